"""A beheerder's password alone opens nothing; editors are not asked for a code."""

from typing import Any

import pytest
from django.core.management import call_command
from django.test import Client
from django_otp.oath import TOTP
from django_otp.plugins.otp_totp.models import TOTPDevice

pytestmark = pytest.mark.django_db
STEP = "/beheer/tweede-stap/"


@pytest.fixture(autouse=True)
def _two_factor(settings: Any) -> None:
    settings.TWO_FACTOR = True


def code_of(device: TOTPDevice) -> str:
    return f"{TOTP(device.bin_key, device.step, device.t0, device.digits).token():06d}"


def test_a_beheerder_scans_once_and_is_in_with_the_right_code(beheerder_client: Client) -> None:
    assert beheerder_client.get("/beheer/").headers["location"] == STEP
    page = beheerder_client.get(STEP).content.decode()
    assert "Scan met die app" in page
    answer = beheerder_client.post(STEP, {"code": code_of(TOTPDevice.objects.get())})
    assert answer.headers["location"] == "/beheer/"
    assert beheerder_client.get("/beheer/").status_code == 200
    assert "Scan met die app" not in beheerder_client.get(STEP).content.decode()


@pytest.mark.parametrize(
    ("code", "sentence"),
    [("", "Vul de code in."), ("12ab56", "De code heeft zes cijfers."), ("000000", "Deze code klopt niet")],
)
def test_a_wrong_code_is_refused_in_dutch(code: str, sentence: str, beheerder_client: Client) -> None:
    assert sentence in beheerder_client.post(STEP, {"code": code}).content.decode()
    assert beheerder_client.get("/beheer/users/").headers["location"] == STEP


def test_guessing_is_slowed_down(beheerder_client: Client) -> None:
    beheerder_client.post(STEP, {"code": "000000"})
    right = code_of(TOTPDevice.objects.get())
    assert "te veel pogingen" in beheerder_client.post(STEP, {"code": right}).content.decode()


def test_a_code_works_once(beheerder_client: Client, client: Client, beheerder: object) -> None:
    beheerder_client.get(STEP)
    code = code_of(TOTPDevice.objects.get())
    beheerder_client.post(STEP, {"code": code})
    client.force_login(beheerder)  # type: ignore[arg-type]
    assert "Deze code klopt niet" in client.post(STEP, {"code": code}).content.decode()


def test_editors_log_in_with_a_password_alone(coordinator_client: Client) -> None:
    assert coordinator_client.get("/beheer/").status_code == 200


def test_a_lost_telephone_is_forgotten_by_command(beheerder_client: Client) -> None:
    beheerder_client.get(STEP)
    beheerder_client.post(STEP, {"code": code_of(TOTPDevice.objects.get())})
    call_command("reset_second_step", "beheer")
    assert beheerder_client.get("/beheer/").headers["location"] == STEP


@pytest.mark.parametrize("fetched", ["/beheer/sprite/", "/beheer/jsi18n/"])
def test_what_wagtail_fetches_for_the_step_is_not_the_step_itself(
    fetched: str, beheerder_client: Client
) -> None:
    answer = beheerder_client.get(fetched)
    assert answer.status_code == 200
    assert "Tweede stap" not in answer.content.decode()
