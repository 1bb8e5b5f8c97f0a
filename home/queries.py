"""What lists and pages for the public share."""

from typing import Any

from django.db.models import CharField, Exists, ExpressionWrapper, F, OuterRef
from wagtail.models import PageViewRestriction

from home.lib.memo import once
from home.models import Partner, Wijk, WijkPage


def _inner(path: str) -> ExpressionWrapper[Any]:
    return ExpressionWrapper(OuterRef(path), output_field=CharField())


def partners_of(wijk: Wijk | None, request: Any = None) -> list[Partner]:
    """Return the partners of a wijk (None: of all open wijken); one query for a whole page."""
    key = ("partners", wijk and wijk.pk)
    return once(request, key, lambda: list(Partner.objects.in_wijk(wijk).select_related("wijk")))


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
