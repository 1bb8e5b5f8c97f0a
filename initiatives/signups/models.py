"""The tables of sign-ups. What says who somebody is hangs beside the sign-up, and goes earlier than it."""

from datetime import date
from typing import Any, ClassVar, Self

from django.conf import settings
from django.contrib.admin import display
from django.db import models
from django.urls import reverse
from django.utils import timezone

from home.lib.tokens import TOKEN_LENGTH, new_token
from home.mail.models import OutgoingMail
from home.models import Received, WijkOwned, WijkOwnedQuerySet
from initiatives.models.occurrence import Occurrence
from initiatives.models.people import ContactBase, NeedsBase, PersonBase
from initiatives.signups.removal import names_go_on
from initiatives.signups.states import BY_THE_TEAM, HOLDING, OPEN, PUBLIC, Audience, Source, State


class SignupQuerySet(WijkOwnedQuerySet):
    """Words about sign-ups."""

    def of(self, audience: str) -> Self:
        """Return to whom a message for `audience` goes."""
        if audience == Audience.ABSENT:
            return self.real().filter(state=State.PLACED, attended=0)
        if audience == Audience.PLACED:
            return self.real().filter(state=State.PLACED)
        return self.in_line() if audience == Audience.WAITING else self.open()

    def real(self) -> Self:
        """Return what does not look like a robot's."""
        return self.filter(is_quarantined=False)

    def open(self) -> Self:
        """Return who comes, waits or may say yes."""
        return self.real().filter(state__in=OPEN)

    def holding(self) -> Self:
        """Return who has a place, or an offer of one."""
        return self.real().filter(state__in=HOLDING)

    def in_line(self) -> Self:
        """Return who waits, the first one first."""
        return self.real().filter(state=State.WAITING).order_by("turn")

    def to_call(self) -> Self:
        """Return whom somebody must call with news that could not be mailed."""
        return self.real().filter(call_needed_at__isnull=False)


class Signup(Received):
    """People who come together to one date of an activity, or not at all."""

    occurrence = models.ForeignKey(
        Occurrence, on_delete=models.CASCADE, related_name="signups", verbose_name="datum"
    )
    # Who comes every time is on the list of each date by themselves.
    regular = models.ForeignKey(
        "initiatives.Regular",
        on_delete=models.SET_NULL,
        null=True,
        blank=True,
        related_name="signups",
        editable=False,
    )
    state = models.CharField("stand", max_length=10, choices=State.choices, editable=False)
    source = models.CharField("binnengekomen via", max_length=10, choices=Source.choices, editable=False)
    # How many people; stays when their names are gone.
    size = models.PositiveSmallIntegerField("aantal mensen", editable=False)
    # Its place in the order of this date, given out under the lock.
    turn = models.PositiveIntegerField("volgorde", editable=False)
    # Counts the changes: of two at once the second one is told.
    version = models.PositiveIntegerField(default=0, editable=False)
    moved_at = models.DateTimeField("laatst veranderd", default=timezone.now, editable=False)
    # The time of an offer counts from its mail, or from the call; None: neither of them was there yet.
    offer_mail = models.ForeignKey(
        OutgoingMail, on_delete=models.SET_NULL, null=True, blank=True, related_name="+", editable=False
    )
    offer_ends_at = models.DateTimeField("ja zeggen kan tot", null=True, blank=True, editable=False)
    call_needed_at = models.DateTimeField("bellen sinds", null=True, blank=True, editable=False)
    reminded_at = models.DateTimeField("herinnerd op", null=True, blank=True, editable=False)
    # What was answered when the date moved; None: not asked, or no answer yet.
    comes = models.BooleanField("komt op de nieuwe datum", null=True, blank=True, editable=False)
    comes_asked_at = models.DateTimeField("gevraagd op", null=True, blank=True, editable=False)
    attended = models.PositiveSmallIntegerField("aantal dat kwam", null=True, blank=True, editable=False)
    # The address of the page on which they follow and change it.
    follow_token = models.CharField(max_length=TOKEN_LENGTH, unique=True, default=new_token, editable=False)
    # Of the short code on a slip of paper; empty when none was handed out.
    code_hash = models.CharField(max_length=64, blank=True, editable=False)

    objects: ClassVar[Any] = SignupQuerySet.as_manager()

    class Meta(Received.Meta):
        verbose_name = "aanmelding"
        verbose_name_plural = "aanmeldingen"
        constraints: ClassVar[list[Any]] = [
            models.UniqueConstraint(fields=["occurrence", "turn"], name="signup_one_turn_per_date"),
            models.CheckConstraint(condition=models.Q(size__gt=0), name="signup_of_somebody"),
            models.UniqueConstraint(
                fields=["occurrence", "regular"],
                condition=models.Q(state__in=OPEN),
                name="signup_once_for_who_always_comes",
            ),
        ]
        indexes: ClassVar[list[Any]] = [
            models.Index(fields=["occurrence", "state", "turn"], name="signup_occurrence_state"),
            models.Index(fields=["wijk", "-received_at"], name="signup_wijk_received"),
            models.Index(
                fields=["offer_ends_at"],
                name="signup_offered",
                condition=models.Q(state=State.OFFERED),
            ),
        ]

    @property
    def is_by_team(self) -> bool:
        """Whether the team entered it: then it may use the places that are kept."""
        return self.source in BY_THE_TEAM

    @property
    def is_open(self) -> bool:
        """Whether they come, wait or may say yes."""
        return self.state in OPEN

    @property
    def public_state(self) -> str:
        """Where it stands, as a resident reads it."""
        return PUBLIC[State(self.state)]

    @property
    def follow_path(self) -> str:
        """The address of the page on which they follow it."""
        return reverse("initiatives:signups:follow", args=[self.follow_token])

    @property
    def names_go_on(self) -> date:
        """The day on which nothing is left of who they were."""
        return names_go_on(self.occurrence.end)

    @property
    @display(description="wie")
    def who_text(self) -> str:
        """The first names, for a list of the team; how many people when those are gone."""
        names = ", ".join(person.first_name for person in self.people.all())
        return names or f"{self.size} {'persoon' if self.size == 1 else 'mensen'}"


