"""Which tags the admin suggests while somebody types: those of pages and files within reach."""

from django.db.models import Q
from django.http import HttpRequest, JsonResponse
from django.views.decorators.http import require_safe
from taggit.models import Tag
from wagtail.admin.auth import require_admin_access
from wagtail.documents import get_document_model
from wagtail.images import get_image_model
from wagtail.models import Page

from home.reach import linkable_pages, own_media

MOST_TAGS = 10


@require_admin_access
@require_safe
def suggest_tags(request: HttpRequest) -> JsonResponse:
    """Answer with tags that begin with `term`; Wagtail's own view also tells those of foreign drafts."""
    term = request.GET.get("term", "")
    within_reach = Q(pk__in=linkable_pages(Page.objects.all(), request.user).values("page_tags__tag"))
    for model in (get_image_model(), get_document_model()):
        within_reach |= Q(pk__in=own_media(model, request.user).values("tags"))
    tags = (
        Tag.objects.filter(within_reach, name__istartswith=term).order_by("name")
        if term
        else Tag.objects.none()
    )
    return JsonResponse(list(tags.values_list("name", flat=True)[:MOST_TAGS]), safe=False)
