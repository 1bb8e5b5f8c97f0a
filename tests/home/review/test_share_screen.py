"""The screen on which an editor makes a link to a draft, withdraws it and reads what came of it."""

import re
from collections.abc import Callable
from typing import Any
from uuid import uuid4

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.utils import timezone
from wagtail.models import PageLogEntry

from home.accounts.models import User
from home.mail.models import OutgoingMail
from home.models import StandardPage, Wijk
from home.review.actions import answer_preview
from home.review.models import SharedPreview
from home.review.waiting import answers
from tests.factories.review import draft, shared

pytestmark = pytest.mark.django_db

GONE = "Deze link werkt niet meer"
THANKS = "Dank u wel"
SECRET = "Quokka"


@pytest.fixture
def page(waterwijk: Wijk, redacteur: User) -> StandardPage:
    return draft(waterwijk, f"{SECRET} op het plein", by=redacteur)


def screen(page: StandardPage) -> str:
    return f"/beheer/voorbeeld-delen/{page.pk}/"


def post(**fields: Any) -> dict[str, Any]:
    return {"submission": str(uuid4()), "kind": "approval", "days": "7", "reader_name": "Buurthuis", **fields}


def link_in(answer: Any) -> str:
    found = re.search(r">[^<]*(/voorbeeld/\w+/)</textarea>", answer.content.decode())
    return found[1] if found else ""


def test_an_editor_makes_a_link_that_is_shown_once(
    redacteur_client: Client, page: StandardPage, client: Client, at: Callable[[str], None]
) -> None:
    at("2026-11-24 14:10")
    form = post(days="14")
    made = redacteur_client.post(screen(page), form)
    path = link_in(made)
    assert "De link werkt tot dinsdag 8 december, 14.10 uur." in made.content.decode()
    assert (client.get(path).status_code, "no-store" in made["Cache-Control"]) == (200, True)
    token = path.rstrip("/").rpartition("/")[2]
    row = SharedPreview.objects.get()
    assert token not in "".join(str(value) for value in vars(row).values())
    # Sent again by a reload: no second link, and the address is not shown any more.
    again = redacteur_client.post(screen(page), form)
    assert ("Deze link is al gemaakt" in again.content.decode(), link_in(again)) == (True, "")
    assert (SharedPreview.objects.count(), OutgoingMail.objects.count()) == (1, 0)


def test_a_link_with_an_address_is_mailed_in_words_for_a_reader(
    redacteur_client: Client, page: StandardPage, redacteur: User, client: Client
) -> None:
    made = redacteur_client.post(screen(page), post(reader_email="balie@almere.example"))
    (mail,) = OutgoingMail.objects.all()
    assert (mail.to, mail.reply_to, mail.subject) == (
        "balie@almere.example",
        redacteur.email,
        "Bent u het eens met deze tekst voor Waterwijk?",
    )
    assert link_in(made) in mail.text
    assert "We mailden de link ook naar balie@almere.example." in made.content.decode()
    assert SECRET not in mail.text + mail.subject


@pytest.mark.parametrize(
    ("wrong", "sentence"),
    [
        ({"reader_name": ""}, "Vul in aan wie je akkoord vraagt."),
        ({"reader_email": "geen adres"}, "Dit e-mailadres klopt niet."),
        ({"days": "365"}, "Selecteer een geldige keuze"),
        ({"kind": "iets"}, "Selecteer een geldige keuze"),
    ],
)
def test_a_wrong_form_makes_no_link(
    wrong: dict[str, str], sentence: str, redacteur_client: Client, page: StandardPage
) -> None:
    answer = redacteur_client.post(screen(page), post(**wrong)).content.decode()
    assert (sentence in answer, SharedPreview.objects.count()) == (True, 0)


def test_a_form_of_one_page_makes_no_link_for_another(
    redacteur_client: Client, page: StandardPage, waterwijk: Wijk, redacteur: User
) -> None:
    form, other = post(), draft(waterwijk, by=redacteur)
    redacteur_client.post(screen(page), form)
    answer = redacteur_client.post(screen(other), form).content.decode()
    assert ("Open het opnieuw." in answer, SharedPreview.objects.count()) == (True, 1)


def test_an_editor_withdraws_a_link(redacteur_client: Client, page: StandardPage, client: Client) -> None:
    row, path = shared(page)
    assert "De link werkt" in redacteur_client.get(screen(page)).content.decode()
    address = f"{screen(page)}intrekken/{row.pk}/"
    assert redacteur_client.get(address).status_code == 405
    for _ in range(2):
        answer = redacteur_client.post(address, follow=True).content.decode()
        assert "De link is ingetrokken" in answer
    assert (client.get(path).status_code, PageLogEntry.objects.filter(action="review.withdrawn").count()) == (
        404,
        1,
    )


@pytest.mark.parametrize("who", ["neighbour_client", "communicatie_client"])
def test_another_wijk_finds_no_screen_and_withdraws_nothing(
    who: str, page: StandardPage, haven: Wijk, neighbour: User, request: pytest.FixtureRequest
) -> None:
    client = request.getfixturevalue(who)
    row, _ = shared(page)
    own = draft(haven, by=neighbour)
    attempts = [screen(page), f"{screen(page)}intrekken/{row.pk}/", f"{screen(own)}intrekken/{row.pk}/"]
    assert [client.post(address, post()).status_code for address in attempts] == [404] * 3
    row.refresh_from_db()
    assert (row.withdrawn_at, SharedPreview.objects.count()) == (None, 1)


def test_the_page_header_offers_it_to_who_may_edit(
    redacteur_client: Client, page: StandardPage, communicatie_client: Client
) -> None:
    assert "Deel een voorbeeld" in redacteur_client.get(f"/beheer/pages/{page.pk}/edit/").content.decode()
    over = StandardPage.objects.get(slug="over")
    editor = communicatie_client.get(f"/beheer/pages/{over.pk}/edit/").content.decode()
    assert ("Deel een voorbeeld" in editor, "Terugzetten" in editor) == (False, True)
    assert communicatie_client.get(screen(over)).status_code in {302, 403}


def test_lists_of_links_and_answers_cost_the_same_when_there_are_more(
    redacteur_client: Client, page: StandardPage, redacteur: User
) -> None:
    counts = []
    for number in (1, 6):
        for _ in range(number):
            row, _path = shared(page)
            answer_preview(shared=row, answer="agreed", remark="", now=timezone.now())
        redacteur_client.get(screen(page))
        with CaptureQueriesContext(connection) as queries:
            redacteur_client.get(screen(page))
            list(answers(redacteur))
        counts.append(len(queries))
    assert counts[0] == counts[1]
