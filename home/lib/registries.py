"""Typed places that a lower room leaves for the rooms above it.

Each registry is filled in `AppConfig.ready()` of the room that has something to
add and read by the room that left the place. Nothing here knows who adds.
"""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime, time, timedelta
from typing import Any, Generic, TypeVar

Item = TypeVar("Item")


class Registry(Generic[Item]):
    """A list that rooms add to at start-up; adding the same key twice is a mistake."""

    def __init__(self, key: Callable[[Item], Any], order: Callable[[Item], Any] | None = None) -> None:
        self._key = key
        self._order = order
        self._items: dict[Any, Item] = {}

    def add(self, item: Item) -> None:
        """Register `item`; raises ValueError for a key that is already taken."""
        key = self._key(item)
        if key in self._items:
            raise ValueError(f"{key!r} is registered twice")
        self._items[key] = item

    def __iter__(self) -> Iterator[Item]:
        items: Iterable[Item] = self._items.values()
        return iter(sorted(items, key=self._order) if self._order else items)

    def __len__(self) -> int:
        return len(self._items)


@dataclass(frozen=True)
class WijkSection:
    """A part of every wijk's site: `open_wijk` lets `create(wijk_page)` add its index page.

    `rows(wijk)` are what it has to show to the public (wijk None: in any wijk); while there are
    none the menu leaves it out. A section without `rows` is always there.
    """

    slug: str
    title: str
    order: int
    create: Callable[[Any], Any]
    rows: Callable[[Any], Any] | None = None


@dataclass(frozen=True)
class WijkBeginning:
    """Rows that a new wijk begins with and that are no pages: `open_wijk` calls `create(wijk)`."""

    name: str
    create: Callable[[Any], None]


@dataclass(frozen=True)
class RolePermission:
    """What a role of every wijk may do with a model: Django actions such as "view" or "change"."""

    role: str
    model: str
    actions: tuple[str, ...]


@dataclass(frozen=True)
class RetentionRule:
    """Why personal data is kept and when it goes (AVG art. 5 and 30); texts are Dutch, for /privacy/.

    `apply(now, dry_run)` returns the number of rows it cleared (or would clear).
    """

    model: str
    purpose: str
    ground: str
    fields: str
    period: str
    apply: Callable[[datetime, bool], int]


@dataclass(frozen=True)
class ClockJob:
    """Work that `run_clock` does every so often; `run(now)` must be safe to run twice or late.

    `at` is the hour in Amsterdam for work that is done by whole days; None: when few people are on the site.
    """

    name: str
    every: timedelta
    run: Callable[[datetime], None]
    at: time | None = None


@dataclass(frozen=True)
class SearchHit:
    """One line of a search result that is no page."""

    title: str
    url: str
    text: str
    label: str
    wijk_name: str = ""


@dataclass(frozen=True)
class SearchSource:
    """Rows that search should find beside pages: `search(query, wijk or None)`."""

    label: str
    search: Callable[[str, Any], list[SearchHit]]


@dataclass(frozen=True)
class PublishedCallback:
    """Called as `run(page)` after a live page changed: published, also by schedule or workflow."""

    model: str
    run: Callable[[Any], None]


@dataclass(frozen=True)
class FreshnessSource:
    """Says until when what is shown of a wijk stays true: `valid_until(wijk, now)`, None: no end known."""

    name: str
    valid_until: Callable[[Any, datetime], datetime | None]


@dataclass(frozen=True)
class FreshnessReach:
    """Says in which other wijken something of a wijk is shown too: `wijk_ids(wijk_id)`, in few queries."""

    name: str
    wijk_ids: Callable[[int], Iterable[int]]


@dataclass(frozen=True)
class QuickAction:
    """A big button on the first screen of the admin, such as "Bericht" or "Spreekuur dicht".

    `icon` names an icon of Wagtail. `url(user, wijk)` is where it leads; None: not for this user.
    """

    name: str
    label: str
    icon: str
    order: int
    url: Callable[[Any, Any], str | None]


@dataclass(frozen=True)
class WaitingItem:
    """One thing that waits for somebody: a sentence and where to deal with it."""

    text: str
    url: str
    is_late: bool = False


@dataclass(frozen=True)
class WaitingSource:
    """What waits for an editor on the first screen: `items(user)`, in few queries that do not grow."""

    name: str
    order: int
    items: Callable[[Any], Iterable[WaitingItem]]


@dataclass(frozen=True)
class WijkStep:
    """A step of "Je wijk in 6 stappen": done as soon as `is_done(wijk)`; `url(wijk)` is where to do it.

    Steps with the same `order` are one step that can be done in either way.
    """

    name: str
    title: str
    text: str
    order: int
    url: Callable[[Any], str | None]
    is_done: Callable[[Any], bool]


@dataclass(frozen=True)
class MyWijkItem:
    """One thing that a resident sent: what, where it stands, and the page on which to follow it."""

    title: str
    text: str
    url: str


@dataclass(frozen=True)
class MyWijkSection:
    """What a room shows on a resident's own page: `items(email)`, in few queries.

    `forget(email)` forgets who had the address; the rows themselves stay as long as their rule says.
    `by_slip(reference, code)` is the page of what a slip of paper belongs to; None: there is no such slip.
    """

    name: str
    title: str
    order: int
    items: Callable[[str], Sequence[MyWijkItem]]
    forget: Callable[[str], None]
    by_slip: Callable[[str, str], str | None]


@dataclass(frozen=True)
class TownPart:
    """A part of the screen "Deze site" that a higher room keeps: `form(data)` makes its model form."""

    name: str
    title: str
    order: int
    form: Callable[[Any], Any]


@dataclass(frozen=True)
class AdminDoor:
    """An admin address that editors may reach; `guard(request, kwargs)` says whether this one may.

    Without guard the address shows the same to everybody, or its view asks for itself what is whose.
    """

    view_name: str
    guard: Callable[[Any, dict[str, Any]], bool] | None = None


wijk_sections: Registry[WijkSection] = Registry(lambda item: item.slug, lambda item: item.order)
wijk_beginnings: Registry[WijkBeginning] = Registry(lambda item: item.name)
role_permissions: Registry[RolePermission] = Registry(lambda item: (item.role, item.model))
retention_rules: Registry[RetentionRule] = Registry(lambda item: item.model)
clock_jobs: Registry[ClockJob] = Registry(lambda item: item.name)
search_sources: Registry[SearchSource] = Registry(lambda item: item.label)
after_publish: Registry[PublishedCallback] = Registry(lambda item: (item.model, item.run))
freshness_sources: Registry[FreshnessSource] = Registry(lambda item: item.name)
freshness_reaches: Registry[FreshnessReach] = Registry(lambda item: item.name)
quick_actions: Registry[QuickAction] = Registry(lambda item: item.name, lambda item: item.order)
waiting_sources: Registry[WaitingSource] = Registry(lambda item: item.name, lambda item: item.order)
wijk_steps: Registry[WijkStep] = Registry(lambda item: item.name, lambda item: item.order)
my_wijk_sections: Registry[MyWijkSection] = Registry(lambda item: item.name, lambda item: item.order)
town_parts: Registry[TownPart] = Registry(lambda item: item.name, lambda item: item.order)
admin_doors: Registry[AdminDoor] = Registry(lambda item: item.view_name)
