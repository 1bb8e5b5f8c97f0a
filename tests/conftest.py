"""What every test may ask for: two wijken, somebody of each role, a moment in time."""

import hashlib
import shutil
import sqlite3
from collections.abc import Callable, Iterator
from datetime import datetime
from importlib import metadata
from pathlib import Path
from zoneinfo import ZoneInfo

import hypothesis
import pytest
from django.apps import apps
from django.conf import settings
from django.contrib.auth.models import Group
from django.core.cache import cache
from django.db import connection
from django.test import Client
from pytest_django import DjangoDbBlocker

from home.accounts.models import User
from home.actions import open_site
from home.models import Wijk
from home.roles import COMMUNICATIE_GROUP, Role
from tests import opened

# A machine that is busy makes an example slow: what must be fast is measured in `make bench`.
hypothesis.settings.register_profile("house", deadline=None)
hypothesis.settings.load_profile("house")
AMSTERDAM = ZoneInfo("Europe/Amsterdam")
TEST_SIZE = 20
# The two of nearly every test, by their slugs.
WIJKEN = {
    "waterwijk": {
        "name": "Waterwijk",
        "slug": "waterwijk",
        "gemeente": "Almere",
        "team_email": "waterwijk@wijkteam.example",
        "team_phone": "036 123 45 67",
    },
    "haven": {
        "name": "Haven",
        "slug": "haven",
        "gemeente": "Almere",
        "team_email": "haven@wijkteam.example",
    },
}
DATABASE_FIXTURES = {"transactional_db", "live_server"}

At = Callable[[str], None]
MakeUser = Callable[..., User]


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--full-size", action="store_true", help="kill, fault and race runs at full size")


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """Measurements only run when asked for, and a test that empties the database gets it back as it was."""
    if "bench" not in config.option.markexpr:
        benches = [item for item in items if item.get_closest_marker("bench")]
        config.hook.pytest_deselected(items=benches)
        items[:] = [item for item in items if item not in benches]
    for item in items:
        marker = item.get_closest_marker("django_db")
        names: list[str] = getattr(item, "fixturenames", [])
        if (marker and marker.kwargs.get("transaction")) or DATABASE_FIXTURES.intersection(names):
            names.append("django_db_serialized_rollback")


def pytest_sessionfinish() -> None:
    shutil.rmtree(settings.FILES, ignore_errors=True)


# A SQLite database with all migrations takes half a minute to make and a moment to copy.


def is_sqlite() -> bool:
    return connection.vendor == "sqlite"


def template_path() -> Path:
    """Return where the migrated database is kept: another one for other migrations or packages."""
    digest = hashlib.sha256()
    for app in apps.get_app_configs():
        for migration in sorted(Path(app.path, "migrations").glob("*.py")):
            digest.update(migration.name.encode() + migration.read_bytes())
    digest.update(metadata.version("django").encode() + metadata.version("wagtail").encode())
    return settings.VAR_DIR / "test" / f"template-{digest.hexdigest()[:16]}.sqlite3"


@pytest.fixture(scope="session")
def django_db_keepdb(request: pytest.FixtureRequest) -> bool:
    return is_sqlite() or bool(request.config.getvalue("reuse_db"))


@pytest.fixture(scope="session")
def django_db_modify_db_settings(django_db_modify_db_settings_parallel_suffix: None) -> None:
    """Put a copy of the migrated database where the suite is going to look for it."""
    if not is_sqlite():
        return
    test = connection.settings_dict["TEST"]
    place = Path(test["NAME"])
    place.parent.mkdir(parents=True, exist_ok=True)
    for leftover in place.parent.glob(f"{place.name}*"):
        leftover.unlink()
    if template_path().exists():
        shutil.copyfile(template_path(), place)
        test["MIGRATE"] = False


@pytest.fixture(scope="session")
def django_db_setup(
    request: pytest.FixtureRequest, django_db_setup: None, django_db_blocker: DjangoDbBlocker
) -> None:
    """Open the site and both wijken once for all tests."""
    with django_db_blocker.unblock():
        open_site()
        # What a test that empties the database gets back is the database with the site.
        connection._test_serialized_contents = connection.creation.serialize_db_to_string()  # type: ignore[attr-defined]
        keep_template(request)
        opened.keep(WIJKEN)


