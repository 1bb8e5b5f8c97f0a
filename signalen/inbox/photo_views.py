"""The screen on which the team makes black what may not be seen, before a photo comes on the site."""

from collections.abc import Iterable
from typing import Any

from django import forms
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from wagtail.admin import messages

from home.lib.blackout import Cell, Grid, grid_of
from home.lib.errors import ActionError
from home.lib.fields import TextField
from signalen.actions import hide_photo, show_photo
from signalen.models import SignalPhoto
from signalen.views.photos import photo_answer

SHOWN = "De foto staat klaar, zonder wat je zwart maakte. Hij is te zien zolang de melding op de site staat."
HIDDEN = "De foto staat niet meer op de site."


class CellsField(forms.Field):
    """Ticked boxes over a photo: each is "column,row"."""

    widget = forms.MultipleHiddenInput

    def clean(self, value: Any) -> list[Cell]:
        """Return the cells; what is no cell is left out, because nobody types them."""
        return [cell for cell in map(_cell, value or []) if cell]


def _cell(text: str) -> Cell | None:
    column, comma, row = text.partition(",")
    is_cell = comma and all(part.isascii() and part.isdigit() and len(part) <= 2 for part in (column, row))
    return (int(column), int(row)) if is_cell else None


class PhotoForm(forms.Form):
    """What is covered, what can be seen, and that somebody looked. The action says what is missing."""

    cells = CellsField(required=False)
    description = TextField(
        required=False,
        max_length=200,
        label="Wat is er op de foto te zien?",
        help_text="Voor wie de foto niet kan zien. Bijvoorbeeld: een losse tegel bij de bushalte.",
    )
    is_checked = forms.BooleanField(
        required=False,
        label="Ik heb gekeken: er staat niets meer op waaraan iemand te herkennen is."
        " Geen gezicht, geen kenteken, geen naam en geen huisnummer.",
    )


def cover_photo(request: HttpRequest, pk: int, photo_pk: int) -> HttpResponse:
    """Show a photo under a grid of boxes to tick; on POST put it on the site, or take it off."""
    photo = get_object_or_404(SignalPhoto.objects.select_related("signal"), pk=photo_pk, signal_id=pk)
    form = PhotoForm(request.POST or None, initial={"description": photo.description}, label_suffix="")
    if request.method == "POST" and form.is_valid():
        try:
            messages.success(request, _act(request, photo, form.cleaned_data))
            return redirect(f"{reverse('meldingen:inspect', args=[pk])}#fotos")
        except ActionError as error:
            form.add_error(error.field if error.field in form.fields else None, error.message)
    try:
        with photo.file.open() as file:
            grid = grid_of(file)
    except (FileNotFoundError, ActionError):
        raise Http404 from None
    ticked = (
        request.POST.getlist("cells") if form.is_bound else [f"{column},{row}" for column, row in photo.cells]
    )
    context = {"photo": photo, "form": form, "lines": _boxes(grid, ticked)}
    return render(request, "signalen/admin/cover_photo.html", context | {"grid": grid})


def _act(request: HttpRequest, photo: SignalPhoto, values: dict[str, Any]) -> str:
    """Do what the button says; return what to tell."""
    if request.POST.get("act") == "hide":
        hide_photo(photo=photo, user=request.user)
        return HIDDEN
    show_photo(photo=photo, user=request.user, **values)
    return SHOWN


def _boxes(grid: Grid, ticked: Iterable[str]) -> list[list[dict[str, Any]]]:
    """Return the boxes line by line, each with its value, its name for who cannot see it, and its tick."""
    chosen = set(ticked)
    return [
        [
            {"value": value, "label": f"rij {row + 1}, kolom {column + 1}", "is_ticked": value in chosen}
            for column, row in line
            for value in (f"{column},{row}",)
        ]
        for line in grid.lines()
    ]


def covered_photo(request: HttpRequest, pk: int, photo_pk: int) -> HttpResponse:
    """Answer with a photo as it is on the site."""
    found = SignalPhoto.objects.exclude(redacted="")
    return photo_answer(get_object_or_404(found, pk=photo_pk, signal_id=pk).redacted)
