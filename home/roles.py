"""The roles of design: who may do what. `docs/rollen.md` tells the same to people."""

from django.db import models


class Role(models.TextChoices):
    """A role that somebody has in one wijk."""

    REDACTEUR = "redacteur", "Redacteur"
    COORDINATOR = "coordinator", "Coördinator"


COMMUNICATIE = "communicatie"
COMMUNICATIE_GROUP = "Communicatie"
