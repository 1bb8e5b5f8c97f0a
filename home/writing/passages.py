"""A text in the pieces that a reader sees apart: a paragraph, an item of a list, a heading."""

from dataclasses import dataclass, field
from enum import StrEnum
from functools import cached_property
from html.parser import HTMLParser

from home.writing.sentences import sentences, words

WHOLE_PARTS = frozenset({"p", "li", "h1", "h2", "h3", "h4", "h5", "h6", "blockquote", "td", "div"})
BOLD = frozenset({"b", "strong"})


class Kind(StrEnum):
    """What a passage is on the page."""

    TITLE = "title"
    LEAD = "lead"
    HEADING = "heading"
    TEXT = "text"
    ITEM = "item"
    LABEL = "label"
    PICTURE = "picture"


@dataclass(frozen=True)
class Link:
    """A link in a text: its words, and whether a document opens."""

    label: str
    is_document: bool = False


@dataclass(frozen=True)
class Passage:
    """One piece of text; `is_all_bold` when nothing in it is plain. A picture has its description as text."""

    kind: Kind
    text: str
    links: tuple[Link, ...] = ()
    is_all_bold: bool = False

    @cached_property
    def cut(self) -> list[tuple[str, list[str]]]:
        """Each sentence with its words: several rules ask for them."""
        return [(one, words(one)) for one in sentences(self.text)]


@dataclass
class _Open:
    """The passage that is being read."""

    kind: Kind = Kind.TEXT
    text: list[str] = field(default_factory=list)
    plain: list[str] = field(default_factory=list)
    links: list[Link] = field(default_factory=list)


class _Reader(HTMLParser):
    """Reads rich text as Wagtail stores it."""

    def __init__(self) -> None:
        super().__init__()
        self.passages: list[Passage] = []
        self.open = _Open()
        self.bold = 0
        self.link: list[str] | None = None
        self.is_document = False

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag in WHOLE_PARTS:
            self.close_passage()
            self.open.kind = Kind.ITEM if tag == "li" else Kind.HEADING if tag[0] == "h" else Kind.TEXT
        elif tag == "br":
            self.handle_data("\n")
        elif tag == "a":
            self.link, self.is_document = [], dict(attrs).get("linktype") == "document"
        self.bold += tag in BOLD

    def handle_endtag(self, tag: str) -> None:
        if tag in WHOLE_PARTS:
            self.close_passage()
        elif tag == "a" and self.link is not None:
            self.open.links.append(Link("".join(self.link).strip(), self.is_document))
            self.link = None
        self.bold -= tag in BOLD and self.bold > 0

    def handle_data(self, data: str) -> None:
        self.open.text.append(data)
        if not self.bold:
            self.open.plain.append(data)
        if self.link is not None:
            self.link.append(data)

    def close_passage(self) -> None:
        """End the passage that is open, if anything is in it."""
        text = "".join(self.open.text).strip()
        if text:
            is_all_bold = not "".join(self.open.plain).strip()
            self.passages.append(Passage(self.open.kind, text, tuple(self.open.links), is_all_bold))
        self.open = _Open()


def from_html(source: str) -> list[Passage]:
    """Return the passages of rich text."""
    reader = _Reader()
    reader.feed(source)
    reader.close()
    reader.close_passage()
    return reader.passages
