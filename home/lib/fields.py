"""Form fields for what residents type: cleaned, with errors in plain Dutch."""

import re
import unicodedata
from typing import Any

import phonenumbers
from django import forms
from django.core.exceptions import ValidationError
from email_validator import EmailNotValidError, validate_email

EMAIL_INVALID = "Dit e-mailadres klopt niet. Een e-mailadres ziet er zo uit: naam@voorbeeld.nl."
PHONE_INVALID = "Dit telefoonnummer klopt niet. Een nummer ziet er zo uit: 06 12 34 56 78 of 0182 12 34 56."
POSTCODE_INVALID = "Deze postcode klopt niet. Een postcode ziet er zo uit: 2801 AB."
HAS_BSN = (
    "Er staat een nummer in dat een BSN (burgerservicenummer) kan zijn. Haal het weg, wij willen dat niet."
)
TOO_LONG = "Deze tekst is te lang: %(show_value)s tekens. Er is plaats voor %(limit_value)s."

# Plain, or as letters of the tax office write it: 1112.22.333.
BSN_LIKE = re.compile(r"(?<!\d)(?:\d{9}|\d{4}([. ])\d{2}\1\d{3})(?!\d)")
POSTCODE = re.compile(r"([1-9]\d{3})\s?([A-Z]{2})")
# Never issued by PostNL.
POSTCODE_NO_LETTERS = {"SA", "SD", "SS"}


def clean_text(text: str, *, lines: bool) -> str:
    """Return text without control and invisible format characters, newlines as LF (or a space).

    The zero-width joiner stays: Arabic, Persian and family emoji need it.
    """
    text = unicodedata.normalize("NFC", text.replace("\r\n", "\n").replace("\r", "\n"))
    if not lines:
        text = " ".join(text.split())
    keep = {"\n", "\t", "\u200c", "\u200d"}
    return "".join(c for c in text if c in keep or unicodedata.category(c) not in {"Cc", "Cf", "Cs"}).strip()


def has_bsn(text: str) -> bool:
    """Say whether nine digits in `text` pass the "elfproef" of a burgerservicenummer."""
    weights = (9, 8, 7, 6, 5, 4, 3, 2, -1)
    numbers = (re.sub(r"\D", "", found.group()) for found in BSN_LIKE.finditer(text))
    return any(
        sum(weight * int(digit) for weight, digit in zip(weights, number, strict=True)) % 11 == 0
        for number in numbers
        if int(number)
    )


class TextField(forms.CharField):
    """One line, or with `lines=True` several. Refuses a BSN: UAVG art. 46 gives us no right to keep one."""

    def __init__(self, *, lines: bool = False, max_length: int, **kwargs: Any) -> None:
        self.lines = lines
        if lines:
            kwargs.setdefault("widget", forms.Textarea(attrs={"rows": 5}))
        kwargs["error_messages"] = {"max_length": TOO_LONG, **kwargs.get("error_messages", {})}
        super().__init__(max_length=max_length, **kwargs)

    def to_python(self, value: Any) -> str:
        """Return the cleaned text; its length is counted after that, as a browser counts it."""
        return clean_text(str(super().to_python(value) or ""), lines=self.lines)

    def validate(self, value: Any) -> None:
        """Refuse a burgerservicenummer."""
        super().validate(value)
        if has_bsn(value):
            raise ValidationError(HAS_BSN, code="bsn")

    def widget_attrs(self, widget: forms.Widget) -> dict[str, Any]:
        """Leave out `maxlength`: a browser would cut off pasted text without a word."""
        attrs = super().widget_attrs(widget)
        attrs.pop("maxlength", None)
        return attrs


class ReachField(forms.CharField):
    """A way to reach somebody; as one of several, "niet verplicht" beside it would mislead."""

    def __init__(self, *, is_one_of_several: bool = False, **kwargs: Any) -> None:
        self.is_one_of_several = is_one_of_several
        super().__init__(**kwargs)


class EmailAddressField(ReachField):
    """An address that mail can go to: normalised, domain in lower case, at most 254 characters."""

    widget = forms.EmailInput(attrs={"autocomplete": "email"})

    def clean(self, value: Any) -> str:
        """Return the normalised address, or "" when nothing was typed."""
        text = unicodedata.normalize("NFKC", str(super().clean(value) or "")).strip()
        if not text:
            return ""
        try:
            return validate_email(text, check_deliverability=False, allow_smtputf8=False).normalized
        except EmailNotValidError:
            raise ValidationError(EMAIL_INVALID, code="invalid") from None


class PhoneField(ReachField):
    """A Dutch number, or a foreign one with its country code; stored as +31612345678."""

    widget = forms.TextInput(attrs={"type": "tel", "autocomplete": "tel", "inputmode": "tel"})

    def clean(self, value: Any) -> str:
        """Return the number in E.164, or "" when nothing was typed."""
        text = unicodedata.normalize("NFKC", str(super().clean(value) or "")).strip()
        if not text:
            return ""
        try:
            number = phonenumbers.parse(text, "NL")
        except phonenumbers.NumberParseException:
            raise ValidationError(PHONE_INVALID, code="invalid") from None
        if not phonenumbers.is_valid_number(number) or number.extension:
            raise ValidationError(PHONE_INVALID, code="invalid")
        return phonenumbers.format_number(number, phonenumbers.PhoneNumberFormat.E164)


def phone_text(number: str) -> str:
    """Return a stored number as people write it: "06 12345678", or international for abroad."""
    if not number:
        return ""
    parsed = phonenumbers.parse(number, "NL")
    home = parsed.country_code == phonenumbers.country_code_for_region("NL")
    form = phonenumbers.PhoneNumberFormat.NATIONAL if home else phonenumbers.PhoneNumberFormat.INTERNATIONAL
    return phonenumbers.format_number(parsed, form)


class PostcodeField(forms.CharField):
    """A Dutch postcode, stored as "2801 AB"."""

    widget = forms.TextInput(attrs={"autocomplete": "postal-code"})

    def clean(self, value: Any) -> str:
        """Return the postcode with one space, or "" when nothing was typed."""
        text = str(super().clean(value) or "").strip().upper()
        if not text:
            return ""
        found = POSTCODE.fullmatch(text)
        if not found or found[2] in POSTCODE_NO_LETTERS:
            raise ValidationError(POSTCODE_INVALID, code="invalid")
        return f"{found[1]} {found[2]}"
