"""Several meldingen are closed with the same words, all hear of it, and the wijk reads what came of them."""

import re
from typing import Any
from uuid import uuid4

import pytest
from bs4 import BeautifulSoup
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from answers.actions import NO_TEXT, NO_TITLE, NOTHING, answer_signals
from home.accounts.models import User
from home.lib.errors import ActionError
from home.mail.models import OutgoingMail
from home.models import Wijk
from signalen.actions import close_signal, publish_signal, start_signal
from signalen.models import Category, Signal, SignalSupporter
from signalen.states import State
from tests.factories.signalen import SignalContactFactory, SignalFactory
from wijkkrant.models import Article, Krant

URL = "/beheer/u-meldde/"
TITLE = "U meldde, wij deden: de lantaarns"
TEXT = "De gemeente heeft alle lantaarns gemaakt."


def sent(wijk: Wijk, name: str = "fatima", **values: Any) -> Signal:
    signal: Signal = SignalFactory(wijk=wijk, **values)
    SignalContactFactory(signal=signal, email=f"{name}@example.nl")
    return signal


def ticks(*signals: Signal) -> list[str]:
    return [f"{signal.pk}:{signal.version}" for signal in signals]


def text_of(article: Article) -> str:
    revised = article.get_latest_revision_as_object()
    return "\n".join(str(block.value) for block in revised.body)


@pytest.fixture
def five(waterwijk: Wijk, haven: Wijk, coordinator: User) -> list[Signal]:
    """Five alike, of which one is on the site and one has a neighbour who said "ik ook"; one next door."""
    rows = [sent(waterwijk, f"buur{n}", what=f"Geheim woord {n}") for n in range(5)]
    publish_signal(
        signal=rows[0], user=coordinator, now=timezone.now(), text="De lantaarns zijn stuk.", at_once=True
    )
    SignalSupporter.objects.create(signal=rows[1], submission=uuid4(), email="ook@example.nl")
    sent(haven, "haven", what="Iets van de Haven")
    OutgoingMail.objects.all().delete()
    return rows


def test_five_are_closed_everyone_is_mailed_and_a_draft_tells_the_wijk(
    five: list[Signal], waterwijk: Wijk, coordinator_client: Client
) -> None:
    values = {"chosen": ticks(*five), "text": TEXT, "tell_wijk": "on", "title": TITLE}

    answer = coordinator_client.post(URL, values, follow=True)

    article = Article.objects.get()
    assert answer.redirect_chain[-1][0] == f"/beheer/pages/{article.pk}/edit/"
    assert "5 meldingen zijn afgesloten" in answer.text
    assert (article.title, article.live, article.wijk) == (TITLE, False, waterwijk)
    words = text_of(article)
    for expected in ("De lantaarns zijn stuk.", "6 buren meldden dit", TEXT, "/waterwijk/melden/"):
        assert expected in words
    assert "Geheim" not in words
    to = [*(f"buur{n}@example.nl" for n in range(5)), "ook@example.nl"]
    assert sorted(OutgoingMail.objects.values_list("to", flat=True)) == sorted(to)
    assert all(TEXT in mail.text for mail in OutgoingMail.objects.all())
    assert set(Signal.objects.filter(wijk=waterwijk).values_list("state", flat=True)) == {State.DONE}
    assert Signal.objects.exclude(wijk=waterwijk).get().state == State.RECEIVED

    again = coordinator_client.post(URL, values)

    assert "Iemand anders heeft deze melding net veranderd" in again.text
    assert (Article.objects.count(), OutgoingMail.objects.count()) == (1, 6)


def test_one_that_a_colleague_changed_stays_open_and_the_others_go_on(
    five: list[Signal], coordinator: User, coordinator_client: Client
) -> None:
    seen = ticks(*five)
    start_signal(signal=five[2], user=coordinator, seen=five[2].version)

    page = coordinator_client.post(URL, {"chosen": seen, "text": TEXT}, follow=True).text

    assert "4 meldingen zijn afgesloten" in page
    assert f"{five[2].reference} bleef open: Iemand anders" in page
    assert Signal.objects.get(pk=five[2].pk).state == State.IN_PROGRESS
    assert not Article.objects.exists()


def test_what_is_done_already_counts_for_the_wijk_and_gets_no_second_mail(
    five: list[Signal], waterwijk: Wijk, coordinator: User, coordinator_client: Client
) -> None:
    done = close_signal(signal=five[0], user=coordinator, seen=0, text="Gemaakt.", now=timezone.now())
    OutgoingMail.objects.all().delete()

    link = BeautifulSoup(
        coordinator_client.get(f"/beheer/meldingen/inspect/{done.pk}/").content, "html.parser"
    ).find("a", string=re.compile("Vertel het de wijk"))
    page = BeautifulSoup(coordinator_client.get(link["href"]).content, "html.parser")
    assert [box["value"] for box in page.select("input[name=chosen][checked]")] == ticks(done)

    coordinator_client.post(URL, {"chosen": ticks(done), "text": TEXT, "tell_wijk": "on", "title": TITLE})

    assert "De lantaarns zijn stuk." in text_of(Article.objects.get())
    assert not OutgoingMail.objects.exists()


