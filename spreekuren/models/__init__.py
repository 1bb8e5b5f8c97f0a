"""The tables of the spreekuren."""

from spreekuren.models.changes import HoursChange
from spreekuren.models.pages import LocatiePage, SpreekurenPage
from spreekuren.models.sharing import SpreekuurSharing
from spreekuren.models.spreekuur import Spreekuur, SpreekuurRule

__all__ = ["HoursChange", "LocatiePage", "Spreekuur", "SpreekuurRule", "SpreekuurSharing", "SpreekurenPage"]
