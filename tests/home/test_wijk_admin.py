"""A beheerder opens a wijk from the screen; a coördinator keeps the details of the own wijk right."""

from typing import Any

import pytest
from django.test import Client

from home.models import Wijk

pytestmark = pytest.mark.django_db

LIST = "/beheer/wijk/"


def details(**fields: Any) -> dict[str, Any]:
    """Return what the form posts."""
    return {
        "name": "Oosterwei",
        "slug": "oosterwei",
        "gemeente": "Gouda",
        "noun": "wijk",
        "postcodes": "2804, 2804 AB",
        "theme": "park",
        "school_region": "midden",
        "languages": "",
        "team_email": "team@oosterwei.example",
        "team_phone": "",
        "team_phone_hours": "",
        **fields,
    }


def test_a_beheerder_opens_a_wijk_with_everything_that_belongs_to_it(
    beheerder_client: Client, client: Client, waterwijk: Wijk
) -> None:
    answer = beheerder_client.post(f"{LIST}new/", details(neighbours=[waterwijk.pk]))
    assert answer.status_code == 302
    wijk = Wijk.objects.get(slug="oosterwei")
    assert (wijk.postcodes, list(wijk.neighbours.all())) == (["2804", "2804 AB"], [waterwijk])
    assert client.get("/oosterwei/").status_code == 200
    assert client.get("/oosterwei/agenda/").status_code == 200


@pytest.mark.parametrize(
    ("field", "value", "sentence"),
    [
        ("slug", "zoeken", "Dit webadres is al in gebruik"),
        ("slug", "waterwijk", "al"),
        ("name", "Waterwijk", "al"),
        ("team_email", "geen adres", "geldig e-mailadres"),
    ],
)
def test_a_wrong_answer_is_refused_at_the_field(
    field: str, value: str, sentence: str, beheerder_client: Client, waterwijk: Wijk
) -> None:
    answer = beheerder_client.post(f"{LIST}new/", details(**{field: value}))
    assert answer.status_code == 200
    assert sentence in str(answer.context["form"].errors[field])
    assert Wijk.objects.count() == 1


def test_a_new_name_is_on_the_front_page_and_the_address_stays(
    beheerder_client: Client, client: Client, waterwijk: Wijk
) -> None:
    changed = details(name="Waterwijk-Oost", slug="anders", gemeente="Almere")
    assert beheerder_client.post(f"{LIST}edit/{waterwijk.pk}/", changed).status_code == 302
    assert "Welkom in Waterwijk-Oost" in client.get("/waterwijk/").content.decode()


def test_a_coordinator_changes_how_to_reach_the_own_team_and_nothing_more(
    coordinator_client: Client, waterwijk: Wijk, haven: Wijk
) -> None:
    changed = details(name="Overgenomen", gemeente="Utrecht", team_phone="036 765 43 21")
    assert coordinator_client.post(f"{LIST}edit/{waterwijk.pk}/", changed).status_code == 302
    waterwijk.refresh_from_db()
    assert (waterwijk.name, waterwijk.gemeente, waterwijk.team_phone) == (
        "Waterwijk",
        "Almere",
        "036 765 43 21",
    )
    assert coordinator_client.post(f"{LIST}edit/{haven.pk}/", changed).status_code == 404
    assert coordinator_client.post(f"{LIST}new/", details()).status_code in {302, 403}
    assert coordinator_client.post(f"{LIST}delete/{waterwijk.pk}/").status_code == 404
    assert set(Wijk.objects.values_list("name", flat=True)) == {"Waterwijk", "Haven"}


@pytest.mark.parametrize("who", ["redacteur_client", "communicatie_client"])
def test_others_do_not_change_a_wijk(who: str, waterwijk: Wijk, request: pytest.FixtureRequest) -> None:
    client = request.getfixturevalue(who)
    client.post(f"{LIST}edit/{waterwijk.pk}/", details(team_phone="036 765 43 21"))
    waterwijk.refresh_from_db()
    assert waterwijk.team_phone == "036 123 45 67"


def test_a_wijk_is_taken_off_the_site_and_never_deleted(beheerder_client: Client, waterwijk: Wijk) -> None:
    for screen in (LIST, f"{LIST}edit/{waterwijk.pk}/"):
        page = beheerder_client.get(screen)
        assert page.status_code == 200
        assert "/delete/" not in page.content.decode()
    assert "Van de site halen" in beheerder_client.get(LIST).content.decode()
    assert beheerder_client.post(f"{LIST}delete/{waterwijk.pk}/").status_code == 404
    assert Wijk.objects.filter(pk=waterwijk.pk).exists()
