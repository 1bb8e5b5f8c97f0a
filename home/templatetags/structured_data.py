"""Facts about a page for search engines (schema.org), in a form that a strict CSP allows."""

import json
from collections.abc import Mapping
from typing import Any

from django import template
from django.utils.html import format_html
from django.utils.safestring import SafeString, mark_safe

register = template.Library()

# A text may hold "</script>": these three would end the block or start another.
ESCAPES = {ord(char): f"\\u{ord(char):04x}" for char in "<>&"}


@register.simple_tag
def json_ld(facts: Mapping[str, Any]) -> SafeString:
    """Print `facts` as a data block; browsers never run it, so no CSP rule is needed for it."""
    text = json.dumps(facts, ensure_ascii=False).translate(ESCAPES)
    return format_html('<script type="application/ld+json">{}</script>', mark_safe(text))  # noqa: S308
