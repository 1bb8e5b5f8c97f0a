"""Cuts Dutch text into sentences and words, as a reader would: "om 9.00 uur" ends nothing, nor does "dhr.".

Pure rules, without tables. A blank line and the mark of a list always end a sentence; one new line does not.
"""

import re

# Followed by a name, a number or the rest of the sentence, so never its end.
_INSIDE = """
afd art bijv blz bv ca cf ds dhr dr drs evt fam fig hr incl excl ing ir mevr mej mr mw ned nl nr nrs plm
prof resp st tel vgl vnl wed zgn zg b.v c.q d.w.z e.v i.c.m i.h.b i.o.v i.p.v i.v.m i.z.g m.a.w m.b.t m.b.v
m.i.v m.m.v m.n m.u.v n.a.v o.a o.b.v o.l.v o.v.v t.a.v t.b.v t.g.v t.o.v t.n.v v.a w.o z.g
"""
# May be the last word: then a capital follows.
_MAY_END = """
a.u.b s.v.p etc enz e.a e.d o.i.d z.s.m n.v.t p.p p.m p.u p.j k.k d.d jl jr sr max min
jan feb mrt apr aug sep sept okt nov dec
"""
# Before a number these are days: "zo. 24 mei".
DAYS = frozenset(["ma", "di", "wo", "do", "vr", "za", "zo"])
INSIDE = frozenset(_INSIDE.split())
MAY_END = frozenset(_MAY_END.split())
# "Zaal B. Daarna" is no initial, "J. de Vries" is.
_LETTERED = """
afdeling blok deel gebouw groep hal ingang klas klasse lijn lokaal perron plan team type vitamine zaal
"""
LETTERED = frozenset(_LETTERED.split())

PARAGRAPH = re.compile(r"\n[ \t]*\n+|\n(?=[ \t]*(?:[-*•–]|\d{1,2}[.)])[ \t])")
SPACE = re.compile(r"\s+")
# What may end a sentence: marks, what closes after them, and white space.
END = re.compile(r"[.!?…]+[\"'’”»)\]]*(?=\s)")
OPENING = "\"'‘’“”„«([–—-•* "
# 's Avonds, 't Huis, 'n Man
APOSTROPHE = re.compile(r"['’`][stnk] ([^\W\d_])")
INITIALS = re.compile(r"(?:[A-Z]\.)*(?:[A-Z]|Th|Ch|Ph|IJ|Fr|Chr|Joh)")
NUMBER = re.compile(r"\d{1,2}")
# Words as people count them: an address on the web, a time and "foto's" are one each.
WORD = re.compile(
    r"(?:https?://|www\.)\S+|[\w.+-]+@[\w-]+(?:\.[\w-]+)+"
    r"|\d+(?:[.,:/-]\d+)*(?:['’]?[^\W\d_]+)?|(?:[^\W\d_]\.){2,}[^\W\d_]?"
    r"|['’][^\W\d_](?![^\W\d_])|[^\W_]+(?:['’./-][^\W_]+)*"
)


def words(text: str) -> list[str]:
    """Return the words of `text` in their order, without the marks around them."""
    return WORD.findall(text)


def sentences(text: str) -> list[str]:
    """Return the sentences of `text`, each on one line, with every word of it once and in order."""
    found: list[str] = []
    for part in PARAGRAPH.split(text):
        found += _split(SPACE.sub(" ", part).strip())
    return found


def _split(part: str) -> list[str]:
    """Return the sentences of one paragraph or one item of a list."""
    found, start = [], 0
    for end in END.finditer(part):
        if _ends(part, start, end):
            found.append(part[start : end.end()])
            start = end.end() + 1
    return [*found, part[start:]] if part[start:] else found


def _ends(part: str, start: int, end: re.Match[str]) -> bool:
    """Say whether the marks at `end` close the sentence that began at `start`."""
    following = part[end.end() :].lstrip(OPENING)
    apostrophe = APOSTROPHE.match(part[end.end() :].lstrip())
    first = apostrophe[1] if apostrophe else following[:1]
    if not first:
        return False
    if first.islower():
        return False
    if not end.group().startswith(".") or end.group().startswith(".."):
        return True
    before = part[start : end.start()].rsplit(" ", 1)
    return not _stays_open(before[-1].lstrip(OPENING), before[:-1], first)


def _stays_open(word: str, before: list[str], first: str) -> bool:
    """Say whether a full stop after `word` belongs to the word, with `first` as the next letter or digit."""
    lower = word.lower()
    if lower in INSIDE:
        return True
    if lower in MAY_END or lower in DAYS:
        return not first.isalpha()
    if NUMBER.fullmatch(word):
        # "1. Bel het wijkteam": the number of a line, not the end of it.
        return not before
    if INITIALS.fullmatch(word):
        previous = before[0].rsplit(" ", 1)[-1].lower() if before else ""
        return previous not in LETTERED
    return False
