"""Reads a catalogue of translations (.po) and makes what Python reads at run time (.mo), without gettext.

Formats: https://www.gnu.org/software/gettext/manual/html_node/PO-Files.html and MO-Files.html.
"""

import ast
import struct
from collections.abc import Iterator

# Between the context and the text, and between the forms of one text.
CONTEXT_END, FORM_END = "\x04", "\x00"
MAGIC, HEADER_SIZE, ENTRY_SIZE = 0x950412DE, 28, 8


def read_po(text: str) -> dict[str, str]:
    """Return the texts by what they stand for; raises ValueError for one that stands there twice."""
    messages: dict[str, str] = {}
    for entry in _entries(text):
        key = FORM_END.join(entry[name] for name in ("msgid", "msgid_plural") if name in entry)
        if "msgctxt" in entry:
            key = entry["msgctxt"] + CONTEXT_END + key
        if key in messages:
            raise ValueError(f"{key!r} stands in the catalogue twice")
        forms = [entry[name] for name in sorted(entry) if name.startswith("msgstr")]
        messages[key] = FORM_END.join(forms)
    return messages


def _entries(text: str) -> Iterator[dict[str, str]]:
    """Yield the fields of each entry; empty lines part them."""
    for part in text.split("\n\n"):
        entry: dict[str, str] = {}
        name = ""
        for line in part.splitlines():
            if line.startswith('"'):
                entry[name] += ast.literal_eval(line)
            elif line and not line.startswith("#"):
                name, _, value = line.partition(" ")
                entry[name] = ast.literal_eval(value)
        if entry:
            yield entry


def mo_bytes(messages: dict[str, str]) -> bytes:
    """Return a .mo file with these texts: two tables of length and place, then the texts in order."""
    pairs = sorted((key.encode(), value.encode()) for key, value in messages.items())
    keys_at = HEADER_SIZE
    values_at = keys_at + ENTRY_SIZE * len(pairs)
    place = values_at + ENTRY_SIZE * len(pairs)
    tables, texts = [b"", b""], b""
    for side in (0, 1):
        for pair in pairs:
            tables[side] += struct.pack("<2I", len(pair[side]), place + len(texts))
            texts += pair[side] + b"\x00"
    header = struct.pack("<7I", MAGIC, 0, len(pairs), keys_at, values_at, 0, place)
    return header + tables[0] + tables[1] + texts
