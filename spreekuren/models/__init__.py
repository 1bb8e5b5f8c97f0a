"""The tables of the spreekuren."""

from spreekuren.hosts.models import HostAct, HostLink
from spreekuren.models.changes import HoursChange
from spreekuren.models.pages import LocatiePage, SpreekurenPage
from spreekuren.models.sharing import SpreekuurSharing
from spreekuren.models.spreekuur import Spreekuur, SpreekuurRule

__all__ = [
    "HostAct",
    "HostLink",
    "HoursChange",
    "LocatiePage",
    "Spreekuur",
    "SpreekuurRule",
    "SpreekuurSharing",
    "SpreekurenPage",
]
