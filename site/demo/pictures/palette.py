"""The colours of the pictures: one warm family, a little different for each wijk and hour."""

from dataclasses import dataclass

SKIN = ("#f2c9a5", "#e8b48c", "#c98e62", "#a86b42", "#8d5836", "#f6d5b8")
HAIR = ("#3a2a20", "#5b3a21", "#8a5a2b", "#c98f3d", "#1f1a1c", "#6d4630")
GREY_HAIR = ("#d9d5cf", "#c2bdb8", "#ece8e2")
NAMED_HAIR = {"black": "#1f1a1c", "brown": "#5b3a21", "blond": "#d3a04e", "red": "#a9562c", "grey": "#d9d5cf"}
CLOTHES = (
    *("#c8553d", "#e0a33a", "#2f6f73", "#22405c", "#6b3e5e", "#d9795d", "#4c7a4f", "#8c2f39"),
    *("#3f7cac", "#7fa99b", "#5b5f97", "#b56576"),
)
TROUSERS = ("#2b3a4f", "#4a4e69", "#5c4b3c", "#37474f", "#6d597a", "#7a6652")
BRICKS = ("#b5583f", "#c97b5a", "#a44a3f", "#d19a6a", "#8f4a3c", "#cfae8a", "#7f5a4a", "#bf6b4e")
INK = "#2a2433"
CREAM = "#fbf1df"
WHITE = "#fffaf2"


@dataclass(frozen=True)
class Light:
    """The hour of the day: sky, far away, grass, paving and water."""

    sky_top: str
    sky_low: str
    far: str
    grass: str
    paving: str
    water: str
    leaf: str
    lit_windows: bool = False


MORNING = Light(
    sky_top="#a9d3e6",
    sky_low="#fdf0d9",
    far="#c3d6cf",
    grass="#9fbf7f",
    paving="#e3d2b8",
    water="#7fb5c4",
    leaf="#5f9460",
)
NOON = Light(
    sky_top="#7fc0dd",
    sky_low="#e9f3ee",
    far="#b4d0c8",
    grass="#8fb96a",
    paving="#dccdb8",
    water="#5ba3b8",
    leaf="#4f8a55",
)
AUTUMN = Light(
    sky_top="#c9d7d9",
    sky_low="#fbe3c0",
    far="#d8c4a8",
    grass="#b7a95f",
    paving="#d9c4a6",
    water="#86a9ad",
    leaf="#d08a3c",
)
EVENING = Light(
    sky_top="#45537f",
    sky_low="#f3a77a",
    far="#8a6f8c",
    grass="#6c7f5c",
    paving="#a58f8c",
    water="#5f6f96",
    leaf="#4a6a57",
    lit_windows=True,
)
NIGHT = Light(
    sky_top="#161f3d",
    sky_low="#4a4a7d",
    far="#2c3359",
    grass="#31465a",
    paving="#4a4b6b",
    water="#27355e",
    leaf="#274a52",
    lit_windows=True,
)
WINTER = Light(
    sky_top="#bcd4e6",
    sky_low="#fdeee3",
    far="#c9d6df",
    grass="#f1f4f5",
    paving="#e4e8ec",
    water="#cfe3ee",
    leaf="#a9bdb5",
)
DAYLIGHT = (MORNING, NOON, AUTUMN)

# Wall, lower wall, floor, wood and one strong colour of a room.
ROOMS = (
    ("#f3ddb8", "#dfae75", "#b98356", "#8a5a3a", "#2f6f73"),
    ("#cfe0d8", "#8fb3a5", "#c49a6c", "#7a5236", "#c8553d"),
    ("#f2d3c4", "#d99a84", "#a9774f", "#6f4a33", "#22405c"),
    ("#d8dcec", "#98a4c9", "#c29b74", "#74513a", "#e0a33a"),
    ("#f6e7c8", "#e2c07d", "#a8805d", "#6a4632", "#6b3e5e"),
)
