"""The beheerder sees what has not left; nobody else does."""

import pytest

from tests.factories.mail import OutgoingMailFactory

pytestmark = pytest.mark.django_db
ADDRESSES = ("/beheer/reports/mail/", "/beheer/reports/mail/results/")


def test_the_beheerder_sees_what_has_not_left_and_why(beheerder_client, waterwijk):
    OutgoingMailFactory(
        wijk=waterwijk,
        to="stuck@example.nl",
        state="failed",
        last_reply="554 5.7.1 refused",
        subject="Geheim onderwerp",
        text="Geheime tekst",
    )
    OutgoingMailFactory(to="gone@example.nl", state="sent", due_at=None)

    page = beheerder_client.get(ADDRESSES[0]).content.decode()

    for words in ("stuck@example.nl", "Waterwijk", "niet gelukt", "554 5.7.1 refused"):
        assert words in page
    for words in ("gone@example.nl", "Geheim"):
        assert words not in page


def test_the_list_can_be_narrowed_to_a_state(beheerder_client):
    OutgoingMailFactory(to="failed@example.nl", state="failed")
    OutgoingMailFactory(to="waiting@example.nl", state="waiting")

    page = beheerder_client.get(ADDRESSES[1], {"state": "waiting"}).content.decode()

    assert "waiting@example.nl" in page
    assert "failed@example.nl" not in page


def test_a_long_list_costs_no_more_queries(beheerder_client, django_assert_max_num_queries):
    OutgoingMailFactory.create_batch(40, state="failed")
    beheerder_client.get(ADDRESSES[0])

    with django_assert_max_num_queries(15):
        beheerder_client.get(ADDRESSES[0])


@pytest.mark.parametrize("address", ADDRESSES)
def test_editors_do_not_come_here(address, coordinator_client, redacteur_client, communicatie_client):
    OutgoingMailFactory(to="stuck@example.nl", state="failed")

    for client in (coordinator_client, redacteur_client, communicatie_client):
        answer = client.get(address)
        assert answer.status_code in {302, 403, 404}
        assert b"stuck@example.nl" not in answer.content
