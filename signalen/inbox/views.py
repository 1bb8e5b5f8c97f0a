"""The list and the page of the inbox."""

from typing import Any

from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.functional import cached_property
from wagtail.admin import messages

from home.lib import clock
from home.lib.errors import ActionError
from home.received_admin import ReceivedIndexView, ReceivedInspectView
from signalen.inbox.act import Act
from signalen.inbox.acts import ACTS, BY_NAME, REPLY_ACTS
from signalen.inbox.exports import SignalExportMixin
from signalen.inbox.filters import YES
from signalen.inbox.forms import ActForm
from signalen.inbox.queries import alike, count_tabs, find, ready_texts, unchecked_replies
from signalen.models import PartnerReply, Signal, SignalContact, SignalHistory
from signalen.removal import contact_removal_day, removal_day
from signalen.states import TABS, Tab

# Of who has no mail address.
TO_CALL = "De melder heeft geen e-mailadres. Bel de melder daarna zelf."
TO_NOBODY = "De melder krijgt geen bericht, maar leest je tekst op de eigen pagina."


class SignalIndexView(SignalExportMixin, ReceivedIndexView):
    """The meldingen of one heap; a search looks through all of them."""

    results_template_name = "signalen/admin/list_results.html"
    default_ordering = "-received_at"

    @property
    def tab(self) -> Tab:
        """The heap that is on the screen."""
        asked = self.request.GET.get("tab", "")
        return Tab(asked) if asked in Tab.values else Tab.NEW

    def get_base_queryset(self) -> QuerySet[Any]:
        rows = super().get_base_queryset().select_related("category", "assignee")
        self.all_rows = rows
        return rows if self.looks_everywhere else rows.filter(state__in=TABS[self.tab])

    @property
    def looks_everywhere(self) -> bool:
        """Say whether what is asked for may lie on any heap: found words, spam, what is late, or calls."""
        asked = self.request.GET
        return bool(asked.get("q")) or YES in map(asked.get, ("late", "call", "is_quarantined"))

    def search_queryset(self, queryset: Any) -> Any:
        return find(queryset, self.search_query) if self.is_searching else queryset

    def get_context_data(self, *args: Any, **kwargs: Any) -> dict[str, Any]:
        """Add the four heaps with how much lies on each."""
        context: dict[str, Any] = super().get_context_data(*args, **kwargs)
        # What was found lies on any heap: then the heaps are only ways back.
        counts = {} if self.is_searching else count_tabs(self.all_rows)
        index = reverse(self.index_url_name)
        context["tabs"] = [
            {
                "label": tab.label,
                "count": counts.get(tab),
                "url": f"{index}?tab={tab}",
                "is_here": tab == self.tab and not self.looks_everywhere,
            }
            for tab in Tab
        ]
        return context


def _to_tell(signal: Signal, history: list[SignalHistory]) -> SignalHistory | None:
    """Return what somebody must be called about: the last they may know of at the time of the call."""
    since = signal.call_needed_at
    known = [line for line in history if since and line.public_words and line.created_at <= since]
    return known[-1] if known else None


def explanation_of(act: Act, contact: SignalContact | None) -> str:
    """Return what a button does; of words that would go by mail, how they reach who has no address."""
    if not act.tells or (contact and contact.email):
        return act.explanation
    return TO_CALL if contact and contact.phone else TO_NOBODY


class SignalInspectView(ReceivedInspectView):
    """One melding: what was sent, what happened, and what can be done."""

    template_name = "signalen/admin/melding.html"
    page_title = "Melding"
    tried: tuple[Act, ActForm] | None = None

    def post(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        """Do what a button says; what is wrong stands at the field, with the text."""
        act = BY_NAME.get(request.POST.get("act", ""))
        if act is None:
            return redirect(request.path)
        if "use_text" in request.POST:
            self.tried = (act, self._with_ready_text(act, request.POST))
            return self.get(request, *args, **kwargs)
        form = act.form_for(self.object, request.POST)
        if form.is_valid():
            try:
                act.run(self.object, request.user, dict(form.cleaned_data))
            except ActionError as error:
                self.object.refresh_from_db()
                form.add_error(error.field if error.field in form.fields else None, error.message)
            else:
                messages.success(request, act.done)
                # The form leads to its own place on the page; what is told stands at the top.
                return redirect(f"{request.path}#")
        self.tried = (act, form)
        if act not in ACTS:
            messages.error(request, next(iter(form.errors.values()))[0])
        return self.get(request, *args, **kwargs)

    def _with_ready_text(self, act: Act, posted: Any) -> ActForm:
        """Return the form of a button with a ready text behind what was typed; nothing is sent."""
        wanted = posted.get("use_text", "")
        fitting = ready_texts(self.object, act.texts_for) if act.texts_for else []
        chosen = [text.text for text in fitting if str(text.pk) == wanted]
        typed = {name: posted[name] for name in posted}
        written = [typed.get(act.form.words_field, "").strip(), *chosen]
        words = "\n\n".join(filter(None, written))
        return act.form_for(self.object, initial=typed | {act.form.words_field: words})

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        """Add the rows that hang on a melding, and the buttons that fit it."""
        context = super().get_context_data(**kwargs)
        signal = self.object
        history = list(signal.history.select_related("user"))
        texts = ready_texts(signal)
        buttons = [
            self._button(act) | {"texts": [text for text in texts if text.state == act.texts_for]}
            for act in ACTS
            if self._is_shown(act)
        ]
        return context | {
            "signal": signal,
            "contact": self.contact,
            "neighbours": signal.supporters.count(),
            "photos": signal.photos.all(),
            "history": history,
            "to_tell": _to_tell(signal, history),
            "notes": signal.notes.select_related("user"),
            "forwardings": signal.forwardings.select_related("partner"),
            "replies": self._replies(),
            "alike": alike(signal, clock.now()),
            "main": [button for button in buttons if button["act"].is_main],
            "more": [button for button in buttons if not button["act"].is_main],
            "can_merge": BY_NAME["merge"].fits(signal),
            "removed_on": removal_day(signal),
            "contact_removed_on": contact_removal_day(signal),
        }

    def _replies(self) -> list[PartnerReply]:
        """Return the answers to look at; what somebody typed over one is kept."""
        replies = list(unchecked_replies(self.object))
        if self.tried and self.tried[0] in REPLY_ACTS:
            data = self.tried[1].data
            for reply in replies:
                if str(reply.pk) == data.get("reply"):
                    reply.text = data.get("text", "")
        return replies

    def _is_shown(self, act: Act) -> bool:
        tried = self.tried is not None and self.tried[0] is act
        return tried or (act.fits(self.object) and not self.object.is_quarantined)

    def _button(self, act: Act) -> dict[str, Any]:
        tried = self.tried[1] if self.tried and self.tried[0] is act else None
        return {
            "act": act,
            "form": tried or act.form_for(self.object),
            "is_open": tried is not None,
            "explanation": explanation_of(act, self.contact),
        }

    @cached_property
    def contact(self) -> SignalContact | None:
        """Who sent it, if they said so and it is still known."""
        return SignalContact.objects.filter(signal=self.object).first()
