"""When somebody should look at a page again."""

from datetime import date, timedelta
from typing import Any, ClassVar

from django.db import models
from django.utils import timezone

REVIEW_AFTER = timedelta(days=365)


class Reviewed(models.Model):
    """A page with a day on which its owner looks whether it still holds. Readers never see it.

    `ages`: a page of this type gets such a day when it is published; news and activities do not.
    """

    review_on = models.DateField(
        "nakijken op",
        null=True,
        blank=True,
        help_text="Dan vragen we je of de pagina nog klopt. Leeg: een jaar na het publiceren.",
    )

    ages: ClassVar[bool] = False
    # A copy is a new page: its own first publication sets its day.
    exclude_fields_in_copy: ClassVar[list[str]] = ["review_on"]

    class Meta:
        abstract = True

    def publish(self, revision: Any, *args: Any, **kwargs: Any) -> Any:
        """Publish, and look ahead a year when there is no day yet or it has come: somebody just looked."""
        result = super().publish(revision, *args, **kwargs)  # type: ignore[misc]
        today = timezone.localdate()
        day = type(self)._base_manager.values_list("review_on", flat=True).get(pk=self.pk)
        if (day is None and self.ages) or (day is not None and day <= today):
            self.review_again_on(today + REVIEW_AFTER)
        return result

    def review_again_on(self, day: date) -> None:
        """Move the day, of the live page and of what the editor opens next; text and drafts stay."""
        self.review_on = day
        type(self)._base_manager.filter(pk=self.pk).update(review_on=day)
        page: Any = self
        page.refresh_from_db(fields=["latest_revision"])
        revision = page.latest_revision
        if revision is not None:
            revision.content["review_on"] = day.isoformat()
            revision.save(update_fields=["content"])
