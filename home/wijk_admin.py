"""Wijken in the admin: a beheerder opens and arranges them, a coördinator keeps its own details right."""

from typing import Any, ClassVar

from django import forms
from django.db import transaction
from django.db.models import Q
from wagtail.admin.panels import FieldPanel, FieldRowPanel, MultiFieldPanel

from home.actions import change_wijk, open_wijk, refuse_taken
from home.lib.errors import ActionError
from home.models import Wijk
from home.review.actions import set_second_pair_of_eyes
from home.wall import OwnWijkPolicy, WijkAdminForm, WijkViewSet

# What only a beheerder arranges; Wagtail leaves these panels out for everybody else.
ONLY_BEHEERDER = "home.add_wijk"


class WijkForm(WijkAdminForm):
    """Opens a new wijk, or changes one; its address is chosen once."""

    instance: Wijk

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if self.instance.pk and "slug" in self.fields:
            self.fields["slug"].disabled = True
        if "neighbours" in self.fields:
            self.fields["neighbours"].queryset = Wijk.objects.filter(~Q(pk=self.instance.pk))

    def clean(self) -> dict[str, Any]:
        """Refuse a name or address that is taken before anything is made."""
        cleaned = super().clean()
        if not self.instance.pk and "slug" in cleaned and "name" in cleaned:
            try:
                refuse_taken(cleaned["name"], cleaned["slug"])
            except ActionError as error:
                self.add_error(error.field, error.message)
        return cleaned

    @transaction.atomic
    def save(self, commit: bool = True) -> Wijk:
        """Store by the same actions as the command line."""
        neighbours = self.cleaned_data.pop("neighbours", None)
        needs_eyes = self.cleaned_data.pop("second_pair_of_eyes", None)
        # Only its own action changes this one, with all that hangs on it.
        self.instance.second_pair_of_eyes = self.initial.get("second_pair_of_eyes", True)
        known = self.instance.pk is not None
        self.instance = change_wijk(wijk=self.instance) if known else open_wijk(**self.cleaned_data)
        if neighbours is not None:
            self.instance.neighbours.set(neighbours)
        if needs_eyes is not None:
            set_second_pair_of_eyes(wijk=self.instance, needed=needs_eyes, by=self.for_user)
        return self.instance


class WijkDetailsViewSet(WijkViewSet):
    """The details of the editor's own wijken."""

    model = Wijk
    icon = "home"
    menu_label = "Wijken"
    menu_order = 620
    add_to_admin_menu = True
    policy_class = OwnWijkPolicy
    base_form_class = WijkForm
    list_display = ("name", "gemeente", "team_phone", "team_email")
    search_fields = ("name", "gemeente")
    panels: ClassVar[Any] = (
        MultiFieldPanel(
            [
                FieldPanel("name", permission=ONLY_BEHEERDER),
                FieldPanel("slug", permission=ONLY_BEHEERDER),
                FieldRowPanel(
                    [
                        FieldPanel("noun", permission=ONLY_BEHEERDER),
                        FieldPanel("gemeente", permission=ONLY_BEHEERDER),
                    ]
                ),
                FieldPanel("postcodes", permission=ONLY_BEHEERDER),
                FieldPanel("neighbours", permission=ONLY_BEHEERDER, widget=forms.CheckboxSelectMultiple),
                FieldRowPanel(
                    [
                        FieldPanel("theme", permission=ONLY_BEHEERDER),
                        FieldPanel("school_region", permission=ONLY_BEHEERDER),
                    ]
                ),
                FieldRowPanel(
                    [
                        FieldPanel("cbs_code", permission=ONLY_BEHEERDER),
                        FieldPanel("cbs_year", permission=ONLY_BEHEERDER),
                    ]
                ),
            ],
            heading="De wijk",
        ),
        MultiFieldPanel(
            [
                FieldPanel("team_email"),
                FieldRowPanel([FieldPanel("team_phone"), FieldPanel("team_phone_hours")]),
                FieldPanel("languages"),
            ],
            heading="Het wijkteam bereiken",
        ),
        MultiFieldPanel([FieldPanel("second_pair_of_eyes")], heading="Een tweede paar ogen"),
        MultiFieldPanel(
            [FieldPanel("melding_intro"), FieldPanel("meedoen_intro")], heading="Teksten boven de formulieren"
        ),
        MultiFieldPanel(
            [FieldPanel("social_team_name"), FieldPanel("social_team_phone"), FieldPanel("social_team_url")],
            heading="Het sociaal team van de gemeente",
        ),
    )
