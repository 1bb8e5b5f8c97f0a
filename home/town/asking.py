"""Opening a town from a keyboard or from a script: asks what is missing, checks each answer at once.

Nothing is stored before everything is known, so who stops halfway starts again from nothing.
"""

from collections.abc import Callable
from dataclasses import dataclass, field
from getpass import getpass
from pathlib import Path
from typing import TypeVar

from django.conf import settings
from django.contrib.auth import get_user_model
from django.contrib.auth.password_validation import validate_password
from django.core.exceptions import ValidationError
from django.core.validators import validate_email

from home.lib.errors import ActionError
from home.models import HomePage
from home.town.actions import Beheerder, Opened, one_time_link, open_town, send_test_mail
from home.town.actions.opening import has_beheerder
from home.town.models import TownSettings
from home.town.proof import ProofState, mail_proof
from home.town.wijken_csv import LONGEST, NOUNS, CsvError, WijkRow, read_postcodes, read_wijken

Answer = TypeVar("Answer")
Check = Callable[[str], Answer]
NAME_LENGTH = 60
NOTHING_KEPT = "Er is niets bewaard."
STOPPED = f"\nGestopt. {NOTHING_KEPT} Begin gerust opnieuw."
# Without anybody at the keyboard and without an address: somebody can still come in, by the link.
NOBODY = Beheerder("beheer", "beheer@localhost")


@dataclass
class Wishes:
    """What was given beforehand, by argument or environment; empty: ask, or do without."""

    name: str = ""
    noun: str = ""
    wijken: str = ""
    beheerder: str = ""
    password: str = ""


@dataclass
class Talk:
    """The person at the keyboard; `is_there` is False for a script."""

    say: Callable[[str], None]
    is_there: bool = True
    hear: Callable[[str], str] = input
    hear_secret: Callable[[str], str] = getpass
    lines: list[str] = field(default_factory=list)

    def ask(self, question: str, check: "Check[Answer]") -> Answer:
        """Ask until the answer is good."""
        while True:
            try:
                return check(self.hear(f"{question}\n> ").strip())
            except ValueError as error:
                self.say(f"  {error}")


def open_by(talk: Talk, wishes: Wishes) -> list[str]:
    """Open the town, or add to it; returns what to tell at the end.

    Raises ActionError, with nothing stored, for a wish that cannot be and for who stops halfway.
    """
    try:
        return _open_by(talk, wishes)
    except (KeyboardInterrupt, EOFError):
        raise ActionError(STOPPED) from None
    except (ActionError, ValueError) as error:
        raise ActionError(f"{error}\n{NOTHING_KEPT}") from error


def _open_by(talk: Talk, wishes: Wishes) -> list[str]:
    is_new = not HomePage.objects.exists() or not has_beheerder()
    asks = talk.is_there and is_new
    if asks:
        talk.say("Wij openen een nieuwe site. Stoppen kan altijd (Ctrl-C): dan is er niets bewaard.\n")
    name = _wished_name(talk, wishes.name) if wishes.name else _ask_name(talk) if asks else ""
    noun = good_noun(wishes.noun) if wishes.noun else ""
    wijken = read_file(wishes.wijken, noun) if wishes.wijken else _ask_wijken(talk) if asks else []
    beheerder = None if has_beheerder() else _beheerder(talk, wishes, asks=asks)
    opened = open_town(name=name, wijken=wijken, noun=noun, beheerder=beheerder)
    return _told(opened, beheerder)


def _wished_name(talk: Talk, wish: str) -> str:
    """Return the name to give; who repeats the long command does not undo what "Deze site" says by now."""
    kept = TownSettings.load().name
    if kept and kept != wish:
        talk.say(f"De site heet al {kept}, en dat blijft zo. Verander de naam in het beheer, bij Deze site.")
    return kept or good_name(wish)


def _ask_name(talk: Talk) -> str:
    kept = TownSettings.load().name or settings.WAGTAIL_SITE_NAME
    return talk.ask(f"Hoe heet de site? (Enter: {kept})", lambda answer: good_name(answer or kept))


def _ask_wijken(talk: Talk) -> list[WijkRow]:
    """Ask for a file or for one wijk; none is fine too."""
    question = (
        "Welke wijken komen erop? Typ de naam van een CSV-bestand, of de naam van één wijk."
        " (Enter: dat doe ik later in het beheer)"
    )
    answer = talk.ask(question, lambda text: read_file(text, "") if _is_file(text) else name_or_nothing(text))
    if isinstance(answer, list):
        return answer
    if not answer:
        return []
    return [
        WijkRow(
            name=answer,
            gemeente=talk.ask(f"In welke gemeente ligt {answer}?", _good_gemeente),
            postcodes=talk.ask("Welke postcodes? (zoals 2801, 2802 AB; Enter: weet ik niet)", good_postcodes),
            team_email=talk.ask("Op welk adres krijgt het wijkteam mail?", good_email),
            noun=talk.ask("Heet het een wijk, dorp, kern of buurt? (Enter: wijk)", good_noun),
        )
    ]


