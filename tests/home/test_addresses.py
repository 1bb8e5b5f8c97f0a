"""Where a link of an editor may go."""

import pytest
from django.core.exceptions import ValidationError

from home.addresses import LINK_MESSAGE, is_link
from home.blocks.body import LinkBlock

GOOD = (
    "/waterwijk/melden/",
    "https://voorbeeld.nl/a?b=1#c",
    "HTTP://voorbeeld.nl",
    "mailto:a@b.nl",
    "tel:14036",
)
BAD = (
    *(
        "javascript:alert(1)",
        "JavaScript:alert(1)",
        " javascript:alert(1)",
        "java\nscript:alert(1)",
        "vbscript:x",
    ),
    *(
        "data:text/html,x",
        "//kwaad.example",
        "/\\kwaad.example",
        "https:///kwaad.example",
        "voorbeeld",
        "&#106;avascript:x",
    ),
    *("https://voorbeeld.nl/ x", 'https://voorbeeld.nl/"', "/waterwijk/\nx"),
)


@pytest.mark.parametrize("address", GOOD)
def test_a_link_goes_to_this_site_the_web_mail_or_telephone(address: str) -> None:
    assert is_link(address) is True


@pytest.mark.parametrize("address", BAD)
def test_a_link_runs_no_script_and_hides_no_other_site(address: str) -> None:
    assert is_link(address) is False


def test_the_button_says_at_its_address_what_is_wrong() -> None:
    block = LinkBlock()
    with pytest.raises(ValidationError) as caught:
        block.clean(block.to_python({"label": "Kijk", "page": None, "address": "javascript:alert(1)"}))
    assert caught.value.block_errors["address"].messages == [LINK_MESSAGE]
    assert (
        block.clean(block.to_python({"label": "Kijk", "page": None, "address": "/agenda/"})).url == "/agenda/"
    )
