"""What happens because time passes."""

from datetime import datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest
from django.db.models.functions import Now
from django.utils import timezone

from home import clock
from home.lib import retention
from home.lib.registries import ClockJob, Registry, RetentionRule
from home.models import ClockRow

pytestmark = pytest.mark.django_db
AMSTERDAM = ZoneInfo("Europe/Amsterdam")
HOUR = timedelta(hours=1)


@pytest.fixture
def jobs(monkeypatch):
    registry = Registry(lambda job: job.name)
    monkeypatch.setattr(clock, "clock_jobs", registry)
    return registry


def test_a_job_runs_once_when_it_is_due(jobs):
    ran = []
    jobs.add(ClockJob("tick", HOUR, ran.append))

    assert [clock.run_due_jobs(), clock.run_due_jobs()] == [1, 0]
    assert len(ran) == 1
    row = ClockRow.objects.get()
    assert (row.lease, row.last_error) == (None, "")
    assert timedelta(minutes=59) < row.due_at - timezone.now() < timedelta(minutes=61)


def test_a_job_that_fails_stops_no_other_and_is_tried_again_soon(jobs):
    ran = []
    jobs.add(ClockJob("bad", timedelta(days=1), lambda now: 1 / 0))
    jobs.add(ClockJob("good", HOUR, ran.append))

    assert clock.run_due_jobs() == 2

    bad = ClockRow.objects.get(name="bad")
    assert len(ran) == 1
    assert bad.last_error == "ZeroDivisionError('division by zero')"
    assert bad.finished_at is None
    assert bad.due_at - timezone.now() < timedelta(minutes=6)


def test_a_job_that_another_clock_has_is_left_alone_until_its_lease_ends(jobs):
    ran = []
    jobs.add(ClockJob("tick", HOUR, lambda now: ran.append(clock.run_due_jobs())))

    clock.run_due_jobs()
    assert ran == [0]

    ClockRow.objects.update(due_at=Now())
    assert clock.run_due_jobs() == 1


def test_a_clock_that_was_too_slow_does_not_write_over_the_next(jobs):
    def lose_the_lease(now):
        ClockRow.objects.update(lease=None, due_at=datetime(2030, 7, 1, tzinfo=AMSTERDAM))

    jobs.add(ClockJob("tick", HOUR, lose_the_lease))
    clock.run_due_jobs()

    assert ClockRow.objects.get().due_at.year == 2030


@pytest.mark.parametrize(
    ("every", "after", "expected"),
    [
        (HOUR, datetime(2026, 6, 1, 12, 0), datetime(2026, 6, 1, 13, 0)),
        (timedelta(days=1), datetime(2026, 6, 1, 12, 0), datetime(2026, 6, 2, 3, 30)),
        (timedelta(days=1), datetime(2026, 3, 28, 3, 30), datetime(2026, 3, 29, 3, 30)),
        (timedelta(days=1), datetime(2026, 10, 24, 3, 30), datetime(2026, 10, 25, 3, 30)),
        (timedelta(days=7), datetime(2026, 6, 1, 23, 59), datetime(2026, 6, 8, 3, 30)),
    ],
)
def test_daily_jobs_run_at_night_local_time_whatever_the_season(every, after, expected):
    local = [moment.replace(tzinfo=AMSTERDAM) for moment in (after, expected)]

    assert clock.next_run(every, local[0].astimezone(ZoneInfo("UTC"))) == local[1]


@pytest.mark.parametrize(
    ("after", "expected"),
    [
        # The first start, or a restart, before the hour: still today.
        (datetime(2026, 6, 1, 7, 59), datetime(2026, 6, 1, 8, 0)),
        (datetime(2026, 6, 1, 8, 0), datetime(2026, 6, 2, 8, 0)),
        # The clock stood still until eleven: not at eleven from then on.
        (datetime(2026, 6, 1, 11, 0), datetime(2026, 6, 2, 8, 0)),
        (datetime(2026, 3, 28, 8, 0), datetime(2026, 3, 29, 8, 0)),
        (datetime(2026, 10, 24, 8, 0), datetime(2026, 10, 25, 8, 0)),
    ],
)
def test_a_job_with_an_hour_of_its_own_runs_then_whatever_the_season(after, expected):
    local = [moment.replace(tzinfo=AMSTERDAM) for moment in (after, expected)]

    found = clock.next_run(timedelta(days=1), local[0].astimezone(ZoneInfo("UTC")), time(8))

    assert found == local[1]


def test_one_retention_rule_that_fails_keeps_no_other_from_its_work(monkeypatch):
    applied = []

    def rule(model, apply):
        return RetentionRule(model, "p", "g", "f", "t", apply)

    def fails(now, dry_run):
        raise RuntimeError("no")

    rules = [rule("a.A", fails), rule("b.B", lambda now, dry_run: applied.append(dry_run) or 3)]
    monkeypatch.setattr(retention, "retention_rules", rules)

    with pytest.raises(ExceptionGroup) as caught:
        clock.apply_retention(timezone.now())

    assert applied == [False]
    assert str(caught.value.exceptions[0]) == "no"


def test_the_ground_registers_its_jobs():
    assert {"publish_scheduled", "retention", "clear_sessions"} <= {job.name for job in clock.clock_jobs}


def test_the_ground_jobs_run_on_a_real_database(jobs):
    for run in (clock.publish_scheduled, clock.clear_sessions, clock.apply_retention):
        run(timezone.now())
