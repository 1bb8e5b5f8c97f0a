"""Templates keep the house rules: short, known class names, nothing inline, and all of them compile."""

import re
from collections.abc import Iterator
from importlib import import_module
from pathlib import Path

import pytest
from django.conf import settings
from django.template.loader import get_template

from home.topics import Topic

TEMPLATES = settings.BASE_DIR / "templates"
CSS = settings.BASE_DIR / "site" / "static" / "css"
NLDS_CLASSES = set(Path(__file__).with_name("nlds_classes.txt").read_text().split())
MAX_LINES = 80
# Mail programs read no stylesheet, and Wagtail's admin has class names of its own.
WITHOUT_OUR_CLASSES = ("emails", "wagtailadmin", "wagtailimages", "admin", "accounts")

ALL = sorted(path.relative_to(TEMPLATES).as_posix() for path in TEMPLATES.rglob("*.*") if path.is_file())
PUBLIC = [
    name for name in ALL if name.endswith(".html") and not set(WITHOUT_OUR_CLASSES) & set(name.split("/"))
]

TAG = re.compile(r"{%.*?%}|{#.*?#}", re.DOTALL)
VARIABLE = re.compile(r"{{.*?}}", re.DOTALL)
CLASS = re.compile(r'\sclass="([^"]*)"')
ICON = re.compile(r'components/icon.html" with name="([\w-]+)"')
INLINE = re.compile(
    r"<style\b|\sstyle=|\son[a-z]+=|javascript:|<script(?![^>]*(\ssrc=|application/ld\+json))", re.IGNORECASE
)


def source(name: str) -> str:
    return (TEMPLATES / name).read_text()


def class_names(text: str) -> Iterator[str]:
    """Yield the class names in a template; what a variable fills in is `*`."""
    for value in CLASS.findall(VARIABLE.sub("*", TAG.sub(" ", text))):
        yield from value.split()


def defined_classes() -> set[str]:
    """Return the names of our own that some stylesheet defines."""
    sheets = "".join(path.read_text() for path in CSS.rglob("*.css"))
    return set(re.findall(r"\.((?:wp|thema)-[\w-]+)", sheets))


def is_known(name: str, known: set[str]) -> bool:
    if "*" in name:
        return any(candidate.startswith(name.partition("*")[0]) for candidate in known)
    return name in known


@pytest.mark.parametrize("name", ALL)
def test_a_template_compiles(name: str) -> None:
    get_template(name)


@pytest.mark.parametrize("name", ALL)
def test_a_template_is_short(name: str) -> None:
    assert len(source(name).splitlines()) <= MAX_LINES


@pytest.mark.parametrize("name", PUBLIC)
def test_a_public_template_has_nothing_inline(name: str) -> None:
    assert [match.group() for match in INLINE.finditer(source(name))] == []


@pytest.mark.parametrize("name", PUBLIC)
def test_a_public_template_uses_known_classes_only(name: str) -> None:
    known = NLDS_CLASSES | defined_classes()
    assert [found for found in class_names(source(name)) if not is_known(found, known)] == []


def test_every_icon_that_is_asked_for_is_drawn() -> None:
    drawn = set(re.findall(r'<symbol id="([\w-]+)"', (CSS.parent / "img" / "icons.svg").read_text()))
    asked = {name for text in map(source, PUBLIC) for name in ICON.findall(text)}
    themes = {icon for _name, _slug, icon in import_module("home.migrations.0002_themes").THEMES}
    assert (asked | themes | set(Topic.values)) - drawn == set()


def test_every_class_of_ours_is_used_somewhere() -> None:
    """A rule that no template asks for is dead, and would be kept forever."""
    rooms = ("templates", "home", "initiatives", "spreekuren", "signalen", "wijkkrant", "site")
    paths = [path for room in rooms for path in (settings.BASE_DIR / room).rglob("*.*")]
    texts = [path.read_text() for path in paths if path.suffix in (".html", ".py", ".js")]
    used = " ".join(texts)
    prefixes = {name.partition("*")[0] for text in texts for name in class_names(text) if "*" in name[1:]}
    dead = [
        name
        for name in sorted(defined_classes())
        if not re.search(rf"(?<![\w-]){name}(?![\w-])", used) and not name.startswith(tuple(prefixes))
    ]
    assert dead == []
