"""A redacteur writes in the wijkkrant of the own wijk; a coördinator publishes."""

from typing import Any

import pytest
from django.test import Client
from wagtail.test.utils.form_data import nested_form_data, rich_text, streamfield

from home.models import Wijk
from wijkkrant.models import Article, Krant

pytestmark = pytest.mark.django_db


def typed(**fields: Any) -> dict[str, Any]:
    return nested_form_data(
        {
            "title": "Soep op dinsdag",
            "slug": "soep-op-dinsdag",
            "rubriek": "call",
            "lead": "Elke dinsdag soep.",
            "body": streamfield([("paragraph", rich_text("<p>Kom ook.</p>"))]),
            "related": streamfield([]),
            **fields,
        }
    )


def add_url(wijk: Wijk) -> str:
    return f"/beheer/pages/add/wijkkrant/article/{Krant.objects.get(wijk=wijk).pk}/"


def test_a_redacteur_writes_and_a_coordinator_publishes(
    redacteur_client: Client, coordinator_client: Client, client: Client, waterwijk: Wijk
) -> None:
    assert redacteur_client.get(add_url(waterwijk)).status_code == 200
    answer = redacteur_client.post(add_url(waterwijk), typed())
    assert answer.status_code == 302
    article = Article.objects.get()
    assert (article.live, article.date, article.wijk) == (False, None, waterwijk)
    assert client.get("/waterwijk/wijkkrant/soep-op-dinsdag/").status_code == 404
    edit = f"/beheer/pages/{article.pk}/edit/"
    assert redacteur_client.post(edit, typed(**{"action-publish": "1"})).status_code == 302
    assert not Article.objects.get().live
    assert coordinator_client.post(edit, typed(**{"action-publish": "1"})).status_code == 302
    assert Article.objects.get().live
    assert b"Kom ook." in client.get("/waterwijk/wijkkrant/soep-op-dinsdag/").content


def test_nobody_writes_in_the_wijkkrant_next_door(
    coordinator_client: Client, waterwijk: Wijk, haven: Wijk
) -> None:
    coordinator_client.post(add_url(haven), typed(**{"action-publish": "1"}))
    assert not Article.objects.exists()


def test_a_redacteur_cannot_take_the_wijkkrant_away(redacteur_client: Client, waterwijk: Wijk) -> None:
    krant = Krant.objects.get(wijk=waterwijk)
    for verb in ("delete", "unpublish", "move"):
        redacteur_client.post(f"/beheer/pages/{krant.pk}/{verb}/")
    assert Krant.objects.get(wijk=waterwijk).live
