"""Secrets and codes that are handed to residents."""

import hashlib
import secrets
import string

TOKEN_LENGTH = 22
REFERENCE_LENGTH = 6
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


def new_reference() -> str:
    """Return a code of six characters that can be read out over the telephone (28 bits)."""
    return "".join(secrets.choice(REFERENCE_ALPHABET) for _ in range(REFERENCE_LENGTH))
