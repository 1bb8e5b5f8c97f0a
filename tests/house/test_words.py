"""Public templates keep to `docs/woorden.md`: one word for one thing."""

import html
import re

import pytest
from django.conf import settings

TEMPLATES = settings.BASE_DIR / "templates"
WORDS = settings.BASE_DIR / "docs" / "woorden.md"
# Editors are "je", and know their tool by its own words.
FOR_EDITORS = ("wagtailadmin", "admin", "accounts")

PUBLIC = sorted(
    path.relative_to(TEMPLATES).as_posix()
    for path in TEMPLATES.rglob("*.*")
    if path.suffix in (".html", ".txt") and not set(FOR_EDITORS) & set(path.relative_to(TEMPLATES).parts)
)
NOT_TEXT = re.compile(r"<script.*?</script>|{#.*?#}|{%.*?%}|{{.*?}}|<[^>]*>", re.DOTALL)
# Words in attributes and in the arguments of a component.
QUOTED = re.compile(r'\b(?:alt|title|aria-label|placeholder|text|label|submit_label|caption)="([^"]*)"')


def forbidden_words() -> list[str]:
    """Return the right column of the table."""
    rows = [line.strip("| \n").split("|") for line in WORDS.read_text().splitlines() if line.startswith("| ")]
    return [word.strip() for row in rows[1:] for word in row[2].split(",")]


def words_of(source: str) -> str:
    """Return what people read: the text between tags and in attributes."""
    return html.unescape(NOT_TEXT.sub(" ", " ".join([source, *QUOTED.findall(source)]))).lower()


def test_the_table_is_read() -> None:
    assert {"signaal", "doelgroep", "annuleren", "je"} <= set(forbidden_words())


@pytest.mark.parametrize("name", PUBLIC)
def test_a_public_template_uses_the_words_of_the_house(name: str) -> None:
    text = words_of((TEMPLATES / name).read_text())
    assert [word for word in forbidden_words() if re.search(rf"\b{re.escape(word)}\b", text)] == []
