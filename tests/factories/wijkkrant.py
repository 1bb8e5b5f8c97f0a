"""Articles of a wijkkrant."""

from typing import Any

import factory

from home.models import Wijk
from wijkkrant.models import Article, Krant


class ArticleFactory(factory.django.DjangoModelFactory):
    """A live article; `wijk` says in whose wijkkrant."""

    class Meta:
        model = Article

    title = factory.Sequence(lambda number: f"Artikel {number}")
    slug = factory.Sequence(lambda number: f"artikel-{number}")
    lead = "Wat er gebeurde, in het kort."

    @classmethod
    def _create(cls, _model: type[Article], *_args: Any, wijk: Wijk, **fields: Any) -> Article:
        themes, paragraphs = fields.pop("themes", []), fields.pop("paragraphs", [])
        fields["body"] = [("paragraph", f"<p>{text}</p>") for text in paragraphs]
        krant = Krant.objects.get(wijk=wijk)
        article: Article = krant.add_child(instance=Article(**fields))
        if article.live:
            article.themes.set(themes)
            article.save_revision().publish()
            article.refresh_from_db()
        return article
