"""Who answers for the site, and what it says about its accessibility."""

from django.db import models
from wagtail.contrib.settings.models import BaseGenericSetting


class AccessibilityStatus(models.TextChoices):
    """How far the site is, in the words of the register of digitoegankelijk.nl."""

    UNKNOWN = "", "Nog niet onderzocht"
    A = "a", "A: voldoet helemaal"
    B = "b", "B: voldoet voor een deel, onderzoek van hoogstens 3 jaar oud"
    C = "c", "C: eerste maatregelen genomen, onderzoek komt binnen 6 maanden"
    D = "d", "D: voldoet niet"


class Responsibility(BaseGenericSetting):
    """The organisation that answers for the site; empty: the wijkteam itself."""

    name = models.CharField("organisatie", max_length=120, blank=True)
    address = models.TextField("postadres", blank=True)
    email = models.EmailField(
        "e-mail voor privacy",
        blank=True,
        help_text="Hier komen vragen van bewoners over hun gegevens binnen. Leeg: bij het wijkteam.",
    )
    accessibility_email = models.EmailField(
        "e-mail voor toegankelijkheid",
        blank=True,
        help_text="Voor wie iets op de site niet kan lezen of gebruiken. Leeg: het adres voor privacy.",
    )
    falls_under_decree = models.BooleanField(
        "valt onder het Besluit digitale toegankelijkheid overheid",
        default=False,
        help_text="Ja voor een gemeente, en voor een site onder de naam of het webadres van een gemeente.",
    )
    accessibility_status = models.CharField(
        "status", max_length=1, choices=AccessibilityStatus.choices, blank=True
    )
    statement_url = models.URLField("adres van de verklaring in het register", blank=True)
    stated_on = models.DateField("datum van de verklaring", null=True, blank=True)
    examined_on = models.DateField("datum van het laatste onderzoek", null=True, blank=True)

    class Meta:
        verbose_name = "verantwoordelijke organisatie"
        verbose_name_plural = "verantwoordelijke organisatie"

    def __str__(self) -> str:
        return self.name or "het wijkteam"
