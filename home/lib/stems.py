"""Stems of Dutch words, so that "fietsen" finds "fiets" and "buurthuis" finds "buurthuizen".

A light stemmer: it undoes plurals, adjective endings, diminutives and -ing/-heid by the rules of Dutch
spelling (open and closed syllables, f/v and s/z) and leaves the rest of a word alone. Heavier algorithms
were tried on the word list in the tests: they also cut prefixes ("gezin" became "zin") and still told
"melding" from "melden". A stem is a key to compare with, not a word to show.
"""

import re

# Plurals that no spelling rule gives; each holds at the end of a compound too ("binnensteden").
IRREGULAR = [
    (re.compile(pattern + "$"), base)
    for pattern, base in [
        (r"(?<!be)steden", "stad"),
        ("leden", "lid"),
        ("schepen", "schip"),
        ("kinderen", "kind"),
        ("eieren", "ei"),
        ("liederen", "lied"),
        ("bladeren", "blad"),
        ("musea", "museum"),
        ("centra", "centrum"),
        (r"^ouderen?", "oud"),
        (r"^jongeren?", "jong"),
        (r"^hulp", "help"),
        # A short vowel that the plural makes long.
        ("(dag|dak|pad|bad|vat|slag|gat|blad)en", r"\1"),
        ("glazen", "glas"),
        ("graven", "graf"),
        ("hoven", "hof"),
        ("aties?", "er"),  # reparatie, repareren
    ]
]
DIMINUTIVE = re.compile(r"(.*(?:aa|ee|oo|uu|ie|oe|eu|ui|ij)[ln])tjes?$|(.*m)pjes?$|(...)jes?$")
HEID = re.compile(r"(...)(?:heid|heden)$")
ING = re.compile(r"([aeiouy].*[^aeiou])ing(?:en)?$")
# -en: after a consonant that follows a vowel somewhere, or after a long vowel (buien, ideeen).
PLURAL_EN = re.compile(r"([aeiouy].*?[^aeiouy]|^.*[aeou]i|^.*[ei]e)en$|([aeiou][^aeiouy])en$")
FINAL_E = re.compile(r"(..[^aeiouy])e$")
FINAL_S = re.compile(r"(...)s$")
DOUBLE = re.compile(r"([^aeiou])\1$")
OPEN_SYLLABLE = re.compile(r"(^|[^aeiou])([aou])([^aeiouwxy])$")
LONG_E = re.compile(r"ee([^aeiou])$")
LONG_O_R = re.compile(r"oor$")


def stem(word: str) -> str:
    """The stem of one lower-case word without accents; numbers and postcodes stay as they are."""
    if not word.isalpha():
        return word
    for _ in range(8):
        shorter = _shorten(word)
        if shorter == word:
            break
        word = shorter
    return word


def _shorten(word: str) -> str:
    """One round of endings off; `stem` repeats it, so that stems of stems are the same stem."""
    for pattern, base in IRREGULAR:
        if pattern.search(word):
            return pattern.sub(base, word)
    word = DIMINUTIVE.sub(r"\1\2\3", word)
    word = HEID.sub(r"\1", word)
    for ending in (ING, PLURAL_EN, FINAL_E):
        if ending.search(word):
            return _close(ending.sub(r"\1", word))
    word = _harden(word)
    return FINAL_S.sub(r"\1", word)


def _close(stripped: str) -> str:
    """Spell a word as it is without its ending: bomen, bom -> boom; bommen, bomm -> bom; huiz -> huis."""
    if DOUBLE.search(stripped):
        return stripped[:-1]
    return _harden(OPEN_SYLLABLE.sub(r"\1\2\2\3", stripped))


def _harden(word: str) -> str:
    """What ends a word: f for v, s for z; "ee" and "oor" short, as their plurals do not tell them apart."""
    word = DOUBLE.sub(r"\1", word)
    if word.endswith("v"):
        word = word[:-1] + "f"
    elif word.endswith("z"):
        word = word[:-1] + "s"
    return LONG_O_R.sub("or", LONG_E.sub(r"e\1", word))
