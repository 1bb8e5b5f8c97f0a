"""What imaginary residents send."""

from dataclasses import dataclass


@dataclass(frozen=True, kw_only=True)
class Step:
    """One thing that happened to a melding: the verb, its words, and what else that verb takes."""

    verb: str
    text: str = ""
    partner: str = ""
    place: str = ""
    outcome: str = ""


@dataclass(frozen=True, kw_only=True)
class Melding:
    """What an imaginary resident saw, so many days ago, and what came of it."""

    what: str
    where: str
    contact_email: str = ""
    days_ago: int = 0
    steps: tuple[Step, ...] = ()


@dataclass(frozen=True, kw_only=True)
class Walk:
    """A wijkschouw of so many days ago, what was found on it, and its report."""

    title: str
    days_ago: int
    start: str
    walkers: str
    intro: str
    seen: str
    next_steps: str
    findings: tuple[Melding, ...]


@dataclass(frozen=True, kw_only=True)
class Offer:
    """What an imaginary resident would like to do."""

    what: str
    when: tuple[str, ...]
    first_name: str
    email: str = ""
    phone: str = ""
