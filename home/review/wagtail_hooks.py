"""The review room in Wagtail's admin: its addresses, two buttons on a page, and words in the history."""

from collections.abc import Iterator
from typing import Any

from django.http import HttpRequest
from django.urls import URLPattern, path, reverse
from django.utils.formats import date_format
from django.utils.timezone import localtime
from wagtail import hooks
from wagtail.admin import messages
from wagtail.admin.widgets import Button
from wagtail.log_actions import LogActionRegistry, LogFormatter

from home.models import BasePage
from home.review.models import SharedPreview
from home.review.states import Answer, Kind
from home.review.views import restoring, sharing, standing_in

# What is registered in a page's history: action, label, sentence.
LOG_ACTIONS = (
    (f"review.shared.{Kind.PREVIEW.value}", "Voorbeeld gedeeld", "Voorbeeld gedeeld met een link"),
    (f"review.shared.{Kind.APPROVAL.value}", "Akkoord gevraagd", "Akkoord gevraagd met een link"),
    ("review.withdrawn", "Link ingetrokken", "Link naar een voorbeeld ingetrokken"),
    (f"review.answered.{Answer.AGREED.value}", "Akkoord per link", "Akkoord gekregen via een link"),
    (f"review.answered.{Answer.REMARK.value}", "Opmerking per link", "Opmerking gekregen via een link"),
)


@hooks.register("register_admin_urls")
def register_addresses() -> list[URLPattern]:
    """Add the screens of this room."""
    return [
        path("nakijken/", standing_in.waiting, name="review_waiting"),
        path("invallen/", standing_in.stand_in, name="review_stand_in"),
        path("invallen/overnemen/<int:neighbour_id>/", standing_in.start, name="review_take_over"),
        path("invallen/<int:take_over_id>/stoppen/", standing_in.stop, name="review_stop"),
        path("invallen/<int:take_over_id>/", standing_in.taken, name="review_taken"),
        path("invallen/<int:take_over_id>/<int:task_state_id>/", standing_in.read, name="review_read"),
        path(
            "invallen/<int:take_over_id>/<int:task_state_id>/voorbeeld/",
            standing_in.read_page,
            name="review_read_page",
        ),
        path("voorbeeld-delen/<int:page_id>/", sharing.share, name="review_share"),
        path(
            "voorbeeld-delen/<int:page_id>/intrekken/<int:preview_id>/",
            sharing.withdraw,
            name="review_withdraw",
        ),
        path("terugzetten/<int:page_id>/", restoring.versions, name="review_versions"),
        path("terugzetten/<int:page_id>/<int:revision_id>/", restoring.restore, name="review_restore"),
    ]


@hooks.register("register_page_header_buttons")
def share_and_restore(page: Any, user: Any, view_name: str, next_url: str | None = None) -> Iterator[Button]:
    """Offer to share the draft and to go back, on a page that this editor may change."""
    page = page.specific
    if not isinstance(page, BasePage) or not page.permissions_for_user(user).can_edit():
        return
    if page.wijk_id:
        url = reverse("review_share", args=[page.pk])
        yield Button("Deel een voorbeeld", url=url, icon_name="link-external", priority=3)
    yield Button(
        "Terugzetten", url=reverse("review_versions", args=[page.pk]), icon_name="rotate", priority=5
    )


@hooks.register("before_edit_page")
def tell_about_answers(request: HttpRequest, page: Any) -> None:
    """Say above the editor what a partner answered on what is not published yet."""
    if request.method != "GET":
        return
    answered = SharedPreview.objects.filter(page=page.pk, answered_at__isnull=False)
    if page.last_published_at:
        answered = answered.filter(answered_at__gt=page.last_published_at)
    newest = answered.order_by("-answered_at").first()
    if newest is None:
        return
    did = "gaf akkoord" if newest.agreed else "heeft een opmerking"
    moment = date_format(localtime(newest.answered_at), "j F, H.i")
    url = f"{reverse('review_share', args=[page.pk])}#links"
    messages.info(
        request,
        f"{newest.reader} {did} op {moment} uur.",
        buttons=[messages.button(url, "Lees het antwoord", False)],
    )


@hooks.register("register_log_actions")
def words_in_the_history(actions: LogActionRegistry) -> None:
    """Tell in a page's history what happened here."""
    for action, label, sentence in LOG_ACTIONS:
        actions.register_action(action, label, sentence)

    @actions.register_action("review.pair_of_eyes")
    class PairOfEyes(LogFormatter):
        label = "Tweede paar ogen"

        def format_message(self, log_entry: Any) -> str:
            on = log_entry.data.get("needed")
            return "Een coördinator kijkt weer mee" if on else "De redactie publiceert zelf"

    for action, label, sentence in (
        ("review.taken_over", "Ingevallen", "Een coördinator van {wijk} valt in"),
        ("review.stopped", "Invallen gestopt", "Het wijkteam stopte het invallen door {wijk}"),
        ("review.stand_in_approved", "Goedgekeurd door invaller", "Goedgekeurd door een invaller van {wijk}"),
        (
            "review.stand_in_returned",
            "Teruggestuurd door invaller",
            "Teruggestuurd door een invaller van {wijk}",
        ),
    ):
        actions.register_action(action)(_with_wijk(label, sentence))


def _with_wijk(label: str, sentence: str) -> type[Any]:
    """Return a formatter whose sentence names the wijk of the stand-in."""

    def format_message(self: Any, log_entry: Any) -> str:
        return sentence.format(wijk=log_entry.data.get("wijk", "een buurwijk"))

    return type("StandInFormatter", (LogFormatter,), {"label": label, "format_message": format_message})
