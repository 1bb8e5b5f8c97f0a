"""Spreekuren in the admin: live at once, for the editors of their own wijk only."""

from datetime import date, time

import pytest
from bs4 import BeautifulSoup
from django.urls import reverse

from spreekuren.models import HoursChange, Spreekuur
from tests.factories.spreekuren import LocatiePageFactory, SpreekuurFactory

pytestmark = pytest.mark.django_db
TUESDAY = date(2026, 11, 24)


@pytest.fixture(autouse=True)
def monday(at):
    at("2026-11-23 12:00")


@pytest.fixture
def letters(waterwijk):
    return SpreekuurFactory(wijk=waterwijk, title="Brievenspreekuur")


@pytest.fixture
def theirs(haven):
    return SpreekuurFactory(wijk=haven, title="Spreekuur van de buren", location__title="Gebouw van de buren")


def change_form(about, **values):
    return {
        "wijk": about.wijk_id,
        "spreekuur": about.pk,
        "location": "",
        "kind": "closed",
        "first": "2026-11-24",
        "last": "",
        "start": "",
        "end": "",
        "place": "",
        "reason": "geen vrijwilligers",
    } | values


def rules_form(*rules):
    form = {
        "rules-TOTAL_FORMS": len(rules),
        "rules-INITIAL_FORMS": 0,
        "rules-MIN_NUM_FORMS": 0,
        "rules-MAX_NUM_FORMS": 1000,
    }
    for number, rule in enumerate(rules):
        form |= {f"rules-{number}-{name}": value for name, value in rule.items()}
        form[f"rules-{number}-ORDER"] = number + 1
    return form


def spreekuur_form(location, *rules, **values):
    fields = {
        "wijk": location.wijk_id,
        "title": "Nieuw spreekuur",
        "questions": "Kom met uw vraag.",
        "topics": ["letter", "money"],
        "location": location.pk,
        "access": "walk_in",
        "languages": ["nl"],
        "cost": "Gratis",
        "may_bring_someone": "on",
    }
    return fields | values | rules_form(*rules)


RULE = {
    "weekdays": ["1", "4"],
    "start": "9.00",
    "end": "24.00",
    "rhythm": "weekly",
    "every_weeks": "2",
    "valid_from": "2026-01-01",
    "skip_public_holidays": "on",
}


def test_a_redacteur_closes_tomorrow_and_the_page_says_so(redacteur_client, client, letters):
    response = redacteur_client.post(reverse("hourschange:add"), change_form(letters))
    assert response.status_code == 302, response.context["form"].errors
    change = HoursChange.objects.get()
    assert (change.wijk, change.first, change.last) == (letters.wijk, TUESDAY, TUESDAY)
    assert "Morgen dicht (geen vrijwilligers)" in client.get("/waterwijk/spreekuren/").content.decode()
    assert Spreekuur.objects.get(pk=letters.pk).sequence == 1


def test_other_times_are_written_as_people_do(redacteur_client, letters):
    form = change_form(letters, kind="other_times", start="13.00", end="14.30 uur", reason="")
    assert redacteur_client.post(reverse("hourschange:add"), form).status_code == 302
    change = HoursChange.objects.get()
    assert (change.start, change.end) == (time(13), time(14, 30))
    listing = redacteur_client.get(reverse("hourschange:index")).content.decode()
    assert "Open van 13.00 tot 14.30 uur, 24 november" in listing


@pytest.mark.parametrize(
    ("values", "field", "message"),
    [
        ({"last": "2026-11-01"}, "last", "Deze dag ligt voor de eerste dag."),
        ({"kind": "other_times"}, "start", "Van wanneer tot wanneer is het open?"),
        ({"kind": "other_place"}, "place", "Waar kunnen bewoners dan terecht?"),
        ({"spreekuur": ""}, "spreekuur", "Kies een spreekuur of een heel gebouw."),
        ({"first": ""}, "first", "Dit is een verplicht veld."),
    ],
)
def test_mistakes_are_said_at_their_field(redacteur_client, letters, values, field, message):
    response = redacteur_client.post(reverse("hourschange:add"), change_form(letters, **values))
    assert response.context["form"].errors[field] == [message]
    assert not HoursChange.objects.exists()


