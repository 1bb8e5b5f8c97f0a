"""How many queries a page costs: the same with ten and with a thousand spreekuren behind it."""

import time as clock
from datetime import date
from io import BytesIO

import pytest
from django.core.cache import cache
from django.core.files.base import ContentFile
from django.db import connection
from django.test.utils import CaptureQueriesContext
from PIL import Image
from wagtail.models import Site

from home.media.models import Photo
from spreekuren.models import HoursChange, Spreekuur, SpreekuurRule
from tests.factories.spreekuren import (
    TUESDAY_MORNING,
    LocatiePageFactory,
    PartnerFactory,
    SpreekuurFactory,
    TeamMemberFactory,
)

pytestmark = pytest.mark.django_db
MOST = 15


def make_photo(name):
    content = BytesIO()
    Image.new("RGB", (40, 40), "teal").save(content, "PNG")
    file = ContentFile(content.getvalue(), name=name)
    return Photo.objects.create(title=name, description="Een gezicht", file=file)


@pytest.fixture(autouse=True)
def monday(at):
    at("2026-11-23 12:00")


def fill(wijk, location, count):
    """Store many spreekuren, each with two rules and a closed day."""
    rows = [
        Spreekuur(wijk=wijk, location=location, title=f"S{number}", questions="Vraag", topics=["letter"])
        for number in range(count)
    ]
    Spreekuur.objects.bulk_create(rows)
    SpreekuurRule.objects.bulk_create(
        SpreekuurRule(spreekuur=row, **(TUESDAY_MORNING | {"weekdays": [day]}))
        for row in rows
        for day in (1, 4)
    )
    day = date(2026, 11, 24)
    HoursChange.objects.bulk_create(
        HoursChange(wijk=wijk, spreekuur=row, kind="closed", first=day, last=day) for row in rows
    )


def cost(client, address):
    client.get(address)
    cache.clear()
    # Where the site is rooted is in the cache of any site that runs.
    Site.get_site_root_paths()
    started = clock.process_time()
    with CaptureQueriesContext(connection) as queries:
        assert client.get(address).status_code == 200
    return len(queries), clock.process_time() - started


@pytest.mark.parametrize(
    "address",
    ["/waterwijk/spreekuren/", "/waterwijk/spreekuren/?vraag=letter&dag=vrijdag", "/spreekuren/"],
)
def test_the_list_costs_the_same_with_10_and_with_1000(client, waterwijk, haven, address):
    location = LocatiePageFactory(wijk=waterwijk)
    fill(haven, LocatiePageFactory(wijk=haven), 20)
    fill(waterwijk, location, 10)
    few, _ = cost(client, address)
    fill(waterwijk, location, 990)
    many, seconds = cost(client, address)
    assert few == many <= MOST
    assert seconds < 5, "a list of 1,000 has to be sorted by opening, but in reasonable time"


def test_a_building_costs_the_same_with_2_and_with_20(client, waterwijk):
    location = LocatiePageFactory(wijk=waterwijk)

    def furnish(count):
        for _ in range(count):
            spreekuur = SpreekuurFactory(wijk=waterwijk, location=location)
            face = make_photo(f"gezicht-{spreekuur.pk}.png")
            spreekuur.people.add(TeamMemberFactory(wijk=waterwijk, photo=face, photo_consent=True))
            spreekuur.partners.add(PartnerFactory(wijk=waterwijk))

    furnish(2)
    few, _ = cost(client, location.url)
    furnish(18)
    many, _ = cost(client, location.url)
    assert few == many <= MOST
