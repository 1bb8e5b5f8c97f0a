"""Real processes on the test database, and a mail server that misbehaves."""

import os
import subprocess
import sys
import time
from pathlib import Path
from urllib.parse import quote

import pytest
from django.conf import settings
from django.db import connection

from tests.faults.sink import Sink

STOP_SECONDS = 40


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
def manage(shared_database, sink, tmp_path):
    """Start `manage.py` in a process of its own; what still runs is ended afterwards."""
    processes = []

    def start(*command):
        environment = os.environ | {
            "DJANGO_SETTINGS_MODULE": "wijkplein.settings.dev",
            "DATABASE_URL": shared_database,
            "EMAIL_URL": f"smtp://127.0.0.1:{sink.port}/?timeout=2",
        }
        log = (tmp_path / f"{len(processes)}.log").open("wb")
        process = subprocess.Popen(
            [sys.executable, "manage.py", *command],
            cwd=settings.BASE_DIR,
            env=environment,
            stdout=log,
            stderr=log,
        )
        processes.append(process)
        return process

    yield start
    for process in processes:
        if process.poll() is None:
            process.kill()
        process.wait(STOP_SECONDS)


@pytest.fixture
def sender(manage):
    """Start a sender that others may take over from after two seconds."""
    return lambda: manage("run_sender", "--connections=4", "--lease=2")


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
    """Write a measured figure under the test's name, for docs/prestaties.md."""
    terminal = request.config.pluginmanager.get_plugin("terminalreporter")
    return lambda figure: terminal and terminal.write_line(f"  {connection.vendor}: {figure}")
