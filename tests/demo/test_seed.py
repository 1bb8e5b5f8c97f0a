"""The demo neighbourhood: whole, full of life, and the same when it is built again."""

import io
from collections.abc import Iterator
from datetime import timedelta

import pytest
from django.apps import apps
from django.db import transaction
from django.db.models import Q, Sum
from django.test import Client
from django.utils import timezone
from PIL import Image
from pytest_django import DjangoDbBlocker
from wagtail.models import Page

from demo.building import album
from demo.building.users import log_ins
from demo.content import WIJKEN
from demo.seed import seed
from home.accounts.models import User
from home.mail.models import OutgoingMail
from home.models import StandardPage, Wijk
from home.notices.models import UrgentMessage
from home.sharing.models import PageSharing
from initiatives.models import InitiativePage, Occurrence, Signup
from initiatives.offers.models import VolunteerOffer
from signalen.models import Signal
from signalen.states import State
from spreekuren.models import HoursChange, Spreekuur
from spreekuren.queries import next_spreekuren
from tests.factories.town import take_site_away

PASSWORD = "twaalf-tekens-of-meer"


def small_picture(*_args: object) -> bytes:
    stream = io.BytesIO()
    Image.new("RGB", (64, 40), "orange").save(stream, "JPEG")
    return stream.getvalue()


@pytest.fixture(scope="module")
def neighbourhood(django_db_setup: None, django_db_blocker: DjangoDbBlocker) -> Iterator[None]:
    """The whole demo, built once for this file and taken away after it."""
    with pytest.MonkeyPatch.context() as patch, django_db_blocker.unblock(), transaction.atomic():
        patch.setenv("DEMO_PASSWORD", PASSWORD)
        patch.setattr(album, "draw_scene", small_picture)
        patch.setattr(album, "draw_portrait", small_picture)
        take_site_away()
        seed(lambda _line: None)
        yield
        transaction.set_rollback(True)


def counts() -> dict[str, int]:
    """Return the number of rows of every table of ours and of Wagtail's pages."""
    tables = [model for model in apps.get_models() if model._meta.managed]
    return {model._meta.label: model._default_manager.count() for model in tables}


