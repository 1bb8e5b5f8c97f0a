"""Initiatives and activities of Poort."""

from datetime import time

from demo.content.dates import FRIDAY, MONDAY, SATURDAY, THURSDAY, WEDNESDAY, coming
from demo.content.kinds import Activity, Initiative

INITIATIVES = (
    Initiative(
        slug="zandtuin",
        title="De Zandtuin",
        lead="Een moestuin op de plek waar later huizen komen.",
        why="De wijk was nog leeg en winderig. Wij wilden een plek om elkaar te leren kennen, nu meteen.",
        since="voorjaar 2023",
        rhythm="elke zaterdagochtend samen werken",
        audience="Alle bewoners van Poort, met en zonder kinderen",
        people="30 gezinnen met een eigen bak",
        funding="Doebudget van de wijk en 25 euro per bak per jaar",
        results="60 kilo pompoen, twee vriendschappen voor het leven en een zonnebloemhaag.",
        learned="Zet eerst een windscherm. Plant daarna pas.",
        help_wanted="Wij zoeken iemand met een aanhanger.",
        supporter="Tom",
        contact="Loop op zaterdag langs of mail poort@wijkteam.example.",
        scene="moestuin",
        themes=("groen", "ontmoeten"),
        tags=("moestuin",),
        partners=(("gemeente", "leent de grond uit"), ("bouwer", "geeft pallets en water")),
        body="""
Als de huizen komen, verhuist de tuin mee. De bakken staan op pallets. Een heftruck doet de rest.
""",
    ),
    Initiative(
        slug="koffiewagen",
        title="De Koffiewagen",
        lead="Elke week op een ander plein. Koffie in ruil voor een verhaal.",
        why="Er is nog geen buurthuis. Mensen woonden naast elkaar zonder elkaar te kennen.",
        since="voorjaar 2025",
        rhythm="elke woensdagochtend",
        audience="Iedereen die langsloopt",
        people="7 koffieschenkers en ongeveer 50 gasten per week",
        funding="Doebudget en een bijdrage van de woningcorporatie",
        results="Vier nieuwe plannen van bewoners. En honderden mensen die nu zwaaien.",
        learned="Blijf een uur langer staan dan u van plan was. Dan komen de verhalen.",
        help_wanted="Wij zoeken een chauffeur met rijbewijs BE.",
        supporter="Nadia",
        contact="Bel 036-000 00 05, dinsdag en vrijdag van 9.00 tot 11.00 uur.",
        scene="koffiewagen",
        themes=("ontmoeten",),
        tags=("koffiewagen",),
        partners=(("corporatie", "betaalt de koffie"), ("welzijn", "stuurt een opbouwwerker mee")),
        body="""
In de wagen zit altijd iemand die de weg weet bij de gemeente. Heeft u een vraag? Stel hem bij de koffie.
""",
    ),
    Initiative(
        slug="taalmaatjes",
        title="Taalmaatjes",
        lead="Eén uur per week samen praten. Daar leert u meer van dan u denkt.",
        why=(
            "In Poort klinken meer dan vijftig talen. Veel mensen wilden Nederlands oefenen, maar "
            "durfden niet."
        ),
        since="2024",
        rhythm="één uur per week, waar en wanneer u samen afspreekt",
        audience="Wie Nederlands leert, en wie het al spreekt",
        people="22 tweetallen",
        funding="Doebudget voor de koffie",
        results="Drie maatjes hebben nu werk. Eén maatje spreekt nu een aardig woordje Oekraïens.",
        help_wanted="Wij zoeken tien maatjes die Nederlands spreken. U hoeft geen les te geven.",
        supporter="Nadia",
        contact="Loop binnen bij de bibliotheekbus op donderdag.",
        scene="taalles",
        themes=("taal", "ontmoeten"),
        partners=(("bibliotheek", "geeft boeken en een plek"), ("welzijn", "maakt de tweetallen")),
        body="""
U praat over gewone dingen: de markt, de kinderen, het weer. Na een half jaar kijkt u samen hoe het gaat.
""",
    ),
)

