"""What readers see of urgent messages: where, when, in which order, and without a cookie."""

from datetime import UTC, datetime, timedelta

import pytest
from bs4 import BeautifulSoup
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from home.freshness import valid_until, version
from home.lib.errors import ActionError
from home.notices.actions import change_message, end_message
from home.notices.models import LONGEST, Level, UrgentMessage
from home.notices.registrations import KEPT, forget_old_messages
from tests.factories.notices import MessageFactory
from tests.factories.town import fill, pages_of, views_of

pytestmark = pytest.mark.django_db

NOON = datetime(2026, 11, 24, 11, tzinfo=UTC)  # 12.00 in Amsterdam


def titles(client: Client, url: str) -> list[str]:
    """Return the messages above a page, as they are read: word and title."""
    page = BeautifulSoup(client.get(url).content, "html.parser")
    return [" ".join(line.get_text().split()) for line in page.select(".wp-urgent summary")]


def test_every_page_and_every_form_of_the_wijk_shows_it_and_sets_no_cookie_for_it(
    waterwijk, haven, client, at
):
    at("2026-11-24 08:00")
    fill(waterwijk)
    MessageFactory(wijk=waterwijk, title="Geen water")
    MessageFactory(wijk=None, title="Code rood", level=Level.DANGER)
    MessageFactory(wijk=haven, title="Haven dicht")
    own = {
        **pages_of(waterwijk),
        **{name: url for name, url in views_of(waterwijk).items() if url.startswith(waterwijk.url)},
        "search in the wijk": "/zoeken/?wijk=waterwijk&q=koffie",
    }
    site = {name: url for name, url in views_of(waterwijk).items() if not url.startswith(waterwijk.url)}
    site |= {"not found": "/bestaat-niet/"}
    site.pop("home, searched")
    both = ["Gevaar: Code rood", "Let op: Geen water"]
    assert {name: titles(client, url) for name, url in own.items()} == dict.fromkeys(own, both)
    assert {name: titles(client, url) for name, url in site.items()} == dict.fromkeys(site, both[:1])
    assert set(client.cookies) <= {"csrftoken"}, "only a page with a form has a cookie, against forgery"


def test_it_costs_one_query_whether_there_is_a_message_or_not(waterwijk, client, at):
    at("2026-11-24 08:00")

    def cost() -> int:
        client.get("/waterwijk/")
        with CaptureQueriesContext(connection) as queries:
            client.get("/waterwijk/")
        return sum('FROM "notices_urgentmessage"' in query["sql"] for query in queries)

    none = cost()
    for _ in range(5):
        MessageFactory(wijk=waterwijk)
    assert (none, cost()) == (1, 1)


def test_the_worst_comes_first_then_the_newest_whoever_placed_it(waterwijk, client, at):
    at("2026-11-24 08:00")
    for hour, level, wijk in (
        (1, Level.INFO, None),
        (2, Level.WARNING, waterwijk),
        (3, Level.DANGER, waterwijk),
        (4, Level.WARNING, None),
        (5, Level.INFO, waterwijk),
        (6, Level.DANGER, None),
    ):
        MessageFactory(
            wijk=wijk,
            level=level,
            title=f"Bericht {hour}",
            starts_at=datetime(2026, 11, 24, hour, tzinfo=UTC),
        )
    at("2026-11-24 12:00")
    assert titles(client, "/waterwijk/") == [
        "Gevaar: Bericht 6",
        "Gevaar: Bericht 3",
        "Let op: Bericht 4",
        "Let op: Bericht 2",
        "Goed om te weten: Bericht 5",
        "Goed om te weten: Bericht 1",
    ]


# The clock goes back at 3.00 on 25 October 2026 (1.00 UTC) and forward at 2.00 on 28 March 2027.
MOMENTS = [
    ("an ordinary day", datetime(2026, 11, 24, 9, tzinfo=UTC), datetime(2026, 11, 24, 11, tzinfo=UTC)),
    (
        "the hour that comes twice",
        datetime(2026, 10, 25, 0, 30, tzinfo=UTC),
        datetime(2026, 10, 25, 1, 30, tzinfo=UTC),
    ),
    (
        "the hour that is left out",
        datetime(2027, 3, 28, 0, 59, tzinfo=UTC),
        datetime(2027, 3, 28, 1, 1, tzinfo=UTC),
    ),
]


@pytest.mark.parametrize(("what", "start", "end"), MOMENTS, ids=[what for what, *_ in MOMENTS])
def test_it_begins_and_ends_to_the_second_and_a_cache_is_told_when(
    what, start, end, waterwijk, client, time_machine
):
    second = timedelta(seconds=1)
    time_machine.move_to(start - timedelta(hours=1), tick=False)
    MessageFactory(wijk=waterwijk, title="Geen water", starts_at=start, ends_at=end)
    seen = []
    for moment in (start - second, start, end - second, end):
        time_machine.move_to(moment, tick=False)
        seen.append(
            (bool(titles(client, "/waterwijk/")), UrgentMessage.objects.next_change(waterwijk, moment))
        )
    assert seen == [(False, start), (True, end), (True, end), (False, None)]


