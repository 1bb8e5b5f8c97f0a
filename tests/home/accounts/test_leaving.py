"""Somebody leaves and comes back: who may end it, what happens to the work, and what is refused."""

import html
import re
from typing import Any

import pytest
from django.contrib.sessions.models import Session
from django.test import Client
from django.utils import timezone
from wagtail.models import Page

from home.accounts.actions import switch_off, switch_on
from home.accounts.models import Departure, User
from home.lib.errors import ActionError
from home.models import StandardPage, Wijk
from home.roles import Role
from tests.conftest import client_of

pytestmark = pytest.mark.django_db
PEOPLE = "/beheer/mensen/"


def text_of(answer: Any) -> str:
    return " ".join(html.unescape(re.sub(r"<[^>]+>", " ", answer.content.decode())).split())


def page_by(person: User, wijk: Wijk, title: str, *, live: bool = False) -> Page:
    page = StandardPage(title=title, slug=title.lower(), live=live, owner=person)
    return wijk.page.add_child(instance=page)


def off_url(person: User, wijk: Wijk, role: Role = Role.REDACTEUR) -> str:
    return f"/beheer/mensen/{person.pk}/{wijk.groups.get(role=role).group_id}/uitzetten/"


def test_the_confirm_page_shows_what_somebody_leaves_behind(
    coordinator_client: Client, redacteur: User, waterwijk: Wijk, haven: Wijk
) -> None:
    page_by(redacteur, waterwijk, "Kerstmarkt")
    page_by(redacteur, haven, "Quokka")
    submitted = page_by(redacteur, waterwijk, "Lentefeest")
    submitted.save_revision(user=redacteur)
    submitted.get_workflow().start(submitted, redacteur)
    Page.objects.filter(slug="kerstmarkt").update(locked=True, locked_by=redacteur)
    text = text_of(coordinator_client.get(off_url(redacteur, waterwijk)))
    assert "2 pagina's op naam van redactie-waterwijk" in text
    assert "Wacht op goedkeuring: Lentefeest" in text
    assert "1 pagina op slot: die gaan van het slot" in text
    assert "Kerstmarkt" in text
    assert "Quokka" not in text


def test_who_leaves_is_out_at_once_and_the_work_goes_to_somebody_else(
    coordinator_client: Client, coordinator: User, redacteur: User, waterwijk: Wijk
) -> None:
    leaver = client_of(redacteur)
    assert leaver.get("/beheer/").status_code == 200
    page = page_by(redacteur, waterwijk, "Lentefeest")
    page.save_revision(user=redacteur)
    state = page.get_workflow().start(page, redacteur)
    Page.objects.filter(pk=page.pk).update(locked=True, locked_by=redacteur, locked_at=timezone.now())
    answer = coordinator_client.post(
        off_url(redacteur, waterwijk), {"successor": coordinator.pk}, follow=True
    )
    assert "doet niet meer mee. Foutje?" in text_of(answer)
    page.refresh_from_db()
    state.refresh_from_db()
    redacteur.refresh_from_db()
    assert (page.owner, page.locked, page.locked_by) == (coordinator, False, None)
    assert state.requested_by == coordinator
    assert (redacteur.is_active, redacteur.groups.count()) == (False, 0)
    assert leaver.get("/beheer/").status_code == 302
    sessions = [session.get_decoded().get("_auth_user_id") for session in Session.objects.all()]
    assert str(redacteur.pk) not in sessions
    login = {"username": redacteur.username, "password": "wachtwoord-van-een-test"}
    assert Client().post("/beheer/login/", login).status_code == 200


def test_work_in_another_wijk_goes_on(
    coordinator: User, redacteur: User, waterwijk: Wijk, haven: Wijk, neighbour: User
) -> None:
    redacteur.groups.add(haven.groups.get(role=Role.REDACTEUR).group)
    there = page_by(redacteur, haven, "Havenfeest")
    Page.objects.filter(pk=there.pk).update(locked=True, locked_by=redacteur)
    session = client_of(redacteur)
    departure = switch_off(person=redacteur, wijk=waterwijk, by=coordinator, successor=coordinator)
    there.refresh_from_db()
    redacteur.refresh_from_db()
    assert (there.owner, there.locked_by) == (redacteur, redacteur)
    assert (redacteur.is_active, departure.account_closed) == (True, False)
    assert [group.name for group in redacteur.groups.all()] == ["Redactie Haven"]
    assert session.get(f"/beheer/pages/{there.pk}/edit/").status_code == 200
    assert session.get(f"/beheer/pages/{waterwijk.page.pk}/").status_code == 404


