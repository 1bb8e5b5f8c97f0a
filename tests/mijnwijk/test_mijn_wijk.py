"""One mailed link shows all that came from an address, and nothing of anybody else's."""

import re
from collections.abc import Callable
from datetime import timedelta
from uuid import uuid4

import pytest
from bs4 import BeautifulSoup
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from home.lib.tokens import new_token
from home.mail.models import OutgoingMail
from home.models import Wijk
from mijnwijk.models import MyWijkLink
from mijnwijk.retention import erase_old_links
from signalen.models import Signal, SignalContact, SignalSupporter
from signalen.states import State
from tests.factories.signalen import SignalContactFactory, SignalFactory

URL = "/mijn-wijk/"
EMAIL = "riet@example.nl"

pytestmark = pytest.mark.django_db


def sent_by(email: str, wijk: Wijk, **values: object) -> Signal:
    signal: Signal = SignalFactory(wijk=wijk, **values)
    SignalContactFactory(signal=signal, email=email)
    return signal


def ask(client: Client, email: str = EMAIL) -> str:
    """Ask for a link; return the address in the mail, or nothing."""
    answer = client.post(URL, {"submission": str(uuid4()), "email": email})
    assert answer["Location"] == "/mijn-wijk/verstuurd/"
    mail = OutgoingMail.objects.filter(to__iexact=email).order_by("pk").last()
    found = mail and re.search(r"https?://[^/]+(/mijn-wijk/\S+)", mail.text)
    return found.group(1) if found else ""


def items(client: Client, url: str) -> list[str]:
    page = BeautifulSoup(client.get(url).content, "html.parser")
    return [item.get_text(" ", strip=True) for item in page.select(".wp-mine__item")]


def test_the_link_shows_what_came_from_the_address_in_every_wijk(
    waterwijk: Wijk, haven: Wijk, client: Client
) -> None:
    tile = sent_by(EMAIL, waterwijk, what="Een losse tegel", state=State.PLANNED)
    lamp = sent_by("RIET@example.nl", haven, what="Een kapotte lamp")
    sent_by("ander@example.nl", waterwijk, what="Van een ander")
    other = SignalFactory(wijk=waterwijk, is_public=True, public_text="Een boom ligt om", what="Geheim")
    SignalSupporter.objects.create(signal=other, submission=uuid4(), email=EMAIL)

    url = ask(client)
    assert items(client, url) == [
        f"Een kapotte lamp Haven, kenmerk {lamp.reference}. Ontvangen.",
        f"Een losse tegel Waterwijk, kenmerk {tile.reference}. Gepland.",
        "Een boom ligt om Waterwijk. U zei: ik ook. Ontvangen.",
    ]
    links = BeautifulSoup(client.get(url).content, "html.parser").select(".wp-mine a")
    assert [client.get(str(link["href"])).status_code for link in links] == [200, 200, 200]


def test_nobody_learns_whether_an_address_is_known(waterwijk: Wijk, client: Client) -> None:
    sent_by("ander@example.nl", waterwijk)
    known = client.post(URL, {"email": "ander@example.nl"}, follow=True)
    unknown = client.post(URL, {"email": "niemand@example.nl"}, follow=True)
    assert known.content == unknown.content
    assert list(OutgoingMail.objects.values_list("to", flat=True)) == ["ander@example.nl"]
    assert MyWijkLink.objects.count() == 1


def test_neither_address_nor_token_is_kept_or_told_where_it_need_not_be(
    waterwijk: Wijk, client: Client
) -> None:
    sent_by(EMAIL, waterwijk)
    url = ask(client)
    token = url.strip("/").rpartition("/")[2]
    mail = OutgoingMail.objects.get()
    page = client.get(url)
    assert token not in str(MyWijkLink.objects.values())
    assert (token in mail.subject, EMAIL in mail.subject, EMAIL in url) == (False, False, False)
    assert EMAIL not in page.text
    assert (page["Referrer-Policy"], "no-store" in page["Cache-Control"]) == ("strict-origin", True)


@pytest.mark.parametrize("token", ["verstuurd2", "' OR 1=1", "x" * 500, "%00"])
def test_a_wrong_link_tells_nothing(token: str, waterwijk: Wijk, client: Client) -> None:
    sent_by(EMAIL, waterwijk, what="Een losse tegel")
    ask(client)
    for answer in (client.get(f"{URL}{token}/"), client.post(f"{URL}{token}/")):
        assert answer.status_code in {400, 404}
        assert "losse tegel" not in answer.text
    assert client.get(f"{URL}{new_token()}/").status_code == 404
    assert SignalContact.objects.count() == 1


