"""Real senders, killed and refused at every moment: nothing is lost, and hardly anything comes twice."""

import signal

import pytest
from django.db.models.functions import Now

from home.mail.models import DispatchState, OutgoingMail
from tests.factories.mail import OutgoingMailFactory
from tests.faults.sink import CUT, HANG

CONNECTIONS = 4
WINDOW = 2 * CONNECTIONS
OPEN = [DispatchState.QUEUED, DispatchState.SENDING, DispatchState.WAITING]


def queue(count):
    rows = OutgoingMailFactory.build_batch(count)
    OutgoingMail.objects.bulk_create(rows)
    return {row.to for row in rows}


def all_settled():
    return not OutgoingMail.objects.filter(state__in=OPEN).exists()


def hurry_waiting_mail():
    """Let the next try of what waits be now; says whether everything is settled."""
    OutgoingMail.objects.filter(state=DispatchState.WAITING).update(due_at=Now())
    return all_settled()


def test_a_mail_server_that_is_down_delays_mail_and_loses_none(scale, sink, sender, wait_until):
    addresses = queue(scale(500))
    process = sender()
    wait_until(lambda: OutgoingMail.objects.filter(last_reply__contains="refused").exists())
    assert set(OutgoingMail.objects.values_list("state", "attempts")) <= {("queued", 0), ("sending", 0)}

    sink.start()

    wait_until(all_settled)
    assert sink.recipients() == dict.fromkeys(addresses, 1)
    assert process.poll() is None


def test_a_mail_server_that_goes_down_halfway_loses_none(scale, sink, sender, wait_until):
    addresses = queue(scale(500))
    sink.delay = 0.02
    sink.start()
    sender()
    wait_until(lambda: len(sink.accepted) >= len(addresses) // 3)

    sink.stop()
    sink.start()

    wait_until(hurry_waiting_mail)
    assert set(sink.recipients()) == addresses
    assert sink.doubles() <= CONNECTIONS
    assert sink.has_one_id_each()


def test_a_sender_killed_at_any_moment_loses_nothing(scale, sink, sender, wait_until, tell):
    addresses = queue(scale(500))
    kills = max(3, len(addresses) // 50)
    sink.delay = 0.02
    sink.start()
    for kill in range(1, kills + 1):
        process = sender()
        goal = len(addresses) * kill // (kills + 1)
        wait_until(lambda goal=goal: len(sink.recipients()) >= goal)
        process.kill()
        process.wait()
    sender()

    wait_until(all_settled)

    assert set(sink.recipients()) == addresses
    assert set(OutgoingMail.objects.values_list("state", "text", "html")) == {("sent", "", "")}
    assert sink.doubles() <= kills * WINDOW
    assert sink.has_one_id_each()
    tell(f"{len(addresses)} messages, {kills} x kill -9: 0 lost, {sink.doubles()} twice")


def test_two_senders_send_nothing_twice(scale, sink, sender, wait_until, tell):
    addresses = queue(scale(1000))
    sink.delay = 0.01
    sink.start()
    processes = [sender(), sender()]

    wait_until(all_settled)

    assert sink.recipients() == dict.fromkeys(addresses, 1)
    assert [process.poll() for process in processes] == [None, None]
    tell(f"{len(addresses)} messages, two senders: 0 lost, 0 twice")


def test_a_sender_that_is_asked_to_stop_finishes_its_messages(scale, sink, sender, wait_until):
    addresses = queue(scale(500))
    sink.delay = 0.1
    sink.start()
    process = sender()
    wait_until(lambda: len(sink.accepted) >= CONNECTIONS)

    process.send_signal(signal.SIGTERM)

    assert process.wait(20) == 0
    assert sink.doubles() == 0
    assert OutgoingMail.objects.filter(state="sent").count() == len(sink.accepted) < len(addresses)
    assert OutgoingMail.objects.filter(state="queued").count() == len(addresses) - len(sink.accepted)


def every(number, answer, times=1):
    """Give every so-manieth message this answer, the first so many tries."""

    def rule(recipient, tried):
        serial = int("".join(filter(str.isdigit, recipient)))
        return answer if serial % number == 0 and tried < times else None

    return rule


@pytest.mark.parametrize(
    "fault",
    [
        (every(3, "451 4.7.1 greylisted"), True, False),
        (every(3, "451 4.3.0 try later"), False, False),
        (every(5, "421 4.7.0 too many messages"), False, False),
        (every(5, "421 4.7.0 closing", times=3), True, False),
        (every(5, CUT), False, True),
        (every(20, HANG), True, False),
    ],
    ids=["greylisting", "later", "421", "421 again and again", "cut after the final dot", "silence"],
)
def test_a_passing_fault_loses_nothing(scale, sink, sender, wait_until, fault):
    addresses = queue(scale(500))
    sink.rule, sink.at_rcpt, doubles = fault
    sink.start()
    sender()

    wait_until(hurry_waiting_mail, seconds=120)

    assert set(sink.recipients()) == addresses
    assert OutgoingMail.objects.filter(state="sent").count() == len(addresses)
    assert (sink.doubles() > 0) == doubles
    assert sink.has_one_id_each()


def test_an_address_that_does_not_exist_is_tried_once_and_the_others_go_on(scale, sink, sender, wait_until):
    addresses = queue(scale(500))
    sink.rule, sink.at_rcpt = every(5, "550 5.1.1 no such user", times=99), True
    sink.start()
    sender()

    wait_until(all_settled)

    refused = OutgoingMail.objects.filter(state="refused")
    assert set(sink.recipients()) == addresses - {row.to for row in refused}
    assert {row.attempts for row in refused} == {1}
    assert len(refused) + len(sink.accepted) == len(addresses)
