"""A real town does not start with log-ins that were printed on a screen."""

import pytest
from django.core.exceptions import ImproperlyConfigured
from pytest_django.fixtures import Settings

from home.accounts.models import User
from wijkplein.checks import no_demo_users, refuse_unsafe_start

pytestmark = pytest.mark.django_db


def make_user(email: str, **fields: bool) -> None:
    User.objects.create_user(email.partition("@")[0], email, "geheim", **fields)


def test_people_of_a_real_town_are_welcome() -> None:
    make_user("jan@wijkteam.nl")
    refuse_unsafe_start()


def test_a_demo_user_stops_the_start() -> None:
    make_user("redactie-haven@wijkplein.example")
    with pytest.raises(ImproperlyConfigured, match="redactie-haven"):
        refuse_unsafe_start()


def test_a_demo_user_who_is_switched_off_does_not() -> None:
    make_user("redactie-haven@wijkplein.example", is_active=False)
    refuse_unsafe_start()


def test_the_demo_itself_may_have_them(settings: Settings) -> None:
    make_user("redactie-haven@wijkplein.example")
    settings.DEMO = True
    assert no_demo_users() == []
