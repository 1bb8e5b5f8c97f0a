"""Initiatives and activities of Nieuwe Park."""

from datetime import time

from demo.content.dates import FRIDAY, SATURDAY, SUNDAY, TUESDAY, WEDNESDAY, coming
from demo.content.kinds import Activity, Initiative
from demo.content.nieuwe_park.meerijders import PICKUPS, QUESTION, RIDERS

PARKHUIS = "Parkhuis Nieuwe Park"
PARKHUIS_ADDRESS = "Winterdijk, Gouda"

INITIATIVES = (
    Initiative(
        slug="boodschappenservice",
        title="Boodschappenservice",
        lead="Elke vrijdagochtend met de bus naar de supermarkt. Met hulp bij het lopen, pakken en dragen.",
        why="""
De supermarkt verhuisde. Wie slecht loopt, kon niet meer zelf naar de winkel. Het wijkteam merkte dat, vroeg
het na bij de woonhuizen voor ouderen en zocht samen met hen een oplossing.
""",
        since="najaar 2010",
        rhythm="elke vrijdagochtend",
        audience="Bewoners die niet meer ver kunnen lopen, met of zonder rollator of rolstoel",
        people="8 vaste vrijwilligers en ongeveer 40 mensen die per week meerijden",
        funding="De supermarkt betaalt de bus. Het wijkteam betaalt de koffie.",
        results="""
Het begon als vervoer. Het werd een uitje. Mensen ontmoeten elkaar, blijven langer zelfstandig en maken een
praatje met leerlingen. En de leerlingen doen hier hun stage.
""",
        learned=(
            "Begin klein en vraag eerst na of het probleem klopt. Iedere partner moet er zelf ook "
            "iets aan hebben."
        ),
        help_wanted="Wij zoeken twee mensen die één vrijdag per maand meerijden, van 9.30 tot 12.00 uur.",
        supporter="Ria",
        contact="Bel het wijkteam: 0182-00 00 01, maandag en donderdag van 9.00 tot 12.00 uur.",
        scene="boodschappenbus",
        themes=("ontmoeten", "zorg"),
        tags=("boodschappenservice", "senioren"),
        partners=(
            ("hoogvliet", "regelt en betaalt de bus"),
            ("segment", "leerlingen zorg en welzijn lopen mee en helpen in de winkel"),
            ("id-college", "studenten begeleiden mensen in een rolstoel van Julianastaete"),
            ("julianastaete", "bewoners rijden mee"),
            ("gouwestein", "bewoners rijden mee"),
            ("winterdijk", "bewoners rijden mee"),
            ("wijkteam", "houdt het bij elkaar: planning, telefoon en begeleiding"),
        ),
        body="""
## Zo gaat het
- U belt vóór donderdag 12.00 uur, of u meldt zich aan op deze site. Dan weten wij dat u meegaat.
- De bus haalt u op tussen 9.30 en 10.00 uur.
- U doet zelf uw boodschappen. Is iets te zwaar of te hoog? Dan helpt er iemand.
- Om 11.45 uur bent u weer thuis. Wij dragen de tassen tot in de keuken.

## Goed om te weten
Meerijden is gratis. U betaalt zelf aan de kassa. Geef nooit uw pinpas of pincode aan een ander, ook niet
aan ons.

Bent u ziek? Dan doet een vaste vrijwilliger de boodschappen met uw lijstje. U krijgt altijd de bon.
""",
    ),
    Initiative(
        slug="wijkkrant-bezorgen",
        title="De wijkkrant in elke bus",
        lead="Tien keer per jaar een krant van en voor de wijk. Gemaakt en bezorgd door buren.",
        why="""
Niet iedereen kijkt op internet. Een krant op de mat leest bijna iedereen. Zo weet ook wie weinig buiten
komt wat er gebeurt.
""",
        since="al meer dan twintig jaar",
        rhythm="tien keer per jaar",
        audience="Alle adressen in Nieuwe Park",
        people="5 makers en 14 bezorgers",
        funding="De gemeente, het wijkbudget en winkels die een advertentie plaatsen",
        results="De krant bereikt 1.100 adressen. Op het spreekuur horen we vaak: ik las het in de krant.",
        help_wanted="Wij zoeken een bezorger voor de Spoorstraat. Dat is een half uur lopen per krant.",
        supporter="Hans",
        contact="Mail naar krant@wijkteam.example of stop een briefje in de bus van het Parkhuis.",
        scene="krantbezorger",
        themes=("ontmoeten", "kunst"),
        partners=(("gemeente", "geeft geld voor het drukken"), ("wijkteam", "maakt en bezorgt de krant")),
        body="""
## Heeft u nieuws?
Schrijf ons in uw eigen woorden. Driehonderd woorden is genoeg. Liever praten? Dan komt iemand van de
redactie bij u langs en schrijven wij het op.

Een foto mag erbij. Vraag wel eerst aan de mensen op de foto of ze het goed vinden.
""",
    ),
    Initiative(
        slug="geveltuinen-nieuwe-park",
        title="Tegel eruit, plant erin",
        lead="Eén rij tegels minder voor uw gevel. Het wijkteam brengt aarde en planten.",
        why=(
            "De straten werden in de zomer steeds warmer. En bij een flinke bui stond het water tot "
            "aan de deur."
        ),
        since="voorjaar 2021",
        rhythm="elk voor- en najaar een plantdag",
        audience="Iedereen met een gevel aan de straat, ook huurders",
        people="63 geveltuinen en 6 groene buren die helpen",
        funding="Het wijkbudget betaalt de planten. De gemeente haalt de tegels op.",
        results="In de Winterdijk liggen nu 630 tegels minder. Er vliegen weer hommels.",
        learned="Kies planten die tegen droogte kunnen. De eerste zomer ging de helft dood.",
        supporter="Fatima",
        contact="Loop op zaterdag langs bij de plantdag of mail nieuwepark@wijkteam.example.",
        scene="geveltuin",
        themes=("groen", "wonen"),
        partners=(
            ("gemeente", "haalt de tegels op"),
            ("corporatie", "vindt het goed dat huurders meedoen"),
            ("wijkteam", "regelt planten en gereedschap"),
        ),
        body="""
U mag een strook van 45 centimeter gebruiken. Meer niet, want een rolstoel moet er nog langs kunnen. Wilt u
eerst kijken bij een ander? In de Winterdijk zijn de mooiste.
""",
    ),
)

