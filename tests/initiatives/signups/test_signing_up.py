"""Signing up: once, with a place or in line, and never where it cannot be."""

from datetime import timedelta
from uuid import uuid4

import pytest
from django.utils import timezone

from home.lib.errors import ActionError
from home.mail.models import OutgoingMail
from home.models import Wijk
from initiatives.actions import cancel_occurrence
from initiatives.choices import Audience, Entry
from initiatives.models import Occurrence, Signup, SignupContact, SignupNeeds, SignupPerson
from initiatives.signups.actions import Person, release_signup, send_reminders
from initiatives.signups.queries import closed_text, room_of
from initiatives.signups.states import Source, State
from tests.conftest import At
from tests.factories.signups import activity_with_signups, join, next_date

NOW = "2026-11-22 10:00"


@pytest.fixture(autouse=True)
def sunday(at: At) -> None:
    at(NOW)


@pytest.fixture
def occurrence(waterwijk: Wijk) -> Occurrence:
    return next_date(activity_with_signups(waterwijk, title="Samen eten"))


def states(occurrence: Occurrence) -> list[tuple[str, str]]:
    found = Signup.objects.filter(occurrence=occurrence).order_by("turn")
    return [(signup.people.first().first_name, signup.state) for signup in found]


def test_who_comes_first_has_a_place_and_who_comes_later_waits(occurrence: Occurrence) -> None:
    for name in ("Riet", "Fatima", "Jan"):
        join(occurrence, name)
    assert states(occurrence) == [("Riet", "placed"), ("Fatima", "placed"), ("Jan", "waiting")]
    letters = list(OutgoingMail.objects.filter(to__endswith="@example.nl").values_list("subject", flat=True))
    assert letters == [
        *["U hebt een plek: dinsdag 24 november"] * 2,
        "U staat op de wachtlijst: dinsdag 24 november",
    ]


def test_a_party_comes_together_or_waits_together(occurrence: Occurrence) -> None:
    join(occurrence, "Riet")
    party = join(occurrence, "Fatima", "Omar", "Sara")
    single = join(occurrence, "Jan")
    assert [one.state for one in (party, single)] == [State.WAITING, State.PLACED]
    assert room_of(occurrence).held == 2


def test_one_date_and_one_wijk_know_nothing_of_another(
    occurrence: Occurrence, waterwijk: Wijk, haven: Wijk
) -> None:
    other = next_date(activity_with_signups(haven))
    later = next_date(occurrence.activity, 1)
    for _ in range(2):
        join(occurrence)
    assert join(later).state == join(other).state == State.PLACED
    assert Signup.objects.filter(wijk=haven).count() == 1


def test_the_same_form_again_changes_nothing(occurrence: Occurrence) -> None:
    submission = uuid4()
    first = join(occurrence, "Riet", submission=submission)
    again = join(occurrence, "Riet", "Jan", submission=submission)
    assert first.pk == again.pk
    counts = [model.objects.count() for model in (Signup, SignupPerson, OutgoingMail)]
    # The third of the mails tells who organises that half of it is taken.
    assert counts == [1, 1, 2]


def test_a_form_is_of_one_date(occurrence: Occurrence, haven: Wijk) -> None:
    submission = uuid4()
    join(occurrence, submission=submission)
    for other in (next_date(occurrence.activity, 1), next_date(activity_with_signups(haven))):
        with pytest.raises(ActionError, match="al eerder verstuurd"):
            join(other, submission=submission)


def test_an_address_gates_nothing_but_one_way_to_be_reached_is_asked(occurrence: Occurrence) -> None:
    assert join(occurrence, email="", phone="+31612345678").state == State.PLACED
    with pytest.raises(ActionError, match="telefoonnummer of uw e-mailadres"):
        join(occurrence, email="")


def test_the_counter_uses_the_places_that_are_kept(waterwijk: Wijk) -> None:
    occurrence = next_date(activity_with_signups(waterwijk, places=3, kept_places=2))
    assert join(occurrence).state == State.PLACED
    assert join(occurrence).state == State.WAITING
    assert join(occurrence, source=Source.COUNTER).state == State.PLACED
    assert join(occurrence, source=Source.PHONE).state == State.PLACED
    assert join(occurrence, source=Source.PHONE).state == State.WAITING


