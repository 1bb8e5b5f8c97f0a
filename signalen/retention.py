"""How long meldingen and who sent them are kept."""

from datetime import datetime, timedelta

from django.db.models import Q

from home.lib.registries import RetentionRule, RolePermission, retention_rules, role_permissions
from home.lib.storage import private_storage
from home.roles import Role
from signalen.actions import drop_draft_photos, erase_contact, erase_signal
from signalen.models import PHOTO_FOLDER, DraftPhoto, Signal, SignalPhoto

CONTACT_AFTER_CLOSING = timedelta(days=90)
CONTACT_AFTER_RECEIPT = timedelta(days=365)
SIGNAL = timedelta(days=730)
QUARANTINE = timedelta(days=30)
DRAFT = timedelta(hours=24)

PURPOSE = "Weten wat er in de wijk speelt, uw melding oplossen en u antwoord geven."
GROUND = "gerechtvaardigd belang: het wijkteam kan een melding alleen oplossen als het weet wat u ziet"
CONTACT_GROUND = "toestemming: u vult deze gegevens alleen in als u dat wilt"


def register() -> None:
    """Register the rules of this room, and who may see meldingen."""
    for rule in RULES:
        retention_rules.add(rule)
    role_permissions.add(RolePermission(Role.COORDINATOR, "signalen.Signal", ("view",)))


def erase_old_signals(now: datetime, dry_run: bool) -> int:
    """Delete meldingen, photos included, past their term; spam goes earlier."""
    old = Signal.objects.filter(
        Q(received_at__lte=now - SIGNAL) | Q(is_quarantined=True, received_at__lte=now - QUARANTINE)
    )
    count = old.count()
    if not dry_run:
        for signal in old:
            erase_signal(signal=signal)
    return count


def erase_old_contacts(now: datetime, dry_run: bool) -> int:
    """Forget who sent what, 90 days after closing or a year after receipt."""
    old = Signal.objects.filter(contact__isnull=False).filter(
        Q(closed_at__lte=now - CONTACT_AFTER_CLOSING) | Q(received_at__lte=now - CONTACT_AFTER_RECEIPT)
    )
    count = old.count()
    if not dry_run:
        for signal in old:
            erase_contact(signal=signal)
    return count


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
    known |= set(DraftPhoto.objects.values_list("file", flat=True))
    names = [f"{PHOTO_FOLDER}/{name}" for name in storage.listdir(PHOTO_FOLDER)[1]]
    # A day's patience: a melding that is just being kept has its file before its row.
    orphans = [n for n in names if n not in known and storage.get_modified_time(n) <= now - DRAFT]
    if not dry_run:
        for name in orphans:
            storage.delete(name)
    return len(orphans)


RULES = (
    RetentionRule(
        model="signalen.Signal",
        purpose=PURPOSE,
        ground=GROUND,
        fields="wat u schrijft, de plek en uw foto's",
        period="2 jaar. Wat op spam lijkt: 30 dagen",
        apply=erase_old_signals,
    ),
    RetentionRule(
        model="signalen.SignalContact",
        purpose="U antwoord geven op uw melding of u iets vragen.",
        ground=CONTACT_GROUND,
        fields="naam, e-mailadres en telefoonnummer",
        period="90 dagen nadat uw melding is afgesloten, en nooit langer dan 1 jaar",
        apply=erase_old_contacts,
    ),
    RetentionRule(
        model="signalen.DraftPhoto",
        purpose="Uw foto's bewaren terwijl u het formulier verbetert. U hoeft ze dan niet opnieuw te kiezen.",
        ground=GROUND,
        fields="foto's van een formulier dat u nog niet hebt verstuurd",
        period="24 uur",
        apply=erase_old_drafts,
    ),
)
