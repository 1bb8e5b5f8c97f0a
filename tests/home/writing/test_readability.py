"""The formula of Flesch-Douma, its light, and what may not change it."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from home.writing.readability import Counts, Light, counts


def test_the_formula_is_the_one_of_douma() -> None:
    # 206,8 − 0,77 × 150 − 0,93 × 10
    assert Counts(sentences=10, words=100, syllables=150).score == pytest.approx(82.0)


def test_counts_are_those_of_a_hand() -> None:
    # "Kom om 9.00 uur." 4 words, 4 syllables; "Er is koffie." 3 words, 4 syllables.
    assert counts(["Kom om 9.00 uur. Er is koffie."]) == Counts(sentences=2, words=7, syllables=8)


def test_texts_are_never_read_on_into_each_other() -> None:
    assert counts(["Kom ook", "Het is gratis"]).sentences == 2


def test_a_text_without_words_has_no_score() -> None:
    assert (counts(["", " … "]).score, counts([]).light) == (None, None)


@pytest.mark.parametrize(
    ("syllables", "light"),
    [
        (159, Light.GREEN),
        (165, Light.GREEN),
        (170, Light.AMBER),
        (185, Light.AMBER),
        (186, Light.RED),
        (220, Light.RED),
    ],
)
def test_the_light_follows_the_score(syllables: int, light: Light) -> None:
    # With 10 words in a sentence: green up to 165 syllables per 100 words (70.4), amber up to 185 (55.0).
    assert Counts(sentences=10, words=100, syllables=syllables).light == light


def test_a_short_text_has_no_light() -> None:
    assert Counts(sentences=5, words=49, syllables=60).light is None
    assert Counts(sentences=5, words=50, syllables=60).light is Light.GREEN


def test_hard_language_scores_far_below_plain_language() -> None:
    plain = "Wij drinken koffie. U kunt zo binnenlopen. Het kost niets. Neem gerust iemand mee."
    hard = (
        "Indien participatie wordt geïnitieerd dient betrokkenheid van belanghebbenden gewaarborgd te worden."
    )
    plain_score, hard_score = counts([plain]).score, counts([hard]).score
    assert plain_score is not None
    assert hard_score is not None
    assert (plain_score > 80, hard_score < 30) == (True, True)


WORD = st.sampled_from(
    ["wijk", "feest", "Koffie", "9.00", "uur.", "dhr.", "Bakker", "is", "open!", "a.u.b.", "–"]
)
GAP = st.sampled_from([" ", "  ", "\t", "\n", " \n ", "\u00a0"])


@given(st.lists(st.tuples(WORD, GAP), min_size=1, max_size=40))
def test_white_space_changes_no_score(pieces: list[tuple[str, str]]) -> None:
    loose = "".join(word + gap for word, gap in pieces)
    # A blank line and the mark of a list mean something; white space of another kind does not.
    loose = re.sub(r"\n\s*\n|\n\s*(?=–)", "\n ", loose).replace("\n –", " –")
    tight = " ".join(word for word, _ in pieces)
    assert counts([loose]) == counts([tight])
