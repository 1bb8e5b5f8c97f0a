"""Scenes of an hour or a season: dark streets, ice, a stage at dusk, Christmas."""

from demo.pictures.canvas import Canvas, mix
from demo.pictures.indoors import room
from demo.pictures.palette import CREAM, EVENING, INK, NIGHT, WHITE, WINTER
from demo.pictures.people import child, look, person, seated
from demo.pictures.surroundings import outdoors, row_of_houses, tree
from demo.pictures.things import lamp_post, lantern, plate, table
from demo.pictures.vehicles import bicycle


def evening_street(c: Canvas) -> None:
    """A quiet street after dark, with warm windows."""
    outdoors(c, NIGHT, ground=740)
    row_of_houses(c, 760, NIGHT, tall=520, storey=200)
    c.rect(0, 760, 1600, 240, NIGHT.paving)
    c.rect(0, 850, 1600, 150, mix(NIGHT.paving, INK, 0.3))
    for x in (260, 860, 1420):
        lamp_post(c, x, 850, 300, NIGHT)
        c.oval(x, 880, 190, 30, "#ffdf8e", alpha=36)
    bicycle(c, 1040, 850, 110, "#c98f3d")
    person(c, 560, 900, 300, look(c.rng, top="#c8553d"), turn=1)
    person(c, 660, 905, 285, look(c.rng, old=True), turn=-1)


def lantern_parade(c: Canvas) -> None:
    """Children with lanterns walk through the dark."""
    outdoors(c, NIGHT, ground=720)
    row_of_houses(c, 730, NIGHT, tall=360)
    c.rect(0, 730, 1600, 270, NIGHT.grass)
    c.wave(800, mix(NIGHT.paving, INK, 0.1), high=20)
    lanterns = []
    for x in range(90, 1600, 178):
        grown = c.rng.random() < 0.25
        y, h = 940 + c.rng.uniform(-20, 24), 340 if grown else c.rng.uniform(215, 260)
        draw = person if grown else child
        draw(c, x, y, h, look(c.rng), pose="hold", turn=1)
        lanterns.append((x + h * 0.21, y - h * 0.66))
    for hand, top in lanterns:
        c.line([(hand, top), (hand + 48, top - 130)], 5, "#b98356")
        c.line([(hand + 48, top - 130), (hand + 48, top - 92)], 2, CREAM)
        colours = ("#e76f51", "#e9c46a", "#8ab17d", "#f4a261", "#b56576", "#5fa8d3")
        lantern(c, hand + 48, top - 58, 34, c.rng.choice(colours))


def ice(c: Canvas) -> None:
    """Skaters, bare trees and a stall with hot chocolate."""
    outdoors(c, WINTER, ground=560, paving=False)
    row_of_houses(c, 575, WINTER, tall=230, storey=105)
    c.rect(0, 575, 1600, 425, WINTER.grass)
    for x in (80, 420, 1500):
        tree(c, x, 640, 360, WINTER, bare=True)
    c.blob(
        [(-80, 760), (300, 660), (900, 640), (1500, 680), (1700, 800), (1500, 990), (700, 1030), (0, 990)],
        "#c3dfec",
    )
    for _ in range(16):
        left, top = c.rng.uniform(60, 1400), c.rng.uniform(700, 970)
        c.line(
            [(left, top), (left + c.rng.uniform(60, 170), top + c.rng.uniform(-14, 14))], 3, WHITE, alpha=200
        )
    c.rect(1090, 480, 300, 170, "#a5463c", r=6)
    c.poly([(1060, 490), (1240, 410), (1420, 490)], "#6b3a34")
    c.rect(1130, 520, 220, 80, "#ffe9b8", r=6)
    c.poly([(1060, 490), (1240, 410), (1420, 490), (1400, 496), (1240, 428), (1080, 496)], WHITE)
    for x, y, h, pose in (
        (300, 880, 300, "wide"),
        (560, 930, 330, "wide"),
        (850, 850, 290, "push"),
        (1120, 930, 330, "cheer"),
        (1330, 860, 290, "wave"),
    ):
        who = look(c.rng, old=c.rng.random() < 0.3, style=c.rng.choice(("cap", "scarf", "curly")))
        draw = child if h < 292 else person
        draw(c, x, y, h, who, pose=pose, turn=1)
        c.line([(x - h * 0.09, y + 6), (x + h * 0.14, y + 6)], 4, "#8d8d93")
        c.rect(x - h * 0.085, y - h * 0.82, h * 0.17, h * 0.05, "#c8553d", r=6)
    for _ in range(70):
        c.dot(c.rng.uniform(0, 1600), c.rng.uniform(0, 1000), c.rng.uniform(2, 5), WHITE, alpha=200)


