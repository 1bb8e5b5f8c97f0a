"""How the inbox is narrowed."""

from typing import Any

import django_filters
from django.db.models import Exists, OuterRef
from django.utils import timezone
from wagtail.admin.filters import WagtailFilterSet

from home.wall.policy import wijken_for
from signalen.models import Category, Signal, SignalPhoto
from signalen.states import Source

# Not a yes-or-no of the library: that one shows "True" above the list.
YES = "true"
ALL = "Alles"
YES_OR_NO = ((YES, "Ja"), ("false", "Nee"))


def _own_categories(user: Any) -> list[tuple[str, str]]:
    """Return the subjects of the user's wijken, with the wijk behind it where there are several."""
    found = Category.objects.filter(wijk__in=wijken_for(user)).select_related("wijk")
    rows = list(found.order_by("wijk__name", "sort_order", "name"))
    several = len({row.wijk_id for row in rows}) > 1
    return [(str(row.pk), f"{row.name} ({row.wijk})" if several else row.name) for row in rows]


class SignalFilters(WagtailFilterSet):
    """Subject, where it came from, who takes it up, what is late, whom to call, photos, and spam."""

    category = django_filters.ChoiceFilter(label="Onderwerp", empty_label=ALL)
    source = django_filters.ChoiceFilter(choices=Source.choices, label="Binnengekomen via", empty_label=ALL)
    assignee = django_filters.ChoiceFilter(
        choices=[("mij", "Mij"), ("niemand", "Nog niemand")],
        method="of",
        label="Wie pakt het op",
        empty_label=ALL,
    )
    late = django_filters.ChoiceFilter(
        choices=YES_OR_NO, method="only_late", label="Te laat", empty_label=ALL
    )
    call = django_filters.ChoiceFilter(
        choices=YES_OR_NO[:1], method="only_calls", label="Bellen", empty_label=ALL
    )
    photo = django_filters.ChoiceFilter(
        choices=YES_OR_NO, method="with_photo", label="Met foto", empty_label=ALL
    )
    is_quarantined = django_filters.ChoiceFilter(
        choices=YES_OR_NO, method="only_quarantined", label="Lijkt op spam", empty_label=ALL
    )

    class Meta:
        model = Signal
        fields: tuple[str, ...] = ()

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        # Asked for once: a choice of rows asks again to check what was chosen.
        self.filters["category"].extra["choices"] = _own_categories(self.request.user)

    def of(self, rows: Any, _name: str, value: str) -> Any:
        """Return what the reader takes up, or nobody yet."""
        return rows.filter(assignee=self.request.user if value == "mij" else None)

    def only_late(self, rows: Any, _name: str, value: str) -> Any:
        """Return what should have been answered; or what is not late."""
        late = Signal.objects.late(timezone.localdate()).values("pk")
        return rows.filter(pk__in=late) if value == YES else rows.exclude(pk__in=late)

    def only_calls(self, rows: Any, _name: str, _value: str) -> Any:
        """Return what its sender must be called about."""
        return rows.to_call()

    def with_photo(self, rows: Any, _name: str, value: str) -> Any:
        """Return what has a photo, or what has none."""
        has_photo = Exists(SignalPhoto.objects.filter(signal=OuterRef("pk")))
        return rows.filter(has_photo if value == YES else ~has_photo)

    def only_quarantined(self, rows: Any, _name: str, value: str) -> Any:
        """Return what looks like spam, or what does not."""
        return rows.filter(is_quarantined=value == YES)
