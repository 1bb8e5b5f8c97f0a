"""Addresses: words that views use, which no page may take (docs/architectuur.md); where links may go."""

import re

WIJK_DEPTH = 3
RESERVED_AT_TOP = frozenset(
    {
        *("agenda", "beheer", "contact", "demo-postvak", "documenten", "gezond", "media", "melding"),
        *("mijn-wijk", "partner", "privacy", "s", "spreekuren", "static", "toegankelijkheid", "u", "zoeken"),
        # Links that are mailed or kept: an invitation, a preview, a host's own page.
        *("uitnodiging", "voorbeeld", "spreekuur", "proefmail", "aanmelding", "vaste-plek"),
        # The colours of the town.
        "kleuren",
    }
)
RESERVED_IN_WIJK = frozenset(
    {
        *("melden", "meldingen", "meedoen", "hulp", "nieuwsbrief", "schouw", "tip"),
        *("aangemeld", "vaste-plek"),
    }
)
RESERVED_MESSAGE = "Dit webadres is al in gebruik door de site. Kies een ander."


def is_reserved(slug: str, depth: int) -> bool:
    """Say whether a view answers at this address; `depth` is that of the page (a wijk stands at 3)."""
    reserved = RESERVED_AT_TOP if depth == WIJK_DEPTH else RESERVED_IN_WIJK if depth > WIJK_DEPTH else ()
    return slug in reserved


# A path on this site, the web, mail or telephone: never script, and no `//` that leaves the site unseen.
LINK = re.compile(r"(?:/(?![/\\])|https?://[^/\\]|mailto:|tel:)[^\s\\<>\"]*", re.IGNORECASE)
LINK_MESSAGE = "Dit adres klopt niet. Begin met / voor een pagina van deze site, of met https://."


def is_link(address: str) -> bool:
    """Say whether a link typed by an editor goes to a place that a reader may be sent to."""
    return LINK.fullmatch(address) is not None
