"""Messages in the ledger."""

import factory

from home.mail.models import OutgoingMail


class OutgoingMailFactory(factory.django.DjangoModelFactory):
    class Meta:
        model = OutgoingMail

    sender = "Wijkplein <post@wijkplein.example>"
    to = factory.Sequence(lambda number: f"bewoner{number}@example.nl")
    subject = factory.Sequence(lambda number: f"Uw bericht {number}")
    text = "Dank u wel.\n"
    html = "<p>Dank u wel.</p>"
