"""How long an address is kept."""

from datetime import timedelta

import pytest
from django.utils import timezone

from home.lib.registries import retention_rules
from home.mail.models import OutgoingMail
from home.mail.retention import clear_settled_mail
from tests.factories.mail import OutgoingMailFactory

pytestmark = pytest.mark.django_db


def settled(days, **fields):
    return OutgoingMailFactory(
        state="sent", due_at=None, settled_at=timezone.now() - timedelta(days=days), **fields
    )


def test_addresses_go_after_thirty_days_and_rows_after_a_year():
    settled(29, to="kept@example.nl")
    settled(31, key="melding:1", last_reply="550 jan@example.nl unknown")
    settled(366)
    waiting = OutgoingMailFactory(to="waiting@example.nl", state="waiting")

    assert clear_settled_mail(timezone.now(), dry_run=True) == 2
    assert clear_settled_mail(timezone.now(), dry_run=False) == 2
    assert clear_settled_mail(timezone.now(), dry_run=False) == 0

    rows = OutgoingMail.objects.order_by("pk").values_list("to", "key")
    assert list(rows) == [("kept@example.nl", None), ("", "melding:1"), (waiting.to, None)]
    emptied = OutgoingMail.objects.get(key="melding:1")
    assert (emptied.subject, emptied.text, emptied.html, emptied.last_reply, emptied.sender) == ("",) * 5


def test_the_rule_stands_in_the_register():
    assert "mail.OutgoingMail" in {rule.model for rule in retention_rules}
