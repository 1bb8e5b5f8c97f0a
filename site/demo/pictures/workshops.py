"""Scenes where people make, mend and learn."""

import math

from demo.pictures.canvas import Canvas, mix
from demo.pictures.indoors import around_table, room
from demo.pictures.palette import CLOTHES, CREAM, INK, WHITE
from demo.pictures.people import child, look, person, seated
from demo.pictures.things import lantern, plant, table


def repair_cafe(c: Canvas) -> None:
    """Handy neighbours with a lamp, a drill and a toaster."""
    wood, _ = room(c, windows=False)
    c.rect(180, 190, 1240, 250, mix(wood, CREAM, 0.35), r=10)
    for at, x in enumerate(range(250, 1400, 120)):
        c.rect(x, 240, 16, 150, CLOTHES[at % len(CLOTHES)], r=6)
        c.rect(x - 22, 232, 60, 34, "#8d8d93", r=8)
    around_table(c, 4, old=0.6)
    table(c, 60, 650, 1480, wood, depth=260)
    c.line([(420, 650), (420, 560), (500, 490)], 12, "#c8553d")
    c.poly([(470, 480), (560, 450), (590, 530), (510, 545)], "#c8553d")
    c.rect(720, 560, 170, 92, "#b9c0c9", r=18)
    c.rect(744, 545, 120, 22, "#6d7480", r=6)
    c.rect(1060, 572, 130, 46, "#2f6f73", r=12)
    c.rect(1080, 606, 42, 50, "#2f6f73", r=8)
    c.rect(1186, 586, 70, 14, "#8d8d93")
    for x in (620, 950, 1330):
        c.line([(x, 644), (x + 60, 636)], 9, "#8d8d93")


def language_class(c: Canvas) -> None:
    """A board with words, and people who learn."""
    wood, _ = room(c, windows=False)
    c.rect(420, 90, 760, 360, wood, r=10)
    c.rect(440, 110, 720, 320, "#2f5d50", r=6)
    _chalk(c)
    person(c, 280, 860, 560, look(c.rng, top="#c8553d"), pose="point", turn=1)
    for at, x in enumerate((640, 900, 1160, 1400)):
        seated(c, x, 690, 500, look(c.rng), turn=-0.9, pose="carry" if at % 2 else "wave")
    table(c, 500, 690, 1050, wood, depth=240)
    for at, x in enumerate((600, 860, 1120, 1360)):
        c.poly([(x, 704), (x + 70, 696), (x + 140, 704), (x + 130, 722), (x + 70, 714), (x + 8, 722)], WHITE)
        c.rect(x + 150, 700, 12, 26, CLOTHES[at], r=3)


def _chalk(c: Canvas) -> None:
    c.dot(560, 220, 46, "#f4e1a6")
    for angle in range(0, 360, 45):
        dx, dy = math.cos(math.radians(angle)), math.sin(math.radians(angle))
        c.line([(560 + dx * 58, 220 + dy * 58), (560 + dx * 78, 220 + dy * 78)], 6, "#f4e1a6")
    c.line([(720, 260), (720, 190), (780, 140), (840, 190), (840, 260), (720, 260)], 6, CREAM)
    c.rect(765, 215, 30, 45, CREAM)
    c.line([(960, 250), (1060, 250)], 6, "#e6b89c")
    for wheel in (970, 1055):
        c.arc(wheel, 240, 34, 34, 0, 360, "#e6b89c", 6)
    c.line([(970, 240), (1000, 190), (1040, 190), (1055, 240)], 6, "#e6b89c")
    for at, w in enumerate((120, 130, 140)):
        c.rect((500, 715, 950)[at], 320, w, 9, CREAM, r=4)
        c.rect((500, 715, 950)[at], 350, w * 0.7, 9, CREAM, r=4, alpha=150)


