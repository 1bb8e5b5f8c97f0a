"""Mail as files."""

from email import message_from_bytes, policy

import pytest
from django.core.mail import EmailMessage

from home.mail.backends import EmlFileBackend, file_name


def message(message_id="<abc@example.nl>"):
    return EmailMessage("Onderwerp", "Tekst", to=["jan@example.nl"], headers={"Message-ID": message_id})


@pytest.fixture
def folder(settings, tmp_path):
    settings.EMAIL_FILE_PATH = tmp_path / "new" / "mail"
    return settings.EMAIL_FILE_PATH


def test_each_message_is_one_whole_file_named_after_its_id(folder):
    assert EmlFileBackend().send_messages([message(), message("<def@example.nl>")]) == 2

    assert sorted(path.name for path in folder.iterdir()) == ["abc@example.nl.eml", "def@example.nl.eml"]
    parsed = message_from_bytes((folder / "abc@example.nl.eml").read_bytes(), policy=policy.default)
    assert (parsed["Subject"], parsed.get_content().strip()) == ("Onderwerp", "Tekst")


def test_a_message_sent_again_is_the_same_file(folder):
    EmlFileBackend().send_messages([message(), message()])

    assert len(list(folder.iterdir())) == 1


@pytest.mark.parametrize(
    ("message_id", "name"),
    [
        ("<../../etc/passwd@x>", "_.._etc_passwd@x.eml"),
        ("<a/b@x>", "a_b@x.eml"),
        ("<" + "x" * 400 + ">", "x" * 150 + ".eml"),
    ],
)
def test_no_id_leads_out_of_the_folder(message_id, name):
    assert file_name(message_id) == name
