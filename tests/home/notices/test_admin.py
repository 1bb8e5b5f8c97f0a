"""Urgent messages in the admin: who may place what, in a form that forgives and shows the result first."""

from datetime import UTC, datetime, timedelta

import pytest
from bs4 import BeautifulSoup
from django.urls import reverse
from django.utils import timezone

from home.notices.models import Level, UrgentMessage
from home.roles import Role
from tests.factories.notices import MessageFactory

pytestmark = pytest.mark.django_db

ADD, INDEX = "/beheer/dringend/new/", "/beheer/dringend/"


@pytest.fixture(autouse=True)
def tuesday(at):
    at("2026-11-24 12:00")


def filled_in(wijk=None, **fields):
    return {
        "wijk": wijk.pk if wijk else "",
        "level": "warning",
        "title": "Geen water",
        "text": "Kook het water eerst.",
        "link": "",
        "starts_at": "2026-11-24T12:00",
        "ends_at": "2026-11-25T12:00",
    } | fields


def stored():
    return [(message.wijk, message.level) for message in UrgentMessage.objects.order_by("pk")]


def errors(answer):
    page = BeautifulSoup(answer.content, "html.parser")
    return [" ".join(error.get_text().split()) for error in page.select(".error-message")]


# Who × for which wijk × level: placed or not.
RIGHTS = [
    ("redacteur_client", "own", {"info": True, "warning": True, "danger": False}),
    ("coordinator_client", "own", {"info": True, "warning": True, "danger": True}),
    ("communicatie_client", "own", {"info": False, "warning": False, "danger": False}),
    ("beheerder_client", "own", {"info": True, "warning": True, "danger": True}),
    ("redacteur_client", "other", {"info": False, "warning": False, "danger": False}),
    ("coordinator_client", "other", {"info": False, "warning": False, "danger": False}),
    ("redacteur_client", "all", {"info": False, "warning": False, "danger": False}),
    ("coordinator_client", "all", {"info": False, "warning": False, "danger": False}),
    ("communicatie_client", "all", {"info": True, "warning": True, "danger": True}),
    ("beheerder_client", "all", {"info": True, "warning": True, "danger": True}),
]


@pytest.mark.parametrize(("role", "where", "outcome"), RIGHTS, ids=[f"{r}-{w}" for r, w, _ in RIGHTS])
def test_who_may_place_which_level_where(role, where, outcome, waterwijk, haven, request):
    client = request.getfixturevalue(role)
    wijk = {"own": waterwijk, "other": haven, "all": None}[where]
    placed = {}
    for level in Level.values:
        UrgentMessage.objects.all().delete()
        client.post(ADD, filled_in(wijk, level=level))
        # Communicatie has no field for a wijk: what they place is for all.
        placed[level] = stored() == [(wijk, level)]
    assert placed == outcome


def test_a_coordinator_here_who_is_redacteur_there_is_no_coordinator_there(
    waterwijk, haven, coordinator, coordinator_client
):
    coordinator.groups.add(haven.groups.get(role=Role.REDACTEUR).group)
    answer = coordinator_client.post(ADD, filled_in(haven, level="danger"))
    assert errors(answer) == [
        "Een bericht ‘Gevaar’ zet de coördinator op de site. Kies iets lichters, of bel de coördinator."
    ]
    coordinator_client.post(ADD, filled_in(haven, level="warning"))
    coordinator_client.post(ADD, filled_in(waterwijk, level="danger"))
    assert stored() == [(haven, "warning"), (waterwijk, "danger")]


def test_what_is_placed_is_live_at_once_and_says_who_did_it(waterwijk, redacteur_client, redacteur, client):
    answer = redacteur_client.post(ADD, filled_in(waterwijk))
    assert answer.status_code == 302
    assert "Geen water" in client.get("/waterwijk/").content.decode()
    assert UrgentMessage.objects.get().created_by == redacteur


