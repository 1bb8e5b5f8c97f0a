"""The ground of every public form: how it looks, what makes it safe to send twice, what stops robots."""

from typing import Any
from uuid import UUID, uuid4

from django import forms
from django.forms.renderers import TemplatesSetting
from django.forms.utils import ErrorDict, ErrorList
from django.forms.widgets import Input
from django.http import QueryDict
from django.utils.datastructures import MultiValueDict

from home.lib.errors import ActionError

SUBMISSION = "submission"
# A name that robots like to fill and that browsers do not fill by themselves.
HONEYPOT = "website"

# NL Design System class names by widget type; a subclass comes before its parent.
WIDGET_CLASSES: tuple[tuple[type[forms.Widget], str], ...] = (
    (forms.RadioSelect, "utrecht-radio-button utrecht-radio-button--html-input"),
    (forms.CheckboxSelectMultiple, "utrecht-checkbox utrecht-checkbox--html-input"),
    (forms.CheckboxInput, "utrecht-checkbox utrecht-checkbox--html-input"),
    (forms.Select, "utrecht-select utrecht-select--html-select"),
    (forms.Textarea, "utrecht-textarea utrecht-textarea--html-textarea"),
    (forms.FileInput, "wp-file-input"),
    (Input, "utrecht-textbox utrecht-textbox--html-input"),
)


class PublicFormRenderer(TemplatesSetting):
    """Renders a field as label, description, error, input: the order of NL Design System.

    The Wagtail admin draws its fields with templates of its own and never asks for a
    field group, so it stays as it is.
    """

    field_template_name = "components/form_field.html"


class PublicBoundField(forms.BoundField):
    """A field whose input carries the class names of NL Design System."""

    def build_widget_attrs(self, attrs: dict[str, Any], widget: forms.Widget | None = None) -> dict[str, Any]:
        """Add the class of the widget's type and, on an error, its `--invalid` twin."""
        widget = widget or self.field.widget
        attrs = super().build_widget_attrs(attrs, widget)
        names = next((names for kind, names in WIDGET_CLASSES if isinstance(widget, kind)), "")
        if names and not widget.is_hidden:
            if self.errors:
                names = f"{names} {names.split()[0]}--invalid"
            attrs["class"] = " ".join(filter(None, [widget.attrs.get("class"), names]))
        return attrs


class HoneypotField(forms.CharField):
    """A field that people do not see and robots fill in."""

    def __init__(self) -> None:
        super().__init__(
            required=False,
            label="Laat dit vak leeg",
            widget=forms.TextInput(attrs={"autocomplete": "off", "tabindex": "-1"}),
        )
        self.template_name = "components/honeypot.html"


class PublicForm(forms.Form):
    """A form for residents.

    - `submission` is a UUID made for each blank form and kept through every correction.
      The row it leads to has a unique key on it: sent twice is kept once.
    - `website` is the honeypot. Filled in, the form is still accepted (`is_suspect`), because
      a browser's autofill may have done it; what arrives goes into quarantine.
    - Browsers do not check it (`novalidate` in the template): our errors are in plain Dutch.
    """

    bound_field_class = PublicBoundField
    use_required_attribute = False

    def __init__(
        self,
        data: QueryDict | None = None,
        files: MultiValueDict[str, Any] | None = None,
        **kwargs: Any,
    ) -> None:
        if data is not None:
            data = _with_submission(data)
        kwargs.setdefault("label_suffix", "")
        super().__init__(data, files, **kwargs)
        # Without autocomplete="off" a browser's back button brings the old UUID back in a new form.
        self.fields[SUBMISSION] = forms.UUIDField(
            widget=forms.HiddenInput(attrs={"autocomplete": "off"}), initial=uuid4
        )
        self.fields[HONEYPOT] = HoneypotField()

    @property
    def submission(self) -> UUID:
        """The UUID of this form, also of one with errors."""
        return UUID(str(self[SUBMISSION].value()))

    @property
    def is_suspect(self) -> bool:
        """Say whether the honeypot was filled: a robot, or rarely a browser's autofill."""
        return bool(self.data.get(HONEYPOT))

    def refuse(self, error: ActionError) -> None:
        """Show what an action refused, at its field when the form has that."""
        self.add_error(error.field if error.field in self.fields else None, error.message)

    def refuse_unread(self, error: ActionError) -> None:
        """Show a refusal without spending time on what was sent (photos cost a lot of it)."""
        self._errors = ErrorDict(renderer=self.renderer)
        self.cleaned_data = {}
        self.add_error(None, error.message)

    @property
    def error_links(self) -> list[tuple[str, str, ErrorList]]:
        """What the summary above the form lists: (id of the input, label, errors) of each wrong field."""
        return [
            (_first_input(field), str(field.label), field.errors)
            for field in self
            if field.errors and not field.is_hidden
        ]


def _first_input(field: forms.BoundField) -> str:
    """Return the id to jump to: of a group of choices the first choice."""
    return f"{field.auto_id}_0" if field.use_fieldset else field.auto_id


def _with_submission(data: QueryDict) -> QueryDict:
    """Return the data with a valid submission UUID, made up when it was missing or damaged."""
    try:
        UUID(str(data.get(SUBMISSION)))
    except ValueError:
        data = data.copy()
        data[SUBMISSION] = str(uuid4())
    return data
