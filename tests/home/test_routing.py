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


def test_a_deep_page_costs_no_more_to_find_than_a_shallow_one(client, deep, django_assert_num_queries):
    from django.test import RequestFactory

    request = RequestFactory().get("/")
    home = deep.get_ancestors().get(depth=2).specific
    for parts in (["waterwijk"], ["waterwijk", "over-ons", "geschiedenis"]):
        with django_assert_num_queries(2):
            page = home.route(request, parts).page
            assert page.wijk.slug == "waterwijk"
