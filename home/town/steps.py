"""The steps of a new wijk that the ground itself knows of; rooms register theirs."""

from django.contrib.auth import get_user_model
from django.urls import reverse

from home.lib.registries import WijkStep, wijk_steps
from home.models import TeamMember, Wijk


def has_helpers(wijk: Wijk) -> bool:
    """Say whether more than one person works on this wijk."""
    people = get_user_model()._default_manager.filter(is_active=True, groups__wijk_group__wijk=wijk)
    return people.distinct().count() > 1


STEPS = (
    WijkStep(
        name="contact",
        title="Vertel hoe bewoners het team bereiken",
        text="Vul de telefoon in, en wanneer jullie opnemen.",
        order=10,
        url=lambda wijk: reverse("wijk:edit", args=[wijk.pk]),
        is_done=lambda wijk: bool(wijk.team_phone and wijk.team_phone_hours),
    ),
    WijkStep(
        name="welcome",
        title="Heet bewoners welkom",
        text="Schrijf een paar zinnen voor de voorpagina en kies een mooie foto.",
        order=20,
        url=lambda wijk: reverse("wagtailadmin_pages:edit", args=[wijk.page.pk]),
        is_done=lambda wijk: bool(wijk.page.lead and wijk.page.image_id),
    ),
    WijkStep(
        name="team",
        title="Laat zien wie er in het team zit",
        text="Een voornaam en waarvoor men bij die persoon terechtkan, is genoeg.",
        order=30,
        url=lambda _wijk: reverse("teammember:add"),
        is_done=lambda wijk: TeamMember.objects.in_wijk(wijk).filter(is_active=True).exists(),
    ),
    WijkStep(
        name="helpers",
        title="Nodig iemand uit om mee te doen",
        text="Samen houd je het vol. Met twee of drie is het genoeg.",
        order=60,
        url=lambda wijk: f"{reverse('accounts_invite')}?wijk={wijk.pk}",
        is_done=has_helpers,
    ),
)


def register() -> None:
    """Register how to reach the team, the welcome, who is in the team, and the second pair of hands."""
    for step in STEPS:
        wijk_steps.add(step)
