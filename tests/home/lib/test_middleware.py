"""No NUL reaches a database by an address; every answer carries the security headers."""

import pytest
from django.http import Http404, HttpRequest, HttpResponse
from django.test import Client, RequestFactory

from home.lib import middleware
from home.lib.middleware import CleanQueryStringMiddleware, SecurityHeadersMiddleware
from home.models import Wijk


def echo_query(request: HttpRequest) -> HttpResponse:
    return HttpResponse(request.GET.get("q", ""))


@pytest.mark.parametrize(
    ("query", "seen"),
    [
        ("q=fiets", "fiets"),
        ("q=fiets%00", "fiets "),
        ("q=%0%000", "%0 0"),
        ("q=%2500", "%00"),
        ("q=a\x00b", "a b"),
        ("q=", ""),
        ("%00=%00", ""),
    ],
)
def test_no_view_sees_a_nul_in_the_query(query: str, seen: str) -> None:
    request = RequestFactory().get("/zoeken/")
    request.META["QUERY_STRING"] = query

    response = CleanQueryStringMiddleware(echo_query)(request)

    assert response.content.decode() == seen


def test_an_address_with_nul_does_not_exist() -> None:
    with pytest.raises(Http404):
        CleanQueryStringMiddleware(echo_query)(RequestFactory().get("/a%00b/"))


def test_what_is_too_much_to_read_is_refused_in_dutch(waterwijk: Wijk, client: Client) -> None:
    response = client.post("/waterwijk/melden/wat/", {f"veld{number}": "" for number in range(1001)})

    assert response.status_code == 400
    assert "Er is niets verstuurd" in response.text


def test_a_body_larger_than_any_form_is_refused_unread(
    db: None, client: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(middleware, "MAX_BODY_BYTES", 1000)

    response = client.post("/waterwijk/melden/wat/", {"what": "a" * 1001})

    assert response.status_code == 413
    assert "Samen zijn uw foto" in response.text
    assert "Permissions-Policy" in response.headers


def test_a_page_carries_the_headers() -> None:
    response = SecurityHeadersMiddleware(echo_query)(RequestFactory().get("/"))

    assert response.headers["Cross-Origin-Opener-Policy"] == "same-origin"
    assert response.headers["Cross-Origin-Resource-Policy"] == "same-origin"
    assert "camera=()" in response.headers["Permissions-Policy"]
    assert response.headers["X-Permitted-Cross-Domain-Policies"] == "none"


def test_a_picture_may_be_shown_by_webmail() -> None:
    picture = SecurityHeadersMiddleware(lambda request: HttpResponse(content_type="image/png"))

    assert picture(RequestFactory().get("/x.png")).headers["Cross-Origin-Resource-Policy"] == "cross-origin"


def test_a_view_may_be_stricter() -> None:
    def private(request: HttpRequest) -> HttpResponse:
        return HttpResponse(content_type="image/png", headers={"Cross-Origin-Resource-Policy": "same-origin"})

    response = SecurityHeadersMiddleware(private)(RequestFactory().get("/x.png"))

    assert response.headers["Cross-Origin-Resource-Policy"] == "same-origin"
