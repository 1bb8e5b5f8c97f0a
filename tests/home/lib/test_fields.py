"""What residents type is cleaned, or refused with a sentence that helps."""

import pytest
from django import forms
from django.core.exceptions import ValidationError

from home.lib.fields import (
    EMAIL_INVALID,
    HAS_BSN,
    PHONE_INVALID,
    POSTCODE_INVALID,
    EmailAddressField,
    PhoneField,
    PostcodeField,
    TextField,
    has_bsn,
    phone_text,
)


def refusal(field: forms.Field, text: str) -> str:
    with pytest.raises(ValidationError) as caught:
        field.clean(text)
    return str(caught.value.messages[0])


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        ("Jan@Example.NL", "Jan@example.nl"),
        ("  jan@example.nl ", "jan@example.nl"),
        ("jan@ｅxample.nl", "jan@example.nl"),
        ("", ""),
    ],
)
def test_an_address_is_kept_in_one_form(typed: str, kept: str) -> None:
    assert EmailAddressField(required=False).clean(typed) == kept


@pytest.mark.parametrize(
    "typed",
    [
        "jan",
        "jan@",
        "@example.nl",
        "a@localhost",
        "a@[127.0.0.1]",
        "jan@exam\u200bple.nl",
        "x" * 300 + "@example.nl",
        "jan@example.nl\nBcc: piet@example.nl",
        "jan@example.nl, piet@example.nl",
        "jän@example.nl",
        "<script>@example.nl",
    ],
)
def test_mail_could_not_go_there(typed: str) -> None:
    assert refusal(EmailAddressField(), typed) == EMAIL_INVALID


@pytest.mark.parametrize(
    ("typed", "kept", "shown"),
    [
        ("0612345678", "+31612345678", "06 12345678"),
        ("06-12 34 56 78", "+31612345678", "06 12345678"),
        ("0031 6 12345678", "+31612345678", "06 12345678"),
        ("(0182) 12 34 56", "+31182123456", "0182 123 456"),
        ("+32 470 12 34 56", "+32470123456", "+32 470 12 34 56"),
        ("", "", ""),
    ],
)
def test_a_phone_number_is_kept_in_one_form(typed: str, kept: str, shown: str) -> None:
    assert PhoneField(required=False).clean(typed) == kept
    assert phone_text(kept) == shown


@pytest.mark.parametrize("typed", ["12345", "112", "bel mij", "06123456789012", "0612345678 toestel 4"])
def test_nobody_could_be_called_there(typed: str) -> None:
    assert refusal(PhoneField(), typed) == PHONE_INVALID


@pytest.mark.parametrize("typed", ["2801AB", "2801 ab", " 2801  AB ".replace("  ", " ")])
def test_a_postcode_is_kept_in_one_form(typed: str) -> None:
    assert PostcodeField().clean(typed) == "2801 AB"


@pytest.mark.parametrize("typed", ["0801 AB", "2801", "2801 ABC", "2801 SS", "AB 2801"])
def test_no_such_postcode(typed: str) -> None:
    assert refusal(PostcodeField(), typed) == POSTCODE_INVALID


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        ("een\r\ntwee\rdrie", "een\ntwee\ndrie"),
        ("een\x00\x1b[31mtwee", "een[31mtwee"),
        ("links\u202erechts", "linksrechts"),
        ("مرحبا 👨\u200d👩\u200d👧", "مرحبا 👨\u200d👩\u200d👧"),
        ("cafe\u0301", "café"),
    ],
)
def test_text_keeps_its_letters_and_lines_only(typed: str, kept: str) -> None:
    assert TextField(lines=True, max_length=100).clean(typed) == kept


def test_one_line_stays_one_line() -> None:
    assert TextField(max_length=100).clean("Jan\r\nBcc: piet") == "Jan Bcc: piet"


def test_a_newline_counts_once() -> None:
    assert TextField(lines=True, max_length=5).clean("a\r\nb\r\nc") == "a\nb\nc"


def test_too_long_says_how_long() -> None:
    assert refusal(TextField(max_length=5), "abcdefg") == (
        "Deze tekst is te lang: 7 tekens. Er is plaats voor 5."
    )


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("mijn bsn is 111222333.", True),
        ("111222334", False),
        ("0612345678", False),
        ("000000000", False),
        ("1112.22.333", True),
        ("1112 22 333", True),
        ("1112.22.334", False),
        ("1112.22 333", False),
    ],
)
def test_finds_a_burgerservicenummer(text: str, found: bool) -> None:
    assert has_bsn(text) is found


def test_refuses_a_burgerservicenummer() -> None:
    assert refusal(TextField(lines=True, max_length=100), "Ik ben 111222333") == HAS_BSN