def test_a_page_of_the_wijk_expires_at_the_next_start_or_end_also_of_what_is_for_all(waterwijk, haven, at):
    at("2026-11-24 12:00")
    MessageFactory(wijk=haven, starts_at=NOON, ends_at=NOON + timedelta(minutes=1))
    MessageFactory(wijk=None, starts_at=NOON + timedelta(minutes=3), ends_at=NOON + timedelta(hours=1))
    MessageFactory(wijk=waterwijk, starts_at=NOON, ends_at=NOON + timedelta(minutes=9))
    assert valid_until(waterwijk, NOON) == NOON + timedelta(minutes=3)
    assert valid_until(haven, NOON) == NOON + timedelta(minutes=1)
    assert valid_until(waterwijk, NOON + timedelta(minutes=3)) == NOON + timedelta(minutes=9)


@pytest.mark.parametrize("for_all", [False, True])
def test_placing_changing_and_ending_mark_what_shows_it(
    for_all, waterwijk, haven, django_capture_on_commit_callbacks, at
):
    at("2026-11-24 12:00")
    wijk = None if for_all else waterwijk
    marks = [version(wijk and wijk.pk)]
    for act in (
        lambda: MessageFactory(wijk=wijk),
        lambda: change_message(message=UrgentMessage.objects.get(), now=NOON),
        lambda: end_message(message=UrgentMessage.objects.get(), now=NOON),
    ):
        with django_capture_on_commit_callbacks(execute=True):
            act()
        marks.append(version(wijk and wijk.pk))
    assert marks == sorted(set(marks)), "each of them raises the version"
    assert version(haven.pk) == 0 or for_all


def test_an_ended_message_is_gone_at_once_and_ending_it_twice_changes_nothing(waterwijk, client, at):
    at("2026-11-24 12:00")
    running = MessageFactory(wijk=waterwijk)
    planned = MessageFactory(wijk=waterwijk, starts_at=NOON + timedelta(days=2))
    for message in (running, planned):
        end_message(message=message, now=NOON)
    assert titles(client, "/waterwijk/") == []
    end_message(message=running, now=NOON + timedelta(hours=1))
    running.refresh_from_db()
    assert running.ends_at == NOON
    assert UrgentMessage.objects.next_change(waterwijk, NOON) is None


@pytest.mark.parametrize(
    ("fields", "refusal"),
    [
        ({"ends_at": NOON}, "Dit is eerder dan het begin. Kies een later moment."),
        (
            {"ends_at": NOON + LONGEST + timedelta(seconds=1)},
            "Dit is te lang. Een bericht staat er hooguit 14 dagen.",
        ),
        (
            {"starts_at": NOON - timedelta(days=2), "ends_at": NOON - timedelta(days=1)},
            "Dit moment is al geweest. Kies een later moment.",
        ),
        (
            {"link": "javascript:alert(1)"},
            "Dit adres klopt niet. Begin met / voor een pagina van deze site, of met https://.",
        ),
    ],
)
def test_what_cannot_be_is_refused_in_a_sentence_and_not_stored(fields, refusal, waterwijk, at):
    at("2026-11-24 12:00")
    with pytest.raises(ActionError) as refused:
        MessageFactory(**{"wijk": waterwijk, "starts_at": NOON} | fields)
    assert refused.value.message == refusal
    assert UrgentMessage.objects.count() == 0


def test_a_text_of_more_than_300_characters_is_refused(waterwijk, at):
    at("2026-11-24 12:00")
    MessageFactory(wijk=waterwijk, text="x" * 300)
    with pytest.raises(ActionError):
        MessageFactory(wijk=waterwijk, text="x" * 301)


def test_what_an_editor_typed_is_text_and_no_markup(waterwijk, client, at):
    at("2026-11-24 12:00")
    MessageFactory(wijk=waterwijk, title="<b>Vet</b>", text='"><script>alert(1)</script>')
    page = client.get("/waterwijk/").content.decode()
    assert "<b>Vet</b>" not in page
    assert "<script>alert" not in page


def test_a_year_after_its_end_a_message_is_forgotten(waterwijk, at):
    at("2026-11-24 12:00")
    MessageFactory(wijk=waterwijk, ends_at=NOON + timedelta(hours=1), starts_at=NOON)
    end = NOON + timedelta(hours=1)
    assert forget_old_messages(end + KEPT, dry_run=False) == 0
    later = end + KEPT + timedelta(seconds=1)
    assert (forget_old_messages(later, dry_run=True), UrgentMessage.objects.count()) == (1, 1)
    assert (forget_old_messages(later, dry_run=False), UrgentMessage.objects.count()) == (1, 0)
