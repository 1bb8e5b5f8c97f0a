"""Verbs of this room. Their callers need not know which file they stand in."""

from initiatives.actions.changes import (
    add_extra_date,
    cancel_occurrence,
    change_occurrence,
    move_occurrence,
    remove_extra_date,
    restore_occurrence,
)
from initiatives.actions.contacts import forget_contact
from initiatives.actions.dates import materialise, materialise_all

__all__ = [
    "add_extra_date",
    "cancel_occurrence",
    "change_occurrence",
    "forget_contact",
    "materialise",
    "materialise_all",
    "move_occurrence",
    "remove_extra_date",
    "restore_occurrence",
]
