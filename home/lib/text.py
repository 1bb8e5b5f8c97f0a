"""Dutch words in their shortest form, so that a search finds every form of a word."""

import snowballstemmer


def stem_text(text: str) -> str:
    """Return the stems of the words in `text`, in order, separated by spaces."""
    stemmer = snowballstemmer.stemmer("dutch")
    return " ".join(stemmer.stemWords(text.casefold().split()))
