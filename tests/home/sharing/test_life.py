"""The life of an offer: every state × everything that can be done, for a page and for a spreekuur."""

import threading

import pytest
from django.db import connection, connections
from django.utils import timezone

from home.lib.errors import ActionError
from home.sharing.actions import accept, decline
from home.sharing.models import Neighbour, PageSharing, SharingState
from home.sharing.registrations import NAME_KEPT, forget_deciders
from spreekuren.models import SpreekuurSharing
from tests.factories.initiatives import ActivityFactory
from tests.factories.sharing import offer
from tests.factories.spreekuren import SpreekuurFactory
from tests.factories.wijkkrant import ArticleFactory
from wijkkrant.models import Article

pytestmark = pytest.mark.django_db

KINDS = {"article": ArticleFactory, "activity": ActivityFactory, "spreekuur": SpreekuurFactory}
NONE, OFFERED, ACCEPTED, DECLINED, WITHDRAWN = "", "offered", "accepted", "declined", "withdrawn"

# How each state comes to be, by what the two sides do one after the other.
ROAD = {
    NONE: [],
    OFFERED: ["tick"],
    ACCEPTED: ["tick", "accept"],
    DECLINED: ["tick", "decline"],
    WITHDRAWN: ["tick", "untick"],
}
# state × act: the state after it; None: refused.
TABLE = {
    (NONE, "publish"): NONE,
    (NONE, "tick"): OFFERED,
    (OFFERED, "publish"): OFFERED,
    (OFFERED, "tick"): OFFERED,
    (OFFERED, "untick"): WITHDRAWN,
    (OFFERED, "accept"): ACCEPTED,
    (OFFERED, "decline"): DECLINED,
    (ACCEPTED, "publish"): ACCEPTED,
    (ACCEPTED, "tick"): ACCEPTED,
    (ACCEPTED, "untick"): WITHDRAWN,
    (ACCEPTED, "accept"): ACCEPTED,
    (ACCEPTED, "decline"): DECLINED,
    (DECLINED, "publish"): DECLINED,
    (DECLINED, "tick"): DECLINED,
    (DECLINED, "untick"): WITHDRAWN,
    (DECLINED, "accept"): ACCEPTED,
    (DECLINED, "decline"): DECLINED,
    (WITHDRAWN, "publish"): WITHDRAWN,
    (WITHDRAWN, "tick"): OFFERED,
    (WITHDRAWN, "untick"): WITHDRAWN,
    (WITHDRAWN, "accept"): None,
    (WITHDRAWN, "decline"): None,
}


class Between:
    """A thing of Waterwijk, and what Haven does with it."""

    def __init__(self, kind, waterwijk, haven):
        self.thing, self.haven, self.ticked = KINDS[kind](wijk=waterwijk), haven, []
        self.rows = offer(self.thing)

    def do(self, act):
        if act in {"accept", "decline"}:
            {"accept": accept, "decline": decline}[act](sharing=self.rows[0], by=None, now=timezone.now())
        else:
            self.ticked = {"tick": [self.haven], "untick": [], "publish": self.ticked}[act]
        self.rows = offer(self.thing, *self.ticked)

    @property
    def state(self):
        assert len(self.rows) <= 1, "one row for a thing and a wijk, however often it is offered"
        return self.rows[0].state if self.rows else NONE


@pytest.mark.parametrize("kind", KINDS)
def test_every_state_and_every_act(kind, waterwijk, haven):
    found = {}
    for (state, act), after in TABLE.items():
        between = Between(kind, waterwijk, haven)
        for step in ROAD[state]:
            between.do(step)
        assert between.state == state
        if after is None:
            with pytest.raises(ActionError, match="Waterwijk biedt dit niet meer aan"):
                between.do(act)
            assert between.state == state
            found[state, act] = None
        else:
            between.do(act)
            found[state, act] = between.state
    assert found == TABLE


