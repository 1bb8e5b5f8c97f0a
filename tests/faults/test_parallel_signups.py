"""Twenty places and everybody at once: exactly twenty have one, the others wait in order, nobody is lost."""

import os
import signal
import time
import urllib.request
from collections import Counter
from concurrent.futures import ThreadPoolExecutor
from http.client import HTTPConnection, HTTPException
from urllib.parse import urlencode
from uuid import uuid4

import pytest

from home.mail.models import OutgoingMail
from initiatives.models import Signup
from initiatives.signups.states import PUBLIC, State
from tests.factories.signups import activity_with_signups, next_date
from tests.faults.residents import REFERENCE, TOKEN, Post, send_at_once
from tests.faults.sink import free_port
from tests.faults.test_photos_at_once import workers

TRIES, PATIENCE = 60, 60
LETTERS = ("U hebt een plek", "U staat op de wachtlijst")


@pytest.fixture
def places(scale):
    return scale(200) // 10


@pytest.fixture
def occurrence(waterwijk, haven, places):
    activity_with_signups(haven, slug="samen-eten", places=places)
    return next_date(activity_with_signups(waterwijk, slug="samen-eten", places=places))


@pytest.fixture
def path(occurrence):
    return f"/waterwijk/agenda/samen-eten/{occurrence.stamp}/aanmelden/"


@pytest.fixture
def site(program, wait_until, path):
    """A real server on the test database, behind one proxy; returns its port and the server."""
    port = free_port()
    command = ("granian", "--interface", "wsgi", "wijkplein.wsgi:application", "--port", str(port))
    options = ("--workers", "2", "--blocking-threads", "16", "--no-ws", "--respawn-failed-workers")
    server = program(*command, *options, TRUSTED_PROXIES="1")

    def answers():
        try:
            return urllib.request.urlopen(f"http://127.0.0.1:{port}{path}", timeout=60).status == 200
        except OSError:
            return False

    wait_until(answers)
    return port, server


def somebody(number):
    fields = {
        "submission": str(uuid4()),
        "people": "1",
        "first_name_1": f"Buur {number}",
        "phone": "",
        "email": f"buur{number}@example.nl",
    }
    return Post(f"198.51.{100 + number // 250}.{1 + number % 250}", fields)


def assert_nobody_is_lost(occurrence, places, count):
    """Assert that all are kept: as many with a place as there are, the others in line, in their order."""
    rows = list(Signup.objects.filter(occurrence=occurrence).order_by("turn"))
    assert [row.turn for row in rows] == list(range(1, count + 1))
    assert [row.state for row in rows] == [State.PLACED] * places + [State.WAITING] * (count - places)
    # The order of the line is the order in which they were kept.
    assert [row.pk for row in rows] == sorted(row.pk for row in rows)
    assert Signup.objects.exclude(occurrence=occurrence).count() == 0
    return rows


def letters():
    subjects = OutgoingMail.objects.filter(to__endswith="@example.nl").values_list("subject", flat=True)
    return Counter(subject.partition(":")[0] for subject in subjects)


def test_just_as_many_have_a_place_as_there_are(site, path, scale, tell, occurrence, places):
    count = scale(200)
    posts = [somebody(number) for number in range(count)]

    replies = send_at_once(site[0], path, posts)

    assert Counter(reply.status for reply in replies) == {302: count}
    rows = assert_nobody_is_lost(occurrence, places, count)
    assert {reply.reference for reply in replies} == {row.reference for row in rows}
    assert letters() == {LETTERS[0]: places, LETTERS[1]: count - places}
    slowest = max(reply.seconds for reply in replies)
    tell(
        f"{count} people at once for {places} places: {places} placed, {count - places} waiting,"
        f" slowest {slowest:.1f} s"
    )


def test_the_same_form_twenty_times_at_once_is_one(site, path, tell):
    same = somebody(1)

    replies = send_at_once(site[0], path, [same] * 20)

    [row] = Signup.objects.all()
    assert Counter(reply.status for reply in replies) == {302: 20}
    assert {reply.reference for reply in replies} == {row.reference}
    assert letters() == {LETTERS[0]: 1}
    tell("the same sign-up 20 times at once: one row, one mail")


class Resident:
    """Somebody who presses again when the connection breaks, as a browser's reload does."""

    def __init__(self, port, path, post):
        self.port, self.path, self.post = port, path, post

    def send(self):
        """Return the reference and the words of the page that was handed out in the end."""
        for _ in range(TRIES):
            try:
                return self._try()
            except (OSError, HTTPException):
                time.sleep(0.5)
        raise AssertionError("nobody answered")

    def _try(self):
        connection = HTTPConnection("127.0.0.1", self.port, timeout=PATIENCE)
        headers = {"X-Forwarded-For": self.post.client}
        connection.request("GET", self.path, headers=headers)
        form = connection.getresponse()
        token = TOKEN.search(form.read().decode())[1]
        cookie = form.headers["Set-Cookie"].partition(";")[0]
        sent = urlencode(self.post.fields | {"csrfmiddlewaretoken": token})
        kind = {"Content-Type": "application/x-www-form-urlencoded", "Cookie": cookie}
        connection.request("POST", self.path, sent, headers | kind)
        answer = connection.getresponse()
        answer.read()
        if answer.status != 302:
            raise HTTPException(answer.status)
        connection.request("GET", answer.headers["Location"], headers=headers)
        page = connection.getresponse().read().decode()
        state = next(state for state in (State.PLACED, State.WAITING) if f"<h1>{PUBLIC[state]}</h1>" in page)
        return REFERENCE.search(page)[0], state


def test_every_place_that_was_handed_out_is_there_when_a_process_was_killed(
    site, path, scale, tell, wait_until, occurrence, places
):
    port, server = site
    count = scale(200)
    residents = [Resident(port, path, somebody(number)) for number in range(count)]
    with ThreadPoolExecutor(count) as pool:
        sent = [pool.submit(resident.send) for resident in residents]
        wait_until(lambda: Signup.objects.count() >= count // 2)
        os.kill(workers(server)[0], signal.SIGKILL)
        told = dict(each.result() for each in sent)

    rows = assert_nobody_is_lost(occurrence, places, count)
    assert told == {row.reference: State(row.state) for row in rows}
    assert letters() == {LETTERS[0]: places, LETTERS[1]: count - places}
    tell(
        f"{count} people at once for {places} places, one web process killed halfway:"
        " all that was told is kept"
    )
