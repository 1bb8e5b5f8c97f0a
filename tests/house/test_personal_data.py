"""Every model that holds something about a person says why, and for how long."""

from pathlib import Path

from django.apps import apps
from django.contrib.auth import get_user_model
from django.db import models

from home.lib.registries import retention_rules
from tests.house.source import FOLDERS, ROOT

# Pieces of field names that point at a person.
PERSONAL_WORDS = {"email", "phone", "telephone", "birth", "contact", "sender", "recipient"}
PERSONAL_NAMES = {"first_name", "last_name", "name_of_sender", "address", "ip", "reply_to", "to"}
# Data about organisations or the wijkteam as a whole, public by nature.
NO_PERSON: dict[str, str] = {
    "home.Wijk": "mailbox and telephone of the wijkteam",
    "town.TownSettings": "mailbox of the site itself",
    "privacy.Responsibility": "mailbox of the organisation that answers for the site",
    "home.Partner": "mailbox and telephone of an organisation",
    "signalen.Category": "telephone of an organisation that a subject belongs to",
    "spreekuren.Spreekuur": "telephone of an organisation, for an appointment",
}


def is_ours(model: type[models.Model]) -> bool:
    folder = Path(apps.get_app_config(model._meta.app_label).path)
    return any((ROOT / ours) in (folder, *folder.parents) for ours in FOLDERS)


def is_personal(field: models.Field) -> bool:  # type: ignore[type-arg]
    if isinstance(field, models.EmailField):
        return True
    if isinstance(field, models.ForeignKey | models.OneToOneField):
        return field.related_model is get_user_model()
    words = set(field.name.split("_"))
    is_text = isinstance(field, models.CharField | models.TextField | models.GenericIPAddressField)
    return is_text and (field.name in PERSONAL_NAMES or bool(words & PERSONAL_WORDS))


def personal_models() -> dict[str, list[str]]:
    found = {
        model._meta.label: [field.name for field in model._meta.local_fields if is_personal(field)]
        for model in apps.get_models()
        if is_ours(model)
    }
    return {label: fields for label, fields in found.items() if fields and label not in NO_PERSON}


def test_every_model_with_personal_data_has_a_retention_rule() -> None:
    ruled = {rule.model for rule in retention_rules}
    assert {label: fields for label, fields in personal_models().items() if label not in ruled} == {}


def test_the_test_sees_personal_data() -> None:
    assert "email" in personal_models()["accounts.User"]


def test_every_rule_is_about_a_model_and_says_everything() -> None:
    for rule in retention_rules:
        apps.get_model(rule.model)
        assert all((rule.purpose, rule.ground, rule.fields, rule.period)), rule.model
