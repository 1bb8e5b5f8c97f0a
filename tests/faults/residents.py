"""Residents who press "Versturen" at the same moment, in processes of their own."""

import re
import time
from concurrent.futures import ProcessPoolExecutor, ThreadPoolExecutor
from dataclasses import dataclass
from http.client import HTTPConnection
from multiprocessing import get_context
from urllib.parse import urlencode

PROCESSES = 4
TOKEN = re.compile(r'name="csrfmiddlewaretoken" value="([^"]+)"')
REFERENCE = re.compile(r"\b[46789BCDFGHJKLMNPQRTVWXZ]{6}\b")


@dataclass(frozen=True)
class Post:
    """One form, from one address."""

    client: str
    fields: dict[str, str]
    # Where it goes, when that is not where the form was opened.
    path: str = ""


@dataclass(frozen=True)
class Reply:
    """What came back: the status of the POST, the reference on the thank-you page, seconds it took."""

    status: int
    reference: str
    seconds: float


def send_at_once(port: int, path: str, posts: list[Post]) -> list[Reply]:
    """Send all posts at the same moment, shared out over real processes with a thread for each post."""
    shares = [posts[number::PROCESSES] for number in range(PROCESSES)]
    start = time.time() + 5
    with ProcessPoolExecutor(PROCESSES, mp_context=get_context("spawn")) as pool:
        replies = pool.map(_send_share, [port] * PROCESSES, [path] * PROCESSES, shares, [start] * PROCESSES)
        return [reply for share in replies for reply in share]


def _send_share(port: int, path: str, posts: list[Post], start: float) -> list[Reply]:
    if not posts:
        return []
    token, cookie = _open_form(port, path)
    with ThreadPoolExecutor(len(posts)) as pool:

        def send(post: Post) -> Reply:
            time.sleep(max(0.0, start - time.time()))
            return _send(port, post.path or path, post, token, cookie)

        return list(pool.map(send, posts))


def _open_form(port: int, path: str) -> tuple[str, str]:
    connection = HTTPConnection("127.0.0.1", port, timeout=60)
    connection.request("GET", path)
    answer = connection.getresponse()
    return TOKEN.search(answer.read().decode())[1], answer.headers["Set-Cookie"].partition(";")[0]


def _send(port: int, path: str, post: Post, token: str, cookie: str) -> Reply:
    began = time.monotonic()
    headers = {
        "Content-Type": "application/x-www-form-urlencoded",
        "Cookie": cookie,
        "X-Forwarded-For": post.client,
    }
    connection = HTTPConnection("127.0.0.1", port, timeout=120)
    connection.request("POST", path, urlencode(post.fields | {"csrfmiddlewaretoken": token}), headers)
    answer = connection.getresponse()
    answer.read()
    seconds = time.monotonic() - began
    if answer.status != 302:
        return Reply(answer.status, "", seconds)
    connection.request("GET", answer.headers["Location"], headers={"X-Forwarded-For": post.client})
    page = connection.getresponse().read().decode()
    return Reply(answer.status, REFERENCE.search(page)[0], seconds)