def test_switched_on_again_somebody_works_with_the_same_password(
    coordinator_client: Client, coordinator: User, redacteur: User, waterwijk: Wijk
) -> None:
    page = page_by(redacteur, waterwijk, "Lentefeest")
    coordinator_client.post(off_url(redacteur, waterwijk), {"successor": coordinator.pk})
    assert "Zet weer aan" in coordinator_client.get(PEOPLE).content.decode()
    url = f"/beheer/mensen/vertrokken/{Departure.objects.get().pk}/aanzetten/"
    assert "doet weer mee" in text_of(coordinator_client.post(url, follow=True))
    again = coordinator_client.post(url, follow=True)
    assert "Deze persoon doet hier al weer mee." in text_of(again)
    assert "Zet weer aan" not in again.content.decode()
    page.refresh_from_db()
    assert page.owner == coordinator
    login = {"username": redacteur.username, "password": "wachtwoord-van-een-test"}
    assert Client().post("/beheer/login/", login).headers["location"] == "/beheer/"


# Who acts on whom, where, with whom as successor; and the refusal.
REFUSED = [
    ("coordinator", "coordinator", "waterwijk", "tweede", "Dit kun je niet doen"),
    ("coordinator", "tweede", "waterwijk", "coordinator", "Dit kun je niet doen"),
    ("coordinator", "neighbour", "haven", None, "Dit kun je niet doen"),
    ("redacteur", "redacteur", "waterwijk", "coordinator", "Dit kun je niet doen"),
    ("redacteur", "tweede", "waterwijk", "coordinator", "Dit kun je niet doen"),
    ("coordinator", "communicatie", None, None, "Dit kun je niet doen"),
    ("coordinator", "communicatie", "waterwijk", None, "doet hier al niet meer mee"),
    ("beheerder", "neighbour", "haven", None, "de enige coördinator"),
    ("coordinator", "redacteur", "waterwijk", None, "Kies wie het werk overneemt"),
    ("coordinator", "redacteur", "waterwijk", "neighbour", "Kies iemand die hier ook werkt"),
    ("coordinator", "redacteur", "waterwijk", "redacteur", "Kies iemand die hier ook werkt"),
]


@pytest.mark.parametrize(("who", "whom", "place", "successor", "sentence"), REFUSED)
def test_who_cannot_be_switched_off(
    who: str,
    whom: str,
    place: str | None,
    successor: str | None,
    sentence: str,
    waterwijk: Wijk,
    haven: Wijk,
    request: pytest.FixtureRequest,
) -> None:
    make = request.getfixturevalue("make_user")
    make("tweede", wijk=waterwijk, role=Role.COORDINATOR)
    people = {
        name: request.getfixturevalue(name) for name in (who, whom, successor) if name and name != "tweede"
    }
    people["tweede"] = User.objects.get(username="tweede")
    for name in ("coordinator", "redacteur", "neighbour"):
        request.getfixturevalue(name)
    before = sorted(User.groups.through.objects.values_list("user_id", "group_id"))
    with pytest.raises(ActionError, match=sentence):
        switch_off(
            person=people[whom],
            wijk=Wijk.objects.get(slug=place) if place else None,
            by=people[who],
            successor=people[successor] if successor else None,
        )
    assert sorted(User.groups.through.objects.values_list("user_id", "group_id")) == before
    assert User.objects.filter(is_active=False).exists() is False


def test_a_beheerder_in_the_redactie_is_not_switched_off_by_a_coordinator(
    coordinator_client: Client, coordinator: User, beheerder: User, waterwijk: Wijk
) -> None:
    beheerder.groups.add(waterwijk.groups.get(role=Role.REDACTEUR).group)
    assert coordinator_client.get(off_url(beheerder, waterwijk)).status_code == 404
    assert "Uitzetten" not in coordinator_client.get(PEOPLE).content.decode()
    with pytest.raises(ActionError):
        switch_off(person=beheerder, wijk=waterwijk, by=coordinator, successor=coordinator)


@pytest.mark.parametrize("rest", ["superuser", "group of another wijk", "name forgotten"])
def test_switching_on_never_gives_back_more_than_the_role(
    rest: str, coordinator: User, redacteur: User, waterwijk: Wijk, haven: Wijk
) -> None:
    departure = switch_off(person=redacteur, wijk=waterwijk, by=coordinator, successor=coordinator)
    redacteur.refresh_from_db()
    if rest == "superuser":
        User.objects.filter(pk=redacteur.pk).update(is_superuser=True)
    elif rest == "name forgotten":
        User.objects.filter(pk=redacteur.pk).update(email="")
    else:
        redacteur.groups.add(haven.groups.get(role=Role.COORDINATOR).group)
    with pytest.raises(ActionError, match="Vraag een beheerder"):
        switch_on(departure=departure, by=coordinator)
    redacteur.refresh_from_db()
    assert redacteur.is_active is False
