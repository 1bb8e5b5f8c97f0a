"""A real town does not start with log-ins that were printed on a screen."""

import pytest
from django.core.exceptions import ImproperlyConfigured
from pytest_django.fixtures import Settings

from home.accounts.models import User
from wijkplein.checks import no_demo_users, refuse_unsafe_start
from wijkplein.serve import open_town

pytestmark = pytest.mark.django_db


def make_user(email: str, **fields: bool) -> None:
    User.objects.create_user(email.partition("@")[0], email, "geheim", **fields)


def test_people_of_a_real_town_are_welcome() -> None:
    make_user("jan@wijkteam.nl")
    refuse_unsafe_start()


def test_a_demo_user_stops_the_start() -> None:
    make_user("redactie-haven@voorbeeld.example")
    with pytest.raises(ImproperlyConfigured, match="redactie-haven"):
        refuse_unsafe_start()


def test_a_demo_user_who_is_switched_off_does_not() -> None:
    make_user("redactie-haven@voorbeeld.example", is_active=False)
    refuse_unsafe_start()


def test_the_demo_itself_may_have_them(settings: Settings) -> None:
    make_user("redactie-haven@voorbeeld.example")
    settings.DEMO = True
    assert no_demo_users() == []


def test_a_made_up_address_of_a_real_person_does_not_lock_the_town() -> None:
    for email in ("jan@molen.example", "jan@voorbeeld.example"):
        User.objects.create_user(email, email, "geheim")
    refuse_unsafe_start()


def test_make_site_says_in_one_dutch_sentence_why_it_does_not_start() -> None:
    make_user("redactie-haven@voorbeeld.example")
    with pytest.raises(SystemExit) as stopped:
        open_town()
    assert str(stopped.value) == (
        "De site start niet. In deze database staan mensen van de demo, die kunnen inloggen: redactie-haven."
        " Geef een echte site een eigen database (DATABASE_URL), of zet deze mensen uit."
    )
