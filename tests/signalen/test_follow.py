"""A resident follows a melding by the mailed link: reads, answers, withdraws, asks again."""

from datetime import timedelta
from typing import Any
from uuid import uuid4

import pytest
from bs4 import BeautifulSoup
from django.core.files.base import ContentFile
from django.db import OperationalError
from django.test import Client
from django.utils import timezone

from home.accounts.models import User
from home.mail.models import OutgoingMail
from home.models import Wijk
from signalen import actions
from signalen.models import Signal, SignalContact, SignalPhoto, SignalSupporter
from signalen.states import Event, State
from signalen.views import follow as view
from tests.factories.signalen import SignalContactFactory, SignalFactory


def sent(wijk: Wijk, state: State = State.RECEIVED, **values: Any) -> Signal:
    signal: Signal = SignalFactory(wijk=wijk, state=state, **values)
    SignalContactFactory(signal=signal)
    return signal


def press(client: Client, signal: Signal, do: str, text: str = "", **more: Any) -> Any:
    data = {"submission": str(uuid4()), "do": do, "text": text, "seen": signal.version} | more
    return client.post(signal.follow_path, data)


def shown(response: Any) -> str:
    return BeautifulSoup(response.content, "html.parser").select_one("main").get_text(" ", strip=True)


def buttons(response: Any) -> list[str]:
    page = BeautifulSoup(response.content, "html.parser")
    return [str(button["value"]) for button in page.select("main input[name=do]")]


@pytest.mark.parametrize(
    ("state", "words", "may"),
    [
        (State.RECEIVED, "Ontvangen", ["withdraw", "forget"]),
        (State.IN_PROGRESS, "Wij zijn ermee bezig", ["withdraw", "forget"]),
        (State.PLANNED, "Gepland", ["withdraw", "forget"]),
        (State.QUESTION_SENT, "Wij hebben een vraag", ["answer", "withdraw", "forget"]),
        (State.ANSWER_RECEIVED, "Uw antwoord is binnen", ["withdraw", "forget"]),
        (State.FORWARDED, "Doorgestuurd", ["withdraw", "forget"]),
        (State.DONE, "Afgesloten", ["helped", "again", "forget"]),
        (State.REOPEN_REQUESTED, "U vraagt ons om nog eens te kijken", ["withdraw", "forget"]),
        (State.REOPENED, "Weer open", ["withdraw", "forget"]),
        (State.WITHDRAWN, "Ingetrokken", ["forget"]),
        (State.DUPLICATE, "Samengevoegd", ["forget"]),
    ],
)
def test_each_state_shows_where_it_stands_and_what_can_be_done(
    state: State, words: str, may: list[str], waterwijk: Wijk, client: Client
) -> None:
    signal = sent(waterwijk, state, closed_at=timezone.now())
    response = client.get(signal.follow_path)
    assert words in shown(response)
    assert buttons(response) == may


def test_reading_changes_nothing_and_stays_out_of_caches(waterwijk: Wijk, client: Client) -> None:
    signal = sent(waterwijk, State.QUESTION_SENT)
    for method in (client.get, client.get, client.head, client.get, client.get):
        response = method(signal.follow_path)
    assert response.headers["Cache-Control"] == "private, no-store"
    assert response.headers["X-Robots-Tag"] == "noindex, nofollow"
    signal.refresh_from_db()
    assert (signal.state, signal.version, signal.history.count()) == (State.QUESTION_SENT, 0, 0)


def test_the_question_is_answered_once(waterwijk: Wijk, client: Client, coordinator: User) -> None:
    signal = sent(waterwijk)
    actions.ask_reporter(signal=signal, user=coordinator, seen=0, text="Welke lantaarn?")
    signal.refresh_from_db()
    assert "Welke lantaarn?" in shown(client.get(signal.follow_path))
    for _ in range(2):
        assert press(client, signal, "answer", "De tweede.").url == signal.follow_path
    answered = Signal.objects.get(pk=signal.pk)
    assert answered.state == State.ANSWER_RECEIVED
    assert [line.text for line in answered.history.all()] == ["Welke lantaarn?", "De tweede."]
    assert "De tweede." in shown(client.get(signal.follow_path))


