"""What somebody fills in to sign up, and on the page on which they follow it."""

from collections.abc import Callable
from typing import Any, TypeVar

from django import forms
from django.http import QueryDict

from home.lib.fields import EmailAddressField, PhoneField, TextField
from home.lib.forms import PublicForm
from initiatives.choices import Audience
from initiatives.models.activity import ActivityPage
from initiatives.signups.actions.signing_up import MOST_PEOPLE, NO_WAY_TO_REACH, Person, Reach
from initiatives.signups.question_fields import FIELDS, whole_number

PEOPLE = "people"
# Buttons that change the form, and send nothing.
MORE, LESS = "more", "less"
OLDEST = 120
ADULT = 18
WRONG_NUMBER = f"Meld 1 tot en met {MOST_PEOPLE} mensen aan."
WRONG_AGE = "Vul de leeftijd in met een heel getal, bijvoorbeeld 8."
AGREE = "Zet hier een vinkje, of maak het vak hierboven leeg."


def asks_parent(activity: ActivityPage) -> bool:
    """Say whether children come, who are signed up by an adult."""
    for_children = activity.audience in {Audience.CHILDREN, Audience.YOUTH}
    return for_children or (activity.age_to is not None and activity.age_to < ADULT)


def asks_age(activity: ActivityPage) -> bool:
    """Say whether it matters how old somebody is."""
    return asks_parent(activity) or activity.age_from is not None or activity.age_to is not None


class PeopleForm(PublicForm):
    """One or more people: first names, and ages where they matter."""

    def __init__(
        self,
        data: QueryDict | None = None,
        files: Any = None,
        *,
        activity: ActivityPage,
        **kwargs: Any,
    ) -> None:
        super().__init__(data, files, **kwargs)
        self.activity = activity
        self.number = self._asked_number()
        for number in range(1, (self.number or 1) + 1):
            self.fields[f"first_name_{number}"] = TextField(
                max_length=40,
                label="Voornaam",
                widget=forms.TextInput(attrs={"autocomplete": "off"}),
                error_messages={"required": "Vul een voornaam in."},
            )
            if asks_age(activity):
                self.fields[f"age_{number}"] = whole_number(0, OLDEST, WRONG_AGE, label="Leeftijd")

    def _asked_number(self) -> int | None:
        """Return how many people the form has room for; None for a number that cannot be."""
        asked = str((self.data if self.is_bound else self.initial).get(PEOPLE, "1"))
        is_number = asked.isascii() and asked.isdigit() and len(asked) <= len(str(MOST_PEOPLE))
        return int(asked) if is_number and 1 <= int(asked) <= MOST_PEOPLE else None

    @property
    def rows(self) -> list[list[forms.BoundField]]:
        """The fields of each person."""
        names = range(1, (self.number or 1) + 1)
        return [
            [self[field] for field in (f"first_name_{n}", f"age_{n}") if field in self.fields] for n in names
        ]

    @property
    def people(self) -> list[Person]:
        """Who comes, once the form is valid."""
        given = self.cleaned_data
        names = range(1, (self.number or 1) + 1)
        return [Person(given[f"first_name_{n}"], given.get(f"age_{n}")) for n in names]

    def clean(self) -> dict[str, Any]:
        """Refuse a number of people that cannot be."""
        cleaned: dict[str, Any] = super().clean() or self.cleaned_data
        if self.number is None:
            self.add_error(None, WRONG_NUMBER)
        return cleaned


