"""App configuration."""

from typing import Any

from django.apps import AppConfig

from home.lib.registries import (
    QuickAction,
    WijkSection,
    WijkStep,
    quick_actions,
    waiting_sources,
    wijk_sections,
    wijk_steps,
)


def add_krant(wijk_page: Any) -> Any:
    """Give a new wijk its wijkkrant."""
    from wijkkrant.models import Krant

    return wijk_page.add_child(instance=Krant(title="Wijkkrant", slug="wijkkrant"))


def shown_articles(wijk: Any) -> Any:
    """Return the articles that readers find in the wijkkrant of a wijk (None: of any)."""
    from wijkkrant.models import Article

    return Article.objects.listed(wijk).shown()


def new_article(wijk: Any) -> str | None:
    """Return where an editor writes an article for a wijk."""
    from home.landing.places import add_address

    return add_address(wijk, "wijkkrant", "wijkkrant", "article")


def _tips() -> type[Any]:
    from wijkkrant.tips.viewsets import TipViewSet

    return TipViewSet


class WijkkrantConfig(AppConfig):
    """The neighbourhood paper: articles by rubriek and theme."""

    name = "wijkkrant"
    label = "wijkkrant"
    verbose_name = "Wijkkrant"

    def ready(self) -> None:
        """Leave word that every wijk has a wijkkrant, begins with an article, and may show a neighbour's."""
        from home.lib.registries import PublishedCallback, after_publish
        from home.received_admin import received_source
        from home.sharing.actions import offer_page
        from wijkkrant.tips import retention as tips

        tips.register()
        waiting_sources.add(received_source("tips", 35, _tips, one="nieuwe tip", many="nieuwe tips"))

        after_publish.add(PublishedCallback("wijkkrant.Article", offer_page))
        wijk_sections.add(WijkSection("wijkkrant", "Wijkkrant", 10, add_krant, shown_articles))
        quick_actions.add(
            QuickAction("article", "Bericht", "edit", 10, lambda _user, wijk: new_article(wijk))
        )
        wijk_steps.add(
            WijkStep(
                name="article",
                title="Schrijf het eerste bericht",
                text="Vertel wat er in de buurt speelt. Vijf zinnen zijn genoeg.",
                order=40,
                url=new_article,
                is_done=lambda wijk: shown_articles(wijk).filter(wijk=wijk).exists(),
            )
        )
