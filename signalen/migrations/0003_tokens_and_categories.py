"""Meldingen of before get an address to follow them at, and open wijken their first subjects."""

from dataclasses import asdict

from django.db import migrations, models

import home.lib.tokens
from signalen.categories import FIRST_CATEGORIES


def fill_tokens(apps, schema_editor):
    """Give each melding an address of its own, so that the unique key holds."""
    signals = apps.get_model("signalen", "Signal").objects
    for pk in signals.filter(follow_token=None).values_list("pk", flat=True):
        signals.filter(pk=pk).update(follow_token=home.lib.tokens.new_token())


def make_categories(apps, schema_editor):
    """Give the wijken that are there what a new wijk begins with."""
    category = apps.get_model("signalen", "Category")
    for wijk in apps.get_model("home", "Wijk").objects.all():
        category.objects.bulk_create(
            category(wijk=wijk, sort_order=order, **{**asdict(first), "words": list(first.words)})
            for order, first in enumerate(FIRST_CATEGORIES)
        )


class Migration(migrations.Migration):

    dependencies = [
        ("signalen", "0002_lifecycle"),
    ]

    operations = [
        migrations.RunPython(fill_tokens, migrations.RunPython.noop),
        migrations.AlterField(
            model_name="signal",
            name="follow_token",
            field=models.CharField(default=home.lib.tokens.new_token, editable=False, max_length=22, unique=True),
        ),
        migrations.RunPython(make_categories, migrations.RunPython.noop),
    ]
