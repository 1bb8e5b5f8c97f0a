"""The life of an invitation: every action in every state, and every way to press the link."""

from datetime import timedelta
from typing import Any

import pytest
from django.test import Client
from django.utils import timezone

from home.accounts.actions import Newcomer, accept_invitation, invite, resend, switch_off, withdraw_invitation
from home.accounts.models import Invitation, User
from home.accounts.roles import GivenRole
from home.lib.errors import ActionError
from home.lib.tokens import hash_token
from home.mail.models import OutgoingMail
from home.models import Wijk
from home.roles import Role
from tests.conftest import At
from tests.factories.people import NEWCOMER, PASSWORD, accept_form, invited, link_to, token_to

pytestmark = pytest.mark.django_db
State = Invitation.State
SOMEBODY = Newcomer("Fatma", "", PASSWORD)


def in_state(state: State, by: User, wijk: Wijk) -> Invitation:
    invitation = invited(by, wijk)
    if state == State.ACCEPTED:
        accept_invitation(token=token_to(), newcomer=SOMEBODY)
    if state == State.WITHDRAWN:
        withdraw_invitation(invitation=invitation, by=by)
    if state == State.EXPIRED:
        Invitation.objects.update(expires_at=timezone.now() - timedelta(minutes=1))
    invitation.refresh_from_db()
    assert invitation.state() == state
    return invitation


# What each action makes of each state: the state after it, or "no" for a refusal that changes nothing.
LIFE = {
    "resend": {"open": "open", "expired": "open", "accepted": "no", "withdrawn": "no"},
    "withdraw": {"open": "withdrawn", "expired": "withdrawn", "accepted": "no", "withdrawn": "no"},
    "accept": {"open": "accepted", "expired": "no", "accepted": "no", "withdrawn": "no"},
    "invite again": {"open": "no", "expired": "withdrawn", "accepted": "no", "withdrawn": "withdrawn"},
}


@pytest.mark.parametrize("state", State)
@pytest.mark.parametrize("action", LIFE)
def test_what_an_action_does_in_a_state(
    action: str, state: State, waterwijk: Wijk, coordinator: User
) -> None:
    invitation = in_state(state, coordinator, waterwijk)
    token = token_to()
    before = Invitation.objects.filter(pk=invitation.pk).values().get()
    deed = {
        "resend": lambda: resend(invitation=invitation, by=coordinator),
        "withdraw": lambda: withdraw_invitation(invitation=invitation, by=coordinator),
        "accept": lambda: accept_invitation(token=token, newcomer=SOMEBODY),
        "invite again": lambda: invited(coordinator, waterwijk),
    }[action]
    outcome = LIFE[action][state]
    if outcome == "no":
        with pytest.raises(ActionError):
            deed()
        assert Invitation.objects.filter(pk=invitation.pk).values().get() == before
    else:
        deed()
        invitation.refresh_from_db()
        assert invitation.state() == outcome
    assert User.objects.filter(email=NEWCOMER).count() == (1 if "accepted" in (outcome, state) else 0)


def test_sent_again_the_old_link_is_dead_and_the_new_one_works(
    client: Client, waterwijk: Wijk, coordinator: User
) -> None:
    invitation = invited(coordinator, waterwijk)
    old = link_to()
    resend(invitation=invitation, by=coordinator)
    new = link_to()
    assert (client.get(old).status_code, client.get(new).status_code) == (404, 200)


def test_the_letter_says_who_asks_for_what_and_keeps_the_secret_out_of_its_subject(
    waterwijk: Wijk, coordinator: User
) -> None:
    coordinator.first_name = "Selma"
    coordinator.save()
    invitation = invited(coordinator, waterwijk)
    letter = OutgoingMail.objects.get()
    assert letter.subject == "Doe mee met de site van Waterwijk"
    assert "Selma vraagt je om redacteur te worden van Waterwijk" in letter.text
    assert letter.reply_to == "waterwijk@wijkteam.example"
    assert invitation.token_hash == hash_token(token_to())
    assert token_to() not in invitation.token_hash


