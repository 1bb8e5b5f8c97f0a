"""One row of every model that an admin list shows, with a word in it that may not leak.

Each room adds its models here; the matrix of the wall fails for a list without one.
"""

from collections.abc import Callable
from datetime import date
from typing import Any

from home.models import Partner, TeamMember, Wijk
from spreekuren.models import HoursChange, Spreekuur
from tests.factories.spreekuren import SpreekuurFactory
from initiatives.models import Occurrence
from tests.factories.initiatives import draft_date

# Searched for; and what may never be in the answer.
WORD = "Zwijgzaam"
SECRET = "Quokka"


def _spreekuur(wijk: Wijk) -> Spreekuur:
    return SpreekuurFactory(wijk=wijk, title=f"{WORD} {SECRET} spreekuur")


FOREIGN_ROWS: dict[type[Any], Callable[[Wijk], Any]] = {
    Partner: lambda wijk: Partner.objects.create(wijk=wijk, name=f"{WORD} {SECRET}"),
    Occurrence: lambda wijk: draft_date(wijk, f"{WORD} {SECRET}"),
    TeamMember: lambda wijk: TeamMember.objects.create(wijk=wijk, first_name=SECRET),
    Spreekuur: _spreekuur,
    HoursChange: lambda wijk: HoursChange.objects.create(
        wijk=wijk, spreekuur=_spreekuur(wijk), first=date(2027, 1, 4), reason=f"{WORD} {SECRET}"
    ),
}
