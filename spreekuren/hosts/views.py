"""A host's own pages: no account, only the secret link. They show on GET and act on POST."""

import logging
from datetime import date, timedelta
from typing import Any

from django.db import InterfaceError, OperationalError
from django.http import HttpRequest, HttpResponse, HttpResponseBase
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.cache import patch_cache_control
from django.utils.decorators import method_decorator
from django.views import View
from django.views.decorators.csrf import csrf_exempt

from home.lib.clients import client_network
from home.lib.errors import ActionError
from home.ratelimit import check_rate
from home.reach import is_id
from home.receiving import try_again
from spreekuren.hosts import taps
from spreekuren.hosts.actions import answer_question
from spreekuren.hosts.forms import OtherDayForm, ReasonForm
from spreekuren.hosts.models import HostLink
from spreekuren.hosts.queries import asked_link, link_of
from spreekuren.hosts.taps import SAID, Outcome
from spreekuren.hosts.today import Today, todays
from spreekuren.models import HoursChange, Spreekuur

logger = logging.getLogger(__name__)

TAPS_PER_HOUR = 60
TOO_OFTEN = "Er is nu erg vaak getikt. Er is niets veranderd. Wacht een uur, of bel het wijkteam."


# The address itself is the key, so there is nothing that another site could make a browser add to it;
# and a telephone that keeps no cookies must be able to close a spreekuur.
@method_decorator(csrf_exempt, name="dispatch")
class HostPage(View):
    """What all pages behind a link share: who comes in, how often, and that nothing of it is kept."""

    scope = "spreekuur-link"
    http_method_names = ["get", "head", "post"]

    link: HostLink
    token: str

    def find(self, token: str) -> HostLink | None:
        """Return the link that the address opens."""
        return link_of(token)

    def dispatch(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
        """Answer; a link that opens nothing gets one friendly page, whatever the reason."""
        self.token = kwargs["token"]
        try:
            response = self._answer(request, *args, **kwargs)
        except (OperationalError, InterfaceError):
            if request.method != "POST":
                raise
            logger.exception("could not keep a tap of a host")
            response = try_again(request)
        patch_cache_control(response, private=True, no_store=True)
        response.headers["X-Robots-Tag"] = "noindex"
        response.headers["Referrer-Policy"] = "no-referrer"
        return response

    def _answer(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
        link = self.find(self.token)
        if link is None:
            return render(request, "spreekuren/host/unknown.html", status=404)
        self.link = link
        return super().dispatch(request, *args, **kwargs)

    def check_rate(self) -> None:
        """Count a tap; raises ActionError above what people do."""
        network = client_network(self.request)
        hour = timedelta(hours=1)
        check_rate(scope=self.scope, client=network, limit=TAPS_PER_HOUR, period=hour, message=TOO_OFTEN)

    def today(self) -> Today:
        """Return the spreekuur as it is now."""
        found = Spreekuur.objects.filter(pk=self.link.spreekuur_id)
        return todays(found, timezone.now(), only_of_hosts=True)[0]

    def context(self, **more: Any) -> dict[str, Any]:
        """Return what every template here needs."""
        today = self.today()
        base = {"today": today, "spreekuur": today.spreekuur, "wijk": self.link.wijk, "token": self.token}
        return base | {"link": self.link} | more

    def done(self, outcome: Outcome) -> HttpResponse:
        """Lead back to the page, which says what became of it; a reload does nothing again."""
        return redirect(f"{reverse('spreekuren:host', args=[self.token])}?gedaan={outcome}")


class TodayPage(HostPage):
    """Today's state, and the taps: "vandaag dicht", "klopt nog", "toch open"."""

    def get(self, request: HttpRequest, token: str) -> HttpResponse:
        """Show today; changes nothing, however often."""
        return self.show()

    def post(self, request: HttpRequest, token: str) -> HttpResponse:
        """Do what was tapped."""
        reason = ReasonForm(request.POST)
        try:
            self.check_rate()
        except ActionError as error:
            return self.show(refusal=error.message, reason=reason, status=429)
        act = request.POST.get("act", "")
        if act == "reden" and not reason.is_valid():
            return self.show(reason=reason)
        try:
            outcome = self._tap(act, reason)
        except ActionError as error:
            return self.show(refusal=error.message, reason=reason)
        return self.done(outcome) if outcome else redirect("spreekuren:host", token)

    def _tap(self, act: str, reason: ReasonForm) -> Outcome | None:
        spreekuur, now = self.link.spreekuur, timezone.now()
        if act == "klopt":
            return taps.confirm(spreekuur=spreekuur, now=now, link=self.link)
        if act == "dicht":
            day = _day(self.request.POST.get("dag", ""))
            if day is None:
                return Outcome.TOO_LATE
            return taps.close(spreekuur=spreekuur, day=day, now=now, link=self.link)
        change_pk = self.request.POST.get("wijziging", "")
        if act not in {"terug", "reden"} or not is_id(change_pk):
            return None
        about: dict[str, Any] = {"spreekuur": spreekuur, "change_pk": int(change_pk), "now": now}
        if act == "terug":
            return taps.put_back(link=self.link, **about)
        return taps.explain(link=self.link, reason=reason.cleaned_data["reason"], **about)

    def show(self, *, refusal: str = "", reason: ReasonForm | None = None, status: int = 200) -> HttpResponse:
        """Render the page, with what the last tap did."""
        context = self.context(refusal=refusal, said=said(self.request))
        context["reasons"] = self._reasons(context["today"], reason)
        return render(self.request, "spreekuren/host/today.html", context, status=status)

    def _reasons(self, today: Today, sent: ReasonForm | None) -> list[tuple[HoursChange, ReasonForm]]:
        """Return the forms in which one says why, the one that was sent with what is wrong in it."""
        sent_for = self.request.POST.get("wijziging", "") if sent else ""
        forms = []
        for change in today.closed:
            form = ReasonForm(initial={"reason": change.reason}, auto_id=f"reden-{change.pk}-%s")
            if sent and sent_for == str(change.pk):
                form = ReasonForm(self.request.POST, auto_id=f"reden-{change.pk}-%s")
            forms.append((change, form))
        return forms


class OtherDayPage(HostPage):
    """The form "anders": other times or another place, today or on a day to come."""

    def get(self, request: HttpRequest, token: str) -> HttpResponse:
        """Show the form for the day that is open or comes next."""
        context = self.context()
        day = context["today"].item.next_day
        today = timezone.localdate()
        context["form"] = OtherDayForm(initial={"first": max(day or today, today)})
        return self.show(context)

    def post(self, request: HttpRequest, token: str) -> HttpResponse:
        """Set what is different, or show the form with what is wrong."""
        form = OtherDayForm(request.POST)
        try:
            self.check_rate()
        except ActionError as error:
            form.refuse_unread(error)
            return self.show(self.context(form=form), status=429)
        if form.is_valid():
            try:
                self._change(form)
                return self.done(Outcome.CHANGED)
            except ActionError as error:
                form.refuse(error)
        return self.show(self.context(form=form))

    def _change(self, form: OtherDayForm) -> None:
        values = dict(form.cleaned_data)
        taps.change_day(
            spreekuur=self.link.spreekuur,
            day=values.pop("first"),
            now=timezone.now(),
            link=self.link,
            **values,
        )

    def show(self, context: dict[str, Any], status: int = 200) -> HttpResponse:
        """Render the form."""
        return render(self.request, "spreekuren/host/other.html", context, status=status)


class QuestionPage(HostPage):
    """The question of a reminder: do these hours still hold? Answered once."""

    scope = "spreekuur-vraag"

    def find(self, token: str) -> HostLink | None:
        """Return the link that was reminded."""
        return asked_link(token, timezone.now())

    def get(self, request: HttpRequest, token: str) -> HttpResponse:
        """Show the hours and one button."""
        return render(request, "spreekuren/host/question.html", self.context())

    def post(self, request: HttpRequest, token: str) -> HttpResponse:
        """Note that they hold."""
        try:
            self.check_rate()
        except ActionError as error:
            context = self.context(refusal=error.message)
            return render(request, "spreekuren/host/question.html", context, status=429)
        answer_question(link=self.link, now=timezone.now())
        return render(request, "spreekuren/host/question.html", self.context(is_answered=True))


def said(request: HttpRequest) -> str:
    """Return the sentence about the last tap; "" for an address that somebody made up."""
    try:
        return SAID[Outcome(request.GET.get("gedaan", ""))]
    except ValueError:
        return ""


def _day(text: str) -> date | None:
    try:
        return date.fromisoformat(text)
    except ValueError:
        return None
