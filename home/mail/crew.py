"""The threads that talk to the mail server; none of them touches the database."""

import queue
import threading
import time
from collections.abc import Iterator
from dataclasses import dataclass

from django.core.mail import EmailMessage

from home.mail.line import Line
from home.mail.models import Dispatch
from home.mail.replies import Outcome

# An open connection that has nothing to do is closed after this many seconds.
IDLE_SECONDS = 20.0


@dataclass(frozen=True)
class Parcel:
    """A claimed row and the message made from it."""

    row: Dispatch
    message: EmailMessage


class Crew:
    """Some threads, each with a connection of its own, fed through one queue."""

    def __init__(self, backend: str, connections: int) -> None:
        self._todo: queue.SimpleQueue[Parcel | None] = queue.SimpleQueue()
        self._done: queue.SimpleQueue[tuple[Dispatch, Outcome]] = queue.SimpleQueue()
        # Daemon threads: a server that never answers cannot keep the process alive.
        self._threads = [
            threading.Thread(target=self._work, args=(Line(backend),), name=f"line-{number}", daemon=True)
            for number in range(connections)
        ]

    def start(self) -> None:
        """Start the threads; a connection opens with the first message."""
        for thread in self._threads:
            thread.start()

    def give(self, parcel: Parcel) -> None:
        """Hand over one message."""
        self._todo.put(parcel)

    def results(self, *, wait: float) -> Iterator[tuple[Dispatch, Outcome]]:
        """Yield what is finished, waiting up to `wait` seconds for the first."""
        try:
            yield self._done.get(timeout=wait) if wait else self._done.get_nowait()
            while True:
                yield self._done.get_nowait()
        except queue.Empty:
            return

    def recall(self) -> list[Dispatch]:
        """Take back the messages that no thread has begun."""
        rows: list[Dispatch] = []
        while True:
            try:
                parcel = self._todo.get_nowait()
            except queue.Empty:
                return rows
            if parcel is not None:
                rows.append(parcel.row)

    def dismiss(self, *, wait: float) -> None:
        """Let each thread finish its message and close its connection, within `wait` seconds together."""
        for _ in self._threads:
            self._todo.put(None)
        deadline = time.monotonic() + wait
        for thread in self._threads:
            thread.join(max(0.0, deadline - time.monotonic()))

    def _work(self, line: Line) -> None:
        while True:
            try:
                parcel = self._todo.get(timeout=IDLE_SECONDS)
            except queue.Empty:
                line.close()
                continue
            if parcel is None:
                line.close()
                return
            self._done.put((parcel.row, line.send(parcel.message)))
