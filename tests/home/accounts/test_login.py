"""Logging in, a forgotten password and the page Account: by e-mail address, in plain Dutch, no wider open."""

from typing import Any

import pytest
from django.test import Client

from home.accounts.forms import DutchPasswordResetForm
from home.accounts.models import User
from home.mail.models import OutgoingMail
from tests.factories.people import PASSWORD, link_to

pytestmark = pytest.mark.django_db
LOGIN, RESET = "/beheer/login/", "/beheer/password_reset/"
OLD = "wachtwoord-van-een-test"


@pytest.mark.parametrize(
    "typed",
    [
        "redactie-waterwijk",
        "REDACTIE-Waterwijk",
        "redactie-waterwijk@wijkteam.example",
        " Redactie-Waterwijk@WIJKTEAM.example ",
    ],
)
def test_people_log_in_with_address_or_name_in_capitals_or_not(
    typed: str, client: Client, redacteur: User
) -> None:
    answer = client.post(LOGIN, {"username": typed, "password": OLD})
    assert answer.headers["location"] == "/beheer/"


def test_every_way_to_write_a_name_counts_as_the_same_name(client: Client, redacteur: User) -> None:
    ways = [
        "redactie-waterwijk",
        "Redactie-Waterwijk",
        redacteur.email,
        redacteur.email.upper(),
        " redactie-waterwijk",
    ]
    answers = [client.post(LOGIN, {"username": way, "password": "mis"}).status_code for way in ways]
    assert answers == [200, 200, 200, 200, 429]
    assert client.post(LOGIN, {"username": redacteur.email, "password": OLD}).status_code == 429


def test_an_address_of_two_accounts_opens_neither_and_an_empty_one_nothing(
    client: Client, redacteur: User, coordinator: User
) -> None:
    User.objects.update(email="samen@wijkteam.example")
    assert client.post(LOGIN, {"username": "samen@wijkteam.example", "password": OLD}).status_code == 200
    User.objects.update(email="")
    page = client.post(LOGIN, {"username": " ", "password": OLD}).content.decode()
    assert "Vul je e-mailadres in." in page
    assert client.post(LOGIN, {"username": redacteur.username, "password": OLD}).status_code == 302


def test_a_wrong_password_is_refused_in_plain_words(client: Client, redacteur: User) -> None:
    page = client.post(LOGIN, {"username": redacteur.email, "password": "mis"}).content.decode()
    assert "Dit e-mailadres en dit wachtwoord horen niet bij elkaar. Probeer het nog eens." in page


def test_a_forgotten_password_from_letter_to_log_in(client: Client, redacteur: User) -> None:
    here = Client()
    here.force_login(redacteur)
    assert "Stuur mij de link" in client.get(RESET).content.decode()
    done = client.post(RESET, {"email": redacteur.email.upper()}, follow=True).content.decode()
    assert "Kijk in je mail" in done
    letter = OutgoingMail.objects.get()
    assert (letter.to, letter.subject) == (redacteur.email, "Kies een nieuw wachtwoord")
    assert "Met deze link kies je een nieuw" in letter.text
    assert "Kies een nieuw wachtwoord" in letter.html

    link = link_to(redacteur.email)
    form = client.get(link).headers["location"]
    assert "Bewaar het wachtwoord" in client.get(form).content.decode()
    short = client.post(form, {"new_password1": "kort", "new_password2": "kort"}).content.decode()
    assert "Dit wachtwoord is te kort. Neem minstens 12 tekens." in short
    other = client.post(form, {"new_password1": PASSWORD, "new_password2": OLD}).content.decode()
    assert "De twee wachtwoorden zijn niet hetzelfde. Typ ze nog een keer." in other
    saved = client.post(form, {"new_password1": PASSWORD, "new_password2": PASSWORD}, follow=True)
    assert "Je wachtwoord is veranderd" in saved.content.decode()
    assert here.get("/beheer/").status_code == 302
    assert "Deze link werkt niet meer" in Client().get(link, follow=True).content.decode()
    assert client.post(LOGIN, {"username": redacteur.email, "password": PASSWORD}).status_code == 302


@pytest.mark.parametrize("who", ["nobody", "inactive", "somebody"])
def test_the_answer_is_the_same_for_who_has_an_account_and_who_has_not(
    who: str, client: Client, redacteur: User
) -> None:
    User.objects.update(is_active=who == "somebody")
    email = "niemand@wijkteam.example" if who == "nobody" else redacteur.email
    answer = client.post(RESET, {"email": email})
    assert (answer.status_code, answer.headers["location"]) == (302, "/beheer/password_reset/done/")
    assert OutgoingMail.objects.count() == (1 if who == "somebody" else 0)


def test_as_much_is_done_for_nobody_as_for_somebody(
    client: Client, redacteur: User, monkeypatch: pytest.MonkeyPatch
) -> None:
    made: list[str] = []
    original = OutgoingMail.save

    def save(self: OutgoingMail, *args: Any, **kwargs: Any) -> None:
        made.append(self.subject)
        original(self, *args, **kwargs)

    monkeypatch.setattr(OutgoingMail, "save", save)
    for email in (redacteur.email, "niemand@wijkteam.example"):
        client.post(RESET, {"email": email})
    assert made == ["Kies een nieuw wachtwoord"] * 2
    assert OutgoingMail.objects.count() == 1


def test_nobody_fills_a_mailbox_with_links(client: Client, redacteur: User) -> None:
    for _ in range(8):
        assert client.post(RESET, {"email": redacteur.email}).status_code == 302
    assert OutgoingMail.objects.count() == 5


def test_a_wrong_address_is_explained() -> None:
    form = DutchPasswordResetForm({"email": "geen adres"})
    assert form.errors == {"email": ["Dit e-mailadres klopt niet. Kijk het nog eens na."]}


def test_another_password_asks_for_the_old_one(redacteur_client: Client, redacteur: User) -> None:
    form = {
        "name_email-first_name": "Fatma",
        "theme-theme": "system",
        "theme-contrast": "system",
        "password-new_password1": PASSWORD,
        "password-new_password2": PASSWORD,
    }
    for old in ("", "mis"):
        page = redacteur_client.post("/beheer/account/", form | {"password-old_password": old})
        assert "Je oude wachtwoord klopt niet." in page.content.decode()
    redacteur_client.post("/beheer/account/", form | {"password-old_password": OLD})
    redacteur.refresh_from_db()
    assert redacteur.check_password(PASSWORD)
    assert redacteur_client.get("/beheer/").status_code == 200


def test_what_somebody_changes_of_themselves_is_a_name_a_look_and_a_password(
    redacteur_client: Client, redacteur: User
) -> None:
    before = User.objects.filter(pk=redacteur.pk).values().get()
    page = redacteur_client.get("/beheer/account/").content.decode()
    for word in ("Hoe het eruitziet", "Welke mail je krijgt", "Vraag een beheerder om het te veranderen."):
        assert word in page
    for word in ("Theme", "Density", "Default", "name_email-email"):
        assert word not in page
    form = {
        "name_email-first_name": "Fatma",
        "name_email-last_name": "",
        "name_email-email": "anders@voorbeeld.example",
        "theme-theme": "dark",
        "theme-contrast": "system",
        "is_superuser": "on",
        "name_email-is_superuser": "on",
        "name_email-is_staff": "on",
        "name_email-username": "beheer",
        "name_email-groups": "1",
        "groups": "1",
    }
    assert redacteur_client.post("/beheer/account/", form).status_code == 302
    assert User.objects.filter(pk=redacteur.pk).values().get() == before | {"first_name": "Fatma"}
    assert redacteur.groups.count() == 1
