"""What a wijk sets for its meldingen: subjects, ready texts and the words of the mails."""

from typing import Any, ClassVar

from wagtail.admin.ui.tables import Column
from wagtail.admin.viewsets.base import ViewSetGroup

from home.wall import WijkViewSet
from signalen.models import Category, LetterText, StandardText


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


class LetterTextViewSet(WijkViewSet):
    """The words of the mails to residents, where a wijk wants its own."""

    model = LetterText
    name = "berichtteksten"
    icon = "mail"
    menu_label = "Teksten van berichten"
    list_display: ClassVar[tuple[Any, ...]] = ("moment", "wijk")
    panels = ("wijk", "moment", "text")


class SettingsGroup(ViewSetGroup):
    """What is set once in a while, behind one line of the menu; meldingen themselves have their own."""

    items = (CategoryViewSet, StandardTextViewSet, LetterTextViewSet)
    menu_label = "Meldingen instellen"
    menu_icon = "cog"
    menu_order = 302
