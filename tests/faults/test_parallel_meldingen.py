"""Many residents at once: each melding is kept once, and each resident gets its own reference."""

import threading
import time
import urllib.request
from collections import Counter
from concurrent.futures import ThreadPoolExecutor
from uuid import uuid4

import pytest
from django.conf import settings
from django.db import IntegrityError, OperationalError, connection, transaction

from home.lib.tokens import new_reference
from home.mail.models import OutgoingMail
from signalen.actions import save_answers
from signalen.models import Signal
from tests.faults.residents import Post, send_at_once
from tests.faults.sink import free_port

PATH = "/waterwijk/melden/wat/"


@pytest.fixture
def site(program, wait_until, waterwijk, haven):
    """A real server on the test database, behind one proxy; returns its port."""
    port = free_port()
    command = ("granian", "--interface", "wsgi", "wijkplein.wsgi:application", "--port", str(port))
    program(*command, "--workers", "2", "--blocking-threads", "16", "--no-ws", TRUSTED_PROXIES="1")

    def answers():
        try:
            return urllib.request.urlopen(f"http://127.0.0.1:{port}{PATH}", timeout=60).status == 200
        except OSError:
            return False

    wait_until(answers)
    return port


@pytest.fixture
def melding(waterwijk):
    """Return a maker of meldingen of which every step is filled in, and that are only to be sent."""

    def make(number):
        submission = uuid4()
        answers = {
            "what": f"De lantaarnpaal is stuk ({number}).",
            "where": "Bij de speeltuin",
            "address": "",
            "latitude": None,
            "longitude": None,
            "email": f"bewoner{number}@example.nl",
        }
        save_answers(wijk=waterwijk, submission=submission, answers=answers)
        client = f"198.51.{100 + number // 250}.{1 + number % 250}"
        return Post(
            client, answers | {"submission": str(submission)}, f"/waterwijk/melden/{submission}/controle/"
        )

    return make


def mails():
    return Counter(OutgoingMail.objects.values_list("to", flat=True))


def test_meldingen_at_the_same_moment_are_all_kept(site, scale, tell, waterwijk, melding):
    count = scale(200)
    posts = [melding(number) for number in range(count)]

    replies = send_at_once(site, PATH, posts)

    assert Counter(reply.status for reply in replies) == {302: count}
    kept = Signal.objects.filter(wijk=waterwijk, is_quarantined=False)
    assert len({reply.reference for reply in replies}) == count
    assert {reply.reference for reply in replies} == set(kept.values_list("reference", flat=True))
    assert {str(row.submission) for row in kept} == {post.fields["submission"] for post in posts}
    assert mails() == {waterwijk.team_email: count} | {post.fields["email"]: 1 for post in posts}
    slowest = max(reply.seconds for reply in replies)
    tell(f"{count} meldingen at once: {kept.count()} kept, {count} references, slowest {slowest:.1f} s")


def test_the_same_melding_twenty_times_at_once_is_one(site, tell, waterwijk, melding):
    same = melding(1)

    replies = send_at_once(site, PATH, [same] * 20)

    [row] = Signal.objects.all()
    assert Counter(reply.status for reply in replies) == {302: 20}
    assert {reply.reference for reply in replies} == {row.reference}
    assert mails() == {waterwijk.team_email: 1, same.fields["email"]: 1}
    tell("the same melding 20 times at once: 1 row, 1 mail to the resident, 1 to the team")


def in_threads(count, work):
    """Run `work(number)` at the same moment in so many threads, each with a connection of its own."""
    barrier = threading.Barrier(count)

    def run(number):
        barrier.wait()
        try:
            return work(number)
        except (IntegrityError, OperationalError) as error:
            return type(error)
        finally:
            connection.close()

    with ThreadPoolExecutor(count) as pool:
        return list(pool.map(run, range(count)))


def test_control_looking_first_does_not_stop_a_second_row_but_the_unique_key_does(waterwijk, shared_database):
    """The race that `keep_once` is for: two look, both find nothing, both write."""
    submission, both_looked = uuid4(), threading.Barrier(2)

    def look_and_write(_):
        found = Signal.objects.filter(submission=submission).exists()
        both_looked.wait()
        Signal.objects.create(
            wijk=waterwijk, submission=submission, reference=new_reference(), what="x", where="y"
        )
        return found

    outcomes = in_threads(2, look_and_write)

    assert sorted(outcomes, key=str) == sorted([False, IntegrityError], key=str)
    assert Signal.objects.count() == 1


@pytest.mark.parametrize(("mode", "all_kept"), [("IMMEDIATE", True), ("DEFERRED", False)])
def test_control_sqlite_loses_forms_without_our_transaction_mode(
    waterwijk, shared_database, monkeypatch, mode, all_kept
):
    """Django's default begins a transaction as a reader; who then writes may be refused at once."""
    if connection.vendor != "sqlite":
        pytest.skip("PostgreSQL locks rows, not the database")
    assert settings.DATABASES["default"]["OPTIONS"]["transaction_mode"] == "IMMEDIATE"

    def read_and_write(number):
        connection.connect()
        connection.transaction_mode = mode
        with transaction.atomic():
            Signal.objects.count()
            time.sleep(0.02)
            Signal.objects.create(
                wijk=waterwijk, submission=uuid4(), reference=f"R{number}", what="x", where="y"
            )

    outcomes = in_threads(8, read_and_write)

    assert (outcomes.count(None) == Signal.objects.count() == 8) == all_kept
    assert (OperationalError in outcomes) != all_kept
