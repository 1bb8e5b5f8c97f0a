"""Waterwijk in Almere: a wijk that grows older together."""

from demo.content.kinds import Block, StandardPage, WijkContent
from demo.content.letters import Offer
from demo.content.waterwijk.doen import ACTIVITIES, INITIATIVES
from demo.content.waterwijk.hulp import LOCATIONS, PARTNERS, TEAM
from demo.content.waterwijk.krant import ARTICLES
from demo.content.waterwijk.meldingen import MELDINGEN
from demo.content.waterwijk.schouw import WALKS

PAGES = (
    StandardPage(
        slug="langer-thuis",
        title="Langer thuis wonen in Waterwijk",
        lead="Waar begint u, en wie helpt er mee? Een lijstje dat u kunt afdrukken.",
        scene="huiskamer",
        body="""
De meeste mensen willen oud worden in hun eigen huis. In Waterwijk helpen wij daarbij. Begin op tijd. Dan is
het geen haastklus.

## In huis
- Loop met een ander door uw huis. Wat ligt er op de vloer? Waar is het donker?
- Een tweede trapleuning kost weinig en scheelt veel.
- De klussendienst zet gratis een handgreep in de douche. U betaalt alleen het materiaal.

## Buiten de deur
- De buurtbus brengt u naar winkel, dokter en Servicepunt.
- Twee keer per week eet u samen in het Servicepunt.
- De Belcirkel belt u elke ochtend. U belt dan de volgende.

## Als het zwaar wordt
Zorgt u voor uw man, vrouw of buur? Vraag op tijd hulp. De wijkverpleegkundige komt ook als u niet ziek
bent.
""",
    ),
    StandardPage(
        slug="de-belcirkel",
        title="Zo werkt de Belcirkel",
        lead="Elke ochtend een stem. Vijf mensen bellen elkaar, één minuut per persoon.",
        scene="bellen",
        body="""
Om negen uur belt de eerste de tweede. Die belt de derde. Zo gaat het rond tot de eerste weer gebeld is. Dan
weet u: met iedereen gaat het goed.

## En als iemand niet opneemt?
Dan belt u nog een keer na tien minuten. Weer niets? Dan belt u de contactpersoon. Die heeft een sleutel of
weet wie er een heeft.

## Meedoen
Meedoen is gratis. U kunt altijd stoppen. Bel het wijkteam: 036-000 00 06.
""",
    ),
)

WIJK = WijkContent(
    slug="waterwijk",
    name="Waterwijk",
    noun="wijk",
    gemeente="Almere",
    postcodes=("1316", "1317"),
    neighbours=("poort", "haven"),
    theme="water",
    school_region="noord",
    team_email="waterwijk@wijkteam.example",
    team_phone="036-000 00 06",
    team_phone_hours="maandag tot en met vrijdag van 9.00 tot 12.00 uur",
    languages=("Nederlands",),
    centre=("52.384000", "5.232000"),
    melding_intro=(
        "Een losse tegel, een donker pad of een buur die u lang niet zag? Wij horen het graag van u."
    ),
    meedoen_intro=(
        "Een uur per week kan veel verschil maken. Bijvoorbeeld voor de buur die u al lang niet zag."
    ),
    social_team_name="Wijkteams Almere",
    social_team_url="https://www.almere.nl/",
    social_team_phone="14 036",
    lead="Wonen aan het water, met buren die op elkaar letten. Ook als u ouder wordt.",
    scene="waterkant",
    front=(
        Block(kind="next_spreekuren", title="Vandaag en morgen open", count=3),
        Block(kind="links", title="Goed om te weten", pages=("langer-thuis", "de-belcirkel")),
        Block(
            kind="notice",
            title="Samen eten kan weer op zondag",
            text=(
                "De keuken van het Servicepunt is klaar. U schuift aan voor 5 euro. Bel wel even van tevoren."
            ),
        ),
        Block(kind="help_finder", title="Waar kan ik terecht met mijn vraag?"),
        Block(kind="upcoming_activities", title="Eropuit deze week", count=5),
        Block(kind="initiatives", title="Waterwijk seniorenproof", count=3),
        Block(
            kind="text",
            title="Samen oud worden, dat kunnen we",
            text="""
De eerste bewoners kwamen hier in de jaren tachtig. Zij waren toen jong. Nu is één op de drie ouder dan 65.
Sommigen zien bijna niemand. Daar doen we iets aan, samen met jong en oud.
""",
        ),
        Block(kind="latest_articles", title="Uit de wijkkrant", count=3),
        Block(kind="team", title="Wie helpt u verder?", text="Drie vaste gezichten en veel buren."),
        Block(kind="partners", title="Partners in de wijk"),
    ),
    partners=PARTNERS,
    team=TEAM,
    articles=ARTICLES,
    initiatives=INITIATIVES,
    activities=ACTIVITIES,
    locations=LOCATIONS,
    pages=PAGES,
    meldingen=MELDINGEN,
    walks=WALKS,
    offers=(
        Offer(
            what="Ik wil één keer per week met iemand wandelen die niet graag alleen gaat.",
            when=("daytime",),
            first_name="Sjoerd",
            phone="06-00 00 00 06",
        ),
        Offer(
            what="Ik ben met pensioen en kan kleine klussen doen in huis.",
            when=("daytime",),
            first_name="Ben",
            email="ben@bewoner.example",
        ),
    ),
)
