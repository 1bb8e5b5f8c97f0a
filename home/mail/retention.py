"""How long the ledger remembers whom we wrote to."""

from datetime import datetime, timedelta

from home.lib.registries import RetentionRule
from home.mail.actions import EMPTY
from home.mail.models import OutgoingMail

ADDRESS_KEPT = timedelta(days=30)
ROW_KEPT = timedelta(days=365)


def clear_settled_mail(now: datetime, dry_run: bool) -> int:
    """Empty settled messages of `ADDRESS_KEPT` ago and delete those of `ROW_KEPT` ago; returns how many."""
    settled = OutgoingMail.objects.filter(due_at__isnull=True)
    gone = settled.filter(settled_at__lt=now - ROW_KEPT)
    emptied = settled.filter(settled_at__lt=now - ADDRESS_KEPT, settled_at__gte=now - ROW_KEPT).exclude(to="")
    if dry_run:
        return gone.count() + emptied.count()
    return gone.delete()[0] + emptied.update(about=None, **EMPTY)


MAIL_RULE = RetentionRule(
    model="mail.OutgoingMail",
    purpose="U een bevestiging of antwoord per e-mail sturen, en kunnen nagaan of die is aangekomen.",
    ground="nodig voor wat u ons vroeg",
    fields="e-mailadres, onderwerp en tekst",
    period="de tekst tot het bericht is verstuurd, het adres en het onderwerp 30 dagen langer",
    apply=clear_settled_mail,
)
