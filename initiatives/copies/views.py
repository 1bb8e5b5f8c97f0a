"""Choosing what to copy, and saying when it will be. Admin only."""

from typing import Any

from django.core.paginator import Paginator
from django.db.models import F
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils import timezone
from wagtail.admin import messages

from home.lib.dutch import date_text
from home.lib.errors import ActionError
from home.reach import own_pages
from home.wall.policy import wijken_for
from initiatives.copies.actions import copy_activity
from initiatives.copies.forms import CopyForm
from initiatives.models import ActivityPage

PER_PAGE = 20


def own_activities(user: Any) -> Any:
    """Return the activities in the wijken where this user works, drafts too."""
    wijken = wijken_for(user)
    pages = ActivityPage.objects.filter(wijk__in=wijken, pk__in=own_pages(user).values("pk"))
    return pages.select_related("wijk").defer_streamfields()


def choose_activity(request: HttpRequest) -> HttpResponse:
    """List what can be copied, the newest first, past ones too."""
    wijken = list(wijken_for(request.user))
    query, slug = request.GET.get("q", "").strip(), request.GET.get("wijk", "")
    wijk = next((one for one in wijken if one.slug == slug), None)
    found = own_activities(request.user)
    if wijk is not None:
        found = found.filter(wijk=wijk)
    if query:
        found = found.filter(title__icontains=query)
    found = found.order_by(F("first_date").desc(nulls_last=True), "-pk")
    context = {
        "page_obj": Paginator(found, PER_PAGE).get_page(request.GET.get("p")),
        "query": query,
        "wijk": wijk,
        "has_many": len(wijken) > 1,
        "today": timezone.localdate(),
    }
    return render(request, "initiatives/admin/copy_choose.html", context)


def copy_page(request: HttpRequest, page_id: int) -> HttpResponse:
    """Ask for the new dates; on POST make the draft and open it."""
    source = get_object_or_404(own_activities(request.user), pk=page_id)
    form = CopyForm(request.POST or None, source=source, today=timezone.localdate())
    if request.method == "POST" and form.is_valid():
        try:
            copy = copy_activity(source=source, user=request.user, **form.cleaned_data)
        except ActionError as error:
            form.add_error(error.field if error.field in form.fields else None, error.message)
        else:
            when = date_text(form.cleaned_data["first_date"], timezone.localdate())
            messages.success(
                request,
                f"‘{copy.title}’ is gekopieerd, met {when} als datum. Kijk de tekst na. "
                "De kopie staat nog niet op de site.",
            )
            return redirect(reverse("wagtailadmin_pages:edit", args=[copy.pk]))
    may_publish = source.permissions_for_user(request.user).can_publish()
    context = {"form": form, "source": source, "may_publish": may_publish}
    return render(request, "initiatives/admin/copy_page.html", context)
