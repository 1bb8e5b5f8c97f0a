"""Verbs of sign-ups."""

from initiatives.signups.actions.changing import (
    accept_offer,
    add_person,
    cancel_signup,
    drop_person,
    mark_signup_called,
    place_by_hand,
    say_comes,
    wait_again,
)
from initiatives.signups.actions.dates import date_changed, held_dates, rules_changed
from initiatives.signups.actions.door import add_walk_in, mark_attendance
from initiatives.signups.actions.erase import erase_signup, forget_people
from initiatives.signups.actions.line import settle_offers
from initiatives.signups.actions.messages import call_back, reached, send_message, to_whom
from initiatives.signups.actions.remind import send_reminders
from initiatives.signups.actions.signing_up import Person, Reach, release_signup, sign_up

__all__ = [
    "Person",
    "Reach",
    "accept_offer",
    "add_person",
    "add_walk_in",
    "call_back",
    "cancel_signup",
    "date_changed",
    "drop_person",
    "erase_signup",
    "forget_people",
    "held_dates",
    "mark_attendance",
    "mark_signup_called",
    "place_by_hand",
    "reached",
    "release_signup",
    "rules_changed",
    "say_comes",
    "send_message",
    "send_reminders",
    "settle_offers",
    "sign_up",
    "to_whom",
    "wait_again",
]
