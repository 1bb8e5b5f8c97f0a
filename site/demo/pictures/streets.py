"""Scenes in the street."""

from demo.pictures.canvas import Canvas, mix
from demo.pictures.palette import AUTUMN, CLOTHES, CREAM, DAYLIGHT, EVENING, INK, MORNING, NOON, WHITE
from demo.pictures.people import child, crowd, look, person
from demo.pictures.surroundings import block, bush, house, outdoors, row_of_houses, tree, water
from demo.pictures.things import bench, bunting, lamp_post, plate, pot, table
from demo.pictures.vehicles import bicycle, boat, bus, stall, walker


def canal_houses(c: Canvas) -> None:
    """Old houses mirrored in a canal, with a boat and a tree."""
    light = c.rng.choice(DAYLIGHT)
    outdoors(c, light, ground=600)
    row_of_houses(c, 620, light, tall=400)
    c.rect(0, 620, 1600, 70, light.paving)
    c.rect(0, 690, 1600, 26, mix(light.paving, INK, 0.35))
    water(c, 714, light)
    for x in range(-20, 1600, 118):
        for depth in range(8):
            wide = 104 - depth * 7 + c.rng.uniform(-14, 14)
            c.rect(x + depth * 4, 730 + depth * 24, wide, 13, "#8f4a3c", r=6, alpha=44 - depth * 5)
    for x in (170, 880, 1430):
        tree(c, x, 690, 330, light)
    bicycle(c, 560, 690, 90, "#2f6f73")
    boat(c, 980, 860, 330, "#8c2f39")
    crowd(c, [420, 1180], 690, 165)


def shopping_street(c: Canvas) -> None:
    """Shops with awnings and people with bags."""
    light = c.rng.choice((MORNING, NOON))
    outdoors(c, light, ground=760)
    row_of_houses(c, 770, light, tall=560, shops=("#c8553d", "#2f6f73", "#e0a33a", "#5b5f97"), storey=250)
    c.rect(0, 770, 1600, 230, light.paving)
    for x in range(-200, 1700, 110):
        c.line([(x, 1000), (x + 120, 770)], 2, mix(light.paving, INK, 0.15), alpha=130)
    for x, pose in ((300, "hold"), (520, "stand"), (980, "wave"), (1290, "hold")):
        who = look(c.rng, old=x == 980)
        person(c, x, 930, 320, who, pose=pose, turn=c.rng.uniform(-1, 1))
        c.rect(x + 44, 815, 46, 58, c.rng.choice(CLOTHES), r=5)
    child(c, 610, 940, 210, look(c.rng))


def street_party(c: Canvas) -> None:
    """One long table outside, with bunting and neighbours."""
    light = c.rng.choice((NOON, EVENING, MORNING))
    outdoors(c, light, ground=640)
    row_of_houses(c, 650, light, tall=430, storey=190)
    c.rect(0, 650, 1600, 350, light.paving)
    bunting(c, 150)
    bunting(c, 260, drop=90, colours=("#e0a33a", "#d9795d", CREAM))
    crowd(c, [130, 290, 450, 620, 790, 960, 1130, 1300, 1470], 880, 330, pose="carry")
    table(c, 60, 760, 1480, "#b98356", cloth=CREAM, depth=190)
    for x in range(140, 1500, 190):
        plate(c, x, 774, c.rng.choice(("#c8553d", "#e0a33a", "#6f9a52")))
    pot(c, 700, 776, "#2f6f73")
    child(c, 1380, 975, 220, look(c.rng), pose="cheer")


def green_fronts(c: Canvas) -> None:
    """Plants growing along house fronts, and somebody with a watering can."""
    light = c.rng.choice((MORNING, NOON))
    outdoors(c, light, ground=760)
    x = -30.0
    for w in (330, 300, 350, 320, 380):
        house(c, x, 780, w, 640, light, storey=270)
        x += w
    c.rect(0, 780, 1600, 220, light.paving)
    c.rect(0, 776, 1600, 34, "#7a5a3f")
    for at, x in enumerate(range(40, 1600, 92)):
        bush(
            c, x, 800, c.rng.uniform(34, 62), light, flowers=("#d9795d", "#e0a33a", "#b56576", WHITE)[at % 4]
        )
    gardener = look(c.rng, style="bun", top="#e0a33a")
    person(c, 520, 950, 400, gardener, pose="hold", turn=1)
    c.rect(600, 770, 70, 56, "#2f6f73", r=10)
    c.line([(665, 785), (720, 755)], 10, "#2f6f73")
    for dx in range(5):
        c.line([(722 + dx * 7, 764 + dx * 3), (735 + dx * 9, 812)], 2, "#8ec3cf")
    person(c, 1050, 955, 390, look(c.rng, old=True), pose="carry", turn=-1)
    child(c, 1190, 960, 250, look(c.rng), pose="hold")


