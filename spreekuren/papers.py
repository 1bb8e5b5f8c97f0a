"""The poster of a building with its spreekuren."""

from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.utils import timezone
from django.views.decorators.http import require_safe

from home.paper.answers import footer, pdf_response
from home.views import live_wijk_or_404
from spreekuren.models import LocatiePage
from spreekuren.queries import SpreekuurNow, spreekuren_now

MORE = "Is er deze week ook spreekuur? Kijk op:"


@require_safe
def location_poster(request: HttpRequest, wijk_slug: str, slug: str) -> HttpResponse:
    """Send the poster of a building: where it is, and when which spreekuur is held there."""
    wijk = live_wijk_or_404(wijk_slug)
    page = LocatiePage.objects.live().in_wijk(wijk).filter(slug=slug).first()
    if page is None:
        raise Http404("Dit gebouw staat niet op de site.")

    def data() -> dict[str, Any]:
        items = [
            item for item in spreekuren_now(wijk, timezone.now()) if item.spreekuur.location_id == page.pk
        ]
        facts = [*map(_fact, items), ("Waar", page.address), ("Welke deur", page.entrance)]
        return {
            "above": f"Spreekuur in {wijk.name}",
            "title": page.title,
            "lead": "Hebt u een vraag, of hulp nodig? Kom langs." if items else "Hier is nu geen spreekuur.",
            "facts": [[name, text] for name, text in facts if text],
            "foot": footer(wijk, page, MORE),
        }

    return pdf_response(f"poster-{page.slug}", page, "poster", data)


def _fact(item: SpreekuurNow) -> tuple[str, str]:
    """Return a spreekuur and when it is held, or when it comes next."""
    when = "Nu even niet" if item.state.is_suspended else ". ".join(item.rhythm) or item.line
    return str(item.spreekuur.title), f"{when}. {item.spreekuur.get_access_display()}."
