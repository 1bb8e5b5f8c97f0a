"""A test mail that proves itself: it counts when somebody has opened it and pressed its button."""

from datetime import timedelta

from django.conf import settings
from django.db import transaction
from django.urls import reverse

from home.lib.clock import now
from home.lib.errors import ActionError
from home.lib.tokens import hash_token, new_token
from home.mail.actions import queue_mail
from home.mail.models import OutgoingMail
from home.town.models import ONLY_ROW, TownSettings
from home.town.proof import mail_route

VALID = timedelta(days=7)
# A second press on the button right after the first is the same wish.
PAUSE = timedelta(seconds=20)
NO_LONGER = "Deze link werkt niet meer. Stuur een nieuwe proefmail en gebruik de link daaruit."


@transaction.atomic
def send_test_mail(*, to: str) -> OutgoingMail:
    """Queue a mail with a link that proves it arrived; earlier links stop working.

    Raises ActionError for an address that cannot exist, and right after another one.
    """
    town = _locked()
    if town.mail_asked_at and not town.mail_proven_at and now() - town.mail_asked_at < PAUSE:
        raise ActionError("Er ging net al een proefmail weg. Wacht even, en kijk ook bij de ongewenste mail.")
    token = new_token()
    url = settings.BASE_URL + reverse("town_prove_mail", args=[token])
    mail = queue_mail(to=to, template="proefmail", context={"url": url})
    town.mail_token, town.mail_asked_at, town.mail_message = hash_token(token), now(), mail
    town.mail_proven_at, town.mail_route = None, ""
    town.save()
    return mail


@transaction.atomic
def prove_mail(*, token: str) -> TownSettings:
    """Write down that the test mail arrived; pressing twice changes nothing.

    Raises ActionError for a link that is unknown, replaced or over a week old.
    """
    town = _locked()
    if not is_open_link(town, token):
        raise ActionError(NO_LONGER)
    if town.mail_proven_at is None:
        town.mail_proven_at, town.mail_route = now(), mail_route()
        town.save()
    return town


def is_open_link(town: TownSettings, token: str) -> bool:
    """Say whether this is the link of the last test mail, and not too old."""
    known = bool(town.mail_token) and town.mail_token == hash_token(token)
    return known and town.mail_asked_at is not None and now() - town.mail_asked_at < VALID


def _locked() -> TownSettings:
    """Return the settings, held until the transaction ends."""
    TownSettings.objects.get_or_create(pk=ONLY_ROW)
    return TownSettings.objects.select_for_update().get(pk=ONLY_ROW)
