"""The first screen of the admin, and the words and buttons an editor meets there."""

import pytest
from bs4 import BeautifulSoup
from django.test import Client
from wagtail.images.forms import get_image_form

from home.media.models import Photo
from home.models import Wijk
from tests.factories.photos import photo_with_place
from tests.factories.signalen import SignalFactory

pytestmark = pytest.mark.django_db


def test_a_coordinator_sees_how_many_came_in_this_week_in_the_own_wijk(
    coordinator_client: Client, waterwijk: Wijk, haven: Wijk
) -> None:
    SignalFactory.create_batch(2, wijk=waterwijk)
    SignalFactory(wijk=waterwijk, is_quarantined=True)
    SignalFactory(wijk=haven)
    page = coordinator_client.get("/beheer/").text
    assert "2 meldingen" in page
    assert "willen helpen" not in page


def test_the_form_at_the_door_is_dutch(client: Client) -> None:
    page = client.get("/beheer/login/").text
    assert "Wachtwoord" in page
    assert "Password" not in page


@pytest.mark.parametrize(
    ("description", "title"), [("Een bakfiets", "Een bakfiets"), ("", "Foto zonder naam")]
)
def test_a_photo_needs_no_name(description: str, title: str) -> None:
    form = get_image_form(Photo)({"description": description}, {"file": photo_with_place()})
    form.is_valid()
    assert "title" not in form.errors
    assert form.cleaned_data["title"] == title


PLACES = [
    ("redacteur_client", ["Waterwijk"]),
    ("coordinator_client", ["Waterwijk"]),
    ("communicatie_client", ["Over deze site"]),
    ("beheerder_client", []),
]


@pytest.mark.parametrize(("who", "places"), PLACES)
def test_each_role_starts_where_it_works(
    who: str, places: list[str], waterwijk: Wijk, haven: Wijk, request: pytest.FixtureRequest
) -> None:
    client: Client = request.getfixturevalue(who)
    page = BeautifulSoup(client.get("/beheer/").content, "html.parser")
    assert [heading.text for heading in page.select(".wp-sections h2")] == places
    for button in page.select(".wp-sections__item .button"):
        assert client.get(button["href"], follow=True).status_code == 200
