"""Verbs of the wijkkrant."""

from collections.abc import Iterable
from textwrap import shorten
from typing import Any

from django.db import transaction

from home.lib.errors import ActionError
from home.models import Wijk
from wijkkrant.models import Article, Krant

TITLE_LENGTH = 80
NO_KRANT = "Deze wijk heeft geen wijkkrant. Vraag de beheerder om hulp."


@transaction.atomic
def draft_article(*, wijk: Wijk, title: str, body: Iterable[tuple[str, Any]], user: Any) -> Article:
    """Make a draft for the wijkkrant; `body` are (name of the block, value), rich text as safe HTML.

    Raises ActionError for a wijk without wijkkrant.
    """
    krant = Krant.objects.filter(wijk=wijk).first()
    if krant is None:
        raise ActionError(NO_KRANT)
    article = Article(
        title=shorten(title, TITLE_LENGTH, placeholder=" …"), body=list(body), owner=user, live=False
    )
    krant.add_child(instance=article)
    article.save_revision(user=user, log_action="wagtail.create")
    return article
