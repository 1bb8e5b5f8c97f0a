"""Buildings, spreekuren and changes; made by the same actions as in the admin."""

from datetime import date, time
from typing import Any

import factory

from home.models import Partner, TeamMember, Wijk
from spreekuren.actions import add_spreekuur
from spreekuren.models import LocatiePage, SpreekurenPage, Spreekuur, SpreekuurRule

TUESDAY_MORNING = {
    "weekdays": [1],
    "start": time(9, 0),
    "end": time(11, 30),
    "valid_from": date(2026, 1, 1),
}


def index_of(wijk: Wijk) -> SpreekurenPage:
    """Return the list of spreekuren that `open_wijk` made."""
    return SpreekurenPage.objects.in_wijk(wijk).get()


class LocatiePageFactory(factory.Factory):
    """A building under the list of a wijk."""

    class Meta:
        model = LocatiePage

    wijk = None
    title = factory.Sequence(lambda number: f"Buurthuis {number}")
    slug = factory.Sequence(lambda number: f"buurthuis-{number}")
    street = "Waterplein 1"
    postcode = "1324 AB"
    town = "Almere"

    @classmethod
    def _create(cls, model_class: type[LocatiePage], *_args: Any, **kwargs: Any) -> LocatiePage:
        wijk = kwargs.pop("wijk")
        return index_of(wijk).add_child(instance=model_class(**kwargs))


class SpreekuurFactory(factory.Factory):
    """A spreekuur on Tuesday morning; `rules` holds other rules."""

    class Meta:
        model = Spreekuur

    wijk = None
    location = factory.Maybe(
        "wijk", factory.SubFactory(LocatiePageFactory, wijk=factory.SelfAttribute("..wijk"))
    )
    title = "Inloopspreekuur"
    questions = "Kom met een brief die u niet begrijpt."
    topics = factory.List(["letter"])
    rules = factory.List([factory.Dict(TUESDAY_MORNING)])

    @classmethod
    def _create(cls, _model_class: type[Spreekuur], *_args: Any, **kwargs: Any) -> Spreekuur:
        kwargs.pop("wijk")
        return add_spreekuur(**kwargs)


class PartnerFactory(factory.django.DjangoModelFactory):
    """A partner of a wijk."""

    class Meta:
        model = Partner

    name = factory.Sequence(lambda number: f"Partner {number}")


class TeamMemberFactory(factory.django.DjangoModelFactory):
    """Somebody of the wijkteam."""

    class Meta:
        model = TeamMember

    first_name = factory.Sequence(lambda number: f"Sam{number}")


def rule(spreekuur: Spreekuur, **fields: Any) -> SpreekuurRule:
    """Add a rule to a spreekuur."""
    return SpreekuurRule.objects.create(spreekuur=spreekuur, **(TUESDAY_MORNING | fields))
