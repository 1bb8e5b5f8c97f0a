"""What a wijk sets for its meldingen: subjects, ready texts, words of the mails, and holidays."""

from typing import Any, ClassVar

from django import forms
from django.urls import URLPattern, path, reverse
from wagtail.admin.panels import FieldPanel
from wagtail.admin.ui.tables import Column
from wagtail.admin.views.generic import CreateView, DeleteView, EditView
from wagtail.admin.viewsets.base import ViewSetGroup

from home.wall import WijkAdminForm, WijkViewSet
from signalen.actions import call_off, say_away
from signalen.inbox.letter_views import overview, preview
from signalen.letters import LETTERS, Moment
from signalen.models import Absence, Category, LetterText, StandardText

OVERVIEW = "berichtteksten:overview"


class CategoryViewSet(WijkViewSet):
    """Subjects: how soon an answer comes, and who it is for."""

    model = Category
    name = "onderwerpen"
    icon = "list-ul"
    menu_label = "Onderwerpen"
    list_display: ClassVar[tuple[Any, ...]] = (
        "name",
        Column("answer_text", label="Antwoord binnen"),
        Column("first_address", label="Wie gaat hierover?"),
        "wijk",
    )
    search_fields = ("name",)
    panels = (
        *("wijk", "name", "words", "answer_days", "first_address", "phone", "website"),
        *("is_public", "sort_order"),
    )


class StandardTextViewSet(WijkViewSet):
    """Ready texts for answers."""

    model = StandardText
    name = "standaardteksten"
    icon = "doc-full"
    menu_label = "Standaardteksten"
    list_display: ClassVar[tuple[Any, ...]] = ("name", "state", "category", "wijk")
    search_fields = ("name", "text")
    panels = ("wijk", "name", "state", "category", "text")


class LetterCreateView(CreateView):
    """Words of a wijk begin as those of the site."""

    def get_initial_form_instance(self) -> LetterText:
        """Return a text for what the address says: ?wijk=<key>&moment=<moment>."""
        asked = self.request.GET
        moment = asked.get("moment", "")
        instance = LetterText(moment=moment, text=LETTERS[Moment(moment)].words if moment in LETTERS else "")
        wijk = asked.get("wijk", "")
        if wijk.isascii() and wijk.isdigit():
            instance.wijk_id = int(wijk[:9])
        return instance

    def get_success_url(self) -> str:
        """Go back to all the mails."""
        return all_mails_of(self.object)


class LetterEditView(EditView):
    """Words of a wijk, on the way from and to all its mails."""

    def get_success_url(self) -> str:
        """Go back to all the mails."""
        return all_mails_of(self.object)


def all_mails_of(text: Any) -> str:
    """Return the address of all the mails of the wijk that has this text."""
    return f"{reverse(OVERVIEW)}?wijk={text.wijk.slug}#bericht-{text.moment}"


class LetterTextViewSet(WijkViewSet):
    """The words of the mails to residents, where a wijk wants its own."""

    model = LetterText
    name = "berichtteksten"
    icon = "mail"
    menu_label = "Teksten van berichten"
    list_display: ClassVar[tuple[Any, ...]] = ("moment", "wijk")
    panels = ("wijk", "moment", "text")
    add_view_class = LetterCreateView
    edit_view_class = LetterEditView

    @property
    def menu_url(self) -> str:
        """Begin at all the mails, also those of which the words are the site's."""
        return reverse(OVERVIEW)

    def get_urlpatterns(self) -> list[URLPattern]:
        """Add the mails as somebody gets them; both views ask for themselves what is whose."""
        return [
            *super().get_urlpatterns(),
            path("overzicht/", overview, name="overview"),
            path("voorbeeld/<slug:wijk_slug>/<slug:moment>/", preview, name="preview"),
        ]


# The browser's own field, also where it writes a date in another order.
DAY = forms.DateInput(format="%Y-%m-%d", attrs={"type": "date"})


class AbsenceForm(WijkAdminForm):
    """Stores by the action; what is wrong with the days, the model says at the field."""

    def save(self, commit: bool = True) -> Absence:
        """Say when the team is away."""
        return say_away(absence=self.instance, by=self.for_user)


class CallOffView(DeleteView):
    """Takes an absence away by the action."""

    def delete_action(self) -> None:
        """The team is there after all."""
        call_off(absence=self.object, by=self.request.user)


class AbsenceViewSet(WijkViewSet):
    """When the team is away, and a neighbouring wijk may look after the meldingen."""

    model = Absence
    name = "vakantie"
    icon = "calendar"
    menu_label = "Vakantie"
    base_form_class = AbsenceForm
    delete_view_class = CallOffView
    list_display: ClassVar[tuple[Any, ...]] = (
        "words",
        "wijk",
    )
    ordering = ("-ends_on", "-pk")
    panels = ("wijk", *(FieldPanel(name, widget=DAY) for name in ("starts_on", "ends_on")))


class SettingsGroup(ViewSetGroup):
    """What is set once in a while, behind one line of the menu; meldingen themselves have their own."""

    items = (CategoryViewSet, StandardTextViewSet, LetterTextViewSet, AbsenceViewSet)
    menu_label = "Meldingen instellen"
    menu_icon = "cog"
    menu_order = 302
