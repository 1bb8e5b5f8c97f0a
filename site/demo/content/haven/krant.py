"""The Havennieuws."""

from demo.content.kinds import Article

ARTICLES = (
    Article(
        slug="aan-de-haventafel",
        title="Elf partijen, één tafel en een schaal krentenbollen",
        rubriek="news",
        author="Redactie Havennieuws",
        days_ago=4,
        lead="Hoe werken al die clubs in Haven eigenlijk samen? Een avond aan de Haventafel.",
        scene="bewonersavond",
        themes=("ontmoeten", "wonen"),
        tags=("haventafel",),
        related="haventafel",
        body="""
Half acht. Aan tafel zitten een agent, een huisarts, een boer, twee schooldirecteuren en een vrouw van de
zangclub. Ze kennen elkaar. Dat hoor je aan het plagen.

De regel is eenvoudig. Wie een probleem noemt, zegt ook wat hij zelf kan doen. Zo komt er na tien minuten
een plan voor de gladde steiger: de zeilclub legt gaas neer, de gemeente betaalt het.

> Wij hoeven niets nieuws op te richten. We hoeven alleen te bellen. | Anja, Haventafel

Wat er al goed is, laten we heel. Dat is hier de belangrijkste afspraak. Schuift u de volgende keer aan?
""",
    ),
    Article(
        slug="zeilmakers-van-haven",
        title="Van oud zeil naar nieuwe tas",
        rubriek="business",
        author="Redactie Havennieuws",
        days_ago=12,
        lead="Zes vrouwen en een man naaien tassen van afgedankt zeil. De wachtlijst is lang.",
        scene="naaien",
        themes=("geld-en-werk", "ontmoeten"),
        tags=("zeilmakers",),
        related="zeilmakers",
        body="""
Het begon met een gescheurd zeil in de havenkom. Weggooien was zonde. Samira kon naaien. Cor had een sterke
machine.

Nu zitten er elke donderdag zeven mensen te stikken. Ze komen uit vijf landen. Twee van hen leerden hier
genoeg om ander werk te vinden.

Een tas kost 25 euro. Het geld gaat naar garen, koffie en de zomerweek voor kinderen. U herkent een echte
aan het blauwe anker aan de binnenkant.
""",
    ),
    Article(
        slug="vijftig-jaar-haven",
        title="De eerste achttien: hoe het was om hier te beginnen",
        rubriek="history",
        author="Historische kring Haven",
        days_ago=19,
        lead="In 1976 kwamen achttien mensen wonen in een stad die nog niet bestond.",
        scene="haven",
        themes=("kunst", "wonen"),
        tags=("geschiedenis",),
        body="""
Er was zand, veel zand. De eerste bewoners legden planken neer om bij hun deur te komen. Een winkel was er
nog niet. Eén keer per week kwam er een wagen met brood.

‘Je kende iedereen, want er was niemand anders’, lacht een bewoonster van toen. Samen maakten ze de eerste
krant, de eerste speelplek en het eerste feest. Eigenlijk is dat nooit gestopt.

Heeft u foto's uit die tijd? Breng ze naar het Havenhuis. Wij maken een kopie en u krijgt ze meteen terug.
""",
    ),
    Article(
        slug="lente-op-de-stadsboerderij",
        title="Geiten op het dak van het hok",
        rubriek="children",
        author="De boerderijclub",
        days_ago=30,
        lead="Nieuws van de stadsboerderij, geschreven door kinderen van 8 tot 11 jaar.",
        scene="boerderij",
        themes=("jong", "groen"),
        tags=("stadsboerderij",),
        body="""
Hallo! Wij zijn van de boerderijclub. Elke woensdag zorgen wij voor de dieren.

Geit Truus kan op het dak klimmen. Niemand weet hoe. We hebben een camera opgehangen. Op de film zie je dat
ze op de rug van het varken stapt. Het varken vindt het goed.

De kippen leggen nu weinig eieren, want het is vroeg donker. Dat hoort zo.

Raadsel: wat is wit en loopt achteruit door de wei? Antwoord: een schaap dat niet in bad wil.
""",
    ),
)
