"""Lets PostgreSQL forgive typing errors (extension pg_trgm)."""

import logging

from django.db import DatabaseError, migrations, transaction


def create_extension(apps, schema_editor):
    """Create pg_trgm where the database allows it; without it search works, only less forgiving."""
    if schema_editor.connection.vendor != "postgresql":
        return
    try:
        with transaction.atomic(using=schema_editor.connection.alias):
            schema_editor.execute("CREATE EXTENSION IF NOT EXISTS pg_trgm")
    except DatabaseError:
        logging.getLogger(__name__).warning(
            "pg_trgm could not be created: search will not forgive typing errors."
            " Ask the database administrator for: CREATE EXTENSION pg_trgm"
        )


class Migration(migrations.Migration):
    initial = True
    dependencies = []
    operations = [migrations.RunPython(create_extension, migrations.RunPython.noop)]
