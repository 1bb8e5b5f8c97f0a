"""App configuration."""

from django.apps import AppConfig


class MailConfig(AppConfig):
    """The mail ledger: every message that leaves the house."""

    name = "home.mail"
    label = "mail"
    verbose_name = "Mail"

    def ready(self) -> None:
        """Let the sender know our table and the privacy page our rule."""
        from home.lib.registries import retention_rules
        from home.mail.models import OutgoingMail
        from home.mail.retention import MAIL_RULE
        from home.mail.tables import DispatchTable, dispatch_tables

        dispatch_tables.add(DispatchTable(OutgoingMail, order=0))
        retention_rules.add(MAIL_RULE)
