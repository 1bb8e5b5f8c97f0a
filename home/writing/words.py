"""Difficult words with a plainer one, each pair made for this project. How to add one: docs/schrijfhulp.md.

A line is "word = plainer word". Forms of one word stand together, with a comma between them; when the plainer
word changes with the form, each form has a line of its own.
"""

import re
from collections.abc import Iterator

_PAIRS = """
aangaande = over
aangezien = omdat
aanschaffen = kopen
aanvangen = beginnen
aanvang = begin
aanwenden = gebruiken
abusievelijk = per ongeluk
accommodatie = gebouw, ruimte
additioneel, additionele = extra
adequaat, adequate = goed, passend
alvorens = voordat
ambiëren = graag willen
anticiperen op = rekening houden met
annuleren, annuleert = afzeggen
attenderen op = wijzen op
behelst, behelzen = gaat over
behoudens = behalve
beoogd, beoogde = bedoeld
beoogt, beogen = wil, willen
beschikt over = heeft
beschikken over = hebben
betreffende = over
betreft, betreffen = gaat over
bewerkstelligen, bewerkstelligt, bewerkstelligd = zorgen voor
binnen afzienbare tijd = binnenkort
casus = voorbeeld, geval
circa = ongeveer
communiceren = vertellen, laten weten
compenseren = vergoeden
complementair, complementaire = aanvullend
conform = volgens
constateren, constateert, constateerde = zien, merken
consulteren = vragen
consultatie = gesprek, mening vragen
continueren = doorgaan met
cruciaal, cruciale = heel belangrijk
daadwerkelijk, daadwerkelijke = echt
dan wel = of
deelgenoot maken van = vertellen
derden = anderen
derhalve = daarom
desalniettemin, desondanks = toch
desbetreffende = deze
desgewenst = als u dat wilt
dient te = moet
diende te = moest
dienen te = moeten
dienden te = moesten
dient u = moet u
dienaangaande = daarover
diverse = verschillende
doch = maar
doeleinden, doeleinde = doelen
doelgroep, doelgroepen = voor wie het is
draagvlak = steun
echter = maar
eenieder = iedereen
effectueren = uitvoeren
essentieel, essentiële = heel belangrijk
evalueren, evalueert, geëvalueerd = terugkijken
evaluatie = terugblik
eveneens = ook
evenwel = maar
expertise = kennis
faciliteren, faciliteert, gefaciliteerd = helpen, mogelijk maken
faciliteiten, faciliteit = voorzieningen
facultatief, optioneel, optionele = niet verplicht
fluctueren = op en neer gaan
frequent, frequente = vaak
functioneert, functioneren = werkt, werken
gaarne = graag
geannuleerd = gaat niet door
gedurende = tijdens
gelieve = wilt u
geruime tijd = lange tijd
geschieden, geschiedt = gebeuren
gestelde eisen = eisen
gezamenlijk, gezamenlijke = samen
grotendeels = voor het grootste deel
hetgeen = wat
hiertoe = hiervoor
hieromtrent = hierover
houdt verband met = hoort bij
implementeren, implementatie = invoeren
in acht nemen = letten op
in het kader van = voor, bij
in mindering brengen = aftrekken
in tegenstelling tot = anders dan
in verband met = door, vanwege
indien = als
indienen = sturen
informeren naar = vragen naar
ingevolge = door, volgens
initiëren, geïnitieerd = beginnen
inhoudelijk, inhoudelijke = over de inhoud
integraal, integrale = helemaal, samen
inzake = over
inzichtelijk maken = laten zien
jegens = tegen, voor
krachtens = door, volgens
kosteloos, kosteloze = gratis
legitimatiebewijs, legitimatie = paspoort, ID-kaart of rijbewijs
leefbaarheid = prettig wonen
met betrekking tot = over
met ingang van = vanaf
met name = vooral
met uitzondering van = behalve
middels = met, door
mits = als
momenteel = nu
multifunctioneel, multifunctionele = voor van alles
nadere informatie = meer informatie
naar aanleiding van = door, na
nadien = daarna
nagenoeg = bijna
naleven = zich houden aan
niettemin = toch
noodzakelijk, noodzakelijke = nodig
omtrent = over
onderhavig, onderhavige = deze
ondervinden, ondervindt = merken, hebben
ongeacht = hoe dan ook, ook als
onverwijld, onmiddellijk = meteen
op basis van = door, met
op grond van = door, volgens
op korte termijn = binnenkort
opteren voor = kiezen voor
optimaal, optimale = zo goed mogelijk
optimaliseren = beter maken
overeenkomstig = volgens
participatie = meedoen
participeren, participeert, geparticipeerd = meedoen
per abuis = per ongeluk
periodiek, periodieke = regelmatig
plaatsvinden = gebeuren, zijn
plaatsvindt = is
vindt plaats = is
vinden plaats = zijn
preventief, preventieve = om het te voorkomen
prioriteit = belangrijkste
problematiek = problemen
raadplegen, raadpleeg = lezen, vragen
realiseren, realiseert, gerealiseerd = maken, bouwen
reduceren = minder maken
reeds = al
registreren, registreert = aanmelden, opschrijven
relevant, relevante = belangrijk
resteren, resteert, resterende = overblijven
retourneren, retourneert = terugsturen
significant, significante = duidelijk, groot
signaleren, signaleert, gesignaleerd = zien, melden
stagneren = stilstaan
stakeholders, stakeholder = partners, betrokkenen
stimuleren, stimuleert = helpen, aanmoedigen
structureel, structurele = steeds, blijvend
substantieel, substantiële = groot, veel
te allen tijde = altijd
te zijner tijd = later
teneinde = om
ten aanzien van = over
ten behoeve van = voor
ten gevolge van = door
ten tijde van = tijdens
tenzij = behalve als
ter beschikking stellen = geven
terzake = hierover
tevens = ook
thans = nu
trachten, tracht, trachtte = proberen
transparant, transparante = duidelijk, open
uitsluitend = alleen
urgent, urgente = dringend
vacant, vacante = vrij
vernemen, verneemt, vernam = horen
verrichten, verricht = doen
verschaffen, verschaft = geven
verstrekken, verstrekt = geven
vervaardigen, vervaardigd = maken
verzoeken, verzoekt = vragen
vigerende, vigerend = geldende
voornemens is = van plan is
voornemens zijn = van plan zijn
voorts = ook, verder
waarborgen, waarborgt = zorgen voor
wederom = weer
wenselijk, wenselijke = graag gezien
wijziging, wijzigingen = verandering
woonachtig = wonend
zienswijze = mening
zodoende = zo
zorg dragen voor, draagt zorg voor, dragen zorg voor = zorgen voor
zorgdragen = zorgen
"""


