"""Scenes in gardens and on grass."""

from demo.pictures.canvas import Canvas, mix
from demo.pictures.palette import AUTUMN, CREAM, DAYLIGHT, INK, MORNING, NOON, WHITE, Light
from demo.pictures.people import child, crowd, look, person
from demo.pictures.surroundings import bush, outdoors, row_of_houses
from demo.pictures.things import bunting, sunflower


def field(c: Canvas, light: Light, *, far: float = 640) -> None:
    """Lay grass with trees and houses behind it."""
    outdoors(c, light, ground=far, paving=False)
    row_of_houses(c, far + 10, light, tall=210, storey=105)
    c.rect(0, far + 10, 1600, 1000 - far, light.grass)
    c.wave(far + 70, mix(light.grass, WHITE, 0.1), high=18)
    c.wave(far + 170, mix(light.grass, INK, 0.05), high=18)


def vegetable_garden(c: Canvas) -> None:
    """Rows of vegetables, sunflowers, a glasshouse and gardeners."""
    light = c.rng.choice((NOON, MORNING, AUTUMN))
    field(c, light, far=560)
    c.poly([(1120, 640), (1120, 470), (1290, 380), (1460, 470), (1460, 640)], "#d7ecee", alpha=220)
    for x in (1120, 1205, 1290, 1375, 1460):
        c.line([(x, 640), (x, 470 if x in (1120, 1460) else 430)], 6, WHITE)
    c.line([(1120, 470), (1290, 380), (1460, 470)], 8, WHITE)
    for row, y in enumerate((700, 790, 890)):
        c.rect(60, y, 1480, 62, "#8a5f3c", r=14)
        c.rect(60, y, 1480, 16, "#a9774f", r=8)
        for at, x in enumerate(range(100, 1520, 84)):
            kind = (at + row) % 3
            if kind == 0:
                bush(c, x, y + 16, 24, light, flowers="#c8553d")
            elif kind == 1:
                c.blob(
                    [(x - 40, y + 18), (x - 26, y - 18), (x, y - 30), (x + 26, y - 18), (x + 40, y + 18)],
                    "#a7c48a",
                )
                c.dot(x, y - 2, 17, "#c4dba4")
            else:
                for dx in (-24, 4, 28):
                    c.dot(x + dx, y + 6, 20, "#e08a2e")
    for x, h in ((70, 330), (130, 280), (200, 350), (1530, 300)):
        sunflower(c, x, 720, h)
    person(c, 430, 880, 330, look(c.rng, style="scarf"), pose="carry", turn=1)
    c.rect(386, 735, 90, 50, "#c98f4d", r=10)
    person(c, 860, 785, 310, look(c.rng, old=True, top="#2f6f73"), pose="hold", turn=-1)
    child(c, 985, 880, 220, look(c.rng), pose="cheer")
    c.line([(1220, 880), (1270, 690)], 8, "#8a5f3c")
    person(c, 1210, 885, 330, look(c.rng, style="cap"), pose="hold")


def six_games(c: Canvas) -> None:
    """Tug of war between two streets, with water to fall in."""
    light = c.rng.choice((NOON, MORNING))
    field(c, light, far=560)
    bunting(c, 90, drop=80)
    c.oval(800, 880, 190, 46, "#7fb5c4")
    c.oval(800, 874, 150, 30, "#a6d3dd")
    c.line([(180, 735), (1420, 735)], 12, "#c9a36b")
    c.rect(790, 720, 22, 62, "#c8553d")
    for side, colour, xs in ((1, "#c8553d", (190, 330, 470, 600)), (-1, "#22405c", (1000, 1130, 1270, 1410))):
        for x in xs:
            who = look(c.rng, old=c.rng.random() < 0.2, top=colour)
            person(
                c, x, 900 + c.rng.uniform(-10, 10), 310, who, pose="push" if side > 0 else "stand", turn=side
            )
    c.line([(180, 735), (1420, 735)], 9, "#d9b67f")
    for x in (700, 905):
        c.poly([(x - 34, 930), (x + 34, 930), (x + 26, 990), (x - 26, 990)], "#e0a33a")
        c.oval(x, 930, 34, 8, "#a6d3dd")
    child(c, 800, 690, 200, look(c.rng, top="#e0a33a"), pose="cheer")


