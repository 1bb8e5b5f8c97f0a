"""The ten themes that every room filters on."""

from django.db import migrations

THEMES = [
    ("Ontmoeten", "ontmoeten", "people"),
    ("Jong", "jong", "child"),
    ("Oud en wijs", "oud-en-wijs", "elder"),
    ("Groen en buiten", "groen", "leaf"),
    ("Veilig", "veilig", "shield"),
    ("Wonen", "wonen", "house"),
    ("Zorg en gezond", "zorg", "heart"),
    ("Taal en leren", "taal", "book"),
    ("Kunst en geschiedenis", "kunst", "mask"),
    ("Geld en werk", "geld-en-werk", "coin"),
]


def make_themes(apps, schema_editor):
    theme = apps.get_model("home", "Theme")
    for order, (name, slug, icon) in enumerate(THEMES, start=1):
        theme.objects.get_or_create(slug=slug, defaults={"name": name, "icon": icon, "sort_order": order})


class Migration(migrations.Migration):
    dependencies = [("home", "0001_initial")]
    operations = [migrations.RunPython(make_themes, migrations.RunPython.noop)]
