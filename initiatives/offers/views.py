"""The public pages of offers."""

from uuid import UUID

from django.http import HttpRequest, HttpResponse
from django.urls import reverse

from home.receiving import ReceivingView, thanks
from initiatives.offers.actions import receive_offer
from initiatives.offers.forms import OfferForm
from initiatives.offers.models import VolunteerOffer

# What the form asks and the action keeps.
KEPT = ("what", "moments", "first_name", "phone", "email")


class OfferView(ReceivingView):
    """The form "Ik wil helpen" of a wijk."""

    form_class = OfferForm
    model = VolunteerOffer
    template_name = "initiatives/offer_form.html"
    scope = "meedoen"

    def receive(self, form: OfferForm) -> VolunteerOffer:
        """Keep the offer."""
        return receive_offer(
            wijk=self.wijk,
            submission=form.submission,
            is_suspect=form.is_suspect,
            **{name: form.cleaned_data[name] for name in KEPT},
        )

    def thanks_url(self, row: VolunteerOffer) -> str:
        """Return the thank-you page of an offer."""
        return reverse("initiatives:offers:thanks", args=[self.wijk.slug, row.submission])


def offer_thanks(request: HttpRequest, wijk_slug: str, submission: UUID) -> HttpResponse:
    """Show the reference of an offer."""
    return thanks(
        request, wijk_slug, submission, model=VolunteerOffer, template_name="initiatives/offer_thanks.html"
    )
