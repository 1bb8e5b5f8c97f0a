"""What an answer of a mail server means."""

from datetime import timedelta

import pytest

from home.mail.replies import Fate, one_line, outcome_of, retry_delay


@pytest.mark.parametrize(
    ("code", "text", "about_recipient", "fate"),
    [
        (421, "4.3.2 closing", False, Fate.RECONNECT),
        (450, "4.2.0 greylisted", True, Fate.RETRY),
        (451, "try later", False, Fate.RETRY),
        (452, "4.3.1 disk full", False, Fate.RETRY),
        (550, "5.1.1 no such user", True, Fate.REFUSED),
        (550, "5.1.10 null MX", True, Fate.REFUSED),
        (550, "No such user here", True, Fate.REFUSED),
        (550, "No such user here", False, Fate.FAILED),
        (552, "5.2.2 mailbox full", True, Fate.RETRY),
        (550, "5.7.1 looks like spam", True, Fate.FAILED),
        (554, "5.7.26 not authenticated", False, Fate.FAILED),
        (552, "5.3.4 message too big", False, Fate.FAILED),
        (554, "transaction failed", False, Fate.FAILED),
        (535, "5.7.8 wrong password", False, Fate.UNREACHABLE),
        (530, "5.7.0 log in first", False, Fate.UNREACHABLE),
    ],
)
def test_a_reply_decides_the_fate(code, text, about_recipient, fate):
    assert outcome_of(code, text.encode(), about_recipient=about_recipient).fate is fate


def test_an_address_that_happens_to_look_like_a_code_is_not_one():
    assert outcome_of(550, "host 15.1.1.14 says no", about_recipient=False).fate is Fate.FAILED


def test_the_servers_words_are_kept_on_one_line():
    outcome = outcome_of(550, b"5.7.1 no\r\nX-Bad: yes\x1b[31m\x00\xff")

    assert outcome.reply == "550 5.7.1 no X-Bad: yes [31m �"
    assert len(one_line("x" * 5000)) == 500


def test_tries_are_spread_over_almost_two_days_and_then_end():
    waits = [retry_delay(attempts) for attempts in range(1, 9)]

    assert [wait / timedelta(minutes=1) for wait in waits[:7]] == [1, 5, 15, 60, 240, 720, 1440]
    assert waits[7] is None
