"""The inbox of the team: four heaps, one page, a button for each thing to do, and only for the own wijk."""

from collections.abc import Callable
from datetime import timedelta
from typing import Any
from uuid import uuid4

import pytest
from bs4 import BeautifulSoup
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from home.accounts.models import User
from home.mail.models import OutgoingMail
from home.models import Partner, Wijk
from home.roles import Role
from signalen.inbox.acts import ACTS, BY_NAME
from signalen.models import (
    Category,
    Forwarding,
    Signal,
    SignalNote,
    SignalPhoto,
    SignalSupporter,
    StandardText,
)
from signalen.states import TABS, Actor, State, Tab, moves_of
from tests.factories.signalen import SignalContactFactory, SignalFactory

LIST = "/beheer/meldingen/"


def page_of(signal: Signal) -> str:
    return f"{LIST}inspect/{signal.pk}/"


def press(client: Client, signal: Signal, act: str, **values: Any) -> Any:
    return client.post(page_of(signal), {"act": act, "seen": signal.version} | values)


def soup(response: Any) -> BeautifulSoup:
    return BeautifulSoup(response.content, "html.parser")


def buttons(response: Any) -> list[str]:
    return [str(field["value"]) for field in soup(response).select("details input[name=act]")]


@pytest.fixture
def signal(waterwijk: Wijk) -> Signal:
    signal: Signal = SignalFactory(wijk=waterwijk, answer_by=timezone.localdate())
    SignalContactFactory(signal=signal)
    return signal


class TestList:
    """What waits, on four heaps."""

    def test_each_heap_shows_its_own_with_a_count(
        self, waterwijk: Wijk, haven: Wijk, coordinator_client: Client
    ) -> None:
        rows = {state: SignalFactory(wijk=waterwijk, state=state, what=f"Over {state}") for state in State}
        for state in State:
            SignalFactory(wijk=haven, state=state, what="Iets van de Haven")
        for tab in Tab:
            page = soup(coordinator_client.get(LIST, {"tab": tab}))
            shown = {
                state
                for state in State
                if f"Over {state}" in page.select_one("#listing-results table").get_text()
            }
            assert shown == {state for state in rows if state in TABS[tab]}
            assert "Haven" not in page.get_text()
            here = page.select_one(".wp-tabs a[aria-current]").get_text(" ", strip=True)
            assert here == (tab.label if tab == Tab.DONE else f"{tab.label} {len(shown)}")

    def test_it_opens_with_what_is_new(self, signal: Signal, coordinator_client: Client) -> None:
        page = soup(coordinator_client.get(LIST))
        assert page.select_one(".wp-tabs a[aria-current]").get_text(" ", strip=True) == "Nieuw 1"
        assert signal.title in page.select_one("#listing-results table").get_text()

    @pytest.mark.parametrize("tab", ["", "nonsens", "\x00"])
    def test_a_heap_that_does_not_exist_is_the_first(
        self, tab: str, signal: Signal, coordinator_client: Client
    ) -> None:
        response = coordinator_client.get(LIST, {"tab": tab})
        assert soup(response).select_one(".wp-tabs a[aria-current]").get_text(" ", strip=True) == "Nieuw 1"

    def test_a_search_looks_on_all_heaps_of_the_own_wijk(
        self, waterwijk: Wijk, haven: Wijk, coordinator_client: Client
    ) -> None:
        closed = SignalFactory(wijk=waterwijk, state=State.DONE, what="Een losse tegel")
        SignalFactory(wijk=haven, what="Een losse tegel in de Haven")
        for query in ("losse tegel", closed.reference, closed.reference.lower()):
            text = coordinator_client.get(LIST, {"q": query}).text
            assert closed.title in text
            assert "tegel in de Haven" not in text

    def test_filters_narrow_a_heap(
        self, waterwijk: Wijk, coordinator: User, coordinator_client: Client
    ) -> None:
        today = timezone.localdate()
        light = Category.objects.get(wijk=waterwijk, name="Licht")
        late = SignalFactory(wijk=waterwijk, what="Te late", answer_by=today - timedelta(days=1))
        mine = SignalFactory(wijk=waterwijk, what="Van mij", assignee=coordinator, category=light)

        def found(**query: Any) -> list[str]:
            table = soup(coordinator_client.get(LIST, query)).select_one("#listing-results table")
            text = table.get_text() if table else ""
            return [row.what for row in (late, mine) if row.what in text]

        assert found() == ["Te late", "Van mij"]
        assert found(late="true") == ["Te late"]
        assert found(assignee="mij") == ["Van mij"]
        assert found(assignee="niemand") == ["Te late"]
        assert found(category=light.pk) == ["Van mij"]
        SignalPhoto.objects.create(signal=mine, file="meldingen/tegel.jpg")
        assert (found(photo="true"), found(photo="false")) == (["Van mij"], ["Te late"])

    def test_what_is_late_is_shown_from_every_heap(self, waterwijk: Wijk, coordinator_client: Client) -> None:
        yesterday = timezone.localdate() - timedelta(days=1)
        for state in (State.RECEIVED, State.IN_PROGRESS):
            SignalFactory(wijk=waterwijk, state=state, what=f"Laat en {state}", answer_by=yesterday)
        table = soup(coordinator_client.get(LIST, {"late": "true"})).select_one("#listing-results table")
        for state in (State.RECEIVED, State.IN_PROGRESS):
            assert f"Laat en {state}" in table.get_text()

    def test_a_ready_text_takes_no_subject_of_another_own_wijk(
        self, waterwijk: Wijk, haven: Wijk, coordinator: User, coordinator_client: Client
    ) -> None:
        coordinator.groups.add(haven.groups.get(role=Role.COORDINATOR).group)
        foreign = Category.objects.filter(wijk=haven).first()
        assert foreign is not None
        data = {
            "wijk": waterwijk.pk,
            "name": "Klaar",
            "state": "done",
            "category": foreign.pk,
            "text": "Klaar.",
        }
        response = coordinator_client.post("/beheer/standaardteksten/new/", data)
        assert (response.status_code, StandardText.objects.count()) == (200, 0)

    def test_subjects_of_another_wijk_are_no_choice(
        self, waterwijk: Wijk, haven: Wijk, coordinator_client: Client
    ) -> None:
        Category.objects.create(wijk=haven, name="Alleen in de Haven")
        SignalFactory(wijk=waterwijk)
        assert "Alleen in de Haven" not in coordinator_client.get(LIST).text

    def test_it_asks_as_much_for_many_as_for_few(self, waterwijk: Wijk, coordinator_client: Client) -> None:
        def queries() -> int:
            coordinator_client.get(LIST)
            with CaptureQueriesContext(connection) as asked:
                coordinator_client.get(LIST)
            return len(asked)

        category = Category.objects.filter(wijk=waterwijk).first()
        SignalFactory(wijk=waterwijk, category=category)
        few = queries()
        for _ in range(30):
            SignalFactory(wijk=waterwijk, category=category)
        assert queries() == few
        assert few <= 15


