"""Offers in Wagtail's admin."""

from typing import ClassVar

from home.received_admin import ReceivedViewSet
from initiatives.offers.actions import release_offer
from initiatives.offers.models import VolunteerOffer


class OfferViewSet(ReceivedViewSet):
    """Offers in the coördinator's own wijken."""

    model = VolunteerOffer
    name = "aanbod"
    icon = "user"
    menu_label = "Wil helpen"
    menu_order = 310
    list_display: ClassVar[tuple[str, ...]] = ("reference", "received_at", "moments_text", "wijk")
    inspect_view_fields = (
        *("reference", "received_at", "what", "moments_text", "first_name", "phone_text", "email", "wijk"),
    )

    def release(self, row: VolunteerOffer) -> None:
        """Take an offer out of quarantine."""
        release_offer(offer=row)
