"""The verb that copies an activity."""

from datetime import date, time
from typing import Any
from uuid import UUID

from django.db import transaction
from wagtail.actions.copy_page import CopyPageAction
from wagtail.coreutils import find_available_slug
from wagtail.models import Page

from home.lib.errors import ActionError
from initiatives.models import ActivityPage

NOT_ALLOWED = "Je mag in deze agenda niets toevoegen. Vraag het aan de coördinator van de wijk."
NO_AGENDA = "Deze agenda is er niet meer. Ga terug en kies opnieuw."
TURNED_ROUND = "De laatste dag ligt voor de eerste dag."
USED = "Dit formulier is al gebruikt. Ga terug en kies opnieuw wat je wilt kopiëren."


@transaction.atomic
def copy_activity(
    *,
    source: ActivityPage,
    user: Any,
    first_date: date,
    last_date: date | None,
    start_time: time,
    end_time: time,
    submission: UUID,
) -> ActivityPage:
    """Return a draft like `source` with other dates; the same `submission` again gives the same draft.

    What people filled in goes along. What happened does not: dates, what was called off, publication
    and history stay behind. `last_date` is the last day of one time, or until when it repeats.
    Raises ActionError.
    """
    # The row of the agenda is locked, so that a form sent twice waits and then finds the first copy.
    agenda = Page.objects.select_for_update().filter(pk=source.get_parent().pk).first()
    if agenda is None:
        raise ActionError(NO_AGENDA)
    if not agenda.permissions_for_user(user).can_add_subpage():
        raise ActionError(NOT_ALLOWED)
    # A page's translation key is unique and free to choose: it remembers the form.
    made = Page.objects.filter(translation_key=submission).first()
    if made is not None:
        return _made_before(made, agenda)
    if last_date is not None and last_date < first_date:
        raise ActionError(TURNED_ROUND, field="last_date")
    changed = {
        "first_date": first_date,
        "last_date": None if source.repeats else last_date,
        "until": last_date if source.repeats else None,
        "start_time": start_time,
        "end_time": end_time,
        "slug": find_available_slug(agenda, f"{source.slug[:200]}-{first_date.year}"),
        "translation_key": submission,
        **dict.fromkeys(("go_live_at", "expire_at", "locked_at", "locked_by")),
        **dict.fromkeys(("expired", "locked"), False),
    }
    copying = CopyPageAction(
        source, to=agenda, update_attrs=changed, copy_revisions=False, keep_live=False, user=user
    )
    copy: ActivityPage = copying.execute(skip_permission_checks=True)
    return copy


def _made_before(made: Page, agenda: Page) -> ActivityPage:
    """Return the draft that this form made a moment ago; refuses the number of any other page."""
    page = ActivityPage.objects.child_of(agenda).filter(pk=made.pk, live=False).first()
    if page is None:
        raise ActionError(USED)
    return page
