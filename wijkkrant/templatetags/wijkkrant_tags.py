"""What lower rooms show of the wijkkrant."""

from typing import Any

from django import template

from home.models import Wijk
from wijkkrant.models import Article
from wijkkrant.structured import absolute, news_article, shared_picture

register = template.Library()


@register.inclusion_tag("wijkkrant/tags/latest_articles.html")
def latest_articles(wijk: Wijk | None, count: int = 4) -> dict[str, Any]:
    """Show the newest articles of a wijk (None: of all); two queries."""
    shown = Article.objects.in_wijk(wijk).shown().with_pictures().defer_streamfields()
    return {"articles": shown[:count], "wijk": wijk}


@register.inclusion_tag("wijkkrant/tags/article_head.html")
def article_head(article: Article, base_url: str) -> dict[str, Any]:
    """Put in the head what other sites show with a link to an article (Open Graph, schema.org)."""
    picture = shared_picture(article)
    return {
        "article": article,
        "url": absolute(article.url or "", base_url),
        "picture": picture,
        "picture_url": picture and absolute(picture.url, base_url),
        "facts": news_article(article, base_url=base_url),
    }
