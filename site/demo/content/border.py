"""What the demo wijken show of each other, and what stands above the pages of one of them."""

from dataclasses import dataclass


@dataclass(frozen=True, kw_only=True)
class Offer:
    """A page that a wijk offers to neighbours; `taken_by` have it in their lists already."""

    wijk: str
    slug: str
    offered_to: tuple[str, ...]
    taken_by: tuple[str, ...] = ()


@dataclass(frozen=True, kw_only=True)
class Notice:
    """A message above every page of a wijk, for some days from the day that the demo is built."""

    wijk: str
    title: str
    text: str
    days: int


OFFERS = (
    Offer(wijk="haven", slug="winterduik", offered_to=("waterwijk", "poort"), taken_by=("waterwijk",)),
    Offer(wijk="waterwijk", slug="fietsen-met-de-duofiets", offered_to=("haven",), taken_by=("haven",)),
    Offer(wijk="waterwijk", slug="samen-eten", offered_to=("haven", "poort")),
)
NOTICE = Notice(
    wijk="haven",
    title="De brug naar de havenkom is een week dicht",
    text="De gemeente vervangt de planken. Lopen en fietsen kan over de dijk. Dat is vijf minuten om.",
    days=7,
)
