"""App configuration."""

from django.apps import AppConfig


class MailConfig(AppConfig):
    """The mail ledger: every message that leaves the house."""

    name = "home.mail"
    label = "mail"
    verbose_name = "Mail"
