"""Finds in a text what says too much about somebody: a phone number, a surname, a private address, a BSN.

What belongs to an organisation or to the wijkteam is passed in as `Known` and left alone.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from home.lib.fields import has_bsn
from home.lib.text import fold
from home.writing.names import FIRST_NAMES, OF_EVERYBODY

# Ten digits from a zero, or from +31, with at most a few marks between them; not inside a longer number.
PHONE = re.compile(
    r"(?<![\w+/.,-])(?:(?:\+|00)31[ .-]?(?:\(0\)[ .-]?)?[1-9]|\(?0[1-9])"
    r"(?:\)?[ .-]{0,3}\d){8}(?![ .-]?\d)(?!\w)"
)
IBAN = re.compile(r"\b[A-Z]{2}\d{2} ?[A-Z]{4}(?: ?\d){6,12}")
DATE = re.compile(r"0?\d[-.]\d{1,2}[-.]\d{4}")
# Numbers of organisations, and what nobody lives behind.
PUBLIC_PREFIXES = ("0800", "0900", "0906", "0909", "084", "085", "087", "088", "014")
EMAIL = re.compile(r"[\w.+-]+@[\w-]+(?:\.[\w-]+)+")
_PRIVATE_MAIL = """
gmail.com hotmail.com hotmail.nl outlook.com live.nl live.com icloud.com yahoo.com kpnmail.nl ziggo.nl
planet.nl hetnet.nl home.nl xs4all.nl msn.com casema.nl upcmail.nl me.com proton.me
"""
PRIVATE_MAIL = frozenset(_PRIVATE_MAIL.split())
_PARTICLES = r"(?:van|de|der|den|ten|ter|te|het|in|op|el|al|ben|bin|’t|'t|Van|De|Der|Den|Ten|Ter|El|Al|Ben)"
_CAPITAL = r"[A-ZÀ-ÖØ-ÞĞİŞ][^\W\d_]+(?:[-’'][^\W\d_]+)*"
FULL_NAME = re.compile(rf"(?<![\w-])({_CAPITAL})((?:\s+{_PARTICLES}){{0,3}}\s+{_CAPITAL})")
TITLED = re.compile(
    rf"(?<![\w-])((?:[Mm]evrouw|[Mm]eneer|[Dd]e heer|[Mm]evr\.|[Dd]hr\.|[Mm]w\.|[Ff]amilie|[Ff]am\.))"
    rf"((?:\s+{_PARTICLES}){{0,3}}\s+{_CAPITAL})"
)
# "Jan Luykenlaan" and "Anne Frankschool", but not "Van Dijk"; and what may follow a name as a word alone.
_ENDINGS = (
    "straat|laan|weg|plein|kade|hof|park|school|singel|dijk|gracht|huis|zaal|dreef|brug|markt|poort|pad|steeg|hal"
    "|kerk|centrum|sluis|stichting|plantsoen|kliniek|praktijk|club|college|prijs|fonds|feest|tuin|loop|toernooi|wijk"
    "|kapel|moskee|museum|bibliotheek|zorg|bad|molen"
)
PLACE = re.compile(rf".{{3,}}(?:{_ENDINGS})|stichting|school|kliniek|club|college|museum", re.IGNORECASE)
_NOT_SURNAMES = """
ik u je jij hij zij wij ze we het de een en of maar dan daar er hier nu toen als wat wie waar hoe want dus
ook nog niet maandag dinsdag woensdag donderdag vrijdag zaterdag zondag januari februari maart april mei
juni juli augustus september oktober november december nederland nederlands pasen kerst sinterklaas god
jezus
"""
NOT_SURNAMES = frozenset(_NOT_SURNAMES.split())


@dataclass(frozen=True)
class Known:
    """What a wijk may well publish: its own numbers and addresses, names of organisations and places."""

    phones: frozenset[str] = frozenset()
    emails: frozenset[str] = frozenset()
    names: frozenset[str] = field(default=frozenset())

    def is_name(self, text: str) -> bool:
        """Say whether `text` is, or is part of, a name that may be public."""
        wanted = text.casefold()
        return wanted in OF_EVERYBODY or any(wanted in name for name in self.names)


NOTHING_KNOWN = Known()


def digits(number: str) -> str:
    """Return a Dutch number as ten digits, whatever it was written like."""
    plain = re.sub(r"\D", "", number.replace("(0)", ""))
    return re.sub(r"^(?:0031|31)(?=\d{9}$)", "0", plain)


def phones(text: str, known: Known = NOTHING_KNOWN) -> Iterator[str]:
    """Yield the Dutch phone numbers in `text` that no organisation is known to have."""
    if "0" not in text and "31" not in text:
        return
    for found in PHONE.finditer(IBAN.sub("", text)):
        number = digits(found.group())
        is_public = number.startswith(PUBLIC_PREFIXES) or number in known.phones
        if len(number) == 10 and not is_public and not DATE.match(found.group()):
            yield found.group()


def emails(text: str, known: Known = NOTHING_KNOWN) -> Iterator[str]:
    """Yield the mail addresses in `text` that are somebody's own."""
    for found in EMAIL.finditer(text) if "@" in text else ():
        address = found.group().rstrip(".").lower()
        if address.rpartition("@")[2] in PRIVATE_MAIL and address not in known.emails:
            yield found.group().rstrip(".")


def surnames(text: str, known: Known = NOTHING_KNOWN) -> Iterator[str]:
    """Yield names in `text` that hold a surname: after a first name or after "mevrouw" and the like."""
    for found in FULL_NAME.finditer(text):
        if fold(found[1]) in FIRST_NAMES and _is_surname(found[2], found.group(), known):
            yield found.group()
    for found in TITLED.finditer(text):
        # "Mevrouw Bep" is how neighbours speak of each other.
        if fold(found[2].split()[-1]) not in FIRST_NAMES and _is_surname(found[2], found.group(), known):
            yield found.group()


def _is_surname(rest: str, whole: str, known: Known) -> bool:
    """Say whether `rest` is a family's name and not a street, a day or an organisation."""
    *particles, last = rest.split()
    # "Jan Willem", or two neighbours of whom somebody forgot the comma.
    if not particles and fold(last) in FIRST_NAMES:
        return False
    return not (last.lower() in NOT_SURNAMES or PLACE.fullmatch(last) or known.is_name(whole))


def bsn(text: str) -> bool:
    """Say whether `text` holds a number that passes the check of a burgerservicenummer."""
    return has_bsn(text)
