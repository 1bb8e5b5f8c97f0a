"""What the screen Mensen shows: per wijk who takes part, who was asked, who left."""

from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from django.contrib.auth.models import Group
from django.db.models import Prefetch, Q

from home.accounts.models import Departure, Invitation, User
from home.accounts.rights import led_wijken
from home.accounts.roles import GivenRole
from home.lib.clock import now
from home.lib.dutch import date_text
from home.lib.localtime import local_date
from home.models import Wijk
from home.roles import COMMUNICATIE_GROUP
from home.wall.policy import wijken_for


@dataclass(frozen=True)
class PersonLine:
    """Somebody with a role in a place, and what the reader may do about it."""

    person: User
    role: GivenRole
    group_id: int
    last_seen: str
    is_self: bool
    can_take: bool
    can_change: bool


@dataclass
class Place:
    """A wijk (or None: the whole site) with its people."""

    wijk: Wijk | None
    is_led: bool
    people: list[PersonLine] = field(default_factory=list)
    invitations: list[Invitation] = field(default_factory=list)
    departures: list[Departure] = field(default_factory=list)

    @property
    def name(self) -> str:
        """Return the heading."""
        return self.wijk.name if self.wijk else "Hele site (communicatie)"


def last_seen_text(moment: datetime | None, today: datetime) -> str:
    """Return "vandaag", "gisteren", "3 dagen geleden", "op 2 juni", or that somebody never came."""
    if moment is None:
        return "nog nooit ingelogd"
    days = (local_date(today) - local_date(moment)).days
    if days < 2:
        return ("vandaag ingelogd", "gisteren ingelogd")[max(days, 0)]
    if days < 31:
        return f"{days} dagen geleden ingelogd"
    return f"ingelogd op {date_text(local_date(moment), local_date(today))}"


def places_for(reader: User) -> list[Place]:
    """Return the reader's own wijken with their people, in a number of queries that does not grow."""
    led = set(led_wijken(reader).values_list("pk", flat=True))
    wijken = list(wijken_for(reader))
    places: dict[int | None, Place] = {wijk.pk: Place(wijk, wijk.pk in led) for wijk in wijken}
    if reader.is_superuser:
        places[None] = Place(None, is_led=True)
    _add_people(places, reader)
    of_led = Q(wijk__in=led) | (Q(wijk=None) if reader.is_superuser else Q(pk__in=()))
    for invitation in Invitation.objects.unanswered().filter(of_led):
        places[invitation.wijk_id].invitations.append(invitation)
    for departure in Departure.objects.filter(of_led, returned_at=None).select_related("person"):
        # Whose name was forgotten does not come back, and each is shown once.
        lines = places[departure.wijk_id].departures
        if departure.person.email and departure.person_id not in {line.person_id for line in lines}:
            lines.append(departure)
    return list(places.values())


def _add_people(places: dict[int | None, Place], reader: User) -> None:
    members = Prefetch(
        "user_set", User.objects.filter(is_active=True).order_by("first_name", "pk"), "members"
    )
    wanted = Q(wijk_group__wijk__in=[pk for pk in places if pk])
    if None in places:
        wanted |= Q(name=COMMUNICATIE_GROUP)
    groups = Group.objects.filter(wanted).select_related("wijk_group").prefetch_related(members)
    for group in sorted(groups, key=lambda group: str(role_of_group(group))):
        place = places[wijk_id_of_group(group)]
        # "coordinator" sorts before "redacteur": who has both is shown with the higher role.
        known = {line.person.pk for line in place.people}
        place.people += [
            _line(person, group, place, reader) for person in group.members if person.pk not in known
        ]


def _line(person: User, group: Any, place: Place, reader: User) -> PersonLine:
    """Return a line; the same answers as `rights.can_take`, without a query for each person."""
    role = role_of_group(group)
    may = place.is_led and (reader.is_superuser or (role == GivenRole.REDACTEUR and not person.is_superuser))
    return PersonLine(
        person=person,
        role=role,
        group_id=group.pk,
        last_seen=last_seen_text(person.last_login, now()),
        is_self=person.pk == reader.pk,
        can_take=may and person.pk != reader.pk,
        can_change=reader.is_superuser and role.is_of_wijk,
    )


def role_of_group(group: Group) -> GivenRole:
    """Return the role that a group stands for."""
    of_wijk = getattr(group, "wijk_group", None)
    return GivenRole(of_wijk.role) if of_wijk else GivenRole.COMMUNICATIE


def wijk_id_of_group(group: Group) -> int | None:
    """Return the wijk of a group; None for the whole site."""
    of_wijk = getattr(group, "wijk_group", None)
    return of_wijk.wijk_id if of_wijk else None