@pytest.mark.parametrize("kind", KINDS)
def test_a_wijk_that_is_no_neighbour_is_offered_nothing(kind, waterwijk, haven, poort):
    thing = KINDS[kind](wijk=waterwijk)
    assert [row.wijk for row in offer(thing, haven, poort, waterwijk)] == [haven]


@pytest.mark.parametrize("kind", KINDS)
def test_who_is_no_neighbour_any_more_cannot_take_over_what_was_offered(kind, waterwijk, haven):
    (row,) = offer(KINDS[kind](wijk=waterwijk), haven)
    waterwijk.neighbours.remove(haven)
    assert list(type(row).objects.waiting()) == []
    with pytest.raises(ActionError):
        accept(sharing=row, by=None, now=timezone.now())


@pytest.mark.parametrize("kind", KINDS)
def test_what_is_off_the_site_cannot_be_taken_over(kind, waterwijk, haven):
    thing = KINDS[kind](wijk=waterwijk)
    (row,) = offer(thing, haven)
    (thing.location if kind == "spreekuur" else thing).unpublish()
    with pytest.raises(ActionError):
        accept(sharing=row, by=None, now=timezone.now())
    assert (list(type(row).objects.waiting()), list(type(row).objects.to_show())) == ([], [])


def test_a_draft_offers_nothing_until_it_is_published(waterwijk, haven):
    article = ArticleFactory(wijk=waterwijk, live=False)
    article.also_for.set(Neighbour.objects.filter(pk=haven.pk))
    article.save()
    revision = article.save_revision()
    assert PageSharing.objects.count() == 0
    revision.publish()
    assert [row.state for row in PageSharing.objects.all()] == [OFFERED]


def test_unticking_in_a_draft_does_nothing_until_it_is_published(waterwijk, haven):
    article = ArticleFactory(wijk=waterwijk)
    (row,) = offer(article, haven)
    draft = Article.objects.get(pk=article.pk).get_latest_revision_as_object()
    draft.also_for.set([])
    revision = draft.save_revision()
    row.refresh_from_db()
    assert row.state == OFFERED
    revision.publish()
    row.refresh_from_db()
    assert row.state == WITHDRAWN


@pytest.mark.parametrize("kind", KINDS)
def test_a_deleted_thing_takes_its_offers_with_it(kind, waterwijk, haven):
    thing = KINDS[kind](wijk=waterwijk)
    (row,) = offer(thing, haven)
    thing.delete()
    assert type(row).objects.count() == 0


def test_who_decided_is_kept_for_a_year(waterwijk, haven, neighbour):
    for factory, model in ((ArticleFactory, PageSharing), (SpreekuurFactory, SpreekuurSharing)):
        (row,) = offer(factory(wijk=waterwijk), haven)
        now = timezone.now()
        accept(sharing=row, by=neighbour, now=now)
        apply = forget_deciders(model)
        assert apply(now + NAME_KEPT, False) == 0
        assert (apply(now + NAME_KEPT * 2, True), model.objects.get().decided_by) == (1, neighbour)
        assert (apply(now + NAME_KEPT * 2, False), model.objects.get().decided_by) == (1, None)


@pytest.mark.django_db(transaction=True)
def test_two_that_publish_at_once_offer_it_once(waterwijk, haven):
    article = ArticleFactory(wijk=waterwijk)
    page = Article.objects.get(pk=article.pk)
    page.also_for.set(Neighbour.objects.filter(pk=haven.pk))
    page.save()
    start, errors = threading.Barrier(2), []

    def publish():
        try:
            start.wait()
            Article.objects.get(pk=article.pk).save_revision().publish()
        except Exception as error:  # noqa: BLE001  (told to the test)
            errors.append(error)
        finally:
            connections.close_all()

    threads = [threading.Thread(target=publish) for _ in range(2)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    connection.ensure_connection()
    assert errors == []
    assert [(row.wijk, row.state) for row in PageSharing.objects.all()] == [(haven, SharingState.OFFERED)]
