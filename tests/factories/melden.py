"""Walks the steps of "Iets melden" as a browser does."""

from typing import Any

from bs4 import BeautifulSoup
from django.http import HttpResponse
from django.test import Client

Post = dict[str, Any]

# The pages of the form, each with the fields on it.
STEPS = {
    "wat": ("what",),
    "waar": ("where", "address", "latitude", "longitude"),
    "foto": ("photos", "drop_photos"),
    "contact": ("name", "email", "phone", "sharing_allowed"),
    "controle": ("category", "website"),
}


def step_url(data: Post, step: str, wijk: str = "waterwijk") -> str:
    """Return the address of a step of this melding."""
    return f"/{wijk}/melden/{data['submission']}/{step}/"


def post_step(client: Client, data: Post, step: str, wijk: str = "waterwijk", **rest: Any) -> HttpResponse:
    """Send the fields that stand on one step."""
    url = f"/{wijk}/melden/wat/" if step == "wat" else step_url(data, step, wijk)
    fields = {name: data[name] for name in ("submission", *STEPS[step]) if name in data}
    return client.post(url, fields, **rest)


def walk(client: Client, data: Post, wijk: str = "waterwijk", **rest: Any) -> HttpResponse:
    """Send a melding step by step; return the answer of the last step, or of the one that was refused."""
    for step in STEPS:
        response = post_step(client, data, step, wijk, **rest)
        if response.status_code != 302:
            break
    return response


def errors_on(html: bytes) -> dict[str, str]:
    """Return what stands at each field of the form: {name: first error}."""
    soup = BeautifulSoup(html, "html.parser")
    found = {}
    for message in soup.select(".utrecht-form-field-error-message"):
        name = str(message["id"]).removeprefix("id_").removesuffix("_error")
        found[name] = message.get_text(" ", strip=True)
    return found


def summary(html: bytes) -> str:
    box = BeautifulSoup(html, "html.parser").select_one("#fouten")
    return box.get_text(" ", strip=True) if box else ""