ACTIVITIES = (
    Activity(
        slug="boodschappenbus-vrijdag",
        title="Met de bus boodschappen doen",
        lead="De boodschappenbus haalt u op. In de winkel helpen leerlingen van het Segment.",
        body="""
Meld u aan, of bel ons vóór donderdag 12.00 uur. Dan weet u hoe laat de bus bij u is. Uw rollator of rolstoel
kan mee. Na het afrekenen drinken we koffie. Gaat u elke week mee? Vraag dan een vaste plek.
""",
        weekdays=(FRIDAY,),
        start=time(9, 30),
        end=time(11, 45),
        place="De bus haalt u thuis op",
        address="Eerste halte: Julianastaete, Gouda",
        scene="boodschappenbus",
        themes=("ontmoeten", "zorg"),
        audience="seniors",
        sign_up="sign_up",
        places=38,
        kept_places=2,
        closes_hours=21,
        asks_needs=True,
        riders=RIDERS,
        pickup_question=QUESTION,
        pickups=PICKUPS,
        phone="0182-00 00 01",
        initiative="boodschappenservice",
        tags=("boodschappenservice", "senioren"),
    ),
    Activity(
        slug="koffie-in-het-parkhuis",
        title="Koffie in het Parkhuis",
        lead="De deur staat open en de koffie is gezet. U hoeft niets en u mag alles vragen.",
        body="""
Elke woensdagochtend zitten er tien tot twintig buren aan de grote tafel. Er is een krant, er zijn
spelletjes en er is iemand van het wijkteam. Komt u voor het eerst? Vraag naar Ria, zij geeft u een plek.
""",
        weekdays=(WEDNESDAY,),
        start=time(10, 0),
        end=time(12, 0),
        place=PARKHUIS,
        address=PARKHUIS_ADDRESS,
        scene="koffietafel",
        themes=("ontmoeten",),
        audience="everyone",
    ),
    Activity(
        slug="wijkteamoverleg",
        title="Overleg van het wijkteam",
        lead="Hoor wat er speelt en praat mee. Elke bewoner is welkom.",
        body="""
Op tafel liggen uw meldingen, de plannen van de gemeente en de volgende krant. Het eerste half uur is voor
vragen van bewoners. Daarna mag u blijven, maar het hoeft niet.
""",
        weekdays=(TUESDAY,),
        nth_weeks=(2,),
        start=time(19, 30),
        end=time(21, 30),
        place=PARKHUIS,
        address=PARKHUIS_ADDRESS,
        scene="bewonersavond",
        themes=("wonen",),
        audience="everyone",
    ),
    Activity(
        slug="repaircafe",
        title="Repaircafé",
        lead="Lamp stuk? Scheur in uw jas? Maak het samen met een handige buur.",
        body="""
Neem één ding mee wat u zelf kunt dragen. Wij hebben gereedschap, naaimachines en drie mensen met geduld.
Lukt het niet? Dan weet u in elk geval waarom.
""",
        weekdays=(SATURDAY,),
        nth_weeks=(1,),
        start=time(13, 0),
        end=time(16, 0),
        place=PARKHUIS,
        address=PARKHUIS_ADDRESS,
        scene="repaircafe",
        themes=("ontmoeten", "geld-en-werk"),
        audience="everyone",
    ),
    Activity(
        slug="plantdag-geveltuinen",
        title="Plantdag: tegel eruit, plant erin",
        lead="Haal planten en aarde voor uw gevel. Wij helpen bij het graven.",
        body="""
Kom met een emmer. Er zijn planten voor zon en voor schaduw. Elke gevel krijgt er vijf. Kunt u zelf niet
bukken? Zeg het, dan komt er iemand naar u toe.
""",
        on=coming(SATURDAY, weeks=1),
        start=time(10, 0),
        end=time(13, 0),
        place="Het plein voor het Parkhuis",
        address=PARKHUIS_ADDRESS,
        scene="geveltuin",
        themes=("groen",),
        audience="everyone",
        initiative="geveltuinen-nieuwe-park",
    ),
    Activity(
        slug="zondagse-soep",
        title="Zondagse soep",
        lead="Samen een kom soep met brood. Voor wie de zondag lang vindt duren.",
        body="""
Twee buren koken, twee buren ruimen op en de rest schuift aan. De soep is zonder vlees. U geeft wat u kunt
missen. Meld u aan, dan koken we genoeg.
""",
        weekdays=(SUNDAY,),
        every_weeks=2,
        start=time(17, 0),
        end=time(19, 0),
        place=PARKHUIS,
        address=PARKHUIS_ADDRESS,
        scene="etentje",
        themes=("ontmoeten",),
        audience="everyone",
        cost="0",
        cost_note="U geeft wat u kunt missen",
        sign_up="first_contact",
        phone="0182-00 00 01",
        cancelled_next="de keuken krijgt een nieuw fornuis",
    ),
)
