"""What residents send lies where no address reaches it."""

from pathlib import Path

import pytest
from django.core.files.base import ContentFile
from pytest_django import Settings

from home.lib.storage import PrivateStorage, private_storage, random_name


def test_a_private_file_has_no_address_and_one_reader(tmp_path: Path, settings: Settings) -> None:
    settings.PRIVATE_ROOT = tmp_path / "private"
    storage = PrivateStorage()

    name = storage.save("signalen/foto.jpg", ContentFile(b"x"))

    assert Path(storage.path(name)).stat().st_mode & 0o777 == 0o600
    with pytest.raises(ValueError, match="no address"):
        storage.url(name)


def test_the_folder_lies_outside_what_a_web_server_serves(settings: Settings) -> None:
    assert isinstance(private_storage(), PrivateStorage)
    assert not Path(settings.PRIVATE_ROOT).is_relative_to(settings.MEDIA_ROOT)


def test_a_name_tells_nothing_of_the_sender() -> None:
    first, second = random_name("signalen", "Jan de Vries.JPG"), random_name("signalen", "Jan de Vries.JPG")

    assert first != second
    assert first.startswith("signalen/")
    assert first.endswith(".jpg")
    assert "Jan" not in first
