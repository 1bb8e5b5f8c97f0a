"""The part of the screen "Deze site" about who answers for it."""

from typing import Any

from django import forms
from wagtail.admin.forms import WagtailAdminModelForm

from privacy.models import Responsibility

PREFIX = "verantwoordelijk"


class ResponsibilityForm(WagtailAdminModelForm):
    """Organisation, contacts, and what is said of accessibility."""

    class Meta:
        model = Responsibility
        fields = (
            *("name", "address", "email", "accessibility_email", "falls_under_decree"),
            *("accessibility_status", "statement_url", "stated_on", "examined_on"),
        )
        widgets = {"address": forms.Textarea(attrs={"rows": 3})}


def responsibility_form(data: Any) -> ResponsibilityForm:
    """Return the form of the only row."""
    return ResponsibilityForm(data, instance=Responsibility.load(), prefix=PREFIX)