def crafts(c: Canvas) -> None:
    """Children make paper lanterns."""
    wood, accent = room(c)
    for at, x in enumerate(range(120, 1600, 200)):
        c.line([(x, 0), (x, 250 + (at % 3) * 40)], 2, INK)
        lantern(c, x, 280 + (at % 3) * 40, 34, CLOTHES[(at * 5) % len(CLOTHES)])
    around_table(c, 5, old=0, young=True, y=690, h=520)
    person(c, 1480, 900, 520, look(c.rng, top=accent), pose="point", turn=-1)
    table(c, 60, 690, 1340, wood, depth=210)
    for x in range(150, 1350, 150):
        fill = c.rng.choice(CLOTHES)
        c.poly([(x, 696), (x + 60, 690), (x + 78, 712), (x + 12, 718)], fill)
    for x in (330, 760, 1180):
        c.rect(x, 640, 54, 56, "#8fb3a5", r=8)
        for dx, fill in ((8, "#c8553d"), (22, "#e0a33a"), (36, "#22405c")):
            c.line([(x + dx, 645), (x + dx + 4, 596)], 7, fill)


def library(c: Canvas) -> None:
    """Shelves of books and help behind a screen."""
    wood, accent = room(c, windows=False)
    for shelf in range(3):
        y = 190 + shelf * 190
        x = 60.0
        while x < 1520:
            w, h = c.rng.uniform(18, 40), c.rng.uniform(110, 150)
            c.rect(x, y + 150 - h, w, h, c.rng.choice(CLOTHES), r=3)
            c.rect(x + 4, y + 170 - h, w - 8, 8, CREAM, alpha=160)
            x += w + c.rng.choice((2, 2, 4, 26))
        c.rect(30, y + 150, 1540, 16, wood)
    seated(c, 620, 680, 560, look(c.rng, old=True), turn=1, pose="carry")
    seated(c, 930, 680, 560, look(c.rng, top=accent), turn=-1, pose="point")
    table(c, 380, 680, 840, wood, depth=230)
    c.rect(700, 560, 150, 104, INK, r=8)
    c.rect(708, 568, 134, 84, "#b5dbe6", r=4)
    c.rect(680, 662, 190, 18, "#b9c0c9", r=6)
    child(c, 1360, 940, 330, look(c.rng), pose="carry")
    c.rect(1312, 770, 96, 66, "#c8553d", r=6)


def sewing(c: Canvas) -> None:
    """Makers at sewing machines, with bags of sailcloth."""
    wood, _ = room(c)
    for at, x in enumerate((560, 690, 840, 980)):
        c.rect(x, 300, 96, 110, ("#f3ead8", "#c8553d", "#22405c", "#e0a33a")[at], r=10)
        c.arc(x + 48, 304, 28, 40, 180, 360, wood, 8)
        c.line([(x + 48, 340), (x + 48, 384)], 5, ("#22405c", CREAM, CREAM, "#22405c")[at])
        c.arc(x + 48, 372, 18, 14, 0, 180, ("#22405c", CREAM, CREAM, "#22405c")[at], 5)
    c.rect(530, 408, 580, 14, wood)
    for at, x in enumerate((300, 660, 1020, 1360)):
        seated(
            c,
            x,
            660,
            560,
            look(c.rng, style=("scarf", "bald", "curly", "bun")[at], old=at in (1, 3)),
            turn=0.7,
            pose="carry",
        )
    table(c, 60, 660, 1480, wood, depth=230)
    for at, x in enumerate((380, 1090)):
        c.rect(x, 640, 190, 24, "#3b4658", r=6)
        c.rect(x + 140, 560, 46, 84, "#3b4658", r=10)
        c.rect(x + 10, 552, 176, 36, "#3b4658", r=14)
        c.rect(x + 26, 586, 8, 56, "#b9b9c2")
        c.dot(x + 190, 590, 20, "#b9b9c2")
        c.poly([(x - 110, 660), (x + 60, 656), (x + 30, 760), (x - 130, 740)], ("#f3ead8", "#e0a33a")[at])
    for x, fill in ((740, "#c8553d"), (800, "#2f6f73"), (860, "#e0a33a")):
        c.rect(x, 616, 36, 44, fill, r=6)
        c.rect(x - 5, 612, 46, 8, wood, r=3)


