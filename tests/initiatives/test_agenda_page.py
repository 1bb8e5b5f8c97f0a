"""Residents find what there is to do: per wijk and for all, with choices that work without JavaScript."""

from datetime import UTC, date, datetime, time, timedelta

import pytest
from bs4 import BeautifulSoup

from home.models import Theme
from initiatives.actions import add_extra_date, cancel_occurrence, move_occurrence
from initiatives.models import Occurrence
from tests.factories.initiatives import ActivityFactory, dates_of

NOW = datetime(2026, 11, 22, 12, tzinfo=UTC)


@pytest.fixture(autouse=True)
def _sunday_noon(at):
    at("2026-11-22 13:00")


def once(wijk, title, day, **fields):
    return ActivityFactory(wijk=wijk, title=title, repeat="once", first_date=day, **fields)


def soup(client, url):
    response = client.get(url)
    assert response.status_code == 200
    return BeautifulSoup(response.content, "html.parser")


def agenda(client, url="/waterwijk/agenda/"):
    """Return the agenda as a reader sees it: the headings of days with the titles below them."""
    found = []
    for section in soup(client, url).select("main section"):
        titles = [" ".join(title.text.split()) for title in section.select("h3")]
        found.append((section.h2.text, titles))
    return found


def titles(client, url="/waterwijk/agenda/"):
    return [title for _day, titles in agenda(client, url) for title in titles]


def test_the_agenda_groups_by_day_and_keeps_to_its_wijk(client, waterwijk, haven):
    once(waterwijk, "Koor", date(2026, 11, 23), start_time=time(20), end_time=time(21))
    once(waterwijk, "Koffie", date(2026, 11, 23))
    once(waterwijk, "Zeskamp", date(2026, 11, 28))
    once(haven, "Havenfeest", date(2026, 11, 23))

    assert agenda(client) == [
        ("Morgen, maandag 23 november", ["Koffie", "Koor"]),
        ("Zaterdag 28 november", ["Zeskamp"]),
    ]


def test_the_agenda_of_all_wijken_names_each_wijk(client, waterwijk, haven):
    once(waterwijk, "Koffie", date(2026, 11, 23))
    once(haven, "Havenfeest", date(2026, 11, 23))

    page = soup(client, "/agenda/")

    assert titles(client, "/agenda/") == ["Koffie", "Havenfeest"]
    assert [label.text for label in page.select("main .wp-card__label")] == ["Waterwijk", "Haven"]


def test_what_runs_for_days_stays_until_it_is_over(client, waterwijk, at):
    once(waterwijk, "Kunstroute", date(2026, 11, 20), last_date=date(2026, 11, 29), end_time=time(16))
    once(waterwijk, "Koffie", date(2026, 11, 22), start_time=time(14), end_time=time(15))

    assert agenda(client) == [("Vandaag, zondag 22 november", ["Kunstroute", "Koffie"])]
    assert "tot en met zondag 29 november" in soup(client, "/waterwijk/agenda/").main.text
    assert titles(client, "/waterwijk/agenda/?datum=2026-11-25") == ["Kunstroute"]

    at("2026-11-29 16:00")
    assert titles(client) == []


