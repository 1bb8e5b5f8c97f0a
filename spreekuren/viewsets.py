"""Spreekuren in the admin: what they are, and "vandaag dicht". Both are live at once."""

from typing import Any

from django import forms
from django.urls import reverse
from django.utils import timezone
from django.utils.functional import cached_property
from wagtail.admin.panels import FieldPanel, FieldRowPanel, InlinePanel, MultiFieldPanel
from wagtail.admin.ui.tables import Column, TitleColumn
from wagtail.admin.views.generic import CreateView, DeleteView, EditView
from wagtail.admin.widgets.button import HeaderButton
from wagtail.log_actions import log

from home.sharing.admin_forms import offer_neighbours
from home.wall import WijkAdminForm, WijkViewSet, wijken_for
from spreekuren import actions
from spreekuren.models import HoursChange, Spreekuur

CHANGES_NAMESPACE = HoursChange._meta.model_name


def close_url(spreekuur: Spreekuur) -> str:
    """Return the address of the form "dicht of andere tijden", filled in for one spreekuur."""
    return f"{reverse(f'{CHANGES_NAMESPACE}:add')}?spreekuur={spreekuur.pk}"


def hosts_url(spreekuur: Spreekuur) -> str:
    """Return the address of the links of the hosts of a spreekuur."""
    return reverse("spreekuren_hosts", args=[spreekuur.pk])


def _title_and_building(spreekuur: Spreekuur) -> str:
    return f"{spreekuur.title} ({spreekuur.location.title})"


def _closed_text(spreekuur: Spreekuur) -> str:
    return "Dicht" if spreekuur.temporarily_closed else "Open"


def day_panel(name: str) -> FieldPanel:
    """Return a panel with the browser's own date field.

    Wagtail's date picker turns a date typed as 24-11-2026 into today without a word.
    """
    return FieldPanel(name, widget=forms.DateInput(format="%Y-%m-%d", attrs={"type": "date"}))


class EditSpreekuurView(EditView):
    """Leads to the links of the hosts."""

    @cached_property
    def header_buttons(self) -> list[HeaderButton]:
        """Return the button "Link voor de gastheer of gastvrouw"."""
        label = "Link voor de gastheer of gastvrouw"
        return [*super().header_buttons, HeaderButton(label, url=hosts_url(self.object), icon_name="link")]


class SpreekuurForm(WijkAdminForm):
    """Offers the spreekuur to the neighbours that are ticked, as soon as it is stored."""

    instance: Spreekuur

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        row = self.instance
        homes = [row.wijk_id] if row.pk else wijken_for(self.for_user).values("pk")
        self.ticked = [wijk.pk for wijk in row.also_for.all()] if row.pk else []
        offer_neighbours(self.fields, homes, self.ticked)

    def clean(self) -> dict[str, Any]:
        """Refuse a wijk that does not lie beside the one of the spreekuur."""
        cleaned = super().clean()
        wijk, chosen = cleaned.get("wijk"), cleaned.get("also_for")
        if wijk and chosen and chosen.exclude(neighbours=wijk).exclude(pk__in=self.ticked).exists():
            self.add_error("also_for", f"Kies alleen buurwijken van {wijk}.")
        return cleaned

    def save(self, commit: bool = True) -> Spreekuur:
        """Store the spreekuur with its times, then tell the neighbours."""
        spreekuur: Spreekuur = super().save(commit)
        if commit:
            actions.offer_spreekuur(spreekuur=spreekuur)
        return spreekuur


