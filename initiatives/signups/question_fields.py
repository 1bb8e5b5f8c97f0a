"""The fields for questions of who organises, by kind."""

from collections.abc import Callable, Mapping
from typing import Any

from django import forms

from home.lib.fields import TextField
from initiatives.choices import QuestionKind
from initiatives.models.joining import SignupQuestion

WRONG_WHOLE = "Vul een heel getal in, bijvoorbeeld 2."
CHOOSE = "Kies een van deze antwoorden."

Field = Callable[[SignupQuestion, dict[str, Any]], forms.Field]


def _text(_question: SignupQuestion, options: dict[str, Any]) -> forms.Field:
    return TextField(max_length=200, **options)


def _number(_question: SignupQuestion, options: dict[str, Any]) -> forms.Field:
    return whole_number(0, 1000, WRONG_WHOLE, **options)


def _yes_no(_question: SignupQuestion, options: dict[str, Any]) -> forms.Field:
    return _choose(["Ja", "Nee"], options)


def _choice(question: SignupQuestion, options: dict[str, Any]) -> forms.Field:
    return _choose(question.choices, options)


def _choose(answers: list[str], options: dict[str, Any]) -> forms.Field:
    return forms.ChoiceField(
        choices=[(answer, answer) for answer in answers],
        widget=forms.RadioSelect,
        **(options | {"error_messages": {"required": CHOOSE, "invalid_choice": CHOOSE}}),
    )


def _pickup(question: SignupQuestion, options: dict[str, Any]) -> forms.Field:
    return _choose(question.choices, options) if question.choices else _text(question, options)


FIELDS: Mapping[str, Field] = {
    QuestionKind.TEXT: _text,
    QuestionKind.YES_NO: _yes_no,
    QuestionKind.NUMBER: _number,
    QuestionKind.CHOICE: _choice,
    QuestionKind.PICKUP: _pickup,
}


def whole_number(least: int, most: int, message: str, **options: Any) -> forms.IntegerField:
    """Return a field for a whole number, with one sentence for whatever is wrong with it."""
    wrong = dict.fromkeys(("required", "invalid", "min_value", "max_value"), message)
    widget = forms.TextInput(attrs={"inputmode": "numeric", "autocomplete": "off"})
    return forms.IntegerField(
        min_value=least, max_value=most, widget=widget, **(options | {"error_messages": wrong})
    )