ACTIVITIES = (
    Activity(
        slug="tuinochtend",
        title="Tuinochtend in de Zandtuin",
        lead="Zaaien, wieden, oogsten. Ook in de winter, dan met soep.",
        body="Gereedschap is er. Laarzen niet. Kinderen hebben een eigen bak met aardbeien.",
        weekdays=(SATURDAY,),
        start=time(10, 0),
        end=time(12, 30),
        place="De Zandtuin",
        address="Naast het Cascadepark, Almere",
        scene="moestuin",
        themes=("groen",),
        audience="everyone",
        initiative="zandtuin",
    ),
    Activity(
        slug="koffiewagen-op-het-plein",
        title="De Koffiewagen staat op het plein",
        lead="Gratis koffie. U betaalt met een verhaal.",
        body="Deze maand staan we bij het station. Volgende maand in Duin. Bij storm blijven we thuis.",
        weekdays=(WEDNESDAY,),
        start=time(9, 30),
        end=time(12, 0),
        place="Stationsplein Almere Poort",
        address="Stationsplein, Almere",
        scene="koffiewagen",
        themes=("ontmoeten",),
        audience="everyone",
        initiative="koffiewagen",
        cancelled_next="er is storm op komst",
    ),
    Activity(
        slug="speelochtend-poort",
        title="Speelochtend voor kinderen tot 4 jaar",
        lead="Kruipen, klimmen en kennismaken. Vaders en moeders ook.",
        body="We zijn te gast in de school. U drinkt koffie, uw kind krijgt vriendjes.",
        weekdays=(THURSDAY,),
        skip_school_holidays=True,
        start=time(9, 30),
        end=time(11, 0),
        place="Speellokaal van de basisschool",
        address="Homeruskwartier, Almere",
        scene="speelochtend",
        themes=("jong", "ontmoeten"),
        audience="families",
        max_age=4,
    ),
    Activity(
        slug="straatborrel",
        title="Straatborrel",
        lead="Elke maand in een andere straat. Neem een glas en een stoel mee.",
        body="""
Nieuw in de straat? U krijgt een sticker met uw huisnummer. Dat praat makkelijk. Bij regen staan we onder de
poort van het bouwblok.
""",
        weekdays=(FRIDAY,),
        nth_weeks=(-1,),
        start=time(17, 0),
        end=time(19, 0),
        place="Europakwartier, binnenplein",
        address="Europakwartier, Almere",
        scene="straatfeest",
        themes=("ontmoeten",),
        audience="everyone",
    ),
    Activity(
        slug="koor-zonder-naam",
        title="Het koor zonder naam",
        lead="Acht mensen en een gitaar. Er is plaats voor meer.",
        body="""
We zingen in veel talen. U leert de woorden van degene die ze kent. Een naam hebben we nog niet.
""",
        weekdays=(MONDAY,),
        start=time(20, 0),
        end=time(21, 30),
        place="Aula van de middelbare school",
        address="Poortdreef, Almere",
        scene="koor",
        themes=("kunst", "ontmoeten"),
        audience="adults",
    ),
    Activity(
        slug="doebudget-tafel",
        title="Doebudget: vertel uw plan",
        lead="Vijf minuten praten, meteen een antwoord. Tot 500 euro.",
        body="""
Drie buren luisteren en beslissen. Uw plan is voor de hele straat of wijk. Meld u aan, dan weten we hoeveel
stoelen er nodig zijn.
""",
        on=coming(THURSDAY, weeks=2),
        start=time(19, 30),
        end=time(21, 0),
        place="Aula van de middelbare school",
        address="Poortdreef, Almere",
        scene="bewonersavond",
        themes=("geld-en-werk",),
        audience="everyone",
        sign_up="first_contact",
        email="poort@wijkteam.example",
        tags=("doebudget",),
    ),
)
