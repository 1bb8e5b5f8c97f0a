"""The scenario table: what the server says, and the state that the row ends in."""

import smtplib
from datetime import timedelta
from uuid import uuid4

import pytest
from django.db.models import F
from django.utils import timezone

from home.mail import ledger
from home.mail.models import OutgoingMail
from home.mail.replies import RETRY_DELAYS, Fate, Outcome
from home.mail.sender import Pause
from tests.factories.mail import OutgoingMailFactory
from tests.mail.scripted import at_data, at_recipient

pytestmark = pytest.mark.django_db

GONE = smtplib.SMTPServerDisconnected("Connection unexpectedly closed")


@pytest.mark.parametrize(
    ("answers", "end"),
    [
        ([None], ("sent", 1, 1)),
        ([at_recipient(450, "4.2.0 greylisted")], ("waiting", 1, 0)),
        ([at_data(451, "4.3.0 try later")], ("waiting", 1, 0)),
        ([at_recipient(452, "4.2.2 full")], ("waiting", 1, 0)),
        ([at_recipient(552, "5.2.2 full")], ("waiting", 1, 0)),
        ([at_recipient(550, "5.1.1 no such user")], ("refused", 1, 0)),
        ([at_data(554, "5.7.1 spam")], ("failed", 1, 0)),
        ([at_data(421, "4.3.2 closing"), None], ("sent", 1, 1)),
        ([at_data(421, "4.3.2 closing"), at_data(421, "4.3.2 closing")], ("waiting", 1, 0)),
        ([GONE], ("waiting", 1, 0)),
        ([TimeoutError("timed out")], ("waiting", 1, 0)),
        ([UnicodeEncodeError("ascii", "é", 0, 1, "no")], ("failed", 1, 0)),
        ([RuntimeError("a provider's own error")], ("waiting", 1, 0)),
        ([at_recipient(530, "5.7.0 log in first")], ("queued", 0, 0)),
    ],
)
def test_each_answer_has_its_state(server, drain, answers, end):
    mail = OutgoingMailFactory()
    server.script[mail.to] = list(answers)

    drain()

    mail.refresh_from_db()
    assert (mail.state, mail.attempts, len(server.sent)) == end
    assert mail.lease is None
    assert (mail.due_at is None) == (mail.state in {"sent", "refused", "failed"})
    assert (mail.settled_at is not None) == (mail.due_at is None)


def test_one_bad_address_does_not_hold_up_the_others(server, drain):
    good, bad, last = OutgoingMailFactory.create_batch(3)
    server.script[bad.to] = [at_recipient(550, "5.1.1 no such user")]

    drain()

    assert [message.to[0] for message in server.sent] == [good.to, last.to]


def test_the_body_goes_once_the_server_has_it(server, drain):
    mail = OutgoingMailFactory()

    drain()

    mail.refresh_from_db()
    assert (mail.text, mail.html, mail.to, mail.state) == ("", "", server.sent[0].to[0], "sent")
    assert server.sent[0].body == "Dank u wel.\n"


def test_a_refused_message_is_tried_at_growing_intervals_until_it_fails(server, drain):
    mail = OutgoingMailFactory()
    server.script[mail.to] = [at_recipient(451, "4.7.1 later")] * 20

    waits = []
    while mail.state != "failed":
        drain()
        mail.refresh_from_db()
        if mail.due_at:
            waits.append(round((mail.due_at - timezone.now()).total_seconds() / 60))
            OutgoingMail.objects.update(due_at=F("created_at"))

    assert waits == [round(delay.total_seconds() / 60) for delay in RETRY_DELAYS]
    assert (mail.attempts, mail.last_reply) == (8, "451 4.7.1 later")


def test_a_server_that_is_away_costs_no_try_and_loses_nothing(server, drain):
    OutgoingMailFactory.create_batch(20)
    server.closed_door = ConnectionRefusedError(111, "Connection refused")

    drain()
    assert set(OutgoingMail.objects.values_list("state", "attempts", "lease")) == {("queued", 0, None)}

    server.closed_door = None
    drain()
    assert OutgoingMail.objects.filter(state="sent").count() == 20
    assert len({message.extra_headers["Message-ID"] for message in server.sent}) == 20


