"""What an app for log-in codes calls this site."""

from importlib import import_module
from typing import Any


def totp_issuer(device: Any) -> str:
    """Return the name of the town; settings cannot import it, the tables are not there yet."""
    return str(import_module("home.town.identity").identity().name)
