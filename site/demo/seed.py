"""Building the demo neighbourhood."""

from collections.abc import Callable

from django.core.management import call_command
from django.db import transaction
from django.utils import timezone
from wagtail.models import Collection
from wagtail.signal_handlers import disable_reference_index_auto_update

from demo.building import border, ground, guests, initiatives, krant, letters, spreekuren
from demo.building.album import Album
from demo.building.markup import blocks
from demo.building.users import BEHEER, LogIns, log_ins
from demo.building.workplace import Workplace
from demo.content import WIJKEN
from demo.content.kinds import WijkContent
from demo.content.site import ABOUT, HOME_LEAD, HOME_SCENE
from home.accounts.models import User
from home.actions import open_site
from home.lib.errors import ActionError
from home.models import HomePage, StandardPage, Theme, Wijk
from home.roles import Role
from wijkplein.checks import DEMO_MAIL_DOMAIN

Say = Callable[[str], object]


def seed(say: Say) -> LogIns:
    """Build what is not there yet and return the log-ins; what is there stays as it is.

    Each wijk comes whole or not at all, so a run that was stopped can be done again.
    Raises ActionError on a database that holds a real town.
    """
    _refuse_a_real_town()
    users = log_ins()
    missing = [content for content in WIJKEN if not Wijk.objects.filter(slug=content.slug).exists()]
    if not missing:
        return users
    with disable_reference_index_auto_update():
        _build_site(users)
        for content in missing:
            _build_wijk(content, users)
            say(f"  {content.name}")
        _introduce_neighbours()
        border.meet_the_neighbours({content.slug for content in missing})
    call_command("rebuild_references_index", verbosity=0)
    return users


def _refuse_a_real_town() -> None:
    """Only an empty database, or one that began as a demo, gets demo content."""
    is_demo = User.objects.filter(username=BEHEER, email__endswith=f"@{DEMO_MAIL_DOMAIN}").exists()
    if not is_demo and (User.objects.exists() or Wijk.objects.exists() or HomePage.objects.exists()):
        raise ActionError("In deze database staat al een echte site. De voorbeeldwijken komen er niet bij.")


@transaction.atomic
def _build_site(users: LogIns) -> None:
    """Give the front page and "Over deze site" their texts, the first time."""
    beheerder = users.beheerder()
    home = open_site()
    users.communicatie()
    if home.lead:
        return
    album = Album("Hele site", Collection.objects.get(name="Hele site"))
    home.lead, home.image = HOME_LEAD, album.scene(HOME_SCENE)
    home.save_revision(user=beheerder).publish(user=beheerder)
    about = StandardPage.objects.child_of(home).get(slug=ABOUT.slug)
    about.lead, about.image, about.body = ABOUT.lead, album.scene(ABOUT.scene), blocks(ABOUT.body)
    about.save_revision(user=beheerder).publish(user=beheerder)


@transaction.atomic
def _build_wijk(content: WijkContent, users: LogIns) -> None:
    """Build one wijk from the ground up; its front page last."""
    wijk = ground.make_wijk(content)
    author = users.of_wijk(wijk)[Role.COORDINATOR]
    now = timezone.now()
    place = Workplace(
        content=content,
        wijk=wijk,
        album=Album(content.name, wijk.collection),
        author=author,
        now=now,
        today=timezone.localdate(now),
        themes={theme.slug: theme for theme in Theme.objects.all()},
    )
    ground.add_people(place)
    ground.say_who_it_is_for(place)
    ground.add_pages(place)
    spreekuren.add_locations(place)
    initiatives.add_initiatives(place)
    initiatives.add_activities(place)
    krant.add_articles(place)
    letters.send_letters(place)
    guests.sign_up_guests(place)
    ground.compose_front(place)


def _introduce_neighbours() -> None:
    """Tell the wijken which others lie beside them, once they are all there."""
    wijken = {wijk.slug: wijk for wijk in Wijk.objects.all()}
    for content in WIJKEN:
        wijken[content.slug].neighbours.add(*(wijken[slug] for slug in content.neighbours))
