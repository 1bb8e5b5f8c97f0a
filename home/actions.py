"""Verbs of the ground: opening a wijk, and keeping pages with their wijk."""

from collections import Counter
from collections.abc import Iterable
from itertools import chain, count
from typing import Any

from django.contrib.auth.models import Group, Permission
from django.db import transaction
from django.utils.text import slugify
from wagtail.models import (
    Collection,
    GroupApprovalTask,
    GroupCollectionPermission,
    GroupPagePermission,
    Page,
    Site,
    Workflow,
    WorkflowPage,
    WorkflowTask,
)

from home.addresses import WIJK_DEPTH, is_reserved
from home.freshness import mark_changed
from home.lib.errors import ActionError
from home.lib.registries import role_permissions, wijk_beginnings, wijk_sections
from home.models import BasePage, HomePage, StandardPage, Wijk, WijkGroup, WijkPage
from home.roles import COMMUNICATIE, COMMUNICATIE_GROUP, Role

# What each role may do with pages and with images and documents (docs/rollen.md).
PAGE_PERMISSIONS = {
    Role.REDACTEUR: ("add_page", "change_page"),
    Role.COORDINATOR: ("add_page", "change_page", "publish_page"),
}
# Wagtail asks for the permissions of its own image and document models, also for a custom model.
COLLECTION_PERMISSIONS = tuple(
    (app_label, f"{action}_{model}")
    for app_label, model in (("wagtailimages", "image"), ("wagtaildocs", "document"))
    for action in ("add", "change", "choose")
)
# True of every site; communications staff write on from here.
ABOUT_LEAD = "Gemaakt door bewoners, voor bewoners."
ABOUT_TEXT = (
    "<p>Op deze site leest u wat er bij u in de buurt gebeurt. U vindt er wie u kan helpen."
    " Bewoners maken de site zelf. Samen heten zij het wijkteam.</p>"
)
ABOUT_TEAM = (
    "<p>Een wijkteam bestaat uit buren. Zij weten wat er speelt en wijzen u de weg. Het sociaal team van de"
    " gemeente bestaat uit mensen die ervoor geleerd hebben, zoals maatschappelijk werkers.</p>"
)
ABOUT_BODY = [
    ("paragraph", ABOUT_TEXT),
    ("heading", "Het wijkteam is niet het sociaal team"),
    ("paragraph", ABOUT_TEAM),
]
# What a new front page shows as soon as it is there.
FIRST_FRONT: list[tuple[str, dict[str, Any]]] = [
    ("next_spreekuren", {"title": "Spreekuren", "count": 3}),
    ("latest_articles", {"title": "Uit de wijkkrant", "count": 3}),
    ("upcoming_activities", {"title": "Binnenkort te doen", "count": 4}),
    ("initiatives", {"title": "Wat bewoners samen doen", "count": 3}),
    ("help_finder", {"title": "Waar kan ik terecht met mijn vraag?"}),
    ("team", {"title": "Het wijkteam", "intro": ""}),
    ("partners", {"title": "Met wie wij samenwerken"}),
]
# Room for a number after it, within what a webadres may be.
SLUG_LENGTH = 50
GROUP_NAMES = {Role.REDACTEUR: "Redactie {wijk}", Role.COORDINATOR: "Coördinatoren {wijk}"}


@transaction.atomic
def open_wijk(*, name: str, slug: str, gemeente: str, team_email: str, **details: Any) -> Wijk:
    """Make a wijk with its pages, groups, image folder, permissions and approval.

    `details` are further fields of `Wijk`. The front page is live, with the usual parts in a
    usual order: each shows itself once there is something in it, and the team changes them
    as it likes. Raises ActionError when the name or address is taken or reserved.
    """
    refuse_taken(name, slug)
    home = open_site()
    collection = Collection.get_first_root_node().add_child(name=name)
    wijk = Wijk.objects.create(
        name=name,
        slug=slug,
        gemeente=gemeente,
        team_email=team_email,
        collection=collection,
        **details,
    )
    page = home.add_child(instance=WijkPage(wijk=wijk, title=name, slug=slug, body=FIRST_FRONT))
    for section in wijk_sections:
        section.create(page)
    groups = {role: _make_group(wijk, role, page) for role in Role}
    _make_workflow(wijk, page, groups[Role.COORDINATOR])
    for beginning in wijk_beginnings:
        beginning.create(wijk)
    return wijk


def refuse_taken(name: str, slug: str) -> None:
    """Raise ActionError when a new wijk cannot have this name or address."""
    if is_taken(slug):
        raise ActionError("Dit webadres is al in gebruik. Kies een ander.", field="slug")
    if Wijk.objects.filter(name__iexact=name).exists():
        raise ActionError("Er is al een wijk met deze naam.", field="name")


def propose_slug(name: str, noun: str = "wijk") -> str:
    """Return a free web address made from the name of a new wijk."""
    slug = slugify(name)[:SLUG_LENGTH].strip("-") or noun
    ways = chain([slug, f"{noun}-{slug}"], (f"{slug}-{number}" for number in count(2)))
    return next(way for way in ways if not is_taken(way))


def next_theme() -> str:
    """Return the colours that the fewest wijken have, so that neighbours can be told apart."""
    used = Counter(Wijk.objects.values_list("theme", flat=True))
    return min((Wijk.ColourTheme.WATER.value, *Wijk.ColourTheme.values), key=lambda theme: used[theme])


