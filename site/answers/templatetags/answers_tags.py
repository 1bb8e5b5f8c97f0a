"""What the inbox shows of the answers, without knowing them."""

from typing import Any

from django import template
from django.urls import reverse
from django.utils.http import urlencode

from signalen.models import Signal
from signalen.states import State

register = template.Library()


@register.inclusion_tag("answers/admin/tell.html")
def tell_the_wijk(signal: Signal) -> dict[str, Any]:
    """Offer to write in the wijkkrant about a melding that is done; nothing for another."""
    is_news = signal.state == State.DONE and not signal.about_person and not signal.is_quarantined
    query = urlencode({"wijk": signal.wijk.slug, "melding": signal.reference})
    return {"url": f"{reverse('answers')}?{query}" if is_news else ""}