def news_round(c: Canvas) -> None:
    """Somebody brings the wijkkrant by bicycle."""
    light = c.rng.choice((MORNING, AUTUMN))
    outdoors(c, light, ground=740)
    row_of_houses(c, 760, light, tall=560, storey=230)
    c.rect(0, 760, 1600, 240, light.paving)
    tree(c, 1440, 800, 460, light)
    bicycle(c, 880, 930, 190, "#c8553d")
    c.rect(850, 720, 130, 110, "#e0a33a", r=12)
    c.rect(866, 700, 96, 40, WHITE)
    person(c, 720, 930, 390, look(c.rng, style="cap", top="#22405c"), pose="point", turn=-1)
    c.rect(838, 616, 74, 54, WHITE, r=4)
    for line in range(3):
        c.rect(846, 626 + line * 13, 56, 5, "#9aa3ad")
    person(c, 420, 910, 380, look(c.rng, old=True), pose="wave", turn=1)


def walk_round(c: Canvas) -> None:
    """A group walks through the wijk and writes down what could be better."""
    light = c.rng.choice(DAYLIGHT)
    outdoors(c, light, ground=700)
    for x, w, colour in ((40, 360, "#d8b08c"), (460, 300, "#c98a6b"), (1150, 400, "#cdb79e")):
        block(c, x, 720, w, c.rng.uniform(330, 430), light, colour)
    c.rect(0, 720, 1600, 90, light.grass)
    c.rect(0, 800, 1600, 200, light.paving)
    for x in (430, 860, 1080):
        tree(c, x, 760, 330, light)
    lamp_post(c, 960, 800, 300, light)
    person(c, 330, 940, 350, look(c.rng, style="short", top="#22405c"), pose="carry", turn=1)
    c.rect(296, 722, 74, 92, WHITE, r=4)
    for line in range(4):
        c.rect(306, 738 + line * 16, 52, 5, "#9aa3ad")
    person(c, 500, 950, 340, look(c.rng, top="#c8553d"), pose="point", turn=1)
    elder = look(c.rng, old=True, style="bun")
    person(c, 720, 945, 320, elder, pose="push", turn=1)
    walker(c, 800, 945, 150, "#8c2f39")
    crowd(c, [980, 1120, 1270], 945, 345)
    child(c, 1390, 950, 230, look(c.rng), pose="point", turn=-1)


def stairwell(c: Canvas) -> None:
    """Neighbours clean the stairs of their flats together."""
    light = c.rng.choice((MORNING, NOON))
    outdoors(c, light, ground=770)
    block(c, -20, 800, 1640, 780, light, "#cf9b78", cell=195)
    c.rect(560, 240, 480, 560, "#f3e2c4")
    c.rect(590, 270, 420, 530, "#6f8f92")
    for step in range(6):
        c.rect(620 + step * 22, 760 - step * 44, 360 - step * 44, 44, mix("#e9dcc6", INK, step * 0.05))
    c.rect(0, 800, 1600, 200, light.paving)
    for x, pose, top in ((430, "push", "#c8553d"), (720, "wave", "#e0a33a"), (1130, "push", "#2f6f73")):
        person(c, x, 950, 370, look(c.rng, top=top), pose=pose, turn=1)
    for x in (520, 1220):
        c.line([(x, 730), (x + 60, 950)], 9, "#a9774f")
        c.oval(x + 66, 952, 46, 16, CREAM)
    for x, fill in ((610, "#5b5f97"), (880, "#d9795d")):
        c.poly([(x, 880), (x + 90, 880), (x + 78, 960), (x + 12, 960)], fill)
        for dx in (12, 34, 58, 76):
            c.dot(x + dx, 876, 17, WHITE, alpha=220)
    child(c, 1000, 955, 240, look(c.rng), pose="cheer")


