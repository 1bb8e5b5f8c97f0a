"""Every answer says what a browser may do with it: nothing from elsewhere, nothing inline for readers."""

import pytest
from django.http import HttpResponse
from django.test import Client

from home.models import Wijk

pytestmark = pytest.mark.django_db


def policy(answer: HttpResponse) -> dict[str, str]:
    directives = (part.strip().partition(" ") for part in answer["Content-Security-Policy"].split(";"))
    return {name: value for name, _, value in directives if name}


@pytest.mark.parametrize("address", ["/gezond/", "/bestaat-niet/", "/waterwijk/"])
def test_a_public_answer_has_a_strict_policy(client: Client, waterwijk: Wijk, address: str) -> None:
    found = policy(client.get(address))
    assert (found["default-src"], found["script-src"], found["style-src"]) == ("'none'", "'self'", "'self'")
    assert (found["base-uri"], found["form-action"], found["frame-ancestors"]) == (
        "'none'",
        "'self'",
        "'self'",
    )
    assert "unsafe" not in str(found)


def test_the_admin_may_write_script_into_its_own_pages_and_nothing_from_elsewhere(client: Client) -> None:
    found = policy(client.get("/beheer/login/"))
    assert (found["script-src"], found["default-src"]) == ("'self' 'unsafe-inline'", "'none'")
    assert found["img-src"] == "'self' data: blob:"


@pytest.mark.parametrize(
    ("header", "value"),
    [
        ("X-Content-Type-Options", "nosniff"),
        ("Referrer-Policy", "same-origin"),
        ("X-Frame-Options", "SAMEORIGIN"),
        ("Cross-Origin-Opener-Policy", "same-origin"),
        ("Cross-Origin-Resource-Policy", "same-origin"),
    ],
)
def test_every_answer_has_the_other_headers(client: Client, header: str, value: str) -> None:
    assert client.get("/gezond/")[header] == value
