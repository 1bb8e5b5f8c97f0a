"""Initiatives and activities of Waterwijk."""

from datetime import time

from demo.content.dates import FRIDAY, MONDAY, SUNDAY, THURSDAY, TUESDAY, WEDNESDAY, coming
from demo.content.kinds import Activity, Initiative
from demo.content.people import Guests

SERVICEPUNT = "Servicepunt Waterwijk"
ADDRESS = "Waterplein, Almere"
PHONE = "036-000 00 06"

INITIATIVES = (
    Initiative(
        slug="waterwijk-seniorenproof",
        title="Waterwijk seniorenproof",
        lead="Wij maken de wijk klaar voor bewoners die ouder worden.",
        why="""
Veel bewoners van het eerste uur zijn nu boven de 65. Sommigen komen bijna niet meer buiten. Dat zagen
huisarts, wijkteam en buren alle drie.
""",
        since="2013",
        rhythm="elke maand overleg, twee keer per jaar een wandeling door de wijk",
        audience="Bewoners van 65 jaar en ouder, en wie dat ooit hoopt te worden",
        people="17 bewoners in de werkgroep",
        funding="De gemeente en de woningcorporatie",
        results="Lampen zijn gemaakt, drempels zijn weg en er rijdt een buurtbus. De banken komen nog.",
        learned="Loop mee met een rollator. Op papier ziet u de stoeprand niet.",
        help_wanted="Wij zoeken iemand die een kaart kan tekenen met alle bankjes en toiletten.",
        supporter="Marga",
        contact="Bel het wijkteam: 036-000 00 06.",
        scene="wijkschouw",
        themes=("oud-en-wijs", "wonen", "zorg"),
        tags=("seniorenproof",),
        partners=(
            ("gemeente", "maakt stoepen, lampen en banken"),
            ("corporatie", "haalt drempels weg"),
            ("huisarts", "wijst mensen op de wandeling en de eettafel"),
            ("wijkteam", "houdt de lijst bij en vraagt door"),
        ),
        body="""
Een seniorenproof wijk is goed voor iedereen. Wie een kinderwagen duwt, heeft ook last van een stoeprand. De
lijst met punten hangt in het Servicepunt. U ziet er wat klaar is en wat nog moet.
""",
    ),
    Initiative(
        slug="belcirkel",
        title="De Belcirkel",
        lead="Elke ochtend belt er iemand. En u belt de volgende.",
        why="Een bewoonster lag een dag op de grond voor iemand het merkte. Dat willen we nooit meer.",
        since="2016",
        rhythm="elke ochtend om negen uur",
        audience="Iedereen die alleen woont",
        people="45 bellers in negen cirkels",
        funding="Kost niets",
        results="Vier keer was er snel hulp. En er zijn twee verliefde stellen uit voortgekomen.",
        supporter="Gerrit",
        contact="Bel 036-000 00 06 op werkdagen van 9.00 tot 12.00 uur.",
        scene="bellen",
        themes=("oud-en-wijs", "zorg"),
        tags=("eenzaamheid",),
        partners=(("wijkteam", "maakt de cirkels"), ("wijkverpleging", "helpt als er iets is")),
        body="Een belletje duurt één minuut. Langer mag natuurlijk ook.",
    ),
    Initiative(
        slug="duofiets",
        title="De duofiets",
        lead="Naast elkaar fietsen, met een motor en een vrijwilliger aan het stuur.",
        why="Wie niet meer alleen kan fietsen, mist de wind. En het water, het strand en de mensen.",
        since="2019",
        rhythm="elke dinsdag en donderdag, als het droog is",
        audience="Mensen die niet meer alleen kunnen of durven fietsen",
        people="11 chauffeurs en ongeveer 30 ritten per maand",
        funding="Een fonds betaalde de fiets. De fietsenmaker doet het onderhoud voor niets.",
        results="Mensen komen weer buiten. Sommige ritten eindigen met een ijsje.",
        help_wanted="Wij zoeken chauffeurs. U krijgt eerst een les.",
        supporter="Hamid",
        contact="Bel 036-000 00 06 en vraag naar Hamid.",
        scene="duofiets",
        themes=("oud-en-wijs", "zorg", "ontmoeten"),
        tags=("fiets", "duofiets"),
        partners=(("fonds", "betaalde de fiets"), ("fietsenmaker", "doet het onderhoud")),
        body="""
Een rit duurt ongeveer een uur. U bepaalt de route. Neem een jas mee: op de dijk waait het altijd.
""",
    ),
)

