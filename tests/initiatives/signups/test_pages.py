"""The form and the own page, as somebody without an account and without JavaScript meets them."""

from typing import Any
from uuid import uuid4

import pytest
from bs4 import BeautifulSoup
from django.test import Client
from django.utils import timezone

from home.mail.models import OutgoingMail
from home.models import Wijk
from initiatives.choices import Audience, QuestionKind
from initiatives.models import ActivityPage, Occurrence, Signup, SignupNeeds, SignupQuestion
from initiatives.signups.actions import cancel_signup
from initiatives.signups.states import State
from tests.conftest import At
from tests.factories.signups import activity_with_signups, join, next_date

FORM = "/waterwijk/agenda/samen-eten/20261124-1000/aanmelden/"


@pytest.fixture(autouse=True)
def friday(at: At) -> None:
    at("2026-11-20 10:00")


@pytest.fixture
def activity(waterwijk: Wijk) -> ActivityPage:
    return activity_with_signups(waterwijk, title="Samen eten", slug="samen-eten")


@pytest.fixture
def occurrence(activity: ActivityPage) -> Occurrence:
    return next_date(activity)


def soup(response: Any) -> BeautifulSoup:
    return BeautifulSoup(response.content, "html.parser")


def data(**values: Any) -> dict[str, Any]:
    return {
        "submission": str(uuid4()),
        "people": "1",
        "first_name_1": "Riet",
        "phone": "06 12 34 56 78",
        "email": "riet@example.nl",
    } | values


def main(response: Any) -> str:
    return " ".join(soup(response).main.get_text(" ").split())


def test_the_page_of_an_activity_leads_to_the_form_of_each_date(
    activity: ActivityPage, occurrence: Occurrence, client: Client
) -> None:
    join(occurrence)
    page = soup(client.get(activity.url))
    links = [link["href"] for link in page.select(".wp-dates .wp-dates__join")]
    assert links[:2] == [FORM, FORM.replace("1124", "1201")]
    assert "Nog 1 plek" in page.select_one(".wp-dates__item").get_text()
    join(occurrence)
    assert (
        "Vol, er is een wachtlijst" in soup(client.get(activity.url)).select_one(".wp-dates__item").get_text()
    )


def test_somebody_signs_up_reads_that_there_is_a_place_and_follows_it(
    occurrence: Occurrence, client: Client
) -> None:
    page = soup(client.get(FORM))
    assert page.h1.text == "Aanmelden voor Samen eten"
    assert "Er zijn nog 2 plekken." in page.main.get_text()
    response = client.post(FORM, data())
    signup = Signup.objects.get()
    assert response["Location"] == f"/waterwijk/aangemeld/{signup.submission}/"
    assert "U hebt een plek" in main(client.get(response["Location"]))
    own = main(client.get(signup.follow_path))
    assert "U hebt een plek" in own
    assert "Riet" in own
    assert signup.follow_path in OutgoingMail.objects.get(to="riet@example.nl").text


def test_who_comes_too_late_reads_how_many_wait(occurrence: Occurrence, client: Client) -> None:
    for _ in range(3):
        join(occurrence)
    assert "Het is vol. U komt op de wachtlijst." in main(client.get(FORM))
    response = client.post(FORM, data())
    assert "wacht 1 aanmelding voor u" in main(client.get(response["Location"]))
    assert "wacht 1 aanmelding voor u" in main(client.get(Signup.objects.latest("pk").follow_path))


def test_people_are_added_and_taken_away_without_losing_a_word(
    occurrence: Occurrence, client: Client
) -> None:
    typed = data(first_name_1="Riet", phone="06", email="nog niet klaar")
    page = soup(client.post(FORM, typed | {"more": "1"}))
    assert [field["value"] for field in page.select("input[name=people]")] == ["2"]
    assert page.select_one("[name=first_name_1]")["value"] == "Riet"
    assert page.select_one("[name=email]")["value"] == "nog niet klaar"
    assert page.select_one("[name=submission]")["value"] == typed["submission"]
    assert not page.select(".utrecht-form-field--invalid")
    two = typed | {"people": "2", "first_name_2": "Jan"}
    page = soup(client.post(FORM, two | {"less": "1"}))
    assert [field["value"] for field in page.select("[name^=first_name]")] == ["Jan"]
    assert Signup.objects.count() == 0


