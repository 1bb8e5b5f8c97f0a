"""What this room adds to the first screen of the admin, and which addresses of it editors may reach."""

from typing import Any

from home.landing.places import add_address
from home.lib.registries import AdminDoor, QuickAction, admin_doors, quick_actions, waiting_sources
from home.received_admin import received_source


def new_activity(wijk: Any) -> str | None:
    """Return where an editor adds an activity to the agenda of a wijk."""
    return add_address(wijk, "agenda", "initiatives", "activitypage")


def _offers() -> type[Any]:
    from initiatives.offers.viewsets import OfferViewSet  # noqa: PLC0415 - models exist once all apps are loaded

    return OfferViewSet


def register() -> None:
    """Fill the registries of the ground."""
    from home.wall.doors import page_guard  # noqa: PLC0415 - models exist once all apps are loaded

    quick_actions.add(
        QuickAction("activity", "Activiteit", "calendar-alt", 20, lambda _user, wijk: new_activity(wijk))
    )
    waiting_sources.add(
        received_source("offers", 35, _offers, one="buur wil helpen", many="buren willen helpen")
    )
    admin_doors.add(AdminDoor("initiatives_copy"))
    admin_doors.add(AdminDoor("initiatives_copy_page", page_guard))
