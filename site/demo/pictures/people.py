"""Simple, friendly people of every age."""

import random
from dataclasses import dataclass, replace

from demo.pictures.canvas import Canvas, Point, mix
from demo.pictures.palette import CLOTHES, GREY_HAIR, HAIR, INK, SKIN, TROUSERS, WHITE

YOUNG_HAIR = ("short", "long", "bun", "curly", "scarf", "cap", "tail", "short", "curly", "long")
OLD_HAIR = ("short", "bun", "bald", "curly", "bald", "short")


@dataclass(frozen=True)
class Look:
    """What somebody looks like."""

    skin: str
    hair: str
    style: str
    top: str
    trousers: str
    skirt: bool = False
    glasses: bool = False
    beard: bool = False


def look(rng: random.Random, *, old: bool = False, style: str | None = None, top: str | None = None) -> Look:
    """Make up a look."""
    chosen = style or rng.choice(OLD_HAIR if old else YOUNG_HAIR)
    return Look(
        skin=rng.choice(SKIN),
        hair=rng.choice(GREY_HAIR if old else HAIR),
        style=chosen,
        top=top or rng.choice(CLOTHES),
        trousers=rng.choice(TROUSERS),
        skirt=chosen in {"bun", "long", "scarf"} and rng.random() < 0.6,
        glasses=rng.random() < (0.55 if old else 0.15),
        beard=chosen in {"short", "bald"} and rng.random() < (0.12 if old else 0.3),
    )


def head(
    c: Canvas, x: float, y: float, r: float, who: Look, *, turn: float = 0, open_mouth: bool = False
) -> None:
    """Draw a head around (x, y); `turn` from -1 (left) to 1 (right)."""
    _hair_behind(c, x, y, r, who)
    c.oval(x, y, r * 0.92, r, who.skin)
    c.oval(x + (-r * 0.9 if turn >= 0 else r * 0.9), y + r * 0.1, r * 0.15, r * 0.2, mix(who.skin, INK, 0.08))
    if who.beard:
        c.pie(x, y + r * 0.02, r * 0.95, r * 1.04, 0, 180, who.hair)
        c.oval(x, y + r * 0.02, r * 0.72, r * 0.66, who.skin)
    _hair_before(c, x, y, r, who)
    look_at = x + turn * r * 0.28
    for side in (-1, 1):
        eye = look_at + side * r * 0.34
        c.dot(eye, y + r * 0.05, r * 0.09, INK)
        c.oval(eye + side * r * 0.12, y + r * 0.36, r * 0.17, r * 0.11, "#e2725b", alpha=70)
        if who.glasses:
            c.arc(eye, y + r * 0.06, r * 0.24, r * 0.24, 0, 360, mix(who.hair, INK, 0.8), max(r * 0.06, 1))
    if open_mouth:
        c.oval(look_at, y + r * 0.55, r * 0.17, r * 0.22, "#7c2f33")
    else:
        c.arc(look_at, y + r * 0.36, r * 0.3, r * 0.26, 25, 155, "#8a3b36", max(r * 0.09, 1.5))


def _hair_behind(c: Canvas, x: float, y: float, r: float, who: Look) -> None:
    if who.style == "long":
        for side in (-1, 1):
            c.oval(x + side * r * 0.82, y + r * 0.35, r * 0.36, r * 1.15, who.hair)
    elif who.style == "bun":
        c.dot(x, y - r * 1.18, r * 0.42, who.hair)
    elif who.style == "tail":
        c.oval(x + r * 1.05, y + r * 0.25, r * 0.34, r * 0.8, who.hair)
    elif who.style == "curly":
        for dx, dy in (
            (-0.85, -0.35),
            (-0.5, -0.85),
            (0, -1.05),
            (0.5, -0.85),
            (0.85, -0.35),
            (-1, 0.15),
            (1, 0.15),
        ):
            c.dot(x + dx * r, y + dy * r, r * 0.46, who.hair)
    elif who.style == "scarf":
        c.oval(x, y + r * 0.12, r * 1.2, r * 1.3, who.top if who.top != who.hair else WHITE)


def _hair_before(c: Canvas, x: float, y: float, r: float, who: Look) -> None:
    if who.style == "scarf":
        cloth = mix(who.top, WHITE, 0.25)
        c.pie(x, y - r * 0.05, r * 1.12, r * 1.15, 190, 350, cloth)
        c.poly([(x - r * 1.1, y - r * 0.2), (x - r * 0.75, y + r * 0.1), (x - r * 0.6, y + r * 1.2)], cloth)
        c.poly([(x + r * 1.1, y - r * 0.2), (x + r * 0.75, y + r * 0.1), (x + r * 0.6, y + r * 1.2)], cloth)
    elif who.style == "bald":
        for side in (-1, 1):
            c.oval(x + side * r * 0.88, y - r * 0.02, r * 0.2, r * 0.42, who.hair)
    elif who.style == "cap":
        c.pie(x, y - r * 0.18, r * 1.0, r * 0.98, 180, 360, mix(who.top, INK, 0.25))
        c.rect(x - r * 0.1, y - r * 0.32, r * 1.35, r * 0.2, mix(who.top, INK, 0.4), r=r * 0.1)
    else:
        c.pie(x, y - r * 0.12, r * 1.0, r * 1.0, 182, 358, who.hair)
        c.poly(
            [(x - r * 0.97, y - r * 0.2), (x + r * 0.3, y - r * 0.2), (x - r * 0.6, y + r * 0.12)], who.hair
        )


