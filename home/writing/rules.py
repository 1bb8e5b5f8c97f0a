"""What the writing help looks at: the name of each rule and what it says when no more is known."""

from dataclasses import dataclass
from enum import StrEnum


class Level(StrEnum):
    """How much a hint matters; none of them ever stops a page."""

    PRIVACY = "privacy"
    WARNING = "warning"
    TIP = "tip"


@dataclass(frozen=True)
class Rule:
    """One kind of hint. `title` and `help` are what Wagtail's checker shows; titles are all different."""

    title: str
    help: str
    level: Level = Level.TIP
    # Holds for a page in any language, not for Dutch alone.
    any_language: bool = False


PHONE, EMAIL, SURNAME, BSN = "phone", "email", "surname", "bsn"
LONG, LONGISH, WORD, PASSIVE, HARD = "long-sentence", "longish-sentence", "word", "passive", "hard-text"
LEAD_EMPTY, LEAD_LONG = "lead-empty", "lead-long"
LINK, LINK_ADDRESS, FILE_KIND = "link-text", "link-address", "file-kind"
PICTURE, HEADING, BOLD = "picture", "heading", "bold-heading"

# In the order of the list that an editor sees.
RULES: dict[str, Rule] = {
    BSN: Rule("Misschien een BSN", "Haal het nummer weg.", Level.PRIVACY, any_language=True),
    PHONE: Rule(
        "Telefoonnummer", "Is het van een bewoner? Haal het weg of vraag het eerst.", Level.PRIVACY, True
    ),
    EMAIL: Rule(
        "Eigen mailadres", "Is het van een bewoner? Haal het weg of vraag het eerst.", Level.PRIVACY, True
    ),
    SURNAME: Rule("Achternaam", "Een voornaam is meestal genoeg.", Level.PRIVACY),
    PICTURE: Rule(
        "Foto zonder beschrijving",
        "Schrijf bij de foto wat erop te zien is, voor wie niet kan zien.",
        Level.WARNING,
        any_language=True,
    ),
    HARD: Rule("De tekst leest moeilijk", "Schrijf kortere zinnen en gewone woorden.", Level.WARNING),
    LONG: Rule("Lange zin", "Maak er twee zinnen van.", Level.WARNING),
    LINK: Rule("Link zegt niet waarheen", "Zeg waar de link heen gaat: “Lees het verslag”.", Level.WARNING),
    LINK_ADDRESS: Rule(
        "Webadres als link", "Zet gewone woorden in de link, en niet het adres.", Level.WARNING
    ),
    LEAD_LONG: Rule("In het kort is lang", "Houd het op 2 of 3 zinnen, samen hoogstens 40 woorden."),
    LEAD_EMPTY: Rule("In het kort is leeg", "Schrijf in 2 of 3 zinnen: wat, voor wie en wanneer."),
    WORD: Rule("Moeilijk woord", "Kies een gewoner woord."),
    LONGISH: Rule("Zin van meer dan 15 woorden", "Kan het korter?"),
    PASSIVE: Rule("Zeg wie het doet", "“De gemeente maakt …” leest makkelijker dan “er wordt gemaakt”."),
    HEADING: Rule("Tussenkop zonder tekst", "Schrijf er tekst onder, of haal de kop weg."),
    BOLD: Rule("Vette regel als kop", "Kies het blok Tussenkop. Dan vindt iedereen de kop."),
    FILE_KIND: Rule("Document zonder soort", "Zeg erbij wat opengaat: “Verslag (pdf)”."),
}
