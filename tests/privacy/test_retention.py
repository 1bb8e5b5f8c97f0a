"""What is past its term goes, by one command, and a dry run only counts."""

from collections.abc import Callable
from datetime import timedelta
from io import StringIO

import pytest
from axes.models import AccessAttempt
from django.contrib.sessions.models import Session
from django.core.management import CommandError, call_command
from django.utils import timezone
from wagtail.models import ModelLogEntry, PageLogEntry

from home.lib.registries import RetentionRule, retention_rules
from home.models import RateCount, Wijk
from privacy.retention import erase_old_log, erase_old_login_attempts, erase_old_sessions
from signalen.models import SignalContact
from tests.factories.signalen import SignalContactFactory, SignalFactory

At = Callable[[str], None]


def run(*arguments: str) -> list[str]:
    out = StringIO()
    call_command("apply_retention", *arguments, stdout=out)
    return out.getvalue().splitlines()


def test_a_dry_run_counts_and_keeps(waterwijk: Wijk) -> None:
    old = SignalFactory(wijk=waterwijk, received_at=timezone.now() - timedelta(days=400))
    SignalContactFactory(signal=old)

    lines = run("--dry-run")

    assert "signalen.SignalContact: would erase 1" in lines
    assert len(lines) == len(retention_rules)
    assert SignalContact.objects.count() == 1


def test_the_command_erases_once(waterwijk: Wijk, haven: Wijk) -> None:
    for wijk, days in ((waterwijk, 400), (haven, 10)):
        signal = SignalFactory(wijk=wijk, received_at=timezone.now() - timedelta(days=days))
        SignalContactFactory(signal=signal)

    assert "signalen.SignalContact: erased 1" in run()
    assert "signalen.SignalContact: erased 0" in run()
    assert [contact.signal.wijk for contact in SignalContact.objects.all()] == [haven]


def test_one_broken_rule_does_not_keep_the_others(waterwijk: Wijk, monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(*_args: object) -> int:
        raise RuntimeError("broken")

    broken = RetentionRule("home.Wijk", "", "", "", "", fail)
    rules = [broken, *retention_rules]
    monkeypatch.setattr("home.lib.retention.retention_rules", rules)
    out = StringIO()

    with pytest.raises(CommandError, match=r"home\.Wijk"):
        call_command("apply_retention", stdout=out)
    assert len(out.getvalue().splitlines()) == len(rules) - 1


def test_the_log_of_the_admin_goes_after_two_years(waterwijk: Wijk, at: At) -> None:
    at("2026-11-22 10:00")
    # What opened the wijk was logged on the day of the run.
    PageLogEntry.objects.all().delete()
    waterwijk.page.save_revision(log_action="wagtail.edit")
    before = PageLogEntry.objects.count() + ModelLogEntry.objects.count()
    assert before > 0

    at("2028-11-21 09:00")
    assert erase_old_log(timezone.now(), False) == 0
    at("2028-11-22 10:00")
    assert erase_old_log(timezone.now(), True) == before
    assert erase_old_log(timezone.now(), False) == before
    assert PageLogEntry.objects.count() + ModelLogEntry.objects.count() == 0


def test_login_attempts_go_after_a_week(db: None) -> None:
    attempt = AccessAttempt.objects.create(
        username="redactie", ip_address="192.0.2.1", failures_since_start=1
    )
    now = timezone.now()

    assert erase_old_login_attempts(now, False) == 0
    assert erase_old_login_attempts(attempt.attempt_time + timedelta(days=7), True) == 1
    assert erase_old_login_attempts(attempt.attempt_time + timedelta(days=7), False) == 1
    assert AccessAttempt.objects.count() == 0


def test_sessions_go_when_they_end(db: None) -> None:
    now = timezone.now()
    Session.objects.create(session_key="a", session_data="", expire_date=now - timedelta(hours=1))
    Session.objects.create(session_key="b", session_data="", expire_date=now + timedelta(hours=1))

    assert erase_old_sessions(now, True) == 1
    assert erase_old_sessions(now, False) == 1
    assert [session.session_key for session in Session.objects.all()] == ["b"]


def test_counters_go_within_a_day(db: None) -> None:
    now = timezone.now()
    RateCount.objects.create(key="a", hits=1, expires_at=now - timedelta(seconds=1))
    RateCount.objects.create(key="b", hits=1, expires_at=now + timedelta(hours=1))

    run()

    assert [count.key for count in RateCount.objects.all()] == ["b"]
