"""Who stopped long ago is no longer named; who works on the site still is."""

from datetime import timedelta

import pytest
from django.utils import timezone

from home.accounts.models import User
from home.accounts.retention import NAME_KEPT, forget_former_editors

pytestmark = pytest.mark.django_db
LONG_AGO = timezone.now() - NAME_KEPT - timedelta(days=1)


def make_user(name: str, **fields: object) -> User:
    return User.objects.create_user(name, f"{name}@wijkteam.example", first_name=name, **fields)


def test_a_former_editor_loses_name_and_address_after_a_year() -> None:
    user = make_user("henk", is_active=False, date_joined=LONG_AGO, last_login=LONG_AGO)
    assert forget_former_editors(timezone.now(), dry_run=True) == 1
    user.refresh_from_db()
    assert user.first_name == "henk"
    assert forget_former_editors(timezone.now(), dry_run=False) == 1
    user.refresh_from_db()
    assert (user.first_name, user.email, user.username) == ("", "", f"oud-{user.pk}")
    assert forget_former_editors(timezone.now(), dry_run=False) == 0


@pytest.mark.parametrize(
    "fields",
    [
        {"is_active": True, "last_login": LONG_AGO},
        {"is_active": False, "last_login": timezone.now()},
        {"is_active": False, "date_joined": timezone.now()},
    ],
)
def test_somebody_who_works_here_or_just_stopped_keeps_a_name(fields: dict[str, object]) -> None:
    make_user("fatma", **{"date_joined": LONG_AGO, **fields})
    assert forget_former_editors(timezone.now(), dry_run=False) == 0
    assert User.objects.get().first_name == "fatma"
