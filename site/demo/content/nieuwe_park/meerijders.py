"""Who rides along with the bus of the boodschappenservice every week; nobody of them exists."""

from demo.content.people import Riders

QUESTION = "Waar halen wij u op?"
JULIANA, GOUWE, WINTER, HOME = PICKUPS = (
    "Julianastaete, bij de voordeur",
    "Gouwestein, bij de receptie",
    "Huize Winterdijk, bij de bank buiten",
    "Thuis in Nieuwe Park",
)
WHEELCHAIR = "Rolstoel, met hulp bij het in- en uitstappen."
ROLLATOR = "Rollator gaat mee."

RIDERS = (
    Riders(names=("Alie",), pickup=JULIANA, phone="+31182000051", needs=WHEELCHAIR),
    Riders(names=("Bertus", "Annie"), pickup=JULIANA, phone="+31182000052"),
    Riders(names=("Coba",), pickup=JULIANA, phone="+31182000053", needs=ROLLATOR),
    Riders(names=("Dirkje",), pickup=JULIANA, phone="+31182000054", weeks_away=4),
    Riders(names=("Evert",), pickup=JULIANA, phone="+31182000055", needs=WHEELCHAIR),
    Riders(names=("Femmie", "Gijs"), pickup=JULIANA, email="femmie@bewoner.example"),
    Riders(names=("Geesje",), pickup=JULIANA, phone="+31182000056"),
    Riders(names=("Hendrika",), pickup=JULIANA, phone="+31182000057", needs=ROLLATOR),
    Riders(names=("Ida",), pickup=JULIANA, phone="+31182000058"),
    Riders(names=("Jannigje",), pickup=GOUWE, phone="+31182000059", needs=WHEELCHAIR),
    Riders(names=("Klaas", "Leida"), pickup=GOUWE, phone="+31182000060"),
    Riders(names=("Marie",), pickup=GOUWE, email="marie@bewoner.example"),
    Riders(names=("Neeltje",), pickup=GOUWE, phone="+31182000061"),
    Riders(names=("Okke",), pickup=GOUWE, phone="+31182000062", needs=ROLLATOR),
    Riders(names=("Pleun",), pickup=GOUWE, phone="+31182000063"),
    Riders(names=("Roelie", "Sjaan"), pickup=GOUWE, phone="+31182000064"),
    Riders(names=("Teun",), pickup=GOUWE, phone="+31182000065", weeks_away=2),
    Riders(names=("Ursula",), pickup=WINTER, email="ursula@bewoner.example"),
    Riders(names=("Vroukje",), pickup=WINTER, phone="+31182000066", needs=ROLLATOR),
    Riders(names=("Wijntje", "Ype"), pickup=WINTER, phone="+31182000067"),
    Riders(names=("Zus",), pickup=WINTER, phone="+31182000068", needs=WHEELCHAIR),
    Riders(names=("Aaltje",), pickup=WINTER, phone="+31182000069"),
    Riders(names=("Barend",), pickup=WINTER, phone="+31182000070"),
    Riders(names=("Chris", "Dina"), pickup=HOME, email="chris@bewoner.example"),
    Riders(names=("Elly",), pickup=HOME, phone="+31182000071"),
    Riders(names=("Fie",), pickup=HOME, phone="+31182000072", needs=ROLLATOR),
    Riders(names=("Greet",), pickup=HOME, phone="+31182000073"),
    Riders(names=("Huib", "Irma"), pickup=HOME, phone="+31182000074"),
    Riders(names=("Joke",), pickup=HOME, email="joke@bewoner.example"),
    Riders(names=("Kees", "Loes"), pickup=HOME, phone="+31182000075"),
    # The bus is full: they wait.
    Riders(names=("Miep",), pickup=GOUWE, phone="+31182000076"),
    Riders(names=("Nico", "Olga"), pickup=HOME, email="nico@bewoner.example"),
)
