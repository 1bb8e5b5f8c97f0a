"""Real processes on the test database, and a mail server that misbehaves."""

import os
import signal
import subprocess
import sys
import time
from contextlib import suppress
from pathlib import Path
from urllib.parse import quote

import pytest
from django.conf import settings
from django.db import connection

from tests.faults.sink import Sink

STOP_SECONDS = 40
FIGURES = pytest.StashKey[list[str]]()


def pytest_configure(config):
    config.stash[FIGURES] = []


def pytest_terminal_summary(terminalreporter, config):
    for figure in config.stash[FIGURES]:
        terminalreporter.write_line(figure)


def pytest_collection_modifyitems(items):
    for item in items:
        if Path(__file__).parent in item.path.parents:
            item.add_marker(pytest.mark.faults)


@pytest.fixture
def shared_database(transactional_db):
    """Say where other processes find the test database; what they write is emptied after the test."""
    if connection.vendor == "sqlite":
        return f"sqlite:///{connection.settings_dict['NAME']}"
    part = {key: quote(str(value), safe="") for key, value in connection.settings_dict.items()}
    host = f"{part['HOST']}:{part['PORT']}" if part["PORT"] else part["HOST"]
    return f"postgresql://{part['USER']}:{part['PASSWORD']}@{host}/{part['NAME']}"


@pytest.fixture
def sink():
    """A mail server, not yet started."""
    server = Sink()
    yield server
    server.stop()


@pytest.fixture
def program(shared_database, sink, tmp_path):
    """Start a program of the site in a process of its own; what still runs is ended afterwards."""
    processes = []

    def start(*command, **environment):
        usual = {
            "DJANGO_SETTINGS_MODULE": "wijkplein.settings.dev",
            "PYTHONPATH": os.pathsep.join([str(settings.BASE_DIR), str(settings.BASE_DIR / "site")]),
            "PATH": os.pathsep.join([str(Path(sys.executable).parent), os.environ["PATH"]]),
            "DATABASE_URL": shared_database,
            "EMAIL_URL": f"smtp://127.0.0.1:{sink.port}/?timeout=2",
        }
        with (tmp_path / f"{len(processes)}.log").open("wb") as log:
            process = subprocess.Popen(
                command,
                cwd=settings.BASE_DIR,
                env=os.environ | usual | environment,
                stdout=log,
                stderr=log,
                start_new_session=True,
            )
        processes.append(process)
        return process

    yield start
    for process in processes:
        # The whole family: a server has workers of its own.
        with suppress(ProcessLookupError):
            os.killpg(process.pid, signal.SIGKILL)
        process.wait(STOP_SECONDS)


@pytest.fixture
def sender(program):
    """Start a sender that others may take over from after two seconds."""
    return lambda: program(sys.executable, "manage.py", "run_sender", "--connections=4", "--lease=2")


@pytest.fixture
def wait_until():
    def wait(condition, seconds=60.0):
        deadline = time.monotonic() + seconds
        while not condition():
            assert time.monotonic() < deadline, "it did not happen in time"
            time.sleep(0.02)

    return wait


@pytest.fixture
def tell(request):
    """Keep a measured figure for the end of the run; docs/prestaties.md has those of full size."""
    return lambda figure: request.config.stash[FIGURES].append(f"{connection.vendor}: {figure}")
