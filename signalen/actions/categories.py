"""The subjects of a new wijk."""

from dataclasses import asdict

from home.models import Wijk
from signalen.categories import FIRST_CATEGORIES
from signalen.models import Category


def make_first_categories(wijk: Wijk) -> None:
    """Give a wijk the subjects that most wijken need; it changes them as it likes."""
    Category.objects.bulk_create(
        Category(wijk=wijk, sort_order=order, **{**asdict(first), "words": list(first.words)})
        for order, first in enumerate(FIRST_CATEGORIES)
    )
