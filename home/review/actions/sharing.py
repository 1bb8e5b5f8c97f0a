"""Sharing a draft by link, and what a reader answers."""

from datetime import datetime, timedelta
from typing import Any
from uuid import UUID

from django.conf import settings
from django.db import transaction
from django.db.models import F, Q
from django.urls import reverse
from wagtail.log_actions import log
from wagtail.models import Page

from home.lib.errors import ActionError
from home.lib.tokens import hash_token, new_token
from home.mail.actions import queue_mail
from home.models import BasePage
from home.review.models import SharedPreview
from home.review.states import Answer, Kind

TERMS = (1, 7, 14)
KEPT = timedelta(days=90)
NO_WIJK = "Een voorbeeld delen kan alleen met een pagina van een wijk."
NO_READER = "Vul in aan wie je akkoord vraagt. Dan weet je later van wie het antwoord is."
NO_REMARK = "Schrijf uw opmerking op, of kies Akkoord."
OPEN_AGAIN = "Dit formulier is al gebruikt voor een andere pagina. Open het opnieuw."
LINK_GONE = "Deze link werkt niet meer."


@transaction.atomic
def share_preview(
    *,
    page: BasePage,
    kind: str,
    days: int,
    by: Any,
    submission: UUID,
    now: datetime,
    reader_name: str = "",
    reader_email: str = "",
) -> tuple[SharedPreview, str]:
    """Keep the newest version of a page behind a link; returns the row and the address.

    The address is known only now: of the token a hash is stored. The same form sent again
    gives the same row and an empty address. With `reader_email` the link is mailed.
    """
    known = _known(submission, page)
    if known:
        return known, ""
    if page.wijk is None:
        raise ActionError(NO_WIJK)
    if kind == Kind.APPROVAL and not reader_name:
        raise ActionError(NO_READER, field="reader_name")
    revision = page.get_latest_revision() or page.save_revision(user=by, changed=False, clean=False)
    token = new_token()
    shared = SharedPreview.objects.create(
        wijk=page.wijk,
        page=page.page_ptr,
        revision=revision,
        revision_at=revision.created_at,
        content=revision.content,
        submission=submission,
        kind=kind,
        reader_name=reader_name,
        reader_email=reader_email,
        token_hash=hash_token(token),
        created_by=by,
        created_at=now,
        expires_at=now + timedelta(days=days),
    )
    log(instance=page, action=f"review.shared.{kind}", user=by, revision=revision)
    url = settings.BASE_URL + reverse("review:preview", args=[token])
    if reader_email:
        _mail_reader(shared, url, by)
    return shared, url


def _known(submission: UUID, page: BasePage) -> SharedPreview | None:
    """Return the row of a form that was sent before; a second press waits here for the first."""
    Page.objects.select_for_update().get(pk=page.pk)
    known = SharedPreview.objects.filter(submission=submission).first()
    if known and known.page_id != page.pk:
        raise ActionError(OPEN_AGAIN)
    return known


@transaction.atomic
def withdraw_preview(*, shared: SharedPreview, by: Any, now: datetime) -> bool:
    """Make the link stop working; returns whether it still did."""
    withdrawn = SharedPreview.objects.open(now).filter(pk=shared.pk).update(withdrawn_at=now)
    if withdrawn:
        log(instance=shared.page.specific, action="review.withdrawn", user=by)
    return bool(withdrawn)


@transaction.atomic
def answer_preview(*, shared: SharedPreview, answer: str, remark: str, now: datetime) -> SharedPreview:
    """Keep the answer of a reader and tell who asked; of two answers the first counts.

    Returns the row as stored, also when it was answered before. Raises ActionError for a
    remark without words and for a link that no longer works.
    """
    remark = remark.strip()
    if answer == Answer.REMARK and not remark:
        raise ActionError(NO_REMARK, field="remark")
    waiting = SharedPreview.objects.open(now).filter(pk=shared.pk, kind=Kind.APPROVAL)
    first = waiting.update(answer=answer, remark=remark, answered_at=now)
    shared.refresh_from_db()
    if not first and shared.answered_at is None:
        raise ActionError(LINK_GONE)
    if first:
        # No name and no words of the reader: a page's history is never cleared.
        log(instance=shared.page.specific, action=f"review.answered.{answer}", revision=shared.revision)
        _mail_asker(shared)
    return shared


def count_visit(*, shared: SharedPreview) -> None:
    """Count that the link was opened; by whom is not known."""
    SharedPreview.objects.filter(pk=shared.pk).update(seen_count=F("seen_count") + 1)


def forget_readers(now: datetime, dry_run: bool) -> int:
    """Clear who was asked and what they wrote, 90 days after the answer or the end of the link.

    The retention rule of SharedPreview; that there was akkoord, and when, stays with the page.
    """
    ended = (
        Q(answered_at__lte=now - KEPT)
        | Q(answered_at=None, expires_at__lte=now - KEPT)
        | Q(answered_at=None, withdrawn_at__lte=now - KEPT)
    )
    told = ~Q(reader_name="") | ~Q(reader_email="") | ~Q(remark="") | Q(content__isnull=False)
    old = SharedPreview.objects.filter(ended).filter(told)
    if dry_run:
        return old.count()
    return old.update(reader_name="", reader_email="", remark="", content=None)


def _mail_reader(shared: SharedPreview, url: str, by: Any) -> None:
    queue_mail(
        to=shared.reader_email,
        template="voorbeeld_akkoord" if shared.asks else "voorbeeld_lezen",
        wijk=shared.wijk,
        reply_to=by.email or shared.wijk.team_email,
        context={
            "who": by.get_full_name(),
            "reader": shared.reader_name,
            "url": url,
            "until": shared.expires_at,
        },
    )


def _mail_asker(shared: SharedPreview) -> None:
    """Tell who asked; the team when that person has left."""
    asker = shared.created_by
    known = asker is not None and asker.is_active and asker.email
    queue_mail(
        to=asker.email if asker is not None and known else shared.wijk.team_email,
        template="admin/voorbeeld_antwoord",
        wijk=shared.wijk,
        context={
            "shared": shared,
            "title": shared.page.get_admin_display_title(),
            "url": settings.BASE_URL + reverse("review_share", args=[shared.page_id]),
        },
        key=f"voorbeeld-antwoord-{shared.pk}",
    )
