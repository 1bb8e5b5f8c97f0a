"""A town opens in one go: from a keyboard or a script, all of it or nothing, and never twice."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from django.core.management import CommandError, call_command
from django.test import Client

from home.accounts.models import User
from home.lib.errors import ActionError
from home.mail.models import OutgoingMail
from home.models import HomePage, Wijk
from home.town.actions import open_town
from home.town.asking import STOPPED, Talk, Wishes, open_by
from home.town.models import TownSettings
from home.town.wijken_csv import WijkRow
from tests.factories.town import take_site_away

pytestmark = pytest.mark.django_db

CSV = "name;postcodes;gemeente;mail;noun\nMolen;2803;Gouda;m@molen.nl;wijk\nVeen;2811;Gouda;v@veen.nl;dorp\n"
PASSWORD = "een-lang-wachtwoord-9"


@pytest.fixture(autouse=True)
def _new_database(db: None) -> None:
    take_site_away()


@pytest.fixture
def wijken_csv(tmp_path: Path) -> Path:
    path = tmp_path / "wijken.csv"
    path.write_text(CSV)
    return path


def keyboard(*answers: str | type[BaseException], secrets: tuple[str, ...] = ()) -> tuple[Talk, list[str]]:
    """Return somebody who types these answers, and what is said to them."""
    said: list[str] = []
    typed: Iterator[str | type[BaseException]] = iter(answers)
    hidden = iter(secrets)

    def hear(question: str) -> str:
        said.append(question)
        answer = next(typed)
        if isinstance(answer, type):
            raise answer
        return answer

    return Talk(said.append, hear=hear, hear_secret=lambda _question: next(hidden)), said


def counts() -> tuple[int, int, int, int]:
    return HomePage.objects.count(), Wijk.objects.count(), User.objects.count(), OutgoingMail.objects.count()


def test_somebody_at_the_keyboard_answers_six_questions(wijken_csv: Path, client: Client) -> None:
    talk, _said = keyboard("Mijn Stad", str(wijken_csv), "Ik@Stad.nl", "Ingrid", secrets=(PASSWORD, PASSWORD))
    lines = open_by(talk, Wishes())
    assert [(wijk.name, wijk.noun, wijk.postcodes) for wijk in Wijk.objects.all()] == [
        ("Molen", "wijk", ["2803"]),
        ("Veen", "dorp", ["2811"]),
    ]
    assert len(set(Wijk.objects.values_list("theme", flat=True))) == 2
    user = User.objects.get()
    assert (user.username, user.is_superuser, user.check_password(PASSWORD)) == ("ik@stad.nl", True, True)
    assert user.first_name == "Ingrid"
    assert "| Mijn Stad" in client.get("/molen/").content.decode()
    assert lines[0] == "Op de site: Molen (/molen/), Veen (/veen/)"
    assert OutgoingMail.objects.get().to == "ik@stad.nl"


def test_one_wijk_is_asked_for_in_words(client: Client) -> None:
    answers = ("", "Molen", "Gouda", "2803, 2804 ab", "team@molen.nl", "kern", "ik@stad.nl", "")
    open_by(keyboard(*answers, secrets=("",))[0], Wishes())
    wijk = Wijk.objects.get()
    assert (wijk.gemeente, wijk.postcodes, wijk.team_email, wijk.noun) == (
        "Gouda",
        ["2803", "2804 AB"],
        "team@molen.nl",
        "kern",
    )
    assert client.get("/").headers["location"] == "/molen/"


def test_each_answer_is_checked_at_once() -> None:
    answers = (
        "x" * 61,
        "Stad",
        "weg.csv",
        "Molen",
        "",
        "Gouda",
        "12",
        "",
        "geen adres",
        "t@m.nl",
        "stad",
        "",
        "ik@",
    )
    talk, said = keyboard(
        *answers, "ik@stad.nl", "", secrets=("kort", PASSWORD, "anders", PASSWORD, PASSWORD)
    )
    open_by(talk, Wishes())
    wrong = [line.strip() for line in said if line.startswith("  ")]
    assert [line.split(".")[0] for line in wrong[:6]] == [
        "Een naam heeft 1 tot 60 tekens",
        "Wij kunnen het bestand weg",
        "Typ de naam van de gemeente",
        "“12” is geen postcode",
        "Dit is geen e-mailadres",
        "Kies uit wijk, dorp, kern, buurt",
    ]
    assert wrong[-1] == "Dat was niet twee keer hetzelfde."
    assert User.objects.get().check_password(PASSWORD)


@pytest.mark.parametrize("end", [KeyboardInterrupt, EOFError])
@pytest.mark.parametrize("given", [0, 1, 2, 3])
def test_who_stops_halfway_starts_again_from_nothing(
    given: int, end: type[BaseException], wijken_csv: Path
) -> None:
    answers = ("Mijn Stad", str(wijken_csv), "ik@stad.nl", "Ingrid")
    before = counts()
    with pytest.raises(ActionError) as stopped:
        open_by(keyboard(*answers[:given], end)[0], Wishes())
    assert (stopped.value.message, counts()) == (STOPPED, before)
    open_by(keyboard(*answers, secrets=("",))[0], Wishes())
    assert counts() == (1, 2, 1, 1)


def test_a_script_runs_twice_and_makes_nothing_twice(
    wijken_csv: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    options = {"naam": "Mijn Stad", "wijken": str(wijken_csv), "beheerder": "ik@stad.nl"}
    call_command("open_town", **options)
    first = capsys.readouterr().out
    made = counts()
    call_command("open_town", **options)
    again = capsys.readouterr().out
    assert counts() == made == (1, 2, 1, 1)
    assert "Stond er al, en bleef zoals het was: Molen, Veen" in again
    assert ("password_reset/confirm" in first, "password_reset" in again) == (True, False)


def test_wijken_are_added_later_and_the_name_stays(wijken_csv: Path) -> None:
    call_command("open_town", naam="Mijn Stad", beheerder="ik@stad.nl")
    wijken_csv.write_text(CSV + "Plas;2812;Gouda;p@plas.nl;\n")
    call_command("open_town", wijken=str(wijken_csv), soort="buurt")
    assert list(Wijk.objects.values_list("name", "noun")) == [
        ("Molen", "wijk"),
        ("Plas", "buurt"),
        ("Veen", "dorp"),
    ]
    assert TownSettings.load().name == "Mijn Stad"


def test_a_name_that_was_changed_on_the_screen_outlives_the_same_command(
    capsys: pytest.CaptureFixture[str],
) -> None:
    call_command("open_town", naam="Mijn Stad", beheerder="ik@stad.nl")
    TownSettings.objects.update(name="Onze Stad")
    call_command("open_town", naam="Mijn Stad", beheerder="ik@stad.nl")
    assert TownSettings.load().name == "Onze Stad"
    assert "De site heet al Onze Stad, en dat blijft zo." in capsys.readouterr().out


def test_a_bad_file_leaves_nothing_behind(wijken_csv: Path) -> None:
    wijken_csv.write_text(CSV + "Plas;28;Gouda;p@plas.nl;\n")
    before = counts()
    with pytest.raises(CommandError, match="Regel 4: “28” is geen postcode"):
        call_command("open_town", naam="Mijn Stad", wijken=str(wijken_csv), beheerder="ik@stad.nl")
    assert counts() == before


def test_the_link_gives_a_password_once(client: Client, capsys: pytest.CaptureFixture[str]) -> None:
    call_command("open_town", beheerder="ik@stad.nl")
    link = next(word for word in capsys.readouterr().out.split() if "password_reset" in word)
    path = "/beheer/" + link.partition("/beheer/")[2]
    form = client.get(path, follow=True)
    chosen = {"new_password1": PASSWORD, "new_password2": PASSWORD}
    client.post(form.redirect_chain[-1][0], chosen)
    assert User.objects.get().check_password(PASSWORD)
    again = client.get(path, follow=True)
    assert again.context["validlink"] is False


def test_names_that_look_alike_get_an_address_each() -> None:
    names = ("Agenda", "Sint-Jan", "Sint Jan", "وطن")
    open_town(wijken=[WijkRow(name, "Gouda", "a@b.nl") for name in names])
    assert [Wijk.objects.get(name=name).slug for name in names] == [
        "wijk-agenda",
        "sint-jan",
        "wijk-sint-jan",
        "wijk",
    ]
