"""A redacteur calls one date off, moves it or adds one: live at once, in the own wijk only."""

from datetime import UTC, datetime, timedelta

import pytest
from bs4 import BeautifulSoup

from initiatives.actions import add_extra_date
from initiatives.models import ActivityPage, Occurrence
from tests.factories.initiatives import ActivityFactory, InitiativeFactory, PartnerFactory, dates_of

LIST = "/beheer/occurrence/"
NOW = datetime(2026, 11, 22, 12, tzinfo=UTC)


@pytest.fixture(autouse=True)
def _sunday_noon(at):
    at("2026-11-22 13:00")


@pytest.fixture
def activity(waterwijk):
    return ActivityFactory(wijk=waterwijk, title="Koffie")


def edit_url(row):
    return f"{LIST}edit/{row.pk}/"


def as_planned(row, **changes):
    values = {"start": "2026-11-24 10:00", "end": "2026-11-24 12:00", "place": "", "note": ""}
    return values | changes


def form_errors(response):
    page = BeautifulSoup(response.content, "html.parser")
    return [
        " ".join(error.text.split())
        for error in page.select(".error-message, .help-critical, .messages .error")
    ]


def test_a_date_is_called_off_and_the_public_page_says_so_at_once(client, redacteur_client, activity):
    row = dates_of(activity)[0]

    answer = redacteur_client.post(edit_url(row), as_planned(row, is_off="on", note="de zaal is lek"))

    assert answer.status_code == 302
    assert "Gaat niet door: de zaal is lek" in client.get("/waterwijk/agenda/koffie/").content.decode()


def test_a_date_is_moved(redacteur_client, activity):
    row = dates_of(activity)[0]

    redacteur_client.post(edit_url(row), as_planned(row, start="2026-11-26 14:00", end="2026-11-26 16:00"))

    row.refresh_from_db()
    assert (row.status, row.start) == ("moved", datetime(2026, 11, 26, 13, tzinfo=UTC))


def test_a_date_is_added(client, redacteur_client, activity, waterwijk):
    values = {
        "activity": activity.pk,
        "start": "2026-11-28 14:00",
        "end": "2026-11-28 16:00",
        "note": "Extra",
    }

    answer = redacteur_client.post(f"{LIST}new/", values)

    assert answer.status_code == 302
    extra = Occurrence.objects.get(is_extra=True)
    assert (extra.wijk, extra.original_start) == (waterwijk, datetime(2026, 11, 28, 13, tzinfo=UTC))


def test_what_an_action_refuses_is_said_in_the_form(redacteur_client, activity):
    row = dates_of(activity)[0]
    values = {"activity": activity.pk, "start": "2026-11-24 10:00", "end": "2026-11-24 12:00"}

    added = redacteur_client.post(f"{LIST}new/", values).content.decode()
    moved = redacteur_client.post(
        edit_url(row), as_planned(row, start="2026-11-01 10:00", end="2026-11-01 12:00")
    )

    assert "Deze datum staat er al" in added
    assert "Kies een dag die nog komt" in moved.content.decode()
    assert dates_of(activity)[0].status == "planned"


def test_only_dates_to_come_of_the_own_wijk_are_listed(redacteur_client, activity, haven, at):
    ActivityFactory(wijk=haven, title="Havenfeest")
    at("2026-12-02 12:00")

    page = redacteur_client.get(LIST).content.decode()

    assert "Dinsdag 8 december" in page
    assert "24 november" not in page
    assert "Havenfeest" not in page


def test_a_date_of_another_wijk_can_be_neither_seen_nor_changed(
    redacteur_client, neighbour_client, activity, haven
):
    row = dates_of(ActivityFactory(wijk=haven, title="Havenfeest"))[0]
    foreign = {"activity": row.activity_id, "start": "2026-11-28 14:00", "end": "2026-11-28 16:00"}

    assert redacteur_client.get(edit_url(row)).status_code == 404
    assert redacteur_client.post(edit_url(row), as_planned(row, is_off="on")).status_code == 404
    assert redacteur_client.post(f"{LIST}delete/{row.pk}/").status_code == 404
    assert redacteur_client.post(f"{LIST}new/", foreign).status_code == 200
    assert "Havenfeest" not in redacteur_client.get(f"{LIST}new/").content.decode()
    row.refresh_from_db()
    assert row.status == "planned"
    assert not Occurrence.objects.filter(is_extra=True).exists()
    assert neighbour_client.get(edit_url(row)).status_code == 200


