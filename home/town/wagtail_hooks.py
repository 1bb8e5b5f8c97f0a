"""The town in Wagtail's admin."""

from typing import Any

from django.http import Http404, HttpRequest
from django.urls import URLPattern, path, reverse
from wagtail import hooks
from wagtail.admin.menu import AdminOnlyMenuItem

from home.models import Wijk
from home.town.panels import MailPanel, StepsPanel
from home.town.views import archive, reopen, steps_hidden, test_mail, town_settings


@hooks.register("register_admin_urls")
def addresses() -> list[URLPattern]:
    """Give the screens their addresses; only hiding the steps is for editors (see `apps`)."""
    return [
        path("deze-site/", town_settings, name="town_settings"),
        path("deze-site/proefmail/", test_mail, name="town_test_mail"),
        path("wijken/<int:wijk_id>/sluiten/", archive, name="town_archive_wijk"),
        path("wijken/<int:wijk_id>/heropenen/", reopen, name="town_reopen_wijk"),
        path("wijken/<int:wijk_id>/stappen-verbergen/", steps_hidden, name="town_hide_steps"),
    ]


@hooks.register("register_settings_menu_item")
def settings_in_menu() -> AdminOnlyMenuItem:
    """List the settings of the site first under Instellingen."""
    return AdminOnlyMenuItem("Deze site", reverse("town_settings"), icon_name="home", order=1)


@hooks.register("construct_homepage_panels")
def start_screen(request: HttpRequest, panels: list[Any]) -> None:
    """Show the steps of a new wijk, and to a beheerder whether mail arrives."""
    panels += [MailPanel(), StepsPanel()]


@hooks.register("before_serve_document")
def keep_documents_of_a_closed_wijk(document: Any, request: HttpRequest) -> None:
    """Give no documents of a wijk that is off the site, except to who works there."""
    closed = Wijk.objects.filter(collection=document.collection_id, archived_at__isnull=False)
    if not request.user.is_authenticated and closed.exists():
        raise Http404("Deze wijk staat niet op de site.")


@hooks.register("register_log_actions")
def log_actions(actions: Any) -> None:
    """Name in the history of a wijk what was done with it."""
    actions.register_action("home.archive", "Van de site halen", "Van de site gehaald")
    actions.register_action("home.reopen", "Terugzetten op de site", "Teruggezet op de site")