Arms = tuple[Point, Point]
# Where the hands are, as shares of somebody's height from the middle of the chest: left, right.
POSES: dict[str, Arms] = {
    "stand": ((-0.19, 0.32), (0.19, 0.32)),
    "wave": ((-0.19, 0.32), (0.25, -0.2)),
    "cheer": ((-0.24, -0.24), (0.24, -0.24)),
    "push": ((0.2, 0.17), (0.25, 0.16)),
    "carry": ((-0.1, 0.2), (0.1, 0.2)),
    "hold": ((-0.19, 0.3), (0.22, 0.06)),
    "point": ((-0.18, 0.3), (0.32, -0.02)),
    "phone": ((-0.17, 0.3), (0.11, -0.1)),
    "wide": ((-0.32, 0.06), (0.32, 0.06)),
}


def person(
    c: Canvas,
    x: float,
    y: float,
    h: float,
    who: Look,
    *,
    pose: str = "stand",
    turn: float = 0,
    sing: bool = False,
) -> None:
    """Draw somebody standing with their feet at (x, y), `h` units tall."""
    c.shadow(x, y, h * 0.19)
    _legs(c, x, y, h, who)
    chest = y - h * 0.72
    _body(c, x, y, h, who)
    _arms(c, x, chest, h, who, POSES[pose])
    c.rect(x - h * 0.035, y - h * 0.84, h * 0.07, h * 0.06, mix(who.skin, INK, 0.1))
    head(c, x, y - h * 0.9, h * 0.1, who, turn=turn, open_mouth=sing)


def child(
    c: Canvas, x: float, y: float, h: float, who: Look, *, pose: str = "stand", turn: float = 0
) -> None:
    """Draw a child: the same, with a larger head."""
    who = replace(who, beard=False, glasses=False)
    person(c, x, y, h * 0.94, who, pose=pose, turn=turn)
    head(c, x, y - h * 0.86, h * 0.135, who, turn=turn)


def _legs(c: Canvas, x: float, y: float, h: float, who: Look) -> None:
    for side in (-1, 1):
        shade = who.trousers if side > 0 else mix(who.trousers, INK, 0.18)
        if who.skirt:
            shade = mix(who.skin, INK, 0.12)
        c.line([(x + side * h * 0.045, y - h * 0.42), (x + side * h * 0.06, y - h * 0.03)], h * 0.075, shade)
        c.oval(x + side * h * 0.075, y - h * 0.012, h * 0.062, h * 0.026, INK)


def _body(c: Canvas, x: float, y: float, h: float, who: Look) -> None:
    top, hem = y - h * 0.8, y - h * (0.2 if who.skirt else 0.4)
    flare = 0.17 if who.skirt else 0.12
    outline = [(x - h * 0.1, top), (x + h * 0.1, top), (x + h * 0.135, y - h * 0.66), (x + h * flare, hem)]
    outline += [(x - h * flare, hem), (x - h * 0.135, y - h * 0.66)]
    c.poly(outline, who.top)
    c.pie(x, top + h * 0.02, h * 0.115, h * 0.05, 180, 360, who.top)
    c.rect(x - h * 0.006, y - h * 0.72, h * 0.012, y * 0 + h * 0.3, mix(who.top, INK, 0.22), r=2)


def _arms(c: Canvas, x: float, chest: float, h: float, who: Look, hands: Arms) -> None:
    for side, (dx, dy) in zip((-1, 1), hands, strict=True):
        shoulder = (x + side * h * 0.105, chest - h * 0.045)
        hand = (x + dx * h, chest + dy * h)
        elbow = ((shoulder[0] + hand[0]) / 2 + side * h * 0.035, (shoulder[1] + hand[1]) / 2 + h * 0.02)
        c.line([shoulder, elbow, hand], h * 0.068, mix(who.top, INK, 0.12))
        c.dot(hand[0], hand[1], h * 0.036, who.skin)


def seated(
    c: Canvas, x: float, y: float, h: float, who: Look, *, turn: float = 0, pose: str = "carry"
) -> None:
    """Draw somebody behind a table whose top is at height `y`; `h` as if standing."""
    base, who = y + h * 0.44, replace(who, skirt=False)
    for side in (-1, 1):
        c.line([(x + side * h * 0.05, y + 20), (x + side * h * 0.06, y + h * 0.33)], h * 0.075, who.trousers)
        c.oval(x + side * h * 0.075, y + h * 0.35, h * 0.062, h * 0.026, INK)
    _body(c, x, base, h, who)
    _arms(c, x, base - h * 0.72, h, who, POSES[pose])
    c.rect(x - h * 0.035, base - h * 0.84, h * 0.07, h * 0.06, mix(who.skin, INK, 0.1))
    head(c, x, base - h * 0.9, h * 0.1, who, turn=turn)


def crowd(c: Canvas, xs: list[float], y: float, h: float, *, old: float = 0.3, pose: str = "stand") -> None:
    """Draw a loose row of people, some of them old."""
    for x in xs:
        who = look(c.rng, old=c.rng.random() < old)
        person(
            c,
            x,
            y + c.rng.uniform(-8, 8),
            h * c.rng.uniform(0.93, 1.05),
            who,
            pose=pose,
            turn=c.rng.uniform(-1, 1),
        )
