"""What lower rooms show of the wijkkrant."""

from typing import Any

from django import template

from home.media.renditions import CARD_SPECS, load_renditions
from home.models import Wijk
from wijkkrant.models import Article
from wijkkrant.structured import news_article

register = template.Library()


@register.inclusion_tag("wijkkrant/tags/latest_articles.html")
def latest_articles(wijk: Wijk | None, count: int = 4, title: str = "") -> dict[str, Any]:
    """Show the newest articles of a wijk (None: of all) under a heading, or nothing; two queries."""
    articles = list(Article.objects.listed(wijk).shown().for_cards()[:count])
    load_renditions((article.image for article in articles), CARD_SPECS)
    return {"articles": articles, "wijk": wijk, "title": title}


@register.simple_tag
def article_facts(article: Article, base_url: str) -> dict[str, Any]:
    """Return an article as schema.org facts."""
    return news_article(article, base_url=base_url)
