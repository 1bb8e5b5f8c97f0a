"""What the whole demo site says, above the wijken."""

from demo.content.kinds import StandardPage

HOME_LEAD = "Nieuws uit uw wijk, iets te doen vlakbij, en mensen die u verder helpen."
HOME_SCENE = "straatfeest"

ABOUT = StandardPage(
    slug="over",
    title="Over deze site",
    lead="Gemaakt door bewoners, voor bewoners.",
    scene="koffietafel",
    body="""
Op deze site leest u wat er in uw wijk gebeurt. U vindt er wie u kan helpen en wat u kunt doen. Bewoners
maken de site zelf. Samen heten zij het wijkteam.

## Het wijkteam is niet het sociaal team
Een wijkteam bestaat uit buren. Zij weten wat er speelt en wijzen u de weg. Het sociaal team bestaat uit
mensen die ervoor geleerd hebben, zoals maatschappelijk werkers. Op de pagina van uw wijk staat hoe u hen
bereikt.

## Dit is een voorbeeld
Wat u nu ziet is een voorbeeldsite. De wijken bestaan echt. De namen, telefoonnummers en data zijn
bedacht. Kijk gerust rond en probeer alles uit.
""",
)
