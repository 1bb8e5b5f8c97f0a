"""Verbs of regular places."""

from initiatives.regulars.actions.changing import (
    come_after_all,
    come_back,
    drop_regular_person,
    go_away,
    group_changed,
    mark_regular_called,
    place_by_hand,
    skip_date,
    stop,
)
from initiatives.regulars.actions.dates import write_all_dates, write_dates
from initiatives.regulars.actions.erase import erase_regular, forget_regular
from initiatives.regulars.actions.joining import become_regular, release_regular

__all__ = [
    "become_regular",
    "come_after_all",
    "come_back",
    "drop_regular_person",
    "erase_regular",
    "forget_regular",
    "go_away",
    "group_changed",
    "mark_regular_called",
    "place_by_hand",
    "release_regular",
    "skip_date",
    "stop",
    "write_all_dates",
    "write_dates",
]
