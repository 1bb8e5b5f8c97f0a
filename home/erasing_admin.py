"""The admin's list of what was erased: when, which kind, why, and nothing of what it was."""

from typing import Any, ClassVar

from wagtail.admin.ui.tables import Column, DateColumn

from home.models import Erasure
from home.received_admin import ReceivedPolicy
from home.wall import WijkPermissionPolicy, WijkViewSet


class ErasureViewSet(WijkViewSet):
    """Read-only, of the coördinator's own wijken."""

    model = Erasure
    policy_class: ClassVar[type[WijkPermissionPolicy]] = ReceivedPolicy
    name = "gewist"
    icon = "bin"
    menu_label = "Gewiste gegevens"
    menu_order = 950
    add_to_admin_menu = True
    add_to_reference_index = False
    list_display: ClassVar[tuple[Any, ...]] = (
        DateColumn("at", label="Gewist", width="15%"),
        Column("kind_text", label="Wat"),
        Column("reference", label="Kenmerk"),
        Column("get_reason_display", label="Waarom"),
        "wijk",
    )
    list_filter = ("reason",)
    search_fields = ("reference",)
    # No form is ever shown, but Wagtail wants one.
    form_fields = ("reason",)
