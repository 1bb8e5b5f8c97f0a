"""Meldingen in the admin: read by coördinatoren of that wijk, and by nobody else."""

from uuid import uuid4

import pytest
from bs4 import BeautifulSoup
from django.test import Client
from django.utils import timezone
from wagtail.models import ModelLogEntry

from home.lib.images import clean_photo
from home.mail.models import OutgoingMail
from home.models import Wijk
from signalen.actions import Contact, Place, receive_signal
from signalen.models import Signal
from signalen.states import Event
from tests.factories.photos import photo_with_place
from tests.factories.signalen import SignalContactFactory, SignalFactory

LIST = "/beheer/meldingen/"


@pytest.fixture
def signal(waterwijk: Wijk) -> Signal:
    return receive_signal(
        wijk=waterwijk,
        submission=uuid4(),
        what="De lantaarn is kapot\nen de stoep ook",
        place=Place(where="Bij de speeltuin"),
        contact=Contact(name="Fatima", email="fatima@example.nl", phone="+31612345678"),
        photos=[clean_photo(photo_with_place())],
    )


@pytest.fixture
def foreign(haven: Wijk) -> Signal:
    """A melding next door that must not be found."""
    row = SignalFactory(wijk=haven, what="Geheim van de Haven", where="Havenplek")
    SignalContactFactory(signal=row, name="Geheimnaam")
    return row


def test_a_coordinator_reads_a_melding_with_everything(coordinator_client: Client, signal: Signal) -> None:
    page = coordinator_client.get(f"{LIST}inspect/{signal.pk}/")

    assert page.status_code == 200
    assert timezone.localtime(signal.received_at).strftime("%Y %H:%M") in page.text
    assert "De lantaarn is kapot<br>en de stoep ook" in page.text
    assert "None" not in [
        value.get_text(strip=True) for value in BeautifulSoup(page.text, "html.parser").select("dd")
    ]
    for words in ("Bij de speeltuin", "Nee", "Fatima", "fatima@example.nl", "06 12345678"):
        assert words in page.text
    photo = coordinator_client.get(f"{LIST}foto/{signal.pk}/{signal.photos.get().pk}/")
    assert (photo.status_code, photo["Content-Type"]) == (200, "image/jpeg")
    assert "no-store" in photo["Cache-Control"]


def test_the_list_shows_the_own_wijk_only(
    coordinator_client: Client, signal: Signal, foreign: Signal
) -> None:
    page = coordinator_client.get(LIST)

    assert signal.reference in page.text
    assert foreign.reference not in page.text
    assert "Haven" not in page.text


def test_spam_stands_apart(coordinator_client: Client, signal: Signal, waterwijk: Wijk) -> None:
    spam = SignalFactory(wijk=waterwijk, is_quarantined=True)

    ordinary = coordinator_client.get(LIST)
    apart = coordinator_client.get(LIST, {"is_quarantined": "true"})

    assert (spam.reference in ordinary.text, signal.reference in ordinary.text) == (False, True)
    assert (spam.reference in apart.text, signal.reference in apart.text) == (True, False)


@pytest.mark.parametrize(
    "address",
    [
        "inspect/{pk}/",
        "foto/{pk}/1/",
        "edit/{pk}/",
        "delete/{pk}/",
        "history/{pk}/",
        "usage/{pk}/",
        "release/{pk}/",
    ],
)
def test_a_foreign_melding_does_not_exist(
    coordinator_client: Client, signal: Signal, foreign: Signal, address: str
) -> None:
    for method in (coordinator_client.get, coordinator_client.post):
        answer = method(LIST + address.format(pk=foreign.pk))
        assert answer.status_code == 404
        assert "Geheim" not in answer.text


def test_a_photo_belongs_to_its_melding(neighbour_client: Client, signal: Signal, foreign: Signal) -> None:
    photo = signal.photos.get()

    assert neighbour_client.get(f"{LIST}foto/{foreign.pk}/{photo.pk}/").status_code == 404
    assert neighbour_client.get(f"{LIST}foto/{signal.pk}/{photo.pk}/").status_code == 404


@pytest.mark.parametrize("who", ["redacteur_client", "communicatie_client"])
def test_others_find_nothing(request: pytest.FixtureRequest, signal: Signal, who: str) -> None:
    client: Client = request.getfixturevalue(who)

    for address in ("", "results/", "new/", f"inspect/{signal.pk}/", f"foto/{signal.pk}/1/"):
        answer = client.get(LIST + address)
        assert answer.status_code in {302, 403, 404}
        assert signal.reference not in answer.text
    assert LIST not in client.get("/beheer/").text


def test_a_stranger_is_sent_to_the_log_in(client: Client, signal: Signal) -> None:
    answer = client.get(f"{LIST}foto/{signal.pk}/{signal.photos.get().pk}/")

    assert answer.status_code == 302
    assert answer["Location"].startswith("/beheer/login/")


@pytest.mark.parametrize("who", ["coordinator_client", "beheerder_client"])
def test_nobody_edits_what_a_resident_wrote(request: pytest.FixtureRequest, signal: Signal, who: str) -> None:
    client: Client = request.getfixturevalue(who)

    for address in ("new/", f"edit/{signal.pk}/", f"delete/{signal.pk}/"):
        answer = client.post(LIST + address, {"is_quarantined": "on"})
        assert answer.status_code in {302, 403, 404}
    assert Signal.objects.get().is_quarantined is False


def test_a_melding_comes_out_of_quarantine(coordinator_client: Client, waterwijk: Wijk) -> None:
    spam = SignalFactory(wijk=waterwijk, is_quarantined=True)
    SignalContactFactory(signal=spam)
    address = f"{LIST}release/{spam.pk}/"

    assert coordinator_client.get(address).status_code == 405
    for _ in range(2):
        coordinator_client.post(address)

    spam.refresh_from_db()
    assert spam.is_quarantined is False
    assert [event.event for event in spam.history.all()] == [Event.RELEASED]
    assert sorted(OutgoingMail.objects.values_list("to", flat=True)) == [
        "fatima@example.nl",
        "waterwijk@wijkteam.example",
    ]


def test_labels_and_log_tell_nothing_of_a_resident(coordinator_client: Client, signal: Signal) -> None:
    coordinator_client.get(f"{LIST}inspect/{signal.pk}/")

    names = [str(signal), str(signal.contact), str(signal.photos.get()), str(signal.history.get())]
    names += ModelLogEntry.objects.values_list("label", flat=True)
    assert names[:2] == [signal.reference, f"Contact bij {signal.reference}"]
    for secret in ("Fatima", "fatima", "12345678", "lantaarn"):
        assert secret not in " ".join(names)
