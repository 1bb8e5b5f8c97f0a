"""Feasts, walks and evenings of Achterwillens."""

from datetime import time

from demo.content.achterwillens.clubs import ADDRESS, PHONE, WIJKGEBOUW
from demo.content.dates import FRIDAY, SATURDAY, TUESDAY, coming, yearly
from demo.content.kinds import Activity

GATHERINGS = (
    Activity(
        slug="wijkschouw",
        title="Wijkschouw: loop mee door de wijk",
        lead="Samen kijken wat er beter kan. Met de gemeente, de wijkagent en de corporatie.",
        body="""
We lopen anderhalf uur langs de plekken die u noemde. Kleine dingen maken we meteen. Grote dingen komen op
een lijst, met een naam en een datum erachter. Die lijst staat na een week in de krant.

Kunt u niet meelopen? Geef uw punt door aan het wijkteam. Dan nemen wij het mee.
""",
        on=coming(TUESDAY, weeks=1),
        start=time(13, 30),
        end=time(15, 0),
        place="Verzamelen bij het wijkgebouw",
        address=ADDRESS,
        scene="wijkschouw",
        themes=("wonen", "veilig", "groen"),
        audience="everyone",
        tags=("wijkschouw",),
    ),
    Activity(
        slug="portiekschoonmaak",
        title="Portiekschoonmaak",
        lead="Emmer, sop en soep. Negen portieken doen mee.",
        body="""
Wij brengen emmers en handschoenen. Kinderen mogen de leuningen doen. Om twaalf uur eten we op de trap.
""",
        on=coming(SATURDAY, weeks=1),
        start=time(10, 0),
        end=time(13, 0),
        place="Portieken in Oud-Achterwillens",
        address="Oud-Achterwillens, Gouda",
        scene="portiek",
        themes=("wonen", "ontmoeten"),
        audience="everyone",
        wheelchair=False,
        initiative="schone-portieken",
        tags=("portiek",),
    ),
    Activity(
        slug="lampionnenoptocht",
        title="Lampionnenoptocht",
        lead="Met honderd kinderen door het donker. Loop mee of zet een lichtje voor uw raam.",
        body="""
Kom om half zes naar het wijkgebouw met een lampion. Geen lampion? Maak hem op de maandagmiddagclub. Na
afloop is er warme chocola.
""",
        on=yearly(12, 11),
        start=time(17, 30),
        end=time(19, 0),
        place="Start bij het wijkgebouw",
        address=ADDRESS,
        scene="lampionnen",
        themes=("jong", "ontmoeten"),
        audience="children",
        tags=("lampionnen",),
    ),
    Activity(
        slug="kerstontbijt",
        title="Kerstontbijt voor kinderen",
        lead="Broodjes, eieren en een verhaal. Alle kinderen uit de wijk mogen komen.",
        body="""
Het ontbijt is gratis. Zeg bij het aanmelden wat uw kind niet eet. Alles is ook zonder varkensvlees.
""",
        on=yearly(12, 19),
        start=time(9, 0),
        end=time(11, 0),
        place=WIJKGEBOUW,
        address=ADDRESS,
        scene="kerstontbijt",
        themes=("jong", "ontmoeten"),
        audience="children",
        min_age=4,
        max_age=12,
        sign_up="first_contact",
        phone=PHONE,
    ),
    Activity(
        slug="bewonersavond-honden-en-bus",
        title="Bewonersavond: honden en de bus",
        lead="Hoe gaat het met het losloopveld? En komt de halte terug?",
        body="""
De gemeente vertelt wat er gelukt is en wat niet. Daarna praat u verder aan kleine tafels. Er is een tolk
Turks en Arabisch.
""",
        on=coming(TUESDAY, weeks=3),
        start=time(19, 30),
        end=time(21, 30),
        place=WIJKGEBOUW,
        address=ADDRESS,
        scene="bewonersavond",
        themes=("wonen", "groen"),
        audience="everyone",
        tags=("hondenbeleid", "bus"),
    ),
    Activity(
        slug="bazaar",
        title="Bazaar van de wijk",
        lead="Kraampjes met eten, kleren en spullen uit vele landen.",
        body="""
Een tafel kost niets, als u hem zelf opruimt. Wat u verkoopt is voor u. De opbrengst van de koffie is voor
de kinderen.
""",
        on=coming(SATURDAY, weeks=4),
        start=time(11, 0),
        end=time(16, 0),
        place=WIJKGEBOUW,
        address=ADDRESS,
        scene="markt",
        themes=("ontmoeten",),
        audience="everyone",
        sign_up="first_contact",
        phone=PHONE,
    ),
    Activity(
        slug="koningsdag",
        title="Koningsdag op het plein",
        lead="Vroeger heette het Koninginnedag. Nog altijd is het oranje, met spelletjes en een rommelmarkt.",
        body="""
Kinderen krijgen een kaart met tien spelletjes. Na elk spel komt er een stempel op. Is de kaart vol? Dan mag
uw kind grabbelen. U kunt vanaf negen uur uw kleedje neerleggen.
""",
        on=yearly(4, 27),
        start=time(10, 0),
        end=time(15, 0),
        place="Het schoolplein",
        address="Achterwillenseweg, Gouda",
        scene="straatfeest",
        themes=("ontmoeten", "jong"),
        audience="everyone",
    ),
    Activity(
        slug="debatavond",
        title="Verkiezingsdebat: wat doet u voor onze wijk?",
        lead="Raadsleden krijgen één minuut per antwoord. De eierwekker staat klaar.",
        body="Stuur uw vraag vooraf in, of stel hem in de zaal. Kinderen mogen ook vragen stellen.",
        on=coming(FRIDAY, weeks=8),
        start=time(19, 30),
        end=time(21, 30),
        place="De gymzaal van de school",
        address="Achterwillenseweg, Gouda",
        scene="bewonersavond",
        themes=("wonen",),
        audience="everyone",
        tags=("debat",),
    ),
)
