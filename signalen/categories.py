"""The subjects that a new wijk begins with, and the rule that proposes one for a melding. No tables."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Protocol, TypeVar

# Working days within which a resident hears something.
DEFAULT_DAYS = 5


@dataclass(frozen=True)
class FirstCategory:
    """A subject of a new wijk; the wijk changes it as it likes."""

    name: str
    words: Sequence[str]
    answer_days: int = DEFAULT_DAYS
    first_address: str = ""
    phone: str = ""
    website: str = ""
    is_public: bool = True


# Its telephone differs by wijk: the team fills it in.
MUNICIPALITY = "De gemeente"
# The main lines follow the categories of Dutch gemeenten (Signalen); 0900-8844 is the police without haste.
FIRST_CATEGORIES: tuple[FirstCategory, ...] = (
    FirstCategory(
        "Straat en stoep",
        ("tegel", "stoep", "bestrating", "kuil", "gat in", "put", "paaltje"),
        first_address=MUNICIPALITY,
    ),
    FirstCategory("Licht", ("lantaarn", "lamp", "straatverlichting", "donker"), first_address=MUNICIPALITY),
    FirstCategory(
        "Afval",
        ("afval", "vuilnis", "container", "grofvuil", "rommel", "prullenbak"),
        first_address=MUNICIPALITY,
    ),
    FirstCategory(
        "Groen en water",
        ("boom", "bomen", "struik", "onkruid", "gras", "sloot", "vijver", "tak"),
        first_address=MUNICIPALITY,
    ),
    FirstCategory(
        "Speelplekken",
        ("speeltuin", "speelplek", "schommel", "glijbaan", "wipkip"),
        first_address=MUNICIPALITY,
    ),
    FirstCategory(
        "Verkeer en parkeren",
        ("verkeer", "parke", "te hard", "oversteek", "zebrapad", "drempel", "verkeersbord", "stoplicht"),
        first_address=MUNICIPALITY,
    ),
    FirstCategory(
        "Woning en trappenhuis",
        ("lift", "portiek", "trappenhuis", "schimmel", "lekkage", "huurwoning", "galerij", "verwarming"),
        first_address="De woningcorporatie of de verhuurder",
    ),
    FirstCategory("Dieren", ("rat", "hondenpoep", "poep", "duiven", "meeuwen", "wespen", "zwerfkat")),
    FirstCategory(
        "Overlast en veiligheid",
        (
            "overlast",
            "lawaai",
            "inbra",
            "drugs",
            "vernield",
            "vernieling",
            "vandalisme",
            "graffiti",
            "vuurwerk",
        ),
        answer_days=3,
        first_address="De politie (geen spoed)",
        phone="09008844",
        website="https://www.politie.nl/mijn-buurt",
        is_public=False,
    ),
    FirstCategory("Iets anders", ()),
)


class HasWords(Protocol):
    """A subject with the words that point to it."""

    words: Sequence[str]


Category = TypeVar("Category", bound=HasWords)


def suggest(text: str, categories: Iterable[Category]) -> Category | None:
    """Return the subject with the most words in `text`, the first of equals; None when none has any.

    A word counts at the beginning of a word of the text: "rat" is in "ratten", not in "gratis".
    """
    # Punctuation becomes space, so that every word begins after one.
    plain = f" {' '.join(''.join(c if c.isalnum() else ' ' for c in text.casefold()).split())}"
    best, most = None, 0
    for category in categories:
        found = sum(f" {word.casefold()}" in plain for word in category.words)
        if found > most:
            best, most = category, found
    return best
