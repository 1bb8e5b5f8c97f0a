"""Opening a town: its name, its wijken and its first beheerder, all of it or nothing."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any

from django.conf import settings
from django.contrib.auth import get_user_model
from django.contrib.auth.tokens import default_token_generator
from django.db import transaction
from django.urls import reverse
from django.utils.encoding import force_bytes
from django.utils.http import urlsafe_base64_encode

from home.actions import next_theme, open_site, open_wijk, propose_slug
from home.models import Wijk
from home.town.actions.settings import change_town
from home.town.models import TownSettings
from home.town.wijken_csv import WijkRow


@dataclass(frozen=True)
class Beheerder:
    """Who arranges the site; without password a one-time link lets them choose one."""

    username: str
    email: str
    password: str | None = None
    first_name: str = ""


@dataclass
class Opened:
    """What was made, and what was there already."""

    wijken: list[Wijk] = field(default_factory=list)
    known: list[str] = field(default_factory=list)
    user: Any = None


@transaction.atomic
def open_town(
    *, name: str = "", wijken: Iterable[WijkRow] = (), noun: str = "", beheerder: Beheerder | None = None
) -> Opened:
    """Make what is missing of a town; running it again makes nothing twice.

    A name that is given replaces the one before. A wijk whose name is known stays as it is. The
    beheerder is made only when there is none that can log in. Raises ActionError when a wijk
    cannot be made, and then nothing is.
    """
    open_site()
    town = TownSettings.load()
    town.name, town.noun = name or town.name, noun or town.noun
    change_town(town=town)
    opened = Opened()
    known = {each.casefold() for each in Wijk.objects.values_list("name", flat=True)}
    for row in wijken:
        if row.name.casefold() in known:
            opened.known.append(row.name)
        else:
            opened.wijken.append(_open(row))
    if beheerder and not has_beheerder():
        opened.user = get_user_model()._default_manager.create_superuser(
            beheerder.username, beheerder.email, beheerder.password, first_name=beheerder.first_name
        )
    return opened


def _open(row: WijkRow) -> Wijk:
    return open_wijk(
        name=row.name,
        slug=propose_slug(row.name, row.noun),
        gemeente=row.gemeente,
        team_email=row.team_email,
        noun=row.noun,
        postcodes=list(row.postcodes),
        theme=next_theme(),
    )


def has_beheerder() -> bool:
    """Say whether somebody can arrange the site already."""
    return get_user_model()._default_manager.filter(is_superuser=True, is_active=True).exists()


def one_time_link(user: Any) -> str:
    """Return where somebody chooses a password; works once, and for three days (PASSWORD_RESET_TIMEOUT)."""
    place = {
        "uidb64": urlsafe_base64_encode(force_bytes(user.pk)),
        "token": default_token_generator.make_token(user),
    }
    return settings.BASE_URL + reverse("wagtailadmin_password_reset_confirm", kwargs=place)
