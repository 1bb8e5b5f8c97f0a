"""The clock: all that happens because time passes.

Rooms register a `ClockJob`; `manage.py run_clock` runs what is due. Each run is claimed
by a conditional update with a lease in the database's time, so two clocks do no harm
and a clock that dies is taken over. Every job is safe to run twice or late.
"""

import logging
from datetime import datetime, time, timedelta
from uuid import uuid4

from django.core.management import call_command
from django.db import connection
from django.db.models import Value
from django.db.models.functions import Now
from django.utils import timezone

from home.lib.clock import now
from home.lib.registries import ClockJob, clock_jobs
from home.lib.retention import apply_rules
from home.models.clock import ClockRow

logger = logging.getLogger(__name__)

LEASE = timedelta(minutes=10)
AFTER_FAILURE = timedelta(minutes=5)
DAY = timedelta(days=1)
# Jobs that run by the day do so when few people are on the site.
QUIET_HOUR = time(3, 30)


def register_jobs() -> None:
    """Register the jobs of the ground."""
    clock_jobs.add(ClockJob("publish_scheduled", timedelta(minutes=1), publish_scheduled))
    clock_jobs.add(ClockJob("retention", DAY, apply_retention))
    clock_jobs.add(ClockJob("clear_sessions", DAY, clear_sessions))


def run_due_jobs() -> int:
    """Run what is due, one after the other; returns how many jobs ran. A failure stops no other job."""
    jobs = {job.name: job for job in clock_jobs}
    known = set(ClockRow.objects.values_list("name", flat=True))
    if new := jobs.keys() - known:
        ClockRow.objects.bulk_create([ClockRow(name=name) for name in new], ignore_conflicts=True)
    due = ClockRow.objects.filter(name__in=jobs, due_at__lte=Now()).order_by("due_at")
    return sum(_run(jobs[name]) for name in list(due.values_list("name", flat=True)))


def next_run(every: timedelta, after: datetime, at: time | None = None) -> datetime:
    """Return when a job runs next: a whole number of days falls in the quiet hour, or `at`, local time.

    One that ran before its hour (at the first start, say) still has its hour on that day.
    """
    if every % DAY:
        return after + every
    local = timezone.localtime(after)
    is_early = at is not None and local.time() < at
    day = local.date() + every - (DAY if is_early else timedelta(0))
    # Not `after + every`: a night may have 23 or 25 hours.
    return timezone.make_aware(datetime.combine(day, at or QUIET_HOUR))


def _run(job: ClockJob) -> bool:
    token = uuid4()
    due = ClockRow.objects.filter(name=job.name, due_at__lte=Now())
    if not due.update(lease=token, due_at=Now() + Value(LEASE)):
        return False  # another clock was first
    held = ClockRow.objects.filter(name=job.name, lease=token)
    try:
        job.run(now())
    except Exception as error:  # a job of any room; the others go on
        logger.exception("job %s failed", job.name)
        # A job may leave a broken connection behind; outside a transaction a new one is free.
        if not connection.in_atomic_block:
            connection.close()
        retry = Now() + Value(min(job.every, AFTER_FAILURE))
        held.update(lease=None, due_at=retry, last_error=repr(error)[:500])
    else:
        held.update(lease=None, due_at=next_run(job.every, now(), job.at), finished_at=Now(), last_error="")
    return True


def publish_scheduled(now: datetime) -> None:
    """Publish and withdraw pages whose moment has come."""
    call_command("publish_scheduled")


def clear_sessions(now: datetime) -> None:
    """Delete sessions that have ended."""
    call_command("clearsessions")


def apply_retention(now: datetime) -> None:
    """Apply every retention rule; raises an ExceptionGroup of those that failed, after all others ran."""
    errors: list[Exception] = []
    for rule, result in apply_rules(now, dry_run=False):
        if isinstance(result, Exception):
            errors.append(result)
        else:
            logger.info("retention: %s, %d rows", rule.model, result)
    if errors:
        raise ExceptionGroup("retention rules failed", errors)
