"""Scenes around tables and in rooms."""

from demo.pictures.canvas import Canvas, mix
from demo.pictures.palette import CLOTHES, CREAM, INK, ROOMS, WHITE
from demo.pictures.people import head, look, person, seated
from demo.pictures.things import cup, plant, plate, pot, table


def room(c: Canvas, *, floor: float = 780, windows: bool = True) -> tuple[str, str]:
    """Draw a wall, a floor, windows and lamps; return its wood and its strong colour."""
    wall, low, boards, wood, accent = c.rng.choice(ROOMS)
    c.rect(0, 0, 1600, floor, wall)
    c.rect(0, floor - 190, 1600, 190, low)
    c.rect(0, floor - 196, 1600, 10, mix(low, WHITE, 0.5))
    c.rect(0, floor, 1600, 1000 - floor, boards)
    for x in range(-100, 1700, 130):
        c.line([(x, 1000), (800 + (x - 800) * 0.8, floor)], 3, mix(boards, INK, 0.18), alpha=120)
    c.rect(0, floor - 14, 1600, 14, mix(wood, CREAM, 0.25))
    if windows:
        for x in (150, 1130):
            view(c, x, 130, 320, 330, wood)
    for x in (520, 800, 1080):
        c.rect(x - 2, 0, 4, 120, INK)
        c.pie(x, 170, 66, 64, 180, 360, accent)
        c.oval(x, 171, 66, 9, mix(accent, INK, 0.3))
        c.dot(x, 176, 17, "#ffeebb")
        c.oval(x, 200, 130, 90, "#fff3c9", alpha=36)
    return wood, accent


def view(c: Canvas, x: float, y: float, w: float, h: float, wood: str) -> None:
    """Draw a window that looks out on roofs and a tree."""
    c.rect(x - 14, y - 14, w + 28, h + 28, CREAM, r=6)
    c.rect(x, y, w, h, "#b5dbe6")
    c.dot(x + w * 0.75, y + h * 0.25, 30, "#ffe9ad")
    c.poly(
        [
            (x, y + h),
            (x, y + h * 0.72),
            (x + w * 0.2, y + h * 0.55),
            (x + w * 0.4, y + h * 0.72),
            (x + w * 0.4, y + h),
        ],
        "#c98a6b",
    )
    c.poly(
        [
            (x + w * 0.35, y + h),
            (x + w * 0.35, y + h * 0.8),
            (x + w * 0.55, y + h * 0.66),
            (x + w * 0.76, y + h * 0.8),
            (x + w * 0.76, y + h),
        ],
        "#b5674f",
    )
    c.dot(x + w * 0.84, y + h * 0.78, w * 0.14, "#6f9a52")
    c.rect(x + w * 0.82, y + h * 0.84, w * 0.04, h * 0.16, wood)
    c.rect(x + w / 2 - 5, y, 10, h, CREAM)
    c.rect(x, y + h * 0.36, w, 8, CREAM)
    c.rect(x - 26, y + h + 10, w + 52, 16, CREAM, r=5)


def around_table(
    c: Canvas, count: int, *, old: float = 0.4, young: bool = False, y: float = 640, h: float = 560
) -> list[float]:
    """Seat people behind a long table; return where they sit."""
    step = 1360 / count
    places = [120 + step * (at + 0.5) for at in range(count)]
    for at, x in enumerate(places):
        who = look(c.rng, old=c.rng.random() < old)
        size = h * (0.78 if young else c.rng.uniform(0.93, 1.04))
        seated(
            c,
            x,
            y,
            size,
            who,
            turn=0.9 if at < count / 2 else -0.9,
            pose=c.rng.choice(("carry", "carry", "hold", "point")) if at % 2 else "carry",
        )
    return places


def coffee_table(c: Canvas) -> None:
    """Neighbours with coffee and a newspaper."""
    wood, accent = room(c)
    places = around_table(c, 5)
    table(c, 90, 640, 1420, wood, cloth=mix(accent, CREAM, 0.78), depth=230)
    for at, x in enumerate(places):
        cup(c, x + 60, 660, CLOTHES[at % len(CLOTHES)], steam=at % 2 == 0)
    c.poly([(720, 652), (880, 646), (900, 668), (735, 674)], WHITE)
    for line in range(3):
        c.line([(750, 655 + line * 5), (870, 651 + line * 5)], 2, "#9aa3ad")
    plate(c, 420, 664, "#d9a05b")
    plant(c, 1500, 800, 110, "#5f9460")


def meeting(c: Canvas) -> None:
    """An evening with a speaker, a flip-over and listening neighbours."""
    wood, accent = room(c, windows=False)
    c.rect(190, 210, 330, 390, WHITE, r=8)
    c.rect(190, 210, 330, 34, accent, r=6)
    c.line([(250, 600), (215, 800)], 10, wood)
    c.line([(460, 600), (495, 800)], 10, wood)
    for at, x in enumerate((240, 310, 380, 450)):
        c.rect(x, 540 - (60 + at * 55), 44, 60 + at * 55, CLOTHES[(at * 3 + 1) % len(CLOTHES)], r=4)
    person(c, 660, 830, 430, look(c.rng), pose="point", turn=-1)
    view(c, 950, 160, 480, 300, wood)
    for row, (y, r) in enumerate(((880, 62), (980, 76))):
        for at in range(6):
            left = 110 + at * 285 + row * 140 + c.rng.uniform(-20, 20)
            who = look(c.rng, old=c.rng.random() < 0.4)
            c.blob(
                [
                    (left - r * 1.7, y + r * 2.6),
                    (left - r * 1.25, y + r * 1.05),
                    (left, y + r * 0.7),
                    (left + r * 1.25, y + r * 1.05),
                    (left + r * 1.7, y + r * 2.6),
                ],
                who.top,
            )
            c.oval(left, y, r * 0.95, r, who.skin)
            c.dot(left, y - r * 0.06, r, who.hair if who.style != "scarf" else mix(who.top, WHITE, 0.25))


