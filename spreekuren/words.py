"""Opening hours in plain Dutch: "Nu open, tot 11.30 uur", "Morgen open van 9.00 tot 11.30 uur"."""

from datetime import date, datetime, time, timedelta

from home.lib.dutch import (
    date_text,
    day_text,
    days_text,
    join_words,
    minutes_text,
    period_text,
    sentence,
    time_text,
    weekday_text,
)
from home.lib.localtime import moment_of
from home.lib.recurrence import describe, describe_limits
from spreekuren.hours import DAY, Change, ChangeKind, Day, HoursState, Opening, OpeningRule

CLOSES_SOON = timedelta(minutes=30)
# Minutes left are rounded down: never promise time that is not there.
STEP = timedelta(minutes=5)
SUSPENDED = "Tijdelijk dicht"
NOTHING_PLANNED = "Nog geen datum bekend"
BY_APPOINTMENT = "Op afspraak"


def state_text(state: HoursState) -> str:
    """Return one line that says whether the door is open, or when it will be."""
    if state.is_suspended:
        return SUSPENDED
    if state.current:
        return _open_text(state.current, state.now)
    if state.upcoming:
        return sentence(opening_text(state.upcoming, state))
    return NOTHING_PLANNED


def opening_text(opening: Opening, state: HoursState) -> str:
    """Return "morgen open van 9.00 tot 11.30 uur"."""
    return f"{day_text(opening.day, state.today)} open van {period_text(opening.start, opening.end)}"


def _open_text(opening: Opening, now: datetime) -> str:
    left = opening.ends_at - now
    if left > CLOSES_SOON:
        return f"Nu open, tot {time_text(opening.end, ends=True)}"
    minutes = left // STEP * 5
    return f"Nu open, sluit over {minutes_text(minutes)}" if minutes else "Nu open, sluit bijna"


def date_line(opening: Opening, state: HoursState) -> str:
    """Return a line of the next dates: "Dinsdag 24 november, 9.00 tot 11.30 uur"."""
    line = f"{sentence(day_text(opening.day, state.today))}, {period_text(opening.start, opening.end)}"
    return f"{line}, in {opening.place}" if opening.place else line


def closed_text(closed: Day, state: HoursState) -> str:
    """Return "Niet op 25 december (Eerste Kerstdag)" or "Vandaag dicht (ziekte)"."""
    reason = f" ({closed.reason})" if closed.reason else ""
    if closed.day - state.today in (timedelta(0), DAY):
        return f"{sentence(day_text(closed.day, state.today))} dicht{reason}"
    return f"Niet op {date_text(closed.day, state.today)}{reason}"


def rule_text(rule: OpeningRule, state: HoursState) -> str:
    """Return "Elke dinsdag van 9.00 tot 11.30 uur, niet in schoolvakanties"."""
    text = sentence(f"{describe(rule.recurrence)} van {period_text(rule.start, rule.end)}")
    limits = describe_limits(rule.recurrence, state.today)
    return f"{text}, {limits}" if limits else text


def today_text(day: Day | None, state: HoursState) -> str:
    """Return what is true of today, in a whole sentence; `day` None: no rule and no change opens it."""
    if state.is_suspended:
        return "Dit spreekuur is tijdelijk dicht."
    if day is None:
        return "Vandaag is er geen spreekuur."
    if not day.openings:
        return f"{closed_text(day, state)}."
    times = join_words(f"van {period_text(opening.start, opening.end)}" for opening in day.openings)
    place = f", in {day.openings[0].place}" if day.openings[0].place else ""
    is_over = all(opening.ends_at <= state.now for opening in day.openings)
    return f"Vandaag was het open {times}{place}." if is_over else f"Vandaag open {times}{place}."


def next_text(state: HoursState) -> str:
    """Return "De volgende keer is dinsdag 1 december, van 9.00 tot 11.30 uur."; or "" when it is today."""
    if state.is_suspended:
        return ""
    opening = state.upcoming
    if opening is None:
        return "" if state.current else "Er is nog geen volgende keer bekend."
    if opening.day == state.today:
        return ""
    day = weekday_text(opening.day, state.today)
    place = f", in {opening.place}" if opening.place else ""
    return f"De volgende keer is {day}, van {period_text(opening.start, opening.end)}{place}."


def change_summary(change: Change, today: date) -> str:
    """Return what an editor sees of a change: "Dicht, 24 november"."""
    what = {
        ChangeKind.CLOSED: "Dicht",
        ChangeKind.OTHER_TIMES: "Open",
        ChangeKind.OTHER_PLACE: f"In {change.place}",
    }[change.kind]
    if change.times:
        what = f"{what} van {period_text(*change.times)}"
    return f"{what}, {days_text(change.first, change.last, today)}"


def valid_until(state: HoursState) -> datetime:
    """Return the moment at which `state_text` will say something else."""
    moments = [moment_of(state.today + DAY, time(0))]
    if state.current:
        left = state.current.ends_at - state.now
        wait = left - CLOSES_SOON if left > CLOSES_SOON else left % STEP
        moments.append(state.now + max(wait, timedelta(seconds=1)))
    elif state.upcoming:
        moments.append(state.upcoming.starts_at)
    return min(moments)
