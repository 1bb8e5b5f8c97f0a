"""`/gezond/` tells those who watch the server, and nobody else, how it is."""

import pytest
from django.db import OperationalError
from django.test import Client


@pytest.mark.django_db
def test_a_server_whose_database_answers_is_well(client: Client) -> None:
    answer = client.get("/gezond/")
    assert (answer.status_code, answer.content) == (200, b"gezond\n")
    assert "no-store" in answer["Cache-Control"]
    assert not answer.cookies


def test_a_server_without_a_database_says_when_to_try_again(
    client: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse() -> None:
        raise OperationalError("connection to server at 10.0.0.1 failed")

    monkeypatch.setattr("wijkplein.health.connection.cursor", refuse)
    answer = client.get("/gezond/")
    assert (answer.status_code, answer.content, answer["Retry-After"]) == (503, b"ziek\n", "2")