def test_a_redacteur_sees_a_danger_in_the_list_and_cannot_change_or_end_it(
    waterwijk, haven, redacteur_client
):
    danger = MessageFactory(wijk=waterwijk, level=Level.DANGER, title="Gaslek")
    light = MessageFactory(wijk=waterwijk, title="Geen water")
    MessageFactory(wijk=haven, title="Haven dicht")
    MessageFactory(wijk=None, title="Voor iedereen")
    page = redacteur_client.get(INDEX).content.decode()
    names = ("Gaslek", "Geen water", "Haven dicht", "Voor iedereen")
    assert {name: name in page for name in names} == {
        "Gaslek": True,
        "Geen water": True,
        "Haven dicht": False,
        "Voor iedereen": False,
    }
    assert [reverse("dringend:end", args=[m.pk]) in page for m in (danger, light)] == [False, True]
    edit = reverse("dringend:edit", args=[danger.pk])
    assert (edit in page, redacteur_client.get(edit).status_code) == (False, 302)
    redacteur_client.post(edit, filled_in(waterwijk, level="info"))
    redacteur_client.post(reverse("dringend:end", args=[danger.pk]))
    danger.refresh_from_db()
    assert (danger.level, danger.ends_at) == ("danger", timezone.now() + timedelta(days=1))


def test_a_redacteur_cannot_make_a_danger_of_a_light_one(waterwijk, redacteur_client):
    message = MessageFactory(wijk=waterwijk)
    redacteur_client.post(reverse("dringend:edit", args=[message.pk]), filled_in(waterwijk, level="danger"))
    message.refresh_from_db()
    assert message.level == "warning"


def test_communicatie_sees_and_changes_those_for_all_and_nothing_of_a_wijk(waterwijk, communicatie_client):
    own = MessageFactory(wijk=None, title="Voor iedereen")
    theirs = MessageFactory(wijk=waterwijk, title="Geen water", starts_at=timezone.now() + timedelta(days=1))
    page = communicatie_client.get(INDEX).content.decode()
    assert ("Voor iedereen" in page, "Geen water" in page) == (True, False)
    urls = {"change": "dringend:edit", "end": "dringend:end"}
    found = {
        (name, message.pk): communicatie_client.post(reverse(url, args=[message.pk])).status_code
        for name, url in urls.items()
        for message in (own, theirs)
    }
    assert found == {
        ("change", own.pk): 200,
        ("end", own.pk): 302,
        ("change", theirs.pk): 404,
        ("end", theirs.pk): 404,
    }


@pytest.mark.parametrize("role", ["redacteur_client", "coordinator_client"])
def test_a_message_for_all_is_out_of_reach_of_a_wijk(role, waterwijk, request):
    client = request.getfixturevalue(role)
    message = MessageFactory(wijk=None)
    for url in ("dringend:edit", "dringend:end", "dringend:delete"):
        assert client.post(reverse(url, args=[message.pk]), filled_in(waterwijk)).status_code == 404
    message.refresh_from_db()
    assert message.ends_at > timezone.now()


def test_ending_is_one_button_that_only_acts_on_post(waterwijk, coordinator_client, client):
    message = MessageFactory(wijk=waterwijk, title="Geen water")
    url = reverse("dringend:end", args=[message.pk])
    assert coordinator_client.get(url).status_code == 405
    assert "Geen water" in client.get("/waterwijk/").content.decode()
    for _ in range(2):
        answer = coordinator_client.post(url, follow=True)
        assert "‘Geen water’ staat niet meer op de site." in answer.content.decode()
    assert "Geen water" not in client.get("/waterwijk/").content.decode()


def test_a_planned_message_is_called_off(waterwijk, coordinator_client):
    message = MessageFactory(
        wijk=waterwijk,
        title="Geen water",
        starts_at=timezone.now() + timedelta(days=1),
        ends_at=timezone.now() + timedelta(days=2),
    )
    listing = coordinator_client.get(INDEX).content.decode()
    assert ("Afzeggen<" in listing, "Nu beëindigen<" in listing) == (True, False)
    tomorrow = filled_in(waterwijk, starts_at="2026-11-25T08:00", ends_at="2026-11-26T08:00", preview="ja")
    preview = coordinator_client.post(ADD, tomorrow).content.decode()
    answer = coordinator_client.post(reverse("dringend:end", args=[message.pk]), follow=True).content.decode()
    assert "‘Geen water’ komt niet op de site." in answer
    assert "Afzeggen<" not in answer
    assert ("Vanaf morgen 8.00 uur" in preview, "Sinds" in preview) == (True, False)


