"""Verbs of tips."""

from typing import Any
from uuid import UUID

from django.db import transaction
from django.utils.html import escape

from home.models import Wijk
from home.receiving import keep_once, mail_about
from wijkkrant.actions import draft_article
from wijkkrant.models import Article
from wijkkrant.tips.models import Tip


@transaction.atomic
def receive_tip(
    *,
    wijk: Wijk,
    submission: UUID,
    what: str,
    first_name: str = "",
    phone: str = "",
    email: str = "",
    is_suspect: bool = False,
) -> Tip:
    """Keep a tip and mail about it; the same submission again changes nothing.

    What looks like a robot's (`is_suspect`) goes into quarantine, without mail.
    """
    tip, is_new = keep_once(
        Tip,
        wijk=wijk,
        submission=submission,
        what=what,
        first_name=first_name,
        phone=phone,
        email=email,
        is_quarantined=is_suspect,
    )
    if is_new and not is_suspect:
        _mail_about(tip)
    return tip


def _mail_about(tip: Tip) -> None:
    mail_about(tip, name="tip", page="tips:inspect", email=tip.email, tip=tip)


@transaction.atomic
def release_tip(*, tip: Tip) -> None:
    """Take a tip out of quarantine: it was no robot. From here on it goes as any other."""
    if Tip.objects.filter(pk=tip.pk, is_quarantined=True).update(is_quarantined=False):
        _mail_about(tip)


@transaction.atomic
def make_draft(*, tip: Tip, user: Any) -> Article:
    """Make a draft for the wijkkrant out of a tip; asked again it is the same draft.

    The name of who sent it stays out of the draft. Raises ActionError for a wijk without wijkkrant.
    """
    tip = Tip.objects.select_for_update().get(pk=tip.pk)
    if tip.article:
        return tip.article
    paragraphs = "".join(f"<p>{escape(part)}</p>" for part in tip.what.split("\n") if part.strip())
    tip.article = draft_article(wijk=tip.wijk, title=tip.what, body=[("paragraph", paragraphs)], user=user)
    tip.save(update_fields=["article"])
    return tip.article
