"""Secrets and codes that are handed to residents."""

import hashlib
import secrets
import string
from uuid import UUID

from django.utils.crypto import salted_hmac

TOKEN_LENGTH = 22
REFERENCE_LENGTH = 6
SLIP_LENGTH = 12
# Short tokens keep a List-Unsubscribe header on one line; 62**22 is beyond guessing.
TOKEN_ALPHABET = string.ascii_letters + string.digits
# No vowels (no words appear) and nothing that looks or sounds alike on paper or by telephone.
REFERENCE_ALPHABET = "46789BCDFGHJKLMNPQRTVWXZ"


def new_token() -> str:
    """Return 22 random letters and digits (130 bits)."""
    return "".join(secrets.choice(TOKEN_ALPHABET) for _ in range(TOKEN_LENGTH))


def hash_token(token: str) -> str:
    """Return the SHA-256 of a token in hex: what is stored of a token that acts once."""
    return hashlib.sha256(token.encode()).hexdigest()


def slip_code(submission: UUID) -> str:
    """Return the code on the slip of one form: twelve characters (55 bits), the same each time.

    Made from `SECRET_KEY`, so that a slip can be printed again and only a hash is stored.
    """
    number = int.from_bytes(salted_hmac("home.slip", submission.hex, algorithm="sha256").digest())
    code = ""
    while len(code) < SLIP_LENGTH:
        number, place = divmod(number, len(REFERENCE_ALPHABET))
        code += REFERENCE_ALPHABET[place]
    return code


def grouped(code: str) -> str:
    """Return a code as it is printed, in groups of four: "4F7K 9BQD HMTW"."""
    return " ".join(code[start : start + 4] for start in range(0, len(code), 4))


def new_reference() -> str:
    """Return a code of six characters that can be read out over the telephone (28 bits)."""
    return "".join(secrets.choice(REFERENCE_ALPHABET) for _ in range(REFERENCE_LENGTH))
