"""What the writing help says of a page as it stands in the editor."""

from dataclasses import dataclass
from typing import Any

from home.models import BasePage, Partner, Wijk
from home.writing.hints import DUTCH, Hint, counts_of, hints, size_text
from home.writing.page_text import language, passages
from home.writing.privacy import Known, digits
from home.writing.readability import ADVICE, ENOUGH_WORDS, Counts
from home.writing.rules import RULES


@dataclass(frozen=True)
class Report:
    """The hints on one page and how it reads; `counts` is None for a page in another language."""

    hints: list[Hint]
    counts: Counts | None
    lead: str = ""

    @property
    def level_text(self) -> str:
        """Return the reading level in words, with the score that it rests on."""
        if self.counts is None:
            return "alleen voor Nederlands"
        if self.counts.light is None:
            return f"nog te kort (vanaf {ENOUGH_WORDS} woorden)"
        return f"{ADVICE[self.counts.light]} (score {self.counts.score:.0f})"

    def as_json(self) -> dict[str, Any]:
        """Return what the script in the editor shows."""
        rows = [
            {"rule": one.rule, "title": RULES[one.rule].title, "level": one.level, "message": one.message}
            for one in self.hints
        ]
        light = self.counts.light if self.counts else None
        return {"hints": rows, "level": self.level_text, "light": light or "", "lead": self.lead}


def known_of(wijk: Wijk | None) -> Known:
    """Return what may be public: numbers of wijk and partners, names of partners, wijken and gemeenten."""
    partners = list(Partner.objects.filter(wijk=wijk)) if wijk else []
    numbers = [wijk.team_phone, wijk.social_team_phone] if wijk else []
    addresses = [wijk.team_email] if wijk else []
    names = list(Wijk.objects.values_list("name", "gemeente"))
    return Known(
        phones=frozenset(digits(one) for one in [*numbers, *(row.phone for row in partners)] if one),
        emails=frozenset(one.lower() for one in [*addresses, *(row.email for row in partners)] if one),
        names=frozenset(
            one.casefold() for one in [*(part for row in names for part in row), *(p.name for p in partners)]
        ),
    )


def report(page: BasePage) -> Report:
    """Return the hints on `page`, as it is now, saved or not."""
    if page.wijk_id is None:
        page.settle_wijk()
    written, tongue = passages(page), language(page)
    measured = counts_of(written)
    found = hints(written, known_of(page.wijk), tongue, measured)
    return Report(found, measured if tongue == DUTCH else None, size_text(page.lead))
