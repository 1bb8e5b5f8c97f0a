"""Initiatives and activities as an editor publishes them."""

from datetime import date, time, timedelta
from typing import Any

import factory
from django.utils import timezone

from home.models import Partner, TeamMember, Wijk
from initiatives.models import ActivityPage, AgendaPage, InitiativeIndexPage, InitiativePage, Occurrence


class _PublishedPage(factory.Factory):
    """Builds a page, puts it in its wijk's list and publishes it, all as the admin does."""

    class Meta:
        abstract = True

    @classmethod
    def _create(cls, model_class: Any, *args: Any, wijk: Wijk, themes: Any = (), **fields: Any) -> Any:
        page = model_class(*args, **fields, live=False)
        cls.index_of(wijk).add_child(instance=page)
        page.themes.set(themes)
        page.save_revision().publish()
        return model_class.objects.get(pk=page.pk)


class ActivityFactory(_PublishedPage):
    """A free activity every Tuesday from 10.00 to 12.00, from 24 November 2026."""

    class Meta:
        model = ActivityPage

    title = factory.Sequence(lambda number: f"Koffie {number}")
    repeat = "weekly"
    first_date = date(2026, 11, 24)
    start_time = time(10)
    end_time = time(12)
    skip_public_holidays = False
    cost = 0

    @staticmethod
    def index_of(wijk: Wijk) -> AgendaPage:
        return AgendaPage.objects.get(wijk=wijk)


class InitiativeFactory(_PublishedPage):
    """A running initiative."""

    class Meta:
        model = InitiativePage

    title = factory.Sequence(lambda number: f"Initiatief {number}")

    @staticmethod
    def index_of(wijk: Wijk) -> InitiativeIndexPage:
        return InitiativeIndexPage.objects.get(wijk=wijk)


class PartnerFactory(factory.django.DjangoModelFactory):
    """An organisation of the wijk."""

    class Meta:
        model = Partner

    name = factory.Sequence(lambda number: f"Partner {number}")


class TeamMemberFactory(factory.django.DjangoModelFactory):
    """Somebody of the wijkteam."""

    class Meta:
        model = TeamMember

    first_name = "Selma"


def draft_date(wijk: Wijk, title: str) -> Occurrence:
    """Return a date next week of an activity that is not on the site."""
    draft = ActivityPage(title=title, slug="concept", live=False)
    ActivityFactory.index_of(wijk).add_child(instance=draft)
    start = timezone.now() + timedelta(days=7)
    return Occurrence.objects.create(
        wijk=wijk,
        activity=draft,
        original_start=start,
        start=start,
        end=start + timedelta(hours=2),
        note=title,
    )


def dates_of(activity: ActivityPage) -> list[Occurrence]:
    """Return all dates of an activity, in order."""
    return list(activity.occurrences.order_by("start"))
