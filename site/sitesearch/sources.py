"""Rows of the ground that search should find: partners of a wijk."""

from home.lib.registries import SearchHit
from home.lib.text import matches
from home.models import Partner, Wijk
from home.topics import topic_labels


def search_partners(query: str, wijk: Wijk | None) -> list[SearchHit]:
    """Return partners whose name, kind, description or questions fit; one query."""
    partners = Partner.objects.in_wijk(wijk).select_related("wijk")
    return [_hit(partner) for partner in partners if matches(query, _text(partner))]


def _text(partner: Partner) -> str:
    return " ".join(
        [partner.name, partner.get_kind_display(), partner.description, *topic_labels(partner.topics)]
    )


def _hit(partner: Partner) -> SearchHit:
    ways = " ".join(filter(None, [partner.description, partner.phone and f"Telefoon: {partner.phone}."]))
    return SearchHit(
        title=partner.name,
        url=partner.website or partner.wijk.url,
        text=ways,
        label="Partner",
        wijk_name=partner.wijk.name,
    )
