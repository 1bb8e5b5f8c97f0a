"""Stolwijkersluis: a hamlet of Gouda across the river, with a miracle play of its own."""

from demo.content.kinds import Block, StandardPage, WijkContent
from demo.content.letters import Melding, Offer
from demo.content.stolwijkersluis.doen import ACTIVITIES, INITIATIVES
from demo.content.stolwijkersluis.hulp import LOCATIONS, PARTNERS, TEAM
from demo.content.stolwijkersluis.krant import ARTICLES

PAGES = (
    StandardPage(
        slug="wonen-aan-de-sluis",
        title="Wonen aan de sluis",
        lead="Nieuw hier? Dit wilt u weten over brug, bus en hoog water.",
        scene="sluis",
        body="""
Stolwijkersluis ligt aan de overkant van de Hollandsche IJssel. U hoort bij Gouda, maar u kijkt uit op de
polder.

## De brug
Staat de brug open? Dan komt u te laat. Iedereen hier weet dat. Zeg ‘de brug stond open’ en niemand vraagt
verder.

## Hoog water
Bij hoog water sluit de gemeente soms de kade. Zet uw auto dan op de dijk. Het wijkteam hangt een rode vlag
uit bij het dorpshuis.

## Boodschappen en dokter
Voor beide gaat u de brug over. Lukt dat niet? Bel het wijkteam. Er is bijna altijd een buur die toch al
gaat.
""",
    ),
)

WIJK = WijkContent(
    slug="stolwijkersluis",
    name="Stolwijkersluis",
    noun="kern",
    gemeente="Gouda",
    postcodes=("2808",),
    neighbours=("raambuurt",),
    theme="sluis",
    school_region="midden",
    team_email="stolwijkersluis@wijkteam.example",
    team_phone="0182-00 00 04",
    team_phone_hours="woensdag van 19.00 tot 20.00 uur",
    languages=("Nederlands",),
    centre=("52.000500", "4.719500"),
    melding_intro="Iets gezien op de dijk, aan het water of bij de brug? Vertel het ons.",
    meedoen_intro=(
        "Een decor schilderen, een boot lenen of soep koken voor veertig mensen. Bij ons is altijd "
        "iets te doen."
    ),
    social_team_name="Sociaal team Gouda",
    social_team_url="https://www.gouda.nl/",
    social_team_phone="14 0182",
    lead="Een handvol straten aan de overkant van de rivier. Klein, eigenwijs en vol verhalen.",
    scene="sluis",
    front=(
        Block(
            kind="text",
            title="Aan de overkant",
            text="""
Tussen de sluis en de polder wonen een paar honderd mensen. Genoeg voor een koor, een toneelstuk en een heel
goede ijsbaan, als het vriest.
""",
        ),
        Block(
            kind="call_to_action",
            title="Het Mirakel zoekt licht",
            text="Wij zoeken twee mensen voor de lampen en iemand die met geiten kan omgaan.",
        ),
        Block(kind="initiatives", title="Onze verhalen", count=3),
        Block(kind="latest_articles", title="Uit de Dijkkrant", count=3),
        Block(kind="upcoming_activities", title="In het dorpshuis en op de dijk", count=5),
        Block(kind="next_spreekuren", title="Aan tafel met een vraag", count=2),
        Block(kind="links", title="Nieuw aan de dijk?", pages=("wonen-aan-de-sluis",)),
        Block(kind="team", title="Wie kent wie", text="Trees, Kees en Annelies kennen bijna elk huis."),
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
            what="Auto's rijden te hard over de dijk. Er lopen kinderen naar de bus.",
            where="Bocht in de Gouderaksedijk bij de bushalte",
            contact_email="trees@bewoner.example",
        ),
    ),
    offers=(
        Offer(
            what="Ik kan naaien en wil helpen met kostuums voor het Mirakel.",
            when=("evening",),
            first_name="Els",
            email="els@bewoner.example",
        ),
    ),
)
