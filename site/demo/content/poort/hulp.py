"""Partners, familiar faces and spreekuren of Poort."""

from datetime import time

from demo.content.dates import FRIDAY, MONDAY, SATURDAY, THURSDAY, TUESDAY, WEDNESDAY
from demo.content.kinds import Hours, Location, Partner, Portrait, Spreekuur, TeamMember

PARTNERS = (
    Partner(
        key="wijkteam",
        name="Wijkteam Poort",
        kind="association",
        description="Zes bewoners en een koffiewagen.",
        phone="036-000 00 05",
        email="poort@wijkteam.example",
        topics=("letter",),
    ),
    Partner(
        key="gemeente",
        name="Gemeente Almere",
        kind="gemeente",
        description="De gebiedsmanager van Poort en hulp bij geld, werk en zorg.",
        phone="14 036",
        email="gemeente-poort@partner.example",
        website="https://www.almere.nl/",
        topics=("letter", "money", "work", "care"),
    ),
    Partner(
        key="corporatie",
        name="Woningcorporatie Poort",
        kind="housing",
        description="Voor huurders. Betaalt ook de koffie van de Koffiewagen.",
        phone="036-000 00 15",
        email="corporatie-poort@partner.example",
        topics=("housing",),
    ),
    Partner(
        key="bouwer",
        name="De bouwers in Poort",
        kind="other",
        description="Geven pallets, water en soms een heftruck.",
    ),
    Partner(
        key="welzijn",
        name="Welzijnswerk Poort",
        kind="welfare",
        description="Opbouwwerk en jongerenwerk.",
        phone="036-000 00 25",
        topics=("work", "language"),
    ),
    Partner(
        key="bibliotheek",
        name="Bibliotheekbus",
        kind="library",
        description="Boeken, wifi en een Taalhuis op wielen. Elke donderdag bij het station.",
        topics=("language", "letter"),
    ),
    Partner(
        key="huisartsen",
        name="Huisartsen Poort",
        kind="gp",
        description="Drie praktijken onder één dak, met een wijkverpleegkundige.",
        phone="036-000 00 35",
        topics=("care",),
    ),
)

TEAM = (
    TeamMember(
        first_name="Tom",
        role="resident",
        ask_me_about="plannen, pompoenen en het doebudget",
        portrait=Portrait(style="short", skin=0, hair="brown", beard=True),
    ),
    TeamMember(
        first_name="Nadia",
        role="community_worker",
        ask_me_about="mensen bij elkaar brengen. Ook in het Engels.",
        portrait=Portrait(style="curly", skin=3, hair="black"),
    ),
    TeamMember(
        first_name="Priya",
        role="resident",
        ask_me_about="de Zandtuin en nieuwe buren",
        portrait=Portrait(style="long", skin=2, hair="black"),
    ),
    TeamMember(
        first_name="Dennis",
        role="youth_worker",
        ask_me_about="tieners, sport en waar het stil is",
        portrait=Portrait(style="cap", skin=4, hair="black"),
    ),
)

LOCATIONS = (
    Location(
        slug="gezondheidscentrum",
        title="Gezondheidscentrum Poort",
        lead="U komt hier toch al voor de huisarts. Daarom zitten wij er ook.",
        body="De balie weet waar wij zitten. U hoeft er niet ziek voor te zijn.",
        building="Gezondheidscentrum",
        address="Europalaan",
        city="Almere",
        entrance="Hoofdingang, daarna de eerste deur rechts.",
        route="Station Almere Poort, vier minuten lopen.",
        scene="huiskamer",
        spreekuren=(
            Spreekuur(
                title="Vragen over geld, werk en wonen",
                explanation="Een maatschappelijk werker kijkt met u mee. Neem uw post mee.",
                topics=("letter", "money", "housing", "work"),
                partners=("gemeente", "corporatie"),
                hours=(Hours(weekdays=(MONDAY, THURSDAY), start=time(9, 0), end=time(12, 0)),),
                languages=("nl", "en", "ar"),
            ),
            Spreekuur(
                title="De wijkverpleegkundige",
                explanation="Voor jonge ouders, mantelzorgers en wie thuis zorg nodig heeft.",
                topics=("care",),
                partners=("huisartsen",),
                hours=(Hours(weekdays=(TUESDAY,), start=time(13, 0), end=time(15, 0)),),
                languages=("nl", "en"),
            ),
        ),
    ),
    Location(
        slug="station",
        title="Stationsplein",
        lead="De Koffiewagen en de bibliotheekbus. Op uw weg naar huis.",
        body="U vraagt het in de rij, bij de koffie of achter in de bus. Daar kan de deur dicht.",
        building="Koffiewagen en bibliotheekbus",
        address="Stationsplein",
        city="Almere",
        entrance="De bus heeft een plank voor rolstoelen en kinderwagens.",
        route="Voor het station.",
        scene="koffiewagen",
        spreekuren=(
            Spreekuur(
                title="Vraag het bij de Koffiewagen",
                explanation="Voor ideeën, vragen over de wijk en de weg naar hulp.",
                topics=("letter", "housing"),
                partners=("wijkteam", "welzijn"),
                team=("Tom", "Nadia"),
                hours=(
                    Hours(weekdays=(WEDNESDAY,), start=time(9, 30), end=time(12, 0)),
                    Hours(weekdays=(SATURDAY,), start=time(10, 0), end=time(12, 0), nth_weeks=(1, 3)),
                ),
                languages=("nl", "en"),
            ),
            Spreekuur(
                title="Taalhuis in de bibliotheekbus",
                explanation="Nederlands leren, een taalmaatje zoeken of samen een brief lezen.",
                topics=("language", "letter", "work"),
                partners=("bibliotheek",),
                hours=(Hours(weekdays=(THURSDAY, FRIDAY), start=time(15, 0), end=time(18, 0)),),
                languages=("nl", "en", "uk", "tr"),
            ),
        ),
    ),
)
