"""The sender: takes rows from the ledger, has them sent, writes down what became of them.

One thread (this one) does all database work, a crew of threads all mail work. At most
twice as many messages as connections are claimed at any moment, so a sender killed at
any moment leaves at most that many that were perhaps sent; they go out again with the
same Message-ID when their lease ends.
"""

import logging
import threading
import time
from datetime import timedelta
from uuid import uuid4

from django.conf import settings
from django.core.mail import get_connection
from django.db import DatabaseError, connection

from home.mail import ledger
from home.mail.crew import Crew, Parcel
from home.mail.models import Dispatch
from home.mail.replies import Fate, Outcome, one_line
from home.mail.tables import dispatch_tables

logger = logging.getLogger(__name__)

LEASE = timedelta(minutes=2)
# Seconds between two looks into an empty ledger; also the longest wait for a result.
LOOK_EVERY = 1.0
# How long a thread may take over its last message when the sender is asked to stop.
LAST_MESSAGE_SECONDS = 35.0
LONGEST_PAUSE = 60.0

Result = tuple[Dispatch, Outcome]


class Pause:
    """Leaves an unreachable server alone, longer each time: 1, 2, 4 … 60 seconds."""

    def __init__(self) -> None:
        self._length = 0.0
        self._until = 0.0

    def is_on(self) -> bool:
        """Say whether to leave the server alone for now."""
        return time.monotonic() < self._until

    def begin(self) -> None:
        """Start a pause, twice as long as the one before."""
        self._length = min(max(1.0, self._length * 2), LONGEST_PAUSE)
        self._until = time.monotonic() + self._length

    def reset(self) -> None:
        """Forget earlier pauses: the server answers."""
        self._length = self._until = 0.0


class Sender:
    """One sender process; several may run beside each other."""

    def __init__(self, *, connections: int, lease: timedelta = LEASE) -> None:
        get_connection(settings.MAIL_TRANSPORT)  # a wrong setting stops us here, not in a thread
        self._connections = connections
        self._period = lease
        self._token = uuid4()
        self._crew = Crew(settings.MAIL_TRANSPORT, connections)
        self._stopping = threading.Event()
        self._pause = Pause()
        self._out: dict[tuple[type[Dispatch], int], Dispatch] = {}
        self._unwritten: list[Result] = []
        self._kept_at = 0.0

    def stop(self) -> None:
        """Ask the sender to finish its current messages and end; safe in a signal handler."""
        self._stopping.set()

    def run(self, *, once: bool = False) -> None:
        """Send until stopped; with `once` until nothing is due or the server cannot be reached."""
        self._crew.start()
        try:
            while not self._stopping.is_set():
                busy = self._turn()
                if once and not busy:
                    break
                if not busy:
                    self._stopping.wait(LOOK_EVERY)
        finally:
            self._finish()

    def _turn(self) -> bool:
        """Do one round; returns whether messages are under way."""
        self._collect(wait=LOOK_EVERY if self._out else 0)
        try:
            self._write()
            self._keep_leases()
            # Refill in halves: one transaction for several rows.
            if not self._pause.is_on() and len(self._out) <= self._connections:
                self._take(2 * self._connections - len(self._out))
        except DatabaseError:
            # Away or locked: what was sent is remembered here and written when it is back.
            logger.warning("the database does not answer; trying again", exc_info=True)
            connection.close()
            self._stopping.wait(LOOK_EVERY)
            return True
        return bool(self._out)

    def _collect(self, *, wait: float) -> None:
        self._unwritten.extend(self._crew.results(wait=wait))

    def _write(self) -> None:
        """Settle what came back; what nobody would take goes back to the queue, uncounted."""
        if not self._unwritten:
            return
        results: list[Result] = []
        away: list[Result] = []
        for result in self._unwritten:
            (away if result[1].fate is Fate.UNREACHABLE else results).append(result)
        lost = ledger.settle(results, lease=self._token)
        if lost:
            logger.warning("%d rows were settled after their lease had ended", lost)
        if away:
            reply = away[0][1].reply
            ledger.hand_back([row for row, _ in away], lease=self._token, reply=reply)
            logger.warning("the mail server cannot be reached: %s", reply)
        for row, _ in self._unwritten:
            self._out.pop((type(row), row.pk), None)
        self._unwritten.clear()
        if away:
            self._pause.begin()
        elif results:
            self._pause.reset()

    def _keep_leases(self) -> None:
        if self._out and time.monotonic() - self._kept_at > self._period.total_seconds() / 3:
            ledger.keep(self._out.values(), lease=self._token, period=self._period)
            self._kept_at = time.monotonic()

    def _take(self, room: int) -> None:
        """Claim rows, the first table first, and hand them to the crew."""
        for table in dispatch_tables:
            if room <= 0:
                return
            rows = ledger.claim(table.model, lease=self._token, period=self._period, limit=room)
            room -= len(rows)
            unwanted = [row for row in rows if not row.is_wanted()]
            ledger.suppress(unwanted, lease=self._token)
            for row in rows:
                if row not in unwanted:
                    self._hand_over(row)

    def _hand_over(self, row: Dispatch) -> None:
        self._out[type(row), row.pk] = row
        try:
            message = row.build_message()
        except DatabaseError:
            raise
        except Exception as error:  # one broken message must not stop the others
            logger.exception("message %s %s cannot be made", row._meta.label, row.pk)
            self._unwritten.append((row, Outcome(Fate.FAILED, one_line(repr(error)))))
        else:
            self._crew.give(Parcel(row, message))

    def _finish(self) -> None:
        """Hand back what was not begun, finish what was."""
        recalled = self._crew.recall()
        self._crew.dismiss(wait=LAST_MESSAGE_SECONDS)
        self._collect(wait=0)
        try:
            ledger.hand_back(recalled, lease=self._token)
            self._write()
        except DatabaseError:
            logger.exception("could not write the last results; their leases will end by themselves")
