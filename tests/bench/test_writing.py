"""What the writing help costs beside counting the words of the same text."""

import re
from collections.abc import Callable
from statistics import median
from time import process_time

import pytest

from demo.content import WIJKEN
from home.writing.hints import counts_of, hints
from home.writing.passages import Kind, Passage
from home.writing.sentences import words
from home.writing.syllables import syllables

pytestmark = pytest.mark.bench

WORDS, ROUNDS = 3000, 15
WORD = re.compile(r"\w+")
# Measured: some 30 times; a rule that reads the text once for each of its words costs thousands.
TOO_MUCH = 150


def demo_text() -> list[str]:
    """Return paragraphs of the demo that hold 3,000 words together."""
    texts = (
        part
        for wijk in WIJKEN
        for page in (*wijk.articles, *wijk.initiatives)
        for part in page.body.split("\n\n")
    )
    chosen, count = [], 0
    for text in texts:
        if count >= WORDS:
            break
        chosen.append(text)
        count += len(words(text))
    return chosen


def milliseconds(work: Callable[[], object]) -> float:
    def once() -> float:
        start = process_time()
        work()
        return (process_time() - start) * 1000

    return median(once() for _ in range(ROUNDS))


def test_three_thousand_words_are_checked_in_no_time() -> None:
    texts = demo_text()
    whole = "\n".join(texts)

    def check() -> None:
        syllables.cache_clear()
        passages = [Passage(Kind.TEXT, text) for text in texts]
        hints(passages, measured=counts_of(passages))

    checked, counted = milliseconds(check), milliseconds(lambda: WORD.findall(whole))
    print(f"{len(words(whole))} words: {checked:.1f} ms, {checked / counted:.0f} times counting them")  # noqa: T201
    assert checked / counted < TOO_MUCH
