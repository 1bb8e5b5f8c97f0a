"""`manage.py test_mail`: a mail that proves that mail arrives."""

import time
from argparse import ArgumentParser
from typing import Any

from django.core.management.base import BaseCommand, CommandError

from home.lib.errors import ActionError
from home.mail.models import DispatchState, OutgoingMail
from home.town.actions import send_test_mail
from home.town.proof import ProofState, mail_proof

SECONDS = 30
# What the sender has not looked at yet.
UNTOUCHED = {DispatchState.QUEUED, DispatchState.SENDING}


class Command(BaseCommand):
    """Send a test mail and wait for what the mail server says."""

    help = "Stuurt een proefmail en zegt wat de mailserver antwoordt. De verzender moet draaien."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("adres", help="waar de proefmail heen gaat")
        parser.add_argument("--wachten", type=int, default=SECONDS, help="zoveel seconden op een antwoord")

    def handle(self, *args: Any, adres: str, wachten: int, **options: Any) -> None:
        try:
            mail = send_test_mail(to=adres)
        except ActionError as error:
            raise CommandError(error.message) from error
        self.stdout.write(f"De proefmail naar {adres} ligt klaar.")
        self._wait(mail, wachten)
        proof = mail_proof()
        if proof.reply:
            self.stdout.write(f"De mailserver zei: {proof.reply}")
        if proof.state is ProofState.FAILED:
            raise CommandError(proof.text)
        self.stdout.write(proof.text)

    def _wait(self, mail: OutgoingMail, seconds: int) -> None:
        """Wait until the sender has tried, or until it seems that none runs."""
        end = time.monotonic() + seconds
        while time.monotonic() < end:
            mail.refresh_from_db()
            if mail.last_reply or mail.state not in UNTOUCHED:
                return
            time.sleep(0.5)
        self.stdout.write("De verzender heeft de mail nog niet opgepakt. Draait die? (run_sender)")