def test_a_family_signs_up_together(occurrence: Occurrence, client: Client) -> None:
    client.post(FORM, data(people="2", first_name_2="Jan"))
    signup = Signup.objects.get()
    assert (signup.size, [person.first_name for person in signup.people.all()]) == (2, ["Riet", "Jan"])


@pytest.mark.parametrize("people", ["0", "-5", "1000000000", "2.5", "twee", "", "²", "11"])
def test_a_number_of_people_that_cannot_be_is_refused(
    people: str, occurrence: Occurrence, client: Client
) -> None:
    response = client.post(FORM, data(people=people))
    assert (response.status_code, Signup.objects.count()) == (200, 0)
    assert "Meld 1 tot en met 10 mensen aan." in main(response)
    assert soup(response).select_one("[name=first_name_1]")["value"] == "Riet"


@pytest.mark.parametrize(
    ("values", "field", "sentence"),
    [
        ({"first_name_1": ""}, "first_name_1", "Vul een voornaam in."),
        ({"first_name_1": "x" * 41}, "first_name_1", "Deze tekst is te lang"),
        ({"phone": "", "email": ""}, "phone", "Vul uw telefoonnummer of uw e-mailadres in."),
        ({"phone": "12"}, "phone", "Dit telefoonnummer klopt niet."),
        ({"email": "riet@"}, "email", "Dit e-mailadres klopt niet."),
    ],
)
def test_what_is_wrong_is_said_at_the_field(
    values: dict[str, str], field: str, sentence: str, occurrence: Occurrence, client: Client
) -> None:
    response = client.post(FORM, data(**values))
    assert (response.status_code, Signup.objects.count(), OutgoingMail.objects.count()) == (200, 0, 0)
    wrong = soup(response).select(".utrecht-form-field--invalid")
    assert [one.select_one("input")["name"] for one in wrong] == [field]
    assert sentence in wrong[0].get_text()


@pytest.mark.parametrize("age", ["", "acht", "-1", "2.5", "500", "1e9"])
def test_an_age_that_is_none_is_refused(age: str, waterwijk: Wijk, client: Client) -> None:
    activity = activity_with_signups(waterwijk, slug="samen-eten", audience=Audience.CHILDREN)
    form = data(name="Fatima", age_1=age)
    response = client.post(next_date(activity) and FORM, form)
    assert Signup.objects.count() == 0
    assert "Vul de leeftijd in met een heel getal, bijvoorbeeld 8." in main(response)


def test_children_come_under_the_telephone_of_an_adult(waterwijk: Wijk, client: Client) -> None:
    activity_with_signups(waterwijk, slug="samen-eten", audience=Audience.CHILDREN, age_from=6, age_to=12)
    children = {"people": "2", "first_name_1": "Sara", "age_1": "8", "first_name_2": "Omar", "age_2": "5"}
    response = client.post(FORM, data(name="Fatima", **children))
    assert "Dit is voor 6 tot en met 12 jaar." in main(response)
    assert soup(response).select_one("[name=age_2]")["value"] == "5"
    response = client.post(FORM, data(name="Fatima", phone="", **(children | {"age_2": "6"})))
    assert "Dan kunnen wij u bellen als er iets is." in main(response)
    client.post(FORM, data(name="Fatima", **(children | {"age_2": "6"})))
    signup = Signup.objects.get()
    assert [(person.first_name, person.age) for person in signup.people.all()] == [("Sara", 8), ("Omar", 6)]
    assert (signup.contact.name, signup.contact.phone) == ("Fatima", "+31612345678")


