"""Who comes to a date as a file, without what people need: that stays on the screen and on paper."""

from collections.abc import Iterator, Sequence

from home.lib.spreadsheet import Cell
from initiatives.models.occurrence import Occurrence
from initiatives.signups.models import Signup
from initiatives.signups.states import Source, State

HEADINGS = (
    *("Voornaam", "Leeftijd", "Stand", "Was er", "Kenmerk", "Aangemeld door", "Telefoon", "E-mail"),
    *("Via", "Aangemeld op"),
)
STATES, SOURCES = dict(State.choices), dict(Source.choices)
CAME = {True: "ja", False: "nee", None: ""}


def export_rows(occurrence: Occurrence) -> Iterator[Sequence[Cell]]:
    """Yield the headings and a row for each person, with the answers to questions of who organises."""
    found = Signup.objects.real().filter(occurrence=occurrence).select_related("contact")
    signups = list(found.prefetch_related("people").order_by("turn"))
    questions = list(dict.fromkeys(question for signup in signups for question in _answers(signup)))
    yield (*HEADINGS, *questions)
    for signup in signups:
        contact, answers = getattr(signup, "contact", None), _answers(signup)
        for person in signup.people.all():
            yield (
                person.first_name,
                person.age,
                STATES[signup.state],
                CAME[person.came],
                signup.reference,
                contact.name if contact else "",
                contact.phone_text if contact else "",
                contact.email if contact else "",
                SOURCES[signup.source],
                signup.received_at,
                *(answers.get(question, "") for question in questions),
            )


def _answers(signup: Signup) -> dict[str, str]:
    contact = getattr(signup, "contact", None)
    return dict(contact.answers) if contact else {}
