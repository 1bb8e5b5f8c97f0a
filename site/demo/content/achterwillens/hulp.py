"""Partners, familiar faces and spreekuren of Achterwillens."""

from datetime import time

from demo.content.dates import MONDAY, THURSDAY, TUESDAY, WEDNESDAY
from demo.content.kinds import Hours, Location, Partner, Portrait, Spreekuur, TeamMember

PARTNERS = (
    Partner(
        key="wijkteam",
        name="Wijkteam Achterwillens",
        kind="association",
        description="Meer dan twintig bewoners die de wijk laten leven.",
        phone="0182-00 00 03",
        email="achterwillens@wijkteam.example",
        topics=("letter",),
    ),
    Partner(
        key="gemeente",
        name="Wijkcoördinator van de gemeente",
        kind="gemeente",
        description="Uw ingang bij de gemeente Gouda. Voor straat, groen, verkeer en geld voor plannen.",
        phone="14 0182",
        email="gemeente-achterwillens@partner.example",
        website="https://www.gouda.nl/",
        topics=("letter", "money", "work"),
    ),
    Partner(
        key="wijkagent",
        name="Wijkagent Achterwillens",
        kind="police",
        description="Voor alles waar u zich niet veilig bij voelt. Bij haast belt u 112.",
        phone="0900-8844",
        topics=("housing",),
    ),
    Partner(
        key="verpleegkundige",
        name="Wijkverpleging Achterwillens",
        kind="nursing",
        description="Zorg thuis, en iemand die meedenkt als het te zwaar wordt.",
        phone="0182-00 00 23",
        topics=("care",),
    ),
    Partner(
        key="corporatie",
        name="Woningcorporatie Achterwillens",
        kind="housing",
        description="Voor huur, reparaties en het portiek.",
        phone="0182-00 00 13",
        email="corporatie-achterwillens@partner.example",
        topics=("housing", "money"),
    ),
    Partner(
        key="scholen",
        name="De twee basisscholen",
        kind="school",
        description="Vreedzame scholen. De kinderen leren hoe u een ruzie oplost.",
    ),
    Partner(
        key="welzijn",
        name="Welzijnswerk in de wijk",
        kind="welfare",
        description="Opbouwwerk, jongerenwerk en oppas bij avonden.",
        phone="0182-00 00 33",
        topics=("language", "work"),
    ),
)

TEAM = (
    TeamMember(
        first_name="Gerda",
        role="coordinator",
        ask_me_about="alles. En anders weet ik wie.",
        portrait=Portrait(style="curly", skin=0, hair="grey"),
    ),
    TeamMember(
        first_name="Selda",
        role="resident",
        ask_me_about="bewegen, vrouwenavonden en Turks",
        portrait=Portrait(style="long", skin=1, hair="black"),
    ),
    TeamMember(
        first_name="Rachid",
        role="resident",
        ask_me_about="klussen, sleutels en Arabisch",
        portrait=Portrait(style="short", skin=2, hair="black", beard=True),
    ),
    TeamMember(
        first_name="Emine",
        role="community_worker",
        ask_me_about="uw plan. Ik help u het klein te beginnen.",
        portrait=Portrait(style="bun", skin=1, hair="brown"),
    ),
    TeamMember(
        first_name="Peter",
        role="police",
        ask_me_about="overlast en veiligheid. Ik ben uw wijkagent.",
        portrait=Portrait(style="short", skin=0, hair="brown"),
    ),
    TeamMember(
        first_name="Ineke",
        role="nurse",
        ask_me_about="zorg thuis en hulp voor mantelzorgers",
        portrait=Portrait(style="short", skin=5, hair="grey", glasses=True),
    ),
)

LOCATIONS = (
    Location(
        slug="wijkgebouw",
        title="Wijkgebouw Achterwillens",
        lead="Vijf partijen aan één tafel. U hoeft uw verhaal maar één keer te vertellen.",
        body="""
Op dinsdag vindt u hier vijf mensen bij elkaar: de wijkagent, de wijkverpleegkundige, de woningcorporatie,
de wijkcoördinator van de gemeente en het wijkteam. U loopt binnen, u vertelt wat er is en zij kijken samen
wie u helpt.

Liever niet in het zicht? Er is een kamer met een deur die dicht kan. U mag iemand meenemen.
""",
        building="Wijkgebouw Achterwillens",
        address="Achterwillenseweg",
        city="Gouda",
        entrance="De gele deur. Hij gaat vanzelf open.",
        route="Buurtauto op dinsdag en vrijdag, of tien minuten lopen vanaf halte Bernadottelaan.",
        scene="wijkgebouw",
        spreekuren=(
            Spreekuur(
                title="Inloopspreekuur met vijf partijen",
                explanation="Voor elke vraag. Vijf mensen, één tafel, geen afspraak nodig.",
                topics=("letter", "money", "housing", "work", "care"),
                partners=("wijkagent", "verpleegkundige", "corporatie", "gemeente", "wijkteam"),
                team=("Peter", "Ineke", "Gerda"),
                hours=(Hours(weekdays=(TUESDAY,), start=time(15, 0), end=time(17, 0)),),
                languages=("nl", "en", "tr", "ar"),
            ),
            Spreekuur(
                title="Hulp met brieven en formulieren",
                explanation="Neem de brief mee. Wij lezen hem samen en bellen zo nodig mee.",
                topics=("letter", "money", "language"),
                partners=("wijkteam",),
                team=("Rachid", "Selda"),
                hours=(Hours(weekdays=(MONDAY, WEDNESDAY, THURSDAY), start=time(10, 0), end=time(12, 0)),),
                languages=("nl", "tr", "ar", "en"),
            ),
        ),
    ),
    Location(
        slug="school",
        title="Koffiekamer van de school",
        lead="Vragen over opvoeden, taal of geld? Na het wegbrengen staat de deur open.",
        body="De kamer is naast de kleuteringang. Uw kleine kind mag mee. Er is speelgoed.",
        building="Basisschool",
        address="Achterwillenseweg",
        city="Gouda",
        entrance="De deur naast de kleuters, onder het afdak.",
        route="Op het schoolplein, naast het wijkgebouw.",
        scene="koffietafel",
        spreekuren=(
            Spreekuur(
                title="Koffie met de opbouwwerker",
                explanation="Over opvoeden, een idee voor de wijk of werk zoeken.",
                topics=("work", "language", "care"),
                partners=("welzijn",),
                team=("Emine",),
                hours=(Hours(weekdays=(THURSDAY,), start=time(8, 30), end=time(10, 0)),),
                languages=("nl", "tr"),
            ),
        ),
    ),
)
