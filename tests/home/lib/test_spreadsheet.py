"""Files for a spreadsheet: whatever somebody typed, nothing runs, nothing breaks, nothing stays behind."""

import csv
import tempfile
from collections.abc import Iterator
from datetime import UTC, date, datetime
from io import StringIO
from pathlib import Path
from unicodedata import category

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st
from openpyxl import load_workbook

from home.lib import spreadsheet
from home.lib.spreadsheet import csv_rows, safe_cell, xlsx_file

FORMULA = '=HYPERLINK("https://kwaad.example","Klik")'
SIGNS = "=+-@＝＋－＠"
# All there is, with what does harm more often than chance would have it.
TEXTS = st.text(
    st.one_of(
        st.sampled_from(f"{SIGNS}\t\r\n ,;\"'|\x00\x1b\x7f\x85\u200b\ufeff\ufffe\uffff\ud800\udfffa1"),
        st.characters(),
    )
)


def read_csv(rows: spreadsheet.Rows, delimiter: str = ";") -> list[list[str]]:
    text = b"".join(csv_rows(rows)).decode("utf-8-sig")
    return list(csv.reader(StringIO(text, newline=""), delimiter=delimiter))


def read_xlsx(rows: spreadsheet.Rows) -> list[list[tuple[str, object]]]:
    with xlsx_file(rows, title="Blad") as file:
        sheet = load_workbook(file).active
        return [[(cell.data_type, cell.value) for cell in row] for row in sheet.iter_rows()]


def starts_a_formula(text: str) -> bool:
    """Look for the sign as a spreadsheet that trims would."""
    seen = [char for char in text if not char.isspace() and category(char) not in {"Cf", "Cc"}]
    return bool(seen) and seen[0] in SIGNS


@pytest.mark.parametrize(
    ("text", "cell"),
    [
        *((sign + "1+1", f"'{sign}1+1") for sign in SIGNS),
        (FORMULA, "'" + FORMULA),
        ("  =1+1", "'  =1+1"),
        ("\u200b=1+1", "'\u200b=1+1"),
        ("\x00\x1b=1+1", "'=1+1"),
        ("\tlosse tegel", "'\tlosse tegel"),
        ("\rlosse tegel", "'\nlosse tegel"),
        (" \r\n=1+1", "' \n=1+1"),
        ("een\r\ntwee\rdrie\tvier", "een\ntwee\ndrie\tvier"),
        ("a\x00b\x08c\x0bd\x1be\x7ff\x9fg\uffffh", "abcdefgh"),
        ("los \ud83d eind", "los \ufffd eind"),
        ('Café "De Zwaan" 🦢 ١٢', 'Café "De Zwaan" 🦢 ١٢'),
        ("1 + 1 = 2", "1 + 1 = 2"),
        ("'=1+1", "'=1+1"),
        ("", ""),
        (None, None),
        (-5, -5),
        (date(2026, 11, 26), date(2026, 11, 26)),
        (datetime(2026, 11, 26, 13, 5, tzinfo=UTC), datetime(2026, 11, 26, 14, 5)),
        (datetime(2026, 7, 1, 23, 30, tzinfo=UTC), datetime(2026, 7, 2, 1, 30)),
    ],
)
def test_a_cell_is_made_inert_and_nothing_else_of_it_changes(
    text: spreadsheet.Cell, cell: spreadsheet.Cell
) -> None:
    assert safe_cell(text) == cell
    assert safe_cell(cell) == cell


@given(TEXTS)
@example("\u2003\ufeff\u00a0=1")
@settings(deadline=None)
def test_no_text_is_a_formula_or_breaks_a_file(text: str) -> None:
    cell = safe_cell(text)
    assert isinstance(cell, str)
    assert not starts_a_formula(cell)
    assert not cell.startswith(("\t", "\r", "\n"))
    assert all(char in "\n\t" or category(char) not in {"Cc", "Cs"} for char in cell)
    assert not {"\ufffe", "\uffff"} & set(cell)
    assert safe_cell(cell) == cell


@given(st.lists(st.lists(TEXTS, min_size=2, max_size=3), min_size=1, max_size=4))
@settings(deadline=None)
def test_a_csv_holds_every_row_and_no_formula_however_it_is_split(rows: list[list[str]]) -> None:
    found = read_csv(rows)
    assert [len(row) for row in found] == [len(row) for row in rows]
    for delimiter in ";,\t":
        assert not [cell for row in read_csv(rows, delimiter) for cell in row if starts_a_formula(cell)]
    # Split by hand, as a program that knows no quotes does.
    raw = b"".join(csv_rows(rows)).decode("utf-8-sig")
    for delimiter in ",;\t":
        cells = [cell for line in raw.splitlines() for cell in line.split(delimiter)]
        assert not [cell for cell in cells if starts_a_formula(cell.strip('" '))]


@given(st.lists(st.lists(TEXTS, min_size=1, max_size=3), min_size=1, max_size=3))
@settings(deadline=None)
def test_an_xlsx_can_be_read_and_holds_text_only(rows: list[list[str]]) -> None:
    wanted = [[safe_cell(text) or None for text in row] for row in rows]
    for found, row in zip(read_xlsx(rows), wanted, strict=True):
        assert [value for _type, value in found][: len(row)] == row
        assert all(kind == "s" for kind, value in found if value is not None)


def test_a_csv_is_what_a_dutch_excel_opens() -> None:
    rows: spreadsheet.Rows = [
        ("Wat", "Wanneer", "Dag", "Hoeveel"),
        ('Café; "De Zwaan"', datetime(2026, 11, 26, 13, 5, tzinfo=UTC), date(2026, 11, 26), 2),
        ("twee\nregels, -3 graden", None, None, None),
    ]
    assert b"".join(csv_rows(rows)).decode() == (
        "\ufeffWat;Wanneer;Dag;Hoeveel\r\n"
        '"Café; ""De Zwaan""";2026-11-26 14:05;2026-11-26;2\r\n'
        '"twee\nregels, \'-3 graden";;;\r\n'
    )
    assert list(csv_rows([])) == []


def test_an_xlsx_has_real_dates_and_words_that_look_like_errors() -> None:
    rows: spreadsheet.Rows = [
        ("#N/A", "=1+1", datetime(2026, 11, 26, 13, 5, tzinfo=UTC), date(2026, 11, 26), 2),
    ]
    assert read_xlsx(rows) == [
        [
            *(("s", "#N/A"), ("s", "'=1+1"), ("d", datetime(2026, 11, 26, 14, 5))),
            *(("d", datetime(2026, 11, 26)), ("n", 2)),
        ]
    ]


def test_a_csv_is_written_while_the_rows_are_read() -> None:
    asked: list[int] = []

    def rows() -> Iterator[list[int]]:
        for number in range(10_000):
            asked.append(number)
            yield [number]

    chunks = csv_rows(rows())
    next(chunks)
    assert len(asked) == spreadsheet.ROWS_AT_ONCE
    assert b"".join(chunks).decode().split()[-1] == "9999"


@pytest.fixture
def scratch(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))
    return tmp_path


def test_nothing_stays_on_disk(scratch: Path) -> None:
    file = xlsx_file([["Losse tegel"]], title="Blad")
    assert file.read(2) == b"PK"
    file.close()
    assert list(scratch.iterdir()) == []


def test_nothing_stays_on_disk_when_reading_fails(scratch: Path) -> None:
    def rows() -> Iterator[list[str]]:
        yield ["Losse tegel"]
        raise ConnectionError

    with pytest.raises(ConnectionError):
        xlsx_file(rows(), title="Blad")
    assert list(scratch.iterdir()) == []
