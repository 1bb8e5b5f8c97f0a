"""Initiatives and activities of Stolwijkersluis."""

from datetime import time

from demo.content.dates import FRIDAY, SATURDAY, SUNDAY, THURSDAY, TUESDAY, coming
from demo.content.kinds import Activity, Initiative

DORPSHUIS = "Dorpshuis aan de Sluis"
DORPSHUIS_ADDRESS = "Gouderaksedijk, Gouda"

INITIATIVES = (
    Initiative(
        slug="mirakel-van-de-sluis",
        title="Het Mirakel van de Sluis",
        lead="Een toneelstuk over onze eigen geschiedenis, gespeeld door jong en oud. Voor heel Gouda.",
        why="""
Veel nieuwe bewoners kenden de verhalen van de sluis niet. En wie ze wel kende, werd ouder. We wilden de
verhalen doorgeven en elkaar leren kennen.
""",
        since="2012",
        rhythm="elke twee jaar een voorstelling, elke dinsdag repetitie",
        audience="Iedereen die wil spelen, bouwen, naaien of kijken",
        people="30 spelers, 20 bouwers en 400 mensen publiek per avond",
        funding="Kaartjes, het wijkbudget en het cultuurfonds van de stad",
        results="""
Bewoners van 6 tot 84 jaar stonden samen op het toneel. Mensen uit heel Gouda kwamen voor het eerst de brug
over.
""",
        learned="Laat oud en jong samen schrijven. Dan klopt het en wordt het grappig.",
        help_wanted="Wij zoeken twee mensen voor het licht en iemand die met geiten kan omgaan.",
        supporter="Trees",
        contact="Kom op dinsdag naar de repetitie of mail mirakel@wijkteam.example.",
        scene="toneel",
        themes=("kunst", "ontmoeten"),
        tags=("mirakel",),
        partners=(
            ("gemeente", "laat ons de sluis gebruiken"),
            ("museum", "zoekt mee in oude papieren"),
            ("basisschool", "kinderen schrijven en spelen mee"),
            ("wijkteam", "regelt geld, eten en regenjassen"),
        ),
        body="""
## Niet alleen toneel
Wie niet wil spelen, bouwt het decor. Wie niet kan bouwen, kookt. Wie niet kan koken, vertelt hoe het
vroeger was. Er is voor iedereen een plek.

De voorstelling is buiten, op en naast de sluis. Het publiek zit op de dijk. Neem een kussen mee.
""",
    ),
    Initiative(
        slug="verhalen-van-de-dijk",
        title="Verhalen van de dijk",
        lead="Kinderen gaan met een schrift langs bij oudere buren en schrijven hun verhaal op.",
        why=(
            "De geschiedenis van onze kern zit niet in een boek. Zij zit in keukens, aan tafel, naast "
            "de koffie."
        ),
        since="2015",
        rhythm="elk najaar",
        audience="Kinderen van groep 7 en 8 en buren boven de 70",
        people="14 kinderen en 14 vertellers per jaar",
        funding="Kost bijna niets. De school betaalt de schriften.",
        results="Ruim honderd verhalen. Een deel is te lezen in het dorpshuis.",
        supporter="Kees",
        contact="Bel het wijkteam: 0182-00 00 04, woensdag van 19.00 tot 20.00 uur.",
        scene="voorlezen",
        themes=("kunst", "jong"),
        partners=(("basisschool", "doet mee met groep 7 en 8"), ("museum", "bewaart de verhalen")),
        body="""
De kinderen stellen hun eigen vragen. Wat at u? Was u wel eens bang? Had u een hond? De antwoorden zijn vaak
langer dan het schrift.
""",
    ),
)

ACTIVITIES = (
    Activity(
        slug="repetitie-mirakel",
        title="Repetitie Mirakel van de Sluis",
        lead="Kom kijken, meespelen of soep scheppen.",
        body="De eerste keer mag u gewoon kijken. Kinderen zijn om acht uur klaar.",
        weekdays=(TUESDAY,),
        start=time(18, 30),
        end=time(21, 0),
        place=DORPSHUIS,
        address=DORPSHUIS_ADDRESS,
        scene="toneel",
        themes=("kunst",),
        audience="everyone",
        initiative="mirakel-van-de-sluis",
        tags=("mirakel",),
    ),
    Activity(
        slug="eetcafe-de-dijk",
        title="Eetcafé de Dijk",
        lead="Eén pan, één prijs en één lange tafel.",
        body="Elke maand kookt een andere straat. Zeg bij het aanmelden wat u niet eet.",
        weekdays=(FRIDAY,),
        nth_weeks=(-1,),
        start=time(18, 0),
        end=time(20, 30),
        place=DORPSHUIS,
        address=DORPSHUIS_ADDRESS,
        scene="etentje",
        themes=("ontmoeten",),
        audience="everyone",
        cost="4",
        cost_note="kinderen 2 euro",
        sign_up="first_contact",
        phone="0182-00 00 04",
    ),
    Activity(
        slug="wandeling-langs-de-sluis",
        title="Wandeling: de sluis en het water",
        lead="Een uur lopen met iemand die er geboren is.",
        body="""
We lopen drie kilometer over de dijk. Het pad is vlak, maar er zijn twee hekjes. Na afloop is er koek.
""",
        on=coming(SUNDAY, weeks=1),
        start=time(14, 0),
        end=time(15, 30),
        place="Verzamelen bij de brug",
        address="Gouderaksedijk, Gouda",
        scene="sluis",
        themes=("kunst", "zorg"),
        audience="everyone",
        wheelchair=False,
        initiative="verhalen-van-de-dijk",
    ),
    Activity(
        slug="decor-bouwen",
        title="Decor bouwen en verven",
        lead="Zaterdagochtend in de schuur. Oude kleren aan.",
        body="We bouwen een sluisdeur van zes meter. Zagen mag vanaf 12 jaar, verven mag altijd.",
        weekdays=(SATURDAY,),
        every_weeks=2,
        start=time(10, 0),
        end=time(13, 0),
        place="De schuur achter het dorpshuis",
        address=DORPSHUIS_ADDRESS,
        scene="repaircafe",
        themes=("kunst",),
        audience="everyone",
        initiative="mirakel-van-de-sluis",
    ),
    Activity(
        slug="klaverjassen",
        title="Klaverjassen",
        lead="Kaarten, een praatje en om half elf is het uit.",
        body="Komt u alleen? Dan zoeken we een maat voor u. Leren kan ook.",
        weekdays=(THURSDAY,),
        start=time(20, 0),
        end=time(22, 30),
        place=DORPSHUIS,
        address=DORPSHUIS_ADDRESS,
        scene="spelletjes",
        themes=("ontmoeten",),
        audience="adults",
        cost="1",
    ),
)
