"""Things that happen at the same moment, each in a thread with a connection of its own."""

from collections.abc import Callable
from threading import Barrier, Thread

from django.db import close_old_connections, connection


def at_once(*calls: Callable[[], object]) -> list[Exception]:
    """Run the calls in threads that start together; return what was refused or went wrong."""
    barrier, errors = Barrier(len(calls)), []

    def run(call: Callable[[], object]) -> None:
        try:
            barrier.wait()
            call()
        except Exception as error:  # noqa: BLE001  (whatever goes wrong is the finding)
            errors.append(error)
        finally:
            connection.close()

    threads = [Thread(target=run, args=(call,)) for call in calls]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    close_old_connections()
    return errors