def test_a_preview_shows_the_banner_keeps_what_was_typed_and_stores_nothing(waterwijk, coordinator_client):
    answer = coordinator_client.post(ADD, filled_in(waterwijk, level="danger", preview="ja"))
    page = BeautifulSoup(answer.content, "html.parser")
    line = page.select_one(".wp-urgent summary")
    assert line is not None
    assert " ".join(line.get_text().split()) == "Gevaar: Geen water"
    assert page.select_one("[name=title]")["value"] == "Geen water"
    assert page.select_one("[name=starts_at]")["value"] == "2026-11-24T12:00"
    assert UrgentMessage.objects.count() == 0

    message = MessageFactory(wijk=waterwijk, title="Geen gas")
    edit = reverse("dringend:edit", args=[message.pk])
    assert (
        "Zo ziet het eruit"
        in coordinator_client.post(edit, filled_in(waterwijk, preview="ja")).content.decode()
    )
    message.refresh_from_db()
    assert (message.title, message.version) == ("Geen gas", 1)


TYPED = [
    ("2026-11-24T13:30", datetime(2026, 11, 24, 12, 30, tzinfo=UTC)),
    ("2026-11-24T13:30:00", datetime(2026, 11, 24, 12, 30, tzinfo=UTC)),
    ("24-11-2026 13:30", datetime(2026, 11, 24, 12, 30, tzinfo=UTC)),
    ("24-11-2026 13.30 uur", datetime(2026, 11, 24, 12, 30, tzinfo=UTC)),
    (" 24-11-2026  13.30", datetime(2026, 11, 24, 12, 30, tzinfo=UTC)),
]


@pytest.mark.parametrize(("typed", "moment"), TYPED)
def test_moments_are_read_as_people_type_them(typed, moment, waterwijk, redacteur_client):
    redacteur_client.post(ADD, filled_in(waterwijk, ends_at=typed))
    assert [message.ends_at for message in UrgentMessage.objects.all()] == [moment]


@pytest.mark.parametrize("typed", ["morgen", "2026-02-30T10:00", "24-11-2026", "9" * 400, "0000-00-00T00:00"])
def test_what_is_no_moment_gets_a_sentence_and_stays_in_the_field(typed, waterwijk, redacteur_client):
    answer = redacteur_client.post(ADD, filled_in(waterwijk, starts_at=typed))
    assert errors(answer) == ["Vul een dag en een tijd in, zoals 24-11-2026 10:00."]
    field = BeautifulSoup(answer.content, "html.parser").select_one("[name=starts_at]")
    assert field["value"] == typed
    assert UrgentMessage.objects.count() == 0


def test_in_the_night_of_the_clock_it_lasts_as_long_as_it_can_mean(waterwijk, redacteur_client, at):
    at("2026-10-24 12:00")
    redacteur_client.post(ADD, filled_in(waterwijk, starts_at="2026-10-25T02:30", ends_at="2026-10-25T02:30"))
    message = UrgentMessage.objects.get()
    assert (message.starts_at, message.ends_at) == (
        datetime(2026, 10, 25, 0, 30, tzinfo=UTC),
        datetime(2026, 10, 25, 1, 30, tzinfo=UTC),
    )


def test_a_list_of_many_asks_as_much_as_a_list_of_few(
    waterwijk, coordinator_client, django_assert_num_queries
):
    from django.db import connection
    from django.test.utils import CaptureQueriesContext

    def cost():
        with CaptureQueriesContext(connection) as queries:
            coordinator_client.get(INDEX)
        return len(queries)

    MessageFactory(wijk=waterwijk)
    cost()
    few = cost()
    for _ in range(12):
        MessageFactory(wijk=waterwijk)
    assert cost() == few