def test_a_link_works_for_two_hours_and_is_then_forgotten(
    waterwijk: Wijk, client: Client, at: Callable[[str], None]
) -> None:
    at("2026-11-24 08:00")
    sent_by(EMAIL, waterwijk)
    url = ask(client)
    at("2026-11-24 09:59")
    assert client.get(url).status_code == 200
    assert erase_old_links(timezone.now(), False) == 0
    at("2026-11-24 10:01")
    gone = client.get(url)
    assert (gone.status_code, "Vraag een nieuwe link" in gone.text) == (404, True)
    assert client.post(url).status_code == 404
    assert (erase_old_links(timezone.now(), False), MyWijkLink.objects.count()) == (1, 0)
    assert SignalContact.objects.count() == 1


def test_forgetting_takes_a_press_of_the_button_and_leaves_others_alone(
    waterwijk: Wijk, haven: Wijk, client: Client
) -> None:
    mine = [sent_by(EMAIL, wijk) for wijk in (waterwijk, haven)]
    other = sent_by("ander@example.nl", waterwijk)
    SignalSupporter.objects.create(signal=other, submission=uuid4(), email=EMAIL)
    url = ask(client)
    for _ in range(5):
        client.get(url)
    assert SignalContact.objects.filter(email=EMAIL).count() == 2

    answers = [client.post(url, follow=True) for _ in range(2)]
    assert {answer.status_code for answer in answers} == {200}
    assert "Wij hebben niets waar uw e-mailadres bij staat." in answers[1].text
    assert list(SignalContact.objects.values_list("signal", flat=True)) == [other.pk]
    assert list(SignalSupporter.objects.values_list("email", flat=True)) == [""]
    assert [signal.history.count() for signal in mine] == [1, 1]
    assert Signal.objects.count() == 3


def test_a_wrong_address_stays_in_the_form(client: Client) -> None:
    answer = client.post(URL, {"email": "riet@"})
    assert (answer.status_code, 'value="riet@"' in answer.text) == (200, True)
    assert "Vul uw e-mailadres in." in client.post(URL, {"email": ""}).text


def test_an_address_is_mailed_three_times_a_day_at_most(waterwijk: Wijk) -> None:
    sent_by(EMAIL, waterwijk)
    for number in range(5):
        ask(Client(REMOTE_ADDR=f"10.0.{number}.1"))
    assert OutgoingMail.objects.count() == 3


def test_a_client_that_asks_too_often_is_told_to_wait(waterwijk: Wijk, client: Client) -> None:
    answers = [client.post(URL, {"email": f"a{number}@example.nl"}) for number in range(6)]
    assert [answer.status_code for answer in answers] == [302] * 5 + [429]
    assert "over een kwartier" in answers[-1].text
    assert 'value="a5@example.nl"' in answers[-1].text


def test_a_robot_gets_no_mail(waterwijk: Wijk, client: Client) -> None:
    sent_by(EMAIL, waterwijk)
    assert client.post(URL, {"email": EMAIL, "website": "spam"}).status_code == 302
    assert OutgoingMail.objects.count() == 0


def test_the_queries_do_not_grow_with_what_was_sent(waterwijk: Wijk, client: Client) -> None:
    counts = []
    for _ in range(2):
        for _ in range(3):
            sent_by(EMAIL, waterwijk)
        url = ask(client)
        client.get(url)
        with CaptureQueriesContext(connection) as queries:
            client.get(url)
        counts.append(len(queries))
    assert counts[0] == counts[1] <= 15


def test_a_double_is_listed_once_and_goes_as_the_other(waterwijk: Wijk, client: Client) -> None:
    other = sent_by("ander@example.nl", waterwijk, state=State.PLANNED)
    mine = sent_by(EMAIL, waterwijk, state=State.DUPLICATE, duplicate_of=other, closed_at=timezone.now())
    SignalSupporter.objects.create(signal=other, submission=mine.submission, email=EMAIL)
    shown = items(client, ask(client))
    assert [item.endswith(f"kenmerk {mine.reference}. Gepland.") for item in shown] == [True]


def test_a_link_is_kept_no_longer_than_it_works() -> None:
    now = timezone.now()
    MyWijkLink.objects.create(email=EMAIL, token_hash="a" * 64, expires_at=now + timedelta(minutes=1))
    assert (erase_old_links(now, True), erase_old_links(now + timedelta(minutes=1), False)) == (0, 1)
