"""What residents sent goes when its time is over, and not a day earlier."""

import os
from collections.abc import Callable
from datetime import datetime, timedelta
from pathlib import Path
from uuid import uuid4

import pytest
from django.conf import settings
from django.core.files.base import ContentFile
from django.utils import timezone

from home.models import Wijk
from signalen.actions import keep_draft_photos
from signalen.models import DraftPhoto, Signal, SignalContact, SignalPhoto
from signalen.retention import RULES
from signalen.states import Event
from signalen.sweeps import erase_old_contacts, erase_old_drafts, erase_old_signals
from tests.factories.signalen import SignalContactFactory, SignalFactory

At = Callable[[str], None]


def days_ago(days: float) -> datetime:
    return timezone.now() - timedelta(days=days)


@pytest.mark.parametrize(
    ("received", "closed", "stays"),
    [(10, None, True), (364, None, True), (365, None, False), (100, 89, True), (100, 90, False)],
)
def test_contact_goes_90_days_after_closing_or_a_year_after_receipt(
    waterwijk: Wijk, received: int, closed: int | None, stays: bool
) -> None:
    signal = SignalFactory(
        wijk=waterwijk, received_at=days_ago(received), closed_at=days_ago(closed) if closed else None
    )
    SignalContactFactory(signal=signal)

    assert erase_old_contacts(timezone.now(), True) == (0 if stays else 1)
    assert SignalContact.objects.count() == 1  # a dry run changes nothing
    assert erase_old_contacts(timezone.now(), False) == (0 if stays else 1)

    assert SignalContact.objects.exists() is stays
    assert Signal.objects.count() == 1
    events = [event.event for event in signal.history.all()]
    assert events == ([] if stays else [Event.CONTACT_ERASED])


@pytest.mark.parametrize(
    ("received", "quarantined", "stays"),
    [(729, False, True), (730, False, False), (29, True, True), (30, True, False)],
)
def test_meldingen_go_after_two_years_and_spam_after_30_days(
    waterwijk: Wijk,
    received: int,
    quarantined: bool,
    stays: bool,
    django_capture_on_commit_callbacks: Callable[..., object],
) -> None:
    signal = SignalFactory(wijk=waterwijk, received_at=days_ago(received), is_quarantined=quarantined)
    SignalContactFactory(signal=signal)
    photo = SignalPhoto.objects.create(signal=signal, file=ContentFile(b"x", name="x.jpg"))

    assert erase_old_signals(timezone.now(), True) == (0 if stays else 1)
    assert Signal.objects.count() == 1
    with django_capture_on_commit_callbacks(execute=True):
        assert erase_old_signals(timezone.now(), False) == (0 if stays else 1)

    assert Signal.objects.exists() is stays
    assert SignalContact.objects.exists() is stays
    assert photo.file.storage.exists(photo.file.name) is stays


def test_with_the_clock_moved_on_nothing_is_left(
    waterwijk: Wijk, at: At, django_capture_on_commit_callbacks: Callable[..., object]
) -> None:
    at("2026-11-22 10:00")
    signal = SignalFactory(wijk=waterwijk)
    SignalContactFactory(signal=signal)
    keep_draft_photos(submission=uuid4(), photos=[ContentFile(b"x", name="x.jpg")])

    at("2028-11-22 10:00")
    with django_capture_on_commit_callbacks(execute=True):
        for rule in RULES:
            rule.apply(timezone.now(), False)

    assert [model.objects.count() for model in (Signal, SignalContact, SignalPhoto, DraftPhoto)] == [0] * 4
    assert [rule.apply(timezone.now(), False) for rule in RULES] == [0] * len(RULES)


@pytest.mark.parametrize(("hours", "stays"), [(23, True), (24, False)])
def test_photos_of_a_half_form_go_after_a_day(db: None, hours: int, stays: bool) -> None:
    keep_draft_photos(submission=uuid4(), photos=[ContentFile(b"x", name="x.jpg")])
    draft = DraftPhoto.objects.get()
    DraftPhoto.objects.update(created_at=days_ago(hours / 24))

    assert erase_old_drafts(timezone.now(), True) == (0 if stays else 1)
    assert erase_old_drafts(timezone.now(), False) == (0 if stays else 1)

    assert DraftPhoto.objects.exists() is stays
    assert draft.file.storage.exists(draft.file.name) is stays


def test_a_file_that_a_crash_left_behind_goes_after_a_day(waterwijk: Wijk) -> None:
    signal = SignalFactory(wijk=waterwijk)
    photo = SignalPhoto.objects.create(signal=signal, file=ContentFile(b"x", name="x.jpg"))
    folder = Path(settings.PRIVATE_ROOT) / "signalen"
    old, new = folder / "old.jpg", folder / "new.jpg"
    for path in (old, new):
        path.write_bytes(b"x")
    for path in (old, Path(photo.file.path)):
        os.utime(path, (days_ago(2).timestamp(),) * 2)

    assert erase_old_drafts(timezone.now(), False) == 1

    assert (old.exists(), new.exists(), Path(photo.file.path).exists()) == (False, True, True)
    new.unlink()


def test_the_history_is_never_changed(waterwijk: Wijk) -> None:
    signal = SignalFactory(wijk=waterwijk)
    event = signal.history.create(event=Event.RECEIVED, state=signal.state)

    event.event = Event.RELEASED
    with pytest.raises(TypeError, match="never changed"):
        event.save()
