"""Who is asked whether hours still hold: hosts after 90 days, the team when nobody answers."""

from datetime import date, timedelta

import pytest
from bs4 import BeautifulSoup
from django.utils import timezone

from home.clock import run_due_jobs
from home.lib.registries import clock_jobs, retention_rules
from home.mail.models import OutgoingMail
from home.models import ClockRow
from spreekuren.actions import confirm_hours, suspend
from spreekuren.hosts.actions import revoke_link
from spreekuren.hosts.reminders import remind
from spreekuren.models import HostAct, HostLink, Spreekuur
from tests.factories.hosts import host_link
from tests.factories.spreekuren import SpreekuurFactory

pytestmark = pytest.mark.django_db
CONFIRMED = date(2026, 6, 1)


@pytest.fixture(autouse=True)
def june(at):
    at("2026-06-01 10:00")


@pytest.fixture
def letters(waterwijk):
    return SpreekuurFactory(wijk=waterwijk, title="Brievenspreekuur")


@pytest.fixture
def ina(letters):
    return host_link(letters, email="ina@voorbeeld.example")[0]


def day(at, days):
    """Run the job `days` after the last look, and return the mails of that run as (to, subject)."""
    before = set(OutgoingMail.objects.values_list("pk", flat=True))
    at(f"{CONFIRMED + timedelta(days=days)} 03:30")
    remind(timezone.now())
    mails = OutgoingMail.objects.exclude(pk__in=before).order_by("pk")
    return [(mail.to, mail.subject) for mail in mails]


ASKED = ("ina@voorbeeld.example", "Kloppen de tijden van het Brievenspreekuur nog?")
TEAM = ("waterwijk@wijkteam.example", "Een spreekuur om na te kijken")


def test_a_host_is_asked_after_90_days_and_the_team_14_days_later(at, letters, ina):
    assert day(at, 89) == []
    assert day(at, 90) == [ASKED]
    assert day(at, 90) == []  # twice
    assert day(at, 103) == []
    assert day(at, 104) == [TEAM]
    assert day(at, 105) == []
    assert day(at, 120) == [ASKED]
    assert day(at, 134) == [TEAM]


def test_a_clock_that_stood_still_asks_once(at, letters, ina):
    assert day(at, 200) == [ASKED]
    assert day(at, 201) == []


def test_without_a_host_to_mail_the_team_is_asked_at_once_in_one_mail(at, letters, waterwijk, haven):
    host_link(letters, "Omar")
    SpreekuurFactory(wijk=waterwijk, title="Tweede")
    confirm_hours(spreekuur=SpreekuurFactory(wijk=haven, title="Van de buren"))
    Spreekuur.objects.filter(title="Van de buren").update(confirmed_on=date(2026, 8, 1))
    assert day(at, 90) == [("waterwijk@wijkteam.example", "2 spreekuren om na te kijken")]
    text = OutgoingMail.objects.get().text
    assert "Tweede" in text
    assert "buren" not in text
    assert day(at, 119) == []
    assert day(at, 120) == [("waterwijk@wijkteam.example", "2 spreekuren om na te kijken")]


def test_each_host_is_asked_and_who_confirms_answers_for_all(at, letters, ina):
    host_link(letters, "Omar", email="omar@voorbeeld.example")
    assert sorted(to for to, _ in day(at, 90)) == ["ina@voorbeeld.example", "omar@voorbeeld.example"]
    confirm_hours(spreekuur=letters)
    assert day(at, 104) == []
    assert day(at, 179) == []
    assert len(day(at, 180)) == 2


@pytest.mark.parametrize("off", ["link", "spreekuur", "building", "wijk"])
def test_nobody_is_asked_about_what_is_switched_off(at, letters, ina, off):
    if off == "link":
        revoke_link(link=ina)
    elif off == "spreekuur":
        suspend(spreekuur=letters)
    elif off == "building":
        letters.location.unpublish()
    else:
        letters.wijk.page.unpublish()
    # A link that was taken back leaves the team to ask.
    assert day(at, 95) == ([TEAM] if off == "link" else [])


def test_a_spreekuur_that_was_never_confirmed_counts_from_when_it_was_stored(at, letters, ina):
    Spreekuur.objects.update(confirmed_on=None)
    assert day(at, 89) == []
    assert day(at, 90) == [ASKED]


def question(at, client, ina):
    day(at, 90)
    text = OutgoingMail.objects.latest("pk").text
    return next(line for line in text.splitlines() if "/spreekuur/klopt/" in line).partition("8000")[2]


def main(response):
    return " ".join(BeautifulSoup(response.content, "html.parser").main.get_text(" ").split())


def test_the_question_is_answered_with_one_tap_and_once(at, client, letters, ina):
    path = question(at, client, ina)
    for _ in range(5):  # a scanner
        assert "Kloppen deze tijden nog? Elke dinsdag van 9.00 tot 11.30 uur" in main(client.get(path))
    assert Spreekuur.objects.get().confirmed_on == CONFIRMED
    for _ in range(2):
        response = client.post(path)
        assert "Bevestigd op 30 augustus 2026" in main(response)
        assert "no-store" in response.headers["Cache-Control"]
    assert [act.what for act in HostAct.objects.all()] == ["Keek de tijden na: ze kloppen nog"]
    at("2026-08-30 03:45")
    assert client.post(path).status_code == 404
    assert day(at, 104) == []


@pytest.mark.parametrize("end", ["late", "revoked", "asked again"])
def test_a_question_that_is_over_changes_nothing(at, client, letters, ina, end):
    path = question(at, client, ina)
    if end == "late":
        at("2026-10-20 10:00")
    elif end == "revoked":
        revoke_link(link=ina)
    else:
        day(at, 120)
    response = client.post(path)
    assert response.status_code == 404
    assert "Deze link werkt niet (meer)" in main(response)
    assert Spreekuur.objects.get().confirmed_on == CONFIRMED


def test_the_key_to_the_host_page_is_not_in_the_question(at, client, letters, ina):
    token = question(at, client, ina).split("/")[3]
    assert client.get(f"/spreekuur/{token}/").status_code == 404


def test_the_clock_knows_the_job(at, letters, ina):
    job = next(job for job in clock_jobs if job.name == "hours_reminders")
    assert job.every == timedelta(days=1)
    at("2026-09-02 10:00")
    Spreekuur.objects.update(confirmed_on=date(2026, 5, 1))
    ClockRow.objects.update_or_create(
        name=job.name, defaults={"due_at": timezone.now() - timedelta(days=400)}
    )
    run_due_jobs()
    assert OutgoingMail.objects.filter(to=ASKED[0]).count() == 2  # the link itself, and the question


def test_revoked_links_and_old_acts_are_forgotten(at, client, letters, ina):
    _omar, path = host_link(letters, "Omar")
    client.post(path, {"act": "klopt"})
    HostAct.objects.create(wijk=letters.wijk, spreekuur=letters, link=ina, what="Dicht")
    rules = {rule.model: rule for rule in retention_rules}
    revoke_link(link=ina)

    def forget(moment):
        at(moment)
        now = timezone.now()
        for model in ("spreekuren.HostLink", "spreekuren.HostAct"):
            count = rules[model].apply(now, True)
            assert rules[model].apply(now, False) == count

    forget("2026-08-29 10:00")
    assert HostLink.objects.count() == 2
    forget("2026-08-30 10:00")
    assert [link.name for link in HostLink.objects.all()] == ["Omar"]
    assert [(act.link and act.link.name) for act in HostAct.objects.all()] == [None]
    forget("2027-06-01 10:00")
    assert (HostLink.objects.count(), HostAct.objects.count()) == (1, 0)
