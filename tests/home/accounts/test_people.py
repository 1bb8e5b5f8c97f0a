"""Who takes part: the screen Mensen, asking somebody in, another role, and how long it is kept."""

import html
import re
from datetime import timedelta
from typing import Any

import pytest
from django.test import Client
from django.utils import timezone
from pytest_django import DjangoAssertNumQueries
from wagtail.models import Page

from home.accounts.actions import change_role, switch_off
from home.accounts.models import Departure, Invitation, User
from home.accounts.people_page import last_seen_text
from home.accounts.queries import coordinators_of, left_behind
from home.accounts.retention import INVITATION_KEPT, NAME_KEPT, forget_departures, forget_invitations
from home.accounts.roles import GivenRole
from home.lib.errors import ActionError
from home.models import StandardPage, Wijk
from home.roles import Role
from tests.at_once import at_once
from tests.conftest import MakeUser
from tests.factories.people import invited

pytestmark = pytest.mark.django_db
PEOPLE = "/beheer/mensen/"


def text_of(answer: Any) -> str:
    return " ".join(html.unescape(re.sub(r"<[^>]+>", " ", answer.content.decode())).split())


def page_by(person: User, wijk: Wijk, title: str, *, live: bool = False) -> Page:
    page = StandardPage(title=title, slug=title.lower(), live=live, owner=person)
    return wijk.page.add_child(instance=page)


def off_url(person: User, wijk: Wijk, role: Role = Role.REDACTEUR) -> str:
    return f"/beheer/mensen/{person.pk}/{wijk.groups.get(role=role).group_id}/uitzetten/"


# The screen


def test_an_empty_place_is_one_press_from_an_invitation_and_says_nothing_once_it_is_sent(
    waterwijk: Wijk, beheerder: User, beheerder_client: Client
) -> None:
    link = f'<a href="/beheer/mensen/uitnodigen/?wijk={waterwijk.pk}">Nodig iemand uit'
    before = beheerder_client.get(PEOPLE)
    assert "Hier werkt nog niemand. Nodig iemand uit voor Waterwijk" in text_of(before)
    assert link in before.content.decode()
    invited(beheerder, waterwijk)
    after = beheerder_client.get(PEOPLE)
    assert "Nodig iemand uit voor Waterwijk" not in text_of(after)
    assert link not in after.content.decode()


def test_a_coordinator_sees_the_people_of_the_own_wijk_and_what_to_do(
    coordinator_client: Client,
    coordinator: User,
    redacteur: User,
    waterwijk: Wijk,
    neighbour: User,
    haven: Wijk,
) -> None:
    User.objects.filter(pk=redacteur.pk).update(
        first_name="Fatma", last_login=timezone.now() - timedelta(days=3)
    )
    User.objects.filter(pk=neighbour.pk).update(first_name="Quokka")
    invited(neighbour, haven, email="quokka@voorbeeld.example")
    invited(coordinator, waterwijk, email="nieuw@voorbeeld.example")
    text = text_of(coordinator_client.get(PEOPLE))
    assert "Fatma Redacteur, 3 dagen geleden ingelogd redactie-waterwijk@wijkteam.example" in text
    assert "Uitgenodigd Fatma Redacteur, kan ja zeggen tot en met" in text
    assert "Iemand uitnodigen" in text
    assert "Wie mag wat" in text
    assert "uokka" not in text
    assert "Haven" not in text


def test_a_redacteur_sees_names_and_roles_and_no_buttons(
    redacteur_client: Client, coordinator: User, waterwijk: Wijk, neighbour: User
) -> None:
    User.objects.filter(pk=coordinator.pk).update(first_name="Selma")
    answer = redacteur_client.get(PEOPLE)
    text = text_of(answer)
    assert "Selma Coördinator redactie-waterwijk (jij) Redacteur Wie mag wat" in text
    assert coordinator.email not in text
    assert "uitnodigen/" not in answer.content.decode()


