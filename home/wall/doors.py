"""Which admin addresses an editor can reach: everything not named here answers 404.

A beheerder (superuser) passes. For everybody else an address of Wagtail's admin is open
only when it is named below, and where it carries the id of a page, photo or document
that thing must be theirs. Rooms add addresses of their own with an `AdminDoor`. A new version
of Wagtail or a new viewset therefore starts closed.
"""

from collections.abc import Callable, Iterable
from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from wagtail.documents import get_document_model
from wagtail.images import get_image_model
from wagtail.models import Page, Revision, TaskState

from home.lib.registries import admin_doors
from home.reach import is_id, linkable_pages, own_media, own_pages
from home.wall.viewsets import WijkViewSet

View = Callable[..., HttpResponse]
Guard = Callable[[HttpRequest, dict[str, Any]], bool]

ADMIN_PREFIX = "/beheer/"
# Reached before anybody is logged in, or the same for everybody.
OPEN = frozenset(
    {
        *("wagtailadmin_login", "wagtailadmin_logout", "wagtailadmin_password_reset"),
        *("wagtailadmin_password_reset_done", "wagtailadmin_password_reset_confirm"),
        *("wagtailadmin_password_reset_complete", "wagtailadmin_javascript_catalog", "wagtailadmin_sprite"),
        *("wagtailadmin_home", "wagtailadmin_account", "wagtailadmin_dismissibles"),
        *("wagtailadmin_explore_root", "wagtailadmin_block_preview", "wagtailadmin_choose_page"),
        *("wagtailadmin_choose_page_search", "wagtailadmin_choose_page_external_link"),
        *("wagtailadmin_choose_page_email_link", "wagtailadmin_choose_page_phone_link"),
        *("wagtailadmin_choose_page_anchor_link", "suggest_tags", "wagtailadmin_pages:search"),
        *("wagtailadmin_pages:search_results", "wagtailadmin_api:pages:listing"),
        *("wagtailimages:index", "wagtailimages:index_results", "wagtailimages:add"),
        *("wagtailimages:add_multiple", "wagtailimages:delete_upload_multiple"),
        *("wagtailimages:create_multiple_from_uploaded_image", "wagtailimages_chooser:choose"),
        *("wagtailimages_chooser:choose_results", "wagtailimages_chooser:create"),
        *("wagtaildocs:index", "wagtaildocs:index_results", "wagtaildocs:add", "wagtaildocs:add_multiple"),
        *("wagtaildocs:delete_upload_multiple", "wagtaildocs:create_multiple_from_uploaded_document"),
        *("wagtaildocs_chooser:choose", "wagtaildocs_chooser:choose_results", "wagtaildocs_chooser:create"),
        "wagtailadmin_editing_sessions:release",
    }
)
PAGE_ID_NAMES = ("page_id", "parent_page_id", "page_to_move_id", "destination_id")


def _all_own(rows: Any, ids: Iterable[Any]) -> bool:
    """Say whether `ids` names at least one row, and nothing but rows of `rows`."""
    wanted = {str(pk) for pk in ids}
    if not wanted or not all(is_id(pk) for pk in wanted):
        return False
    return rows.filter(pk__in=wanted).count() == len(wanted)


def page_guard(request: HttpRequest, kwargs: dict[str, Any]) -> bool:
    """Every page named in the address is in the editor's own part of the tree."""
    named = [kwargs[name] for name in PAGE_ID_NAMES if name in kwargs]
    named += [kwargs["pk"]] if "pk" in kwargs else []
    return _all_own(own_pages(request.user), named) and _belongs_to_page(kwargs)


def new_place_guard(request: HttpRequest, kwargs: dict[str, Any]) -> bool:
    """As `page_guard`; and the page that is chosen to copy or move it to is the editor's own too."""
    chosen = request.POST.getlist("new_parent_page")
    return page_guard(request, kwargs) and (not chosen or _all_own(own_pages(request.user), chosen))


def _belongs_to_page(kwargs: dict[str, Any]) -> bool:
    """A revision or a step of the workflow in the address is one of the page in the address."""
    page_id = str(kwargs.get("page_id", ""))
    if "revision_id" in kwargs:
        return Revision.objects.filter(pk=kwargs["revision_id"], object_id=page_id).exists()
    if "task_state_id" in kwargs:
        states = TaskState.objects.filter(pk=kwargs["task_state_id"])
        return states.filter(workflow_state__object_id=page_id).exists()
    return True


def live_or_own_page_guard(request: HttpRequest, kwargs: dict[str, Any]) -> bool:
    """Pages that a link may go to: what everybody can read, and the editor's own drafts."""
    return linkable_pages(Page.objects.all(), request.user).filter(pk=kwargs["parent_page_id"]).exists()


