"""No search box answers 500, whatever somebody types; words still find what they should."""

from io import BytesIO
from typing import Any
from urllib.parse import quote

import pytest
from django.core.files.base import ContentFile
from django.test import Client
from django.urls import reverse
from modelsearch.query import MATCH_ALL, MATCH_NONE, And, Boost, Fuzzy, Not, Or, Phrase, PlainText
from PIL import Image
from wagtail.models import Page

from home.media.models import Attachment, Photo
from home.models import StandardPage, Wijk
from home.searchbackend import safe_query, safe_words
from tests.home.wall.test_matrix import admin_doors

pytestmark = pytest.mark.django_db

HOSTILE = [
    '"',
    "\x00",
    "a\x00b",
    "a AND (",
    "NEAR(a b, 5)",
    "*",
    "^fiets",
    "title: OR",
    "'",
    "fiets' OR '1'='1",
    "\\",
    "%s %d %%",
    "😀🚲",
    "-",
    "()",
    "!&|",
    "fiets:*",
    "مرحبا",
    "x" * 5000,
    "woord " * 2500,
    '"' * 5000,
    "é" * 5000,
    "\udcff",
]
# The worst of them, for a walk past every address.
WORST = ['"', "\x00", "a AND (", "'\\", "x" * 5000, "woord " * 900]


def typed(text: str) -> str:
    return quote(text.encode("utf-8", "surrogateescape"))


@pytest.mark.parametrize(
    "box", ["/zoeken/?q=", "/zoeken/?wijk=waterwijk&q=", "/?wijk=", "/zoeken/?q=fiets&wijk="]
)
def test_a_public_search_box_takes_anything(client: Client, waterwijk: Wijk, haven: Wijk, box: str) -> None:
    for text in HOSTILE:
        assert client.get(box + typed(text)).status_code == 200, ascii(text[:20])


@pytest.fixture
def something_to_find(waterwijk: Wijk) -> None:
    """SQLite looks at a query only when there is a row to compare with it."""
    picture = BytesIO()
    Image.new("RGB", (8, 8)).save(picture, "JPEG")
    place = {"title": "a", "collection": waterwijk.collection}
    Photo.objects.create(file=ContentFile(picture.getvalue(), "a.jpg"), **place)
    Attachment.objects.create(file=ContentFile(b"a", "a.txt"), **place)
    waterwijk.page.add_child(instance=StandardPage(title="a", slug="a"))


@pytest.mark.parametrize("model", [Page, StandardPage, Photo, Attachment])
def test_every_searched_model_takes_anything(something_to_find: None, model: type[Any]) -> None:
    for text in HOSTILE:
        for operator in ("and", "or"):
            for words in (text, Phrase(text), PlainText(text) | PlainText("b"), ~PlainText(text)):
                search_all(model, words, operator)


def search_all(model: type[Any], words: Any, operator: str) -> None:
    rows = model.objects.all()
    if isinstance(words, str):
        list(rows.search(words, operator=operator))
        list(rows.autocomplete(words, operator=operator))
    else:
        list(rows.search(words))


def admin_addresses() -> list[str]:
    names = {door.name for door in admin_doors() if not door.parameters}
    # Wagtail's own drill, which is an error on purpose.
    return sorted(reverse(name) for name in names - {"wagtailadmin_error_test"})


@pytest.mark.usefixtures("something_to_find")
@pytest.mark.parametrize("text", WORST, ids=lambda text: ascii(text[:20]))
def test_every_admin_address_takes_anything(beheerder_client: Client, text: str) -> None:
    """Lists, choosers and autocompletes alike: those that do not search ignore what is typed."""
    addresses = admin_addresses()
    found = 0
    for address in addresses:
        answer = beheerder_client.get(f"{address}?q={typed(text)}&term={typed(text)}")
        assert answer.status_code < 500, address
        found += answer.status_code == 200
    assert found > 60


@pytest.mark.usefixtures("something_to_find")
@pytest.mark.parametrize("text", WORST, ids=lambda text: ascii(text[:20]))
def test_page_choosers_and_the_admin_api_take_anything(
    beheerder_client: Client, waterwijk: Wijk, text: str
) -> None:
    front = waterwijk.page.pk
    for address in (
        f"/beheer/pages/{front}/?q=",
        f"/beheer/pages/{front}/results/?q=",
        f"/beheer/choose-page/{front}/search/?q=",
        "/beheer/choose-page/search/?q=",
        "/beheer/pages/usage/home/standardpage/?q=",
        "/beheer/api/main/pages/?search=",
        "/beheer/api/main/images/?search=",
        "/beheer/api/main/documents/?search=",
    ):
        assert beheerder_client.get(address + typed(text)).status_code < 500, address


def test_a_quote_does_not_hide_what_the_other_words_find(beheerder_client: Client, waterwijk: Wijk) -> None:
    waterwijk.page.add_child(instance=StandardPage(title='Fietsen "maken"', slug="fietsen"))
    for text in ("fietsen", 'fietsen "', '"fietsen maken"', "fietsen \x00 (maken"):
        answer = beheerder_client.get(f"/beheer/pages/search/?q={typed(text)}")
        assert "Fietsen &quot;maken&quot;" in answer.content.decode(), text


@pytest.mark.parametrize(
    ("text", "safe"),
    [
        ("fiets", "fiets"),
        ("IMG_2041.jpg", "IMG_2041.jpg"),
        ("jan@voorbeeld.nl", "jan@voorbeeld.nl"),
        ('a "b c" \\d', "a b c d"),
        ("( ) & 😀", ""),
        ("a\x00b", "a b"),
        ("x" * 500, "x" * 100),
        ("woord " * 50, " ".join(["woord"] * 12)),
    ],
)
def test_only_what_the_databases_cannot_take_is_removed(text: str, safe: str) -> None:
    assert safe_words(text) == safe


def test_composed_queries_are_made_safe_inside() -> None:
    assert safe_query('"') is MATCH_NONE
    assert safe_query(MATCH_ALL) is MATCH_ALL
    assert safe_query(MATCH_NONE) is MATCH_NONE
    assert repr(safe_query(Phrase('a"b'))) == repr(Phrase("a b"))
    assert repr(safe_query(Fuzzy("a\x00b"))) == repr(Fuzzy("a b"))
    assert repr(safe_query(Boost(PlainText('a"'), 2))) == repr(Boost(PlainText("a"), 2))
    assert safe_query(Boost(PlainText('"'), 2)) is MATCH_NONE
    assert safe_query(Not(PlainText('"'))) is MATCH_ALL
    assert repr(safe_query(And([PlainText('"'), PlainText("a"), PlainText("b")]))) == repr(
        And([PlainText("a"), PlainText("b")])
    )
    assert repr(safe_query(Or([PlainText('"'), PlainText("a")]))) == repr(PlainText("a"))
    assert safe_query(Or([PlainText('"'), Phrase("\x00")])) is MATCH_NONE


def test_the_query_that_was_passed_stays_as_it_was() -> None:
    query = And([PlainText('a"'), PlainText("b")])
    safe_query(query)
    assert repr(query) == repr(And([PlainText('a"'), PlainText("b")]))
