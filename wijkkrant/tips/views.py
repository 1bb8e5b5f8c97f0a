"""The public pages of tips."""

from uuid import UUID

from django.http import HttpRequest, HttpResponse
from django.urls import reverse

from home.receiving import ReceivingView, thanks
from wijkkrant.tips.actions import receive_tip
from wijkkrant.tips.forms import TipForm
from wijkkrant.tips.models import Tip

# What the form asks and the action keeps.
KEPT = ("what", "first_name", "phone", "email")


class TipView(ReceivingView):
    """The form "Een idee of tip" of a wijk."""

    form_class = TipForm
    model = Tip
    template_name = "wijkkrant/tips/form.html"
    scope = "tip"

    def receive(self, form: TipForm) -> Tip:
        """Keep the tip."""
        return receive_tip(
            wijk=self.wijk,
            submission=form.submission,
            is_suspect=form.is_suspect,
            **{name: form.cleaned_data[name] for name in KEPT},
        )

    def thanks_url(self, row: Tip) -> str:
        """Return the thank-you page of a tip."""
        return reverse("tip:thanks", args=[self.wijk.slug, row.submission])


def tip_thanks(request: HttpRequest, wijk_slug: str, submission: UUID) -> HttpResponse:
    """Show the reference of a tip."""
    return thanks(request, wijk_slug, submission, model=Tip, template_name="wijkkrant/tips/thanks.html")
