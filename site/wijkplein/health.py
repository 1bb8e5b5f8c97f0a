"""`/gezond/`: is this server able to answer?"""

from django.db import DatabaseError, connection
from django.http import HttpRequest, HttpResponse
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe

RETRY_AFTER = "2"


@never_cache
@require_safe
def health(_request: HttpRequest) -> HttpResponse:
    """Answer 200 when the database answers, else 503; without a word about why, which is in the log."""
    try:
        with connection.cursor() as cursor:
            cursor.execute("SELECT 1")
    except DatabaseError:
        headers = {"Retry-After": RETRY_AFTER}
        return HttpResponse("ziek\n", status=503, content_type="text/plain", headers=headers)
    return HttpResponse("gezond\n", content_type="text/plain")
