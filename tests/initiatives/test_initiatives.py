"""Initiatives are told so that others can join, and keep to their wijk."""

from datetime import UTC, datetime, timedelta
from io import BytesIO

import pytest
from bs4 import BeautifulSoup
from django.core.files.base import ContentFile
from django.core.management import call_command
from django.db import connection
from django.template import Context, Template
from django.test.utils import CaptureQueriesContext
from PIL import Image

from home.media.models import Photo
from home.models import Theme
from initiatives.actions import cancel_occurrence
from initiatives.models import InitiativePage, InitiativePartner
from initiatives.retention import forget_contacts_of_activities, forget_contacts_of_initiatives
from tests.factories.initiatives import (
    ActivityFactory,
    InitiativeFactory,
    PartnerFactory,
    TeamMemberFactory,
    dates_of,
)

NOW = datetime(2026, 11, 22, 12, tzinfo=UTC)


@pytest.fixture(autouse=True)
def _sunday_noon(at):
    at("2026-11-22 13:00")


def make_photo(wijk):
    picture = BytesIO()
    Image.new("RGB", (1600, 1000), "teal").save(picture, "JPEG")
    file = ContentFile(picture.getvalue(), name="bus.jpg")
    return Photo.objects.create(title="Bus", file=file, collection=wijk.collection)


def main(client, url):
    response = client.get(url)
    assert response.status_code == 200
    return BeautifulSoup(response.content, "html.parser").main


def titles(client, query=""):
    return [title.text.strip() for title in main(client, f"/waterwijk/initiatieven/{query}").select("li h3")]


def facts(page):
    return {row.dt.text: " ".join(row.dd.text.split()) for row in page.select("dl > div")}


def with_partner(wijk, role="betaalt de bus", **fields):
    page = InitiativeFactory(wijk=wijk, **fields)
    page.partners.add(InitiativePartner(partner=PartnerFactory(wijk=wijk, name="Hoogvliet"), role=role))
    page.save_revision().publish()
    return InitiativePage.objects.get(pk=page.pk)


def test_the_page_tells_the_whole_story(client, waterwijk):
    with_partner(
        waterwijk,
        title="Boodschappenservice",
        since="najaar 2010",
        rhythm="iedere vrijdagochtend",
        for_whom="wie niet ver kan lopen",
        participants="ongeveer 40 per week",
        reason="De winkel verhuisde.",
        funding="De winkel betaalt.",
        results="Buren kennen elkaar.",
        lessons="Begin klein.",
        help_wanted="Twee mensen die meelopen.",
        supporter=TeamMemberFactory(wijk=waterwijk, first_name="Selma"),
        contact_name="Ans",
        contact_email="ans@buurt.example",
    )

    page = main(client, "/waterwijk/initiatieven/boodschappenservice/")

    assert facts(page) == {
        "Wanneer": "Iedere vrijdagochtend",
        "Sinds": "Najaar 2010",
        "Voor wie": "Wie niet ver kan lopen",
        "Hoeveel mensen": "Ongeveer 40 per week",
        "Hoogvliet": "Betaalt de bus",
    }
    headings = [heading.text.strip() for heading in page.select("h2")]
    assert headings == [
        *("In het kort", "Waarom wij begonnen", "Wat het oplevert", "Wat wij leerden", "Wie doen er mee"),
        *("Wie het betaalt", "Hulp gevraagd", "Vragen?", "Deel met een buur"),
    ]
    assert page.select_one('a[href="/waterwijk/meedoen/"]').text == "Ik wil helpen"
    assert page.select_one('a[href="mailto:ans@buurt.example"]')
    assert "Selma" in page.text


def test_an_empty_initiative_has_no_empty_headings(client, waterwijk):
    InitiativeFactory(wijk=waterwijk, title="Pril", status="finished", help_wanted="Niemand meer nodig")

    page = main(client, "/waterwijk/initiatieven/pril/")

    assert [heading.text.strip() for heading in page.select("h2")] == ["In het kort", "Deel met een buur"]


def test_the_list_keeps_to_its_wijk_with_running_ones_first(client, waterwijk, haven):
    InitiativeFactory(wijk=waterwijk, title="Afgerond", status="finished")
    InitiativeFactory(wijk=waterwijk, title="Loopt")
    InitiativeFactory(wijk=waterwijk, title="Weg").unpublish()
    InitiativeFactory(wijk=haven, title="Van Haven")

    assert titles(client) == ["Loopt", "Afgerond"]


@pytest.mark.parametrize(
    ("query", "expected"),
    [
        ("?hulp=on", ["Zoekt hulp"]),
        ("?thema=groen", ["Groen"]),
        ("?thema=groen&hulp=on", []),
        ("?thema=onzin&p=9", ["Zoekt hulp", "Klaar", "Groen"]),
    ],
)
def test_choices_narrow_the_list(client, waterwijk, query, expected):
    green = Theme.objects.get_or_create(slug="groen", defaults={"name": "Groen"})[0]
    InitiativeFactory(wijk=waterwijk, title="Groen", themes=[green])
    InitiativeFactory(wijk=waterwijk, title="Klaar", help_wanted="Was nodig", status="finished")
    InitiativeFactory(wijk=waterwijk, title="Zoekt hulp", help_wanted="Twee handen")

    assert sorted(titles(client, query)) == sorted(expected)


