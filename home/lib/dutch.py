"""Times, dates and lists as plain Dutch says them: "9.00 uur", "vrijdag 27 november", "a, b en c"."""

from collections.abc import Iterable
from datetime import date, time, timedelta

WEEKDAYS = ("maandag", "dinsdag", "woensdag", "donderdag", "vrijdag", "zaterdag", "zondag")
MONTHS = (
    "januari",
    "februari",
    "maart",
    "april",
    "mei",
    "juni",
    "juli",
    "augustus",
    "september",
    "oktober",
    "november",
    "december",
)
MIDNIGHT = time(0, 0)


def clock_text(moment: time, *, ends: bool = False) -> str:
    """Return "9.00"; a time that ends something reads 24.00 instead of 0.00."""
    hour = 24 if ends and moment == MIDNIGHT else moment.hour
    return f"{hour}.{moment.minute:02d}"


def time_text(moment: time, *, ends: bool = False) -> str:
    """Return "9.00 uur"."""
    return f"{clock_text(moment, ends=ends)} uur"


def period_text(start: time, end: time) -> str:
    """Return "9.00 tot 11.30 uur"; an end at midnight reads "24.00 uur"."""
    return f"{clock_text(start)} tot {time_text(end, ends=True)}"


def date_text(day: date, today: date | None = None) -> str:
    """Return "27 november", with the year if `today` is not in it."""
    text = f"{day.day} {MONTHS[day.month - 1]}"
    return text if today is None or day.year == today.year else f"{text} {day.year}"


def weekday_text(day: date, today: date | None = None) -> str:
    """Return "vrijdag 27 november", with the year if `today` is not in it."""
    return f"{WEEKDAYS[day.weekday()]} {date_text(day, today)}"


def day_text(day: date, today: date) -> str:
    """Return "vandaag", "morgen" or "vrijdag 27 november"."""
    if day == today:
        return "vandaag"
    if day == today + timedelta(days=1):
        return "morgen"
    return weekday_text(day, today)


def days_text(first: date, last: date, today: date) -> str:
    """Return "24 november" or "24 november tot en met 2 december", with years where they are needed."""
    if first == last:
        return date_text(first, today)
    return f"{date_text(first, today)} tot en met {date_text(last, today)}"


def minutes_text(minutes: int) -> str:
    """Return "20 minuten" or "1 minuut"."""
    return "1 minuut" if minutes == 1 else f"{minutes} minuten"


def join_words(words: Iterable[str], last: str = "en") -> str:
    """Return "a, b en c"; `last` is the word before the last one."""
    items = [word for word in words if word]
    if len(items) < 2:
        return "".join(items)
    return f"{', '.join(items[:-1])} {last} {items[-1]}"


def sentence(text: str) -> str:
    """Return the text with a capital first letter."""
    return text[:1].upper() + text[1:]
