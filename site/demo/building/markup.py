"""From the small markup of the demo texts to the blocks of a page."""

import html
import re
from typing import Any

from wagtail.rich_text import RichText

Block = tuple[str, Any]

LINE_START = re.compile(r"^(## |- |> )")
LINK = re.compile(r"\[([^]]+)\]\(([^)\s]+)\)")


def plain(text: str) -> str:
    """Return a text on one line."""
    return " ".join(text.split())


def blocks(text: str) -> list[Block]:
    """Return the blocks of a page's body."""
    found: list[Block] = []
    for kind, lines in _parts(text):
        if kind == "## ":
            found += [("heading", line) for line in lines]
        elif kind == "> ":
            found += [("quote", _quote(line)) for line in lines]
        else:
            found.append(("paragraph", RichText(_html(kind, lines))))
    return found


def rich_text(text: str) -> RichText:
    """Return paragraphs and lists as one rich text."""
    return RichText("".join(_html(kind, lines) for kind, lines in _parts(text)))


def _parts(text: str) -> list[tuple[str, list[str]]]:
    """Group lines of one kind; a line without a mark goes on with the one before it."""
    parts: list[tuple[str, list[str]]] = []
    fresh = True
    for line in text.strip().splitlines():
        mark = LINE_START.match(line)
        kind, content = (mark.group(), line[2:].lstrip()) if mark else ("", line.strip())
        if not content:
            fresh = True
        elif mark and parts and parts[-1][0] == kind and not fresh:
            parts[-1][1].append(content)
        elif mark or fresh or parts[-1][0] == "## ":
            parts.append((kind, [content.removeprefix("# ")]))
            fresh = False
        else:
            parts[-1][1][-1] += f" {content}"
    return parts


def _quote(line: str) -> dict[str, str]:
    words, _, who = line.partition(" | ")
    return {"text": words.strip(), "name": who.strip()}


def _html(kind: str, lines: list[str]) -> str:
    if kind == "- ":
        return "<ul>" + "".join(f"<li>{_line(line)}</li>" for line in lines) + "</ul>"
    return "".join(f"<p>{_line(line)}</p>" for line in lines)


def _line(line: str) -> str:
    """Return a line as HTML, `[words](address)` as a link."""
    return LINK.sub(r'<a href="\2">\1</a>', html.escape(line))
