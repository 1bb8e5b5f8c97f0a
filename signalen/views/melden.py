"""The form of a melding, and the page after it."""

from uuid import UUID

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_safe

from home.receiving import ReceivingView, thanks
from home.views import live_wijk_or_404
from signalen.actions import Contact, Place, drop_draft_photos, keep_draft_photos, receive_signal
from signalen.forms.melden import SignalForm
from signalen.models import Signal


class SignalView(ReceivingView):
    """The form "Iets melden" of a wijk."""

    form_class = SignalForm
    model = Signal
    template_name = "signalen/melden.html"
    scope = "melden"

    def receive(self, form: SignalForm) -> Signal:
        """Keep the melding."""
        if form.drops_photos:
            drop_draft_photos(submission=form.submission)
        values = form.cleaned_data
        return receive_signal(
            wijk=self.wijk,
            submission=form.submission,
            what=values["what"],
            place=Place(**{name: values[name] for name in ("where", "address", "latitude", "longitude")}),
            contact=Contact(**{name: values[name] for name in ("name", "email", "phone")}),
            sharing_allowed=values["sharing_allowed"],
            photos=values["photos"],
            is_suspect=form.is_suspect,
        )

    def keep_draft(self, form: SignalForm) -> None:
        """Keep the photos that were good, because a browser empties its file input."""
        if form.drops_photos:
            drop_draft_photos(submission=form.submission)
        keep_draft_photos(submission=form.submission, photos=form.good_photos)

    def thanks_url(self, row: Signal) -> str:
        """Return the thank-you page of a melding."""
        return reverse("signalen:thanks", args=[self.wijk.slug, row.submission])


@require_safe
def help_page(request: HttpRequest, wijk_slug: str) -> HttpResponse:
    """Lead who worries about somebody, or needs help, to people instead of a form."""
    return render(request, "signalen/help.html", {"wijk": live_wijk_or_404(wijk_slug)})


def signal_thanks(request: HttpRequest, wijk_slug: str, submission: UUID) -> HttpResponse:
    """Show the reference of a melding."""
    return thanks(request, wijk_slug, submission, model=Signal, template_name="signalen/bedankt.html")