@pytest.mark.parametrize(
    ("values", "field", "words"),
    [
        ({"text": " "}, "text", NO_TEXT),
        ({"title": ""}, "title", NO_TITLE),
        ({"text": "Mevrouw Jansen is blij."}, "text", "te herkennen"),
        ({"title": "Bel 06 12345678"}, "title", "te herkennen"),
        ({"seen": {}}, "chosen", NOTHING),
    ],
)
def test_what_is_missing_or_names_somebody_stands_at_the_field_and_nothing_happens(
    values: dict[str, Any], field: str, words: str, five: list[Signal], waterwijk: Wijk, coordinator: User
) -> None:
    common = {"seen": {row.pk: row.version for row in five}, "text": TEXT, "title": TITLE, "tell_wijk": True}
    with pytest.raises(ActionError, match=re.escape(words)) as error:
        answer_signals(wijk=waterwijk, user=coordinator, now=timezone.now(), **(common | values))
    assert error.value.field == field
    assert not OutgoingMail.objects.exists()
    assert not Signal.objects.filter(state=State.DONE).exists()


def test_ticks_and_words_are_kept_when_something_is_missing(
    five: list[Signal], coordinator_client: Client
) -> None:
    page = BeautifulSoup(
        coordinator_client.post(
            URL, {"chosen": ticks(*five[:2]), "text": TEXT, "tell_wijk": "on", "title": ""}
        ).content,
        "html.parser",
    )
    assert sorted(box["value"] for box in page.select("input[name=chosen][checked]")) == sorted(
        ticks(*five[:2])
    )
    assert page.select_one("textarea").get_text().strip() == TEXT
    assert NO_TITLE in page.get_text()


def test_without_a_wijkkrant_nothing_is_closed(
    five: list[Signal], waterwijk: Wijk, coordinator_client: Client
) -> None:
    Krant.objects.filter(wijk=waterwijk).delete()
    page = coordinator_client.post(
        URL, {"chosen": ticks(*five), "text": TEXT, "tell_wijk": "on", "title": TITLE}
    ).text
    assert "geen wijkkrant" in page
    assert not Signal.objects.filter(state=State.DONE).exists()


@pytest.mark.parametrize(
    "chosen", [["x"], ["1"], ["1:"], [":1"], ["9" * 40 + ":0"], ["\x00:1"], ["-1:0"], ["²:0"]]
)
def test_nonsense_for_a_tick_closes_nothing(
    chosen: list[str], five: list[Signal], coordinator_client: Client
) -> None:
    answer = coordinator_client.post(URL, {"chosen": chosen, "text": TEXT})
    assert answer.status_code == 200
    assert NOTHING in answer.text


def test_the_list_holds_only_what_can_be_closed_in_the_own_wijk(
    five: list[Signal], waterwijk: Wijk, haven: Wijk, coordinator_client: Client, redacteur_client: Client
) -> None:
    for values in (
        {"about_person": True},
        {"is_quarantined": True},
        {"state": State.WITHDRAWN},
        {"state": State.DUPLICATE},
        {"state": State.DONE, "closed_at": timezone.now() - timezone.timedelta(days=31)},
    ):
        SignalFactory(wijk=waterwijk, **values)
    shown = BeautifulSoup(coordinator_client.get(URL, {"wijk": "haven"}).content, "html.parser")
    values = [box["value"] for box in shown.select("input[name=chosen]")]
    assert sorted(values) == sorted(ticks(*five))
    foreign = Signal.objects.get(wijk=haven)
    coordinator_client.post(f"{URL}?wijk=haven", {"chosen": ticks(foreign), "text": TEXT})
    assert Signal.objects.get(pk=foreign.pk).state == State.RECEIVED
    assert redacteur_client.get(URL).status_code in (302, 404)


def test_the_list_asks_as_much_for_many_and_can_be_cut_by_subject(
    five: list[Signal], waterwijk: Wijk, coordinator_client: Client
) -> None:
    def queries(**query: Any) -> int:
        with CaptureQueriesContext(connection) as asked:
            coordinator_client.get(URL, query)
        return len(asked)

    subject = Category.objects.create(wijk=waterwijk, name="Lantaarns")
    queries()
    few = queries()
    lit = SignalFactory.create_batch(10, wijk=waterwijk, category=subject)
    assert queries() == few
    page = BeautifulSoup(coordinator_client.get(URL, {"onderwerp": subject.pk}).content, "html.parser")
    assert len(page.select("input[name=chosen]")) == len(lit)
    assert coordinator_client.get(URL, {"onderwerp": "9" * 30}).status_code == 200
