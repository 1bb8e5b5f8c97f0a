"""Words as search compares them: Dutch stems, safe queries, highlights."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from home.lib.stems import stem
from home.lib.text import clean_query, fold, highlight, matches, stem_text, words

# Each line: words that must find each other.
SAME = """
fiets fietsen|initiatief initiatieven|buurthuis buurthuizen|spreekuur spreekuren
vrijwilliger vrijwilligers|activiteit activiteiten|wijk wijken|buur buren|buurt buurten
kind kinderen kleinkinderen:kleinkind|oud oude ouderen oudere|boodschap boodschappen
melding meldingen melden|huis huizen|brief brieven|kerk kerken|school scholen|straat straten
feest feesten feestje|cursus cursussen|workshop workshops|tuin tuinen tuintje|bibliotheek bibliotheken
gemeente gemeenten gemeentes|afspraak afspraken|formulier formulieren|lamp lampen|stoep stoepen
tegel tegels|hond honden|kat katten|speeltuin speeltuinen|speelplek speelplekken|schuld schulden
uitkering uitkeringen|taal talen|les lessen|wandeling wandelingen wandelen|maaltijd maaltijden|eten eet
advies adviezen|bewoner bewoners|wijkagent wijkagenten|huisarts huisartsen
wijkverpleegkundige wijkverpleegkundigen|opbouwwerker opbouwwerkers|jong jonge jongeren
vereniging verenigingen|foto foto's fotos|museum musea|café cafés cafe|idee ideeën idee's|comité comités
fietsenmaker fietsenmakers|reparatie reparaties repareren|plan plannen|weg wegen|boom bomen boompje
park parken|bus bussen|auto auto's|winkel winkels winkelen|markt markten|lied liederen|koor koren
boek boeken|wijkkrant wijkkranten|artikel artikelen|wijkteam wijkteams|locatie locaties|adres adressen
telefoon telefoons|dag dagen|verjaardag verjaardagen|avond avonden|uur uren|week weken|maand maanden
jaar jaren|vraag vragen|antwoord antwoorden|bijeenkomst bijeenkomsten|ontmoeting ontmoetingen ontmoeten
eenzaam eenzame eenzaamheid|gezond gezonde gezondheid|veilig veilige veiligheid|groen groene
woning woningen wonen|gezin gezinnen|meisje meisjes|jongen jongens|spel spellen|mobiel mobiele
rolstoel rolstoelen|zaal zalen|plein pleinen|sluis sluizen|haven havens|baby baby's|glas glazen
speelkast speelkasten|tablet tablets|lantaarnpaal lantaarnpalen|prullenbak prullenbakken|reis reizen
prijs prijzen|stad steden|lid leden bestuursleden:bestuurslid|ei eieren|beweging bewegen
probleem problemen|kantoor kantoren|coördinator coördinatoren|tekening tekeningen tekenen
regeling regelingen regelen|mogelijkheid mogelijkheden|kopje kopjes|praatje praatjes praat
organisatie organisaties organiseren|minuut minuten|persoon personen|bijeenkomst bijeenkomsten
lening leningen lenen|nieuw nieuwe nieuws|knie knieën|categorie categorieën|brood broden broodjes
hulp helpen|rommelmarkt rommelmarkten|partner partners|plaats plaatsen|dak daken|grote groot|boze boos
mens mensen|arts artsen
"""
GROUPS = [group.split() for line in SAME.strip().splitlines() for group in line.split("|")]
DIFFERENT = [
    ("gezin", "zin"),
    ("gezond", "zon"),
    ("gemeente", "menen"),
    ("water", "wat"),
    ("buur", "buurt"),
    ("bom", "boom"),
    ("man", "maan"),
    ("kaas", "kas"),
    ("wijk", "wijs"),
    ("zaal", "zal"),
    ("ram", "raam"),
    ("krant", "kraan"),
    ("feest", "fee"),
    ("brief", "brie"),
    ("huis", "huid"),
]
DUTCH = st.text(alphabet="abdeefgijklmnoprstuvwz", min_size=1, max_size=14)


@pytest.mark.parametrize("group", GROUPS, ids=lambda group: group[0])
def test_the_forms_of_a_word_find_each_other(group: list[str]) -> None:
    for pair in group:
        form, _, base = pair.partition(":")
        assert stem_text(form) == stem_text(base or group[0])


def test_the_list_is_long_enough_to_mean_something() -> None:
    assert sum(len(group) for group in GROUPS) > 250


@pytest.mark.parametrize(("one", "other"), DIFFERENT)
def test_different_words_stay_different(one: str, other: str) -> None:
    assert stem(one) != stem(other)


@given(DUTCH)
def test_the_stem_of_a_stem_is_that_stem(word: str) -> None:
    assert stem(stem(word)) == stem(word)


@given(st.text(max_size=200))
def test_any_text_gives_stems_that_are_single_words(text: str) -> None:
    stems = stem_text(text).split()
    assert all(any(char.isalnum() for char in one) for one in stems)
    assert len(stems) <= len(text) * 8


@given(st.text(max_size=3000))
def test_any_query_becomes_a_few_short_words(raw: str) -> None:
    cleaned = clean_query(raw)
    assert len(cleaned.split()) <= 12
    assert all(len(word) <= 40 for word in cleaned.split())
    assert not set(cleaned) & set('"\x00*()\\%:^')
    assert clean_query(cleaned) == cleaned


@pytest.mark.parametrize(
    ("raw", "cleaned"),
    [
        ("fiets", "fiets"),
        ("  Koffie  in de   tuin ", "Koffie in de tuin"),
        ('"', ""),
        ("\x00", ""),
        ("a AND (", "a AND"),
        ("NEAR(fiets)", "NEAR fiets"),
        ("fiets*", "fiets"),
        ("😀🚲", ""),
        ("foto's", "foto's"),
        ("' OR 1=1 --", "OR 1 1"),
        ("x" * 5000, "x" * 40),
    ],
)
def test_a_query_keeps_its_words_and_loses_the_rest(raw: str, cleaned: str) -> None:
    assert clean_query(raw) == cleaned


def test_accents_and_capitals_do_not_matter() -> None:
    assert fold("CAFÉ Ĳssel naïef") == "cafe ijssel naief"


@pytest.mark.parametrize("typed", ["2801AB", "2801 AB", "2801 ab"])
def test_a_postcode_is_found_with_and_without_its_space(typed: str) -> None:
    assert list(words(f"Wij wonen in {typed}.")) == ["wonen", "2801", "ab"]


def test_words_that_say_nothing_are_left_out() -> None:
    assert stem_text("Wanneer is het spreekuur van de wijkagent?") == "spreekuur wijkagent"


def test_numbers_stay_as_they_are() -> None:
    assert stem_text("Bel 112 om 9.00 uur") == "bel 112 9 00 uur"


def test_a_text_matches_by_stem_or_by_its_beginning() -> None:
    text = "Fietsen maken in het buurthuis"
    assert matches("fiets", text)
    assert matches("buurthuizen fiets", text)
    assert matches("buurt", text)
    assert not matches("fiets soep", text)
    assert not matches("de het", text)
    assert not matches("", text)


def test_found_words_are_marked_and_the_rest_is_escaped() -> None:
    marked = highlight("Fietsen & <script>: uw fiets", "fiets")
    assert marked == "<mark>Fietsen</mark> &amp; &lt;script&gt;: uw <mark>fiets</mark>"
