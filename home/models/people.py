"""Who the wijkteam works with, and who is in it."""

from typing import ClassVar

from django.core.exceptions import ValidationError
from django.db import models

from home.models.wijk import WijkOwned
from home.topics import TopicsField


class Partner(WijkOwned):
    """An organisation that the wijkteam works with."""

    class Kind(models.TextChoices):
        """What sort of organisation it is."""

        GEMEENTE = "gemeente", "Gemeente"
        HOUSING = "housing", "Woningcorporatie"
        GP = "gp", "Huisarts"
        NURSING = "nursing", "Wijkverpleging"
        POLICE = "police", "Politie"
        WELFARE = "welfare", "Welzijn"
        CARE_HOME = "care_home", "Zorginstelling"
        SCHOOL = "school", "School"
        LIBRARY = "library", "Bibliotheek"
        SHOP = "shop", "Winkel"
        ASSOCIATION = "association", "Vereniging"
        FUND = "fund", "Fonds"
        OTHER = "other", "Anders"

    name = models.CharField("naam", max_length=120)
    kind = models.CharField("soort", max_length=20, choices=Kind.choices, default=Kind.OTHER)
    description = models.TextField("wat doet deze partner?", blank=True, max_length=600)
    phone = models.CharField("telefoon", max_length=20, blank=True)
    email = models.EmailField("e-mail", blank=True)
    website = models.URLField("website", blank=True)
    topics = TopicsField("voor welke vragen")
    logo = models.ForeignKey(
        "media.Photo",
        on_delete=models.SET_NULL,
        null=True,
        blank=True,
        related_name="+",
        verbose_name="beeld",
    )

    class Meta:
        verbose_name = "partner"
        verbose_name_plural = "partners"
        ordering = ("name",)
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["wijk", "name"], name="one_partner_per_wijk_and_name")
        ]

    def __str__(self) -> str:
        return self.name


class TeamMember(WijkOwned):
    """Somebody whom residents can meet: first name, role, what to ask, and a photo if they agreed."""

    class Role(models.TextChoices):
        """What somebody does in the wijk."""

        RESIDENT = "resident", "Bewoner"
        COORDINATOR = "coordinator", "Coördinator van het wijkteam"
        COMMUNITY_WORKER = "community_worker", "Opbouwwerker"
        SOCIAL_WORKER = "social_worker", "Maatschappelijk werker"
        NURSE = "nurse", "Wijkverpleegkundige"
        POLICE = "police", "Wijkagent"
        HOUSING = "housing", "Woonconsulent"
        GEMEENTE = "gemeente", "Wijkcoördinator van de gemeente"
        YOUTH_WORKER = "youth_worker", "Jongerenwerker"
        EDITOR = "editor", "Redactie wijkkrant"

    first_name = models.CharField("voornaam", max_length=40)
    role = models.CharField("rol", max_length=20, choices=Role.choices, default=Role.RESIDENT)
    partner = models.ForeignKey(
        Partner, on_delete=models.SET_NULL, null=True, blank=True, related_name="team_members"
    )
    ask_me_about = models.CharField("waarvoor kun je mij vragen?", max_length=200, blank=True)
    phone = models.CharField("telefoon", max_length=20, blank=True)
    email = models.EmailField("e-mail", blank=True)
    photo = models.ForeignKey(
        "media.Photo", on_delete=models.SET_NULL, null=True, blank=True, related_name="+", verbose_name="foto"
    )
    photo_consent = models.BooleanField("vindt het goed dat de foto op de site staat", default=False)
    is_active = models.BooleanField("doet nu mee", default=True)
    sort_order = models.PositiveSmallIntegerField("volgorde", default=0)

    class Meta:
        verbose_name = "teamlid"
        verbose_name_plural = "teamleden"
        ordering = ("sort_order", "first_name")

    def __str__(self) -> str:
        return f"{self.first_name} ({self.get_role_display().lower()})"

    def clean(self) -> None:
        super().clean()
        if self.photo_id and not self.photo_consent:
            raise ValidationError(
                {"photo_consent": "Vraag eerst of de foto op de site mag, of haal de foto weg."}
            )
