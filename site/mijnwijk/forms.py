"""The form that asks for a link."""

from home.lib.fields import EmailAddressField
from home.lib.forms import PublicForm


class LinkForm(PublicForm):
    """An address to mail the link to."""

    email = EmailAddressField(
        label="Uw e-mailadres",
        help_text="Het adres dat u invulde toen u ons iets stuurde.",
        error_messages={"required": "Vul uw e-mailadres in."},
    )
