"""How long the site knows who worked on it."""

from datetime import datetime, timedelta

from django.db.models import Q

from home.accounts.models import Departure, Invitation, User
from home.lib.registries import RetentionRule

NAME_KEPT = timedelta(days=365)
INVITATION_KEPT = timedelta(days=30)


def forget_former_editors(now: datetime, dry_run: bool) -> int:
    """Take name and address from accounts that are off and were unused for `NAME_KEPT`; returns how many.

    The row stays: what somebody wrote keeps an author, without a name.
    """
    unused = User.objects.filter(is_active=False, date_joined__lt=now - NAME_KEPT).exclude(email="")
    # Who was switched off lately may still come back.
    former = unused.exclude(last_login__gte=now - NAME_KEPT).exclude(departures__left_at__gte=now - NAME_KEPT)
    if not dry_run:
        for user in former:
            user.first_name = user.last_name = user.email = ""
            user.username = f"oud-{user.pk}"
            user.set_unusable_password()
            user.save()
    return former.count() if dry_run else len(former)


USER_RULE = RetentionRule(
    model="accounts.User",
    purpose="Inloggen om aan de site te werken, en kunnen nagaan wie wat heeft geplaatst.",
    ground="gerechtvaardigd belang: een site die van bekende mensen is",
    fields="naam, gebruikersnaam, e-mailadres en de laatste keer dat iemand inlogde",
    period="zolang iemand meewerkt; een jaar nadat het account uit staat, verdwijnen naam en e-mailadres",
    apply=forget_former_editors,
)


def forget_invitations(now: datetime, dry_run: bool) -> int:
    """Delete invitations that were settled, or became too old, `INVITATION_KEPT` ago; returns how many."""
    ago = now - INVITATION_KEPT
    old = Invitation.objects.filter(Q(accepted_at__lt=ago) | Q(withdrawn_at__lt=ago) | Q(expires_at__lt=ago))
    return old.count() if dry_run else old.delete()[0]


INVITATION_RULE = RetentionRule(
    model="accounts.Invitation",
    purpose="Iemand vragen om mee te werken aan de site.",
    ground="gerechtvaardigd belang: een team dat nieuwe mensen kan vragen",
    fields="voornaam, e-mailadres, rol en wie uitnodigde",
    period="tot 30 dagen nadat de uitnodiging is aangenomen, ingetrokken of te oud werd",
    apply=forget_invitations,
)


def forget_departures(now: datetime, dry_run: bool) -> int:
    """Delete who left or came back `NAME_KEPT` ago; returns how many."""
    old = Departure.objects.filter(left_at__lt=now - NAME_KEPT)
    return old.count() if dry_run else old.delete()[0]


DEPARTURE_RULE = RetentionRule(
    model="accounts.Departure",
    purpose="Iemand die per ongeluk is uitgezet weer aan kunnen zetten, en weten wie het werk overnam.",
    ground="gerechtvaardigd belang: een site die van bekende mensen is",
    fields="wie stopte, in welke rol, wanneer, en wie het werk overnam",
    period="een jaar",
    apply=forget_departures,
)