def playground(c: Canvas) -> None:
    """A slide, swings and children in blue vests."""
    light = c.rng.choice(DAYLIGHT)
    field(c, light, far=580)
    c.oval(620, 880, 560, 90, "#e6cf9f")
    for x in (250, 300, 620, 670):
        c.line([(x, 860), (275 if x < 400 else 645, 470)], 14, "#c8553d")
    c.line([(265, 470), (655, 470)], 16, "#c8553d")
    for x in (370, 540):
        c.line([(x, 476), (x - 34, 740)], 4, INK)
        c.line([(x + 60, 476), (x + 26, 740)], 4, INK)
        c.rect(x - 44, 738, 84, 12, "#22405c", r=5)
    child(c, 366, 800, 220, look(c.rng), pose="cheer")
    c.rect(960, 480, 150, 380, "#e0a33a", r=10)
    c.poly([(940, 480), (1035, 390), (1130, 480)], "#2f6f73")
    c.rect(985, 530, 100, 90, "#8a6a3a", r=8)
    c.blob(
        [(1105, 620), (1180, 660), (1260, 800), (1390, 850), (1390, 885), (1230, 850), (1105, 700)], "#d9795d"
    )
    child(c, 1040, 650, 170, look(c.rng), pose="wave")
    for x in (720, 840, 1440):
        child(c, x, 930, 250, look(c.rng, top="#3f7cac"), pose="point" if x == 720 else "wave", turn=1)
    person(c, 150, 930, 360, look(c.rng), pose="hold", turn=1)
    crowd(c, [1250], 950, 350)


def farm(c: Canvas) -> None:
    """A city farm: a red barn, goats and children with hay."""
    light = c.rng.choice((NOON, MORNING, AUTUMN))
    field(c, light, far=560)
    c.rect(180, 370, 470, 330, "#a5463c")
    c.poly([(150, 380), (270, 230), (560, 230), (680, 380)], "#6b3a34")
    c.rect(330, 480, 170, 220, "#6b2f2a", r=6)
    c.line([(330, 480), (500, 700)], 10, CREAM)
    c.line([(500, 480), (330, 700)], 10, CREAM)
    c.dot(415, 330, 36, CREAM)
    for x in range(760, 1600, 120):
        c.rect(x, 590, 16, 120, "#a9774f", r=4)
    for y in (610, 656):
        c.rect(740, y, 860, 14, "#b98356", r=5)
    for x, y, size, coat in (
        (440, 236, 0.7, WHITE),
        (860, 850, 1.15, "#e6d3b8"),
        (1120, 880, 1.25, WHITE),
        (1330, 820, 1.0, "#8a6a4f"),
    ):
        _goat(c, x, y, size, coat)
    child(c, 700, 920, 260, look(c.rng), pose="hold", turn=1)
    c.blob([(735, 745), (800, 730), (815, 790), (750, 800)], "#e9c46a")
    child(c, 520, 930, 240, look(c.rng), pose="wave", turn=1)
    person(c, 330, 930, 380, look(c.rng, style="cap", top="#2f6f73"), pose="carry", turn=1)
    for x in (80, 190):
        c.rect(x, 830, 130, 90, "#e0bb58", r=10)
        c.rect(x + 40, 830, 8, 90, "#b98d34")


def _goat(c: Canvas, x: float, y: float, size: float, coat: str) -> None:
    c.shadow(x, y, 90 * size)
    for dx in (-52, -30, 30, 52):
        c.rect(x + dx * size, y - 62 * size, 13 * size, 62 * size, mix(coat, INK, 0.25), r=4)
    c.oval(x, y - 92 * size, 82 * size, 46 * size, coat)
    c.line([(x + 62 * size, y - 104 * size), (x + 86 * size, y - 148 * size)], 32 * size, coat)
    c.oval(x + 100 * size, y - 158 * size, 32 * size, 21 * size, coat)
    c.line([(x + 84 * size, y - 172 * size), (x + 68 * size, y - 206 * size)], 7 * size, "#7a6652")
    c.oval(x + 72 * size, y - 156 * size, 18 * size, 9 * size, mix(coat, INK, 0.15))
    c.dot(x + 106 * size, y - 163 * size, 4 * size, INK)
    c.line([(x - 80 * size, y - 104 * size), (x - 98 * size, y - 120 * size)], 10 * size, coat)
