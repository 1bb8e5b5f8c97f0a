"""Verbs of an invitation: sent, sent again, withdrawn, accepted."""

from dataclasses import dataclass
from datetime import time, timedelta

from django.conf import settings
from django.db import transaction
from django.urls import reverse

from home.accounts.models import DAYS_OPEN, EMAIL_LENGTH, Departure, Invitation, User
from home.accounts.queries import account_of, group_of, groups_of, people_of
from home.accounts.rights import can_give
from home.accounts.roles import GivenRole
from home.lib.clock import now
from home.lib.dutch import date_text
from home.lib.errors import ActionError
from home.lib.localtime import local_date, moment_of
from home.lib.tokens import hash_token, new_token
from home.mail.actions import queue_mail
from home.models import Wijk

LAST_MINUTE = time(23, 59)
NOT_YOURS = "Je kunt deze rol niet geven. Vraag een beheerder."
SETTLED = "Deze uitnodiging is al aangenomen of ingetrokken."
DEAD = "Deze uitnodiging werkt niet meer. Vraag de coördinator om een nieuwe."
HAS_ACCOUNT = "Er is al een account met dit e-mailadres. Neem de uitnodiging daarmee aan."
ACCOUNT_OFF = "Je had al een account en dat staat uit. Vraag een beheerder om het weer aan te zetten."


@dataclass(frozen=True)
class Newcomer:
    """What somebody without an account fills in."""

    first_name: str
    last_name: str
    password: str


@dataclass(frozen=True)
class Accepted:
    """Who accepted; `is_new` when a password was chosen just now."""

    user: User
    is_new: bool


@transaction.atomic
def invite(*, by: User, role: GivenRole, wijk: Wijk | None, first_name: str, email: str) -> Invitation:
    """Ask somebody in by mail; tells the inviter nothing about an account elsewhere.

    Raises ActionError for a role beyond the inviter's own, for who takes part already and
    for an address that was asked and has not answered. One that is too old is replaced.
    """
    _refuse_beyond(by, role, wijk)
    email = email.strip().lower()
    if len(email) > EMAIL_LENGTH:
        raise ActionError(f"Dit e-mailadres is te lang. Er passen {EMAIL_LENGTH} tekens.", field="email")
    # Locked: two at the same moment ask one after the other.
    list(groups_of(wijk).select_for_update().order_by("pk"))
    if people_of(wijk).filter(email__iexact=email).exists():
        raise ActionError("Iemand met dit e-mailadres doet al mee. Kijk in de lijst.", field="email")
    earlier = Invitation.objects.unanswered().filter(wijk=wijk, email=email).first()
    if earlier and earlier.state() == Invitation.State.OPEN:
        raise ActionError(
            "Voor dit e-mailadres staat al een uitnodiging open. Je kunt die in de lijst opnieuw sturen.",
            field="email",
        )
    if earlier:
        withdraw_invitation(invitation=earlier, by=by)
    invitation = Invitation(wijk=wijk, role=role, first_name=first_name.strip(), email=email, invited_by=by)
    _send(invitation)
    return invitation


@transaction.atomic
def resend(*, invitation: Invitation, by: User) -> Invitation:
    """Send an unanswered invitation again, with a new link; the old link is dead from now on."""
    invitation = _unanswered(invitation, by)
    invitation.invited_by = by
    _send(invitation)
    return invitation


@transaction.atomic
def withdraw_invitation(*, invitation: Invitation, by: User) -> None:
    """Take an unanswered invitation back."""
    invitation = _unanswered(invitation, by)
    invitation.withdrawn_at = now()
    invitation.save(update_fields=["withdrawn_at"])


def invitation_by_token(token: str) -> Invitation | None:
    """Return the invitation of a link, whatever its state; None for a link that is none of ours."""
    return (
        Invitation.objects.filter(token_hash=hash_token(token)).select_related("wijk", "invited_by").first()
    )


