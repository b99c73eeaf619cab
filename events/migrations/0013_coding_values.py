"""Values of codings may be long: PA-X's codings of an agreement hold passages of its text."""

from django.db import migrations, models


class Migration(migrations.Migration):
    """Lets the value of a coding be of any length."""

    dependencies = [
        ('events', '0012_checksum'),
    ]

    operations = [
        migrations.AlterField(
            model_name='proposalcoding',
            name='value',
            field=models.TextField(db_comment='The value coded, as the scheme writes it.', help_text='The value coded, as the scheme writes it.'),
        ),
    ]
