"""Two processes at once: every date is made once, and what an editor changed is not lost."""

from datetime import UTC, datetime

import pytest

from home.actions import open_wijk
from initiatives.actions import cancel_occurrence, materialise
from initiatives.models import ActivityPage, Occurrence
from tests.at_once import at_once
from tests.factories.initiatives import ActivityFactory, dates_of

NOW = datetime(2026, 11, 22, 12, tzinfo=UTC)

pytestmark = pytest.mark.faults


@pytest.fixture
def activity(transactional_db, at):
    at("2026-11-22 13:00")
    wijk = open_wijk(name="Waterwijk", slug="waterwijk", gemeente="Almere", team_email="w@wijkteam.example")
    return ActivityFactory(wijk=wijk)


def test_two_materialisations_at_once_make_every_date_once(activity):
    Occurrence.objects.all().delete()

    errors = at_once(*[lambda: materialise(activity=activity, now=NOW)] * 4)

    assert errors == []
    assert len(dates_of(activity)) == len({row.original_start for row in dates_of(activity)}) == 26


def test_a_date_cancelled_while_the_rule_changes_stays_cancelled(activity):
    row = dates_of(activity)[1]
    ActivityPage.objects.filter(pk=activity.pk).update(start_time="09:00")

    errors = at_once(
        lambda: materialise(activity=activity, now=NOW),
        lambda: cancel_occurrence(occurrence=row, now=NOW),
        lambda: materialise(activity=activity, now=NOW),
    )

    row.refresh_from_db()
    assert errors == []
    assert (row.status, row.start.hour) == ("cancelled", 8)
