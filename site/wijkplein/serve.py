"""Start everything on this machine and stay: `python -m wijkplein.serve demo|site [--detach]`, or `stop`.

Prepares the database, starts web, sender and clock under supervisor, waits until the
site answers and tells where it is. Ctrl-C stops all of it. A demo or site that still runs
is replaced. On a server systemd does this work (docs/installeren.md).
"""

import os
import signal
import socket
import subprocess
import sys
import time
from argparse import ArgumentParser
from pathlib import Path
from types import FrameType
from urllib.error import URLError
from urllib.parse import urlsplit
from urllib.request import Request, urlopen

from wijkplein.env import env, kept_secret

ROOT = Path(__file__).resolve().parent.parent.parent
RUN_DIR = ROOT / "var"
PID_FILE = RUN_DIR / "supervisord.pid"
START_SECONDS = 60
STOP_SECONDS = 45


def main() -> int:
    """Do what the command line asks; return the exit code."""
    parser = ArgumentParser(prog="wijkplein.serve", description=__doc__.splitlines()[0] if __doc__ else None)
    parser.add_argument("mode", choices=["demo", "site", "stop"])
    parser.add_argument("--detach", action="store_true", help="leave it running and return")
    options = parser.parse_args()
    stopped = stop_running()
    if options.mode == "stop":
        say("Gestopt." if stopped else "Er draaide niets.")
        return 0
    if stopped:
        say("Wat al draaide, is gestopt. Dit komt ervoor in de plaats.")
    host, port = env.text("HOST", "127.0.0.1"), env.number("PORT", 8000, minimum=1)
    if not port_is_free(host, port):
        say(f"Poort {port} is al in gebruik. Kies een andere: make {options.mode} PORT={port + 1}")
        return 1
    if options.mode == "site":
        default_to_own_machine(port)
    log_ins = prepare(options.mode)
    return run(host, port, log_ins, detach=options.detach)


def say(line: str) -> None:
    """Tell the person at the keyboard, at once."""
    sys.stdout.write(f"{line}\n")
    sys.stdout.flush()


def default_to_own_machine(port: int) -> None:
    """Let a town start without any setting, reachable from this machine only."""
    if not env.text("SECRET_KEY", ""):
        os.environ["SECRET_KEY"] = kept_secret(RUN_DIR / "secret_key")
    os.environ.setdefault("BASE_URL", f"http://localhost:{port}")
    os.environ.setdefault("ALLOWED_HOSTS", f"{urlsplit(os.environ['BASE_URL']).hostname},localhost,127.0.0.1")


def prepare(mode: str) -> str:
    """Bring database and static files up to date in one process; return what to tell about log-ins."""
    import django
    from django.core.management import call_command

    django.setup()
    say("De database wordt klaargezet…")
    call_command("migrate", verbosity=0, interactive=False)
    call_command("renew_permissions")
    call_command("collectstatic", verbosity=0, interactive=False)
    if mode == "site":
        return open_town()
    # Tells the log-ins itself.
    call_command("seed_demo")
    return ""


def open_town() -> str:
    """Open the town with what the environment names; asks the rest of who is at the keyboard.

    TOWN_NAME, WIJKEN (a CSV file), NOUN, BEHEERDER_EMAIL and BEHEERDER_PASSWORD (docs/installeren.md).
    """
    from django.core.exceptions import ImproperlyConfigured

    from home.lib.errors import ActionError
    from home.town.asking import Talk, Wishes, open_by
    from wijkplein.checks import refuse_unsafe_start

    try:
        refuse_unsafe_start()
    except ImproperlyConfigured as error:
        raise SystemExit(f"De site start niet. {error}") from None
    wishes = Wishes(
        name=env.text("TOWN_NAME", ""),
        noun=env.text("NOUN", ""),
        wijken=env.text("WIJKEN", ""),
        beheerder=env.text("BEHEERDER_EMAIL", ""),
        password=env.text("BEHEERDER_PASSWORD", ""),
    )
    try:
        return "\n".join(open_by(Talk(say, is_there=sys.stdin.isatty()), wishes))
    except ActionError as error:
        raise SystemExit(error.message) from error


