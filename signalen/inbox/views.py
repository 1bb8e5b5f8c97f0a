"""The list and the page of the inbox."""

from typing import Any

import django_filters
from django.db.models import Exists, OuterRef, QuerySet
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils import timezone
from wagtail.admin import messages
from wagtail.admin.filters import WagtailFilterSet

from home.lib import clock
from home.lib.errors import ActionError
from home.received_admin import ReceivedIndexView, ReceivedInspectView
from home.wall.policy import wijken_for
from signalen.inbox.acts import ACTS, BY_NAME, REPLY_ACTS, Act
from signalen.inbox.exports import SignalExportMixin
from signalen.inbox.forms import ActForm
from signalen.inbox.queries import alike, count_tabs, find, ready_texts, unchecked_replies
from signalen.models import Category, PartnerReply, Signal, SignalContact, SignalHistory, SignalPhoto
from signalen.removal import contact_removal_day, removal_day
from signalen.states import TABS, Source, Tab

DONE = "Gedaan: {label}."
# Not a yes-or-no of the library: that one shows "True" above the list.
YES = "true"
YES_OR_NO = ((YES, "Ja"), ("false", "Nee"))


def _own_categories(user: Any) -> list[tuple[str, str]]:
    """Return the subjects of the user's wijken, with the wijk behind it where there are several."""
    found = Category.objects.filter(wijk__in=wijken_for(user)).select_related("wijk")
    rows = list(found.order_by("wijk__name", "sort_order", "name"))
    several = len({row.wijk_id for row in rows}) > 1
    return [(str(row.pk), f"{row.name} ({row.wijk})" if several else row.name) for row in rows]


class SignalFilters(WagtailFilterSet):
    """Subject, where it came from, who takes it up, what is late, whom to call, photos, and spam."""

    category = django_filters.ChoiceFilter(label="Onderwerp")
    source = django_filters.ChoiceFilter(choices=Source.choices, label="Binnengekomen via")
    assignee = django_filters.ChoiceFilter(
        choices=[("mij", "Mij"), ("niemand", "Nog niemand")], method="of", label="Wie pakt het op"
    )
    late = django_filters.ChoiceFilter(choices=YES_OR_NO, method="only_late", label="Te laat")
    call = django_filters.ChoiceFilter(choices=YES_OR_NO[:1], method="only_calls", label="Bellen")
    photo = django_filters.ChoiceFilter(choices=YES_OR_NO, method="with_photo", label="Met foto")
    is_quarantined = django_filters.ChoiceFilter(
        choices=YES_OR_NO, method="only_quarantined", label="Lijkt op spam"
    )

    class Meta:
        model = Signal
        fields: tuple[str, ...] = ()

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        # Asked for once: a choice of rows asks again to check what was chosen.
        self.filters["category"].extra["choices"] = _own_categories(self.request.user)

    def of(self, rows: Any, _name: str, value: str) -> Any:
        """Return what the reader takes up, or nobody yet."""
        return rows.filter(assignee=self.request.user if value == "mij" else None)

    def only_late(self, rows: Any, _name: str, value: str) -> Any:
        """Return what should have been answered; or what is not late."""
        late = Signal.objects.late(timezone.localdate()).values("pk")
        return rows.filter(pk__in=late) if value == YES else rows.exclude(pk__in=late)

    def only_calls(self, rows: Any, _name: str, _value: str) -> Any:
        """Return what its sender must be called about."""
        return rows.to_call()

    def with_photo(self, rows: Any, _name: str, value: str) -> Any:
        """Return what has a photo, or what has none."""
        has_photo = Exists(SignalPhoto.objects.filter(signal=OuterRef("pk")))
        return rows.filter(has_photo if value == YES else ~has_photo)

    def only_quarantined(self, rows: Any, _name: str, value: str) -> Any:
        """Return what looks like spam, or what does not."""
        return rows.filter(is_quarantined=value == YES)


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
                messages.success(request, DONE.format(label=act.label))
                return redirect(request.path)
        self.tried = (act, form)
        if act not in ACTS:
            messages.error(request, next(iter(form.errors.values()))[0])
        return self.get(request, *args, **kwargs)

    def _with_ready_text(self, act: Act, posted: Any) -> ActForm:
        """Return the form of a button with a ready text behind what was typed; nothing is sent."""
        wanted = posted.get("use_text", "")
        chosen = [text.text for text in ready_texts(self.object, act.to) if str(text.pk) == wanted]
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
            self._button(act) | {"texts": [text for text in texts if text.state == act.to]}
            for act in ACTS
            if self._is_shown(act)
        ]
        return context | {
            "signal": signal,
            "contact": SignalContact.objects.filter(signal=signal).first(),
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
        if self.tried and self.tried[0] is act:
            form = self.tried[1]
            return {"act": act, "form": form, "is_open": True}
        return {"act": act, "form": act.form_for(self.object), "is_open": False}
