"""The ledger in Wagtail's admin."""

from django.urls import URLPattern, path, reverse
from wagtail import hooks
from wagtail.admin.menu import AdminOnlyMenuItem

from home.mail.reports import UnsentMailView


@hooks.register("register_admin_urls")
def report_addresses() -> list[URLPattern]:
    """Give the report its addresses: the page and the part that a filter renews."""
    return [
        path("reports/mail/", UnsentMailView.as_view(), name="unsent_mail"),
        path("reports/mail/results/", UnsentMailView.as_view(results_only=True), name="unsent_mail_results"),
    ]


@hooks.register("register_reports_menu_item")
def report_in_menu() -> AdminOnlyMenuItem:
    """List the report under Rapporten."""
    return AdminOnlyMenuItem("Niet verstuurde mail", reverse("unsent_mail"), icon_name="mail", order=1200)
