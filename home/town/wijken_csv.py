"""Wijken from a spreadsheet: name; postcodes; gemeente; mail; and, when it is no wijk, the noun.

Takes what programs make of it: `;` or `,`, UTF-8 with or without BOM, or Windows-1252. Reads
everything before it says no, so that all mistakes are told at once, each with its line.
"""

import csv
import re
from collections.abc import Iterator
from dataclasses import dataclass
from io import StringIO

from django.core.exceptions import ValidationError
from django.core.validators import validate_email

NOUNS = ("wijk", "dorp", "kern", "buurt")
COLUMNS = {
    "name": ("name", "naam", "wijk"),
    "postcodes": ("postcodes", "postcode"),
    "gemeente": ("gemeente",),
    "mail": ("mail", "e-mail", "email", "team_email", "mail van het team"),
    "noun": ("noun", "soort"),
}
NEEDED = ("name", "gemeente", "mail")
POSTCODE = re.compile(r"(?<![0-9A-Z])([1-9]\d{3})(?:\s?([A-Z]{2}))?(?![0-9A-Z])")
BETWEEN_POSTCODES = " ,;/+\n\t"
LONGEST = {"name": 80, "gemeente": 80, "mail": 254}
MOST_BYTES = 1_000_000
MOST_TOLD = 10


class CsvError(ValueError):
    """What is wrong with the file: one Dutch sentence on each line."""


@dataclass(frozen=True)
class WijkRow:
    """A wijk to open, and the line of the file that it came from."""

    name: str
    gemeente: str
    team_email: str
    postcodes: tuple[str, ...] = ()
    noun: str = "wijk"
    line: int = 0


def read_wijken(data: bytes, default_noun: str = "wijk") -> list[WijkRow]:
    """Return the wijken in the file; raises CsvError, with the lines, when any of it is wrong."""
    lines = _lines(_decode(data))
    number, header = next(lines, (0, []))
    places = _places(header)
    wijken, wrong, seen = [], [], dict[str, int]()
    for number, cells in lines:
        values = {name: cells[place].strip() if place < len(cells) else "" for name, place in places.items()}
        faults = [*_faults(values), *_too_many(cells, header)]
        key = values["name"].casefold()
        if key and key in seen:
            faults.append(f"“{values['name']}” staat er twee keer in, ook op regel {seen[key]}.")
        seen.setdefault(key, number)
        wrong += [f"Regel {number}: {fault}" for fault in faults]
        if not faults:
            wijken.append(_row(values, number, default_noun))
    if not wijken and not wrong:
        wrong = ["Er staan geen wijken in dit bestand, alleen een regel met kopjes."]
    if wrong:
        more = [f"En nog {len(wrong) - MOST_TOLD} fouten."] if len(wrong) > MOST_TOLD else []
        raise CsvError("\n".join(wrong[:MOST_TOLD] + more))
    return wijken


def read_postcodes(text: str) -> list[str]:
    """Return the postcodes in a text as "2801" or "2801 AB"; raises ValueError for anything else in it."""
    text = text.upper()
    rest = POSTCODE.sub("", text).strip(BETWEEN_POSTCODES)
    if rest:
        raise ValueError(rest)
    return [" ".join(part for part in found.groups() if part) for found in POSTCODE.finditer(text)]


def _decode(data: bytes) -> str:
    if len(data) > MOST_BYTES:
        raise CsvError("Dit bestand is te groot. Zet er alleen wijken in.")
    if data.startswith((b"PK", b"\xd0\xcf")):
        raise CsvError("Dit is een rekenblad. Bewaar het eerst als CSV (gescheiden door puntkomma's).")
    for encoding in ("utf-8-sig", "cp1252"):
        try:
            text = data.decode(encoding)
        except UnicodeDecodeError:
            continue
        if "\x00" not in text:
            return text
    raise CsvError("Wij kunnen dit bestand niet lezen. Bewaar het als CSV met UTF-8.")


def _lines(text: str) -> Iterator[tuple[int, list[str]]]:
    """Yield line number and cells; lines without words are left out, and Excel's `sep=;` too."""
    first = next((line for line in text.splitlines() if line.strip() and not line.startswith("sep=")), "")
    delimiter = ";" if first.count(";") >= first.count(",") and ";" in first else ","
    reader = csv.reader(StringIO(text, newline=""), delimiter=delimiter, strict=True)
    try:
        for cells in reader:
            if any(cell.strip() for cell in cells) and not cells[0].startswith("sep="):
                yield reader.line_num, cells
    except csv.Error:
        raise CsvError(f"Regel {reader.line_num}: een aanhalingsteken is niet gesloten.") from None


def _places(header: list[str]) -> dict[str, int]:
    """Return at which place each column stands; raises CsvError for a header that misses one."""
    found = [cell.strip().casefold() for cell in header]
    places = {}
    for name, titles in COLUMNS.items():
        place = next((found.index(title) for title in titles if title in found), None)
        if place is not None:
            places[name] = place
    missing = [name for name in NEEDED if name not in places]
    if missing:
        raise CsvError(
            "De eerste regel moet de kopjes bevatten: name;postcodes;gemeente;mail."
            f" Wij missen: {', '.join(missing)}."
        )
    return places


def _faults(values: dict[str, str]) -> Iterator[str]:
    """Yield what is wrong with one line."""
    names = {"name": "de naam", "gemeente": "de gemeente", "mail": "de mail van het wijkteam"}
    for name, words in names.items():
        if not values[name]:
            yield f"{words} ontbreekt."
        elif len(values[name]) > LONGEST[name]:
            yield f"{words} is te lang (hoogstens {LONGEST[name]} letters)."
    if values["mail"]:
        try:
            validate_email(values["mail"])
        except ValidationError:
            yield f"“{values['mail']}” is geen e-mailadres."
    try:
        read_postcodes(values.get("postcodes", ""))
    except ValueError as error:
        yield f"“{error}” is geen postcode. Schrijf 2801 of 2801 AB, met komma's ertussen."
    if values.get("noun", "").casefold() not in {"", *NOUNS}:
        yield f"“{values['noun']}” kennen wij niet. Kies uit {', '.join(NOUNS)}."


def _too_many(cells: list[str], header: list[str]) -> Iterator[str]:
    if any(cell.strip() for cell in cells[len(header) :]):
        yield "er staan meer vakjes dan kopjes. Staan postcodes met komma's tussen aanhalingstekens?"


def _row(values: dict[str, str], number: int, default_noun: str) -> WijkRow:
    return WijkRow(
        name=" ".join(values["name"].split()),
        gemeente=" ".join(values["gemeente"].split()),
        team_email=values["mail"],
        postcodes=tuple(read_postcodes(values.get("postcodes", ""))),
        noun=values.get("noun", "").casefold() or default_noun,
        line=number,
    )
