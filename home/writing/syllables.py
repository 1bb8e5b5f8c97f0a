"""Counts the syllables of Dutch words, broken off as the word list of the Taalunie does: "vrij-wil-li-ger".

A group of vowels that sounds as one is one syllable. Borrowed words are first written as they sound.
"""

import re
import unicodedata
from functools import lru_cache

# The letters of borrowed words as Dutch would write their sound. Longest first where one holds another.
_BORROWED = {
    "facebook": "fesboek",
    "website": "wepsait",
    "service": "survis",
    "upload": "uplod",
    "download": "daunlod",
    "online": "onlain",
    "offline": "oflain",
    "coach": "kootsj",
    "bridge": "brits",
    "youtube": "joetjoep",
    "skate": "skeet",
    "game": "geem",
    "team": "tiem",
    "date": "deet",
    "race": "rees",
    "space": "spees",
    "people": "piepul",
    "freelance": "frielans",
    "site": "sait",
    "live": "laif",
}
# "Date" in "datum" or "site" in "universiteit" is no borrowed word.
BORROWED = re.compile(r"(?:" + "|".join(_BORROWED) + r")(?!i?[jtv]|n)")
MARKED = "äëïöü"
NUCLEUS = re.compile(
    r"(?<!g)eau|aai|ooi|oei|eeu|ieu(?!r)|[iï]e(?!u)|[aeo]y(?![aeiou])|aa|ee|oo|uu|oe|eu(?!ms?$)|ui|ij|ei|ai|oi|au|ou"
    r"|(?<!q)[uü]|[aeioäëïö]|y(?![aeiou])"
)
LETTERS = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)*")
SPELLED = re.compile(r"[B-DF-HJ-NP-TV-XZ]{2,5}")
LONGEST = 60


@lru_cache(maxsize=8192)
def syllables(word: str) -> int:
    """Return the number of syllables of one word, at least 1.

    A number, an address on the web and one of mail are read at a glance and count as 1.
    """
    if "@" in word or word[:1].isdigit() or word.startswith(("http", "www.")):
        return 1
    return sum(_of_part(part) for part in LETTERS.findall(word)) or 1


def _of_part(part: str) -> int:
    """Return the syllables of letters without hyphens, at least 1; "GGD" is spelled out."""
    if SPELLED.fullmatch(part):
        return len(part)
    plain = BORROWED.sub(lambda found: _BORROWED[found.group()], _fold(part[:LONGEST]))
    return len(NUCLEUS.findall(plain)) or 1


def _fold(part: str) -> str:
    """Return the letters in lower case without accents, but with the dots that part two vowels."""
    if part.isascii():
        return part.lower()
    folded = ""
    for letter in part.lower().replace("ĳ", "ij"):
        folded += letter if letter in MARKED else unicodedata.normalize("NFKD", letter)[:1]
    return folded