def _pairs() -> dict[str, str]:
    """Return each difficult form with what to write instead."""
    table: dict[str, str] = {}
    for line in _PAIRS.strip().splitlines():
        forms, _, plain = line.partition(" = ")
        table.update((form, plain) for form in forms.split(", "))
    return table


PLAINER = _pairs()
FIRST_WORD = re.compile(r"(?<![\w-])[^\W\d_]+")


def _patterns() -> dict[str, re.Pattern[str]]:
    """Return for each first word of a form what may follow, the longest first: "dienen te"."""
    forms: dict[str, list[str]] = {}
    for form in sorted(PLAINER, key=len, reverse=True):
        forms.setdefault(form.split()[0], []).append(re.escape(form).replace(r"\ ", r"\s+"))
    return {
        first: re.compile(rf"(?:{'|'.join(found)})(?![\w-])", re.IGNORECASE) for first, found in forms.items()
    }


# One look in a table for each word of the text: trying every form at every letter takes ten times as long.
PATTERNS = _patterns()


def difficult_words(text: str) -> Iterator[tuple[str, str]]:
    """Yield each difficult word as it stands in `text`, and what may be written instead."""
    end = 0
    for word in FIRST_WORD.finditer(text):
        pattern = PATTERNS.get(word.group().lower())
        found = pattern.match(text, word.start()) if pattern and word.start() >= end else None
        if found:
            end = found.end()
            yield found.group(), PLAINER[" ".join(found.group().lower().split())]
