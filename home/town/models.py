"""What the whole site is called, how it looks, and what is known of its mail."""

from typing import Any

from django.core.validators import RegexValidator
from django.db import models

from home.models import Wijk
from home.town.colours import BACKGROUND, COLOUR

is_colour = RegexValidator(r"^#[0-9a-f]{6}$", "Kies een kleur, zoals #1d4f4a.")
ONLY_ROW = 1


class TownSettings(models.Model):
    """The settings of this site: one row."""

    name = models.CharField(
        "naam van de site",
        max_length=60,
        blank=True,
        help_text="Bijvoorbeeld: Mijn Gouda. Staat boven elke pagina en onder elke mail.",
    )
    logo = models.ForeignKey(
        "media.Photo", on_delete=models.SET_NULL, null=True, blank=True, related_name="+", verbose_name="logo"
    )
    colour = models.CharField("hoofdkleur", max_length=7, default=COLOUR, validators=[is_colour])
    background = models.CharField("achtergrond", max_length=7, default=BACKGROUND, validators=[is_colour])
    colours_everywhere = models.BooleanField(
        "ook op de pagina's van de wijken",
        default=False,
        help_text="Zonder vinkje houdt elke wijk de kleuren die bij die wijk zijn gekozen.",
    )
    sender_name = models.CharField(
        "naam van de afzender",
        max_length=60,
        blank=True,
        help_text="Die staat bij de ontvanger in de lijst met mail. Leeg: de naam van de site.",
    )
    reply_to = models.EmailField(
        "antwoordadres",
        blank=True,
        help_text=(
            "Hier komen antwoorden binnen op mail van de hele site. Leeg: het adres waarmee de site mailt."
        ),
    )
    noun = models.CharField(
        "hoe noemen mensen hun buurt?",
        max_length=10,
        choices=Wijk.Noun.choices,
        default=Wijk.Noun.WIJK,
        help_text="Dat staat klaar als je een nieuwe wijk toevoegt.",
    )
    mail_token = models.CharField(max_length=64, blank=True, editable=False)
    mail_asked_at = models.DateTimeField(null=True, editable=False)
    mail_message = models.ForeignKey(
        "mail.OutgoingMail", on_delete=models.SET_NULL, null=True, editable=False, related_name="+"
    )
    mail_proven_at = models.DateTimeField(null=True, editable=False)
    # The mail server that was proven: another one must prove itself again.
    mail_route = models.CharField(max_length=255, blank=True, editable=False)

    class Meta:
        verbose_name = "deze site"
        verbose_name_plural = "deze site"

    def __str__(self) -> str:
        return self.name or "deze site"

    def save(self, *args: Any, **kwargs: Any) -> None:
        """Store the only row."""
        self.pk = ONLY_ROW
        super().save(*args, **kwargs)

    @classmethod
    def load(cls) -> "TownSettings":
        """Return the settings; those of a site that chose nothing are not stored."""
        return cls.objects.select_related("mail_message").filter(pk=ONLY_ROW).first() or cls(pk=ONLY_ROW)
