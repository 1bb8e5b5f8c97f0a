"""Scenes by the water."""

from demo.pictures.canvas import Canvas, mix
from demo.pictures.palette import AUTUMN, CREAM, DAYLIGHT, INK, MORNING, NOON, WHITE, Light
from demo.pictures.people import child, crowd, head, look, person
from demo.pictures.surroundings import outdoors, row_of_houses, tree, water
from demo.pictures.things import bench, lamp_post
from demo.pictures.vehicles import bicycle, boat, walker


def reeds(c: Canvas, y: float, light: Light, *, left: float = 0, right: float = 1600) -> None:
    """Grow reeds along the water's edge."""
    x = left
    while x < right:
        h = c.rng.uniform(50, 110)
        c.line(
            [(x, y), (x + c.rng.uniform(-8, 14), y - h)], 4, mix(light.leaf, "#c9b36b", c.rng.random() * 0.6)
        )
        if c.rng.random() < 0.22:
            c.rect(x, y - h - 20, 10, 34, "#7a5238", r=5)
        x += c.rng.uniform(9, 26)


def lock(c: Canvas) -> None:
    """The lock: doors, a keeper's house and a boat waiting."""
    light = c.rng.choice(DAYLIGHT)
    outdoors(c, light, ground=520, paving=False)
    c.wave(500, light.grass, high=14)
    c.rect(1150, 300, 260, 220, "#b5674f")
    c.poly([(1120, 305), (1280, 190), (1440, 305)], "#5b3a38")
    for x in (1180, 1320):
        c.rect(x - 5, 355, 70, 90, WHITE, r=4)
        c.rect(x, 360, 60, 80, "#5f7f92")
    c.rect(1262, 400, 46, 120, "#2f5d50", r=3)
    tree(c, 180, 540, 360, light)
    tree(c, 1530, 540, 300, light)
    water(c, 560, light)
    c.poly([(0, 560), (560, 560), (420, 1000), (0, 1000)], "#b9a58a")
    c.poly([(1600, 560), (1040, 560), (1180, 1000), (1600, 1000)], "#b9a58a")
    c.poly([(560, 560), (590, 560), (460, 1000), (420, 1000)], "#8f7a62")
    c.poly([(1040, 560), (1010, 560), (1140, 1000), (1180, 1000)], "#8f7a62")
    for side in (-1, 1):
        x = 800 + side * 250
        c.poly([(x, 600), (800 + side * 8, 650), (800 + side * 8, 880), (x + side * 40, 860)], "#4e3b2c")
        for at in range(1, 5):
            y = 600 + at * 50
            c.line([(x + side * at * 8, y), (800 + side * 8, y + 44)], 7, "#6d5440")
        c.line([(800 + side * 10, 640), (x + side * 330, 590)], 20, "#e9e1d3")
        c.line([(x + side * 200, 606), (x + side * 330, 590)], 20, "#c8553d")
    boat(c, 650, 590, 260, "#8c2f39")
    person(c, 240, 860, 340, look(c.rng, old=True, style="cap"), pose="wave", turn=1)
    person(c, 1350, 880, 330, look(c.rng), turn=-1)
    child(c, 1450, 890, 210, look(c.rng), pose="point", turn=-1)


def drawbridge(c: Canvas) -> None:
    """A white drawbridge, half open, and people who wait."""
    light = c.rng.choice((MORNING, AUTUMN))
    outdoors(c, light, ground=600, paving=False)
    row_of_houses(c, 610, light, tall=240, storey=110)
    water(c, 640, light)
    for x in (-20, 1090):
        c.rect(x, 690, 560, 60, "#b9a58a")
        c.rect(x, 740, 560, 260, "#8f7a62")
    for x in (510, 570):
        c.rect(x, 260, 22, 440, CREAM)
    c.rect(490, 250, 130, 22, CREAM, r=4)
    c.line([(360, 330), (880, 150)], 20, CREAM)
    c.rect(310, 320, 120, 70, "#8d8d93", r=8)
    c.line([(550, 700), (1010, 430)], 24, "#a9774f")
    c.line([(870, 155), (1000, 438)], 6, CREAM)
    for at in range(6):
        x, y = 610 + at * 70, 640 - at * 41
        c.line([(x, y), (x, y - 66)], 6, CREAM)
    boat(c, 700, 860, 360, "#22405c")
    bicycle(c, 1270, 700, 140, "#c8553d")
    crowd(c, [1210, 1500], 705, 300)
    person(c, 300, 700, 300, look(c.rng, old=True, style="cap"), pose="wave", turn=1)


def water_path(c: Canvas) -> None:
    """A walk by the water, at your own pace."""
    light = c.rng.choice(DAYLIGHT)
    outdoors(c, light, ground=500, paving=False)
    row_of_houses(c, 510, light, tall=190, storey=95)
    water(c, 515, light, until=720)
    reeds(c, 724, light, right=620)
    reeds(c, 724, light, left=1150)
    c.rect(0, 715, 1600, 285, light.grass)
    c.blob(
        [(-60, 900), (500, 830), (1100, 850), (1700, 800), (1700, 930), (1100, 970), (500, 960), (-60, 1010)],
        light.paving,
    )
    tree(c, 1400, 800, 560, light)
    bench(c, 900, 830, 280, "#a9653c")
    person(c, 360, 930, 345, look(c.rng, old=True, style="bun"), pose="push", turn=1)
    walker(c, 440, 930, 158, "#c8553d")
    person(c, 570, 935, 355, look(c.rng, old=True, style="bald"), pose="wave", turn=-1)
    person(c, 720, 930, 350, look(c.rng), turn=-1)
    for x, y in ((800, 620), (900, 650), (1080, 610)):
        c.oval(x, y, 34, 14, WHITE)
        c.line([(x + 22, y - 4), (x + 30, y - 34)], 9, WHITE)
        c.dot(x + 32, y - 38, 10, WHITE)
        c.poly([(x + 40, y - 40), (x + 56, y - 36), (x + 40, y - 33)], "#e08a2e")


