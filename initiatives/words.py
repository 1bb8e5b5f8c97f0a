"""What a time, an age or a price is called in plain Dutch. Pure text, no database."""

from datetime import date, datetime, timedelta
from decimal import Decimal

from home.lib.dutch import day_text, period_text, sentence, weekday_text
from initiatives.recurrence import AMSTERDAM

# A night of dancing ends on the next date but is one evening to those who go.
LONGEST_EVENING = timedelta(hours=18)


def takes_more_days(start: datetime, end: datetime) -> bool:
    """Whether people would call this an activity of several days."""
    return end - start > LONGEST_EVENING


def hours_text(start: datetime, end: datetime) -> str:
    """Return "10.00 tot 12.00 uur"."""
    return period_text(start.astimezone(AMSTERDAM).time(), end.astimezone(AMSTERDAM).time())


def when_text(start: datetime, end: datetime, today: date) -> str:
    """Return "Vandaag, 10.00 tot 12.00 uur", or both days if it takes more of them."""
    first, last = start.astimezone(AMSTERDAM).date(), end.astimezone(AMSTERDAM).date()
    if not takes_more_days(start, end):
        days = day_text(first, today) if first >= today else weekday_text(first, today)
    elif first <= today <= last:
        days = f"nu bezig, tot en met {weekday_text(last, today)}"
    else:
        days = f"{weekday_text(first, today)} tot en met {weekday_text(last, today)}"
    return sentence(f"{days}, {hours_text(start, end)}")


def listed_hours_text(start: datetime, end: datetime, today: date) -> str:
    """Return the hours as they stand under a heading that names the day already."""
    hours = hours_text(start, end)
    if takes_more_days(start, end):
        return f"{hours}, tot en met {weekday_text(end.astimezone(AMSTERDAM).date(), today)}"
    return hours


def heading_text(day: date, today: date) -> str:
    """Return "Vandaag, zondag 22 november", "Morgen, …" or "Vrijdag 27 november"."""
    near, full = day_text(day, today), weekday_text(day, today)
    return sentence(full if near == full else f"{near}, {full}")


def ages_text(lowest: int | None, highest: int | None) -> str:
    """Return "6 tot en met 12 jaar", "vanaf 55 jaar", "tot en met 4 jaar" or ""."""
    if lowest and highest:
        return f"{lowest} jaar" if lowest == highest else f"{lowest} tot en met {highest} jaar"
    if lowest:
        return f"vanaf {lowest} jaar"
    return f"tot en met {highest} jaar" if highest else ""


def euro_text(amount: Decimal) -> str:
    """Return "gratis", "€ 3" or "€ 2,50"."""
    if not amount:
        return "gratis"
    if amount == amount.to_integral_value():
        return f"€ {int(amount)}"
    return f"€ {amount:.2f}".replace(".", ",")


def cost_text(amount: Decimal | None, explanation: str) -> str:
    """Return the price with its explanation, either or both of which may be missing."""
    return ", ".join(part for part in (euro_text(amount) if amount is not None else "", explanation) if part)
