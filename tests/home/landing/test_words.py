"""Every word of the admin that an editor reaches is plain Dutch; Wagtail's own is mended where it is not."""

import gettext
import io
import json
import re
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import pytest
from bs4 import BeautifulSoup
from django.conf import settings
from django.test import Client
from django.urls import Resolver404, resolve

from home.accounts.models import User
from home.lib.catalogue import CONTEXT_END, mo_bytes, read_po
from home.models import Wijk
from tests.factories.foreign import FOREIGN_ROWS
from tests.factories.initiatives import ActivityFactory
from tests.factories.wijkkrant import ArticleFactory, photo_of

CATALOGUES = sorted(path for place in settings.LOCALE_PATHS for path in Path(place).rglob("*.po"))
# English, and words of makers of websites.
FORBIDDEN = re.compile(
    r"\b(dashboard|workflows?|save|saving|publish|unpublish|search|live|snippets?|slugs?|lock|unlock|submit"
    r"|edit|delete|add|drafts?|settings|moderatie|previews?|collecties?|tags?|upload\w*|alias|revisies?"
    r"|locale|explorer|instanties?|gebruiksgegevens|metadata|depubliceren|privacystatus|server error"
    r"|password|log out|sign in|back|next|choose|page|image|document type|error|warning|u|uw)\b",
    re.IGNORECASE,
)
PER_VIEW = 1
# A draft is shown as its readers see it, and they are "u".
# So are mails, to whom they go.
NOT_WALKED = {
    "berichtteksten:overview",
    "berichtteksten:preview",
    "wagtailadmin_logout",
    "wagtailadmin_pages:view_draft",
    "wagtailadmin_pages:revisions_view",
}
READ_ALOUD = (
    "aria-label",
    "placeholder",
    "alt",
    "data-w-tooltip-content-value",
    "data-w-progress-active-value",
)
MORE = ("/beheer/images/chooser/", "/beheer/documents/chooser/", "/beheer/choose-page/", "/beheer/account/")


@pytest.mark.parametrize("source", CATALOGUES, ids=lambda path: path.stem)
def test_what_is_read_at_run_time_is_what_is_written(source: Path) -> None:
    assert source.with_suffix(".mo").read_bytes() == mo_bytes(read_po(source.read_text()))


def test_python_reads_the_catalogue_as_it_was_written() -> None:
    messages = {"": "Content-Type: text/plain; charset=UTF-8\nPlural-Forms: nplurals=2; plural=(n != 1);\n"}
    messages |= {
        "Save": "Bewaren",
        f"knop{CONTEXT_END}Save": "Bewaar",
        "%d dag\x00%d dagen": "%d dag\x00%d dagen",
    }
    read = gettext.GNUTranslations(io.BytesIO(mo_bytes(messages)))
    assert (read.gettext("Save"), read.pgettext("knop", "Save")) == ("Bewaren", "Bewaar")
    assert read.ngettext("%d dag", "%d dagen", 2) == "%d dagen"


def test_a_text_that_stands_in_the_catalogue_twice_is_a_mistake() -> None:
    entry = 'msgid "Save"\nmsgstr "Bewaren"\n\n'
    with pytest.raises(ValueError, match="Save"):
        read_po(entry + entry)


@pytest.mark.parametrize("source", CATALOGUES, ids=lambda path: path.stem)
def test_our_own_words_keep_to_our_own_list(source: Path) -> None:
    words = [text for key, text in read_po(source.read_text()).items() if key]
    names = re.compile(r"%\(\w+\)[sd]|{\w+}|<[^>]*>")
    assert [text for text in words if FORBIDDEN.search(names.sub(" ", text))] == []


def visible(content: str) -> Iterator[str]:
    """Yield what somebody sees or hears of a page, the menu and the messages for later included."""
    page = BeautifulSoup(content, "html.parser")
    menu = page.select_one("#wagtail-sidebar-props")
    if menu is not None:
        yield from re.findall(r'"label": "([^"]*)"', menu.string or "")
    for found in page.select("script, style, svg, textarea"):
        found.decompose()
    yield from page.stripped_strings
    for name in READ_ALOUD:
        yield from (str(found[name]) for found in page.select(f"[{name}]"))


def view_name(url: str) -> str:
    try:
        return resolve(url.partition("?")[0]).view_name
    except Resolver404:
        return ""


def walk(client: Client) -> Iterator[tuple[str, str]]:
    """Yield each text of each screen that can be reached by links, a few of every kind."""
    queue, seen = ["/beheer/", *MORE], Counter[str]()
    while queue:
        url = queue.pop(0)
        name = view_name(url)
        if not name or seen[name] >= PER_VIEW or name in NOT_WALKED:
            continue
        seen[name] += 1
        answer = client.get(url)
        if answer.status_code != 200 or answer.streaming:
            continue
        content = answer.text
        if "json" in answer["Content-Type"]:
            content = str(json.loads(content).get("html", ""))
        yield from ((url, text) for text in visible(content))
        links = re.findall(r'(?:href|url)"?[=:] ?"(/beheer/[^"#]*)', content)
        queue += [link.replace("&amp;", "&") for link in links]


@pytest.mark.django_db
@pytest.mark.parametrize("who", ["redacteur_client", "coordinator_client"])
def test_every_screen_that_an_editor_reaches_is_plain_dutch(
    who: str, waterwijk: Wijk, redacteur: User, request: pytest.FixtureRequest
) -> None:
    client: Client = request.getfixturevalue(who)
    for make in FOREIGN_ROWS.values():
        make(waterwijk)
    photo_of(waterwijk)
    ActivityFactory(wijk=waterwijk)
    article = ArticleFactory(wijk=waterwijk)
    article.save_revision(user=redacteur)
    article.get_workflow().start(article, redacteur)
    wrong = {f"{text[:90]} ({url})" for url, text in walk(client) if FORBIDDEN.search(text)}
    assert sorted(wrong) == []
