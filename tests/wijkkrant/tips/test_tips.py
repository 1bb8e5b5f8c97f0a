"""A resident sends a tip; with one click a redacteur of that wijk has a draft."""

from collections.abc import Callable
from datetime import timedelta
from typing import Any
from uuid import uuid4

import pytest
from bs4 import BeautifulSoup
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from home.accounts.models import User
from home.mail.models import OutgoingMail
from home.models import Wijk
from tests.factories.tips import TipFactory
from wijkkrant.models import Article
from wijkkrant.tips.actions import make_draft
from wijkkrant.tips.models import Tip
from wijkkrant.tips.retention import erase_old_tips

Post = dict[str, Any]
Make = Callable[..., Post]

URL = "/waterwijk/tip/"
LIST = "/beheer/tips/"


@pytest.fixture
def tip() -> Make:
    """Return what a browser sends for a valid tip; keywords change or add fields."""

    def make(**changes: Any) -> Post:
        empty = dict.fromkeys(("website", "first_name", "phone", "email"), "")
        return {**empty, "submission": str(uuid4()), "what": "Mevrouw op nummer 8 wordt honderd."} | changes

    return make


def test_a_tip_is_kept_and_shows_its_reference(
    waterwijk: Wijk, haven: Wijk, client: Client, tip: Make
) -> None:
    response = client.post(URL, tip(first_name="Joop", email="Joop@EXAMPLE.nl"), follow=True)
    row = Tip.objects.get()
    assert (row.wijk, row.what, row.first_name, row.email) == (
        waterwijk,
        "Mevrouw op nummer 8 wordt honderd.",
        "Joop",
        "Joop@example.nl",
    )
    page = BeautifulSoup(response.content, "html.parser")
    assert page.select_one(".wp-reference__code").get_text() == row.reference
    for secret in ("Joop", "example.nl", "honderd"):
        assert secret not in page.main.get_text()
        assert secret not in response.redirect_chain[0][0]


def test_the_team_and_the_sender_get_mail_and_the_team_nothing_of_the_tip(
    waterwijk: Wijk, client: Client, tip: Make
) -> None:
    client.post(URL, tip(email="joop@example.nl"))
    row = Tip.objects.get()
    team = OutgoingMail.objects.get(to=waterwijk.team_email)
    assert team.subject == f"Nieuwe tip {row.reference}"
    assert "honderd" not in team.text + team.html + team.subject
    receipt = OutgoingMail.objects.get(to="joop@example.nl")
    assert (receipt.reply_to, "honderd" in receipt.text, "honderd" in receipt.subject) == (
        waterwijk.team_email,
        True,
        False,
    )


def test_the_same_form_twice_is_one_tip(waterwijk: Wijk, client: Client, tip: Make) -> None:
    data = tip(email="joop@example.nl")
    first, second = client.post(URL, data), client.post(URL, data)
    assert first.url == second.url
    assert (Tip.objects.count(), OutgoingMail.objects.count()) == (1, 2)


@pytest.mark.parametrize(
    ("what", "says"),
    [
        ("", "Schrijf uw idee of tip op."),
        ("Mijn nummer is 123456782.", "Haal het weg"),
        ("x" * 100_000, "Deze tekst is te lang"),
    ],
)
def test_what_is_wrong_stands_at_the_field_with_the_text_kept(
    what: str, says: str, waterwijk: Wijk, client: Client, tip: Make
) -> None:
    response = client.post(URL, tip(what=what, first_name="Joop"))
    page = BeautifulSoup(response.content, "html.parser")
    assert says in page.select_one("#id_what_error").get_text()
    assert page.select_one("#id_first_name")["value"] == "Joop"
    assert Tip.objects.count() == 0


def test_what_a_robot_sends_waits_apart_and_can_be_let_in(
    waterwijk: Wijk, client: Client, tip: Make, redacteur_client: Client
) -> None:
    client.post(URL, tip(website="http://spam.example"))
    row = Tip.objects.get()
    assert (row.is_quarantined, OutgoingMail.objects.count()) == (True, 0)
    redacteur_client.post(reverse("tips:release", args=[row.pk]))
    row.refresh_from_db()
    assert (row.is_quarantined, OutgoingMail.objects.count()) == (False, 1)


def test_one_click_makes_a_draft_that_nobody_else_sees(
    waterwijk: Wijk, haven: Wijk, redacteur: User, redacteur_client: Client, client: Client
) -> None:
    row = TipFactory(wijk=waterwijk, what="Een <b>feest</b>\n\nop straat")
    url = reverse("tips:draft", args=[row.pk])
    first, second = redacteur_client.post(url), redacteur_client.post(url)
    article = Article.objects.get()
    assert first.url == second.url == reverse("wagtailadmin_pages:edit", args=[article.pk])
    assert (article.wijk, article.live, article.owner, article.title) == (
        waterwijk,
        False,
        redacteur,
        "Een <b>feest</b> op straat",
    )
    assert str(article.body[0].value) == "<p>Een &lt;b&gt;feest&lt;/b&gt;</p><p>op straat</p>"
    assert "Joop" not in str(article.body)
    assert "feest" not in client.get("/waterwijk/wijkkrant/").text
    assert "Naar het bericht" in redacteur_client.get(reverse("tips:inspect", args=[row.pk])).text


def test_redacteuren_of_the_wijk_read_tips_and_others_do_not(
    waterwijk: Wijk,
    haven: Wijk,
    redacteur_client: Client,
    neighbour_client: Client,
    communicatie_client: Client,
) -> None:
    own, foreign = TipFactory(wijk=waterwijk), TipFactory(wijk=haven)
    answer = redacteur_client.get(LIST).text
    assert own.reference in answer
    assert foreign.reference not in answer
    for client in (neighbour_client, communicatie_client):
        before = Article.objects.count()
        assert own.what not in client.get(reverse("tips:inspect", args=[own.pk])).text
        client.post(reverse("tips:draft", args=[own.pk]))
        assert Article.objects.count() == before


def test_get_makes_no_draft(waterwijk: Wijk, redacteur_client: Client) -> None:
    row = TipFactory(wijk=waterwijk)
    assert redacteur_client.get(reverse("tips:draft", args=[row.pk])).status_code == 405
    assert Article.objects.count() == 0


def test_tips_go_after_a_year_and_the_draft_stays(waterwijk: Wijk, redacteur: User) -> None:
    row = TipFactory(wijk=waterwijk)
    make_draft(tip=row, user=redacteur)
    spam = TipFactory(wijk=waterwijk, is_quarantined=True)
    now = timezone.now()
    assert erase_old_tips(now + timedelta(days=29), False) == 0
    assert erase_old_tips(now + timedelta(days=31), False) == 1
    assert list(Tip.objects.all()) == [row]
    assert spam.pk != row.pk
    assert erase_old_tips(now + timedelta(days=366), True) == 1
    assert erase_old_tips(now + timedelta(days=366), False) == 1
    assert Article.objects.count() == 1
