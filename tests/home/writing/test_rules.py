"""Difficult words, passive verbs, links and names: what is pointed out, and what only looks like it."""

import pytest

from home.writing.links import is_bare_address, names_file_kind, says_nothing
from home.writing.passive import passive
from home.writing.privacy import Known, emails, phones, surnames
from home.writing.words import PLAINER, difficult_words


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Indien u komt, bel dan.", [("Indien", "als")]),
        ("U dient te bellen.", [("dient te", "moet")]),
        ("Bewoners dienen  te\nbellen.", [("dienen  te", "moeten")]),
        ("Dit is reeds gedaan.", [("reeds", "al")]),
        ("Participatie is van belang.", [("Participatie", "meedoen")]),
        ("Met betrekking tot het plein.", [("Met betrekking tot", "over")]),
        (
            "Wij faciliteren dit middels geld.",
            [("faciliteren", "helpen, mogelijk maken"), ("middels", "met, door")],
        ),
        # near misses
        ("Zij dient soep op. Het diner.", []),
        ("Een indiener en een inmiddels oude man.", []),
        ("De reeds-lijst.", []),
    ],
)
def test_difficult_words_come_with_a_plainer_one(text: str, found: list[tuple[str, str]]) -> None:
    assert list(difficult_words(text)) == found


def test_the_table_is_long_and_makes_no_circles() -> None:
    assert len(PLAINER) >= 100
    assert [form for form, plain in PLAINER.items() if set(plain.split(", ")) & set(PLAINER)] == []


@pytest.mark.parametrize(
    ("sentence", "verbs"),
    [
        ("Het plein wordt opgeknapt.", "wordt opgeknapt"),
        ("De lampen worden vervangen door de gemeente.", "worden vervangen"),
        ("Er werd veel gelachen.", "werd gelachen"),
        ("Het formulier moet worden ingevuld.", "worden ingevuld"),
        ("Wij horen dat de weg afgesloten wordt.", "afgesloten wordt"),
        ("Dit is gemaakt door de buren.", "is gemaakt"),
        ("De straat werd gisteren door twintig kinderen geveegd.", "werd geveegd"),
        ("Het feest wordt georganiseerd.", "wordt georganiseerd"),
        # near misses
        ("Het wordt gezellig.", ""),
        ("Het wordt gezond geweld genoemd", "wordt genoemd"),
        ("Dit wordt het nieuwe gebouw.", ""),
        ("Wij worden vrienden.", ""),
        ("De avonden worden gezond en het geld raakt op.", ""),
        ("Zij is gekomen.", ""),
        ("De buren hebben het plein geveegd.", ""),
        ("Het wordt lente, en Ria heeft gebakken.", ""),
        ("Het wordt warm als de zon is opgekomen.", ""),
        ("Er worden bijeenkomsten en vergaderingen bij ons.", ""),
        ("Hij werd bekend in de wijk.", ""),
    ],
)
def test_passive_is_named_only_when_fairly_sure(sentence: str, verbs: str) -> None:
    assert passive(sentence) == verbs


@pytest.mark.parametrize(
    "label",
    [
        "klik hier",
        "Klik hier!",
        "hier",
        "lees meer",
        "Lees meer »",
        "link",
        "deze pagina",
        "Klik op deze link",
    ],
)
def test_a_link_that_says_nothing(label: str) -> None:
    assert says_nothing(label)


@pytest.mark.parametrize(
    "label",
    ["Lees het verslag", "Agenda van de wijk", "https://a.example", "Hier kunt u zich aanmelden", "", "12"],
)
def test_a_link_that_says_where_it_goes(label: str) -> None:
    assert not says_nothing(label)


def test_addresses_and_documents_as_links() -> None:
    assert is_bare_address("https://wijk.example/a?b=1")
    assert is_bare_address("www.wijk.example")
    assert not is_bare_address("De site www.wijk.example")
    assert names_file_kind("Verslag (PDF)")
    assert names_file_kind("Verslag, Word")
    assert not names_file_kind("Verslag van een pdfeest")


KNOWN = Known(
    phones=frozenset({"0361234567"}),
    emails=frozenset({"ria@gmail.com"}),
    names=frozenset({"stichting jan de wit", "de marie gouda"}),
)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Bel 06 12 34 56 78 voor koffie.", ["06 12 34 56 78"]),
        ("Bel 06-12345678.", ["06-12345678"]),
        ("Bel 0182 12 34 56 of +31 6 1234 5678.", ["0182 12 34 56", "+31 6 1234 5678"]),
        ("Bel (036) 765 43 21.", ["(036) 765 43 21"]),
        ("Bel 0031612345678.", ["0031612345678"]),
        # near misses
        ("Bel het wijkteam: 036 123 45 67.", []),
        ("Bel 112, 14 0182, 0900-8844, 0800 123 4567 of 088 123 45 67.", []),
        ("NL91 ABNA 0417 1643 00 is het nummer.", []),
        ("Op 01-02-2026 om 10.00 uur.", []),
        ("Van 09.00 tot 11.30 uur, 2801 AB.", []),
        ("Kenmerk 061234567890123.", []),
        ("www.wijk.example/0612345678", []),
    ],
)
def test_phone_numbers_of_people_are_found(text: str, found: list[str]) -> None:
    assert list(phones(text, KNOWN)) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Mail naar jan.klaver@gmail.com.", ["jan.klaver@gmail.com"]),
        ("Mail naar ria@gmail.com of info@wijk.example.", []),
    ],
)
def test_mail_addresses_of_people_are_found(text: str, found: list[str]) -> None:
    assert list(emails(text, KNOWN)) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("De winnaar is Ria Klaver uit de Dorpsstraat.", ["Ria Klaver"]),
        ("Fatima El Idrissi en Jan van der Berg koken.", ["Fatima El Idrissi", "Jan van der Berg"]),
        ("Ayşe Yılmaz speelt.", ["Ayşe Yılmaz"]),
        ("Zeynep Yılmaz speelt.", ["Zeynep Yılmaz"]),
        ("Wij dronken koffie bij mevrouw Van Dijk.", ["mevrouw Van Dijk"]),
        ("Dhr. Bakker en de heer De Wit komen.", ["Dhr. Bakker", "de heer De Wit"]),
        # near misses
        ("Ria kookt. Hamid helpt.", []),
        ("Mevrouw Bep en meneer Kees.", []),
        ("Ria Jan en Piet komen.", []),
        ("Wij gaan naar de Jan Luykenlaan en de Anne Frankschool.", []),
        ("In de Groene Hart en op het Grote Plein.", []),
        ("Stichting Jan de Wit betaalt. De Marie Gouda ook.", []),
        ("Het leven van Anne Frank en Willem van Oranje.", []),
        ("Kom ook op Maria Zondag.", []),
        ("Jan van de bakker en Kim van de buren.", []),
    ],
)
def test_surnames_are_found_with_few_false_alarms(text: str, found: list[str]) -> None:
    assert list(surnames(text, KNOWN)) == found
