"""Articles as search engines and feed readers want them (schema.org NewsArticle)."""

from typing import Any

from wagtail.images.models import AbstractRendition

from wijkkrant.models import Article

SHARED_PICTURE = "fill-1200x630|format-jpeg"


def shared_picture(article: Article) -> AbstractRendition | None:
    """Return the picture at the size that others show it with a link."""
    return article.image.get_rendition(SHARED_PICTURE) if article.image else None


def absolute(url: str, base_url: str) -> str:
    """Return `url` with scheme and host; media may live elsewhere and have them already."""
    return url if url.startswith(("http:", "https:")) else base_url + url


def news_article(article: Article, *, base_url: str) -> dict[str, Any]:
    """Return the article as schema.org NewsArticle; it names nobody whom the page does not name."""
    url = absolute(article.url or "", base_url)
    picture = shared_picture(article)
    team = {"@type": "Organization", "name": f"Wijkteam {article.wijk.name}"} if article.wijk else None
    facts = {
        "@context": "https://schema.org",
        "@type": "NewsArticle",
        "headline": article.title,
        "description": article.lead,
        "articleSection": article.get_rubriek_display(),
        "inLanguage": "nl",
        "url": url,
        "mainEntityOfPage": url,
        "datePublished": article.published_at and article.published_at.isoformat(),
        "dateModified": article.last_published_at and article.last_published_at.isoformat(),
        "author": {"@type": "Person", "name": article.author} if article.author else team,
        "publisher": team,
        "image": picture and absolute(picture.url, base_url),
        "keywords": [theme.name for theme in article.theme_list],
        "isPartOf": article.wijk
        and {
            "@type": "Periodical",
            "name": f"Wijkkrant {article.wijk.name}",
            "url": absolute(f"{article.wijk.url}wijkkrant/", base_url),
        },
    }
    return {key: value for key, value in facts.items() if value}