def test_an_answer_without_words_is_asked_for(waterwijk: Wijk, client: Client) -> None:
    signal = sent(waterwijk, State.QUESTION_SENT)
    response = press(client, signal, "answer")
    assert (response.status_code, "Schrijf een paar woorden" in shown(response)) == (200, True)


@pytest.mark.parametrize("text", ["x" * 4000, "Mijn nummer is 123456782."])
def test_what_is_refused_keeps_its_text(text: str, waterwijk: Wijk, client: Client) -> None:
    signal = sent(waterwijk, State.QUESTION_SENT)
    response = press(client, signal, "answer", text)
    page = BeautifulSoup(response.content, "html.parser")
    field = page.select_one("#id_text")
    assert field.get_text() == text
    assert page.select_one(".utrecht-form-field-error-message")["id"] in field["aria-describedby"].split()
    assert page.select_one("#fouten a")["href"] == "#id_text"
    signal.refresh_from_db()
    assert signal.state == State.QUESTION_SENT


def test_a_resident_who_was_too_late_hears_so(waterwijk: Wijk, client: Client, coordinator: User) -> None:
    signal = sent(waterwijk, State.QUESTION_SENT)
    actions.close_signal(signal=signal, user=coordinator, seen=0, text="Al opgelost.", now=timezone.now())
    response = press(client, signal, "answer", "De tweede.")
    assert "Iemand anders heeft deze melding net veranderd" in shown(response)
    assert Signal.objects.get(pk=signal.pk).state == State.DONE


def test_a_resident_says_whether_it_helped(waterwijk: Wijk, client: Client) -> None:
    signal = sent(waterwijk, State.DONE, closed_at=timezone.now())
    for _ in range(2):
        press(client, signal, "helped")
    signal.refresh_from_db()
    assert (signal.helped, signal.history.count(), signal.state) == (True, 1, State.DONE)
    assert "helped" not in buttons(client.get(signal.follow_path))


def test_it_can_be_asked_again_for_two_weeks(waterwijk: Wijk, client: Client) -> None:
    now = timezone.now()
    fresh = sent(waterwijk, State.DONE, closed_at=now - timedelta(days=13))
    press(client, fresh, "again", "De lamp is weer uit.")
    old = sent(waterwijk, State.DONE, closed_at=now - timedelta(days=15))
    assert "again" not in buttons(client.get(old.follow_path))
    assert "langer dan twee weken" in shown(press(client, old, "again", "De lamp is weer uit."))
    states = Signal.objects.filter(pk__in=[fresh.pk, old.pk]).order_by("pk").values_list("state", flat=True)
    assert list(states) == [State.REOPEN_REQUESTED, State.DONE]


def test_withdrawing_needs_no_reason(waterwijk: Wijk, client: Client) -> None:
    signal = sent(waterwijk)
    press(client, signal, "withdraw")
    signal.refresh_from_db()
    assert (signal.state, signal.closed_at is not None) == (State.WITHDRAWN, True)


def test_a_resident_has_the_address_forgotten(waterwijk: Wijk, client: Client) -> None:
    signal, other = sent(waterwijk), sent(waterwijk)
    press(client, signal, "forget")
    assert [contact.signal for contact in SignalContact.objects.all()] == [other]
    assert "geen naam, e-mailadres of telefoonnummer van u" in shown(client.get(signal.follow_path))


def test_a_double_is_forgotten_with_the_other_too(waterwijk: Wijk, client: Client, coordinator: User) -> None:
    original, double = SignalFactory(wijk=waterwijk), sent(waterwijk)
    actions.merge_signal(signal=double, original=original, user=coordinator, seen=0, now=timezone.now())
    double.refresh_from_db()
    press(client, double, "forget")
    assert list(original.supporters.values_list("email", flat=True)) == [""]
    assert "geen naam, e-mailadres of telefoonnummer van u" in shown(client.get(double.follow_path))
    assert double.history.last().event == Event.CONTACT_FORGOTTEN


