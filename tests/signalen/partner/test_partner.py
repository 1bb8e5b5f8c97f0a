"""A partner reads and answers by a link; the team looks at it before the resident does."""

from datetime import timedelta
from typing import Any
from uuid import uuid4

import pytest
from bs4 import BeautifulSoup
from django.core.files.base import ContentFile
from django.test import Client
from django.utils import timezone

from home.accounts.models import User
from home.mail.models import OutgoingMail
from home.models import Partner, Wijk
from signalen import actions
from signalen.models import Forwarding, PartnerAnswer, PartnerReply, Signal, SignalNote, SignalPhoto
from signalen.states import State
from signalen.views import partner as view
from tests.factories.photos import SECRET, photo_with_place
from tests.factories.signalen import SignalContactFactory, SignalFactory

ADDRESS = "meldpunt@gemeente.example"


@pytest.fixture
def gemeente(waterwijk: Wijk) -> Partner:
    return Partner.objects.create(wijk=waterwijk, name="Gemeente Almere", email=ADDRESS)


def forwarded(wijk: Wijk, user: User, partner: Partner, **values: Any) -> tuple[Signal, str]:
    """Return a melding that went to a partner, and the address of the page that was mailed."""
    share = values.pop("share_contact", False)
    signal = SignalFactory(wijk=wijk, **values)
    SignalContactFactory(signal=signal)
    actions.forward_signal(
        signal=signal, user=user, seen=0, partner=partner, now=timezone.now(), share_contact=share
    )
    signal.refresh_from_db()
    return signal, link()


def link() -> str:
    """Return the address in the last mail to a partner."""
    text = OutgoingMail.objects.filter(to=ADDRESS).latest("pk").text
    return "/partner/" + text.split("/partner/")[1].split()[0]


def answer(**values: Any) -> dict[str, Any]:
    return {"submission": str(uuid4()), "website": "", "answer": "done", "text": "Het is gemaakt."} | values


@pytest.fixture
def signal(waterwijk: Wijk, haven: Wijk, coordinator: User, gemeente: Partner) -> Signal:
    return forwarded(waterwijk, coordinator, gemeente)[0]


class TestPage:
    """What a partner sees."""

    def test_the_melding_without_who_sent_it(self, signal: Signal, client: Client) -> None:
        response = client.get(link())
        assert signal.what in response.text
        for secret in ("Fatima", "fatima@example.nl", "12345678"):
            assert secret not in response.text
        assert response.headers["Cache-Control"] == "private, no-store"

    def test_who_sent_it_only_with_consent(
        self, waterwijk: Wijk, coordinator: User, gemeente: Partner, client: Client
    ) -> None:
        _signal, url = forwarded(waterwijk, coordinator, gemeente, sharing_allowed=True, share_contact=True)
        assert "fatima@example.nl" in client.get(url).text

    def test_reading_five_times_changes_nothing(self, signal: Signal, client: Client) -> None:
        for method in (client.get, client.head, client.get, client.head, client.get):
            assert method(link()).status_code == 200
        signal.refresh_from_db()
        assert (signal.state, signal.version, PartnerReply.objects.count()) == (State.FORWARDED, 1, 0)

    def test_what_else_is_open_for_the_same_partner(
        self,
        signal: Signal,
        waterwijk: Wijk,
        haven: Wijk,
        coordinator: User,
        neighbour: User,
        gemeente: Partner,
        client: Client,
    ) -> None:
        url = link()
        other, _url = forwarded(waterwijk, coordinator, gemeente, what="Een losse tegel")
        police = Partner.objects.create(wijk=waterwijk, name="Politie", email="p@politie.example")
        foreign, _url = forwarded(waterwijk, coordinator, police, what="Iets voor de politie")
        elsewhere = Partner.objects.create(wijk=haven, name="Gemeente Almere", email=ADDRESS)
        next_door, _url = forwarded(haven, neighbour, elsewhere, what="Iets van de Haven")
        page = client.get(url).text
        assert "Een losse tegel" in page
        assert "Een losse tegel" in client.get(f"{url}{other.reference}/").text
        for secret in (foreign, next_door):
            assert secret.what not in page
            assert client.get(f"{url}{secret.reference}/").status_code == 404

    def test_photos_open_with_the_own_link_only(
        self, signal: Signal, waterwijk: Wijk, client: Client
    ) -> None:
        photo = SignalPhoto.objects.create(signal=signal, file=ContentFile(b"beeld", name="x.jpg"))
        other = SignalFactory(wijk=waterwijk)
        foreign = SignalPhoto.objects.create(signal=other, file=ContentFile(b"geheim", name="x.jpg"))
        assert client.get(f"{link()}foto/{photo.pk}/").content == b"beeld"
        for url in (f"{link()}foto/{foreign.pk}/", f"/partner/verzonnen/foto/{photo.pk}/"):
            assert client.get(url).status_code == 404

    def test_a_wrong_or_ended_link_tells_nothing(
        self, signal: Signal, coordinator: User, client: Client
    ) -> None:
        url = link()
        actions.end_forwardings(signal, timezone.now())
        answers = {client.get(where).content for where in (url, "/partner/x/", f"/partner/{'A' * 22}/")}
        assert len(answers) == 1
        assert client.post(url, answer()).status_code == 404
        assert PartnerReply.objects.count() == 0


