"""Joins the rules: from the passages of a page to hints, each with the words it is about and a better way."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import pairwise

from home.writing import privacy, rules
from home.writing.links import is_bare_address, names_file_kind, says_nothing
from home.writing.passages import Kind, Passage
from home.writing.passive import passive
from home.writing.privacy import NOTHING_KNOWN, Known
from home.writing.readability import Counts, Light, counts_of_words
from home.writing.rules import RULES, Level
from home.writing.sentences import SPACE, sentences, words
from home.writing.words import difficult_words

# Words in a sentence: more than 15 is a tip, more than 20 a warning; gemeenten advise their writers 10 to 15.
LONGISH, LONG = 15, 20
LEAD_WORDS, LEAD_SENTENCES = 40, 3
# A bold line this short stands where a heading should.
HEADING_WORDS = 8
# How much of a long sentence a hint repeats.
SHOWN_WORDS = 5
PROSE = frozenset({Kind.LEAD, Kind.TEXT, Kind.ITEM})
DUTCH = "nl"


@dataclass(frozen=True)
class Hint:
    """One hint: the rule, what in the text it is about ("" for the page as a whole), and what to do."""

    rule: str
    quote: str
    message: str

    @property
    def level(self) -> Level:
        """Return how much it matters."""
        return RULES[self.rule].level


def counts_of(passages: Iterable[Passage]) -> Counts:
    """Return what the formula needs: running text, without headings and captions."""
    return counts_of_words(found for one in passages if one.kind in PROSE for _, found in one.cut)


def size_text(text: str) -> str:
    """Return how long a text is: "12 woorden in 2 zinnen"."""
    length, count = len(words(text)), len(sentences(text))
    return f"{length} {'woord' if length == 1 else 'woorden'} in {count} {'zin' if count == 1 else 'zinnen'}"


def hints(
    passages: list[Passage],
    known: Known = NOTHING_KNOWN,
    language: str = DUTCH,
    measured: Counts | None = None,
) -> list[Hint]:
    """Return the hints on a page, what matters most first; in another language only what holds for any.

    `measured` is what `counts_of` says of the same passages, when that is known already.
    """
    found = [*_on_page(passages, measured or counts_of(passages)), *_on_headings(passages)]
    for passage in passages:
        found += [*_on_privacy(passage, known), *_on_passage(passage)]
    order = list(RULES)
    heard = [one for one in dict.fromkeys(found) if language == DUTCH or RULES[one.rule].any_language]
    return sorted(heard, key=lambda one: order.index(one.rule))


def _on_page(passages: list[Passage], measured: Counts) -> Iterator[Hint]:
    """Yield what is said of the page as a whole."""
    if measured.light is Light.RED:
        message = f"De score is {measured.score:.0f}, gewoon is 60 of hoger. {RULES[rules.HARD].help}"
        yield Hint(rules.HARD, "", message)
    if not any(one.kind is Kind.LEAD for one in passages):
        yield Hint(rules.LEAD_EMPTY, "", RULES[rules.LEAD_EMPTY].help)


def _on_headings(passages: list[Passage]) -> Iterator[Hint]:
    """Yield headings with nothing under them."""
    body = [one for one in passages if one.kind is not Kind.PICTURE]
    for one, following in pairwise([*body, None]):
        if (
            one is not None
            and one.kind is Kind.HEADING
            and (following is None or following.kind is Kind.HEADING)
        ):
            yield Hint(rules.HEADING, one.text, f"“{one.text}”: {RULES[rules.HEADING].help.lower()}")


def _on_passage(passage: Passage) -> Iterator[Hint]:
    """Yield what is said of one passage, privacy aside."""
    if passage.kind is Kind.PICTURE:
        if not passage.text.strip():
            yield Hint(rules.PICTURE, "", RULES[rules.PICTURE].help)
        return
    for word, plainer in difficult_words(passage.text):
        yield Hint(rules.WORD, word, f"“{word}”: schrijf liever “{plainer}”.")
    if passage.kind in PROSE:
        yield from _on_sentences(passage)
    if passage.kind is Kind.LEAD:
        yield from _on_lead(passage.text)
    if passage.is_all_bold and passage.kind is Kind.TEXT and len(words(passage.text)) <= HEADING_WORDS:
        yield Hint(rules.BOLD, passage.text, f"“{passage.text}”: kies hiervoor het blok Tussenkop.")
    for link in passage.links:
        yield from _on_link(link.label, is_document=link.is_document)


def _on_sentences(passage: Passage) -> Iterator[Hint]:
    for sentence, found in passage.cut:
        length = len(found)
        begin = f"“{' '.join(sentence.split()[:SHOWN_WORDS])} …”"
        if length > LONG:
            yield Hint(rules.LONG, sentence, f"{begin}: {length} woorden. Maak er twee zinnen van.")
        elif length > LONGISH:
            yield Hint(rules.LONGISH, sentence, f"{begin}: {length} woorden. Kan het korter?")
        verbs = passive(sentence)
        if verbs:
            yield Hint(rules.PASSIVE, sentence, f"“{verbs.replace(' ', ' … ', 1)}”: zeg liever wie het doet.")


def _on_lead(text: str) -> Iterator[Hint]:
    """Yield whether "In het kort" is longer than what fits on a card and is read on a phone."""
    if len(words(text)) > LEAD_WORDS or len(sentences(text)) > LEAD_SENTENCES:
        yield Hint(rules.LEAD_LONG, "", f"In het kort heeft {size_text(text)}. {RULES[rules.LEAD_LONG].help}")


def _on_link(label: str, *, is_document: bool) -> Iterator[Hint]:
    if says_nothing(label):
        yield Hint(rules.LINK, label, f"“{label}”: zeg waar de link heen gaat, zoals “Lees het verslag”.")
    elif is_bare_address(label):
        yield Hint(rules.LINK_ADDRESS, label, f"“{label}”: {RULES[rules.LINK_ADDRESS].help.lower()}")
    elif is_document and not names_file_kind(label):
        yield Hint(rules.FILE_KIND, label, f"“{label}”: zeg erbij wat opengaat, zoals “{label} (pdf)”.")


def _on_privacy(passage: Passage, known: Known) -> Iterator[Hint]:
    """Yield what the text gives away about somebody."""
    text = SPACE.sub(" ", passage.text)
    if privacy.bsn(text):
        yield Hint(rules.BSN, "", "Er staat een nummer dat een BSN kan zijn. Haal het weg.")
    for number in privacy.phones(text, known):
        message = f"“{number}”: is dit van een bewoner? Haal het weg of vraag het eerst."
        yield Hint(rules.PHONE, number, message)
    for address in privacy.emails(text, known):
        message = f"“{address}”: is dit van een bewoner? Haal het weg of vraag het eerst."
        yield Hint(rules.EMAIL, address, message)
    for name in privacy.surnames(text, known):
        yield Hint(rules.SURNAME, name, f"“{name}”: een voornaam is meestal genoeg. Of vraag of het mag.")
