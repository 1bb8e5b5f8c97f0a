"""The sorts of things that search finds, as residents call them."""

from dataclasses import dataclass

from django.contrib.contenttypes.models import ContentType
from django.utils.text import slugify


@dataclass(frozen=True)
class Kind:
    """A sort of result: its word in the address, its name above many, its name on one."""

    value: str
    plural: str
    single: str


ARTICLE = Kind("artikelen", "Artikelen", "Artikel")
ACTIVITY = Kind("activiteiten", "Activiteiten", "Activiteit")
INITIATIVE = Kind("initiatieven", "Initiatieven", "Initiatief")
SPREEKUUR = Kind("spreekuren", "Spreekuren", "Spreekuur")
PARTNER = Kind("partners", "Partners", "Partner")
PAGE = Kind("paginas", "Pagina's", "Pagina")

# Pages of any other type are plain pages to a resident.
PAGE_KINDS = {
    ("wijkkrant", "article"): ARTICLE,
    ("initiatives", "activitypage"): ACTIVITY,
    ("initiatives", "initiativepage"): INITIATIVE,
    ("spreekuren", "locatiepage"): SPREEKUUR,
}


def page_kind(content_type_id: int) -> Kind:
    """Return what a page of this type is to a resident."""
    content_type = ContentType.objects.get_for_id(content_type_id)
    return PAGE_KINDS.get((content_type.app_label, content_type.model), PAGE)


def row_kind(source_label: str, hit_label: str) -> Kind:
    """Return what a row of a search source is; a spreekuur is of the same kind as its building."""
    known = {kind.single: kind for kind in (*PAGE_KINDS.values(), PARTNER)}
    return known.get(hit_label) or Kind(slugify(source_label), source_label, hit_label)