def test_questions_of_who_organises_are_asked_and_kept(activity: ActivityPage, client: Client) -> None:
    texts = {
        "Neemt u iets mee?": (QuestionKind.TEXT, ""),
        "Eet u vlees?": (QuestionKind.YES_NO, ""),
        "Hoeveel stoelen?": (QuestionKind.NUMBER, ""),
        "Welke soep?": (QuestionKind.CHOICE, "Tomaat\nErwten"),
    }
    keys = [
        SignupQuestion.objects.create(
            activity=activity, text=text, kind=kind, options=options, is_required=True
        ).pk
        for text, (kind, options) in texts.items()
    ]
    response = client.post(FORM, data())
    assert main(response).count("Beantwoord deze vraag.") >= 1
    given = dict(zip([f"question_{key}" for key in keys], ["Brood", "Ja", "3", "Erwten"], strict=True))
    wrong = client.post(FORM, data(**(given | {f"question_{keys[3]}": "Kip", f"question_{keys[2]}": "veel"})))
    assert "Kies een van deze antwoorden." in main(wrong)
    assert "Vul een heel getal in, bijvoorbeeld 2." in main(wrong)
    client.post(FORM, data(**given))
    answers = [["Neemt u iets mee?", "Brood"], ["Eet u vlees?", "Ja"], ["Hoeveel stoelen?", "3"]]
    assert Signup.objects.get().contact.answers == [*answers, ["Welke soep?", "Erwten"]]


def test_what_somebody_needs_is_kept_only_with_consent(waterwijk: Wijk, client: Client) -> None:
    activity_with_signups(waterwijk, slug="samen-eten", asks_needs=True)
    response = client.post(FORM, data(needs="Een rolstoel"))
    assert "Zet hier een vinkje, of maak het vak hierboven leeg." in main(response)
    assert "Een rolstoel" in soup(response).select_one("[name=needs]").text
    client.post(FORM, data(needs="Een rolstoel", needs_agreed="on"))
    assert SignupNeeds.objects.get().text == "Een rolstoel"


def test_a_robot_reads_thanks_and_holds_no_place(occurrence: Occurrence, client: Client) -> None:
    response = client.post(FORM, data(website="http://spam.example"))
    signup = Signup.objects.get()
    assert (signup.is_quarantined, OutgoingMail.objects.count()) == (True, 0)
    assert "Uw aanmelding is binnen" in main(client.get(response["Location"]))
    assert "Het wijkteam kijkt uw aanmelding na" in main(client.get(signup.follow_path))


@pytest.mark.parametrize(
    "url",
    [
        FORM.replace("20261124-1000", "20261124-1001"),
        FORM.replace("20261124-1000", "20261324-1000"),
        FORM.replace("20261124-1000", "nonsens"),
        FORM.replace("20261124-1000", "20261124-1000\u0663"),
        FORM.replace("samen-eten", "iets-anders"),
        FORM.replace("waterwijk", "haven"),
        FORM.replace("waterwijk", "nergens"),
    ],
)
def test_what_is_not_there_is_not_found(
    url: str, occurrence: Occurrence, haven: Wijk, client: Client
) -> None:
    assert client.get(url).status_code == 404
    assert client.post(url, data()).status_code == 404
    assert Signup.objects.count() == 0


def test_what_is_not_on_the_site_takes_nobody(activity: ActivityPage, client: Client) -> None:
    assert client.get(FORM).status_code == 200
    activity.unpublish()
    assert client.get(FORM).status_code == 404


def test_what_is_closed_says_why(occurrence: Occurrence, client: Client, at: At) -> None:
    at("2026-11-24 10:00")
    page = client.get(FORM)
    assert "Deze keer is al begonnen." in main(page)
    assert soup(page).main.form is None
    response = client.post(FORM, data())
    assert (response.status_code, Signup.objects.count()) == (200, 0)


def press(client: Client, signup: Signup, do: str, **values: Any) -> Any:
    return client.post(signup.follow_path, {"do": do} | values)


