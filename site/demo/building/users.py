"""The log-ins of the demo."""

from dataclasses import dataclass
from pathlib import Path

from django.conf import settings
from django.contrib.auth.hashers import make_password
from django.contrib.auth.models import Group

from home.accounts.models import User
from home.models import Wijk, WijkGroup
from home.roles import COMMUNICATIE_GROUP, Role
from wijkplein.checks import DEMO_MAIL_DOMAIN
from wijkplein.env import env, kept_secret

BEHEER = "beheer"
PASSWORD_LENGTH = 16
USERNAMES = {Role.REDACTEUR: "redactie-{slug}", Role.COORDINATOR: "coordinator-{slug}"}


@dataclass(frozen=True)
class LogIns:
    """Makes the users; one hash for all, because making a hash is slow on purpose."""

    password: str
    hashed: str

    def beheerder(self) -> User:
        """Return the user who may do everything."""
        return self._user(BEHEER, "Beheer", is_superuser=True)

    def communicatie(self) -> User:
        """Return the user of the communications staff."""
        return self._user("communicatie", "Communicatie", Group.objects.get(name=COMMUNICATIE_GROUP))

    def of_wijk(self, wijk: Wijk) -> dict[str, User]:
        """Return the users of one wijk by role."""
        users = {}
        for role, pattern in USERNAMES.items():
            group = WijkGroup.objects.get(wijk=wijk, role=role).group
            users[str(role)] = self._user(pattern.format(slug=wijk.slug), f"{role.label} {wijk.name}", group)
        return users

    def _user(
        self, username: str, name: str, group: Group | None = None, *, is_superuser: bool = False
    ) -> User:
        first, _, last = name.partition(" ")
        user, is_new = User.objects.get_or_create(
            username=username,
            defaults={
                "email": f"{username}@{DEMO_MAIL_DOMAIN}",
                "first_name": first,
                "last_name": last,
                "password": self.hashed,
                "is_superuser": is_superuser,
                "is_staff": is_superuser,
            },
        )
        if is_new and group is not None:
            user.groups.add(group)
        return user


def log_ins() -> LogIns:
    """Return the demo's log-ins; a new DEMO_PASSWORD counts for the users that are there, too."""
    password = env.text("DEMO_PASSWORD", "") or kept_secret(_password_file())[:PASSWORD_LENGTH]
    beheer = User.objects.filter(username=BEHEER).first()
    if beheer is not None and beheer.check_password(password):
        return LogIns(password, beheer.password)
    hashed = make_password(password)
    User.objects.filter(email__endswith=f"@{DEMO_MAIL_DOMAIN}").update(password=hashed)
    return LogIns(password, hashed)


def _password_file() -> Path:
    return Path(settings.VAR_DIR) / "demo" / "password"