def test_the_list_says_in_words_what_is_closed_for_a_while(redacteur_client, letters, waterwijk):
    SpreekuurFactory(wijk=waterwijk, title="Taalspreekuur", temporarily_closed=True)
    listing = BeautifulSoup(redacteur_client.get(reverse("spreekuur:index")).content, "html.parser")
    said = {}
    for row in listing.select("tbody tr"):
        cells = [cell.get_text(" ", strip=True) for cell in row.select("td")]
        for title in ("Brievenspreekuur", "Taalspreekuur"):
            if title in row.get_text():
                said[title] = [cell for cell in cells if cell in {"Dicht", "Open"}]
    assert said == {"Brievenspreekuur": ["Open"], "Taalspreekuur": ["Dicht"]}


def test_the_form_starts_with_today_and_the_spreekuur_somebody_came_from(redacteur_client, letters):
    listing = redacteur_client.get(reverse("spreekuur:index")).content.decode()
    address = f"{reverse('hourschange:add')}?spreekuur={letters.pk}"
    assert address in listing
    form = redacteur_client.get(address).context["form"]
    assert (str(form["spreekuur"].value()), form["first"].value()) == (str(letters.pk), date(2026, 11, 23))


def test_going_back_to_the_usual_hours(redacteur_client, client, letters):
    redacteur_client.post(reverse("hourschange:add"), change_form(letters))
    change = HoursChange.objects.get()
    response = redacteur_client.post(reverse("hourschange:delete", args=[change.pk]))
    assert response.status_code == 302
    assert not HoursChange.objects.exists()
    assert "Morgen open van 9.00 tot 11.30 uur" in client.get("/waterwijk/spreekuren/").content.decode()


def test_a_new_spreekuur_with_its_hours(redacteur_client, client, waterwijk):
    location = LocatiePageFactory(wijk=waterwijk)
    response = redacteur_client.post(reverse("spreekuur:add"), spreekuur_form(location, RULE))
    assert response.status_code == 302, response.context["form"].errors
    spreekuur = Spreekuur.objects.get()
    rule = spreekuur.rules.get()
    assert (spreekuur.topics, rule.weekdays, rule.end) == (["letter", "money"], [1, 4], time(0))
    assert "Morgen open van 9.00 tot 24.00 uur" in client.get("/waterwijk/spreekuren/").content.decode()
    edit = redacteur_client.get(reverse("spreekuur:edit", args=[spreekuur.pk])).content.decode()
    assert 'value="24.00"' in edit


def test_nothing_of_another_wijk_can_be_seen_or_changed(redacteur_client, letters, theirs):
    change = HoursChange.objects.create(wijk=theirs.wijk, spreekuur=theirs, first=TUESDAY, last=TUESDAY)
    for name, row in (("spreekuur", theirs), ("hourschange", change)):
        assert "van de buren" not in redacteur_client.get(reverse(f"{name}:index")).content.decode()
        assert "van de buren" not in redacteur_client.get(reverse(f"{name}:add")).content.decode()
        for view in ("edit", "history", "usage"):
            assert redacteur_client.get(reverse(f"{name}:{view}", args=[row.pk])).status_code == 404
        assert redacteur_client.post(reverse(f"{name}:delete", args=[row.pk])).status_code in (403, 404)
    assert Spreekuur.objects.filter(pk=theirs.pk).exists()
    assert HoursChange.objects.filter(pk=change.pk).exists()


def test_nothing_can_be_made_in_another_wijk(redacteur_client, letters, theirs):
    add = reverse("hourschange:add")
    assert redacteur_client.post(add, change_form(theirs)).status_code == 200
    assert redacteur_client.post(add, change_form(theirs, wijk=letters.wijk_id)).status_code == 200
    building = change_form(letters, spreekuur="", location=theirs.location_id)
    assert redacteur_client.post(add, building).status_code == 200
    made = redacteur_client.post(
        reverse("spreekuur:add"), spreekuur_form(theirs.location, RULE, wijk=letters.wijk_id)
    )
    assert made.status_code == 200
    assert not HoursChange.objects.exists()
    assert Spreekuur.objects.count() == 2


def test_a_redacteur_does_not_delete_a_spreekuur_and_a_coordinator_does(
    redacteur_client, coordinator_client, letters
):
    address = reverse("spreekuur:delete", args=[letters.pk])
    redacteur_client.post(address)
    assert Spreekuur.objects.filter(pk=letters.pk).exists()
    assert coordinator_client.post(address).status_code == 302
    assert not Spreekuur.objects.exists()


def test_communicatie_has_no_spreekuren(communicatie_client, letters):
    assert communicatie_client.get(reverse("spreekuur:index")).status_code != 200
    assert communicatie_client.get(reverse("hourschange:index")).status_code != 200
