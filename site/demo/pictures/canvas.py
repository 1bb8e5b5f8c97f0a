"""A drawing board of 1600 by 1000 units: flat shapes, soft shadows, smooth edges."""

import io
import math
import random
from collections.abc import Sequence

from PIL import Image, ImageDraw

WIDTH, HEIGHT = 1600, 1000
# Drawn this much larger and scaled down: that is what makes the edges smooth.
OVERSAMPLE = 2
JPEG_QUALITY = 82

Point = tuple[float, float]
Colour = tuple[int, int, int] | tuple[int, int, int, int]


def rgb(code: str, alpha: int | None = None) -> Colour:
    """Read "#c8553d"; `alpha` 0 to 255 makes it see-through."""
    red, green, blue = (int(code[at : at + 2], 16) for at in (1, 3, 5))
    return (red, green, blue) if alpha is None else (red, green, blue, alpha)


def mix(one: str, other: str, share: float) -> str:
    """Return the colour that has `share` (0 to 1) of `other` in it."""
    left, right = rgb(one), rgb(other)
    return "#" + "".join(f"{round(a + (b - a) * share):02x}" for a, b in zip(left, right, strict=True))


class Canvas:
    """Shapes in units of the picture; the seed decides every small difference."""

    def __init__(self, seed: str, *, width: int = WIDTH, height: int = HEIGHT) -> None:
        self.width, self.height = width, height
        self.rng = random.Random(seed)
        self.image = Image.new("RGB", (width * OVERSAMPLE, height * OVERSAMPLE), "white")
        self.pen = ImageDraw.Draw(self.image, "RGBA")

    def _scaled(self, points: Sequence[Point]) -> list[Point]:
        return [(x * OVERSAMPLE, y * OVERSAMPLE) for x, y in points]

    def sky(self, top: str, bottom: str, *, until: float = 700) -> None:
        """Fill the picture from above with a fade that ends at height `until`."""
        strip = Image.new("RGB", (1, 256))
        strip.putdata([rgb(mix(top, bottom, step / 255)) for step in range(256)])
        size = (self.width * OVERSAMPLE, int(until * OVERSAMPLE))
        self.image.paste(strip.resize(size, Image.Resampling.BILINEAR), (0, 0))

    def rect(
        self, x: float, y: float, w: float, h: float, fill: str, *, r: float = 0, alpha: int = 255
    ) -> None:
        """Draw a box; `r` rounds its corners."""
        box = self._scaled([(x, y), (x + max(w, 1), y + max(h, 1))])
        radius = min(r, w / 2, h / 2) * OVERSAMPLE
        self.pen.rounded_rectangle(box, radius, fill=rgb(fill, alpha))

    def oval(self, x: float, y: float, rx: float, ry: float, fill: str, *, alpha: int = 255) -> None:
        """Draw an ellipse around its middle."""
        self.pen.ellipse(self._scaled([(x - rx, y - ry), (x + rx, y + ry)]), fill=rgb(fill, alpha))

    def dot(self, x: float, y: float, r: float, fill: str, *, alpha: int = 255) -> None:
        """Draw a disc."""
        self.oval(x, y, r, r, fill, alpha=alpha)

    def pie(self, x: float, y: float, rx: float, ry: float, start: float, end: float, fill: str) -> None:
        """Draw a slice of an ellipse; degrees clockwise from three o'clock."""
        box = self._scaled([(x - rx, y - ry), (x + rx, y + ry)])
        self.pen.pieslice(box, start, end, fill=rgb(fill))

    def arc(
        self, x: float, y: float, rx: float, ry: float, start: float, end: float, fill: str, width: float = 4
    ) -> None:
        """Draw a bow; degrees clockwise from three o'clock."""
        box = self._scaled([(x - rx, y - ry), (x + rx, y + ry)])
        self.pen.arc(box, start, end, fill=rgb(fill), width=round(width * OVERSAMPLE))

    def poly(self, points: Sequence[Point], fill: str, *, alpha: int = 255) -> None:
        """Draw a shape with straight sides."""
        self.pen.polygon(self._scaled(points), fill=rgb(fill, alpha))

    def blob(self, points: Sequence[Point], fill: str, *, alpha: int = 255) -> None:
        """Draw a closed shape that flows smoothly through `points` (Catmull-Rom)."""
        count, outline = len(points), []
        for at in range(count):
            before, here, there, after = (points[(at + step) % count] for step in (-1, 0, 1, 2))
            outline += [_between(before, here, there, after, step / 8) for step in range(8)]
        self.poly(outline, fill, alpha=alpha)

    def line(self, points: Sequence[Point], width: float, fill: str, *, alpha: int = 255) -> None:
        """Draw a line with round ends and corners."""
        scaled = self._scaled(points)
        self.pen.line(scaled, fill=rgb(fill, alpha), width=max(round(width * OVERSAMPLE), 1), joint="curve")
        if width > 2 and alpha == 255:
            for x, y in (points[0], points[-1]):
                self.dot(x, y, width / 2, fill)

    def shadow(self, x: float, y: float, rx: float) -> None:
        """Lay a soft shadow on the ground under something."""
        self.oval(x, y, rx, rx * 0.16, "#1b1b2e", alpha=34)

    def wave(self, y: float, fill: str, *, high: float = 30, until: float | None = None) -> None:
        """Fill from a gently rolling line down to `until` (or the bottom)."""
        phase, bottom = self.rng.uniform(0, 6), self.height if until is None else until
        crest = [
            (x, y + math.sin(x / 260 + phase) * high * 0.6 + math.sin(x / 97 + phase) * high * 0.25)
            for x in range(0, self.width + 20, 20)
        ]
        self.poly([*crest, (self.width, bottom), (0, bottom)], fill)

    def jpeg(self) -> bytes:
        """Return the finished picture."""
        small = self.image.reduce(OVERSAMPLE)
        stream = io.BytesIO()
        small.save(stream, "JPEG", quality=JPEG_QUALITY)
        return stream.getvalue()


def _between(before: Point, here: Point, there: Point, after: Point, t: float) -> Point:
    def axis(a: float, b: float, c: float, d: float) -> float:
        return 0.5 * (
            2 * b + (c - a) * t + (2 * a - 5 * b + 4 * c - d) * t * t + (3 * b - a - 3 * c + d) * t**3
        )

    return (
        axis(before[0], here[0], there[0], after[0]),
        axis(before[1], here[1], there[1], after[1]),
    )
