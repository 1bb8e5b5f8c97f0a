"""Skies, trees, houses and water."""

import math

from demo.pictures.canvas import Canvas, mix
from demo.pictures.palette import BRICKS, CREAM, INK, WHITE, Light

GABLES = ("step", "bell", "point", "flat", "spout")


def outdoors(c: Canvas, light: Light, *, ground: float = 720, paving: bool = True) -> None:
    """Lay sky, sun or moon, clouds, a far skyline and the ground."""
    c.sky(light.sky_top, light.sky_low, until=ground)
    x, y = c.rng.uniform(1050, 1400), c.rng.uniform(120, 220)
    if light.lit_windows:
        for _ in range(40):
            c.dot(
                c.rng.uniform(0, 1600),
                c.rng.uniform(0, ground * 0.6),
                c.rng.uniform(1, 2.6),
                WHITE,
                alpha=170,
            )
    for halo, alpha in ((140, 26), (95, 40), (58, 255)):
        c.dot(x, y, halo, "#fdf3d0" if light.lit_windows else "#ffe2a0", alpha=alpha)
    for _ in range(4):
        cloud(c, c.rng.uniform(50, 1550), c.rng.uniform(80, 300), c.rng.uniform(60, 120), light)
    skyline(c, ground, light)
    c.rect(0, ground, 1600, 1000 - ground, light.paving if paving else light.grass)


def cloud(c: Canvas, x: float, y: float, size: float, light: Light) -> None:
    """Draw one soft, flat-bottomed cloud."""
    fill, alpha = mix(light.sky_low, WHITE, 0.6), 190 if not light.lit_windows else 60
    c.rect(x - size, y - size * 0.24, size * 2, size * 0.36, fill, r=size * 0.18, alpha=alpha)
    c.dot(x - size * 0.35, y - size * 0.2, size * 0.38, fill, alpha=alpha)
    c.dot(x + size * 0.25, y - size * 0.28, size * 0.46, fill, alpha=alpha)


def skyline(c: Canvas, ground: float, light: Light) -> None:
    """Draw what is far away: roofs, a tower and round trees, in one pale tone."""
    x = -40.0
    while x < 1640:
        w, h = c.rng.uniform(60, 130), c.rng.uniform(50, 130)
        if c.rng.random() < 0.45:
            c.oval(x + w / 2, ground - h * 0.4, w * 0.7, h * 0.6, mix(light.far, light.leaf, 0.18))
        else:
            c.rect(x, ground - h, w, h, light.far)
            c.poly([(x - 6, ground - h), (x + w / 2, ground - h - 38), (x + w + 6, ground - h)], light.far)
        x += w * c.rng.uniform(0.75, 1.1)
    tower = c.rng.uniform(180, 1400)
    c.rect(tower, ground - 230, 46, 230, light.far)
    c.poly([(tower - 6, ground - 228), (tower + 23, ground - 330), (tower + 52, ground - 228)], light.far)


def tree(c: Canvas, x: float, y: float, h: float, light: Light, *, bare: bool = False) -> None:
    """Draw a tree whose trunk stands at (x, y)."""
    trunk = mix("#7a5238", INK, 0.2 if not light.lit_windows else 0.5)
    c.shadow(x, y, h * 0.2)
    c.poly(
        [(x - h * 0.035, y), (x - h * 0.018, y - h * 0.6), (x + h * 0.018, y - h * 0.6), (x + h * 0.035, y)],
        trunk,
    )
    for side, lift in ((-1, 0.45), (1, 0.52)):
        c.line([(x, y - h * (lift - 0.1)), (x + side * h * 0.14, y - h * (lift + 0.12))], h * 0.022, trunk)
    if bare:
        for angle in range(-60, 61, 20):
            tip = (
                x + math.sin(math.radians(angle)) * h * 0.36,
                y - h * 0.55 - math.cos(math.radians(angle)) * h * 0.4,
            )
            c.line([(x, y - h * 0.5), tip], h * 0.014, trunk)
        return
    dark, bright = mix(light.leaf, INK, 0.14), mix(light.leaf, "#f4e3a1", 0.22)
    for dx, dy, r in ((-0.17, 0.62, 0.19), (0.18, 0.6, 0.18), (0, 0.72, 0.25)):
        c.dot(x + dx * h, y - dy * h, r * h, dark)
    for dx, dy, r in ((-0.13, 0.67, 0.16), (0.12, 0.66, 0.15), (-0.02, 0.78, 0.19)):
        c.dot(x + dx * h, y - dy * h, r * h, light.leaf)
    c.dot(x - h * 0.08, y - h * 0.82, h * 0.09, bright, alpha=150)


