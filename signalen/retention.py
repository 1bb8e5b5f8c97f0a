"""How long meldingen and who sent them are kept."""

from datetime import datetime, timedelta

from django.db.models import Q

from home.lib.localtime import local_date
from home.lib.registries import RetentionRule, RolePermission, retention_rules, role_permissions
from home.lib.storage import private_storage
from home.roles import Role
from signalen.actions import drop_draft_photos, erase_contact, erase_signal
from signalen.models import (
    PHOTO_FOLDER,
    Absence,
    DraftPhoto,
    Signal,
    SignalDraft,
    SignalPhoto,
    SignalSupporter,
)
from signalen.removal import ABOUT_PERSON, CONTACT_AFTER_CLOSING, CONTACT_AFTER_RECEIPT, QUARANTINE, SIGNAL

DRAFT = timedelta(hours=24)
ABSENCE = timedelta(days=90)

WITH_IT = "zolang de melding bewaard blijft: 2 jaar"
PURPOSE = "Weten wat er in de wijk speelt, uw melding oplossen en u antwoord geven."
GROUND = "gerechtvaardigd belang: het wijkteam kan een melding alleen oplossen als het weet wat u ziet"
CONTACT_GROUND = "toestemming: u vult deze gegevens alleen in als u dat wilt"


def register() -> None:
    """Register the rules of this room, and who may see meldingen."""
    for rule in RULES:
        retention_rules.add(rule)
    role_permissions.add(RolePermission(Role.COORDINATOR, "signalen.Signal", ("view",)))
    for model in ("Category", "StandardText", "LetterText", "NeighbourhoodWalk", "Absence"):
        every = ("view", "add", "change", "delete")
        role_permissions.add(RolePermission(Role.COORDINATOR, f"signalen.{model}", every))


def erase_old_signals(now: datetime, dry_run: bool) -> int:
    """Delete meldingen, photos included, past their term; spam goes earlier."""
    old = Signal.objects.filter(
        Q(received_at__lte=now - SIGNAL)
        | Q(is_quarantined=True, received_at__lte=now - QUARANTINE)
        | Q(about_person=True, received_at__lte=now - ABOUT_PERSON)
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


def erase_old_supporters(now: datetime, dry_run: bool) -> int:
    """Forget who said "ik ook", 90 days after closing or a year after they said so."""
    old = SignalSupporter.objects.filter(
        Q(signal__closed_at__lte=now - CONTACT_AFTER_CLOSING) | Q(created_at__lte=now - CONTACT_AFTER_RECEIPT)
    ).exclude(email="")
    # The row stays without address: how many said so is worth knowing.
    return old.count() if dry_run else old.update(email="")


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


RULES = (
    RetentionRule(
        model="signalen.Signal",
        purpose=PURPOSE,
        ground=GROUND,
        fields="wat u schrijft, de plek en uw foto's",
        period="2 jaar. Wat over een persoon gaat of op spam lijkt: 30 dagen",
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
        model="signalen.SignalSupporter",
        purpose="U laten weten wat er gebeurt met een melding die u ook hebt gezien.",
        ground=CONTACT_GROUND,
        fields="e-mailadres",
        period="90 dagen nadat de melding is afgesloten, en nooit langer dan 1 jaar",
        apply=erase_old_supporters,
    ),
    RetentionRule(
        model="signalen.SignalHistory",
        purpose="Laten zien wat er met een melding is gebeurd, en wie van het wijkteam dat deed.",
        ground=GROUND,
        fields="wat het wijkteam en u over de melding schrijven",
        period=WITH_IT,
        apply=goes_with_the_melding,
    ),
    RetentionRule(
        model="signalen.SignalNote",
        purpose="Onthouden wat het wijkteam over een melding heeft afgesproken.",
        ground=GROUND,
        fields="notities van het wijkteam",
        period=WITH_IT,
        apply=goes_with_the_melding,
    ),
    RetentionRule(
        model="signalen.Forwarding",
        purpose="Bijhouden aan welke organisatie een melding is doorgegeven, en of uw gegevens meegingen.",
        ground=GROUND,
        fields="naam en e-mailadres van de organisatie, wie het doorgaf en wanneer",
        period=WITH_IT,
        apply=goes_with_the_melding,
    ),
    RetentionRule(
        model="signalen.PartnerReply",
        purpose="Weten wat een organisatie met een melding doet.",
        ground=GROUND,
        fields="het antwoord van de organisatie, en wie van het wijkteam dat nakeek",
        period=WITH_IT,
        apply=goes_with_the_melding,
    ),
    RetentionRule(
        model="signalen.NeighbourhoodWalk",
        purpose="Laten zien wat er op een wijkschouw is gevonden, en wat daarmee gebeurt.",
        ground=GROUND,
        fields="geen gegevens van bewoners: wij vragen alleen welke organisaties meeliepen",
        period="tot het wijkteam de schouw weghaalt. Wat er is gevonden, gaat weg zoals andere meldingen",
        apply=holds_nobody,
    ),
    RetentionRule(
        model="signalen.SignalDraft",
        purpose="Uw antwoorden bewaren terwijl u een melding doet. U hoeft ze dan niet opnieuw te typen.",
        ground=GROUND,
        fields="wat u hebt ingevuld en nog niet hebt verstuurd",
        period="24 uur",
        apply=erase_old_answers,
    ),
    RetentionRule(
        model="signalen.Absence",
        purpose="Weten wanneer een buurwijk voor het wijkteam mag invallen.",
        ground="gerechtvaardigd belang: uw melding blijft niet liggen als het wijkteam er niet is",
        fields="wie van het wijkteam de vakantie invulde",
        period="90 dagen na de laatste dag",
        apply=forget_absences,
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
