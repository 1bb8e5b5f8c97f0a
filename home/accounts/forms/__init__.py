"""The forms of people."""

from home.accounts.forms.account import (
    NewPasswordForm,
    OwnLooksForm,
    OwnMailForm,
    OwnNameForm,
    OwnPasswordForm,
)
from home.accounts.forms.door import DutchLoginForm, DutchPasswordResetForm
from home.accounts.forms.people import AcceptForm, InviteForm, RoleForm, SwitchOffForm

__all__ = [
    "AcceptForm",
    "DutchLoginForm",
    "DutchPasswordResetForm",
    "InviteForm",
    "NewPasswordForm",
    "OwnLooksForm",
    "OwnMailForm",
    "OwnNameForm",
    "OwnPasswordForm",
    "RoleForm",
    "SwitchOffForm",
]
