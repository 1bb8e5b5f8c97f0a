"""The wijkkrant of a demo wijk."""

from datetime import timedelta

from demo.building.markup import blocks
from demo.building.workplace import Workplace
from wijkkrant.models import Article, Krant


def add_articles(place: Workplace) -> None:
    """Publish the articles; each links to the initiative or activity it is about."""
    krant = place.section(Krant)
    krant.lead = f"Nieuws uit {place.wijk.name}, geschreven door bewoners."
    krant.save_revision(user=place.author).publish(user=place.author)
    for item in sorted(place.content.articles, key=lambda one: -one.days_ago):
        page = Article(
            rubriek=item.rubriek,
            author=item.author,
            date=place.today - timedelta(days=item.days_ago),
            body=blocks(item.body),
        )
        subject = place.pages.get(item.related)
        if subject is not None:
            link = {"label": subject.title, "page": subject.page_ptr, "address": ""}
            page.body.append(
                ("call_to_action", {"title": "Meer weten of meedoen?", "text": "", "link": link})
            )
        place.publish(krant, page, item)
