"""From passages to hints: each rule, and what comes close without being meant."""

import pytest

from home.writing.hints import Hint, hints
from home.writing.passages import Kind, Link, Passage, from_html
from home.writing.rules import RULES

LEAD = Passage(Kind.LEAD, "Kom op zaterdag naar het plein.")


def rules_of(*passages: Passage, language: str = "nl") -> list[str]:
    """Return the rules that speak of these passages, with a lead that nothing is wrong with."""
    return [hint.rule for hint in hints([LEAD, *passages], language=language)]


def sentence(count: int) -> str:
    return " ".join(["Wij", *["wij"] * (count - 1)]) + "."


def test_a_plain_text_gets_no_hints() -> None:
    assert (
        rules_of(Passage(Kind.TITLE, "Feest op het plein"), Passage(Kind.TEXT, "Er is taart. U bent welkom."))
        == []
    )


@pytest.mark.parametrize(
    ("count", "rules"),
    [(15, []), (16, ["longish-sentence"]), (20, ["longish-sentence"]), (21, ["long-sentence"])],
)
def test_a_sentence_is_long_above_fifteen_and_above_twenty_words(count: int, rules: list[str]) -> None:
    assert rules_of(Passage(Kind.TEXT, sentence(count))) == rules


def test_a_heading_is_no_sentence() -> None:
    assert rules_of(Passage(Kind.HEADING, sentence(25)), Passage(Kind.TEXT, "Kom ook.")) == []


def test_a_hint_quotes_and_proposes() -> None:
    text = "Indien u komt, wordt er soep gekookt."
    assert hints([LEAD, Passage(Kind.TEXT, text)]) == [
        Hint("word", "Indien", "“Indien”: schrijf liever “als”."),
        Hint("passive", text, "“wordt … gekookt”: zeg liever wie het doet."),
    ]


@pytest.mark.parametrize(
    ("lead", "rules"),
    [
        ("Eén. Twee. Drie.", []),
        ("Eén. Twee. Drie. Vier.", ["lead-long"]),
        (" ".join([sentence(10)] * 2), []),
        (" ".join([sentence(14)] * 3), ["lead-long"]),
    ],
)
def test_in_het_kort_has_a_suggested_length(lead: str, rules: list[str]) -> None:
    assert [hint.rule for hint in hints([Passage(Kind.LEAD, lead)])] == rules


def test_in_het_kort_is_asked_for() -> None:
    assert [hint.rule for hint in hints([Passage(Kind.TEXT, "Kom ook.")])] == ["lead-empty"]


def test_a_hard_text_is_said_to_be_hard_and_a_short_one_is_not() -> None:
    hard = "Belanghebbenden waarborgen verantwoordelijkheidsgevoel. "
    assert "hard-text" not in rules_of(Passage(Kind.TEXT, hard * 3))
    assert "hard-text" in rules_of(Passage(Kind.TEXT, hard * 20))


@pytest.mark.parametrize(
    ("html", "rules"),
    [
        ('<p>Lees <a href="/a/">het verslag</a>.</p>', []),
        ('<p>Verslag: <a href="/a/">klik hier</a>.</p>', ["link-text"]),
        ('<p>Kijk op <a href="https://a.example">https://a.example</a>.</p>', ["link-address"]),
        ('<p><a linktype="document" id="1">Het verslag</a></p>', ["file-kind"]),
        ('<p><a linktype="document" id="1">Het verslag (pdf)</a></p>', []),
        ("<p><b>Wat is er te doen?</b></p><p>Van alles.</p>", ["bold-heading"]),
        ("<p><b>Let op:</b> neem geld mee.</p>", []),
        (f"<p><b>{sentence(12)}</b></p>", []),
        ("<ul><li>een</li><li>twee</li></ul>", []),
    ],
)
def test_rich_text_is_read_as_it_is_shown(html: str, rules: list[str]) -> None:
    assert rules_of(*from_html(html)) == rules


def test_a_heading_needs_text_under_it() -> None:
    heading, text = Passage(Kind.HEADING, "Wat kost het?"), Passage(Kind.TEXT, "Niets.")
    assert rules_of(heading, text) == []
    assert rules_of(heading, Passage(Kind.PICTURE, "Een plein"), text) == []
    assert rules_of(heading, Passage(Kind.HEADING, "En nu?"), text) == ["heading"]
    assert rules_of(text, heading) == ["heading"]


def test_a_page_with_nothing_on_it_lacks_only_its_lead() -> None:
    assert [hint.rule for hint in hints([])] == ["lead-empty"]


def test_a_photo_needs_a_description() -> None:
    assert rules_of(Passage(Kind.PICTURE, "Een plein met een boom")) == []
    assert rules_of(Passage(Kind.PICTURE, "")) == ["picture"]


def test_what_says_too_much_about_somebody_comes_first() -> None:
    text = "Indien u belt: Ria Klaver, 06 12 34 56 78, ria@gmail.com, BSN 123456782."
    assert rules_of(Passage(Kind.TEXT, text)) == ["bsn", "phone", "email", "surname", "word"]
    assert rules_of(Passage(Kind.TEXT, "Kenmerk 123456789, bel 0800 1234567.")) == []


def test_a_page_in_another_language_gets_no_hints_on_dutch() -> None:
    text = Passage(Kind.TEXT, "Indien Ria Klaver reeds komt: 06 12 34 56 78. " + sentence(30))
    link = Passage(Kind.LABEL, "hier", (Link("hier"),))
    assert rules_of(text, link, Passage(Kind.PICTURE, ""), language="ar") == ["phone", "picture"]


def test_titles_tell_rules_apart() -> None:
    assert len({rule.title for rule in RULES.values()}) == len(RULES)