class TestExpiredLink:
    """Two weeks later."""

    @pytest.fixture
    def expired(self, signal: Signal) -> str:
        Forwarding.objects.update(expires_at=timezone.now() - timedelta(minutes=1))
        return link()

    def test_shows_nothing_and_mails_a_new_one_to_the_same_address_only(
        self, expired: str, signal: Signal, client: Client
    ) -> None:
        assert signal.what not in client.get(expired).text
        assert ADDRESS not in client.get(expired).text
        client.post(expired, {"email": "iemand@anders.example"})
        mails = OutgoingMail.objects.filter(subject__startswith="Een melding uit")
        assert [mail.to for mail in mails] == [ADDRESS, ADDRESS]
        assert signal.what in client.get(link()).text
        assert client.get(expired).status_code == 404

    def test_mails_at_most_three_a_day_and_says_the_same(
        self, expired: str, signal: Signal, client: Client, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.setattr(view, "NEW_LINKS_PER_DAY", 0)
        response = client.post(expired)
        assert "De nieuwe link is onderweg" in response.text
        assert OutgoingMail.objects.filter(to=ADDRESS).count() == 1


class TestAnswer:
    """What a partner sends."""

    def test_is_kept_once_and_told_to_the_team_without_what_it_says(
        self, signal: Signal, waterwijk: Wijk, client: Client
    ) -> None:
        data = answer()
        for _ in range(2):
            assert client.post(link(), data).url == link()
        reply = PartnerReply.objects.get()
        assert (reply.answer, reply.text, reply.forwarding.signal) == ("done", "Het is gemaakt.", signal)
        mail = OutgoingMail.objects.get(to=waterwijk.team_email)
        assert "gemaakt" not in mail.subject + mail.text + mail.html
        assert "Bedankt voor uw antwoord" in client.get(link()).text

    def test_is_not_seen_by_the_resident_before_the_team_looked(self, signal: Signal, client: Client) -> None:
        client.post(link(), answer())
        signal.refresh_from_db()
        assert signal.state == State.FORWARDED
        assert "Het is gemaakt." not in client.get(signal.follow_path).text

    def test_may_bring_a_photo_without_its_place(self, signal: Signal, client: Client) -> None:
        client.post(link(), answer(photo=photo_with_place()))
        photo = PartnerReply.objects.get().photo
        assert photo is not None
        assert SECRET not in photo.file.read()
        # The resident sees their own photos, not what a partner sent to the team.
        assert f"/foto/{photo.pk}/" not in client.get(signal.follow_path).text

    @pytest.mark.parametrize(
        ("values", "field"),
        [
            ({"answer": ""}, "answer"),
            ({"answer": "onzin"}, "answer"),
            ({"text": ""}, "text"),
            ({"text": "x" * 3000}, "text"),
            ({"text": "BSN 123456782"}, "text"),
            ({"answer": "picked_up", "text": ""}, "on"),
            ({"answer": "picked_up", "on": "2020-01-01"}, "on"),
            ({"answer": "picked_up", "on": "morgen"}, "on"),
        ],
    )
    def test_what_is_wrong_is_said_at_the_field_with_the_text_kept(
        self, values: dict[str, str], field: str, signal: Signal, client: Client
    ) -> None:
        page = BeautifulSoup(client.post(link(), answer(**values)).content, "html.parser")
        assert page.select_one(f"#id_{field}_error") is not None
        typed = values.get("text", "Het is gemaakt.")
        assert page.select_one("#id_text").get_text().strip() == typed
        assert PartnerReply.objects.count() == 0

    def test_too_many_are_refused_with_the_text_kept(
        self, signal: Signal, client: Client, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.setattr(view, "POSTS_PER_HOUR", 0)
        response = client.post(link(), answer())
        assert (response.status_code, "Het is gemaakt." in response.text) == (429, True)


class TestTeam:
    """The team looks at it first."""

    def reply(self, signal: Signal, kind: PartnerAnswer, **values: Any) -> PartnerReply:
        return actions.receive_reply(
            forwarding=signal.forwardings.get(),
            submission=uuid4(),
            answer=kind,
            now=timezone.now(),
            **({"text": "Van de partner."} | values),
        )

    def press(self, client: Client, signal: Signal, reply: PartnerReply, act: str, text: str) -> Any:
        data = {"act": act, "reply": reply.pk, "seen": signal.version, "text": text}
        return client.post(f"/beheer/meldingen/inspect/{signal.pk}/", data)

    @pytest.mark.parametrize(
        ("kind", "state", "resident_reads"),
        [
            (PartnerAnswer.PICKED_UP, State.FORWARDED, True),
            (PartnerAnswer.DONE, State.DONE, True),
            (PartnerAnswer.QUESTION, State.QUESTION_SENT, True),
            (PartnerAnswer.NOT_OURS, State.IN_PROGRESS, False),
        ],
    )
    def test_each_answer_goes_on_in_the_words_of_the_team(
        self,
        kind: PartnerAnswer,
        state: State,
        resident_reads: bool,
        signal: Signal,
        coordinator_client: Client,
        client: Client,
    ) -> None:
        day = timezone.localdate() + timedelta(days=2)
        reply = self.reply(signal, kind, on=day)
        assert "Van de partner." in coordinator_client.get(f"/beheer/meldingen/inspect/{signal.pk}/").text
        self.press(coordinator_client, signal, reply, "pass_on", "In gewone woorden.")
        moved = Signal.objects.get(pk=signal.pk)
        assert moved.state == state
        assert ("In gewone woorden." in client.get(signal.follow_path).text) is resident_reads
        assert "Van de partner." not in client.get(signal.follow_path).text
        reply.refresh_from_db()
        assert reply.checked_by is not None
        assert (moved.planned_on == day) is (kind == PartnerAnswer.PICKED_UP)
        assert moved.notes.count() == (kind == PartnerAnswer.NOT_OURS)

    def test_for_whom_it_is_stays_with_the_team_and_the_resident_reads_that_it_goes_on(
        self, signal: Signal, coordinator_client: Client, client: Client
    ) -> None:
        reply = self.reply(signal, PartnerAnswer.NOT_OURS)
        PartnerReply.objects.filter(pk=reply.pk).update(other_partner="Hoogheemraadschap")
        partner = reply.forwarding.partner
        self.press(coordinator_client, signal, reply, "pass_on", "Het is hun sloot.")
        note = SignalNote.objects.get()
        assert note.text == f"{partner}: niet voor ons, wel voor Hoogheemraadschap. Het is hun sloot."
        page = client.get(signal.follow_path).text
        assert f"{partner} gaat hier niet over. Het wijkteam zoekt verder." in page
        assert "Hoogheemraadschap" not in page

    def test_it_can_be_put_aside(self, signal: Signal, coordinator_client: Client) -> None:
        reply = self.reply(signal, PartnerAnswer.DONE)
        self.press(coordinator_client, signal, reply, "dismiss", "")
        signal.refresh_from_db()
        reply.refresh_from_db()
        assert (signal.state, reply.checked_at is not None) == (State.FORWARDED, True)

    def test_of_two_at_once_one_wins_and_the_other_hears_it(
        self, signal: Signal, coordinator_client: Client
    ) -> None:
        reply = self.reply(signal, PartnerAnswer.DONE)
        self.press(coordinator_client, signal, reply, "pass_on", "Klaar.")
        response = self.press(coordinator_client, signal, reply, "pass_on", "Nog eens.")
        assert "Iemand anders heeft dit antwoord al nagekeken." in response.text
        assert signal.history.count() == 2

    def test_words_that_are_missing_are_asked_for_and_nothing_is_lost(
        self, signal: Signal, coordinator_client: Client
    ) -> None:
        reply = self.reply(signal, PartnerAnswer.DONE)
        response = self.press(coordinator_client, signal, reply, "pass_on", " ")
        assert "Schrijf een paar woorden voor de melder." in response.text
        reply.refresh_from_db()
        signal.refresh_from_db()
        assert (reply.checked_at, signal.state) == (None, State.FORWARDED)

    def test_an_answer_about_another_melding_does_not_exist(
        self,
        signal: Signal,
        waterwijk: Wijk,
        coordinator: User,
        gemeente: Partner,
        coordinator_client: Client,
    ) -> None:
        other, _url = forwarded(waterwijk, coordinator, gemeente)
        reply = self.reply(other, PartnerAnswer.DONE)
        self.press(coordinator_client, signal, reply, "pass_on", "Klaar.")
        reply.refresh_from_db()
        assert reply.checked_at is None
