"""Partners, familiar faces and spreekuren of Stolwijkersluis."""

from datetime import time

from demo.content.dates import FRIDAY, WEDNESDAY
from demo.content.kinds import Hours, Location, Partner, Portrait, Spreekuur, TeamMember

PARTNERS = (
    Partner(
        key="wijkteam",
        name="Wijkteam Stolwijkersluis",
        kind="association",
        description="Acht bewoners die de dijk bij elkaar houden.",
        phone="0182-00 00 04",
        email="stolwijkersluis@wijkteam.example",
        topics=("letter",),
    ),
    Partner(
        key="gemeente",
        name="Gemeente Gouda",
        kind="gemeente",
        description="Voor weg, dijk, groen en hulp in huis.",
        phone="14 0182",
        email="gemeente-stolwijkersluis@partner.example",
        website="https://www.gouda.nl/",
        topics=("money", "work", "housing"),
    ),
    Partner(
        key="museum",
        name="Het stadsmuseum",
        kind="association",
        description="Bewaart de oude foto's en denkt mee over het Mirakel.",
    ),
    Partner(
        key="basisschool",
        name="De school aan de overkant",
        kind="school",
        description="Kinderen schrijven de verhalen van hun oudere buren op.",
    ),
    Partner(
        key="huisarts",
        name="Huisartsen over de brug",
        kind="gp",
        description="Te ver? De wijkverpleegkundige komt elke maand naar het dorpshuis.",
        phone="0182-00 00 14",
        topics=("care",),
    ),
)

TEAM = (
    TeamMember(
        first_name="Trees",
        role="resident",
        ask_me_about="het Mirakel en oude foto's",
        portrait=Portrait(style="bun", skin=5, hair="grey"),
    ),
    TeamMember(
        first_name="Kees",
        role="resident",
        ask_me_about="brug, dijk en hoog water",
        portrait=Portrait(style="cap", skin=0, hair="grey"),
    ),
    TeamMember(
        first_name="Annelies",
        role="nurse",
        ask_me_about="zorg thuis, vallen, medicijnen. Ik kom ook bij u langs.",
        portrait=Portrait(style="tail", skin=0, hair="red"),
    ),
)

LOCATIONS = (
    Location(
        slug="dorpshuis",
        title="Dorpshuis aan de Sluis",
        lead="Hier gebeurt alles: toneel, kaarten, eten en een luisterend oor.",
        body="""
Op woensdagavond zit er altijd iemand van het wijkteam. Komt u liever als het rustig is? Bel even, dan
zetten we de achterkamer klaar.
""",
        building="Dorpshuis",
        address="Gouderaksedijk",
        city="Gouda",
        entrance="Via de oprit naast de sluis. Er is een vlakke ingang aan de achterkant.",
        route="Bus 197, halte Stolwijkersluis. Met de fiets over de brug.",
        scene="wijkgebouw",
        spreekuren=(
            Spreekuur(
                title="Aan tafel met het wijkteam",
                explanation="Vragen over de dijk, een formulier of de buren. Of gewoon om te praten.",
                topics=("letter", "housing", "money"),
                partners=("wijkteam",),
                team=("Trees", "Kees"),
                hours=(Hours(weekdays=(WEDNESDAY,), start=time(19, 0), end=time(20, 30)),),
            ),
            Spreekuur(
                title="De wijkverpleegkundige aan de dijk",
                explanation="Bloeddruk meten, vragen over zorg of hulp voor wie voor een ander zorgt.",
                topics=("care",),
                partners=("huisarts",),
                team=("Annelies",),
                hours=(Hours(weekdays=(FRIDAY,), start=time(9, 0), end=time(10, 30), nth_weeks=(1, 3)),),
            ),
        ),
    ),
)
