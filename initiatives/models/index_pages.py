"""The two lists of a wijk: its initiatives and its agenda. Each wijk has one of both."""

from typing import Any, ClassVar

from django.http import HttpRequest
from django.utils import timezone
from wagtail.admin.panels import FieldPanel

from home.models import BasePage
from initiatives.listing import agenda_context, initiatives_context
from initiatives.models.initiative import InitiativePage
from initiatives.models.occurrence import Occurrence


class InitiativeIndexPage(BasePage):
    """What residents have set up together: to see, and to join."""

    ages = True
    template = "initiatives/initiative_index_page.html"
    parent_page_types: ClassVar[list[str]] = ["home.WijkPage"]
    subpage_types: ClassVar[list[str]] = ["initiatives.InitiativePage"]
    max_count_per_parent = 1
    is_fixed_part = True
    content_panels: ClassVar[list[Any]] = [FieldPanel("title"), FieldPanel("lead"), FieldPanel("image")]
    promote_panels: ClassVar[list[Any]] = [FieldPanel("search_description")]

    class Meta:
        verbose_name = "lijst van initiatieven"

    def get_context(self, request: HttpRequest, *args: Any, **kwargs: Any) -> dict[str, Any]:
        """Add one page of the list."""
        context = super().get_context(request, *args, **kwargs)
        return context | initiatives_context(InitiativePage.objects.listed(self.wijk), request.GET)


class AgendaPage(BasePage):
    """What there is to do in the wijk."""

    ages = True
    template = "initiatives/agenda_page.html"
    parent_page_types: ClassVar[list[str]] = ["home.WijkPage"]
    subpage_types: ClassVar[list[str]] = ["initiatives.ActivityPage"]
    max_count_per_parent = 1
    is_fixed_part = True
    content_panels: ClassVar[list[Any]] = [FieldPanel("title"), FieldPanel("lead"), FieldPanel("image")]
    promote_panels: ClassVar[list[Any]] = [FieldPanel("search_description")]

    class Meta:
        verbose_name = "agenda"

    def get_context(self, request: HttpRequest, *args: Any, **kwargs: Any) -> dict[str, Any]:
        """Add one page of the agenda."""
        context = super().get_context(request, *args, **kwargs)
        occurrences = Occurrence.objects.shown(self.wijk).for_list()
        return context | agenda_context(occurrences, request.GET, timezone.now())