@pytest.mark.parametrize(("moment", "status"), [("2026-12-01 23:58", 200), ("2026-12-02 00:00", 410)])
def test_the_link_works_to_the_end_of_the_day_that_the_letter_names(
    moment: str, status: int, at: At, client: Client, waterwijk: Wijk, coordinator: User
) -> None:
    at("2026-11-24 10:00")
    invited(coordinator, waterwijk)
    assert "De link werkt tot en met 1 december" in OutgoingMail.objects.get().text
    at(moment)
    assert client.get(link_to()).status_code == status


def test_who_presses_the_link_chooses_a_password_and_is_in(
    client: Client, waterwijk: Wijk, haven: Wijk, coordinator: User
) -> None:
    invited(coordinator, waterwijk)
    page = client.get(link_to())
    assert "vraagt je om redacteur te worden van Waterwijk" in page.content.decode()
    assert page.headers["Cache-Control"] == "private, no-store"
    assert page.headers["X-Robots-Tag"] == "noindex, nofollow"
    assert page.headers["Referrer-Policy"] == "strict-origin"
    answer = client.post(link_to(), accept_form())
    assert answer.headers["location"] == "/beheer/eerste-stappen/"
    steps = client.get("/beheer/eerste-stappen/").content.decode()
    assert "Fijn dat je meedoet in Waterwijk" in steps
    assert '<a href="/beheer/hulp/">Hulp</a>, of vraag het wie je uitnodigde.' in steps
    user = User.objects.get(email=NEWCOMER)
    assert [group.name for group in user.groups.all()] == ["Redactie Waterwijk"]
    assert (user.is_superuser, user.is_staff, user.username) == (False, False, NEWCOMER)
    client.logout()
    login = {"username": " Fatma@Voorbeeld.example", "password": PASSWORD}
    assert client.post("/beheer/login/", login).headers["location"] == "/beheer/"


def test_a_scanner_that_opens_the_link_five_times_does_nothing(
    client: Client, waterwijk: Wijk, coordinator: User
) -> None:
    invitation = invited(coordinator, waterwijk)
    before = Invitation.objects.values().get()
    for _ in range(5):
        assert client.get(link_to()).status_code == 200
        assert client.head(link_to()).status_code == 200
    assert Invitation.objects.values().get() == before
    assert User.objects.filter(email=NEWCOMER).exists() is False
    assert client.post(link_to(), accept_form()).status_code == 302
    invitation.refresh_from_db()
    assert invitation.state() == State.ACCEPTED


def test_pressed_twice_the_second_time_tells_to_log_in(
    client: Client, waterwijk: Wijk, coordinator: User
) -> None:
    invited(coordinator, waterwijk)
    client.post(link_to(), accept_form())
    again = Client().post(link_to(), accept_form(password="een heel ander wachtwoord"))
    assert again.status_code == 410
    assert "Deze uitnodiging is al gebruikt" in again.content.decode()
    assert User.objects.get(email=NEWCOMER).check_password(PASSWORD)


@pytest.mark.parametrize("state", [State.EXPIRED, State.WITHDRAWN])
@pytest.mark.parametrize("verb", ["get", "post"])
def test_a_late_or_withdrawn_link_says_what_to_do(
    verb: str, state: State, client: Client, waterwijk: Wijk, coordinator: User
) -> None:
    in_state(state, coordinator, waterwijk)
    answer = getattr(client, verb)(link_to(), accept_form())
    assert answer.status_code == 410
    text = answer.content.decode()
    assert "Vraag de coördinator van je wijk om een nieuwe uitnodiging" in text
    assert "Waterwijk" not in text
    assert User.objects.filter(email=NEWCOMER).exists() is False


@pytest.mark.parametrize("token", ["onbekend", "a" * 22, "a" * 5000, "é"])
def test_an_unknown_link_gives_the_same_friendly_page(token: str, client: Client) -> None:
    answer = client.get(f"/uitnodiging/{token}/")
    assert answer.status_code == 404
    assert "<h1>Deze uitnodiging werkt niet</h1>" in answer.content.decode()