def bush(c: Canvas, x: float, y: float, size: float, light: Light, *, flowers: str = "") -> None:
    """Draw a low bush, with dots of `flowers` colour if asked."""
    for dx, r in ((-0.6, 0.5), (0.6, 0.48), (0, 0.7)):
        c.dot(x + dx * size, y - r * size * 0.6, r * size, mix(light.leaf, INK, 0.08 + abs(dx) * 0.1))
    if flowers:
        for _ in range(9):
            c.dot(x + c.rng.uniform(-0.9, 0.9) * size, y - c.rng.uniform(0.1, 1) * size, size * 0.09, flowers)
    c.rect(x - size * 1.2, y, size * 2.4, 3, mix(light.grass, INK, 0.2), alpha=60)


def gable(c: Canvas, x: float, y: float, w: float, h: float, kind: str, brick: str) -> None:
    """Draw the top of an old Dutch front, standing on height `y`."""
    mid = x + w / 2
    if kind == "step":
        for step in range(4):
            inset = w * 0.12 * step
            c.rect(x + inset, y - h * (step + 1) / 4, w - inset * 2, h / 4 + 1, brick)
            c.rect(x + inset - 3, y - h * (step + 1) / 4 - 3, w - inset * 2 + 6, 6, CREAM)
    elif kind == "bell":
        c.blob(
            [(x, y), (x + w * 0.2, y - h * 0.5), (mid, y - h), (x + w * 0.8, y - h * 0.5), (x + w, y)], brick
        )
        c.pie(mid, y - h * 0.86, w * 0.15, h * 0.16, 180, 360, CREAM)
    elif kind == "spout":
        c.poly([(x, y), (mid - w * 0.12, y - h), (mid + w * 0.12, y - h), (x + w, y)], brick)
        c.rect(mid - w * 0.15, y - h - 6, w * 0.3, 9, CREAM)
    elif kind == "flat":
        c.rect(x - 6, y - h * 0.18, w + 12, h * 0.18, CREAM)
    else:
        c.poly([(x - 8, y), (mid, y - h), (x + w + 8, y)], mix(brick, "#5a2f28", 0.55))
    if kind != "flat":
        c.rect(mid - w * 0.07, y - h * 0.42, w * 0.14, h * 0.24, "#39424f", r=4)


def window(c: Canvas, x: float, y: float, w: float, h: float, light: Light) -> None:
    """Draw a sash window in a white frame; lit after dark."""
    lit = light.lit_windows and c.rng.random() < 0.72
    glass = "#ffd98a" if lit else ("#2b3556" if light.lit_windows else "#5f7f92")
    c.rect(x - 4, y - 4, w + 8, h + 8, WHITE if not light.lit_windows else "#b9aec2", r=3)
    c.rect(x, y, w, h, glass)
    if not lit:
        c.poly([(x, y + h), (x, y + h * 0.3), (x + w * 0.7, y + h)], WHITE, alpha=34)
    c.rect(x, y + h * 0.48, w, 3, WHITE, alpha=200)
    c.rect(x + w / 2 - 1.5, y, 3, h, WHITE, alpha=200)


