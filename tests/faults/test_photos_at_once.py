"""Many residents send a big photo at once, and a web process is killed halfway: nobody loses anything."""

import os
import signal
import time
import urllib.request
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from http.client import HTTPConnection, HTTPException
from io import BytesIO
from pathlib import Path
from threading import Event, Thread
from uuid import uuid4

import pytest
from PIL import Image

from signalen.actions import save_answers
from signalen.models import DraftPhoto, Signal, SignalPhoto
from tests.faults.residents import REFERENCE, TOKEN
from tests.faults.sink import free_port

MEGABYTE = 1024 * 1024
# What issue "Signalen" asks of each web process, on two cores with SQLite.
MOST_MEMORY = 600 * MEGABYTE
FORM = "/waterwijk/melden/wat/"
TRIES, PATIENCE = 60, 180
BOUNDARY = "grens-van-de-foto"


@pytest.fixture(scope="module")
def photo():
    """A photo as big as one of a phone: noise does not get smaller."""
    noise = [Image.effect_noise((4000, 3000), 90) for _ in range(3)]
    buffer = BytesIO()
    Image.merge("RGB", noise).save(buffer, format="JPEG", quality=82)
    assert buffer.tell() > 8 * MEGABYTE
    return buffer.getvalue()


@pytest.fixture
def files(tmp_path):
    return tmp_path / "private"


@pytest.fixture
def site(program, wait_until, waterwijk, haven, files):
    """A real server as in supervisord.conf; returns its port and its process."""
    port = free_port()
    command = ("granian", "--interface", "wsgi", "wijkplein.wsgi:application", "--port", str(port))
    server = program(
        *(*command, "--workers", "2", "--blocking-threads", "16", "--respawn-failed-workers", "--no-ws"),
        DJANGO_SETTINGS_MODULE="tests.faults.settings",
        PRIVATE_ROOT=str(files),
        TRUSTED_PROXIES="1",
        MALLOC_ARENA_MAX="2",
        MALLOC_MMAP_THRESHOLD_="1048576",
    )

    def answers():
        with suppress(OSError):
            return urllib.request.urlopen(f"http://127.0.0.1:{port}{FORM}", timeout=60).status == 200

    wait_until(answers)
    return port, server


class Resident:
    """Somebody who sends a melding with a photo, and tries again when the site does not answer."""

    def __init__(self, port, number, wijk, photo):
        self.port, self.photo = port, photo
        self.submission = uuid4()
        self.headers = {"X-Forwarded-For": f"198.51.100.{number + 1}"}
        answers = {"what": f"De paal is stuk ({number}).", "where": "Bij de speeltuin", "address": ""}
        answers |= {"latitude": None, "longitude": None}
        save_answers(wijk=wijk, submission=self.submission, answers=answers)

    def send(self):
        """Go through the last steps; return the reference that is handed out."""
        self.token, self.headers["Cookie"] = self.form()
        steps = f"/waterwijk/melden/{self.submission}"
        self.post(f"{steps}/foto/", self.photo)
        self.post(f"{steps}/contact/")
        return REFERENCE.search(self.ask("GET", self.post(f"{steps}/controle/")))[0]

    def form(self):
        connection = HTTPConnection("127.0.0.1", self.port, timeout=PATIENCE)
        connection.request("GET", FORM)
        answer = connection.getresponse()
        return TOKEN.search(answer.read().decode())[1], answer.headers["Set-Cookie"].partition(";")[0]

    def post(self, path, photo=None):
        fields = {"csrfmiddlewaretoken": self.token, "submission": str(self.submission), "website": ""}
        parts = [f'form-data; name="{name}"\r\n\r\n{value}'.encode() for name, value in fields.items()]
        if photo:
            head = 'form-data; name="photos"; filename="IMG_1.jpg"\r\nContent-Type: image/jpeg\r\n\r\n'
            parts.append(head.encode() + photo)
        edge = f"--{BOUNDARY}".encode()
        body = b"".join(edge + b"\r\nContent-Disposition: " + part + b"\r\n" for part in parts)
        return self.ask("POST", path, body + edge + b"--\r\n")

    def ask(self, method, path, body=None):
        """Return where a POST leads to, or the page of a GET; as often as it takes."""
        headers = self.headers | {"Content-Type": f"multipart/form-data; boundary={BOUNDARY}"}
        for _ in range(TRIES):
            with suppress(OSError, HTTPException):
                connection = HTTPConnection("127.0.0.1", self.port, timeout=PATIENCE)
                connection.request(method, path, body, headers)
                answer = connection.getresponse()
                page = answer.read().decode()
                if method == "GET" and answer.status == 200:
                    return page
                if answer.status == 302:
                    return answer.headers["Location"]
                assert answer.status >= 500, (answer.status, path)
            time.sleep(0.5)
        raise AssertionError(f"no answer to {method} {path}")


class Memory(Thread):
    """Keeps the most memory that any web process ever had."""

    def __init__(self, server):
        super().__init__(daemon=True)
        self.server, self.most, self.done = server, 0, Event()

    def run(self):
        while not self.done.wait(0.05):
            for pid in workers(self.server):
                with suppress(OSError, StopIteration):
                    lines = Path(f"/proc/{pid}/status").read_text().splitlines()
                    peak = next(line for line in lines if line.startswith("VmHWM"))
                    self.most = max(self.most, int(peak.split()[1]) * 1024)


def workers(server):
    """Return the web processes of a server."""
    with suppress(OSError):
        return [
            int(pid) for pid in Path(f"/proc/{server.pid}/task/{server.pid}/children").read_text().split()
        ]
    return []


@pytest.mark.parametrize("is_killed", [False, True], ids=["all at once", "one process killed halfway"])
def test_every_reference_that_was_handed_out_has_its_photo(
    is_killed, site, files, photo, scale, tell, wait_until, waterwijk
):
    port, server = site
    count = scale(20)
    residents = [Resident(port, number, waterwijk, photo) for number in range(count)]
    memory = Memory(server)
    memory.start()
    began = time.monotonic()
    with ThreadPoolExecutor(count) as pool:
        sent = [pool.submit(resident.send) for resident in residents]
        if is_killed:
            wait_until(lambda: DraftPhoto.objects.count() + SignalPhoto.objects.count() >= count // 2)
            os.kill(workers(server)[0], signal.SIGKILL)
        references = [each.result() for each in sent]
    seconds = time.monotonic() - began
    memory.done.set()

    kept = Signal.objects.filter(wijk=waterwijk)
    assert set(kept.values_list("reference", flat=True)) == set(references)
    assert len(set(references)) == count
    for row in kept.prefetch_related("photos"):
        [one] = row.photos.all()
        with Image.open(files / one.file.name) as image:
            assert max(image.size) == 2000
    assert memory.most < MOST_MEMORY
    killed = ", one web process killed halfway" if is_killed else ""
    tell(
        f"{count} meldingen with a photo of {len(photo) / MEGABYTE:.0f} MB at once{killed}: all kept with"
        f" their photo, at most {memory.most / MEGABYTE:.0f} MB in a web process, {seconds:.0f} s"
    )
