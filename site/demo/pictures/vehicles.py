"""What stands or drives on a street or on the water."""

import math

from demo.pictures.canvas import Canvas, mix
from demo.pictures.palette import CREAM, INK, WHITE


def bicycle(c: Canvas, x: float, y: float, size: float, colour: str) -> None:
    """Draw a bicycle with its back wheel at (x, y)."""
    front = x + size * 1.15
    for wheel in (x, front):
        c.arc(wheel, y - size * 0.36, size * 0.36, size * 0.36, 0, 360, INK, size * 0.05)
        for spoke in range(0, 180, 36):
            dx, dy = math.cos(math.radians(spoke)) * size * 0.33, math.sin(math.radians(spoke)) * size * 0.33
            middle = y - size * 0.36
            c.line([(wheel - dx, middle - dy), (wheel + dx, middle + dy)], 1.5, "#9a9aa5")
    seat, crank, bars = (
        (x + size * 0.32, y - size * 0.92),
        (x + size * 0.5, y - size * 0.34),
        (front - size * 0.14, y - size),
    )
    for start, end in (
        ((x, y - size * 0.36), seat),
        (seat, crank),
        (crank, (x, y - size * 0.36)),
        (crank, bars),
        (seat, (bars[0] + size * 0.02, bars[1] + size * 0.14)),
        (bars, (front, y - size * 0.36)),
    ):
        c.line([start, end], size * 0.055, colour)
    c.rect(seat[0] - size * 0.13, seat[1] - size * 0.06, size * 0.28, size * 0.07, INK, r=6)
    c.line([bars, (bars[0] - size * 0.16, bars[1] - size * 0.06)], size * 0.05, INK)


def walker(c: Canvas, x: float, y: float, h: float, colour: str) -> None:
    """Draw a rollator with its wheels at height `y`, handles to the left."""
    c.line(
        [(x - h * 0.3, y - h), (x - h * 0.16, y - h * 0.96), (x + h * 0.22, y - h * 0.12)], h * 0.07, colour
    )
    c.line([(x - h * 0.12, y - h * 0.8), (x - h * 0.28, y - h * 0.12)], h * 0.06, mix(colour, INK, 0.25))
    c.rect(x - h * 0.24, y - h * 0.52, h * 0.42, h * 0.24, mix(colour, CREAM, 0.35), r=6)
    for wheel in (x - h * 0.28, x + h * 0.24):
        c.dot(wheel, y - h * 0.11, h * 0.12, INK)
        c.dot(wheel, y - h * 0.11, h * 0.05, "#b9b9c2")


def bus(c: Canvas, x: float, y: float, w: float, colour: str) -> None:
    """Draw a small bus with its wheels at height `y`, driving to the right."""
    h = w * 0.42
    c.shadow(x + w / 2, y + 4, w * 0.52)
    c.rect(x, y - h, w, h - 26, colour, r=36)
    c.rect(x, y - h * 0.42, w, 22, mix(colour, WHITE, 0.7))
    c.rect(x + 26, y - h + 30, w - 130, h * 0.36, "#cfe6ec", r=14)
    for at in range(1, 4):
        c.rect(x + 26 + at * (w - 130) / 4 - 5, y - h + 30, 10, h * 0.36, colour)
    c.poly(
        [
            (x + w - 92, y - h + 30),
            (x + w - 24, y - h + 44),
            (x + w - 8, y - h * 0.5),
            (x + w - 92, y - h * 0.5),
        ],
        "#dff0f3",
    )
    c.rect(x + w * 0.57, y - h + 22, w * 0.15, h - 58, mix(colour, INK, 0.12), r=8)
    c.rect(x + w * 0.585, y - h + 34, w * 0.12, h * 0.44, "#cfe6ec", r=6)
    for wheel in (x + w * 0.2, x + w * 0.84):
        c.dot(wheel, y - 30, 44, INK)
        c.dot(wheel, y - 30, 20, "#c9c9d2")
    c.dot(x + w - 16, y - h * 0.32, 13, "#fff2b8")


def stall(c: Canvas, x: float, y: float, w: float, colour: str, goods: tuple[str, ...]) -> None:
    """Draw a market stall with a striped roof."""
    c.shadow(x + w / 2, y, w * 0.55)
    for post in (x + 14, x + w - 24):
        c.rect(post, y - 330, 10, 330, "#8a5f3c")
    c.rect(x, y - 150, w, 150, mix(colour, CREAM, 0.45), r=6)
    c.rect(x - 8, y - 162, w + 16, 22, "#a9774f", r=5)
    step = (w - 30) / 9
    for row in range(2):
        for at in range(9 - row):
            fill = goods[(at // 3) % len(goods)]
            c.dot(
                x + 26 + row * step / 2 + at * step,
                y - 174 - row * 22,
                step * 0.44,
                mix(fill, WHITE, 0.08 * (at % 2)),
            )
    strips = 8
    for at in range(strips):
        left, width = x - 24 + at * (w + 48) / strips, (w + 48) / strips
        fill = colour if at % 2 == 0 else CREAM
        c.poly(
            [(left + 14, y - 372), (left + width + 8, y - 372), (left + width, y - 318), (left, y - 318)],
            fill,
        )
        c.pie(left + width / 2, y - 319, width / 2, 18, 0, 180, fill)


def boat(c: Canvas, x: float, y: float, w: float, colour: str, *, sail: str = "") -> None:
    """Draw a boat on the waterline `y`; with a mast if it has a sail."""
    if sail:
        mast = x + w * 0.46
        c.rect(mast - 4, y - w * 1.25, 8, w * 1.2, "#6b4a33")
        c.blob(
            [
                (mast + 8, y - w * 1.2),
                (mast + w * 0.48, y - w * 0.35),
                (mast + w * 0.42, y - w * 0.2),
                (mast + 8, y - w * 0.2),
            ],
            sail,
        )
        c.poly(
            [(mast - 8, y - w * 1.05), (mast - w * 0.4, y - w * 0.2), (mast - 8, y - w * 0.2)],
            mix(sail, WHITE, 0.35),
        )
    else:
        c.rect(x + w * 0.24, y - w * 0.36, w * 0.44, w * 0.24, CREAM, r=10)
        for at in range(3):
            c.rect(x + w * (0.28 + at * 0.13), y - w * 0.32, w * 0.09, w * 0.1, "#5f7f92", r=4)
    c.poly(
        [
            (x - w * 0.04, y - w * 0.14),
            (x + w * 1.06, y - w * 0.17),
            (x + w * 0.9, y + w * 0.05),
            (x + w * 0.08, y + w * 0.05),
        ],
        colour,
    )
    c.rect(x - w * 0.03, y - w * 0.16, w * 1.06, w * 0.045, mix(colour, WHITE, 0.55), r=6)
    c.oval(x + w / 2, y + w * 0.06, w * 0.5, w * 0.035, WHITE, alpha=90)