def test_the_own_page_says_no_adds_and_takes_away(occurrence: Occurrence, client: Client) -> None:
    signup = join(occurrence, "Sara", "Omar")
    forms = soup(client.get(signup.follow_path)).select("main form")
    assert all(form.select_one("[name=csrfmiddlewaretoken]") for form in forms)
    omar = signup.people.get(first_name="Omar")
    for _ in range(2):
        assert press(client, signup, "drop", person=omar.pk)["Location"] == signup.follow_path
    assert press(client, signup, "add", first_name_1="Bram").status_code == 302
    signup.refresh_from_db()
    assert [person.first_name for person in signup.people.all()] == ["Sara", "Bram"]
    for _ in range(2):
        assert press(client, signup, "cancel").status_code == 302
    assert "U komt niet" in main(client.get(signup.follow_path))
    assert OutgoingMail.objects.filter(subject__startswith="U komt niet").count() == 1


def test_the_own_page_takes_an_offer_twice_as_once(occurrence: Occurrence, client: Client) -> None:
    first, _second, waits = (join(occurrence, name) for name in ("Riet", "Jan", "Sara"))
    cancel_signup(signup=first, now=timezone.now())
    page = main(client.get(waits.follow_path))
    assert "Wij houden de plek voor u vrij tot zaterdag 21 november, 10.00 uur" in page
    for _ in range(2):
        assert press(client, waits, "accept").status_code == 302
    waits.refresh_from_db()
    assert waits.state == State.PLACED


def test_nobody_adds_the_person_of_another_or_presses_what_is_not_there(
    occurrence: Occurrence, haven: Wijk, client: Client
) -> None:
    mine, other = join(occurrence, "Riet"), join(next_date(activity_with_signups(haven)), "Jan", "Sara")
    press(client, mine, "drop", person=other.people.first().pk)
    assert other.people.count() == 2
    for do, values in (("verzonnen", {}), ("", {}), ("accept", {}), ("again", {})):
        assert press(client, mine, do, **values).status_code in {200, 302}
    mine.refresh_from_db()
    assert (mine.state, mine.version) == (State.PLACED, 0)
    response = press(client, mine, "add", first_name_1="")
    assert "Vul een voornaam in." in main(response)


@pytest.mark.parametrize("method", ["get", "head", "options"])
def test_a_scanner_that_follows_the_link_changes_nothing(
    method: str, occurrence: Occurrence, client: Client
) -> None:
    first, _second, waits = (join(occurrence, name) for name in ("Riet", "Jan", "Sara"))
    cancel_signup(signup=first, now=timezone.now())
    before = list(Signup.objects.order_by("pk").values())
    for signup in (first, waits):
        for _ in range(5):
            getattr(client, method)(signup.follow_path)
    assert list(Signup.objects.order_by("pk").values()) == before


@pytest.mark.parametrize(
    "change", [lambda token: token[:-1], lambda token: token.swapcase(), lambda _: "x" * 22]
)
def test_a_wrong_link_tells_nothing(change: Any, occurrence: Occurrence, client: Client) -> None:
    signup = join(occurrence, "Riet")
    response = client.get(f"/aanmelding/{change(signup.follow_token)}/")
    assert response.status_code == 404
    assert "Samen eten" not in response.text


def test_the_own_page_is_private(occurrence: Occurrence, client: Client) -> None:
    signup = join(occurrence, "Riet")
    for path in (FORM, signup.follow_path, f"/waterwijk/aangemeld/{signup.submission}/"):
        response = client.get(path)
        assert {"private", "no-store"} <= set(response["Cache-Control"].split(", "))
        assert "noindex" in response["X-Robots-Tag"]


def test_names_are_forgotten_when_somebody_asks_after_saying_no(
    occurrence: Occurrence, client: Client
) -> None:
    signup = join(occurrence, "Riet", email="riet@example.nl")
    press(client, signup, "cancel")
    press(client, signup, "forget")
    signup.refresh_from_db()
    assert (signup.people.count(), hasattr(signup, "contact"), signup.size) == (0, False, 1)
    assert not OutgoingMail.objects.filter(to="riet@example.nl").exists()
    assert "heeft geen naam, telefoonnummer of e-mailadres" in main(client.get(signup.follow_path))
