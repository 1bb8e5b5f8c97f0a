"""From plain data to a tagged PDF (PDF/UA-1). Data is given as JSON; a layout never holds any."""

import io
import json
import re
from collections.abc import Mapping
from pathlib import Path
from typing import Any, Literal

import segno
import typst

HERE = Path(__file__).parent
FONTS, LAYOUTS = HERE / "fonts", HERE / "layouts"
# Signs that our letters have; a reader of a tagged PDF may meet no others.
UNPRINTABLE = re.compile(
    r"[^\n -~\u00a0-\u017e\u0218-\u021b\u2013\u2014\u2018-\u201a\u201c-\u201e\u2022\u2026\u20ac]"
)
# What is left around a sign that went.
LEFT_OVER = re.compile(r" +(?=[ .,;:!?)]|$)")


def typeset(layout: str, data: Mapping[str, Any], *, file_format: Literal["pdf", "png"] = "pdf") -> bytes:
    """Return a layout filled with data: "pdf" (tagged, PDF/UA-1), or "png" of its first page for tests."""
    return typst.compile(
        LAYOUTS / f"{layout}.typ",
        root=LAYOUTS,
        font_paths=[FONTS],
        ignore_system_fonts=True,
        format=file_format,
        ppi=150,
        sys_inputs={"data": json.dumps(_printable(data))},
        pdf_standards=["ua-1"] if file_format == "pdf" else [],
    )


def qr_code(address: str) -> str:
    """Return the QR code of an address as SVG, with room around it."""
    picture = io.BytesIO()
    segno.make(address, error="m").save(picture, kind="svg", scale=4, border=4, xmldecl=False, light="#fff")
    return picture.getvalue().decode()


def _printable(value: Any) -> Any:
    """Return data with only signs that can be printed; what we lack is left out."""
    if isinstance(value, str):
        printable, count = UNPRINTABLE.subn("", value)
        return LEFT_OVER.sub("", printable).strip() if count else value
    if isinstance(value, Mapping):
        return {key: _printable(item) for key, item in value.items()}
    return [_printable(item) for item in value] if isinstance(value, list | tuple) else value