def living_room(c: Canvas) -> None:
    """Two people talk in easy chairs."""
    wood, accent = room(c)
    c.oval(800, 900, 620, 80, mix(accent, CREAM, 0.55))
    for x, side, old in ((470, 1, True), (1130, -1, False)):
        colour = accent if old else "#c98a6b"
        c.rect(x - 170, 440, 340, 430, mix(colour, INK, 0.14), r=70)
        seated(c, x, 700, 600, look(c.rng, old=old), turn=side, pose="carry")
        c.rect(x - 150, 700, 300, 130, colour, r=40)
        for arm in (-1, 1):
            c.rect(x + arm * 165 - 42, 620, 84, 250, mix(colour, WHITE, 0.12), r=40)
    table(c, 690, 740, 220, wood, depth=130)
    cup(c, 750, 746, "#e0a33a", steam=True)
    cup(c, 850, 746, "#c8553d", steam=True)
    plant(c, 120, 880, 150, "#5f9460")
    c.rect(1440, 420, 10, 440, INK)
    c.poly([(1370, 430), (1520, 430), (1490, 320), (1400, 320)], "#f6d58e")


def dinner(c: Canvas) -> None:
    """A long table with soup, bread and company."""
    wood, accent = room(c)
    places = around_table(c, 6, old=0.5, h=520)
    table(c, 60, 640, 1480, wood, cloth=mix(accent, CREAM, 0.85), depth=250)
    for at, x in enumerate(places):
        plate(c, x, 676, ("#c8553d", "#e0a33a", "#6f9a52")[at % 3])
    pot(c, 800, 668, accent, size=1.25)
    for x in (300, 1280):
        c.blob([(x - 80, 672), (x - 60, 634), (x, 620), (x + 60, 634), (x + 80, 672)], "#c98f4d")
        for dx in (-36, 0, 36):
            c.line([(x + dx - 8, 640), (x + dx + 8, 656)], 4, "#a06a33")


def games(c: Canvas) -> None:
    """Cards and a board game."""
    wood, accent = room(c)
    places = around_table(c, 4, old=0.6)
    table(c, 120, 650, 1360, wood, cloth=mix(accent, INK, 0.1), depth=240)
    for x in places:
        for at, fill in enumerate((WHITE, CREAM, WHITE)):
            c.poly(
                [
                    (x - 50 + at * 26, 600),
                    (x - 14 + at * 26, 596),
                    (x - 10 + at * 26, 648),
                    (x - 46 + at * 26, 652),
                ],
                fill,
            )
            c.dot(x - 30 + at * 26, 622, 7, ("#c8553d", INK, "#c8553d")[at])
    c.poly([(690, 664), (910, 664), (940, 700), (660, 700)], CREAM)
    for at in range(6):
        c.dot(710 + at * 36, 682, 9, CLOTHES[at])


def speaking_clock(c: Canvas) -> None:
    """Two people on the phone, each in their own home."""
    for side, (x, wall, floor) in enumerate(((0, "#f3ddb8", "#b98356"), (800, "#cfe0d8", "#a9774f"))):
        c.rect(x, 0, 800, 760, wall)
        c.rect(x, 760, 800, 240, floor)
        view(c, x + (90 if side == 0 else 430), 130, 280, 280, "#7a5236")
        c.rect(x + 180, 420, 440, 480, ("#c8553d", "#2f6f73")[side], r=80)
        seated(c, x + 400, 720, 640, look(c.rng, old=True), turn=1 if side == 0 else -1, pose="phone")
        c.rect(x + 455, 385, 30, 84, INK, r=10)
        c.rect(x + 200, 720, 400, 190, mix(("#c8553d", "#2f6f73")[side], WHITE, 0.14), r=50)
    c.rect(792, 0, 16, 1000, CREAM)
    for x, y, w in ((640, 190, 210), (770, 320, 190)):
        c.rect(x, y, w, 92, WHITE, r=44)
        for at in range(3):
            c.dot(x + w * (0.3 + at * 0.2), y + 46, 11, "#c8553d" if y < 250 else "#2f6f73")
    plant(c, 90, 900, 110, "#5f9460", flower="#e0a33a")
    plant(c, 1510, 900, 120, "#4f8a55", flower="#d9795d")


def reading(c: Canvas) -> None:
    """A child and an old neighbour with a book or a tablet."""
    wood, accent = room(c)
    c.oval(800, 910, 560, 70, mix(accent, CREAM, 0.5))
    c.rect(450, 380, 700, 500, mix(accent, INK, 0.1), r=90)
    seated(c, 650, 720, 620, look(c.rng, old=True), turn=0.9, pose="carry")
    seated(
        c, 930, 730, 470, look(c.rng, style=c.rng.choice(("curly", "tail", "short"))), turn=-0.9, pose="carry"
    )
    head(c, 930, 730 + 470 * 0.44 - 470 * 0.88, 62, look(c.rng), turn=-0.9)
    c.rect(430, 720, 740, 170, accent, r=60)
    c.poly([(680, 640), (790, 670), (790, 760), (680, 730)], WHITE)
    c.poly([(900, 640), (790, 670), (790, 760), (900, 730)], CREAM)
    for line in range(4):
        c.line([(700, 664 + line * 16), (770, 684 + line * 16)], 3, "#b9c0c9")
    plant(c, 1400, 900, 130, "#5f9460")
    table(c, 190, 740, 190, wood, depth=150)
    cup(c, 280, 744, "#e0a33a", steam=True)
