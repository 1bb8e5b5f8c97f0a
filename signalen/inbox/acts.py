"""What the team can do with a melding: one row for each button."""

from collections.abc import Mapping

from home.lib import clock
from signalen import actions
from signalen.inbox.act import Act
from signalen.inbox.forms import (
    ActForm,
    AssignForm,
    CategoryForm,
    ForwardForm,
    MergeForm,
    PlanForm,
    PublishForm,
    ReplyForm,
    TextForm,
)
from signalen.states import State

ACTS: tuple[Act, ...] = (
    Act(
        "answer",
        "Antwoord",
        "De melder krijgt je tekst per mail en ziet dat het wijkteam bezig is.",
        TextForm,
        lambda signal, user, values: actions.tell_reporter(signal=signal, user=user, **values),
        is_main=True,
        only_open=True,
        options={"label": "Wat wil je de melder laten weten?"},
        button="Verstuur antwoord",
        done="Je antwoord is verstuurd.",
        tells=True,
    ),
    Act(
        "ask",
        "Vraag",
        "Stel één vraag. De melder antwoordt op een eigen pagina.",
        TextForm,
        lambda signal, user, values: actions.ask_reporter(signal=signal, user=user, **values),
        to=State.QUESTION_SENT,
        is_main=True,
        options={"label": "Wat wil je vragen?"},
        button="Verstuur vraag",
        done="Je vraag is verstuurd.",
        tells=True,
    ),
    Act(
        "forward",
        "Doorsturen",
        "De partner krijgt een link en hoeft geen account te hebben. De melder hoort naar wie het ging.",
        ForwardForm,
        lambda signal, user, values: actions.forward_signal(
            signal=signal, user=user, now=clock.now(), **values
        ),
        to=State.FORWARDED,
        is_main=True,
        button="Stuur door",
        done="De melding is doorgestuurd.",
    ),
    Act(
        "close",
        "Klaar",
        "De melder krijgt je tekst per mail, en kan laten weten of het geholpen heeft.",
        TextForm,
        lambda signal, user, values: actions.close_signal(
            signal=signal, user=user, now=clock.now(), **values
        ),
        to=State.DONE,
        is_main=True,
        options={"label": "Wat is er gebeurd?"},
        button="Sluit de melding af",
        done="De melding is afgesloten.",
        tells=True,
    ),
    Act(
        "plan",
        "Plan een dag",
        "De melder hoort op welke dag er iets gebeurt.",
        PlanForm,
        lambda signal, user, values: actions.plan_signal(signal=signal, user=user, **values),
        to=State.PLANNED,
        options={"label": "Wat gebeurt er dan? (dat hoeft niet)"},
        done="De dag staat erbij.",
        tells=True,
    ),
    Act(
        "reopen",
        "Heropen",
        "De melding komt weer bij Nieuw. De melder krijgt je tekst.",
        TextForm,
        lambda signal, user, values: actions.reopen_signal(signal=signal, user=user, **values),
        to=State.REOPENED,
        options={"label": "Waarom kijk je opnieuw?"},
        done="De melding is weer open.",
        tells=True,
    ),
    Act(
        "enter_answer",
        "Plak een antwoord in",
        "Gaf de melder antwoord per telefoon of mail? Zet het hier.",
        TextForm,
        lambda signal, user, values: actions.answer_question(signal=signal, user=user, **values),
        to=State.ANSWER_RECEIVED,
        options={"label": "Wat zei de melder?"},
        done="Het antwoord staat erbij.",
    ),
    Act(
        "merge",
        "Dit is dezelfde melding",
        "De melder hoort voortaan wat er met de andere melding gebeurt.",
        MergeForm,
        lambda signal, user, values: actions.merge_signal(
            signal=signal, user=user, now=clock.now(), **values
        ),
        to=State.DUPLICATE,
        done="De meldingen liggen bij elkaar.",
    ),
    Act(
        "withdraw",
        "Trek in",
        "Alleen als de melder dat wil. Wij doen er dan niets meer mee.",
        TextForm,
        lambda signal, user, values: actions.withdraw_signal(
            signal=signal, user=user, now=clock.now(), **values
        ),
        to=State.WITHDRAWN,
        options={"label": "Waarom? (dat hoeft niet)"},
        done="De melding is ingetrokken.",
    ),
    Act(
        "assign",
        "Wie pakt dit op?",
        "Zo weten de anderen dat er iemand mee bezig is.",
        AssignForm,
        lambda signal, user, values: actions.assign_signal(signal=signal, user=user, to=values["to"]),
        done="Bewaard wie dit oppakt.",
    ),
    Act(
        "categorise",
        "Kies een ander onderwerp",
        "De melder merkt daar niets van.",
        CategoryForm,
        lambda signal, user, values: actions.categorise_signal(
            signal=signal, user=user, category=values["category"]
        ),
        done="Het onderwerp is bewaard.",
    ),
    Act(
        "publish",
        "Zet op de site",
        "Iedereen leest dit op de lijst met meldingen, zonder de woorden van de melder."
        " Een foto komt er pas bij als je hem hebt nagekeken: zie bij Foto's.",
        PublishForm,
        lambda signal, user, values: actions.publish_signal(
            signal=signal,
            user=user,
            now=clock.now(),
            **{name: values[name] for name in ("text", "place", "outcome", "at_once")},
        ),
        only_if=lambda signal: signal.may_be_public,
        done="De tekst voor de site is bewaard.",
    ),
    Act(
        "unpublish",
        "Haal van de site",
        "De melding zelf blijft.",
        ActForm,
        lambda signal, user, _values: actions.unpublish_signal(signal=signal, user=user),
        only_if=lambda signal: signal.is_public,
        done="De melding staat niet meer op de site.",
    ),
    Act(
        "about_person",
        "Dit gaat over een persoon",
        "Dan komt de melding nooit op de site en wordt hij na 30 dagen gewist."
        " Wijs de melder vriendelijk de weg naar het sociaal team. Maak van een melding geen dossier.",
        ActForm,
        lambda signal, user, _values: actions.mark_about_person(signal=signal, user=user, is_about=True),
        only_if=lambda signal: not signal.about_person,
        done="De melding gaat over een persoon: hij komt nooit op de site.",
    ),
    Act(
        "not_about_person",
        "Dit gaat toch niet over een persoon",
        "De melding mag weer op de site en blijft langer bewaard.",
        ActForm,
        lambda signal, user, _values: actions.mark_about_person(signal=signal, user=user, is_about=False),
        only_if=lambda signal: signal.about_person,
        done="De melding gaat niet over een persoon.",
    ),
    Act(
        "note",
        "Schrijf een notitie",
        "Alleen het wijkteam leest dit. Ook een partner niet.",
        TextForm,
        lambda signal, user, values: actions.add_note(signal=signal, user=user, text=values["text"]),
        options={"label": "Notitie"},
        done="Je notitie staat erbij.",
    ),
)
# Below an answer of a partner, not among the buttons of the melding.
REPLY_ACTS: tuple[Act, ...] = (
    Act(
        "pass_on",
        "Zet door",
        "",
        ReplyForm,
        lambda _signal, user, values: actions.pass_on_reply(user=user, now=clock.now(), **values),
        done="Het antwoord is doorgezet.",
    ),
    Act(
        "dismiss",
        "Niet doorzetten",
        "",
        ReplyForm,
        lambda _signal, user, values: actions.dismiss_reply(
            reply=values["reply"], user=user, now=clock.now()
        ),
        done="Het antwoord is niet doorgezet.",
    ),
)
# Beside the telephone number, as long as there is something to tell.
CALL_ACT = Act(
    "called",
    "Gebeld",
    "",
    ActForm,
    lambda signal, user, _values: actions.mark_called(signal=signal, user=user),
    done="Fijn dat je belde.",
)
BY_NAME: Mapping[str, Act] = {act.name: act for act in (*ACTS, *REPLY_ACTS, CALL_ACT)}
