"""For editors: close a spreekuur with one tap, and keep the links of its hosts."""

from typing import Any

from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.cache import patch_cache_control
from django.utils.dateparse import parse_date
from django.views.decorators.http import require_POST, require_safe
from wagtail.admin import messages
from wagtail.permissions import policy_registry

from home.lib.errors import ActionError
from home.reach import is_id
from spreekuren.hosts import taps
from spreekuren.hosts.actions import link_url, make_link, renew_link, revoke_link
from spreekuren.hosts.forms import LinkForm
from spreekuren.hosts.models import HostLink
from spreekuren.hosts.taps import SAID, Outcome
from spreekuren.hosts.today import todays
from spreekuren.models import HoursChange, Spreekuur

# Where the link waits in the session for the one time that it is shown.
SHOWN_ONCE = "host-link"
# What the last tap did waits there too: it is said in the card, where the editor looks.
LAST_TAP = "last-tap"
LATEST_ACTS = 20


def own_spreekuren(user: Any) -> QuerySet[Spreekuur]:
    """Return the spreekuren of the wijken where this editor may change them."""
    rows: QuerySet[Spreekuur] = policy_registry.get_by_type(Spreekuur).instances_user_has_permission_for(
        user, "change"
    )
    return rows.select_related("wijk", "location")


def closable_spreekuren(user: Any) -> QuerySet[Spreekuur]:
    """Return the spreekuren that readers see and this editor may close."""
    wijken = policy_registry.get_by_type(HoursChange).wijken_user_may(user, ["add"])
    rows = Spreekuur.objects.filter(wijk__in=wijken, location__live=True)
    return rows.select_related("wijk", "location")


@require_safe
def tap_list(request: HttpRequest) -> HttpResponse:
    """List today's and the next spreekuren, each with the tap that closes it. Queries do not grow."""
    found = closable_spreekuren(request.user)
    wijk = request.GET.get("wijk", "")
    if is_id(wijk):
        found = found.filter(wijk=int(wijk))
    items = todays(found, timezone.now())
    several = len({item.spreekuur.wijk_id for item in items}) > 1
    context = {"items": items, "show_wijk": several, "said": request.session.pop(LAST_TAP, None)}
    return render(request, "spreekuren/admin/taps.html", context)


@require_POST
def tap(request: HttpRequest, spreekuur_pk: int) -> HttpResponse:
    """Do what was tapped on the list, and say so."""
    spreekuur = get_object_or_404(closable_spreekuren(request.user), pk=spreekuur_pk)
    now, act = timezone.now(), request.POST.get("act", "")
    change_pk = request.POST.get("wijziging", "")
    outcome: Outcome | None = None
    if act == "klopt":
        outcome = taps.confirm(spreekuur=spreekuur, now=now)
    elif act == "dicht":
        day = _day(request.POST.get("dag", ""))
        outcome = taps.close(spreekuur=spreekuur, day=day, now=now) if day else Outcome.TOO_LATE
    elif act == "terug" and is_id(change_pk):
        outcome = taps.put_back(spreekuur=spreekuur, change_pk=int(change_pk), now=now)
    if outcome:
        request.session[LAST_TAP] = {"spreekuur": spreekuur.pk, "text": SAID[outcome]}
    return redirect(f"{reverse('spreekuren_taps')}#spreekuur-{spreekuur.pk}")


def _day(text: str) -> Any:
    try:
        return parse_date(text)
    except ValueError:
        return None


def hosts(request: HttpRequest, spreekuur_pk: int) -> HttpResponse:
    """Show who has a link to this spreekuur and what they did; on POST make a link."""
    spreekuur = get_object_or_404(own_spreekuren(request.user), pk=spreekuur_pk)
    form = LinkForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        try:
            link, token = make_link(spreekuur=spreekuur, by=request.user, **form.cleaned_data)
        except ActionError as error:
            form.add_error(error.field, error.message)
        else:
            return _show_once(request, link, token)
    context = {
        "spreekuur": spreekuur,
        "form": form,
        "links": spreekuur.host_links.filter(revoked_at=None),
        "acts": spreekuur.host_acts.select_related("link")[:LATEST_ACTS],
        "fresh": request.session.pop(SHOWN_ONCE, None) if request.method == "GET" else None,
    }
    response = render(request, "spreekuren/admin/hosts.html", context)
    patch_cache_control(response, private=True, no_store=True)
    return response


@require_POST
def host_link(request: HttpRequest, host_link_pk: int) -> HttpResponse:
    """Renew or revoke a link."""
    links = HostLink.objects.filter(spreekuur__in=own_spreekuren(request.user).values("pk"), revoked_at=None)
    link = get_object_or_404(links.select_related("spreekuur__location", "wijk"), pk=host_link_pk)
    if request.POST.get("act") == "vernieuw":
        return _show_once(request, link, renew_link(link=link))
    if request.POST.get("act") == "intrekken":
        revoke_link(link=link)
        messages.success(request, f"De link van {link.name} werkt niet meer.")
    return redirect("spreekuren_hosts", link.spreekuur_id)


def _show_once(request: HttpRequest, link: HostLink, token: str) -> HttpResponse:
    """Lead to the page that shows the link this once: a reload makes no second one."""
    request.session[SHOWN_ONCE] = {
        "link": link.pk,
        "name": link.name,
        "email": link.email,
        "url": link_url(token),
    }
    return redirect("spreekuren_hosts", link.spreekuur_id)
