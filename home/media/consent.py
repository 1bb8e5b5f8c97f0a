"""May this photo be shown? The rules on the people in it, without tables.

Source: AVG art. 6, 7 and 8 (consent, also a child's, and taking it back), Auteurswet art. 21.
"""

from datetime import date
from enum import Enum
from typing import Any

WARN_DAYS = 30


class Hindrance(Enum):
    """Why a photo may not be shown; the value is a sentence for an editor, with the photo's name in it."""

    WITHDRAWN = "{photo} is weggehaald omdat iemand de toestemming introk. Kies een andere foto."
    CHILDREN = (
        "Op {photo} staat een kind onder de 16, en er is nog geen toestemming van een ouder."
        " Vul de toestemming in bij de foto, of kies een andere foto."
    )
    PEOPLE = (
        "Op {photo} staan mensen herkenbaar, en er is nog geen toestemming."
        " Vul in bij de foto wie toestemming gaf, of kies een andere foto."
    )
    EXPIRED = (
        "De toestemming voor {photo} is verlopen."
        " Vraag opnieuw toestemming en vul die in bij de foto, of kies een andere foto."
    )

    @property
    def label(self) -> str:
        """Two or three words for a list."""
        return LABELS[self]

    def sentence(self, title: str = "") -> str:
        """Return what an editor reads; without a title the photo has no name here."""
        text = self.value.format(photo=f'de foto "{title}"' if title else "een foto op deze pagina")
        return text[0].upper() + text[1:]


LABELS = {
    Hindrance.WITHDRAWN: "Weggehaald",
    Hindrance.CHILDREN: "Toestemming ontbreekt",
    Hindrance.PEOPLE: "Toestemming ontbreekt",
    Hindrance.EXPIRED: "Toestemming verlopen",
}


def hindrance(photo: Any, today: date) -> Hindrance | None:
    """Return why the photo may not be shown on `today`; None: it may.

    Who was never asked about people (an old photo) is believed: nobody said there are any.
    """
    if photo.consent_withdrawn_at:
        return Hindrance.WITHDRAWN
    if not photo.has_recognisable_people:
        return None
    if not photo.consent_by:
        return Hindrance.CHILDREN if photo.has_children else Hindrance.PEOPLE
    if photo.consent_until and photo.consent_until < today:
        return Hindrance.EXPIRED
    return None