@pytest.mark.parametrize(
    ("query", "expected"),
    [
        ("", ["Vandaag", "Morgen", "Zaterdag", "Later"]),
        ("wanneer=vandaag", ["Vandaag"]),
        ("wanneer=deze-week", ["Vandaag"]),
        ("wanneer=weekend", ["Vandaag"]),
        ("datum=2026-11-28", ["Zaterdag"]),
        ("wanneer=vandaag&datum=2026-11-23", ["Morgen"]),
        ("datum=gisteren", ["Vandaag", "Morgen", "Zaterdag", "Later"]),
        ("datum=0001-01-01", ["Vandaag", "Morgen", "Zaterdag", "Later"]),
        ("datum=9999-12-31", ["Vandaag", "Morgen", "Zaterdag", "Later"]),
        ("thema=groen", ["Zaterdag"]),
        ("thema=bestaat-niet", ["Vandaag", "Morgen", "Zaterdag", "Later"]),
        ("voor=seniors", ["Vandaag", "Morgen", "Later"]),
        ("voor=children", ["Morgen", "Zaterdag", "Later"]),
        ("gratis=on", ["Vandaag", "Morgen"]),
        ("gratis=on&voor=seniors&wanneer=vandaag", ["Vandaag"]),
        ("p=99", ["Vandaag", "Morgen", "Zaterdag", "Later"]),
        ("p=x&wanneer=%00&onbekend=1", ["Vandaag", "Morgen", "Zaterdag", "Later"]),
    ],
)
def test_choices_narrow_the_agenda(client, waterwijk, query, expected):
    green = Theme.objects.get_or_create(slug="groen", defaults={"name": "Groen"})[0]
    once(waterwijk, "Vandaag", date(2026, 11, 22), end_time=time(17), audience="seniors")
    once(waterwijk, "Morgen", date(2026, 11, 23))
    once(waterwijk, "Zaterdag", date(2026, 11, 28), audience="children", cost=2, themes=[green])
    once(waterwijk, "Later", date(2027, 1, 5), cost=None)

    assert titles(client, f"/waterwijk/agenda/?{query}") == expected


def test_week_and_weekend_on_a_thursday(client, waterwijk, at):
    at("2026-11-26 09:00")
    for day in range(26, 31):
        once(waterwijk, f"{day} november", date(2026, 11, day))

    week = titles(client, "/waterwijk/agenda/?wanneer=deze-week")
    assert week == ["26 november", "27 november", "28 november", "29 november"]
    assert titles(client, "/waterwijk/agenda/?wanneer=weekend") == ["28 november", "29 november"]


def test_an_empty_agenda_says_so_in_words(client, waterwijk):
    assert "Er staat nu niets in de agenda" in soup(client, "/waterwijk/agenda/").main.text
    once(waterwijk, "Koffie", date(2026, 11, 23))
    assert "Wij vinden niets" in soup(client, "/waterwijk/agenda/?wanneer=vandaag").main.text


def test_drafts_private_pages_and_closed_wijken_are_not_in_any_agenda(client, waterwijk, haven):
    from wagtail.models import PageViewRestriction

    once(waterwijk, "Weg", date(2026, 11, 23)).unpublish()
    secret = once(waterwijk, "Besloten", date(2026, 11, 23))
    PageViewRestriction.objects.create(page=secret, restriction_type="login")
    once(haven, "Dicht", date(2026, 11, 23))
    haven.page.unpublish()

    for url in ("/agenda/", "/waterwijk/agenda/"):
        assert titles(client, url) == []
        assert b"BEGIN:VEVENT" not in client.get(f"{url}agenda.ics").content
    assert client.get("/haven/agenda/agenda.ics").status_code == 404
    assert client.get("/waterwijk/agenda/besloten/agenda.ics").status_code == 404


def test_a_cancelled_date_stays_in_the_agenda_and_says_so(client, waterwijk):
    activity = once(waterwijk, "Koffie", date(2026, 11, 23))
    cancel_occurrence(occurrence=dates_of(activity)[0], note="de zaal is lek", now=NOW)

    (event,) = soup(client, "/waterwijk/agenda/").select("main section li")

    assert event.select_one(".wp-event__status").text == "Gaat niet door: de zaal is lek"


def test_the_activity_tells_what_a_resident_needs(client, waterwijk):
    ActivityFactory(
        wijk=waterwijk,
        title="Eettafel",
        cost="4.50",
        cost_note="drie gangen",
        age_from=55,
        place_name="De Brug",
        place_address="Brugstraat 1",
        wheelchair="yes",
        entry="first_contact",
        contact_name="Ans",
        contact_phone="036 123 45 67",
    )

    main = soup(client, "/waterwijk/agenda/eettafel/").main
    facts = {row.dt.text: " ".join(row.dd.text.split()) for row in main.select("dl > div")}

    assert facts == {
        "Waar": "De Brug, Brugstraat 1",
        "Voor wie": "Iedereen, vanaf 55 jaar",
        "Kosten": "€ 4,50, drie gangen",
        "Met rolstoel": "Ja",
    }
    assert "Elke dinsdag" in main.text
    assert "Meld u eerst aan" in main.text
    assert main.select_one('a[href="tel:0361234567"]')


