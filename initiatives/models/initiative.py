"""An initiative: what residents do together, told so that others can join or start the same."""

from collections.abc import Iterable
from typing import Any, ClassVar, Self

from django.db import models
from django.http import HttpRequest
from django.utils import timezone
from modelcluster.fields import ParentalKey
from wagtail.admin.panels import FieldPanel, FieldRowPanel, InlinePanel, MultiFieldPanel
from wagtail.fields import StreamField
from wagtail.models import Orderable, PageManager

from home.blocks import BodyBlock
from home.models import BasePage, BasePageQuerySet, Wijk
from home.queries import is_private
from initiatives.choices import InitiativeStatus
from initiatives.models.contact import Contact, contact_panel
from initiatives.models.occurrence import Occurrence

UPCOMING_SHOWN = 3


class InitiativeQuerySet(BasePageQuerySet):
    """Words about initiatives."""

    def listed(self, wijk: Wijk | None) -> Self:
        """Return the live initiatives that everybody may see, running and new ones first."""
        pages = self.live().in_wijk(wijk).filter(~is_private()).defer_streamfields()
        # "running" comes after "finished" in the alphabet.
        return pages.select_related("image").order_by("-status", "-first_published_at", "-pk")


class InitiativePage(Contact, BasePage):
    """One initiative of a wijk. Everything but the title may be empty: a story grows."""

    status = models.CharField(
        "stand", max_length=10, choices=InitiativeStatus.choices, default=InitiativeStatus.RUNNING
    )
    reason = models.TextField(
        "waarom begonnen", blank=True, help_text="Wat zagen bewoners in de wijk? Wat wilden zij daaraan doen?"
    )
    since = models.CharField("sinds", max_length=60, blank=True, help_text="Bijvoorbeeld: najaar 2010.")
    rhythm = models.CharField(
        "wanneer", max_length=120, blank=True, help_text="In gewone woorden: iedere vrijdagochtend."
    )
    for_whom = models.CharField("voor wie", max_length=200, blank=True)
    participants = models.CharField(
        "hoeveel mensen doen mee", max_length=120, blank=True, help_text="Bijvoorbeeld: ongeveer 40 per week."
    )
    funding = models.TextField("wie betaalt het", blank=True)
    results = models.TextField("wat het oplevert", blank=True)
    lessons = models.TextField(
        "wat we leerden", blank=True, help_text="Ook wat tegenviel: daar leert een ander van."
    )
    help_wanted = models.TextField(
        "welke hulp is welkom", blank=True, help_text="Laat dit leeg als je geen hulp zoekt."
    )
    supporter = models.ForeignKey(
        "home.TeamMember",
        verbose_name="wie van het wijkteam helpt",
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="+",
    )
    body = StreamField(BodyBlock(required=False), blank=True, verbose_name="verhaal")

    objects: ClassVar[Any] = PageManager.from_queryset(InitiativeQuerySet)()

    ages = True
    template = "initiatives/initiative_page.html"
    parent_page_types: ClassVar[list[str]] = ["initiatives.InitiativeIndexPage"]
    subpage_types: ClassVar[list[str]] = []
    content_panels: ClassVar[list[Any]] = [
        *BasePage.base_writing_panels,
        MultiFieldPanel(
            [
                "status",
                FieldRowPanel([FieldPanel("since"), FieldPanel("rhythm")]),
                FieldRowPanel([FieldPanel("for_whom"), FieldPanel("participants")]),
            ],
            heading="Kort",
            classname="collapsed",
        ),
        MultiFieldPanel(
            ["reason", "results", "lessons", "funding"], heading="Het initiatief", classname="collapsed"
        ),
        MultiFieldPanel(["help_wanted", "supporter"], heading="Meedoen en hulp", classname="collapsed"),
        contact_panel("Contact"),
        InlinePanel("partners", heading="Wie doen er mee", label="Partner", classname="collapsed"),
    ]
    promote_panels = BasePage.base_promote_panels

    class Meta:
        verbose_name = "initiatief"
        verbose_name_plural = "initiatieven"

    @property
    def is_running(self) -> bool:
        """Whether people can join now."""
        return self.status == InitiativeStatus.RUNNING

    @property
    def wants_help(self) -> bool:
        """Whether to show that hands are welcome."""
        return self.is_running and bool(self.help_wanted.strip())

    def search_words(self) -> Iterable[str]:
        """Yield the story and who takes part."""
        yield from super().search_words()
        yield from (self.reason, self.rhythm, self.for_whom, self.funding)
        yield from (self.results, self.lessons, self.help_wanted)
        if self.pk:
            for row in self.partners.select_related("partner"):
                yield from (row.partner.name, row.role)

    def get_context(self, request: HttpRequest, *args: Any, **kwargs: Any) -> dict[str, Any]:
        """Add the partners with their role and the next dates of its activities."""
        context = super().get_context(request, *args, **kwargs)
        now = timezone.now()
        upcoming = Occurrence.objects.shown(self.wijk).since(now).filter(activity__initiative=self.pk)
        context["partners"] = self.partners.select_related("partner")
        context["upcoming"] = upcoming.for_list()[:UPCOMING_SHOWN]
        return context


class InitiativePartner(Orderable):
    """An organisation in an initiative and what it does there."""

    page = ParentalKey(InitiativePage, on_delete=models.CASCADE, related_name="partners")
    partner = models.ForeignKey("home.Partner", on_delete=models.PROTECT, related_name="initiatives")
    role = models.CharField("wat doet deze partner", max_length=200, blank=True)

    panels: ClassVar[list[Any]] = [FieldPanel("partner"), FieldPanel("role")]

    class Meta(Orderable.Meta):
        verbose_name = "partner van een initiatief"
        verbose_name_plural = "partners van initiatieven"

    def __str__(self) -> str:
        return f"{self.partner}: {self.role}" if self.role else str(self.partner)
