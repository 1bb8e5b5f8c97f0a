"""What is read of a page: every text that its editor wrote, and nothing that is filled in for contact."""

import pytest
from wagtail.models import Page

from home.models import HomePage, StandardPage, Wijk
from home.writing.page_text import passages
from home.writing.passages import Kind
from home.writing.queries import report
from tests.factories.town import BODY, FRONT, fill, photo

pytestmark = pytest.mark.django_db


def test_a_page_is_read_from_top_to_bottom(waterwijk: Wijk) -> None:
    picture = (
        "picture",
        {"image": {"image": photo(waterwijk), "alt_text": "", "decorative": False}, "caption": "Bij ons"},
    )
    page = StandardPage(title="Over ons", lead="Wie wij zijn.", image=photo(waterwijk), body=[*BODY, picture])
    assert [(one.kind, one.text) for one in passages(page)] == [
        (Kind.TITLE, "Over ons"),
        (Kind.LEAD, "Wie wij zijn."),
        (Kind.PICTURE, "Het plein met een boom"),
        (Kind.HEADING, "Wat er gebeurt"),
        (Kind.TEXT, "Kom ook. Er is koffie en taart."),
        (Kind.ITEM, "Gratis"),
        (Kind.ITEM, "Voor iedereen"),
        (Kind.TEXT, "Het is hier gezellig."),
        (Kind.LABEL, "Selma"),
        (Kind.HEADING, "Kost het geld?"),
        (Kind.TEXT, "Nee."),
        (Kind.HEADING, "Helpt u mee?"),
        (Kind.TEXT, "Wij zoeken handen."),
        (Kind.LABEL, "Ik wil helpen"),
        (Kind.PICTURE, ""),
        (Kind.LABEL, "Bij ons"),
    ]


def test_the_front_page_of_a_wijk_is_read_too(waterwijk: Wijk) -> None:
    waterwijk.page.body = FRONT
    found = [one.text for one in passages(waterwijk.page)]
    assert {
        "Zaterdag is het plein dicht.",
        "Hier wonen 8.000 mensen.",
        "Agenda",
        "Wij zijn er voor u.",
    } <= set(found)


def test_every_type_of_page_can_be_read(waterwijk: Wijk, haven: Wijk) -> None:
    fill(waterwijk, 1)
    pages = Page.objects.descendant_of(HomePage.objects.get(), inclusive=True).specific()
    read = {page._meta.label: report(page).level_text for page in pages}
    assert len(read) >= 9
    assert set(read.values()) == {"nog te kort (vanaf 50 woorden)"}


def test_a_page_without_anything_is_read_without_trouble(waterwijk: Wijk) -> None:
    page = StandardPage(title="", slug="leeg")
    page.path, page.depth = waterwijk.page.path + "0001", waterwijk.page.depth + 1
    assert [one.rule for one in report(page).hints] == ["lead-empty"]
    assert page.wijk == waterwijk
