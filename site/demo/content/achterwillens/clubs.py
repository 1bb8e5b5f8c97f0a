"""Weekly clubs, lessons and sports of Achterwillens."""

from datetime import time

from demo.content.dates import FRIDAY, MONDAY, THURSDAY, TUESDAY, WEDNESDAY
from demo.content.kinds import Activity

WIJKGEBOUW = "Wijkgebouw Achterwillens"
ADDRESS = "Achterwillenseweg, Gouda"
PHONE = "0182-00 00 03"

CLUBS = (
    Activity(
        slug="maandagmiddagclub",
        title="Maandagmiddagclub",
        lead="Knutselen, koken en buiten spelen na school. Voor kinderen van 6 tot en met 12 jaar.",
        body="""
Uit school loopt een begeleider mee vanaf het plein. Er is fruit en limonade. Geef bij de eerste keer een
telefoonnummer van thuis.
""",
        weekdays=(MONDAY,),
        skip_school_holidays=True,
        start=time(15, 15),
        end=time(17, 0),
        place=WIJKGEBOUW,
        address=ADDRESS,
        scene="knutselen",
        themes=("jong",),
        audience="children",
        min_age=6,
        max_age=12,
        cost="0.50",
    ),
    Activity(
        slug="taalles-nederlands",
        title="Nederlands leren met elkaar",
        lead="Taalles en hulp bij inburgeren. U begint waar u bent.",
        body="""
Er zijn drie groepen: beginnen, oefenen en praten. De lessen zijn gratis. Het boek leent u van ons. Kinderen
tot 4 jaar kunnen spelen in de kamer ernaast.

Gaat u examen doen voor de inburgering? Zeg het, dan oefenen we de vragen.
""",
        weekdays=(TUESDAY, THURSDAY),
        skip_school_holidays=True,
        start=time(9, 30),
        end=time(11, 30),
        place=WIJKGEBOUW,
        address=ADDRESS,
        scene="taalles",
        themes=("taal",),
        audience="learners",
        sign_up="first_contact",
        phone=PHONE,
        tags=("inburgering",),
    ),
    Activity(
        slug="speelochtend",
        title="Speelochtend voor de kleintjes",
        lead="Voor kinderen van 0 tot 4 jaar, samen met vader, moeder, opa of oma.",
        body="""
Er ligt een groot kleed met blokken, boekjes en ballen. U blijft erbij en drinkt koffie met andere ouders.
Elke maand komt iemand van het consultatiebureau langs.
""",
        weekdays=(WEDNESDAY,),
        start=time(9, 30),
        end=time(11, 30),
        place=WIJKGEBOUW,
        address=ADDRESS,
        scene="speelochtend",
        themes=("jong", "ontmoeten"),
        audience="families",
        max_age=4,
    ),
    Activity(
        slug="bewegen-met-selda",
        title="Bewegen met Selda",
        lead="Een uur rustig bewegen op muziek. Voor vrouwen van elke leeftijd.",
        body="""
Op een stoel of op een mat, u kiest. Trek iets makkelijks aan. Daarna drinken we thee. Er kijkt niemand naar
binnen: de gordijnen gaan dicht.
""",
        weekdays=(MONDAY, FRIDAY),
        start=time(10, 0),
        end=time(11, 0),
        place=WIJKGEBOUW,
        address=ADDRESS,
        scene="gymles",
        themes=("zorg", "ontmoeten"),
        audience="adults",
        cost="1",
        tags=("bewegen",),
    ),
    Activity(
        slug="sport-voor-tieners",
        title="Sport in de kooi, 12 tot 16 jaar",
        lead="Voetbal, boksen of dansen. Elke week iets anders, altijd met muziek.",
        body="""
Een jongerenwerker en twee buren zijn erbij. Schoenen met witte zolen zijn niet nodig, zin wel. Regent het
hard? Dan gaan we de gymzaal in.
""",
        weekdays=(FRIDAY,),
        start=time(19, 0),
        end=time(21, 0),
        place="De voetbalkooi achter de school",
        address="Achterwillenseweg, Gouda",
        scene="voetbalkooi",
        themes=("jong", "zorg"),
        audience="youth",
        min_age=12,
        max_age=16,
    ),
    Activity(
        slug="vrouwenavond",
        title="Vrouwenavond uit alle landen",
        lead="Praten, proeven en lachen met vrouwen uit de hele wijk.",
        body="Neem iets lekkers mee als u wilt. Er is oppas in de kamer ernaast tot negen uur.",
        weekdays=(THURSDAY,),
        nth_weeks=(-1,),
        start=time(19, 30),
        end=time(22, 0),
        place=WIJKGEBOUW,
        address=ADDRESS,
        scene="vrouwenavond",
        themes=("ontmoeten", "taal"),
        audience="adults",
        initiative="vrouwenavonden",
    ),
    Activity(
        slug="vreedzaam-plein",
        title="Vreedzaam plein",
        lead="Spelen op het plein, met kinderen die helpen bij ruzie.",
        body="""
De kinderen met een blauw hesje zijn opgeleid om te helpen. Ouders zijn welkom op de lange bank.
""",
        weekdays=(WEDNESDAY,),
        skip_school_holidays=True,
        start=time(13, 30),
        end=time(15, 30),
        place="Het schoolplein",
        address="Achterwillenseweg, Gouda",
        scene="speeltuin",
        themes=("jong", "veilig"),
        audience="children",
        min_age=4,
        max_age=12,
        initiative="vreedzame-school-vreedzame-wijk",
    ),
)
