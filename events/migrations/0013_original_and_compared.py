"""Columns of a source that have no field of their own, in four more types; where an import last compared a record."""

import django.db.models.functions.datetime
import events.models.fields
from django.db import migrations, models


class Migration(migrations.Migration):
    """Adds them; documents of these types have the member `original` afterwards (`manage.py republish`)."""

    dependencies = [
        ('events', '0012_checksum'),
    ]

    operations = [
        migrations.AddField(
            model_name='importedrow',
            name='compared_seq',
            field=models.BigIntegerField(db_comment="Position of the record's document when an import last compared it. Blank if there was no document.", help_text="Position of the record's document when an import last compared it. Blank if there was no document.", null=True),
        ),
        migrations.AddField(
            model_name='office',
            name='original',
            field=models.JSONField(blank=True, db_comment="The source's columns that have no field of their own. Blank where curated.", help_text="The source's columns that have no field of their own. Blank where curated.", null=True),
        ),
        migrations.AddField(
            model_name='party',
            name='original',
            field=models.JSONField(blank=True, db_comment="The source's columns that have no field of their own. Blank where curated.", help_text="The source's columns that have no field of their own. Blank where curated.", null=True),
        ),
        migrations.AddField(
            model_name='source',
            name='original',
            field=models.JSONField(blank=True, db_comment="The source's columns that have no field of their own. Blank where curated.", help_text="The source's columns that have no field of their own. Blank where curated.", null=True),
        ),
        migrations.AddField(
            model_name='speaker',
            name='original',
            field=models.JSONField(blank=True, db_comment="The source's columns that have no field of their own. Blank where curated.", help_text="The source's columns that have no field of their own. Blank where curated.", null=True),
        ),
        migrations.AlterField(
            model_name='importedrow',
            name='written_at',
            field=models.DateTimeField(db_comment='Time of that write.', db_default=django.db.models.functions.datetime.Now(), help_text='Time of that write.'),
        ),
        migrations.AddConstraint(
            model_name='office',
            constraint=models.CheckConstraint(condition=events.models.fields.SqlExpression("coalesce(jsonb_typeof($0), 'null') in ('object', 'null')", 'original'), name='office_original_object', violation_error_message='original: an object of column names and values.'),
        ),
        migrations.AddConstraint(
            model_name='party',
            constraint=models.CheckConstraint(condition=events.models.fields.SqlExpression("coalesce(jsonb_typeof($0), 'null') in ('object', 'null')", 'original'), name='party_original_object', violation_error_message='original: an object of column names and values.'),
        ),
        migrations.AddConstraint(
            model_name='source',
            constraint=models.CheckConstraint(condition=events.models.fields.SqlExpression("coalesce(jsonb_typeof($0), 'null') in ('object', 'null')", 'original'), name='source_original_object', violation_error_message='original: an object of column names and values.'),
        ),
        migrations.AddConstraint(
            model_name='speaker',
            constraint=models.CheckConstraint(condition=events.models.fields.SqlExpression("coalesce(jsonb_typeof($0), 'null') in ('object', 'null')", 'original'), name='speaker_original_object', violation_error_message='original: an object of column names and values.'),
        ),
    ]
