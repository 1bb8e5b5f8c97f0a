"""The wijkkrant of Nieuwe Park."""

from demo.content.kinds import Article

ARTICLES = (
    Article(
        slug="mee-met-de-boodschappenbus",
        title="Mee met de boodschappenbus: ‘Het is mijn uitje van de week’",
        rubriek="news",
        author="Redactie wijkkrant Nieuwe Park",
        days_ago=3,
        lead="Elke vrijdagochtend rijdt de bus naar de supermarkt. Onze redactie reed een keer mee.",
        scene="boodschappenbus",
        themes=("ontmoeten", "zorg"),
        tags=("boodschappenservice", "senioren"),
        related="boodschappenservice",
        body="""
Kwart voor tien. Voor Julianastaete staan al acht mensen te wachten. Sommigen met een rollator, twee in een
rolstoel. ‘We staan er altijd te vroeg’, zegt mevrouw Toos lachend. ‘Anders mis je het laatste nieuws.’

De bus stopt. Twee leerlingen van praktijkschool het Segment klappen de plank uit. Ze kennen iedereen bij
naam. Ze leren hier hoe je iemand netjes helpt: eerst vragen, dan pas duwen.

## Een lijstje en een praatje
In de winkel gaat ieder zijn eigen gang. Wie wil, krijgt hulp bij het pakken van de zware dingen. De
leerlingen lezen ook de kleine letters op de potten voor. Daarna is er koffie bij de ingang. Daar duurt het
inpakken het langst.

> Thuis praat ik tegen de poes. Hier praat er iemand terug. | Toos, rijdt elke week mee

## Ook mee?
Er rijden ongeveer veertig mensen per week mee en er is nog plaats. Bel het wijkteam vóór donderdag twaalf
uur. Dan komt de bus ook bij u voor.
""",
    ),
    Article(
        slug="hoe-het-begon-met-een-verhuizing",
        title="Hoe het begon: een supermarkt die ging verhuizen",
        rubriek="history",
        author="Hans, wijkteam",
        days_ago=24,
        lead="De boodschappenservice rijdt sinds het najaar van 2010. Dat kwam door een lege winkel.",
        scene="winkelstraat",
        themes=("kunst", "ontmoeten"),
        tags=("boodschappenservice",),
        related="boodschappenservice",
        body="""
In 2010 ging de supermarkt weg uit onze wijk. Voor wie fietst was dat geen ramp. Maar wie slecht loopt, kon
ineens niet meer zelf naar de winkel. Het wijkteam hoorde het op straat en in de flats.

## Eerst vragen, dan doen
We dachten: klopt het wel wat wij horen? Daarom gingen we langs bij Julianastaete, Gouwestein en Huize
Winterdijk. Daar zeiden ze hetzelfde. Samen zochten we een oplossing die niemand alleen kon maken.

De supermarkt wilde haar klanten niet kwijt. Hoogvliet zei: wij regelen de bus, en wij betalen hem ook. De
school zocht plekken waar leerlingen zorg kunnen oefenen. En het wijkteam had acht mensen die wel wilden
meerijden.

## Klein begonnen
De eerste vrijdag zaten er elf mensen in de bus. Nu zijn het er ongeveer veertig per week. Wat wij leerden:
begin gewoon. De rest komt onderweg.
""",
    ),
    Article(
        slug="nieuwe-bankjes-aan-de-singel",
        title="U koos: drie bankjes aan de singel",
        rubriek="news",
        author="Redactie wijkkrant Nieuwe Park",
        days_ago=9,
        lead="Bijna honderd bewoners kozen een plek. De bankjes komen waar u ze wilt.",
        scene="singelpark",
        themes=("groen", "wonen"),
        tags=("bankjes",),
        body="""
Wie van het station naar de markt loopt, heeft onderweg een plek nodig om uit te rusten. Dat zeiden bewoners
op het spreekuur. De gemeente had geld voor drie bankjes. Maar waar?

Het wijkteam zette een bord op de singel met een kaart en een bak stickers. In twee weken plakten 96 mensen
een sticker.

## Hier komen ze
- Bij de brug aan de Kattensingel, in de zon.
- Halverwege de Winterdijk, naast de bushalte.
- Bij de speelplek, zodat ouders kunnen zitten.

De bankjes krijgen leuningen. Dan staat u makkelijker op.
""",
    ),
    Article(
        slug="de-wijkagent-vertelt",
        title="De wijkagent vertelt: doe het licht aan",
        rubriek="police",
        author="Wijkagent Nieuwe Park",
        days_ago=16,
        lead="Het is vroeg donker. Drie dingen die u vandaag kunt doen tegen inbraak.",
        scene="avondstraat",
        themes=("veilig",),
        tags=("inbraak", "fiets"),
        body="""
In deze tijd zien inbrekers goed wie er thuis is. Een donker huis valt op. U hoeft geen dure camera te
kopen. Drie kleine dingen helpen al veel.

- Laat een lamp branden als u weggaat. Zet hem op een tijdklok.
- Doe de deur op het nachtslot. Ook als u maar tien minuten weg bent.
- Zet uw fiets vast aan iets wat niet mee kan.

Ziet u iemand die overal naar binnen kijkt? Bel 0900-8844. Is er haast bij? Bel altijd 112. U belt nooit
voor niets.

Op dinsdagmiddag zit ik in het Parkhuis. Loop gerust binnen, ook met een kleine vraag.
""",
    ),
    Article(
        slug="geef-de-pen-door-yusuf",
        title="Geef de pen door: Yusuf en zijn 42 tomatenplanten",
        rubriek="pen",
        author="Yusuf, Spoorstraat",
        days_ago=38,
        lead="Elke maand schrijft een buur. Deze keer Yusuf, die zijn hele balkon vol zette.",
        scene="moestuin",
        themes=("groen", "ontmoeten"),
        tags=("moestuin",),
        body="""
Ik woon hier negen jaar, drie hoog. Mijn vader had tuinen zo groot als een voetbalveld. Ik heb een balkon
van vier meter. Dus dacht ik: dan maar omhoog.

Dit jaar kweekte ik 42 tomatenplanten. Dat zijn er 40 te veel voor één man. Ik zette een krat in de hal met
een briefje: ‘Neem mee’. De volgende dag lag er een pot jam in. Daarna een taart. Nu ken ik iedereen in het
portiek.

Mijn tip: geef iets weg. Je krijgt er buren voor terug.

Ik geef de pen door aan Anneke van de Winterdijk. Zij weet alles over vleermuizen.
""",
    ),
)
