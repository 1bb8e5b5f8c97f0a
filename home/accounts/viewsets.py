"""Wagtail's user administration, for administrators only."""

from wagtail.users.views.users import UserViewSet as WagtailUserViewSet


class UserViewSet(WagtailUserViewSet):
    """The list and forms of users; people of a wijk are managed by its coordinator elsewhere."""
