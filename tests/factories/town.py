"""A wijk with one of everything that a reader can open, for tests that look at every page."""

from io import BytesIO

from django.contrib.auth.models import Group
from django.core.files.base import ContentFile
from django.utils import timezone
from PIL import Image
from wagtail.models import Collection, Page

from home.media.models import Photo
from home.models import HomePage, Partner, StandardPage, TeamMember, Theme, Wijk
from home.roles import COMMUNICATIE_GROUP
from initiatives.models import ActivityPage, InitiativePartner
from initiatives.signups.queries import sign_up_path
from signalen.models import NeighbourhoodWalk
from tests.factories.initiatives import InitiativeFactory
from tests.factories.signalen import SignalFactory, WalkFactory
from tests.factories.signups import activity_with_signups, next_date
from tests.factories.spreekuren import LocatiePageFactory, SpreekuurFactory
from tests.factories.wijkkrant import ArticleFactory

WALK_SLUG = "2026-10-24"
BODY = [
    ("heading", "Wat er gebeurt"),
    (
        "paragraph",
        "<p>Kom ook. Er is <b>koffie</b> en taart.</p><ul><li>Gratis</li><li>Voor iedereen</li></ul>",
    ),
    ("quote", {"text": "Het is hier gezellig.", "name": "Selma"}),
    (
        "contact",
        {"name": "Wijkteam", "phone": "036 123 45 67", "email": "w@wijkteam.example", "hours": "maandag"},
    ),
    ("question", {"question": "Kost het geld?", "answer": "<p>Nee.</p>"}),
    (
        "call_to_action",
        {
            "title": "Helpt u mee?",
            "text": "Wij zoeken handen.",
            "link": {"label": "Ik wil helpen", "address": "/"},
        },
    ),
]
FRONT = [
    ("notice", {"title": "Let op", "text": "Zaterdag is het plein dicht."}),
    ("text", {"title": "Over de wijk", "text": "<p>Hier wonen 8.000 mensen.</p>"}),
    ("links", {"title": "Snel naar", "links": [{"label": "Agenda", "address": "/waterwijk/agenda/"}]}),
    ("latest_articles", {"title": "Uit de wijkkrant", "count": 3}),
    ("upcoming_activities", {"title": "Agenda", "count": 5}),
    ("initiatives", {"title": "Initiatieven", "count": 3}),
    ("next_spreekuren", {"title": "Spreekuren", "count": 3}),
    ("help_finder", {"title": "Waar kan ik terecht?"}),
    ("team", {"title": "Het wijkteam", "intro": "Wij zijn er voor u."}),
    ("partners", {"title": "Wij werken samen met"}),
]


def take_site_away() -> None:
    """Leave the database as `migrate` does: no front page, no folder and no group of the site."""
    for home in HomePage.objects.all():
        home.delete()
    for folder in Collection.get_first_root_node().get_children():
        folder.delete()
    Group.objects.filter(name=COMMUNICATIE_GROUP).delete()


def photo(wijk: Wijk, number: int = 0) -> Photo:
    """Return a photo in the folder of the wijk."""
    picture = BytesIO()
    Image.new("RGB", (1200, 800), (40 + number * 20 % 200, 120, 140)).save(picture, "JPEG")
    return Photo.objects.create(
        title=f"Plein {number}",
        description="Het plein met een boom",
        file=ContentFile(picture.getvalue(), name="x.jpg"),
        collection=wijk.collection,
    )


def fill(wijk: Wijk, count: int = 2) -> None:
    """Give the wijk `count` of everything, and a front page that shows all of it."""
    add(wijk, range(count))
    wijk.page.image, wijk.page.lead = photo(wijk), "Een groene wijk aan het water."
    wijk.page.body = FRONT
    wijk.page.save_revision().publish()


def add(wijk: Wijk, numbers: range) -> None:
    """Give the wijk one of everything for each number."""
    themes = list(Theme.objects.all()[:2])
    for number in numbers:
        _add_one_of_each(wijk, number, themes)


