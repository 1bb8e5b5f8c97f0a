"""Who may come in by the admin addresses of this room."""

from typing import Any

from django.http import HttpRequest

from home.lib.registries import AdminDoor, admin_doors
from home.review.models import SharedPreview, TakeOver
from home.review.queries.waiting import neighbours_of
from home.roles import Role
from home.wall.doors import page_guard
from home.wall.policy import has_role, wijken_for


def coordinator_guard(request: HttpRequest, kwargs: dict[str, Any]) -> bool:
    """Somebody who is coördinator somewhere."""
    return has_role(request.user, Role.COORDINATOR)


def neighbour_guard(request: HttpRequest, kwargs: dict[str, Any]) -> bool:
    """A coördinator of a wijk next to the one in the address."""
    return neighbours_of(request.user).filter(pk=kwargs["neighbour_id"]).exists()


def stand_in_guard(request: HttpRequest, kwargs: dict[str, Any]) -> bool:
    """Who took over, as long as that wijk is a neighbour; what may be read then, the view asks."""
    user: Any = request.user
    taken = TakeOver.objects.filter(pk=kwargs["take_over_id"], stand_in=user).first()
    return taken is not None and neighbours_of(user).filter(pk=taken.wijk_id).exists()


def own_wijk_guard(request: HttpRequest, kwargs: dict[str, Any]) -> bool:
    """A coördinator of the wijk that somebody stands in for."""
    own = wijken_for(request.user, Role.COORDINATOR)
    return TakeOver.objects.filter(pk=kwargs["take_over_id"], wijk__in=own).exists()


def preview_guard(request: HttpRequest, kwargs: dict[str, Any]) -> bool:
    """A link of a page that is the editor's own."""
    of_page = SharedPreview.objects.filter(pk=kwargs["preview_id"], page=kwargs["page_id"])
    return page_guard(request, kwargs) and of_page.exists()


def register() -> None:
    """Open the doors of this room."""
    for name, guard in (
        ("review_waiting", coordinator_guard),
        ("review_stand_in", coordinator_guard),
        ("review_take_over", neighbour_guard),
        ("review_stop", own_wijk_guard),
        ("review_taken", stand_in_guard),
        ("review_read", stand_in_guard),
        ("review_read_page", stand_in_guard),
        ("review_share", page_guard),
        ("review_withdraw", preview_guard),
        ("review_versions", page_guard),
        ("review_restore", page_guard),
    ):
        admin_doors.add(AdminDoor(name, guard))
