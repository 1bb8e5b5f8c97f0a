"""Scenes in halls: moving, singing, playing, celebrating."""

from demo.pictures.canvas import Canvas, mix
from demo.pictures.indoors import room
from demo.pictures.palette import CLOTHES, CREAM, INK, WHITE
from demo.pictures.people import child, look, person, seated
from demo.pictures.things import cup, lantern, plate, pot, table


def choir(c: Canvas) -> None:
    """Young and old sing together."""
    _, accent = room(c)
    for row, (y, h, step, first) in enumerate(((800, 420, 190, 130), (880, 420, 200, 230))):
        for at in range(8 - row):
            x = first + at * step
            young = (at + row) % 3 == 1
            if young:
                child(c, x, y + 20, 270, look(c.rng, top=c.rng.choice(CLOTHES)), pose="carry")
            else:
                person(c, x, y, h, look(c.rng, old=c.rng.random() < 0.6), pose="carry", sing=True)
            book = y - (270 if young else h) * 0.56
            c.poly(
                [
                    (x - 40, book),
                    (x, book + 12),
                    (x + 40, book),
                    (x + 40, book + 40),
                    (x, book + 52),
                    (x - 40, book + 40),
                ],
                WHITE,
            )
    for x, y, fill in ((560, 300, accent), (700, 230, "#c8553d"), (930, 260, "#e0a33a"), (1040, 330, accent)):
        c.oval(x, y, 20, 15, fill)
        c.line([(x + 17, y - 2), (x + 17, y - 76)], 6, fill)
        c.line([(x + 17, y - 76), (x + 48, y - 60)], 9, fill)


def toddlers(c: Canvas) -> None:
    """A rug with blocks, small children and their parents."""
    _, accent = room(c, floor=640)
    c.oval(800, 850, 720, 140, mix(accent, CREAM, 0.5))
    c.oval(800, 850, 600, 110, mix(accent, CREAM, 0.68))
    for x, old in ((210, False), (1400, True), (1180, False)):
        person(c, x, 850, 470, look(c.rng, old=old), pose="carry", turn=1 if x < 800 else -1)
    for x, y in ((430, 880), (700, 860), (960, 900)):
        child(
            c, x, y, 240, look(c.rng), pose=c.rng.choice(("cheer", "hold", "wide")), turn=c.rng.uniform(-1, 1)
        )
    for x, y, fill in (
        (540, 900, "#c8553d"),
        (590, 900, "#e0a33a"),
        (565, 850, "#22405c"),
        (820, 930, "#2f6f73"),
        (870, 930, "#d9795d"),
    ):
        c.rect(x, y, 48, 48, fill, r=6)
        c.rect(x + 12, y + 12, 24, 24, mix(fill, WHITE, 0.4), r=4)
    c.dot(1080, 930, 34, "#e76f51")
    c.pie(1080, 930, 34, 34, 200, 320, "#f6d58e")


def exercise(c: Canvas) -> None:
    """People move to music, standing or on a chair."""
    wood, accent = room(c, floor=700)
    c.rect(1380, 520, 130, 180, INK, r=12)
    for y in (570, 645):
        c.dot(1445, y, 34, "#8d8d93")
        c.dot(1445, y, 16, INK)
    person(c, 800, 770, 430, look(c.rng, style="tail", top=accent), pose="cheer")
    for at, x in enumerate((190, 420, 1160, 1390)):
        c.rect(x - 120, 915, 240, 26, CLOTHES[at * 2], r=12)
        person(c, x, 935, 450, look(c.rng, old=at % 2 == 0), pose="cheer", turn=1 if x < 800 else -1)
    for x in (640, 960):
        c.rect(x - 80, 730, 160, 20, wood, r=6)
        for leg in (-70, 60):
            c.rect(x + leg, 750, 14, 180, wood, r=4)
        c.rect(x - 76, 560, 152, 40, wood, r=10)
        seated(c, x, 730, 480, look(c.rng, old=True), pose="cheer", turn=1 if x < 800 else -1)


def women_evening(c: Canvas) -> None:
    """Women from many countries around a table with dishes and lamps."""
    wood, accent = room(c, windows=False)
    c.rect(0, 0, 1600, 780, "#3b2f54", alpha=70)
    for at, x in enumerate(range(100, 1600, 175)):
        c.line([(x, 0), (x, 130 + (at % 3) * 50)], 2, INK)
        lantern(c, x, 165 + (at % 3) * 50, 30, ("#e9c46a", "#e76f51", "#b56576")[at % 3])
    styles = ("scarf", "long", "curly", "bun", "scarf", "tail")
    for at, style in enumerate(styles):
        who = look(c.rng, old=at == 3, style=style)
        seated(
            c,
            180 + at * 248,
            650,
            560,
            who,
            turn=0.8 if at < 3 else -0.8,
            pose=("carry", "wave", "carry", "point", "carry", "hold")[at],
        )
    table(c, 50, 650, 1500, wood, cloth=mix(accent, "#b56576", 0.4), depth=240)
    for at, x in enumerate((210, 480, 980, 1260)):
        plate(c, x, 690, ("#6f9a52", "#e0a33a", "#c8553d", "#b98356")[at])
    pot(c, 740, 680, "#c98f3d")
    for x in (340, 600, 880, 1120, 1400):
        cup(c, x, 690, "#f6d58e", steam=True)
