"""App configurations of Wagtail's own apps that this project adapts."""

from importlib import import_module

from wagtail.users.apps import WagtailUsersAppConfig


class WijkpleinUsersConfig(WagtailUsersAppConfig):
    """Wagtail's user administration, with our own forms (see `home.accounts`)."""

    user_viewset = "home.accounts.viewsets.UserViewSet"

    def ready(self) -> None:
        """Register the checks of the whole site: the project package itself is no app."""
        super().ready()
        import_module("wijkplein.checks")
