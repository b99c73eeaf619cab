"""The tables of webhooks: subscriptions and their delivery log. Members of `admin` look after them."""

from typing import Any

import django.contrib.postgres.fields
import django.db.models.deletion
import django.db.models.functions.datetime
import events.access.webhooks.subscriptions
from django.apps import apps as current_apps
from django.contrib.auth.management import create_permissions
from django.db import migrations, models


def let_admins_look_after_webhooks(apps: Any, schema_editor: Any) -> None:
    """Create the permissions first: Django only does so after all migrations have run."""
    using = schema_editor.connection.alias
    for label in ("contenttypes", "auth", "events"):
        create_permissions(current_apps.get_app_config(label), verbosity=0, using=using)
    group, _ = apps.get_model("auth", "Group").objects.using(using).get_or_create(name="admin")
    names = [f"{verb}_webhooksubscription" for verb in ("view", "change", "delete")] + ["view_webhookdelivery"]
    permissions = apps.get_model("auth", "Permission").objects.using(using)
    group.permissions.add(*permissions.filter(content_type__app_label="events", codename__in=names))


class Migration(migrations.Migration):
    """Creates both tables, and lets the group `admin` look at them, pause, resume and delete."""

    dependencies = [
        ('events', '0009_api_keys'),
        ('events', '0009_listing'),
    ]

    operations = [
        migrations.CreateModel(
            name='WebhookSubscription',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('public_id', models.CharField(db_comment='The id in the API.', default=events.access.webhooks.subscriptions.new_public_id, editable=False, help_text='The id in the API.', max_length=24, unique=True)),
                ('url', models.TextField(db_comment='Where changes are sent to, with POST.', help_text='Where changes are sent to, with POST.')),
                ('description', models.CharField(blank=True, db_comment="What it is for, in its owner's words. May be blank.", help_text="What it is for, in its owner's words. May be blank.", max_length=200)),
                ('types', django.contrib.postgres.fields.ArrayField(base_field=models.TextField(), blank=True, db_comment='Only changes of these types. Empty: of every type.', default=list, help_text='Only changes of these types. Empty: of every type.', size=None)),
                ('epoch', models.CharField(db_comment='The epoch of the log that its position is in.', help_text='The epoch of the log that its position is in.', max_length=16)),
                ('seq', models.BigIntegerField(db_comment='Up to which position it has received everything.', help_text='Up to which position it has received everything.')),
                ('state', models.CharField(choices=[('active', 'Changes are sent as they are published'), ('paused', 'Nothing is sent until it is resumed; `paused_because` says why')], db_comment='Whether changes are sent.', db_default='active', default='active', help_text='Whether changes are sent.', max_length=10)),
                ('paused_because', models.CharField(blank=True, choices=[('asked', 'Its owner paused it: resume it when you are ready'), ('operator', 'Who runs this service paused it: ask them'), ('failing', 'No attempt in 24 hours was answered with 2xx: repair the receiver, send a test, resume'), ('gone', 'The receiver answered 410 Gone: resume it if that was a mistake, else delete it'), ('epoch', 'The log has started a new epoch: bring your copy up to date, then resume with `since`'), ('secret', "The service's secret key was changed: rotate the secret, then resume"), ('key', 'Its API key was revoked, has expired, or lacks the scope `webhooks`')], db_comment='Why it is paused. Blank while it is not.', help_text='Why it is paused. Blank while it is not.', max_length=10)),
                ('failures', models.IntegerField(db_comment='How many attempts for the next change failed so far.', db_default=0, default=0, help_text='How many attempts for the next change failed so far.')),
                ('failing_since', models.DateTimeField(db_comment='When the first of them failed. Blank where none has failed.', help_text='When the first of them failed. Blank where none has failed.', null=True)),
                ('next_attempt_at', models.DateTimeField(db_comment='Before then nothing is sent.', db_default=django.db.models.functions.datetime.Now(), help_text='Before then nothing is sent.')),
                ('last_attempt_at', models.DateTimeField(db_comment='When something was last sent. Blank before that.', help_text='When something was last sent. Blank before that.', null=True)),
                ('test_asked_at', models.DateTimeField(db_comment='When a test was asked for that is not sent yet. Blank where none is.', help_text='When a test was asked for that is not sent yet. Blank where none is.', null=True)),
                ('secret_salt', models.CharField(db_comment='What its secret is derived from, with the SECRET_KEY.', help_text='What its secret is derived from, with the SECRET_KEY.', max_length=32)),
                ('secret_made_with', models.CharField(db_comment='Fingerprint of that SECRET_KEY.', help_text='Fingerprint of that SECRET_KEY.', max_length=16)),
                ('previous_salt', models.CharField(blank=True, db_comment='The same of the secret before.', help_text='The same of the secret before.', max_length=32)),
                ('previous_made_with', models.CharField(blank=True, db_comment='The same of the secret before.', help_text='The same of the secret before.', max_length=16)),
                ('previous_until', models.DateTimeField(db_comment='Until when messages are signed with that one too. Blank where there is none.', help_text='Until when messages are signed with that one too. Blank where there is none.', null=True)),
                ('created_at', models.DateTimeField(db_comment='When it was made.', db_default=django.db.models.functions.datetime.Now(), help_text='When it was made.')),
                ('key', models.ForeignKey(db_comment='The API key that it belongs to.', help_text='The API key that it belongs to.', on_delete=django.db.models.deletion.CASCADE, related_name='webhooks', to='events.apikey')),
            ],
            options={
                'db_table': 'webhook_subscription',
                'ordering': ('pk',),
            },
        ),
        migrations.CreateModel(
            name='WebhookDelivery',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('message', models.CharField(db_comment='Id of the message: the position of the change, or that of a test.', help_text='Id of the message: the position of the change, or that of a test.', max_length=40)),
                ('attempt', models.IntegerField(db_comment='Which attempt for this message it was, from 1.', help_text='Which attempt for this message it was, from 1.')),
                ('result', models.CharField(choices=[('delivered', 'Answered with 2xx'), ('status', 'Answered with another status'), ('redirect', 'Answered with a redirect, which is not followed'), ('timeout', 'Not answered in time'), ('name', "The host's name does not resolve"), ('connection', 'No connection, or it broke'), ('tls', 'The certificate is not valid, or TLS failed otherwise'), ('address', "The host's address may not be sent to: private, loopback, link-local or otherwise reserved"), ('protocol', 'The answer was no HTTP, or broke off')], db_comment='What became of it.', help_text='What became of it.', max_length=10)),
                ('status', models.SmallIntegerField(db_comment='HTTP status of the answer. Blank where there was none.', help_text='HTTP status of the answer. Blank where there was none.', null=True)),
                ('milliseconds', models.IntegerField(db_comment="How long it took until the answer's status, or until it failed.", help_text="How long it took until the answer's status, or until it failed.")),
                ('at', models.DateTimeField(db_comment='When that was known.', db_default=django.db.models.functions.datetime.Now(), help_text='When that was known.')),
                ('subscription', models.ForeignKey(db_comment='The subscription.', help_text='The subscription.', on_delete=django.db.models.deletion.CASCADE, related_name='deliveries', to='events.webhooksubscription')),
            ],
            options={
                'db_table': 'webhook_delivery',
                'ordering': ('-pk',),
            },
        ),
        migrations.AddConstraint(
            model_name='webhooksubscription',
            constraint=models.CheckConstraint(condition=models.Q(('url__iregex', '^https?://')), name='webhook_url_well_formed'),
        ),
        migrations.AddConstraint(
            model_name='webhooksubscription',
            constraint=models.CheckConstraint(condition=models.Q(('types__contained_by', ['party', 'speaker', 'office', 'source', 'topic', 'statement', 'talk', 'proposal', 'event'])), name='webhook_types_known'),
        ),
        migrations.AddConstraint(
            model_name='webhooksubscription',
            constraint=models.CheckConstraint(condition=models.Q(('epoch__regex', '^[0-9a-z]+$')), name='webhook_epoch_well_formed'),
        ),
        migrations.AddConstraint(
            model_name='webhooksubscription',
            constraint=models.CheckConstraint(condition=models.Q(('state__in', ['active', 'paused'])), name='webhook_state_known'),
        ),
        migrations.AddConstraint(
            model_name='webhooksubscription',
            constraint=models.CheckConstraint(condition=models.Q(('paused_because__in', ['asked', 'operator', 'failing', 'gone', 'epoch', 'secret', 'key', ''])), name='webhook_paused_because_known'),
        ),
        migrations.AddConstraint(
            model_name='webhooksubscription',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('paused_because', ''), ('state', 'active')), models.Q(('state', 'paused'), models.Q(('paused_because', ''), _negated=True)), _connector='OR'), name='webhook_paused_for_a_reason'),
        ),
        migrations.AddConstraint(
            model_name='webhooksubscription',
            constraint=models.CheckConstraint(condition=models.Q(('seq__gte', 0)), name='webhook_seq'),
        ),
        migrations.AddConstraint(
            model_name='webhooksubscription',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('failing_since__isnull', True), ('failures', 0)), models.Q(('failing_since__isnull', False), ('failures__gt', 0)), _connector='OR'), name='webhook_failures'),
        ),
        migrations.AddConstraint(
            model_name='webhooksubscription',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('previous_made_with', ''), ('previous_salt', ''), ('previous_until__isnull', True)), models.Q(('previous_until__isnull', False), models.Q(('previous_salt', ''), _negated=True), models.Q(('previous_made_with', ''), _negated=True)), _connector='OR'), name='webhook_previous_secret'),
        ),
        migrations.AddIndex(
            model_name='webhookdelivery',
            index=models.Index(fields=['subscription', '-id'], name='webhook_delivery_newest'),
        ),
        migrations.AddIndex(
            model_name='webhookdelivery',
            index=models.Index(fields=['at'], name='webhook_delivery_at'),
        ),
        migrations.AddConstraint(
            model_name='webhookdelivery',
            constraint=models.CheckConstraint(condition=models.Q(('result__in', ['delivered', 'status', 'redirect', 'timeout', 'name', 'connection', 'tls', 'address', 'protocol'])), name='webhook_delivery_result_known'),
        ),
        migrations.AddConstraint(
            model_name='webhookdelivery',
            constraint=models.CheckConstraint(condition=models.Q(('attempt__gte', 1), ('milliseconds__gte', 0)), name='webhook_delivery_counts'),
        ),
        migrations.RunPython(let_admins_look_after_webhooks, migrations.RunPython.noop),
    ]
