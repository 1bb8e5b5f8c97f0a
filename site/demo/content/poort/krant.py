"""News of Poort."""

from demo.content.kinds import Article

ARTICLES = (
    Article(
        slug="eerste-oogst-van-de-zandtuin",
        title="Eerste oogst uit het zand: 60 kilo pompoen",
        rubriek="news",
        author="Redactie Poort",
        days_ago=6,
        lead="Niemand geloofde dat er iets zou groeien op bouwzand. Kijk nu.",
        scene="moestuin",
        themes=("groen", "ontmoeten"),
        tags=("moestuin",),
        related="zandtuin",
        body="""
Op deze plek komen ooit huizen. Tot die tijd is het van ons. Dertig gezinnen hebben er een bak van twee bij
drie meter. De aarde kwam van een boer. De pallets van de bouwplaats.

In het begin waaide alles weg. Toen plantte Priya een rij zonnebloemen tegen de wind. Dat hielp. Nu plukken
we bonen, boerenkool en pompoenen zo groot als een skippybal.

> Ik kende drie mensen in Almere. Nu krijg ik op straat courgettes aangeboden. | Priya, tuinier

Er is een wachtlijst van vijf gezinnen. Maar meehelpen op zaterdag kan altijd.
""",
    ),
    Article(
        slug="buurthuis-zonder-muren",
        title="Een buurthuis zonder muren",
        rubriek="news",
        author="Tom, wijkteam",
        days_ago=13,
        lead="Er is nog geen buurthuis in Poort. Dus rijdt er een wagen rond met koffie.",
        scene="koffiewagen",
        themes=("ontmoeten",),
        tags=("koffiewagen",),
        related="koffiewagen",
        body="""
Een echt buurthuis komt er, zegt de gemeente. Wanneer weet niemand. Wachten vonden wij zonde. Daarom kochten
we een oude marktwagen. Er zit een koffiemachine in en een luifel aan.

Elke week staat de wagen op een ander plein. Eerst vroegen mensen wat we verkochten. Niets dus. Koffie is
gratis, in ruil voor een verhaal.

In drie maanden spraken we zeshonderd buren. Uit die gesprekken kwamen vier plannen. Het eerste is al
begonnen: een speelochtend voor de kleintjes.
""",
    ),
    Article(
        slug="wat-tieners-willen",
        title="Wat tieners willen? ‘Een dak en wifi’",
        rubriek="interview",
        author="Redactie Poort",
        days_ago=22,
        lead="Het wijkteam vroeg het gewoon. Veertig tieners gaven antwoord.",
        scene="skatepark",
        themes=("jong", "veilig"),
        body="""
In Poort wonen veel jonge gezinnen. Die kinderen worden nu tiener. En waar zijn die? Buiten, bij het
station, want ergens anders is nog niets.

‘Wij doen niets verkeerd’, zegt Milan (15). ‘We zijn gewoon met veel.’ Zijn wensen zijn simpel: een afdak
tegen de regen, een bank en een stopcontact.

De jongerenwerker en het wijkteam zochten samen een plek. Het wordt de hoek naast de skatebaan. De tieners
tekenden zelf het afdak. In het voorjaar bouwen ze het met hun vaders.
""",
    ),
    Article(
        slug="doebudget-eerste-vijf-plannen",
        title="Doebudget: dit zijn de eerste vijf plannen",
        rubriek="team",
        author="Tom, wijkteam",
        days_ago=33,
        lead="Vijf keer een klein bedrag, vijf keer iets dat er eerst niet was.",
        scene="bewonersavond",
        themes=("geld-en-werk", "ontmoeten"),
        tags=("doebudget",),
        body="""
U hoefde geen formulier in te vullen. U vertelde uw plan in vijf minuten aan een tafel met drie buren. Zij
stelden vragen en beslisten meteen.

- Een ruilkast voor kinderkleren: 120 euro.
- Een vlag voor elke straat: 300 euro.
- Taalmaatjes drinken koffie: 180 euro.
- Een koor dat nog geen naam heeft: 250 euro.
- Een boom voor elk kind dat hier geboren is: 500 euro.

De volgende tafel is over een maand. Uw plan mag nog half af zijn.
""",
    ),
)
