"""The pages of a regular place: the form, the own page, the screens of who organises, the counter."""

from typing import Any
from uuid import uuid4

import pytest
from bs4 import BeautifulSoup
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from home.lib.tokens import grouped, slip_code
from home.models import Wijk
from initiatives.choices import QuestionKind
from initiatives.models import ActivityPage, Regular, Signup, SignupQuestion
from initiatives.regulars.queries import coming_dates
from initiatives.signups.states import Source
from tests.conftest import At
from tests.factories.regulars import group_activity, join_group

FORM = "/waterwijk/agenda/met-de-bus/vaste-plek/"


@pytest.fixture(autouse=True)
def friday(at: At) -> None:
    at("2026-11-20 10:00")


@pytest.fixture
def group(waterwijk: Wijk, haven: Wijk) -> ActivityPage:
    join_group(group_activity(haven, title="Havengroep"), "Buurvrouw")
    page = group_activity(waterwijk, title="Met de bus", slug="met-de-bus", asks_needs=True)
    SignupQuestion.objects.create(
        activity=page, text="Waar halen wij u op?", kind=QuestionKind.PICKUP, options="Gouwestein\nWinterdijk"
    )
    return page


def data(group: ActivityPage, **values: Any) -> dict[str, Any]:
    question = f"question_{group.questions.get().pk}"
    return {
        "submission": str(uuid4()),
        "people": "1",
        "first_name_1": "Riet",
        "phone": "",
        "email": "riet@example.nl",
        question: "Gouwestein",
    } | values


def text(response: Any) -> str:
    return " ".join(BeautifulSoup(response.content, "html.parser").get_text(" ").split())


def test_a_resident_asks_once_and_finds_the_dates_on_the_own_page(
    group: ActivityPage, client: Client
) -> None:
    assert f'href="{FORM}"' in client.get(group.url).content.decode()
    sent = data(group, needs="Rolstoel", needs_agreed="on")
    answers = [client.post(FORM, sent) for _ in range(2)]
    regular = Regular.objects.get(activity=group)
    assert {answer["Location"] for answer in answers} == {f"/waterwijk/vaste-plek/{regular.submission}/"}
    thanks = text(client.get(answers[0]["Location"]))
    assert "U hebt een vaste plek" in thanks
    assert "Dinsdag 24 november, 10.00 tot 12.00 uur" in thanks
    page = client.get(regular.follow_path)
    assert text(page).count("Sla deze keer over") == 5
    assert page["Cache-Control"] == "private, no-store" or "no-store" in page["Cache-Control"]


@pytest.mark.parametrize(
    ("values", "message"),
    [
        ({"first_name_1": ""}, "Vul een voornaam in."),
        ({"email": "geen adres"}, "e-mailadres"),
        ({"email": "", "phone": ""}, "Vul uw telefoonnummer of uw e-mailadres in."),
        ({"needs": "Rolstoel"}, "Zet hier een vinkje"),
        ({"people": "2.5"}, "Meld 1 tot en met 10 mensen aan."),
        ({"people": "-5"}, "Meld 1 tot en met 10 mensen aan."),
        ({"people": "1000000000"}, "Meld 1 tot en met 10 mensen aan."),
    ],
)
def test_what_is_wrong_stands_in_the_form_with_what_was_typed(
    group: ActivityPage, client: Client, values: dict[str, str], message: str
) -> None:
    answer = client.post(FORM, data(group, phone="036 999 88 77", first_name_1="Zonnebloem") | values)
    assert (answer.status_code, message in text(answer)) == (200, True)
    typed = (
        BeautifulSoup(answer.content, "html.parser").find("input", {"name": "first_name_1"}).get("value", "")
    )
    assert typed == values.get("first_name_1", "Zonnebloem")
    assert not Regular.objects.filter(activity=group).exists()


def test_without_regular_places_the_page_says_so(group: ActivityPage, client: Client) -> None:
    ActivityPage.objects.filter(pk=group.pk).update(takes_regulars=False)
    answer = client.get(FORM)
    assert "zijn geen vaste plekken" in text(answer)
    assert "Vraag een vaste plek" not in text(client.get(group.url))
    assert client.get("/haven/agenda/met-de-bus/vaste-plek/").status_code == 404


def test_the_buttons_of_the_own_page_do_what_they_say(group: ActivityPage, client: Client) -> None:
    regular = join_group(group, "Riet", "Jan")
    first = coming_dates(group, timezone.now())[0].pk

    def press(**values: Any) -> str:
        return text(client.post(regular.follow_path, values, follow=True))

    assert "U komt deze keer niet." in press(do="skip", occurrence=first)
    assert "U komt deze keer niet." not in press(do="come", occurrence=first)
    assert "Kies hoeveel weken" in press(do="away")
    assert "Kies hoe lang u weg bent." in press(do="away", weeks="99")
    assert "U bent weg tot en met vrijdag 4 december" in press(do="away", weeks="2")
    assert "U hebt een vaste plek" in press(do="back")
    assert "Jan" not in press(do="drop", person=regular.people.get(first_name="Jan").pk)
    assert "Kies een van de knoppen." in press(do="dance")
    for _ in range(2):
        assert "U bent gestopt" in press(do="stop")
    for _ in range(2):
        told = press(do="forget")
        assert "Het wijkteam heeft geen naam, telefoonnummer of e-mailadres van u." in told
    assert client.get("/vaste-plek/onbekend/").status_code == 404


