"""What a stand-in does with a melding, how its sender hears of that, and when it is over."""

import pytest
from django.test import Client
from django.utils import timezone
from wagtail.models import ModelLogEntry

from home.accounts.models import User
from home.lib.errors import ActionError
from home.mail.models import OutgoingMail
from home.models import Wijk
from home.review.actions import take_over
from home.review.actions.standing_in import NO_NEIGHBOUR, TIME_IS_UP
from home.review.models import TakeOver
from signalen import actions
from signalen.actions.stand_in import GONE
from signalen.inbox.acts import BY_NAME
from signalen.models import Absence
from signalen.states import Event, State
from tests.conftest import client_of
from tests.factories.stand_in import LIST, SECRET, page_of, press, sent, told_to, words

pytestmark = pytest.mark.django_db

AWAY = "Een coördinator van Haven kijkt nu naar uw melding, omdat uw wijkteam er even niet is."
TOO_LATE = (
    "Een coördinator van Haven kijkt nu naar uw melding, omdat uw wijkteam er nog niet aan toe is gekomen."
)

# What is pressed, where the melding is then, and what the sender reads of it.
ACTS = [
    ("answer", State.IN_PROGRESS, "Het wijkteam is ermee bezig."),
    ("ask", State.QUESTION_SENT, "Het wijkteam stelt u een vraag."),
    ("close", State.DONE, "Het wijkteam heeft uw melding afgesloten."),
]


@pytest.mark.parametrize(("act", "state", "line"), ACTS)
def test_the_first_act_is_told_to_the_resident_mailed_and_logged(
    act: str,
    state: State,
    line: str,
    taken: TakeOver,
    waterwijk: Wijk,
    neighbour: User,
    neighbour_client: Client,
    client: Client,
) -> None:
    signal = sent(waterwijk)
    assert BY_NAME[act].done in press(neighbour_client, taken, signal, act, "Wij kijken morgen.")
    signal.refresh_from_db()
    events = list(signal.history.values_list("event", "text", "user__username"))
    assert (signal.state, events[0]) == (state, (Event.STAND_IN, AWAY, neighbour.username))
    followed = told_to(signal, client)
    assert [text in followed for text in ("Een buurwijk helpt uw wijkteam.", AWAY, line)] == [True] * 3
    mail = OutgoingMail.objects.get(to="fatima@example.nl")
    text = " ".join(mail.text.split())
    assert (AWAY in text, "De coördinator schrijft: Wij kijken morgen." in text) == (True, True)
    assert (AWAY in mail.html, signal.what in mail.text) == (True, False)
    logged = ModelLogEntry.objects.filter(object_id=str(waterwijk.pk), action__startswith="signalen.")
    label = {"answer": "Antwoord", "ask": "Vraag", "close": "Klaar"}[act]
    assert [entry.message for entry in logged] == [f"Een invaller van Haven koos ‘{label}’ bij een melding"]


def test_it_is_told_once_and_not_with_what_the_team_writes(
    taken: TakeOver, waterwijk: Wijk, coordinator: User, neighbour_client: Client, client: Client
) -> None:
    signal = sent(waterwijk)
    press(neighbour_client, taken, signal, "contact")
    signal.refresh_from_db()
    actions.tell_reporter(signal=signal, user=coordinator, seen=signal.version, text="Van het team.")
    press(neighbour_client, taken, signal, "answer", "Van de invaller.")
    press(neighbour_client, taken, signal, "answer", "Nog eens.")
    assert told_to(signal, client).count(AWAY) == 1
    mails = OutgoingMail.objects.filter(to="fatima@example.nl").order_by("pk")
    assert [(AWAY in mail.text, "De coördinator schrijft" in mail.text) for mail in mails] == [
        (False, False)
    ] * 3


def test_a_question_is_still_the_question_when_a_stand_in_looks(
    taken: TakeOver, waterwijk: Wijk, coordinator: User, neighbour_client: Client, client: Client
) -> None:
    signal = sent(waterwijk)
    actions.ask_reporter(signal=signal, user=coordinator, seen=0, text="Welke lantaarn?")
    press(neighbour_client, taken, signal, "contact")
    assert client.get(signal.follow_path).context["shown"].question == "Welke lantaarn?"


