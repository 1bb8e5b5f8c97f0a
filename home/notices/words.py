"""When a message is shown, in plain Dutch."""

from datetime import datetime

from django.utils import timezone

from home.lib.dutch import day_text, sentence, time_text
from home.lib.localtime import AMSTERDAM


def moment_text(moment: datetime, now: datetime) -> str:
    """Return "vandaag 10.00 uur" or "vrijdag 27 november 10.00 uur", in local time."""
    local = moment.astimezone(AMSTERDAM)
    return f"{day_text(local.date(), now.astimezone(AMSTERDAM).date())} {time_text(local.time())}"


def state_text(starts_at: datetime, ends_at: datetime) -> str:
    """Return whether a message is on the site now, will be, or was."""
    now = timezone.now()
    if ends_at <= now:
        return sentence(f"voorbij sinds {moment_text(ends_at, now)}")
    if starts_at > now:
        return sentence(f"gepland: {moment_text(starts_at, now)} tot {moment_text(ends_at, now)}")
    return sentence(f"nu op de site, tot {moment_text(ends_at, now)}")
