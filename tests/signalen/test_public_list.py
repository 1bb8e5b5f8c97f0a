"""What everybody may read of meldingen: words of the team, some days later, and never of another wijk."""

from collections.abc import Callable
from datetime import timedelta
from typing import Any
from uuid import uuid4
from xml.etree import ElementTree as ET

import pytest
from bs4 import BeautifulSoup
from django.test import Client
from django.utils import timezone

from home.accounts.models import User
from home.freshness import version
from home.lib.errors import ActionError
from home.mail.models import OutgoingMail
from home.models import Wijk
from signalen.actions import (
    erase_signal,
    mark_about_person,
    publish_signal,
    support_signal,
    unpublish_signal,
    withdraw_signal,
)
from signalen.actions.publish import DELAY
from signalen.models import Signal, SignalSupporter
from signalen.queries import next_shown
from signalen.states import State
from tests.factories.signalen import SignalContactFactory, SignalFactory

LIST = "/waterwijk/meldingen/"


@pytest.fixture
def signal(waterwijk: Wijk) -> Signal:
    signal: Signal = SignalFactory(wijk=waterwijk, what="Mevrouw Jansen valt over de tegel", where="Kade 12")
    SignalContactFactory(signal=signal, email="riet@example.nl")
    return signal


@pytest.fixture
def user(coordinator: User) -> User:
    return coordinator


def publish(signal: Signal, user: User, **values: Any) -> Signal:
    words = {"text": "Een tegel ligt los.", "place": "Bij de kade", "at_once": True}
    return publish_signal(signal=signal, user=user, now=timezone.now(), **(words | values))


def shown(client: Client, url: str = LIST) -> list[str]:
    page = BeautifulSoup(client.get(url).content, "html.parser")
    return [item.get_text(" ", strip=True) for item in page.select(".wp-known__text")]


def test_the_list_shows_the_words_of_the_team_and_nothing_of_who_sent_it(
    signal: Signal, haven: Wijk, user: User, client: Client
) -> None:
    publish(signal, user)
    publish(SignalFactory(wijk=haven), user, text="Iets van de Haven")

    page = client.get(LIST)
    assert shown(client) == ["Een tegel ligt los."]
    assert "Bij de kade" in page.text
    assert [word for word in ("Jansen", "Kade 12", "riet@", "Haven.") if word in page.text] == []
    assert list(page.cookies) == []


def test_what_is_done_stands_apart_with_what_came_of_it(signal: Signal, user: User, client: Client) -> None:
    Signal.objects.filter(pk=signal.pk).update(state=State.DONE)
    publish(signal, user, outcome="De tegel ligt weer vast.")
    assert (shown(client), shown(client, f"{LIST}?stand=klaar")) == ([], ["Een tegel ligt los."])
    assert "De tegel ligt weer vast." in client.get(f"{LIST}?stand=klaar").text


def test_it_shows_after_two_days_unless_somebody_says_at_once(
    signal: Signal, user: User, client: Client
) -> None:
    later = publish(signal, user, at_once=False)
    assert later.public_from is not None
    assert DELAY - timedelta(minutes=1) < later.public_from - timezone.now() <= DELAY
    assert shown(client) == []
    # Mending the words does not make it wait again, and does not make it show sooner.
    assert publish(later, user, text="De tegel ligt los.", at_once=False).public_from == later.public_from
    publish(later, user)
    assert shown(client) == ["Een tegel ligt los."]


@pytest.mark.parametrize(
    ("changes", "field"),
    [
        ({"text": "  "}, "text"),
        ({"text": "Buurvrouw Fatima struikelt"}, "text"),
        ({"place": "Bel 06-12345678"}, "place"),
        ({"outcome": "Zij gaat naar het ziekenhuis"}, "outcome"),
    ],
)
def test_words_in_which_somebody_can_be_recognised_do_not_come_on_the_site(
    signal: Signal, user: User, client: Client, changes: dict[str, str], field: str
) -> None:
    with pytest.raises(ActionError) as refused:
        publish(signal, user, **changes)
    assert refused.value.field == field
    assert shown(client) == []


@pytest.mark.parametrize(
    "values",
    [
        {"about_person": True},
        {"is_quarantined": True},
        {"state": State.WITHDRAWN},
        {"state": State.DUPLICATE},
    ],
)
def test_what_may_never_be_public_is_refused(waterwijk: Wijk, user: User, values: dict[str, Any]) -> None:
    signal = SignalFactory(wijk=waterwijk, **values)
    with pytest.raises(ActionError):
        publish(signal, user)
    signal.refresh_from_db()
    assert (signal.is_public, signal.history.count()) == (False, 0)


def test_it_goes_off_the_site_by_the_team_by_the_sender_and_when_it_is_about_a_person(
    waterwijk: Wijk, user: User, client: Client
) -> None:
    rows = [publish(SignalFactory(wijk=waterwijk), user) for _ in range(3)]
    assert len(shown(client)) == 3
    unpublish_signal(signal=rows[0], user=user)
    withdraw_signal(signal=rows[1], seen=rows[1].version, now=timezone.now())
    mark_about_person(signal=rows[2], user=user, is_about=True)
    assert shown(client) == shown(client, f"{LIST}?stand=klaar") == []


def test_the_sender_reads_on_the_own_page_that_it_is_on_the_site(
    signal: Signal, user: User, client: Client
) -> None:
    publish(signal, user)
    publish(signal, user, text="Nog een keer.")
    assert client.get(signal.follow_path).text.count("zonder uw naam") == 1


