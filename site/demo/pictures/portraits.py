"""Portraits of the wijkteam: head and shoulders before a coloured sun."""

from dataclasses import replace

from demo.pictures.canvas import Canvas, mix
from demo.pictures.palette import CLOTHES, CREAM, INK, WHITE
from demo.pictures.people import Look, head

BACKGROUNDS = ("#f3ddb8", "#cfe0d8", "#f2d3c4", "#d8dcec", "#f6e7c8", "#dbe8ef")


def portrait(c: Canvas, role: str, who: Look) -> None:
    """Draw somebody; the role shows in what they wear."""
    ground = c.rng.choice(BACKGROUNDS)
    sun = c.rng.choice(("#e0a33a", "#d9795d", "#8fb3a5", "#98a4c9", "#e6b89c"))
    if role == "police":
        who = replace(who, top="#22405c")
    if role == "nurse":
        who = replace(who, top="#e9f0ee")
    c.rect(0, 0, 600, 600, ground)
    c.dot(300, 300, 250, mix(sun, ground, 0.35))
    c.dot(300, 330, 205, mix(sun, WHITE, 0.35), alpha=120)
    for x, y, r in ((92, 470, 34), (520, 420, 26), (500, 120, 18), (84, 150, 14)):
        c.dot(x, y, r, mix(sun, WHITE, 0.5), alpha=170)
    c.blob([(60, 660), (90, 520), (210, 448), (300, 436), (390, 448), (510, 520), (540, 660)], who.top)
    c.rect(258, 380, 84, 90, mix(who.skin, INK, 0.1), r=34)
    c.pie(300, 440, 58, 46, 0, 180, mix(who.skin, INK, 0.1))
    c.line([(210, 520), (196, 600)], 4, mix(who.top, INK, 0.2))
    c.line([(390, 520), (404, 600)], 4, mix(who.top, INK, 0.2))
    _badge(c, role, who)
    head(c, 300, 290, 112, who, turn=c.rng.uniform(-0.5, 0.5))


def _badge(c: Canvas, role: str, who: Look) -> None:
    if role == "police":
        c.rect(150, 530, 90, 16, "#e9c46a", r=4)
        c.poly([(352, 520), (410, 520), (410, 556), (381, 580), (352, 556)], "#e9c46a")
    elif role == "nurse":
        c.line([(240, 470), (250, 560), (300, 590), (350, 560), (360, 470)], 8, "#2f6f73")
        c.dot(300, 590, 16, "#2f6f73")
    elif role in {"community_worker", "social_worker", "youth_worker"}:
        c.line([(250, 470), (300, 556), (350, 470)], 5, mix(who.top, WHITE, 0.6))
        c.rect(272, 552, 56, 44, WHITE, r=6)
        c.rect(282, 564, 36, 7, CLOTHES[0], r=3)
        c.rect(282, 578, 24, 6, "#9aa3ad", r=3)
    else:
        c.poly([(250, 452), (300, 500), (272, 524)], mix(who.top, CREAM, 0.4))
        c.poly([(350, 452), (300, 500), (328, 524)], mix(who.top, CREAM, 0.4))
