"""The list of meldingen as a file: what it shows, of the own wijk, without who sent it, and written down."""

import csv
from collections.abc import Callable
from datetime import UTC, date, datetime
from io import BytesIO, StringIO
from typing import Any

import pytest
from bs4 import BeautifulSoup
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from openpyxl import load_workbook
from wagtail.models import ModelLogEntry

from home.accounts.models import User
from home.models import Wijk
from home.roles import Role
from signalen.models import Category, Signal, SignalNote
from signalen.states import Source, State
from tests.conftest import At
from tests.factories.signalen import SignalContactFactory, SignalFactory

LIST = "/beheer/meldingen/"
FORMATS = ("csv", "xlsx")
HEADINGS = [
    *("Kenmerk", "Ontvangen op", "Stand", "Onderwerp", "Wat", "Waar", "Adres", "Via", "Wie"),
    *("Antwoord uiterlijk", "Afgesloten op", "Wijk"),
]


def download(client: Client, file_format: str, **query: Any) -> Any:
    return client.get(LIST, {"export": file_format} | query)


def body(response: Any) -> bytes:
    return b"".join(response.streaming_content)


def rows_of(response: Any) -> list[list[Any]]:
    """Return all cells of a file, whichever kind it is."""
    content = body(response)
    if response["Content-Type"].startswith("text/csv"):
        return list(csv.reader(StringIO(content.decode("utf-8-sig"), newline=""), delimiter=";"))
    return [list(row) for row in load_workbook(BytesIO(content)).active.iter_rows(values_only=True)]


def references(response: Any) -> set[str]:
    return {row[0] for row in rows_of(response)[1:]}


@pytest.fixture
def full(waterwijk: Wijk, coordinator: User, at: At) -> Signal:
    """A melding with something in every column, and what may be in none."""
    at("2026-11-26 10:00")
    User.objects.filter(pk=coordinator.pk).update(first_name="Noor", last_name="de Wit")
    signal: Signal = SignalFactory(
        wijk=waterwijk,
        reference="ABC234",
        received_at=datetime(2026, 11, 20, 23, 30, tzinfo=UTC),
        state=State.DONE,
        category=Category.objects.get(wijk=waterwijk, name="Licht"),
        what='De lamp; "die grote"\nis kapot. Café Ĳsselzicht 🏮',
        where="Bij de speeltuin",
        address="Dorpsstraat 12",
        source=Source.PHONE,
        assignee=coordinator,
        answer_by=date(2026, 11, 27),
        closed_at=datetime(2026, 11, 25, 8, 15, tzinfo=UTC),
    )
    SignalContactFactory(signal=signal, name="Geheimnaam")
    SignalNote.objects.create(signal=signal, user=coordinator, text="Geheime notitie")
    return signal


class TestContent:
    """What is in the file."""

    def test_a_csv_holds_exactly_this(self, full: Signal, coordinator_client: Client) -> None:
        response = download(coordinator_client, "csv", tab="klaar")
        assert body(response).decode() == (
            "\ufeffKenmerk;Ontvangen op;Stand;Onderwerp;Wat;Waar;Adres;Via;Wie;Antwoord uiterlijk;"
            "Afgesloten op;Wijk\r\n"
            'ABC234;2026-11-21 00:30;Klaar;Licht;"De lamp; ""die grote""\nis kapot. Café Ĳsselzicht 🏮";'
            "Bij de speeltuin;Dorpsstraat 12;Telefoon;Noor de Wit;2026-11-27;2026-11-25 09:15;Waterwijk\r\n"
        )
        assert response["Content-Type"] == "text/csv; charset=utf-8"
        assert response["Content-Disposition"] == (
            'attachment; filename="meldingen-waterwijk-2026-11-26.csv"'
        )
        assert "no-store" in response["Cache-Control"]

    def test_an_xlsx_holds_exactly_this(self, full: Signal, coordinator_client: Client) -> None:
        response = download(coordinator_client, "xlsx", tab="klaar")
        assert response["Content-Disposition"] == (
            'attachment; filename="meldingen-waterwijk-2026-11-26.xlsx"'
        )
        assert "no-store" in response["Cache-Control"]
        book = load_workbook(BytesIO(body(response)))
        assert book.sheetnames == ["Meldingen"]
        assert list(book.active.iter_rows(values_only=True)) == [
            tuple(HEADINGS),
            (
                *("ABC234", datetime(2026, 11, 21, 0, 30), "Klaar", "Licht"),
                'De lamp; "die grote"\nis kapot. Café Ĳsselzicht 🏮',
                *("Bij de speeltuin", "Dorpsstraat 12", "Telefoon", "Noor de Wit"),
                *(datetime(2026, 11, 27), datetime(2026, 11, 25, 9, 15), "Waterwijk"),
            ),
        ]
        assert not [cell for row in book.active.iter_rows() for cell in row if cell.data_type == "f"]

    @pytest.mark.parametrize("file_format", FORMATS)
    def test_nobody_who_sent_it_and_no_note(
        self, file_format: str, full: Signal, coordinator_client: Client
    ) -> None:
        text = str(rows_of(download(coordinator_client, file_format, tab="klaar")))
        assert "Dorpsstraat 12" in text
        for secret in ("Geheim", "fatima", "12345678", full.follow_token):
            assert secret not in text

    @pytest.mark.parametrize("file_format", FORMATS)
    def test_what_nobody_filled_in_is_empty(
        self, file_format: str, waterwijk: Wijk, coordinator_client: Client
    ) -> None:
        SignalFactory(wijk=waterwijk)
        row = rows_of(download(coordinator_client, file_format))[1]
        assert [name for name, cell in zip(HEADINGS, row, strict=True) if not cell] == [
            *("Onderwerp", "Adres", "Wie", "Antwoord uiterlijk", "Afgesloten op")
        ]

    @pytest.mark.parametrize("file_format", FORMATS)
    def test_hostile_words_are_words(
        self, file_format: str, waterwijk: Wijk, coordinator_client: Client
    ) -> None:
        hostile = [
            '=HYPERLINK("https://kwaad.example","Klik")',
            "+31 bellen",
            " \t-2+3+cmd|' /C calc'!A0",
            "@SUM(A1)",
            "los \x01\x0b\x1f teken",
        ]
        if connection.vendor == "sqlite":
            # PostgreSQL keeps no NUL.
            hostile.append("nul \x00 teken")
        for what in hostile:
            SignalFactory(wijk=waterwijk, what=what, where=what)
        response = download(coordinator_client, file_format)
        found = rows_of(response)[1:]
        assert len(found) == len(hostile)
        for row in found:
            for cell in (row[4], row[5]):
                assert not cell.lstrip().startswith(("=", "+", "-", "@"))
                assert not any(char < " " and char not in "\n\t" for char in cell)


