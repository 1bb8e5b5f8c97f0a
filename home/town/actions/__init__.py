"""Verbs of the town: opening it, changing it, proving its mail, closing and reopening a wijk."""

from home.town.actions.mail import prove_mail, send_test_mail
from home.town.actions.opening import Beheerder, Opened, one_time_link, open_town
from home.town.actions.settings import change_town
from home.town.actions.wijken import archive_wijk, hide_steps, reopen_wijk

__all__ = [
    "Beheerder",
    "Opened",
    "archive_wijk",
    "change_town",
    "hide_steps",
    "one_time_link",
    "open_town",
    "prove_mail",
    "reopen_wijk",
    "send_test_mail",
]
