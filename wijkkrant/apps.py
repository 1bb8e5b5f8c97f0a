"""App configuration."""

from typing import Any

from django.apps import AppConfig

from home.lib.registries import QuickAction, WijkSection, quick_actions, wijk_sections


def add_krant(wijk_page: Any) -> Any:
    """Give a new wijk its wijkkrant."""
    from wijkkrant.models import Krant

    return wijk_page.add_child(instance=Krant(title="Wijkkrant", slug="wijkkrant"))


def new_article(user: Any, wijk: Any) -> str | None:
    """Return where an editor writes an article for a wijk."""
    from django.urls import reverse

    from home.landing.places import section_of

    krant = section_of(wijk, "wijkkrant")
    return reverse("wagtailadmin_pages:add", args=["wijkkrant", "article", krant.pk]) if krant else None


class WijkkrantConfig(AppConfig):
    """The neighbourhood paper: articles by rubriek and theme."""

    name = "wijkkrant"
    label = "wijkkrant"
    verbose_name = "Wijkkrant"

    def ready(self) -> None:
        """Leave word that every wijk has a wijkkrant, and that neighbours may take over an article."""
        from home.lib.registries import PublishedCallback, after_publish
        from home.sharing.actions import offer_page

        after_publish.add(PublishedCallback("wijkkrant.Article", offer_page))
        wijk_sections.add(WijkSection("wijkkrant", "Wijkkrant", 10, add_krant))
        quick_actions.add(QuickAction("article", "Bericht", "edit", 10, new_article))