def test_an_invitation_counts_as_long_as_who_sent_it_may_invite(
    client: Client, waterwijk: Wijk, coordinator: User, beheerder: User, make_user: Any
) -> None:
    other = make_user("tweede", wijk=waterwijk, role=Role.COORDINATOR)
    invited(coordinator, waterwijk)
    switch_off(person=coordinator, wijk=waterwijk, by=beheerder, successor=other)
    assert client.post(link_to(), accept_form()).status_code == 410
    assert User.objects.filter(email=NEWCOMER).exists() is False


# What is filled in, and the sentence at the field.
WRONG = [
    ({"password": ""}, "Kies een wachtwoord."),
    ({"password": "kort"}, "Dit wachtwoord is te kort. Neem minstens 12 tekens."),
    ({"password": "1234567890123"}, "Dit wachtwoord heeft alleen cijfers."),
    ({"password": "qwertyuiop123"}, "Dit wachtwoord gebruiken te veel mensen."),
    ({"password": "fatma@voorbeeld"}, "Dit wachtwoord lijkt te veel op je naam of e-mailadres."),
    ({"first_name": " "}, "Vul je voornaam in."),
]


@pytest.mark.parametrize(("fields", "sentence"), WRONG)
def test_what_is_wrong_stands_at_the_field_and_what_was_typed_stays(
    fields: dict[str, str], sentence: str, client: Client, waterwijk: Wijk, coordinator: User
) -> None:
    invited(coordinator, waterwijk)
    page = client.post(link_to(), accept_form(last_name="Yılmaz") | fields).content.decode()
    assert sentence in page
    assert 'value="Yılmaz"' in page
    assert User.objects.filter(email=NEWCOMER).exists() is False
    assert client.post(link_to(), accept_form()).status_code == 302


def test_hidden_fields_of_the_public_page_give_nothing(
    client: Client, waterwijk: Wijk, haven: Wijk, coordinator: User
) -> None:
    invited(coordinator, waterwijk)
    extra = {
        "role": "coordinator",
        "wijk": str(haven.pk),
        "groups": str(haven.groups.first().group_id),
        "is_superuser": "on",
        "is_staff": "on",
        "email": "anders@voorbeeld.example",
        "username": "beheer",
    }
    client.post(link_to(), accept_form(**extra))
    user = User.objects.get(email=NEWCOMER)
    assert [group.name for group in user.groups.all()] == ["Redactie Waterwijk"]
    assert (user.is_superuser, user.is_staff, user.username) == (False, False, NEWCOMER)


def test_an_account_elsewhere_takes_on_the_role_and_keeps_its_password(
    client: Client, waterwijk: Wijk, coordinator: User, neighbour: User
) -> None:
    invited(coordinator, waterwijk, email=neighbour.email)
    link, hashed = link_to(neighbour.email), neighbour.password
    page = client.get(link).content.decode()
    assert "Je hebt al een account met" in page
    assert 'type="password"' not in page
    answer = client.post(link, accept_form(password="gestolen wachtwoord 9"))
    assert "Je bent nu redacteur van Waterwijk." in answer.content.decode()
    assert "_auth_user_id" not in client.session
    neighbour.refresh_from_db()
    assert neighbour.password == hashed
    assert sorted(group.name for group in neighbour.groups.all()) == [
        "Coördinatoren Haven",
        "Redactie Waterwijk",
    ]


def test_the_inviter_cannot_tell_whether_an_address_has_an_account(
    coordinator_client: Client, waterwijk: Wijk, neighbour: User
) -> None:
    pages = []
    for email in (neighbour.email, "nieuw@voorbeeld.example"):
        form = {"first_name": "Iemand", "email": email}
        answer = coordinator_client.post("/beheer/mensen/uitnodigen/", form, follow=True)
        text = answer.content.decode().replace(email, "X")
        pages.append(text.count("De uitnodiging is verstuurd naar X."))
        assert "Haven" not in text
    assert pages == [1, 1]
    texts = list(OutgoingMail.objects.order_by("pk").values_list("text", flat=True))
    assert len({len(text) for text in texts}) == 1


