"""Admin lists of the ground."""

from home.columns import YesNoColumn
from home.models import Partner, TeamMember
from home.wall import WijkViewSet


class PartnerViewSet(WijkViewSet):
    """Partners of the editor's wijken."""

    model = Partner
    icon = "group"
    menu_label = "Partners"
    menu_order = 600
    add_to_admin_menu = True
    list_display = ("name", "kind", "wijk")
    list_filter = ("kind",)
    search_fields = ("name",)
    panels = ("wijk", "name", "kind", "description", "phone", "email", "website", "topics", "logo")


class TeamMemberViewSet(WijkViewSet):
    """People of the wijkteam."""

    model = TeamMember
    icon = "user"
    menu_label = "Wijkteam"
    menu_order = 610
    add_to_admin_menu = True
    list_display = (
        "first_name",
        "role",
        YesNoColumn("is_active", label="Doet nu mee", sort_key="is_active"),
        "wijk",
    )
    list_filter = ("role", "is_active")
    search_fields = ("first_name",)
    panels = (
        *("wijk", "first_name", "role", "partner", "ask_me_about", "phone", "email"),
        *("photo", "photo_consent", "is_active", "sort_order"),
    )
