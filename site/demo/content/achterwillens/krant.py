"""The wijkkrant of Achterwillens."""

from demo.content.kinds import Article

ARTICLES = (
    Article(
        slug="van-een-naar-meer-dan-twintig",
        title="Van één naar meer dan twintig: zo kwam het wijkteam terug",
        rubriek="news",
        author="Redactie wijkkrant Achterwillens",
        days_ago=2,
        lead="Een noodoproep in 2012 veranderde de wijk. Drie bewoners kijken terug.",
        scene="koffietafel",
        themes=("ontmoeten",),
        tags=("wijkteam",),
        body="""
‘Ik zat alleen aan de vergadertafel’, zegt Gerda. ‘Met één koekje. Toen dacht ik: dit kan zo niet.’

Zij schreef een brief aan alle buren. Er stond niet in wat er fout ging. Er stond in wat er leuk kon zijn:
een bazaar, een optocht, een krant. Daar wilden mensen wel aan meedoen.

## Zichtbaar zijn
Het nieuwe team koos voor dingen die u ziet. Een krant met gezichten erin. Een avond over hondenpoep en de
bus, want daar praatte iedereen over. En een feest aan het eind van het jaar.

> Wie één keer heeft geholpen, komt terug en neemt iemand mee. | Gerda, wijkteam

Dat is precies wat er gebeurde. Van één naar meer dan twintig. En er is nog koek.
""",
    ),
    Article(
        slug="honderd-lampionnen",
        title="Honderd lampionnen in het donker",
        rubriek="report",
        author="Selda, wijkteam",
        days_ago=10,
        lead="De hele wijk liep mee. De stoet was zo lang dat de kop de staart tegenkwam.",
        scene="lampionnen",
        themes=("jong", "ontmoeten"),
        tags=("lampionnen",),
        related="lampionnenoptocht",
        body="""
Honderd kinderen, honderd lampionnen. Plus vaders met zaklampen, een hond met een lichtje en een opa op een
verlichte scootmobiel.

Wekenlang is er geplakt op de maandagmiddagclub. De mooiste lampion was een octopus met acht losse armen. De
maker had er zelf maar twee, dus zijn zus hielp dragen.

Onderweg stonden buren voor het raam met hun eigen lampjes. Bij het wijkgebouw was er warme chocola. Drie
pannen vol. Er is niets over.

Dank aan de twaalf helpers in een geel hesje. Dankzij jullie kwam iedereen veilig over.
""",
    ),
    Article(
        slug="honden-en-bussen",
        title="Honden en bussen: dit spraken we af",
        rubriek="street",
        author="Redactie wijkkrant Achterwillens",
        days_ago=17,
        lead="Op de bewonersavond kwamen tachtig mensen. Over hondenpoep en de bus die wegging.",
        scene="bewonersavond",
        themes=("wonen", "groen"),
        tags=("hondenbeleid", "bus"),
        body="""
Zelden was een avond zo vol. Links zaten mensen met een hond, rechts mensen zonder. Aan het eind zat alles
door elkaar.

## Over de honden
- Er komt een losloopveld achter de school.
- Het speelveld wordt verboden voor honden. Er komt een hek.
- Zes palen met zakjes. Buren vullen ze bij.

## Over de bus
De gemeente vraagt het busbedrijf om de halte terug te geven. Dat duurt tot de zomer. Tot die tijd rijdt er
een buurtauto op dinsdag en vrijdag. Bel het wijkteam voor een plek.
""",
    ),
    Article(
        slug="wijkgebouw-opgeknapt",
        title="Ons wijkgebouw is weer van ons",
        rubriek="news",
        author="Rachid, klusploeg",
        days_ago=26,
        lead="Veertien dagen schuren, verven en vloeken. Kom kijken hoe mooi het is.",
        scene="verven",
        themes=("wonen", "ontmoeten"),
        tags=("wijkgebouw",),
        related="wijkgebouw-opknappen",
        body="""
Het was bruin. Alles was bruin. De vloer, de stoelen, zelfs het plafond. Nu is het geel, wit en licht.

De verf kregen we van de woningcorporatie. De handen kwamen uit de wijk. Op zaterdag stonden er soms
zeventien mensen te verven. De jongste schilder deed de onderste rand. Zij kon er goed bij.

De keuken is nieuw. De voordeur gaat nu vanzelf open. En er is een kamer met een deur die dicht kan, voor
wie rustig wil praten.
""",
    ),
    Article(
        slug="debat-in-de-gymzaal",
        title="Debat in de gymzaal: zeven partijen, één vraag",
        rubriek="report",
        author="Redactie wijkkrant Achterwillens",
        days_ago=45,
        lead="Wat doet u voor Achterwillens? Zeven raadsleden hadden één minuut per antwoord.",
        scene="bewonersavond",
        themes=("wonen",),
        tags=("debat",),
        body="""
Een eierwekker bepaalde wie mocht praten. Ging hij af, dan was de minuut om. Dat beviel iedereen, behalve de
raadsleden.

De vragen kwamen van u. Over huizen voor jongeren. Over de bus. En van Yara, elf jaar: waarom is de wip al
twee jaar stuk? Het bleef even stil. Toen beloofden alle zeven partijen een nieuwe wip.

De wip staat er inmiddels. Wij bewaren de eierwekker voor de volgende keer.
""",
    ),
)
