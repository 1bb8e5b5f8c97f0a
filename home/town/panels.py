"""What the town puts on the first screen: the steps of a new wijk, and whether mail arrives."""

from dataclasses import dataclass
from itertools import groupby
from typing import Any

from wagtail.admin.ui.components import Component

from home.lib.registries import WijkStep, wijk_steps
from home.models import Wijk
from home.roles import Role
from home.town.models import TownSettings
from home.town.proof import mail_proof
from home.wall import wijken_for


@dataclass(frozen=True)
class Way:
    """One way to do a step: what to do, and where."""

    title: str
    text: str
    url: str


@dataclass(frozen=True)
class Step:
    """A step with the ways to do it; done when one of them is."""

    ways: list[Way]
    is_done: bool


@dataclass(frozen=True)
class Checklist:
    """The steps of one wijk."""

    wijk: Wijk
    steps: list[Step]

    @property
    def done(self) -> int:
        """Return how many steps are done."""
        return sum(step.is_done for step in self.steps)

    @property
    def is_finished(self) -> bool:
        """Say whether every step is done."""
        return self.done == len(self.steps)


def checklist(wijk: Wijk) -> Checklist:
    """Return the steps of a wijk as they stand; about one query for each."""
    grouped = groupby(wijk_steps, key=lambda step: step.order)
    return Checklist(wijk, [_step(wijk, list(ways)) for _order, ways in grouped])


def _step(wijk: Wijk, ways: list[WijkStep]) -> Step:
    is_done = any(way.is_done(wijk) for way in ways)
    # Where to do it matters only while it is not done.
    shown = ways[:1] if is_done else ways
    return Step([Way(way.title, way.text, "" if is_done else way.url(wijk) or "") for way in shown], is_done)


class StepsPanel(Component):
    """The steps of a new wijk ("Je wijk in 6 stappen"), for its coördinatoren until all are done."""

    name = "steps"
    order = 20
    template_name = "town/admin/steps.html"

    class Media:
        css = {"all": ["css/admin/town.css"]}

    def get_context_data(self, parent_context: Any) -> dict[str, Any]:
        """Return the checklists of this coördinator's wijken; a beheerder works in all and sees none."""
        user = parent_context["request"].user
        if user.is_superuser:
            return {"checklists": []}
        wijken = wijken_for(user, Role.COORDINATOR).filter(steps_hidden=False, archived_at=None)
        lists = [checklist(wijk) for wijk in wijken.select_related("page")]
        waiting = [one for one in lists if not one.is_finished]
        return {"checklists": waiting, "request": parent_context["request"]}


class MailPanel(Component):
    """For a beheerder: whether the mail of this site is known to arrive."""

    name = "mail_proof"
    order = 15
    template_name = "town/admin/mail_panel.html"

    class Media:
        css = {"all": ["css/admin/town.css"]}

    def get_context_data(self, parent_context: Any) -> dict[str, Any]:
        """Return the proof; nothing for who cannot do anything about it."""
        user = parent_context["request"].user
        return {"proof": mail_proof(TownSettings.load()) if user.is_superuser else None}
