"""What screens of a room show of the counter."""

from django import template
from django.urls import reverse
from django.utils.html import format_html
from django.utils.safestring import SafeString

from initiatives.models import ActivityPage, Occurrence

register = template.Library()


@register.simple_tag
def sign_up_button(occurrence: Occurrence) -> SafeString:
    """Lead to the screen on which the team signs somebody up for a date."""
    url = reverse("frontdesk_sign_up", args=[occurrence.pk])
    return format_html('<a class="button" href="{}">Iemand aanmelden</a>', url)


@register.simple_tag
def regular_button(activity: ActivityPage) -> SafeString:
    """Lead to the screen on which the team gives somebody a place on every date."""
    url = reverse("frontdesk_regular", args=[activity.pk])
    return format_html('<a class="button" href="{}">Iemand aanmelden voor alle keren</a>', url)