def new_quarter(c: Canvas) -> None:
    """New blocks, a crane, young trees and a family on bicycles."""
    light = c.rng.choice((NOON, MORNING))
    outdoors(c, light, ground=690)
    c.rect(1240, 120, 18, 590, "#e0a33a")
    c.rect(930, 140, 560, 16, "#e0a33a")
    c.line([(1249, 90), (960, 145)], 3, "#b5851f")
    c.line([(1000, 150), (1000, 300)], 3, INK)
    c.rect(966, 300, 70, 46, "#b98356")
    for x, w, h, colour in (
        (30, 290, 430, "#e7d9c3"),
        (330, 250, 340, "#b56576"),
        (600, 300, 470, "#8fb3a5"),
        (930, 240, 300, "#d9a05b"),
        (1300, 310, 400, "#98a4c9"),
    ):
        block(c, x, 720, w, h, light, colour)
    c.rect(0, 720, 1600, 280, "#ead9b0")
    c.wave(800, light.grass, high=26)
    for x in (180, 560, 1010, 1420):
        tree(c, x, 830, 210, light)
    c.rect(0, 880, 1600, 90, light.paving)
    for x, size in ((360, 130), (700, 130)):
        bicycle(c, x, 950, size, c.rng.choice(CLOTHES))
    person(c, 610, 950, 300, look(c.rng), pose="wave")
    person(c, 960, 955, 310, look(c.rng), turn=-1)
    child(c, 1050, 960, 190, look(c.rng), pose="cheer")


def shopping_bus(c: Canvas) -> None:
    """The bus to the supermarket, with people who step in."""
    light = c.rng.choice((MORNING, AUTUMN, NOON))
    outdoors(c, light, ground=720)
    block(c, 60, 740, 520, 420, light, "#cf9b78")
    block(c, 1060, 740, 560, 330, light, "#d8b98c")
    tree(c, 640, 740, 380, light)
    tree(c, 1000, 740, 330, light)
    c.rect(0, 740, 1600, 120, light.paving)
    c.rect(0, 850, 1600, 150, "#7d7a80")
    bus(c, 560, 900, 830, c.rng.choice(("#c8553d", "#2f6f73", "#d98a2b")))
    who = look(c.rng, old=True, style="bun")
    person(c, 330, 950, 330, who, pose="push", turn=1)
    walker(c, 412, 950, 152, "#22405c")
    person(c, 510, 955, 345, look(c.rng, style="tail", top="#e0a33a"), pose="point", turn=1)
    person(c, 170, 945, 325, look(c.rng, old=True, style="bald"), pose="hold")
    c.rect(214, 828, 50, 62, "#6f9a52", r=6)


def market(c: Canvas) -> None:
    """Market stalls and shoppers."""
    light = c.rng.choice((NOON, MORNING))
    outdoors(c, light, ground=640)
    row_of_houses(c, 660, light, tall=400)
    c.rect(0, 660, 1600, 340, light.paving)
    goods = (
        ("#c8553d", "#e0a33a", "#6f9a52"),
        ("#e9c46a", "#f4e1a6", "#d98a2b"),
        ("#b56576", "#5b5f97", "#e6b89c"),
    )
    for x, colour, fill in zip((60, 580, 1100), ("#2f6f73", "#c8553d", "#5b5f97"), goods, strict=True):
        person(c, x + 210, 900, 320, look(c.rng), pose="wave")
        stall(c, x, 880, 430, colour, fill)
    for x in (360, 900, 1050, 1500):
        person(c, x, 970, 340, look(c.rng, old=c.rng.random() < 0.5), pose="hold", turn=c.rng.uniform(-1, 1))
    child(c, 980, 975, 210, look(c.rng), pose="point")
    bunting(c, 110, drop=70)


def bench_by_the_water(c: Canvas) -> None:
    """A bench and neighbours by the singel."""
    light = c.rng.choice(DAYLIGHT)
    outdoors(c, light, ground=560)
    row_of_houses(c, 570, light, tall=260)
    c.rect(0, 570, 1600, 40, light.grass)
    water(c, 606, light, until=780)
    c.rect(0, 770, 1600, 230, light.grass)
    c.rect(0, 860, 1600, 90, light.paving)
    for x in (140, 1300, 1540):
        tree(c, x, 850, 560, light)
    bench(c, 620, 880, 420, "#a9653c")
    person(c, 500, 940, 330, look(c.rng, old=True), pose="push", turn=-1)
    walker(c, 575, 940, 150, "#2f6f73")
    person(c, 1130, 935, 340, look(c.rng), pose="wave", turn=-1)
    child(c, 1220, 945, 210, look(c.rng))
    boat(c, 250, 720, 200, "#22405c")
