"""What somebody can be asked for: a role in one wijk, or one for the whole site."""

from django.db import models

from home.roles import COMMUNICATIE, Role


class GivenRole(models.TextChoices):
    """A role that an invitation gives; a beheerder is made by the server or by another beheerder."""

    REDACTEUR = Role.REDACTEUR.value, "Redacteur"
    COORDINATOR = Role.COORDINATOR.value, "Coördinator"
    COMMUNICATIE = COMMUNICATIE, "Communicatie"

    @property
    def is_of_wijk(self) -> bool:
        """Say whether the role counts in one wijk only."""
        return self != GivenRole.COMMUNICATIE


class InvitationState(models.TextChoices):
    """Where an invitation is in its life."""

    OPEN = "open", "staat open"
    EXPIRED = "expired", "te oud"
    ACCEPTED = "accepted", "aangenomen"
    WITHDRAWN = "withdrawn", "ingetrokken"
