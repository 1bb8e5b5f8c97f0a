"""Columns for the lists of the admin."""

from typing import Any

from wagtail.admin.ui.tables import Column


class YesNoColumn(Column):
    """Says "Ja" or "Nee"; on a phone, where the heading is not above it, with its name."""

    cell_template_name = "home/admin/yes_no_cell.html"

    def get_value(self, instance: Any) -> str:
        return "Ja" if super().get_value(instance) else "Nee"
