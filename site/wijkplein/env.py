"""Read settings from the environment and refuse nonsense.

Every reader raises `ImproperlyConfigured` with the variable's name and what it
expects, so that a typing error stops the start instead of changing behaviour.
"""

import os
from collections.abc import Mapping
from pathlib import Path
from typing import Any
from urllib.parse import parse_qs, unquote, urlsplit

from django.core.exceptions import ImproperlyConfigured

# PostgreSQL connections live this many seconds between requests.
CONNECTION_MAX_AGE = 60

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
        """Return an absolute http(s) address without a trailing slash."""
        value = self.text(name, default).rstrip("/")
        parts = urlsplit(value)
        if parts.scheme not in {"http", "https"} or not parts.netloc or parts.path:
            raise ImproperlyConfigured(f"{name} must look like https://example.nl, not {value!r}.")
        return value

    def database(self, name: str, default_path: Path) -> dict[str, Any]:
        """Return a Django DATABASES entry: PostgreSQL by URL, else SQLite at `default_path`."""
        url = self.text(name, f"sqlite:///{default_path}")
        parts = urlsplit(url)
        if parts.scheme == "sqlite":
            path = (
                unquote(parts.path).removeprefix("/") if parts.path.startswith("//") else unquote(parts.path)
            )
            return {
                "ENGINE": "django.db.backends.sqlite3",
                "NAME": path or default_path,
                "OPTIONS": SQLITE_OPTIONS,
            }
        if parts.scheme in {"postgres", "postgresql"}:
            query = {key: values[-1] for key, values in parse_qs(parts.query).items()}
            return {
                "ENGINE": "django.db.backends.postgresql",
                "NAME": unquote(parts.path).removeprefix("/"),
                "USER": unquote(parts.username or ""),
                "PASSWORD": unquote(parts.password or ""),
                "HOST": unquote(parts.hostname or ""),
                "PORT": str(parts.port or ""),
                "CONN_MAX_AGE": CONNECTION_MAX_AGE,
                "CONN_HEALTH_CHECKS": True,
                "OPTIONS": query,
            }
        raise ImproperlyConfigured(
            f"{name} must start with postgresql:// or sqlite:///, not {parts.scheme!r}."
        )

    def email(self, name: str, default_folder: Path) -> dict[str, Any]:
        """Return Django's EMAIL_* settings: `smtp://`, `smtps://` (TLS) or, when empty, files."""
        url = self.text(name, "")
        if not url:
            return {"EMAIL_BACKEND": "home.mail.backends.EmlFileBackend", "EMAIL_FILE_PATH": default_folder}
        parts = urlsplit(url)
        query = parse_qs(parts.query)
        if parts.scheme not in {"smtp", "smtps"} or not parts.hostname:
            raise ImproperlyConfigured(f"{name} must look like smtp://user:password@host:587/?tls=1.")
        return {
            "EMAIL_BACKEND": "django.core.mail.backends.smtp.EmailBackend",
            "EMAIL_HOST": parts.hostname,
            "EMAIL_PORT": parts.port or (465 if parts.scheme == "smtps" else 25),
            "EMAIL_HOST_USER": unquote(parts.username or ""),
            "EMAIL_HOST_PASSWORD": unquote(parts.password or ""),
            "EMAIL_USE_SSL": parts.scheme == "smtps",
            "EMAIL_USE_TLS": query.get("tls", ["0"])[-1] == "1",
            "EMAIL_TIMEOUT": 30,
        }


env = Env()