def run(host: str, port: int, log_ins: str, *, detach: bool) -> int:
    """Start supervisor, wait for the site's first answer, and stay until it ends."""
    (RUN_DIR / "log").mkdir(parents=True, exist_ok=True)
    supervisor = start_supervisor(host, port)
    base_url = env.base_url("BASE_URL", f"http://localhost:{port}")
    if not wait_for_answer(supervisor, host, port, base_url):
        say(f"De site antwoordt niet. Kijk in {RUN_DIR.relative_to(ROOT)}/log/web.log")
        stop_running()
        return 1
    say(f"\nDe site staat op {base_url}/   (redactie: {base_url}/beheer/)")
    if log_ins:
        say(log_ins)
    if detach:
        say("De site blijft draaien; `make stop` stopt hem.")
        return 0
    say("Ctrl-C stopt de site.")
    return supervisor.wait()


def start_supervisor(host: str, port: int) -> "subprocess.Popen[bytes]":
    """Start web, sender and clock; from here on Ctrl-C and `kill` stop them in order."""
    folder = Path(sys.executable).parent
    environment = os.environ | {
        "BIN": str(folder),
        "RUN_DIR": str(RUN_DIR),
        "HOST": host,
        "PORT": str(port),
        "PYTHONPATH": f"{ROOT}{os.pathsep}{ROOT / 'site'}",
    }
    command = [str(folder / "supervisord"), "--configuration", str(ROOT / "supervisord.conf")]
    # A session of its own: Ctrl-C reaches this process only, which then ends the rest in order.
    output = (RUN_DIR / "log" / "supervisord.out").open("wb")
    supervisor = subprocess.Popen(  # noqa: S603  (our own program, no text from outside)
        command,
        cwd=ROOT,
        env=environment,
        start_new_session=True,
        stdin=subprocess.DEVNULL,
        stdout=output,
        stderr=output,
    )

    def stop(_signal: int, _frame: FrameType | None) -> None:
        supervisor.terminate()

    for signal_number in (signal.SIGINT, signal.SIGTERM, signal.SIGHUP):
        signal.signal(signal_number, stop)
    return supervisor


def wait_for_answer(supervisor: "subprocess.Popen[bytes]", host: str, port: int, base_url: str) -> bool:
    """Ask `/gezond/` until it says 200; give up after START_SECONDS or when supervisor ends."""
    address = f"http://{'127.0.0.1' if host == '0.0.0.0' else host}:{port}/gezond/"
    request = Request(address, headers={"Host": urlsplit(base_url).netloc})
    end = time.monotonic() + START_SECONDS
    while time.monotonic() < end and supervisor.poll() is None:
        try:
            with urlopen(request, timeout=5) as answer:  # noqa: S310  (our own server)
                return bool(answer.status == 200)
        except (URLError, OSError):
            time.sleep(0.2)
    return False


def port_is_free(host: str, port: int) -> bool:
    """Tell whether a server could listen there."""
    with socket.socket(socket.AF_INET, socket.SOCK_STREAM) as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind((host, port))
        except OSError:
            return False
    return True


def stop_running() -> bool:
    """Stop an earlier start from this folder; return whether there was one."""
    pid = running_pid()
    if pid is None:
        return False
    os.kill(pid, signal.SIGTERM)
    end = time.monotonic() + STOP_SECONDS
    while running_pid() == pid:
        if time.monotonic() > end:
            os.kill(pid, signal.SIGKILL)
        time.sleep(0.1)
    return True


def running_pid() -> int | None:
    """Return the process id of our supervisor, None when its pid file is stale."""
    try:
        pid = int(PID_FILE.read_text())
        os.kill(pid, 0)
    except (FileNotFoundError, ValueError, ProcessLookupError, PermissionError):
        return None
    # After a restart of the machine the number may belong to somebody else.
    command = Path(f"/proc/{pid}/cmdline")
    return pid if not command.exists() or str(ROOT / "supervisord.conf") in command.read_text() else None


if __name__ == "__main__":
    sys.exit(main())
