"""How easily a Dutch text reads: the formula of Flesch as W.H. Douma fitted it to Dutch in 1960.

A formula counts, it does not understand: the figure helps a writer and proves nothing about level B1.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

from home.writing.sentences import sentences, words
from home.writing.syllables import syllables

# Below this a single word moves the score too much to say anything.
ENOUGH_WORDS = 50
EASY, FAIR = 70, 55


class Light(StrEnum):
    """What the score says to somebody who does not want figures."""

    GREEN = "groen"
    AMBER = "oranje"
    RED = "rood"


ADVICE = {
    Light.GREEN: "makkelijk",
    Light.AMBER: "kan makkelijker",
    Light.RED: "moeilijk voor veel lezers",
}


@dataclass(frozen=True)
class Counts:
    """What the formula needs of a text."""

    sentences: int = 0
    words: int = 0
    syllables: int = 0

    @property
    def score(self) -> float | None:
        """Flesch-Douma: 206,8 − 0,77 × syllables per 100 words − 0,93 × words per sentence. None: no words.

        100 is very easy, 60 ordinary, 30 academic; a text may fall outside 0 to 100.
        Source: Douma, "De leesbaarheid van landbouwbladen" (1960), as in dbnl.org/_taa014197701 (1977).
        """
        if not self.words:
            return None
        return 206.8 - 0.77 * (100 * self.syllables / self.words) - 0.93 * (self.words / self.sentences)

    @property
    def light(self) -> Light | None:
        """Return green from 70, amber from 55, else red; None for a text too short to judge."""
        score = self.score
        if score is None or self.words < ENOUGH_WORDS:
            return None
        if score >= EASY:
            return Light.GREEN
        return Light.AMBER if score >= FAIR else Light.RED


def counts(texts: Iterable[str]) -> Counts:
    """Return the counts of several texts together; a sentence never runs from one into the next."""
    return counts_of_words(words(one) for text in texts for one in sentences(text))


def counts_of_words(cut: Iterable[list[str]]) -> Counts:
    """Return the counts of sentences that are cut into words already."""
    filled = [one for one in cut if one]
    return Counts(
        sentences=len(filled),
        words=sum(len(one) for one in filled),
        syllables=sum(syllables(word) for one in filled for word in one),
    )
