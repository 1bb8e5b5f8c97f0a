"""The dijkkrant of Stolwijkersluis."""

from demo.content.kinds import Article

ARTICLES = (
    Article(
        slug="repetities-mirakel-begonnen",
        title="De repetities voor het Mirakel zijn begonnen",
        rubriek="news",
        author="Redactie Dijkkrant",
        days_ago=4,
        lead="Dertig spelers, drie geiten en een sluis die echt open moet. Het belooft wat.",
        scene="toneel",
        themes=("kunst", "ontmoeten"),
        tags=("mirakel",),
        related="mirakel-van-de-sluis",
        body="""
De jongste speler is zes, de oudste 84. Samen spelen ze het verhaal van de sluis: wie hem bouwde, wie erover
ruziede en wie er in het water viel. Bijna alles is echt gebeurd.

Oma's vertellen wat zij nog weten. De kinderen vragen door. Zo komen er elke week nieuwe regels bij.

> Ik speel mijn eigen overgrootvader. Hij was strenger dan ik dacht. | Kees, 71 jaar

## Nog plaats
Wij zoeken nog twee mensen voor het licht, en iemand die de geiten vasthoudt. Toneelspelen hoeft u niet te
kunnen.
""",
    ),
    Article(
        slug="foto-van-de-oude-sluis",
        title="Wie staat er op de oude foto?",
        rubriek="history",
        author="Trees, archief",
        days_ago=14,
        lead="Op zolder vonden we een doos foto's. Herkent u iemand?",
        scene="sluis",
        themes=("kunst",),
        tags=("mirakel",),
        related="verhalen-van-de-dijk",
        body="""
Op de foto staan zeven mannen op de sluisdeur. Het moet rond 1930 zijn. Eén man heeft een hond onder zijn
jas.

Wij denken dat de derde van links de sluiswachter is. Maar wie is de jongen met de pet? En van wie is de
hond?

De foto hangt in het dorpshuis. Er ligt een schrift bij. Schrijf op wat u weet, ook als u het niet zeker
weet. Juist dan komen de verhalen los.
""",
    ),
    Article(
        slug="ijsbaan-bijna-klaar",
        title="De ijsbaan ligt klaar. Nu de vorst nog",
        rubriek="news",
        author="IJsclub aan de Sluis",
        days_ago=11,
        lead="Het land is gemaaid en de pomp is gesmeerd. Twaalf buren hielpen mee.",
        scene="ijsbaan",
        themes=("zorg", "ontmoeten"),
        body="""
Vorige zaterdag maakten twaalf buren het weiland klaar. Zodra het drie nachten vriest, zetten we er water
op. Dan is het vier dagen wachten en hopen.

Schaatsen kost niets. Koek-en-zopie kost één euro. Heeft u oude schaatsen op zolder? Breng ze naar het
dorpshuis, dan lenen wij ze uit.

Vriest het niet? Dan houden we een schaatsavond op sokken, in de grote zaal.
""",
    ),
    Article(
        slug="interview-met-de-brugwachter",
        title="‘Ik zwaai naar iedereen, ook als u moppert’",
        rubriek="interview",
        author="Redactie Dijkkrant",
        days_ago=27,
        lead="Gerrit bedient al twintig jaar de brug. Vijf vragen aan de man die u laat wachten.",
        scene="brug",
        themes=("kunst",),
        body="""
Hoe vaak gaat de brug open? Op een mooie zomerdag wel dertig keer. In de winter soms één keer.

Worden mensen boos? Ja, vooral op maandag. Dan zwaai ik. Na een week zwaaien ze terug.

Wat ziet u wat wij niet zien? Wie er verliefd is. Die wandelen altijd net iets langzamer.

Wat is het mooiste moment? Half zes in de ochtend, mist op het water en niemand die haast heeft.

Wat wilt u de wijk vragen? Zet uw motor uit als u wacht. Dan hoort u de vogels.
""",
    ),
)
