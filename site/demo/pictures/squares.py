"""Scenes on squares and courts."""

from demo.pictures.canvas import Canvas, mix
from demo.pictures.palette import AUTUMN, CLOTHES, CREAM, DAYLIGHT, INK, MORNING, NOON, WHITE
from demo.pictures.people import child, crowd, look, person
from demo.pictures.surroundings import block, house, outdoors, row_of_houses, tree
from demo.pictures.things import bench, cup, football, plant


def toy_cupboard(c: Canvas) -> None:
    """A painted cupboard on a square, with balls, stilts and chalk."""
    light = c.rng.choice((NOON, MORNING))
    outdoors(c, light, ground=690)
    row_of_houses(c, 700, light, tall=430, storey=190)
    c.rect(0, 700, 1600, 300, light.paving)
    tree(c, 1420, 740, 480, light)
    _cupboard(c)
    for at in range(5):
        x = 830 + at * 80
        c.line(
            [(x, 900), (x + 70, 900), (x + 84, 960), (x + 6, 960), (x, 900)],
            5,
            ("#fffaf2", "#d9795d", "#5fa8d3")[at % 3],
        )
    child(c, 880, 890, 270, look(c.rng), pose="cheer")
    child(c, 1080, 880, 260, look(c.rng), pose="wave", turn=-1)
    football(c, 1010, 900, 32)
    for x in (1270, 1330):
        c.line([(x, 890), (x, 560)], 10, "#a9774f")
        c.rect(x - 14, 800, 28, 12, "#a9774f")
    child(c, 1300, 800, 250, look(c.rng), pose="wide")
    person(c, 730, 880, 400, look(c.rng), pose="carry", turn=1)


def _cupboard(c: Canvas) -> None:
    c.shadow(420, 870, 230)
    c.rect(240, 430, 360, 440, "#2f6f73", r=12)
    c.poly([(220, 440), (420, 350), (620, 440)], "#c8553d")
    c.rect(262, 460, 316, 390, "#20484b", r=6)
    c.poly([(240, 450), (130, 490), (130, 900), (240, 860)], "#e0a33a")
    c.poly([(600, 450), (710, 490), (710, 900), (600, 860)], "#e0a33a")
    for x, y, fill in (
        (165, 590, "#c8553d"),
        (205, 690, "#22405c"),
        (640, 600, WHITE),
        (670, 720, "#b56576"),
    ):
        c.dot(x, y, 22, fill)
    for y in (590, 720):
        c.rect(262, y, 316, 12, "#a9774f")
    for x, y, fill in (
        (310, 570, "#d9795d"),
        (370, 568, "#e9c46a"),
        (440, 570, "#8ab17d"),
        (330, 700, "#5fa8d3"),
        (410, 698, "#e76f51"),
    ):
        c.dot(x, y, 24, fill)
    for x in (490, 520, 548):
        c.rect(x, 480, 12, 110, "#a9774f", r=4)
    c.rect(300, 770, 240, 70, "#b56576", r=8)


def coffee_cart(c: Canvas) -> None:
    """A cart with an awning that serves coffee on a square."""
    light = c.rng.choice((MORNING, NOON, AUTUMN))
    outdoors(c, light, ground=690)
    for x, w, h, colour in (
        (20, 340, 430, "#d8b08c"),
        (420, 300, 360, "#98a4c9"),
        (1180, 420, 450, "#cf9b78"),
    ):
        block(c, x, 710, w, h, light, colour)
    c.rect(0, 710, 1600, 290, light.paving)
    tree(c, 1110, 740, 380, light)
    person(c, 800, 760, 380, look(c.rng, top="#c8553d"), pose="wave")
    _cart(c)
    for x, old in ((240, True), (370, False), (1220, True), (1370, False)):
        person(
            c,
            x,
            940,
            370,
            look(c.rng, old=old),
            pose="hold" if x != 370 else "wave",
            turn=1 if x < 800 else -1,
        )
    plant(c, 470, 900, 70, "#5f9460", flower="#d9795d")


def _cart(c: Canvas) -> None:
    c.shadow(790, 900, 320)
    c.rect(520, 620, 540, 220, "#2f6f73", r=26)
    c.rect(500, 596, 580, 34, "#a9774f", r=10)
    c.rect(560, 680, 460, 100, CREAM, r=14)
    c.blob([(735, 700), (845, 700), (830, 765), (750, 765)], "#c8553d")
    c.arc(846, 728, 18, 18, 270, 90, "#c8553d", 8)
    for wheel in (620, 960):
        c.dot(wheel, 850, 56, INK)
        c.dot(wheel, 850, 24, "#c9c9d2")
    for post in (520, 1048):
        c.rect(post, 330, 12, 280, "#8a5f3c")
    for at in range(8):
        left = 470 + at * 80
        c.poly(
            [(left + 20, 290), (left + 88, 290), (left + 80, 370), (left, 370)],
            "#e0a33a" if at % 2 else CREAM,
        )
        c.pie(left + 40, 369, 40, 22, 0, 180, "#e0a33a" if at % 2 else CREAM)
    c.rect(600, 500, 110, 98, "#b9c0c9", r=12)
    for x in (880, 940, 1000):
        cup(c, x, 596, WHITE, steam=True)


