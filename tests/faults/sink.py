"""A mail server that keeps a list of what it accepted and misbehaves on request."""

import asyncio
import socket
import threading
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass, field
from email import message_from_bytes

from aiosmtpd.controller import Controller
from aiosmtpd.smtp import SMTP

# A rule gets the recipient and how often it was tried before; it returns a reply, a word below, or None.
CUT = "cut"  # take the message, then close the connection without saying so
HANG = "hang"  # never answer
Rule = Callable[[str, int], str | None]


def no_fault(recipient, tried):
    return None


@dataclass
class Sink:
    """`rule` decides at RCPT when `at_rcpt`, else after the message; a message takes `delay` seconds."""

    delay: float = 0.0
    rule: Rule = no_fault
    at_rcpt: bool = False
    port: int = 0
    accepted: list[tuple[str, str]] = field(default_factory=list)

    def __post_init__(self):
        self.port = self.port or free_port()
        self._tries = Counter()
        self._lock = threading.Lock()
        self._controller = None

    def start(self):
        self._controller = Controller(self, hostname="127.0.0.1", port=self.port, ready_timeout=10)
        self._controller.start()
        return self

    def stop(self):
        """Go away, closing every connection."""
        controller, self._controller = self._controller, None
        if controller is not None:
            controller.stop()

    def recipients(self):
        """Return how often each address was sent to."""
        with self._lock:
            return Counter(recipient for recipient, _ in self.accepted)

    def doubles(self):
        """Return how many messages were accepted more than once, counted beyond the first."""
        return sum(count - 1 for count in self.recipients().values())

    def has_one_id_each(self):
        """Say whether a message that came twice had the same Message-ID both times."""
        with self._lock:
            return len(set(self.accepted)) == len({recipient for recipient, _ in self.accepted})

    async def _answer(self, recipient):
        tried = self._tries[recipient]
        self._tries[recipient] += 1
        answer = self.rule(recipient, tried)
        if answer == HANG:
            await asyncio.sleep(3600)
        return answer

    async def handle_RCPT(self, server, session, envelope, address, options):  # noqa: N802
        if self.at_rcpt and (answer := await self._answer(address)):
            return answer
        envelope.rcpt_tos.append(address)
        return "250 2.1.5 OK"

    async def handle_DATA(self, server: SMTP, session, envelope):  # noqa: N802
        await asyncio.sleep(self.delay)
        [recipient] = envelope.rcpt_tos
        answer = None if self.at_rcpt else await self._answer(recipient)
        if answer in {None, CUT}:
            message_id = message_from_bytes(envelope.content)["Message-ID"]
            with self._lock:
                self.accepted.append((recipient, message_id))
        if answer == CUT:
            server.transport.abort()
        return answer or "250 2.0.0 OK"


def free_port():
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]
