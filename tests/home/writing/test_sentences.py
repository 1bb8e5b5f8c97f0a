"""The splitter, beside texts that were cut by hand: `|` stands where a sentence ends."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from home.writing.sentences import sentences, words

CUT = [
    # times, dates, numbers
    "Wij openen om 9.00 uur.| Kom op tijd.",
    "De inloop is van 9.00 tot 11.30 uur.| Daarna is er soep.",
    "Wij beginnen om 9.00.| Wie later is, belt even.",
    "Op 12 mei 2026 is het feest.| Iedereen mag komen.",
    "Het was 3-5-2026.| Toen regende het.",
    "Dat is op 1.5.2026 besloten.",
    "Een kaartje kost € 2,50.| Kinderen betalen niets.",
    "Er wonen 8.250 mensen in de wijk.| Dat zijn er veel.",
    "Wij waren met 12.| De rest was ziek.",
    "Kom om 9 uur.| 10 mensen kunnen mee.",
    "Zo. 24 mei is er markt.",
    # abbreviations
    "Neem iets mee, bijv. een taart.| Dat is gezellig.",
    "Vraag naar dhr. Bakker of mevr. De Wit.| Zij helpen u.",
    "Bel a.u.b. voor 10 uur.",
    "Meld u aan a.u.b.| Er is plaats voor 8 mensen.",
    "Kom naar nr. 14.| De bel doet het niet.",
    "Het kost ca. 5 euro per keer.",
    "Neem een pen, papier enz. mee.",
    "Neem een pen, papier enz.| Wij zorgen voor koffie.",
    "Bel tel. 036 123 45 67.| Dat kan elke dag.",
    "Prof. dr. Jansen komt ook.",
    "Dat gaat m.b.v. de gemeente, d.w.z. met geld.",
    "Het is i.v.m. Pasen dicht.",
    "De markt is o.a. voor kinderen.",
    "Het is in St. Jan.| Dat is de kerk.",
    "Het duurt max. 20 min.| Daarna gaan wij naar huis.",
    "Geopend van ma. t/m vr. 9 uur.",
    "De wandeling is op 4 nov. a.s. in het park.",
    # ordinals and lists
    "Wij zitten op de 2e verdieping.| De lift doet het.",
    "De 1ste prijs is een taart.",
    "1. Bel het wijkteam.",
    "1. Bel ons.|\n2. Vertel wat u zag.|\n3. Wij bellen terug.",
    "Neem mee:|\n- een pen|\n- een schrift",
    "- een pen.|\n- een schrift.",
    "Eerste stuk zonder punt|\n\nTweede stuk.",
    "Een zin die\nop de volgende regel verder gaat.",
    # quotes
    "‘Dat hoor ik elke week’, zegt Ben.| ‘Het is zo.’",
    "‘Kom binnen!’ riep ze.| Wij gingen naar binnen.",
    "Zij zei: ‘Kom maar.’| En wij kwamen.",
    '"Is dit de bus?" vroeg hij.| "Ja", zei ik.',
    "Wie wil dat nu?!| Niemand toch?",
    "Wacht eens...| Daar is hij.",
    "Het was… stil in de straat.",
    "(Neem uw pas mee.)| Anders kunt u niet naar binnen.",
    # addresses, initials, names
    "Mail naar info@waterwijk.example.| U krijgt antwoord.",
    "Kijk op www.waterwijk.example/agenda.| Daar staat alles.",
    "Kijk op https://waterwijk.example/a.b/c.html voor meer.",
    "J. de Vries en A.B. Jansen wonen er.| Zij zijn buren.",
    "Het is in zaal B.| Loop maar door.",
    "Wij eten samen.| ’s Avonds is er muziek.",
    "Wij eten samen.| 's Avonds is er muziek.",
    # nothing odd
    "Een zin zonder punt",
    "Een zin.| Nog een zin!| En een vraag?",
    "",
]


@pytest.mark.parametrize("cut", CUT)
def test_a_text_is_cut_where_a_hand_cuts_it(cut: str) -> None:
    expected = [" ".join(part.split()) for part in cut.split("|") if part.strip()]
    assert sentences(cut.replace("|", "")) == expected


def test_the_hand_cut_table_is_long_enough() -> None:
    assert len(set(CUT)) >= 40


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Kom om 9.00 uur!", ["Kom", "om", "9.00", "uur"]),
        ("De foto's van Ria's feest", ["De", "foto's", "van", "Ria's", "feest"]),
        ("Bel a.u.b. het wijkteam", ["Bel", "a.u.b.", "het", "wijkteam"]),
        ("’s Avonds, € 2,50 – of meer", ["’s", "Avonds", "2,50", "of", "meer"]),
        ("Mail w.team@a.example: www.a.example", ["Mail", "w.team@a.example", "www.a.example"]),
        ("de oud-bewoners en/of buren", ["de", "oud-bewoners", "en/of", "buren"]),
        ("op 24-11-2026", ["op", "24-11-2026"]),
        ("– … !", []),
    ],
)
def test_words_are_counted_as_a_hand_counts_them(text: str, found: list[str]) -> None:
    assert words(text) == found


DUTCHLIKE = st.lists(
    st.sampled_from(
        [*'abcDE19.!?…,‘’"()-|\n\t ', " ", " ", "dhr. ", "a.u.b. ", "9.00 ", "\n\n", "\n- ", "1. "]
    )
).map("".join)


@given(st.one_of(st.text(), DUTCHLIKE))
def test_no_letter_or_mark_is_lost_or_doubled(text: str) -> None:
    assert "".join("".join(sentences(text)).split()) == "".join(text.split())


@given(st.one_of(st.text(), DUTCHLIKE))
def test_no_word_is_lost_or_doubled(text: str) -> None:
    assert [word for sentence in sentences(text) for word in words(sentence)] == words(text)


@given(DUTCHLIKE)
def test_a_sentence_cut_again_stays_as_it_is(text: str) -> None:
    for sentence in sentences(text):
        assert " ".join(sentences(sentence)) == sentence
