"""What stands above every page."""

from typing import Any

from django import template
from django.template import Context
from django.utils import timezone

from home.notices.models import UrgentMessage
from home.notices.words import moment_text

register = template.Library()


@register.inclusion_tag("notices/messages.html", takes_context=True)
def urgent_messages(context: Context) -> dict[str, Any]:
    """Show the messages of this page's wijk and those for all, the worst first. 1 query.

    Not cached: a "Gevaar" must stand there at the next page that somebody opens.
    """
    # An error page has no wijk in its context, or an empty text.
    wijk = context.get("wijk") or None
    return {"notices": list(UrgentMessage.objects.shown(wijk, timezone.now()))}


@register.filter
def since(notice: UrgentMessage) -> str:
    """Return "Sinds vandaag 10.00 uur", or "Vanaf morgen 8.00 uur" in the preview of one that is planned."""
    now = timezone.now()
    word = "Vanaf" if notice.starts_at > now else "Sinds"
    return f"{word} {moment_text(notice.starts_at, now)}"
