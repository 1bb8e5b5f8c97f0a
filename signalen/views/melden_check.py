"""The last step of a melding, and the page "Is dit al gemeld?" on the way to it."""

from functools import cached_property
from typing import Any
from uuid import UUID

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse

from home.lib.fields import phone_text
from home.lib.forms import HONEYPOT, SUBMISSION, PublicForm
from signalen.actions import Contact, Place, drop_draft, receive_signal, support_signal
from signalen.forms.melden import CheckForm, SupportForm, WhereForm
from signalen.models import DraftPhoto, Signal
from signalen.queries import alike, readable
from signalen.views.melden_steps import COMES_FROM, LAST, StepView
from signalen.warnings import warnings

PLACE = ("where", "address", "latitude", "longitude")
CONTACT = ("name", "email", "phone")


class CheckView(StepView):
    """Everything once more; only a POST on this page sends it."""

    form_class = CheckForm
    template_name = "signalen/melden_controle.html"
    scope = "melden"
    patience = 1
    number, previous_step = 5, "contact"

    def make_form(self, *args: Any) -> PublicForm:
        """Return the form with the subjects of this wijk, the suggested one chosen."""
        return CheckForm(
            *args, wijk=self.wijk, initial={"category": self.suggestion, SUBMISSION: self.submission}
        )

    def go_on(self, form: CheckForm) -> str:
        """Send the melding; return its thank-you page."""
        answers = self.answers
        place = {name: answers.get(name, "") for name in PLACE}
        for name in ("latitude", "longitude"):
            # JSON kept it as text.
            place[name] = WhereForm.base_fields[name].clean(place[name])
        signal = receive_signal(
            wijk=self.wijk,
            submission=form.submission,
            what=answers["what"],
            place=Place(**place),
            contact=Contact(**{name: answers.get(name, "") for name in CONTACT}),
            sharing_allowed=answers.get("sharing_allowed", False),
            is_suspect=form.is_suspect or answers.get(HONEYPOT, False),
            category=form.cleaned_data["category"],
        )
        return self.thanks_url(signal)

    def extra(self) -> dict[str, Any]:
        """Return what was answered, and what to look at again."""
        answers = self.answers
        text = "\n".join(str(answers.get(name, "")) for name in ("what", "where", "address"))
        return {
            "answers": answers,
            "phone": phone_text(answers.get("phone", "")),
            "photos": DraftPhoto.objects.filter(submission=self.submission).count(),
            "warnings": list(warnings(text)),
            "subject": self.suggestion,
            "changes": {
                name: f"{self.url_of(name)}?{COMES_FROM}={LAST}"
                for name in ("what", "where", "photos", "contact")
            },
        }


class AlikeView(StepView):
    """Is it known already? Shown only when there is something alike."""

    form_class = SupportForm
    template_name = "signalen/melden_al_gemeld.html"
    number, previous_step = 3, "where"

    def get(self, request: HttpRequest, wijk_slug: str, submission: UUID | None = None) -> HttpResponse:
        """Show what is alike, or go on."""
        elsewhere = self.elsewhere()
        if elsewhere:
            return elsewhere
        self.found = alike(self.wijk, self.answers.get("what", ""), self.suggestion)
        return self.show(self.make_form()) if self.found else redirect(self.url_of("photos"))

    def post(self, request: HttpRequest, wijk_slug: str, submission: UUID | None = None) -> HttpResponse:
        """Change nothing: there is no form on this page."""
        return self.elsewhere() or redirect(self.url_of("alike"))

    def extra(self) -> dict[str, Any]:
        """Return what is alike, each with the address of its "ik ook"."""
        rows = [
            (signal, reverse("signalen:support", args=[self.wijk.slug, self.submission, signal.reference]))
            for signal in self.found
        ]
        return {"rows": rows, "photos_url": self.url_of("photos")}


class SupportView(StepView):
    """A neighbour says "ik ook": an address if somebody wants to hear of it, and nothing else."""

    form_class = SupportForm
    template_name = "signalen/melden_ik_ook.html"
    # It sends a mail, as a melding does.
    scope = "melden"
    patience = 1
    number, previous_step = 3, "alike"

    def get(
        self, request: HttpRequest, wijk_slug: str, submission: UUID | None = None, reference: str = ""
    ) -> HttpResponse:
        """Show the melding and the form."""
        return super().get(request, wijk_slug, submission)

    def post(
        self, request: HttpRequest, wijk_slug: str, submission: UUID | None = None, reference: str = ""
    ) -> HttpResponse:
        """Keep it."""
        return super().post(request, wijk_slug, submission)

    @cached_property
    def signal(self) -> Signal:
        """The melding that everybody may read; 404 for any other."""
        found: Signal = get_object_or_404(readable(self.wijk), reference=self.kwargs["reference"])
        return found

    def elsewhere(self, submission: UUID | None = None) -> HttpResponse | None:
        """Lead to the thank-you page when this was said already."""
        said = submission or self.submission
        if self.signal.supporters.filter(submission=said).exists():
            return redirect(self.support_url(said))
        return super().elsewhere(submission)

    def make_form(self, *args: Any) -> PublicForm:
        """Return the form, without what was answered about another melding."""
        return SupportForm(*args, initial={SUBMISSION: self.submission})

    def go_on(self, form: SupportForm) -> str:
        """Keep it, and forget the melding that was being written."""
        if not form.is_suspect:
            email = form.cleaned_data["email"]
            support_signal(signal=self.signal, submission=form.submission, email=email)
        drop_draft(submission=form.submission)
        return self.support_url(form.submission) if not form.is_suspect else self.wijk.url

    def support_url(self, submission: UUID) -> str:
        """Return the thank-you page of "ik ook"."""
        return reverse("signalen:support_thanks", args=[self.wijk.slug, submission])

    def extra(self) -> dict[str, Any]:
        """Return the melding."""
        return {"signal": self.signal}