def double_bicycle(c: Canvas) -> None:
    """Two people side by side on one bicycle, along the water."""
    light = c.rng.choice((NOON, MORNING))
    outdoors(c, light, ground=540, paving=False)
    row_of_houses(c, 550, light, tall=180, storey=92)
    water(c, 555, light, until=700)
    boat(c, 1180, 640, 190, "#c8553d", sail=CREAM)
    reeds(c, 704, light)
    c.rect(0, 698, 1600, 302, light.grass)
    c.rect(0, 790, 1600, 150, light.paving)
    tree(c, 150, 760, 480, light)
    colour = c.rng.choice(("#2f6f73", "#c8553d", "#22405c"))
    for x in (560, 1000):
        c.arc(x, 810, 95, 95, 0, 360, INK, 12)
        c.arc(x, 810, 84, 84, 0, 360, "#b9b9c2", 4)
        c.dot(x, 810, 14, "#8d8d93")
    c.line([(560, 810), (720, 700), (930, 700), (1000, 810)], 18, colour)
    c.line([(720, 700), (800, 830), (930, 700)], 14, colour)
    c.line([(1000, 810), (950, 590), (900, 575)], 12, INK)
    for x, old, style, top in ((690, True, "bun", "#b56576"), (820, False, "short", "#e0a33a")):
        who = look(c.rng, old=old, style=style, top=top)
        c.rect(x - 60, 670, 120, 28, INK, r=14)
        c.line([(x, 660), (x + 110, 720), (x + 70, 830)], 42, who.trousers)
        c.oval(x + 88, 842, 36, 15, INK)
        c.blob([(x - 62, 676), (x - 58, 520), (x, 490), (x + 58, 520), (x + 62, 676)], who.top)
        c.line([(x + 30, 535), (x + 74, 600), (x + 112, 590)], 32, mix(who.top, INK, 0.12))
        c.dot(x + 118, 588, 17, who.skin)
        c.rect(x - 16, 470, 32, 32, mix(who.skin, INK, 0.1))
        head(c, x, 430, 52, who, turn=0.9)
    for at in range(3):
        c.line([(330 - at * 20, 640 + at * 70), (430 - at * 20, 640 + at * 70)], 5, WHITE, alpha=190)


def harbour(c: Canvas) -> None:
    """Boats in the harbour, colourful houses and a quay."""
    light = c.rng.choice((NOON, MORNING, AUTUMN))
    outdoors(c, light, ground=560)
    row_of_houses(c, 575, light, tall=330, storey=130)
    c.rect(0, 570, 1600, 60, light.paving)
    c.rect(0, 626, 1600, 22, mix(light.paving, INK, 0.35))
    water(c, 646, light)
    for x, y, w, colour, sail in (
        (90, 790, 270, "#22405c", CREAM),
        (430, 760, 230, "#c8553d", ""),
        (700, 820, 300, "#2f6f73", "#f0d9a8"),
        (1080, 770, 250, "#e0a33a", ""),
        (1310, 840, 270, "#8c2f39", WHITE),
    ):
        boat(c, x, y, w, colour, sail=sail)
    for x in range(40, 1600, 220):
        c.rect(x, 610, 16, 90, "#6b4a33", r=5)
        c.oval(x + 8, 610, 10, 5, CREAM)
    crowd(c, [300, 640, 1030, 1260], 625, 165)
    lamp_post(c, 850, 625, 210, light)
    c.poly([(0, 930), (700, 930), (760, 1000), (0, 1000)], "#a9774f")
    for x in range(0, 740, 60):
        c.line([(x, 930), (x + 20, 1000)], 3, "#7a5238")


def sailing(c: Canvas) -> None:
    """Small sailing boats on wide water."""
    light = c.rng.choice((NOON, MORNING))
    outdoors(c, light, ground=430, paving=False)
    water(c, 430, light)
    for x, y, w, colour, sail in (
        (1180, 520, 130, "#22405c", WHITE),
        (240, 540, 150, "#8c2f39", CREAM),
        (820, 610, 210, "#2f6f73", "#f3c98b"),
        (380, 780, 330, "#c8553d", WHITE),
        (980, 860, 360, "#e0a33a", "#f7e8cf"),
    ):
        boat(c, x, y, w, colour, sail=sail)
    for x, y, r in ((470, 700, 34), (600, 706, 30), (1090, 770, 36), (1230, 776, 32)):
        who = look(c.rng, style=c.rng.choice(("cap", "curly", "tail")))
        c.blob(
            [
                (x - r * 1.2, y + r * 2),
                (x - r, y + r * 0.9),
                (x, y + r * 0.6),
                (x + r, y + r * 0.9),
                (x + r * 1.2, y + r * 2),
            ],
            "#e76f51",
        )
        head(c, x, y, r, who, turn=0.6)
    for x, y in ((150, 180), (260, 240), (1000, 150)):
        c.arc(x, y, 30, 16, 200, 330, WHITE, 5)
        c.arc(x + 52, y, 30, 16, 210, 340, WHITE, 5)
