"""Partners, familiar faces and spreekuren of Waterwijk."""

from datetime import time

from demo.content.dates import FRIDAY, MONDAY, SATURDAY, THURSDAY, TUESDAY, WEDNESDAY
from demo.content.kinds import Hours, Location, Partner, Portrait, Spreekuur, TeamMember

PARTNERS = (
    Partner(
        key="wijkteam",
        name="Wijkteam Waterwijk",
        kind="association",
        description="Bewoners die op elkaar letten.",
        phone="036-000 00 06",
        email="waterwijk@wijkteam.example",
        topics=("letter",),
    ),
    Partner(
        key="gemeente",
        name="Gemeente Almere",
        kind="gemeente",
        description="Voor hulp in huis, vervoer, stoepen en banken.",
        phone="14 036",
        email="meldpunt-almere@partner.example",
        website="https://www.almere.nl/",
        topics=("letter", "money", "work", "care"),
    ),
    Partner(
        key="wijkverpleging",
        name="Wijkverpleging Waterwijk",
        kind="nursing",
        description="Zorg thuis, dag en nacht. Ook voor een goed gesprek.",
        phone="036-000 00 16",
        topics=("care",),
    ),
    Partner(
        key="huisarts",
        name="Huisartsen aan het Water",
        kind="gp",
        description="Kijken verder dan de klacht. Zij kennen de Belcirkel en de eettafel.",
        phone="036-000 00 26",
        topics=("care",),
    ),
    Partner(
        key="corporatie",
        name="Woningcorporatie Waterwijk",
        kind="housing",
        description="Voor huurders. Haalt drempels weg en zet leuningen.",
        phone="036-000 00 36",
        email="corporatie-waterwijk@partner.example",
        topics=("housing", "money"),
    ),
    Partner(
        key="fietsenmaker",
        name="De fietsenmaker op het plein",
        kind="shop",
        description="Houdt de duofiets rijdend, zonder rekening.",
    ),
    Partner(key="fonds", name="Ouderenfonds van de stad", kind="fund", description="Betaalde de duofiets."),
    Partner(
        key="school",
        name="Basisschool in de Waterwijk",
        kind="school",
        description="Groep 8 geeft telefoonles. En leert breien.",
        topics=("language",),
    ),
)

TEAM = (
    TeamMember(
        first_name="Marga",
        role="nurse",
        ask_me_about="zorg thuis, vallen, vergeten en zorgen voor een ander",
        portrait=Portrait(style="curly", skin=5, hair="red", glasses=True),
    ),
    TeamMember(
        first_name="Ruud",
        role="social_worker",
        ask_me_about="geld, papieren, rouw en ruzie",
        portrait=Portrait(style="short", skin=0, hair="grey", beard=True),
    ),
    TeamMember(
        first_name="Yvonne",
        role="community_worker",
        ask_me_about="iets beginnen met buren, van eettafel tot buurtbus",
        portrait=Portrait(style="bun", skin=4, hair="black"),
    ),
    TeamMember(
        first_name="Hamid",
        role="resident",
        ask_me_about="de duofiets en de mooiste route",
        portrait=Portrait(style="bald", skin=2, hair="grey", glasses=True),
    ),
    TeamMember(
        first_name="Gerrit",
        role="resident",
        ask_me_about="de Belcirkel",
        portrait=Portrait(style="short", skin=5, hair="grey"),
    ),
)

LOCATIONS = (
    Location(
        slug="servicepunt",
        title="Servicepunt Waterwijk",
        lead="Bij het winkelcentrum. Elke werkdag en zaterdagochtend is er iemand voor u.",
        body="""
U komt hier toch al voor de boodschappen. Daarom zit het Servicepunt naast de supermarkt. Er is een
leestafel, een toilet en altijd koffie.

De drie vaste gezichten zijn de opbouwwerker, de maatschappelijk werker en de wijkverpleegkundige. U vertelt
uw vraag één keer. Zij verdelen het werk.
""",
        building="Servicepunt",
        address="Waterplein",
        city="Almere",
        entrance="De schuifdeur naast de supermarkt. Geen drempel.",
        route="Bushalte Waterwijk, twee minuten lopen. De buurtbus stopt voor de deur.",
        scene="wijkgebouw",
        spreekuren=(
            Spreekuur(
                title="Inloop Servicepunt",
                explanation="Voor elke vraag, groot of klein. Er is altijd iemand van het wijkteam.",
                topics=("letter", "housing", "care"),
                partners=("wijkteam",),
                team=("Yvonne", "Gerrit"),
                hours=(
                    Hours(
                        weekdays=(MONDAY, TUESDAY, WEDNESDAY, THURSDAY, FRIDAY),
                        start=time(9, 0),
                        end=time(16, 30),
                    ),
                    Hours(weekdays=(SATURDAY,), start=time(10, 0), end=time(12, 0)),
                ),
                phone="036-000 00 06",
            ),
            Spreekuur(
                title="Geld en papieren",
                explanation="De maatschappelijk werker leest uw brieven en belt met u mee.",
                topics=("money", "letter", "work"),
                partners=("gemeente",),
                team=("Ruud",),
                hours=(Hours(weekdays=(TUESDAY, THURSDAY), start=time(9, 30), end=time(11, 30)),),
                confirmed_days_ago=40,
            ),
            Spreekuur(
                title="De wijkverpleegkundige",
                explanation=(
                    "Over medicijnen, vallen, vergeten en zorg thuis. U kunt in een aparte kamer praten."
                ),
                topics=("care",),
                partners=("wijkverpleging", "huisarts"),
                team=("Marga",),
                hours=(Hours(weekdays=(MONDAY, FRIDAY), start=time(10, 0), end=time(12, 0)),),
            ),
        ),
    ),
    Location(
        slug="flat-aan-het-water",
        title="Huiskamer van de flat",
        lead="Elke maand zit de corporatie beneden in de hal. Met taart.",
        body="Kunt u niet naar beneden? Bel aan bij de huismeester. Dan komt er iemand naar boven.",
        building="Flat aan het Water",
        address="Stuwmeer",
        city="Almere",
        entrance="De hal van de flat. Bel aan bij ‘Huiskamer’.",
        route="Buurtbus, halte Flat.",
        scene="huiskamer",
        spreekuren=(
            Spreekuur(
                title="Wonen en aanpassen",
                explanation="Een leuning, een drempel, een kleinere woning: vraag wat er kan.",
                topics=("housing", "money"),
                partners=("corporatie",),
                hours=(Hours(weekdays=(WEDNESDAY,), start=time(10, 0), end=time(11, 30), nth_weeks=(1, 3)),),
                confirmed_days_ago=118,
            ),
        ),
    ),
)
