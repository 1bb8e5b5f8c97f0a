"""The report of a wijkschouw: words of the team, and of the findings only what is on the site."""

from datetime import date, timedelta
from typing import Any

import pytest
from bs4 import BeautifulSoup
from django.test import Client
from django.utils import timezone

from home.accounts.models import User
from home.lib.errors import ActionError
from home.models import Wijk
from signalen.actions import (
    keep_walk_report,
    mark_about_person,
    publish_signal,
    publish_walk_report,
    withdraw_walk_report,
)
from signalen.models import NeighbourhoodWalk, Signal
from signalen.states import State
from tests.factories.initiatives import ActivityFactory
from tests.factories.signalen import SignalFactory, WalkFactory

REPORT = "/waterwijk/schouw/2026-10-24/"


@pytest.fixture
def walk(waterwijk: Wijk) -> NeighbourhoodWalk:
    walk: NeighbourhoodWalk = WalkFactory(wijk=waterwijk)
    return walk


def publish(walk: NeighbourhoodWalk, user: User, **words: str) -> NeighbourhoodWalk:
    return publish_walk_report(walk=walk, user=user, now=timezone.now(), **{"seen": "Veel afval."} | words)


def on_the_site(signal: Signal, user: User, text: str, *, at_once: bool = True) -> None:
    publish_signal(signal=signal, user=user, now=timezone.now(), text=text, at_once=at_once)


def page(response: Any) -> BeautifulSoup:
    return BeautifulSoup(response.content, "html.parser")


def test_nobody_reads_a_report_until_it_is_published_and_none_after_it_was_taken_off(
    walk: NeighbourhoodWalk, coordinator: User, client: Client
) -> None:
    keep_walk_report(walk=walk, seen="Half af", next_steps="")
    assert client.get(REPORT).status_code == 404
    assert "wijkschouw" not in client.get("/waterwijk/meldingen/").text

    publish(walk, coordinator)
    assert "Veel afval." in client.get(REPORT).text
    link = page(client.get("/waterwijk/meldingen/")).select_one(f"a[href='{REPORT}']")
    assert link.get_text() == walk.title
    assert client.get("/haven/schouw/2026-10-24/").status_code == 404

    withdraw_walk_report(walk=walk, user=coordinator)
    assert client.get(REPORT).status_code == 404
    assert publish(walk, coordinator).report_path == REPORT
    walk.wijk.page.unpublish()
    assert client.get(REPORT).status_code == 404


def test_it_shows_only_findings_that_are_on_the_site_and_counts_all(
    walk: NeighbourhoodWalk, haven: Wijk, coordinator: User, client: Client
) -> None:
    rows = {
        what: SignalFactory(wijk=walk.wijk, walk=walk, what=f"Rauw {what}", where="Kade 12", state=state)
        for what, state in (
            ("tegel", State.RECEIVED),
            ("afval", State.FORWARDED),
            ("bank", State.DONE),
            ("geheim", State.RECEIVED),
            ("later", State.RECEIVED),
            ("persoon", State.RECEIVED),
            ("dubbel", State.DUPLICATE),
        )
    }
    for what in ("tegel", "afval", "bank", "persoon"):
        on_the_site(rows[what], coordinator, f"Over {what}")
    on_the_site(rows["later"], coordinator, "Over later", at_once=False)
    mark_about_person(signal=rows["persoon"], user=coordinator, is_about=True)
    SignalFactory(wijk=haven, walk=WalkFactory(wijk=haven), is_public=True, public_text="Van de Haven")
    SignalFactory(wijk=walk.wijk, is_public=True, public_text="Van een bewoner")
    publish(walk, coordinator, next_steps="De gemeente veegt.")

    answer = client.get(REPORT)
    shown = page(answer)
    assert [one.get_text() for one in shown.select("h3")] == ["Klaar: 1", "Bezig: 1", "Nog te doen: 4"]
    texts = [one.get_text(strip=True) for one in shown.select(".wp-known__text")]
    assert texts == ["Over bank", "Over afval", "Over tegel"]
    assert "Wij schreven 6 punten op." in answer.text
    assert "De gemeente veegt." in answer.text
    hidden = ("Rauw", "Kade 12", "geheim", "later", "persoon", "Haven.", "bewoner.")
    assert [word for word in hidden if word in shown.get_text()] == []
    assert list(answer.cookies) == []


def test_the_activity_is_linked_while_it_is_on_the_site(
    walk: NeighbourhoodWalk, coordinator: User, client: Client
) -> None:
    walk.activity = ActivityFactory(wijk=walk.wijk, title="Loop mee")
    walk.save()
    publish(walk, coordinator)
    assert "De uitnodiging in de agenda: Loop mee" in client.get(REPORT).text
    walk.activity.unpublish()
    assert "Loop mee" not in client.get(REPORT).text