def house(
    c: Canvas, x: float, y: float, w: float, h: float, light: Light, *, shop: str = "", storey: float = 160
) -> None:
    """Draw a narrow brick house standing on (x, y); `shop` gives it an awning of that colour."""
    brick = c.rng.choice(BRICKS)
    if light.lit_windows:
        brick = mix(brick, light.sky_top, 0.5)
    c.rect(x, y - h, w, h, brick)
    gable(c, x, y - h, w, w * c.rng.uniform(0.45, 0.65), c.rng.choice(GABLES), brick)
    columns, rows = max(2, round(w / storey * 1.7)), max(2, round(h / storey))
    cell_w, cell_h = w / columns, h / rows
    for row in range(rows - 1):
        for column in range(columns):
            left = x + column * cell_w + cell_w * 0.22
            window(c, left, y - h + row * cell_h + cell_h * 0.22, cell_w * 0.56, cell_h * 0.58, light)
    c.rect(x, y - 16, w, 16, mix(brick, INK, 0.35))
    if shop:
        _shop_front(c, x, y, w, cell_h, shop)
        return
    door = x + (columns - 1) * cell_w + cell_w * 0.2
    colour = c.rng.choice(("#2f5d50", "#22405c", "#7b2d26", "#3b3b58", "#8a6d1f"))
    c.rect(door - 5, y - cell_h * 0.92 - 5, cell_w * 0.6 + 10, cell_h * 0.92 + 5, CREAM, r=4)
    c.rect(door, y - cell_h * 0.92, cell_w * 0.6, cell_h * 0.92, colour, r=3)
    c.rect(
        door + 6,
        y - cell_h * 0.86,
        cell_w * 0.6 - 12,
        cell_h * 0.18,
        "#ffe2a0" if light.lit_windows else "#9fb6bf",
    )
    c.dot(door + cell_w * 0.5, y - cell_h * 0.42, 4, "#e0b54a")
    for column in range(columns - 1):
        window(c, x + column * cell_w + cell_w * 0.16, y - cell_h * 0.82, cell_w * 0.68, cell_h * 0.6, light)


def _shop_front(c: Canvas, x: float, y: float, w: float, cell_h: float, colour: str) -> None:
    top = y - cell_h * 0.86
    c.rect(x + 10, top, w - 20, cell_h * 0.86, "#4b5d66")
    c.rect(x + 18, top + 34, w - 36, cell_h * 0.86 - 50, "#ffeec4", alpha=225)
    for at in range(4):
        c.rect(x + 30 + at * (w - 60) / 4, y - 62, (w - 60) / 5, 40, c.rng.choice(BRICKS), r=6)
    stripes = max(6, int(w / 22))
    for at in range(stripes):
        left = x + 4 + at * (w - 8) / stripes
        fill = colour if at % 2 else CREAM
        c.poly(
            [
                (left + 6, top - 4),
                (left + (w - 8) / stripes + 6, top - 4),
                (left + (w - 8) / stripes, top + 44),
                (left, top + 44),
            ],
            fill,
        )
        c.pie(left + (w - 8) / stripes / 2, top + 43, (w - 8) / stripes / 2, 12, 0, 180, fill)


def row_of_houses(
    c: Canvas, y: float, light: Light, *, tall: float = 380, shops: tuple[str, ...] = (), storey: float = 160
) -> None:
    """Fill the width with houses side by side."""
    x, at = -c.rng.uniform(0, 80), 0
    while x < 1620:
        w = c.rng.uniform(0.95, 1.5) * storey
        shop = shops[at % len(shops)] if shops else ""
        house(c, x, y, w, tall * c.rng.uniform(0.78, 1.05), light, shop=shop, storey=storey)
        x, at = x + w + c.rng.choice((0, 0, 3)), at + 1


def block(
    c: Canvas, x: float, y: float, w: float, h: float, light: Light, colour: str, *, cell: float = 95
) -> None:
    """Draw a modern block of flats."""
    body = mix(colour, light.sky_top, 0.45) if light.lit_windows else colour
    c.rect(x, y - h, w, h, body)
    c.rect(x - 6, y - h - 10, w + 12, 12, mix(body, INK, 0.3))
    columns, rows = max(2, int(w / cell)), max(2, int(h / cell))
    for row in range(rows):
        for column in range(columns):
            left, top = x + (column + 0.16) * w / columns, y - h + (row + 0.18) * h / rows
            window(c, left, top, w / columns * 0.66, h / rows * 0.5, light)
            if (row + column) % 2 == 0 and row < rows - 1:
                c.rect(
                    left - 8, top + h / rows * 0.46, w / columns * 0.66 + 16, 26, mix(body, WHITE, 0.45), r=3
                )
                c.rect(left - 8, top + h / rows * 0.46 + 22, w / columns * 0.66 + 16, 6, mix(body, INK, 0.3))


def water(c: Canvas, y: float, light: Light, *, until: float = 1000) -> None:
    """Draw water from `y` down, with quiet ripples."""
    c.rect(0, y, 1600, until - y, light.water)
    c.rect(0, y, 1600, 14, mix(light.water, INK, 0.28), alpha=120)
    for _ in range(46):
        x, at = c.rng.uniform(-60, 1600), c.rng.uniform(y + 24, until - 8)
        c.rect(x, at, c.rng.uniform(40, 170), c.rng.uniform(3, 6), WHITE, r=3, alpha=46)