@transaction.atomic
def accept_invitation(*, token: str, newcomer: Newcomer | None) -> Accepted:
    """Give the role: to a new account (`newcomer`), or to the account that this address has.

    The link alone never opens or changes an account that works. Raises ActionError for a link
    that does not work any more, also because who invited may not give the role any more.
    """
    found = invitation_by_token(token)
    if found is None:
        raise ActionError(DEAD)
    # All letters to one address are locked in one order: it gets one account, however often it is pressed.
    to_address = Invitation.objects.filter(email=found.email).select_for_update(of=("self",)).order_by("pk")
    invitation = next((row for row in to_address if row.pk == found.pk), None)
    if invitation is None or invitation.token_hash != hash_token(token) or not works(invitation):
        raise ActionError(DEAD)
    accepted = _account_for(invitation, newcomer)
    Departure.objects.filter(person=accepted.user, wijk=invitation.wijk, returned_at=None).update(
        returned_at=now()
    )
    accepted.user.groups.add(group_of(GivenRole(invitation.role), invitation.wijk))
    invitation.accepted_at = now()
    invitation.save(update_fields=["accepted_at"])
    return accepted


def works(invitation: Invitation) -> bool:
    """Say whether the link still gives its role."""
    is_open = invitation.state() == Invitation.State.OPEN
    return is_open and can_give(invitation.invited_by, GivenRole(invitation.role), invitation.wijk)


def needs_password(invitation: Invitation) -> bool:
    """Say whether who accepts chooses a password: no account yet, or one that was switched off."""
    account = account_of(invitation.email)
    return account is None or not account.is_active


def _account_for(invitation: Invitation, newcomer: Newcomer | None) -> Accepted:
    account = account_of(invitation.email)
    if account and account.is_active:
        if newcomer:
            raise ActionError(HAS_ACCOUNT)
        return Accepted(account, is_new=False)
    if newcomer is None:
        raise ActionError("Vul je naam in en kies een wachtwoord.")
    if account is None:
        account = User(username=_free_username(invitation.email), email=invitation.email)
    elif account.is_superuser or account.groups.exists() or account.user_permissions.exists():
        # Switched on again it would have rights that who invited cannot give.
        raise ActionError(ACCOUNT_OFF)
    account.first_name, account.last_name = newcomer.first_name, newcomer.last_name
    account.is_active = True
    account.set_password(newcomer.password)
    account.save()
    return Accepted(account, is_new=True)


def _free_username(email: str) -> str:
    """Return the address itself; an account that once had it and now has another keeps its name."""
    if not User.objects.filter(username__iexact=email).exists():
        return email
    return f"{email.partition('@')[0][:100]}-{new_token()}"


def _refuse_beyond(by: User, role: GivenRole, wijk: Wijk | None) -> None:
    if not can_give(by, role, wijk):
        raise ActionError(NOT_YOURS)


def _unanswered(invitation: Invitation, by: User) -> Invitation:
    """Return the row as it is now, locked; raises ActionError when it is settled or not the user's."""
    row = Invitation.objects.select_for_update(of=("self",)).get(pk=invitation.pk)
    _refuse_beyond(by, GivenRole(row.role), row.wijk)
    if row.state() not in {Invitation.State.OPEN, Invitation.State.EXPIRED}:
        raise ActionError(SETTLED)
    return row


def _send(invitation: Invitation) -> None:
    """Give the invitation a new link and mail it."""
    token = new_token()
    invitation.token_hash = hash_token(token)
    invitation.sent_at = now()
    # To the end of the day that the letter names.
    until = local_date(invitation.sent_at) + timedelta(days=DAYS_OPEN)
    invitation.expires_at = moment_of(until, LAST_MINUTE)
    invitation.save()
    queue_mail(
        to=invitation.email,
        template="accounts/uitnodiging",
        context={
            "first_name": invitation.first_name,
            "inviter": str(invitation.invited_by),
            "place": invitation.place_name,
            "role": invitation.get_role_display().lower(),
            "until": date_text(until),
            "url": settings.BASE_URL + reverse("accounts:invitation", args=[token]),
        },
        wijk=invitation.wijk,
        reply_to=invitation.wijk.team_email if invitation.wijk else "",
    )