def test_who_takes_part_already_is_not_asked_again(
    coordinator: User, redacteur: User, waterwijk: Wijk
) -> None:
    with pytest.raises(ActionError, match="doet al mee"):
        invited(coordinator, waterwijk, email=redacteur.email.upper())
    assert OutgoingMail.objects.exists() is False


def test_who_was_switched_off_chooses_a_new_password_and_gets_only_the_new_role(
    client: Client, waterwijk: Wijk, haven: Wijk, coordinator: User, redacteur: User, neighbour: User
) -> None:
    switch_off(person=redacteur, wijk=waterwijk, by=coordinator, successor=coordinator)
    invited(neighbour, haven, email=redacteur.email)
    client.post(link_to(redacteur.email), accept_form())
    redacteur.refresh_from_db()
    assert redacteur.is_active is True
    assert redacteur.check_password(PASSWORD)
    assert [group.name for group in redacteur.groups.all()] == ["Redactie Haven"]


@pytest.mark.parametrize("rest", ["superuser", "group of another wijk"])
def test_an_account_that_a_beheerder_switched_off_is_not_opened_by_an_invitation(
    rest: str, client: Client, waterwijk: Wijk, coordinator: User, neighbour: User
) -> None:
    neighbour.is_active = False
    if rest == "superuser":
        neighbour.is_superuser = True
        neighbour.groups.clear()
    neighbour.save()
    invited(coordinator, waterwijk, email=neighbour.email)
    page = client.post(link_to(neighbour.email), accept_form()).content.decode()
    assert "Vraag een beheerder om het weer aan te zetten." in page
    neighbour.refresh_from_db()
    assert neighbour.is_active is False


# Who may give which role, where.
GIVING = [
    ("coordinator", "waterwijk", GivenRole.REDACTEUR, True),
    ("coordinator", "waterwijk", GivenRole.COORDINATOR, False),
    ("coordinator", "haven", GivenRole.REDACTEUR, False),
    ("coordinator", None, GivenRole.COMMUNICATIE, False),
    ("redacteur", "waterwijk", GivenRole.REDACTEUR, False),
    ("communicatie", None, GivenRole.COMMUNICATIE, False),
    ("communicatie", "waterwijk", GivenRole.REDACTEUR, False),
    ("beheerder", "haven", GivenRole.REDACTEUR, True),
    ("beheerder", "haven", GivenRole.COORDINATOR, True),
    ("beheerder", None, GivenRole.COMMUNICATIE, True),
    ("beheerder", None, GivenRole.REDACTEUR, False),
    ("beheerder", "haven", GivenRole.COMMUNICATIE, False),
]


@pytest.mark.parametrize(("who", "place", "role", "allowed"), GIVING)
def test_who_may_give_which_role(
    who: str,
    place: str | None,
    role: GivenRole,
    allowed: bool,
    waterwijk: Wijk,
    haven: Wijk,
    request: pytest.FixtureRequest,
) -> None:
    by = request.getfixturevalue(who)
    wijk = Wijk.objects.get(slug=place) if place else None
    if allowed:
        invite(by=by, role=role, wijk=wijk, first_name="Fatma", email=NEWCOMER)
    else:
        with pytest.raises(ActionError, match="Je kunt deze rol niet geven"):
            invite(by=by, role=role, wijk=wijk, first_name="Fatma", email=NEWCOMER)
    assert Invitation.objects.count() == OutgoingMail.objects.count() == int(allowed)


def test_too_many_presses_are_slowed_down(client: Client, waterwijk: Wijk, coordinator: User) -> None:
    invited(coordinator, waterwijk)
    answers = [client.post(link_to(), accept_form(password="kort")).status_code for _ in range(31)]
    assert answers == [200] * 30 + [429]