def test_a_double_shows_how_it_goes_with_the_other_and_none_of_its_words(
    waterwijk: Wijk, client: Client, coordinator: User
) -> None:
    original = sent(waterwijk, what="Geheime woorden")
    double = SignalFactory(wijk=waterwijk)
    actions.merge_signal(signal=double, original=original, user=coordinator, seen=0, now=timezone.now())
    actions.ask_reporter(signal=original, user=coordinator, seen=0, text="Bent u thuis?")
    original.refresh_from_db()
    actions.start_signal(signal=original, user=coordinator, seen=1)
    text = client.get(double.follow_path).text
    assert "Wij zijn ermee bezig" in text
    assert "Het wijkteam is ermee bezig." in text
    for secret in ("Geheime woorden", "Bent u thuis?"):
        assert secret not in text


def test_what_looks_like_spam_shows_as_received(waterwijk: Wijk, client: Client) -> None:
    signal = actions.receive_signal(
        wijk=waterwijk,
        submission=uuid4(),
        what="De lamp is kapot",
        place=actions.Place(where="Plein"),
        is_suspect=True,
    )
    words = shown(client.get(signal.follow_path))
    assert "Uw melding is binnen." in words
    assert "spam" not in words


@pytest.mark.parametrize("name", ["check_rate", "_act"])
def test_a_busy_database_gives_the_text_back(
    name: str, waterwijk: Wijk, client: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(*_args: object, **_rest: object) -> None:
        raise OperationalError("database is locked")

    monkeypatch.setattr(view, name, fail)
    signal = sent(waterwijk, State.QUESTION_SENT)
    response = press(client, signal, "answer", "De tweede.")
    assert (response.status_code, "De tweede." in response.text) == (503, True)


@pytest.mark.parametrize("do", ["start", "close", "", "forward", "answer"])
def test_a_button_that_is_not_there_does_nothing(do: str, waterwijk: Wijk, client: Client) -> None:
    signal = sent(waterwijk)
    assert press(client, signal, do, "Ik wil.").status_code == 200
    signal.refresh_from_db()
    assert (signal.state, signal.version) == (State.RECEIVED, 0)


def test_a_wrong_link_tells_nothing(waterwijk: Wijk, haven: Wijk, client: Client) -> None:
    signal = sent(waterwijk)
    answers = {
        client.get(f"/melding/{token}/").content
        for token in ("x", "A" * 22, signal.follow_token[:-1], signal.reference, str(signal.submission))
    }
    assert len(answers) == 1
    assert client.get("/melding/x/").status_code == 404
    assert client.post("/melding/x/", {"do": "withdraw"}).status_code == 404


def test_notes_and_doings_of_the_team_are_not_shown(
    waterwijk: Wijk, client: Client, coordinator: User
) -> None:
    signal = sent(waterwijk)
    actions.add_note(signal=signal, user=coordinator, text="Zelfde man als vorig jaar")
    actions.assign_signal(signal=signal, user=coordinator, to=coordinator)
    actions.start_signal(signal=signal, user=coordinator, seen=0)
    text = client.get(signal.follow_path).text
    for secret in ("Zelfde man", "Toegewezen", coordinator.username, "coordinator"):
        assert secret not in text.replace("coördinator", "")
    assert "Het wijkteam is ermee bezig." in text


def test_a_late_answer_is_admitted_with_a_number_to_call(waterwijk: Wijk, client: Client) -> None:
    today = timezone.localdate()
    late = sent(waterwijk, answer_by=today - timedelta(days=1))
    assert "Dat is niet gelukt. Sorry. U kunt ons bellen: 036 123 45 67" in shown(
        client.get(late.follow_path)
    )
    on_time = sent(waterwijk, answer_by=today)
    assert "U hoort uiterlijk op" in shown(client.get(on_time.follow_path))


def test_own_photos_open_with_the_own_link_only(waterwijk: Wijk, client: Client) -> None:
    signal, other = sent(waterwijk), sent(waterwijk)
    photo = SignalPhoto.objects.create(signal=signal, file=ContentFile(b"beeld", name="x.jpg"))
    response = client.get(f"{signal.follow_path}foto/{photo.pk}/")
    assert (response.content, response.headers["Content-Type"]) == (b"beeld", "image/jpeg")
    assert response.headers["Cache-Control"] == "private, no-store"
    assert client.get(f"{other.follow_path}foto/{photo.pk}/").status_code == 404


def test_too_many_answers_are_refused_with_the_text_kept(
    waterwijk: Wijk, client: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(view, "POSTS_PER_HOUR", 1)
    signal = sent(waterwijk, State.QUESTION_SENT)
    press(client, signal, "answer")
    response = press(client, signal, "answer", "De tweede.")
    assert (response.status_code, "De tweede." in response.text) == (429, True)


class TestIkOok:
    """Somebody else who saw it too."""

    @pytest.fixture
    def supporter(self, waterwijk: Wijk) -> SignalSupporter:
        signal = sent(waterwijk, is_public=True, public_text="Een lamp is kapot.")
        return actions.support_signal(signal=signal, submission=uuid4(), email="bea@example.nl")

    def test_reads_what_everybody_may_read(
        self, supporter: SignalSupporter, client: Client, coordinator: User
    ) -> None:
        signal = supporter.signal
        actions.ask_reporter(signal=signal, user=coordinator, seen=0, text="Bent u thuis op maandag?")
        text = client.get(f"/melding/{supporter.follow_token}/").text
        assert "Een lamp is kapot." in text
        for secret in (signal.what, "Bent u thuis", "fatima", signal.reference):
            assert secret not in text

    def test_hears_what_came_of_it(
        self, supporter: SignalSupporter, client: Client, coordinator: User
    ) -> None:
        OutgoingMail.objects.all().delete()
        actions.close_signal(
            signal=supporter.signal, user=coordinator, seen=0, text="Hij brandt.", now=timezone.now()
        )
        mail = OutgoingMail.objects.get(to="bea@example.nl")
        assert "Hij brandt." in mail.text
        assert supporter.follow_token in mail.text
        assert supporter.signal.follow_token not in mail.text
        assert "Hij brandt." in client.get(f"/melding/{supporter.follow_token}/").text

    def test_wants_no_more_mail(self, supporter: SignalSupporter, client: Client) -> None:
        url = f"/melding/{supporter.follow_token}/"
        client.get(url)
        client.post(url)
        supporter.refresh_from_db()
        assert supporter.email == ""
        assert "Wij hebben geen e-mailadres van u" in client.get(url).text


@pytest.mark.parametrize("state", [State.RECEIVED, State.IN_PROGRESS])
def test_words_of_the_team_are_the_answer_that_was_promised(
    state: State, waterwijk: Wijk, coordinator: User, client: Client
) -> None:
    yesterday = timezone.localdate() - timedelta(days=1)
    late = sent(waterwijk, state, answer_by=yesterday)
    other = sent(waterwijk, state, answer_by=yesterday)
    actions.tell_reporter(signal=late, user=coordinator, seen=0, text="Wij bellen morgen met de gemeente.")
    assert "niet gelukt" not in shown(client.get(late.follow_path))
    assert "niet gelukt" in shown(client.get(other.follow_path))


def test_who_answers_or_asks_again_hears_by_when(waterwijk: Wijk, coordinator: User, client: Client) -> None:
    signal = sent(waterwijk)
    actions.tell_reporter(signal=signal, user=coordinator, seen=0, text="Wij kijken.")
    actions.ask_reporter(signal=signal, user=coordinator, seen=1, text="Welke paal?")
    assert "U hoort uiterlijk op" not in shown(client.get(signal.follow_path))
    signal.refresh_from_db()
    press(client, signal, "answer", "Die bij de brug.")
    assert "U hoort uiterlijk op" in shown(client.get(signal.follow_path))
