"""Initiatives and activities of Raambuurt."""

from datetime import time

from demo.content.dates import FRIDAY, SATURDAY, THURSDAY, WEDNESDAY, coming, yearly
from demo.content.kinds import Activity, Initiative

BUURTKAMER = "Buurtkamer de Raam"
BUURTKAMER_ADDRESS = "Raam, Gouda"

INITIATIVES = (
    Initiative(
        slug="zeskamp-raambuurt",
        title="Zeskamp",
        lead="Zes straten, zes spellen en één gouden emmer.",
        why="In kleine straten woont u dicht op elkaar, maar u kent elkaar niet vanzelf. Samen spelen helpt.",
        since="2009",
        rhythm="één keer per jaar, op een zaterdag",
        audience="Alle bewoners vanaf 6 jaar, ook wie liever aanmoedigt",
        people="ongeveer 120 spelers en 25 helpers",
        funding="Het wijkbudget en de winkels rond de markt",
        results=(
            "Vier straten hebben sindsdien een eigen straatfeest. Nieuwe bewoners leren hun buren kennen."
        ),
        learned="Maak teams met jong en oud door elkaar. Dan wint niet altijd de snelste.",
        help_wanted="Wij zoeken iemand die spellen kan bouwen van hout.",
        supporter="Mo",
        contact="Mail naar raambuurt@wijkteam.example.",
        scene="zeskamp",
        themes=("zorg", "ontmoeten"),
        tags=("zeskamp",),
        partners=(
            ("gemeente", "zet de straat af"),
            ("voetbalclub", "leent spullen uit"),
            ("winkels", "geven prijzen"),
        ),
        body="""
De spellen zijn elk jaar anders. Eén ding blijft: de emmer. U hoeft niet sterk te zijn. Bij elk spel is er
een taak voor wie zit, wie denkt en wie hard kan juichen.
""",
    ),
    Initiative(
        slug="oranjeboulevard",
        title="Oranjeboulevard",
        lead="Op Koningsdag is de Raam één lange tafel van buren.",
        why=(
            "Koningsdag was in de stad vooral druk en duur. Wij wilden een plek waar kinderen en "
            "opa's samen zitten."
        ),
        since="de tijd dat het nog Koninginnedag heette",
        rhythm="elk jaar op 27 april",
        audience="Iedereen",
        people="40 kramen en wel 600 bezoekers",
        funding="Bewoners betalen 5 euro voor een kraam. De Oranjevereniging legt bij.",
        results="De straat staat vol en blijft schoon. Wat overblijft gaat naar de speelkasten.",
        supporter="Sanne",
        contact="Een kraam bespreekt u vanaf 1 maart bij raambuurt@wijkteam.example.",
        scene="straatfeest",
        themes=("ontmoeten", "kunst"),
        tags=("koningsdag",),
        partners=(
            ("oranjevereniging", "legt geld bij en regelt muziek"),
            ("gemeente", "geeft de vergunning"),
        ),
        body="""
Kinderen verkopen op een kleed, buren zetten hun tafel buiten en om vier uur speelt de fanfare. Wie niet kan
lopen, krijgt een stoel met uitzicht.
""",
    ),
    Initiative(
        slug="groen-in-de-raambuurt",
        title="Groen in de Raambuurt",
        lead="Bakken, bomen en gevels: samen maken we de buurt groener.",
        why="Er was bijna geen groen. Op warme dagen bleef de hitte tussen de muren hangen.",
        since="2018",
        rhythm="elke tweede zaterdag van de maand",
        audience="Iedereen met of zonder groene vingers",
        people="18 bewoners met een eigen bak of boom",
        funding="Gemeente en wijkbudget",
        results="Zeven nieuwe bomen, veertig plantenbakken en een appelboom die doet wat hij wil.",
        help_wanted="Wij zoeken in juli en augustus waterdragers.",
        supporter="Wim",
        contact="Kom op zaterdag langs bij de Buurtkamer. Wij hebben een schep voor u.",
        scene="geveltuin",
        themes=("groen", "wonen"),
        tags=("groen",),
        partners=(("gemeente", "plant de bomen"), ("corporatie", "stelt muren beschikbaar")),
        body="""
U kunt een bak overnemen, een boom water geven of een gevel laten begroeien. Een kwartier per week is
genoeg.
""",
    ),
    Initiative(
        slug="speelkasten",
        title="Speelkasten",
        lead="Vier kasten vol speelgoed op straat. Ouders hebben de sleutel.",
        why="Kinderen hadden geen tuin en weinig plek om te spelen. Een kast past overal.",
        since="2011",
        rhythm="elke dag, tot acht uur 's avonds",
        audience="Kinderen tot 12 jaar",
        people="12 sleutelouders en meer dan 80 kinderen",
        funding="Wijkteam, de opbrengst van de Oranjeboulevard en een fonds",
        results="Kinderen spelen weer buiten. En hun ouders staan erbij te praten.",
        learned="Drie sleutels per kast is het minste. Met één sleutel blijft hij dicht.",
        help_wanted="Wij zoeken een sleutelouder voor woensdagmiddag.",
        supporter="Sanne",
        contact="Vraag het een sleutelouder of bel 0182-00 00 02.",
        scene="speelkast",
        themes=("jong", "ontmoeten"),
        tags=("speelkast",),
        partners=(("gemeente", "geeft een plek op de stoep"), ("basisschool", "kinderen verven de kasten")),
        body="""
In elke kast zitten ballen, stelten, stoepkrijt en een lang springtouw. De kinderen kiezen elk jaar iets
nieuws.
""",
    ),
    Initiative(
        slug="het-allerliefste-ben-ik-ergens",
        title="Het allerliefste ben ik ergens",
        lead="Kinderen maken vrienden met mensen die ze anders nooit zien.",
        why="""
Kinderen, ouderen en mensen met een beperking wonen vlak bij elkaar. Toch komen ze elkaar bijna nooit tegen.
Wij wilden dat ze elkaar leren kennen.
""",
        since="2013",
        rhythm="elke maand een ochtend samen zingen of spelen",
        audience="Kinderen van vier scholen, ouderen en bewoners van een gezinsvervangend tehuis",
        people="vier klassen en hun nieuwe vrienden",
        funding="Het wijkteam en het Oranjefonds",
        results="""
De groepen zien elkaar nog steeds. Ze zingen, doen spelletjes en gaan bij elkaar op bezoek.
""",
        learned=(
            "Spreek vooraf af dat u daarna samen dingen blijft doen. Anders stopt het als het geld op is."
        ),
        help_wanted="Wij zoeken iemand die piano speelt.",
        supporter="Marjan",
        contact="Bel het wijkteam: 0182-00 00 02, dinsdag van 13.00 tot 15.00 uur.",
        scene="koor",
        themes=("jong", "kunst", "ontmoeten"),
        tags=("het-allerliefste",),
        partners=(
            ("basisschool", "twee scholen maken kennis met ouderen"),
            ("tehuis", "bewoners ontvangen een klas van de derde school"),
            ("bloemendaal", "kinderen van het dagcentrum trekken op met de vierde school"),
            ("oranjefonds", "betaalt mee"),
            ("wijkteam", "betaalt mee en brengt iedereen bij elkaar"),
        ),
        body="""
## Drie soorten ontmoetingen
- Twee scholen deden mee met ouderen.
- Eén school ging om met bewoners van een gezinsvervangend tehuis.
- Eén school deed mee met kinderen van kinderdagcentrum Bloemendaal.

Ze vertelden elkaar over hun liefste plek. Onder de tafel, bij oma, in het zwembad. Daar maakten ze samen
verhalen en tekeningen van.
""",
    ),
)

