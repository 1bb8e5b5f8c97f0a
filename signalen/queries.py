"""Questions over several meldingen."""

from collections.abc import Iterable, Sequence
from datetime import datetime

from django.db.models import Min, Prefetch, Q

from home.lib import clock
from home.lib.localtime import local_date
from home.lib.text import stem_text
from home.models import Wijk
from home.review.states import LATE
from signalen.models import Absence, Category, Signal, SignalPhoto
from signalen.models.signal import SignalQuerySet
from signalen.states import OPEN, UNANSWERED

# So many of the newest are compared with what somebody writes, and so many are shown.
COMPARED, SHOWN = 300, 5
# Words shorter than this say little: "de", "het", "van".
LONG_ENOUGH = 4
WORDS_ALIKE = 2


def readable(wijk: Wijk) -> SignalQuerySet:
    """Return the meldingen of the wijk that everybody may read at this moment."""
    found: SignalQuerySet = Signal.objects.published().filter(wijk=wijk)
    return found.filter(Q(public_from=None) | Q(public_from__lte=clock.now()))


def next_shown(wijk: Wijk, now: datetime) -> datetime | None:
    """Return when the next melding of the wijk comes on the site by itself; None: none waits."""
    waiting = Signal.objects.published().filter(wijk=wijk, public_from__gt=now)
    moment: datetime | None = waiting.aggregate(first=Min("public_from"))["first"]
    return moment


def with_public_photos(rows: SignalQuerySet) -> SignalQuerySet:
    """Return `rows` with the photos that may be shown as `public_photos`, in one more query."""
    shown = SignalPhoto.objects.filter(is_public=True).exclude(redacted="")
    return rows.prefetch_related(Prefetch("photos", shown, to_attr="public_photos"))


def alike(wijk: Wijk, text: str, category: Category | None) -> Sequence[Signal]:
    """Return open meldingen of the wijk that everybody may read, with the same subject or alike words.

    The most alike comes first.
    """
    shown = readable(wijk).filter(state__in=OPEN).order_by("-received_at", "pk")
    wanted = _stems(text)
    scored = []
    for signal in shown[:COMPARED]:
        shared = len(wanted & _stems(f"{signal.public_text} {signal.public_place}"))
        same_subject = category is not None and signal.category_id == category.pk
        if same_subject or shared >= WORDS_ALIKE:
            scored.append((shared + 2 * same_subject, signal))
    scored.sort(key=lambda pair: pair[0], reverse=True)
    return [signal for _, signal in scored[:SHOWN]]


def for_stand_in(wijken: Iterable[Wijk], now: datetime) -> SignalQuerySet:
    """Return the meldingen of these wijken that are open to somebody who took over.

    Of a team that is away all that are open; else what should have been answered more than three
    days ago. What is about a person waits for the team itself.
    """
    today, places = local_date(now), [wijk.pk for wijk in wijken]
    away = Absence.objects.on(today).filter(wijk__in=places).values("wijk")
    late = Q(state__in=UNANSWERED, answer_by__lt=today - LATE)
    real: SignalQuerySet = Signal.objects.real().filter(wijk__in=places, about_person=False)
    return real.filter(late | Q(state__in=OPEN, wijk__in=away))


def _stems(text: str) -> frozenset[str]:
    return frozenset(word for word in stem_text(text).split() if len(word) >= LONG_ENOUGH)
