"""Black boxes on a photo: what lies under them is gone from the file, not only from sight."""

import secrets
from collections.abc import Collection
from dataclasses import dataclass
from io import BytesIO
from typing import IO

from PIL import Image, ImageDraw, UnidentifiedImageError

from home.lib.errors import ActionError
from home.lib.images import NOT_AN_IMAGE, CleanPhoto

# Over the width of a telephone a cell of a twelfth is big enough for a finger (WCAG 2.2, 2.5.8).
COLUMNS = 12
MOST_ROWS = 24
QUALITY = 84
Cell = tuple[int, int]


@dataclass(frozen=True)
class Grid:
    """Cells over a photo, about square: `columns` across and `rows` down, counted from 0."""

    columns: int
    rows: int

    @classmethod
    def over(cls, width: int, height: int) -> "Grid":
        """Return the grid for a photo of so many pixels."""
        return cls(COLUMNS, max(1, min(MOST_ROWS, round(COLUMNS * height / width))))

    def lines(self) -> list[list[Cell]]:
        """Return the cells (column, row) line by line."""
        return [[(column, row) for column in range(self.columns)] for row in range(self.rows)]


def grid_of(file: IO[bytes]) -> Grid:
    """Return the grid over a photo; raises ActionError for a file that is none."""
    with _opened(file) as image:
        return Grid.over(*image.size)


def black_out(file: IO[bytes], cells: Collection[Cell], *, max_side: int) -> CleanPhoto:
    """Return the photo as JPEG with these cells black, at most `max_side` pixels high and wide.

    Cells outside the grid are left out. Raises ActionError for a file that is no photo.
    """
    with _opened(file) as image:
        grid = Grid.over(*image.size)
        covered = image.convert("RGB")
    draw = ImageDraw.Draw(covered)
    width, height = covered.size
    for column, row in cells:
        if 0 <= column < grid.columns and 0 <= row < grid.rows:
            left, right = (width * n // grid.columns for n in (column, column + 1))
            top, bottom = (height * n // grid.rows for n in (row, row + 1))
            draw.rectangle((left, top, right, bottom), fill="black")
    # After the boxes: what shrinks first could leave a line of what was there along their edges.
    covered.thumbnail((max_side, max_side))
    buffer = BytesIO()
    covered.save(buffer, format="JPEG", quality=QUALITY, optimize=True)
    return CleanPhoto(buffer.getvalue(), name=f"{secrets.token_urlsafe(16)}.jpg")


def _opened(file: IO[bytes]) -> Image.Image:
    file.seek(0)
    try:
        image = Image.open(file)
        image.load()
    except (UnidentifiedImageError, OSError, SyntaxError, ValueError, EOFError) as error:
        raise ActionError(NOT_AN_IMAGE) from error
    return image
