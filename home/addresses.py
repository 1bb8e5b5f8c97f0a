"""Words that views use as addresses: no page may take them (docs/architectuur.md)."""

WIJK_DEPTH = 3
RESERVED_AT_TOP = frozenset(
    {
        *("agenda", "beheer", "contact", "demo-postvak", "documenten", "gezond", "media", "melding"),
        *("mijn-wijk", "partner", "privacy", "s", "spreekuren", "static", "toegankelijkheid", "u", "zoeken"),
    }
)
RESERVED_IN_WIJK = frozenset({"melden", "meldingen", "meedoen", "hulp", "nieuwsbrief"})
RESERVED_MESSAGE = "Dit webadres is al in gebruik door de site. Kies een ander."


def is_reserved(slug: str, depth: int) -> bool:
    """Say whether a view answers at this address; `depth` is that of the page (a wijk stands at 3)."""
    reserved = RESERVED_AT_TOP if depth == WIJK_DEPTH else RESERVED_IN_WIJK if depth > WIJK_DEPTH else ()
    return slug in reserved
