"""The wijkkrant of a wijk and its articles."""

from collections.abc import Iterable
from datetime import datetime, time
from typing import Any, ClassVar, Self

from django.core.paginator import Paginator
from django.db import models
from django.db.models import Exists, OuterRef
from django.http import HttpRequest
from django.utils import timezone
from wagtail.admin.panels import FieldPanel, MultiFieldPanel
from wagtail.blocks import PageChooserBlock
from wagtail.fields import StreamField
from wagtail.models import PageManager

from home.blocks import BodyBlock
from home.media.renditions import CARD_SPECS, load_renditions
from home.models import BasePage, BasePageQuerySet, Wijk
from home.queries import is_private
from home.sharing.models import ShareablePage
from home.sharing.queries import own_and_shared
from wijkkrant.filters import ArticleFilters
from wijkkrant.rubrieken import Rubriek
from wijkkrant.tips.models import Tip

__all__ = ["Article", "ArticleQuerySet", "Krant", "Tip"]

PER_PAGE = 13  # one large and twelve in rows
RELATED = 3


class Krant(BasePage):
    """The wijkkrant of one wijk: the list of its articles."""

    ages = True
    template = "wijkkrant/krant.html"
    parent_page_types: ClassVar[list[str]] = ["home.WijkPage"]
    subpage_types: ClassVar[list[str]] = ["wijkkrant.Article"]
    max_count_per_parent = 1
    is_fixed_part = True
    content_panels: ClassVar[list[Any]] = [FieldPanel("lead"), FieldPanel("image")]
    promote_panels: ClassVar[list[Any]] = [FieldPanel("search_description")]

    class Meta:
        verbose_name = "wijkkrant"
        verbose_name_plural = "wijkkranten"

    def get_context(self, request: HttpRequest, *args: Any, **kwargs: Any) -> dict[str, Any]:
        context = super().get_context(request, *args, **kwargs)
        articles = Article.objects.listed(self.wijk).shown()
        form = ArticleFilters(request.GET, articles=articles)
        found = form.narrow(articles.for_cards())
        page_obj = Paginator(found, PER_PAGE).get_page(request.GET.get("p"))
        load_renditions((article.image for article in page_obj), CARD_SPECS)
        return context | {"form": form, "page_obj": page_obj, "query": form.query}


class ArticleQuerySet(BasePageQuerySet):
    """Words about articles."""

    def listed(self, wijk: Wijk | None) -> Self:
        """Return what a list of `wijk` shows: its own and what it took over (None: of all open wijken)."""
        rows: Self = own_and_shared(self, wijk)
        return rows

    def shown(self) -> Self:
        """Return what everybody may read, the newest first."""
        return self.live().filter(~is_private()).order_by("-date", "-first_published_at", "-pk")

    def for_cards(self) -> Self:
        """Return them with their picture and without their text."""
        return self.select_related("image").defer_streamfields()


class Article(ShareablePage):
    """An article of a wijkkrant."""

    rubriek = models.CharField(max_length=20, choices=Rubriek.choices, default=Rubriek.NEWS)
    author = models.CharField(
        "geschreven door",
        max_length=120,
        blank=True,
        help_text="Een voornaam is genoeg. Leeg: het wijkteam.",
    )
    date = models.DateField(
        "datum", null=True, blank=True, help_text="Leeg: de dag waarop het artikel op de site komt."
    )
    body = StreamField(BodyBlock(required=False), blank=True, verbose_name="tekst")
    related = StreamField(
        [("article", PageChooserBlock("wijkkrant.Article", label="Artikel"))],
        blank=True,
        max_num=RELATED,
        verbose_name="lees ook",
        help_text="Leeg: artikelen met hetzelfde thema, anders de nieuwste.",
    )

    objects: ClassVar[Any] = PageManager.from_queryset(ArticleQuerySet)()

    template = "wijkkrant/article.html"
    parent_page_types: ClassVar[list[str]] = ["wijkkrant.Krant"]
    subpage_types: ClassVar[list[str]] = []
    content_panels: ClassVar[list[Any]] = [
        *BasePage.base_writing_panels,
        MultiFieldPanel(
            ["rubriek", "author", "date", "related"],
            heading="Rubriek, schrijver en datum",
            classname="collapsed",
        ),
        ShareablePage.also_for_panel,
    ]
    promote_panels = BasePage.base_promote_panels

    class Meta:
        verbose_name = "artikel"
        verbose_name_plural = "artikelen"
        indexes: ClassVar = [models.Index(fields=["wijk", "-date"], name="article_wijk_date")]

    def save(self, *args: Any, **kwargs: Any) -> None:
        """Date a live article that the editor did not date; a draft stays undated."""
        if self.live and self.date is None:
            self.date = timezone.localdate(self.first_published_at)
        super().save(*args, **kwargs)

    def search_words(self) -> Iterable[str]:
        """Yield also the column, the author and the themes."""
        yield from super().search_words()
        yield from (self.get_rubriek_display(), self.author)
        yield from (theme.name for theme in self.themes.all())

    def get_context(self, request: HttpRequest, *args: Any, **kwargs: Any) -> dict[str, Any]:
        context = super().get_context(request, *args, **kwargs)
        return context | {
            "og_type": "article",
            "krant_url": f"{self.wijk.url}wijkkrant/" if self.wijk else "",
        }

    @property
    def author_text(self) -> str:
        """Whom the reader is told wrote it."""
        return self.author or (f"Wijkteam {self.wijk.name}" if self.wijk else "")

    @property
    def published_at(self) -> datetime | None:
        """The moment of publication; noon of the day that the editor chose, if that is another day."""
        first = self.first_published_at
        if self.date is None or (first and timezone.localdate(first) == self.date):
            return first and timezone.localtime(first)
        return timezone.make_aware(datetime.combine(self.date, time(12)))

    def read_more(self) -> list["Article"]:
        """Return what the editor picked, else articles of this wijk: those with a theme of this one first."""
        shown = Article.objects.in_wijk(self.wijk).shown().for_cards()
        # The raw numbers: asking the blocks would fetch pages, drafts too.
        picked = [block["value"] for block in self.related.raw_data]
        if picked:
            found = {article.pk: article for article in shown.filter(pk__in=picked)}
            return [found[pk] for pk in picked if pk in found]
        shares = Article.themes.through.objects.filter(
            article=OuterRef("pk"), theme__in=[theme.pk for theme in self.theme_list]
        )
        newest = shown.exclude(pk=self.pk).annotate(shares=Exists(shares)).order_by("-shares", "-date", "-pk")
        more = list(newest[:RELATED])
        load_renditions((article.image for article in more), CARD_SPECS)
        return more
