"""Read settings from the environment and refuse nonsense.

Every reader raises `ImproperlyConfigured` with the variable's name and what it
expects, so that a typing error stops the start instead of changing behaviour.
Values themselves never appear in a message when they may hold a password.
"""

import os
import re
import secrets
from collections.abc import Mapping
from contextlib import suppress
from pathlib import Path
from typing import Any
from urllib.parse import SplitResult, parse_qs, unquote, urlsplit

from django.core.exceptions import ImproperlyConfigured
from django.core.validators import validate_email
from django.forms import ValidationError

# Seconds that a PostgreSQL connection lives between requests, and that opening one may take.
CONNECTION_MAX_AGE = 60
CONNECT_TIMEOUT = 5

OWN_MACHINE = {"localhost", "127.0.0.1"}
TILE_HOST = re.compile(r"[A-Za-z0-9.-]+(:\d+)?")
PLACEHOLDER = re.compile(r"{([^}]*)}?")

SQLITE_OPTIONS: dict[str, Any] = {
    # IMMEDIATE takes the write lock at BEGIN: two transactions that read and then
    # write wait for each other instead of failing with "database is locked".
    "transaction_mode": "IMMEDIATE",
    "timeout": 20,
    # synchronous=FULL: a resident who was told "kept" survives a power cut.
    "init_command": (
        "PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; PRAGMA foreign_keys=ON;"
        " PRAGMA busy_timeout=20000; PRAGMA cache_size=-20000;"
    ),
}


