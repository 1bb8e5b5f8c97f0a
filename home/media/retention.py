"""How long a photo or document knows who uploaded it."""

from datetime import datetime

from django.db.models import QuerySet

from home.lib.registries import RetentionRule
from home.media.models import Attachment, Photo


def forget_photo_uploaders(now: datetime, dry_run: bool) -> int:
    """Unlink photos from uploaders whose account is off; returns how many."""
    return _unlink(Photo.objects.filter(uploaded_by_user__is_active=False), dry_run)


def forget_document_uploaders(now: datetime, dry_run: bool) -> int:
    """Unlink documents from uploaders whose account is off; returns how many."""
    return _unlink(Attachment.objects.filter(uploaded_by_user__is_active=False), dry_run)


def _unlink(rows: QuerySet[Photo] | QuerySet[Attachment], dry_run: bool) -> int:
    return rows.count() if dry_run else rows.update(uploaded_by_user=None)


PHOTO_RULE = RetentionRule(
    model="media.Photo",
    purpose="Laten zien wat er in de wijk gebeurt, met toestemming van wie er herkenbaar op staat.",
    ground="toestemming",
    fields=(
        "de foto, de maker, wie erop staan, wie toestemming gaf, wanneer en tot wanneer,"
        " en wie de foto plaatste"
    ),
    period=(
        "zolang de foto op de site staat en de toestemming geldt; trekt iemand die in,"
        " dan wissen wij de foto en de namen meteen; wie de foto plaatste tot diens account uit staat"
    ),
    apply=forget_photo_uploaders,
)
DOCUMENT_RULE = RetentionRule(
    model="media.Attachment",
    purpose="Documenten van de wijk aanbieden, en weten wie ze plaatste.",
    ground="gerechtvaardigd belang: een site die van bekende mensen is",
    fields="wie het document plaatste",
    period="tot diens account uit staat",
    apply=forget_document_uploaders,
)
