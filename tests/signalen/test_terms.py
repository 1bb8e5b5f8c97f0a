"""The day that a resident reads is the day on which it goes; what went leaves a line and nothing else."""

from collections.abc import Callable
from datetime import UTC, date, datetime, time, timedelta
from typing import Any
from uuid import uuid4

import pytest
from django.core.files.base import ContentFile
from django.test import Client
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st
from wagtail.log_actions import log
from wagtail.models import ModelLogEntry

from home.lib.localtime import moment_of
from home.mail.models import DispatchState, OutgoingMail
from home.models import Erasure, Wijk
from signalen.actions import close_signal, erase_signal, stop_support_mail
from signalen.models import Category, Signal, SignalContact, SignalHistory, SignalNote, SignalPhoto
from signalen.models import SignalSupporter as Supporter
from signalen.removal import add_months as months_after
from signalen.removal import contact_removal_day, last_day_before, removal_day, supporter_removal_day
from signalen.states import CLOSED, State
from signalen.sweeps import erase_old_contacts, erase_old_signals, erase_old_supporters
from tests.factories.signalen import SignalContactFactory, SignalFactory

ONE_DAY = timedelta(days=1)
Commits = Callable[..., Any]
# Around summer time, leap days and the ends of months of several lengths.
moments = st.datetimes(datetime(2023, 12, 1), datetime(2026, 4, 30), timezones=st.just(UTC))


@pytest.fixture
def subjects(waterwijk: Wijk) -> dict[int | None, Category | None]:
    short = {
        months: Category.objects.create(wijk=waterwijk, name=f"Na {months}", keep_months=months)
        for months in (1, 11)
    }
    return {None: None, **short, 24: Category.objects.create(wijk=waterwijk, name="Gewoon")}


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    received=moments,
    open_days=st.integers(0, 400),
    state=st.sampled_from(State),
    months=st.sampled_from([None, 1, 11, 24]),
    flags=st.tuples(st.booleans(), st.booleans()),
)
@example(datetime(2024, 1, 31, 23, 30, tzinfo=UTC), 0, State.RECEIVED, 1, (False, False))
@example(datetime(2024, 2, 29, 12, tzinfo=UTC), 5, State.DUPLICATE, None, (False, False))
@example(datetime(2025, 3, 30, 0, 30, tzinfo=UTC), 0, State.WITHDRAWN, 24, (False, False))
def test_each_goes_on_the_day_that_is_shown_and_not_the_day_before(
    waterwijk: Wijk,
    subjects: dict[int | None, Category | None],
    received: datetime,
    open_days: int,
    state: State,
    months: int | None,
    flags: tuple[bool, bool],
) -> None:
    Signal.objects.all().delete()
    quarantined, about_person = flags
    signal = SignalFactory(
        wijk=waterwijk,
        received_at=received,
        state=state,
        category=subjects[months],
        closed_at=received + open_days * ONE_DAY if state in CLOSED else None,
        is_quarantined=quarantined,
        about_person=about_person,
    )
    SignalContactFactory(signal=signal)
    supporter = Supporter.objects.create(
        signal=signal, submission=uuid4(), email="buur@example.nl", created_at=received
    )

    for sweep, day in (
        (erase_old_contacts, contact_removal_day(signal)),
        (erase_old_supporters, supporter_removal_day(supporter)),
        (erase_old_signals, removal_day(signal)),
    ):
        goes_with_all = day == removal_day(signal) and sweep is not erase_old_signals
        assert sweep(moment_of(day, time(0)) - timedelta(seconds=1), True) == 0
        assert sweep(moment_of(day, time(0)), True) == 1 or goes_with_all


@given(day=st.dates(date(2000, 1, 1), date(2050, 1, 1)), months=st.integers(1, 24))
def test_the_last_day_of_a_term_of_months_is_the_last(day: date, months: int) -> None:
    last = last_day_before(day, months)
    assert months_after(last, months) <= day < months_after(last + ONE_DAY, months)