def skate_park(c: Canvas) -> None:
    """Teenagers around a skate ramp."""
    light = c.rng.choice((NOON, AUTUMN))
    outdoors(c, light, ground=680)
    for x, w in ((60, 280), (380, 330), (1250, 330)):
        block(c, x, 700, w, c.rng.uniform(300, 420), light, c.rng.choice(("#d8b08c", "#98a4c9", "#8fb3a5")))
    c.rect(0, 700, 1600, 300, mix(light.paving, "#9aa3ad", 0.4))
    c.blob([(640, 900), (760, 880), (900, 800), (960, 640), (980, 620), (1300, 620), (1300, 900)], "#b9b2c4")
    c.rect(975, 612, 330, 18, "#8d8d93", r=6)
    for x, fill in ((1030, "#c8553d"), (1120, "#e0a33a"), (1210, "#2f6f73")):
        c.blob([(x - 34, 840), (x, 720), (x + 46, 760), (x + 34, 850)], fill, alpha=190)
    person(c, 780, 800, 300, look(c.rng, style="cap"), pose="wide", turn=1)
    c.line([(720, 812), (845, 796)], 14, INK)
    for x in (738, 828):
        c.dot(x, 822, 13, "#e0a33a")
    for x, style, pose in (
        (180, "curly", "stand"),
        (310, "long", "carry"),
        (440, "scarf", "phone"),
        (560, "cap", "wave"),
    ):
        person(c, x, 950, 330, look(c.rng, style=style), pose=pose, turn=c.rng.uniform(-1, 1))
    person(c, 1120, 612, 270, look(c.rng, style="tail"), pose="cheer")
    bench(c, 1330, 930, 230, "#a9653c")


def football_cage(c: Canvas) -> None:
    """Teenagers play football in a fenced court."""
    light = c.rng.choice((AUTUMN, NOON))
    outdoors(c, light, ground=600)
    for x, w in ((0, 420), (450, 360), (1180, 420)):
        block(c, x, 620, w, c.rng.uniform(300, 420), light, c.rng.choice(("#cf9b78", "#d8b98c", "#c98a6b")))
    tree(c, 1000, 620, 380, light)
    c.rect(0, 620, 1600, 380, "#4f8f6d")
    c.rect(0, 700, 1600, 8, WHITE, alpha=190)
    c.oval(800, 860, 250, 74, WHITE, alpha=190)
    c.oval(800, 860, 240, 66, "#4f8f6d")
    for x in range(0, 1640, 26):
        c.line([(x, 330), (x, 690)], 2, "#3b4a52", alpha=120)
    for y in range(330, 700, 26):
        c.line([(0, y), (1600, y)], 2, "#3b4a52", alpha=120)
    for x in (0, 400, 800, 1200, 1590):
        c.rect(x, 320, 12, 380, "#3b4a52")
    c.rect(640, 470, 320, 14, WHITE)
    c.rect(640, 470, 14, 226, WHITE)
    c.rect(946, 470, 14, 226, WHITE)
    for x, y, pose, top in (
        (300, 900, "wide", "#c8553d"),
        (560, 950, "cheer", "#c8553d"),
        (1000, 910, "point", "#22405c"),
        (1260, 950, "wide", "#22405c"),
        (800, 730, "wide", "#e0a33a"),
    ):
        person(c, x, y, 320 if y > 800 else 250, look(c.rng, top=top), pose=pose, turn=1 if x < 800 else -1)
    football(c, 700, 945, 30)


def community_house(c: Canvas) -> None:
    """The house of the wijk with its door wide open."""
    light = c.rng.choice(DAYLIGHT)
    outdoors(c, light, ground=720)
    house(c, -40, 740, 300, 470, light, storey=220)
    house(c, 1370, 740, 300, 500, light, storey=220)
    wall = c.rng.choice(("#d98a5f", "#e3b567", "#8fb3a5", "#c8705a", "#a9b6d6"))
    c.rect(290, 330, 1050, 420, wall)
    c.poly([(250, 340), (420, 200), (1210, 200), (1380, 340)], mix(wall, "#4a2b2b", 0.6))
    c.rect(560, 236, 510, 74, CREAM, r=12)
    for at, w in enumerate((70, 110, 60, 90)):
        c.rect(600 + (0, 90, 220, 300)[at], 266, w, 16, mix(wall, INK, 0.45), r=6)
    for x in (340, 1090):
        c.rect(x - 8, 410, 206, 196, CREAM, r=6)
        c.rect(x, 418, 190, 180, "#ffe7b3")
        c.rect(x + 92, 418, 6, 180, CREAM)
        c.rect(x - 12, 604, 214, 26, "#a9653c", r=5)
        for dx in range(10, 200, 30):
            c.dot(x + dx, 600, 17, ("#d9795d", "#5f9460", "#e9c46a")[(dx // 30) % 3])
    c.rect(640, 420, 330, 330, CREAM, r=8)
    c.rect(660, 440, 290, 310, "#ffefc4")
    c.poly([(660, 440), (600, 466), (600, 790), (660, 750)], c.rng.choice(("#2f6f73", "#c8553d", "#22405c")))
    c.rect(0, 746, 1600, 254, light.paving)
    c.poly([(640, 750), (970, 750), (1040, 840), (570, 840)], mix(light.paving, INK, 0.08))
    for x in (590, 1030):
        plant(c, x, 800, 84, "#4f8a55", flower="#d9795d")
    bench(c, 290, 860, 260, "#a9653c")
    person(c, 805, 780, 320, look(c.rng), pose="wave")
    person(c, 1130, 930, 370, look(c.rng, old=True), pose="push", turn=-1)
    c.line([(1055, 730), (1060, 930)], 9, "#7a5236")
    person(c, 1270, 935, 380, look(c.rng), pose="hold", turn=-1)
    child(c, 640, 930, 250, look(c.rng), pose="cheer")
    crowd(c, [190], 930, 370)
    for at in range(7):
        c.poly([(320 + at * 150, 340), (380 + at * 150, 340), (350 + at * 150, 392)], CLOTHES[at])
