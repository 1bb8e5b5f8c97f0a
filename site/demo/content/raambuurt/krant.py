"""The buurtkrant of Raambuurt."""

from demo.content.kinds import Article

ARTICLES = (
    Article(
        slug="zeskamp-zes-straten-een-emmer-water",
        title="Zeskamp: zes straten en heel veel water",
        rubriek="report",
        author="Redactie Raambuurt",
        days_ago=5,
        lead="Wie wint de gouden emmer? De uitslag van de Zeskamp, en waarom verliezen ook leuk was.",
        scene="zeskamp",
        themes=("zorg", "ontmoeten"),
        tags=("zeskamp",),
        related="zeskamp-raambuurt",
        body="""
Zes straten deden mee. Elke straat had een eigen kleur, een eigen lied en een eigen manier om vals te
spelen. De spons-estafette duurde zo lang dat de jury nat was voor de deelnemers.

De Keizerstraat won. Met één punt verschil. De gouden emmer staat een jaar lang voor het raam op nummer
vier.

## Buren voor één dag, buren voor een jaar
Achter de spellen zit een idee. Wie samen in een modderbak heeft gestaan, groet elkaar daarna op straat. Een
bewoner zei het zo:

> Ik woonde hier drie jaar en kende niemand. Nu heb ik de sleutel van drie huizen. | Mo, team blauw

Volgend jaar is er een spel bij voor wie niet kan rennen. Heeft u een idee? Laat het ons weten.
""",
    ),
    Article(
        slug="de-speelkast-is-terug",
        title="De speelkast aan de Raam is terug",
        rubriek="news",
        author="Sanne, sleutelouder",
        days_ago=12,
        lead="Nieuwe verf, nieuwe ballen en een slot dat wel werkt. Kinderen kozen zelf de kleuren.",
        scene="speelkast",
        themes=("jong", "ontmoeten"),
        tags=("speelkast",),
        related="speelkasten",
        body="""
Vijf weken was de kast weg. In die tijd hebben elf kinderen hem geschuurd en geschilderd. Er staat nu een
draak op. Of een hond. Daarover zijn de makers het niet eens.

In de kast zitten stelten, ballen, een springtouw van tien meter en een bak stoepkrijt. Sleutelouders doen
hem open. Op de deur staat wie dat zijn.

Zoekt u zelf een klusje? Wij kunnen nog een sleutelouder gebruiken voor de woensdagmiddag.
""",
    ),
    Article(
        slug="kinderen-zingen-met-ouderen",
        title="‘Mag ik naast u zitten?’ Kinderen en ouderen zingen samen",
        rubriek="news",
        author="Redactie Raambuurt",
        days_ago=20,
        lead="Het project is klaar, maar ze komen nog steeds. Een ochtend samen zingen.",
        scene="koor",
        themes=("jong", "kunst", "ontmoeten"),
        tags=("het-allerliefste",),
        related="het-allerliefste-ben-ik-ergens",
        body="""
Eerst is het stil. Twintig kinderen aan de ene kant, vijftien ouderen aan de andere. Dan zet de juf een
liedje in over een berin. Blijkt dat iedereen dat kent.

Vorig jaar maakten ze samen verhalen en tekeningen over de plek waar ze het liefste zijn. Eén afspraak
hoorde erbij: na het project houdt het niet op. Daarom zingen ze nu elke maand. En op regendagen spelen ze
spelletjes.

> Meneer Piet doet net of hij niet kan ganzenborden. Maar hij wint altijd. | Lotte, 9 jaar

Een andere klas ging op bezoek in het gezinsvervangend tehuis. De kinderen hadden één grote vraag: wat ís
dat eigenlijk? Nu weten ze het. Gewoon een huis, met een heel goede pannenkoekenbakker.
""",
    ),
    Article(
        slug="groen-in-een-stenen-buurt",
        title="Zeven bomen, veertig bakken en één appel",
        rubriek="news",
        author="Wim, groene vingers",
        days_ago=31,
        lead="Onze buurt was bijna helemaal van steen. Zo is het nu.",
        scene="geveltuin",
        themes=("groen",),
        tags=("groen",),
        related="groen-in-de-raambuurt",
        body="""
Drie jaar geleden telden we de bomen in onze straten. Het waren er elf. Nu zijn het er achttien. Dat lijkt
weinig, maar u voelt het verschil op een warme dag.

De veertig plantenbakken staan op plekken waar toch geen auto mag staan. Elke bak heeft een baas. Die geeft
water en haalt het papier eruit.

En de appelboom aan de Raam? Die gaf dit jaar zijn eerste appel. We hebben hem in achttien stukjes gesneden.
""",
    ),
)
