"""Small things that people use: cups, plants, lanterns and the like."""

import math

from demo.pictures.canvas import Canvas, mix
from demo.pictures.palette import CLOTHES, CREAM, INK, WHITE, Light


def table(
    c: Canvas, x: float, y: float, w: float, colour: str, *, cloth: str = "", depth: float = 200
) -> None:
    """Draw a table whose top edge is at height `y`."""
    if cloth:
        c.rect(x, y, w, depth, cloth, r=10)
        c.rect(x, y, w, 24, mix(cloth, WHITE, 0.25), r=10)
        for at in range(int(w / 70)):
            c.line(
                [(x + 40 + at * 70, y + 50), (x + 32 + at * 70, y + depth - 8)],
                3,
                mix(cloth, INK, 0.2),
                alpha=90,
            )
        return
    for side in (x + 40, x + w - 64):
        c.rect(side, y + 20, 24, depth, mix(colour, INK, 0.3), r=6)
    c.rect(x, y, w, 34, colour, r=10)
    c.rect(x, y, w, 10, mix(colour, WHITE, 0.3), r=5)


def cup(c: Canvas, x: float, y: float, fill: str, *, steam: bool = False) -> None:
    """Draw a cup standing at (x, y)."""
    c.oval(x, y, 30, 6, mix(fill, INK, 0.12))
    c.arc(x + 19, y - 18, 10, 11, 270, 90, fill, 5)
    c.rect(x - 18, y - 34, 36, 34, fill, r=8)
    c.oval(x, y - 33, 17, 4, "#5a3b28")
    if steam:
        for dx in (-6, 6):
            c.line([(x + dx, y - 44), (x + dx + 5, y - 58), (x + dx - 3, y - 72)], 3, WHITE, alpha=120)


def plate(c: Canvas, x: float, y: float, food: str) -> None:
    """Draw a plate with food."""
    c.oval(x, y, 46, 11, WHITE)
    c.oval(x, y - 2, 34, 7, "#efe4d2")
    for dx, dy in ((-14, -6), (2, -11), (15, -6)):
        c.dot(x + dx, y + dy, 11, mix(food, CREAM, 0.1 + abs(dx) / 90))


def pot(c: Canvas, x: float, y: float, fill: str, *, size: float = 1.0) -> None:
    """Draw a pan of soup with a ladle."""
    c.line([(x + 20 * size, y - 60 * size), (x + 60 * size, y - 120 * size)], 7 * size, "#8d8d93")
    c.rect(x - 62 * size, y - 78 * size, 124 * size, 78 * size, fill, r=16 * size)
    c.oval(x, y - 76 * size, 60 * size, 14 * size, "#e6a54b")
    for side in (-1, 1):
        c.arc(
            x + side * 64 * size, y - 48 * size, 14 * size, 12 * size, 0, 360, mix(fill, INK, 0.3), 6 * size
        )


def bunting(c: Canvas, y: float, *, drop: float = 60, colours: tuple[str, ...] = CLOTHES) -> None:
    """Hang a string of flags across the picture."""
    points = [(x, y + drop * math.sin(math.pi * (x % 800) / 800)) for x in range(0, 1601, 40)]
    c.line(points, 3, WHITE)
    for at, (x, top) in enumerate(points[:-1]):
        c.poly([(x + 6, top + 2), (x + 34, top + 4), (x + 20, top + 40)], colours[at % len(colours)])


def lantern(c: Canvas, x: float, y: float, r: float, fill: str) -> None:
    """Draw a glowing paper lantern around (x, y)."""
    for grow, alpha in ((3.2, 22), (2.3, 36), (1.6, 60)):
        c.dot(x, y, r * grow, "#ffdf8e", alpha=alpha)
    c.oval(x, y, r, r * 1.12, fill)
    c.oval(x, y, r * 0.55, r * 0.8, "#fff0b8", alpha=200)
    for share in (-0.6, 0, 0.6):
        c.arc(x, y, r * abs(share) + 1, r * 1.12, 0, 360, mix(fill, INK, 0.18), 2)
    c.rect(x - r * 0.35, y - r * 1.25, r * 0.7, r * 0.2, INK, r=3)