class TestScope:
    """Which meldingen are in the file."""

    @pytest.mark.parametrize("file_format", FORMATS)
    def test_it_is_what_the_list_shows(
        self, file_format: str, waterwijk: Wijk, coordinator: User, coordinator_client: Client
    ) -> None:
        light = Category.objects.get(wijk=waterwijk, name="Licht")
        new = SignalFactory(wijk=waterwijk, category=light)
        mine = SignalFactory(wijk=waterwijk, assignee=coordinator)
        done = SignalFactory(wijk=waterwijk, state=State.DONE, what="Een losse tegel")
        spam = SignalFactory(wijk=waterwijk, is_quarantined=True)
        late = SignalFactory(wijk=waterwijk, state=State.IN_PROGRESS, answer_by=date(2020, 1, 1))
        for query, wanted in (
            ({}, {new, mine}),
            ({"tab": "klaar"}, {done}),
            ({"tab": "nieuw", "category": light.pk}, {new}),
            ({"assignee": "mij"}, {mine}),
            ({"q": "losse tegel"}, {done}),
            ({"late": "true"}, {late}),
            ({"is_quarantined": "true"}, {spam}),
            ({"tab": "wacht"}, set()),
        ):
            found = references(download(coordinator_client, file_format, **query))
            assert found == {row.reference for row in wanted}, query

    @pytest.mark.parametrize("file_format", FORMATS)
    def test_nothing_of_another_wijk(
        self, file_format: str, waterwijk: Wijk, haven: Wijk, coordinator_client: Client
    ) -> None:
        own = SignalFactory(wijk=waterwijk)
        foreign = SignalFactory(wijk=haven, what="Geheim van de Haven")
        for query in ({}, {"q": "Haven"}, {"q": foreign.reference}, {"wijk": haven.pk}):
            rows = rows_of(download(coordinator_client, file_format, **query))
            assert foreign.reference not in str(rows)
            assert "Haven" not in str(rows)
        assert references(download(coordinator_client, file_format)) == {own.reference}

    @pytest.mark.parametrize("file_format", FORMATS)
    def test_what_is_about_a_person_stays(
        self, file_format: str, waterwijk: Wijk, coordinator_client: Client
    ) -> None:
        SignalFactory(wijk=waterwijk, about_person=True)
        SignalFactory(wijk=waterwijk, about_person=True, is_quarantined=True)
        for query in ({}, {"is_quarantined": "true"}):
            assert rows_of(download(coordinator_client, file_format, **query)) == [HEADINGS]

    @pytest.mark.parametrize("who", ["redacteur_client", "communicatie_client", "neighbour_client", "client"])
    def test_others_get_nothing_of_it(
        self, who: str, waterwijk: Wijk, request: pytest.FixtureRequest
    ) -> None:
        SignalFactory(wijk=waterwijk, what="Een losse tegel")
        client: Client = request.getfixturevalue(who)
        for address in (LIST, f"{LIST}results/"):
            for file_format in FORMATS:
                response = client.get(address, {"export": file_format})
                if who == "neighbour_client":
                    assert rows_of(response) == [HEADINGS]
                else:
                    assert response.status_code in {302, 403, 404}
                    assert not response.streaming
        assert not ModelLogEntry.objects.filter(action="signalen.downloaded").exists()

    @pytest.mark.parametrize("file_format", ["", "pdf", "CSV", "\x00"])
    def test_another_format_is_the_list(self, file_format: str, coordinator_client: Client) -> None:
        response = download(coordinator_client, file_format)
        assert (response.status_code, response.streaming) == (200, False)