def test_the_menu_shows_mensen_to_who_decides(
    coordinator_client: Client,
    redacteur_client: Client,
    communicatie_client: Client,
    beheerder_client: Client,
) -> None:
    clients = (coordinator_client, redacteur_client, communicatie_client, beheerder_client)
    shown = ['"url": "/beheer/mensen/"' in client.get("/beheer/").content.decode() for client in clients]
    assert shown == [True, False, False, True]
    assert communicatie_client.get(PEOPLE).status_code == 404


def test_a_beheerder_sees_every_wijk_and_the_whole_site(
    beheerder_client: Client, redacteur: User, neighbour: User, communicatie: User
) -> None:
    text = text_of(beheerder_client.get(PEOPLE))
    for name in ("Waterwijk", "Haven", "Hele site (communicatie)", str(redacteur), str(communicatie)):
        assert name in text


def test_the_screen_asks_few_questions_however_many_people(
    coordinator_client: Client,
    coordinator: User,
    waterwijk: Wijk,
    make_user: MakeUser,
    django_assert_max_num_queries: DjangoAssertNumQueries,
) -> None:
    for number in range(12):
        make_user(f"redacteur-{number}", wijk=waterwijk, role=Role.REDACTEUR)
        invited(coordinator, waterwijk, email=f"n{number}@voorbeeld.example")
    coordinator_client.get(PEOPLE)
    with django_assert_max_num_queries(25):
        coordinator_client.get(PEOPLE)


@pytest.mark.parametrize(
    ("moment", "text"),
    [
        (None, "nog nooit ingelogd"),
        ("2026-11-24 00:10", "vandaag ingelogd"),
        ("2026-11-23 23:50", "gisteren ingelogd"),
        ("2026-11-20 12:00", "4 dagen geleden ingelogd"),
        ("2026-06-02 12:00", "ingelogd op 2 juni"),
        ("2025-06-02 12:00", "ingelogd op 2 juni 2025"),
    ],
)
def test_the_last_visit_in_words(moment: str | None, text: str) -> None:
    def local(words: str) -> Any:
        return timezone.make_aware(timezone.datetime.fromisoformat(words))  # type: ignore[attr-defined]

    assert last_seen_text(local(moment) if moment else None, local("2026-11-24 10:00")) == text


# Asking somebody in, by the form


@pytest.mark.parametrize(
    ("fields", "sentence"),
    [
        ({"email": "geen adres"}, "Dit e-mailadres klopt niet. Kijk het nog eens na."),
        ({"email": ""}, "Vul het e-mailadres in."),
        ({"first_name": " "}, "Vul de voornaam in."),
        ({"email": "redactie-waterwijk@wijkteam.example"}, "Iemand met dit e-mailadres doet al mee."),
    ],
)
def test_a_wrong_invitation_is_explained_and_keeps_what_was_typed(
    fields: dict[str, str], sentence: str, coordinator_client: Client, redacteur: User
) -> None:
    form = {"first_name": "Fatma", "email": "f@voorbeeld.example"} | fields
    page = coordinator_client.post(f"{PEOPLE}uitnodigen/", form).content.decode()
    assert sentence in page
    assert any(f'value="{value}"' in page for value in form.values())
    assert Invitation.objects.exists() is False


def test_pressing_send_twice_sends_one_letter(coordinator_client: Client, waterwijk: Wijk) -> None:
    form = {"first_name": "Fatma", "email": "f@voorbeeld.example"}
    coordinator_client.post(f"{PEOPLE}uitnodigen/", form)
    again = coordinator_client.post(f"{PEOPLE}uitnodigen/", form)
    assert "staat al een uitnodiging open" in again.content.decode()
    assert Invitation.objects.count() == 1


