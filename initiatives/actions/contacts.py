"""Taking people off pages."""

from typing import Any

from django.db import transaction

from home.freshness import mark_changed
from initiatives.models import ActivityPage, InitiativePage
from initiatives.models.contact import CONTACT_FIELDS


@transaction.atomic
def forget_contact(*, page: ActivityPage | InitiativePage) -> None:
    """Clear whom to call or mail on a page, in its draft and in its history."""
    nobody = dict.fromkeys(CONTACT_FIELDS, "")
    model: Any = type(page)
    model.objects.filter(pk=page.pk).update(**nobody)
    draft = page.get_latest_revision_as_object()
    for name in CONTACT_FIELDS:
        setattr(draft, name, "")
    kept = draft.save_revision(clean=False, changed=False)
    page.revisions.exclude(pk=kept.pk).delete()
    mark_changed(page.wijk_id)