ACTIVITIES = (
    Activity(
        slug="samen-eten",
        title="Samen eten aan de grote tafel",
        lead="Een warme maaltijd met toetje. U hoeft niet te koken en niet alleen te eten.",
        body="""
Meld u aan tot twee uur van tevoren. Schrijf erbij wat u niet mag eten. De buurtbus kan u halen en brengen.
""",
        weekdays=(WEDNESDAY, SUNDAY),
        start=time(12, 0),
        end=time(13, 30),
        place=SERVICEPUNT,
        address=ADDRESS,
        scene="etentje",
        themes=("oud-en-wijs", "ontmoeten"),
        audience="seniors",
        cost="5",
        sign_up="sign_up",
        places=16,
        kept_places=4,
        closes_hours=2,
        asks_needs=True,
        phone=PHONE,
        guests=(
            Guests(names=("Bep", "Arie"), phone="+31360000021"),
            Guests(names=("Fatima",), email="fatima@bewoner.example", needs="Ik eet geen varkensvlees."),
            Guests(names=("Truus",), phone="+31360000022", needs="Plek voor een rolstoel."),
            Guests(names=("Henk", "Ineke"), email="henk@bewoner.example"),
            Guests(names=("Selma",), email="selma@bewoner.example"),
            Guests(names=("Bep", "Arie"), phone="+31360000021", has_been=True),
            Guests(names=("Truus",), phone="+31360000022", has_been=True),
            Guests(names=("Wim",), phone="+31360000023", has_been=True),
            Guests(names=("Corrie",), phone="+31360000024", has_been=True),
        ),
    ),
    Activity(
        slug="wandelen-met-de-rollator",
        title="Wandelen in uw eigen tempo",
        lead="Een half uur lopen langs het water, met of zonder rollator.",
        body="""
We stoppen bij elk bankje. Na afloop is er koffie. Bij gladheid blijven we binnen en doen we oefeningen op
de stoel.
""",
        weekdays=(MONDAY, THURSDAY),
        start=time(10, 0),
        end=time(11, 0),
        place="Verzamelen bij het Servicepunt",
        address=ADDRESS,
        scene="waterkant",
        themes=("zorg", "oud-en-wijs"),
        audience="seniors",
    ),
    Activity(
        slug="telefoonles",
        title="Hulp met uw telefoon of tablet",
        lead="Kinderen van groep 8 leggen het uit. Zo vaak als nodig.",
        body="""
Neem uw eigen telefoon mee en de oplader. Vragen over DigiD? Daar helpt een volwassene bij, nooit een kind.
""",
        weekdays=(WEDNESDAY,),
        skip_school_holidays=True,
        start=time(13, 30),
        end=time(15, 0),
        place=SERVICEPUNT,
        address=ADDRESS,
        scene="voorlezen",
        themes=("taal", "oud-en-wijs"),
        audience="seniors",
    ),
    Activity(
        slug="rit-op-de-duofiets",
        title="Een rit op de duofiets",
        lead="Wind door uw haar, met iemand aan uw zij.",
        body="Bel om een uur af te spreken. De chauffeur komt bij u voor.",
        weekdays=(TUESDAY, THURSDAY),
        start=time(13, 0),
        end=time(16, 0),
        place="Start bij het Servicepunt, of bij u thuis",
        address=ADDRESS,
        scene="duofiets",
        themes=("zorg", "oud-en-wijs"),
        audience="seniors",
        wheelchair=False,
        sign_up="first_contact",
        phone=PHONE,
        initiative="duofiets",
        tags=("fiets",),
    ),
    Activity(
        slug="breicafe",
        title="Breicafé",
        lead="Breien, haken en bijpraten. Wol is er genoeg.",
        body="Beginners zitten naast Bep. Wie niet breit, mag de wol vasthouden en vertellen.",
        weekdays=(FRIDAY,),
        every_weeks=2,
        start=time(14, 0),
        end=time(16, 0),
        place=SERVICEPUNT,
        address=ADDRESS,
        scene="breien",
        themes=("ontmoeten", "oud-en-wijs"),
        audience="everyone",
        cancelled_next="de zaal is nodig voor de griepprik",
    ),
    Activity(
        slug="valtraining",
        title="Leren vallen, en weer opstaan",
        lead="Vier lessen van een fysiotherapeut. U krijgt meer zekerheid bij het lopen.",
        body="""
We oefenen op dikke matten en lachen veel. Er is plaats voor zes mensen. Vraag bij uw zorgverzekering of
u het geld terugkrijgt.
""",
        on=coming(MONDAY, weeks=1),
        start=time(14, 0),
        end=time(15, 30),
        place=SERVICEPUNT,
        address=ADDRESS,
        scene="gymles",
        themes=("zorg", "oud-en-wijs"),
        audience="seniors",
        cost="20",
        cost_note="voor vier lessen",
        sign_up="sign_up",
        places=6,
        phone=PHONE,
        guests=(
            Guests(names=("Truus", "Gerda"), phone="+31360000022"),
            Guests(names=("Henk", "Ineke"), email="henk@bewoner.example"),
            Guests(names=("Mieke",), email="mieke@bewoner.example"),
            Guests(names=("Joop",), phone="+31360000025"),
            Guests(names=("Corrie", "Wim"), phone="+31360000024"),
            Guests(names=("Rashid",), email="rashid@bewoner.example"),
        ),
    ),
)