def open_air_stage(c: Canvas) -> None:
    """Neighbours play their own history on a stage by the lock."""
    outdoors(c, EVENING, ground=600, paving=False)
    row_of_houses(c, 610, EVENING, tall=230, storey=110)
    c.rect(0, 610, 1600, 390, EVENING.grass)
    for x in (90, 1510):
        tree(c, x, 660, 430, EVENING)
    c.rect(340, 250, 920, 400, "#6b2f3f")
    c.oval(800, 560, 420, 240, "#ffdf9a", alpha=90)
    c.rect(460, 480, 200, 170, "#8a5f3c")
    c.rect(940, 480, 200, 170, "#8a5f3c")
    for y in (520, 570, 620):
        c.rect(460, y, 200, 8, "#6b4a33")
        c.rect(940, y, 200, 8, "#6b4a33")
    for side in (0, 1):
        for at in range(4):
            x = 330 + at * 34 if side == 0 else 1240 - at * 34
            c.rect(x, 240, 34, 420 - at * 20, ("#a83f4c", "#8c2f39")[at % 2], r=14)
    c.rect(310, 215, 980, 60, "#a83f4c", r=14)
    for at in range(12):
        c.pie(352 + at * 81, 272, 41, 34, 0, 180, ("#a83f4c", "#c25a5f")[at % 2])
    c.rect(280, 640, 1040, 70, "#a9774f", r=6)
    c.rect(280, 700, 1040, 50, "#7a5238")
    person(c, 640, 650, 290, look(c.rng, old=True, style="bald", top="#22405c"), pose="point", turn=1)
    child(c, 780, 650, 190, look(c.rng, top="#e0a33a"), pose="cheer")
    person(c, 930, 650, 290, look(c.rng, style="long", top="#f3e2c4"), pose="wide", turn=-1)
    for x in range(360, 1260, 110):
        lantern(c, x, 745, 13, "#f6d58e")
    _audience(c)


def _audience(c: Canvas) -> None:
    for row, (y, r) in enumerate(((860, 44), (960, 58))):
        for at in range(9):
            x = 60 + at * 188 + row * 90
            who = look(c.rng, old=c.rng.random() < 0.4)
            c.blob(
                [
                    (x - r * 1.7, y + r * 3),
                    (x - r * 1.2, y + r),
                    (x, y + r * 0.7),
                    (x + r * 1.2, y + r),
                    (x + r * 1.7, y + r * 3),
                ],
                mix(who.top, INK, 0.35),
            )
            c.dot(x, y, r, mix(who.hair if who.style != "scarf" else who.top, INK, 0.25))


def christmas_breakfast(c: Canvas) -> None:
    """A breakfast for children beside a decorated tree."""
    wood, _ = room(c)
    _christmas_tree(c, wood)
    step = 220
    for at in range(5):
        seated(
            c,
            190 + at * step,
            680,
            430,
            look(c.rng),
            pose=("cheer", "carry", "wave", "carry", "cheer")[at],
            turn=0.6,
        )
    table(c, 60, 680, 1120, wood, cloth="#b5443c", depth=220)
    for at in range(5):
        x = 170 + at * step
        plate(c, x, 712, "#e8c58e")
        c.oval(x + 80, 704, 15, 20, CREAM)
        c.rect(x + 64, 708, 32, 20, "#2f6f73", r=6)
    person(c, 1260, 930, 480, look(c.rng, top="#2f6f73"), pose="carry", turn=-1)
    c.rect(1190, 700, 140, 20, "#b9c0c9", r=8)
    for dx in (14, 56, 98):
        c.oval(1204 + dx, 694, 22, 15, "#d9a05b")


def _christmas_tree(c: Canvas, wood: str) -> None:
    for layer, (y, w) in enumerate(((250, 150), (380, 220), (520, 300))):
        c.poly(
            [(1380, y - 130), (1380 - w, y + 110), (1380 + w, y + 110)], mix("#2f6b4f", WHITE, layer * 0.05)
        )
    c.rect(1350, 630, 60, 110, wood)
    for _ in range(26):
        top = c.rng.uniform(220, 610)
        spread = (top - 120) * 0.42
        c.dot(
            1380 + c.rng.uniform(-spread, spread),
            top,
            12,
            c.rng.choice(("#e76f51", "#e9c46a", WHITE, "#b56576")),
        )
    c.poly(
        [
            (1380, 60),
            (1394, 104),
            (1438, 106),
            (1402, 132),
            (1416, 174),
            (1380, 148),
            (1344, 174),
            (1358, 132),
            (1322, 106),
            (1366, 104),
        ],
        "#f2c14e",
    )
