"""The form that asks for a link."""

from home.lib.fields import EmailAddressField, TextField
from home.lib.forms import PublicForm
from home.lib.text import clean_reference


class LinkForm(PublicForm):
    """An address to mail the link to."""

    email = EmailAddressField(
        label="Uw e-mailadres",
        help_text="Het adres dat u invulde toen u ons iets stuurde.",
        error_messages={"required": "Vul uw e-mailadres in."},
    )


class SlipForm(PublicForm):
    """What stands on a slip of paper from the counter, however somebody types it."""

    reference = TextField(
        max_length=20, label="Kenmerk", error_messages={"required": "Vul het kenmerk van uw briefje in."}
    )
    code = TextField(
        max_length=30, label="Code", error_messages={"required": "Vul de code van uw briefje in."}
    )

    def clean_reference(self) -> str:
        """Return the reference as it is stored."""
        return clean_reference(self.cleaned_data["reference"])

    def clean_code(self) -> str:
        """Return the code as it was made."""
        return clean_reference(self.cleaned_data["code"])
