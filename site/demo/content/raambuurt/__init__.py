"""Raambuurt in Gouda: small streets behind the market, with much to do outside."""

from demo.content.kinds import Block, StandardPage, WijkContent
from demo.content.letters import Melding, Offer
from demo.content.raambuurt.doen import ACTIVITIES, INITIATIVES
from demo.content.raambuurt.hulp import LOCATIONS, PARTNERS, TEAM
from demo.content.raambuurt.krant import ARTICLES

PAGES = (
    StandardPage(
        slug="zo-leent-u-een-speelkast",
        title="Zo leent u een speelkast",
        lead="Ballen, stelten en stoepkrijt voor de hele straat. Zo werkt de kast.",
        scene="speelkast",
        body="""
In onze buurt staan vier speelkasten. Ze zitten op slot, maar elk kind mag erin. Bij elke kast horen drie
sleutelouders uit de straat.

## Zo werkt het
- Bel aan bij een sleutelouder. De namen staan op de kast.
- Speel zo lang u wilt. Om acht uur 's avonds gaat de kast dicht.
- Is iets stuk? Leg het in de rode bak. Dan maken wij het of kopen we nieuw.

## Ook een kast in uw straat?
U heeft drie sleutelouders en een vlakke stoep nodig. Wij regelen de rest met de gemeente. Reken op acht
weken.
""",
    ),
)

WIJK = WijkContent(
    slug="raambuurt",
    name="Raambuurt",
    noun="buurt",
    gemeente="Gouda",
    postcodes=("2801",),
    neighbours=("nieuwe-park", "stolwijkersluis"),
    theme="zon",
    school_region="midden",
    team_email="raambuurt@wijkteam.example",
    team_phone="0182-00 00 02",
    team_phone_hours="dinsdag van 13.00 tot 15.00 uur",
    languages=("Nederlands",),
    centre=("52.009500", "4.702500"),
    melding_intro=(
        "Iets gezien in de Raambuurt? Een losse tegel, een donkere steeg of een goed idee: wij horen "
        "het graag."
    ),
    meedoen_intro=(
        "Bij ons begint alles met een tafel op de stoep. Een handje helpen kan al vanaf een half uur."
    ),
    social_team_name="Sociaal team Gouda",
    social_team_url="https://www.gouda.nl/",
    social_team_phone="14 0182",
    lead="Smalle straten, korte lijnen. Hier kent u binnen een maand uw hele straat.",
    scene="straatfeest",
    front=(
        Block(
            kind="text",
            title="Kleine straten, lange tafels",
            text="""
De Raambuurt ligt midden in de oude stad. Tuinen zijn er weinig, dus leven we op straat. Van de Zeskamp tot
de speelkast: alles wat we doen brengt mensen bij elkaar.
""",
        ),
        Block(kind="upcoming_activities", title="Kom naar buiten", count=4),
        Block(kind="initiatives", title="Zo leren buren elkaar kennen", count=3),
        Block(kind="links", title="Goed om te weten", pages=("zo-leent-u-een-speelkast",)),
        Block(kind="latest_articles", title="Uit de buurtkrant", count=3),
        Block(kind="next_spreekuren", title="Spreekuren in de buurt", count=3),
        Block(
            kind="call_to_action",
            title="Wordt u sleutelouder?",
            text="Eén middag per week opent u de speelkast. Meer is het niet.",
        ),
        Block(kind="team", title="Bel gerust aan", text="Deze buren weten de weg."),
        Block(kind="help_finder", title="Waar kan ik terecht met mijn vraag?"),
    ),
    partners=PARTNERS,
    team=TEAM,
    articles=ARTICLES,
    initiatives=INITIATIVES,
    activities=ACTIVITIES,
    locations=LOCATIONS,
    pages=PAGES,
    meldingen=(
        Melding(
            what=(
                "In de speelkast aan het plein zit een scherpe rand aan de deur. Mijn zoon haalde "
                "zijn hand open."
            ),
            where="Speelkast op het pleintje aan de Raam",
            contact_email="sanne@bewoner.example",
        ),
        Melding(
            what="De boom voor nummer tien laat grote takken vallen als het waait.",
            where="Vlamingstraat, ter hoogte van de bakker",
        ),
    ),
    offers=(
        Offer(
            what="Ik heb een bakfiets en kan tafels en banken rijden voor het straatfeest.",
            when=("weekend",),
            first_name="Daan",
            email="daan@bewoner.example",
        ),
    ),
)