class SignupContact(ContactBase):
    """Whom to reach about one date."""

    signup = models.OneToOneField(Signup, on_delete=models.CASCADE, related_name="contact")

    class Meta:
        verbose_name = "contactgegevens"
        verbose_name_plural = "contactgegevens bij aanmeldingen"

    def __str__(self) -> str:
        return f"Contact bij {self.signup.reference}"


class SignupPerson(PersonBase):
    """One of those who come to one date."""

    signup = models.ForeignKey(Signup, on_delete=models.CASCADE, related_name="people")
    came = models.BooleanField("was er", null=True, blank=True)

    class Meta(PersonBase.Meta):
        verbose_name = "deelnemer"
        verbose_name_plural = "deelnemers"

    def __str__(self) -> str:
        return f"Deelnemer bij {self.signup.reference}"


class SignupNeeds(NeedsBase):
    """What somebody needs on one date."""

    signup = models.OneToOneField(Signup, on_delete=models.CASCADE, related_name="needs")

    class Meta:
        verbose_name = "wat iemand nodig heeft"
        verbose_name_plural = "wat mensen nodig hebben"

    def __str__(self) -> str:
        return f"Nodig bij {self.signup.reference}"


class SignupMessage(WijkOwned):
    """Words of who organises to who signed up for a date; they leave after some minutes."""

    uuid = models.UUIDField("formulier", unique=True, editable=False)
    occurrence = models.ForeignKey(
        Occurrence, on_delete=models.CASCADE, related_name="messages", verbose_name="datum"
    )
    audience = models.CharField("aan", max_length=10, choices=Audience.choices)
    text = models.TextField("bericht", max_length=2000)
    sent_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        on_delete=models.SET_NULL,
        null=True,
        related_name="+",
        verbose_name="door",
    )
    written_at = models.DateTimeField("geschreven op", default=timezone.now)
    leaves_at = models.DateTimeField("gaat weg op")
    # How many mails it is, and how many people must be called.
    mails = models.PositiveSmallIntegerField("mails", default=0)
    calls = models.PositiveSmallIntegerField("telefoontjes", default=0)
    called_back_at = models.DateTimeField("teruggehaald op", null=True, blank=True)

    shown_on_pages: ClassVar[bool] = False

    class Meta:
        verbose_name = "bericht aan wie zich aanmeldde"
        verbose_name_plural = "berichten aan wie zich aanmeldde"
        ordering = ("-written_at", "-pk")

    def __str__(self) -> str:
        return f"Bericht bij {self.occurrence}"

    @property
    def can_be_called_back(self) -> bool:
        """Whether nothing of it has left yet."""
        return self.called_back_at is None and self.leaves_at > timezone.now()
