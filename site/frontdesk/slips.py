"""The slip of paper that a resident takes home: what it is about, a reference and a code."""

from typing import Any
from uuid import UUID

from django.conf import settings
from django.db.models import QuerySet
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.cache import patch_cache_control

from home.lib.tokens import grouped, hash_token, slip_code


def slip_of(rows: QuerySet[Any], submission: UUID) -> Any:
    """Return the row of `rows` with a slip for this form; 404 for any other.

    After another SECRET_KEY the code cannot be made again; what was printed still works.
    """
    row = rows.filter(submission=submission).first()
    if row is None or row.code_hash != hash_token(slip_code(submission)):
        raise Http404
    return row


def slip_response(request: HttpRequest, row: Any, template: str, **context: Any) -> HttpResponse:
    """Answer with the slip of a row; nobody keeps it."""
    shown = {
        "row": row,
        "code": grouped(slip_code(row.submission)),
        "contact": getattr(row, "contact", None),
        "own_page": settings.BASE_URL + reverse("mijnwijk:slip"),
        **context,
    }
    response = render(request, template, shown)
    patch_cache_control(response, private=True, no_store=True)
    return response
