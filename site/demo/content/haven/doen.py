"""Initiatives and activities of Haven."""

from datetime import time

from demo.content.dates import FRIDAY, SATURDAY, SUNDAY, THURSDAY, TUESDAY, WEDNESDAY, coming
from demo.content.kinds import Activity, Initiative

HAVENHUIS = "Het Havenhuis"
ADDRESS = "Kerkgracht, Almere"
PHONE = "036-000 00 07"

INITIATIVES = (
    Initiative(
        slug="haventafel",
        title="De Haventafel",
        lead="Alle partijen van Haven aan één tafel. Bewoners beslissen mee.",
        why=(
            "Er waren hier al veel clubs en hulpverleners. Maar ze wisten niet altijd van elkaar wat "
            "ze deden."
        ),
        since="2012",
        rhythm="elke tweede dinsdag van de maand, om de maand",
        audience="Bewoners, clubs en iedereen die in Haven werkt",
        people="11 partijen en 20 tot 40 bewoners",
        funding="De gemeente geeft elk jaar een doebudget. De tafel verdeelt het.",
        results="Geen dubbel werk meer. Een vraag ligt binnen een week bij de juiste persoon.",
        learned="Breek niets af wat goed loopt. En zorg voor krentenbollen.",
        supporter="Anja",
        contact="Bel het Havenhuis: 036-000 00 07.",
        scene="bewonersavond",
        themes=("ontmoeten", "wonen"),
        tags=("haventafel",),
        partners=(
            ("gemeente", "geeft geld en luistert"),
            ("politie", "vertelt wat er speelt"),
            ("corporatie", "lost woonvragen op"),
            ("huisarts", "wijst mensen de weg naar clubs"),
            ("zeilclub", "helpt met alles aan het water"),
            ("wijkteam", "zit de tafel voor"),
        ),
        body="""
Wie een probleem noemt, zegt ook wat hij zelf kan doen. Dat maakt de avonden kort en de plannen goed.
""",
    ),
    Initiative(
        slug="zeilmakers",
        title="De Zeilmakers",
        lead="Tassen van oud zeil. Samen naaien, samen leren, samen verdienen.",
        why=(
            "Oude zeilen gingen in de container. En thuis zaten mensen die goed kunnen naaien maar "
            "geen werk hadden."
        ),
        since="2018",
        rhythm="elke donderdag",
        audience="Iedereen die wil leren naaien, ook zonder veel Nederlands",
        people="7 makers",
        funding="De verkoop van tassen",
        results="Meer dan 400 tassen. Twee makers vonden werk.",
        help_wanted="Wij zoeken een tweede naaimachine die tegen dik doek kan.",
        supporter="Cor",
        contact="Loop op donderdag binnen bij het Havenhuis.",
        scene="naaien",
        themes=("geld-en-werk", "taal", "ontmoeten"),
        tags=("zeilmakers",),
        partners=(("zeilclub", "geeft oude zeilen"), ("welzijn", "regelt de ruimte")),
        body="U leert van elkaar. De één kan knippen, de ander kan rekenen. Thee drinken kunnen we allemaal.",
    ),
    Initiative(
        slug="zomerweek-aan-het-water",
        title="Zomerweek aan het water",
        lead="Een week zeilen, bouwen en slapen in een tent, voor kinderen die niet op vakantie gaan.",
        why="Op school zeggen kinderen in september wat ze deden. Niet iedereen heeft dan iets te vertellen.",
        since="2010",
        rhythm="elk jaar in de eerste week van de zomervakantie",
        audience="Kinderen van 7 tot en met 12 jaar uit Haven",
        people="60 kinderen en 35 helpers",
        funding="Tassen van de Zeilmakers, het doebudget en de winkels",
        results="Elk kind kan daarna zwemmen met kleren aan, en heeft een verhaal.",
        supporter="Samira",
        contact="Aanmelden kan vanaf april in het Havenhuis.",
        scene="zeilboten",
        themes=("jong", "ontmoeten"),
        partners=(
            ("zeilclub", "leent boten uit"),
            ("scholen", "vertellen het door"),
            ("wijkteam", "regelt tenten en eten"),
        ),
        body="""
De week kost 10 euro. Kunt u dat niet missen? Zeg het tegen de juf of meester. Dan is het geregeld.
""",
    ),
)

