"""API keys, what each was used for by day, and the running windows of the throttles. Members of `admin` look after keys."""

from pathlib import Path
from typing import Any

import django.contrib.postgres.fields
import django.db.models.deletion
import django.db.models.functions.datetime
import django.db.models.functions.text
import django.db.models.lookups
from django.apps import apps as current_apps
from django.contrib.auth.management import create_permissions
from django.db import migrations, models

SQL = Path(__file__).with_suffix(".sql")


def let_admins_look_after_keys(apps: Any, schema_editor: Any) -> None:
    """Create the permissions first: Django only does so after all migrations have run."""
    using = schema_editor.connection.alias
    for label in ("contenttypes", "auth", "events"):
        create_permissions(current_apps.get_app_config(label), verbosity=0, using=using)
    group, _ = apps.get_model("auth", "Group").objects.using(using).get_or_create(name="admin")
    names = [f"{verb}_apikey" for verb in ("view", "add", "change", "delete")] + ["view_dailyusage"]
    permissions = apps.get_model("auth", "Permission").objects.using(using)
    group.permissions.add(*permissions.filter(content_type__app_label="events", codename__in=names))


class Migration(migrations.Migration):
    """Creates three tables, and describes the columns of the vocabularies, which had no comments."""

    dependencies = [
        ('events', '0008_imports'),
    ]

    operations = [
        migrations.AlterField(
            model_name='cameocode',
            name='code',
            field=models.CharField(db_collation='C', db_comment='The code, as “036”.', help_text='The code, as “036”.', max_length=4, primary_key=True, serialize=False),
        ),
        migrations.AlterField(
            model_name='cameocode',
            name='goldstein',
            field=models.DecimalField(db_comment='Goldstein value, −10 to 10. Blank where it has none.', decimal_places=1, help_text='Goldstein value, −10 to 10. Blank where it has none.', max_digits=3, null=True),
        ),
        migrations.AlterField(
            model_name='cameocode',
            name='label',
            field=models.CharField(db_comment="The code's label.", help_text="The code's label.", max_length=200),
        ),
        migrations.AlterField(
            model_name='cameocode',
            name='quad_class',
            field=models.PositiveSmallIntegerField(db_comment='1 verbal cooperation, 2 material cooperation, 3 verbal conflict, 4 material conflict.', help_text='1 verbal cooperation, 2 material cooperation, 3 verbal conflict, 4 material conflict.'),
        ),
        migrations.AlterField(
            model_name='cameocode',
            name='root',
            field=models.CharField(db_comment='The two-digit root of the code.', help_text='The two-digit root of the code.', max_length=2),
        ),
        migrations.AlterField(
            model_name='cameocode',
            name='version',
            field=models.CharField(db_comment='Version of CAMEO.', help_text='Version of CAMEO.', max_length=20),
        ),
        migrations.AlterField(
            model_name='plovertype',
            name='code',
            field=models.CharField(db_collation='C', db_comment='The type, as “AGREE”.', help_text='The type, as “AGREE”.', max_length=20, primary_key=True, serialize=False),
        ),
        migrations.AlterField(
            model_name='plovertype',
            name='label',
            field=models.CharField(db_comment='What it means.', help_text='What it means.', max_length=200),
        ),
        migrations.AlterField(
            model_name='plovertype',
            name='quad_class',
            field=models.PositiveSmallIntegerField(db_comment="PLOVER's own quad class, 1 to 4. Blank where it has none.", help_text="PLOVER's own quad class, 1 to 4. Blank where it has none.", null=True),
        ),
        migrations.CreateModel(
            name='ApiKey',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('prefix', models.CharField(db_comment='What names the key in pages and logs; part of its text.', editable=False, help_text='What names the key in pages and logs; part of its text.', max_length=8, unique=True)),
                ('owner', models.CharField(db_comment='Who holds it: a person or an organization.', help_text='Who holds it: a person or an organization.', max_length=200)),
                ('contact', models.EmailField(db_comment='Where its owner is told of what concerns the key.', help_text='Where its owner is told of what concerns the key.', max_length=254)),
                ('scopes', django.contrib.postgres.fields.ArrayField(base_field=models.CharField(choices=[('read', 'read: more requests a minute'), ('export', 'export: more downloads an hour'), ('webhooks', 'webhooks: subscriptions of its own')], max_length=20), db_comment='What the key is for: one or more.', help_text='What the key is for: one or more.', size=None)),
                ('requests_per_minute', models.PositiveIntegerField(blank=True, db_comment='How many requests a minute; 0: any number. Blank for what is usual (THROTTLE_KEY).', help_text='How many requests a minute; 0: any number. Blank for what is usual (THROTTLE_KEY).', null=True)),
                ('exports_per_hour', models.PositiveIntegerField(blank=True, db_comment='How many downloads an hour; 0: any number. Blank for what is usual (THROTTLE_EXPORTS_KEY).', help_text='How many downloads an hour; 0: any number. Blank for what is usual (THROTTLE_EXPORTS_KEY).', null=True)),
                ('secret_hash', models.BinaryField(db_comment="SHA-256 of the key's text.", help_text="SHA-256 of the key's text.", unique=True)),
                ('previous_hash', models.BinaryField(db_comment='The same of the text before. Blank where it was never rotated.', help_text='The same of the text before. Blank where it was never rotated.', null=True, unique=True)),
                ('previous_until', models.DateTimeField(db_comment='Until when the text before holds. Blank where it was never rotated.', editable=False, help_text='Until when the text before holds. Blank where it was never rotated.', null=True)),
                ('created_at', models.DateTimeField(db_comment='When it was made.', db_default=django.db.models.functions.datetime.Now(), editable=False, help_text='When it was made.')),
                ('created_by', models.CharField(blank=True, db_comment='Who made it. Blank where no account did.', editable=False, help_text='Who made it. Blank where no account did.', max_length=150)),
                ('expires_at', models.DateTimeField(blank=True, db_comment='When it ends. Blank for a key without an end.', help_text='When it ends. Blank for a key without an end.', null=True)),
                ('revoked_at', models.DateTimeField(db_comment='When it was revoked. Blank unless it was; this is for good.', editable=False, help_text='When it was revoked. Blank unless it was; this is for good.', null=True)),
                ('last_used_at', models.DateTimeField(db_comment='When it was last sent, to some seconds. Blank if never.', editable=False, help_text='When it was last sent, to some seconds. Blank if never.', null=True)),
                ('notes', models.TextField(blank=True, db_comment='Internal: why it was given. Never public.', help_text='Internal: why it was given. Never public.')),
            ],
            options={
                'verbose_name': 'API key',
                'db_table': 'access_key',
                'ordering': ('-pk',),
                'constraints': [models.CheckConstraint(condition=models.Q(('prefix__regex', '^[0-9a-z]{8}$')), name='access_key_prefix_well_formed'), models.CheckConstraint(condition=models.Q(('owner__regex', '\\S')), name='access_key_owner_not_blank', violation_error_message='owner: required.'), models.CheckConstraint(condition=models.Q(('contact__regex', '^\\S+@\\S+$')), name='access_key_contact_address', violation_error_message='contact: an e-mail address.'), models.CheckConstraint(condition=models.Q(('scopes__contained_by', ['read', 'export', 'webhooks']), ('scopes__len__gt', 0)), name='access_key_scopes_known', violation_error_message='scopes: one or more of read, export, webhooks.'), models.CheckConstraint(condition=django.db.models.lookups.Exact(django.db.models.functions.text.Length('secret_hash'), 32), name='access_key_secret_hash_length'), models.CheckConstraint(condition=models.Q(models.Q(('previous_hash__isnull', True), ('previous_until__isnull', True)), models.Q(django.db.models.lookups.Exact(django.db.models.functions.text.Length('previous_hash'), 32), ('previous_until__isnull', False)), _connector='OR'), name='access_key_previous_whole')],
            },
        ),
        migrations.CreateModel(
            name='DailyUsage',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('day', models.DateField(db_comment='The day, in UTC.', help_text='The day, in UTC.')),
                ('requests', models.BigIntegerField(db_comment='How many requests were answered, downloads aside.', default=0, help_text='How many requests were answered, downloads aside.')),
                ('exports', models.BigIntegerField(db_comment='How many downloads were answered.', default=0, help_text='How many downloads were answered.')),
                ('refused', models.BigIntegerField(db_comment='How many requests were refused as too many.', default=0, help_text='How many requests were refused as too many.')),
                ('key', models.ForeignKey(db_comment='The key.', help_text='The key.', on_delete=django.db.models.deletion.CASCADE, related_name='days', to='events.apikey')),
            ],
            options={
                'verbose_name': 'daily usage',
                'verbose_name_plural': 'daily usage',
                'db_table': 'access_day',
                'ordering': ('-day',),
                'constraints': [models.UniqueConstraint(fields=('key', 'day'), name='access_day_once')],
            },
        ),
        migrations.RunSQL(SQL.read_text(encoding="utf-8"), reverse_sql="drop table if exists public.access_window"),
        migrations.RunPython(let_admins_look_after_keys, migrations.RunPython.noop),
    ]
