"""Private files: what residents send us, never reachable by an address of its own."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import PurePath
from secrets import token_urlsafe

from django.conf import settings
from django.core.files.storage import FileSystemStorage, Storage, storages
from django.db.models.fields.files import FieldFile

PRIVATE = "private"


class PrivateStorage(FileSystemStorage):
    """Files under `settings.PRIVATE_ROOT`, readable by the server's own user only."""

    def __init__(self) -> None:
        super().__init__(
            location=settings.PRIVATE_ROOT,
            file_permissions_mode=0o600,
            directory_permissions_mode=0o700,
        )

    def url(self, name: str | None) -> str:
        """Refuse: a guarded view reads the file and answers with it."""
        raise ValueError("A private file has no address.")


def private_storage() -> Storage:
    """Return the storage under the alias "private" (a callable, so no migration names it)."""
    return storages[PRIVATE]


def random_name(folder: str, filename: str) -> str:
    """Return `folder/<22 random characters>.<suffix>`: nothing of the sender's name remains."""
    return f"{folder}/{token_urlsafe(16)}{PurePath(filename).suffix.lower()}"


@contextmanager
def removed_on_failure() -> Iterator[list[FieldFile]]:
    """Yield a list for the files about to be written; when the block fails they go again.

    Put it around the transaction: its rows roll back by themselves, its files do not.
    """
    written: list[FieldFile] = []
    try:
        yield written
    except BaseException:
        for file in written:
            file.delete(save=False)
        raise
