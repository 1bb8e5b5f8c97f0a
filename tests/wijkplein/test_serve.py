"""Starting on this machine: what is in the way is told, what still runs is recognised."""

import os
import socket
import subprocess
import sys
from io import StringIO
from pathlib import Path

import pytest
from django.core.management import call_command

from home.accounts.models import User
from home.models import HomePage
from wijkplein import serve

FIRST = {"SECRET_KEY", "BASE_URL", "ALLOWED_HOSTS"}


@pytest.fixture
def pid_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    path = tmp_path / "supervisord.pid"
    monkeypatch.setattr(serve, "PID_FILE", path)
    return path


def test_a_port_that_somebody_listens_on_is_not_free() -> None:
    with socket.socket() as other:
        other.bind(("127.0.0.1", 0))
        other.listen()
        port = other.getsockname()[1]
        assert not serve.port_is_free("127.0.0.1", port)
    assert serve.port_is_free("127.0.0.1", port)


@pytest.mark.parametrize("content", ["", "geen getal", "999999999"])
def test_a_stale_pid_file_means_that_nothing_runs(pid_file: Path, content: str) -> None:
    pid_file.write_text(content)
    assert serve.running_pid() is None


def test_a_number_that_now_belongs_to_another_program_is_left_alone(pid_file: Path) -> None:
    with subprocess.Popen(["sleep", "60"]) as other:
        pid_file.write_text(str(other.pid))
        stopped, alive = serve.stop_running(), other.poll() is None
        other.kill()
    assert (stopped, alive) == (False, True)


def test_our_own_supervisor_is_recognised(pid_file: Path) -> None:
    code = "import time; print('here', flush=True); time.sleep(60)"
    command = [sys.executable, "-c", code, str(serve.ROOT / "supervisord.conf")]
    with subprocess.Popen(command, stdout=subprocess.PIPE) as ours:
        assert ours.stdout is not None
        ours.stdout.readline()
        pid_file.write_text(str(ours.pid))
        found = serve.running_pid()
        ours.kill()
    assert found == ours.pid
    assert serve.running_pid() is None


def test_a_town_on_this_machine_gets_what_production_asks(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(serve, "RUN_DIR", tmp_path)
    for name in FIRST:
        monkeypatch.setenv(name, "")
        monkeypatch.delenv(name)
    serve.default_to_own_machine(8001)
    assert os.environ["BASE_URL"] == "http://localhost:8001"
    assert os.environ["ALLOWED_HOSTS"] == "localhost,localhost,127.0.0.1"
    assert os.environ["SECRET_KEY"] == (tmp_path / "secret_key").read_text()


@pytest.mark.django_db
def test_the_first_start_without_anybody_at_the_keyboard_makes_one_beheerder(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr("sys.stdin", StringIO())
    first = serve.open_town()
    assert "Inloggen: beheer." in first
    assert "/beheer/password_reset/confirm/" in first
    assert not User.objects.get(is_superuser=True).has_usable_password()
    assert HomePage.objects.count() == 1
    assert serve.open_town() == ""
    assert User.objects.count() == 1


@pytest.mark.django_db
def test_the_environment_names_a_whole_town(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    wijken = tmp_path / "wijken.csv"
    wijken.write_text("name;postcodes;gemeente;mail\nMolen;2803;Gouda;m@molen.nl\n")
    given = {
        "TOWN_NAME": "Mijn Stad",
        "WIJKEN": str(wijken),
        "NOUN": "buurt",
        "BEHEERDER_EMAIL": "ik@stad.nl",
    }
    for name, value in (given | {"BEHEERDER_PASSWORD": "een-lang-wachtwoord-9"}).items():
        monkeypatch.setenv(name, value)
    monkeypatch.setattr("sys.stdin", StringIO())
    told = serve.open_town()
    assert told.startswith(
        "Op de site: Molen (/molen/)\nInloggen: ik@stad.nl, met het wachtwoord dat je koos."
    )
    assert User.objects.get().check_password("een-lang-wachtwoord-9")
    wijken.write_text("name;gemeente\n")
    with pytest.raises(SystemExit, match="Wij missen: mail"):
        serve.open_town()


@pytest.mark.django_db
def test_migrations_are_complete() -> None:
    call_command("makemigrations", check=True, dry_run=True, verbosity=0)