def _add_one_of_each(wijk: Wijk, number: int, themes: list[Theme]) -> None:
    image = photo(wijk, number)
    partner = Partner.objects.create(
        wijk=wijk,
        name=f"Partner {number}",
        description="Helpt met brieven.",
        phone="036 123 45 67",
        topics=["letter"],
    )
    member = TeamMember.objects.create(
        wijk=wijk,
        first_name=f"Selma{number}",
        ask_me_about="Alles over groen",
        photo=image,
        photo_consent=True,
    )
    ArticleFactory(
        wijk=wijk,
        title=f"Het plein {number}",
        image=image,
        themes=themes,
        paragraphs=["Er staat nu een boom."],
    )
    initiative = InitiativeFactory(
        wijk=wijk,
        title=f"Boodschappen {number}",
        image=image,
        themes=themes,
        lead="Samen naar de winkel.",
        body=BODY,
    )
    InitiativePartner.objects.create(page=initiative, partner=partner, role="Betaalt de bus")
    activity_with_signups(
        wijk,
        places=20,
        title=f"Koffie {number}",
        image=image,
        themes=themes,
        lead="Kom langs.",
        body=BODY,
        asks_needs=True,
        takes_regulars=True,
    )
    words = {"public_text": "Een tegel ligt los.", "public_place": "Bij de kade"}
    SignalFactory(wijk=wijk, walk=report_of(wijk), is_public=True, **words)
    location = LocatiePageFactory(wijk=wijk, title=f"Buurthuis {number}", image=image)
    spreekuur = SpreekuurFactory(wijk=wijk, location=location)
    spreekuur.people.add(member)
    spreekuur.partners.add(partner)
    wijk.page.add_child(
        instance=StandardPage(
            title=f"Over ons {number}", slug=f"over-ons-{number}", body=BODY, show_in_menus=True
        )
    )


def report_of(wijk: Wijk) -> NeighbourhoodWalk:
    """Return the wijkschouw of the wijk, whose report is on the site."""
    report = {"seen": "Er ligt afval.", "report_published_at": timezone.now(), "slug": WALK_SLUG}
    walk = NeighbourhoodWalk.objects.filter(wijk=wijk).first()
    return walk or WalkFactory(wijk=wijk, **report)


def pages_of(wijk: Wijk) -> dict[str, str]:
    """Return one address of every type of page that the wijk has live, by the name of the type."""
    live = Page.objects.live().descendant_of(wijk.page, inclusive=True).specific()
    return {page._meta.label: page.url for page in live}


def views_of(wijk: Wijk) -> dict[str, str]:
    """Return the addresses of the wijk and of the site that a view answers."""
    return {
        "home": "/",
        "home, searched": "/?wijk=almere",
        "melden": f"{wijk.url}melden/",
        "meldingen": f"{wijk.url}meldingen/",
        "wijkschouw": f"{wijk.url}schouw/{WALK_SLUG}/",
        "meedoen": f"{wijk.url}meedoen/",
        "aanmelden": sign_up_path(next_date(ActivityPage.objects.get(wijk=wijk, title="Koffie 0"))),
        "vaste plek": f"{wijk.url}agenda/koffie-0/vaste-plek/",
        "tip": f"{wijk.url}tip/",
        "melden, what": f"{wijk.url}melden/wat/",
        "melden, help": f"{wijk.url}melden/hulp/",
        "agenda of all": "/agenda/",
        "agenda, filtered": f"{wijk.url}agenda/?wanneer=week",
        "spreekuren of all": "/spreekuren/",
        "search": "/zoeken/?q=koffie",
        "search, nothing found": "/zoeken/?q=zzzz",
        "mijn wijk": "/mijn-wijk/",
        "mijn wijk, slip": "/mijn-wijk/briefje/",
        "mijn wijk, sent": "/mijn-wijk/verstuurd/",
        "contact": "/contact/",
        "privacy": "/privacy/",
        "toegankelijkheid": "/toegankelijkheid/",
    }