def test_communicatie_does_not_change_dates(communicatie_client, activity):
    assert communicatie_client.get(LIST).status_code in (302, 403, 404)
    row = dates_of(activity)[0]
    communicatie_client.post(edit_url(row), as_planned(row, is_off="on"))
    row.refresh_from_db()
    assert row.status == "planned"


def test_an_extra_date_can_go_and_a_date_of_the_rule_cannot(redacteur_client, activity):
    start = datetime(2026, 11, 28, 13, tzinfo=UTC)
    extra = add_extra_date(activity=activity, start=start, end=start + timedelta(hours=1), now=NOW)
    first = dates_of(activity)[0]

    redacteur_client.post(f"{LIST}delete/{extra.pk}/")
    redacteur_client.post(f"{LIST}delete/{first.pk}/")

    left = set(Occurrence.objects.values_list("pk", flat=True))
    assert extra.pk not in left
    assert first.pk in left


def test_the_activity_leads_to_its_dates(redacteur_client, activity):
    page = redacteur_client.get(f"/beheer/pages/{activity.pk}/edit/").content.decode()

    assert f"{LIST}?q=Koffie" in page


def test_a_redacteur_submits_and_the_coordinator_publishes(redacteur_client, coordinator_client, waterwijk):
    index = ActivityFactory.index_of(waterwijk)
    values = {
        "title": "Zeskamp",
        "slug": "zeskamp",
        "repeat": "weekly",
        "first_date": "2026-11-24",
        "start_time": "14:00",
        "end_time": "16:00",
        "every_weeks": 1,
        "weekdays": ["1", "3"],
        "audience": "everyone",
        "wheelchair": "unknown",
        "entry": "walk_in",
        "kept_places": 0,
        "closes_hours": 0,
        "questions-TOTAL_FORMS": 0,
        "questions-INITIAL_FORMS": 0,
        "body-count": 0,
        "comments-TOTAL_FORMS": 0,
        "comments-INITIAL_FORMS": 0,
        "action-submit": "1",
    }
    answer = redacteur_client.post(f"/beheer/pages/add/initiatives/activitypage/{index.pk}/", values)
    assert answer.status_code == 302
    page = ActivityPage.objects.get()
    assert (page.live, dates_of(page)) == (False, [])

    edit = f"/beheer/pages/{page.pk}/edit/"
    coordinator_client.post(edit, values | {"action-publish": "1"})

    page.refresh_from_db()
    assert (page.live, page.weekdays) == (True, [1, 3])
    assert [row.day.isoformat() for row in dates_of(page)[:3]] == ["2026-11-24", "2026-11-26", "2026-12-01"]


@pytest.mark.parametrize(
    ("wrong", "sentence"),
    [
        ({"repeat": "monthly"}, "Kies een of meer weken van de maand."),
        ({"until": "2026-11-01"}, "Deze datum ligt voor de eerste datum."),
        ({"repeat": "once", "last_date": "2026-11-01"}, "De laatste dag ligt voor de eerste dag."),
        ({"age_from": 12, "age_to": 6}, "Deze leeftijd is lager"),
        ({"entry": "first_contact"}, "Vul in hoe mensen zich aanmelden"),
    ],
)
def test_what_contradicts_itself_is_refused(activity, wrong, sentence):
    from django.core.exceptions import ValidationError

    for name, value in wrong.items():
        setattr(activity, name, ActivityPage._meta.get_field(name).to_python(value))

    with pytest.raises(ValidationError, match=sentence):
        activity.full_clean()


def test_partners_of_another_wijk_are_not_offered(redacteur_client, waterwijk, haven):
    page = InitiativeFactory(wijk=waterwijk)
    PartnerFactory(wijk=waterwijk, name="Onze winkel")
    PartnerFactory(wijk=haven, name="Hun winkel")

    form = redacteur_client.get(f"/beheer/pages/{page.pk}/edit/").content.decode()

    assert "Onze winkel" in form
    assert "Hun winkel" not in form