def full(wijk: Wijk, **values: Any) -> Signal:
    """Return a melding with something in every table that hangs on it."""
    signal: Signal = SignalFactory(wijk=wijk, what="Geheim woord", **values)
    SignalContactFactory(signal=signal)
    SignalPhoto.objects.create(
        signal=signal, file=ContentFile(b"x", name="x.jpg"), redacted=ContentFile(b"y", name="y.jpg")
    )
    SignalNote.objects.create(signal=signal, text="Geheim woord")
    log(instance=signal, action="wagtail.edit")
    return signal


def test_of_an_erased_melding_one_line_without_content_is_left(
    waterwijk: Wijk, haven: Wijk, coordinator: Any, at: Any, django_capture_on_commit_callbacks: Commits
) -> None:
    at("2026-11-27 10:00")
    gone, stays = full(waterwijk), full(haven)
    for signal in (gone, stays):
        close_signal(signal=signal, user=coordinator, seen=0, text="Geheim antwoord", now=signal.received_at)
    photo = gone.photos.get()

    with django_capture_on_commit_callbacks(execute=True):
        erase_signal(signal=gone)

    for model in (Signal, SignalContact, SignalPhoto, SignalNote, ModelLogEntry):
        assert model.objects.count() == 1, model
    assert set(SignalHistory.objects.values_list("signal", flat=True)) == {stays.pk}
    assert [photo.file.storage.exists(file.name) for file in (photo.file, photo.redacted)] == [False] * 2
    emptied, kept = OutgoingMail.objects.filter(wijk=waterwijk), OutgoingMail.objects.filter(wijk=haven)
    assert [(mail.to, mail.text, mail.state) for mail in emptied] == [("", "", DispatchState.SUPPRESSED)]
    assert "Geheim antwoord" in kept.get().text
    line = Erasure.objects.get()
    assert (line.wijk, line.reference, line.kind_text, line.reason) == (
        waterwijk,
        gone.reference,
        "Melding",
        Erasure.Reason.TERM,
    )


@pytest.mark.parametrize(
    ("values", "reason"),
    [
        ({}, Erasure.Reason.TERM),
        ({"is_quarantined": True}, Erasure.Reason.SPAM),
        ({"about_person": True}, Erasure.Reason.TEAM),
    ],
)
def test_the_line_says_why(waterwijk: Wijk, values: dict[str, bool], reason: Erasure.Reason) -> None:
    erase_signal(signal=SignalFactory(wijk=waterwijk, **values))
    assert Erasure.objects.get().reason == reason


def test_a_neighbour_who_wants_no_more_mail_gets_none_that_waits(waterwijk: Wijk, coordinator: Any) -> None:
    signal = SignalFactory(wijk=waterwijk)
    one, other = (
        Supporter.objects.create(signal=signal, submission=uuid4(), email=f"{name}@example.nl")
        for name in ("een", "ander")
    )
    close_signal(signal=signal, user=coordinator, seen=0, text="Gemaakt.", now=signal.received_at)

    stop_support_mail(supporter=one)
    stop_support_mail(supporter=one)

    assert sorted(OutgoingMail.objects.values_list("to", flat=True)) == ["", "ander@example.nl"]
    assert [line.reason for line in Erasure.objects.all()] == [Erasure.Reason.ASKED]
    assert Supporter.objects.count() == 2
    assert other.email == "ander@example.nl"


def test_the_list_of_what_was_erased_is_of_the_own_wijk_and_cannot_be_changed(
    waterwijk: Wijk, haven: Wijk, coordinator_client: Client, redacteur_client: Client
) -> None:
    own, other = SignalFactory(wijk=waterwijk), SignalFactory(wijk=haven)
    for signal in (own, other):
        erase_signal(signal=signal)

    text = coordinator_client.get("/beheer/gewist/").text

    assert own.reference in text
    assert other.reference not in text
    line = Erasure.objects.get(reference=own.reference)
    for door in (f"edit/{line.pk}", f"delete/{line.pk}", "new"):
        coordinator_client.post(f"/beheer/gewist/{door}/", {"reason": "spam"})
    assert Erasure.objects.get(reference=own.reference).reason == Erasure.Reason.TERM
    assert own.reference not in redacteur_client.get("/beheer/gewist/").text
