"""Verbs: choose a second pair of eyes, stand in, share a draft and answer, put a version back."""

from home.review.actions.pair_of_eyes import set_second_pair_of_eyes
from home.review.actions.restoring import restore_version
from home.review.actions.sharing import (
    answer_preview,
    count_visit,
    forget_readers,
    share_preview,
    withdraw_preview,
)
from home.review.actions.standing_in import (
    approve_as_stand_in,
    hold_take_over,
    return_as_stand_in,
    stop_standing_in,
    take_over,
)

__all__ = [
    "answer_preview",
    "approve_as_stand_in",
    "count_visit",
    "forget_readers",
    "hold_take_over",
    "restore_version",
    "return_as_stand_in",
    "set_second_pair_of_eyes",
    "share_preview",
    "stop_standing_in",
    "take_over",
    "withdraw_preview",
]
