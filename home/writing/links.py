"""Says whether the words of a link tell where it goes: who hears links one by one hears only those words."""

import re

# In any order and number: "klik hier voor meer", "lees meer".
_EMPTY = """
hier klik klikken deze dit pagina link de het een lees meer verder via op daar info informatie website site
document bestand download downloaden pdf bekijk naar ga even dan u je kunt voor om te zien bijlage
"""
EMPTY_WORDS = frozenset(_EMPTY.split())
ADDRESS = re.compile(r"(?:https?://|www\.)\S+", re.IGNORECASE)
FILE_KIND = re.compile(r"\b(?:pdf|word|docx?|odt|excel|xlsx?|ods|csv|txt)\b", re.IGNORECASE)
LETTERS = re.compile(r"[^\W\d_]+")


def says_nothing(label: str) -> bool:
    """Say whether a link reads "klik hier", "lees meer" or the like, and not what is behind it."""
    found = [word.lower() for word in LETTERS.findall(label)]
    return bool(found) and not ADDRESS.match(label.strip()) and all(word in EMPTY_WORDS for word in found)


def is_bare_address(label: str) -> bool:
    """Say whether the words of a link are an address on the web: "https://voorbeeld.nl/a/b?c=1"."""
    return ADDRESS.fullmatch(label.strip()) is not None


def names_file_kind(label: str) -> bool:
    """Say whether the words of a link to a document tell what opens: "Verslag (pdf)"."""
    return FILE_KIND.search(label) is not None