class Env:
    """Typed reader of one mapping of environment variables."""

    def __init__(self, values: Mapping[str, str] | None = None) -> None:
        self.values = os.environ if values is None else values

    def text(self, name: str, default: str | None = None) -> str:
        """Return the value; without default the variable must be set and not empty."""
        value = self.values.get(name, "").strip()
        if value:
            return value
        if default is None:
            raise ImproperlyConfigured(f"{name} is missing: set it in the environment.")
        return default

    def words(self, name: str, default: str = "") -> list[str]:
        """Return a comma-separated list without empty items."""
        return [word.strip() for word in self.text(name, default).split(",") if word.strip()]

    def number(self, name: str, default: int, *, minimum: int = 0, maximum: int = 65535) -> int:
        """Return a whole number within bounds (inclusive)."""
        raw = self.text(name, str(default))
        try:
            value = int(raw)
        except ValueError:
            raise ImproperlyConfigured(f"{name} must be a whole number, not {raw!r}.") from None
        if not minimum <= value <= maximum:
            raise ImproperlyConfigured(f"{name} must be {minimum} to {maximum}, not {value}.")
        return value

    def base_url(self, name: str, default: str | None = None) -> str:
        """Return an absolute http(s) address without a trailing slash or path."""
        value = self.text(name, default).rstrip("/")
        parts = _split(name, value)
        if parts.scheme not in {"http", "https"} or not parts.hostname or value != origin(value):
            raise ImproperlyConfigured(f"{name} must look like https://example.nl, not {value!r}.")
        return value

    def hosts(self, name: str, default: str) -> list[str]:
        """Return host names as Django wants them: no scheme, no path, no port."""
        hosts = self.words(name, default)
        for host in hosts:
            if "/" in host or (":" in host and not host.startswith("[")):
                raise ImproperlyConfigured(f"{name} takes names like example.nl, not {host!r}.")
        return hosts

    def address(self, name: str, default: str | None = None) -> str:
        """Return a mail address, plain or as `Name <name@example.nl>`."""
        value = self.text(name, default)
        plain = value[value.rfind("<") + 1 : -1] if value.endswith(">") else value
        try:
            validate_email(plain)
        except ValidationError:
            raise ImproperlyConfigured(f"{name} must look like Wijkplein <post@example.nl>.") from None
        return value

    def tile_url(self, name: str) -> str:
        """Return the address of map tiles with {z}, {x} and {y}; empty means no map.

        Plain http only from this machine: a test, or tiles that one serves oneself.
        """
        value = self.text(name, "")
        parts = _split(name, value)
        is_safe = parts.scheme == "https" or (parts.scheme == "http" and parts.hostname in OWN_MACHINE)
        # The host ends up in a policy that browsers read: a name and a port, nothing else.
        is_plain = TILE_HOST.fullmatch(parts.netloc) and not re.search(r"[\s\"'<>]", value)
        if value and not (is_safe and is_plain and sorted(PLACEHOLDER.findall(value)) == ["x", "y", "z"]):
            raise ImproperlyConfigured(
                f"{name} must look like https://tiles.example.nl/{{z}}/{{x}}/{{y}}.png."
            )
        return value

    def database(self, name: str, default_path: Path) -> dict[str, Any]:
        """Return a Django DATABASES entry: PostgreSQL by URL, else SQLite at `default_path`."""
        if not self.text(name, ""):
            default_path.parent.mkdir(parents=True, exist_ok=True)
        parts = _split(name, self.text(name, f"sqlite:///{default_path}"))
        if parts.scheme == "sqlite" and not parts.netloc and len(parts.path) > 1:
            # As elsewhere: sqlite:///relative.sqlite3 and sqlite:////absolute.sqlite3.
            path = unquote(parts.path).removeprefix("/")
            return {"ENGINE": "django.db.backends.sqlite3", "NAME": path, "OPTIONS": SQLITE_OPTIONS}
        if parts.scheme in {"postgres", "postgresql"} and len(parts.path) > 1:
            return {
                "ENGINE": "django.db.backends.postgresql",
                "NAME": unquote(parts.path).removeprefix("/"),
                "USER": unquote(parts.username or ""),
                "PASSWORD": unquote(parts.password or ""),
                "HOST": unquote(parts.hostname or ""),
                "PORT": str(parts.port or ""),
                "CONN_MAX_AGE": CONNECTION_MAX_AGE,
                "CONN_HEALTH_CHECKS": True,
                "OPTIONS": {"connect_timeout": CONNECT_TIMEOUT} | _query(parts),
            }
        raise ImproperlyConfigured(f"{name} must look like postgresql://user:password@host:5432/name.")

    def cache(self, name: str) -> dict[str, Any]:
        """Return a Django CACHES entry: Redis by URL, else this process's own memory."""
        url = self.text(name, "")
        if not url:
            return {"BACKEND": "django.core.cache.backends.locmem.LocMemCache"}
        if _split(name, url).scheme not in {"redis", "rediss", "unix"}:
            raise ImproperlyConfigured(f"{name} must look like redis://host:6379/0.")
        return {
            "BACKEND": "django.core.cache.backends.redis.RedisCache",
            "LOCATION": url,
            "KEY_PREFIX": "wijkplein",
        }

    def email(self, name: str) -> dict[str, Any]:
        """Return Django's EMAIL_* settings: `smtp://`, `smtps://` (TLS) or, when empty, files.

        `?tls=1` asks for STARTTLS, `?timeout=` says how many seconds a silent server gets (30).
        Everything goes to the ledger; the sender takes it from there by MAIL_TRANSPORT.
        """
        url = self.text(name, "")
        if not url:
            return {
                "EMAIL_BACKEND": "home.mail.backends.LedgerBackend",
                "MAIL_TRANSPORT": "home.mail.backends.EmlFileBackend",
            }
        parts = _split(name, url)
        if parts.scheme not in {"smtp", "smtps"} or not parts.hostname:
            raise ImproperlyConfigured(f"{name} must look like smtp://user:password@host:587/?tls=1.")
        return {
            "EMAIL_BACKEND": "home.mail.backends.LedgerBackend",
            "MAIL_TRANSPORT": "django.core.mail.backends.smtp.EmailBackend",
            "EMAIL_HOST": parts.hostname,
            "EMAIL_PORT": parts.port or (465 if parts.scheme == "smtps" else 25),
            "EMAIL_HOST_USER": unquote(parts.username or ""),
            "EMAIL_HOST_PASSWORD": unquote(parts.password or ""),
            "EMAIL_USE_SSL": parts.scheme == "smtps",
            "EMAIL_USE_TLS": _query(parts).get("tls", "0") == "1",
            "EMAIL_TIMEOUT": float(_query(parts).get("timeout", "30")),
        }

    def bucket(self, name: str) -> dict[str, Any]:
        """Return the options of an S3-compatible storage; empty means files on disk.

        `s3://key:secret@host/bucket`, with `?region=` where the host wants one, `?public=` the
        host name under which the public part is read, and `?tls=0` for a host without https.
        """
        url = self.text(name, "")
        if not url:
            return {}
        parts, query = _split(name, url), _query(_split(name, url))
        bucket = parts.path.strip("/")
        if parts.scheme != "s3" or not (parts.hostname and parts.username and parts.password) or not bucket:
            raise ImproperlyConfigured(f"{name} must look like s3://key:secret@host/bucket?region=nl-1.")
        scheme = "http" if query.get("tls") == "0" else "https"
        host = parts.netloc.rpartition("@")[2]
        return {
            "endpoint_url": f"{scheme}://{host}",
            "access_key": unquote(parts.username),
            "secret_key": unquote(parts.password),
            "bucket_name": bucket,
            "region_name": query.get("region"),
            "custom_domain": query.get("public"),
            "file_overwrite": False,
        }


def origin(url: str) -> str:
    """Return scheme, host and port of an address: `https://example.nl`."""
    parts = urlsplit(url)
    return f"{parts.scheme}://{parts.netloc.rpartition('@')[2]}"


def kept_secret(path: Path) -> str:
    """Return the secret kept in a file that only its owner reads; make it up the first time."""
    if not path.exists():
        path.parent.mkdir(parents=True, exist_ok=True)
        draft = path.with_name(f"{path.name}.{os.getpid()}")
        draft.touch(mode=0o600)
        draft.write_text(secrets.token_urlsafe(64))
        # Of two processes that start together the first link stands and both read it whole.
        with suppress(FileExistsError):
            path.hardlink_to(draft)
        draft.unlink()
    return path.read_text().strip()


def _split(name: str, url: str) -> SplitResult:
    """Split an address; a port that is no number is nonsense too."""
    try:
        parts = urlsplit(url)
        _ = parts.port
    except ValueError:
        raise ImproperlyConfigured(f"{name} is not an address.") from None
    return parts


def _query(parts: SplitResult) -> dict[str, str]:
    return {key: values[-1] for key, values in parse_qs(parts.query).items()}


env = Env()
