"""The wijkkrant of Waterwijk."""

from demo.content.kinds import Article

ARTICLES = (
    Article(
        slug="waterwijk-seniorenproof",
        title="Is uw straat seniorenproof? Wij liepen hem na",
        rubriek="news",
        author="Redactie wijkkrant Waterwijk",
        days_ago=1,
        lead="Met rollator, rolstoel en stopwatch door de wijk. Dit kwamen we tegen.",
        scene="wijkschouw",
        themes=("oud-en-wijs", "wonen"),
        tags=("seniorenproof", "wijkschouw"),
        related="waterwijk-seniorenproof",
        body="""
Zeventien mensen, vier rollators en een rolstoel. Zo trokken we door de wijk. De jongste duwde, de oudste
wees aan.

## Wat goed gaat
De paden langs het water zijn vlak en breed. De winkels hebben geen drempels. En bij het Servicepunt gaat de
deur vanzelf open.

## Wat beter kan
- Het stoplicht is elf seconden groen. Met een rollator heeft u er zeventien nodig.
- Tussen de flat en de winkel staat geen enkele bank.
- Drie lampen zijn stuk, precies op het donkerste stuk.

De gemeente liep mee en schreef alles op. De lampen doen het inmiddels weer. Over de banken hoort u volgende
maand meer.
""",
    ),
    Article(
        slug="fietsen-met-de-duofiets",
        title="Weer fietsen, maar dan met z'n tweeën",
        rubriek="interview",
        author="Redactie wijkkrant Waterwijk",
        days_ago=8,
        lead="Op de duofiets zit u naast elkaar. De een stuurt, de ander geniet.",
        scene="duofiets",
        themes=("oud-en-wijs", "zorg", "ontmoeten"),
        tags=("fiets", "duofiets"),
        related="duofiets",
        body="""
Nel (82) fietste haar hele leven. Tot haar evenwicht minder werd. ‘Mijn fiets stond in de schuur. Ik durfde
er niet naar te kijken.’

Nu stapt ze elke dinsdag op de duofiets. Naast haar zit Hamid, die met pensioen is. Samen rijden ze langs
het water naar het strand. Er zit een motor op, dus ook tegen de wind.

> Ik wijs, hij stuurt. Zo ging het vroeger met mijn man ook. | Nel, 82 jaar

Ook een rondje? Een rit duurt een uur en kost niets. Bel het wijkteam. Chauffeurs zijn welkom.
""",
    ),
    Article(
        slug="eerste-hulp-bij-stilte",
        title="Als het te stil wordt: vijf kleine dingen die helpen",
        rubriek="team",
        author="Marga, wijkverpleegkundige",
        days_ago=15,
        lead="Alleen zijn is niet erg. Eenzaam zijn wel. Dit kunt u doen, voor uzelf of een ander.",
        scene="bellen",
        themes=("oud-en-wijs", "zorg"),
        tags=("eenzaamheid",),
        related="belcirkel",
        body="""
In onze wijk wonen veel mensen alleen. Dat hoeft niet erg te zijn. Maar soms gaan de dagen wel heel langzaam
voorbij.

- Zeg elke dag één ding tegen één mens. De kassa telt mee.
- Ga op een vast uur de deur uit, ook bij regen.
- Doe mee met de Belcirkel. Dan belt er elke ochtend iemand.
- Vraag een buur om iets kleins. Mensen helpen graag.
- Praat erover met uw huisarts of met mij. Ik schrik niet.

Ziet u een buur lang niet? Bel aan. Zeg gewoon: ik zag u een tijd niet, gaat het goed?
""",
    ),
    Article(
        slug="klussendienst-1000",
        title="De klussendienst vierde zijn duizendste lamp",
        rubriek="report",
        author="Ben, klusser",
        days_ago=28,
        lead="Acht gepensioneerde vakmensen, één busje en nu duizend klussen.",
        scene="repaircafe",
        themes=("wonen", "oud-en-wijs"),
        tags=("klussen",),
        body="""
De duizendste klus was een lamp. In de gang bij mevrouw Riek. Ze had er drie maanden in het donker
gelopen, want ze wilde niemand lastigvallen.

‘Dat hoor ik elke week’, zegt Ben. ‘Mensen denken dat wij het druk hebben. Dat klopt. Maar wij doen het
omdat we het leuk vinden.’

De klussendienst hangt lampen op, maakt deuren gangbaar en zet handgrepen in de douche. U betaalt alleen het
materiaal. Er komen altijd twee mensen, met een kaart van het wijkteam om hun nek. Laat niemand binnen
zonder kaart.
""",
    ),
    Article(
        slug="kleinkinderen-te-leen",
        title="Kleinkinderen te leen",
        rubriek="news",
        author="Groep 8 van de basisschool",
        days_ago=41,
        lead="Groep 8 leert ouderen videobellen. En krijgt er breien voor terug.",
        scene="voorlezen",
        themes=("jong", "oud-en-wijs"),
        body="""
Wij zijn groep 8. Op woensdag gaan wij naar het Servicepunt. Daar helpen we met telefoons.

Eerst dachten we dat het saai was. Maar meneer Bram was vroeger kapitein. Hij heeft een walvis gezien. Nu
kan hij videobellen met zijn zoon in Canada. Hij moest een beetje huilen. Wij ook.

Wij leren breien van mevrouw Bep. Sem heeft al een sjaal. Hij is vier meter lang, want hij weet niet hoe je
stopt.
""",
    ),
)
