"""The agenda of a month and posters on paper: tagged, on one page, with a QR code that leads to the page."""

from datetime import date, time
from io import BytesIO
from typing import Any

import pytest
import zxingcpp
from django.test import Client
from django.utils import timezone
from PIL import Image
from pypdf import PdfReader

from home.models import Wijk
from home.paper import answers
from home.paper.short_links import code_of, page_id_of
from home.paper.typesetting import typeset
from initiatives.actions import cancel_occurrence
from initiatives.models import ActivityPage
from initiatives.papers import days_text
from tests.conftest import At
from tests.factories.initiatives import ActivityFactory, dates_of
from tests.factories.spreekuren import LocatiePageFactory, SpreekuurFactory

MONTH = "/waterwijk/agenda/maand-2026-12.pdf"


@pytest.fixture(autouse=True)
def december(at: At) -> None:
    at("2026-12-02 10:00")


@pytest.fixture
def activity(waterwijk: Wijk, haven: Wijk) -> ActivityPage:
    ActivityFactory(wijk=haven, title="Havenfeest")
    page: ActivityPage = ActivityFactory(
        wijk=waterwijk, title="Koffie 😀", slug="koffie", lead="Kom erbij.", place_name="De Brug"
    )
    return page


def read(client: Client, url: str) -> tuple[PdfReader, str]:
    """Return a PDF and what it says, after looking at what every one of ours has."""
    answer = client.get(url)
    assert (answer.status_code, answer["Content-Type"]) == (200, "application/pdf")
    assert not answer.cookies
    reader = PdfReader(BytesIO(answer.content))
    root = reader.trailer["/Root"]
    assert (root["/MarkInfo"]["/Marked"], root["/Lang"][:2], len(reader.pages)) == (True, "nl", 1)
    assert "pdfuaid:part" in reader.metadata.title or b"pdfuaid" in root["/Metadata"].get_data()
    return reader, " ".join(reader.pages[0].extract_text().split())


def test_the_month_is_on_one_page_with_what_is_still_to_come(client: Client, activity: ActivityPage) -> None:
    off = next(row for row in dates_of(activity) if row.day.day == 15 and row.day.month == 12)
    cancel_occurrence(occurrence=off, now=timezone.now())
    reader, text = read(client, MONTH)
    assert reader.metadata.title == "Te doen in Waterwijk"
    for words in (
        "December 2026",
        "Koffie",
        "Dinsdag 8, 22 en 29, 10.00 tot 12.00 uur",
        "De Brug",
        "Gaat niet door: dinsdag 15.",
    ):
        assert words in text
    assert "Havenfeest" not in text


def test_a_full_month_stays_on_one_page_and_says_that_there_is_more(
    client: Client, waterwijk: Wijk, activity: ActivityPage
) -> None:
    for number in range(30):
        ActivityFactory(
            wijk=waterwijk, title=f"Activiteit {number}", start_time=time(9), place_name="De Brug"
        )
    _reader, text = read(client, MONTH)
    assert "Er is nog meer te doen." in text


def test_a_month_without_anything_says_so(client: Client, waterwijk: Wijk) -> None:
    _reader, text = read(client, MONTH)
    assert "Deze maand staat er niets in de agenda." in text


@pytest.mark.parametrize("month", ["2026-11", "2026-13", "2026-0", "2028-1", "99999-12", "0-0"])
def test_a_month_that_is_over_or_cannot_be_is_not_there(client: Client, waterwijk: Wijk, month: str) -> None:
    assert client.get(f"/waterwijk/agenda/maand-{month}.pdf").status_code == 404


def test_the_poster_says_what_when_and_where(client: Client, activity: ActivityPage) -> None:
    _reader, text = read(client, f"{activity.url}poster.pdf")
    for words in ("In Waterwijk", "Koffie", "Elke dinsdag, 10.00 tot 12.00 uur", "De Brug", "Gratis"):
        assert words in text
    activity.unpublish()
    assert client.get(f"{activity.url}poster.pdf").status_code == 404


def test_the_poster_of_a_building_says_when_there_is_a_spreekuur(client: Client, waterwijk: Wijk) -> None:
    location = LocatiePageFactory(wijk=waterwijk, title="De Brug")
    SpreekuurFactory(wijk=waterwijk, location=location, title="Hulp met brieven")
    _reader, text = read(client, f"{location.url}poster.pdf")
    assert "Spreekuur in Waterwijk" in text
    assert "Hulp met brieven" in text
    assert client.get("/haven/spreekuren/de-brug/poster.pdf").status_code == 404


def test_an_activity_and_a_building_of_one_name_have_each_their_poster(
    client: Client, waterwijk: Wijk, activity: ActivityPage
) -> None:
    location = LocatiePageFactory(wijk=waterwijk, title="De Kade", slug="koffie")
    assert "Spreekuur in Waterwijk" not in read(client, f"{activity.url}poster.pdf")[1]
    assert "Spreekuur in Waterwijk" in read(client, f"{location.url}poster.pdf")[1]


@pytest.mark.parametrize("layout", ["month", "poster"])
def test_the_qr_code_leads_to_a_page_that_answers(
    client: Client, activity: ActivityPage, monkeypatch: pytest.MonkeyPatch, layout: str
) -> None:
    seen: list[bytes] = []

    def look(name: str, data: Any) -> bytes:
        seen.append(typeset(name, data, file_format="png"))
        return typeset(name, data)

    monkeypatch.setattr(answers, "typeset", look)
    client.get(MONTH if layout == "month" else f"{activity.url}poster.pdf")
    (found,) = zxingcpp.read_barcodes(Image.open(BytesIO(seen[0])))
    path = "/" + found.text.split("/", 3)[3]
    answer = client.get(path, follow=True)
    target = "/waterwijk/agenda/" if layout == "month" else activity.url
    assert (answer.status_code, answer.redirect_chain[-1][0]) == (200, target)


def test_it_is_made_again_only_when_something_changed(
    client: Client, activity: ActivityPage, django_capture_on_commit_callbacks: Any
) -> None:
    first = client.get(MONTH).content
    assert client.get(MONTH).content == first
    with django_capture_on_commit_callbacks(execute=True):
        off = next(row for row in dates_of(activity) if row.day.day == 22)
        cancel_occurrence(occurrence=off, now=timezone.now())
    assert "Gaat niet door: dinsdag 22." in read(client, MONTH)[1]


@pytest.mark.parametrize("page_id", [1, 2, 575, 576, 123456, 2**40])
def test_a_short_code_reads_back_in_any_letters(page_id: int) -> None:
    assert page_id_of(code_of(page_id).lower()) == page_id


@pytest.mark.parametrize("code", ["0", "AEI", "4", "Z" * 60, "é", "46"])
def test_what_is_no_code_or_nobody_may_see_is_not_there(
    client: Client, activity: ActivityPage, code: str
) -> None:
    assert client.get(f"/s/{code}/").status_code == 404
    activity.unpublish()
    assert client.get(f"/s/{code_of(activity.pk)}/").status_code == 404


@pytest.mark.parametrize(
    ("days", "words"),
    [
        ([2], "woensdag 2"),
        ([2, 9, 16], "woensdag 2, 9 en 16"),
        ([1, 3], "dinsdag 1 en donderdag 3"),
        ([1, 3, 8, 10], "dinsdag 1 en 8; donderdag 3 en 10"),
    ],
)
def test_days_are_named_as_people_say_them(days: list[int], words: str) -> None:
    assert days_text([date(2026, 12, day) for day in days]) == words
