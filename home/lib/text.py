"""Words of a text: for search, and safe whatever somebody types.

Text and query pass the same function, so both databases compare the same stems.
"""

import re
import unicodedata
from collections.abc import Iterator

from django.utils.html import conditional_escape, format_html
from django.utils.safestring import SafeString

from home.lib.stems import stem

MAX_QUERY_LENGTH = 1000
MAX_WORDS = 12
MAX_WORD_LENGTH = 40

WORD = re.compile(r"[^\W_]+(?:['’][^\W_]+)*")
GENITIVE = re.compile(r"['’]s$|['’]")
POSTCODE = re.compile(r"\b(\d{4})\s?([a-z]{2})\b")
# In nearly every text, so they tell nothing; a question in a whole sentence keeps only its nouns and verbs.
_STOP_WORDS = """
aan als bij daar dan dat de deze die dit door een en er gaat had heb hebben heeft hem het hier hij hoe
hun iets ik in is je jij jou jouw kan kunnen kunt maar me meer met mij mijn moet moeten mogen n naar nog
nu of om ons onze ook op over s t te ten ter tot u uit uw van vanaf veel voor waar wanneer want waren was
wat we wel welke werd wie wij wil wilt worden wordt ze zich zij zijn zo zou zal zullen
"""
STOP_WORDS = frozenset(_STOP_WORDS.split())


def fold(text: str) -> str:
    """`text` in lower case without accents: "Café" -> "cafe", "IJssel" and "Ĳssel" -> "ijssel"."""
    decomposed = unicodedata.normalize("NFKD", text.lower())
    return "".join(char for char in decomposed if not unicodedata.combining(char))


def words(text: str) -> Iterator[str]:
    """The folded words of `text` without stop words; a postcode gives "2801" and "ab"."""
    for match in WORD.finditer(POSTCODE.sub(r"\1 \2", fold(text))):
        word = GENITIVE.sub("", match.group())
        if word and word not in STOP_WORDS:
            yield word


def fold_text(text: str) -> str:
    """The words of `text` as they are compared letter by letter, separated by spaces."""
    return " ".join(words(text))


def clean_reference(text: str) -> str:
    """Return a reference as it is stored, however somebody typed it: "abc 4d6" is ABC4D6."""
    return "".join(text.split()).replace("-", "").upper()


def stem_text(text: str) -> str:
    """The Dutch stems of `text`, in its order, separated by spaces."""
    return " ".join(stem(word) for word in words(text))


def clean_query(raw: str) -> str:
    """What somebody typed as at most twelve plain words: no operators, quotes, NUL or endless input.

    Letters, digits and inner apostrophes stay ("foto's"), so the result can be shown in the box again.
    """
    text = unicodedata.normalize("NFC", raw[:MAX_QUERY_LENGTH])
    found = [word[:MAX_WORD_LENGTH] for word in WORD.findall(text)]
    return " ".join(found[:MAX_WORDS])


def matches(query: str, text: str) -> bool:
    """Does `text` hold every word of `query`, by stem or by its beginning? For rows without an index."""
    have = list(words(text))
    have_stems = {stem(word) for word in have}
    wanted = list(words(query))
    return bool(wanted) and all(
        stem(word) in have_stems or any(other.startswith(word) for other in have) for word in wanted
    )


def highlight(text: str, query: str) -> SafeString:
    """`text` escaped for HTML, with `<mark>` around each word that `query` has too, by stem."""
    wanted = {stem(word) for word in words(query)}
    marked, end = SafeString(), 0
    for match in WORD.finditer(text):
        if any(stem(word) in wanted for word in words(match.group())):
            marked += format_html("{}<mark>{}</mark>", text[end : match.start()], match.group())
            end = match.end()
    return marked + conditional_escape(text[end:])
