"""What the builders of one wijk share."""

from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Any

from wagtail.models import Page

from demo.building.album import Album
from demo.building.markup import plain
from demo.content.kinds import Article, WijkContent
from home.accounts.models import User
from home.models import BasePage, Partner, TeamMember, Theme, Wijk


@dataclass
class Workplace:
    """One wijk while it is being built."""

    content: WijkContent
    wijk: Wijk
    album: Album
    author: User
    now: datetime
    today: date
    themes: dict[str, Theme]
    partners: dict[str, Partner] = field(default_factory=dict)
    team: dict[str, TeamMember] = field(default_factory=dict)
    pages: dict[str, BasePage] = field(default_factory=dict)

    def publish(self, parent: Page, page: BasePage, item: Any) -> None:
        """Add a page under `parent` with what every kind of page has, and publish it as an editor does."""
        page.title, page.slug, page.lead = item.title, item.slug, plain(item.lead)
        page.image = self.album.scene(item.scene, item.slug if isinstance(item, Article) else "")
        page.live = False
        parent.add_child(instance=page)
        page.themes.set([self.themes[slug] for slug in getattr(item, "themes", ())])
        page.tags.add(*getattr(item, "tags", ()))
        page.save_revision(user=self.author).publish(user=self.author)
        self.pages[item.slug] = page

    def section(self, kind: type[BasePage]) -> BasePage:
        """Return the list page of one kind that `open_wijk` made."""
        section: BasePage = kind.objects.get(wijk=self.wijk)
        return section