def bench(c: Canvas, x: float, y: float, w: float, colour: str) -> None:
    """Draw a park bench on the ground at `y`."""
    c.shadow(x + w / 2, y, w * 0.55)
    for leg in (x + 24, x + w - 34):
        c.rect(leg, y - 64, 12, 64, INK, r=3)
    for at in range(3):
        c.rect(x, y - 140 + at * 26, w, 18, mix(colour, INK, at * 0.06), r=5)
    c.rect(x - 6, y - 70, w + 12, 18, mix(colour, WHITE, 0.12), r=6)


def lamp_post(c: Canvas, x: float, y: float, h: float, light: Light) -> None:
    """Draw a street lamp; it shines after dark."""
    c.rect(x - 5, y - h, 10, h, "#33423f", r=4)
    c.rect(x - 12, y - 30, 24, 30, "#33423f", r=4)
    if light.lit_windows:
        for r, alpha in ((150, 22), (90, 40), (50, 70)):
            c.dot(x, y - h - 18, r, "#ffdf8e", alpha=alpha)
    c.poly([(x - 24, y - h - 40), (x + 24, y - h - 40), (x + 15, y - h), (x - 15, y - h)], "#ffe9ad")
    c.poly([(x - 30, y - h - 40), (x, y - h - 68), (x + 30, y - h - 40)], "#33423f")


def plant(c: Canvas, x: float, y: float, size: float, leaf: str, *, flower: str = "") -> None:
    """Draw a plant in a pot."""
    for angle in range(-60, 61, 24):
        tip = (
            x + math.sin(math.radians(angle)) * size,
            y - size * 0.6 - math.cos(math.radians(angle)) * size,
        )
        side = (
            x + math.sin(math.radians(angle + 22)) * size * 0.6,
            y - size * 0.5 - math.cos(math.radians(angle)) * size * 0.6,
        )
        c.blob([(x, y - size * 0.5), side, tip], mix(leaf, INK, abs(angle) / 400))
        if flower:
            c.dot(tip[0], tip[1], size * 0.15, flower)
    c.poly(
        [
            (x - size * 0.42, y - size * 0.6),
            (x + size * 0.42, y - size * 0.6),
            (x + size * 0.3, y),
            (x - size * 0.3, y),
        ],
        "#c46a45",
    )
    c.rect(x - size * 0.46, y - size * 0.66, size * 0.92, size * 0.14, "#d98058", r=4)


def sunflower(c: Canvas, x: float, y: float, h: float) -> None:
    """Draw a sunflower rooted at (x, y)."""
    c.line([(x, y), (x + h * 0.03, y - h)], h * 0.035, "#4c7a4f")
    for side in (-1, 1):
        c.oval(x + side * h * 0.11, y - h * 0.45 - side * h * 0.08, h * 0.11, h * 0.045, "#5f9460")
    for angle in range(0, 360, 30):
        c.dot(
            x + h * 0.03 + math.cos(math.radians(angle)) * h * 0.11,
            y - h + math.sin(math.radians(angle)) * h * 0.11,
            h * 0.055,
            "#f2b632",
        )
    c.dot(x + h * 0.03, y - h, h * 0.095, "#6b4226")


def football(c: Canvas, x: float, y: float, r: float) -> None:
    """Draw a ball lying at (x, y)."""
    c.shadow(x, y, r * 1.3)
    c.dot(x, y - r, r, WHITE)
    c.dot(x, y - r, r * 0.34, INK)
    for angle in range(0, 360, 72):
        c.dot(
            x + math.cos(math.radians(angle)) * r * 0.76,
            y - r + math.sin(math.radians(angle)) * r * 0.76,
            r * 0.17,
            INK,
        )