def test_no_limit_means_everybody_has_a_place(waterwijk: Wijk) -> None:
    occurrence = next_date(activity_with_signups(waterwijk, places=None))
    assert {join(occurrence, "Riet", "Jan", "Omar").state for _ in range(5)} == {State.PLACED}


def test_a_date_can_have_its_own_number_of_places(occurrence: Occurrence) -> None:
    Occurrence.objects.filter(pk=occurrence.pk).update(places=1)
    assert [join(occurrence).state for _ in range(2)] == [State.PLACED, State.WAITING]


def test_a_waiting_list_that_is_full_says_so(waterwijk: Wijk) -> None:
    occurrence = next_date(activity_with_signups(waterwijk, places=1, waiting_places=2))
    join(occurrence)
    join(occurrence)
    with pytest.raises(ActionError, match="Het is vol, en de wachtlijst ook"):
        join(occurrence, "Riet", "Jan")
    assert join(occurrence).state == State.WAITING
    assert Signup.objects.count() == 3


@pytest.mark.parametrize("number", [0, 11])
def test_nobody_and_a_crowd_are_refused(number: int, occurrence: Occurrence) -> None:
    with pytest.raises(ActionError):
        join(occurrence, people=[Person("Riet")] * number)
    assert Signup.objects.count() == 0


@pytest.mark.parametrize(("age", "fits"), [(5, False), (6, True), (12, True), (13, False), (None, True)])
def test_an_age_that_it_is_not_for_is_refused_at_its_field(
    age: int | None, fits: bool, waterwijk: Wijk
) -> None:
    occurrence = next_date(
        activity_with_signups(waterwijk, age_from=6, age_to=12, audience=Audience.CHILDREN)
    )
    people = [Person("Sara", 8), Person("Omar", age)]
    if fits:
        assert join(occurrence, people=people).size == 2
        return
    with pytest.raises(ActionError, match="Dit is voor 6 tot en met 12 jaar") as refused:
        join(occurrence, people=people)
    assert refused.value.field == "age_2"


def test_nobody_is_on_the_list_twice(occurrence: Occurrence) -> None:
    join(occurrence, "Riet", email="thuis@example.nl", phone="+31612345678")
    for again in ({"email": "Thuis@Example.nl"}, {"email": "", "phone": "+31612345678"}):
        with pytest.raises(ActionError, match="riet staat al op de lijst") as refused:
            join(occurrence, "riet", **again)
        assert refused.value.field == "first_name_1"
    # A couple shares an address; somebody else has the same name.
    assert join(occurrence, "Henk", email="thuis@example.nl").state == State.PLACED
    assert join(occurrence, "Riet", email="ander@example.nl").state == State.WAITING


def test_who_does_not_come_can_sign_up_again(occurrence: Occurrence) -> None:
    first = join(occurrence, "Riet", email="thuis@example.nl")
    Signup.objects.filter(pk=first.pk).update(state=State.CANCELLED)
    assert join(occurrence, "Riet", email="thuis@example.nl").state == State.PLACED


CLOSED = [
    ("2026-11-20 09:59", {"opens_days": 4}, "Aanmelden kan vanaf vrijdag 20 november, 10.00 uur."),
    ("2026-11-20 10:00", {"opens_days": 4}, ""),
    ("2026-11-23 09:59", {"closes_hours": 24}, ""),
    ("2026-11-23 10:00", {"closes_hours": 24}, "niet meer aanmelden op de site"),
    ("2026-11-24 09:59", {}, ""),
    ("2026-11-24 10:00", {}, "al begonnen"),
    ("2026-11-24 12:00", {}, "al geweest"),
    ("2026-11-22 10:00", {"entry": Entry.WALK_IN}, "hoeft u zich niet aan te melden"),
]


@pytest.mark.parametrize(("moment", "fields", "sentence"), CLOSED)
def test_signing_up_opens_and_closes(
    moment: str, fields: dict[str, object], sentence: str, waterwijk: Wijk, at: At
) -> None:
    at("2026-11-18 10:00")
    occurrence = next_date(activity_with_signups(waterwijk, **{"places": 5, **fields}))
    at(moment)
    assert sentence in closed_text(occurrence, timezone.now())
    if sentence:
        with pytest.raises(ActionError, match=sentence.rstrip(".")):
            join(occurrence)
    else:
        assert join(occurrence).state == State.PLACED


