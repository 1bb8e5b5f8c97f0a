"""People in the admin: the addresses, and a line in the menu."""

from django.http import HttpRequest
from django.urls import URLPattern, path, reverse
from wagtail import hooks
from wagtail.admin.menu import MenuItem

from home.accounts import admin_views


class PeopleMenuItem(MenuItem):
    """The line for who decides who takes part."""

    def is_shown(self, request: HttpRequest) -> bool:
        """Say whether this user invites people."""
        return admin_views.may_invite(request)


@hooks.register("register_admin_urls")
def register_people_urls() -> list[URLPattern]:
    """Add the screens of people."""
    member = "mensen/<int:person_id>/<int:group_id>/"
    return [
        path("eerste-stappen/", admin_views.first_steps, name="accounts_first_steps"),
        path("mensen/", admin_views.people, name="accounts_people"),
        path("mensen/uitnodigen/", admin_views.invite_somebody, name="accounts_invite"),
        path(
            "mensen/uitnodiging/<int:invitation_id>/opnieuw/",
            admin_views.resend_invitation,
            name="accounts_resend",
        ),
        path(
            "mensen/uitnodiging/<int:invitation_id>/intrekken/",
            admin_views.withdraw,
            name="accounts_withdraw",
        ),
        path(member + "uitzetten/", admin_views.switch_off_somebody, name="accounts_switch_off"),
        path(member + "rol/", admin_views.change_role_of, name="accounts_change_role"),
        path(
            "mensen/vertrokken/<int:departure_id>/aanzetten/",
            admin_views.switch_on_somebody,
            name="accounts_switch_on",
        ),
    ]


@hooks.register("register_admin_menu_item")
def people_in_the_menu() -> MenuItem:
    """Put Mensen between the wijkteam and the details of the wijk."""
    return PeopleMenuItem("Mensen", reverse("accounts_people"), name="mensen", icon_name="group", order=615)
