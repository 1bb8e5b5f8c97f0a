"""What one wijk offers to its neighbours, and what those do with it."""

from typing import Any, ClassVar, Self

from django.conf import settings
from django.db import models
from django.db.models import F
from modelcluster.fields import ParentalManyToManyField
from wagtail.admin.panels import FieldPanel, MultiFieldPanel
from wagtail.models import Page

from home.models import BasePage, Wijk, WijkOwned, WijkOwnedQuerySet
from home.queries import is_private
from home.sharing.admin_forms import ShareablePageForm

ALSO_FOR_HELP = (
    "Kies een buurwijk waar bewoners dit ook willen weten. Het wijkteam daar kiest of het op hun site komt."
)


class SharingState(models.TextChoices):
    """What became of an offer."""

    OFFERED = "offered", "Aangeboden"
    ACCEPTED = "accepted", "Overgenomen"
    DECLINED = "declined", "Weggelaten"
    WITHDRAWN = "withdrawn", "Ingetrokken"


class SharingQuerySet(WijkOwnedQuerySet):
    """Words about offers. `wijk` is the wijk that receives."""

    def on_site(self) -> Self:
        """Return those of which everybody can read what is offered: never a draft."""
        return self.filter(self.model.is_on_site(), source__page__live=True)

    def taken_over_by(self, wijk: Wijk) -> Self:
        """Return what `wijk` shows of its neighbours; what is off the site there is left out by the lists."""
        return self.filter(wijk=wijk, state=SharingState.ACCEPTED, source__page__live=True)

    def to_show(self) -> Self:
        """Return what the receiving wijk can decide about, now or anew; offers of neighbours only."""
        by_neighbour = models.Q(source__neighbours=F("wijk"))
        known = models.Q(state__in=[SharingState.ACCEPTED, SharingState.DECLINED])
        offered = models.Q(state=SharingState.OFFERED)
        return self.on_site().filter(known | (offered & by_neighbour)).distinct()

    def waiting(self) -> Self:
        """Return offers of neighbours that nobody has decided about."""
        return self.on_site().filter(state=SharingState.OFFERED, source__neighbours=F("wijk"))

    def for_cards(self) -> Self:
        """Return them with what a card shows, in a fixed number of queries."""
        return self.select_related("wijk", "source")


class Sharing(WijkOwned):
    """An offer of `source` to `wijk`, once per thing; the base of a table per sort of thing."""

    source = models.ForeignKey(Wijk, on_delete=models.PROTECT, related_name="+", verbose_name="van")
    state = models.CharField(
        "stand", max_length=10, choices=SharingState.choices, default=SharingState.OFFERED
    )
    offered_at = models.DateTimeField("aangeboden op")
    decided_at = models.DateTimeField("besloten op", null=True, blank=True)
    decided_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        on_delete=models.SET_NULL,
        null=True,
        blank=True,
        related_name="+",
        verbose_name="besloten door",
    )

    objects: ClassVar[Any] = SharingQuerySet.as_manager()

    # The field that points at what is offered.
    subject_field: ClassVar[str]
    wagtail_reference_index_ignore = True

    class Meta:
        abstract = True

    def __str__(self) -> str:
        return f"{self.title}, van {self.source} voor {self.wijk}"

    @classmethod
    def is_on_site(cls) -> models.Q:
        """Return the condition under which everybody can read what is offered."""
        raise NotImplementedError

    @property
    def title(self) -> str:
        """What it is called."""
        raise NotImplementedError

    @property
    def text(self) -> str:
        """What it is about, in a few sentences."""
        raise NotImplementedError

    @property
    def url(self) -> str:
        """Where it stands, at home."""
        raise NotImplementedError

    @property
    def kind(self) -> str:
        """What sort of thing it is, such as "artikel"."""
        raise NotImplementedError


class PageSharingQuerySet(SharingQuerySet):
    """Words about offered pages."""

    def for_cards(self) -> Self:
        """Fetch the pages as what they are; a query for each sort of page."""
        return super().for_cards().prefetch_related(models.Prefetch("page", Page.objects.specific()))


class PageSharing(Sharing):
    """An article or activity that is offered."""

    page = models.ForeignKey(
        "wagtailcore.Page", on_delete=models.CASCADE, related_name="sharings", verbose_name="pagina"
    )

    objects: ClassVar[Any] = PageSharingQuerySet.as_manager()
    subject_field = "page"

    class Meta:
        verbose_name = "pagina van de buren"
        verbose_name_plural = "pagina's van de buren"
        constraints: ClassVar[list[Any]] = [
            models.UniqueConstraint(fields=["page", "wijk"], name="one_sharing_per_page_and_wijk")
        ]
        indexes: ClassVar[list[Any]] = [models.Index(fields=["wijk", "state"], name="page_sharing_state")]

    @classmethod
    def is_on_site(cls) -> models.Q:
        """Live, and not behind a password."""
        return models.Q(page__live=True) & ~models.Q(is_private("page__path"))

    @property
    def title(self) -> str:
        return str(self.page.title)

    @property
    def text(self) -> str:
        return str(getattr(self.page, "lead", ""))

    @property
    def url(self) -> str:
        return self.page.url or ""

    @property
    def kind(self) -> str:
        return str(self.page.specific_class._meta.verbose_name)


class Neighbour(Wijk):
    """A wijk as a page chooses it: a page under edit sorts what it chose by plain names of fields."""

    class Meta:
        proxy = True
        ordering = ("name",)
        verbose_name = "buurwijk"
        verbose_name_plural = "buurwijken"


class ShareablePage(BasePage):
    """The base of pages that neighbouring wijken may show too."""

    also_for = ParentalManyToManyField(
        Neighbour, blank=True, related_name="+", verbose_name="buurwijken", help_text=ALSO_FOR_HELP
    )

    base_form_class = ShareablePageForm
    also_for_panel: ClassVar[Any] = MultiFieldPanel(
        [FieldPanel("also_for")], heading="Ook voor", classname="collapsed"
    )

    class Meta:
        abstract = True
