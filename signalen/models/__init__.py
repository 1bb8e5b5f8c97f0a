"""Tables of meldingen."""

from signalen.models.absence import Absence
from signalen.models.category import Category, StandardText
from signalen.models.draft import SignalDraft
from signalen.models.forwarding import Forwarding, PartnerAnswer, PartnerReply
from signalen.models.letters import LetterText
from signalen.models.photos import MAX_PHOTOS, PHOTO_FOLDER, DraftPhoto, SignalPhoto, photo_name
from signalen.models.signal import Signal, SignalContact, SignalQuerySet, SignalSupporter
from signalen.models.trail import SignalHistory, SignalNote
from signalen.models.walk import NeighbourhoodWalk

__all__ = [
    "MAX_PHOTOS",
    "PHOTO_FOLDER",
    "Absence",
    "Category",
    "DraftPhoto",
    "Forwarding",
    "LetterText",
    "NeighbourhoodWalk",
    "PartnerAnswer",
    "PartnerReply",
    "Signal",
    "SignalContact",
    "SignalDraft",
    "SignalHistory",
    "SignalNote",
    "SignalPhoto",
    "SignalQuerySet",
    "SignalSupporter",
    "StandardText",
    "photo_name",
]
