"""What a resident sees of spreekuren: the list of a wijk, of all wijken, and one building."""

from datetime import date, time

import pytest
from bs4 import BeautifulSoup

from spreekuren.actions import close_day, set_other_place, suspend
from tests.factories.spreekuren import (
    TUESDAY_MORNING,
    LocatiePageFactory,
    PartnerFactory,
    SpreekuurFactory,
    TeamMemberFactory,
)

pytestmark = pytest.mark.django_db
MONDAY = "2026-11-23 12:00"
TUESDAY = date(2026, 11, 24)


def words_of(response):
    assert response.status_code == 200
    soup = BeautifulSoup(response.content, "html.parser")
    return " ".join(soup.main.get_text(" ").split())


def titles_of(response):
    assert response.status_code == 200
    soup = BeautifulSoup(response.content, "html.parser")
    return [" ".join(link.get_text().split()) for link in soup.select("main .wp-spreekuur .wp-card__link")]


@pytest.fixture(autouse=True)
def monday(at):
    at(MONDAY)


@pytest.fixture
def letters(waterwijk, haven):
    """A spreekuur of ours, with one next door that must not show."""
    SpreekuurFactory(wijk=haven, title="Spreekuur van de buren", topics=["letter", "money"], languages=["tr"])
    return SpreekuurFactory(wijk=waterwijk, location__title="De Draaikolk", languages=["nl", "ar"])


def test_the_list_says_when_it_is_open_and_where(client, letters):
    text = words_of(client.get("/waterwijk/spreekuren/"))
    assert "Morgen open van 9.00 tot 11.30 uur" in text
    assert "De Draaikolk" in text
    assert "Kom met een brief die u niet begrijpt." in text
    assert "van de buren" not in text


def test_what_is_open_now_comes_first(client, letters, waterwijk, at):
    SpreekuurFactory(wijk=waterwijk, title="Zonder vaste tijd", rules=[])
    SpreekuurFactory(
        wijk=waterwijk, title="Eerder", rules=[TUESDAY_MORNING | {"start": time(8), "end": time(9)}]
    )
    SpreekuurFactory(wijk=waterwijk, title="Nu", rules=[TUESDAY_MORNING | {"weekdays": [0], "end": time(13)}])
    assert titles_of(client.get("/waterwijk/spreekuren/")) == [
        "Nu",
        "Eerder",
        "Inloopspreekuur",
        "Zonder vaste tijd",
    ]
    at("2026-11-24 10:00")
    assert titles_of(client.get("/waterwijk/spreekuren/"))[0] == "Inloopspreekuur"


def test_a_closed_day_is_said_at_once_with_the_next_time(client, letters):
    close_day(target=letters, first=TUESDAY, reason="geen vrijwilligers")
    for address in ("/waterwijk/spreekuren/", letters.location.url):
        text = words_of(client.get(address))
        assert "Morgen dicht (geen vrijwilligers)" in text
        assert "Dinsdag 1 december open van 9.00 tot 11.30 uur" in text
        assert "Morgen open" not in text


def test_a_closed_building_closes_all_in_it_and_nothing_else(client, letters, waterwijk):
    SpreekuurFactory(wijk=waterwijk, title="Geldspreekuur", location=letters.location)
    SpreekuurFactory(wijk=waterwijk, title="Elders")
    close_day(target=letters.location, first=TUESDAY, last=date(2026, 11, 30))
    text = words_of(client.get("/waterwijk/spreekuren/"))
    assert text.count("Morgen dicht") == 2
    assert text.count("Morgen open van") == 1


def test_another_place_is_shown(client, letters):
    set_other_place(target=letters, first=TUESDAY, place="bibliotheek De Boog")
    assert "bibliotheek De Boog" in words_of(client.get("/waterwijk/spreekuren/"))
    assert "Morgen, 9.00 tot 11.30 uur, in bibliotheek De Boog" in words_of(client.get(letters.location.url))


def test_suspended_hides_times_and_says_where_to_go(client, letters):
    suspend(spreekuur=letters, text="De zaal wordt verbouwd. Bel het wijkteam.")
    text = words_of(client.get(letters.location.url))
    assert "Tijdelijk dicht" in text
    assert "De zaal wordt verbouwd. Bel het wijkteam." in text
    assert "9.00" not in text


