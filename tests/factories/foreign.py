"""One row of every model that an admin list shows, with a word in it that may not leak.

Each room adds its models here; the matrix of the wall fails for a list without one.
"""

from collections.abc import Callable
from typing import Any

from home.models import Partner, TeamMember, Wijk
from initiatives.models import Occurrence
from tests.factories.initiatives import draft_date

# Searched for; and what may never be in the answer.
WORD = "Zwijgzaam"
SECRET = "Quokka"

FOREIGN_ROWS: dict[type[Any], Callable[[Wijk], Any]] = {
    Partner: lambda wijk: Partner.objects.create(wijk=wijk, name=f"{WORD} {SECRET}"),
    Occurrence: lambda wijk: draft_date(wijk, f"{WORD} {SECRET}"),
    TeamMember: lambda wijk: TeamMember.objects.create(wijk=wijk, first_name=SECRET),
}
