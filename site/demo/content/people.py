"""Who signs up: for the next date, or for every date. Nobody of them exists."""

from dataclasses import dataclass


@dataclass(frozen=True, kw_only=True)
class Guests:
    """People who sign up together for the next date, or came to the last one."""

    names: tuple[str, ...]
    phone: str = ""
    email: str = ""
    needs: str = ""
    has_been: bool = False


@dataclass(frozen=True, kw_only=True)
class Riders:
    """People who come every time: where they are picked up, and for how many weeks they are away now."""

    names: tuple[str, ...]
    pickup: str
    phone: str = ""
    email: str = ""
    needs: str = ""
    weeks_away: int = 0