def test_a_connection_is_used_for_many_messages_and_renewed_after_421(server, drain):
    mails = OutgoingMailFactory.create_batch(10)
    server.script[mails[4].to] = [at_data(421, "4.7.0 too many messages")]

    drain()

    assert (len(server.sent), server.opened) == (10, 2)


def test_what_nobody_wants_any_more_stays_in(server, drain, monkeypatch):
    wanted, unwanted = OutgoingMailFactory.create_batch(2)
    monkeypatch.setattr(OutgoingMail, "is_wanted", lambda self: self.pk == wanted.pk)

    drain()

    unwanted.refresh_from_db()
    assert (unwanted.state, unwanted.due_at) == ("suppressed", None)
    assert [message.to[0] for message in server.sent] == [wanted.to]


def test_a_message_that_cannot_be_made_does_not_stop_the_others(server, drain, monkeypatch):
    broken, odd, whole = (
        OutgoingMailFactory(),
        OutgoingMailFactory(message_id="<a>\n<b>"),
        OutgoingMailFactory(),
    )
    build = OutgoingMail.build_message
    monkeypatch.setattr(OutgoingMail, "build_message", lambda row: 1 / 0 if row == broken else build(row))

    drain()

    states = OutgoingMail.objects.order_by("pk").values_list("pk", "state")
    assert list(states) == [(broken.pk, "failed"), (odd.pk, "failed"), (whole.pk, "sent")]


def test_two_senders_never_hold_the_same_row():
    OutgoingMailFactory.create_batch(6)
    one, two, period = uuid4(), uuid4(), timedelta(minutes=2)

    first = ledger.claim(OutgoingMail, lease=one, period=period, limit=4)
    second = ledger.claim(OutgoingMail, lease=two, period=period, limit=4)

    assert (len(first), len(second)) == (4, 2)
    assert not {row.pk for row in first} & {row.pk for row in second}


def test_a_row_of_a_dead_sender_is_taken_over_when_its_lease_ends_and_not_before():
    OutgoingMailFactory()
    dead, heir = uuid4(), uuid4()
    [row] = ledger.claim(OutgoingMail, lease=dead, period=timedelta(minutes=2), limit=1)

    assert ledger.claim(OutgoingMail, lease=heir, period=timedelta(minutes=2), limit=1) == []
    OutgoingMail.objects.update(due_at=F("created_at"))
    assert ledger.claim(OutgoingMail, lease=heir, period=timedelta(minutes=2), limit=1) == [row]

    # The dead one turns out to be alive: it may not write over the heir.
    assert ledger.settle([(row, Outcome(Fate.SENT))], lease=dead) == 1
    row.refresh_from_db()
    assert (row.state, row.lease) == ("sending", heir)


def test_a_kept_lease_lasts_longer():
    OutgoingMailFactory()
    token = uuid4()
    [row] = ledger.claim(OutgoingMail, lease=token, period=timedelta(seconds=1), limit=1)

    ledger.keep([row], lease=token, period=timedelta(minutes=5))

    row.refresh_from_db()
    assert row.due_at - timezone.now() > timedelta(minutes=4)


def test_an_empty_ledger_costs_one_plain_look(django_assert_num_queries):
    with django_assert_num_queries(1):
        assert ledger.claim(OutgoingMail, lease=uuid4(), period=timedelta(minutes=1), limit=8) == []


def test_an_unreachable_server_is_left_alone_ever_longer(monkeypatch):
    pause, lengths = Pause(), []
    monkeypatch.setattr("home.mail.sender.time.monotonic", lambda: 0.0)
    for _ in range(8):
        pause.begin()
        lengths.append(pause._until)

    assert lengths == [1, 2, 4, 8, 16, 32, 60, 60]
    pause.reset()
    assert not pause.is_on()
