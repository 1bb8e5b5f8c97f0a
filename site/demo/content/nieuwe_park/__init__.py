"""Nieuwe Park in Gouda: a wijk next to the station, known for its boodschappenservice."""

from demo.content.kinds import Block, StandardPage, WijkContent
from demo.content.letters import Melding, Offer
from demo.content.nieuwe_park.doen import ACTIVITIES, INITIATIVES
from demo.content.nieuwe_park.hulp import LOCATIONS, PARTNERS, TEAM
from demo.content.nieuwe_park.krant import ARTICLES

PAGES = (
    StandardPage(
        slug="over-het-wijkteam",
        title="Over het wijkteam",
        lead="Wij zijn buren die iets voor de wijk doen. Iedereen mag aanschuiven.",
        scene="koffietafel",
        body="""
Het wijkteam van Nieuwe Park bestaat uit bewoners. Niemand krijgt betaald. De een doet vier uur per maand
mee, de ander veel meer. U kiest zelf wat bij u past.

## Wat wij doen
- Wij vertellen wat er speelt: in de wijkkrant, op deze site en op bewonersavonden.
- Wij kijken en luisteren. Zien we iets wat niet goed gaat? Dan zoeken we uit wie het kan oplossen.
- Wij brengen mensen bij elkaar en helpen een goed plan op weg.
- Wij praten met de gemeente, de politie en de woningcorporatie, in gewone taal.

## Wat wij niet doen
Wij zijn geen hulpverleners. Heeft u zorgen over geld, opvoeden of gezondheid? Het sociaal team van de
gemeente heeft daar mensen voor. Op ons spreekuur wijzen we u graag de weg.

> Je hoeft geen verstand van vergaderen te hebben. Je moet je buurt leuk vinden. | Ria, wijkteam

## Een keer meekijken?
We vergaderen elke tweede dinsdag van de maand in het Parkhuis. De koffie staat klaar om half acht.
""",
    ),
)

WIJK = WijkContent(
    slug="nieuwe-park",
    name="Nieuwe Park",
    noun="wijk",
    gemeente="Gouda",
    postcodes=("2801",),
    neighbours=("raambuurt", "achterwillens"),
    theme="park",
    school_region="midden",
    team_email="nieuwepark@wijkteam.example",
    team_phone="0182-00 00 01",
    team_phone_hours="maandag en donderdag van 9.00 tot 12.00 uur",
    languages=("Nederlands", "English"),
    centre=("52.016000", "4.716500"),
    melding_intro=(
        "Ziet u iets in Nieuwe Park wat beter kan? Vertel het ons. Wij kijken wie het kan oplossen."
    ),
    meedoen_intro=(
        "De bus rijdt, de krant verschijnt en de koffie loopt. Dat lukt dankzij buren. Helpt u ook "
        "een uurtje?"
    ),
    social_team_name="Sociaal team Gouda",
    social_team_url="https://www.gouda.nl/",
    social_team_phone="14 0182",
    lead=(
        "Wonen tussen het station en de singel. Met een bus voor uw boodschappen en altijd koffie in "
        "het Parkhuis."
    ),
    scene="grachthuizen",
    front=(
        Block(kind="next_spreekuren", title="Loop binnen met uw vraag", count=3),
        Block(
            kind="text",
            title="Welkom in Nieuwe Park",
            text="""
Nieuwe Park is een wijk van statige straten, nieuwe appartementen en veel kleine tuinen. Hier vindt u wat er
gebeurt, wie u kan helpen en hoe u meedoet.
""",
        ),
        Block(kind="latest_articles", title="Uit de wijkkrant", count=3),
        Block(kind="upcoming_activities", title="Binnenkort in het Parkhuis en daarbuiten", count=4),
        Block(kind="initiatives", title="Dit doen buren samen", count=3),
        Block(
            kind="call_to_action",
            title="Rijdt u één vrijdag per maand mee?",
            text="De boodschappenbus zoekt twee mensen die tassen dragen en een praatje maken.",
        ),
        Block(kind="help_finder", title="Waar kan ik terecht met mijn vraag?"),
        Block(
            kind="team", title="Uw wijkteam", text="Vier bekende gezichten. U komt ze tegen in het Parkhuis."
        ),
        Block(kind="links", title="Ook iets voor u?", pages=("over-het-wijkteam",)),
        Block(kind="partners", title="Wij doen het samen met"),
    ),
    partners=PARTNERS,
    team=TEAM,
    articles=ARTICLES,
    initiatives=INITIATIVES,
    activities=ACTIVITIES,
    locations=LOCATIONS,
    pages=PAGES,
    meldingen=(
        Melding(
            what=(
                "De lamp in het fietstunneltje knippert al een week. Mijn buurvrouw durft er 's "
                "avonds niet door."
            ),
            where="Fietstunnel bij het station, kant van de Spoorstraat",
            contact_email="wil@bewoner.example",
        ),
        Melding(
            what="De stoeprand bij de bushalte is kapot. Met een rollator kom je er niet over.",
            where="Bushalte Winterdijk",
        ),
        Melding(
            what="Er staan steeds grofvuil en dozen naast de containers. Het waait de singel in.",
            where="Containers op de hoek bij de Kattensingel",
            contact_email="karim@bewoner.example",
        ),
    ),
    offers=(
        Offer(
            what="Ik wil op vrijdag meerijden met de boodschappenbus en tassen dragen.",
            when=("daytime",),
            first_name="Bram",
            phone="06-00 00 00 01",
        ),
        Offer(
            what="Ik kan goed foto's maken en wil helpen met de wijkkrant.",
            when=("evening",),
            first_name="Noor",
            email="noor@bewoner.example",
        ),
    ),
)
