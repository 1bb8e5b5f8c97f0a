"""Logging in with an e-mail address or a username, in capitals or not."""

from home.accounts.models import User


def username_of(typed: str) -> str:
    """Return the username of who logs in with `typed`; what is nobody's comes back in small letters.

    Every way to write one name becomes the same word, so that the limit on wrong passwords
    (django-axes, per name and address) counts them together.
    """
    typed = typed.strip()
    for lookup in ("email__iexact", "username__iexact"):
        names = list(
            User.objects.filter(**{lookup: typed})
            .exclude(**{lookup: ""})
            .values_list("username", "is_active")
        )
        working = [name for name, is_active in names if is_active] or [name for name, _ in names]
        if len(working) == 1:
            return working[0]
    return typed.lower()