@pytest.mark.usefixtures("neighbourhood")
class TestNeighbourhood:
    """What stands there after one run."""

    def test_a_second_run_changes_nothing(self, db: None) -> None:
        before = counts()
        seed(lambda _line: None)
        assert counts() == before

    def test_there_is_enough_to_walk_through(self, db: None) -> None:
        assert Page.objects.live().count() >= 150
        assert sorted(Wijk.objects.open().values_list("slug", flat=True)) == sorted(w.slug for w in WIJKEN)

    def test_every_page_answers(self, db: None) -> None:
        client, failed = Client(), []
        for page in Page.objects.live().filter(depth__gt=1):
            response = client.get(page.url)
            if response.status_code != 200:
                failed.append((page.url, response.status_code))
        assert failed == []

    def test_every_wijk_has_a_spreekuur_to_go_to_and_something_to_do(self, db: None) -> None:
        now = timezone.now()
        for wijk in Wijk.objects.all():
            assert len(next_spreekuren(wijk, now)) >= 2, wijk
            assert Occurrence.objects.shown(wijk).since(now).count() >= 20, wijk

    def test_something_is_off_and_something_is_closed(self, db: None) -> None:
        tomorrow = timezone.localdate() + timedelta(days=1)
        assert HoursChange.objects.get().first == tomorrow
        assert Occurrence.objects.filter(status="cancelled").count() == 3

    def test_the_boodschappenservice_names_its_partners_with_their_roles(self, db: None) -> None:
        page = InitiativePage.objects.get(slug="boodschappenservice")
        roles = {row.partner.name: row.role for row in page.partners.all()}
        assert roles["Supermarkt Hoogvliet"] == "regelt en betaalt de bus"
        assert len(roles) == 7

    def test_wijken_show_something_of_each_other_and_one_offer_waits(self, db: None) -> None:
        rows = PageSharing.objects.values_list("source__slug", "wijk__slug", "state")
        assert sorted(rows) == [
            ("haven", "poort", "offered"),
            ("haven", "waterwijk", "accepted"),
            ("waterwijk", "haven", "accepted"),
            ("waterwijk", "haven", "offered"),
            ("waterwijk", "poort", "offered"),
        ]
        # On which page of the agenda it stands depends on the day of the run.
        pages = [Client().get(f"/waterwijk/agenda/?p={number}").text for number in range(1, 9)]
        assert any("Uit Haven" in page for page in pages)

    def test_a_message_stands_above_one_wijk_and_alarms_nobody(self, db: None) -> None:
        message = UrgentMessage.objects.get()
        assert (message.wijk.slug, message.level) == ("haven", "info")
        assert message.title in Client().get("/haven/").content.decode()

    def test_five_parties_sit_at_one_table(self, db: None) -> None:
        spreekuur = Spreekuur.objects.get(title="Inloopspreekuur met vijf partijen")
        assert spreekuur.partners.count() == 5

    def test_newcomers_are_welcomed_in_four_languages(self, db: None) -> None:
        for slug in ("achterwillens", "poort"):
            welcome = StandardPage.objects.exclude(lang="nl").filter(wijk__slug=slug)
            assert {page.lang: page.dir for page in welcome} == {
                "en": "ltr",
                "ar": "rtl",
                "tr": "ltr",
                "uk": "ltr",
            }
            for page in welcome:
                assert f'href="/{slug}/spreekuren/"' in str(page.body)
                assert 'href="tel:' in str(page.body)

    def test_letters_arrive_with_their_own_wijk_and_are_mailed_about(self, db: None) -> None:
        for content in WIJKEN:
            found = sum(len(walk.findings) for walk in content.walks)
            meldingen = Signal.objects.filter(wijk__slug=content.slug)
            assert meldingen.count() == len(content.meldingen) + found
            assert VolunteerOffer.objects.filter(wijk__slug=content.slug).count() == len(content.offers)
            of_signups = Q(key__startswith="aanmelding-vol-")
            team = OutgoingMail.objects.filter(~of_signups, to=content.team_email)
            assert team.count() == len(content.meldingen) + len(content.offers)

    def test_lists_are_full_with_who_waits_and_of_what_has_been(self, db: None) -> None:
        found = Signup.objects.filter(wijk__slug="waterwijk")
        full = found.filter(occurrence__activity__slug="valtraining")
        assert dict(full.order_by().values_list("state").annotate(Sum("size"))) == {"placed": 6, "waiting": 3}
        past = found.filter(occurrence__end__lt=timezone.now())
        assert past.aggregate(came=Sum("attended"), signed_up=Sum("size")) == {"came": 4, "signed_up": 5}

    def test_meldingen_are_there_in_every_state(self, db: None) -> None:
        states = Signal.objects.filter(wijk__slug="waterwijk").values_list("state", flat=True)
        assert set(states) == set(State)
        assert [signal.reference for signal in Signal.objects.late(timezone.localdate())] != []

    def test_the_log_ins_work_and_follow_a_new_password(
        self, db: None, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        names = {"beheer", "communicatie"}
        names |= {f"{role}-{wijk.slug}" for wijk in WIJKEN for role in ("redactie", "coordinator")}
        assert set(User.objects.values_list("username", flat=True)) == names
        monkeypatch.setenv("DEMO_PASSWORD", "een-ander-wachtwoord")
        log_ins()
        assert all(user.check_password("een-ander-wachtwoord") for user in User.objects.all())

    def test_an_editor_sees_only_their_own_wijk(self, db: None) -> None:
        user = User.objects.get(username="redactie-waterwijk")
        assert [group.name for group in user.groups.all()] == ["Redactie Waterwijk"]
