"""The forms of people."""

from home.accounts.forms.door import DutchLoginForm, DutchPasswordResetForm, OwnNameForm
from home.accounts.forms.people import AcceptForm, InviteForm, RoleForm, SwitchOffForm

__all__ = [
    "AcceptForm",
    "DutchLoginForm",
    "DutchPasswordResetForm",
    "InviteForm",
    "OwnNameForm",
    "RoleForm",
    "SwitchOffForm",
]
