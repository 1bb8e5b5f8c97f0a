"""Partners, familiar faces and spreekuren of Nieuwe Park."""

from datetime import time

from demo.content.dates import MONDAY, THURSDAY, TUESDAY
from demo.content.kinds import Hours, Location, Partner, Portrait, Spreekuur, TeamMember

PARTNERS = (
    Partner(
        key="wijkteam",
        name="Wijkteam Nieuwe Park",
        kind="association",
        description="Buren die zich inzetten voor de wijk.",
        phone="0182-00 00 01",
        email="nieuwepark@wijkteam.example",
        topics=("letter",),
    ),
    Partner(
        key="gemeente",
        name="Gemeente Gouda",
        kind="gemeente",
        description="De wijkcoördinator van de gemeente is uw ingang voor straat, groen en verkeer.",
        phone="14 0182",
        email="gemeente-nieuwe-park@partner.example",
        website="https://www.gouda.nl/",
        topics=("letter", "money", "work"),
    ),
    Partner(
        key="hoogvliet",
        name="Supermarkt Hoogvliet",
        kind="shop",
        description="Regelt en betaalt elke vrijdag de bus van de boodschappenservice.",
    ),
    Partner(
        key="segment",
        name="Praktijkschool het Segment",
        kind="school",
        description="Leerlingen zorg en welzijn leren hier in de praktijk hoe u iemand helpt.",
    ),
    Partner(
        key="id-college",
        name="ID College",
        kind="school",
        description="Studenten begeleiden mensen in een rolstoel.",
    ),
    Partner(
        key="julianastaete",
        name="Julianastaete",
        kind="care_home",
        description="Woonhuis voor ouderen. De bus stopt voor de deur.",
        topics=("care",),
    ),
    Partner(
        key="gouwestein",
        name="Gouwestein",
        kind="care_home",
        description="Appartementen voor ouderen, met een huiskamer waar buren welkom zijn.",
        topics=("care",),
    ),
    Partner(
        key="winterdijk",
        name="Huize Winterdijk",
        kind="care_home",
        description="Woonhuis voor ouderen aan de Winterdijk.",
        topics=("care",),
    ),
    Partner(
        key="corporatie",
        name="Woningcorporatie Nieuwe Park",
        kind="housing",
        description="Voor uw huurhuis: reparaties, huur en overlast in het portiek.",
        phone="0182-00 00 11",
        email="huren@corporatie.example",
        topics=("housing", "money"),
    ),
    Partner(
        key="wijkagent",
        name="Wijkagent Nieuwe Park",
        kind="police",
        description="Kent de straten en de mensen. Elke dinsdagmiddag op het spreekuur.",
        phone="0900-8844",
    ),
)

TEAM = (
    TeamMember(
        first_name="Ria",
        role="resident",
        ask_me_about="de boodschappenbus, de koffie en wie u waarvoor moet bellen",
        portrait=Portrait(style="bun", skin=0, hair="grey", glasses=True),
    ),
    TeamMember(
        first_name="Hans",
        role="resident",
        ask_me_about="de wijkkrant en de geschiedenis van onze straten",
        portrait=Portrait(style="bald", skin=5, hair="grey", glasses=True),
    ),
    TeamMember(
        first_name="Fatima",
        role="resident",
        ask_me_about="geveltuinen, kinderen en Arabisch praten",
        portrait=Portrait(style="scarf", skin=2, hair="black"),
    ),
    TeamMember(
        first_name="Joris",
        role="community_worker",
        ask_me_about="een goed plan voor de buurt. Ik help u beginnen.",
        portrait=Portrait(style="short", skin=0, hair="blond", beard=True),
    ),
)

LOCATIONS = (
    Location(
        slug="parkhuis",
        title="Parkhuis Nieuwe Park",
        lead="Het huis van de wijk. Koffie, krant en elke week een spreekuur.",
        body="""
Het Parkhuis is van alle bewoners. U kunt er binnenlopen zonder afspraak. Wilt u iets vertellen wat anderen
niet hoeven te horen? Dan gaan we naar de kleine kamer. U mag iemand meenemen.
""",
        building="Parkhuis",
        address="Winterdijk",
        city="Gouda",
        entrance="De groene deur aan de kant van het plein. De drempel is weg.",
        route="Bus 1, halte Winterdijk. Vanaf het station is het zes minuten lopen.",
        scene="wijkgebouw",
        spreekuren=(
            Spreekuur(
                title="Spreekuur van het wijkteam",
                explanation=(
                    "Voor vragen over de wijk en voor brieven die u niet begrijpt. Neem de brief mee."
                ),
                topics=("letter", "money", "housing"),
                partners=("wijkteam",),
                team=("Ria", "Joris"),
                hours=(
                    Hours(weekdays=(MONDAY,), start=time(10, 0), end=time(12, 0)),
                    Hours(weekdays=(THURSDAY,), start=time(14, 0), end=time(16, 0)),
                ),
                languages=("nl", "en", "ar"),
            ),
            Spreekuur(
                title="Spreekuur van de wijkagent en de corporatie",
                explanation=(
                    "Samen aan één tafel. Handig bij overlast, een kapotte deur of ruzie met de buren."
                ),
                topics=("housing",),
                partners=("wijkagent", "corporatie"),
                hours=(Hours(weekdays=(TUESDAY,), start=time(14, 0), end=time(16, 0)),),
            ),
        ),
    ),
    Location(
        slug="huiskamer-gouwestein",
        title="Huiskamer Gouwestein",
        lead="Vragen over zorg thuis? Hier zit elke donderdag de wijkverpleegkundige.",
        body="""
De huiskamer is op de begane grond. U hoeft niet in Gouwestein te wonen. Drink eerst een kop koffie, daarna
is er tijd voor uw vraag.
""",
        building="Gouwestein",
        address="Gouwestein",
        city="Gouda",
        entrance="Via de hoofdingang. Meld u bij de balie.",
        route="De boodschappenbus stopt voor de deur.",
        scene="huiskamer",
        spreekuren=(
            Spreekuur(
                title="Vraag het de wijkverpleegkundige",
                explanation="Over zorg thuis, medicijnen, vallen en hulp voor wie voor een ander zorgt.",
                topics=("care",),
                partners=("gouwestein",),
                hours=(Hours(weekdays=(THURSDAY,), start=time(10, 0), end=time(11, 30)),),
            ),
        ),
    ),
)
