"""Rows as a file for a spreadsheet: nothing in it runs, and memory does not grow with the number of rows.

What somebody typed into a form ends up in the Excel of a colleague. A text that begins with = + - or @
is a formula there, and one with control characters makes a file that Excel refuses.
Source of the rules: OWASP, "CSV injection"; XML 1.0, production Char.
"""

import csv
import re
from collections.abc import Iterable, Iterator, Sequence
from contextlib import suppress
from datetime import date, datetime
from decimal import Decimal
from io import StringIO
from itertools import islice
from pathlib import Path
from tempfile import TemporaryFile
from typing import IO, Any

from django.http import FileResponse, StreamingHttpResponse
from django.utils.http import content_disposition_header
from django.utils.timezone import is_aware
from openpyxl import Workbook
from openpyxl.cell import WriteOnlyCell
from openpyxl.cell.cell import ILLEGAL_CHARACTERS_RE

from home.lib.localtime import AMSTERDAM

Cell = str | int | float | Decimal | date | datetime | None
Rows = Iterable[Sequence[Cell]]

CSV_TYPE = "text/csv; charset=utf-8"
XLSX_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
ROWS_AT_ONCE = 500
# In characters: a moment that does not fit is shown as ####.
COLUMN_WIDTH = 18

# What openpyxl refuses, and what it forgets: two code points that no XML may hold, DEL and C1.
UNWRITABLE = re.compile(f"{ILLEGAL_CHARACTERS_RE.pattern}|[\x7f-\x9f\ufffe\uffff]")
SURROGATE = re.compile("[\ud800-\udfff]")
# The wide ones are formulas in an Excel for Chinese or Japanese.
SIGNS = "=+\\-@＝＋－＠"
UNSEEN = "\\s\u00ad\u200b-\u200f\u202a-\u202e\u2060\ufeff"
ACTIVE = re.compile(f"[{UNSEEN}]*[{SIGNS}]|[{UNSEEN}]*[\t\r\n]")
# An Excel that is not Dutch splits our file at commas and lines: a cell may begin there too.
ACTIVE_WITHIN = re.compile(f'([,;\t\n][{UNSEEN}"]*)([{SIGNS}])')


def safe_cell(value: Cell) -> Cell:
    """Return `value` as a cell that any spreadsheet shows and none runs.

    A text that could be a formula gets an apostrophe in front, lines end in LF. A moment becomes the
    wall time in the Netherlands, without zone: a spreadsheet knows none. Doing it twice changes nothing.
    """
    if isinstance(value, datetime):
        return value.astimezone(AMSTERDAM).replace(tzinfo=None) if is_aware(value) else value
    if not isinstance(value, str):
        return value
    if value.isprintable():
        # Nearly all of them: then there is nothing to take out.
        return f"'{value}" if ACTIVE.match(value) else value
    text = SURROGATE.sub("\ufffd", UNWRITABLE.sub("", value))
    inert = f"'{text}" if ACTIVE.match(text) else text
    return inert.replace("\r\n", "\n").replace("\r", "\n")


def csv_rows(rows: Rows) -> Iterator[bytes]:
    """Yield `rows` as CSV, some hundreds at a time.

    With a byte order mark, or Excel reads "cafÃ©"; and with semicolons, as Excel wants where a comma
    stands in decimal numbers, as in Dutch. A moment is "2026-11-26 14:05": read as one in any language.
    """
    remaining, mark = iter(rows), "\ufeff"
    while chunk := list(islice(remaining, ROWS_AT_ONCE)):
        lines = StringIO(newline="")
        csv.writer(lines, delimiter=";").writerows(map(_csv_text, row) for row in chunk)
        yield (mark + lines.getvalue()).encode()
        mark = ""


def _csv_text(value: Cell) -> str:
    cell = safe_cell(value)
    if isinstance(cell, datetime):
        return cell.isoformat(" ", "minutes")
    if isinstance(cell, str):
        return ACTIVE_WITHIN.sub(r"\1'\2", cell)
    return "" if cell is None else str(cell)


def xlsx_file(rows: Rows, *, title: str) -> IO[bytes]:
    """Return an open file, at its beginning, with `rows` on one sheet; gone from disk once it is closed.

    The first row stays in sight. Raises what `rows` raises, and leaves no file behind then.
    """
    book = Workbook(write_only=True)
    sheet = book.create_sheet(title)
    sheet.freeze_panes = "A2"
    sheet.sheet_format.defaultColWidth = COLUMN_WIDTH
    # FileResponse closes it once the last byte is sent.
    file = TemporaryFile()  # noqa: SIM115
    try:
        for row in rows:
            sheet.append([_xlsx_cell(sheet, value) for value in row])
        book.save(file)
    except BaseException:
        file.close()
        _drop_sheet(sheet)
        raise
    file.seek(0)
    return file


def _xlsx_cell(sheet: Any, value: Cell) -> Any:
    cell = WriteOnlyCell(sheet, safe_cell(value))
    if isinstance(value, str):
        # openpyxl guesses from the text: "#N/A" would be an error, and "=1" a formula.
        cell.data_type = "s"
    elif isinstance(value, datetime):
        cell.number_format = "dd-mm-yyyy hh:mm"
    elif isinstance(value, date):
        cell.number_format = "dd-mm-yyyy"
    return cell


def _drop_sheet(sheet: Any) -> None:
    """Delete the file in which openpyxl keeps a sheet: it does so itself only when the book is saved."""
    if not sheet.closed:
        # A full disk is why we are here, perhaps.
        with suppress(OSError):
            sheet.close()
    Path(sheet._writer.out).unlink(missing_ok=True)  # noqa: SLF001  (there is no public way)


def csv_response(rows: Rows, *, filename: str) -> StreamingHttpResponse:
    """Answer with `rows` as they come, as a file to keep; no cache does."""
    return StreamingHttpResponse(
        csv_rows(rows),
        content_type=CSV_TYPE,
        headers={
            "Content-Disposition": content_disposition_header(True, filename),
            "Cache-Control": "private, no-store",
        },
    )


def xlsx_response(rows: Rows, *, filename: str, title: str) -> FileResponse:
    """Answer with `rows` as a workbook that lies on disk while it is sent."""
    return FileResponse(
        xlsx_file(rows, title=title),
        as_attachment=True,
        filename=filename,
        content_type=XLSX_TYPE,
        headers={"Cache-Control": "private, no-store"},
    )
