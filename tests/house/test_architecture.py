"""The storeys stand as docs/architectuur.md draws them."""

import ast
import os
import subprocess
import sys
from pathlib import Path

import pytest
from django.apps import apps

from tests.house.source import APPS, ROOT, place, python_files

FORBIDDEN_NAMES = {"signals.py", "utils.py", "helpers.py", "common.py", "misc.py"}
# The one place that listens to Wagtail's and Django's signals.
MAY_LISTEN = {"home/freshness.py"}


def test_import_contracts_hold() -> None:
    command = [str(Path(sys.executable).with_name("lint-imports")), "--no-logo", "--no-cache"]
    path = os.pathsep.join((str(ROOT), str(ROOT / "site")))
    done = subprocess.run(
        command, cwd=ROOT, env=os.environ | {"PYTHONPATH": path}, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stdout


def test_site_is_a_path_entry_and_never_a_package() -> None:
    assert not (ROOT / "site" / "__init__.py").exists()


def test_no_file_is_a_junk_drawer_or_called_signals() -> None:
    assert [place(file) for file in python_files() if file.name in FORBIDDEN_NAMES] == []


def test_only_freshness_listens_to_signals() -> None:
    listeners = [
        place(file)
        for file in python_files()
        if "dispatch_uid" in file.read_text() or "@receiver" in file.read_text()
    ]
    assert set(listeners) == MAY_LISTEN


def test_nothing_prints() -> None:
    printing = [
        f"{place(file)}:{node.lineno}"
        for file in python_files()
        for node in ast.walk(ast.parse(file.read_text()))
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == "print"
    ]
    assert printing == []


@pytest.mark.parametrize("label", APPS)
def test_every_app_has_the_label_of_its_folder(label: str) -> None:
    assert Path(apps.get_app_config(label).path) == ROOT / label
