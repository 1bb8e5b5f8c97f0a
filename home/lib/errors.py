"""The one exception that an action raises."""


class ActionError(Exception):
    """A refusal with one Dutch sentence that a form can show.

    `field` names the form field that the sentence belongs to; None: the whole form.
    """

    def __init__(self, message: str, field: str | None = None) -> None:
        super().__init__(message)
        self.message = message
        self.field = field
