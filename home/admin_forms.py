"""Admin forms that offer only what belongs to the wijk of the page or row.

Below the models: nothing here imports them.
"""

import re
from collections.abc import Collection, Iterator, Mapping
from itertools import count
from typing import Any

from django import forms
from django.apps import apps
from django.core.exceptions import ValidationError
from django.utils.text import slugify
from wagtail.admin.forms import WagtailAdminModelForm, WagtailAdminPageForm
from wagtail.blocks import BlockField
from wagtail.images import get_image_model

from home.addresses import RESERVED_MESSAGE, is_reserved
from home.media.publishing import hidden_photos_of, is_publishing, sentences_about
from home.reach import belongs_to_wijk, is_id, within_reach

FOREIGN_CHOICE = "Deze keuze hoort bij een andere wijk. Kies iets van je eigen wijk."
FOREIGN_PHOTO = "Je koos een foto van een andere wijk. Kies een foto uit je eigen beeldmap."
STILL_OFF = "Nog niet op de site."
FOREIGN_THING = "Je koos een pagina of document van een andere wijk. Kies iets dat op de site staat."


def restrict_choices(fields: Mapping[str, forms.Field], wijk_ids: Collection[int | None]) -> None:
    """Offer only rows of these wijken in every field that chooses rows of a wijk."""
    for field in fields.values():
        rows = getattr(field, "queryset", None)
        if isinstance(field, forms.ModelChoiceField) and rows is not None and belongs_to_wijk(rows.model):
            field.queryset = rows.filter(wijk_id__in=wijk_ids)


def restricted(form_class: type[Any], wijk_ids: Collection[int | None]) -> type[Any]:
    """Return `form_class` with its choices restricted, for the rows of an inline panel."""

    class Restricted(form_class):
        def __init__(self, *args: Any, **kwargs: Any) -> None:
            super().__init__(*args, **kwargs)
            restrict_choices(self.fields, wijk_ids)

    return Restricted


def refuse_foreign(form: Any) -> None:
    """Refuse a photo, document or draft of another wijk, however its number came into the form.

    What a beheerder put there before may stay. A field with something foreign shows again what
    was kept: drawn with what was posted, it would tell the title.
    """
    if form.for_user is None or form.for_user.is_superuser:
        return
    for name, field in form.fields.items():
        kept = set(_pointed_at(field, form[name].initial))
        for model, pk in set(_pointed_at(field, form[name].data)) - kept:
            reach = within_reach(model, form.for_user)
            if reach is not None and not (is_id(pk) and reach.filter(pk=pk).exists()):
                field.bound_data = lambda _posted, initial: initial
                message = FOREIGN_PHOTO if model is get_image_model() else FOREIGN_THING
                form.add_error(None, ValidationError(message))


def _pointed_at(field: forms.Field, value: Any) -> Iterator[tuple[type[Any], str]]:
    """Yield model and key of what the value of a field points at; blocks and rich text included."""
    if isinstance(field, BlockField):
        found = field.block.extract_references(value) if value else ()
        yield from ((model, str(pk)) for model, pk, *_ in found)
    elif isinstance(field, forms.ModelChoiceField) and field.queryset is not None and is_id(str(value)):
        yield field.queryset.model, str(value)


def refuse_hidden(form: Any) -> None:
    """Refuse to publish a page, or to keep a row, with a photo that may not be shown."""
    if form.errors:
        return
    if isinstance(form, WagtailAdminPageForm):
        if is_publishing(form.data):
            _refuse_on_page(form, hidden_photos_of(form.instance))
        return
    for name in form.changed_data:
        value = form.cleaned_data.get(name)
        if isinstance(value, get_image_model()) and value.is_hidden:
            form.add_error(name, sentences_about([value], form.for_user)[0])


