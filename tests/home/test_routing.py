"""A page is found by its whole address, and only where Wagtail would find it."""

import pytest

from home.models import StandardPage


@pytest.fixture
def deep(waterwijk):
    about = waterwijk.page.add_child(instance=StandardPage(title="Over ons", slug="over-ons"))
    return about.add_child(instance=StandardPage(title="Geschiedenis", slug="geschiedenis"))


def test_a_page_is_found_at_its_address_and_nowhere_else(client, deep, haven):
    assert client.get("/waterwijk/over-ons/geschiedenis/").context["page"] == deep
    for wrong in ("/geschiedenis/", "/waterwijk/geschiedenis/", "/haven/over-ons/geschiedenis/"):
        assert client.get(wrong).status_code == 404


def test_a_draft_is_not_found(client, deep):
    deep.unpublish()

    assert client.get("/waterwijk/over-ons/geschiedenis/").status_code == 404
    assert client.get("/waterwijk/over-ons/").status_code == 200


def test_a_wijk_is_found_in_one_query_and_any_deeper_page_in_two(client, deep, django_assert_num_queries):
    from django.test import RequestFactory

    request = RequestFactory().get("/")
    home = deep.get_ancestors().get(depth=2).specific
    whole = ["waterwijk", "over-ons", "geschiedenis"]
    for parts, queries in ((whole[:1], 1), (whole[:2], 2), (whole, 2)):
        with django_assert_num_queries(queries):
            page = home.route(request, parts).page
            assert page.wijk.slug == "waterwijk"
