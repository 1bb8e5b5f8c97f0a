"""Poort in Almere: a young wijk where most things still have to begin."""

from demo.content.kinds import Block, StandardPage, WijkContent
from demo.content.letters import Melding, Offer
from demo.content.poort.doen import ACTIVITIES, INITIATIVES
from demo.content.poort.hulp import LOCATIONS, PARTNERS, TEAM
from demo.content.poort.krant import ARTICLES
from demo.content.welcome import WELCOME_SLUGS, welcome_pages

NEW_HERE = StandardPage(
    slug="net-verhuisd",
    title="Net verhuisd?",
    lead="Tien dingen die nieuwe bewoners ons het meest vragen.",
    scene="nieuwbouw",
    body="""
Poort is nog niet af. Elke maand komen er straten bij. Daarom krijgt bijna iedereen dezelfde vragen. Hier
zijn de antwoorden.

## Huis en straat
- Gebreken aan uw nieuwe huis? Meld ze bij de bouwer en bewaar de mail.
- Geen straatlamp? Meld het bij ons. Wij houden een lijst bij voor de gemeente.
- Grofvuil laat u gratis ophalen. U maakt een afspraak bij de gemeente.

## Kinderen
- Er zijn acht basisscholen. Schrijf uw kind in voor het drie jaar is.
- Voor de jongste kinderen is er elke donderdag een speelochtend.
- Tieners zitten graag in het Cascadepark. De jongerenwerker is er op woensdag en vrijdag.

## Mensen leren kennen
- Zoek de appgroep van uw bouwblok. Is die er niet? Begin hem. Wij helpen.
- Kom naar de straatborrel, elke laatste vrijdag van de maand.
- Doe mee met de moestuin. Daar kent iedereen binnen een uur uw naam.
""",
)

WIJK = WijkContent(
    slug="poort",
    name="Poort",
    noun="wijk",
    gemeente="Almere",
    postcodes=("1361", "1362", "1363", "1364"),
    neighbours=("haven", "waterwijk"),
    theme="poort",
    school_region="noord",
    team_email="poort@wijkteam.example",
    team_phone="036-000 00 05",
    team_phone_hours="dinsdag en vrijdag van 9.00 tot 11.00 uur",
    languages=("Nederlands", "English", "العربية", "Türkçe", "Українська"),
    centre=("52.342000", "5.156000"),
    melding_intro=(
        "In een nieuwe wijk is altijd iets niet af. Ziet u iets? Vertel het. Samen maken we de wijk af."
    ),
    meedoen_intro=(
        "Hier bestaat nog niet veel. Dat is het leuke: wat u begint, is meteen het eerste van de wijk."
    ),
    social_team_name="Wijkteams Almere",
    social_team_url="https://www.almere.nl/",
    social_team_phone="14 036",
    lead="Een jonge wijk tussen strand en spoor. Veel is nog niet af, en dat is precies de kans.",
    scene="nieuwbouw",
    front=(
        Block(kind="links", title="In uw taal", pages=WELCOME_SLUGS),
        Block(
            kind="text",
            title="Begin iets",
            text="""
Toen de eerste mensen hier kwamen wonen, was er geen winkel, geen vereniging en geen buurthuis. Nu is er een
moestuin, een straatborrel en een koor van acht mensen. Alles is begonnen door buren.
""",
        ),
        Block(kind="links", title="Nieuw in Poort?", pages=("net-verhuisd",)),
        Block(kind="initiatives", title="Dit begon met één buur", count=3),
        Block(kind="upcoming_activities", title="Te doen", count=5),
        Block(
            kind="call_to_action",
            title="Heeft u een plan?",
            text="Er is een doebudget tot 500 euro. U vertelt uw plan aan tafel, niet op papier.",
        ),
        Block(kind="latest_articles", title="Nieuws uit Poort", count=3),
        Block(kind="next_spreekuren", title="Iemand spreken", count=3),
        Block(kind="help_finder", title="Waar kan ik terecht met mijn vraag?"),
        Block(
            kind="team", title="Vaste gezichten", text="Een klein team in een grote wijk. Bel of app gerust."
        ),
    ),
    partners=PARTNERS,
    team=TEAM,
    articles=ARTICLES,
    initiatives=INITIATIVES,
    activities=ACTIVITIES,
    locations=LOCATIONS,
    pages=(NEW_HERE, *welcome_pages("Almere Poort", "poort", "036-000 00 05")),
    meldingen=(
        Melding(
            what="Er ligt al maanden bouwzand op het fietspad. Mijn zoon is gevallen.",
            where="Fietspad naast het Homeruspark",
            contact_email="linda@bewoner.example",
        ),
        Melding(
            what="Bij de nieuwe flats is nergens een prullenbak. Al het papier waait het park in.",
            where="Europakwartier, kant van het Cascadepark",
        ),
    ),
    offers=(
        Offer(
            what="Ik wil een hardloopgroep beginnen voor beginners.",
            when=("weekend", "daytime"),
            first_name="Jesse",
            email="jesse@bewoner.example",
        ),
    ),
)
