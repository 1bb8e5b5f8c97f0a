"""Opening a wijk makes everything a team needs, and nothing that reaches beyond it."""

import pytest
from wagtail.models import GroupPagePermission

from home.actions import open_wijk
from home.lib.errors import ActionError
from home.models import StandardPage, Wijk, WijkPage

pytestmark = pytest.mark.django_db

WATERWIJK = {
    "name": "Waterwijk",
    "slug": "waterwijk",
    "gemeente": "Almere",
    "team_email": "w@voorbeeld.example",
}
HAVEN = {"name": "Haven", "slug": "haven", "gemeente": "Almere", "team_email": "h@voorbeeld.example"}


def test_a_wijk_opens_with_a_live_front_page_at_its_address() -> None:
    wijk = open_wijk(**WATERWIJK)
    page = WijkPage.objects.get()
    assert (page.url, page.title, page.live, page.wijk) == ("/waterwijk/", "Waterwijk", True, wijk)
    assert list(Wijk.objects.open()) == [wijk]


def test_groups_of_a_wijk_have_rights_on_their_own_front_page_only() -> None:
    open_wijk(**WATERWIJK)
    open_wijk(**HAVEN)
    places = GroupPagePermission.objects.filter(group__name__endswith="Haven").values_list(
        "page__slug", flat=True
    )
    assert set(places) == {"haven"}


def test_a_page_takes_the_wijk_of_its_place_when_saved_and_when_moved() -> None:
    waterwijk, haven = open_wijk(**WATERWIJK), open_wijk(**HAVEN)
    page = waterwijk.page.add_child(instance=StandardPage(title="Over ons", slug="over-ons"))
    assert page.wijk == waterwijk
    page.move(haven.page, pos="last-child")
    assert StandardPage.objects.get(slug="over-ons").wijk == haven


@pytest.mark.parametrize("taken", ["beheer", "waterwijk", "zoeken"])
def test_a_taken_or_reserved_address_is_refused_in_dutch(taken: str) -> None:
    open_wijk(**WATERWIJK)
    with pytest.raises(ActionError, match="Dit webadres is al in gebruik"):
        open_wijk(**{**HAVEN, "slug": taken})
    assert list(Wijk.objects.values_list("slug", flat=True)) == ["waterwijk"]
