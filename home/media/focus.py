"""What must stay in view when a photo is cut to size: nine places, for who cannot drag a box."""

from typing import Any

GRID = 3
PLACES = (
    ("1", "linksboven"),
    ("2", "boven"),
    ("3", "rechtsboven"),
    ("4", "links"),
    ("5", "midden"),
    ("6", "rechts"),
    ("7", "linksonder"),
    ("8", "onder"),
    ("9", "rechtsonder"),
)


def place_of(photo: Any) -> str:
    """Return which of the nine places holds the middle of the focal point; "" without one."""
    if not photo.has_focal_point() or not photo.width or not photo.height:
        return ""
    column = min(GRID - 1, photo.focal_point_x * GRID // photo.width)
    row = min(GRID - 1, photo.focal_point_y * GRID // photo.height)
    return str(row * GRID + column + 1)


def focus_on(photo: Any, place: str) -> None:
    """Put the focal point on one of the nine places; "" takes it away."""
    if not place:
        photo.set_focal_point(None)
        return
    row, column = divmod(int(place) - 1, GRID)
    photo.focal_point_x = photo.width * (2 * column + 1) // (2 * GRID)
    photo.focal_point_y = photo.height * (2 * row + 1) // (2 * GRID)
    photo.focal_point_width = max(1, photo.width // GRID)
    photo.focal_point_height = max(1, photo.height // GRID)
