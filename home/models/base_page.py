"""What every page of ours has: a wijk, a lead, a picture, themes and stems to be found by."""

from collections.abc import Iterable
from typing import Any, ClassVar, Self

from django import forms
from django.core.exceptions import ValidationError
from django.db import models
from django.http import HttpRequest
from django.utils.functional import cached_property
from modelcluster.contrib.taggit import ClusterTaggableManager
from modelcluster.fields import ParentalManyToManyField
from wagtail.admin.panels import FieldPanel, MultiFieldPanel
from wagtail.models import Page, PageManager, PageViewRestriction
from wagtail.models.pages import PagePermissionTester as WagtailPagePermissionTester
from wagtail.query import PageQuerySet
from wagtail.search import index

from home.addresses import RESERVED_MESSAGE, WIJK_DEPTH, is_reserved
from home.admin_forms import BasePageForm
from home.lib.text import stem_text
from home.media.going_live import BY_SCHEDULE, may_go_live
from home.models.reviewed import Reviewed
from home.models.theme import PageTag, Theme
from home.models.wijk import Wijk


class BasePageQuerySet(PageQuerySet[Any]):
    """Words about pages; a listing names its wijk first."""

    def in_wijk(self, wijk: Wijk | None) -> Self:
        """Return the pages of `wijk`; None: the pages of every open wijk."""
        return self.filter(wijk__page__live=True) if wijk is None else self.filter(wijk=wijk)


BasePageManager = PageManager.from_queryset(BasePageQuerySet)


class PagePermissionTester(WagtailPagePermissionTester):
    """Wagtail's page permissions, except that fixed parts of a wijk stay where they are."""

    def _may_be_taken_away(self) -> bool:
        return self.user.is_superuser or not self.page.specific_class.is_fixed_part

    def can_delete(self, ignore_bulk: bool = False) -> bool:
        return self._may_be_taken_away() and super().can_delete(ignore_bulk)

    def can_move(self) -> bool:
        return self._may_be_taken_away() and super().can_move()

    def can_unpublish(self) -> bool:
        return self._may_be_taken_away() and super().can_unpublish()

    def can_set_view_restrictions(self) -> bool:
        return self._may_be_taken_away() and super().can_set_view_restrictions()

    def can_publish(self) -> bool:
        return not self._is_off_the_site() and super().can_publish()

    def can_publish_subpage(self) -> bool:
        return not self._is_off_the_site() and super().can_publish_subpage()

    def _is_off_the_site(self) -> bool:
        wijk = getattr(self.page, "wijk", None)
        return bool(wijk and wijk.archived_at)


