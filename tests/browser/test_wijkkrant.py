"""Article and search in a real browser."""

from playwright.sync_api import Page

from home.models import Wijk
from tests.factories.wijkkrant import ArticleFactory, photo_of


def test_the_facts_for_search_engines_break_no_policy(page: Page, waterwijk: Wijk) -> None:
    """The page fixture fails on any word of the console about the policy."""
    article = ArticleFactory(wijk=waterwijk, title="Fietsen maken", image=photo_of(waterwijk))
    page.goto(article.url)
    assert '"@type": "NewsArticle"' in page.locator('script[type="application/ld+json"]').inner_text()
    assert page.locator("h1").inner_text() == "Fietsen maken"


def test_a_resident_finds_an_article_with_the_keyboard(page: Page, waterwijk: Wijk) -> None:
    ArticleFactory(wijk=waterwijk, title="Fietsen maken")
    page.goto("/zoeken/?wijk=waterwijk")
    page.get_by_label("Wat zoekt u?").fill("fiets")
    page.keyboard.press("Enter")
    page.get_by_role("link", name="Fietsen maken").click()
    assert page.locator("h1").inner_text() == "Fietsen maken"
    assert page.url.endswith(ArticleFactory._meta.model.objects.get().url)
