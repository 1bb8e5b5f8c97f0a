"""The beheerder's list of mail that has not left."""

from typing import Any

import django_filters
from django.core.exceptions import PermissionDenied
from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponse
from wagtail.admin.filters import WagtailFilterSet
from wagtail.admin.ui.tables import Column, DateColumn
from wagtail.admin.views.reports import ReportView

from home.mail.models import DispatchState, OutgoingMail

UNSENT = [state for state in DispatchState if state is not DispatchState.SENT]


class UnsentMailFilterSet(WagtailFilterSet):
    """Narrows the list to one state."""

    state = django_filters.ChoiceFilter(
        label="Stand", choices=[(state.value, state.label) for state in UNSENT]
    )

    class Meta:
        model = OutgoingMail
        fields = ("state",)


class UnsentMailView(ReportView):
    """Mail that waits, was refused or failed, newest first; without the words in it."""

    page_title = "Niet verstuurde mail"
    header_icon = "mail"
    index_url_name = "unsent_mail"
    index_results_url_name = "unsent_mail_results"
    filterset_class = UnsentMailFilterSet
    is_searchable = False
    no_results_message = "Alle mail is verstuurd."
    columns = (
        DateColumn("created_at", label="Gemaakt"),
        Column("wijk", label="Wijk"),
        Column("to", label="Aan"),
        Column("get_state_display", label="Stand"),
        Column("attempts", label="Pogingen"),
        Column("last_reply", label="Laatste antwoord"),
    )

    def dispatch(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        """Let nobody in but a beheerder: the list holds addresses of all wijken."""
        if not request.user.is_superuser:
            raise PermissionDenied
        response: HttpResponse = super().dispatch(request, *args, **kwargs)
        return response

    def get_base_queryset(self) -> QuerySet[OutgoingMail]:
        """Return what has not left, without reading the texts."""
        rows = OutgoingMail.objects.filter(state__in=UNSENT).select_related("wijk")
        return rows.defer("subject", "text", "html").order_by("-created_at")
