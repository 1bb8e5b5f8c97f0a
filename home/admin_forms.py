"""Admin forms that offer only what belongs to the wijk of the page or row.

Below the models: nothing here imports them.
"""

from collections.abc import Collection, Mapping
from typing import Any

from django import forms
from django.apps import apps
from django.contrib.contenttypes.models import ContentType
from django.core.exceptions import ValidationError
from wagtail.admin.forms import WagtailAdminModelForm, WagtailAdminPageForm
from wagtail.images import get_image_model
from wagtail.models import ReferenceIndex
from wagtail.permissions import policy_registry

from home.addresses import RESERVED_MESSAGE, is_reserved

FOREIGN_CHOICE = "Deze keuze hoort bij een andere wijk. Kies iets van je eigen wijk."
FOREIGN_PHOTO = "Op deze pagina staat een foto van een andere wijk. Kies een foto uit je eigen beeldmap."


def belongs_to_wijk(model: type[Any]) -> bool:
    """Say whether rows of `model` belong to a wijk (and are no wijk themselves)."""
    return any(field.name == "wijk" for field in model._meta.get_fields())


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


class BasePageForm(WagtailAdminPageForm):
    """The form of a page: partners, people and photos of its own wijk only."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        wijk_ids = self._wijk_ids()
        restrict_choices(self.fields, wijk_ids)
        for formset in self.formsets.values():
            formset.form = restricted(formset.form, wijk_ids)

    def _wijk_ids(self) -> list[int | None]:
        """Return the wijk of the page; a page of the whole site may choose from every wijk."""
        place = self.instance if self.instance.pk else getattr(self.parent_page, "specific", None)
        wijk_id = getattr(place, "wijk_id", None)
        if wijk_id:
            return [wijk_id]
        return list(apps.get_model("home", "Wijk").objects.values_list("pk", flat=True))

    def clean_slug(self) -> str:
        """Refuse an address that a view answers; a new page does not know yet how deep it stands."""
        slug: str = self.cleaned_data["slug"]
        if self.parent_page is not None and is_reserved(slug, self.parent_page.depth + 1):
            raise ValidationError(RESERVED_MESSAGE)
        return slug

    def _post_clean(self) -> None:
        super()._post_clean()
        if self.for_user and not self.for_user.is_superuser and self._foreign_photos():
            self.add_error(None, ValidationError(FOREIGN_PHOTO))

    def _foreign_photos(self) -> set[str]:
        """Return ids of photos on the page that this editor cannot choose."""
        photo = get_image_model()
        photo_type = ContentType.objects.get_for_model(photo, for_concrete_model=False).pk
        # Wagtail's reader of references knows blocks, rich text and keys alike; it has no public name.
        references = ReferenceIndex._extract_references_from_object(self.instance)  # noqa: SLF001
        on_page = {object_id for content_type, object_id, *_ in references if content_type == photo_type}
        if not on_page:
            return set()
        policy = policy_registry.get_by_type(photo)
        mine = policy.instances_user_has_any_permission_for(self.for_user, ["choose", "change"])
        return on_page - {str(pk) for pk in mine.filter(pk__in=on_page).values_list("pk", flat=True)}


class WijkRowForm(WagtailAdminModelForm):
    """The base of forms for rows of a wijk; `home.wall.forms` fills in for whom."""

    def clean(self) -> dict[str, Any]:
        """Refuse a choice that belongs to another wijk than the row."""
        cleaned: dict[str, Any] = super().clean() or self.cleaned_data
        wijk = cleaned.get("wijk") or getattr(self.instance, "wijk", None)
        for name, value in cleaned.items():
            chosen = [value] if getattr(value, "wijk_id", None) else _rows(value)
            if name != "wijk" and any(row.wijk_id not in {None, wijk and wijk.pk} for row in chosen):
                self.add_error(name, FOREIGN_CHOICE)
        return cleaned


def _rows(value: Any) -> list[Any]:
    model = getattr(value, "model", None)
    return list(value) if model is not None and belongs_to_wijk(model) else []
