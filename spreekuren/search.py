"""Spreekuren in the search of the site."""

from home.lib.registries import SearchHit
from home.lib.text import stem_text
from home.models import Wijk
from spreekuren.queries import find_spreekuren

LABEL = "Spreekuur"
MOST = 20


def search(query: str, wijk: Wijk | None) -> list[SearchHit]:
    """Return the spreekuren that contain every word of `query`, in any form of the word."""
    stems = stem_text(query).split()
    if not stems:
        return []
    return [
        SearchHit(
            title=f"{spreekuur.title}, {spreekuur.location.title}",
            url=spreekuur.url,
            text=spreekuur.questions,
            label=LABEL,
            wijk_name=spreekuur.wijk.name,
        )
        for spreekuur in find_spreekuren(stems, wijk)[:MOST]
    ]
