"""Choices that narrow the list of spreekuren; a plain GET form."""

from collections.abc import Callable, Iterable
from datetime import date, timedelta
from typing import Any

from django import forms

from home.lib.dutch import WEEKDAYS
from home.topics import Topic
from spreekuren.fields import Language
from spreekuren.hours import DAY
from spreekuren.queries import SpreekuurNow

# A weekday is looked for in the next five weeks: also what comes once a month is found then.
WEEKDAY_SPAN = timedelta(weeks=5)
TODAY, TOMORROW = "vandaag", "morgen"
Test = Callable[[SpreekuurNow], bool]


class SpreekurenFilterForm(forms.Form):
    """By question, language and day; an unknown value narrows nothing."""

    vraag = forms.ChoiceField(label="Uw vraag", required=False)
    taal = forms.ChoiceField(label="Taal", required=False)
    dag = forms.ChoiceField(label="Dag", required=False)

    def __init__(self, data: Any, items: Iterable[SpreekuurNow]) -> None:
        super().__init__(data)
        spoken = {language for item in items for language in item.spreekuur.languages}
        languages = [choice for choice in Language.choices if choice[0] in spoken]
        self._offer("vraag", [("", "alles"), *Topic.choices])
        self._offer("taal", [("", "alle talen"), *languages])
        days = [(TODAY, TODAY), (TOMORROW, TOMORROW), *((day, day) for day in WEEKDAYS)]
        self._offer("dag", [("", "alle dagen"), *days])
        if not languages:
            del self.fields["taal"]

    def _offer(self, name: str, choices: list[tuple[str, str]]) -> None:
        field = self.fields[name]
        if isinstance(field, forms.ChoiceField):
            field.choices = choices

    @property
    def chosen(self) -> dict[str, str]:
        """Return what was chosen and is on offer."""
        self.is_valid()
        return {name: value for name, value in self.cleaned_data.items() if value}

    def narrow(self, items: list[SpreekuurNow]) -> list[SpreekuurNow]:
        """Return the spreekuren that fit every choice."""
        tests = [self._test(name, value) for name, value in self.chosen.items()]
        return [item for item in items if all(test(item) for test in tests)]

    def _test(self, name: str, value: str) -> Test:
        if name == "vraag":
            return lambda item: value in item.spreekuur.topics
        if name == "taal":
            return lambda item: value in item.spreekuur.languages
        return lambda item: _is_open_on(item, value)


def _is_open_on(item: SpreekuurNow, value: str) -> bool:
    today = item.state.today
    if value in (TODAY, TOMORROW):
        day = today if value == TODAY else today + DAY
        return any(_not_over(item, day, day))
    weekday = WEEKDAYS.index(value)
    return any(day.weekday() == weekday for day in _not_over(item, today, today + WEEKDAY_SPAN))


def _not_over(item: SpreekuurNow, first: date, last: date) -> Iterable[date]:
    openings = item.schedule.openings(first, last)
    return (opening.day for opening in openings if opening.ends_at > item.state.now)
