"""Verbs of people: to ask somebody in, to let somebody go, to change what somebody may do."""

from home.accounts.actions.invitations import (
    Accepted,
    Newcomer,
    accept_invitation,
    invitation_by_token,
    invite,
    resend,
    withdraw_invitation,
)
from home.accounts.actions.people import change_role, switch_off, switch_on

__all__ = [
    "Accepted",
    "Newcomer",
    "accept_invitation",
    "change_role",
    "invitation_by_token",
    "invite",
    "resend",
    "switch_off",
    "switch_on",
    "withdraw_invitation",
]
