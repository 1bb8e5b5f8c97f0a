"""Every pair of colours with text or an outline is measured, in each wijk's colours (WCAG 1.4.3, 1.4.11)."""

import re

import pytest
from django.conf import settings

from home.models import Wijk

TOKENS = (settings.BASE_DIR / "site/static/css/tokens.css").read_text()
TEXT, OUTLINE = 4.5, 3.0
PAIRS = [
    ("ink", "paper", TEXT),
    ("ink", "sand", TEXT),
    ("ink", "soft", TEXT),
    ("ink-soft", "paper", TEXT),
    ("ink-soft", "sand", TEXT),
    ("ink-soft", "soft", TEXT),
    ("primary", "paper", TEXT),
    ("primary", "sand", TEXT),
    ("primary", "soft", TEXT),
    ("primary-dark", "soft", TEXT),
    ("primary-dark", "tint", TEXT),
    ("white", "primary", TEXT),
    ("white", "primary-dark", TEXT),
    ("info", "info-soft", TEXT),
    ("ok", "ok-soft", TEXT),
    ("warning", "warning-soft", TEXT),
    ("error", "error-soft", TEXT),
    ("error", "paper", TEXT),
    ("line-strong", "white", OUTLINE),
    ("accent", "primary-dark", OUTLINE),
]


def colours(selector: str) -> dict[str, str]:
    block = re.search(rf"{re.escape(selector)} {{(.*?)}}", TOKENS, re.DOTALL)
    assert block, f"{selector} is not in tokens.css"
    return dict(re.findall(r"--wp-([\w-]+): #([0-9a-f]{3,6});", block.group(1)))


def luminance(colour: str) -> float:
    """Return the relative luminance of "rrggbb" or "rgb" (WCAG 2.2)."""
    digits = colour if len(colour) == 6 else "".join(digit * 2 for digit in colour)
    parts = [int(digits[place : place + 2], 16) / 255 for place in (0, 2, 4)]
    red, green, blue = (
        part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    light, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def test_the_measure_knows_black_on_white() -> None:
    assert round(contrast("000", "ffffff"), 6) == 21


@pytest.mark.parametrize("theme", ["", *Wijk.ColourTheme.values])
def test_colours_of_a_theme_stand_out(theme: str) -> None:
    palette = colours(":root") | (colours(f".thema-{theme}") if theme else {})
    poor = [(a, b) for a, b, least in PAIRS if contrast(palette[a], palette[b]) < least]
    assert poor == []
