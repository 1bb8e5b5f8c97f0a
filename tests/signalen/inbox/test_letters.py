"""A wijk sees each mail as it comes, begins with the words of the site, and sees no other wijk's."""

from typing import Any

import pytest
from bs4 import BeautifulSoup
from django.test import Client
from django.utils import timezone

from home.mail.models import OutgoingMail
from home.models import Wijk
from signalen.actions import close_signal
from signalen.letters import LETTERS, Moment
from signalen.models import LetterText, Signal
from tests.factories.signalen import SignalContactFactory, SignalFactory

ALL = "/beheer/berichtteksten/overzicht/"
ADD = "/beheer/berichtteksten/new/"


def soup(response: Any) -> BeautifulSoup:
    return BeautifulSoup(response.content, "html.parser")


@pytest.fixture
def own_words(waterwijk: Wijk, haven: Wijk) -> LetterText:
    LetterText.objects.create(wijk=haven, moment=Moment.DONE, text="Geheim van de Haven.")
    return LetterText.objects.create(wijk=waterwijk, moment=Moment.DONE, text="Het is voor elkaar.")


def test_all_mails_are_there_with_whose_words_they_have(
    own_words: LetterText, coordinator_client: Client
) -> None:
    page = soup(coordinator_client.get(ALL, {"wijk": "haven"}))
    shown = {row.h2["id"].removeprefix("bericht-"): row.get_text(" ") for row in page.select(".wp-letter")}
    assert list(shown) == Moment.values
    for moment, words in shown.items():
        is_own = moment == Moment.DONE
        assert ("eigen tekst van Waterwijk" in words) is is_own
        assert ("Het is voor elkaar." if is_own else LETTERS[Moment(moment)].subject) in words
    assert "Geheim" not in page.get_text()


@pytest.mark.parametrize("moment", Moment.values)
def test_each_mail_is_shown_as_it_comes_and_nothing_is_kept(
    moment: str, own_words: LetterText, coordinator_client: Client
) -> None:
    page = soup(coordinator_client.get(f"/beheer/berichtteksten/voorbeeld/waterwijk/{moment}/"))
    frame = page.select_one("iframe")
    assert not frame["sandbox"]
    assert LETTERS[Moment(moment)].subject in page.select_one("strong").get_text()
    plain = page.select_one("pre").get_text()
    assert "VBVBVB" in plain
    assert ("Het is voor elkaar." in plain) is (moment == Moment.DONE)
    assert "VBVBVB" in frame["srcdoc"]
    assert (Signal.objects.count(), OutgoingMail.objects.count()) == (0, 0)


def test_own_words_begin_as_those_of_the_site_and_lead_back_to_all(
    waterwijk: Wijk, haven: Wijk, coordinator_client: Client
) -> None:
    form = soup(coordinator_client.get(ADD, {"wijk": waterwijk.pk, "moment": "planned"}))
    assert form.select_one("textarea[name=text]").get_text().strip() == LETTERS[Moment.PLANNED].words
    answer = coordinator_client.post(ADD, {"wijk": waterwijk.pk, "moment": "planned", "text": "Op die dag."})
    assert answer.headers["Location"] == f"{ALL}?wijk=waterwijk#bericht-planned"
    for nonsense in ({"wijk": haven.pk, "moment": "planned"}, {"wijk": "9" * 40, "moment": "\x00"}):
        assert coordinator_client.get(ADD, nonsense).status_code == 200


def test_the_mails_are_of_the_coordinators_of_the_wijk(
    own_words: LetterText, coordinator_client: Client, redacteur_client: Client, neighbour_client: Client
) -> None:
    for url in (ALL, "/beheer/berichtteksten/voorbeeld/waterwijk/done/"):
        assert redacteur_client.get(url).status_code in (302, 404)
        assert "Het is voor elkaar." not in neighbour_client.get(url).text
    assert coordinator_client.get("/beheer/berichtteksten/voorbeeld/haven/done/").status_code == 404
    assert coordinator_client.get("/beheer/berichtteksten/voorbeeld/waterwijk/x/").status_code == 404


def test_the_real_mail_has_the_same_words(own_words: LetterText, waterwijk: Wijk, coordinator: Any) -> None:
    signal = SignalFactory(wijk=waterwijk)
    SignalContactFactory(signal=signal)
    close_signal(signal=signal, user=coordinator, seen=0, text="De paal staat recht.", now=timezone.now())
    mail = OutgoingMail.objects.get()
    assert "Het is voor elkaar." in mail.text
    assert "De paal staat recht." in mail.text
