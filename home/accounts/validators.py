"""The rules for a password, in words that everybody understands."""

from typing import Any

from django.contrib.auth import password_validation as stock
from django.core.exceptions import ValidationError

TIP = "Drie of vier losse woorden zijn sterk en makkelijk te onthouden."
LEAST = 12
RULES = f"Minstens {LEAST} tekens, en niet alleen cijfers. {TIP} Neem niet je naam of je e-mailadres."


class LongEnough(stock.MinimumLengthValidator):
    """Wants twelve characters."""

    def __init__(self) -> None:
        super().__init__(min_length=LEAST)

    def get_error_message(self) -> str:
        return f"Dit wachtwoord is te kort. Neem minstens {self.min_length} tekens."

    def get_help_text(self) -> str:
        return f"Minstens {self.min_length} tekens. {TIP}"


class NotYourName(stock.UserAttributeSimilarityValidator):
    """Refuses a password that looks like the name or the address of its owner."""

    def validate(self, password: str, user: Any = None) -> None:
        try:
            super().validate(password, user)
        except ValidationError:
            raise ValidationError(
                "Dit wachtwoord lijkt te veel op je naam of e-mailadres. Neem iets anders.",
                code="password_too_similar",
            ) from None

    def get_help_text(self) -> str:
        return "Niet je naam of je e-mailadres."


class NotWellKnown(stock.CommonPasswordValidator):
    """Refuses what thousands of people use."""

    def get_error_message(self) -> str:
        return "Dit wachtwoord gebruiken te veel mensen. Neem iets anders."

    def get_help_text(self) -> str:
        return "Geen wachtwoord dat veel mensen gebruiken."


class NotOnlyDigits(stock.NumericPasswordValidator):
    """Refuses a number."""

    def get_error_message(self) -> str:
        return "Dit wachtwoord heeft alleen cijfers. Zet er ook letters in."

    def get_help_text(self) -> str:
        return "Niet alleen cijfers."