def test_the_initiative_shows_the_next_dates_of_its_own_activities(client, waterwijk):
    page = InitiativeFactory(wijk=waterwijk, title="Bus")
    ActivityFactory(wijk=waterwijk, title="Rit", initiative=page)
    ActivityFactory(wijk=waterwijk, title="Koffie")

    dates = main(client, "/waterwijk/initiatieven/bus/").select(".wp-dates__item")

    assert [date.a.text for date in dates] == ["Rit"] * 3
    assert "Dinsdag 24 november, 10.00 tot 12.00 uur" in dates[0].text


@pytest.mark.parametrize("word", ["hoogvliet", "verhuizing", "leerden"])
def test_search_finds_the_story_and_the_partners(waterwijk, word):
    with_partner(waterwijk, title="Bus", reason="De verhuizing van de winkel.", lessons="Wij leerden veel.")

    from home.lib.text import stem_text

    assert stem_text(word) in InitiativePage.objects.get().search_stems.split()


def cost(client, url):
    """Return the queries of a page whose pictures have been made."""
    client.get(url)
    with CaptureQueriesContext(connection) as queries:
        assert client.get(url).status_code == 200
    return len(queries)


def test_lists_and_pages_cost_the_same_however_much_there_is(client, waterwijk):
    page = with_partner(waterwijk, title="Bus")
    activity = ActivityFactory(wijk=waterwijk, initiative=page)
    urls = ["/waterwijk/initiatieven/", page.url, activity.url]
    few = [cost(client, url) for url in urls]

    for number in range(10):
        page.partners.add(InitiativePartner(partner=PartnerFactory(wijk=waterwijk), role=f"rol {number}"))
        InitiativeFactory(wijk=waterwijk)
        ActivityFactory(wijk=waterwijk, initiative=page)
    page.save_revision().publish()

    assert [cost(client, url) for url in urls] == few
    assert max(few) <= 15


def test_pages_with_everything_on_them_stay_within_the_budget(client, waterwijk):
    photo = make_photo(waterwijk)
    selma = TeamMemberFactory(wijk=waterwijk, photo=photo, photo_consent=True)
    page = with_partner(waterwijk, title="Bus", image=photo, supporter=selma, help_wanted="Twee handen")
    activity = ActivityFactory(
        wijk=waterwijk, image=photo, initiative=page, place_page=waterwijk.page, place_name="De Brug"
    )

    for url in ("/waterwijk/initiatieven/", page.url, activity.url):
        assert cost(client, url) <= 15


def render(tag, wijk):
    template = Template("{% load initiatives_tags %}{% " + tag + " wijk 3 %}")
    # Where the site begins is asked once and then remembered.
    template.render(Context({"wijk": wijk}))
    with CaptureQueriesContext(connection) as queries:
        html = template.render(Context({"wijk": wijk}))
    titles = [title.text.strip() for title in BeautifulSoup(html, "html.parser").select("h3")]
    return titles, len(queries)


def test_a_front_page_shows_each_next_activity_once(waterwijk, haven):
    coffee = ActivityFactory(wijk=waterwijk, title="Koffie", weekdays=[0, 1, 2, 3, 4])
    ActivityFactory(wijk=waterwijk, title="Koor", start_time="20:00", end_time="21:00")
    ActivityFactory(wijk=haven, title="Havenfeest", start_time="08:00", end_time="09:00")

    assert render("upcoming_activities", waterwijk) == (["Koffie", "Koor"], 1)
    assert render("upcoming_activities", None) == (["Havenfeest", "Koffie", "Koor"], 1)

    cancel_occurrence(occurrence=dates_of(coffee)[0], now=NOW)
    assert render("upcoming_activities", waterwijk)[0] == ["Koffie", "Koor", "Koffie"]


def test_a_front_page_shows_initiatives_of_its_wijk(waterwijk, haven):
    InitiativeFactory(wijk=waterwijk, title="Bus")
    InitiativeFactory(wijk=haven, title="Van Haven")

    assert render("featured_initiatives", waterwijk) == (["Bus"], 1)
    assert render("featured_initiatives", None)[0] == ["Van Haven", "Bus"]


def test_contacts_go_a_year_after_the_end_in_drafts_and_history_too(waterwijk, at):
    person = {"contact_name": "Ans", "contact_phone": "036 123 45 67", "contact_email": "ans@buurt.example"}
    past = ActivityFactory(wijk=waterwijk, repeat="once", **person)
    closed = InitiativeFactory(wijk=waterwijk, status="finished", **person)
    running = InitiativeFactory(wijk=waterwijk, **person)

    later = NOW + timedelta(days=380)
    at(f"{later:%Y-%m-%d %H:%M}")
    for forget in (forget_contacts_of_activities, forget_contacts_of_initiatives):
        assert [forget(later, True), forget(later, False), forget(later, False)] == [1, 1, 0]

    for page in (past, closed):
        page.refresh_from_db()
        assert not page.has_contact
        assert "Ans" not in "".join(str(revision.content) for revision in page.revisions.all())
        assert page.live
    running.refresh_from_db()
    assert running.contact_name == "Ans"


def test_contacts_stay_while_an_activity_goes_on(waterwijk):
    ActivityFactory(wijk=waterwijk, contact_name="Ans")

    call_command("apply_retention", verbosity=0)

    assert forget_contacts_of_activities(NOW, True) == 0