def test_me_too_from_the_list_is_kept_once_and_needs_no_melding(
    signal: Signal, user: User, client: Client
) -> None:
    publish(signal, user)
    link = BeautifulSoup(client.get(LIST).content, "html.parser").select_one(".wp-known__item a")
    assert link is not None
    url = str(link["href"])
    form = BeautifulSoup(client.get(url).content, "html.parser").select_one("form.wp-form")
    assert form is not None
    data = {str(field["name"]): field.get("value", "") for field in form.select("input[name]")}
    answers = [client.post(url, data | {"email": "joop@example.nl"}) for _ in range(2)]

    assert (
        answers[0]["Location"] == answers[1]["Location"] == f"/waterwijk/melden/ik-ook/{data['submission']}/"
    )
    assert [row.email for row in SignalSupporter.objects.all()] == ["joop@example.nl"]
    assert OutgoingMail.objects.filter(to="joop@example.nl").count() == 1


def test_me_too_with_a_wrong_address_keeps_what_was_typed(signal: Signal, user: User, client: Client) -> None:
    publish(signal, user)
    response = client.post(f"{LIST}{signal.reference}/ik-ook/", {"email": "joop@"})
    assert response.status_code == 200
    assert 'value="joop@"' in response.text
    assert SignalSupporter.objects.count() == 0


def test_me_too_of_what_nobody_may_read_does_not_exist(
    signal: Signal, haven: Wijk, user: User, client: Client
) -> None:
    other = publish(SignalFactory(wijk=haven), user)
    for row in (signal, other):
        assert client.get(f"{LIST}{row.reference}/ik-ook/").status_code == 404


def test_the_feed_has_what_everybody_may_read_and_keeps_one_row_for_a_melding(
    signal: Signal, haven: Wijk, user: User, client: Client
) -> None:
    publish(signal, user, outcome="De tegel ligt vast.")
    publish(SignalFactory(wijk=haven), user, text="Iets van de Haven")
    open_item = items_of(client)
    Signal.objects.filter(pk=signal.pk).update(state=State.DONE)
    done_item = items_of(client)

    assert [item["title"] for item in (*open_item, *done_item)] == [
        "Ontvangen: Een tegel ligt los.",
        "Afgesloten: Een tegel ligt los.",
    ]
    assert open_item[0]["description"] == "Bij de kade De tegel ligt vast."
    assert open_item[0]["guid"] == done_item[0]["guid"]
    assert done_item[0]["link"].endswith(f"{LIST}?stand=klaar#melding-{signal.reference}")
    assert client.get("/nergens/meldingen/rss.xml").status_code == 404


def items_of(client: Client) -> list[dict[str, str]]:
    channel = ET.fromstring(client.get(f"{LIST}rss.xml").content)  # noqa: S314  (our own text)
    return [{part.tag: part.text or "" for part in item} for item in channel.iter("item")]


class TestInTheInbox:
    """The buttons of the team."""

    def test_a_coordinator_puts_it_on_the_site_and_takes_it_off(
        self, signal: Signal, coordinator_client: Client, client: Client
    ) -> None:
        page = f"/beheer/meldingen/inspect/{signal.pk}/"
        press = {"seen": signal.version, "act": "publish", "text": "Een tegel ligt los.", "at_once": "on"}
        assert coordinator_client.post(page, press).status_code == 302
        assert shown(client) == ["Een tegel ligt los."]
        assert "Staat op de site" in coordinator_client.get(page).text
        coordinator_client.post(page, {"seen": signal.version, "act": "unpublish"})
        assert shown(client) == []

    def test_wrong_words_stay_in_the_form(self, signal: Signal, coordinator_client: Client) -> None:
        page = f"/beheer/meldingen/inspect/{signal.pk}/"
        press = {"seen": signal.version, "act": "publish", "text": "Mail mij op jan@gmail.com"}
        answer = coordinator_client.post(page, press)
        assert "waaraan iemand te herkennen is" in answer.text
        assert "Mail mij op jan@gmail.com</textarea>" in answer.text


def test_pages_hear_of_every_change_that_they_show(
    waterwijk: Wijk, user: User, django_capture_on_commit_callbacks: Any
) -> None:
    def hears(act: Callable[[], object]) -> int:
        before = version(waterwijk.pk)
        with django_capture_on_commit_callbacks(execute=True):
            act()
        return version(waterwijk.pk) - before

    rows = [publish(SignalFactory(wijk=waterwijk), user) for _ in range(4)]
    unseen = SignalFactory(wijk=waterwijk)
    now = timezone.now()
    assert hears(lambda: support_signal(signal=rows[0], submission=uuid4())) == 1
    assert hears(lambda: withdraw_signal(signal=rows[1], seen=rows[1].version, now=now)) == 1
    assert hears(lambda: mark_about_person(signal=rows[2], user=user, is_about=True)) == 1
    assert hears(lambda: erase_signal(signal=rows[3])) == 1
    assert hears(lambda: withdraw_signal(signal=unseen, seen=0, now=now)) == 0


def test_pages_stay_true_until_the_next_melding_shows(waterwijk: Wijk, haven: Wijk, user: User) -> None:
    now = timezone.now()
    for wijk, days in ((waterwijk, 2), (waterwijk, 1), (haven, 0.5), (waterwijk, -1)):
        SignalFactory(wijk=wijk, is_public=True, public_text="Tegel", public_from=now + timedelta(days=days))
    assert next_shown(waterwijk, now) == now + timedelta(days=1)
    assert next_shown(waterwijk, now + timedelta(days=3)) is None
