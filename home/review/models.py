"""A draft that somebody without an account may read, and somebody who looks after a neighbour's drafts."""

from datetime import datetime
from typing import Any, ClassVar, Self

from django.conf import settings
from django.core.serializers.json import DjangoJSONEncoder
from django.db import models
from django.db.models import F, Q
from wagtail.models import Page, Revision

from home.lib import clock
from home.models import Wijk, WijkOwned, WijkOwnedQuerySet
from home.review.states import Answer, Kind, LinkState, link_state


class SharedPreviewQuerySet(WijkOwnedQuerySet):
    """Words about shared previews."""

    def open(self, now: datetime) -> Self:
        """Return the previews whose link works."""
        return self.filter(answered_at=None, withdrawn_at=None, expires_at__gt=now)


class SharedPreview(WijkOwned):
    """One version of a page, kept as it was, behind a link of its own.

    `content` is what the page was: autosave writes over a revision, and a reader who gives
    akkoord must have read exactly this.
    """

    page = models.ForeignKey(Page, on_delete=models.CASCADE, related_name="+")
    revision = models.ForeignKey(Revision, on_delete=models.SET_NULL, null=True, related_name="+")
    revision_at = models.DateTimeField("versie van")
    content = models.JSONField(null=True, encoder=DjangoJSONEncoder)
    submission = models.UUIDField(unique=True)
    kind = models.CharField("soort", max_length=10, choices=Kind.choices)
    reader_name = models.CharField("voor wie", max_length=80, blank=True)
    reader_email = models.EmailField("e-mail", blank=True)
    token_hash = models.CharField(max_length=64, unique=True)
    created_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.SET_NULL, null=True, related_name="+"
    )
    created_at = models.DateTimeField("gedeeld op")
    expires_at = models.DateTimeField("werkt tot")
    withdrawn_at = models.DateTimeField("ingetrokken op", null=True, blank=True)
    answered_at = models.DateTimeField("beantwoord op", null=True, blank=True)
    answer = models.CharField("antwoord", max_length=10, choices=Answer.choices, blank=True)
    remark = models.TextField("opmerking", blank=True)
    seen_count = models.PositiveIntegerField("aantal keer geopend", default=0)

    objects: ClassVar[Any] = SharedPreviewQuerySet.as_manager()
    shown_on_pages: ClassVar[bool] = False

    class Meta:
        verbose_name = "gedeeld voorbeeld"
        verbose_name_plural = "gedeelde voorbeelden"
        ordering = ("-created_at", "-pk")

    def __str__(self) -> str:
        return f"{self.get_kind_display()} ({self.wijk})"

    @property
    def state(self) -> LinkState:
        """The state of the link at this moment."""
        return link_state(
            answered_at=self.answered_at,
            withdrawn_at=self.withdrawn_at,
            expires_at=self.expires_at,
            now=clock.now(),
        )

    @property
    def reader(self) -> str:
        """Whom it is for, in words."""
        return self.reader_name or "Iemand met de link"

    @property
    def asks(self) -> bool:
        """Say whether the reader is asked for akkoord."""
        return self.kind == Kind.APPROVAL

    @property
    def agreed(self) -> bool:
        """Say whether the reader gave akkoord."""
        return self.answer == Answer.AGREED

    def as_page(self) -> Any:
        """Return the page as it was when the link was made; None once that is gone."""
        return self.page.specific.with_content_json(dict(self.content)) if self.content else None


class TakeOverQuerySet(WijkOwnedQuerySet):
    """Words about taking over."""

    def running(self, now: datetime) -> Self:
        """Return the ones that have not ended."""
        return self.filter(ends_at__gt=now)


class TakeOver(WijkOwned):
    """For some time a coördinator of a neighbouring wijk looks at what waits too long in `wijk`."""

    stand_in = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="+")
    from_wijk = models.ForeignKey(Wijk, on_delete=models.PROTECT, related_name="+")
    taken_at = models.DateTimeField("overgenomen op")
    ends_at = models.DateTimeField("tot")

    objects: ClassVar[Any] = TakeOverQuerySet.as_manager()
    shown_on_pages: ClassVar[bool] = False

    class Meta:
        verbose_name = "overname"
        verbose_name_plural = "overnames"
        ordering = ("-taken_at",)
        constraints = [
            models.CheckConstraint(condition=~Q(wijk=F("from_wijk")), name="stand_in_comes_from_elsewhere")
        ]

    def __str__(self) -> str:
        return f"{self.from_wijk} valt in voor {self.wijk}"

    @property
    def is_running(self) -> bool:
        """Say whether the time is not over."""
        return clock.now() < self.ends_at
