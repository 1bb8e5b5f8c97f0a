"""A message that must be read now, above every page of a wijk or of the whole site."""

from datetime import datetime, timedelta
from typing import Any, ClassVar, Self

from django.conf import settings
from django.core.exceptions import ValidationError
from django.core.validators import MaxLengthValidator
from django.db import models
from django.db.models import Q

from home.addresses import LINK_MESSAGE, is_link
from home.models import Wijk, WijkOwned, WijkOwnedQuerySet

# So that no message is forgotten: what lasts longer is an article.
LONGEST = timedelta(days=14)
TEXT_LENGTH = 300
ALL_WIJKEN = "Alle wijken"


class Level(models.TextChoices):
    """How much it matters; the label is the word that readers see, beside the colour."""

    INFO = "info", "Goed om te weten"
    WARNING = "warning", "Let op"
    DANGER = "danger", "Gevaar"


# What anybody who writes for a wijk may place by themselves; a false "Gevaar" does harm.
LIGHT_LEVELS = (Level.INFO, Level.WARNING)
WORST_FIRST = models.Case(
    *(models.When(level=level, then=models.Value(-rank)) for rank, level in enumerate(Level)),
    output_field=models.SmallIntegerField(),
)


class UrgentMessageQuerySet(WijkOwnedQuerySet):
    """Words about messages. A message without wijk is for all of them."""

    def reaching(self, wijk: Wijk | None) -> Self:
        """Return what readers in `wijk` get (None: on a page of the whole site)."""
        return self.filter(Q(wijk=wijk) | Q(wijk=None)) if wijk else self.filter(wijk=None)

    def shown(self, wijk: Wijk | None, now: datetime) -> Self:
        """Return what stands above a page at `now`: the worst first, then the newest."""
        there = self.reaching(wijk).filter(starts_at__lte=now, ends_at__gt=now)
        return there.order_by(WORST_FIRST, "-starts_at", "-pk")

    def next_change(self, wijk: Wijk | None, now: datetime) -> datetime | None:
        """Return when the next message for `wijk` begins or ends. 1 query."""
        moments = self.reaching(wijk).filter(ends_at__gt=now).values_list("starts_at", "ends_at")
        return min((moment for pair in moments for moment in pair if moment > now), default=None)


class UrgentMessage(WijkOwned):
    """One message; shown from `starts_at` until just before `ends_at`."""

    wijk = models.ForeignKey(  # type: ignore[assignment]  # empty: for all wijken
        Wijk,
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
        verbose_name="voor welke wijk?",
    )
    level = models.CharField("hoe belangrijk?", max_length=10, choices=Level.choices, default=Level.WARNING)
    title = models.CharField(
        "kop", max_length=80, help_text="Wat is er aan de hand? Bijvoorbeeld: Geen water in de Havenstraat."
    )
    text = models.TextField(
        "bericht",
        max_length=TEXT_LENGTH,
        validators=[MaxLengthValidator(TEXT_LENGTH, "Dit bericht is te lang.")],
        help_text=f"Wat moeten bewoners doen of laten? Kort: er is plaats voor {TEXT_LENGTH} tekens.",
    )
    link = models.CharField(
        "meer lezen op",
        max_length=300,
        blank=True,
        help_text="Een adres van deze site dat met / begint, of een adres dat met https:// begint.",
    )
    starts_at = models.DateTimeField("vanaf", help_text="Vanaf dan staat het bericht op de site.")
    ends_at = models.DateTimeField(
        "tot", help_text=f"Dan gaat het vanzelf van de site. Hooguit {LONGEST.days} dagen later."
    )
    created_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        on_delete=models.SET_NULL,
        null=True,
        blank=True,
        editable=False,
        related_name="+",
        verbose_name="geplaatst door",
    )
    # Who closed a message sees it again when its words have changed.
    version = models.PositiveIntegerField(default=1, editable=False)

    objects: ClassVar[Any] = UrgentMessageQuerySet.as_manager()

    class Meta:
        verbose_name = "dringend bericht"
        verbose_name_plural = "dringende berichten"
        ordering: ClassVar[list[str]] = ["-ends_at", "-pk"]
        constraints: ClassVar[list[Any]] = [
            models.CheckConstraint(
                condition=Q(ends_at__gte=models.F("starts_at")), name="message_ends_after_it_starts"
            )
        ]
        indexes: ClassVar[list[Any]] = [models.Index(fields=["ends_at"], name="message_ends_at")]

    def __str__(self) -> str:
        return self.title

    @property
    def key(self) -> str:
        """The name by which a browser remembers that this message was closed."""
        return f"bericht-{self.pk}-{self.version}"

    @property
    def is_dangerous(self) -> bool:
        """Whether it folds to one line instead of going away."""
        return self.level == Level.DANGER

    def clean(self) -> None:
        """Refuse moments and an address that cannot be."""
        super().clean()
        # A form that refused one of them has left it empty.
        start, end = getattr(self, "starts_at", None), getattr(self, "ends_at", None)
        if start is not None and end is not None:
            if end <= start:
                raise ValidationError({"ends_at": "Dit is eerder dan het begin. Kies een later moment."})
            if end - start > LONGEST:
                raise ValidationError(
                    {"ends_at": f"Dit is te lang. Een bericht staat er hooguit {LONGEST.days} dagen."}
                )
        if self.link and not is_link(self.link):
            raise ValidationError({"link": LINK_MESSAGE})
