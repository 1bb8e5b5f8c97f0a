"""Conditions on pages that every list for the public shares."""

from django.db.models import CharField, Exists, ExpressionWrapper, F, OuterRef
from wagtail.models import PageViewRestriction

from home.models import WijkPage

_PATH = ExpressionWrapper(OuterRef("path"), output_field=CharField())


def is_private() -> Exists:
    """True for a page that asks for a password or log-in, itself or by a page above it."""
    restrictions = PageViewRestriction.objects.annotate(inner_path=_PATH)
    return Exists(restrictions.filter(inner_path__startswith=F("page__path")))


def is_in_closed_wijk() -> Exists:
    """True for a page of a wijk whose front page is not live."""
    fronts = WijkPage.objects.filter(live=False).annotate(inner_path=_PATH)
    return Exists(fronts.filter(inner_path__startswith=F("path")))
