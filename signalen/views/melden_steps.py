"""The form "Iets melden" in steps: what, where, photo, contact, check. One page for each."""

from datetime import timedelta
from functools import cached_property
from typing import Any, ClassVar
from uuid import UUID, uuid4

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.decorators import method_decorator

from home import receiving
from home.lib.clients import client_network
from home.lib.errors import ActionError
from home.lib.forms import HONEYPOT, SUBMISSION, PublicForm
from home.lib.maps import map_around, with_tiles
from home.ratelimit import check_rate
from home.secret_links import private
from signalen.actions import drop_draft_photos, keep_draft_photos, save_answers
from signalen.categories import suggest
from signalen.forms.melden import ContactForm, WhatForm, WhereForm
from signalen.forms.melden_photos import PhotosForm
from signalen.models import Category, Signal, SignalDraft

# (name of the address, the answer without which the step is not done).
STEPS = (("what", "what"), ("where", "where"), ("photos", ""), ("contact", ""), ("check", ""))
# In the address of a step that is opened from the last one: "?vanuit=controle".
COMES_FROM, LAST = "vanuit", "controle"
# Mending and going back cost posts too, and write little.
POSTS_PER_MELDING = 10


@method_decorator(private, name="dispatch")  # type: ignore[arg-type]
class StepView(receiving.ReceivingView):
    """One step. The answers wait in a draft under the UUID in the address; nothing is in a session."""

    model = Signal
    scope = "melden-stap"
    # How often in an hour, as a multiple of what may be sent in an hour.
    patience: ClassVar[int] = POSTS_PER_MELDING
    number: ClassVar[int]
    next_step: ClassVar[str]
    previous_step: ClassVar[str] = ""

    @cached_property
    def submission(self) -> UUID:
        """The UUID in the address; a melding that begins gets a new one."""
        return self.kwargs.get("submission") or uuid4()

    @cached_property
    def draft(self) -> SignalDraft | None:
        """What was filled in so far."""
        return SignalDraft.objects.filter(wijk=self.wijk, submission=self.submission).first()

    @property
    def answers(self) -> dict[str, Any]:
        """The answers so far."""
        return self.draft.answers if self.draft else {}

    @cached_property
    def suggestion(self) -> Category | None:
        """The subject of what was written, as far as the words tell."""
        return suggest(self.answers.get("what", ""), Category.objects.filter(wijk=self.wijk))

    def get(self, request: HttpRequest, wijk_slug: str, submission: UUID | None = None) -> HttpResponse:
        """Show the step with what was answered before."""
        elsewhere = self.elsewhere()
        return elsewhere or self.show(self.make_form())

    def post(self, request: HttpRequest, wijk_slug: str, submission: UUID | None = None) -> HttpResponse:
        """Keep the answers and go on, or show the step with what is wrong."""
        data = request.POST.copy()
        if submission:
            data[SUBMISSION] = str(submission)
        form = self.make_form(data, request.FILES)
        elsewhere = self.elsewhere(form.submission)
        if elsewhere:
            return elsewhere
        try:
            self.check_rate()
        except ActionError as error:
            form.refuse_unread(error)
            return self.show(form, status=429)
        try:
            if form.is_valid():
                return redirect(self.go_on(form))
        except ActionError as error:
            form.refuse(error)
        self.keep_draft(form)
        return self.show(form)

    def elsewhere(self, submission: UUID | None = None) -> HttpResponse | None:
        """Lead to the thank-you page when this was sent, and to a step that was left out."""
        # First the draft, then the melding: the one goes in the moment that the other comes.
        answers = self.answers
        sent = Signal.objects.filter(wijk=self.wijk, submission=submission or self.submission).first()
        if sent:
            return redirect("signalen:thanks", self.wijk.slug, sent.submission)
        for name, needed in STEPS[: self.number - 1]:
            if needed and not answers.get(needed):
                return redirect(self.url_of(name))
        return None

    def make_form(self, *args: Any) -> PublicForm:
        """Return the form of this step, filled in with what was answered before."""
        return self.form_class(*args, initial={**self.answers, SUBMISSION: self.submission})

    def check_rate(self) -> None:
        """Refuse what comes too often from one client (ActionError)."""
        self.count(self.scope, self.patience)

    def count(self, scope: str, patience: int) -> None:
        """Count one more from this client; raise ActionError when it is too much."""
        limit = receiving.POSTS_PER_HOUR * patience
        check_rate(scope=scope, client=client_network(self.request), limit=limit, period=timedelta(hours=1))

    @property
    def is_mended(self) -> bool:
        """Whether the resident came from the last step to change one answer, and goes back there."""
        return self.request.GET.get(COMES_FROM) == LAST

    def go_on(self, form: Any) -> str:
        """Keep the answers; return the address of the next step."""
        self.save(form, {name: form.cleaned_data[name] for name in self.form_class.base_fields})
        return self.onward(form.submission)

    def onward(self, submission: UUID | None = None) -> str:
        """Return the address of what comes after this step."""
        return self.url_of("check" if self.is_mended else self.next_step, submission)

    def save(self, form: PublicForm, answers: dict[str, Any]) -> None:
        """Keep answers, and that a robot's field was filled."""
        if form.is_suspect:
            answers[HONEYPOT] = True
        save_answers(wijk=self.wijk, submission=form.submission, answers=answers)

    def url_of(self, step: str, submission: UUID | None = None) -> str:
        """Return the address of a step of this melding."""
        return reverse(f"signalen:{step}", args=[self.wijk.slug, submission or self.submission])

    def thanks_url(self, row: Any) -> str:
        """Return the thank-you page of a melding."""
        return reverse("signalen:thanks", args=[self.wijk.slug, row.submission])

    def show(self, form: PublicForm, status: int = 200) -> HttpResponse:
        """Render the step."""
        context = {
            "form": form,
            "wijk": self.wijk,
            "number": self.number,
            "total": len(STEPS),
            "is_mended": self.is_mended,
        }
        if self.previous_step or self.is_mended:
            context["back"] = self.url_of("check" if self.is_mended else self.previous_step)
        return render(self.request, self.template_name, context | self.extra(), status=status)

    def extra(self) -> dict[str, Any]:
        """Return what only this step shows."""
        return {}


