"""Syllables, beside words that were broken off by hand as the word list of the Taalunie does."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from home.writing.syllables import syllables

# The hyphens are the hand's count; words with a hyphen or apostrophe of their own stand in the second table.
_BROKEN_OFF = """
wijk buurt feest straat ei u
huis-je ta-fel e-ten i-dee a-vond wij-ken boom-pje
bood-schap-pen vrij-wil-li-ger vrij-wil-li-gers-ver-ze-ke-ring
mu-se-um pe-tro-le-um be-ïn-vloe-den co-ör-di-na-tor re-ü-nie
nieuw nieu-we sneeuw eeu-wen mooi mooi-e draai-en groei-en aai
sta-ti-on the-a-ter ra-di-o stu-di-o vi-de-o
team wijk-team coach web-site sites on-line ser-vice-punt game
fi-nan-ci-ën fi-nan-ci-eel knie-ën zee-ën i-dee-ën pa-ti-ënt cli-ënt
bu-reau ca-deau ni-veau mi-lieu in-te-ri-eur in-ge-ni-eur
ge-acht ge-o-pend ge-uit ge-ïnd be-ant-woor-den
ja-nu-a-ri fe-bru-a-ri ac-tu-eel si-tu-a-tie Eu-ro-pa
po-ë-zie na-ïef con-ti-nu-ï-teit i-ni-ti-a-tief e-va-lu-a-tie
hob-by ba-by sys-teem ho-ckey roy-aal yo-ga
toi-let de-tail mi-li-tair ca-fé re-pair-ca-fé en-quê-te quiz
u-ni-ver-si-teit kwa-li-teit da-tum po-si-tie po-li-tie or-ga-ni-sa-tie
o-ce-aan i-de-aal re-a-li-se-ren so-ci-aal spe-ci-aal cha-os
IJs-sel bij-een ei-land oud-e-re bloe-men-markt
va-cu-üm drie-ën-twin-tig koei-en dui-ve-til
"""
BROKEN_OFF = _BROKEN_OFF.split()
OTHERS = [
    ("e-mail", 2),
    ("foto's", 2),
    ("foto’s", 2),
    ("z'n", 1),
    ("’s", 1),
    ("buurt-app", 2),
    ("oud-bewoners", 4),
    ("GGD", 3),
    ("BSN", 3),
    ("NS", 2),
    ("9.00", 1),
    ("1.250", 1),
    ("13e", 1),
    ("wijkteam@waterwijk.example", 1),
    ("www.voorbeeld.example/agenda", 1),
    ("https://voorbeeld.example/een/lang/adres", 1),
]


@pytest.mark.parametrize("broken_off", BROKEN_OFF)
def test_a_word_has_as_many_syllables_as_a_hand_counts(broken_off: str) -> None:
    assert syllables(broken_off.replace("-", "")) == broken_off.count("-") + 1


@pytest.mark.parametrize(("word", "count"), OTHERS)
def test_hyphens_numbers_and_addresses_count_as_they_are_read(word: str, count: int) -> None:
    assert syllables(word) == count


def test_the_hand_counted_table_is_long_enough() -> None:
    assert len(set(BROKEN_OFF)) >= 60


@given(st.text(max_size=80))
def test_anything_has_at_least_one_syllable(word: str) -> None:
    assert syllables(word) >= 1


@given(st.sampled_from(BROKEN_OFF))
def test_capitals_change_no_count(broken_off: str) -> None:
    word = broken_off.replace("-", "")
    assert syllables(word.capitalize()) == syllables(word)
