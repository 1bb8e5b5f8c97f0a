"""An editor goes back to an older version, and forward again; nothing is lost."""

from collections.abc import Callable
from datetime import datetime, timedelta
from typing import Any

import pytest
from bs4 import BeautifulSoup
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.utils import timezone
from wagtail.models import Revision

from home.accounts.models import User
from home.models import StandardPage, Wijk
from home.review.actions import restore_version
from home.review.queries.versions import versions_of
from home.review.states import Save, sittings
from tests.factories.initiatives import ActivityFactory
from tests.factories.review import draft, sent_in, shared

pytestmark = pytest.mark.django_db

At = Callable[[str], None]


def address(page: StandardPage) -> str:
    return f"/beheer/terugzetten/{page.pk}/"


def rewrite(page: StandardPage, title: str, *, by: User | None, **fields: Any) -> Revision:
    fresh = StandardPage.objects.get(pk=page.pk).get_latest_revision_as_object()
    for name, value in {"title": title, **fields}.items():
        setattr(fresh, name, value)
    return fresh.save_revision(user=by, log_action=True)


def newest(page: StandardPage) -> StandardPage:
    return StandardPage.objects.get(pk=page.pk).get_latest_revision_as_object()


def lines(client: Client, page: StandardPage) -> list[str]:
    """Return what the screen says of each version, buttons left out."""
    soup = BeautifulSoup(client.get(address(page)).content, "html.parser")
    items = soup.select(".wp-review__list > li")
    for item in items:
        for extra in item.select("form, .wp-review__links"):
            extra.decompose()
    return [" ".join(item.get_text(" ").split()) for item in items]


def test_the_versions_are_told_in_words(
    redacteur_client: Client, redacteur: User, coordinator: User, waterwijk: Wijk, at: At
) -> None:
    redacteur.first_name = "Anna"
    redacteur.save()
    at("2026-11-20 09:00")
    page = draft(waterwijk, "Eerste", by=redacteur)
    at("2026-11-24 14:10")
    rewrite(page, "Tweede", by=redacteur).publish()
    at("2026-11-24 14:20")
    rewrite(page, "Derde", by=redacteur)
    at("2026-11-24 14:28")
    rewrite(page, "Derde", by=redacteur, lead="Kort gezegd.")
    at("2026-11-25 08:05")
    rewrite(page, "Vierde", by=coordinator, lead="Kort gezegd.")
    assert lines(redacteur_client, page) == [
        "woensdag 25 november, 08.05 uur, door coordinator-waterwijk Dit heb je nu",
        "dinsdag 24 november, 14.28 uur, door Anna Anders dan nu: titel.",
        "dinsdag 24 november, 14.10 uur, door Anna Staat nu op de site Anders dan nu: titel, in het kort.",
        "vrijdag 20 november, 09.00 uur, door Anna Anders dan nu: titel, in het kort.",
    ]


def test_a_version_is_put_back_and_the_newer_one_too(
    redacteur_client: Client, redacteur: User, waterwijk: Wijk, at: At, client: Client
) -> None:
    at("2026-11-24 14:00")
    page = draft(waterwijk, "Eerste", by=redacteur, slug="feest")
    first = page.latest_revision
    first.publish()
    at("2026-11-24 14:10")
    second = rewrite(page, "Tweede", by=redacteur, slug="groot-feest")
    put_back = redacteur_client.post(f"{address(page)}{first.pk}/", follow=True).content.decode()
    assert "Teruggezet. Wat op de site staat, verandert pas als je publiceert." in put_back
    # The text goes back, the address of the page does not.
    assert (newest(page).title, newest(page).slug) == ("Eerste", "groot-feest")
    assert "<h1>Eerste</h1>" in client.get("/waterwijk/feest/").content.decode()
    # All within ten minutes by one person, and what was put aside is still a line of its own.
    assert [version.pk for version in versions_of(page)][1:] == [second.pk, first.pk]
    redacteur_client.post(f"{address(page)}{second.pk}/")
    assert (newest(page).title, Revision.objects.for_instance(page).count()) == ("Tweede", 4)


def test_pressed_twice_nothing_is_made_twice(
    redacteur_client: Client, redacteur: User, waterwijk: Wijk
) -> None:
    page = draft(waterwijk, "Eerste", by=redacteur)
    first = page.latest_revision
    rewrite(page, "Tweede", by=redacteur)
    answers = [
        redacteur_client.post(f"{address(page)}{first.pk}/", follow=True).content.decode() for _ in range(2)
    ]
    assert ["Er is niets veranderd" in answer for answer in answers] == [False, True]
    assert Revision.objects.for_instance(page).count() == 3
    assert redacteur_client.get(f"{address(page)}{first.pk}/").status_code == 405


def test_a_page_that_waits_stays_as_it_was_sent(
    redacteur_client: Client, coordinator_client: Client, redacteur: User, waterwijk: Wijk
) -> None:
    page = draft(waterwijk, "Eerste", by=redacteur)
    first = page.latest_revision
    rewrite(page, "Tweede", by=redacteur)
    page = StandardPage.objects.get(pk=page.pk)
    page.get_workflow().start(page, redacteur)
    answer = redacteur_client.post(f"{address(page)}{first.pk}/", follow=True).content.decode()
    assert ("Deze pagina staat nu op slot." in answer, newest(page).title) == (True, "Tweede")
    coordinator_client.post(f"{address(page)}{first.pk}/")
    assert newest(page).title == "Eerste"


