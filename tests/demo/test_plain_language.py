"""What the demo and the templates say to residents reads easily, by the writing help's own measure."""

import re
from collections.abc import Iterator
from dataclasses import fields, is_dataclass
from typing import Any

import pytest

from demo.building.markup import blocks
from demo.content import WIJKEN
from demo.content.kinds import Portrait
from demo.content.letters import Melding, Offer
from demo.content.site import ABOUT
from home.writing.passages import from_html
from home.writing.privacy import emails, surnames
from home.writing.readability import ENOUGH_WORDS, Light, counts
from tests.house.test_words import PUBLIC, TEMPLATES

ORDINARY = 60
# Keys, addresses and what residents send: no text of the site.
_NO_PROSE = """
slug key kind rubriek scene theme themes tags topics audience languages related initiative supporter
team_email team_phone social_team_url social_team_phone phone email website partners neighbours postcodes
noun lang style school_region sign_up cost address city building pages team author since
"""
NO_PROSE = frozenset(_NO_PROSE.split())
PAGES = ("articles", "initiatives", "activities", "locations", "pages")


def passages(text: str) -> Iterator[str]:
    """Yield the paragraphs, items and quotes of a text in the markup of the demo, without its headings."""
    for kind, value in blocks(text):
        if kind == "quote":
            yield value["text"]
        elif kind == "paragraph":
            yield from (one.text for one in from_html(value.source))


def prose(record: Any) -> Iterator[str]:
    """Yield the running text of a record and of the records in it."""
    for field in fields(record):
        value = getattr(record, field.name)
        if isinstance(value, str) and field.name not in NO_PROSE and field.name != "title":
            yield from passages(value)
        for one in value if isinstance(value, tuple) and field.name not in PAGES else ():
            if is_dataclass(one) and not isinstance(one, Melding | Offer | Portrait):
                yield from prose(one)


DUTCH = {
    f"{wijk.slug}: {record.slug}": record
    for wijk in WIJKEN
    for record in (wijk, *(page for name in PAGES for page in getattr(wijk, name)))
    if getattr(record, "lang", "nl") == "nl"
} | {f"site: {ABOUT.slug}": ABOUT}


@pytest.mark.parametrize("name", DUTCH)
def test_no_text_of_the_demo_is_harder_than_ordinary(name: str) -> None:
    measured = counts(prose(DUTCH[name]))
    assert measured.words > 10
    assert measured.score is not None
    assert measured.score >= ORDINARY


@pytest.mark.parametrize("name", DUTCH)
def test_no_text_of_the_demo_gives_a_surname_or_a_private_address(name: str) -> None:
    texts = list(prose(DUTCH[name]))
    assert [found for text in texts for found in (*surnames(text), *emails(text))] == []


def visible(source: str) -> Iterator[str]:
    """Yield what a template itself says, in paragraphs; a word stands for what it fills in."""
    filled = re.sub(r"{{.*?}}", "wijk", re.sub(r"{#.*?#}|{%.*?%}", "", source), flags=re.DOTALL)
    without_code = re.sub(r"<(script|style|svg).*?</\1>", "", filled, flags=re.DOTALL)
    yield from (" ".join(one.text.split()) for one in from_html(without_code))


def sentences_of(name: str) -> list[str]:
    """Return the sentences of a template, not the labels and names of fields."""
    return [text for text in visible((TEMPLATES / name).read_text()) if text.endswith((".", "!", "?"))]


def test_the_templates_together_read_easily() -> None:
    measured = counts(text for name in PUBLIC for text in sentences_of(name))
    assert measured.words > 1500
    assert measured.light is Light.GREEN


@pytest.mark.parametrize(
    "name", [name for name in PUBLIC if counts(sentences_of(name)).words >= ENOUGH_WORDS]
)
def test_no_template_is_harder_than_ordinary(name: str) -> None:
    score = counts(sentences_of(name)).score
    assert score is not None
    assert score >= ORDINARY
