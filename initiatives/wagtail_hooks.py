"""The room in Wagtail's admin."""

from collections.abc import Iterator
from typing import Any
from urllib.parse import urlencode

from django.urls import URLPattern, path, reverse
from wagtail import hooks
from wagtail.admin.widgets import Button
from wagtail.models import Page
from wagtail.permissions import register_permission_policy

from initiatives.copies.views import choose_activity, copy_page
from initiatives.models import ActivityPage, Occurrence
from initiatives.offers.viewsets import OfferViewSet
from initiatives.viewsets import OccurrencePolicy, OccurrenceViewSet

register_permission_policy(Occurrence, OccurrencePolicy(Occurrence))


@hooks.register("register_admin_viewset")
def register_dates() -> OccurrenceViewSet:
    """List the dates of activities in the menu."""
    return OccurrenceViewSet()


@hooks.register("register_page_header_buttons")
def dates_button(page: Page, user: Any, view_name: str, next_url: str | None = None) -> Iterator[Button]:
    """Lead from an activity to its dates: calling one off is done there."""
    if page.pk and page.specific_class is ActivityPage:
        url = f"{reverse('occurrence:index')}?{urlencode({'q': page.title})}"
        yield Button("Afgelast, verplaatst of extra", url, icon_name="calendar-alt", priority=15)
        copy_url = reverse("initiatives_copy_page", args=[page.pk])
        yield Button("Kopieer met nieuwe datum", copy_url, icon_name="copy", priority=16)


@hooks.register("register_admin_urls")
def copy_addresses() -> list[URLPattern]:
    """Give copying its addresses."""
    return [
        path("kopieer/", choose_activity, name="initiatives_copy"),
        path("kopieer/<int:page_id>/", copy_page, name="initiatives_copy_page"),
    ]


@hooks.register("register_admin_viewset")
def register_offers() -> OfferViewSet:
    """List offers of help for coördinatoren."""
    return OfferViewSet()