def test_without_absence_the_resident_reads_that_the_team_is_late(
    waterwijk: Wijk, neighbour: User, neighbour_client: Client, client: Client
) -> None:
    late, other = sent(waterwijk, late=4), sent(waterwijk, "Numbat", late=2)
    row = take_over(wijk=waterwijk, by=neighbour, now=timezone.now())
    assert "Numbat" not in words(neighbour_client.get(f"{LIST}{row.pk}/"))
    assert GONE in press(neighbour_client, row, other, "answer")
    press(neighbour_client, row, late, "ask", "Welke?")
    assert TOO_LATE in told_to(late, client)
    # The turn is the resident's: it comes back with the answer.
    assert GONE in words(neighbour_client.get(page_of(row, late), follow=True))
    late.refresh_from_db()
    actions.answer_question(signal=late, seen=late.version, text="De tweede.")
    assert "De tweede." in words(neighbour_client.get(page_of(row, late)))


def test_contact_data_come_after_a_button_that_is_written_down_once(
    taken: TakeOver, waterwijk: Wijk, neighbour: User, neighbour_client: Client, client: Client
) -> None:
    signal, other = sent(waterwijk), sent(waterwijk)
    assert "fatima@example.nl" not in words(neighbour_client.get(page_of(taken, signal)))
    for _ in range(2):
        assert "fatima@example.nl" in press(neighbour_client, taken, signal, "contact")
    assert "fatima@example.nl" in words(neighbour_client.get(page_of(taken, signal)))
    assert "fatima@example.nl" not in words(neighbour_client.get(page_of(taken, other)))
    assert list(signal.history.values_list("event", "user__username")) == [
        (Event.STAND_IN, neighbour.username),
        (Event.CONTACT_SHOWN, neighbour.username),
    ]
    assert "Contactgegevens getoond" not in told_to(signal, client)
    (entry,) = ModelLogEntry.objects.filter(action="signalen.stood_in")
    assert entry.message == "Een invaller van Haven koos ‘Laat de contactgegevens zien’ bij een melding"


def test_what_is_wrong_stands_at_the_field_and_nothing_is_told(
    taken: TakeOver, waterwijk: Wijk, neighbour_client: Client, coordinator: User
) -> None:
    signal = sent(waterwijk)
    assert "Schrijf een paar woorden voor de melder." in press(neighbour_client, taken, signal, "close", " ")
    stale = {"act": "close", "seen": 0, "text": "Lang verhaal"}
    actions.start_signal(signal=signal, user=coordinator, seen=0)
    answer = words(neighbour_client.post(page_of(taken, signal), stale))
    assert ("Iemand anders heeft deze melding net veranderd." in answer, "Lang verhaal" in answer) == (
        True,
        True,
    )
    for nonsense in ("forward", "publish", "note", "", "\0"):
        neighbour_client.post(page_of(taken, signal), {"act": nonsense, "seen": 1, "text": "x"})
    assert [line.event for line in signal.history.all()] == [Event.STARTED]
    assert not ModelLogEntry.objects.filter(action="signalen.stood_in").exists()


# How it ended before the stand-in presses, on a page that was opened while it ran.
ENDS = ["time is up", "the team stopped it", "no neighbour any more", "the team is back early", "closed"]


@pytest.mark.parametrize("end", ENDS)
@pytest.mark.parametrize("act", ["answer", "close", "contact"])
def test_when_it_is_over_nothing_can_be_done_or_read(
    end: str,
    act: str,
    taken: TakeOver,
    waterwijk: Wijk,
    haven: Wijk,
    neighbour: User,
    neighbour_client: Client,
    coordinator: User,
) -> None:
    signal = sent(waterwijk)
    assert SECRET in words(neighbour_client.get(page_of(taken, signal)))
    refusal = TIME_IS_UP
    if end == "time is up":
        TakeOver.objects.update(ends_at=timezone.now())
    elif end == "the team stopped it":
        client_of(coordinator).post(f"{LIST}{taken.pk}/stoppen/")
    elif end == "no neighbour any more":
        waterwijk.neighbours.remove(haven)
        refusal = NO_NEIGHBOUR
    elif end == "the team is back early":
        actions.call_off(absence=Absence.objects.get(), by=coordinator)
        refusal = GONE
    else:
        actions.close_signal(signal=signal, user=coordinator, seen=0, text="Klaar.", now=timezone.now())
        refusal = GONE
    lines = signal.history.count()
    with (
        pytest.raises(ActionError) as error,
        actions.as_stand_in(taken=taken, signal=signal, by=neighbour, now=timezone.now(), did="Antwoord"),
    ):
        raise AssertionError("nothing may happen here")
    assert error.value.message == refusal
    answer = press(neighbour_client, taken, signal, act)
    # The wall does not know somebody who is no neighbour.
    seen = refusal in answer or end == "no neighbour any more"
    assert (seen, SECRET in answer, "fatima@example.nl" in answer) == (True, False, False)
    assert signal.history.count() == lines