class TestPage:
    """One melding."""

    @pytest.mark.parametrize("state", list(State))
    def test_the_buttons_are_those_of_the_table(
        self, state: State, waterwijk: Wijk, coordinator_client: Client
    ) -> None:
        signal = SignalFactory(wijk=waterwijk, state=state)
        shown = buttons(coordinator_client.get(page_of(signal)))
        assert shown == [
            act.name
            for act in (*[a for a in ACTS if a.is_main], *[a for a in ACTS if not a.is_main])
            if act.fits(signal)
        ]
        moves = {BY_NAME[name].to for name in shown} - {None}
        assert moves == set(moves_of(state, Actor.TEAM)) - {State.IN_PROGRESS, State.REOPEN_REQUESTED}

    def test_an_answer_goes_to_the_resident_and_the_melding_is_in_progress(
        self, signal: Signal, coordinator: User, coordinator_client: Client
    ) -> None:
        response = press(coordinator_client, signal, "answer", text="Wij gaan morgen kijken.")
        assert response.url == f"{page_of(signal)}#"
        signal.refresh_from_db()
        assert signal.state == State.IN_PROGRESS
        assert "Wij gaan morgen kijken." in OutgoingMail.objects.get(to="fatima@example.nl").text
        line = signal.history.get()
        assert (line.user, line.text) == (coordinator, "Wij gaan morgen kijken.")
        press(coordinator_client, signal, "answer", text="De lamp is besteld.")
        signal.refresh_from_db()
        assert (signal.state, OutgoingMail.objects.filter(to="fatima@example.nl").count()) == (
            State.IN_PROGRESS,
            2,
        )

    @pytest.mark.parametrize(
        ("act", "state"),
        [("ask", State.QUESTION_SENT), ("close", State.DONE), ("withdraw", State.WITHDRAWN)],
    )
    def test_words_and_a_button_move_it(
        self, act: str, state: State, signal: Signal, coordinator_client: Client
    ) -> None:
        press(coordinator_client, signal, act, text="Om welke lamp gaat het?")
        signal.refresh_from_db()
        assert signal.state == state

    def test_it_goes_to_a_partner_of_the_own_wijk(
        self, signal: Signal, waterwijk: Wijk, haven: Wijk, coordinator_client: Client
    ) -> None:
        own = Partner.objects.create(wijk=waterwijk, name="Gemeente", email="g@gemeente.example")
        foreign = Partner.objects.create(wijk=haven, name="Elders", email="e@elders.example")
        assert "Elders" not in coordinator_client.get(page_of(signal)).text
        refused = press(coordinator_client, signal, "forward", partner=foreign.pk)
        assert (refused.status_code, Forwarding.objects.count()) == (200, 0)
        press(coordinator_client, signal, "forward", partner=own.pk, message="Kunnen jullie dit?")
        assert Forwarding.objects.get().partner == own
        assert "naar Gemeente, zonder contactgegevens" in coordinator_client.get(page_of(signal)).text

    @pytest.mark.parametrize(("act", "field"), [("ask", "text"), ("close", "text"), ("plan", "on")])
    def test_what_is_missing_is_said_at_the_field(
        self, act: str, field: str, signal: Signal, coordinator_client: Client
    ) -> None:
        page = soup(press(coordinator_client, signal, act))
        assert page.select_one(f"#id_{act}_{field}_error") is not None
        assert page.select_one(f"#{act}").parent.has_attr("open")

    def test_too_much_or_a_bsn_is_refused_with_the_text_kept(
        self, signal: Signal, coordinator_client: Client
    ) -> None:
        for text in ("x" * 3000, "BSN 123456782"):
            page = soup(press(coordinator_client, signal, "close", text=text))
            assert page.select_one("#id_close_text").get_text().strip() == text
        signal.refresh_from_db()
        assert signal.state == State.RECEIVED

    def test_of_two_at_once_the_second_keeps_the_words_and_hears_it(
        self, signal: Signal, coordinator_client: Client
    ) -> None:
        press(coordinator_client, signal, "ask", text="Welke lamp?")
        response = press(coordinator_client, signal, "close", text="Hij brandt weer.")
        assert "Iemand anders heeft deze melding net veranderd" in response.text
        assert soup(response).select_one("#id_close_text").get_text().strip() == "Hij brandt weer."
        again = soup(response).select_one("#close input[name=seen]")["value"]
        coordinator_client.post(page_of(signal), {"act": "close", "seen": again, "text": "Hij brandt weer."})
        signal.refresh_from_db()
        assert signal.state == State.DONE

    def test_a_button_that_is_not_there_is_refused(self, signal: Signal, coordinator_client: Client) -> None:
        for act in ("reopen", "enter_answer"):
            response = press(coordinator_client, signal, act, text="Toch.")
            assert "Dat kan niet meer. Deze melding staat nu op: Ontvangen." in response.text
        for act in ("", "verzonnen"):
            assert press(coordinator_client, signal, act).status_code == 302
        signal.refresh_from_db()
        assert (signal.state, signal.version) == (State.RECEIVED, 0)

    def test_a_double_is_put_with_the_other(
        self, signal: Signal, waterwijk: Wijk, haven: Wijk, coordinator_client: Client
    ) -> None:
        foreign = SignalFactory(wijk=haven)
        response = press(coordinator_client, signal, "merge", original=foreign.reference)
        assert "Dit kenmerk vinden wij niet" in response.text
        original = SignalFactory(wijk=waterwijk)
        typed = f" {original.reference[:3].lower()} {original.reference[3:]}"
        press(coordinator_client, signal, "merge", original=typed)
        signal.refresh_from_db()
        assert (signal.state, signal.duplicate_of) == (State.DUPLICATE, original)

    @pytest.mark.parametrize(
        ("email", "phone", "says"),
        [
            ("fatima@example.nl", "", "De melder krijgt je tekst per mail"),
            ("", "+31612345678", "Bel de melder daarna zelf."),
            ("", "", "De melder krijgt geen bericht, maar leest je tekst op de eigen pagina."),
        ],
    )
    def test_a_button_says_how_its_words_arrive(
        self, email: str, phone: str, says: str, waterwijk: Wijk, coordinator_client: Client
    ) -> None:
        signal = SignalFactory(wijk=waterwijk)
        SignalContactFactory(signal=signal, email=email, phone=phone)
        for act in ("answer", "close"):
            form = soup(coordinator_client.get(page_of(signal))).select_one(f"#{act}")
            assert says in form.get_text()

    def test_ready_texts_of_the_own_wijk_stand_where_they_fit(
        self, signal: Signal, waterwijk: Wijk, haven: Wijk, coordinator_client: Client
    ) -> None:
        light = Category.objects.get(wijk=waterwijk, name="Licht")
        for wijk, name, state, category in (
            (waterwijk, "Opgelost", State.DONE, None),
            (waterwijk, "Lamp brandt", State.DONE, light),
            (waterwijk, "Welk nummer", State.QUESTION_SENT, None),
            (waterwijk, "Wij kijken", State.IN_PROGRESS, None),
            (haven, "Van de Haven", State.DONE, None),
        ):
            StandardText.objects.create(wijk=wijk, name=name, state=state, category=category, text=f"{name}.")
        page = soup(coordinator_client.get(page_of(signal)))

        def texts(act: str) -> list[str]:
            return [button["data-text"] for button in page.select(f"#{act} button[data-text]")]

        expected = (["Opgelost."], ["Welk nummer."], ["Wij kijken."], [])
        assert tuple(map(texts, ("close", "ask", "answer", "assign"))) == expected

    def test_what_looks_like_it_is_offered(
        self, waterwijk: Wijk, haven: Wijk, coordinator_client: Client
    ) -> None:
        light = Category.objects.get(wijk=waterwijk, name="Licht")
        signal = SignalFactory(wijk=waterwijk, category=light)
        SignalFactory(wijk=waterwijk, category=light, what="Ook donker")
        SignalFactory(
            wijk=waterwijk, category=light, what="Oud", received_at=timezone.now() - timedelta(days=99)
        )
        SignalFactory(wijk=waterwijk, what="Iets heel anders")
        SignalFactory(wijk=haven, what="Donker in de Haven")
        found = soup(coordinator_client.get(page_of(signal))).select(".wp-alike a")
        assert [link.get_text() for link in found] == ["Ook donker"]

    def test_notes_and_who_does_it_stay_with_the_team(
        self, signal: Signal, coordinator: User, coordinator_client: Client, client: Client
    ) -> None:
        press(coordinator_client, signal, "note", text="Bellen na vijven")
        press(coordinator_client, signal, "assign", to=coordinator.pk)
        assert SignalNote.objects.get().user == coordinator
        signal.refresh_from_db()
        assert (signal.assignee, signal.version) == (coordinator, 0)
        assert "Bellen na vijven" in coordinator_client.get(page_of(signal)).text
        assert "Bellen na vijven" not in client.get(signal.follow_path).text

    def test_only_coordinators_of_the_wijk_can_take_it_up(
        self, signal: Signal, coordinator: User, neighbour: User, redacteur: User, coordinator_client: Client
    ) -> None:
        options = soup(coordinator_client.get(page_of(signal))).select("#id_assign_to option")
        assert [option["value"] for option in options] == ["", str(coordinator.pk)]
        press(coordinator_client, signal, "assign", to=neighbour.pk)
        signal.refresh_from_db()
        assert signal.assignee is None

    def test_about_a_person_can_be_marked_and_unmarked(
        self, signal: Signal, coordinator_client: Client
    ) -> None:
        for act, expected in (("about_person", True), ("not_about_person", False)):
            assert act in buttons(coordinator_client.get(page_of(signal)))
            press(coordinator_client, signal, act)
            signal.refresh_from_db()
            assert signal.about_person is expected
            assert act not in buttons(coordinator_client.get(page_of(signal)))

    def test_the_team_sees_how_many_neighbours_see_it_too(
        self, signal: Signal, coordinator_client: Client
    ) -> None:
        for count, words in ((0, ""), (1, "1 buur ziet dit ook."), (2, "2 buren zien dit ook.")):
            text = coordinator_client.get(page_of(signal)).text
            assert ("dit ook." in text) is bool(count)
            assert words in text
            SignalSupporter.objects.create(signal=signal, submission=uuid4())

    def test_reading_changes_nothing(self, signal: Signal, coordinator_client: Client) -> None:
        for _ in range(5):
            coordinator_client.get(page_of(signal))
        signal.refresh_from_db()
        assert (signal.version, signal.history.count()) == (0, 0)


@pytest.mark.parametrize("who", ["redacteur_client", "neighbour_client", "communicatie_client", "client"])
def test_nobody_else_moves_a_melding(who: str, signal: Signal, request: pytest.FixtureRequest) -> None:
    client: Client = request.getfixturevalue(who)
    posts: list[Callable[[], Any]] = [
        lambda act=act: press(client, signal, act.name, text="Klaar.", original=signal.reference)  # type: ignore[misc]
        for act in ACTS
    ]
    assert {post().status_code for post in posts} <= {302, 403, 404}
    signal.refresh_from_db()
    assert (signal.state, signal.version, signal.history.count()) == (State.RECEIVED, 0, 0)
    assert (SignalNote.objects.count(), signal.about_person) == (0, False)