def test_a_link_that_is_only_opened_changes_nothing(group: ActivityPage, client: Client) -> None:
    regular = join_group(group, "Riet")
    before = Regular.objects.values().get(pk=regular.pk)
    for _ in range(5):
        client.get(f"{regular.follow_path}?do=stop")
    assert Regular.objects.values().get(pk=regular.pk) == before


def test_who_organises_sees_the_group_of_the_own_wijk_only(
    group: ActivityPage, redacteur_client: Client, haven: Wijk
) -> None:
    regular = join_group(group, "Riet", answers=[("Waar halen wij u op?", "Gouwestein")], needs="Rolstoel")
    listed = text(redacteur_client.get("/beheer/aanmeldingen/"))
    assert "Met de bus 1 persoon doet altijd mee." in listed
    assert "Havengroep" not in listed
    url = f"/beheer/aanmeldingen/vaste-groep/{group.pk}/"
    shown = text(redacteur_client.get(url))
    for words in ("Riet", "Gouwestein", "Nodig: Rolstoel", "Dinsdag 24 november"):
        assert words in shown
    foreign = ActivityPage.objects.get(wijk=haven)
    assert redacteur_client.get(f"/beheer/aanmeldingen/vaste-groep/{foreign.pk}/").status_code == 404
    wrong = redacteur_client.post(url, {"act": "remove", "signup": "ZZZZZZ"}, follow=True)
    assert "Kies een van de knoppen." in text(wrong)
    told = redacteur_client.post(url, {"act": "remove", "signup": regular.reference}, follow=True)
    assert f"{regular.reference} uit de groep gehaald" in text(told)
    again = redacteur_client.post(url, {"act": "remove", "signup": regular.reference}, follow=True)
    assert "Dat kan niet meer." in text(again)


def test_the_screen_of_a_group_asks_the_same_for_few_and_many(
    group: ActivityPage, redacteur_client: Client
) -> None:
    ActivityPage.objects.filter(pk=group.pk).update(places=None)
    counts = []
    for number in range(2):
        for one in range(1 + number * 5):
            join_group(group, f"Riet {number} {one}", needs="Rolstoel")
        url = f"/beheer/aanmeldingen/vaste-groep/{group.pk}/"
        redacteur_client.get(url)
        with CaptureQueriesContext(connection) as queries:
            redacteur_client.get(url)
        counts.append(len(queries))
    assert counts[0] == counts[1]


def test_the_list_on_paper_goes_by_where_people_are_picked_up(
    group: ActivityPage, redacteur_client: Client
) -> None:
    for name, place in (("Zus", "Winterdijk"), ("Alie", "Gouwestein"), ("Bep", "Winterdijk")):
        join_group(group, name, answers=[("Waar halen wij u op?", place)])
    first = coming_dates(group, timezone.now())[0]
    answer = redacteur_client.get(f"/beheer/aanmeldingen/{first.pk}/afdrukken/")
    rows = [
        row.get_text(" ", strip=True)
        for row in BeautifulSoup(answer.content, "html.parser").select("tbody tr")
    ]
    assert [row for row in rows if row.strip("\xa0 ")] == ["Gouwestein", "Alie", "Winterdijk", "Zus", "Bep"]


def test_who_calls_every_week_gets_a_regular_place_and_a_slip_at_the_counter(
    group: ActivityPage, redacteur_client: Client, client: Client
) -> None:
    assert "Met de bus: een vaste plek" in text(redacteur_client.get("/beheer/balie/aanmelden/"))
    url = f"/beheer/balie/vaste-plek/{group.pk}/"
    sent = data(group, email="", phone="036 123 45 67", source=Source.PHONE)
    answers = [redacteur_client.post(url, sent) for _ in range(2)]
    regular = Regular.objects.get(activity=group)
    assert {answer["Location"] for answer in answers} == {f"/beheer/balie/vaste-plek/{regular.submission}/"}
    slip = text(redacteur_client.get(answers[0]["Location"]))
    code = grouped(slip_code(regular.submission))
    for words in ("Met de bus", "Wie: Riet", "U hebt een vaste plek.", regular.reference, code):
        assert words in slip
    found = client.post("/mijn-wijk/briefje/", {"reference": regular.reference, "code": code})
    assert found["Location"] == regular.follow_path
    assert Signup.objects.filter(regular=regular, source=Source.PHONE).count() == 5
