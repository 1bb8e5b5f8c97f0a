"""Consent in fields of its own. What was written down so far says who gave it, and stays."""

from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("media", "0001_initial")]

    operations = [
        migrations.RenameField(model_name="photo", old_name="consent", new_name="consent_by"),
        migrations.AlterField(
            model_name="photo",
            name="consent_by",
            field=models.CharField(blank=True, max_length=255, verbose_name="wie gaf toestemming?"),
        ),
        migrations.AlterField(
            model_name="photo",
            name="has_recognisable_people",
            field=models.BooleanField(default=None, null=True, verbose_name="herkenbare mensen?"),
        ),
        migrations.AddField(
            model_name="photo",
            name="consent_on",
            field=models.DateField(blank=True, null=True, verbose_name="wanneer?"),
        ),
        migrations.AddField(
            model_name="photo",
            name="consent_until",
            field=models.DateField(blank=True, null=True, verbose_name="tot en met wanneer?"),
        ),
        migrations.AddField(
            model_name="photo",
            name="consent_withdrawn_at",
            field=models.DateTimeField(editable=False, null=True, verbose_name="toestemming ingetrokken"),
        ),
        migrations.AddField(
            model_name="photo",
            name="leftover_file",
            field=models.CharField(blank=True, editable=False, max_length=100),
        ),
        migrations.AddField(
            model_name="photo",
            name="upload",
            field=models.UUIDField(editable=False, null=True),
        ),
        migrations.AddField(
            model_name="photo",
            name="upload_digest",
            field=models.CharField(blank=True, editable=False, max_length=64),
        ),
        migrations.AddConstraint(
            model_name="photo",
            constraint=models.UniqueConstraint(
                fields=("upload", "upload_digest"), name="one_photo_per_upload_and_file"
            ),
        ),
    ]
