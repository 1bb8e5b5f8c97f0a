"""Wijken in the admin: a beheerder opens and arranges them, a coördinator keeps its own details right."""

from typing import Any, ClassVar
from urllib.parse import urlencode

from django import forms
from django.db import transaction
from django.db.models import Q
from django.urls import URLPattern, reverse
from wagtail.admin.panels import FieldPanel, FieldRowPanel, MultiFieldPanel, ObjectList, TitleFieldPanel
from wagtail.admin.ui.tables import Column
from wagtail.admin.views.generic import CreateView
from wagtail.admin.widgets.button import Button
from wagtail.admin.widgets.slug import SlugInput

from home.actions import change_wijk, next_theme, open_wijk, propose_slug, refuse_taken
from home.lib.errors import ActionError
from home.models import Wijk
from home.review.actions import set_second_pair_of_eyes
from home.roles import Role
from home.town.identity import identity
from home.town.wijken_csv import read_postcodes
from home.wall import OwnWijkPolicy, WijkAdminForm, WijkViewSet
from home.wall.viewsets import WijkIndexView

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

    def clean_postcodes(self) -> list[str]:
        """Take postcodes as people write them."""
        try:
            return read_postcodes(", ".join(self.cleaned_data["postcodes"]))
        except ValueError as error:
            message = f"“{error}” is geen postcode. Schrijf 2801 of 2801 AB, met komma's ertussen."
            raise forms.ValidationError(message) from None

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
        # What the form asks beside the wijk's own fields is for who overrides this.
        details = {name: value for name, value in self.cleaned_data.items() if name in self._meta.fields}
        self.instance = change_wijk(wijk=self.instance) if known else open_wijk(**details)
        if neighbours is not None:
            self.instance.neighbours.set(neighbours)
        if needs_eyes is not None:
            set_second_pair_of_eyes(wijk=self.instance, needed=needs_eyes, by=self.for_user)
        return self.instance


class NewWijkForm(WijkForm):
    """The one screen that opens a wijk; an address that is left empty is made from the name."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["slug"].required = False
        self.initial |= {"noun": identity().noun, "theme": next_theme()}

    def clean(self) -> dict[str, Any]:
        """Make the address from the name when none was typed."""
        if not self.cleaned_data.get("slug") and "slug" not in self.errors and self.cleaned_data.get("name"):
            noun = self.cleaned_data.get("noun") or Wijk.Noun.WIJK
            self.cleaned_data["slug"] = propose_slug(self.cleaned_data["name"], noun)
        return super().clean()


class NewWijkView(CreateView):
    """Says on one screen what a new wijk needs, and goes on to who is going to lead it."""

    template_name = "home/admin/new_wijk.html"
    page_title = "Nieuwe wijk"
    success_message = "%(object)s staat op de site. Nodig nu de coördinator uit. Dat kan ook later."

    def get_page_subtitle(self) -> str:
        """Head the screen with what it does."""
        return self.page_title

    def get_success_url(self) -> str:
        """Go on to inviting the coördinator of this wijk."""
        chosen = urlencode({"wijk": self.object.pk, "role": Role.COORDINATOR})
        return f"{reverse('accounts_invite')}?{chosen}"


class WijkenIndexView(WijkIndexView):
    """The editor's wijken; for a beheerder with the way off the site and back."""

    def get_list_more_buttons(self, instance: Wijk) -> list[Any]:
        """Add taking a wijk off the site, or putting it back."""
        buttons: list[Any] = super().get_list_more_buttons(instance)
        if self.request.user.is_superuser:
            label, name = (
                ("Terugzetten op de site", "town_reopen_wijk")
                if instance.archived_at
                else ("Van de site halen", "town_archive_wijk")
            )
            url = reverse(name, args=[instance.pk])
            buttons.append(Button(label, url=url, icon_name="folder", priority=15))
        return buttons


def _place(wijk: Wijk) -> str:
    return "Niet op de site" if wijk.archived_at else "Op de site"


