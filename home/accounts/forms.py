"""The form at the door of the admin."""

from typing import Any

from wagtail.admin.forms.auth import LoginForm


class DutchLoginForm(LoginForm):
    """Wagtail's form, whose word for the password has no Dutch translation."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["password"].label = "Wachtwoord"
