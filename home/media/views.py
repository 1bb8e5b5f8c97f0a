"""Admin screens of photos: choosing them on a phone, telling what is on them, taking one off the site."""

from dataclasses import dataclass
from typing import Any
from uuid import UUID, uuid4

from django.conf import settings
from django.core.exceptions import ValidationError
from django.db.models import QuerySet
from django.forms import UUIDField
from django.http import Http404, HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.views.decorators.http import require_http_methods
from wagtail.admin import messages
from wagtail.admin.auth import require_admin_access
from wagtail.permissions import policy_registry

from home.lib.errors import ActionError
from home.media.actions import keep_photo, withdraw_consent
from home.media.forms import PlaceForm, ShortPhotoForm
from home.media.models import Photo
from home.media.queries import usage_of
from home.wall.policy import wijken_for

NOTHING_CHOSEN = "Kies eerst een of meer foto's van je telefoon of computer."
CHOOSE_PLACE = "Kies eerst voor welke wijk de foto's zijn."
THUMBNAIL = "max-165x165"


@dataclass(frozen=True)
class Outcome:
    """What became of one file: a stored photo, or a sentence that says why not."""

    name: str
    photo: Photo | None = None
    error: str = ""


@require_admin_access
@require_http_methods(["GET", "POST"])
def add_photos(request: HttpRequest) -> HttpResponse:
    """Choose several photos at once; each is kept, also when another one fails."""
    if not policy_registry.get_by_type(Photo).user_has_permission(request.user, "add"):
        raise Http404
    upload = _upload_of(request)
    place = PlaceForm(request.POST or None, user=request.user)
    outcomes: list[Outcome] = []
    error = ""
    if request.method == "POST":
        files = request.FILES.getlist("photos")
        collection = place.chosen()
        error = NOTHING_CHOSEN if not files else "" if collection else CHOOSE_PLACE
        outcomes = [] if error else [_keep(file, collection, request.user, upload) for file in files]
    kept = _photos_of(request.user, upload).exists()
    next_url = reverse("photos_describe", args=[upload]) if kept else ""
    if "application/json" in request.headers.get("accept", ""):
        told = [{"name": one.name, "error": one.error} for one in outcomes]
        return JsonResponse({"error": error, "photos": told, "next": next_url})
    if outcomes and not any(one.error for one in outcomes):
        return redirect(next_url)
    context = {"upload": upload, "place": place, "outcomes": outcomes, "error": error, "next_url": next_url}
    limit = settings.WAGTAILIMAGES_MAX_UPLOAD_SIZE
    return render(request, "media/admin/add.html", context | {"limit": limit, "limit_mb": limit // 1024**2})


def _upload_of(request: HttpRequest) -> UUID:
    """Return the mark of this choice of photos, so that what is sent twice is stored once."""
    try:
        return UUIDField().clean(request.POST.get("upload", ""))
    except ValidationError:
        return uuid4()


def _keep(file: Any, collection: Any, user: Any, upload: UUID) -> Outcome:
    name = file.name or "foto"
    try:
        photo = keep_photo(file=file, size=file.size or 0, collection=collection, user=user, upload=upload)
    except ActionError as error:
        return Outcome(name, error=error.message)
    return Outcome(name, photo)


def _photos_of(user: Any, upload: UUID) -> QuerySet[Photo]:
    """Return what this user sent in one choice and may still change."""
    policy = policy_registry.get_by_type(Photo)
    own: QuerySet[Photo] = policy.instances_user_has_any_permission_for(user, ["change"])
    return own.filter(upload=upload, uploaded_by_user=user).order_by("pk")


@require_admin_access
@require_http_methods(["GET", "POST"])
def describe_photos(request: HttpRequest, upload: UUID) -> HttpResponse:
    """Tell what is on each photo; what is right is stored, also when another photo is not yet."""
    photos = list(_photos_of(request.user, upload))
    if not photos:
        raise Http404
    data = request.POST if request.method == "POST" else None
    forms = [ShortPhotoForm(data, instance=photo, prefix=f"foto-{photo.pk}") for photo in photos]
    if data is not None:
        right = [form.save() for form in forms if form.is_valid()]
        if len(right) == len(forms):
            _say_kept(request, right)
            return redirect("wagtailimages:index")
    wrong = [number for number, form in enumerate(forms, 1) if form.is_bound and not form.is_valid()]
    context = {"forms": forms, "upload": upload, "wrong": wrong, "thumbnail": THUMBNAIL}
    return render(request, "media/admin/describe.html", context)


def _say_kept(request: HttpRequest, photos: list[Photo]) -> None:
    count, hidden = len(photos), [photo for photo in photos if photo.is_hidden]
    messages.success(request, "De foto is bewaard." if count == 1 else f"{count} foto's zijn bewaard.")
    for photo in hidden:
        reason = photo.hindrance
        if reason:
            messages.warning(request, f"Deze foto komt nog niet op de site. {reason.sentence(photo.title)}")


@require_admin_access
@require_http_methods(["GET", "POST"])
def withdraw(request: HttpRequest, image_id: int) -> HttpResponse:
    """Show where a photo is and what taking it away means; on POST it goes, for good."""
    policy = policy_registry.get_by_type(Photo)
    own = policy.instances_user_has_any_permission_for(request.user, ["change"])
    photo = get_object_or_404(own, pk=image_id)
    if request.method == "POST":
        withdraw_consent(photo=photo, by=request.user)
        if not Photo.objects.exclude(leftover_file="").filter(pk=photo.pk).exists():
            messages.success(request, "De foto is weggehaald, overal op de site.")
        else:
            messages.warning(
                request,
                "De foto staat nergens meer op de site. Het opruimen van het bestand lukt nog niet;"
                " dat gebeurt vanzelf opnieuw.",
            )
        return redirect("wagtailimages:index")
    wijk_ids = set(wijken_for(request.user).values_list("pk", flat=True))
    context = {"photo": photo, "usage": usage_of(photo, request.user, wijk_ids)}
    return render(request, "media/admin/withdraw.html", context)
