"""A list of wijken out of a spreadsheet: what is taken, and what is refused with its line."""

import pytest

from home.town.wijken_csv import CsvError, WijkRow, read_postcodes, read_wijken

HEAD = "name;postcodes;gemeente;mail"
MOLEN = "Achter de Molen;2803, 2804 AB;Gouda;team@molen.nl"
ROW = WijkRow("Achter de Molen", "Gouda", "team@molen.nl", ("2803", "2804 AB"), "wijk", 2)

GOOD = {
    "semicolons": f"{HEAD}\n{MOLEN}\n".encode(),
    "with a BOM": b"\xef\xbb\xbf" + f"{HEAD}\n{MOLEN}\n".encode(),
    "commas and quotes": b'name,postcodes,gemeente,mail\nAchter de Molen,"2803,2804AB",Gouda,team@molen.nl\n',
    "lines of Windows": f"{HEAD}\r\n{MOLEN}\r\n".encode(),
    "no end of line": f"{HEAD}\n{MOLEN}".encode(),
    "Dutch heads": b"Naam;Postcode;Gemeente;E-mail\nAchter de Molen;2803 2804ab;Gouda;team@molen.nl\n",
    "another order": b"mail;gemeente;name;postcodes\nteam@molen.nl;Gouda;Achter de Molen;2803/2804 AB\n",
    "empty cells after it": f"{HEAD};;\n{MOLEN};;\n;;;;;\n".encode(),
    "spaces": b"name ; postcodes; gemeente; mail\n Achter  de Molen ;2803,2804 AB; Gouda; team@molen.nl ",
}


@pytest.mark.parametrize("name", GOOD)
def test_a_good_file_gives_its_wijken(name: str) -> None:
    assert read_wijken(GOOD[name]) == [ROW]


def test_letters_of_windows_are_understood() -> None:
    (row,) = read_wijken(f"{HEAD}\nCafé Zuid;;Súdwest-Fryslân;z@zuid.nl".encode("cp1252"))
    assert (row.name, row.gemeente, row.postcodes) == ("Café Zuid", "Súdwest-Fryslân", ())


def test_the_line_of_excel_and_the_noun_are_read() -> None:
    rows = read_wijken(f"sep=;\n{HEAD};noun\n{MOLEN};\nVeen;;Gouda;v@veen.nl;Dorp\n".encode(), "buurt")
    assert [(row.name, row.noun, row.line) for row in rows] == [
        ("Achter de Molen", "buurt", 3),
        ("Veen", "dorp", 4),
    ]


BAD = {
    "nothing": (b"", "Wij missen: name, gemeente, mail."),
    "only a head": (HEAD.encode(), "Er staan geen wijken in dit bestand"),
    "no head": (MOLEN.encode(), "De eerste regel moet de kopjes bevatten"),
    "a head without mail": (b"name;gemeente\nA;B", "Wij missen: mail."),
    "no name": (f"{HEAD}\n;2803;Gouda;a@b.nl".encode(), "Regel 2: de naam ontbreekt."),
    "no gemeente": (f"{HEAD}\nA;2803;;a@b.nl".encode(), "Regel 2: de gemeente ontbreekt."),
    "a bad address": (f"{HEAD}\n{MOLEN}\nA;;Gouda;a.b.nl".encode(), "Regel 3: “a.b.nl” is geen e-mailadres."),
    "a bad postcode": (f"{HEAD}\nA;280;Gouda;a@b.nl".encode(), "Regel 2: “280” is geen postcode."),
    "a bad noun": (f"{HEAD};noun\nA;;Gouda;a@b.nl;stad".encode(), "Regel 2: “stad” kennen wij niet."),
    "twice": (
        f"{HEAD}\n{MOLEN}\nachter de molen;;Gouda;a@b.nl".encode(),
        "Regel 3: “achter de molen” staat er twee",
    ),
    "too long": (f"{HEAD}\n{'A' * 81};;Gouda;a@b.nl".encode(), "Regel 2: de naam is te lang"),
    "commas without quotes": (
        b"name,postcodes,gemeente,mail\nA,2803,2804,Gouda,a@b.nl",
        "er staan meer vakjes dan kopjes",
    ),
    "an open quote": (f'{HEAD}\n"A;2803;Gouda;a@b.nl'.encode(), "een aanhalingsteken is niet gesloten"),
    "a spreadsheet": (b"PK\x03\x04rest", "Dit is een rekenblad. Bewaar het eerst als CSV"),
    "UTF-16": (f"{HEAD}\n{MOLEN}".encode("utf-16"), "Bewaar het als CSV met UTF-8"),
    "too big": (b"a" * 1_000_001, "te groot"),
}


@pytest.mark.parametrize("name", BAD)
def test_a_bad_file_is_refused_with_its_line(name: str) -> None:
    data, sentence = BAD[name]
    with pytest.raises(CsvError) as refused:
        read_wijken(data)
    assert sentence in str(refused.value)


def test_all_mistakes_are_told_at_once_and_a_flood_is_cut() -> None:
    lines = "\n".join(f"Wijk {number};x;Gouda;a@b.nl" for number in range(25))
    with pytest.raises(CsvError) as refused:
        read_wijken(f"{HEAD}\n{lines}".encode())
    told = str(refused.value).splitlines()
    assert (len(told), told[0][:7], told[-1]) == (11, "Regel 2", "En nog 15 fouten.")


@pytest.mark.parametrize(
    ("text", "codes"),
    [
        ("", []),
        ("2801", ["2801"]),
        ("2801ab 2802", ["2801 AB", "2802"]),
        ("2801 AB,2802AC", ["2801 AB", "2802 AC"]),
    ],
)
def test_postcodes_are_read_as_people_write_them(text: str, codes: list[str]) -> None:
    assert read_postcodes(text) == codes


@pytest.mark.parametrize("text", ["0123", "28011", "2801 ABC", "tot 2803", "2801-2805"])
def test_what_is_no_postcode_is_refused(text: str) -> None:
    with pytest.raises(ValueError):
        read_postcodes(text)
