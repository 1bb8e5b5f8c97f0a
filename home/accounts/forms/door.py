"""The forms at the door of the admin: logging in, a forgotten password."""

import logging
from datetime import timedelta
from typing import Any

from django.conf import settings
from django.contrib.auth.tokens import PasswordResetTokenGenerator
from django.db import transaction
from django.urls import reverse
from django.utils.encoding import force_bytes
from django.utils.http import urlsafe_base64_encode
from wagtail.admin.forms.auth import LoginForm, PasswordResetForm

from home.accounts.login import username_of
from home.accounts.models import User
from home.lib.clients import client_network
from home.lib.errors import ActionError
from home.mail.actions import queue_mail
from home.ratelimit import check_rate

logger = logging.getLogger(__name__)

RESETS_PER_ADDRESS = 5
RESETS_PER_CLIENT = 30
NOBODY = "niemand@wijkplein.example"


class DutchLoginForm(LoginForm):
    """Wagtail's form, for an e-mail address or a username."""

    error_messages = LoginForm.error_messages | {
        "invalid_login": "Dit e-mailadres en dit wachtwoord horen niet bij elkaar. Probeer het nog eens."
    }

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        name, password = self.fields["username"], self.fields["password"]
        name.label = "E-mailadres of gebruikersnaam"
        name.error_messages["required"] = "Vul je e-mailadres in."
        name.widget.attrs |= {"placeholder": "", "autocomplete": "username", "autocapitalize": "none"}
        password.label = "Wachtwoord"
        password.error_messages["required"] = "Vul je wachtwoord in."
        password.widget.attrs |= {"placeholder": "", "autocomplete": "current-password"}

    def clean_username(self) -> str:
        """Make one name of every way to write it, before anybody counts wrong passwords."""
        return username_of(self.cleaned_data["username"])


class DutchPasswordResetForm(PasswordResetForm):
    """Mails a link by the ledger; says and costs the same for an address that is nobody's."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        field = self.fields["email"]
        field.label = "Je e-mailadres"
        field.error_messages |= {
            "required": "Vul je e-mailadres in.",
            "invalid": "Dit e-mailadres klopt niet. Kijk het nog eens na.",
        }

    def save(self, *args: Any, **kwargs: Any) -> None:
        """Queue the mail; for nobody the same work is done and thrown away."""
        if _too_often(kwargs.get("request"), self.cleaned_data["email"]):
            return
        users = list(self.get_users(self.cleaned_data["email"]))
        for user in users:
            _mail_reset(user, user.email, kwargs["token_generator"])
        if not users:
            with transaction.atomic():
                _mail_reset(User(pk=0, username=NOBODY), NOBODY, kwargs["token_generator"])
                transaction.set_rollback(True)


def _too_often(request: Any, email: str) -> bool:
    """Count, known address or not: nobody's mailbox is filled, and no answer tells who has an account."""
    counts = [("wachtwoord-adres", email.strip().lower(), RESETS_PER_ADDRESS)]
    counts += [("wachtwoord", client_network(request), RESETS_PER_CLIENT)] if request else []
    try:
        for scope, client, limit in counts:
            check_rate(scope=scope, client=client, limit=limit, period=timedelta(hours=1))
    except ActionError:
        logger.warning("too many password links were asked for at once")
        return True
    return False


def _mail_reset(user: User, to: str, tokens: PasswordResetTokenGenerator) -> None:
    uid = urlsafe_base64_encode(force_bytes(user.pk))
    path = reverse("wagtailadmin_password_reset_confirm", args=[uid, tokens.make_token(user)])
    context = {"first_name": user.first_name, "username": user.username, "url": settings.BASE_URL + path}
    queue_mail(to=to, template="accounts/wachtwoord", context=context)