def test_a_beheerder_chooses_role_and_wijk(beheerder_client: Client, haven: Wijk) -> None:
    url, person = f"{PEOPLE}uitnodigen/", {"first_name": "Omar", "email": "o@voorbeeld.example"}
    assert "Kies een wijk." in beheerder_client.post(url, person | {"role": "coordinator"}).content.decode()
    beheerder_client.post(url, person | {"role": "coordinator", "wijk": haven.pk})
    beheerder_client.post(url, {"first_name": "Lin", "email": "l@voorbeeld.example", "role": "communicatie"})
    assert list(Invitation.objects.order_by("pk").values_list("role", "wijk__slug")) == [
        ("coordinator", "haven"),
        ("communicatie", None),
    ]


# Another role


def test_only_a_beheerder_changes_roles_and_a_wijk_keeps_a_coordinator(
    beheerder_client: Client, coordinator_client: Client, coordinator: User, redacteur: User, waterwijk: Wijk
) -> None:
    url = f"/beheer/mensen/{redacteur.pk}/{waterwijk.groups.get(role='redacteur').group_id}/rol/"
    assert coordinator_client.post(url, {"role": "coordinator"}).status_code == 404
    assert set(coordinators_of(waterwijk)) == {coordinator}
    beheerder_client.post(url, {"role": "coordinator"})
    assert set(coordinators_of(waterwijk)) == {coordinator, redacteur}
    assert redacteur.groups.count() == 1
    url = f"/beheer/mensen/{redacteur.pk}/{waterwijk.groups.get(role='coordinator').group_id}/rol/"
    assert "Kies een rol" in beheerder_client.post(url, {"role": "beheerder"}).content.decode()
    beheerder_client.post(url, {"role": "redacteur"})
    assert set(coordinators_of(waterwijk)) == {coordinator}


def test_the_last_coordinator_stays_coordinator(beheerder: User, coordinator: User, waterwijk: Wijk) -> None:
    with pytest.raises(ActionError, match="enige coördinator"):
        change_role(person=coordinator, wijk=waterwijk, role=GivenRole.REDACTEUR, by=beheerder)


@pytest.mark.faults
@pytest.mark.django_db(transaction=True)
def test_two_coordinators_switched_off_at_once_leave_one(
    waterwijk: Wijk, coordinator: User, beheerder: User, make_user: MakeUser
) -> None:
    other = make_user("tweede", wijk=waterwijk, role=Role.COORDINATOR)
    refused = at_once(
        lambda: switch_off(person=coordinator, wijk=waterwijk, by=beheerder, successor=other),
        lambda: switch_off(person=other, wijk=waterwijk, by=beheerder, successor=coordinator),
    )
    assert [type(error) for error in refused] == [ActionError]
    assert coordinators_of(waterwijk).count() == 1


# How long it is kept


def test_invitations_and_departures_are_forgotten_in_time(
    coordinator: User, redacteur: User, waterwijk: Wijk, haven: Wijk, neighbour: User
) -> None:
    invited(coordinator, waterwijk)
    switch_off(person=redacteur, wijk=waterwijk, by=coordinator, successor=coordinator)
    later = Invitation.objects.get().expires_at + INVITATION_KEPT
    assert forget_invitations(later, dry_run=False) == 0
    assert forget_invitations(later + timedelta(minutes=1), dry_run=True) == 1
    assert forget_invitations(later + timedelta(minutes=1), dry_run=False) == 1
    left = Departure.objects.get().left_at
    assert forget_departures(left + NAME_KEPT, dry_run=False) == 0
    assert forget_departures(left + NAME_KEPT + timedelta(minutes=1), dry_run=False) == 1
    assert (Invitation.objects.count(), Departure.objects.count()) == (0, 0)


def test_what_is_left_behind_is_of_this_wijk_only(redacteur: User, waterwijk: Wijk, haven: Wijk) -> None:
    page_by(redacteur, haven, "Quokka")
    assert left_behind(redacteur, waterwijk).is_nothing is True
    assert left_behind(redacteur, haven).owned == 1
