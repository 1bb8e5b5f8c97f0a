"""Verbs of meldingen."""

from signalen.actions.absence import call_off, say_away, say_back
from signalen.actions.downloads import log_download
from signalen.actions.drafts import drop_draft, drop_draft_photos, keep_draft_photos, save_answers
from signalen.actions.erase import erase_contact, erase_signal, forget_supporter
from signalen.actions.feedback import say_helped
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
    tell_reporter,
    withdraw_signal,
)
from signalen.actions.partner import dismiss_reply, pass_on_reply, receive_reply
from signalen.actions.photos import hide_photo, show_photo
from signalen.actions.publish import publish_signal, unpublish_signal
from signalen.actions.receive import NOBODY, Contact, Place, receive_signal, release_signal
from signalen.actions.stand_in import as_stand_in, contact_was_shown, show_contact
from signalen.actions.support import stop_support_mail, support_signal
from signalen.actions.team import add_note, assign_signal, categorise_signal, mark_about_person, mark_called
from signalen.actions.walks import keep_walk_report, publish_walk_report, withdraw_walk_report

__all__ = [
    "NOBODY",
    "Contact",
    "Place",
    "add_note",
    "answer_question",
    "as_stand_in",
    "ask_reporter",
    "assign_signal",
    "call_off",
    "categorise_signal",
    "close_signal",
    "contact_was_shown",
    "dismiss_reply",
    "drop_draft",
    "drop_draft_photos",
    "end_forwardings",
    "erase_contact",
    "erase_signal",
    "forget_supporter",
    "forward_signal",
    "hide_photo",
    "keep_draft_photos",
    "keep_walk_report",
    "log_download",
    "mark_about_person",
    "mark_called",
    "merge_signal",
    "pass_on_reply",
    "plan_signal",
    "publish_signal",
    "publish_walk_report",
    "receive_reply",
    "receive_signal",
    "release_signal",
    "renew_link",
    "reopen_signal",
    "request_reopening",
    "say_helped",
    "save_answers",
    "say_away",
    "say_back",
    "show_contact",
    "show_photo",
    "start_signal",
    "stop_support_mail",
    "support_signal",
    "tell_reporter",
    "unpublish_signal",
    "withdraw_signal",
    "withdraw_walk_report",
]
