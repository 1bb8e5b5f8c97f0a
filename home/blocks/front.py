"""Blocks of which a wijk composes its own front page.

What they show belongs to rooms above; their templates ask those rooms through
inclusion tags, so nothing here imports them.
"""

from wagtail import blocks

from home.blocks.body import RICH_TEXT_FEATURES, CallToActionBlock, LinkBlock, PictureBlock


class TitledBlock(blocks.StructBlock):
    """A part of the front page under its own heading."""

    title = blocks.CharBlock(label="Kop", max_length=60)


class CountedBlock(TitledBlock):
    """A part that shows the first few of a longer list."""

    count = blocks.IntegerBlock(label="Hoeveel", default=3, min_value=1, max_value=12)


class NoticeBlock(blocks.StructBlock):
    """An announcement that stands out."""

    title = blocks.CharBlock(label="Kop", max_length=80)
    text = blocks.TextBlock(label="Tekst", max_length=300)

    class Meta:
        icon = "warning"
        label = "Mededeling"
        template = "blocks/notice.html"


class TextBlock(TitledBlock):
    """A heading with text."""

    text = blocks.RichTextBlock(label="Tekst", features=RICH_TEXT_FEATURES)

    class Meta:
        icon = "pilcrow"
        label = "Tekst"
        template = "blocks/text.html"


class LinksBlock(TitledBlock):
    """Large buttons to what residents come for."""

    links = blocks.ListBlock(LinkBlock(), label="Knoppen")

    class Meta:
        icon = "link"
        label = "Snelle knoppen"
        template = "blocks/links.html"


class LatestArticlesBlock(CountedBlock):
    """The newest articles of the wijkkrant."""

    class Meta:
        icon = "doc-full"
        label = "Uit de wijkkrant"
        template = "blocks/latest_articles.html"


class UpcomingActivitiesBlock(CountedBlock):
    """What happens next in the wijk."""

    class Meta:
        icon = "calendar-alt"
        label = "Agenda"
        template = "blocks/upcoming_activities.html"


class InitiativesBlock(CountedBlock):
    """Initiatives of the wijk."""

    class Meta:
        icon = "group"
        label = "Initiatieven"
        template = "blocks/initiatives.html"


class NextSpreekurenBlock(CountedBlock):
    """The next spreekuren, and what is open now."""

    class Meta:
        icon = "time"
        label = "Spreekuren"
        template = "blocks/next_spreekuren.html"


class HelpFinderBlock(TitledBlock):
    """Where can I go with my question?"""

    class Meta:
        icon = "help"
        label = "Waar kan ik terecht met mijn vraag?"
        template = "blocks/help_finder.html"


class TeamBlock(TitledBlock):
    """The faces of the wijkteam."""

    intro = blocks.TextBlock(label="Inleiding", required=False, max_length=400)

    class Meta:
        icon = "user"
        label = "Wijkteam"
        template = "blocks/team.html"


class PartnersBlock(TitledBlock):
    """Whom the wijkteam works with."""

    class Meta:
        icon = "group"
        label = "Partners"
        template = "blocks/partners.html"


class FrontPageBlock(blocks.StreamBlock):
    """The parts a wijk can choose from, in its own order."""

    notice = NoticeBlock()
    text = TextBlock()
    picture = PictureBlock()
    links = LinksBlock()
    latest_articles = LatestArticlesBlock()
    upcoming_activities = UpcomingActivitiesBlock()
    initiatives = InitiativesBlock()
    next_spreekuren = NextSpreekurenBlock()
    help_finder = HelpFinderBlock()
    team = TeamBlock()
    partners = PartnersBlock()
    call_to_action = CallToActionBlock()

    class Meta:
        template = "blocks/front_page.html"