ACTIVITIES = (
    Activity(
        slug="haventafel-avond",
        title="Haventafel",
        lead="Breng uw punt in. Er is altijd iemand die er iets mee kan.",
        body="""
Op tafel deze keer: de gladde steiger, het nieuwe plein en de zomerweek. Punten van bewoners gaan voor.
""",
        weekdays=(TUESDAY,),
        nth_weeks=(2,),
        start=time(19, 30),
        end=time(21, 30),
        place=HAVENHUIS,
        address=ADDRESS,
        scene="bewonersavond",
        themes=("wonen", "ontmoeten"),
        audience="everyone",
        initiative="haventafel",
        tags=("haventafel",),
    ),
    Activity(
        slug="naaien-met-de-zeilmakers",
        title="Naaien met de Zeilmakers",
        lead="Leer naaien en maak uw eigen tas.",
        body="Uw eerste tas is voor uzelf. De tweede verkopen we. Ervaring is niet nodig.",
        weekdays=(THURSDAY,),
        start=time(9, 30),
        end=time(12, 30),
        place=HAVENHUIS,
        address=ADDRESS,
        scene="naaien",
        themes=("geld-en-werk", "taal"),
        audience="adults",
        initiative="zeilmakers",
    ),
    Activity(
        slug="boerderijclub",
        title="Boerderijclub",
        lead="Voeren, borstelen en hooi sjouwen. Voor kinderen van 8 tot en met 11 jaar.",
        body="""
Trek oude kleren aan. Er is plaats voor vijftien kinderen. Is het vol? Dan sta je de week erna vooraan.
""",
        weekdays=(WEDNESDAY,),
        skip_school_holidays=True,
        start=time(14, 0),
        end=time(16, 0),
        place="De stadsboerderij",
        address="De Wierden, Almere",
        scene="boerderij",
        themes=("jong", "groen"),
        audience="children",
        min_age=8,
        max_age=11,
    ),
    Activity(
        slug="havenkoor",
        title="Havenkoor",
        lead="Zeemansliederen en alles wat er een beetje op lijkt.",
        body="Veertig stemmen, waarvan de helft zuiver. In het voorjaar zingen we op de kade.",
        weekdays=(FRIDAY,),
        start=time(20, 0),
        end=time(22, 0),
        place=HAVENHUIS,
        address=ADDRESS,
        scene="koor",
        themes=("kunst", "ontmoeten"),
        audience="adults",
        cost="2",
    ),
    Activity(
        slug="markt-aan-de-havenkom",
        title="Markt aan de havenkom",
        lead="Kaas, vis, jam van buren en tassen van zeil.",
        body="Ook een kraam? Bewoners betalen 5 euro. Bel het Havenhuis.",
        weekdays=(SATURDAY,),
        nth_weeks=(1,),
        start=time(10, 0),
        end=time(14, 0),
        place="De kade van de havenkom",
        address="Sluiskade, Almere",
        scene="markt",
        themes=("ontmoeten", "geld-en-werk"),
        audience="everyone",
        phone=PHONE,
    ),
    Activity(
        slug="winterduik",
        title="Winterduik in het Gooimeer",
        lead="Kort, koud en met heel veel erwtensoep na.",
        body="Zwemmen doet u op eigen risico. De reddingsbrigade is erbij. Kijken en juichen is ook goed.",
        on=coming(SUNDAY, weeks=2),
        start=time(12, 0),
        end=time(14, 0),
        place="Het strandje van Haven",
        address="Gooimeerdijk, Almere",
        scene="zeilboten",
        themes=("zorg", "ontmoeten"),
        audience="everyone",
        min_age=12,
        wheelchair=None,
    ),
)
