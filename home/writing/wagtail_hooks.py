"""The writing help in Wagtail's admin: its checks, its script in the editor and the addresses behind it."""

from typing import Any

from django.http import HttpRequest
from django.templatetags.static import static
from django.urls import URLPattern, path
from django.utils.html import format_html
from django.utils.safestring import SafeString
from wagtail import hooks
from wagtail.admin.userbar import ContentCheckerItem

from home.models import BasePage
from home.writing.checker import WritingChecker
from home.writing.queries import report
from home.writing.views import HintsOnCreateView, HintsOnEditView


@hooks.register("construct_wagtail_userbar")
def check_the_writing(request: HttpRequest, items: list[Any], page: Any) -> None:
    """Put our checks in the place of Wagtail's; only a preview has a text to read."""
    for place, item in enumerate(items):
        if isinstance(item, ContentCheckerItem):
            is_read = (
                isinstance(page, BasePage) and not item.in_editor and getattr(request, "is_preview", False)
            )
            found = report(page).hints if is_read else ()
            items[place] = WritingChecker(in_editor=item.in_editor, found=found)


@hooks.register("register_admin_urls")
def addresses() -> list[URLPattern]:
    """Mirror the addresses of Wagtail's preview, so that the script can derive ours from them."""
    return [
        path("schrijfhulp/<int:page_id>/edit/preview/", HintsOnEditView.as_view(), name="writing_edit"),
        path(
            "schrijfhulp/add/<slug:content_type_app_name>/<slug:content_type_model_name>/<int:parent_page_id>/preview/",
            HintsOnCreateView.as_view(),
            name="writing_add",
        ),
    ]


@hooks.register("insert_editor_js")
def script() -> SafeString:
    """Show the number of hints beside the buttons that publish."""
    return format_html(
        '<link rel="stylesheet" href="{}"><script type="module" src="{}"></script>',
        static("css/admin/writing.css"),
        static("js/admin-writing.js"),
    )
