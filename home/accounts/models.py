"""The people who can log in: editors, coordinators, communications staff and administrators."""

from datetime import datetime
from typing import Any, ClassVar, Self

from django.contrib.auth.models import AbstractUser
from django.db import models
from django.db.models import Q

from home.accounts.roles import GivenRole, InvitationState
from home.lib.clock import now
from home.models import Wijk, WijkOwned, WijkOwnedQuerySet

# As long as a username, which the address becomes.
EMAIL_LENGTH = 150
DAYS_OPEN = 7


class User(AbstractUser):
    """Somebody who works on the site. Residents never have an account."""

    class Meta(AbstractUser.Meta):
        verbose_name = "gebruiker"
        verbose_name_plural = "gebruikers"

    def __str__(self) -> str:
        return self.get_full_name() or self.username


class OfWijkOrSite(WijkOwned):
    """A row of a wijk, or (without wijk) of the whole site."""

    wijk = models.ForeignKey(  # type: ignore[assignment]
        Wijk, on_delete=models.PROTECT, related_name="+", verbose_name="wijk", null=True, blank=True
    )

    shown_on_pages = False

    class Meta:
        abstract = True

    @property
    def place_name(self) -> str:
        """Return where the role counts, in words."""
        return self.wijk.name if self.wijk else "de hele site"


class InvitationQuerySet(WijkOwnedQuerySet):
    """Words about invitations."""

    def unanswered(self) -> Self:
        """Return those that were neither accepted nor withdrawn, also when they are too old."""
        return self.filter(accepted_at=None, withdrawn_at=None)


class Invitation(OfWijkOrSite):
    """A letter that lets somebody choose a password, or take on a role with the account they have."""

    State = InvitationState

    role = models.CharField("rol", max_length=20, choices=GivenRole.choices)
    first_name = models.CharField("voornaam", max_length=60)
    email = models.EmailField("e-mailadres", max_length=EMAIL_LENGTH)
    invited_by = models.ForeignKey(
        User, on_delete=models.SET_NULL, null=True, related_name="+", verbose_name="uitgenodigd door"
    )
    token_hash = models.CharField(max_length=64, unique=True)
    sent_at = models.DateTimeField("verstuurd")
    expires_at = models.DateTimeField("geldig tot")
    accepted_at = models.DateTimeField("aangenomen", null=True, blank=True)
    withdrawn_at = models.DateTimeField("ingetrokken", null=True, blank=True)

    objects: ClassVar[Any] = InvitationQuerySet.as_manager()

    class Meta:
        verbose_name = "uitnodiging"
        verbose_name_plural = "uitnodigingen"
        ordering = ("first_name", "pk")
        constraints: ClassVar = [
            models.UniqueConstraint(
                fields=["wijk", "email"],
                condition=Q(accepted_at=None, withdrawn_at=None, wijk__isnull=False),
                name="one_unanswered_invitation_per_wijk",
            ),
            models.UniqueConstraint(
                fields=["email"],
                condition=Q(accepted_at=None, withdrawn_at=None, wijk=None),
                name="one_unanswered_invitation_of_the_site",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.first_name} ({self.get_role_display()}, {self.place_name})"

    def state(self, moment: datetime | None = None) -> InvitationState:
        """Return where it is in its life."""
        if self.accepted_at:
            return InvitationState.ACCEPTED
        if self.withdrawn_at:
            return InvitationState.WITHDRAWN
        return InvitationState.OPEN if (moment or now()) < self.expires_at else InvitationState.EXPIRED


class Departure(OfWijkOrSite):
    """Somebody who was switched off in a place: what it took, so that it can be turned back."""

    person = models.ForeignKey(User, on_delete=models.CASCADE, related_name="departures", verbose_name="wie")
    role = models.CharField("rol", max_length=20, choices=GivenRole.choices)
    left_at = models.DateTimeField("uitgezet")
    switched_off_by = models.ForeignKey(
        User, on_delete=models.SET_NULL, null=True, related_name="+", verbose_name="uitgezet door"
    )
    successor = models.ForeignKey(
        User, on_delete=models.SET_NULL, null=True, related_name="+", verbose_name="neemt het werk over"
    )
    account_closed = models.BooleanField("account uitgezet", default=False)
    returned_at = models.DateTimeField("weer aangezet", null=True, blank=True)

    class Meta:
        verbose_name = "vertrek"
        verbose_name_plural = "vertrokken"
        ordering = ("-left_at",)

    def __str__(self) -> str:
        return f"{self.person} ({self.place_name})"
