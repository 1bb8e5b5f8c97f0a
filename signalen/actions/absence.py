"""Saying when a team is away. The history of the wijk tells each time."""

from datetime import datetime, timedelta
from typing import Any

from django.core.exceptions import ValidationError
from django.db import transaction
from wagtail.log_actions import log

from home.lib.errors import ActionError
from home.lib.localtime import local_date
from home.models import Wijk
from signalen.models import Absence

AWAY, BACK = "signalen.away", "signalen.back"
ONE_DAY = timedelta(days=1)


@transaction.atomic
def say_away(*, absence: Absence, by: Any) -> Absence:
    """Store when the team is away, or other days for it. Raises ActionError for days that cannot be."""
    if absence.pk is None:
        absence.made_by = by
    try:
        absence.full_clean()
    except ValidationError as error:
        field, messages = next(iter(error.message_dict.items()))
        raise ActionError(messages[0], None if field == "__all__" else field) from error
    absence.save()
    log(instance=absence.wijk, action=AWAY, user=by, data={"days": absence.words})
    return absence


@transaction.atomic
def call_off(*, absence: Absence, by: Any) -> None:
    """Take an absence away: the team is there after all."""
    log(instance=absence.wijk, action=BACK, user=by, data={"days": absence.words})
    absence.delete()


@transaction.atomic
def say_back(*, wijk: Wijk, by: Any, now: datetime) -> None:
    """End the absences that run at this moment; what is planned for later stays."""
    today = local_date(now)
    for absence in Absence.objects.select_for_update().on(today).filter(wijk=wijk):
        if absence.starts_on == today:
            call_off(absence=absence, by=by)
            continue
        log(instance=wijk, action=BACK, user=by, data={"days": absence.words})
        absence.ends_on = today - ONE_DAY
        absence.save()
