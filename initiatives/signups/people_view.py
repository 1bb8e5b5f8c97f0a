"""The public form on which people say who comes: to one date, or to every date."""

from abc import abstractmethod
from typing import Any, ClassVar

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.decorators import method_decorator

from home.receiving import ReceivingView
from home.secret_links import private
from initiatives.models.activity import ActivityPage
from initiatives.signups.actions.signing_up import MOST_PEOPLE
from initiatives.signups.forms import LESS, MORE, SignUpForm, with_other_rows


@method_decorator(private, name="dispatch")  # type: ignore[arg-type]
class PeopleView(ReceivingView):
    """A form of an activity, with buttons that add and take away a person without sending it."""

    form_class: ClassVar[type[SignUpForm]]

    @property
    @abstractmethod
    def activity(self) -> ActivityPage:
        """The activity in the address; 404 for one that nobody may see."""

    @abstractmethod
    def details(self) -> dict[str, Any]:
        """Return what else the page shows: among it `closed`, why there is no form, and the `room`."""

    def make_form(self, *args: Any, **kwargs: Any) -> SignUpForm:
        """Return the form of this activity."""
        return self.form_class(*args, activity=self.activity, **kwargs)

    def post(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        """Add or take away a row of the form, or keep what was sent."""
        if MORE in request.POST or LESS in request.POST:
            return self.show(with_other_rows(self.make_form, request.POST.dict()))
        return super().post(request, *args, **kwargs)

    def show(self, form: SignUpForm, status: int = 200) -> HttpResponse:
        """Render the page."""
        people = form.number or 1
        context = {
            "form": form,
            "wijk": self.wijk,
            "activity": self.activity,
            "people": people,
            "is_most": people >= MOST_PEOPLE,
            **self.details(),
        }
        return render(self.request, self.template_name, context, status=status)
