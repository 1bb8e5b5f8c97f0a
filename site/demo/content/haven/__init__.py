"""Haven in Almere: the oldest part of town, with residents and organisations that know each other."""

from demo.content.haven.doen import ACTIVITIES, INITIATIVES
from demo.content.haven.hulp import LOCATIONS, PARTNERS, TEAM
from demo.content.haven.krant import ARTICLES
from demo.content.kinds import Block, StandardPage, WijkContent
from demo.content.letters import Melding, Offer

PAGES = (
    StandardPage(
        slug="wie-doet-wat",
        title="Wie doet wat in Haven?",
        lead="Er zijn hier veel clubs en organisaties. Deze pagina helpt u kiezen.",
        scene="haven",
        body="""
In Haven werken veel mensen samen. Dat is mooi, maar soms weet u niet bij wie u moet zijn. Twijfelt u? Begin
dan bij het Havenhuis. Daar weten ze het.

## U wilt iets vragen
- Geld, werk of papieren: het spreekuur in het Havenhuis.
- Zorg: de wijkverpleegkundige, ook in het Havenhuis.
- Uw huurhuis: de woningcorporatie, op dinsdag in de Wierden.

## U wilt iets doen
- Met uw handen: de klusgroep of de zeilmakers.
- Met mensen: de gastvrouwen en gastheren van het Havenhuis.
- Met groen: de stadsboerderij en de bijentuin.

## U wilt meepraten
Elke twee maanden zitten alle partijen aan de Haventafel. Bewoners praten en beslissen mee.
""",
    ),
)

WIJK = WijkContent(
    slug="haven",
    name="Haven",
    noun="dorp",
    gemeente="Almere",
    postcodes=("1351", "1352", "1353", "1354", "1355", "1356", "1357"),
    neighbours=("poort", "waterwijk"),
    theme="haven",
    school_region="noord",
    team_email="haven@wijkteam.example",
    team_phone="036-000 00 07",
    team_phone_hours="elke dag van 10.00 tot 16.00 uur",
    languages=("Nederlands", "English"),
    centre=("52.336000", "5.222000"),
    melding_intro="Wat ziet u in ons dorp? Wij leggen het op de Haventafel, of lossen het meteen op.",
    meedoen_intro="In Haven doet bijna iedereen iets. Kies wat bij u past. Voor één keer of voor elke week.",
    social_team_name="Wijkteams Almere",
    social_team_url="https://www.almere.nl/",
    social_team_phone="14 036",
    lead="Het oudste stuk van Almere, met grachten, een havenkom en clubs voor alles.",
    scene="haven",
    front=(
        Block(
            kind="text",
            title="Ons dorp aan het Gooimeer",
            text="""
In 1976 kwamen hier de eerste mensen van heel Almere wonen. Veel van hen wonen er nog. In Haven hoeft u
niets nieuws te verzinnen: er is bijna altijd al een club. Maar een goed plan is altijd welkom.
""",
        ),
        Block(kind="next_spreekuren", title="Elke dag iemand in het Havenhuis", count=4),
        Block(kind="partners", title="Zij werken hier samen"),
        Block(kind="upcoming_activities", title="Havenagenda", count=6),
        Block(kind="latest_articles", title="Uit het Havennieuws", count=3),
        Block(kind="links", title="Twijfelt u waar u moet zijn?", pages=("wie-doet-wat",)),
        Block(kind="initiatives", title="Door bewoners bedacht", count=3),
        Block(kind="help_finder", title="Waar kan ik terecht met mijn vraag?"),
        Block(kind="team", title="Aan de Haventafel", text="Zij brengen uw punt in. Spreek hen aan."),
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
            what="De steiger bij de havenkom is glad. Er gleed vanochtend iemand uit.",
            where="Havenkom, steiger naast de trap",
            contact_email="anja@bewoner.example",
        ),
        Melding(
            what="Onder de brug is gespoten met verf. Niet mooi gedaan ook.",
            where="Brug over de Kerkgracht",
        ),
    ),
    offers=(
        Offer(
            what="Ik wil één ochtend per week koffie schenken in het Havenhuis.",
            when=("daytime",),
            first_name="Carla",
            phone="06-00 00 00 07",
        ),
    ),
)
