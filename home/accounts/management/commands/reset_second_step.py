"""`manage.py reset_second_step beheer`: for a beheerder who lost the telephone."""

from argparse import ArgumentParser
from typing import Any

from django.core.management.base import BaseCommand, CommandError
from django_otp.plugins.otp_totp.models import TOTPDevice

from home.accounts.models import User


class Command(BaseCommand):
    """Forget somebody's device: the next log-in shows what to scan again."""

    help = "Vergeet de telefoon van een gebruiker; bij de volgende keer inloggen scant die opnieuw."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("username")

    def handle(self, *args: Any, username: str, **options: Any) -> None:
        user = User.objects.filter(username=username).first()
        if user is None:
            raise CommandError(f"Er is geen gebruiker {username}.")
        TOTPDevice.objects.filter(user=user).delete()
        self.stdout.write(f"{username} stelt bij de volgende keer inloggen de telefoon opnieuw in.")
