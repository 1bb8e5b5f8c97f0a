"""What the house tests read: our own source files and the functions in them."""

import ast
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
APPS = ("home", "wijkkrant", "initiatives", "spreekuren", "signalen")
FOLDERS = (*APPS, "site")


@dataclass(frozen=True)
class Function:
    """A function and the number of lines from its `def` to its last line, docstring left out."""

    place: str
    lines: int


def python_files(*folders: str) -> list[Path]:
    """Return our Python files; migrations are written by Django."""
    files = [file for folder in folders or FOLDERS for file in (ROOT / folder).rglob("*.py")]
    return sorted(file for file in files if "migrations" not in file.parts)


def place(file: Path) -> str:
    return str(file.relative_to(ROOT))


def line_count(file: Path) -> int:
    return len(file.read_text().splitlines())


def functions(file: Path) -> Iterator[Function]:
    for node in ast.walk(ast.parse(file.read_text())):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            documented = ast.get_docstring(node) is not None
            first = node.body[0]
            docstring = (first.end_lineno or 0) - first.lineno + 1 if documented else 0
            lines = (node.end_lineno or 0) - node.lineno + 1 - docstring
            yield Function(f"{place(file)}:{node.lineno} {node.name}", lines)
