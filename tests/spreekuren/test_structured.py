"""What search engines read of a building."""

import json
from datetime import date, time

import pytest
from bs4 import BeautifulSoup

from spreekuren.actions import close_day
from tests.factories.spreekuren import TUESDAY_MORNING, SpreekuurFactory, TeamMemberFactory

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def monday(at):
    at("2026-11-23 12:00")


def graph_of(client, url):
    soup = BeautifulSoup(client.get(url).content, "html.parser")
    scripts = soup.find_all("script", type="application/ld+json")
    return next(
        data["@graph"] for data in (json.loads(script.string) for script in scripts) if "@graph" in data
    )


def test_hours_and_closed_days_of_each_spreekuur(client, waterwijk):
    letters = SpreekuurFactory(wijk=waterwijk, location__title="De Draaikolk", location__wheelchair="yes")
    close_day(target=letters, first=date(2026, 11, 24))
    place, service = graph_of(client, letters.location.url)
    assert (place["@type"], place["name"]) == ("CivicStructure", "De Draaikolk")
    assert place["address"]["streetAddress"] == "Waterplein 1"
    assert place["amenityFeature"]["value"] is True
    hours = service["hoursAvailable"]
    assert {
        "@type": "OpeningHoursSpecification",
        "validFrom": "2026-12-01",
        "validThrough": "2026-12-01",
        "opens": "09:00",
        "closes": "11:30",
    } in hours
    closed = [each for each in hours if "opens" not in each]
    assert closed == [
        {"@type": "OpeningHoursSpecification", "validFrom": "2026-11-24", "validThrough": "2026-11-24"}
    ]


def test_midnight_and_unknown_facts(client, waterwijk):
    late = SpreekuurFactory(wijk=waterwijk, rules=[TUESDAY_MORNING | {"start": time(20), "end": time(0)}])
    place, service = graph_of(client, late.location.url)
    assert "amenityFeature" not in place
    assert "geo" not in place
    assert service["hoursAvailable"][0]["closes"] == "00:00"


def test_no_text_can_end_the_script_and_no_names_are_given_away(client, waterwijk):
    tricky = SpreekuurFactory(wijk=waterwijk, title="</script><script>alert(1)</script>", questions="a & b")
    tricky.people.add(TeamMemberFactory(wijk=waterwijk, first_name="Fatma"))
    html = client.get(tricky.location.url).content.decode()
    assert "<script>alert" not in html
    _, service = graph_of(client, tricky.location.url)
    assert (service["name"], service["description"]) == ("</script><script>alert(1)</script>", "a & b")
    assert "Fatma" not in json.dumps(service)
