"""What a coördinator of a neighbouring wijk sees and does after "Overnemen": meldingen one by one."""

from collections.abc import Iterable, Mapping
from datetime import datetime
from typing import Any

from django.db.models import Count, Max, Min, Q
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils.formats import date_format
from django.views.decorators.http import require_http_methods, require_safe
from wagtail.admin import messages

from home.lib import clock
from home.lib.errors import ActionError
from home.lib.localtime import local_date
from home.lib.stand_in import StandInLine, StandInWaiting
from home.models import Wijk
from home.review.actions.standing_in import TIME_IS_UP
from home.review.models import TakeOver
from home.review.views.standing_in import leave, own_take_over
from signalen import actions
from signalen.actions.stand_in import GONE
from signalen.inbox.act import Act
from signalen.inbox.acts import BY_NAME
from signalen.inbox.forms import ActForm
from signalen.inbox.views import explanation_of
from signalen.models import Absence, Signal, SignalContact, SignalPhoto
from signalen.queries import for_stand_in
from signalen.states import UNANSWERED
from signalen.views.photos import photo_answer

# What a stand-in may do; the rest is for the team itself.
ACTS: tuple[Act, ...] = tuple(BY_NAME[name] for name in ("answer", "ask", "close"))
CONTACT = "contact"


def waiting(wijken: Iterable[Wijk], now: datetime) -> Mapping[int, StandInWaiting]:
    """Return how many meldingen wait for words of the team, by the key of the wijk; in two queries."""
    today, rows = local_date(now), for_stand_in(wijken, now).filter(state__in=UNANSWERED)
    late = Q(answer_by__lt=today)
    counts = (
        rows.order_by()
        .values("wijk")
        .annotate(count=Count("pk"), late=Count("pk", filter=late), since=Min("answer_by"))
    )
    away = Absence.objects.on(today).order_by().values_list("wijk").annotate(Max("ends_on"))
    back = {pk: Absence(ends_on=last) for pk, last in away}
    return {row["wijk"]: _in_words(row, back.get(row["wijk"]), now) for row in counts}


def _in_words(row: dict[str, Any], absence: Absence | None, now: datetime) -> StandInWaiting:
    count, late = row["count"], row["late"]
    more = ""
    if late == count:
        more = " te lang op antwoord"
    elif late:
        more = f", waarvan {late} te laat"
    return StandInWaiting(
        what="1 melding" if count == 1 else f"{count} meldingen",
        is_one=count == 1,
        more=more,
        days=max(0, (local_date(now) - row["since"]).days) if row["since"] else 0,
        why=f"Het wijkteam is er niet tot en met {date_format(absence.ends_on, 'j F')}." if absence else "",
        until=absence.back_at if absence else None,
    )


def lines(taken: TakeOver, now: datetime) -> list[StandInLine]:
    """Return the meldingen that a take-over opens, the one that waits longest first; in one query."""
    found = for_stand_in([taken.wijk], now).order_by("answer_by", "pk")
    return [
        StandInLine(
            signal.title,
            ". ".join(filter(None, (signal.where, signal.get_state_display(), signal.due_text))) + ".",
            reverse("meldingen_stand_in", args=[taken.pk, signal.pk]),
        )
        for signal in found
    ]


def team_is_back(wijk: Wijk, user: Any, now: datetime) -> None:
    """End the absence that the team had filled in: it stopped who stands in."""
    actions.say_back(wijk=wijk, by=user, now=now)


@require_http_methods(["GET", "HEAD", "POST"])
def melding(request: HttpRequest, take_over_id: int, signal_id: int) -> HttpResponse:
    """Show one melding to who stands in; on POST do what the button says."""
    taken = own_take_over(request, take_over_id)
    try:
        signal = _open_or_refuse(taken, signal_id)
        tried = None
        if request.method == "POST":
            tried = _act(request, taken, signal)
            if tried is None:
                return _next(request, taken)
            # Refused: by then it may be closed to this stand-in.
            taken = own_take_over(request, take_over_id)
            signal = _open_or_refuse(taken, signal_id)
    except ActionError as error:
        return leave(request, error.message)
    return render(request, "signalen/admin/stand_in.html", _context(taken, signal, tried))


@require_safe
def photo(request: HttpRequest, take_over_id: int, signal_id: int, photo_pk: int) -> HttpResponse:
    """Answer with a photo of a melding that is open to who stands in."""
    try:
        signal = _open_or_refuse(own_take_over(request, take_over_id), signal_id)
    except ActionError as error:
        raise Http404 from error
    return photo_answer(get_object_or_404(SignalPhoto, pk=photo_pk, signal=signal).file)


def _open_or_refuse(taken: TakeOver, signal_id: int) -> Signal:
    """Return the melding; raises ActionError when the time is up or it does not wait any more."""
    if not taken.is_running:
        raise ActionError(TIME_IS_UP)
    found = for_stand_in([taken.wijk], clock.now()).select_related("wijk", "category")
    signal: Signal | None = found.filter(pk=signal_id).first()
    if signal is None:
        raise ActionError(GONE)
    return signal


def _act(request: HttpRequest, taken: TakeOver, signal: Signal) -> tuple[Act, ActForm] | None:
    """Do what was pressed; returns the button and its form when something is wrong with it."""
    common: dict[str, Any] = {"taken": taken, "signal": signal, "by": request.user, "now": clock.now()}
    pressed = request.POST.get("act", "")
    if pressed == CONTACT:
        actions.show_contact(**common)
        return None
    act = next((act for act in ACTS if act.name == pressed), None)
    if act is None:
        return None
    form = act.form_for(signal, request.POST)
    if form.is_valid():
        try:
            with actions.as_stand_in(**common, did=act.label) as current:
                act.run(current, request.user, dict(form.cleaned_data))
        except ActionError as error:
            form.add_error(error.field if error.field in form.fields else None, error.message)
        else:
            messages.success(request, act.done)
            return None
    return act, form


def _next(request: HttpRequest, taken: TakeOver) -> HttpResponse:
    """Lead to what waits still; the contact data stand where they were asked for."""
    if request.POST.get("act") == CONTACT:
        return redirect(f"{request.path}#{CONTACT}")
    return redirect("review_taken", taken.pk)


def _context(taken: TakeOver, signal: Signal, tried: tuple[Act, ActForm] | None) -> dict[str, Any]:
    act, form = tried or (None, None)
    contact = SignalContact.objects.filter(signal=signal).first()
    photos = signal.photos.values_list("pk", flat=True)
    return {
        "header_title": f"Melding {signal.reference}",
        "taken": taken,
        "signal": signal,
        "buttons": [
            {
                "act": one,
                "form": form if one is act else one.form_for(signal),
                "is_open": one is act,
                "explanation": explanation_of(one, contact),
            }
            for one in ACTS
            if one is act or one.fits(signal)
        ],
        "photos": [reverse("meldingen_stand_in_photo", args=[taken.pk, signal.pk, pk]) for pk in photos],
        "history": [line for line in signal.history.all() if line.public_words],
        "contact": contact,
        "contact_is_shown": actions.contact_was_shown(taken, signal),
    }