def keep_template(request: pytest.FixtureRequest) -> None:
    """Keep the database of SQLite for the next run."""
    template = template_path()
    if not is_sqlite() or template.exists() or request.config.getvalue("nomigrations"):
        return
    for old in template.parent.glob("template-*"):
        old.unlink(missing_ok=True)
    migrated = Path(connection.settings_dict["NAME"])
    # Of two workers that both migrated the last one's copy stays.
    draft = migrated.with_name(f"draft-{migrated.name}")
    draft.unlink(missing_ok=True)
    with sqlite3.connect(migrated) as database:
        database.execute("VACUUM INTO ?", [str(draft)])
    draft.rename(template)


@pytest.fixture(autouse=True)
def _clean_cache() -> Iterator[None]:
    """Renditions, site roots and limits are cached under numbers that the next test uses again."""
    cache.clear()
    yield
    cache.clear()


@pytest.fixture
def scale(request: pytest.FixtureRequest) -> Callable[[int], int]:
    """Return a count at full size in `make test-faults`, and a twentieth of it (at least 2) elsewhere."""
    full: bool = request.config.getoption("full_size")
    return lambda count: count if full else max(2, count // TEST_SIZE)


@pytest.fixture
def at(time_machine: object) -> At:
    """Stop the clock at a moment in Amsterdam: `at("2026-11-24 10:00")`."""

    def move(moment: str) -> None:
        time_machine.move_to(datetime.fromisoformat(moment).replace(tzinfo=AMSTERDAM), tick=False)  # type: ignore[attr-defined]

    return move


@pytest.fixture
def waterwijk(db: None) -> Wijk:
    """The wijk that a test is about."""
    return opened.put_back("waterwijk", WIJKEN["waterwijk"])


@pytest.fixture
def haven(db: None) -> Wijk:
    """The wijk next door: whatever a test fills it with may not leak."""
    return opened.put_back("haven", WIJKEN["haven"])


@pytest.fixture
def make_user(db: None) -> MakeUser:
    """Make a user, in a role of a wijk or in a group of the whole site."""

    def make(username: str, *, wijk: Wijk | None = None, role: Role | None = None, **fields: object) -> User:
        email = f"{username}@wijkteam.example"
        user = User.objects.create_user(username, email, "wachtwoord-van-een-test", **fields)
        if wijk and role:
            user.groups.add(wijk.groups.get(role=role).group)
        return user

    return make


def client_of(user: User) -> Client:
    client = Client()
    client.force_login(user)
    return client


@pytest.fixture
def redacteur(waterwijk: Wijk, make_user: MakeUser) -> User:
    return make_user("redactie-waterwijk", wijk=waterwijk, role=Role.REDACTEUR)


@pytest.fixture
def coordinator(waterwijk: Wijk, make_user: MakeUser) -> User:
    return make_user("coordinator-waterwijk", wijk=waterwijk, role=Role.COORDINATOR)


@pytest.fixture
def neighbour(haven: Wijk, make_user: MakeUser) -> User:
    """The coördinator of the wijk next door, who must find nothing of ours."""
    return make_user("coordinator-haven", wijk=haven, role=Role.COORDINATOR)


@pytest.fixture
def communicatie(waterwijk: Wijk, make_user: MakeUser) -> User:
    user = make_user("communicatie")
    user.groups.add(Group.objects.get(name=COMMUNICATIE_GROUP))
    return user


@pytest.fixture
def beheerder(make_user: MakeUser) -> User:
    return make_user("beheer", is_staff=True, is_superuser=True)


@pytest.fixture
def redacteur_client(redacteur: User) -> Client:
    return client_of(redacteur)


@pytest.fixture
def coordinator_client(coordinator: User) -> Client:
    return client_of(coordinator)


@pytest.fixture
def neighbour_client(neighbour: User) -> Client:
    return client_of(neighbour)


@pytest.fixture
def communicatie_client(communicatie: User) -> Client:
    return client_of(communicatie)


@pytest.fixture
def beheerder_client(beheerder: User) -> Client:
    return client_of(beheerder)