def chosen_pages_guard(request: HttpRequest, kwargs: dict[str, Any]) -> bool:
    """As `live_or_own_page_guard`, for ids in the query string."""
    # Wagtail's own view cannot show the root of the tree.
    below_root = Page.objects.filter(depth__gt=1)
    return _all_own(linkable_pages(below_root, request.user), request.GET.getlist("id"))


def _media_guard(model: Callable[[], Any], *names: str) -> Guard:
    def guard(request: HttpRequest, kwargs: dict[str, Any]) -> bool:
        named = [kwargs[name] for name in names if name in kwargs] or request.GET.getlist("id")
        return _all_own(own_media(model(), request.user), named)

    return guard


def bulk_guard(request: HttpRequest, kwargs: dict[str, Any]) -> bool:
    """An action on several at once: each of them is the editor's own, and all are named."""
    model = (kwargs["app_label"], kwargs["model_name"].lower())
    if model == ("wagtailcore", "page"):
        return _all_own(own_pages(request.user), request.GET.getlist("id"))
    media = {(m._meta.app_label, m._meta.model_name): m for m in (get_image_model(), get_document_model())}
    return model in media and _media_guard(lambda: media[model])(request, {})


def editing_session_guard(request: HttpRequest, kwargs: dict[str, Any]) -> bool:
    """Who else is editing is told about own pages only."""
    is_page = (kwargs["app_label"], kwargs["model_name"]) == ("wagtailcore", "page")
    return is_page and _all_own(own_pages(request.user), [kwargs["object_id"]])


PAGE_VIEWS = (
    *("add", "preview_on_add", "usage", "edit", "preview_on_edit", "view_draft", "add_subpage", "delete"),
    *("unpublish", "move_confirm", "set_page_position", "workflow_action"),
    *("collect_workflow_action_data", "confirm_workflow_cancellation", "workflow_preview", "lock", "unlock"),
    *("revisions_index", "revisions_view", "revisions_revert", "revisions_unschedule", "revisions_compare"),
    *("workflow_history", "workflow_history_detail", "history", "history_results"),
)
IMAGE_VIEWS = ("edit", "delete", "preview", "image_usage", "edit_multiple", "delete_multiple")
DOCUMENT_VIEWS = ("edit", "delete", "document_usage", "edit_multiple", "delete_multiple")
CHOSEN_VIEWS = ("chosen", "chosen_multiple", "select_format")
image_guard = _media_guard(get_image_model, "image_id", "pk")
document_guard = _media_guard(get_document_model, "document_id", "doc_id", "pk")

GUARDED: dict[str, Guard] = {
    "wagtailadmin_explore": page_guard,
    "wagtailadmin_explore_results": page_guard,
    "wagtailadmin_api:pages:detail": page_guard,
    **dict.fromkeys(("wagtailadmin_pages:copy", "wagtailadmin_pages:move"), new_place_guard),
    "wagtailadmin_choose_page_child": live_or_own_page_guard,
    "wagtailadmin_choose_page_chosen_multiple": chosen_pages_guard,
    "wagtail_bulk_action": bulk_guard,
    "wagtailadmin_editing_sessions:ping": editing_session_guard,
    **{f"wagtailadmin_pages:{name}": page_guard for name in PAGE_VIEWS},
    **{f"wagtailimages:{name}": image_guard for name in IMAGE_VIEWS},
    **{f"wagtailimages_chooser:{name}": image_guard for name in CHOSEN_VIEWS},
    **{f"wagtaildocs:{name}": document_guard for name in DOCUMENT_VIEWS},
    **{f"wagtaildocs_chooser:{name}": document_guard for name in CHOSEN_VIEWS},
}


def is_open(request: HttpRequest, view_name: str, kwargs: dict[str, Any]) -> bool:
    """Say whether this editor may come in by this address."""
    if view_name in OPEN or view_name.rpartition(":")[0] in WijkViewSet.namespaces:
        return True
    registered = next((door for door in admin_doors if door.view_name == view_name), None)
    if registered is not None:
        return registered.guard is None or registered.guard(request, kwargs)
    guard = GUARDED.get(view_name)
    return guard is not None and guard(request, kwargs)


class AdminDoorsMiddleware:
    """Answers 404 for an admin address that is not the editor's own."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        return self.get_response(request)

    def process_view(self, request: HttpRequest, view: View, args: Any, kwargs: dict[str, Any]) -> None:
        """Stand at the door before any view of the admin runs."""
        match = request.resolver_match
        if match is None or not request.path.startswith(ADMIN_PREFIX):
            return
        user = request.user
        # Who is not logged in is sent to the log-in page by Wagtail itself.
        if not user.is_authenticated or user.is_superuser:
            return
        if not is_open(request, match.view_name, kwargs):
            raise Http404
