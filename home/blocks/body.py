"""Blocks for the body of a page."""

from typing import Any

from django.core.exceptions import ValidationError
from django.utils.html import strip_tags
from wagtail import blocks
from wagtail.blocks.struct_block import StructBlockValidationError
from wagtail.images.blocks import ImageBlock

from home.addresses import LINK_MESSAGE, is_link

RICH_TEXT_FEATURES = ["bold", "italic", "link", "document-link", "ol", "ul"]


class HeadingBlock(blocks.CharBlock):
    """A heading between paragraphs; the page's own title stands above it."""

    class Meta:
        icon = "title"
        label = "Tussenkop"
        template = "blocks/heading.html"


class ParagraphBlock(blocks.RichTextBlock):
    """Plain text with links and lists. It may be empty: a new page opens with one to type in."""

    def __init__(self, required: bool = False, **kwargs: Any) -> None:
        super().__init__(required=required, **kwargs)

    def is_empty(self, value: Any) -> bool:
        """Say whether nothing was typed."""
        return not strip_tags(getattr(value, "source", value) or "").strip()

    class Meta:
        icon = "pilcrow"
        label = "Tekst"
        template = "blocks/paragraph.html"


class PictureBlock(blocks.StructBlock):
    """A photo with its caption."""

    image = ImageBlock(label="Foto")
    caption = blocks.CharBlock(label="Onderschrift", required=False, max_length=200)

    class Meta:
        icon = "image"
        label = "Foto"
        template = "blocks/picture.html"


class QuoteBlock(blocks.StructBlock):
    """What somebody said; first names only."""

    text = blocks.TextBlock(label="Citaat", max_length=400)
    name = blocks.CharBlock(label="Voornaam", required=False, max_length=60)

    class Meta:
        icon = "openquote"
        label = "Citaat"
        template = "blocks/quote.html"


class LinkStructValue(blocks.StructValue):
    """Chooses where a link goes, so that the template only prints."""

    @property
    def url(self) -> str:
        """Return the address of the chosen page, else the address typed."""
        page = self.get("page")
        return str(page.url if page else self.get("address") or "")


class LinkBlock(blocks.StructBlock):
    """A link to a page of this site or to an address elsewhere."""

    label = blocks.CharBlock(label="Tekst op de knop", max_length=60)
    page = blocks.PageChooserBlock(label="Pagina op deze site", required=False)
    address = blocks.CharBlock(
        label="Of een ander adres",
        required=False,
        help_text="Zoals /waterwijk/melden/ of https://voorbeeld.nl",
    )

    def clean(self, value: Any) -> Any:
        """Refuse an address that runs script or hides where it goes."""
        cleaned = super().clean(value)
        if cleaned["address"] and not is_link(cleaned["address"]):
            raise StructBlockValidationError({"address": ValidationError(LINK_MESSAGE)})
        return cleaned

    class Meta:
        icon = "link"
        label = "Knop"
        template = "blocks/link.html"
        value_class = LinkStructValue


class CallToActionBlock(blocks.StructBlock):
    """A framed request with one button."""

    title = blocks.CharBlock(label="Kop", max_length=80)
    text = blocks.TextBlock(label="Tekst", required=False, max_length=400)
    link = LinkBlock(label="Knop")

    class Meta:
        icon = "pick"
        label = "Oproep"
        template = "blocks/call_to_action.html"


class ContactBlock(blocks.StructBlock):
    """Whom to call or write."""

    name = blocks.CharBlock(label="Naam", max_length=80)
    phone = blocks.CharBlock(label="Telefoon", required=False, max_length=20)
    email = blocks.EmailBlock(label="E-mail", required=False)
    hours = blocks.CharBlock(label="Wanneer", required=False, max_length=120)

    class Meta:
        icon = "mail"
        label = "Contact"
        template = "blocks/contact.html"


class QuestionBlock(blocks.StructBlock):
    """A question that folds open."""

    question = blocks.CharBlock(label="Vraag", max_length=120)
    answer = blocks.RichTextBlock(label="Antwoord", features=RICH_TEXT_FEATURES)

    class Meta:
        icon = "help"
        label = "Vraag en antwoord"
        template = "blocks/question.html"


class BodyBlock(blocks.StreamBlock):
    """The body of a page."""

    paragraph = ParagraphBlock(features=RICH_TEXT_FEATURES)
    heading = HeadingBlock()
    picture = PictureBlock()
    quote = QuoteBlock()
    call_to_action = CallToActionBlock()
    contact = ContactBlock()
    question = QuestionBlock()

    def clean(self, value: Any, **kwargs: Any) -> Any:
        """Leave out texts in which nothing was typed, after the rest was found right."""
        cleaned = super().clean(value, **kwargs)
        kept = [
            child
            for child in cleaned
            if not (isinstance(child.block, ParagraphBlock) and child.block.is_empty(child.value))
        ]
        rows = [(child.block_type, child.value, child.id) for child in kept]
        return cleaned if len(rows) == len(cleaned) else blocks.StreamValue(self, rows)

    class Meta:
        template = "blocks/body.html"
