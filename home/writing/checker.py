"""Our hints and plain Dutch in Wagtail's content checker.

In the editor Wagtail asks for the rules once, without a text; in the preview it asks with the page as it is
typed. There the hints travel as options of our checks, and `js/writing-preview.js` only finds their place.
"""

from collections.abc import Iterable
from typing import Any

from django import forms
from django.http import HttpRequest
from wagtail.admin.userbar import ContentCheckerItem

from home.writing.hints import Hint
from home.writing.rules import RULES

PREFIX = "wp-"
# Where a hint can be shown: what holds running words, and photos.
PLACES = (
    "main h1, main h2, main h3, main p, main li, main blockquote, main figcaption, main dt, main dd, main td,"
    " main summary, main .wp-picture img"
)
IMPACT = {"privacy": "serious", "warning": "moderate", "tip": "minor"}
# Wagtail's own rules in our words. The text for search engines is left out: In het kort takes its place.
LEFT_OUT = frozenset({"empty-meta-description"})
MESSAGES = {
    "button-name": ("Knop zonder tekst", "Schrijf op de knop wat er gebeurt."),
    "empty-heading": ("Lege kop", "Schrijf een kop, of haal het blok weg."),
    "empty-table-header": ("Lege kop in een tabel", "Schrijf boven elke kolom wat erin staat."),
    "frame-title": ("Venster zonder naam", "Zeg wat in het venster te zien is."),
    "heading-order": ("Koppen in een verkeerde volgorde", "Sla geen soort kop over."),
    "input-button-name": ("Knop zonder tekst", "Schrijf op de knop wat er gebeurt."),
    "link-name": ("Link zonder tekst", "Zeg waar de link heen gaat."),
    "p-as-heading": ("Gewone regel als kop", "Kies het blok Tussenkop. Dan vindt iedereen de kop."),
    "alt-text-quality": ("Naam van een bestand bij een foto", "Schrijf wat er op de foto te zien is."),
}


class WritingChecker(ContentCheckerItem):
    """The checker of every page of ours; `found` are the hints on the page that is previewed."""

    def __init__(self, in_editor: bool = False, found: Iterable[Hint] = ()) -> None:
        super().__init__(in_editor=in_editor)
        self.found = list(found)

    @property
    def media(self) -> forms.Media:
        """Return the script that finds the places, for the preview."""
        return forms.Media(js=[] if self.in_editor else ["js/writing-preview.js"])

    def get_axe_run_only(self, request: HttpRequest) -> list[str]:
        own = [f"{PREFIX}{name}" for name in RULES]
        return [*(name for name in super().get_axe_run_only(request) if name not in LEFT_OUT), *own]

    def get_axe_custom_rules(self, request: HttpRequest) -> list[dict[str, Any]]:
        own = [
            {
                "id": f"{PREFIX}{name}",
                "impact": IMPACT[rule.level],
                "selector": PLACES,
                "tags": ["best-practice"],
                "any": [f"check-{PREFIX}{name}"],
                "enabled": True,
            }
            for name, rule in RULES.items()
        ]
        return [*(one for one in super().get_axe_custom_rules(request) if one["id"] not in LEFT_OUT), *own]

    def get_axe_custom_checks(self, request: HttpRequest) -> list[dict[str, Any]]:
        left_out = {f"check-{name}" for name in LEFT_OUT}
        own = [{"id": f"check-{PREFIX}{name}", "options": self._options(name)} for name in RULES]
        return [*(one for one in super().get_axe_custom_checks(request) if one["id"] not in left_out), *own]

    def get_axe_messages(self, request: HttpRequest) -> dict[str, Any]:
        texts = MESSAGES | {f"{PREFIX}{name}": (rule.title, rule.help) for name, rule in RULES.items()}
        return {name: {"error_name": title, "help_text": text} for name, (title, text) in texts.items()}

    def _options(self, name: str) -> dict[str, Any]:
        rows = [{"quote": one.quote, "message": one.message} for one in self.found if one.rule == name]
        return {"rule": name, "hints": rows}
