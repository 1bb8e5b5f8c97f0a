"""Achterwillens in Gouda: a wijkteam that began again and grew from one to more than twenty."""

from demo.content.achterwillens.clubs import CLUBS
from demo.content.achterwillens.doen import INITIATIVES
from demo.content.achterwillens.hulp import LOCATIONS, PARTNERS, TEAM
from demo.content.achterwillens.krant import ARTICLES
from demo.content.achterwillens.samen import GATHERINGS
from demo.content.kinds import Block, StandardPage, WijkContent
from demo.content.letters import Melding, Offer
from demo.content.welcome import WELCOME_SLUGS, welcome_pages

ABOUT = StandardPage(
    slug="over-ons",
    title="Wie wij zijn",
    lead="In 2012 riep één bewoner om hulp. Nu zijn we met meer dan twintig.",
    scene="bewonersavond",
    body="""
Er was een tijd dat er geen wijkteam meer was. Eén bewoonster hield vol. Zij schreef een briefje en stopte
het bij iedereen in de bus: ‘Als er niemand meedoet, stopt het.’

Op de eerste avond kwamen elf mensen. Nu doen er meer dan twintig mee. Ze schrijven de krant, geven les,
voetballen met tieners of dweilen het wijkgebouw.

## Waar we op letten
- Mensen moeten ons zien. Daarom maken we een krant die u wilt lezen en feesten waar u wilt zijn.
- Oud-Achterwillens krijgt extra aandacht. Daar zijn de portieken oud en de zorgen soms groot.
- Iedereen telt mee, hoe kort u hier ook woont.

> Eerst was ik gast op het kerstontbijt. Nu bak ik de eieren. | Selda, wijkteam
""",
)

WIJK = WijkContent(
    slug="achterwillens",
    name="Achterwillens",
    noun="wijk",
    gemeente="Gouda",
    postcodes=("2805",),
    neighbours=("nieuwe-park",),
    theme="baksteen",
    school_region="midden",
    team_email="achterwillens@wijkteam.example",
    team_phone="0182-00 00 03",
    team_phone_hours="maandag tot en met donderdag van 10.00 tot 12.00 uur",
    languages=("Nederlands", "English", "العربية", "Türkçe", "Українська"),
    centre=("52.020500", "4.735000"),
    melding_intro=(
        "Iets kapot, vies of niet veilig in Achterwillens? Vertel het ons. Een foto helpt, maar het "
        "hoeft niet."
    ),
    meedoen_intro="Van één naar meer dan twintig helpers: dat werkt aanstekelijk. Ook één uurtje telt.",
    social_team_name="Sociaal team Gouda",
    social_team_url="https://www.gouda.nl/",
    social_team_phone="14 0182",
    lead="Een wijk met veel talen, veel kinderen en een wijkteam dat niet stil kan zitten.",
    scene="lampionnen",
    front=(
        Block(kind="links", title="In uw taal", pages=WELCOME_SLUGS),
        Block(
            kind="notice",
            title="Portiekschoonmaak: wij brengen de emmers",
            text="Binnenkort poetsen we de portieken van Oud-Achterwillens. De datum staat in de agenda.",
        ),
        Block(kind="upcoming_activities", title="Deze week te doen", count=5),
        Block(kind="next_spreekuren", title="Inloopspreekuur", count=2),
        Block(kind="latest_articles", title="Uit de wijkkrant", count=3),
        Block(
            kind="text",
            title="Van één naar meer dan twintig",
            text="""
Ons wijkteam was bijna verdwenen. Een briefje in elke bus bracht het terug. Sindsdien is er elke dag iets te
doen: een club, een les, een sport of gewoon koffie.

Spreekt u nog niet zo goed Nederlands? Kom toch. Wij praten met handen en voeten.
""",
        ),
        Block(kind="initiatives", title="Dit doen wij samen", count=3),
        Block(kind="help_finder", title="Waar kan ik terecht met mijn vraag?"),
        Block(kind="team", title="Gezichten van de wijk", text="Zij weten de weg. Spreek hen gerust aan."),
        Block(kind="partners", title="Hier werken we mee samen"),
    ),
    partners=PARTNERS,
    team=TEAM,
    articles=ARTICLES,
    initiatives=INITIATIVES,
    activities=CLUBS + GATHERINGS,
    locations=LOCATIONS,
    pages=(ABOUT, *welcome_pages("Achterwillens", "achterwillens", "0182-00 00 03")),
    meldingen=(
        Melding(
            what="In ons portiek doet het licht het niet. Op de trap zie je niets.",
            where="Portiek in Oud-Achterwillens, tweede flat",
            contact_email="emine@bewoner.example",
        ),
        Melding(
            what="Naast het speelveld ligt veel hondenpoep. Mijn dochter gleed erin uit.",
            where="Grasveld naast de voetbalkooi",
        ),
        Melding(
            what="De bus rijdt niet meer langs onze flat. Mijn moeder moet nu tien minuten lopen.",
            where="Vroegere halte bij het wijkgebouw",
            contact_email="rachid@bewoner.example",
        ),
    ),
    offers=(
        Offer(
            what="Ik was lerares en wil mensen helpen met Nederlands.",
            when=("daytime",),
            first_name="Wilma",
            phone="06-00 00 00 03",
        ),
        Offer(
            what="Ik wil meehelpen met sport voor de tieners.",
            when=("evening", "weekend"),
            first_name="Ayoub",
            email="ayoub@bewoner.example",
        ),
    ),
)