@pytest.mark.parametrize(
    ("query", "titles"),
    [
        ("", ["Inloopspreekuur", "Taalcafé"]),
        ("?vraag=letter", ["Inloopspreekuur"]),
        ("?vraag=language&taal=uk", ["Taalcafé"]),
        ("?taal=ar", ["Inloopspreekuur"]),
        ("?taal=tr", ["Inloopspreekuur", "Taalcafé"]),
        ("?dag=morgen", ["Inloopspreekuur"]),
        ("?dag=vrijdag", ["Taalcafé"]),
        ("?dag=vandaag", []),
        ("?vraag=money", []),
        ("?vraag=onzin&dag=%00&p=99", ["Inloopspreekuur", "Taalcafé"]),
    ],
)
def test_filters(client, letters, waterwijk, query, titles):
    monthly = TUESDAY_MORNING | {"weekdays": [4], "rhythm": "monthly", "nth_weeks": [-1]}
    SpreekuurFactory(
        wijk=waterwijk, title="Taalcafé", topics=["language"], languages=["nl", "uk"], rules=[monthly]
    )
    assert titles_of(client.get(f"/waterwijk/spreekuren/{query}")) == titles


def test_a_question_also_finds_partners_of_this_wijk(client, letters, waterwijk, haven):
    PartnerFactory(wijk=waterwijk, name="Schuldhulp", topics=["money"])
    PartnerFactory(wijk=waterwijk, name="Fietsenmaker", topics=["work"])
    PartnerFactory(wijk=haven, name="Bank van de buren", topics=["money"])
    text = words_of(client.get("/waterwijk/spreekuren/?vraag=money"))
    assert "Hier kunt u ook terecht" in text
    assert "Schuldhulp" in text
    assert "Fietsenmaker" not in text
    assert "van de buren" not in text


def test_a_building_shows_who_is_there_and_how_to_get_in(client, letters, waterwijk, haven):
    letters.people.add(
        TeamMemberFactory(wijk=waterwijk, first_name="Fatma", role="social_worker", ask_me_about="brieven"),
        TeamMemberFactory(wijk=waterwijk, first_name="Gestopt", is_active=False),
    )
    letters.partners.add(PartnerFactory(wijk=waterwijk, name="De Schoor"))
    page = letters.location
    page.entrance = "De groene deur"
    page.wheelchair = "yes"
    page.save()
    text = words_of(client.get(page.url))
    assert "Fatma Maatschappelijk werker Vraag mij over: brieven" in text
    assert "Gestopt" not in text
    assert "Partners De Schoor" in text
    assert "Welke deur De groene deur" in text
    assert "Met een rolstoel naar binnen Ja" in text
    assert "Ringleiding Weten we niet" in text
    assert "U mag iemand meenemen." in text
    assert "Waterplein 1, 1324 AB Almere" in text
    assert "Elke dinsdag van 9.00 tot 11.30 uur" in text


def test_without_fixed_times_it_says_how_to_make_an_appointment(client, waterwijk):
    SpreekuurFactory(wijk=waterwijk, rules=[], access="appointment", appointment_phone="036 123 45 00")
    text = words_of(client.get("/waterwijk/spreekuren/"))
    assert "Op afspraak" in text
    assert "Maak eerst een afspraak: bel 036 123 45 00" in text


def test_holidays_ahead_are_said(client, waterwijk, at):
    at("2026-12-01 12:00")
    fridays = SpreekuurFactory(wijk=waterwijk, rules=[TUESDAY_MORNING | {"weekdays": [4]}])
    text = words_of(client.get(fridays.location.url))
    assert "Niet op 25 december (Eerste Kerstdag)" in text
    assert "Niet op 1 januari 2027 (Nieuwjaarsdag)" in text


def test_a_building_that_is_a_draft_shows_nowhere(client, letters):
    page = letters.location
    page.unpublish()
    assert titles_of(client.get("/waterwijk/spreekuren/")) == []
    assert client.get(f"/waterwijk/spreekuren/{page.slug}/").status_code == 404
    assert client.get(f"/waterwijk/spreekuren/{page.slug}/agenda.ics").status_code == 404


def test_all_wijken_together(client, letters):
    response = client.get("/spreekuren/?vraag=letter")
    assert sorted(titles_of(response)) == ["Inloopspreekuur", "Spreekuur van de buren"]
    assert "Haven" in words_of(response)


def test_a_closed_wijk_shows_nothing(client, letters, haven):
    haven.page.unpublish()
    assert titles_of(client.get("/spreekuren/")) == ["Inloopspreekuur"]
    assert client.get("/haven/spreekuren/spreekuren.ics").status_code == 404


def test_the_list_is_paged(client, waterwijk):
    location = LocatiePageFactory(wijk=waterwijk)
    for number in range(21):
        SpreekuurFactory(wijk=waterwijk, location=location, title=f"Spreekuur {number:02d}")
    assert len(titles_of(client.get("/waterwijk/spreekuren/?vraag=letter"))) == 20
    assert titles_of(client.get("/waterwijk/spreekuren/?vraag=letter&p=2")) == ["Spreekuur 20"]
