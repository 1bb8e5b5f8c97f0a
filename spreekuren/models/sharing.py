"""A spreekuur that is offered to neighbouring wijken."""

from typing import Any, ClassVar

from django.db import models

from home.sharing.models import Sharing, SharingQuerySet


class SpreekuurSharingQuerySet(SharingQuerySet):
    """Words about offered spreekuren."""

    def for_cards(self) -> Any:
        """Fetch the spreekuur, its wijk and its building with them."""
        return super().for_cards().select_related("spreekuur__location", "spreekuur__wijk")


class SpreekuurSharing(Sharing):
    """A spreekuur that is offered."""

    spreekuur = models.ForeignKey(
        "spreekuren.Spreekuur", on_delete=models.CASCADE, related_name="sharings", verbose_name="spreekuur"
    )

    objects: ClassVar[Any] = SpreekuurSharingQuerySet.as_manager()
    subject_field = "spreekuur"

    class Meta:
        verbose_name = "spreekuur van de buren"
        verbose_name_plural = "spreekuren van de buren"
        constraints: ClassVar[list[Any]] = [
            models.UniqueConstraint(fields=["spreekuur", "wijk"], name="one_sharing_per_spreekuur_and_wijk")
        ]

    @classmethod
    def is_on_site(cls) -> models.Q:
        """In a building whose page is live."""
        return models.Q(spreekuur__location__live=True)

    @property
    def title(self) -> str:
        return self.spreekuur.title

    @property
    def text(self) -> str:
        return f"{self.spreekuur.questions} Waar: {self.spreekuur.location.title}."

    @property
    def url(self) -> str:
        return self.spreekuur.url

    @property
    def kind(self) -> str:
        return "spreekuur"
