"""How long the site knows who worked on it."""

from datetime import datetime, timedelta

from home.accounts.models import User
from home.lib.registries import RetentionRule

NAME_KEPT = timedelta(days=365)


def forget_former_editors(now: datetime, dry_run: bool) -> int:
    """Take name and address from accounts that are off and were unused for `NAME_KEPT`; returns how many.

    The row stays: what somebody wrote keeps an author, without a name.
    """
    unused = User.objects.filter(is_active=False, date_joined__lt=now - NAME_KEPT).exclude(email="")
    former = unused.exclude(last_login__gte=now - NAME_KEPT)
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
