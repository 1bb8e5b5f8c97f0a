"""A link pressed twice at the same moment, and two links to one address: one account."""

from collections.abc import Callable

import pytest

from home.accounts.actions import Newcomer, accept_invitation
from home.accounts.models import Invitation, User
from home.lib.errors import ActionError
from home.models import Wijk
from tests.at_once import at_once
from tests.factories.people import NEWCOMER, PASSWORD, invited, token_to

pytestmark = [pytest.mark.faults, pytest.mark.django_db(transaction=True)]


def press(token: str, name: str) -> Callable[[], object]:
    return lambda: accept_invitation(token=token, newcomer=Newcomer(name, "", PASSWORD))


def test_a_link_pressed_four_times_at_once_makes_one_account(waterwijk: Wijk, coordinator: User) -> None:
    invited(coordinator, waterwijk)
    token = token_to()
    errors = at_once(*[press(token, f"Fatma {number}") for number in range(4)])
    assert [type(error) for error in errors] == [ActionError] * 3
    user = User.objects.get(email=NEWCOMER)
    assert [group.name for group in user.groups.all()] == ["Redactie Waterwijk"]
    assert Invitation.objects.get().state() == Invitation.State.ACCEPTED


def test_two_wijken_and_one_address_at_once_make_one_account(
    waterwijk: Wijk, haven: Wijk, coordinator: User, neighbour: User
) -> None:
    invited(coordinator, waterwijk)
    first = token_to()
    invited(neighbour, haven)
    errors = at_once(press(first, "Fatma"), press(token_to(), "Fatma"))
    # The second finds an account: it is asked to take the role on with that.
    assert [str(error) for error in errors] == [
        "Er is al een account met dit e-mailadres. Neem de uitnodiging daarmee aan."
    ]
    user = User.objects.get(email=NEWCOMER)
    waiting = Invitation.objects.get(accepted_at=None)
    accept_invitation(token=first if waiting.wijk == waterwijk else token_to(), newcomer=None)
    assert sorted(group.name for group in user.groups.all()) == ["Redactie Haven", "Redactie Waterwijk"]


def test_two_letters_to_one_address_at_once_become_one(
    waterwijk: Wijk, coordinator: User, beheerder: User
) -> None:
    errors = at_once(lambda: invited(coordinator, waterwijk), lambda: invited(beheerder, waterwijk))
    assert [type(error) for error in errors] == [ActionError]
    assert Invitation.objects.count() == 1
