"""The forms of people."""

from home.accounts.forms.account import OwnLooksForm, OwnMailForm, OwnNameForm
from home.accounts.forms.door import DutchLoginForm, DutchPasswordResetForm
from home.accounts.forms.people import AcceptForm, InviteForm, RoleForm, SwitchOffForm

__all__ = [
    "AcceptForm",
    "DutchLoginForm",
    "DutchPasswordResetForm",
    "InviteForm",
    "OwnLooksForm",
    "OwnMailForm",
    "OwnNameForm",
    "RoleForm",
    "SwitchOffForm",
]