def knitting(c: Canvas) -> None:
    """Easy chairs, wool and a very long scarf."""
    wood, accent = room(c)
    scarf = [(250, 690), (420, 760), (600, 800), (800, 830), (1000, 815), (1200, 860), (1420, 900)]
    for at, x in enumerate((300, 800, 1300)):
        colour = (accent, "#c98a6b", "#8fb3a5")[at]
        c.rect(x - 150, 460, 300, 400, mix(colour, INK, 0.14), r=70)
        seated(
            c, x, 700, 560, look(c.rng, old=at != 1, style=("bun", "short", "curly")[at]), turn=(1, 0, -1)[at]
        )
        c.rect(x - 130, 710, 260, 140, colour, r=40)
        c.line([(x - 60, 620), (x + 24, 668)], 6, "#d9b67f")
        c.line([(x + 60, 620), (x - 24, 668)], 6, "#d9b67f")
    for at in range(len(scarf) - 1):
        (x, y), (next_x, next_y) = scarf[at], scarf[at + 1]
        for part in range(6):
            share = part / 6
            c.line(
                [
                    (x + (next_x - x) * share, y + (next_y - y) * share),
                    (x + (next_x - x) * (share + 1 / 6), y + (next_y - y) * (share + 1 / 6)),
                ],
                54,
                ("#c8553d", "#e0a33a", CREAM)[(at * 6 + part) % 3],
            )
    c.poly([(560, 880), (700, 880), (680, 970), (580, 970)], wood)
    for x, y, fill in ((590, 872, "#b56576"), (632, 862, "#2f6f73"), (672, 872, "#e0a33a")):
        c.dot(x, y, 34, fill)
        for bow in (10, 20, 30):
            c.arc(x, y, bow, 33, 0, 360, mix(fill, WHITE, 0.3), 3)
    plant(c, 1520, 880, 110, "#5f9460")


def painting(c: Canvas) -> None:
    """Neighbours paint their own building yellow."""
    c.rect(0, 0, 1600, 780, "#b9a48c")
    c.rect(0, 780, 1600, 220, "#cdb08a")
    edge: list[tuple[float, float]] = [(0, 0), (0, 780)]
    edge += [(880 + 60 * math.sin(y / 70) + c.rng.uniform(-16, 16), y) for y in range(780, -1, -40)]
    c.poly(edge, "#f2c65a")
    c.rect(0, 764, 1600, 16, CREAM)
    c.rect(170, 180, 300, 320, CREAM, r=6)
    c.rect(186, 196, 268, 288, "#b5dbe6")
    c.rect(314, 196, 12, 288, CREAM)
    c.oval(800, 930, 760, 56, "#e9e1d3")
    for x in (1010, 1150):
        c.line([(x, 930), (1080 + (x - 1080) * 0.25, 330)], 14, "#a9774f")
    for at in range(7):
        y, half = 880 - at * 80, 62 - at * 6.6
        c.line([(1080 - half, y), (1080 + half, y)], 10, "#a9774f")
    person(c, 1080, 640, 400, look(c.rng, style="cap", top="#2f6f73"), pose="wave", turn=-1)
    person(c, 660, 930, 460, look(c.rng, style="scarf", top="#c8553d"), pose="point", turn=1)
    c.rect(800, 470, 20, 130, "#a9774f", r=5)
    c.rect(770, 440, 90, 40, "#f2c65a", r=12)
    person(c, 340, 930, 450, look(c.rng, old=True), pose="hold", turn=1)
    child(c, 900, 940, 280, look(c.rng, top="#22405c"), pose="wave", turn=-1)
    for x in (480, 1250, 1400):
        c.poly([(x, 860), (x + 100, 860), (x + 90, 950), (x + 10, 950)], "#d9dde3")
        c.oval(x + 50, 860, 50, 13, "#f2c65a")
        c.line([(x + 70, 862), (x + 66, 900)], 12, "#f2c65a")
    person(c, 1330, 930, 450, look(c.rng), pose="wave", turn=-1)
