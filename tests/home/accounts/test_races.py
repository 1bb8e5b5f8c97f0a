"""A link pressed twice at the same moment, and two links to one address: one account."""

from collections.abc import Callable
from threading import Barrier, Thread

import pytest
from django.db import close_old_connections, connection

from home.accounts.actions import Newcomer, accept_invitation
from home.accounts.models import Invitation, User
from home.lib.errors import ActionError
from home.models import Wijk
from tests.factories.people import NEWCOMER, PASSWORD, invited, token_to

pytestmark = [pytest.mark.faults, pytest.mark.django_db(transaction=True)]


def at_once(*calls: Callable[[], object]) -> list[Exception]:
    """Run the calls in threads that start together; return what was refused or went wrong."""
    barrier, errors = Barrier(len(calls)), []

    def run(call: Callable[[], object]) -> None:
        try:
            barrier.wait()
            call()
        except Exception as error:  # noqa: BLE001  (whatever goes wrong is the finding)
            errors.append(error)
        finally:
            connection.close()

    threads = [Thread(target=run, args=(call,)) for call in calls]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    close_old_connections()
    return errors


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