def is_taken(slug: str) -> bool:
    """Say whether a view or a page has this address already."""
    taken = Page.objects.filter(depth=WIJK_DEPTH, slug=slug).exists()
    return taken or is_reserved(slug, WIJK_DEPTH) or Wijk.objects.filter(slug=slug).exists()


def _make_group(wijk: Wijk, role: Role, page: WijkPage) -> Group:
    """Make the group of a role: what it may do in this wijk's pages and folder, and nowhere else."""
    group = Group.objects.create(name=GROUP_NAMES[role].format(wijk=wijk.name))
    WijkGroup.objects.create(wijk=wijk, role=role, group=group)
    _give(group, role, page, PAGE_PERMISSIONS[role], wijk.collection)
    return group


def _registered_permissions(role: str) -> list[tuple[str, str]]:
    """Return what the rooms let a role do with their models: (app label, codename)."""
    rules = [(rule.model.lower().split("."), rule.actions) for rule in role_permissions if rule.role == role]
    return [(app, f"{action}_{model}") for (app, model), actions in rules for action in actions]


def _permissions(names: Iterable[tuple[str, str]]) -> list[Permission]:
    """Return the permissions in the order of their names; raises KeyError for an unknown one."""
    wanted = list(names)
    known = Permission.objects.filter(codename__in={codename for _, codename in wanted})
    by_name = {
        (one.content_type.app_label, one.codename): one for one in known.select_related("content_type")
    }
    return [by_name[name] for name in wanted]


def _make_workflow(wijk: Wijk, page: WijkPage, approvers: Group) -> None:
    """Let what a redacteur submits wait for a coördinator of the same wijk."""
    # The editor's button reads "Stuur door naar de coördinatoren van …".
    task = GroupApprovalTask.objects.create(name=f"Nakijken {wijk.name}")
    task.groups.add(approvers)
    workflow = Workflow.objects.create(name=f"de coördinatoren van {wijk.name}")
    WorkflowTask.objects.create(workflow=workflow, task=task, sort_order=0)
    WorkflowPage.objects.create(workflow=workflow, page=page)


@transaction.atomic
def change_wijk(*, wijk: Wijk) -> Wijk:
    """Store changed details of a wijk; its front page takes over the name."""
    wijk.save()
    page = wijk.page
    page.wijk = wijk
    page.save(update_fields=["title", "draft_title", "slug", "search_stems"])
    return wijk


@transaction.atomic
def open_site() -> HomePage:
    """Return the site's front page; made at the first call, with the site record and the groups.

    Wagtail's own migrations leave a "Welcome" page and groups that may edit everything:
    both go, so that every permission comes from `open_wijk` or from here.
    """
    existing = HomePage.objects.first()
    if existing:
        return existing
    root = Page.get_first_root_node()
    home = HomePage(title="Wijkplein", slug="wijkplein")
    root.add_child(instance=home)
    Site.objects.update_or_create(
        is_default_site=True,
        defaults={"hostname": "localhost", "port": 80, "root_page": home, "site_name": "Wijkplein"},
    )
    for welcome in root.get_children().exclude(pk=home.pk):
        welcome.delete()
    Group.objects.filter(name__in=("Editors", "Moderators")).delete()
    Workflow.objects.filter(workflow_pages__page=root).delete()
    _make_communicatie_group(home)
    return home


def _make_communicatie_group(home: HomePage) -> None:
    """Let communications staff write the pages of the whole site, which all stand under one page.

    Wagtail's permissions hold for everything below a page, so a right on the front page of the
    site would reach into every wijk.
    """
    about = home.add_child(
        instance=StandardPage(
            title="Over deze site", slug="over", show_in_menus=True, lead=ABOUT_LEAD, body=ABOUT_BODY
        )
    )
    collection = Collection.get_first_root_node().add_child(name="Hele site")
    group = Group.objects.create(name=COMMUNICATIE_GROUP)
    _give(group, COMMUNICATIE, about, PAGE_PERMISSIONS[Role.COORDINATOR], collection)


def _give(
    group: Group, role: str, page: Page, page_permissions: tuple[str, ...], collection: Collection
) -> None:
    """Give a group the admin, a part of the page tree, a folder of images and what its role may do."""
    on_page = _permissions(("wagtailcore", codename) for codename in page_permissions)
    GroupPagePermission.objects.bulk_create(
        GroupPagePermission(group=group, page=page, permission=one) for one in on_page
    )
    GroupCollectionPermission.objects.bulk_create(
        GroupCollectionPermission(group=group, collection=collection, permission=one)
        for one in _permissions(COLLECTION_PERMISSIONS)
    )
    group.permissions.add(*_permissions([("wagtailadmin", "access_admin"), *_registered_permissions(role)]))


@transaction.atomic
def renew_permissions() -> None:
    """Give every group what its role may do by now: a new version may bring lists that are new to it."""
    for wijk_group in WijkGroup.objects.select_related("group"):
        wijk_group.group.permissions.add(*_permissions(_registered_permissions(wijk_group.role)))
    for group in Group.objects.filter(name=COMMUNICATIE_GROUP):
        group.permissions.add(*_permissions(_registered_permissions(COMMUNICATIE)))


def settle_moved_pages(*, page: Page) -> None:
    """Give a moved page and everything under it the wijk of their new place."""
    for moved in page.get_descendants(inclusive=True).specific():
        if not isinstance(moved, BasePage):
            continue
        before = moved.wijk_id
        moved.settle_wijk()
        type(moved).objects.filter(pk=moved.pk).update(wijk=moved.wijk)
        mark_changed(before)
        mark_changed(moved.wijk_id)