ACTIVITIES = (
    Activity(
        slug="samen-zingen",
        title="Samen zingen, jong en oud",
        lead="Liedjes die iedereen kent. U hoeft niet te kunnen zingen.",
        body="""
Kinderen van de basisschool komen langs. Daarna is er limonade, koffie en een spelletje ganzenbord.
""",
        weekdays=(THURSDAY,),
        nth_weeks=(1,),
        skip_school_holidays=True,
        start=time(9, 30),
        end=time(11, 0),
        place=BUURTKAMER,
        address=BUURTKAMER_ADDRESS,
        scene="koor",
        themes=("kunst", "jong"),
        audience="children",
        initiative="het-allerliefste-ben-ik-ergens",
    ),
    Activity(
        slug="buiten-spelen-met-de-speelkast",
        title="Woensdag speelkastmiddag",
        lead="De kast gaat open en een sleutelouder speelt mee.",
        body="Neem laarzen mee als het regent. Kinderen tot zes jaar komen met een volwassene.",
        weekdays=(WEDNESDAY,),
        skip_school_holidays=True,
        start=time(13, 30),
        end=time(16, 0),
        place="Het pleintje aan de Raam",
        address="Raam, Gouda",
        scene="speelkast",
        themes=("jong",),
        audience="children",
        min_age=3,
        max_age=12,
        initiative="speelkasten",
    ),
    Activity(
        slug="groene-zaterdag",
        title="Groene zaterdag",
        lead="Samen planten, snoeien en opruimen.",
        body="We beginnen met koffie en eindigen met soep. Voor scheppen en handschoenen zorgen wij.",
        weekdays=(SATURDAY,),
        nth_weeks=(2,),
        start=time(10, 0),
        end=time(12, 30),
        place=BUURTKAMER,
        address=BUURTKAMER_ADDRESS,
        scene="geveltuin",
        themes=("groen",),
        audience="everyone",
        initiative="groen-in-de-raambuurt",
    ),
    Activity(
        slug="straattafel",
        title="De lange tafel",
        lead="Eén tafel op straat. U neemt een schaal eten mee en een stoel.",
        body="""
Regent het? Dan schuiven we de tafel de Buurtkamer in. Zet bij uw schaal wat erin zit, voor wie iets niet
mag eten.
""",
        on=coming(FRIDAY, weeks=2),
        start=time(17, 30),
        end=time(20, 0),
        place="De Raam, voor de Buurtkamer",
        address=BUURTKAMER_ADDRESS,
        scene="etentje",
        themes=("ontmoeten",),
        audience="everyone",
    ),
    Activity(
        slug="oranjeboulevard-koningsdag",
        title="Oranjeboulevard op Koningsdag",
        lead="Kramen, kleedjes en om vier uur de fanfare.",
        body="Een kraam kost 5 euro. Een kleedje voor kinderen is gratis. Bespreken kan per mail.",
        on=yearly(4, 27),
        start=time(10, 0),
        end=time(17, 0),
        place="De hele Raam",
        address="Raam, Gouda",
        scene="straatfeest",
        themes=("ontmoeten", "kunst"),
        audience="everyone",
        sign_up="first_contact",
        email="raambuurt@wijkteam.example",
        initiative="oranjeboulevard",
    ),
)