class WhatView(StepView):
    """What is it?"""

    form_class = WhatForm
    template_name = "signalen/melden_wat.html"
    number, next_step = 1, "where"


@method_decorator(with_tiles, name="dispatch")
class WhereView(StepView):
    """Where is it? And who may be the one to call."""

    form_class = WhereForm
    template_name = "signalen/melden_waar.html"
    number, next_step, previous_step = 2, "alike", "what"

    def extra(self) -> dict[str, Any]:
        """Say who the subject is for, and where a map begins."""
        return {"subject": self.suggestion, "map": map_around(self.wijk.centre)}


class PhotosView(StepView):
    """Photos, if there are any."""

    form_class = PhotosForm
    template_name = "signalen/melden_foto.html"
    number, next_step, previous_step = 3, "contact", "where"

    def check_rate(self) -> None:
        """Refuse more photos than a melding an hour has: reading them costs a lot."""
        if self.request.FILES:
            self.count("melden-foto", 1)
        else:
            super().check_rate()

    def go_on(self, form: PhotosForm) -> str:
        """Keep the photos; go on."""
        if form.drops_photos:
            drop_draft_photos(submission=form.submission)
        self.save(form, {})
        keep_draft_photos(submission=form.submission, photos=form.good_photos)
        return self.onward()

    def keep_draft(self, form: PhotosForm) -> None:
        """Keep the photos that were good, because a browser empties its file input."""
        if form.drops_photos:
            drop_draft_photos(submission=form.submission)
        keep_draft_photos(submission=form.submission, photos=form.good_photos)


class ContactView(StepView):
    """Who is it? Only if the resident wants to say."""

    form_class = ContactForm
    template_name = "signalen/melden_contact.html"
    number, next_step, previous_step = 4, "check", "photos"