REACH = [
    FieldPanel("team_email"),
    FieldRowPanel([FieldPanel("team_phone"), FieldPanel("team_phone_hours")]),
    FieldPanel("languages"),
]
TEXTS = [FieldPanel("melding_intro"), FieldPanel("meedoen_intro")]
SOCIAL_TEAM = [FieldPanel("social_team_name"), FieldPanel("social_team_phone"), FieldPanel("social_team_url")]
LOOKS = [
    FieldPanel("neighbours", permission=ONLY_BEHEERDER, widget=forms.CheckboxSelectMultiple),
    FieldRowPanel(
        [
            FieldPanel("theme", permission=ONLY_BEHEERDER),
            FieldPanel("school_region", permission=ONLY_BEHEERDER),
        ]
    ),
]
CBS = [
    FieldRowPanel(
        [
            FieldPanel("latitude", permission=ONLY_BEHEERDER),
            FieldPanel("longitude", permission=ONLY_BEHEERDER),
        ]
    ),
    FieldRowPanel(
        [FieldPanel("cbs_code", permission=ONLY_BEHEERDER), FieldPanel("cbs_year", permission=ONLY_BEHEERDER)]
    ),
]


class WijkDetailsViewSet(WijkViewSet):
    """The details of the editor's own wijken."""

    model = Wijk
    icon = "home"
    menu_label = "Wijken"
    menu_order = 620
    add_to_admin_menu = True
    policy_class = OwnWijkPolicy
    base_form_class = WijkForm
    index_view_class = WijkenIndexView
    add_view_class = NewWijkView
    list_display = (
        *("name", "gemeente"),
        Column("place", label="Waar", accessor=_place),
    )
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
                *LOOKS,
                *CBS,
            ],
            heading="De wijk",
        ),
        MultiFieldPanel(REACH, heading="Het wijkteam bereiken"),
        MultiFieldPanel([FieldPanel("second_pair_of_eyes")], heading="Een tweede paar ogen"),
        MultiFieldPanel(TEXTS, heading="Teksten boven de formulieren"),
        MultiFieldPanel(SOCIAL_TEAM, heading="Het sociaal team van de gemeente"),
    )
    # Only what a wijk cannot do without is open; the address follows the name while it is typed.
    new_panels: ClassVar[Any] = (
        MultiFieldPanel(
            [
                TitleFieldPanel("name", placeholder=False, classname=""),
                FieldRowPanel([FieldPanel("noun"), FieldPanel("gemeente")]),
                FieldPanel("postcodes"),
                FieldPanel("team_email"),
            ],
            heading="Dit is nodig",
        ),
        MultiFieldPanel(
            [FieldPanel("second_pair_of_eyes")], heading="Een tweede paar ogen", classname="collapsed"
        ),
        MultiFieldPanel(
            [
                FieldPanel(
                    "slug",
                    widget=SlugInput,
                    help_text="Wordt vanzelf gemaakt van de naam. Kan later niet meer anders.",
                )
            ],
            heading="Webadres",
            classname="collapsed",
        ),
        MultiFieldPanel(REACH[1:], heading="Telefoon en talen", classname="collapsed"),
        MultiFieldPanel(LOOKS, heading="Kleuren, schoolvakanties en buurwijken", classname="collapsed"),
        MultiFieldPanel(TEXTS, heading="Teksten boven de formulieren", classname="collapsed"),
        MultiFieldPanel(SOCIAL_TEAM, heading="Sociaal team van de gemeente", classname="collapsed"),
        MultiFieldPanel(CBS, heading="CBS-code", classname="collapsed"),
    )

    def get_common_view_kwargs(self, **kwargs: Any) -> dict[str, Any]:
        """Offer nowhere to delete a wijk: it is taken off the site, and kept."""
        return super().get_common_view_kwargs(**{"delete_url_name": None, **kwargs})

    def get_urlpatterns(self) -> list[URLPattern]:
        """Leave out the screen that deletes."""
        return [pattern for pattern in super().get_urlpatterns() if pattern.name != "delete"]

    def get_add_view_kwargs(self, **kwargs: Any) -> dict[str, Any]:
        """Give the screen for a new wijk its own order and form."""
        panel = ObjectList(self.new_panels, base_form_class=NewWijkForm).bind_to_model(self.model)
        return super().get_add_view_kwargs(
            **{
                "panel": panel,
                "form_class": panel.get_form_class(),
                "template_name": NewWijkView.template_name,
                **kwargs,
            }
        )
