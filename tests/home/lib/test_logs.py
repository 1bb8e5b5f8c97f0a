"""A token that opens something never stands in the log, also not when its page was refused."""

import logging

import pytest
from django.conf import settings
from django.test import Client

from home.lib.logs import HideTokens
from home.lib.tokens import new_token


def hidden(text: str, *args: object) -> str:
    record = logging.LogRecord("django.request", logging.WARNING, "", 0, text, args, None)
    assert HideTokens().filter(record) is True
    return record.getMessage()


@pytest.mark.parametrize("piece", ["/uitnodiging/{}/", "/uitnodiging/{}", "/u/{}/?x=1", "{}"])
def test_a_token_in_an_address_is_hidden(piece: str) -> None:
    token = new_token()
    assert hidden("Gone: %s", piece.format(token)) == "Gone: " + piece.format("…")
    # Cut off or pasted twice it is still too near to the real one.
    assert hidden("Not Found: %s", piece.format(token[:-1])) == "Not Found: " + piece.format("…")
    assert hidden("Not Found: %s", piece.format(token * 2)) == "Not Found: " + piece.format("…")


def test_other_lines_stay_as_they_are() -> None:
    line = "Not Found: /waterwijk/wijkkrant/nieuwe-fietsen-voor-de-buurt/"
    assert hidden("Not Found: %s", "/waterwijk/wijkkrant/nieuwe-fietsen-voor-de-buurt/") == line


@pytest.mark.django_db
def test_the_log_of_a_refused_invitation_has_no_token(client: Client) -> None:
    token = new_token()
    lines: list[str] = []

    class Keep(logging.Handler):
        def emit(self, record: logging.LogRecord) -> None:
            lines.append(record.getMessage())

    keep = Keep()
    assert settings.LOGGING["handlers"]["console"]["filters"] == ["tokens"]
    keep.addFilter(HideTokens())
    logging.getLogger("django.request").addHandler(keep)
    try:
        client.get(f"/uitnodiging/{token}/")
        Client(enforce_csrf_checks=True).post(f"/uitnodiging/{token}/")
    finally:
        logging.getLogger("django.request").removeHandler(keep)
    assert lines == ["Not Found: /uitnodiging/…/"]