class SignUpForm(PeopleForm):
    """Who comes, how to reach them, and what who organises wants to know."""

    def __init__(self, *args: Any, activity: ActivityPage, **kwargs: Any) -> None:
        super().__init__(*args, activity=activity, **kwargs)
        self.questions = list(activity.questions.all())
        if asks_parent(activity):
            self.fields["name"] = TextField(
                max_length=80,
                label="Uw naam",
                help_text="De naam van een ouder of verzorger.",
                widget=forms.TextInput(attrs={"autocomplete": "name"}),
                error_messages={"required": "Vul uw naam in."},
            )
        self.fields["phone"] = PhoneField(
            required=asks_parent(activity),
            is_one_of_several=not asks_parent(activity),
            label="Uw telefoonnummer",
            error_messages={"required": "Vul uw telefoonnummer in. Dan kunnen wij u bellen als er iets is."},
        )
        self.fields["email"] = EmailAddressField(
            required=False,
            is_one_of_several=not asks_parent(activity),
            label="Uw e-mailadres",
            help_text="Dan krijgt u een mail met een link om te veranderen wat u invulde.",
        )
        for question in self.questions:
            options = {"label": question.text, "required": question.is_required}
            options["error_messages"] = {"required": "Beantwoord deze vraag."}
            self.fields[f"question_{question.pk}"] = FIELDS[question.kind](question, options)
        if activity.asks_needs:
            self._ask_needs()

    def _ask_needs(self) -> None:
        self.fields["needs"] = TextField(
            lines=True,
            max_length=300,
            required=False,
            label="Hebt u of iemand anders iets nodig om mee te doen?",
            help_text="Bijvoorbeeld: plek voor een rolstoel, of eten zonder noten.",
        )
        self.fields["needs"].widget.attrs["rows"] = 2
        self.fields["needs_agreed"] = forms.BooleanField(
            required=False,
            label="Ja, het wijkteam mag dit bewaren tot 7 dagen na de activiteit.",
        )

    @property
    def reach(self) -> Reach:
        """Whom to reach, once the form is valid."""
        given = self.cleaned_data
        return Reach(name=given.get("name", ""), email=given["email"], phone=given["phone"])

    @property
    def answers(self) -> list[tuple[str, str]]:
        """The questions that were answered, with the answers."""
        given = [(question.text, self.cleaned_data[f"question_{question.pk}"]) for question in self.questions]
        return [(text, str(answer)) for text, answer in given if answer not in {None, ""}]

    @property
    def told(self) -> dict[str, Any]:
        """What was filled in, as the actions that keep it take it."""
        return {
            "submission": self.submission,
            "people": self.people,
            "reach": self.reach,
            "answers": self.answers,
            "needs": self.needs,
        }

    @property
    def question_fields(self) -> list[forms.BoundField]:
        """The fields of the questions of who organises."""
        return [self[f"question_{question.pk}"] for question in self.questions]

    @property
    def needs(self) -> str:
        """What somebody needs, once the form is valid."""
        return self.cleaned_data.get("needs", "")

    def clean(self) -> dict[str, Any]:
        """Ask for one way to be reached, and keep no needs without consent."""
        cleaned = super().clean()
        if not ({"phone", "email"} & self.errors.keys() or cleaned.get("phone") or cleaned.get("email")):
            self.add_error("phone", NO_WAY_TO_REACH)
        if cleaned.get("needs") and not cleaned.get("needs_agreed"):
            self.add_error("needs_agreed", AGREE)
        return cleaned


Form = TypeVar("Form", bound=PeopleForm)


def with_other_rows(make_form: Callable[..., Form], typed: dict[str, Any]) -> Form:
    """Return the form with a person more (MORE), or without one (LESS: which); all that was typed stays."""
    number = make_form(initial=typed).number or 1
    kept = [n for n in range(1, number + 1) if str(n) != typed.get(LESS)]
    people = max(1, min(len(kept) + (MORE in typed), MOST_PEOPLE))
    rows = {
        f"{field}_{place}": typed.get(f"{field}_{kept[place - 1]}", "") if place <= len(kept) else ""
        for place in range(1, people + 1)
        for field in ("first_name", "age")
    }
    return make_form(initial=typed | rows | {PEOPLE: people})


class FollowForm(PeopleForm):
    """The button that was pressed on the page to follow a sign-up, and who is to be added or not to come."""

    do = forms.CharField(required=False, widget=forms.HiddenInput)
    person = forms.IntegerField(required=False, widget=forms.HiddenInput)

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        adds = self.data.get("do") == "add" if self.is_bound else True
        if not adds:
            for name in ("first_name_1", "age_1"):
                self.fields.pop(name, None)
