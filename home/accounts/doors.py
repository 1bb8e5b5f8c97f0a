"""Which admin addresses of people are open to editors, and to whom."""

from home.accounts import admin_views
from home.lib.registries import AdminDoor, admin_doors

DOORS = (
    AdminDoor("accounts_first_steps"),
    AdminDoor("accounts_people", admin_views.may_see_people),
    AdminDoor("accounts_invite", admin_views.may_invite),
    AdminDoor("accounts_resend", admin_views.own_invitation),
    AdminDoor("accounts_withdraw", admin_views.own_invitation),
    AdminDoor("accounts_switch_off", admin_views.own_member),
    AdminDoor("accounts_switch_on", admin_views.own_departure),
    AdminDoor("accounts_change_role", admin_views.only_beheerder),
)


def register() -> None:
    """Tell the wall."""
    for door in DOORS:
        admin_doors.add(door)
