"""The people who can log in: editors, coordinators, communications staff and administrators."""

from django.contrib.auth.models import AbstractUser


class User(AbstractUser):
    """Somebody who works on the site. Residents never have an account."""

    class Meta(AbstractUser.Meta):
        verbose_name = "gebruiker"
        verbose_name_plural = "gebruikers"

    def __str__(self) -> str:
        return self.get_full_name() or self.username
