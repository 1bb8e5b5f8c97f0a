"""The six helps: what an editor does in an hour, each on one page, in steps.

A picture lies at `site/static/img/hulp/<slug>-<step>.webp`; a step without one is words only.
`docs/hulp-plaatjes.md` says how the pictures are taken again.
"""

from dataclasses import dataclass


@dataclass(frozen=True)
class Step:
    """One thing to do; `picture_alt` says what the picture shows, empty: there is no picture."""

    text: str
    picture_alt: str = ""


@dataclass(frozen=True)
class HelpPage:
    """One help."""

    slug: str
    title: str
    icon: str
    intro: str
    steps: tuple[Step, ...]
    tips: tuple[str, ...] = ()


ARTICLE = HelpPage(
    "bericht",
    "Een bericht schrijven",
    "edit",
    "Een bericht komt in de wijkkrant van je wijk. Je hebt alleen een titel en een tekst nodig.",
    (
        Step(
            "Tik op het beginscherm op Bericht.", "Het beginscherm met vier grote knoppen, waaronder Bericht"
        ),
        Step(
            "Vul de titel in. Tik daaronder in het vak Tekst en schrijf je verhaal.",
            "Het scherm van een nieuw bericht, met een vak voor de titel en een vak voor de tekst",
        ),
        Step("Kijk bovenin: daar staat hoe laat je tekst is bewaard. Dat gaat vanzelf."),
        Step(
            "Wil je een foto erbij? Tik bij Foto op ‘Kies een foto’. In het kort: zet daar twee zinnen neer."
        ),
        Step(
            "Tik onderaan op de grote knop. Mag je zelf publiceren, dan staat je bericht meteen op de site. "
            "Anders gaat het naar de coördinator.",
            "De knoppen onder aan het scherm",
        ),
    ),
    (
        "Schrijf korte zinnen. Noem alleen voornamen.",
        "Niet af? Ga gewoon weg. Het wacht op je op het beginscherm.",
    ),
)
ACTIVITY = HelpPage(
    "activiteit",
    "Een activiteit in de agenda",
    "calendar-alt",
    "Zo zet je iets in de agenda van de wijk. Was het er vorig jaar ook? Neem dan die van vorig jaar over.",
    (
        Step(
            "Tik op het beginscherm op Activiteit. Of tik eronder op ‘Kopieer vorige’ en kies de activiteit.",
            "De lijst met activiteiten die je kunt kopiëren",
        ),
        Step(
            "Kopieer je? Kijk of de nieuwe datum klopt en tik op ‘Maak de kopie’.",
            "Het formulier met de nieuwe datum en de tijden",
        ),
        Step("Vul in of kijk na: de titel, de tekst, de datum en de tijd. Meer hoeft niet."),
        Step("Is het elke week of elke maand? Open dan ‘Als het vaker is’ en kies op welke dagen."),
        Step(
            "Tik onderaan op de grote knop. Staat de activiteit op de site, dan staat die ook in de agenda."
        ),
    ),
    ("Gaat het één keer niet door? Kies in het menu ‘Afgelast of extra’. Dat staat meteen op de site.",),
)
CLOSED = HelpPage(
    "spreekuur-dicht",
    "Een spreekuur dicht",
    "date",
    "Is er vandaag niemand? Zet het dan meteen op de site. Niemand hoeft dat goed te keuren.",
    (
        Step("Tik op het beginscherm op ‘Spreekuur dicht’."),
        Step(
            "Kies het spreekuur. Vandaag is al ingevuld. Gaat het om een andere dag? Kies dan die dag.",
            "Het scherm waarop je kiest welk spreekuur dicht is, en wanneer",
        ),
        Step("Zet er in een paar woorden bij waarom. Bijvoorbeeld: de vrijwilliger is ziek."),
        Step("Tik op de knop onderaan. Bewoners zien het meteen, ook in hun eigen agenda."),
    ),
    ("Vergist? Zoek de dag op in de lijst ‘Dicht of anders’ en haal die weg.",),
)
PHOTOS = HelpPage(
    "fotos",
    "Foto's van je telefoon",
    "image",
    "Je zet foto's recht van je telefoon in de beeldmap van je wijk. Dat mag met meer tegelijk.",
    (
        Step("Tik op het beginscherm op ‘Foto's’."),
        Step(
            "Tik op de knop om foto's te kiezen. Je telefoon laat je foto's zien.",
            "Het scherm waarop je foto's van je telefoon kiest",
        ),
        Step("Wacht tot de balk vol is. Schrijf bij elke foto in een zin wat er te zien is."),
        Step(
            "Zijn er mensen te herkennen? Kies dan ‘Ja’ en vul in of zij het goed vinden. "
            "Bij kinderen vraag je het aan een ouder."
        ),
        Step("Bewaar. Je kunt de foto nu kiezen bij een bericht of een activiteit."),
    ),
    (
        "Waar de foto is gemaakt, halen wij er vanzelf uit.",
        "Geen toestemming? Kies een foto zonder gezichten.",
    ),
)
REVIEW = HelpPage(
    "meekijken",
    "Iemand laten meekijken",
    "view",
    "Wil je dat iemand eerst kijkt? Dat kan, ook als die geen account heeft.",
    (
        Step("Open het bericht of de activiteit. Wacht tot er staat dat je tekst is bewaard."),
        Step("Mag je niet zelf publiceren? Tik op ‘Stuur door naar de coördinatoren’. Die krijgen een mail."),
        Step(
            "Wil je een partner of de gemeente laten kijken? Tik dan boven de tekst op ‘Deel een voorbeeld’.",
            "Het scherm waarop je kiest voor wie de link is en hoe lang die werkt",
        ),
        Step("Stuur de link door. Wie de link opent, ziet je tekst en geeft een akkoord of een opmerking."),
        Step("Kijk op het beginscherm bij ‘Wat op jou wacht’. Daar zie je wat terugkwam, met de opmerking."),
    ),
    ("De link werkt een tijdje en houdt dan vanzelf op.", "Een akkoord zet je tekst nog niet op de site."),
)
UNDO = HelpPage(
    "terugzetten",
    "Iets terugzetten",
    "history",
    "Ging er iets mis? Een vorige versie is er nog. Terugzetten gooit niets weg.",
    (
        Step("Open de pagina. Tik boven de tekst op ‘Terugzetten’."),
        Step(
            "Je ziet wie wanneer iets bewaarde. Het nieuwste staat bovenaan.",
            "De lijst met versies, elk met de tijd en de naam van wie schreef",
        ),
        Step("Zoek de versie die goed was. Tik daar op ‘Zet deze versie terug’."),
        Step("Kijk of dit de tekst is die je wilt. Bewaren hoeft niet: dat is al gebeurd."),
        Step("Moet het ook zo op de site? Publiceer dan, of stuur de pagina door naar de coördinator."),
    ),
    ("Spijt? De versie van daarnet staat ook bij ‘Terugzetten’.",),
)

HELP_PAGES = (ARTICLE, ACTIVITY, CLOSED, PHOTOS, REVIEW, UNDO)
