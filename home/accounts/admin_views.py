"""The screen Mensen in the admin, and what its buttons do."""

from datetime import timedelta
from typing import Any

from django.contrib.auth.models import Group
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.views.decorators.http import require_http_methods, require_POST, require_safe
from wagtail.admin import messages

from home.accounts.actions import change_role, invite, resend, switch_off, switch_on, withdraw_invitation
from home.accounts.forms import InviteForm, RoleForm, SwitchOffForm
from home.accounts.models import Departure, Invitation, User
from home.accounts.people_page import places_for, role_of_group
from home.accounts.queries import groups_of, left_behind, role_of
from home.accounts.rights import can_give, can_take, led_wijken
from home.accounts.roles import GivenRole
from home.lib.errors import ActionError
from home.models import Wijk
from home.ratelimit import check_rate
from home.wall.policy import wijken_for

# A new team at once, and never a mail gun.
MAILS_PER_HOUR = 40
TOO_OFTEN = "Er zijn nu veel uitnodigingen verstuurd. Wacht een uur en probeer het dan opnieuw."


def may_see_people(request: HttpRequest, kwargs: dict[str, Any] | None = None) -> bool:
    """Say whether the screen has something for this user: people of an own wijk."""
    user: Any = request.user
    return bool(user.is_superuser or wijken_for(user).exists())


def may_invite(request: HttpRequest, kwargs: dict[str, Any] | None = None) -> bool:
    """Say whether this user decides who takes part anywhere."""
    user: Any = request.user
    return bool(user.is_superuser or led_wijken(user).exists())


def own_invitation(request: HttpRequest, kwargs: dict[str, Any]) -> bool:
    """Say whether the invitation in the address is one that this user could have sent."""
    row = Invitation.objects.filter(pk=kwargs["invitation_id"]).select_related("wijk").first()
    user: Any = request.user
    return row is not None and can_give(user, GivenRole(row.role), row.wijk)


def own_departure(request: HttpRequest, kwargs: dict[str, Any]) -> bool:
    """Say whether the departure in the address is one that this user could turn back."""
    row = Departure.objects.filter(pk=kwargs["departure_id"]).select_related("wijk").first()
    user: Any = request.user
    return row is not None and can_give(user, GivenRole(row.role), row.wijk)


def own_member(request: HttpRequest, kwargs: dict[str, Any]) -> bool:
    """Say whether this user may end what the person in the address does in that group's place."""
    user: Any = request.user
    try:
        person, wijk = _member(kwargs["person_id"], kwargs["group_id"])
    except Http404:
        return False
    return can_take(user, person, wijk)


def only_beheerder(request: HttpRequest, kwargs: dict[str, Any]) -> bool:
    """Say whether this user may do everything."""
    user: Any = request.user
    return bool(user.is_active and user.is_superuser)


def _member(person_id: int, group_id: int) -> tuple[User, Wijk | None]:
    """Return somebody and the place of a group they are in; 404 for any other group."""
    group = get_object_or_404(Group.objects.select_related("wijk_group__wijk"), pk=group_id, user=person_id)
    wijk = group.wijk_group.wijk if hasattr(group, "wijk_group") else None
    if not groups_of(wijk).filter(pk=group.pk).exists():
        raise Http404
    return get_object_or_404(User, pk=person_id), wijk


def _refuse(allowed: bool) -> None:
    if not allowed:
        raise Http404


@require_safe
def people(request: HttpRequest) -> HttpResponse:
    """Show who takes part, who was asked, who left, and who may do what."""
    _refuse(may_see_people(request))
    user: Any = request.user
    context = {
        "page_title": "Mensen",
        "header_title": "Mensen",
        "header_icon": "group",
        "places": places_for(user),
        "may_invite": may_invite(request),
        "reader": user,
    }
    return render(request, "accounts/admin/mensen.html", context)


@require_http_methods(["GET", "HEAD", "POST"])
def invite_somebody(request: HttpRequest) -> HttpResponse:
    """Ask for a name and an address, and send the invitation."""
    _refuse(may_invite(request))
    user: Any = request.user
    # A link may have chosen already, such as the one after opening a wijk.
    chosen = {name: request.GET[name] for name in ("wijk", "role") if name in request.GET}
    form = InviteForm(request.POST if request.method == "POST" else None, user=user, initial=chosen)
    if request.method == "POST" and form.is_valid():
        try:
            _count_mail(user)
            values = form.cleaned_data
            invitation = invite(
                by=user,
                role=values["role"],
                wijk=values["wijk"],
                first_name=values["first_name"],
                email=values["email"],
            )
            messages.success(request, f"De uitnodiging is verstuurd naar {invitation.email}.")
            return redirect("accounts_people")
        except ActionError as error:
            form.refuse(error)
    context = {"form": form, "page_title": "Iemand uitnodigen", "header_title": "Iemand uitnodigen"}
    return render(request, "accounts/admin/uitnodigen.html", context)


