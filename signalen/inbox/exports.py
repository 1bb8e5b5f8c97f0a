"""What the list of meldingen shows as a file, without who sent it."""

from collections.abc import Iterator, Sequence
from typing import Any, ClassVar

from django.db.models import Count, QuerySet
from django.http import HttpRequest
from django.http.response import HttpResponseBase
from wagtail.permissions import policy_registry

from home.lib import clock
from home.lib.spreadsheet import Cell, csv_response, xlsx_response
from home.models import Wijk
from signalen.actions.downloads import log_download
from signalen.states import Source, State

HEADINGS = (
    *("Kenmerk", "Ontvangen op", "Stand", "Onderwerp", "Wat", "Waar", "Adres", "Via", "Wie"),
    *("Antwoord uiterlijk", "Afgesloten op", "Wijk"),
)
# Named one by one: a field that a melding gets later is in no file until somebody writes it here.
FIELDS = (
    *("reference", "received_at", "state", "category__name", "what", "where", "address", "source"),
    *("assignee__first_name", "assignee__last_name", "assignee__username"),
    *("answer_by", "closed_at", "wijk__name"),
)
STATES, SOURCES = dict(State.choices), dict(Source.choices)
ROWS_AT_ONCE = 2000
# Of the list itself, not of what is in it.
PARAMETERS_OF_THE_SCREEN = ("p", "export", "_w_filter_fragment")


def export_rows(meldingen: QuerySet[Any]) -> Iterator[Sequence[Cell]]:
    """Yield the headings and a row for each melding, in one query and without holding them all."""
    yield HEADINGS
    for row in meldingen.values_list(*FIELDS, named=True).iterator(ROWS_AT_ONCE):
        yield (
            row.reference,
            row.received_at,
            STATES[row.state],
            row.category__name,
            row.what,
            row.where,
            row.address,
            SOURCES[row.source],
            " ".join(filter(None, (row.assignee__first_name, row.assignee__last_name)))
            or row.assignee__username,
            row.answer_by,
            row.closed_at,
            row.wijk__name,
        )


class SignalExportMixin:
    """Gives a list "Download CSV" and "Download XLSX", by the addresses of Wagtail's own exports.

    Wagtail's SpreadsheetExportMixin reads all rows before it writes the first, keeps the whole
    XLSX in memory, leaves a formula in a CSV and fails on control characters.
    """

    FORMATS: ClassVar[tuple[str, ...]] = ("csv", "xlsx")
    # Wagtail's own buttons hide behind three dots, and do not follow a filter.
    show_export_buttons = False
    request: HttpRequest
    is_export: bool
    index_url: str
    get_queryset: Any

    def get(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
        """Answer with the file before anything is read for the screen."""
        if self.is_export:
            return self.export()
        response: HttpResponseBase = super().get(request, *args, **kwargs)  # type: ignore[misc]
        return response

    def export(self) -> HttpResponseBase:
        """Answer with what the list shows, all pages of it; what is about a person stays here."""
        user, file_format = self.request.user, self.request.GET["export"]
        shown = self.get_queryset().filter(about_person=False)
        # Before a row goes out: who breaks a download off has the first part too. One that comes
        # in meanwhile is in the file and not in the number.
        counts = dict(shown.order_by().values_list("wijk").annotate(Count("pk")))
        log_download(user=user, counts=counts, file_format=file_format)
        filename = f"meldingen-{_place(user, shown)}-{clock.today():%Y-%m-%d}.{file_format}"
        if file_format == "csv":
            return csv_response(export_rows(shown), filename=filename)
        return xlsx_response(export_rows(shown), filename=filename, title="Meldingen")

    def get_context_data(self, *args: Any, **kwargs: Any) -> dict[str, Any]:
        """Add where to download what is on the screen."""
        context: dict[str, Any] = super().get_context_data(*args, **kwargs)  # type: ignore[misc]
        asked = self.request.GET.copy()
        for name in PARAMETERS_OF_THE_SCREEN:
            asked.pop(name, None)
        for file_format in self.FORMATS:
            asked["export"] = file_format
            context[f"{file_format}_url"] = f"{self.index_url}?{asked.urlencode()}"
        return context


def _place(user: Any, rows: QuerySet[Any]) -> str:
    """Return the slug of the only wijk whose meldingen this user may read, or "wijken"."""
    wijken: QuerySet[Wijk] = policy_registry.get_by_type(rows.model).wijken_user_may(user, ["view"])
    slugs = list(wijken.values_list("slug", flat=True)[:2])
    return slugs[0] if len(slugs) == 1 else "wijken"
