"""Initiatives of Achterwillens."""

from demo.content.kinds import Initiative

INITIATIVES = (
    Initiative(
        slug="wijkgebouw-opknappen",
        title="Het wijkgebouw opknappen",
        lead="Bewoners maakten hun eigen wijkgebouw weer licht en warm.",
        why="Het gebouw was oud, donker en bijna altijd leeg. Zonder plek kun je elkaar niet ontmoeten.",
        since="voorjaar 2013",
        rhythm="elke eerste zaterdag van de maand een klusdag",
        audience="Iedereen die een kwast kan vasthouden, of koffie kan zetten",
        people="17 klussers, van 6 tot 78 jaar",
        funding="De corporatie gaf verf, de gemeente een nieuwe voordeur",
        results="Het gebouw is nu zes dagen per week open. Er zijn elf vaste groepen.",
        learned="Laat mensen zelf de kleuren kiezen. Dan houden ze het ook schoon.",
        help_wanted="Wij zoeken iemand die een lekkende kraan kan maken.",
        supporter="Rachid",
        contact="Loop binnen op klusdag of bel 0182-00 00 03.",
        scene="verven",
        themes=("wonen", "ontmoeten"),
        tags=("wijkgebouw",),
        partners=(
            ("corporatie", "geeft verf en gereedschap"),
            ("gemeente", "betaalt de deur"),
            ("wijkteam", "plant de klusdagen"),
        ),
        body="Na elke klusdag eten we samen. Wie niet kan klussen, mag proeven.",
    ),
    Initiative(
        slug="vreedzame-school-vreedzame-wijk",
        title="Vreedzame school, vreedzame wijk",
        lead="Wat kinderen op school leren over ruzie, leren wij op straat ook.",
        why="Op school losten kinderen ruzies netjes op. Buiten ging het toch mis. Dus doen de buren nu mee.",
        since="2013",
        rhythm="elke woensdagmiddag op het plein",
        audience="Kinderen van 4 tot 12 jaar, hun ouders en wie op het plein komt",
        people="twee scholen en 24 kinderen met een blauw hesje",
        funding="De scholen, de gemeente en het wijkteam",
        results="Kinderen halen er eerder een bemiddelaar bij. Ook volwassenen vragen er soms een.",
        supporter="Gerda",
        contact="Vraag op het plein naar de blauwe hesjes.",
        scene="speeltuin",
        themes=("jong", "veilig"),
        partners=(
            ("scholen", "leiden de kinderen op"),
            ("wijkagent", "komt elke maand langs"),
            ("wijkteam", "is op het plein"),
        ),
        body="""
Kinderen met een blauw hesje helpen bij ruzie. Ze stellen drie vragen: wat gebeurde er, wat voelde je en wat
wil je nu? Een boze grote broer vond dat eerst flauw. Nu draagt hij zelf een hesje.
""",
    ),
    Initiative(
        slug="schone-portieken",
        title="Schone portieken in Oud-Achterwillens",
        lead="Samen poetsen, en daarna samen eten op de trap.",
        why="De trappen waren vies en donker. Mensen liepen elkaar snel voorbij. Dat wilden we anders.",
        since="2012",
        rhythm="vier keer per jaar",
        audience="Bewoners van de portiekflats",
        people="9 portieken en steeds meer",
        funding="De corporatie betaalt emmers, sop en lampen. De wijkaanpak van de gemeente betaalt de soep.",
        results="""
In zeven portieken hangt nu een prikbord. Buren passen op elkaars planten. Er wordt minder kapot gemaakt.
""",
        learned="Begin met het portiek waar iemand woont die iedereen kent.",
        help_wanted="Wij zoeken in elk portiek één contactbuur.",
        supporter="Emine",
        contact="Bel het wijkteam: 0182-00 00 03.",
        scene="portiek",
        themes=("wonen", "ontmoeten"),
        tags=("portiek",),
        partners=(
            ("corporatie", "brengt emmers en maakt lampen"),
            ("gemeente", "betaalt mee uit de aandachtsbuurt-aanpak"),
            ("wijkteam", "belt aan en kookt"),
        ),
        body="Niemand hoeft. Toch doet na een half uur vaak het hele portiek mee. De muziek helpt.",
    ),
    Initiative(
        slug="vrouwenavonden",
        title="Vrouwenavonden uit alle landen",
        lead="Een avond voor vrouwen. Praten, lachen, leren en te veel lekkers.",
        why="Veel vrouwen kwamen bijna niet buiten. Niet uit onwil, maar omdat ze niemand kenden.",
        since="2012",
        rhythm="elke laatste donderdag van de maand",
        audience="Vrouwen vanaf 16 jaar, uit elk land en elke straat",
        people="25 tot 40 vrouwen per avond",
        funding="Iedereen neemt iets te eten mee. De zaal is gratis.",
        results="Uit deze avonden ontstonden de taallessen en Bewegen met Selda.",
        learned="Zorg voor oppas in de kamer ernaast. Dan kunnen jonge moeders ook komen.",
        supporter="Selda",
        contact="Kom gewoon langs, of bel Selda via 0182-00 00 03.",
        scene="vrouwenavond",
        themes=("ontmoeten", "taal"),
        partners=(("welzijn", "regelt de oppas"), ("wijkteam", "zet de stoelen klaar")),
        body="""
Elke avond kiest een andere vrouw het onderwerp. Van opvoeden tot olijven, van rijles tot rouw.
""",
    ),
)
