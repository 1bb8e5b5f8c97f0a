"""Takes from a page what its editor wrote, as passages; what is filled in for contact is no text."""

from collections.abc import Callable, Iterator
from typing import Any

from django.db import models
from wagtail import blocks
from wagtail.fields import RichTextField, StreamField
from wagtail.images.blocks import ImageBlock

from home.blocks.body import ContactBlock, HeadingBlock, LinkBlock
from home.models import BasePage
from home.writing.passages import Kind, Link, Passage, from_html

# For search engines or kept with the page itself; `lead` comes first and by name.
NOT_PROSE = frozenset({"lead", "search_description", "search_stems"})
# Fields of a block that are settings or addresses.
SETTINGS = frozenset({"address", "count"})
SHORT = {"title": Kind.HEADING, "question": Kind.HEADING, "name": Kind.LABEL, "caption": Kind.LABEL}
Reader = Callable[[Any, Any], Iterator[Passage]]


def language(page: Any) -> str:
    """Return the language that a page is written in; nearly always Dutch."""
    return str(getattr(page, "lang", "nl"))


def passages(page: BasePage) -> list[Passage]:
    """Return what stands on the page, from top to bottom."""
    found = [Passage(Kind.TITLE, page.title), Passage(Kind.LEAD, page.lead)]
    if page.image_id and page.image is not None:
        found.append(Passage(Kind.PICTURE, page.image.default_alt_text))
    for field in page._meta.get_fields():
        if isinstance(field, StreamField):
            for child in getattr(page, field.name):
                found += _of_block(child.block, child.value)
        elif isinstance(field, models.TextField) and field.editable and field.name not in NOT_PROSE:
            value = getattr(page, field.name) or ""
            rich = isinstance(field, RichTextField)
            found += from_html(value) if rich else [Passage(Kind.TEXT, value)]
    # A description that is missing is the one empty passage that says something.
    return [one for one in found if one.text.strip() or one.kind is Kind.PICTURE]


def _of_block(block: Any, value: Any) -> Iterator[Passage]:
    """Yield the passages of one block and of the blocks in it."""
    read = next((read for kind, read in READERS if isinstance(block, kind)), None)
    if read is not None and value is not None:
        yield from read(block, value)


def _of_nothing(block: Any, value: Any) -> Iterator[Passage]:
    """Yield nothing: what is chosen or filled in for contact."""
    yield from ()


def _of_picture(block: Any, value: Any) -> Iterator[Passage]:
    if not value.decorative:
        yield Passage(Kind.PICTURE, value.contextual_alt_text or "")


def _of_link(block: Any, value: Any) -> Iterator[Passage]:
    label = value["label"] or ""
    yield Passage(Kind.LABEL, label, (Link(label),))


def _of_rich_text(block: Any, value: Any) -> Iterator[Passage]:
    yield from from_html(value.source)


def _of_heading(block: Any, value: Any) -> Iterator[Passage]:
    yield Passage(Kind.HEADING, value)


def _of_line(block: Any, value: Any) -> Iterator[Passage]:
    yield Passage(Kind.TEXT, value)


def _of_list(block: Any, value: Any) -> Iterator[Passage]:
    for item in value.bound_blocks:
        yield from _of_block(item.block, item.value)


def _of_stream(block: Any, value: Any) -> Iterator[Passage]:
    for item in value:
        yield from _of_block(item.block, item.value)


def _of_struct(block: Any, value: Any) -> Iterator[Passage]:
    """Yield the passages of a block's fields; its heading or a caption is no sentence."""
    for name, child in block.child_blocks.items():
        part = value.get(name)
        if name in SHORT and isinstance(part, str):
            yield Passage(SHORT[name], part)
        elif name not in SETTINGS:
            yield from _of_block(child, part)


# The first kind that fits; what is not named here (a number, a choice) has no words.
READERS: tuple[tuple[type[Any], Reader], ...] = (
    (ContactBlock, _of_nothing),
    (blocks.ChooserBlock, _of_nothing),
    (ImageBlock, _of_picture),
    (LinkBlock, _of_link),
    (blocks.RichTextBlock, _of_rich_text),
    (HeadingBlock, _of_heading),
    (blocks.CharBlock, _of_line),
    (blocks.TextBlock, _of_line),
    (blocks.ListBlock, _of_list),
    (blocks.StreamBlock, _of_stream),
    (blocks.StructBlock, _of_struct),
)
