"""What goes when its term is over: asks the database what `signalen/removal.py` says of one row."""

from datetime import date, datetime, time, timedelta

from django.db.models import Q, QuerySet

from home.lib.localtime import local_date, moment_of
from home.lib.storage import private_storage
from home.models import Erasure
from signalen.actions import drop_draft_photos, erase_contact, erase_signal, forget_supporter
from signalen.models import (
    PHOTO_FOLDER,
    Absence,
    Category,
    DraftPhoto,
    Signal,
    SignalDraft,
    SignalPhoto,
    SignalSupporter,
)
from signalen.removal import (
    ABOUT_PERSON,
    CONTACT_AFTER_CLOSING,
    CONTACT_AFTER_RECEIPT,
    CONTACT_SOONER,
    DUPLICATE_MONTHS,
    KEEP_MONTHS,
    QUARANTINE,
    WITHDRAWN,
    last_day_before,
)
from signalen.states import State

DRAFT = timedelta(hours=24)
ABSENCE = timedelta(days=90)


def erase_old_signals(now: datetime, dry_run: bool) -> int:
    """Delete meldingen, photos included, whose `removal_day` has come."""
    due = _due_signals(local_date(now))
    if not dry_run:
        for pk in due:
            erase_signal(signal=Signal.objects.get(pk=pk))
    return len(due)


def _due_signals(today: date) -> set[int]:
    """Return the keys of what goes by any of the terms of `removal_day`, asked for one by one.

    Each question is about old rows only, or about the few of a state or a subject.
    """
    rows = Signal.objects.order_by()
    terms: list[QuerySet[Signal]] = [
        rows.filter(received_at__lt=_after_months(today, KEEP_MONTHS)),
        rows.filter(is_quarantined=True, received_at__lt=_after(today, QUARANTINE)),
        rows.filter(about_person=True, received_at__lt=_after(today, ABOUT_PERSON)),
        rows.filter(state=State.DUPLICATE, received_at__lt=_after_months(today, DUPLICATE_MONTHS)),
        rows.filter(state=State.WITHDRAWN, closed_at__lt=_after(today, WITHDRAWN)),
    ]
    shorter = Category.objects.exclude(keep_months=None).values_list("keep_months", "pk")
    for months, pk in shorter.order_by():
        terms.append(rows.filter(category=pk, received_at__lt=_after_months(today, months or KEEP_MONTHS)))
    return {pk for term in terms for pk in term.values_list("pk", flat=True)}


def _after(today: date, kept: timedelta) -> datetime:
    """Return before when something happened of which a term of whole days is over on `today`."""
    return _end_of(today - kept)


def _after_months(today: date, months: int) -> datetime:
    return _end_of(last_day_before(today, months))


def _end_of(day: date) -> datetime:
    return moment_of(day + timedelta(days=1), time.min)


def erase_old_contacts(now: datetime, dry_run: bool) -> int:
    """Forget who sent what, on the day of `contact_removal_day`."""
    today = local_date(now)
    old = Signal.objects.filter(contact__isnull=False).filter(
        Q(received_at__lt=_after(today, CONTACT_AFTER_RECEIPT)) | _closed_long_ago(today)
    )
    due = list(old.order_by().values_list("pk", flat=True))
    if not dry_run:
        for pk in due:
            erase_contact(signal=Signal.objects.get(pk=pk))
    return len(due)


def _closed_long_ago(today: date, prefix: str = "") -> Q:
    """Return what an address waited for and is over; what was taken back is over sooner."""
    found = Q(**{f"{prefix}closed_at__lt": _after(today, CONTACT_AFTER_CLOSING)})
    for state, kept in CONTACT_SOONER.items():
        found |= Q(**{f"{prefix}state": state, f"{prefix}closed_at__lt": _after(today, kept)})
    return found


def erase_old_supporters(now: datetime, dry_run: bool) -> int:
    """Forget who said "ik ook", on the day of `supporter_removal_day`; how many said so stays counted."""
    today = local_date(now)
    old = SignalSupporter.objects.exclude(email="").filter(
        Q(created_at__lt=_after(today, CONTACT_AFTER_RECEIPT)) | _closed_long_ago(today, "signal__")
    )
    due = list(old.order_by().select_related("signal"))
    if not dry_run:
        for supporter in due:
            forget_supporter(supporter, Erasure.Reason.TERM)
    return len(due)


def erase_old_answers(now: datetime, dry_run: bool) -> int:
    """Throw away what was filled in step by step and never sent."""
    old = SignalDraft.objects.filter(created_at__lte=now - DRAFT)
    return old.count() if dry_run else old.delete()[0]


def forget_absences(now: datetime, dry_run: bool) -> int:
    """Delete when a team was away, 90 days after it was back."""
    old = Absence.objects.filter(ends_on__lt=local_date(now) - ABSENCE)
    return old.count() if dry_run else old.delete()[0]


def goes_with_the_melding(_now: datetime, _dry_run: bool) -> int:
    """Delete nothing: rows that hang on a melding go with it."""
    return 0


def holds_nobody(_now: datetime, _dry_run: bool) -> int:
    """Delete nothing: a report of the wijk tells of places, and its words are checked for people."""
    return 0


def erase_old_drafts(now: datetime, dry_run: bool) -> int:
    """Throw away photos of forms that were never finished, and files that a crash left without a row."""
    drafts = DraftPhoto.objects.filter(created_at__lte=now - DRAFT)
    submissions = set(drafts.values_list("submission", flat=True))
    count = drafts.count()
    if not dry_run:
        for submission in submissions:
            drop_draft_photos(submission=submission)
    return count + _erase_orphans(now, dry_run)


def _erase_orphans(now: datetime, dry_run: bool) -> int:
    storage = private_storage()
    if not storage.exists(PHOTO_FOLDER):
        return 0
    known = set(SignalPhoto.objects.values_list("file", flat=True))
    known |= set(SignalPhoto.objects.exclude(redacted="").values_list("redacted", flat=True))
    known |= set(DraftPhoto.objects.values_list("file", flat=True))
    names = [f"{PHOTO_FOLDER}/{name}" for name in storage.listdir(PHOTO_FOLDER)[1]]
    # A day's patience: a melding that is just being kept has its file before its row.
    orphans = [n for n in names if n not in known and storage.get_modified_time(n) <= now - DRAFT]
    if not dry_run:
        for name in orphans:
            storage.delete(name)
    return len(orphans)
