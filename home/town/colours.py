"""Colours that can be read: measuring a choice (WCAG 2.2, 1.4.3 and 1.4.11) and finding one that passes.

A town chooses two colours, the rest follows from them. Colours are written as "#rrggbb".
"""

from colorsys import hls_to_rgb, rgb_to_hls
from hashlib import sha256

# As in `site/static/css/tokens.css`: what a town has that chooses nothing, and what it cannot choose.
COLOUR, BACKGROUND = "#1d4f4a", "#fffdf9"
FIXED = {
    "white": "#ffffff",
    "ink": "#22282b",
    "ink-soft": "#515a5e",
    "accent": "#f4b942",
    "error": "#a3211c",
    "line-strong": "#6f6a60",
}
TEXT, OUTLINE = 4.5, 3.0
PAIRS = (
    ("white", "primary", TEXT),
    ("primary", "paper", TEXT),
    ("primary", "sand", TEXT),
    ("primary", "soft", TEXT),
    ("white", "primary-dark", TEXT),
    ("primary-dark", "soft", TEXT),
    ("primary-dark", "tint", TEXT),
    ("accent", "primary-dark", OUTLINE),
    ("ink", "soft", TEXT),
    ("ink-soft", "soft", TEXT),
)
GROUND_PAIRS = (
    ("ink", "paper", TEXT),
    ("ink", "sand", TEXT),
    ("ink-soft", "paper", TEXT),
    ("ink-soft", "sand", TEXT),
    ("error", "paper", TEXT),
    ("line-strong", "paper", OUTLINE),
)
# The colours of every wijk stay readable on a ground no darker than the house's own
# (tests/house/test_contrast.py).
DARKEST_GROUND = "#f7f1e6"
STEPS = 200


def luminance(colour: str) -> float:
    """Return the relative luminance, 0 to 1 (WCAG 2.2)."""
    red, green, blue = (
        part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in _parts(colour)
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    """Return the contrast of two colours, 1 to 21."""
    light, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def palette(colour: str, background: str) -> dict[str, str]:
    """Return the colours that follow from the two that were chosen."""
    sand = DARKEST_GROUND if background == BACKGROUND else _mix(background, "#000000", 0.03)
    return {
        "primary": colour,
        "primary-dark": _mix(colour, "#000000", 0.3),
        "soft": _mix(colour, "#ffffff", 0.88),
        "tint": _mix(colour, "#ffffff", 0.6),
        "paper": background,
        "sand": sand,
    }


def is_readable(colour: str, background: str) -> bool:
    """Say whether everything in the main colour can be read."""
    return _passes(palette(colour, background), PAIRS)


def is_light_ground(background: str) -> bool:
    """Say whether text in the colours of any wijk can be read on this ground."""
    colours = palette(COLOUR, background)
    light_enough = luminance(colours["sand"]) >= luminance(DARKEST_GROUND)
    return light_enough and _passes(colours, GROUND_PAIRS)


def nearest_background(background: str) -> str:
    """Return the same ground, as little lighter as it must be; white always passes."""
    steps = (_mix(background, "#ffffff", step / STEPS) for step in range(STEPS + 1))
    return next(lighter for lighter in steps if is_light_ground(lighter))


def nearest_colour(colour: str, background: str) -> str:
    """Return the same hue, as little darker as it must be; on a light ground black always passes."""
    hue, lightness, saturation = rgb_to_hls(*_parts(colour))
    steps = (_hex(hls_to_rgb(hue, lightness * (1 - step / STEPS), saturation)) for step in range(STEPS + 1))
    return next(darker for darker in steps if is_readable(darker, background))


def stylesheet(colour: str, background: str, *, everywhere: bool) -> str:
    """Return the custom properties; `everywhere`: also in the wijken, which else keep their own."""
    colours = palette(colour, background)
    ground = {name: colours[name] for name in ("paper", "sand")}
    main = {name: value for name, value in colours.items() if name not in ground}
    # The themes of wijken stand in tokens.css, which comes first, and are a class on the root as well:
    # `:root` is as strong and would win by coming later.
    selector = ':root, [class*="thema-"]' if everywhere else ':root:not([class*="thema-"])'
    return _rule(":root", ground) + _rule(selector, main)


def version(colour: str, background: str, *, everywhere: bool) -> str:
    """Return another short text for every other stylesheet; empty for the house's own colours."""
    if (colour, background, everywhere) == (COLOUR, BACKGROUND, False):
        return ""
    return sha256(stylesheet(colour, background, everywhere=everywhere).encode()).hexdigest()[:12]


def _passes(colours: dict[str, str], pairs: tuple[tuple[str, str, float], ...]) -> bool:
    known = FIXED | colours
    return all(contrast(known[one], known[other]) >= least for one, other, least in pairs)


def _parts(colour: str) -> tuple[float, float, float]:
    red, green, blue = (int(colour[place : place + 2], 16) / 255 for place in (1, 3, 5))
    return red, green, blue


def _hex(parts: tuple[float, float, float]) -> str:
    return "#" + "".join(f"{round(part * 255):02x}" for part in parts)


def _mix(colour: str, other: str, share: float) -> str:
    pairs = list(zip(_parts(colour), _parts(other), strict=True))
    red, green, blue = (one * (1 - share) + two * share for one, two in pairs)
    return _hex((red, green, blue))


def _rule(selector: str, colours: dict[str, str]) -> str:
    lines = "".join(f"  --wp-{name}: {value};\n" for name, value in colours.items())
    return f"{selector} {{\n{lines}}}\n"