def _beheerder(talk: Talk, wishes: Wishes, *, asks: bool) -> Beheerder:
    if not wishes.beheerder and not asks:
        return NOBODY
    question = "Jij wordt de eerste beheerder. Wat is je e-mailadres?"
    email = good_email(wishes.beheerder) if wishes.beheerder else talk.ask(question, good_email)
    if get_user_model()._default_manager.filter(username=email).exists():
        raise ActionError("Er is al iemand met dit e-mailadres, en die staat uit. Kies een ander adres.")
    first_name = "" if wishes.beheerder else talk.ask("Wat is je voornaam? (Enter: geen)", name_or_nothing)
    password = good_password(wishes.password, email) if wishes.password else None
    return Beheerder(email, email, password or (_ask_password(talk, email) if asks else None), first_name)


def _ask_password(talk: Talk, email: str) -> str | None:
    """Ask for a password twice; empty: by link."""
    while True:
        first = talk.hear_secret("Kies een wachtwoord van 12 tekens of meer. (Enter: geef mij een link)\n> ")
        if not first:
            return None
        try:
            good_password(first, email)
        except ValueError as error:
            talk.say(f"  {error}")
            continue
        if talk.hear_secret("Typ het nog een keer.\n> ") == first:
            return first
        talk.say("  Dat was niet twee keer hetzelfde.")


def _is_file(text: str) -> bool:
    return text.lower().endswith(".csv") or (bool(text) and Path(text).is_file())


def read_file(path: str, noun: str) -> list[WijkRow]:
    """Return the wijken in a file."""
    try:
        data = Path(path).expanduser().read_bytes()
    except OSError:
        raise CsvError(f"Wij kunnen het bestand {path} niet openen. Klopt de naam?") from None
    return read_wijken(data, noun or TownSettings.load().noun)


def good_name(text: str) -> str:
    """Return the name of a site; raises ValueError with a Dutch sentence."""
    if not text or len(text) > NAME_LENGTH:
        raise ValueError(f"Een naam heeft 1 tot {NAME_LENGTH} tekens.")
    return text


def name_or_nothing(text: str) -> str:
    """Return the name of a wijk or of somebody, or nothing; raises ValueError."""
    if len(text) > LONGEST["name"]:
        raise ValueError(f"Een naam heeft hoogstens {LONGEST['name']} tekens.")
    return text


def _good_gemeente(text: str) -> str:
    if not text or len(text) > LONGEST["gemeente"]:
        raise ValueError("Typ de naam van de gemeente.")
    return text


def good_noun(text: str) -> str:
    """Return what a wijk is called; raises ValueError."""
    noun = text.casefold() or "wijk"
    if noun not in NOUNS:
        raise ValueError(f"Kies uit {', '.join(NOUNS)}.")
    return noun


def good_postcodes(text: str) -> tuple[str, ...]:
    """Return postcodes; raises ValueError."""
    try:
        return tuple(read_postcodes(text))
    except ValueError as error:
        raise ValueError(f"“{error}” is geen postcode. Schrijf 2801 of 2801 AB.") from None


def good_email(text: str) -> str:
    """Return an address in small letters; raises ValueError."""
    try:
        validate_email(text)
    except ValidationError:
        raise ValueError("Dit is geen e-mailadres.") from None
    return text.lower()


def good_password(text: str, email: str) -> str:
    """Return a password that is strong enough; raises ValueError."""
    try:
        validate_password(text, get_user_model()(username=email, email=email))
    except ValidationError as error:
        raise ValueError(" ".join(error.messages)) from None
    return text


def _told(opened: Opened, beheerder: Beheerder | None) -> list[str]:
    """Return what was done, and what comes next."""
    lines = []
    if opened.wijken:
        lines.append("Op de site: " + ", ".join(f"{wijk.name} ({wijk.url})" for wijk in opened.wijken))
    if opened.known:
        lines.append("Stond er al, en bleef zoals het was: " + ", ".join(opened.known))
    if opened.user is None or beheerder is None:
        return lines
    if beheerder.password:
        lines.append(f"Inloggen: {beheerder.username}, met het wachtwoord dat je koos.")
    else:
        lines.append(f"Inloggen: {beheerder.username}. Kies eerst een wachtwoord met deze link:")
        lines.append(f"{one_time_link(opened.user)}  (werkt één keer, drie dagen lang)")
    return lines + _mail_lines(beheerder)


def _mail_lines(beheerder: Beheerder) -> list[str]:
    """Send the first beheerder a test mail, and say where to look for it."""
    if beheerder is NOBODY:
        return []
    try:
        send_test_mail(to=beheerder.email)
    except ActionError as error:
        return [error.message]
    if (proof := mail_proof()).state is ProofState.FILES:
        return [proof.text]
    return [
        f"Er gaat een proefmail naar {beheerder.email}. Open hem en druk op de knop: dan is de mail bewezen."
    ]
