"""The screens of a wijkschouw: its action list with the report, and entering what is found on the spot."""

from collections import Counter
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from wagtail.admin import messages

from home.lib import clock
from home.lib.errors import ActionError
from signalen.actions import (
    Place,
    drop_draft_photos,
    keep_draft_photos,
    keep_walk_report,
    publish_walk_report,
    receive_signal,
    withdraw_walk_report,
)
from signalen.inbox.walk_forms import FindingForm, ReportForm
from signalen.models import NeighbourhoodWalk, Signal
from signalen.states import PROGRESS, Progress, Source, State

PAGE, FINDING = "wijkschouwen:page", "wijkschouwen:finding"
STORED = "Bevinding {number} staat erin: {reference}."
PUBLISHED = "Het verslag staat op de site."
WITHDRAWN = "Het verslag is van de site. De tekst blijft bewaard."
KEPT = "Bewaard. Het verslag staat nog niet op de site."


def walk_page(request: HttpRequest, walk: NeighbourhoodWalk) -> HttpResponse:
    """Show what was found and how far it is; on POST do what a button of the report says."""
    form = ReportForm(request.POST or None, initial={"seen": walk.seen, "next_steps": walk.next_steps})
    if request.method == "POST" and form.is_valid():
        try:
            messages.success(request, _act(request, walk, form))
            # The form leads to #verslag; what is told stands at the top.
            return redirect(f"{reverse(PAGE, args=[walk.pk])}#")
        except ActionError as error:
            _refuse(form, error)
    found = walk.findings.real().select_related("category", "assignee").order_by("pk")
    rows = [(signal, PROGRESS.get(State(signal.state))) for signal in found]
    counted = Counter(progress for _, progress in rows if progress)
    context = {
        "walk": walk,
        "rows": rows,
        "counts": [(progress, counted[progress]) for progress in Progress],
        "form": form,
    }
    return render(request, "signalen/admin/walk.html", context)


def _act(request: HttpRequest, walk: NeighbourhoodWalk, form: ReportForm) -> str:
    """Do what the button says; return what to tell."""
    act, words = request.POST.get("act"), form.cleaned_data
    if act == "unpublish":
        withdraw_walk_report(walk=walk, user=request.user)
        return WITHDRAWN
    if act == "publish":
        publish_walk_report(walk=walk, user=request.user, now=clock.now(), **words)
        return PUBLISHED
    keep_walk_report(walk=walk, **words)
    return KEPT


def _refuse(form: ReportForm, error: ActionError) -> None:
    """Show what an action refused; what is not in this form is named, because it is mended elsewhere."""
    if error.field is None or error.field in form.fields:
        form.add_error(error.field, error.message)
        return
    name = NeighbourhoodWalk._meta.get_field(error.field).verbose_name  # type: ignore[union-attr]
    form.add_error(None, f"Bij “{name}”: {error.message} Dat doe je met de knop “Schouw aanpassen”.")


def enter_finding(request: HttpRequest, walk: NeighbourhoodWalk) -> HttpResponse:
    """Show the form with the place of the one before; on POST keep it and go on."""
    if request.method != "POST":
        return _show(request, walk, FindingForm(walk=walk, initial={"where": _last_place(request, walk)}))
    form = FindingForm(request.POST, request.FILES, walk=walk)
    is_done = request.POST.get("act") == "done"
    if is_done and form.is_untouched:
        return redirect(PAGE, walk.pk)
    # Sent twice: the photos are not read again.
    signal = walk.findings.filter(submission=form.submission).first() or _keep(request, walk, form)
    if signal is None:
        return _show(request, walk, form)
    number = walk.findings.filter(pk__lte=signal.pk).count()
    messages.success(request, STORED.format(number=number, reference=signal.reference))
    if is_done:
        return redirect(PAGE, walk.pk)
    return redirect(f"{reverse(FINDING, args=[walk.pk])}?na={signal.reference}")


def _last_place(request: HttpRequest, walk: NeighbourhoodWalk) -> str:
    """Return where the finding was that this browser sent last, or else the last one of the walk."""
    before = walk.findings.filter(reference=request.GET.get("na", "").replace("\x00", "")).first()
    before = before or walk.findings.order_by("pk").last()
    return before.where if before else ""


def _keep(request: HttpRequest, walk: NeighbourhoodWalk, form: FindingForm) -> Signal | None:
    """Keep what was found; None when something is wrong, which then stands in the form."""
    is_valid = form.is_valid()
    if form.drops_photos:
        drop_draft_photos(submission=form.submission)
    try:
        if is_valid:
            values: dict[str, Any] = form.cleaned_data
            return receive_signal(
                wijk=walk.wijk,
                submission=form.submission,
                what=values["what"],
                place=Place(**{name: values[name] for name in ("where", "latitude", "longitude")}),
                photos=form.good_photos,
                source=Source.WALK,
                category=values["category"],
                walk=walk,
            )
    except ActionError as error:
        form.refuse(error)
    # A browser empties its file input: what was good is kept for the next try.
    keep_draft_photos(submission=form.submission, photos=form.good_photos)
    return None


def _show(request: HttpRequest, walk: NeighbourhoodWalk, form: FindingForm) -> HttpResponse:
    context = {"walk": walk, "form": form, "found": walk.findings.count()}
    return render(request, "signalen/admin/finding.html", context)