def test_the_team_goes_on_until_the_end(waterwijk: Wijk, at: At) -> None:
    occurrence = next_date(activity_with_signups(waterwijk, places=9, opens_days=1, closes_hours=12))
    assert join(occurrence, source=Source.PHONE).state == State.PLACED
    at("2026-11-24 11:59")
    assert join(occurrence, email="", source=Source.DOOR).state == State.PLACED
    at("2026-11-24 12:00")
    with pytest.raises(ActionError, match="al geweest"):
        join(occurrence, source=Source.DOOR)


def test_what_is_off_takes_nobody(occurrence: Occurrence) -> None:
    cancel_occurrence(occurrence=occurrence, now=timezone.now())
    with pytest.raises(ActionError, match="gaat niet door"):
        join(occurrence)


def test_what_people_need_is_kept_apart(occurrence: Occurrence) -> None:
    signup = join(
        occurrence, "Riet", needs="Ik kom met een rolstoel.", answers=[("Neemt u een laptop mee?", "Ja")]
    )
    assert SignupNeeds.objects.get().text == "Ik kom met een rolstoel."
    assert SignupContact.objects.get().answers == [["Neemt u een laptop mee?", "Ja"]]
    assert "rolstoel" not in "".join(OutgoingMail.objects.values_list("text", flat=True))
    assert str(signup) == signup.reference


def test_who_organises_hears_how_full_it_is(waterwijk: Wijk) -> None:
    activity = activity_with_signups(waterwijk, places=10, contact_email="jan@example.org", title="Eten")
    occurrence = next_date(activity)
    for number in range(10):
        join(occurrence, f"Buur {number}")
    told = OutgoingMail.objects.filter(to="jan@example.org").order_by("pk").values_list("subject", flat=True)
    day = "dinsdag 24 november"
    assert list(told) == [
        f"Voor 50 % vol: Eten, {day}",
        f"Voor 80 % vol: Eten, {day}",
        f"Vol: Eten, {day}",
    ]


def test_a_robot_holds_no_place_and_gets_no_mail_until_somebody_says_it_is_none(
    occurrence: Occurrence,
) -> None:
    suspect = join(occurrence, "Riet", is_suspect=True)
    assert OutgoingMail.objects.count() == 0
    assert [join(occurrence).state for _ in range(2)] == [State.PLACED] * 2
    release_signup(signup=suspect, now=timezone.now())
    suspect.refresh_from_db()
    assert (suspect.is_quarantined, suspect.state) == (False, State.WAITING)
    release_signup(signup=suspect, now=timezone.now())
    assert OutgoingMail.objects.filter(about=suspect.submission).count() == 1


def test_reminders_go_once_to_who_has_a_place(occurrence: Occurrence, at: At) -> None:
    at("2026-11-20 10:00")
    coming = [join(occurrence, name, now=timezone.now()) for name in ("Riet", "Fatima", "Jan")]
    for moment, expected in (("2026-11-22 09:59", 0), ("2026-11-22 10:01", 2), ("2026-11-22 11:01", 2)):
        at(moment)
        send_reminders(now=timezone.now())
        reminders = OutgoingMail.objects.filter(subject__startswith="Tot binnenkort")
        assert reminders.count() == expected
    at("2026-11-23 12:00")
    join(occurrence, "Laat")
    send_reminders(now=timezone.now() + timedelta(minutes=1))
    about = set(reminders.values_list("about", flat=True))
    assert about == {coming[0].submission, coming[1].submission}


def test_no_reminder_for_what_is_off(occurrence: Occurrence, at: At) -> None:
    at("2026-11-20 10:00")
    join(occurrence, now=timezone.now())
    cancel_occurrence(occurrence=occurrence, now=timezone.now())
    at("2026-11-23 10:01")
    send_reminders(now=timezone.now())
    assert not OutgoingMail.objects.filter(subject__startswith="Tot binnenkort").exists()
