"""The one list of themes for all rooms, and free tags beside it."""

from django.db import models
from modelcluster.fields import ParentalKey
from taggit.models import TaggedItemBase


class Theme(models.Model):
    """A subject that residents can filter on; about ten, the same everywhere."""

    name = models.CharField("naam", max_length=40, unique=True)
    slug = models.SlugField(max_length=40, unique=True)
    icon = models.SlugField("pictogram", max_length=40, blank=True)
    sort_order = models.PositiveSmallIntegerField("volgorde", default=0)

    class Meta:
        verbose_name = "thema"
        verbose_name_plural = "thema's"
        ordering = ("sort_order", "name")

    def __str__(self) -> str:
        return self.name


class PageTag(TaggedItemBase):
    """A free tag on a page."""

    content_object = ParentalKey("wagtailcore.Page", on_delete=models.CASCADE, related_name="page_tags")