def _refuse_on_page(form: Any, photos: list[Any]) -> None:
    """Say above the page why each photo keeps it off the site, and at the field of the photo too."""
    at_field = form.instance.image_id if "image" in form.fields else None
    for photo, sentence in zip(photos, sentences_about(photos, form.for_user), strict=True):
        form.add_error(None, f"{STILL_OFF} {sentence}")
        if photo.pk == at_field:
            form.add_error("image", sentence)


class BasePageForm(WagtailAdminPageForm):
    """The form of a page: partners, people and photos of its own wijk only."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        wijk_ids = self._wijk_ids()
        restrict_choices(self.fields, wijk_ids)
        self._open_with_text()
        if "slug" in self.fields:
            # Left empty it follows from the title, also where the script that fills it in did not run.
            self.fields["slug"].required = False
        for formset in self.formsets.values():
            formset.form = restricted(formset.form, wijk_ids)

    def _open_with_text(self) -> None:
        """Give a new page one empty text, so that writing needs no plus to be found first.

        Not one that is there: approving it unread would count as a change, which asks for approval again.
        """
        if self.instance.pk:
            return
        field = self.fields.get("body")
        block = field.block if isinstance(field, BlockField) else None
        if block is not None and "paragraph" in block.child_blocks and not self.initial.get("body"):
            self.initial["body"] = block.to_python([{"type": "paragraph", "value": ""}])

    def _wijk_ids(self) -> list[int | None]:
        """Return the wijk of the page; a page of the whole site may choose from every wijk."""
        place = self.instance if self.instance.pk else getattr(self.parent_page, "specific", None)
        wijk_id = getattr(place, "wijk_id", None)
        if wijk_id:
            return [wijk_id]
        return list(apps.get_model("home", "Wijk").objects.values_list("pk", flat=True))

    def clean_slug(self) -> str:
        """Refuse an address that a view answers; one that merely follows from the title gives way itself.

        Every year has its Lampionnenoptocht: the second becomes `lampionnenoptocht-2`.
        """
        slug: str = self.cleaned_data["slug"]
        if self.parent_page is None or not slug or not self._is_taken(slug):
            return slug
        is_public = self.instance.pk and self.instance.live
        if slug == slugify(self.cleaned_data.get("title", "")) and not is_public:
            if self.instance.pk and re.fullmatch(rf"{re.escape(slug)}-\d+", self.instance.slug):
                return str(self.instance.slug)
            return next(one for one in (f"{slug}-{n}" for n in count(2)) if not self._is_taken(one))
        if is_reserved(slug, self.parent_page.depth + 1):
            raise ValidationError(RESERVED_MESSAGE)
        return slug

    def _is_taken(self, slug: str) -> bool:
        """Say whether another page or a view answers here; a new page does not know its depth yet."""
        others = self.parent_page.get_children().filter(slug=slug).exclude(pk=self.instance.pk)
        return is_reserved(slug, self.parent_page.depth + 1) or others.exists()

    def _post_clean(self) -> None:
        super()._post_clean()
        refuse_foreign(self)
        refuse_hidden(self)


class WijkRowForm(WagtailAdminModelForm):
    """The base of forms for rows of a wijk; `home.wall.forms` fills in for whom."""

    def clean(self) -> dict[str, Any]:
        """Refuse a choice that belongs to another wijk than the row."""
        cleaned: dict[str, Any] = super().clean() or self.cleaned_data
        wijk = cleaned.get("wijk") or getattr(self.instance, "wijk", None)
        # A refused choice leaves `cleaned` while we walk.
        for name, value in list(cleaned.items()):
            chosen = [value] if getattr(value, "wijk_id", None) else _rows(value)
            if name != "wijk" and any(row.wijk_id not in {None, wijk and wijk.pk} for row in chosen):
                self.add_error(name, FOREIGN_CHOICE)
        return cleaned

    def _post_clean(self) -> None:
        super()._post_clean()
        refuse_foreign(self)
        refuse_hidden(self)


def _rows(value: Any) -> list[Any]:
    model = getattr(value, "model", None)
    return list(value) if model is not None and belongs_to_wijk(model) else []
