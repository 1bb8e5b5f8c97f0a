"""Where demo content never comes."""

import pytest
from django.core.management import CommandError, call_command
from pytest_django.fixtures import Settings

from demo.seed import seed
from home.lib.errors import ActionError
from home.models import Wijk


def test_a_real_town_is_left_alone(waterwijk: Wijk, haven: Wijk) -> None:
    with pytest.raises(ActionError):
        seed(lambda _line: None)
    assert set(Wijk.objects.all()) == {waterwijk, haven}


@pytest.mark.django_db
def test_settings_of_a_real_site_are_refused(settings: Settings) -> None:
    settings.DEMO = settings.DEBUG = False
    with pytest.raises(CommandError):
        call_command("seed_demo")
    assert Wijk.objects.count() == 0
