"""App configuration."""

from typing import Any

from django.apps import AppConfig

from home.lib.registries import WijkSection, WijkStep, wijk_sections, wijk_steps


def add_krant(wijk_page: Any) -> Any:
    """Give a new wijk its wijkkrant."""
    from wijkkrant.models import Krant

    return wijk_page.add_child(instance=Krant(title="Wijkkrant", slug="wijkkrant"))


def shown_articles(wijk: Any) -> Any:
    """Return the articles that readers can open."""
    from wijkkrant.models import Article

    return Article.objects.in_wijk(wijk).shown()


def add_article_url(wijk: Any) -> str:
    """Return where an editor writes an article in this wijk."""
    from django.urls import reverse

    from wijkkrant.models import Krant

    krant = Krant.objects.get(wijk=wijk)
    return reverse("wagtailadmin_pages:add", args=["wijkkrant", "article", krant.pk])


class WijkkrantConfig(AppConfig):
    """The neighbourhood paper: articles by rubriek and theme."""

    name = "wijkkrant"
    label = "wijkkrant"
    verbose_name = "Wijkkrant"

    def ready(self) -> None:
        """Leave word that every wijk has a wijkkrant, and begins with a first article."""
        wijk_sections.add(WijkSection("wijkkrant", "Wijkkrant", 10, add_krant, shown_articles))
        wijk_steps.add(
            WijkStep(
                name="article",
                title="Schrijf het eerste bericht",
                text="Vertel wat er in de buurt speelt. Vijf zinnen zijn genoeg.",
                order=40,
                url=add_article_url,
                is_done=lambda wijk: shown_articles(wijk).exists(),
            )
        )