class SpreekuurViewSet(WijkViewSet):
    """Spreekuren of the editor's wijken."""

    model = Spreekuur
    edit_view_class = EditSpreekuurView
    base_form_class = SpreekuurForm
    icon = "time"
    menu_label = "Spreekuren"
    menu_order = 300
    add_to_admin_menu = True
    list_display = (
        "title",
        TitleColumn("close", label="Dicht?", accessor=lambda _: "Dicht of andere tijden", get_url=close_url),
        TitleColumn("hosts", label="Gastheer", accessor=lambda _: "Link maken", get_url=hosts_url),
        "location",
        Column(
            "temporarily_closed",
            label="Tijdelijk dicht",
            accessor=_closed_text,
            sort_key="temporarily_closed",
        ),
        "confirmed_on",
        "wijk",
    )
    list_filter = ("temporarily_closed",)
    search_fields = ("title",)
    panels = (
        "wijk",
        MultiFieldPanel(
            [
                FieldPanel("title"),
                FieldPanel("questions"),
                FieldPanel("topics"),
                FieldPanel("location", widget=forms.Select),
                FieldPanel("room"),
            ],
            heading="Wat en waar",
        ),
        InlinePanel(
            "rules",
            [
                FieldPanel("weekdays"),
                FieldRowPanel([FieldPanel("start"), FieldPanel("end")]),
                FieldPanel("rhythm"),
                FieldRowPanel([FieldPanel("every_weeks"), FieldPanel("nth_weeks")]),
                FieldRowPanel([day_panel("valid_from"), day_panel("valid_until")]),
                FieldPanel("skip_public_holidays"),
                FieldPanel("skip_liberation_day"),
                FieldPanel("skip_school_holidays"),
            ],
            heading="Wanneer",
            label="Vaste tijd",
        ),
        MultiFieldPanel(
            [
                FieldPanel("access"),
                FieldRowPanel([FieldPanel("appointment_phone"), FieldPanel("appointment_url")]),
            ],
            heading="Afspraak",
        ),
        MultiFieldPanel(
            [
                FieldPanel("people", widget=forms.CheckboxSelectMultiple),
                FieldPanel("partners", widget=forms.CheckboxSelectMultiple),
                FieldPanel("languages"),
            ],
            heading="Wie zijn er?",
        ),
        MultiFieldPanel(
            [
                FieldPanel("cost"),
                FieldPanel("bring"),
                FieldPanel("private_room"),
                FieldPanel("may_bring_someone"),
            ],
            heading="Goed om te weten",
        ),
        MultiFieldPanel(
            [FieldPanel("temporarily_closed"), FieldPanel("closed_text"), day_panel("confirmed_on")],
            heading="Tijdelijk dicht en nagekeken",
        ),
        MultiFieldPanel([FieldPanel("also_for")], heading="Ook voor", classname="collapsed"),
    )


class HoursChangeForm(WijkAdminForm):
    """Stores a change by the same action as everybody else."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        field = self.fields["spreekuur"]
        if isinstance(field, forms.ModelChoiceField) and field.queryset is not None:
            field.queryset = field.queryset.select_related("location")
            # Two buildings may each have an "Inloopspreekuur".
            field.label_from_instance = _title_and_building  # type: ignore[method-assign, assignment]

    def save(self, commit: bool = True) -> HoursChange:
        """Announce the change, so that readers and calendars know at once.

        What an editor alters is the editor's from then on: a host no longer puts it back.
        """
        change: HoursChange = self.instance
        change.host_link = None
        return actions.announce(change=change) if commit else change


class AddChangeView(CreateView):
    """Starts with today, and with the spreekuur that somebody came from."""

    def get_initial(self) -> dict[str, Any]:
        initial: dict[str, Any] = super().get_initial()
        spreekuur = self.request.GET.get("spreekuur", "")
        return initial | {"first": timezone.localdate()} | ({"spreekuur": spreekuur} if spreekuur else {})


class DeleteChangeView(DeleteView):
    """Goes back to the usual hours."""

    def delete_action(self) -> None:
        log(instance=self.object, action="wagtail.delete", user=self.request.user, deleted=True)
        actions.withdraw(change=self.object)


class HoursChangeViewSet(WijkViewSet):
    """Days on which a spreekuur or building is closed or different."""

    model = HoursChange
    icon = "date"
    menu_label = "Dicht of anders"
    menu_order = 310
    add_to_admin_menu = True
    add_view_class = AddChangeView
    delete_view_class = DeleteChangeView
    base_form_class = HoursChangeForm
    ordering = ("-first",)
    list_display = ("summary", "about", "reason", "wijk")
    list_filter = ("kind",)
    panels = (
        "wijk",
        MultiFieldPanel(
            [FieldPanel("spreekuur"), FieldPanel("location", widget=forms.Select)],
            heading="Waar gaat het over?",
        ),
        MultiFieldPanel(
            [
                FieldPanel("kind", widget=forms.RadioSelect),
                FieldRowPanel([day_panel("first"), day_panel("last")]),
                FieldRowPanel([FieldPanel("start"), FieldPanel("end")]),
                FieldPanel("place"),
                FieldPanel("reason"),
            ],
            heading="Wat is er anders?",
        ),
    )
