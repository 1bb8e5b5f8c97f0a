"""How long meldingen and who sent them are kept."""

from home.lib.registries import RetentionRule, RolePermission, retention_rules, role_permissions
from home.roles import Role
from signalen.sweeps import (
    erase_old_answers,
    erase_old_contacts,
    erase_old_drafts,
    erase_old_signals,
    erase_old_supporters,
    forget_absences,
    goes_with_the_melding,
    holds_nobody,
)

WITH_IT = "zolang de melding bewaard blijft: 2 jaar of korter"
PURPOSE = "Weten wat er in de wijk speelt, uw melding oplossen en u antwoord geven."
GROUND = "gerechtvaardigd belang: het wijkteam kan een melding alleen oplossen als het weet wat u ziet"
CONTACT_GROUND = "toestemming: u vult deze gegevens alleen in als u dat wilt"


def register() -> None:
    """Register the rules of this room, and who may see meldingen."""
    for rule in RULES:
        retention_rules.add(rule)
    role_permissions.add(RolePermission(Role.COORDINATOR, "signalen.Signal", ("view",)))
    for model in ("Category", "StandardText", "LetterText", "NeighbourhoodWalk", "Absence"):
        every = ("view", "add", "change", "delete")
        role_permissions.add(RolePermission(Role.COORDINATOR, f"signalen.{model}", every))


RULES = (
    RetentionRule(
        model="signalen.Signal",
        purpose=PURPOSE,
        ground=GROUND,
        fields="wat u schrijft, de plek en uw foto's",
        period="2 jaar, of korter als het wijkteam dat voor een onderwerp kiest. Hebt u de melding"
        " ingetrokken: 90 dagen daarna. Is hij samengevoegd met een andere: 1 jaar. Wat over een"
        " persoon gaat of op spam lijkt: 30 dagen",
        apply=erase_old_signals,
    ),
    RetentionRule(
        model="signalen.SignalContact",
        purpose="U antwoord geven op uw melding of u iets vragen.",
        ground=CONTACT_GROUND,
        fields="naam, e-mailadres en telefoonnummer",
        period="90 dagen nadat uw melding is afgesloten, en nooit langer dan 1 jaar. Is de melding"
        " ingetrokken of samengevoegd met een andere: 14 dagen daarna",
        apply=erase_old_contacts,
    ),
    RetentionRule(
        model="signalen.SignalSupporter",
        purpose="U laten weten wat er gebeurt met een melding die u ook hebt gezien.",
        ground=CONTACT_GROUND,
        fields="e-mailadres",
        period="90 dagen nadat de melding is afgesloten, en nooit langer dan 1 jaar",
        apply=erase_old_supporters,
    ),
    RetentionRule(
        model="signalen.SignalHistory",
        purpose="Laten zien wat er met een melding is gebeurd, en wie van het wijkteam dat deed.",
        ground=GROUND,
        fields="wat het wijkteam en u over de melding schrijven",
        period=WITH_IT,
        apply=goes_with_the_melding,
    ),
    RetentionRule(
        model="signalen.SignalNote",
        purpose="Onthouden wat het wijkteam over een melding heeft afgesproken.",
        ground=GROUND,
        fields="notities van het wijkteam",
        period=WITH_IT,
        apply=goes_with_the_melding,
    ),
    RetentionRule(
        model="signalen.Forwarding",
        purpose="Bijhouden aan welke organisatie een melding is doorgegeven, en of uw gegevens meegingen.",
        ground=GROUND,
        fields="naam en e-mailadres van de organisatie, wie het doorgaf en wanneer",
        period=WITH_IT,
        apply=goes_with_the_melding,
    ),
    RetentionRule(
        model="signalen.PartnerReply",
        purpose="Weten wat een organisatie met een melding doet.",
        ground=GROUND,
        fields="het antwoord van de organisatie, en wie van het wijkteam dat nakeek",
        period=WITH_IT,
        apply=goes_with_the_melding,
    ),
    RetentionRule(
        model="signalen.NeighbourhoodWalk",
        purpose="Laten zien wat er op een wijkschouw is gevonden, en wat daarmee gebeurt.",
        ground=GROUND,
        fields="geen gegevens van bewoners: wij vragen alleen welke organisaties meeliepen",
        period="tot het wijkteam de schouw weghaalt. Wat er is gevonden, gaat weg zoals andere meldingen",
        apply=holds_nobody,
    ),
    RetentionRule(
        model="signalen.SignalDraft",
        purpose="Uw antwoorden bewaren terwijl u een melding doet. U hoeft ze dan niet opnieuw te typen.",
        ground=GROUND,
        fields="wat u hebt ingevuld en nog niet hebt verstuurd",
        period="24 uur",
        apply=erase_old_answers,
    ),
    RetentionRule(
        model="signalen.Absence",
        purpose="Weten wanneer een buurwijk voor het wijkteam mag invallen.",
        ground="gerechtvaardigd belang: uw melding blijft niet liggen als het wijkteam er niet is",
        fields="wie van het wijkteam de vakantie invulde",
        period="90 dagen na de laatste dag",
        apply=forget_absences,
    ),
    RetentionRule(
        model="signalen.DraftPhoto",
        purpose="Uw foto's bewaren terwijl u het formulier verbetert. U hoeft ze dan niet opnieuw te kiezen.",
        ground=GROUND,
        fields="foto's van een formulier dat u nog niet hebt verstuurd",
        period="24 uur",
        apply=erase_old_drafts,
    ),
)
