"""A page does not go away while people count on one of its dates."""

import pytest
from django.test import Client
from django.utils import timezone

from home.models import Wijk
from initiatives.actions import cancel_occurrence
from initiatives.models import ActivityPage, Occurrence, Signup
from tests.factories.signups import activity_with_signups, join, next_date


@pytest.fixture
def occurrence(waterwijk: Wijk, haven: Wijk) -> Occurrence:
    join(next_date(activity_with_signups(haven)), "Vreemd")
    return next_date(activity_with_signups(waterwijk, title="Samen eten"))


def press(client: Client, page: ActivityPage, act: str) -> str:
    if act == "bulk":
        url = f"/beheer/bulk/wagtailcore/page/delete/?id={page.pk}"
    else:
        url = f"/beheer/pages/{page.pk}/{act}/"
    return client.post(url, follow=True).text


@pytest.mark.parametrize("act", ["delete", "unpublish", "bulk"])
def test_it_stays_until_they_have_heard(act: str, occurrence: Occurrence, beheerder_client: Client) -> None:
    page = ActivityPage.objects.get(pk=occurrence.activity_id)
    join(occurrence, "Riet", "Jan")
    assert "staan nog 2 mensen op de lijst" in press(beheerder_client, page, act)
    assert ActivityPage.objects.get(pk=page.pk).live
    cancel_occurrence(occurrence=occurrence, now=timezone.now())
    press(beheerder_client, page, act)
    left = ActivityPage.objects.filter(pk=page.pk).first()
    assert left is None or not left.live


def test_a_page_without_people_goes(occurrence: Occurrence, coordinator_client: Client) -> None:
    page = ActivityPage.objects.get(pk=occurrence.activity_id)
    press(coordinator_client, page, "delete")
    assert not ActivityPage.objects.filter(pk=page.pk).exists()
    assert Signup.objects.count() == 1