@pytest.mark.parametrize(
    ("changes", "words", "field"),
    [
        ({}, {"seen": "  "}, "seen"),
        ({}, {"seen": "Buurvrouw Fatima struikelt"}, "seen"),
        ({}, {"next_steps": "Bel 06-12345678"}, "next_steps"),
        ({"walkers": "Mevrouw Jansen en de gemeente"}, {}, "walkers"),
        ({"held_on": timezone.localdate() + timedelta(days=2)}, {}, None),
    ],
)
def test_a_report_that_may_not_be_public_is_refused(
    waterwijk: Wijk, coordinator: User, changes: dict[str, Any], words: dict[str, str], field: str | None
) -> None:
    walk = WalkFactory(wijk=waterwijk, **changes)
    with pytest.raises(ActionError) as refused:
        publish(walk, coordinator, **words)
    assert refused.value.field == field
    walk.refresh_from_db()
    assert (walk.report_published_at, walk.slug) == (None, "")


def test_two_walks_on_one_day_have_addresses_of_their_own(
    walk: NeighbourhoodWalk, haven: Wijk, coordinator: User, neighbour: User
) -> None:
    second = WalkFactory(wijk=walk.wijk)
    slugs = [publish(one, coordinator).slug for one in (walk, second, walk)]
    assert slugs == ["2026-10-24", "2026-10-24-2", "2026-10-24"]
    assert publish(WalkFactory(wijk=haven), neighbour).slug == "2026-10-24"


def test_the_buttons_keep_publish_and_withdraw(
    walk: NeighbourhoodWalk, coordinator_client: Client, client: Client
) -> None:
    url = f"/beheer/wijkschouwen/schouw/{walk.pk}/"
    coordinator_client.post(url, {"act": "keep", "seen": "Nog niet af"})
    assert page(coordinator_client.get(url)).select_one("[name=seen]").get_text(strip=True) == "Nog niet af"
    assert client.get(REPORT).status_code == 404

    refused = page(coordinator_client.post(url, {"act": "publish", "seen": "Buurman Jan viel."}))
    assert "Haal dat weg." in refused.select_one("#id_seen_error").get_text()
    assert refused.select_one("[name=seen]").get_text(strip=True) == "Buurman Jan viel."

    coordinator_client.post(url, {"act": "publish", "seen": "Er ligt afval."})
    assert "Er ligt afval." in client.get(REPORT).text
    late = page(coordinator_client.post(url, {"act": "keep", "seen": "Iets anders"}))
    assert "Het verslag staat op de site." in late.select_one(".error-message").get_text()
    assert "Er ligt afval." in client.get(REPORT).text

    coordinator_client.post(url, {"act": "unpublish", "seen": "Er ligt afval."})
    assert client.get(REPORT).status_code == 404


def test_a_name_elsewhere_in_the_walk_is_pointed_out_with_where_to_mend_it(
    waterwijk: Wijk, coordinator_client: Client
) -> None:
    walk = WalkFactory(wijk=waterwijk, walkers="Mevrouw Jansen en de gemeente")
    url = f"/beheer/wijkschouwen/schouw/{walk.pk}/"
    answer = page(coordinator_client.post(url, {"act": "publish", "seen": "Er ligt afval."}))
    assert "Bij “wie loopt mee”" in answer.select_one(".error-message").get_text()


def test_what_is_on_the_site_gets_no_name_by_the_form_of_the_walk(
    walk: NeighbourhoodWalk, coordinator: User, coordinator_client: Client
) -> None:
    publish(walk, coordinator)
    data = {"wijk": walk.wijk_id, "title": walk.title, "held_on": "2026-10-24", "start": "Buurthuis"}
    answer = coordinator_client.post(
        f"/beheer/wijkschouwen/edit/{walk.pk}/", data | {"walkers": "Mevrouw Jansen"}
    )
    assert "Haal dat weg." in answer.text
    walk.refresh_from_db()
    assert (walk.walkers, walk.held_on) == ("Bewoners, de gemeente en de wijkagent", date(2026, 10, 24))


def test_who_throws_a_walk_away_keeps_what_was_found(
    walk: NeighbourhoodWalk, coordinator_client: Client
) -> None:
    signal = SignalFactory(wijk=walk.wijk, walk=walk)
    coordinator_client.post(f"/beheer/wijkschouwen/delete/{walk.pk}/")
    signal.refresh_from_db()
    assert (signal.walk, NeighbourhoodWalk.objects.count()) == (None, 0)
