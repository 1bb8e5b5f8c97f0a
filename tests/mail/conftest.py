"""A scripted mail server and a sender that empties the ledger in this process."""

import pytest

from home.mail.sender import Sender
from tests.mail.scripted import ScriptedBackend


@pytest.fixture
def server(settings):
    ScriptedBackend.reset()
    settings.MAIL_TRANSPORT = "tests.mail.scripted.ScriptedBackend"
    return ScriptedBackend


@pytest.fixture
def drain():
    def run(connections=1):
        Sender(connections=connections).run(once=True)

    return run