class TestCost:
    """However many rows there are."""

    @pytest.mark.parametrize("file_format", FORMATS)
    def test_it_is_streamed_with_as_many_queries_for_many_as_for_few(
        self, file_format: str, waterwijk: Wijk, coordinator: User, coordinator_client: Client
    ) -> None:
        def queries() -> int:
            with CaptureQueriesContext(connection) as asked:
                response = download(coordinator_client, file_format)
                assert response.streaming
                rows_of(response)
            return len(asked)

        category = Category.objects.filter(wijk=waterwijk).first()
        SignalFactory(wijk=waterwijk, category=category, assignee=coordinator)
        queries()
        few = queries()
        for _ in range(60):
            SignalFactory(wijk=waterwijk, category=category, assignee=coordinator)
        assert queries() == few
        assert few <= 25

    def test_a_csv_reads_its_rows_while_it_is_sent(self, waterwijk: Wijk, coordinator_client: Client) -> None:
        SignalFactory(wijk=waterwijk)
        with CaptureQueriesContext(connection) as asked:
            response = download(coordinator_client, "csv")
        assert not [query for query in asked if '"what"' in query["sql"]]
        assert len(rows_of(response)) == 2


class TestLog:
    """Who took what along, when, and how many; nothing of what was in it."""

    @pytest.mark.parametrize("file_format", FORMATS)
    def test_each_wijk_knows_who_downloaded_how_many(
        self,
        file_format: str,
        waterwijk: Wijk,
        haven: Wijk,
        coordinator: User,
        coordinator_client: Client,
    ) -> None:
        coordinator.groups.add(haven.groups.get(role=Role.COORDINATOR).group)
        for wijk, count in ((waterwijk, 3), (haven, 1)):
            for _ in range(count):
                SignalFactory(wijk=wijk, what="Een losse tegel")
        response = download(coordinator_client, file_format, q="losse tegel")
        assert "meldingen-wijken-" in response["Content-Disposition"]
        # Nothing was read of it: a download that is broken off counts too.
        lines = ModelLogEntry.objects.filter(action="signalen.downloaded")
        assert [(line.label, line.user, line.data) for line in lines.order_by("label")] == [
            ("Haven", coordinator, {"rows": 1, "format": file_format}),
            ("Waterwijk", coordinator, {"rows": 3, "format": file_format}),
        ]

    def test_a_list_without_a_download_is_not_written_down(
        self, full: Signal, coordinator_client: Client
    ) -> None:
        coordinator_client.get(LIST)
        download(coordinator_client, "csv", tab="wacht")
        assert not ModelLogEntry.objects.filter(action="signalen.downloaded").exists()

    def test_a_beheerder_reads_it_in_the_history_of_the_site(
        self, full: Signal, coordinator_client: Client, beheerder_client: Client
    ) -> None:
        download(coordinator_client, "csv", tab="klaar")
        text = beheerder_client.get("/beheer/reports/site-history/").text
        assert "1 melding gedownload als CSV" in text
        assert "Noor de Wit" in text


class TestLinks:
    """How a coördinator finds it."""

    @pytest.fixture
    def links(self, coordinator_client: Client) -> Callable[..., dict[str, str]]:
        def found(address: str = LIST, **query: Any) -> dict[str, str]:
            page = BeautifulSoup(coordinator_client.get(address, query).content, "html.parser")
            return {
                link.get_text(strip=True): str(link["href"])
                for link in page.select("a[href]")
                if "export=" in str(link["href"])
            }

        return found

    def test_two_links_ask_for_what_is_on_the_screen(
        self, full: Signal, links: Callable[..., dict[str, str]], coordinator_client: Client
    ) -> None:
        query = {"tab": "klaar", "category": full.category_id, "p": 1}
        for address in (LIST, f"{LIST}results/"):
            found = links(address, **query, _w_filter_fragment=1)
            assert found == {
                "Download CSV": f"{LIST}?tab=klaar&category={full.category_id}&export=csv",
                "Download XLSX": f"{LIST}?tab=klaar&category={full.category_id}&export=xlsx",
            }
        assert references(coordinator_client.get(found["Download CSV"])) == {full.reference}

    def test_an_empty_list_has_none(self, full: Signal, links: Callable[..., dict[str, str]]) -> None:
        assert links(tab="wacht") == {}