def test_rows_inside_a_page_come_back_too(waterwijk: Wijk, redacteur: User) -> None:
    page = ActivityFactory(wijk=waterwijk, cost=0)
    first = page.latest_revision
    page.cost, page.lead = 5, "Nu betaald."
    page.save_revision(user=redacteur)
    (version, before) = versions_of(type(page).objects.get(pk=page.pk))
    assert (version.pk != before.pk, "in het kort" in before.differs) == (True, True)
    restore_version(page=page, revision=first, by=redacteur)
    again = type(page).objects.get(pk=page.pk).get_latest_revision_as_object()
    assert (again.cost, again.lead) == (0, "")


@pytest.mark.parametrize("who", ["neighbour_client", "communicatie_client"])
def test_another_wijk_sees_and_changes_nothing(
    who: str, waterwijk: Wijk, redacteur: User, haven: Wijk, neighbour: User, request: pytest.FixtureRequest
) -> None:
    client = request.getfixturevalue(who)
    page, own = draft(waterwijk, "Quokka", by=redacteur), draft(haven, by=neighbour)
    first = page.latest_revision
    rewrite(page, "Tweede", by=redacteur)
    assert client.get(address(page)).status_code == 404
    attempts = [f"{address(page)}{first.pk}/", f"{address(own)}{first.pk}/"]
    assert [client.post(attempt).status_code for attempt in attempts] == [404, 404]
    assert newest(page).title == "Tweede"


def test_a_site_wide_page_is_put_back_by_who_writes_it(
    communicatie_client: Client, communicatie: User
) -> None:
    page = StandardPage.objects.get(slug="over")
    first = page.save_revision(user=communicatie)
    rewrite(page, "Anders", by=communicatie)
    communicatie_client.post(f"{address(page)}{first.pk}/")
    assert newest(page).title == "Over deze site"


def test_a_page_with_one_version_invites(redacteur_client: Client, waterwijk: Wijk) -> None:
    page = StandardPage(title="Kaal", slug="kaal", live=False)
    waterwijk.page.add_child(instance=page)
    assert "nog maar één versie" in lines(redacteur_client, page)[0]


def test_more_versions_cost_no_more_queries(
    redacteur_client: Client, redacteur: User, coordinator: User, waterwijk: Wijk, at: At
) -> None:
    at("2026-11-20 09:00")
    page, counts = draft(waterwijk, by=redacteur), []
    for day in (21, 22, 23, 24, 25, 26):
        at(f"2026-11-{day} 09:00")
        rewrite(page, f"Dag {day}", by=redacteur if day % 2 else coordinator)
        shared(StandardPage.objects.get(pk=page.pk))
        redacteur_client.get(address(page))
        with CaptureQueriesContext(connection) as queries:
            redacteur_client.get(address(page))
        counts.append(len(queries))
    assert counts[1] == counts[-1]


# (minutes ago, by whom, kept, restored) of each save, newest first; and which saves share a line.
ANNA, BAS = 1, 2
SITTINGS = [
    ("one sitting", [(0, ANNA), (4, ANNA), (9, ANNA)], [3]),
    ("ten minutes later", [(0, ANNA), (11, ANNA)], [1, 1]),
    ("a long sitting is cut", [(0, ANNA), (7, ANNA), (13, ANNA), (17, ANNA)], [2, 2]),
    ("somebody else in between", [(0, ANNA), (5, BAS), (10, ANNA)], [1, 1, 1]),
    ("published in between", [(0, ANNA), (5, ANNA, True), (10, ANNA)], [1, 2]),
    ("put back in between", [(0, ANNA), (5, ANNA, False, True), (10, ANNA), (15, ANNA)], [1, 1, 2]),
    ("nobody known", [(0, None), (5, None)], [2]),
    ("nothing", [], []),
]


@pytest.mark.parametrize(("_name", "saves", "expected"), SITTINGS, ids=[row[0] for row in SITTINGS])
def test_saves_of_one_sitting_are_one_line(_name: str, saves: list[Any], expected: list[int]) -> None:
    now: datetime = timezone.now()
    rows = [
        Save(number, user, now - timedelta(minutes=ago), *marks)
        for number, (ago, user, *marks) in enumerate(saves)
    ]
    assert [len(group) for group in sittings(rows)] == expected


def test_what_was_shared_stays_a_line(redacteur: User, waterwijk: Wijk) -> None:
    page = draft(waterwijk, "Eerste", by=redacteur)
    row, _ = shared(page)
    rewrite(page, "Tweede", by=redacteur)
    rewrite(page, "Derde", by=redacteur)
    found = versions_of(StandardPage.objects.get(pk=page.pk))
    assert [(version.pk, version.saves) for version in found][1:] == [(row.revision_id, 1)]


def test_what_was_sent_on_stays_a_line(redacteur: User, waterwijk: Wijk) -> None:
    page = draft(waterwijk, "Eerste", by=redacteur)
    rewrite(page, "Gestuurd", by=redacteur)
    sent = StandardPage.objects.get(pk=page.pk)
    sent.get_workflow().start(sent, redacteur)
    sent.current_workflow_state.cancel(user=redacteur)
    rewrite(page, "Verbeterd", by=redacteur)
    rewrite(page, "Verder", by=redacteur)
    found = versions_of(StandardPage.objects.get(pk=page.pk))
    assert [version.pk for version in found][1:] == [sent.latest_revision_id]


def test_the_button_is_on_a_page_that_waits_too(
    redacteur_client: Client, redacteur: User, waterwijk: Wijk
) -> None:
    page = sent_in(waterwijk, by=redacteur).revision.content_object
    assert address(page) in redacteur_client.get(f"/beheer/pages/{page.pk}/edit/").content.decode()