def _count_mail(user: User) -> None:
    check_rate(
        scope="uitnodigen",
        client=f"user-{user.pk}",
        limit=MAILS_PER_HOUR,
        period=timedelta(hours=1),
        message=TOO_OFTEN,
    )


@require_POST
def resend_invitation(request: HttpRequest, invitation_id: int) -> HttpResponse:
    """Send an invitation again."""
    _refuse(own_invitation(request, {"invitation_id": invitation_id}))
    user: Any = request.user
    try:
        _count_mail(user)
        invitation = resend(invitation=Invitation.objects.get(pk=invitation_id), by=user)
        messages.success(request, f"Opnieuw verstuurd naar {invitation.email}. De oude link werkt niet meer.")
    except ActionError as error:
        messages.error(request, error.message)
    return redirect("accounts_people")


@require_POST
def withdraw(request: HttpRequest, invitation_id: int) -> HttpResponse:
    """Take an invitation back."""
    _refuse(own_invitation(request, {"invitation_id": invitation_id}))
    user: Any = request.user
    try:
        withdraw_invitation(invitation=Invitation.objects.get(pk=invitation_id), by=user)
        messages.success(request, "De uitnodiging is ingetrokken. De link in de mail werkt niet meer.")
    except ActionError as error:
        messages.error(request, error.message)
    return redirect("accounts_people")


@require_http_methods(["GET", "HEAD", "POST"])
def switch_off_somebody(request: HttpRequest, person_id: int, group_id: int) -> HttpResponse:
    """Show what somebody leaves behind, ask who takes over, and switch off."""
    user: Any = request.user
    person, wijk = _member(person_id, group_id)
    _refuse(can_take(user, person, wijk))
    data = request.POST if request.method == "POST" else None
    form = SwitchOffForm(data, person=person, wijk=wijk, user=user)
    if request.method == "POST" and form.is_valid():
        try:
            successor = form.cleaned_data.get("successor")
            switch_off(person=person, wijk=wijk, by=user, successor=successor)
            messages.success(
                request, f"{person} doet niet meer mee. Foutje? Zet {person} hieronder weer aan."
            )
            return redirect("accounts_people")
        except ActionError as error:
            form.refuse(error)
    title = f"{person} uitzetten"
    context = {"form": form, "person": person, "wijk": wijk, "left": left_behind(person, wijk)}
    context |= {"page_title": title, "header_title": title}
    return render(request, "accounts/admin/uitzetten.html", context)


@require_POST
def switch_on_somebody(request: HttpRequest, departure_id: int) -> HttpResponse:
    """Turn a departure back."""
    _refuse(own_departure(request, {"departure_id": departure_id}))
    user: Any = request.user
    departure = Departure.objects.select_related("person").get(pk=departure_id)
    try:
        switch_on(departure=departure, by=user)
        messages.success(request, f"{departure.person} doet weer mee, met hetzelfde wachtwoord.")
    except ActionError as error:
        messages.error(request, error.message)
    return redirect("accounts_people")


@require_http_methods(["GET", "HEAD", "POST"])
def change_role_of(request: HttpRequest, person_id: int, group_id: int) -> HttpResponse:
    """Give somebody another role in the same wijk."""
    user: Any = request.user
    _refuse(only_beheerder(request, {}))
    person, wijk = _member(person_id, group_id)
    if wijk is None:
        raise Http404
    data = request.POST if request.method == "POST" else None
    form = RoleForm(data, initial={"role": role_of(person, wijk)})
    if request.method == "POST" and form.is_valid():
        try:
            role = GivenRole(form.cleaned_data["role"])
            change_role(person=person, wijk=wijk, role=role, by=user)
            messages.success(request, f"{person} is nu {role.label.lower()} van {wijk}.")
            return redirect("accounts_people")
        except ActionError as error:
            form.refuse(error)
    title = f"Rol van {person} in {wijk}"
    context = {"form": form, "page_title": title, "header_title": title}
    return render(request, "accounts/admin/rol.html", context)


@require_safe
def first_steps(request: HttpRequest) -> HttpResponse:
    """Welcome somebody new with three short steps."""
    user: Any = request.user
    names = list(wijken_for(user).values_list("name", flat=True)) if not user.is_superuser else []
    groups = user.groups.select_related("wijk_group")
    publishes = user.is_superuser or any(role_of_group(group) != GivenRole.REDACTEUR for group in groups)
    context = {"names": names, "publishes": publishes, "sees_people": may_see_people(request)}
    context |= {"page_title": "Eerste stappen", "header_title": "Eerste stappen"}
    return render(request, "accounts/admin/eerste_stappen.html", context)
