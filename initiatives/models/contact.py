"""Whom to call or mail about something: the same three fields for initiatives and activities."""

from django.db import models
from wagtail.admin.panels import FieldPanel, FieldRowPanel, MultiFieldPanel, Panel

CONTACT_FIELDS = ("contact_name", "contact_phone", "contact_email")


class Contact(models.Model):
    """A person that readers may reach; the name is one this person wants on the page."""

    contact_name = models.CharField("naam", max_length=80, blank=True, help_text="Een voornaam is genoeg.")
    contact_phone = models.CharField("telefoon", max_length=30, blank=True)
    contact_email = models.EmailField("e-mailadres", blank=True)

    class Meta:
        abstract = True

    @property
    def has_contact(self) -> bool:
        """Whether there is any way to reach someone."""
        return bool(self.contact_phone or self.contact_email)


def contact_panel(heading: str, help_text: str = "") -> Panel:
    """The panel for the contact fields; the heading says what people may ask."""
    fields: list[Panel | str] = ["contact_name", FieldRowPanel([FieldPanel(n) for n in CONTACT_FIELDS[1:]])]
    return MultiFieldPanel(fields, heading=heading, help_text=help_text, classname="collapsed")
