"""Whether everybody may see a page, asked inside the query that lists it.

Wagtail's own `public()` asks the database first which pages are closed: one query more.
"""

from django.db.models import CharField, Exists, ExpressionWrapper, F, OuterRef
from wagtail.models import PageViewRestriction


def closed_above(path: str) -> Exists:
    """Return whether the page with this `path` field, or one above it, is not for everybody."""
    here = ExpressionWrapper(OuterRef(path), output_field=CharField())
    return Exists(PageViewRestriction.objects.alias(here=here).filter(here__startswith=F("page__path")))
