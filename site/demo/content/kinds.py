"""What a demo wijk is made of: plain records, told apart from how the site stores them.

Texts use a small markup: a blank line between paragraphs, `## ` for a heading, `- ` for list
items and `> words | who` for a quote.
"""

from dataclasses import dataclass, field
from datetime import time

from demo.content.dates import DateRule
from demo.content.letters import Melding, Offer, Walk
from demo.content.people import Guests, Riders


@dataclass(frozen=True, kw_only=True)
class Partner:
    """An organisation of the wijk; others refer to it by `key`."""

    key: str
    name: str
    kind: str
    description: str
    phone: str = ""
    email: str = ""
    website: str = ""
    topics: tuple[str, ...] = ()


@dataclass(frozen=True, kw_only=True)
class Portrait:
    """How somebody is drawn; `skin` counts in the palette."""

    style: str
    skin: int
    hair: str
    glasses: bool = False
    beard: bool = False


@dataclass(frozen=True, kw_only=True)
class TeamMember:
    """A familiar face."""

    first_name: str
    role: str
    ask_me_about: str
    portrait: Portrait


@dataclass(frozen=True, kw_only=True)
class Article:
    """One piece of the wijkkrant, published `days_ago` days before the seed runs."""

    slug: str
    title: str
    rubriek: str
    author: str
    days_ago: int
    lead: str
    body: str
    scene: str
    themes: tuple[str, ...]
    tags: tuple[str, ...] = ()
    related: str = ""


@dataclass(frozen=True, kw_only=True)
class Initiative:
    """What residents began together; `partners` pairs a partner's key with its role."""

    slug: str
    title: str
    lead: str
    why: str
    body: str
    since: str
    rhythm: str
    audience: str
    people: str
    funding: str
    results: str
    contact: str
    scene: str
    themes: tuple[str, ...]
    partners: tuple[tuple[str, str], ...] = ()
    learned: str = ""
    help_wanted: str = ""
    supporter: str = ""
    tags: tuple[str, ...] = ()


@dataclass(frozen=True, kw_only=True)
class Activity:
    """Something to go to: `on` for one date, `weekdays` for a rhythm."""

    slug: str
    title: str
    lead: str
    body: str
    start: time
    end: time
    place: str
    address: str
    scene: str
    themes: tuple[str, ...]
    on: DateRule | None = None
    weekdays: tuple[int, ...] = ()
    every_weeks: int = 1
    nth_weeks: tuple[int, ...] = ()
    skip_school_holidays: bool = False
    cancelled_next: str = ""
    audience: str = "everyone"
    min_age: int | None = None
    max_age: int | None = None
    cost: str = "0"
    cost_note: str = ""
    wheelchair: bool | None = True
    sign_up: str = "walk_in"
    places: int | None = None
    kept_places: int = 0
    closes_hours: int = 0
    asks_needs: bool = False
    guests: tuple[Guests, ...] = ()
    # A regular group; with where its people are picked up.
    riders: tuple[Riders, ...] = ()
    pickup_question: str = ""
    pickups: tuple[str, ...] = ()
    phone: str = ""
    email: str = ""
    initiative: str = ""
    tags: tuple[str, ...] = ()


@dataclass(frozen=True, kw_only=True)
class Hours:
    """One opening rule of a spreekuur."""

    weekdays: tuple[int, ...]
    start: time
    end: time
    every_weeks: int = 1
    nth_weeks: tuple[int, ...] = ()


@dataclass(frozen=True, kw_only=True)
class Spreekuur:
    """A fixed moment at a location where a resident can ask something."""

    title: str
    explanation: str
    topics: tuple[str, ...]
    hours: tuple[Hours, ...]
    partners: tuple[str, ...] = ()
    team: tuple[str, ...] = ()
    languages: tuple[str, ...] = ("nl",)
    by_appointment: bool = False
    phone: str = ""
    closed_next: str = ""
    # How many days ago somebody said that the hours hold.
    confirmed_days_ago: int = 9


@dataclass(frozen=True, kw_only=True)
class Location:
    """A building where people meet anyway, with its spreekuren."""

    slug: str
    title: str
    lead: str
    body: str
    building: str
    address: str
    city: str
    entrance: str
    route: str
    scene: str
    spreekuren: tuple[Spreekuur, ...]
    wheelchair: bool | None = True


@dataclass(frozen=True, kw_only=True)
class StandardPage:
    """A page that stays; `lang` for the pages in other languages."""

    slug: str
    title: str
    lead: str
    body: str
    scene: str = ""
    lang: str = "nl"


@dataclass(frozen=True, kw_only=True)
class Block:
    """A part of a wijk's front page; `kind` is the name of its block, `pages` what its buttons lead to."""

    kind: str
    title: str = ""
    text: str = ""
    count: int = 3
    pages: tuple[str, ...] = ()


@dataclass(frozen=True, kw_only=True)
class WijkContent:
    """One wijk whole."""

    slug: str
    name: str
    noun: str
    gemeente: str
    postcodes: tuple[str, ...]
    neighbours: tuple[str, ...]
    theme: str
    school_region: str
    team_email: str
    team_phone: str
    team_phone_hours: str
    languages: tuple[str, ...]
    # Latitude and longitude of its middle.
    centre: tuple[str, str]
    melding_intro: str
    meedoen_intro: str
    social_team_name: str
    social_team_url: str
    social_team_phone: str
    lead: str
    scene: str
    front: tuple[Block, ...]
    partners: tuple[Partner, ...]
    team: tuple[TeamMember, ...]
    articles: tuple[Article, ...]
    initiatives: tuple[Initiative, ...]
    activities: tuple[Activity, ...]
    locations: tuple[Location, ...]
    pages: tuple[StandardPage, ...]
    meldingen: tuple[Melding, ...] = field(default=())
    offers: tuple[Offer, ...] = field(default=())
    walks: tuple[Walk, ...] = field(default=())
