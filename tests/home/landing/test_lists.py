"""What stands in the lists of the admin is Dutch, and has its spaces."""

import pytest
from bs4 import BeautifulSoup, Tag
from django.test import Client

from home.accounts.models import User
from home.models import TeamMember, Wijk
from tests.factories.wijkkrant import ArticleFactory
from tests.home.media.test_publishing import press
from wijkkrant.models import Article, Krant

pytestmark = pytest.mark.django_db


def said(tag: Tag | None) -> str:
    assert tag is not None
    return " ".join(tag.get_text().split())


def page_of(client: Client, url: str) -> BeautifulSoup:
    return BeautifulSoup(client.get(url, follow=True).content, "html.parser")


def test_the_team_list_says_yes_and_no(coordinator_client: Client, waterwijk: Wijk, haven: Wijk) -> None:
    TeamMember.objects.all().delete()
    for name, here, wijk in (("Ada", True, waterwijk), ("Bob", False, waterwijk), ("Cor", True, haven)):
        TeamMember.objects.create(first_name=name, role="resident", is_active=here, wijk=wijk)
    rows = page_of(coordinator_client, "/beheer/teammember/").select("#listing-results tbody tr")
    cells = [[said(cell) for cell in row.select("td")] for row in rows]
    assert sorted((cell[0].split()[0], cell[2]) for cell in cells) == [
        ("Ada", "Doet nu mee: Ja"),
        ("Bob", "Doet nu mee: Nee"),
    ]


def test_the_list_of_pages_counts_in_whole_words(coordinator_client: Client, waterwijk: Wijk) -> None:
    krant = Krant.objects.get(wijk=waterwijk)
    krant.get_children().delete()
    for count in range(3):
        ArticleFactory(wijk=waterwijk, title=f"Stuk {count}")
    listed = page_of(coordinator_client, f"/beheer/pages/{krant.pk}/")
    assert "1-3 van 3 pagina's" in said(listed.select_one("th.title"))
    found = page_of(coordinator_client, f"/beheer/pages/{krant.pk}/?q=Stuk")
    assert f"1-3 van 3 pagina's in ‘{krant.title}’." in said(found.select_one("#listing-results"))


def sent_in(redacteur: User, wijk: Wijk) -> Article:
    krant = Krant.objects.get(wijk=wijk)
    article: Article = krant.add_child(instance=Article(title="Bankjes", live=False, owner=redacteur))
    article.save_revision(user=redacteur)
    article.get_workflow().start(article, redacteur)
    return article


def test_who_sent_something_in_reads_what_to_do_about_it(
    redacteur: User, redacteur_client: Client, waterwijk: Wijk
) -> None:
    article = sent_in(redacteur, waterwijk)
    editor = page_of(redacteur_client, f"/beheer/pages/{article.pk}/edit/")
    assert "Dit wacht op akkoord. Wil je nog iets veranderen? Tik onderaan op Toch niet doorsturen." in said(
        editor
    )
    assert "Toch niet doorsturen" in said(editor.select_one("footer"))


def test_who_approves_reads_once_that_it_is_on_the_site(
    redacteur: User, coordinator_client: Client, waterwijk: Wijk
) -> None:
    article = sent_in(redacteur, waterwijk)
    button = {"action-workflow-action": "true", "workflow-action-name": "approve"}
    answer = BeautifulSoup(press(coordinator_client, article, button).content, "html.parser")
    said_once = [said(message) for message in answer.select(".messages > ul > li")]
    assert said_once == ["‘Bankjes’ is goedgekeurd en staat op de site."]


def test_the_history_tells_of_sending_on_in_plain_words(
    redacteur: User, redacteur_client: Client, waterwijk: Wijk
) -> None:
    article = sent_in(redacteur, waterwijk)
    article.current_workflow_state.cancel(user=redacteur)
    history = page_of(redacteur_client, f"/beheer/pages/{article.pk}/history/")
    rows = [said(row.select_one("td")) for row in history.select("#listing-results tbody tr")]
    assert rows[:2] == ["Toch niet doorgestuurd", "Doorgestuurd naar de coördinatoren van Waterwijk"]
