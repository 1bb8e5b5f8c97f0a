"""What lists and pages for the public share."""

from dataclasses import dataclass
from typing import Any

from django.db.models import CharField, Exists, ExpressionWrapper, F, OuterRef
from wagtail.models import PageViewRestriction

from home.lib.memo import once
from home.lib.registries import wijk_sections
from home.models import HomePage, Partner, Wijk, WijkPage


def _inner(path: str) -> ExpressionWrapper[Any]:
    return ExpressionWrapper(OuterRef(path), output_field=CharField())


def partners_of(wijk: Wijk | None, request: Any = None) -> list[Partner]:
    """Return the partners of a wijk (None: of all open wijken); one query for a whole page."""
    key = ("partners", wijk and wijk.pk)
    return once(request, key, lambda: list(Partner.objects.in_wijk(wijk).select_related("wijk")))


@dataclass(frozen=True)
class Shown:
    """Which sections of a wijk (or of the whole site) have something in them; and is it the only wijk?"""

    sections: frozenset[str]
    has_other_wijken: bool

    def has(self, slug: str) -> bool:
        """Say whether a section belongs in the menu; what is no section always does."""
        return slug in self.sections or all(section.slug != slug for section in wijk_sections)


def shown(wijk: Wijk | None, request: Any = None) -> Shown:
    """Return what there is to see of a wijk (None: of the site); one query for a whole page."""
    return once(request, ("shown", wijk and wijk.pk), lambda: _shown(wijk))


def _shown(wijk: Wijk | None) -> Shown:
    sections = list(wijk_sections)
    parts = {
        f"section_{place}": Exists(section.rows(wijk))
        for place, section in enumerate(sections)
        if section.rows is not None
    }
    others = Wijk.objects.open()
    if wijk:
        others = others.exclude(pk=wijk.pk)
    # The front page of the site is there once: the row to hang the questions on.
    row = HomePage.objects.annotate(**parts, others=Exists(others)).values(*parts, "others").first() or {}
    filled = [
        section.slug
        for place, section in enumerate(sections)
        if section.rows is None or row.get(f"section_{place}")
    ]
    return Shown(frozenset(filled), bool(row.get("others")))


def is_private(path: str = "path") -> Exists:
    """True for a page that asks for a password or log-in, itself or by a page above it.

    `path` leads to the page's place in the tree. Wagtail's own `public()` asks the database
    first which pages are closed: one query more.
    """
    restrictions = PageViewRestriction.objects.annotate(inner_path=_inner(path))
    return Exists(restrictions.filter(inner_path__startswith=F("page__path")))


def is_in_closed_wijk() -> Exists:
    """True for a page of a wijk whose front page is not live."""
    fronts = WijkPage.objects.filter(live=False).annotate(inner_path=_inner("path"))
    return Exists(fronts.filter(inner_path__startswith=F("path")))