def test_the_activity_shows_next_dates_with_what_is_off_and_moved(client, waterwijk):
    activity = ActivityFactory(wijk=waterwijk, title="Koffie")
    first, second = dates_of(activity)[:2]
    cancel_occurrence(occurrence=first, note="feestdag", now=NOW)
    start = datetime(2026, 12, 2, 13, tzinfo=UTC)
    move_occurrence(occurrence=second, start=start, end=start + timedelta(hours=2), place="De Brug", now=NOW)
    extra = datetime(2026, 11, 26, 13, tzinfo=UTC)
    add_extra_date(activity=activity, start=extra, end=extra + timedelta(hours=2), note="Extra", now=NOW)

    items = soup(client, "/waterwijk/agenda/koffie/").select(".wp-dates__item")
    texts = [" ".join(item.text.split()) for item in items]

    assert items[0].s.text == "Dinsdag 24 november, 10.00 tot 12.00 uur"
    assert texts[0].endswith("Gaat niet door: feestdag")
    assert texts[1] == "Donderdag 26 november, 14.00 tot 16.00 uur Extra"
    assert texts[2] == (
        "Woensdag 2 december, 14.00 tot 16.00 uur In De Brug "
        "Verplaatst Was eerst dinsdag 1 december, 10.00 tot 12.00 uur"
    )
    assert len(items) == 8


def test_search_engines_get_each_date(client, waterwijk):
    import json

    activity = ActivityFactory(wijk=waterwijk, title="Koffie </script>", place_name="De Brug")
    cancel_occurrence(occurrence=dates_of(activity)[0], now=NOW)

    scripts = soup(client, activity.url).select('script[type="application/ld+json"]')
    events = [json.loads(script.text) for script in scripts]

    assert len(events) == 8
    assert events[0]["name"] == "Koffie </script>"
    assert events[0]["startDate"] == "2026-11-24T10:00:00+01:00"
    assert events[0]["eventStatus"] == "https://schema.org/EventCancelled"
    assert events[1]["eventStatus"] == "https://schema.org/EventScheduled"
    assert events[0]["location"]["address"]["addressLocality"] == "Almere"


def test_a_past_activity_stays_readable(client, waterwijk, at):
    once(waterwijk, "Zeskamp", date(2026, 11, 23))
    at("2026-12-01 10:00")

    assert "Er staat nu geen nieuwe datum" in soup(client, "/waterwijk/agenda/zeskamp/").main.text


def fill(wijk, count):
    """Give the agenda `count` dates of five activities without publishing each by hand."""
    activities = [ActivityFactory(wijk=wijk) for _ in range(5)]
    Occurrence.objects.all().delete()
    start = datetime(2026, 11, 23, 9, tzinfo=UTC)
    Occurrence.objects.bulk_create(
        Occurrence(
            wijk=wijk,
            activity=activities[number % 5],
            original_start=start + timedelta(hours=number),
            start=start + timedelta(hours=number),
            end=start + timedelta(hours=number + 1),
        )
        for number in range(count)
    )
    return activities[0]


@pytest.mark.parametrize("url", ["/agenda/", "/waterwijk/agenda/", "/waterwijk/agenda/{slug}/"])
def test_a_page_costs_the_same_with_ten_and_a_thousand_dates(
    client, waterwijk, url, django_assert_num_queries
):
    from django.db import connection
    from django.test.utils import CaptureQueriesContext

    counts = []
    for count in (10, 1000):
        activity = fill(waterwijk, count)
        address = url.format(slug=activity.slug)
        client.get(address)
        with CaptureQueriesContext(
            connection,
        ) as queries:
            assert client.get(address).status_code == 200
        counts.append(len(queries))

    assert counts[0] == counts[1] <= 15
    assert len(titles(client, "/waterwijk/agenda/")) == 20
    assert len(titles(client, "/waterwijk/agenda/?p=2")) == 20
