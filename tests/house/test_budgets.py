"""Files and functions stay small enough to read in one go."""

from pathlib import Path

import pytest

from tests.house.source import ROOT, functions, line_count, place, python_files

FUNCTION_LINES = 40
FILE_LINES = 250
FILE_HARD_STOP = 400
TEMPLATE_LINES = 80
# Longer than the budget, with the reason why one file reads better than two.
LONG_FILES: dict[str, str] = {}


def test_no_function_is_longer_than_forty_lines() -> None:
    long = [one for file in python_files() for one in functions(file) if one.lines > FUNCTION_LINES]
    assert long == []


def test_no_file_is_longer_than_its_budget() -> None:
    long = {place(file): count for file in python_files() if (count := line_count(file)) > FILE_LINES}
    assert {name: count for name, count in long.items() if name not in LONG_FILES} == {}


def test_an_allowed_long_file_still_has_a_hard_stop() -> None:
    assert [name for name in LONG_FILES if line_count(ROOT / name) > FILE_HARD_STOP] == []


def test_an_allowance_goes_when_its_file_has_become_short() -> None:
    assert [name for name in LONG_FILES if line_count(ROOT / name) <= FILE_LINES] == []


@pytest.mark.parametrize("suffix", [".html", ".txt"])
def test_no_template_is_longer_than_its_budget(suffix: str) -> None:
    templates: list[Path] = sorted((ROOT / "templates").rglob(f"*{suffix}"))
    assert [place(file) for file in templates if line_count(file) > TEMPLATE_LINES] == []
