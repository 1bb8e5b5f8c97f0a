"""The seven demo wijken: what they tell, apart from how the site stores it."""

from demo.content.achterwillens import WIJK as ACHTERWILLENS
from demo.content.haven import WIJK as HAVEN
from demo.content.kinds import WijkContent
from demo.content.nieuwe_park import WIJK as NIEUWE_PARK
from demo.content.poort import WIJK as POORT
from demo.content.raambuurt import WIJK as RAAMBUURT
from demo.content.stolwijkersluis import WIJK as STOLWIJKERSLUIS
from demo.content.waterwijk import WIJK as WATERWIJK

WIJKEN: tuple[WijkContent, ...] = (
    NIEUWE_PARK,
    RAAMBUURT,
    ACHTERWILLENS,
    STOLWIJKERSLUIS,
    POORT,
    WATERWIJK,
    HAVEN,
)
