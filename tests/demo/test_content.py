"""The demo texts: plain Dutch, safe to show, and all that they refer to is there."""

import dataclasses
import re
from collections.abc import Iterator
from typing import Any

import pytest

from demo.building.markup import blocks, rich_text
from demo.content import WIJKEN
from demo.content.kinds import WijkContent
from demo.content.site import ABOUT
from demo.pictures import SCENES

FORBIDDEN = re.compile(
    r"\b(lorem|ipsum|todo|xxx|indien|tevens|middels|derhalve|doelgroep|signaal|signalen|participatie"
    r"|participeren|faciliteren|geannuleerd|annuleren|dienen te|ten behoeve|inzake|teneinde|reeds|thans"
    r"|eveneens|vrijwilliger gezocht|cliënt|cliënten|dient u)\b",
    re.IGNORECASE,
)
# A number that could ring somewhere; ours are made of zeros, and the public ones are public.
PHONE = re.compile(r"\b0\d[\d -]{6,}\d")
SAFE_PHONE = re.compile(r"^0\d{1,3}-?0{2,3} ?0{2} ?(00 )?(00 )?\d\d$")
PUBLIC_PHONES = {"0900-8844"}


def texts(value: Any) -> Iterator[str]:
    """Yield every text in a record and what it holds."""
    if isinstance(value, str):
        yield value
    elif dataclasses.is_dataclass(value):
        for field in dataclasses.fields(value):
            yield from texts(getattr(value, field.name))
    elif isinstance(value, tuple):
        for one in value:
            yield from texts(one)


ALL_TEXTS = [text for record in (*WIJKEN, ABOUT) for text in texts(record)]


def test_no_text_holds_a_forbidden_word() -> None:
    assert [text for text in ALL_TEXTS if FORBIDDEN.search(text)] == []


def test_no_phone_number_can_ring() -> None:
    numbers = {found for text in ALL_TEXTS for found in PHONE.findall(text)} - PUBLIC_PHONES
    assert {number for number in numbers if not SAFE_PHONE.match(number)} == set()


def test_every_mail_address_belongs_to_nobody() -> None:
    addresses = {word for text in ALL_TEXTS for word in re.findall(r"[\w.-]+@[\w.-]+\w", text)}
    assert {address for address in addresses if not address.endswith(".example")} == set()


def test_sentences_are_short() -> None:
    dutch = [text for text in ALL_TEXTS if re.search(r"\b(de|het|een|u)\b", text)]
    sentences = [one for text in dutch for one in re.split(r"[.!?:\n]\s|\n\n|\n- ", text)]
    assert [one for one in sentences if len(one.split()) > 25] == []


@pytest.mark.parametrize("wijk", WIJKEN, ids=lambda wijk: wijk.slug)
def test_what_a_wijk_refers_to_is_there(wijk: WijkContent) -> None:
    partners = {partner.key for partner in wijk.partners}
    team = {member.first_name for member in wijk.team}
    pages = {page.slug for page in (*wijk.initiatives, *wijk.activities)}
    scenes = {one.scene for one in (*wijk.articles, *wijk.initiatives, *wijk.activities, *wijk.locations)}
    spreekuren = [one for location in wijk.locations for one in location.spreekuren]

    assert {key for item in wijk.initiatives for key, _ in item.partners} <= partners
    assert {key for one in spreekuren for key in one.partners} <= partners
    assert {name for one in spreekuren for name in one.team} <= team
    assert {item.supporter for item in wijk.initiatives} - {""} <= team
    assert {item.related for item in wijk.articles} - {""} <= pages
    assert {item.initiative for item in wijk.activities} - {""} <= pages
    assert scenes <= set(SCENES)
    assert set(wijk.neighbours) <= {other.slug for other in WIJKEN} - {wijk.slug}


def test_markup_makes_headings_lists_quotes_and_paragraphs() -> None:
    found = blocks(
        "Een eerste\nzin.\n\n## Kop\nTekst <eronder>.\n- een\n  twee\n- drie\n\n> Zo is het. | Ria\n\nSlot."
    )
    assert [(kind, str(getattr(value, "source", value))) for kind, value in found] == [
        ("paragraph", "<p>Een eerste zin.</p>"),
        ("heading", "Kop"),
        ("paragraph", "<p>Tekst &lt;eronder&gt;.</p>"),
        ("paragraph", "<ul><li>een twee</li><li>drie</li></ul>"),
        ("quote", "{'text': 'Zo is het.', 'name': 'Ria'}"),
        ("paragraph", "<p>Slot.</p>"),
    ]


def test_rich_text_keeps_paragraphs_apart() -> None:
    assert rich_text("Een.\n\nTwee.").source == "<p>Een.</p><p>Twee.</p>"
