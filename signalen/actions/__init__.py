"""Verbs of meldingen."""

from signalen.actions.drafts import drop_draft, drop_draft_photos, keep_draft_photos, save_answers
from signalen.actions.erase import erase_contact, erase_signal
from signalen.actions.forward import end_forwardings, forward_signal, renew_link
from signalen.actions.moves import (
    answer_question,
    ask_reporter,
    close_signal,
    merge_signal,
    plan_signal,
    reopen_signal,
    request_reopening,
    start_signal,
    withdraw_signal,
)
from signalen.actions.receive import NOBODY, Contact, Place, receive_signal, release_signal
from signalen.actions.support import support_signal
from signalen.actions.team import add_note, assign_signal, categorise_signal, mark_about_person

__all__ = [
    "NOBODY",
    "Contact",
    "Place",
    "add_note",
    "answer_question",
    "ask_reporter",
    "assign_signal",
    "categorise_signal",
    "close_signal",
    "drop_draft",
    "drop_draft_photos",
    "end_forwardings",
    "erase_contact",
    "erase_signal",
    "forward_signal",
    "keep_draft_photos",
    "mark_about_person",
    "merge_signal",
    "plan_signal",
    "receive_signal",
    "release_signal",
    "renew_link",
    "reopen_signal",
    "request_reopening",
    "save_answers",
    "start_signal",
    "support_signal",
    "withdraw_signal",
]
