"""What a resident is asked to look at again before sending: health, and names of neighbours. No tables."""

import re
from collections.abc import Iterator

from home.lib.text import fold, words
from home.writing.privacy import emails, phones, surnames

# Stems that begin a word about somebody's health. Left out: words that are said of streets and trees too.
_HEALTH = """
dement alzheimer depress psych schizo autis adhd kanker diabet suikerziekte epilep verslaaf verslaving
alcoholist ziekenhuis huisarts medicijn medicat zwanger beroerte hartaanval zelfmoord suicid anorexia
burn-out borderline manisch verward handicap gehandicapt invalide
"""
HEALTH = tuple(_HEALTH.split())
# "de buurman Jan": a first name alone says enough when the street is known.
NEIGHBOUR = re.compile(
    r"\b(?:[Bb]uur(?:man|vrouw|jongen|meisje|meid)|[Bb]uren)\s+(?:(?:heet|heten)\s+)?([A-Z][^\W\d_]+)"
)

ABOUT_HEALTH = (
    "Schrijft u over iemands gezondheid? Laat dat liever weg. Wij hebben het niet nodig om te kunnen helpen."
)
ABOUT_SOMEBODY = (
    "Staat de naam van iemand anders in uw tekst? Haal die weg. Schrijf bijvoorbeeld: iemand uit de straat."
)
ABOUT_REACH = (
    "Staat er een telefoonnummer of e-mailadres in uw tekst? Uw eigen gegevens vult u in bij stap 4."
    " Gegevens van iemand anders haalt u weg."
)


def warnings(text: str) -> Iterator[str]:
    """Yield the sentences that fit `text`; they stop nobody from sending it."""
    if any(fold(word).startswith(HEALTH) for word in words(text)):
        yield ABOUT_HEALTH
    if NEIGHBOUR.search(text) or next(surnames(text), None):
        yield ABOUT_SOMEBODY
    if next(phones(text), None) or next(emails(text), None):
        yield ABOUT_REACH
