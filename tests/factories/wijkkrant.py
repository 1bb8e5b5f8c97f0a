"""Articles of a wijkkrant."""

from io import BytesIO
from typing import Any

import factory
from django.core.files.base import ContentFile
from PIL import Image

from home.media.models import Photo
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


def photo_of(wijk: Wijk) -> Photo:
    """A photo in the folder of a wijk."""
    picture = BytesIO()
    Image.new("RGB", (1200, 800), "teal").save(picture, "JPEG")
    file = ContentFile(picture.getvalue(), name="foto.jpg")
    return Photo.objects.create(title="Foto", file=file, collection=wijk.collection)