class BasePage(Reviewed, Page):
    """The base of every page. `wijk` is empty for pages of the whole site."""

    wijk = models.ForeignKey(
        Wijk, on_delete=models.PROTECT, null=True, blank=True, editable=False, related_name="+"
    )
    lead = models.TextField(
        "in het kort", blank=True, max_length=400, help_text="Twee of drie zinnen: wat, voor wie en wanneer."
    )
    image = models.ForeignKey(
        "media.Photo", on_delete=models.SET_NULL, null=True, blank=True, related_name="+", verbose_name="foto"
    )
    themes = ParentalManyToManyField(Theme, blank=True, verbose_name="thema's")
    tags = ClusterTaggableManager(through=PageTag, blank=True, verbose_name="trefwoorden")
    search_stems = models.TextField(editable=False, blank=True, default="")

    objects = BasePageManager()
    base_form_class = BasePageForm

    # A fixed part of a wijk (its front page, its sections) is not moved, renamed or deleted by editors.
    is_fixed_part: ClassVar[bool] = False

    base_content_panels: ClassVar[list[Any]] = [
        *Page.content_panels,
        FieldPanel(
            "lead", help_text="Wat, voor wie en wanneer. Twee of drie zinnen, samen hoogstens 40 woorden."
        ),
        FieldPanel("image"),
    ]
    # For page types with a body of blocks.
    base_body_panel: ClassVar[Any] = FieldPanel(
        "body", heading="Tekst", help_text="Iets anders erbij, zoals een tussenkop of foto? Tik op de plus."
    )
    # What everybody fills in, in the order of writing; the rest of a page type is folded below it.
    base_writing_panels: ClassVar[list[Any]] = [
        *Page.content_panels,
        base_body_panel,
        FieldPanel("image"),
        FieldPanel("lead"),
    ]
    base_promote_panels: ClassVar[list[Any]] = [
        MultiFieldPanel(
            [
                FieldPanel("themes", widget=forms.CheckboxSelectMultiple),
                FieldPanel("tags", help_text="Woorden waarop men zoekt, met een komma ertussen."),
            ],
            heading="Onderwerp",
            classname="collapsed",
        ),
        MultiFieldPanel(
            [
                FieldPanel(
                    "slug",
                    heading="Webadres",
                    help_text="Het laatste stukje van het webadres. Dat wordt vanzelf ingevuld.",
                ),
                FieldPanel(
                    "search_description",
                    heading="Samenvatting voor zoekmachines",
                    help_text="Eén zin voor Google. Leeg: de tekst van In het kort.",
                ),
            ],
            heading="Adres en zoeken",
            classname="collapsed",
        ),
        MultiFieldPanel(
            [FieldPanel("review_on", widget=forms.DateInput(format="%Y-%m-%d", attrs={"type": "date"}))],
            heading="Nakijken",
            classname="collapsed",
        ),
    ]
    content_panels: ClassVar[list[Any]] = base_content_panels
    promote_panels: ClassVar[list[Any]] = base_promote_panels
    search_fields: ClassVar[list[Any]] = [
        *Page.search_fields,
        index.SearchField("search_stems"),
        index.AutocompleteField("search_stems"),
        index.FilterField("wijk"),
    ]

    class Meta:
        abstract = True

    def search_words(self) -> Iterable[str]:
        """Yield the texts that this page should be found by."""
        yield self.title
        yield self.lead
        for name in self.get_streamfield_names():
            value = getattr(self, name)
            yield from value.stream_block.get_searchable_content(value)

    @cached_property
    def theme_list(self) -> list[Theme]:
        """The themes, asked for once by the several parts of the page that show them."""
        return list(self.themes.all())

    def clean(self) -> None:
        super().clean()
        if is_reserved(self.slug, self.depth or 0):
            raise ValidationError({"slug": RESERVED_MESSAGE})

    def save(self, *args: Any, **kwargs: Any) -> None:
        """Store the page with the wijk of its place in the tree and the stems of its words."""
        self.settle_wijk()
        self.search_stems = stem_text(" ".join(self.search_words()))
        super().save(*args, **kwargs)

    def publish(self, revision: Any, *args: Any, **kwargs: Any) -> None:
        """Put a version on the site; every way of publishing ends here. Raises HiddenPhotoError.

        What was planned in a wijk that is off the site waits until the wijk is back.
        """
        user, log_action = kwargs.get("user"), kwargs.get("log_action", True)
        if log_action == BY_SCHEDULE and self.wijk and self.wijk.archived_at:
            return
        if may_go_live(self, revision, user=user, log_action=log_action):
            super().publish(revision, *args, **kwargs)

    def settle_wijk(self) -> None:
        """Take the wijk from the front page above; a page outside a wijk has none."""
        inside = (self.depth or 0) >= WIJK_DEPTH
        front = self.path[: self.steplen * WIJK_DEPTH] if inside else None
        self.wijk = Wijk.objects.filter(page__path=front).first() if front else None

    def get_view_restrictions(self) -> Any:
        """Return the restrictions on this page and the pages above it, in one query instead of two."""
        steps = range(self.steplen, len(self.path) + 1, self.steplen)
        return PageViewRestriction.objects.filter(page__path__in=[self.path[:end] for end in steps])

    def permissions_for_user(self, user: Any) -> PagePermissionTester:
        return PagePermissionTester(user, self)

    def get_context(self, request: HttpRequest, *args: Any, **kwargs: Any) -> dict[str, Any]:
        context: dict[str, Any] = super().get_context(request, *args, **kwargs)
        context["wijk"] = self.wijk
        return context
