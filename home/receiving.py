"""How a public form is received: kept once, limited, and never lost without a word."""

import logging
from abc import abstractmethod
from datetime import timedelta
from typing import Any, ClassVar, TypeVar
from uuid import UUID

from django.conf import settings
from django.db import IntegrityError, InterfaceError, OperationalError, transaction
from django.http import HttpRequest, HttpResponse, HttpResponseBase
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils.cache import patch_cache_control
from django.views import View

from home.lib.clients import client_network
from home.lib.errors import ActionError
from home.lib.forms import HONEYPOT, SUBMISSION, PublicForm
from home.lib.tokens import new_reference
from home.mail.actions import queue_mail
from home.mail.models import OutgoingMail
from home.models import Received, Wijk
from home.ratelimit import check_rate
from home.views import live_wijk_or_404

logger = logging.getLogger(__name__)

Row = TypeVar("Row", bound=Received)

# A buurthuis with one connection may send this much; a robot soon wants more.
POSTS_PER_HOUR = 60
# A second loss of the draw among 190 million references does not happen.
ATTEMPTS = 3

SENT_BEFORE = "Dit formulier is al eerder verstuurd. Open het opnieuw als u nog iets wilt sturen."


def keep_once(model: type[Row], *, wijk: Wijk, submission: UUID, **values: Any) -> tuple[Row, bool]:
    """Return the row of this submission and whether it was made just now.

    Call it inside the action's transaction. Of two at the same moment, one waits on the
    unique key for the other and then finds its row. Raises ActionError for a submission
    that belongs to another wijk.
    """
    for _ in range(ATTEMPTS):
        existing = model.objects.filter(submission=submission).first()
        if existing and existing.wijk_id != wijk.pk:
            raise ActionError(SENT_BEFORE)
        if existing:
            return existing, False
        try:
            with transaction.atomic():
                row = model(wijk=wijk, submission=submission, reference=new_reference(), **values)
                row.save(force_insert=True)
                return row, True
        except IntegrityError:
            logger.info("a %s was sent twice at once, or its reference was taken", model._meta.label)
    raise ActionError(SENT_BEFORE)


def mail_without_gating(*, to: str, template: str, key: str, **rest: Any) -> OutgoingMail | None:
    """Queue a mail inside the action's transaction; an address that mail refuses (None) stops nothing."""
    try:
        return queue_mail(to=to, template=template, key=key, **rest)
    except ActionError:
        # The key names the form, never the address.
        logger.warning("mail %s could not be addressed", key)
        return None


def mail_about(row: Received, *, name: str, page: str, email: str = "", **context: Any) -> None:
    """Tell the team that something came in, and its sender that it arrived; call it in the action.

    Renders `<name>_team`, without anything of the row, with a link to the admin's `page` of it; and
    for an `email` also `<name>_ontvangen`, with `context`. Each is written down once.
    """
    mail_without_gating(
        to=row.wijk.team_email,
        template=f"{name}_team",
        context={"reference": row.reference, "url": settings.BASE_URL + reverse(page, args=[row.pk])},
        wijk=row.wijk,
        key=f"{name}-team-{row.submission}",
        about=row.submission,
    )
    if email:
        mail_without_gating(
            to=email,
            template=f"{name}_ontvangen",
            context={"reference": row.reference, **context},
            wijk=row.wijk,
            reply_to=row.wijk.team_email,
            key=f"{name}-ontvangen-{row.submission}",
            about=row.submission,
        )


class ReceivingView(View):
    """A public form of a wijk: empty on GET; on POST kept and redirected to its thank-you page.

    - The same form sent again leads to the same thank-you page.
    - What is wrong, or too often, stands in the form, with all that was typed.
    - When the database or the disk refuses, the answer is 503 with the text and a button to try again.
    """

    form_class: ClassVar[type[PublicForm]]
    model: ClassVar[type[Received]]
    template_name: ClassVar[str]
    # Names the counter of the rate limit.
    scope: ClassVar[str]

    wijk: Wijk

    def dispatch(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
        """Answer; nothing of it may be stored by a browser or a proxy."""
        try:
            self.wijk = live_wijk_or_404(kwargs["wijk_slug"])
            response = super().dispatch(request, *args, **kwargs)
        except (OperationalError, InterfaceError, OSError):
            if request.method != "POST":
                raise
            logger.exception("could not keep a form of %s", self.scope)
            response = try_again(request)
        # A shared computer in the buurthuis: the next visitor's back button shows nothing.
        patch_cache_control(response, private=True, no_store=True)
        return response

    def make_form(self, *args: Any) -> Any:
        """Return the form, empty or with what was sent."""
        return self.form_class(*args)

    def get(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        """Show the empty form."""
        return self.show(self.make_form())

    def post(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        """Keep what was sent, or show the form with what is wrong."""
        form = self.make_form(request.POST, request.FILES)
        sent = self.model.objects.filter(submission=form.submission, wijk=self.wijk).first()
        if sent:
            return redirect(self.thanks_url(sent))
        try:
            check_rate(
                scope=self.scope,
                client=client_network(request),
                limit=POSTS_PER_HOUR,
                period=timedelta(hours=1),
            )
        except ActionError as error:
            form.refuse_unread(error)
            return self.show(form, status=429)
        try:
            if form.is_valid():
                return redirect(self.thanks_url(self.receive(form)))
        except ActionError as error:
            form.refuse(error)
        self.keep_draft(form)
        return self.show(form)

    def show(self, form: Any, status: int = 200) -> HttpResponse:
        """Render the page around the form."""
        context = {"form": form, "wijk": self.wijk}
        return render(self.request, self.template_name, context, status=status)

    def keep_draft(self, form: Any) -> None:
        """Keep what a browser does not send again, such as photos; most forms have nothing."""

    @abstractmethod
    def receive(self, form: Any) -> Received:
        """Call the action that keeps a valid form."""

    @abstractmethod
    def thanks_url(self, row: Any) -> str:
        """Return the address of the thank-you page; without personal data."""


def thanks(
    request: HttpRequest, wijk_slug: str, submission: UUID, *, model: type[Received], template_name: str
) -> HttpResponse:
    """Show the reference of what was sent. Only the sender knows the UUID in the address."""
    wijk = live_wijk_or_404(wijk_slug)
    row = get_object_or_404(model.objects.filter(wijk=wijk), submission=submission)
    response = render(request, template_name, {"wijk": wijk, "row": row})
    response.headers["X-Robots-Tag"] = "noindex"
    patch_cache_control(response, private=True, no_store=True)
    return response


def try_again(request: HttpRequest) -> HttpResponse:
    """Answer 503 with everything that was typed, ready to be sent again. Needs no database."""
    typed = [
        (name, value)
        for name, values in request.POST.lists()
        if name != "csrfmiddlewaretoken"
        for value in values
    ]
    shown = [value for name, value in typed if name not in {SUBMISSION, HONEYPOT} and value.strip()]
    context = {"typed": typed, "shown": shown, "had_files": bool(request.FILES)}
    response = render(request, "503.html", context, status=503)
    response.headers["Retry-After"] = "30"
    return response
