"""The tables of hosts: their links, and what they did with them."""

from typing import Any, ClassVar

from django.conf import settings
from django.db import models
from django.utils import timezone

from home.models import WijkOwned, WijkOwnedQuerySet


class HostLinkQuerySet(WijkOwnedQuerySet):
    """Words about links."""

    def working(self) -> "HostLinkQuerySet":
        """Return the links that open something: not revoked, and their spreekuur is on the site."""
        found: HostLinkQuerySet = self.filter(
            revoked_at=None, spreekuur__location__live=True, wijk__page__live=True
        )
        return found


class HostLink(WijkOwned):
    """The key of one host to one spreekuur. The link itself is shown once; only its hash is kept."""

    shown_on_pages: ClassVar[bool] = False

    spreekuur = models.ForeignKey(
        "spreekuren.Spreekuur", on_delete=models.CASCADE, related_name="host_links", verbose_name="spreekuur"
    )
    name = models.CharField("voor wie?", max_length=60)
    email = models.EmailField("e-mail", blank=True)
    token_hash = models.CharField(max_length=64, unique=True, editable=False)
    created_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        on_delete=models.SET_NULL,
        null=True,
        blank=True,
        editable=False,
        related_name="+",
        verbose_name="gemaakt door",
    )
    created_at = models.DateTimeField("gemaakt op", default=timezone.now, editable=False)
    last_used_at = models.DateTimeField("laatst gebruikt op", null=True, blank=True, editable=False)
    revoked_at = models.DateTimeField("ingetrokken op", null=True, blank=True, editable=False)
    reminded_on = models.DateField("laatst herinnerd op", null=True, blank=True, editable=False)
    # The question of the last reminder, which may be answered once.
    confirm_hash = models.CharField(max_length=64, unique=True, null=True, blank=True, editable=False)
    confirm_until = models.DateTimeField("vraag geldig tot", null=True, blank=True, editable=False)

    objects: ClassVar[Any] = HostLinkQuerySet.as_manager()

    class Meta:
        verbose_name = "link van een gastheer of gastvrouw"
        verbose_name_plural = "links van gastheren en gastvrouwen"
        ordering = ("name", "pk")

    def __str__(self) -> str:
        return self.name

    @property
    def works(self) -> bool:
        """Return whether the link was not revoked."""
        return self.revoked_at is None


class HostAct(WijkOwned):
    """What somebody did with a link, in a sentence for editors. Never shown in public."""

    shown_on_pages: ClassVar[bool] = False

    spreekuur = models.ForeignKey(
        "spreekuren.Spreekuur", on_delete=models.CASCADE, related_name="host_acts", verbose_name="spreekuur"
    )
    link = models.ForeignKey(
        HostLink, on_delete=models.SET_NULL, null=True, blank=True, related_name="acts", verbose_name="door"
    )
    what = models.CharField("wat", max_length=200)
    created_at = models.DateTimeField("wanneer", default=timezone.now)

    class Meta:
        verbose_name = "handeling van een gastheer of gastvrouw"
        verbose_name_plural = "handelingen van gastheren en gastvrouwen"
        ordering = ("-created_at", "-pk")

    def __str__(self) -> str:
        return self.what
