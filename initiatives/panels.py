"""What the editor of an activity shows beside its fields."""

from typing import Any

from wagtail.admin.panels import HelpPanel


class CopyHintPanel(HelpPanel):
    """Reminds who adds an activity that last year's can be copied; gone once the page is there."""

    def __init__(self, **kwargs: Any) -> None:
        super().__init__(**{"template": "initiatives/admin/copy_hint.html"} | kwargs)

    class BoundPanel(HelpPanel.BoundPanel):
        """The panel in one form."""

        def is_shown(self) -> bool:
            return not self.instance.pk
