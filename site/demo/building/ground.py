"""The wijk itself: its row, its people and partners, its front page and its plain pages."""

from decimal import Decimal
from typing import Any

from demo.building.markup import blocks, plain, rich_text
from demo.building.workplace import Workplace
from demo.content.kinds import Block, WijkContent
from home.actions import open_wijk
from home.models import Partner, StandardPage, TeamMember, Wijk
from signalen.categories import MUNICIPALITY
from signalen.models import Category


def make_wijk(content: WijkContent) -> Wijk:
    """Open the wijk."""
    return open_wijk(
        name=content.name,
        slug=content.slug,
        gemeente=content.gemeente,
        team_email=content.team_email,
        noun=content.noun,
        postcodes=list(content.postcodes),
        theme=content.theme,
        school_region=content.school_region,
        team_phone=content.team_phone,
        team_phone_hours=content.team_phone_hours,
        languages=list(content.languages),
        latitude=Decimal(content.centre[0]),
        longitude=Decimal(content.centre[1]),
        melding_intro=content.melding_intro,
        meedoen_intro=content.meedoen_intro,
        social_team_name=content.social_team_name,
        social_team_url=content.social_team_url,
        social_team_phone=content.social_team_phone,
    )


def add_people(place: Workplace) -> None:
    """Add partners and team members."""
    for partner in place.content.partners:
        place.partners[partner.key] = Partner.objects.create(
            wijk=place.wijk,
            name=partner.name,
            kind=partner.kind,
            description=partner.description,
            phone=partner.phone,
            email=partner.email,
            website=partner.website,
            topics=list(partner.topics),
        )
    for order, member in enumerate(place.content.team):
        place.team[member.first_name] = TeamMember.objects.create(
            wijk=place.wijk,
            first_name=member.first_name,
            role=member.role,
            ask_me_about=member.ask_me_about,
            photo=place.album.portrait(member),
            photo_consent=True,
            sort_order=order,
        )


def add_pages(place: Workplace) -> None:
    """Add the plain pages under the front page."""
    for item in place.content.pages:
        page = StandardPage(lang=item.lang, show_in_menus=item.lang == "nl", body=blocks(item.body))
        place.publish(place.wijk.page, page, item)


def compose_front(place: Workplace) -> None:
    """Compose the front page; last, because its parts show what the wijk has."""
    page = place.wijk.page
    page.lead, page.image = place.content.lead, place.album.scene(place.content.scene)
    page.body = [(block.kind, _value(block, place)) for block in place.content.front]
    page.save_revision(user=place.author).publish(user=place.author)


def _value(block: Block, place: Workplace) -> dict[str, Any]:
    """Return the value of one part of a front page."""
    value: dict[str, Any] = {"title": block.title}
    if block.kind == "links":
        pages = [place.pages[slug] for slug in block.pages]
        value["links"] = [{"label": page.title, "page": page.page_ptr, "address": ""} for page in pages]
    elif block.kind == "text":
        value["text"] = rich_text(block.text)
    elif block.kind == "team":
        value["intro"] = plain(block.text)
    elif block.kind in {"notice", "call_to_action"}:
        value["text"] = plain(block.text)
    elif block.kind not in {"help_finder", "partners"}:
        value["count"] = block.count
    if block.kind == "call_to_action":
        value["link"] = {"label": "Ik wil helpen", "page": None, "address": f"{place.wijk.url}meedoen/"}
    return value


def say_who_it_is_for(place: Workplace) -> None:
    """Fill in the telephone of the gemeente at the subjects that are for it."""
    found = [partner for partner in place.partners.values() if partner.kind == "gemeente" and partner.phone]
    for partner in found[:1]:
        of_gemeente = Category.objects.filter(wijk=place.wijk, first_address=MUNICIPALITY)
        of_gemeente.update(phone=partner.phone.replace(" ", ""))
