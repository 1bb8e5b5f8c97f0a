"""What a resident finds of regular places on the own page, and how all of it is forgotten."""

from home.lib import clock
from home.lib.registries import MyWijkItem
from home.lib.tokens import hash_token
from initiatives.regulars.actions import forget_regular
from initiatives.regulars.models import Regular


def items(email: str) -> list[MyWijkItem]:
    """Return the regular places of an address, the newest first; two queries."""
    now = clock.now()
    found = Regular.objects.filter(contact__email__iexact=email)
    rows = found.select_related("wijk", "activity__wijk").prefetch_related("people")
    return [
        MyWijkItem(
            title=f"{regular.activity.title}: {regular.who_text}",
            text=f"{regular.public_state}, {regular.activity.rhythm_text(now)}, in {regular.wijk}."
            f" Kenmerk {regular.reference}.",
            url=regular.follow_path,
        )
        for regular in rows.order_by("-received_at")
    ]


def forget(email: str) -> None:
    """Forget who had a regular place from an address; how many there were stays."""
    for regular in Regular.objects.filter(contact__email__iexact=email):
        forget_regular(regular=regular, now=clock.now(), is_asked=True)


def by_slip(reference: str, code: str) -> str | None:
    """Return the page of the regular place with this reference and code; None for any other pair."""
    found = Regular.objects.filter(reference=reference, code_hash=hash_token(code)).first()
    return found.follow_path if found else None
