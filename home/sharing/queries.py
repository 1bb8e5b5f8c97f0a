"""What a wijk shows: its own, and what it took over from its neighbours."""

from typing import Any

from django.db.models import Case, F, Q, Value, When

from home.models import Wijk
from home.sharing.models import PageSharing, Sharing, SharingState
from home.sharing.registries import SharedKind, shared_kinds
from home.wall.policy import wijken_for


def own_and_shared(
    rows: Any, wijk: Wijk | None, *, key: str = "pk", sharing: type[Sharing] = PageSharing
) -> Any:
    """Return the rows of `wijk` and those that it took over (None: of every open wijk, each once).

    `key` leads from a row to what is shared. Each row tells `from_wijk`: the name of the wijk it
    comes from, empty for an own one. No query more than without.
    """
    if wijk is None:
        return rows.in_wijk(None).annotate(from_wijk=Value(""))
    name = Case(When(wijk=wijk, then=Value("")), default=F("wijk__name"))
    return rows.filter(is_own_or_shared(wijk, key=key, sharing=sharing)).annotate(from_wijk=name)


def is_own_or_shared(wijk: Wijk, *, key: str = "pk", sharing: type[Sharing] = PageSharing) -> Q:
    """Return the condition for a row of `wijk` or one that it took over."""
    taken = sharing.objects.taken_over_by(wijk).values(sharing.subject_field)
    return Q(wijk=wijk) | Q(**{f"{key}__in": taken})


def shared_page_ids(wijk: Wijk) -> list[int]:
    """Return the numbers of the pages that `wijk` took over; 1 query."""
    return list(PageSharing.objects.taken_over_by(wijk).values_list("page_id", flat=True))


def receivers_of(wijk_id: int) -> set[int]:
    """Return the wijken that took over something of this wijk; a query for each sort of thing."""
    return {
        receiver
        for kind in shared_kinds
        for receiver in kind.model.objects.filter(source=wijk_id, state=SharingState.ACCEPTED)
        .order_by()
        .values_list("wijk", flat=True)
        .distinct()
    }


def waiting_for(user: Any) -> list[tuple[SharedKind, Sharing]]:
    """Return what neighbours offer to the wijken of this editor, the oldest first; few queries."""
    wijken = wijken_for(user)
    rows = [
        (kind, row)
        for kind in shared_kinds
        for row in kind.model.objects.waiting().filter(wijk__in=wijken).for_cards()
    ]
    return sorted(rows, key=lambda pair: pair[1].offered_at)


def all_for(user: Any) -> list[tuple[SharedKind, int]]:
    """Return kind and number of all that can be decided about: what waits first, then the newest."""
    wijken = wijken_for(user)
    order = list(SharingState)
    found = [
        (order.index(SharingState(state)), -offered_at.timestamp(), kind, pk)
        for kind in shared_kinds
        for pk, state, offered_at in kind.model.objects.to_show()
        .filter(wijk__in=wijken)
        .values_list("pk", "state", "offered_at")
    ]
    return [(kind, pk) for _order, _age, kind, pk in sorted(found, key=lambda one: one[:2])]


def fetch(chosen: list[tuple[SharedKind, int]]) -> list[tuple[SharedKind, Sharing]]:
    """Return these offers with what a card shows, in the same order; few queries."""
    rows = {
        kind.name: kind.model.objects.for_cards().in_bulk([pk for one, pk in chosen if one == kind])
        for kind in shared_kinds
    }
    return [(kind, rows[kind.name][pk]) for kind, pk in chosen if pk in rows[kind.name]]
