"""Finds "worden" with a participle: "het plein wordt opgeknapt" says not who does it.

Only where it is fairly sure. What looks like a participle but is none ("wordt gezond", "worden gebouwen")
is left alone, and "is gemaakt" counts only with "door" beside it: without, it may be the ordinary past.
"""

import re

from home.writing.sentences import words

BECOME = frozenset(["word", "wordt", "worden", "werd", "werden"])
BE = frozenset(["is", "zijn", "was", "waren"])
VERB = re.compile(r"\b(?:word(?:t|en)?|werd(?:en)?|is|zijn|was|waren)\b", re.IGNORECASE)
# A clause of its own may begin here; a participle beyond belongs to another verb.
_BORDER = (
    "maar want of dus omdat als dat die wie waar wat terwijl zodra totdat voordat nadat toen hoewel zodat om"
)
BORDER = frozenset(_BORDER.split())
OTHER_VERB = frozenset(["heeft", "hebben", "had", "hadden", "hebt", "heb", "bent", "ben"])
CLAUSES = re.compile(r"[,;:()–—]|\s-\s")

# In front of the stem: "op-ge-knapt", "be-steld".
_BEFORE = (
    "aan|achter|af|bij|binnen|boven|buiten|dicht|door|fijn|goed|klaar|los|mee|na|neer|om|onder|op|open|over"
)
_BEFORE += "|rond|samen|schoon|tegen|terug|thuis|toe|tussen|uit|vast|vol|voor|vrij|weg|in"
PARTICIPLE = re.compile(
    rf"(?:{_BEFORE})?ge[^\W\d_]{{2,}}(?:[td]|en)|(?:be|ver|ont|her|er)[^\W\d_]{{2,}}(?:[td]|en)|[^\W\d_]+eerd"
)
NO_PARTICIPLE = re.compile(r".*(?:ingen|heden|baar|lijk|schap|eit|ment|bied|beeld|ewoond)$")
# Ends and begins like a participle, and is a noun or says how something is.
_WORDS = """
gebed gebeden gebeurtenissen gebied gebieden gebit gebouwen gebreken gebruiken gedachten gedicht gedichten
geduld geeft geen gegevens geheelen geheugen geit geiten geld gelden geluid geluiden gemeenten genieten
genoeg genot gent gerecht gerechten gerucht geruchten geschikt geschenken geschillen gesprekken getallen
getuigen gevallen gevecht gevechten gevoed gevoelens gewelddadig geweld gewend geweten gewicht gewichten
gewoonten gezamenlijk gezicht gezichten gezinnen gezond geest geesten geestig geur geuren gehandicapten bed
bedden bedrag bedragen bedreven bedrijven beeld beelden been benen beest beesten begrippen bekend bekenden
belang belangen beleid benieuwd bent beperkt bereid bereiken bergen bericht berichten beroemd beroepen best
besluit besluiten bestand bestanden betalen beten beurt beurten bevoegd bewust bezet bezig bezit bezoek
bezoeken beperkingen bedroefd beleefd bekwaam beperkte bedoeld verband verbanden verdriet verdrietig
verenigen verhaal verhalen verkeerd verlegen verliefd verouderd verschil verschillen verschillend verslag
verslagen verstand verstandig vertrouwd verre versoepeld vervelend verwant verwend verslaafd verward
verwonderd verbaasd verantwoord verdieping verzamelingen vermoeid vers verder veren vereist ontbijt
ontbijten ontvangst ontevreden herfst herten hert hersenen erg ernst eren ergens erwten erven alleen eerd
"""
NOT_PARTICIPLES = frozenset(_WORDS.split())


def is_participle(word: str) -> bool:
    """Say whether a word in lower case is most likely a participle: "geplant", "opgeknapt", "besteld"."""
    if word in NOT_PARTICIPLES or NO_PARTICIPLE.match(word):
        return False
    return PARTICIPLE.fullmatch(word) is not None


def passive(sentence: str) -> str:
    """Return the words that make `sentence` passive ("wordt opgeknapt"), or "" when it is not."""
    if not VERB.search(sentence):
        return ""
    for clause in CLAUSES.split(sentence):
        for part in _parts(words(clause.lower())):
            found = _in(part)
            if found:
                return found
    return ""


def _parts(clause: list[str]) -> list[list[str]]:
    """Cut a clause at the words that begin another one."""
    parts: list[list[str]] = [[]]
    for word in clause:
        if word in BORDER:
            parts.append([])
        parts[-1].append(word)
    return parts


def _in(part: list[str]) -> str:
    """Return the verb and the participle of one part, in the order of the text."""
    if OTHER_VERB.intersection(part):
        return ""
    verbs = [word for word in part if word in BECOME or (word in BE and "door" in part)]
    participles = [word for word in part if is_participle(word)]
    if not verbs or not participles:
        return ""
    pair = (verbs[0], participles[0])
    return " ".join(sorted(pair, key=part.index))
