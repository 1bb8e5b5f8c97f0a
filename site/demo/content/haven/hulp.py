"""Partners, familiar faces and spreekuren of Haven."""

from datetime import time

from demo.content.dates import FRIDAY, MONDAY, SATURDAY, SUNDAY, THURSDAY, TUESDAY, WEDNESDAY
from demo.content.kinds import Hours, Location, Partner, Portrait, Spreekuur, TeamMember

EVERY_DAY = (MONDAY, TUESDAY, WEDNESDAY, THURSDAY, FRIDAY, SATURDAY, SUNDAY)

PARTNERS = (
    Partner(
        key="wijkteam",
        name="Wijkteam Haven",
        kind="association",
        description="Bewoners die alle clubs en partijen bij elkaar houden.",
        phone="036-000 00 07",
        email="haven@wijkteam.example",
        topics=("letter",),
    ),
    Partner(
        key="gemeente",
        name="Gemeente Almere, gebiedsteam Haven",
        kind="gemeente",
        description="De gebiedsmanager zit aan de Haventafel.",
        phone="14 036",
        email="gemeente-haven@partner.example",
        website="https://www.almere.nl/",
        topics=("letter", "money", "work"),
    ),
    Partner(
        key="politie",
        name="Wijkagenten Haven",
        kind="police",
        description="Twee agenten op de fiets. Bij haast belt u 112.",
        phone="0900-8844",
    ),
    Partner(
        key="corporatie",
        name="Woningcorporatie Haven",
        kind="housing",
        description="Voor huurders. Elke dinsdag in de Wierden.",
        phone="036-000 00 17",
        email="corporatie-haven@partner.example",
        topics=("housing", "money"),
    ),
    Partner(
        key="huisarts",
        name="Huisartsen in Haven",
        kind="gp",
        description="Schrijven ook wel eens een club voor in plaats van een pil.",
        phone="036-000 00 27",
        topics=("care",),
    ),
    Partner(
        key="wijkverpleging",
        name="Wijkverpleging Haven",
        kind="nursing",
        description="Zorg thuis in heel Haven.",
        phone="036-000 00 37",
        topics=("care",),
    ),
    Partner(
        key="welzijn",
        name="Welzijnswerk Haven",
        kind="welfare",
        description="Opbouwwerk, jongerenwerk en taal.",
        phone="036-000 00 47",
        topics=("language", "work"),
    ),
    Partner(
        key="zeilclub",
        name="Zeilclub aan de havenkom",
        kind="association",
        description="Leent boten uit en geeft oud zeil aan de Zeilmakers.",
    ),
    Partner(
        key="scholen",
        name="De scholen van Haven",
        kind="school",
        description="Zes basisscholen die samenwerken.",
    ),
    Partner(
        key="boerderij",
        name="Stadsboerderij",
        kind="association",
        description="Dieren, groente en een club voor kinderen.",
    ),
)

TEAM = (
    TeamMember(
        first_name="Anja",
        role="coordinator",
        ask_me_about="de Haventafel en wie wie kent",
        portrait=Portrait(style="short", skin=5, hair="blond"),
    ),
    TeamMember(
        first_name="Cor",
        role="resident",
        ask_me_about="zeilen, naaien en touw",
        portrait=Portrait(style="cap", skin=0, hair="grey", beard=True),
    ),
    TeamMember(
        first_name="Samira",
        role="resident",
        ask_me_about="de zomerweek en Nederlands oefenen",
        portrait=Portrait(style="scarf", skin=3, hair="black"),
    ),
    TeamMember(
        first_name="Wouter",
        role="social_worker",
        ask_me_about="geld, werk en papieren",
        portrait=Portrait(style="short", skin=1, hair="red", glasses=True),
    ),
    TeamMember(
        first_name="Lia",
        role="nurse",
        ask_me_about="zorg thuis en een luisterend oor",
        portrait=Portrait(style="tail", skin=0, hair="grey"),
    ),
)

LOCATIONS = (
    Location(
        slug="havenhuis",
        title="Het Havenhuis",
        lead="Elke dag open, ook in het weekend. Koffie, gezelschap en antwoord op uw vraag.",
        body="""
Het Havenhuis ligt aan de gracht, midden in het centrum. Gastvrouwen en gastheren ontvangen u. Zij weten wie
er vandaag is en wie u het beste kunt spreken.

Er zijn twee stille kamers. U mag iemand meenemen.
""",
        building="Het Havenhuis",
        address="Kerkgracht",
        city="Almere",
        entrance="Aan de gracht, de deur met het anker. De lift is rechts.",
        route="Bushalte Haven Centrum, drie minuten lopen.",
        scene="wijkgebouw",
        spreekuren=(
            Spreekuur(
                title="Open huis",
                explanation="Loop binnen met elke vraag, of alleen voor de koffie.",
                topics=("letter", "housing", "language"),
                partners=("wijkteam", "welzijn"),
                team=("Anja", "Samira"),
                hours=(Hours(weekdays=EVERY_DAY, start=time(10, 0), end=time(16, 0)),),
                languages=("nl", "en", "ar"),
                phone="036-000 00 07",
                closed_next="de vloer krijgt een nieuwe laag lak",
            ),
            Spreekuur(
                title="Geld, werk en papieren",
                explanation="De maatschappelijk werker kijkt mee. Maak van tevoren een afspraak.",
                topics=("money", "work", "letter"),
                partners=("gemeente",),
                team=("Wouter",),
                by_appointment=True,
                phone="036-000 00 07",
                hours=(Hours(weekdays=(MONDAY, WEDNESDAY), start=time(13, 0), end=time(16, 0)),),
            ),
            Spreekuur(
                title="De wijkverpleegkundige",
                explanation="Vragen over zorg, medicijnen of zorgen voor een ander.",
                topics=("care",),
                partners=("wijkverpleging", "huisarts"),
                team=("Lia",),
                hours=(Hours(weekdays=(TUESDAY, FRIDAY), start=time(10, 0), end=time(11, 30)),),
            ),
        ),
    ),
    Location(
        slug="de-wierden",
        title="Ontmoetingsplek de Wierden",
        lead="Politie, corporatie, gemeente en welzijn. Elke dinsdagmiddag een uur samen.",
        body="""
Vier mensen aan één tafel. U vertelt wat er is, zij spreken af wie het oppakt. U weet voor u weggaat wie u
belt.
""",
        building="Buurtgebouw de Wierden",
        address="De Wierden",
        city="Almere",
        entrance="Via het plein. De deur is breed genoeg voor een rolstoel.",
        route="Bushalte de Wierden, voor de deur.",
        scene="bewonersavond",
        spreekuren=(
            Spreekuur(
                title="Samen aan tafel in de Wierden",
                explanation="Over uw huis, de buren, veiligheid of de straat.",
                topics=("housing", "letter"),
                partners=("politie", "corporatie", "gemeente", "welzijn"),
                hours=(Hours(weekdays=(TUESDAY,), start=time(14, 0), end=time(15, 30)),),
            ),
        ),
    ),
)
