"""Somebody who was asked in, and the link in the letter."""

import re

from home.accounts.actions import invite
from home.accounts.models import Invitation, User
from home.accounts.roles import GivenRole
from home.mail.models import OutgoingMail
from home.models import Wijk

NEWCOMER = "fatma@voorbeeld.example"
PASSWORD = "drie losse woorden 7"


def invited(
    by: User, wijk: Wijk | None, *, email: str = NEWCOMER, role: GivenRole = GivenRole.REDACTEUR
) -> Invitation:
    return invite(by=by, role=role, wijk=wijk, first_name="Fatma", email=email)


def link_to(email: str = NEWCOMER) -> str:
    """Return the address, without host, in the newest letter to somebody."""
    letter = OutgoingMail.objects.filter(to=email).latest("pk")
    found = re.search(r"https?://[^/]+(/\S+)", letter.text)
    assert found, letter.text
    return found.group(1)


def token_to(email: str = NEWCOMER) -> str:
    return link_to(email).strip("/").rpartition("/")[2]


def accept_form(**fields: str) -> dict[str, str]:
    return {"first_name": "Fatma", "last_name": "", "password": PASSWORD} | fields
