"""Partners, familiar faces and spreekuren of Raambuurt."""

from datetime import time

from demo.content.dates import TUESDAY, WEDNESDAY
from demo.content.kinds import Hours, Location, Partner, Portrait, Spreekuur, TeamMember

PARTNERS = (
    Partner(
        key="wijkteam",
        name="Wijkteam Raambuurt",
        kind="association",
        description="Bewoners die de buurt bij elkaar brengen.",
        phone="0182-00 00 02",
        email="raambuurt@wijkteam.example",
        topics=("letter",),
    ),
    Partner(
        key="gemeente",
        name="Gemeente Gouda",
        kind="gemeente",
        description="Zet straten af, plant bomen en denkt mee.",
        phone="14 0182",
        email="gemeente-raambuurt@partner.example",
        website="https://www.gouda.nl/",
        topics=("money", "work", "letter"),
    ),
    Partner(
        key="corporatie",
        name="Woningcorporatie Raambuurt",
        kind="housing",
        description="Voor uw huurhuis en het portiek.",
        phone="0182-00 00 12",
        email="corporatie-raambuurt@partner.example",
        topics=("housing",),
    ),
    Partner(
        key="basisschool",
        name="De basisscholen in de buurt",
        kind="school",
        description="Vier scholen deden mee met ‘Het allerliefste ben ik ergens’.",
    ),
    Partner(
        key="tehuis",
        name="Gezinsvervangend tehuis",
        kind="care_home",
        description="Een huis waar mensen met een beperking samen wonen. Bezoek is welkom.",
        topics=("care",),
    ),
    Partner(
        key="bloemendaal",
        name="Kinderdagcentrum Bloemendaal",
        kind="care_home",
        description="Dagopvang voor kinderen met een beperking.",
        topics=("care",),
    ),
    Partner(
        key="oranjefonds",
        name="Oranjefonds",
        kind="fund",
        description="Betaalde mee aan projecten in de buurt.",
    ),
    Partner(
        key="oranjevereniging",
        name="Oranjevereniging",
        kind="association",
        description="Regelt muziek en vlaggen op Koningsdag.",
    ),
    Partner(
        key="voetbalclub",
        name="De voetbalclub om de hoek",
        kind="association",
        description="Leent ballen, hesjes en een heel lang touw uit.",
    ),
    Partner(
        key="winkels",
        name="Winkels rond de markt",
        kind="shop",
        description="Geven prijzen voor de Zeskamp en hangen onze posters op.",
    ),
)

TEAM = (
    TeamMember(
        first_name="Sanne",
        role="resident",
        ask_me_about="speelkasten en sleutels",
        portrait=Portrait(style="tail", skin=5, hair="blond"),
    ),
    TeamMember(
        first_name="Mo",
        role="resident",
        ask_me_about="de Zeskamp, feesten en geluid",
        portrait=Portrait(style="short", skin=2, hair="black", beard=True),
    ),
    TeamMember(
        first_name="Wim",
        role="resident",
        ask_me_about="bomen, bakken en bladluizen",
        portrait=Portrait(style="bald", skin=0, hair="grey"),
    ),
    TeamMember(
        first_name="Marjan",
        role="social_worker",
        ask_me_about="zorgen thuis. Ik luister en zoek met u een volgende stap.",
        portrait=Portrait(style="short", skin=1, hair="brown", glasses=True),
    ),
)

LOCATIONS = (
    Location(
        slug="buurtkamer-de-raam",
        title="Buurtkamer de Raam",
        lead="Een oude werkplaats, nu de huiskamer van de buurt.",
        body="""
De kamer is klein en gezellig. Wilt u alleen praten? Boven is een stille kamer. Zeg het als de trap lastig
is, dan gaan we naar achteren.
""",
        building="Buurtkamer de Raam",
        address="Raam",
        city="Gouda",
        entrance="De blauwe dubbele deur. Er is één lage stap. Wij hebben een plank.",
        route="Vijf minuten lopen vanaf de markt.",
        wheelchair=True,
        scene="wijkgebouw",
        spreekuren=(
            Spreekuur(
                title="Inloop van het wijkteam",
                explanation="Vragen over de straat, een plan of een brief. Koffie staat klaar.",
                topics=("letter", "housing"),
                partners=("wijkteam",),
                team=("Sanne", "Wim"),
                hours=(Hours(weekdays=(TUESDAY,), start=time(13, 0), end=time(15, 0)),),
            ),
            Spreekuur(
                title="Praten met de maatschappelijk werker",
                explanation="Over geld, familie of te veel aan uw hoofd. Alles blijft in de kamer.",
                topics=("money", "care", "work"),
                team=("Marjan",),
                hours=(Hours(weekdays=(WEDNESDAY,), start=time(9, 30), end=time(11, 30), nth_weeks=(1, 3)),),
            ),
        ),
    ),
    Location(
        slug="bibliotheek",
        title="Bibliotheek",
        lead="Hulp met uw telefoon, DigiD of een formulier.",
        body="""
Neem uw telefoon en uw brief mee. De vrijwilliger kijkt mee, maar vult nooit uw wachtwoord in. Dat doet u
zelf.
""",
        building="Bibliotheek",
        address="Markt",
        city="Gouda",
        entrance="Hoofdingang. De lift is links.",
        route="Aan de rand van de Raambuurt, bij de markt.",
        scene="bibliotheek",
        spreekuren=(
            Spreekuur(
                title="Hulp met de computer",
                explanation="DigiD, mail, een afspraak maken of een formulier van de gemeente.",
                topics=("letter", "language", "work"),
                partners=("gemeente",),
                hours=(Hours(weekdays=(TUESDAY, WEDNESDAY), start=time(15, 0), end=time(17, 0)),),
                languages=("nl", "en"),
            ),
        ),
    ),
)
