"""Writing down who took a list of people along."""

from typing import Any

from django.db import transaction
from wagtail.log_actions import log

from initiatives.models.occurrence import Occurrence

DOWNLOADED = "initiatives.signups_downloaded"


@transaction.atomic
def log_signup_download(*, occurrence: Occurrence, user: Any, people: int, file_format: str) -> None:
    """Write in the history of the wijk how many people somebody downloaded, and as what; nothing of them."""
    data = {"rows": people, "format": file_format}
    log(instance=occurrence.wijk, action=DOWNLOADED, user=user, data=data)
