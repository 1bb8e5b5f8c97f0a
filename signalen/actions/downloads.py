"""Writing down who took a list of meldingen along."""

from collections.abc import Mapping
from typing import Any

from django.db import transaction
from wagtail.log_actions import log

from home.models import Wijk

DOWNLOADED = "signalen.downloaded"


@transaction.atomic
def log_download(*, user: Any, counts: Mapping[int, int], file_format: str) -> None:
    """Write in the history of each wijk how many of its meldingen somebody downloaded, and as what.

    `counts` is by the key of the wijk. Nothing of a melding, and not what was searched for.
    """
    for wijk in Wijk.objects.filter(pk__in=counts).order_by("pk"):
        data = {"rows": counts[wijk.pk], "format": file_format}
        log(instance=wijk, action=DOWNLOADED, user=user, data=data)
