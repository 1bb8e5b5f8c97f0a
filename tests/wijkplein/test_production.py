"""Production starts on whole and strong settings, and on nothing else."""

import json
import os
import subprocess
import sys

import pytest

from tests.house.source import ROOT

SECRET = "p8f-Kq2_vX9s4Lm7Wz1Rt6Yb3Nc5Hd0Jg8Ae2Uf4Io6Sk1Vq9Zx"
TOWN = {
    "SECRET_KEY": SECRET,
    "BASE_URL": "https://wijkplein.example",
    "EMAIL_URL": "smtp://relay.example",
    "DEFAULT_FROM_EMAIL": "Wijkplein <post@wijkplein.example>",
}
SHOW = """
import json, sys
from wijkplein.settings import production
print(json.dumps({name: getattr(production, name, None) for name in sys.argv[1:]}))
"""


def start(values: dict[str, str], *names: str) -> "subprocess.CompletedProcess[str]":
    environment = {"PATH": os.environ["PATH"], "PYTHONPATH": f"{ROOT}{os.pathsep}{ROOT / 'site'}"} | values
    command = [sys.executable, "-c", SHOW, *names]
    return subprocess.run(command, cwd=ROOT, env=environment, capture_output=True, text=True, check=False)


def settings_of(values: dict[str, str], *names: str) -> dict[str, object]:
    done = start(values, *names)
    assert done.returncode == 0, done.stderr
    found: dict[str, object] = json.loads(done.stdout)
    return found


def test_a_town_with_everything_starts_safe() -> None:
    names = (
        "DEBUG",
        "DEMO",
        "ALLOWED_HOSTS",
        "SESSION_COOKIE_SECURE",
        "CSRF_COOKIE_SECURE",
        "SECURE_SSL_REDIRECT",
    )
    assert settings_of(TOWN, *names) == {
        "DEBUG": False,
        "DEMO": False,
        "ALLOWED_HOSTS": ["wijkplein.example"],
        "SESSION_COOKIE_SECURE": True,
        "CSRF_COOKIE_SECURE": True,
        "SECURE_SSL_REDIRECT": True,
    }
    assert settings_of(TOWN, "SECURE_HSTS_SECONDS") == {"SECURE_HSTS_SECONDS": 31_536_000}


def test_a_forwarded_https_counts_only_behind_a_proxy_of_ours() -> None:
    name = "SECURE_PROXY_SSL_HEADER"
    assert settings_of(TOWN, name) == {name: None}
    assert settings_of(TOWN | {"TRUSTED_PROXIES": "1"}, name) == {name: ["HTTP_X_FORWARDED_PROTO", "https"]}


def test_a_town_on_this_machine_needs_no_certificate_and_no_mail_server() -> None:
    own = {"SECRET_KEY": SECRET, "BASE_URL": "http://localhost:8000"}
    assert settings_of(own, "SECURE_SSL_REDIRECT", "SESSION_COOKIE_SECURE") == {
        "SECURE_SSL_REDIRECT": None,
        "SESSION_COOKIE_SECURE": None,
    }


def test_django_itself_finds_nothing_to_warn_of() -> None:
    command = [sys.executable, "manage.py", "check", "--deploy", "--fail-level", "WARNING"]
    environment = {
        "PATH": os.environ["PATH"],
        "DJANGO_SETTINGS_MODULE": "wijkplein.settings.production",
    } | TOWN
    done = subprocess.run(command, cwd=ROOT, env=environment, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr


@pytest.mark.parametrize(
    ("change", "named"),
    [
        ({"SECRET_KEY": ""}, "SECRET_KEY"),
        ({"SECRET_KEY": "only-for-development"}, "SECRET_KEY"),
        ({"SECRET_KEY": "a" * 60}, "SECRET_KEY"),
        ({"SECRET_KEY_FALLBACKS": "kort"}, "SECRET_KEY"),
        ({"BASE_URL": ""}, "BASE_URL"),
        ({"BASE_URL": "http://wijkplein.example"}, "BASE_URL"),
        ({"ALLOWED_HOSTS": "wijkplein.example,*"}, "ALLOWED_HOSTS"),
        ({"EMAIL_URL": ""}, "EMAIL_URL"),
        ({"DEFAULT_FROM_EMAIL": ""}, "DEFAULT_FROM_EMAIL"),
        ({"TRUSTED_PROXIES": "veel"}, "TRUSTED_PROXIES"),
        ({"DEBUG": "1"}, "DEBUG"),
    ],
)
def test_missing_weak_or_dangerous_settings_stop_the_start(change: dict[str, str], named: str) -> None:
    done = start(TOWN | change)
    assert done.returncode != 0
    assert f"ImproperlyConfigured: {named}" in done.stderr
