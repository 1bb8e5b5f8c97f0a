"""App configurations of Wagtail's own apps that this project adapts."""

from wagtail.users.apps import WagtailUsersAppConfig


class WijkpleinUsersConfig(WagtailUsersAppConfig):
    """Wagtail's user administration, with our own forms (see `home.accounts`)."""

    user_viewset = "home.accounts.viewsets.UserViewSet"
