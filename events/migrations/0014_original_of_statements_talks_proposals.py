"""What data sets say in columns of their own, for statements, talks and proposals too."""

import events.models.fields
from django.db import migrations, models


class Migration(migrations.Migration):
    """Adds the column and its constraint."""

    dependencies = [
        ('events', '0013_original_and_compared'),
    ]

    operations = [
        migrations.AddField(
            model_name='proposal',
            name='original',
            field=models.JSONField(blank=True, db_comment="The source's columns that have no field of their own. Blank where curated.", help_text="The source's columns that have no field of their own. Blank where curated.", null=True),
        ),
        migrations.AddField(
            model_name='statement',
            name='original',
            field=models.JSONField(blank=True, db_comment="The source's columns that have no field of their own. Blank where curated.", help_text="The source's columns that have no field of their own. Blank where curated.", null=True),
        ),
        migrations.AddField(
            model_name='talk',
            name='original',
            field=models.JSONField(blank=True, db_comment="The source's columns that have no field of their own. Blank where curated.", help_text="The source's columns that have no field of their own. Blank where curated.", null=True),
        ),
        migrations.AddConstraint(
            model_name='proposal',
            constraint=models.CheckConstraint(condition=events.models.fields.SqlExpression("coalesce(jsonb_typeof($0), 'null') in ('object', 'null')", 'original'), name='proposal_original_object', violation_error_message='original: an object of column names and values.'),
        ),
        migrations.AddConstraint(
            model_name='statement',
            constraint=models.CheckConstraint(condition=events.models.fields.SqlExpression("coalesce(jsonb_typeof($0), 'null') in ('object', 'null')", 'original'), name='statement_original_object', violation_error_message='original: an object of column names and values.'),
        ),
        migrations.AddConstraint(
            model_name='talk',
            constraint=models.CheckConstraint(condition=events.models.fields.SqlExpression("coalesce(jsonb_typeof($0), 'null') in ('object', 'null')", 'original'), name='talk_original_object', violation_error_message='original: an object of column names and values.'),
        ),
    ]
