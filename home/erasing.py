"""How an erasure leaves nothing behind but a line that says it happened."""

from typing import TYPE_CHECKING

from django.contrib.contenttypes.models import ContentType
from django.db import transaction
from django.db.models import Model
from wagtail.log_actions import registry as log_registry
from wagtail.models import ReferenceIndex

from home.mail.actions import forget_mail
from home.models import Erasure

if TYPE_CHECKING:
    from home.models import Received


@transaction.atomic
def write_erasure(*, row: "Received", kind: type[Model], reason: Erasure.Reason) -> None:
    """Write down that `row`, or a row of `kind` that hung on it, was erased; call it where that happens."""
    Erasure.objects.create(wijk_id=row.wijk_id, reference=row.reference, kind=kind._meta.label, reason=reason)


@transaction.atomic
def erase_traces(row: "Received") -> None:
    """Erase what other tables hold about a row that goes: its mails, the admin's log, Wagtail's index."""
    forget_mail(about=row.submission)
    log_registry.get_logs_for_instance(row).delete()
    there = {"base_content_type": ContentType.objects.get_for_model(row), "object_id": str(row.pk)}
    ReferenceIndex.objects.filter(**there).delete()
