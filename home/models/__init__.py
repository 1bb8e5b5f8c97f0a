"""The tables of the ground."""

from home.models.base_page import BasePage, BasePageManager, BasePageQuerySet
from home.models.clock import ClockRow
from home.models.erasure import Erasure
from home.models.freshness import Freshness
from home.models.pages import HomePage, StandardPage, WijkPage
from home.models.people import Partner, TeamMember
from home.models.rate import RateCount
from home.models.received import Received
from home.models.theme import PageTag, Theme
from home.models.wijk import Wijk, WijkGroup, WijkOwned, WijkOwnedQuerySet

__all__ = [
    "BasePage",
    "BasePageManager",
    "BasePageQuerySet",
    "ClockRow",
    "Erasure",
    "Freshness",
    "HomePage",
    "PageTag",
    "Partner",
    "RateCount",
    "Received",
    "StandardPage",
    "TeamMember",
    "Theme",
    "Wijk",
    "WijkGroup",
    "WijkOwned",
    "WijkOwnedQuerySet",
    "WijkPage",
]
