import django.contrib.postgres.constraints
import django.contrib.postgres.fields
import django.db.models.constraints
import django.db.models.deletion
import django.db.models.functions.comparison
import django.db.models.functions.datetime
import django.db.models.functions.text
import django.db.models.lookups
import events.access.webhooks.subscriptions
import events.models.fields
import events.publish.version
from django.db import migrations, models


class Migration(migrations.Migration):

    initial = True

    dependencies = [
    ]

    operations = [
        migrations.CreateModel(
            name='Current',
            fields=[
                ('pk', models.CompositePrimaryKey('type', 'record_id', blank=True, editable=False, primary_key=True, serialize=False)),
                ('type', models.TextField(help_text='Record type.')),
                ('record_id', models.BigIntegerField(help_text='Internal id of the record.')),
                ('slug', models.TextField(help_text='Public id of the record.')),
                ('seq', models.BigIntegerField(help_text='Position in the log.')),
                ('version', models.IntegerField(help_text='Number of the version, from 1.')),
                ('op', models.TextField(help_text='`upsert` or `delete`.')),
                ('body', events.publish.version.BodyField(help_text='The document. Null for a tombstone.', null=True)),
                ('merged_into', models.TextField(help_text='Slug of the survivor of a merge.', null=True)),
                ('recorded_at', models.DateTimeField(help_text='When it was published.')),
            ],
            options={
                'db_table': 'events_current',
                'managed': False,
            },
        ),
        migrations.CreateModel(
            name='Version',
            fields=[
                ('seq', models.BigIntegerField(help_text='Position in the log.', primary_key=True, serialize=False)),
                ('type', models.TextField(help_text='Record type.')),
                ('record_id', models.BigIntegerField(help_text='Internal id of the record.')),
                ('slug', models.TextField(help_text='Public id of the record.')),
                ('version', models.IntegerField(help_text='Number of the version, from 1.')),
                ('op', models.TextField(help_text='`upsert` or `delete`.')),
                ('body', events.publish.version.BodyField(help_text='The document. Null for a tombstone.', null=True)),
                ('merged_into', models.TextField(help_text='Slug of the survivor of a merge.', null=True)),
                ('redacted', models.BooleanField(help_text='Whether its text was taken out of the log.')),
                ('recorded_at', models.DateTimeField(help_text='When it was published.')),
            ],
            options={
                'db_table': 'events_version',
                'ordering': ('-seq',),
                'managed': False,
            },
        ),
        migrations.CreateModel(
            name='CameoCode',
            fields=[
                ('code', models.CharField(db_collation='C', db_comment='The code, as “036”.', help_text='The code, as “036”.', max_length=4, primary_key=True, serialize=False)),
                ('version', models.CharField(db_comment='Version of CAMEO.', help_text='Version of CAMEO.', max_length=20)),
                ('label', models.CharField(db_comment="The code's label.", help_text="The code's label.", max_length=200)),
                ('root', models.CharField(db_comment='The two-digit root of the code.', help_text='The two-digit root of the code.', max_length=2)),
                ('quad_class', models.PositiveSmallIntegerField(db_comment='1 verbal cooperation, 2 material cooperation, 3 verbal conflict, 4 material conflict.', help_text='1 verbal cooperation, 2 material cooperation, 3 verbal conflict, 4 material conflict.')),
                ('goldstein', models.DecimalField(db_comment='Goldstein value, −10 to 10. Blank where it has none.', decimal_places=1, help_text='Goldstein value, −10 to 10. Blank where it has none.', max_digits=3, null=True)),
            ],
            options={
                'verbose_name': 'CAMEO code',
                'ordering': ('code',),
            },
        ),
        migrations.CreateModel(
            name='PloverType',
            fields=[
                ('code', models.CharField(db_collation='C', db_comment='The type, as “AGREE”.', help_text='The type, as “AGREE”.', max_length=20, primary_key=True, serialize=False)),
                ('label', models.CharField(db_comment='What it means.', help_text='What it means.', max_length=200)),
                ('quad_class', models.PositiveSmallIntegerField(db_comment="PLOVER's own quad class, 1 to 4. Blank where it has none.", help_text="PLOVER's own quad class, 1 to 4. Blank where it has none.", null=True)),
            ],
            options={
                'verbose_name': 'PLOVER type',
                'ordering': ('code',),
            },
        ),
        migrations.CreateModel(
            name='Source',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('slug', models.CharField(db_collation='C', db_comment='The public id: lower-case words joined by hyphens. Fixed for good once published.', help_text='The public id: lower-case words joined by hyphens. Fixed for good once published.', max_length=200, unique=True)),
                ('publication', models.CharField(choices=[('draft', 'Draft: nobody outside sees it'), ('published', 'Published: it has a document'), ('withdrawn', 'Withdrawn: it had a document; its address answers 410')], db_comment='Whether the record has a document. Internal, never public.', default='draft', help_text='Whether the record has a document. Internal, never public.', max_length=9)),
                ('identifiers', events.models.fields.RowsField(blank=True, columns=('scheme', 'identifier'), db_comment='What others call it: rows of scheme (wikidata, icews, pa-x …) and identifier.', default=list, help_text='What others call it: rows of scheme (wikidata, icews, pa-x …) and identifier.')),
                ('inferences', events.models.fields.RowsField(blank=True, columns=('field', 'basis'), db_comment='What was concluded rather than read: rows of field and basis, the reasoning and from what. Public.', default=list, help_text='What was concluded rather than read: rows of field and basis, the reasoning and from what. Public.')),
                ('notes', models.TextField(blank=True, db_comment='Internal notes of the curators. Never public.', help_text='Internal notes of the curators. Never public.')),
                ('created_at', models.DateTimeField(db_comment='When the row was entered. Internal.', db_default=django.db.models.functions.datetime.Now(), editable=False, help_text='When the row was entered. Internal.')),
                ('updated_at', models.DateTimeField(auto_now=True, db_comment='When the row was last saved. Internal.', db_default=django.db.models.functions.datetime.Now(), help_text='When the row was last saved. Internal.')),
                ('kind', models.CharField(choices=[('article', 'Article: a news article'), ('interview', 'Interview: an interview, in print or broadcast'), ('broadcast', 'Broadcast: a programme on radio, television or the net'), ('communique', 'Communiqué: an official text issued after talks'), ('press-release', 'Press release: an official text issued by one party'), ('speech', 'Speech: the text of a speech'), ('treaty-text', 'Treaty text: the text of a treaty or agreement, draft or signed'), ('dataset', 'Dataset: a published data set'), ('report', 'Report: a report or study'), ('social-media', 'Social media: a post'), ('other', 'Other: none of the other kinds')], db_comment='What kind of thing reported it.', help_text='What kind of thing reported it.', max_length=20)),
                ('outlet', models.CharField(blank=True, db_comment='Newspaper, agency or site. Blank where not known.', help_text='Newspaper, agency or site. Blank where not known.', max_length=200)),
                ('section', models.CharField(blank=True, db_comment='Section as printed. Blank where none.', help_text='Section as printed. Blank where none.', max_length=200)),
                ('title', models.CharField(db_comment='Title as printed.', help_text='Title as printed.', max_length=500)),
                ('url', models.URLField(blank=True, db_comment='Address. Blank where not known.', help_text='Address. Blank where not known.', max_length=1000)),
                ('byline', models.CharField(blank=True, db_comment='Author as printed. Blank where none is printed.', help_text='Author as printed. Blank where none is printed.', max_length=300)),
                ('publisher', models.CharField(blank=True, db_comment='Who publishes it. Blank where not known.', help_text='Who publishes it. Blank where not known.', max_length=200)),
                ('language', models.CharField(blank=True, db_comment='Language (BCP 47). Blank where not known.', help_text='Language (BCP 47). Blank where not known.', max_length=35)),
                ('published', events.models.fields.EdtfField(blank=True, db_comment='When it was published. Blank where not stated.', help_text='When it was published. Blank where not stated.', null=True)),
                ('published_start', models.GeneratedField(db_comment='The strict start of published, computed by the database. Blank where open, unknown or undated.', db_persist=True, expression=events.models.fields.SqlExpression("make_date(substr(($0 ->> 'start'), 1, 4)::int, substr(($0 ->> 'start'), 6, 2)::int, substr(($0 ->> 'start'), 9, 2)::int)", 'published', output_field=models.DateField()), help_text='The strict start of published, computed by the database. Blank where open, unknown or undated.', output_field=models.DateField())),
                ('published_end', models.GeneratedField(db_comment='The strict end of published, computed by the database. Blank where open, unknown or undated.', db_persist=True, expression=events.models.fields.SqlExpression("make_date(substr(($0 ->> 'end'), 1, 4)::int, substr(($0 ->> 'end'), 6, 2)::int, substr(($0 ->> 'end'), 9, 2)::int)", 'published', output_field=models.DateField()), help_text='The strict end of published, computed by the database. Blank where open, unknown or undated.', output_field=models.DateField())),
                ('accessed', models.DateField(blank=True, db_comment='The day it was read. Blank where not recorded.', help_text='The day it was read. Blank where not recorded.', null=True)),
                ('archive_url', models.URLField(blank=True, db_comment='Address of an archived copy. Blank for none.', help_text='Address of an archived copy. Blank for none.', max_length=1000)),
                ('licence', models.CharField(blank=True, db_comment='Licence of its text. Blank where not known.', help_text='Licence of its text. Blank where not known.', max_length=200)),
                ('dataset_version', models.CharField(blank=True, db_comment='Version of a data set, as its publisher names it. Blank for others.', help_text='Version of a data set, as its publisher names it. Blank for others.', max_length=100)),
                ('sha256', models.CharField(blank=True, db_comment="SHA-256 of the text that ranges count in, or of a data set's file; hexadecimal. Blank if not taken.", help_text="SHA-256 of the text that ranges count in, or of a data set's file; hexadecimal. Blank if not taken.", max_length=64)),
                ('original', models.JSONField(blank=True, db_comment="The source's columns that have no field of their own. Blank where curated.", help_text="The source's columns that have no field of their own. Blank where curated.", null=True)),
                ('merged_into', models.ForeignKey(blank=True, db_comment="The record that took this one's place. Blank unless it was merged.", help_text="The record that took this one's place. Blank unless it was merged.", null=True, on_delete=django.db.models.deletion.PROTECT, related_name='merged_from', to='events.source')),
            ],
            options={
                'ordering': ('-published_start', 'slug'),
            },
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
            name='Event',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('slug', models.CharField(db_collation='C', db_comment='The public id: lower-case words joined by hyphens. Fixed for good once published.', help_text='The public id: lower-case words joined by hyphens. Fixed for good once published.', max_length=200, unique=True)),
                ('publication', models.CharField(choices=[('draft', 'Draft: nobody outside sees it'), ('published', 'Published: it has a document'), ('withdrawn', 'Withdrawn: it had a document; its address answers 410')], db_comment='Whether the record has a document. Internal, never public.', default='draft', help_text='Whether the record has a document. Internal, never public.', max_length=9)),
                ('identifiers', events.models.fields.RowsField(blank=True, columns=('scheme', 'identifier'), db_comment='What others call it: rows of scheme (wikidata, icews, pa-x …) and identifier.', default=list, help_text='What others call it: rows of scheme (wikidata, icews, pa-x …) and identifier.')),
                ('inferences', events.models.fields.RowsField(blank=True, columns=('field', 'basis'), db_comment='What was concluded rather than read: rows of field and basis, the reasoning and from what. Public.', default=list, help_text='What was concluded rather than read: rows of field and basis, the reasoning and from what. Public.')),
                ('notes', models.TextField(blank=True, db_comment='Internal notes of the curators. Never public.', help_text='Internal notes of the curators. Never public.')),
                ('created_at', models.DateTimeField(db_comment='When the row was entered. Internal.', db_default=django.db.models.functions.datetime.Now(), editable=False, help_text='When the row was entered. Internal.')),
                ('updated_at', models.DateTimeField(auto_now=True, db_comment='When the row was last saved. Internal.', db_default=django.db.models.functions.datetime.Now(), help_text='When the row was last saved. Internal.')),
                ('modality', models.CharField(choices=[('happened', 'Happened: reported as a fact'), ('future', 'Future: announced or expected'), ('conditional', 'Conditional: if something else is the case'), ('negated', 'Negated: reported not to have happened'), ('historical', 'Historical: recalled from an earlier time')], db_comment='In what sense it is the case.', help_text='In what sense it is the case.', max_length=20)),
                ('plover_version', models.CharField(blank=True, db_comment="PLOVER's version. Blank where not coded.", help_text="PLOVER's version. Blank where not coded.", max_length=20)),
                ('plover_mode', models.CharField(blank=True, db_comment='PLOVER mode. Blank where there is none.', help_text='PLOVER mode. Blank where there is none.', max_length=40)),
                ('plover_contexts', django.contrib.postgres.fields.ArrayField(base_field=models.CharField(max_length=40), blank=True, db_comment='PLOVER contexts. Empty where none.', default=list, help_text='PLOVER contexts. Empty where none.', size=None)),
                ('plover_derived_from', models.CharField(blank=True, db_comment='“cameo” where PLOVER was derived from CAMEO. Blank where coded itself.', help_text='“cameo” where PLOVER was derived from CAMEO. Blank where coded itself.', max_length=20)),
                ('intensity', models.DecimalField(blank=True, db_comment='Intensity as the data set states it. Blank where none is stated.', decimal_places=2, help_text='Intensity as the data set states it. Blank where none is stated.', max_digits=5, null=True)),
                ('label_stated', models.CharField(blank=True, db_comment='The wording it was coded from. Blank where not recorded.', help_text='The wording it was coded from. Blank where not recorded.', max_length=500)),
                ('occurred', events.models.fields.EdtfField(blank=True, db_comment='When it happened, or is to happen. Blank where not stated.', help_text='When it happened, or is to happen. Blank where not stated.', null=True)),
                ('occurred_start', models.GeneratedField(db_comment='The strict start of occurred, computed by the database. Blank where open, unknown or undated.', db_persist=True, expression=events.models.fields.SqlExpression("make_date(substr(($0 ->> 'start'), 1, 4)::int, substr(($0 ->> 'start'), 6, 2)::int, substr(($0 ->> 'start'), 9, 2)::int)", 'occurred', output_field=models.DateField()), help_text='The strict start of occurred, computed by the database. Blank where open, unknown or undated.', output_field=models.DateField())),
                ('occurred_end', models.GeneratedField(db_comment='The strict end of occurred, computed by the database. Blank where open, unknown or undated.', db_persist=True, expression=events.models.fields.SqlExpression("make_date(substr(($0 ->> 'end'), 1, 4)::int, substr(($0 ->> 'end'), 6, 2)::int, substr(($0 ->> 'end'), 9, 2)::int)", 'occurred', output_field=models.DateField()), help_text='The strict end of occurred, computed by the database. Blank where open, unknown or undated.', output_field=models.DateField())),
                ('original', models.JSONField(blank=True, db_comment="The source's columns that have no field of their own. Blank where curated.", help_text="The source's columns that have no field of their own. Blank where curated.", null=True)),
                ('cameo', models.ForeignKey(blank=True, db_comment='CAMEO code. Blank where not coded in CAMEO.', help_text='CAMEO code. Blank where not coded in CAMEO.', null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='events.cameocode')),
                ('merged_into', models.ForeignKey(blank=True, db_comment="The record that took this one's place. Blank unless it was merged.", help_text="The record that took this one's place. Blank unless it was merged.", null=True, on_delete=django.db.models.deletion.PROTECT, related_name='merged_from', to='events.event')),
                ('reciprocal_of', models.OneToOneField(blank=True, db_comment='The same act coded in the other direction. Blank where there is none.', help_text='The same act coded in the other direction. Blank where there is none.', null=True, on_delete=django.db.models.deletion.PROTECT, related_name='reciprocal', to='events.event')),
                ('plover', models.ForeignKey(blank=True, db_comment='PLOVER type. Blank where not coded in PLOVER, or where PLOVER has no type for it.', help_text='PLOVER type. Blank where not coded in PLOVER, or where PLOVER has no type for it.', null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='events.plovertype')),
                ('dataset', models.ForeignKey(blank=True, db_comment='The data set it comes from. Blank where curated here.', help_text='The data set it comes from. Blank where curated here.', null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='events.source')),
            ],
            options={
                'ordering': ('-occurred_start', 'slug'),
            },
        ),
        migrations.CreateModel(
            name='ImportDataset',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('name', models.CharField(db_comment='Name of the data set, as imports give it.', help_text='Name of the data set, as imports give it.', max_length=300, unique=True)),
                ('format', models.CharField(db_comment='The format of its files.', help_text='The format of its files.', max_length=40)),
                ('source_id', models.BigIntegerField(db_comment='Id of the source record that stands for it. Blank until the first batch is in.', help_text='Id of the source record that stands for it. Blank until the first batch is in.', null=True)),
            ],
            options={
                'db_table': 'import_dataset',
                'constraints': [models.CheckConstraint(condition=events.models.fields.SqlExpression("btrim($0, E' \\t\\n\\r') <> ''", 'name'), name='import_dataset_name_not_blank', violation_error_message='name: required.')],
            },
        ),
        migrations.CreateModel(
            name='ImportRun',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('status', models.CharField(choices=[('running', 'Running'), ('done', 'Done'), ('done-with-rejects', 'Done, with rejected rows'), ('failed', 'Failed: see its message'), ('interrupted', 'Interrupted: the same command goes on where it ended')], db_comment='How far it has come.', help_text='How far it has come.', max_length=20)),
                ('started_at', models.DateTimeField(db_comment='When it began.', db_default=django.db.models.functions.datetime.Now(), help_text='When it began.')),
                ('finished_at', models.DateTimeField(blank=True, db_comment='When it ended. Blank while it runs.', help_text='When it ended. Blank while it runs.', null=True)),
                ('publish', models.BooleanField(db_comment='Whether its records were published, not left as drafts.', default=False, help_text='Whether its records were published, not left as drafts.')),
                ('files', models.JSONField(db_comment='The files: name, SHA-256, bytes, encoding.', default=list, help_text='The files: name, SHA-256, bytes, encoding.')),
                ('rows', models.BigIntegerField(db_comment='How many rows were read.', default=0, help_text='How many rows were read.')),
                ('counts', models.JSONField(db_comment='By record type: created, updated, unchanged, matched …', default=dict, help_text='By record type: created, updated, unchanged, matched …')),
                ('rejected', models.BigIntegerField(db_comment='How many rows were rejected.', default=0, help_text='How many rows were rejected.')),
                ('rejects', models.JSONField(db_comment='The first rejected rows: file, line, column, value, reason.', default=list, help_text='The first rejected rows: file, line, column, value, reason.')),
                ('vanished', models.BigIntegerField(db_comment='Records of the data set that its files no longer have.', default=0, help_text='Records of the data set that its files no longer have.')),
                ('warnings', models.JSONField(db_comment='What else is worth knowing, with how often it occurred.', default=dict, help_text='What else is worth knowing, with how often it occurred.')),
                ('message', models.TextField(blank=True, db_comment='Why it failed. Blank where it did not.', help_text='Why it failed. Blank where it did not.')),
                ('dataset', models.ForeignKey(db_comment='The data set that was imported.', help_text='The data set that was imported.', on_delete=django.db.models.deletion.CASCADE, related_name='runs', to='events.importdataset')),
            ],
            options={
                'db_table': 'import_run',
                'ordering': ('-pk',),
            },
        ),
        migrations.CreateModel(
            name='Party',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('slug', models.CharField(db_collation='C', db_comment='The public id: lower-case words joined by hyphens. Fixed for good once published.', help_text='The public id: lower-case words joined by hyphens. Fixed for good once published.', max_length=200, unique=True)),
                ('publication', models.CharField(choices=[('draft', 'Draft: nobody outside sees it'), ('published', 'Published: it has a document'), ('withdrawn', 'Withdrawn: it had a document; its address answers 410')], db_comment='Whether the record has a document. Internal, never public.', default='draft', help_text='Whether the record has a document. Internal, never public.', max_length=9)),
                ('identifiers', events.models.fields.RowsField(blank=True, columns=('scheme', 'identifier'), db_comment='What others call it: rows of scheme (wikidata, icews, pa-x …) and identifier.', default=list, help_text='What others call it: rows of scheme (wikidata, icews, pa-x …) and identifier.')),
                ('inferences', events.models.fields.RowsField(blank=True, columns=('field', 'basis'), db_comment='What was concluded rather than read: rows of field and basis, the reasoning and from what. Public.', default=list, help_text='What was concluded rather than read: rows of field and basis, the reasoning and from what. Public.')),
                ('notes', models.TextField(blank=True, db_comment='Internal notes of the curators. Never public.', help_text='Internal notes of the curators. Never public.')),
                ('created_at', models.DateTimeField(db_comment='When the row was entered. Internal.', db_default=django.db.models.functions.datetime.Now(), editable=False, help_text='When the row was entered. Internal.')),
                ('updated_at', models.DateTimeField(auto_now=True, db_comment='When the row was last saved. Internal.', db_default=django.db.models.functions.datetime.Now(), help_text='When the row was last saved. Internal.')),
                ('name', models.CharField(db_comment='The usual English name.', help_text='The usual English name.', max_length=300)),
                ('short_name', models.CharField(blank=True, db_comment='A shorter name. Blank where none is usual.', help_text='A shorter name. Blank where none is usual.', max_length=100)),
                ('aliases', events.models.fields.RowsField(blank=True, columns=('name', 'language'), db_comment='Other names: rows of name and language (BCP 47, null where unknown).', default=list, help_text='Other names: rows of name and language (BCP 47, null where unknown).')),
                ('kind', models.CharField(choices=[('state', 'State: a sovereign state'), ('territory', 'Territory: a dependent or disputed territory with a code of its own'), ('ministry', 'Ministry: a ministry or department of a government'), ('government-office', 'Government office: a presidency, agency or other office of a government'), ('legislature', 'Legislature: a parliament or one of its chambers'), ('court', 'Court: a court or tribunal'), ('military', 'Military: armed forces of a state'), ('intergovernmental-organization', 'Intergovernmental organization: founded by a treaty between states'), ('organ', 'Organ: a body of an intergovernmental organization'), ('alliance', 'Alliance: an organization for common defence'), ('bloc', 'Bloc: a group of states that acts together without an organization'), ('non-governmental-organization', 'Non-governmental organization'), ('political-party', 'Political party: a party, faction or parliamentary group'), ('armed-group', "Armed group: an organized armed group that is not a state's"), ('delegation', 'Delegation: a delegation or negotiating team'), ('collective', 'Collective: several parties named together, as “NATO member states”'), ('company', 'Company: a company or other commercial body'), ('media', 'Media: a newspaper, broadcaster or agency that acts as a party'), ('other', 'Other: none of the other kinds')], db_comment='What the party is.', help_text='What the party is.', max_length=40)),
                ('iso3166_alpha2', models.CharField(blank=True, db_comment='ISO 3166-1 alpha-2 code. Blank where it has none.', help_text='ISO 3166-1 alpha-2 code. Blank where it has none.', max_length=2)),
                ('iso3166_alpha3', models.CharField(blank=True, db_comment='ISO 3166-1 alpha-3 code. Blank where it has none.', help_text='ISO 3166-1 alpha-3 code. Blank where it has none.', max_length=3)),
                ('cameo_code', models.CharField(blank=True, db_comment='CAMEO actor code. Blank where it has none.', help_text='CAMEO actor code. Blank where it has none.', max_length=12)),
                ('cow_code', models.PositiveSmallIntegerField(blank=True, db_comment='Correlates of War state number. Blank where it is not a member of that system.', help_text='Correlates of War state number. Blank where it is not a member of that system.', null=True)),
                ('gw_code', models.PositiveSmallIntegerField(blank=True, db_comment='Gleditsch-Ward state number. Blank where it is not a member of that system.', help_text='Gleditsch-Ward state number. Blank where it is not a member of that system.', null=True)),
                ('original', models.JSONField(blank=True, db_comment="The source's columns that have no field of their own. Blank where curated.", help_text="The source's columns that have no field of their own. Blank where curated.", null=True)),
                ('merged_into', models.ForeignKey(blank=True, db_comment="The record that took this one's place. Blank unless it was merged.", help_text="The record that took this one's place. Blank unless it was merged.", null=True, on_delete=django.db.models.deletion.PROTECT, related_name='merged_from', to='events.party')),
                ('parent', models.ForeignKey(blank=True, db_comment='The party that this one is a part of, as a ministry of its state. Blank where it stands alone.', help_text='The party that this one is a part of, as a ministry of its state. Blank where it stands alone.', null=True, on_delete=django.db.models.deletion.PROTECT, related_name='children', to='events.party')),
            ],
            options={
                'verbose_name_plural': 'parties',
                'ordering': ('name', 'slug'),
            },
        ),
        migrations.CreateModel(
            name='Office',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('slug', models.CharField(db_collation='C', db_comment='The public id: lower-case words joined by hyphens. Fixed for good once published.', help_text='The public id: lower-case words joined by hyphens. Fixed for good once published.', max_length=200, unique=True)),
                ('publication', models.CharField(choices=[('draft', 'Draft: nobody outside sees it'), ('published', 'Published: it has a document'), ('withdrawn', 'Withdrawn: it had a document; its address answers 410')], db_comment='Whether the record has a document. Internal, never public.', default='draft', help_text='Whether the record has a document. Internal, never public.', max_length=9)),
                ('identifiers', events.models.fields.RowsField(blank=True, columns=('scheme', 'identifier'), db_comment='What others call it: rows of scheme (wikidata, icews, pa-x …) and identifier.', default=list, help_text='What others call it: rows of scheme (wikidata, icews, pa-x …) and identifier.')),
                ('inferences', events.models.fields.RowsField(blank=True, columns=('field', 'basis'), db_comment='What was concluded rather than read: rows of field and basis, the reasoning and from what. Public.', default=list, help_text='What was concluded rather than read: rows of field and basis, the reasoning and from what. Public.')),
                ('notes', models.TextField(blank=True, db_comment='Internal notes of the curators. Never public.', help_text='Internal notes of the curators. Never public.')),
                ('created_at', models.DateTimeField(db_comment='When the row was entered. Internal.', db_default=django.db.models.functions.datetime.Now(), editable=False, help_text='When the row was entered. Internal.')),
                ('updated_at', models.DateTimeField(auto_now=True, db_comment='When the row was last saved. Internal.', db_default=django.db.models.functions.datetime.Now(), help_text='When the row was last saved. Internal.')),
                ('title', models.CharField(db_comment="The post's title, as “Minister of Foreign Affairs”.", help_text="The post's title, as “Minister of Foreign Affairs”.", max_length=300)),
                ('role', models.CharField(blank=True, db_comment='Role in it, as “acting”. Blank for the plain post.', help_text='Role in it, as “acting”. Blank for the plain post.', max_length=200)),
                ('area', models.CharField(blank=True, db_comment='Constituency or area. Blank for none.', help_text='Constituency or area. Blank for none.', max_length=200)),
                ('legislative_period', models.CharField(blank=True, db_comment='Legislative period. Blank for none.', help_text='Legislative period. Blank for none.', max_length=200)),
                ('start', events.models.fields.EdtfField(blank=True, db_comment='Since when it is held. Blank where not stated.', help_text='Since when it is held. Blank where not stated.', null=True)),
                ('start_start', models.GeneratedField(db_comment='The strict start of start, computed by the database. Blank where open, unknown or undated.', db_persist=True, expression=events.models.fields.SqlExpression("make_date(substr(($0 ->> 'start'), 1, 4)::int, substr(($0 ->> 'start'), 6, 2)::int, substr(($0 ->> 'start'), 9, 2)::int)", 'start', output_field=models.DateField()), help_text='The strict start of start, computed by the database. Blank where open, unknown or undated.', output_field=models.DateField())),
                ('start_end', models.GeneratedField(db_comment='The strict end of start, computed by the database. Blank where open, unknown or undated.', db_persist=True, expression=events.models.fields.SqlExpression("make_date(substr(($0 ->> 'end'), 1, 4)::int, substr(($0 ->> 'end'), 6, 2)::int, substr(($0 ->> 'end'), 9, 2)::int)", 'start', output_field=models.DateField()), help_text='The strict end of start, computed by the database. Blank where open, unknown or undated.', output_field=models.DateField())),
                ('end', events.models.fields.EdtfField(blank=True, db_comment='Until when it was held. Blank where not stated, or still held.', help_text='Until when it was held. Blank where not stated, or still held.', null=True)),
                ('end_start', models.GeneratedField(db_comment='The strict start of end, computed by the database. Blank where open, unknown or undated.', db_persist=True, expression=events.models.fields.SqlExpression("make_date(substr(($0 ->> 'start'), 1, 4)::int, substr(($0 ->> 'start'), 6, 2)::int, substr(($0 ->> 'start'), 9, 2)::int)", 'end', output_field=models.DateField()), help_text='The strict start of end, computed by the database. Blank where open, unknown or undated.', output_field=models.DateField())),
                ('end_end', models.GeneratedField(db_comment='The strict end of end, computed by the database. Blank where open, unknown or undated.', db_persist=True, expression=events.models.fields.SqlExpression("make_date(substr(($0 ->> 'end'), 1, 4)::int, substr(($0 ->> 'end'), 6, 2)::int, substr(($0 ->> 'end'), 9, 2)::int)", 'end', output_field=models.DateField()), help_text='The strict end of end, computed by the database. Blank where open, unknown or undated.', output_field=models.DateField())),
                ('original', models.JSONField(blank=True, db_comment="The source's columns that have no field of their own. Blank where curated.", help_text="The source's columns that have no field of their own. Blank where curated.", null=True)),
                ('merged_into', models.ForeignKey(blank=True, db_comment="The record that took this one's place. Blank unless it was merged.", help_text="The record that took this one's place. Blank unless it was merged.", null=True, on_delete=django.db.models.deletion.PROTECT, related_name='merged_from', to='events.office')),
                ('on_behalf_of', models.ForeignKey(blank=True, db_comment='The party for which it is held, as a parliamentary group. Blank for none.', help_text='The party for which it is held, as a parliamentary group. Blank for none.', null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='events.party')),
                ('party', models.ForeignKey(db_comment='The party whose post it is.', help_text='The party whose post it is.', on_delete=django.db.models.deletion.PROTECT, related_name='offices', to='events.party')),
            ],
            options={
                'ordering': ('title', 'slug'),
            },
        ),
        migrations.CreateModel(
            name='EventPlace',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('position', models.PositiveSmallIntegerField(db_comment='Place in the list, from 0.', default=0, help_text='Place in the list, from 0.')),
                ('name', models.CharField(blank=True, db_comment='Name of the place. Blank where not named.', help_text='Name of the place. Blank where not named.', max_length=300)),
                ('city', models.CharField(blank=True, db_comment='City. Blank where not known.', help_text='City. Blank where not known.', max_length=200)),
                ('district', models.CharField(blank=True, db_comment='Second-order division. Blank: not known.', help_text='Second-order division. Blank: not known.', max_length=200)),
                ('province', models.CharField(blank=True, db_comment='First-order division. Blank: not known.', help_text='First-order division. Blank: not known.', max_length=200)),
                ('latitude', models.DecimalField(blank=True, db_comment='Latitude, degrees north (WGS 84). Blank: none.', decimal_places=6, help_text='Latitude, degrees north (WGS 84). Blank: none.', max_digits=9, null=True)),
                ('longitude', models.DecimalField(blank=True, db_comment='Longitude, degrees east (WGS 84). Blank: none.', decimal_places=6, help_text='Longitude, degrees east (WGS 84). Blank: none.', max_digits=9, null=True)),
                ('precision', models.CharField(blank=True, choices=[('exact', 'Exact: a building or point'), ('city', 'City'), ('district', 'District: a second-order division'), ('province', 'Province: a first-order division'), ('country', 'Country')], db_comment='How exactly it is known. Blank: not coded.', help_text='How exactly it is known. Blank: not coded.', max_length=10)),
                ('stated', models.CharField(blank=True, db_comment='As the source names it. Blank where not recorded.', help_text='As the source names it. Blank where not recorded.', max_length=500)),
                ('event', models.ForeignKey(db_comment='The event.', db_index=False, help_text='The event.', on_delete=django.db.models.deletion.CASCADE, related_name='places', to='events.event')),
                ('country', models.ForeignKey(blank=True, db_comment='The country. Blank where not known.', help_text='The country. Blank where not known.', null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='events.party')),
            ],
            options={
                'ordering': ('event', 'position'),
            },
        ),
        migrations.CreateModel(
            name='PartyMembership',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('position', models.PositiveSmallIntegerField(db_comment='Place in the list, from 0.', default=0, help_text='Place in the list, from 0.')),
                ('role', models.CharField(blank=True, db_comment='As what, as “observer”. Blank for a plain member.', help_text='As what, as “observer”. Blank for a plain member.', max_length=100)),
                ('start', events.models.fields.EdtfField(blank=True, db_comment='Since when. Blank where not stated.', help_text='Since when. Blank where not stated.', null=True)),
                ('end', events.models.fields.EdtfField(blank=True, db_comment='Until when. Blank where not stated, or still a member.', help_text='Until when. Blank where not stated, or still a member.', null=True)),
                ('organization', models.ForeignKey(db_comment='The party that it is a member of.', help_text='The party that it is a member of.', on_delete=django.db.models.deletion.PROTECT, related_name='members', to='events.party')),
                ('party', models.ForeignKey(db_comment='The party that is a member.', db_index=False, help_text='The party that is a member.', on_delete=django.db.models.deletion.CASCADE, related_name='memberships', to='events.party')),
            ],
            options={
                'ordering': ('party', 'position'),
            },
        ),
        migrations.CreateModel(
            name='PossibleDuplicate',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('key', models.TextField(db_collation='C', db_comment="The source's own key of the imported name.", help_text="The source's own key of the imported name.")),
                ('type', models.CharField(choices=[('party', 'Party: a state, ministry, organization or other body that acts'), ('speaker', 'Speaker: a person'), ('office', 'Office: a post, and who holds it when'), ('source', 'Source: where something was reported'), ('topic', 'Topic: a subject, in a tree of subjects'), ('statement', 'Statement: one utterance'), ('talk', 'Talk: a process, track, round, meeting, call or series of contacts'), ('proposal', 'Proposal: a draft treaty, agreement, plan, demand or resolution'), ('event', 'Event: a coded event, who did what to whom')], db_comment='Record type.', help_text='Record type.', max_length=20)),
                ('name', models.TextField(db_comment='The name as imported.', help_text='The name as imported.')),
                ('record_id', models.BigIntegerField(db_comment='Id of the record that was made for it. Blank where none was made.', help_text='Id of the record that was made for it. Blank where none was made.', null=True)),
                ('other_id', models.BigIntegerField(db_comment='Id of the record that it may be.', help_text='Id of the record that it may be.')),
                ('evidence', models.TextField(db_comment='What speaks for it.', help_text='What speaks for it.')),
                ('status', models.CharField(choices=[('open', 'Open: nobody has decided'), ('same', 'Same: they are one, and to be merged'), ('different', 'Different: they are two')], db_comment='What a person decided.', default='open', help_text='What a person decided.', max_length=10)),
                ('decided_at', models.DateTimeField(blank=True, db_comment='When. Blank while it is open.', help_text='When. Blank while it is open.', null=True)),
                ('decided_by', models.CharField(blank=True, db_comment='Who decided. Blank while it is open.', help_text='Who decided. Blank while it is open.', max_length=150)),
                ('dataset', models.ForeignKey(db_comment='The data set it comes from.', help_text='The data set it comes from.', on_delete=django.db.models.deletion.CASCADE, related_name='duplicates', to='events.importdataset')),
                ('run', models.ForeignKey(db_comment='The run that found it.', help_text='The run that found it.', on_delete=django.db.models.deletion.CASCADE, related_name='+', to='events.importrun')),
            ],
            options={
                'db_table': 'import_possible_duplicate',
                'ordering': ('-pk',),
            },
        ),
        migrations.CreateModel(
            name='Proposal',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('slug', models.CharField(db_collation='C', db_comment='The public id: lower-case words joined by hyphens. Fixed for good once published.', help_text='The public id: lower-case words joined by hyphens. Fixed for good once published.', max_length=200, unique=True)),
                ('publication', models.CharField(choices=[('draft', 'Draft: nobody outside sees it'), ('published', 'Published: it has a document'), ('withdrawn', 'Withdrawn: it had a document; its address answers 410')], db_comment='Whether the record has a document. Internal, never public.', default='draft', help_text='Whether the record has a document. Internal, never public.', max_length=9)),
                ('identifiers', events.models.fields.RowsField(blank=True, columns=('scheme', 'identifier'), db_comment='What others call it: rows of scheme (wikidata, icews, pa-x …) and identifier.', default=list, help_text='What others call it: rows of scheme (wikidata, icews, pa-x …) and identifier.')),
                ('inferences', events.models.fields.RowsField(blank=True, columns=('field', 'basis'), db_comment='What was concluded rather than read: rows of field and basis, the reasoning and from what. Public.', default=list, help_text='What was concluded rather than read: rows of field and basis, the reasoning and from what. Public.')),
                ('notes', models.TextField(blank=True, db_comment='Internal notes of the curators. Never public.', help_text='Internal notes of the curators. Never public.')),
                ('created_at', models.DateTimeField(db_comment='When the row was entered. Internal.', db_default=django.db.models.functions.datetime.Now(), editable=False, help_text='When the row was entered. Internal.')),
                ('updated_at', models.DateTimeField(auto_now=True, db_comment='When the row was last saved. Internal.', db_default=django.db.models.functions.datetime.Now(), help_text='When the row was last saved. Internal.')),
                ('kind', models.CharField(choices=[('draft-treaty', 'Draft treaty'), ('draft-agreement', 'Draft agreement'), ('treaty', 'Treaty: signed'), ('agreement', 'Agreement: signed or otherwise concluded'), ('plan', 'Plan'), ('demand', 'Demand'), ('resolution', 'Resolution: draft or adopted'), ('declaration', 'Declaration: joint or unilateral'), ('other', 'Other: none of the other kinds')], db_comment='What kind of text or idea it is.', help_text='What kind of text or idea it is.', max_length=20)),
                ('kind_stated', models.CharField(blank=True, db_comment='The wording the kind was coded from. Blank where not recorded.', help_text='The wording the kind was coded from. Blank where not recorded.', max_length=300)),
                ('title', models.CharField(db_comment='Its title, or a short title of ours.', help_text='Its title, or a short title of ours.', max_length=1000)),
                ('status', models.CharField(choices=[('floated', 'Floated: mentioned, with no text'), ('tabled', 'Tabled: handed to the other side'), ('published', 'Published: its text is public'), ('under-discussion', 'Under discussion: the parties negotiate about it'), ('accepted', 'Accepted: agreed, and not signed yet'), ('signed', 'Signed'), ('rejected', 'Rejected'), ('withdrawn', 'Withdrawn by who proposed it'), ('superseded', 'Superseded by another proposal'), ('unilateral', 'Unilateral: declared by one side'), ('unclear', 'Unclear: the sources do not say, or contradict each other')], db_comment='How far it has come: the newest of the status history.', help_text='How far it has come: the newest of the status history.', max_length=20)),
                ('published_on', events.models.fields.EdtfField(blank=True, db_comment='When its text was published. Blank where not stated, or not published.', help_text='When its text was published. Blank where not stated, or not published.', null=True)),
                ('published_on_start', models.GeneratedField(db_comment='The strict start of published_on, computed by the database. Blank where open, unknown or undated.', db_persist=True, expression=events.models.fields.SqlExpression("make_date(substr(($0 ->> 'start'), 1, 4)::int, substr(($0 ->> 'start'), 6, 2)::int, substr(($0 ->> 'start'), 9, 2)::int)", 'published_on', output_field=models.DateField()), help_text='The strict start of published_on, computed by the database. Blank where open, unknown or undated.', output_field=models.DateField())),
                ('published_on_end', models.GeneratedField(db_comment='The strict end of published_on, computed by the database. Blank where open, unknown or undated.', db_persist=True, expression=events.models.fields.SqlExpression("make_date(substr(($0 ->> 'end'), 1, 4)::int, substr(($0 ->> 'end'), 6, 2)::int, substr(($0 ->> 'end'), 9, 2)::int)", 'published_on', output_field=models.DateField()), help_text='The strict end of published_on, computed by the database. Blank where open, unknown or undated.', output_field=models.DateField())),
                ('signed_on', events.models.fields.EdtfField(blank=True, db_comment='When it was signed. Blank where not stated, or not signed.', help_text='When it was signed. Blank where not stated, or not signed.', null=True)),
                ('signed_on_start', models.GeneratedField(db_comment='The strict start of signed_on, computed by the database. Blank where open, unknown or undated.', db_persist=True, expression=events.models.fields.SqlExpression("make_date(substr(($0 ->> 'start'), 1, 4)::int, substr(($0 ->> 'start'), 6, 2)::int, substr(($0 ->> 'start'), 9, 2)::int)", 'signed_on', output_field=models.DateField()), help_text='The strict start of signed_on, computed by the database. Blank where open, unknown or undated.', output_field=models.DateField())),
                ('signed_on_end', models.GeneratedField(db_comment='The strict end of signed_on, computed by the database. Blank where open, unknown or undated.', db_persist=True, expression=events.models.fields.SqlExpression("make_date(substr(($0 ->> 'end'), 1, 4)::int, substr(($0 ->> 'end'), 6, 2)::int, substr(($0 ->> 'end'), 9, 2)::int)", 'signed_on', output_field=models.DateField()), help_text='The strict end of signed_on, computed by the database. Blank where open, unknown or undated.', output_field=models.DateField())),
                ('original', models.JSONField(blank=True, db_comment="The source's columns that have no field of their own. Blank where curated.", help_text="The source's columns that have no field of their own. Blank where curated.", null=True)),
                ('merged_into', models.ForeignKey(blank=True, db_comment="The record that took this one's place. Blank unless it was merged.", help_text="The record that took this one's place. Blank unless it was merged.", null=True, on_delete=django.db.models.deletion.PROTECT, related_name='merged_from', to='events.proposal')),
            ],
            options={
                'ordering': ('-published_on_start', 'slug'),
            },
        ),
        migrations.CreateModel(
            name='ProposalCoding',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('position', models.PositiveSmallIntegerField(db_comment='Place in the list, from 0.', default=0, help_text='Place in the list, from 0.')),
                ('scheme', models.CharField(db_comment='The coding scheme, as “pa-x”.', help_text='The coding scheme, as “pa-x”.', max_length=50)),
                ('code', models.CharField(db_comment="The scheme's code.", help_text="The scheme's code.", max_length=100)),
                ('value', models.CharField(db_comment='The value coded, as the scheme writes it.', help_text='The value coded, as the scheme writes it.', max_length=200)),
                ('proposal', models.ForeignKey(db_comment='The proposal.', db_index=False, help_text='The proposal.', on_delete=django.db.models.deletion.CASCADE, related_name='codings', to='events.proposal')),
            ],
            options={
                'ordering': ('proposal', 'position'),
            },
        ),
        migrations.CreateModel(
            name='ProposalParty',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('position', models.PositiveSmallIntegerField(db_comment='Place in the list, from 0.', default=0, help_text='Place in the list, from 0.')),
                ('role', models.CharField(choices=[('proposer', 'Proposer: it put the proposal forward'), ('addressee', 'Addressee: the proposal is put to it')], db_comment='Proposer or addressee.', help_text='Proposer or addressee.', max_length=20)),
                ('party', models.ForeignKey(db_comment='The party.', help_text='The party.', on_delete=django.db.models.deletion.PROTECT, related_name='+', to='events.party')),
                ('proposal', models.ForeignKey(db_comment='The proposal.', db_index=False, help_text='The proposal.', on_delete=django.db.models.deletion.CASCADE, related_name='parties', to='events.proposal')),
            ],
            options={
                'verbose_name_plural': 'proposal parties',
                'ordering': ('proposal', 'role', 'position'),
            },
        ),
        migrations.CreateModel(
            name='ProposalProvision',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('position', models.PositiveSmallIntegerField(db_comment='Place in the list, from 0.', default=0, help_text='Place in the list, from 0.')),
                ('number', models.CharField(db_comment='Its number, as printed.', help_text='Its number, as printed.', max_length=50)),
                ('text', models.TextField(db_comment='Its text, or what it says in our words.', help_text='Its text, or what it says in our words.')),
                ('proposal', models.ForeignKey(db_comment='The proposal.', db_index=False, help_text='The proposal.', on_delete=django.db.models.deletion.CASCADE, related_name='provisions', to='events.proposal')),
            ],
            options={
                'ordering': ('proposal', 'position'),
            },
        ),
        migrations.CreateModel(
            name='ProposalRelation',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('position', models.PositiveSmallIntegerField(db_comment='Place in the list, from 0.', default=0, help_text='Place in the list, from 0.')),
                ('kind', models.CharField(choices=[('supersedes', "Supersedes: it takes the other's place"), ('relates-to', 'Relates to: it belongs together with the other')], db_comment='How it stands to it.', help_text='How it stands to it.', max_length=20)),
                ('other', models.ForeignKey(db_comment='The other proposal.', help_text='The other proposal.', on_delete=django.db.models.deletion.PROTECT, related_name='related_from', to='events.proposal')),
                ('proposal', models.ForeignKey(db_comment='The proposal.', db_index=False, help_text='The proposal.', on_delete=django.db.models.deletion.CASCADE, related_name='relations', to='events.proposal')),
            ],
            options={
                'ordering': ('proposal', 'kind', 'position'),
            },
        ),
        migrations.CreateModel(
            name='SourceText',
            fields=[
                ('source', models.OneToOneField(db_comment='Whose text it is.', help_text='Whose text it is.', on_delete=django.db.models.deletion.CASCADE, primary_key=True, related_name='attached_text', serialize=False, to='events.source')),
                ('text', models.TextField(db_comment='The text whose SHA-256 the source carries. Never public.', help_text='The text whose SHA-256 the source carries. Never public.')),
                ('attached_at', models.DateTimeField(auto_now=True, db_comment='When it was attached. Internal.', help_text='When it was attached. Internal.')),
            ],
        ),
        migrations.CreateModel(
            name='ProposalSource',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('position', models.PositiveSmallIntegerField(db_comment='Place in the list, from 0.', default=0, help_text='Place in the list, from 0.')),
                ('proposal', models.ForeignKey(db_comment='The proposal.', db_index=False, help_text='The proposal.', on_delete=django.db.models.deletion.CASCADE, related_name='sources', to='events.proposal')),
                ('source', models.ForeignKey(db_comment='The source.', help_text='The source.', on_delete=django.db.models.deletion.PROTECT, related_name='+', to='events.source')),
            ],
            options={
                'ordering': ('proposal', 'position'),
            },
        ),
        migrations.CreateModel(
            name='OfficeSource',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('position', models.PositiveSmallIntegerField(db_comment='Place in the list, from 0.', default=0, help_text='Place in the list, from 0.')),
                ('office', models.ForeignKey(db_comment='The office.', db_index=False, help_text='The office.', on_delete=django.db.models.deletion.CASCADE, related_name='sources', to='events.office')),
                ('source', models.ForeignKey(db_comment='The source.', help_text='The source.', on_delete=django.db.models.deletion.PROTECT, related_name='+', to='events.source')),
            ],
            options={
                'ordering': ('office', 'position'),
            },
        ),
        migrations.CreateModel(
            name='Speaker',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('slug', models.CharField(db_collation='C', db_comment='The public id: lower-case words joined by hyphens. Fixed for good once published.', help_text='The public id: lower-case words joined by hyphens. Fixed for good once published.', max_length=200, unique=True)),
                ('publication', models.CharField(choices=[('draft', 'Draft: nobody outside sees it'), ('published', 'Published: it has a document'), ('withdrawn', 'Withdrawn: it had a document; its address answers 410')], db_comment='Whether the record has a document. Internal, never public.', default='draft', help_text='Whether the record has a document. Internal, never public.', max_length=9)),
                ('identifiers', events.models.fields.RowsField(blank=True, columns=('scheme', 'identifier'), db_comment='What others call it: rows of scheme (wikidata, icews, pa-x …) and identifier.', default=list, help_text='What others call it: rows of scheme (wikidata, icews, pa-x …) and identifier.')),
                ('inferences', events.models.fields.RowsField(blank=True, columns=('field', 'basis'), db_comment='What was concluded rather than read: rows of field and basis, the reasoning and from what. Public.', default=list, help_text='What was concluded rather than read: rows of field and basis, the reasoning and from what. Public.')),
                ('notes', models.TextField(blank=True, db_comment='Internal notes of the curators. Never public.', help_text='Internal notes of the curators. Never public.')),
                ('created_at', models.DateTimeField(db_comment='When the row was entered. Internal.', db_default=django.db.models.functions.datetime.Now(), editable=False, help_text='When the row was entered. Internal.')),
                ('updated_at', models.DateTimeField(auto_now=True, db_comment='When the row was last saved. Internal.', db_default=django.db.models.functions.datetime.Now(), help_text='When the row was last saved. Internal.')),
                ('name', models.CharField(db_comment='The name as it is usually printed in English.', help_text='The name as it is usually printed in English.', max_length=300)),
                ('sort_name', models.CharField(blank=True, db_comment='The name to sort by. Blank where not given.', help_text='The name to sort by. Blank where not given.', max_length=300)),
                ('given_name', models.CharField(blank=True, db_comment='Given names. Blank where not known apart.', help_text='Given names. Blank where not known apart.', max_length=200)),
                ('family_name', models.CharField(blank=True, db_comment='Family name. Blank where not known apart.', help_text='Family name. Blank where not known apart.', max_length=200)),
                ('aliases', events.models.fields.RowsField(blank=True, columns=('name', 'language'), db_comment='Other names and spellings in any script: rows of name and language (BCP 47, null where unknown).', default=list, help_text='Other names and spellings in any script: rows of name and language (BCP 47, null where unknown).')),
                ('honorific', models.CharField(blank=True, db_comment='Title before the name. Blank for none.', help_text='Title before the name. Blank for none.', max_length=100)),
                ('gender', models.CharField(blank=True, choices=[('female', 'Female'), ('male', 'Male'), ('other', 'Other: stated, and neither female nor male')], db_comment='Gender as a source states it. Blank if unstated.', help_text='Gender as a source states it. Blank if unstated.', max_length=10)),
                ('born', events.models.fields.EdtfField(blank=True, db_comment='Date of birth. Blank where not stated.', help_text='Date of birth. Blank where not stated.', null=True)),
                ('died', events.models.fields.EdtfField(blank=True, db_comment='Date of death. Blank where not stated, or alive.', help_text='Date of death. Blank where not stated, or alive.', null=True)),
                ('links', events.models.fields.RowsField(blank=True, columns=('url', 'note'), db_comment='Pages about the person: rows of url and note.', default=list, help_text='Pages about the person: rows of url and note.')),
                ('images', events.models.fields.RowsField(blank=True, columns=('url', 'note'), db_comment='Pictures: rows of url and note (credit and licence).', default=list, help_text='Pictures: rows of url and note (credit and licence).')),
                ('original', models.JSONField(blank=True, db_comment="The source's columns that have no field of their own. Blank where curated.", help_text="The source's columns that have no field of their own. Blank where curated.", null=True)),
                ('merged_into', models.ForeignKey(blank=True, db_comment="The record that took this one's place. Blank unless it was merged.", help_text="The record that took this one's place. Blank unless it was merged.", null=True, on_delete=django.db.models.deletion.PROTECT, related_name='merged_from', to='events.speaker')),
            ],
            options={
                'ordering': ('sort_name', 'name', 'slug'),
            },
        ),
        migrations.CreateModel(
            name='ProposalSignatory',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('position', models.PositiveSmallIntegerField(db_comment='Place in the list, from 0.', default=0, help_text='Place in the list, from 0.')),
                ('role', models.CharField(choices=[('party', 'Party: bound by it'), ('guarantor', 'Guarantor: it answers for its keeping'), ('witness', 'Witness')], db_comment='In what role.', help_text='In what role.', max_length=20)),
                ('stated', models.CharField(blank=True, db_comment='As the source names them. Blank: not recorded.', help_text='As the source names them. Blank: not recorded.', max_length=500)),
                ('party', models.ForeignKey(blank=True, db_comment='The party that signed. Blank where only a person or a wording is known.', help_text='The party that signed. Blank where only a person or a wording is known.', null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='events.party')),
                ('proposal', models.ForeignKey(db_comment='The proposal.', db_index=False, help_text='The proposal.', on_delete=django.db.models.deletion.CASCADE, related_name='signatories', to='events.proposal')),
                ('speaker', models.ForeignKey(blank=True, db_comment='The person who signed. Blank where not stated.', help_text='The person who signed. Blank where not stated.', null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='events.speaker')),
            ],
            options={
                'verbose_name_plural': 'proposal signatories',
                'ordering': ('proposal', 'position'),
            },
        ),
        migrations.AddField(
            model_name='office',
            name='speaker',
            field=models.ForeignKey(blank=True, db_comment='Who holds it. Blank where the holder is not known.', help_text='Who holds it. Blank where the holder is not known.', null=True, on_delete=django.db.models.deletion.PROTECT, related_name='offices', to='events.speaker'),
        ),
        migrations.CreateModel(
            name='EventActor',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('position', models.PositiveSmallIntegerField(db_comment='Place in the list, from 0.', default=0, help_text='Place in the list, from 0.')),
                ('side', models.CharField(choices=[('actor', 'Actor: who did it'), ('recipient', 'Recipient: to whom it was done')], db_comment='Actor or recipient.', help_text='Actor or recipient.', max_length=10)),
                ('sectors', django.contrib.postgres.fields.ArrayField(base_field=models.CharField(max_length=200), blank=True, db_comment='Sectors as coded. Empty where not coded.', default=list, help_text='Sectors as coded. Empty where not coded.', size=None)),
                ('stated', models.CharField(blank=True, db_comment='As the source names it. Blank where not recorded.', help_text='As the source names it. Blank where not recorded.', max_length=500)),
                ('event', models.ForeignKey(db_comment='The event.', db_index=False, help_text='The event.', on_delete=django.db.models.deletion.CASCADE, related_name='participants', to='events.event')),
                ('country', models.ForeignKey(blank=True, db_comment='The country it belongs to. Blank where not known.', help_text='The country it belongs to. Blank where not known.', null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='events.party')),
                ('party', models.ForeignKey(blank=True, db_comment='The party. Blank where none is known.', help_text='The party. Blank where none is known.', null=True, on_delete=django.db.models.deletion.PROTECT, related_name='acts', to='events.party')),
                ('speaker', models.ForeignKey(blank=True, db_comment='The person. Blank where nobody is named.', help_text='The person. Blank where nobody is named.', null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='events.speaker')),
            ],
            options={
                'ordering': ('event', 'side', 'position'),
            },
        ),
        migrations.AddField(
            model_name='event',
            name='according_to',
            field=models.ForeignKey(blank=True, db_comment='Who says so. Blank where the source reports it itself.', help_text='Who says so. Blank where the source reports it itself.', null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='events.speaker'),
        ),
        migrations.CreateModel(
            name='Statement',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('slug', models.CharField(db_collation='C', db_comment='The public id: lower-case words joined by hyphens. Fixed for good once published.', help_text='The public id: lower-case words joined by hyphens. Fixed for good once published.', max_length=200, unique=True)),
                ('publication', models.CharField(choices=[('draft', 'Draft: nobody outside sees it'), ('published', 'Published: it has a document'), ('withdrawn', 'Withdrawn: it had a document; its address answers 410')], db_comment='Whether the record has a document. Internal, never public.', default='draft', help_text='Whether the record has a document. Internal, never public.', max_length=9)),
                ('identifiers', events.models.fields.RowsField(blank=True, columns=('scheme', 'identifier'), db_comment='What others call it: rows of scheme (wikidata, icews, pa-x …) and identifier.', default=list, help_text='What others call it: rows of scheme (wikidata, icews, pa-x …) and identifier.')),
                ('inferences', events.models.fields.RowsField(blank=True, columns=('field', 'basis'), db_comment='What was concluded rather than read: rows of field and basis, the reasoning and from what. Public.', default=list, help_text='What was concluded rather than read: rows of field and basis, the reasoning and from what. Public.')),
                ('notes', models.TextField(blank=True, db_comment='Internal notes of the curators. Never public.', help_text='Internal notes of the curators. Never public.')),
                ('created_at', models.DateTimeField(db_comment='When the row was entered. Internal.', db_default=django.db.models.functions.datetime.Now(), editable=False, help_text='When the row was entered. Internal.')),
                ('updated_at', models.DateTimeField(auto_now=True, db_comment='When the row was last saved. Internal.', db_default=django.db.models.functions.datetime.Now(), help_text='When the row was last saved. Internal.')),
                ('kind', models.CharField(choices=[('quote', 'Quote: the words themselves, between quote marks in the source'), ('paraphrase', 'Paraphrase: reported in other words'), ('communique', 'Communiqué: an official text'), ('speech', 'Speech: the text of a whole speech'), ('mention', 'Mention: somebody refers to it, and its content is not given')], db_comment='How the words have come down.', help_text='How the words have come down.', max_length=20)),
                ('text', models.TextField(blank=True, db_comment='The words: of a quote verbatim, of a paraphrase in ours. Null for a mention only.', help_text='The words: of a quote verbatim, of a paraphrase in ours. Null for a mention only.', null=True)),
                ('language', models.CharField(blank=True, db_comment='Language of the text (BCP 47). Blank: not known.', help_text='Language of the text (BCP 47). Blank: not known.', max_length=35)),
                ('original_text', models.TextField(blank=True, db_comment='The words in the language they were spoken in. Blank where the text is the original.', help_text='The words in the language they were spoken in. Blank where the text is the original.')),
                ('original_language', models.CharField(blank=True, db_comment='Language they were spoken in (BCP 47). Blank where not stated.', help_text='Language they were spoken in (BCP 47). Blank where not stated.', max_length=35)),
                ('made_on', events.models.fields.EdtfField(blank=True, db_comment='When it was said. Blank where not stated.', help_text='When it was said. Blank where not stated.', null=True)),
                ('made_on_start', models.GeneratedField(db_comment='The strict start of made_on, computed by the database. Blank where open, unknown or undated.', db_persist=True, expression=events.models.fields.SqlExpression("make_date(substr(($0 ->> 'start'), 1, 4)::int, substr(($0 ->> 'start'), 6, 2)::int, substr(($0 ->> 'start'), 9, 2)::int)", 'made_on', output_field=models.DateField()), help_text='The strict start of made_on, computed by the database. Blank where open, unknown or undated.', output_field=models.DateField())),
                ('made_on_end', models.GeneratedField(db_comment='The strict end of made_on, computed by the database. Blank where open, unknown or undated.', db_persist=True, expression=events.models.fields.SqlExpression("make_date(substr(($0 ->> 'end'), 1, 4)::int, substr(($0 ->> 'end'), 6, 2)::int, substr(($0 ->> 'end'), 9, 2)::int)", 'made_on', output_field=models.DateField()), help_text='The strict end of made_on, computed by the database. Blank where open, unknown or undated.', output_field=models.DateField())),
                ('medium', models.CharField(blank=True, choices=[('interview', 'Interview'), ('press-conference', 'Press conference'), ('briefing', 'Briefing: a regular or background briefing for the press'), ('speech', 'Speech: an address to an audience'), ('debate', 'Debate: in a parliament, council or assembly'), ('press-release', 'Press release: a written statement to the press'), ('document', 'Document: a letter, note or other official document'), ('call', 'Call: a conversation by telephone or video'), ('meeting', 'Meeting: said at a meeting'), ('article', 'Article: written by the speaker for publication'), ('social-media', 'Social media'), ('broadcast', 'Broadcast: on radio, television or the net, other than an interview'), ('other', 'Other: none of the other channels')], db_comment='Occasion or channel. Blank where not stated.', help_text='Occasion or channel. Blank where not stated.', max_length=20)),
                ('venue', models.CharField(blank=True, db_comment='Where or to whom, as “Russia Today”. Blank where not stated.', help_text='Where or to whom, as “Russia Today”. Blank where not stated.', max_length=300)),
                ('sequence', models.CharField(blank=True, db_comment='Key shared by the parts, or the wordings, of one utterance. Blank where it stands alone.', help_text='Key shared by the parts, or the wordings, of one utterance. Blank where it stands alone.', max_length=200)),
                ('sequence_part', models.PositiveSmallIntegerField(blank=True, db_comment='Which part of the utterance it is, from 1. Blank where it stands alone.', help_text='Which part of the utterance it is, from 1. Blank where it stands alone.', null=True)),
                ('original', models.JSONField(blank=True, db_comment="The source's columns that have no field of their own. Blank where curated.", help_text="The source's columns that have no field of their own. Blank where curated.", null=True)),
                ('merged_into', models.ForeignKey(blank=True, db_comment="The record that took this one's place. Blank unless it was merged.", help_text="The record that took this one's place. Blank unless it was merged.", null=True, on_delete=django.db.models.deletion.PROTECT, related_name='merged_from', to='events.statement')),
                ('office', models.ForeignKey(blank=True, db_comment='The office it was spoken in. Blank where none is stated.', help_text='The office it was spoken in. Blank where none is stated.', null=True, on_delete=django.db.models.deletion.PROTECT, related_name='statements', to='events.office')),
                ('party', models.ForeignKey(blank=True, db_comment='The party it was spoken for. Blank where none is stated.', help_text='The party it was spoken for. Blank where none is stated.', null=True, on_delete=django.db.models.deletion.PROTECT, related_name='statements', to='events.party')),
                ('reported_by', models.ForeignKey(blank=True, db_comment='Who relays it. Blank where the source itself does.', help_text='Who relays it. Blank where the source itself does.', null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='events.speaker')),
                ('speaker', models.ForeignKey(blank=True, db_comment='Who said it. Blank where only a party is named (“the White House said”).', help_text='Who said it. Blank where only a party is named (“the White House said”).', null=True, on_delete=django.db.models.deletion.PROTECT, related_name='statements', to='events.speaker')),
            ],
            options={
                'ordering': ('-made_on_start', 'slug'),
            },
        ),
        migrations.CreateModel(
            name='ProposalStatusEntry',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('position', models.PositiveSmallIntegerField(db_comment='Place in the list, from 0.', default=0, help_text='Place in the list, from 0.')),
                ('on', events.models.fields.EdtfField(blank=True, db_comment='The date from which the status is true. Blank where not stated.', help_text='The date from which the status is true. Blank where not stated.', null=True)),
                ('stated', models.CharField(blank=True, db_comment='The wording it was coded from. Blank where not recorded.', help_text='The wording it was coded from. Blank where not recorded.', max_length=500)),
                ('status', models.CharField(choices=[('floated', 'Floated: mentioned, with no text'), ('tabled', 'Tabled: handed to the other side'), ('published', 'Published: its text is public'), ('under-discussion', 'Under discussion: the parties negotiate about it'), ('accepted', 'Accepted: agreed, and not signed yet'), ('signed', 'Signed'), ('rejected', 'Rejected'), ('withdrawn', 'Withdrawn by who proposed it'), ('superseded', 'Superseded by another proposal'), ('unilateral', 'Unilateral: declared by one side'), ('unclear', 'Unclear: the sources do not say, or contradict each other')], db_comment='The status from then on.', help_text='The status from then on.', max_length=20)),
                ('by', models.ForeignKey(blank=True, db_comment="The party that brought it about. Blank where it is no one party's act.", help_text="The party that brought it about. Blank where it is no one party's act.", null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='events.party')),
                ('proposal', models.ForeignKey(db_comment='The proposal.', db_index=False, help_text='The proposal.', on_delete=django.db.models.deletion.CASCADE, related_name='status_history', to='events.proposal')),
                ('source', models.ForeignKey(blank=True, db_comment='The source that shows it. Blank where a statement does.', help_text='The source that shows it. Blank where a statement does.', null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='events.source')),
                ('statement', models.ForeignKey(blank=True, db_comment='The statement that shows it. Blank where a source does.', help_text='The statement that shows it. Blank where a source does.', null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='events.statement')),
            ],
            options={
                'verbose_name_plural': 'proposal status history',
                'ordering': ('proposal', 'position'),
            },
        ),
        migrations.CreateModel(
            name='ProposalResponse',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('position', models.PositiveSmallIntegerField(db_comment='Place in the list, from 0.', default=0, help_text='Place in the list, from 0.')),
                ('stance', models.CharField(choices=[('accept', 'Accept'), ('welcome', 'Welcome: favourable, without accepting'), ('conditional', 'Conditional: on a condition that it states'), ('counter', 'Counter: with a proposal of its own'), ('reject', 'Reject'), ('no-answer', 'No answer: it is known not to have answered'), ('unspecified', 'Unspecified: it answered, and the source does not say how')], db_comment='How it answered.', help_text='How it answered.', max_length=20)),
                ('on', events.models.fields.EdtfField(blank=True, db_comment='When it answered. Blank where not stated.', help_text='When it answered. Blank where not stated.', null=True)),
                ('stated', models.TextField(blank=True, db_comment='The wording the stance was coded from. Blank where not recorded.', help_text='The wording the stance was coded from. Blank where not recorded.')),
                ('party', models.ForeignKey(db_comment='Who answered.', help_text='Who answered.', on_delete=django.db.models.deletion.PROTECT, related_name='responses', to='events.party')),
                ('proposal', models.ForeignKey(db_comment='The proposal.', db_index=False, help_text='The proposal.', on_delete=django.db.models.deletion.CASCADE, related_name='responses', to='events.proposal')),
                ('provision', models.ForeignKey(blank=True, db_comment='The provision it answers. Blank where it answers the whole.', help_text='The provision it answers. Blank where it answers the whole.', null=True, on_delete=django.db.models.deletion.PROTECT, related_name='responses', to='events.proposalprovision')),
                ('source', models.ForeignKey(blank=True, db_comment='The source that gives the answer. Blank where a statement does.', help_text='The source that gives the answer. Blank where a statement does.', null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='events.source')),
                ('according_to', models.ForeignKey(blank=True, db_comment="Who says so. Blank where it is in the party's own words.", help_text="Who says so. Blank where it is in the party's own words.", null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='events.speaker')),
                ('statement', models.ForeignKey(blank=True, db_comment='The statement that gives the answer. Blank where a source does.', help_text='The statement that gives the answer. Blank where a source does.', null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='events.statement')),
            ],
            options={
                'ordering': ('proposal', 'position'),
            },
        ),
        migrations.CreateModel(
            name='StatementCitation',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('position', models.PositiveSmallIntegerField(db_comment='Place in the list, from 0.', default=0, help_text='Place in the list, from 0.')),
                ('ranges', events.models.fields.RangesField(blank=True, db_comment="Where it stands in the source's text: half-open ranges of code points, without the quote marks.", default=list, help_text="Where it stands in the source's text: half-open ranges of code points, without the quote marks.")),
                ('insertions', events.models.fields.RangesField(blank=True, db_comment="Ranges inside those whose words are not the speaker's, as an editor's note in brackets.", default=list, help_text="Ranges inside those whose words are not the speaker's, as an editor's note in brackets.")),
                ('verified', models.BooleanField(blank=True, db_comment='Whether the text stands there word for word. Null until a text is attached.', editable=False, help_text='Whether the text stands there word for word. Null until a text is attached.', null=True)),
                ('source', models.ForeignKey(db_comment='The source.', db_index=False, help_text='The source.', on_delete=django.db.models.deletion.PROTECT, related_name='citations', to='events.source')),
                ('statement', models.ForeignKey(db_comment='The statement.', db_index=False, help_text='The statement.', on_delete=django.db.models.deletion.CASCADE, related_name='citations', to='events.statement')),
            ],
            options={
                'ordering': ('statement', 'position'),
            },
        ),
        migrations.CreateModel(
            name='Suggestion',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('type', models.CharField(choices=[('party', 'Party: a state, ministry, organization or other body that acts'), ('speaker', 'Speaker: a person'), ('office', 'Office: a post, and who holds it when'), ('source', 'Source: where something was reported'), ('topic', 'Topic: a subject, in a tree of subjects'), ('statement', 'Statement: one utterance'), ('talk', 'Talk: a process, track, round, meeting, call or series of contacts'), ('proposal', 'Proposal: a draft treaty, agreement, plan, demand or resolution'), ('event', 'Event: a coded event, who did what to whom')], db_comment='Record type.', help_text='Record type.', max_length=20)),
                ('record_id', models.BigIntegerField(db_comment='Id of the record.', help_text='Id of the record.')),
                ('field', models.CharField(db_comment='The field, or the list of parts.', help_text='The field, or the list of parts.', max_length=60)),
                ('theirs', models.JSONField(db_comment="The data set's value.", help_text="The data set's value.", null=True)),
                ('ours', models.JSONField(db_comment="The record's value when it was imported.", help_text="The record's value when it was imported.", null=True)),
                ('status', models.CharField(choices=[('open', 'Open: nobody has decided'), ('accepted', "Accepted: the record has the data set's value now"), ('dismissed', 'Dismissed: the record keeps its value')], db_comment='What a person decided.', default='open', help_text='What a person decided.', max_length=10)),
                ('decided_at', models.DateTimeField(blank=True, db_comment='When. Blank while it is open.', help_text='When. Blank while it is open.', null=True)),
                ('decided_by', models.CharField(blank=True, db_comment='Who decided. Blank while it is open.', help_text='Who decided. Blank while it is open.', max_length=150)),
                ('dataset', models.ForeignKey(db_comment='The data set it comes from.', help_text='The data set it comes from.', on_delete=django.db.models.deletion.CASCADE, related_name='suggestions', to='events.importdataset')),
                ('run', models.ForeignKey(db_comment='The run that found it.', help_text='The run that found it.', on_delete=django.db.models.deletion.CASCADE, related_name='+', to='events.importrun')),
            ],
            options={
                'db_table': 'import_suggestion',
                'ordering': ('-pk',),
            },
        ),
        migrations.CreateModel(
            name='Talk',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('slug', models.CharField(db_collation='C', db_comment='The public id: lower-case words joined by hyphens. Fixed for good once published.', help_text='The public id: lower-case words joined by hyphens. Fixed for good once published.', max_length=200, unique=True)),
                ('publication', models.CharField(choices=[('draft', 'Draft: nobody outside sees it'), ('published', 'Published: it has a document'), ('withdrawn', 'Withdrawn: it had a document; its address answers 410')], db_comment='Whether the record has a document. Internal, never public.', default='draft', help_text='Whether the record has a document. Internal, never public.', max_length=9)),
                ('identifiers', events.models.fields.RowsField(blank=True, columns=('scheme', 'identifier'), db_comment='What others call it: rows of scheme (wikidata, icews, pa-x …) and identifier.', default=list, help_text='What others call it: rows of scheme (wikidata, icews, pa-x …) and identifier.')),
                ('inferences', events.models.fields.RowsField(blank=True, columns=('field', 'basis'), db_comment='What was concluded rather than read: rows of field and basis, the reasoning and from what. Public.', default=list, help_text='What was concluded rather than read: rows of field and basis, the reasoning and from what. Public.')),
                ('notes', models.TextField(blank=True, db_comment='Internal notes of the curators. Never public.', help_text='Internal notes of the curators. Never public.')),
                ('created_at', models.DateTimeField(db_comment='When the row was entered. Internal.', db_default=django.db.models.functions.datetime.Now(), editable=False, help_text='When the row was entered. Internal.')),
                ('updated_at', models.DateTimeField(auto_now=True, db_comment='When the row was last saved. Internal.', db_default=django.db.models.functions.datetime.Now(), help_text='When the row was last saved. Internal.')),
                ('kind', models.CharField(choices=[('process', 'Process: the whole of the negotiations on a matter'), ('track', 'Track: one strand of a process'), ('round', 'Round: one round of a process or track'), ('meeting', 'Meeting: one meeting'), ('call', 'Call: one call'), ('contacts', 'Contacts: a series of contacts that nobody counts'), ('unspecified', 'Unspecified: the source does not say')], db_comment='What node of the tree it is.', help_text='What node of the tree it is.', max_length=20)),
                ('kind_stated', models.CharField(blank=True, db_comment='The wording the kind was coded from. Blank where not recorded.', help_text='The wording the kind was coded from. Blank where not recorded.', max_length=300)),
                ('title', models.CharField(db_comment='A short title of ours.', help_text='A short title of ours.', max_length=500)),
                ('status', models.CharField(choices=[('proposed', 'Proposed: one side or a third party suggests it'), ('agreed', 'Agreed: the parties have agreed to hold it'), ('planned', 'Planned: it is expected, and by whom it is agreed is not stated'), ('scheduled', 'Scheduled: a day is fixed'), ('under-way', 'Under way: it has begun'), ('suspended', 'Suspended: broken off for a time'), ('held', 'Held: it took place'), ('concluded', 'Concluded: it ended with an outcome'), ('broken-off', 'Broken off: it ended without one'), ('cancelled', 'Cancelled: it did not take place'), ('unclear', 'Unclear: the sources do not say, or contradict each other')], db_comment='How far it has come: the newest of the status history.', help_text='How far it has come: the newest of the status history.', max_length=20)),
                ('starts', events.models.fields.EdtfField(blank=True, db_comment='When it starts or started. Blank where not stated.', help_text='When it starts or started. Blank where not stated.', null=True)),
                ('starts_start', models.GeneratedField(db_comment='The strict start of starts, computed by the database. Blank where open, unknown or undated.', db_persist=True, expression=events.models.fields.SqlExpression("make_date(substr(($0 ->> 'start'), 1, 4)::int, substr(($0 ->> 'start'), 6, 2)::int, substr(($0 ->> 'start'), 9, 2)::int)", 'starts', output_field=models.DateField()), help_text='The strict start of starts, computed by the database. Blank where open, unknown or undated.', output_field=models.DateField())),
                ('starts_end', models.GeneratedField(db_comment='The strict end of starts, computed by the database. Blank where open, unknown or undated.', db_persist=True, expression=events.models.fields.SqlExpression("make_date(substr(($0 ->> 'end'), 1, 4)::int, substr(($0 ->> 'end'), 6, 2)::int, substr(($0 ->> 'end'), 9, 2)::int)", 'starts', output_field=models.DateField()), help_text='The strict end of starts, computed by the database. Blank where open, unknown or undated.', output_field=models.DateField())),
                ('starts_at', models.DateTimeField(blank=True, db_comment='Exact time of the start. Blank where not stated.', help_text='Exact time of the start. Blank where not stated.', null=True)),
                ('starts_at_zone', models.CharField(blank=True, db_comment='Time zone of the exact time (IANA). Blank where no time is stated.', help_text='Time zone of the exact time (IANA). Blank where no time is stated.', max_length=60)),
                ('ends', events.models.fields.EdtfField(blank=True, db_comment='When it ends or ended. Blank where not stated.', help_text='When it ends or ended. Blank where not stated.', null=True)),
                ('place', models.CharField(blank=True, db_comment='Where, as stated. Blank where not stated.', help_text='Where, as stated. Blank where not stated.', max_length=300)),
                ('format', models.CharField(blank=True, choices=[('bilateral', 'Bilateral: two sides'), ('trilateral', 'Trilateral: three sides'), ('multilateral', 'Multilateral: more than three sides'), ('indirect', 'Indirect: through a mediator (proximity or shuttle talks)')], db_comment='How many sides. Blank where not stated.', help_text='How many sides. Blank where not stated.', max_length=20)),
                ('expected_rounds', models.PositiveSmallIntegerField(blank=True, db_comment='How many rounds are announced. Blank where not stated.', help_text='How many rounds are announced. Blank where not stated.', null=True)),
                ('expected_tracks', models.PositiveSmallIntegerField(blank=True, db_comment='How many tracks are announced. Blank where not stated.', help_text='How many tracks are announced. Blank where not stated.', null=True)),
                ('outcome', models.TextField(blank=True, db_comment='What came of it, in our words. Blank where nothing is reported.', help_text='What came of it, in our words. Blank where nothing is reported.')),
                ('original', models.JSONField(blank=True, db_comment="The source's columns that have no field of their own. Blank where curated.", help_text="The source's columns that have no field of their own. Blank where curated.", null=True)),
                ('country', models.ForeignKey(blank=True, db_comment='The country it takes place in. Blank where not stated.', help_text='The country it takes place in. Blank where not stated.', null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='events.party')),
                ('merged_into', models.ForeignKey(blank=True, db_comment="The record that took this one's place. Blank unless it was merged.", help_text="The record that took this one's place. Blank unless it was merged.", null=True, on_delete=django.db.models.deletion.PROTECT, related_name='merged_from', to='events.talk')),
                ('parent', models.ForeignKey(blank=True, db_comment='The talk that this one is part of. Blank at the top of the tree.', help_text='The talk that this one is part of. Blank at the top of the tree.', null=True, on_delete=django.db.models.deletion.PROTECT, related_name='children', to='events.talk')),
            ],
            options={
                'ordering': ('-starts_start', 'slug'),
            },
        ),
        migrations.CreateModel(
            name='StatementReference',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('position', models.PositiveSmallIntegerField(db_comment='Place in the list, from 0.', default=0, help_text='Place in the list, from 0.')),
                ('role', models.CharField(choices=[('addressed-to', 'Addressed to: to whom it is said'), ('about', 'About: what it speaks of'), ('responds-to', 'Responds to: what it answers')], db_comment='What the other record is to it.', help_text='What the other record is to it.', max_length=20)),
                ('event', models.ForeignKey(blank=True, db_comment='The event referred to. Blank if it is another type.', help_text='The event referred to. Blank if it is another type.', null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='events.event')),
                ('office', models.ForeignKey(blank=True, db_comment='The office referred to. Blank if it is another type.', help_text='The office referred to. Blank if it is another type.', null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='events.office')),
                ('party', models.ForeignKey(blank=True, db_comment='The party referred to. Blank if it is another type.', help_text='The party referred to. Blank if it is another type.', null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='events.party')),
                ('proposal', models.ForeignKey(blank=True, db_comment='The proposal referred to. Blank if it is another type.', help_text='The proposal referred to. Blank if it is another type.', null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='events.proposal')),
                ('source', models.ForeignKey(blank=True, db_comment='The source referred to. Blank if it is another type.', help_text='The source referred to. Blank if it is another type.', null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='events.source')),
                ('speaker', models.ForeignKey(blank=True, db_comment='The speaker referred to. Blank if it is another type.', help_text='The speaker referred to. Blank if it is another type.', null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='events.speaker')),
                ('statement', models.ForeignKey(db_comment='The statement that refers.', db_index=False, help_text='The statement that refers.', on_delete=django.db.models.deletion.CASCADE, related_name='references', to='events.statement')),
                ('to_statement', models.ForeignKey(blank=True, db_comment='The statement referred to. Blank if it is another type.', help_text='The statement referred to. Blank if it is another type.', null=True, on_delete=django.db.models.deletion.PROTECT, related_name='referred_to_by', to='events.statement')),
                ('talk', models.ForeignKey(blank=True, db_comment='The talk referred to. Blank if it is another type.', help_text='The talk referred to. Blank if it is another type.', null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='events.talk')),
            ],
            options={
                'ordering': ('statement', 'role', 'position'),
            },
        ),
        migrations.CreateModel(
            name='EventEvidence',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('position', models.PositiveSmallIntegerField(db_comment='Place in the list, from 0.', default=0, help_text='Place in the list, from 0.')),
                ('sentence', models.TextField(blank=True, db_comment='The sentence it was coded from. Blank where not recorded.', help_text='The sentence it was coded from. Blank where not recorded.')),
                ('ranges', events.models.fields.RangesField(blank=True, db_comment="Where it stands in the source's text, in code points. Empty where not recorded.", default=list, help_text="Where it stands in the source's text, in code points. Empty where not recorded.")),
                ('event', models.ForeignKey(db_comment='The event.', db_index=False, help_text='The event.', on_delete=django.db.models.deletion.CASCADE, related_name='evidence', to='events.event')),
                ('proposal', models.ForeignKey(blank=True, db_comment='The proposal that shows it. Blank if it is another type.', help_text='The proposal that shows it. Blank if it is another type.', null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='events.proposal')),
                ('source', models.ForeignKey(blank=True, db_comment='The source that shows it. Blank if it is another type.', help_text='The source that shows it. Blank if it is another type.', null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='events.source')),
                ('statement', models.ForeignKey(blank=True, db_comment='The statement that shows it. Blank if it is another type.', help_text='The statement that shows it. Blank if it is another type.', null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='events.statement')),
                ('talk', models.ForeignKey(blank=True, db_comment='The talk that shows it. Blank if it is another type.', help_text='The talk that shows it. Blank if it is another type.', null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='events.talk')),
            ],
            options={
                'verbose_name_plural': 'event evidence',
                'ordering': ('event', 'position'),
            },
        ),
        migrations.CreateModel(
            name='TalkAnnouncement',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('position', models.PositiveSmallIntegerField(db_comment='Place in the list, from 0.', default=0, help_text='Place in the list, from 0.')),
                ('statement', models.ForeignKey(db_comment='The statement that announced it.', help_text='The statement that announced it.', on_delete=django.db.models.deletion.PROTECT, related_name='+', to='events.statement')),
                ('talk', models.ForeignKey(db_comment='The talk.', db_index=False, help_text='The talk.', on_delete=django.db.models.deletion.CASCADE, related_name='announced_by', to='events.talk')),
            ],
            options={
                'ordering': ('talk', 'position'),
            },
        ),
        migrations.CreateModel(
            name='TalkParticipant',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('position', models.PositiveSmallIntegerField(db_comment='Place in the list, from 0.', default=0, help_text='Place in the list, from 0.')),
                ('role', models.CharField(choices=[('party', 'Party: it negotiates'), ('host', 'Host: it receives the others'), ('mediator', 'Mediator: it mediates'), ('observer', 'Observer: it listens')], db_comment='In what role.', help_text='In what role.', max_length=20)),
                ('level', models.CharField(blank=True, choices=[('head-of-state', 'Head of state'), ('head-of-government', 'Head of government'), ('minister', 'Minister'), ('deputy-minister', 'Deputy minister, or state secretary'), ('adviser', 'Adviser: an adviser or assistant to a leader'), ('ambassador', 'Ambassador, or envoy'), ('official', 'Official: civil servants or officers'), ('expert', 'Expert')], db_comment='At what level. Blank where not stated.', help_text='At what level. Blank where not stated.', max_length=20)),
                ('stated', models.CharField(blank=True, db_comment='The wording it was coded from. Blank where not recorded.', help_text='The wording it was coded from. Blank where not recorded.', max_length=300)),
                ('office', models.ForeignKey(blank=True, db_comment='The office in which somebody takes part. Blank where none is stated.', help_text='The office in which somebody takes part. Blank where none is stated.', null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='events.office')),
                ('party', models.ForeignKey(blank=True, db_comment='The party that takes part. Blank where none is stated.', help_text='The party that takes part. Blank where none is stated.', null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='events.party')),
                ('speaker', models.ForeignKey(blank=True, db_comment='The person who takes part. Blank where nobody is named.', help_text='The person who takes part. Blank where nobody is named.', null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='events.speaker')),
                ('talk', models.ForeignKey(db_comment='The talk.', db_index=False, help_text='The talk.', on_delete=django.db.models.deletion.CASCADE, related_name='participants', to='events.talk')),
            ],
            options={
                'ordering': ('talk', 'position'),
            },
        ),
        migrations.CreateModel(
            name='TalkSource',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('position', models.PositiveSmallIntegerField(db_comment='Place in the list, from 0.', default=0, help_text='Place in the list, from 0.')),
                ('source', models.ForeignKey(db_comment='The source.', help_text='The source.', on_delete=django.db.models.deletion.PROTECT, related_name='+', to='events.source')),
                ('talk', models.ForeignKey(db_comment='The talk.', db_index=False, help_text='The talk.', on_delete=django.db.models.deletion.CASCADE, related_name='sources', to='events.talk')),
            ],
            options={
                'ordering': ('talk', 'position'),
            },
        ),
        migrations.CreateModel(
            name='TalkStatusEntry',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('position', models.PositiveSmallIntegerField(db_comment='Place in the list, from 0.', default=0, help_text='Place in the list, from 0.')),
                ('on', events.models.fields.EdtfField(blank=True, db_comment='The date from which the status is true. Blank where not stated.', help_text='The date from which the status is true. Blank where not stated.', null=True)),
                ('stated', models.CharField(blank=True, db_comment='The wording it was coded from. Blank where not recorded.', help_text='The wording it was coded from. Blank where not recorded.', max_length=500)),
                ('status', models.CharField(choices=[('proposed', 'Proposed: one side or a third party suggests it'), ('agreed', 'Agreed: the parties have agreed to hold it'), ('planned', 'Planned: it is expected, and by whom it is agreed is not stated'), ('scheduled', 'Scheduled: a day is fixed'), ('under-way', 'Under way: it has begun'), ('suspended', 'Suspended: broken off for a time'), ('held', 'Held: it took place'), ('concluded', 'Concluded: it ended with an outcome'), ('broken-off', 'Broken off: it ended without one'), ('cancelled', 'Cancelled: it did not take place'), ('unclear', 'Unclear: the sources do not say, or contradict each other')], db_comment='The status from that date on.', help_text='The status from that date on.', max_length=20)),
                ('by', models.ForeignKey(blank=True, db_comment="The party that brought it about. Blank where it is no one party's act.", help_text="The party that brought it about. Blank where it is no one party's act.", null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='events.party')),
                ('source', models.ForeignKey(blank=True, db_comment='The source that shows it. Blank where a statement does.', help_text='The source that shows it. Blank where a statement does.', null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='events.source')),
                ('statement', models.ForeignKey(blank=True, db_comment='The statement that shows it. Blank where a source does.', help_text='The statement that shows it. Blank where a source does.', null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='events.statement')),
                ('talk', models.ForeignKey(db_comment='The talk.', db_index=False, help_text='The talk.', on_delete=django.db.models.deletion.CASCADE, related_name='status_history', to='events.talk')),
            ],
            options={
                'verbose_name_plural': 'talk status history',
                'ordering': ('talk', 'position'),
            },
        ),
        migrations.CreateModel(
            name='Topic',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('slug', models.CharField(db_collation='C', db_comment='The public id: lower-case words joined by hyphens. Fixed for good once published.', help_text='The public id: lower-case words joined by hyphens. Fixed for good once published.', max_length=200, unique=True)),
                ('publication', models.CharField(choices=[('draft', 'Draft: nobody outside sees it'), ('published', 'Published: it has a document'), ('withdrawn', 'Withdrawn: it had a document; its address answers 410')], db_comment='Whether the record has a document. Internal, never public.', default='draft', help_text='Whether the record has a document. Internal, never public.', max_length=9)),
                ('identifiers', events.models.fields.RowsField(blank=True, columns=('scheme', 'identifier'), db_comment='What others call it: rows of scheme (wikidata, icews, pa-x …) and identifier.', default=list, help_text='What others call it: rows of scheme (wikidata, icews, pa-x …) and identifier.')),
                ('inferences', events.models.fields.RowsField(blank=True, columns=('field', 'basis'), db_comment='What was concluded rather than read: rows of field and basis, the reasoning and from what. Public.', default=list, help_text='What was concluded rather than read: rows of field and basis, the reasoning and from what. Public.')),
                ('notes', models.TextField(blank=True, db_comment='Internal notes of the curators. Never public.', help_text='Internal notes of the curators. Never public.')),
                ('created_at', models.DateTimeField(db_comment='When the row was entered. Internal.', db_default=django.db.models.functions.datetime.Now(), editable=False, help_text='When the row was entered. Internal.')),
                ('updated_at', models.DateTimeField(auto_now=True, db_comment='When the row was last saved. Internal.', db_default=django.db.models.functions.datetime.Now(), help_text='When the row was last saved. Internal.')),
                ('name', models.CharField(db_comment="The subject's name.", help_text="The subject's name.", max_length=200)),
                ('description', models.TextField(blank=True, db_comment='What belongs under it. Blank where the name says it.', help_text='What belongs under it. Blank where the name says it.')),
                ('merged_into', models.ForeignKey(blank=True, db_comment="The record that took this one's place. Blank unless it was merged.", help_text="The record that took this one's place. Blank unless it was merged.", null=True, on_delete=django.db.models.deletion.PROTECT, related_name='merged_from', to='events.topic')),
                ('parent', models.ForeignKey(blank=True, db_comment='The wider subject. Blank at the top of the tree.', help_text='The wider subject. Blank at the top of the tree.', null=True, on_delete=django.db.models.deletion.PROTECT, related_name='children', to='events.topic')),
            ],
            options={
                'ordering': ('name', 'slug'),
            },
        ),
        migrations.CreateModel(
            name='TalkAgendaItem',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('position', models.PositiveSmallIntegerField(db_comment='Place in the list, from 0.', default=0, help_text='Place in the list, from 0.')),
                ('proposal', models.ForeignKey(blank=True, db_comment='The proposal to be discussed. Blank if the item is a topic.', help_text='The proposal to be discussed. Blank if the item is a topic.', null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='events.proposal')),
                ('talk', models.ForeignKey(db_comment='The talk.', db_index=False, help_text='The talk.', on_delete=django.db.models.deletion.CASCADE, related_name='agenda', to='events.talk')),
                ('topic', models.ForeignKey(blank=True, db_comment='The subject to be discussed. Blank if the item is a proposal.', help_text='The subject to be discussed. Blank if the item is a proposal.', null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='events.topic')),
            ],
            options={
                'ordering': ('talk', 'position'),
            },
        ),
        migrations.CreateModel(
            name='StatementTopic',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('position', models.PositiveSmallIntegerField(db_comment='Place in the list, from 0.', default=0, help_text='Place in the list, from 0.')),
                ('statement', models.ForeignKey(db_comment='The statement.', db_index=False, help_text='The statement.', on_delete=django.db.models.deletion.CASCADE, related_name='topics', to='events.statement')),
                ('topic', models.ForeignKey(db_comment='The subject.', db_index=False, help_text='The subject.', on_delete=django.db.models.deletion.PROTECT, related_name='+', to='events.topic')),
            ],
            options={
                'ordering': ('statement', 'position'),
            },
        ),
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
        migrations.CreateModel(
            name='EventSameEvent',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('position', models.PositiveSmallIntegerField(db_comment='Place in the list, from 0.', default=0, help_text='Place in the list, from 0.')),
                ('event', models.ForeignKey(db_comment='The event.', db_index=False, help_text='The event.', on_delete=django.db.models.deletion.CASCADE, related_name='same_event', to='events.event')),
                ('other', models.ForeignKey(db_comment='The other record of it.', help_text='The other record of it.', on_delete=django.db.models.deletion.PROTECT, related_name='same_event_of', to='events.event')),
            ],
            options={
                'ordering': ('event', 'position'),
                'constraints': [models.UniqueConstraint(deferrable=django.db.models.constraints.Deferrable['DEFERRED'], fields=('event', 'position'), name='event_same_position'), models.UniqueConstraint(fields=('event', 'other'), name='event_same_once'), models.CheckConstraint(condition=models.Q(('event', models.F('other')), _negated=True), name='event_same_another', violation_error_message='other: not the event itself.')],
            },
        ),
        migrations.CreateModel(
            name='ImportedRow',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('key', models.TextField(db_collation='C', db_comment="The source's own key, unique in the data set.", help_text="The source's own key, unique in the data set.")),
                ('type', models.CharField(choices=[('party', 'Party: a state, ministry, organization or other body that acts'), ('speaker', 'Speaker: a person'), ('office', 'Office: a post, and who holds it when'), ('source', 'Source: where something was reported'), ('topic', 'Topic: a subject, in a tree of subjects'), ('statement', 'Statement: one utterance'), ('talk', 'Talk: a process, track, round, meeting, call or series of contacts'), ('proposal', 'Proposal: a draft treaty, agreement, plan, demand or resolution'), ('event', 'Event: a coded event, who did what to whom')], db_comment='Record type.', help_text='Record type.', max_length=20)),
                ('record_id', models.BigIntegerField(db_comment="Id of the record. Blank where the source's name stands for no record of ours.", help_text="Id of the record. Blank where the source's name stands for no record of ours.", null=True)),
                ('created', models.BooleanField(db_comment='Whether the import made the record, and did not find it here.', help_text='Whether the import made the record, and did not find it here.')),
                ('main', models.BooleanField(db_comment='Whether a row of the file is this record, not only names it.', help_text='Whether a row of the file is this record, not only names it.')),
                ('fingerprint', models.BinaryField(db_comment='Hash of what the record is mapped from: equal means nothing to do.', help_text='Hash of what the record is mapped from: equal means nothing to do.')),
                ('imported', models.TextField(blank=True, db_comment='The values that the last import gave, as JSON: fields and parts. Text, as nobody searches in it.', help_text='The values that the last import gave, as JSON: fields and parts. Text, as nobody searches in it.')),
                ('withdrawn', models.BooleanField(db_comment='Whether an import withdrew it because it vanished.', default=False, help_text='Whether an import withdrew it because it vanished.')),
                ('file', models.TextField(blank=True, db_comment='The file in which it was last changed.', help_text='The file in which it was last changed.')),
                ('line', models.BigIntegerField(db_comment='Its line there. 0 where lines mean nothing.', default=0, help_text='Its line there. 0 where lines mean nothing.')),
                ('run_id', models.BigIntegerField(db_comment='The run that last wrote this row.', help_text='The run that last wrote this row.')),
                ('written_at', models.DateTimeField(db_comment='When.', db_default=django.db.models.functions.datetime.Now(), help_text='When.')),
                ('compared_seq', models.BigIntegerField(db_comment="Position of the record's document when an import last compared it. Blank where it had none.", help_text="Position of the record's document when an import last compared it. Blank where it had none.", null=True)),
                ('dataset', models.ForeignKey(db_comment='The data set.', help_text='The data set.', on_delete=django.db.models.deletion.CASCADE, related_name='imported', to='events.importdataset')),
            ],
            options={
                'db_table': 'import_row',
                'indexes': [models.Index(fields=['type', 'record_id'], name='import_row_record')],
                'constraints': [models.UniqueConstraint(fields=('dataset', 'key'), name='import_row_key'), models.CheckConstraint(condition=models.Q(('type__in', ['party', 'speaker', 'office', 'source', 'topic', 'statement', 'talk', 'proposal', 'event'])), name='import_row_type_known', violation_error_message='type: one of party, speaker, office, source, topic, statement, talk, proposal, event.')],
            },
        ),
        migrations.AddConstraint(
            model_name='importrun',
            constraint=models.CheckConstraint(condition=models.Q(('status__in', ['running', 'done', 'done-with-rejects', 'failed', 'interrupted'])), name='import_run_status_known', violation_error_message='status: one of running, done, done-with-rejects, failed, interrupted.'),
        ),
        migrations.AddIndex(
            model_name='party',
            index=models.Index(fields=['name'], name='party_name'),
        ),
        migrations.AddConstraint(
            model_name='party',
            constraint=models.CheckConstraint(condition=models.Q(('slug__regex', '^[a-z0-9]+(-[a-z0-9]+)*$')), name='party_slug_shape', violation_error_message='slug: lower-case letters and digits in words joined by single hyphens.'),
        ),
        migrations.AddConstraint(
            model_name='party',
            constraint=models.CheckConstraint(condition=models.Q(('publication__in', ['draft', 'published', 'withdrawn'])), name='party_publication_known', violation_error_message='publication: one of draft, published, withdrawn.'),
        ),
        migrations.AddConstraint(
            model_name='party',
            constraint=models.CheckConstraint(condition=models.Q(('merged_into__isnull', True), models.Q(('publication', 'withdrawn'), models.Q(('merged_into', models.F('id')), _negated=True)), _connector='OR'), name='party_merged_is_withdrawn', violation_error_message='merged_into: only a withdrawn record is merged, and never into itself.'),
        ),
        migrations.AddConstraint(
            model_name='party',
            constraint=models.CheckConstraint(condition=events.models.fields.SqlExpression('jsonb_typeof($0) = \'array\' and not jsonb_path_exists($0, \'strict $[*] ? (@.type() <> "object")\', \'{}\', true) and not jsonb_path_exists($0, \'$[*] ? (!exists(@.scheme) || !exists(@.identifier))\') and not jsonb_path_exists($0, \'strict $[*].* ? (@.type() <> "string" && @.type() <> "null")\', \'{}\', true) and not jsonb_path_exists($0, \'$[*].keyvalue().key ? (@ <> "scheme" && @ <> "identifier")\')', 'identifiers'), name='party_identifiers_rows', violation_error_message="identifiers: each row has exactly 'scheme', 'identifier', as text."),
        ),
        migrations.AddConstraint(
            model_name='party',
            constraint=models.CheckConstraint(condition=events.models.fields.SqlExpression('jsonb_typeof($0) = \'array\' and not jsonb_path_exists($0, \'strict $[*] ? (@.type() <> "object")\', \'{}\', true) and not jsonb_path_exists($0, \'$[*] ? (!exists(@.field) || !exists(@.basis))\') and not jsonb_path_exists($0, \'strict $[*].* ? (@.type() <> "string" && @.type() <> "null")\', \'{}\', true) and not jsonb_path_exists($0, \'$[*].keyvalue().key ? (@ <> "field" && @ <> "basis")\')', 'inferences'), name='party_inferences_rows', violation_error_message="inferences: each row has exactly 'field', 'basis', as text."),
        ),
        migrations.AddConstraint(
            model_name='party',
            constraint=models.CheckConstraint(condition=events.models.fields.SqlExpression("btrim($0, E' \\t\\n\\r') <> ''", 'name'), name='party_name_not_blank', violation_error_message='name: required.'),
        ),
        migrations.AddConstraint(
            model_name='party',
            constraint=models.CheckConstraint(condition=models.Q(('kind__in', ['state', 'territory', 'ministry', 'government-office', 'legislature', 'court', 'military', 'intergovernmental-organization', 'organ', 'alliance', 'bloc', 'non-governmental-organization', 'political-party', 'armed-group', 'delegation', 'collective', 'company', 'media', 'other'])), name='party_kind_known', violation_error_message='kind: one of state, territory, ministry, government-office, legislature, court, military, intergovernmental-organization, organ, alliance, bloc, non-governmental-organization, political-party, armed-group, delegation, collective, company, media, other.'),
        ),
        migrations.AddConstraint(
            model_name='party',
            constraint=models.CheckConstraint(condition=events.models.fields.SqlExpression('jsonb_typeof($0) = \'array\' and not jsonb_path_exists($0, \'strict $[*] ? (@.type() <> "object")\', \'{}\', true) and not jsonb_path_exists($0, \'$[*] ? (!exists(@.name) || !exists(@.language))\') and not jsonb_path_exists($0, \'strict $[*].* ? (@.type() <> "string" && @.type() <> "null")\', \'{}\', true) and not jsonb_path_exists($0, \'$[*].keyvalue().key ? (@ <> "name" && @ <> "language")\')', 'aliases'), name='party_aliases_rows', violation_error_message="aliases: each row has exactly 'name', 'language', as text."),
        ),
        migrations.AddConstraint(
            model_name='party',
            constraint=models.CheckConstraint(condition=models.Q(('iso3166_alpha2', ''), ('iso3166_alpha2__regex', '^[A-Z]{2}$'), _connector='OR'), name='party_iso3166_alpha2_shape', violation_error_message='iso3166_alpha2: two capital letters.'),
        ),
        migrations.AddConstraint(
            model_name='party',
            constraint=models.CheckConstraint(condition=models.Q(('iso3166_alpha3', ''), ('iso3166_alpha3__regex', '^[A-Z]{3}$'), _connector='OR'), name='party_iso3166_alpha3_shape', violation_error_message='iso3166_alpha3: three capital letters.'),
        ),
        migrations.AddConstraint(
            model_name='party',
            constraint=models.UniqueConstraint(condition=models.Q(models.Q(('iso3166_alpha2', ''), _negated=True), models.Q(('publication', 'withdrawn'), _negated=True)), fields=('iso3166_alpha2',), name='party_iso3166_alpha2_once'),
        ),
        migrations.AddConstraint(
            model_name='party',
            constraint=models.UniqueConstraint(condition=models.Q(models.Q(('iso3166_alpha3', ''), _negated=True), models.Q(('publication', 'withdrawn'), _negated=True)), fields=('iso3166_alpha3',), name='party_iso3166_alpha3_once'),
        ),
        migrations.AddConstraint(
            model_name='party',
            constraint=models.CheckConstraint(condition=models.Q(('parent__isnull', True), models.Q(('parent', models.F('id')), _negated=True), _connector='OR'), name='party_not_its_own_parent', violation_error_message='parent: a party is not a part of itself.'),
        ),
        migrations.AddConstraint(
            model_name='party',
            constraint=models.CheckConstraint(condition=events.models.fields.SqlExpression("coalesce(jsonb_typeof($0), 'null') in ('object', 'null')", 'original'), name='party_original_object', violation_error_message='original: an object of column names and values.'),
        ),
        migrations.AddConstraint(
            model_name='eventplace',
            constraint=models.UniqueConstraint(deferrable=django.db.models.constraints.Deferrable['DEFERRED'], fields=('event', 'position'), name='event_place_position'),
        ),
        migrations.AddConstraint(
            model_name='eventplace',
            constraint=models.CheckConstraint(condition=models.Q(('precision__in', ['exact', 'city', 'district', 'province', 'country', ''])), name='event_place_precision_known', violation_error_message='precision: one of exact, city, district, province, country.'),
        ),
        migrations.AddConstraint(
            model_name='eventplace',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('latitude__isnull', True), ('longitude__isnull', True)), models.Q(('latitude__isnull', False), ('longitude__isnull', False), ('latitude__range', (-90, 90)), ('longitude__range', (-180, 180))), _connector='OR'), name='event_place_on_earth', violation_error_message='latitude −90 to 90 and longitude −180 to 180, both or neither.'),
        ),
        migrations.AddConstraint(
            model_name='partymembership',
            constraint=models.UniqueConstraint(deferrable=django.db.models.constraints.Deferrable['DEFERRED'], fields=('party', 'position'), name='party_membership_position'),
        ),
        migrations.AddConstraint(
            model_name='partymembership',
            constraint=models.CheckConstraint(condition=events.models.fields.SqlExpression('$0 is null or (jsonb_typeof($0) = \'object\' and $0 ?& array[\'edtf\', \'start\', \'end\', \'qualifier\', \'precision\', \'stated\'] and $0 - array[\'edtf\', \'start\', \'end\', \'qualifier\', \'precision\', \'stated\'] = \'{}\'::jsonb and not jsonb_path_exists($0, \'$.* ? (@.type() <> "string" && @.type() <> "null")\') and coalesce($0 ->> \'edtf\', \'\') <> \'\' and coalesce($0 ->> \'precision\', \'\') in (\'day\', \'month\', \'season\', \'quarter\', \'year\', \'decade\', \'century\', \'interval\', \'set\') and coalesce($0 ->> \'qualifier\', \'uncertain\') in (\'uncertain\', \'approximate\', \'uncertain-approximate\') and coalesce($0 ->> \'start\', \'0001-01-01\') ~ \'^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$\' and make_date(substr(($0 ->> \'start\'), 1, 4)::int, substr(($0 ->> \'start\'), 6, 2)::int, substr(($0 ->> \'start\'), 9, 2)::int) is not distinct from make_date(substr(($0 ->> \'start\'), 1, 4)::int, substr(($0 ->> \'start\'), 6, 2)::int, substr(($0 ->> \'start\'), 9, 2)::int) and coalesce($0 ->> \'end\', \'9999-12-31\') ~ \'^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$\' and make_date(substr(($0 ->> \'end\'), 1, 4)::int, substr(($0 ->> \'end\'), 6, 2)::int, substr(($0 ->> \'end\'), 9, 2)::int) is not distinct from make_date(substr(($0 ->> \'end\'), 1, 4)::int, substr(($0 ->> \'end\'), 6, 2)::int, substr(($0 ->> \'end\'), 9, 2)::int) and coalesce($0 ->> \'start\', \'0001-01-01\') collate "C" <= coalesce($0 ->> \'end\', \'9999-12-31\') and case when $0 ->> \'edtf\' ~ \'^[0-9]{4}-[0-9]{2}-[0-9]{2}$\' then $0 ->> \'start\' = $0 ->> \'edtf\' and $0 ->> \'end\' = $0 ->> \'edtf\' when $0 ->> \'edtf\' ~ \'^[0-9]{4}-(0[1-9]|1[0-2])$\' then $0 ->> \'start\' = ($0 ->> \'edtf\') || \'-01\' and make_date(substr(($0 ->> \'end\'), 1, 4)::int, substr(($0 ->> \'end\'), 6, 2)::int, substr(($0 ->> \'end\'), 9, 2)::int) = (make_date(substr(($0 ->> \'start\'), 1, 4)::int, substr(($0 ->> \'start\'), 6, 2)::int, substr(($0 ->> \'start\'), 9, 2)::int) + interval \'1 month - 1 day\')::date when $0 ->> \'edtf\' ~ \'^[0-9]{4}$\' then $0 ->> \'start\' = ($0 ->> \'edtf\') || \'-01-01\' and $0 ->> \'end\' = ($0 ->> \'edtf\') || \'-12-31\' else true end is true)', 'start'), name='party_membership_start_edtf', violation_error_message='start: not a well-formed date (EDTF text, bounds in order, precision).'),
        ),
        migrations.AddConstraint(
            model_name='partymembership',
            constraint=models.CheckConstraint(condition=events.models.fields.SqlExpression('$0 is null or (jsonb_typeof($0) = \'object\' and $0 ?& array[\'edtf\', \'start\', \'end\', \'qualifier\', \'precision\', \'stated\'] and $0 - array[\'edtf\', \'start\', \'end\', \'qualifier\', \'precision\', \'stated\'] = \'{}\'::jsonb and not jsonb_path_exists($0, \'$.* ? (@.type() <> "string" && @.type() <> "null")\') and coalesce($0 ->> \'edtf\', \'\') <> \'\' and coalesce($0 ->> \'precision\', \'\') in (\'day\', \'month\', \'season\', \'quarter\', \'year\', \'decade\', \'century\', \'interval\', \'set\') and coalesce($0 ->> \'qualifier\', \'uncertain\') in (\'uncertain\', \'approximate\', \'uncertain-approximate\') and coalesce($0 ->> \'start\', \'0001-01-01\') ~ \'^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$\' and make_date(substr(($0 ->> \'start\'), 1, 4)::int, substr(($0 ->> \'start\'), 6, 2)::int, substr(($0 ->> \'start\'), 9, 2)::int) is not distinct from make_date(substr(($0 ->> \'start\'), 1, 4)::int, substr(($0 ->> \'start\'), 6, 2)::int, substr(($0 ->> \'start\'), 9, 2)::int) and coalesce($0 ->> \'end\', \'9999-12-31\') ~ \'^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$\' and make_date(substr(($0 ->> \'end\'), 1, 4)::int, substr(($0 ->> \'end\'), 6, 2)::int, substr(($0 ->> \'end\'), 9, 2)::int) is not distinct from make_date(substr(($0 ->> \'end\'), 1, 4)::int, substr(($0 ->> \'end\'), 6, 2)::int, substr(($0 ->> \'end\'), 9, 2)::int) and coalesce($0 ->> \'start\', \'0001-01-01\') collate "C" <= coalesce($0 ->> \'end\', \'9999-12-31\') and case when $0 ->> \'edtf\' ~ \'^[0-9]{4}-[0-9]{2}-[0-9]{2}$\' then $0 ->> \'start\' = $0 ->> \'edtf\' and $0 ->> \'end\' = $0 ->> \'edtf\' when $0 ->> \'edtf\' ~ \'^[0-9]{4}-(0[1-9]|1[0-2])$\' then $0 ->> \'start\' = ($0 ->> \'edtf\') || \'-01\' and make_date(substr(($0 ->> \'end\'), 1, 4)::int, substr(($0 ->> \'end\'), 6, 2)::int, substr(($0 ->> \'end\'), 9, 2)::int) = (make_date(substr(($0 ->> \'start\'), 1, 4)::int, substr(($0 ->> \'start\'), 6, 2)::int, substr(($0 ->> \'start\'), 9, 2)::int) + interval \'1 month - 1 day\')::date when $0 ->> \'edtf\' ~ \'^[0-9]{4}$\' then $0 ->> \'start\' = ($0 ->> \'edtf\') || \'-01-01\' and $0 ->> \'end\' = ($0 ->> \'edtf\') || \'-12-31\' else true end is true)', 'end'), name='party_membership_end_edtf', violation_error_message='end: not a well-formed date (EDTF text, bounds in order, precision).'),
        ),
        migrations.AddConstraint(
            model_name='partymembership',
            constraint=models.CheckConstraint(condition=models.Q(('party', models.F('organization')), _negated=True), name='party_membership_in_another', violation_error_message='organization: a party is not a member of itself.'),
        ),
        migrations.AddConstraint(
            model_name='possibleduplicate',
            constraint=models.UniqueConstraint(fields=('dataset', 'key', 'other_id'), name='import_duplicate_once'),
        ),
        migrations.AddConstraint(
            model_name='possibleduplicate',
            constraint=models.CheckConstraint(condition=models.Q(('record_id__isnull', True), models.Q(('record_id', models.F('other_id')), _negated=True), _connector='OR'), name='import_duplicate_two'),
        ),
        migrations.AddConstraint(
            model_name='possibleduplicate',
            constraint=models.CheckConstraint(condition=models.Q(('status__in', ['open', 'same', 'different'])), name='import_possible_duplicate_status_known', violation_error_message='status: one of open, same, different.'),
        ),
        migrations.AddConstraint(
            model_name='possibleduplicate',
            constraint=models.CheckConstraint(condition=models.Q(('type__in', ['party', 'speaker', 'office', 'source', 'topic', 'statement', 'talk', 'proposal', 'event'])), name='import_possible_duplicate_type_known', violation_error_message='type: one of party, speaker, office, source, topic, statement, talk, proposal, event.'),
        ),
        migrations.AddIndex(
            model_name='proposal',
            index=models.Index(models.OrderBy(django.db.models.functions.comparison.Coalesce('published_on_start', 'published_on_end'), descending=True, nulls_last=True), models.F('slug'), condition=models.Q(('publication', 'published')), name='proposal_newest'),
        ),
        migrations.AddConstraint(
            model_name='proposal',
            constraint=models.CheckConstraint(condition=models.Q(('slug__regex', '^[a-z0-9]+(-[a-z0-9]+)*$')), name='proposal_slug_shape', violation_error_message='slug: lower-case letters and digits in words joined by single hyphens.'),
        ),
        migrations.AddConstraint(
            model_name='proposal',
            constraint=models.CheckConstraint(condition=models.Q(('publication__in', ['draft', 'published', 'withdrawn'])), name='proposal_publication_known', violation_error_message='publication: one of draft, published, withdrawn.'),
        ),
        migrations.AddConstraint(
            model_name='proposal',
            constraint=models.CheckConstraint(condition=models.Q(('merged_into__isnull', True), models.Q(('publication', 'withdrawn'), models.Q(('merged_into', models.F('id')), _negated=True)), _connector='OR'), name='proposal_merged_is_withdrawn', violation_error_message='merged_into: only a withdrawn record is merged, and never into itself.'),
        ),
        migrations.AddConstraint(
            model_name='proposal',
            constraint=models.CheckConstraint(condition=events.models.fields.SqlExpression('jsonb_typeof($0) = \'array\' and not jsonb_path_exists($0, \'strict $[*] ? (@.type() <> "object")\', \'{}\', true) and not jsonb_path_exists($0, \'$[*] ? (!exists(@.scheme) || !exists(@.identifier))\') and not jsonb_path_exists($0, \'strict $[*].* ? (@.type() <> "string" && @.type() <> "null")\', \'{}\', true) and not jsonb_path_exists($0, \'$[*].keyvalue().key ? (@ <> "scheme" && @ <> "identifier")\')', 'identifiers'), name='proposal_identifiers_rows', violation_error_message="identifiers: each row has exactly 'scheme', 'identifier', as text."),
        ),
        migrations.AddConstraint(
            model_name='proposal',
            constraint=models.CheckConstraint(condition=events.models.fields.SqlExpression('jsonb_typeof($0) = \'array\' and not jsonb_path_exists($0, \'strict $[*] ? (@.type() <> "object")\', \'{}\', true) and not jsonb_path_exists($0, \'$[*] ? (!exists(@.field) || !exists(@.basis))\') and not jsonb_path_exists($0, \'strict $[*].* ? (@.type() <> "string" && @.type() <> "null")\', \'{}\', true) and not jsonb_path_exists($0, \'$[*].keyvalue().key ? (@ <> "field" && @ <> "basis")\')', 'inferences'), name='proposal_inferences_rows', violation_error_message="inferences: each row has exactly 'field', 'basis', as text."),
        ),
        migrations.AddConstraint(
            model_name='proposal',
            constraint=models.CheckConstraint(condition=events.models.fields.SqlExpression("btrim($0, E' \\t\\n\\r') <> ''", 'title'), name='proposal_title_not_blank', violation_error_message='title: required.'),
        ),
        migrations.AddConstraint(
            model_name='proposal',
            constraint=models.CheckConstraint(condition=models.Q(('kind__in', ['draft-treaty', 'draft-agreement', 'treaty', 'agreement', 'plan', 'demand', 'resolution', 'declaration', 'other'])), name='proposal_kind_known', violation_error_message='kind: one of draft-treaty, draft-agreement, treaty, agreement, plan, demand, resolution, declaration, other.'),
        ),
        migrations.AddConstraint(
            model_name='proposal',
            constraint=models.CheckConstraint(condition=models.Q(('status__in', ['floated', 'tabled', 'published', 'under-discussion', 'accepted', 'signed', 'rejected', 'withdrawn', 'superseded', 'unilateral', 'unclear'])), name='proposal_status_known', violation_error_message='status: one of floated, tabled, published, under-discussion, accepted, signed, rejected, withdrawn, superseded, unilateral, unclear.'),
        ),
        migrations.AddConstraint(
            model_name='proposal',
            constraint=models.CheckConstraint(condition=events.models.fields.SqlExpression('$0 is null or (jsonb_typeof($0) = \'object\' and $0 ?& array[\'edtf\', \'start\', \'end\', \'qualifier\', \'precision\', \'stated\'] and $0 - array[\'edtf\', \'start\', \'end\', \'qualifier\', \'precision\', \'stated\'] = \'{}\'::jsonb and not jsonb_path_exists($0, \'$.* ? (@.type() <> "string" && @.type() <> "null")\') and coalesce($0 ->> \'edtf\', \'\') <> \'\' and coalesce($0 ->> \'precision\', \'\') in (\'day\', \'month\', \'season\', \'quarter\', \'year\', \'decade\', \'century\', \'interval\', \'set\') and coalesce($0 ->> \'qualifier\', \'uncertain\') in (\'uncertain\', \'approximate\', \'uncertain-approximate\') and coalesce($0 ->> \'start\', \'0001-01-01\') ~ \'^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$\' and make_date(substr(($0 ->> \'start\'), 1, 4)::int, substr(($0 ->> \'start\'), 6, 2)::int, substr(($0 ->> \'start\'), 9, 2)::int) is not distinct from make_date(substr(($0 ->> \'start\'), 1, 4)::int, substr(($0 ->> \'start\'), 6, 2)::int, substr(($0 ->> \'start\'), 9, 2)::int) and coalesce($0 ->> \'end\', \'9999-12-31\') ~ \'^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$\' and make_date(substr(($0 ->> \'end\'), 1, 4)::int, substr(($0 ->> \'end\'), 6, 2)::int, substr(($0 ->> \'end\'), 9, 2)::int) is not distinct from make_date(substr(($0 ->> \'end\'), 1, 4)::int, substr(($0 ->> \'end\'), 6, 2)::int, substr(($0 ->> \'end\'), 9, 2)::int) and coalesce($0 ->> \'start\', \'0001-01-01\') collate "C" <= coalesce($0 ->> \'end\', \'9999-12-31\') and case when $0 ->> \'edtf\' ~ \'^[0-9]{4}-[0-9]{2}-[0-9]{2}$\' then $0 ->> \'start\' = $0 ->> \'edtf\' and $0 ->> \'end\' = $0 ->> \'edtf\' when $0 ->> \'edtf\' ~ \'^[0-9]{4}-(0[1-9]|1[0-2])$\' then $0 ->> \'start\' = ($0 ->> \'edtf\') || \'-01\' and make_date(substr(($0 ->> \'end\'), 1, 4)::int, substr(($0 ->> \'end\'), 6, 2)::int, substr(($0 ->> \'end\'), 9, 2)::int) = (make_date(substr(($0 ->> \'start\'), 1, 4)::int, substr(($0 ->> \'start\'), 6, 2)::int, substr(($0 ->> \'start\'), 9, 2)::int) + interval \'1 month - 1 day\')::date when $0 ->> \'edtf\' ~ \'^[0-9]{4}$\' then $0 ->> \'start\' = ($0 ->> \'edtf\') || \'-01-01\' and $0 ->> \'end\' = ($0 ->> \'edtf\') || \'-12-31\' else true end is true)', 'published_on'), name='proposal_published_on_edtf', violation_error_message='published_on: not a well-formed date (EDTF text, bounds in order, precision).'),
        ),
        migrations.AddConstraint(
            model_name='proposal',
            constraint=models.CheckConstraint(condition=events.models.fields.SqlExpression('$0 is null or (jsonb_typeof($0) = \'object\' and $0 ?& array[\'edtf\', \'start\', \'end\', \'qualifier\', \'precision\', \'stated\'] and $0 - array[\'edtf\', \'start\', \'end\', \'qualifier\', \'precision\', \'stated\'] = \'{}\'::jsonb and not jsonb_path_exists($0, \'$.* ? (@.type() <> "string" && @.type() <> "null")\') and coalesce($0 ->> \'edtf\', \'\') <> \'\' and coalesce($0 ->> \'precision\', \'\') in (\'day\', \'month\', \'season\', \'quarter\', \'year\', \'decade\', \'century\', \'interval\', \'set\') and coalesce($0 ->> \'qualifier\', \'uncertain\') in (\'uncertain\', \'approximate\', \'uncertain-approximate\') and coalesce($0 ->> \'start\', \'0001-01-01\') ~ \'^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$\' and make_date(substr(($0 ->> \'start\'), 1, 4)::int, substr(($0 ->> \'start\'), 6, 2)::int, substr(($0 ->> \'start\'), 9, 2)::int) is not distinct from make_date(substr(($0 ->> \'start\'), 1, 4)::int, substr(($0 ->> \'start\'), 6, 2)::int, substr(($0 ->> \'start\'), 9, 2)::int) and coalesce($0 ->> \'end\', \'9999-12-31\') ~ \'^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$\' and make_date(substr(($0 ->> \'end\'), 1, 4)::int, substr(($0 ->> \'end\'), 6, 2)::int, substr(($0 ->> \'end\'), 9, 2)::int) is not distinct from make_date(substr(($0 ->> \'end\'), 1, 4)::int, substr(($0 ->> \'end\'), 6, 2)::int, substr(($0 ->> \'end\'), 9, 2)::int) and coalesce($0 ->> \'start\', \'0001-01-01\') collate "C" <= coalesce($0 ->> \'end\', \'9999-12-31\') and case when $0 ->> \'edtf\' ~ \'^[0-9]{4}-[0-9]{2}-[0-9]{2}$\' then $0 ->> \'start\' = $0 ->> \'edtf\' and $0 ->> \'end\' = $0 ->> \'edtf\' when $0 ->> \'edtf\' ~ \'^[0-9]{4}-(0[1-9]|1[0-2])$\' then $0 ->> \'start\' = ($0 ->> \'edtf\') || \'-01\' and make_date(substr(($0 ->> \'end\'), 1, 4)::int, substr(($0 ->> \'end\'), 6, 2)::int, substr(($0 ->> \'end\'), 9, 2)::int) = (make_date(substr(($0 ->> \'start\'), 1, 4)::int, substr(($0 ->> \'start\'), 6, 2)::int, substr(($0 ->> \'start\'), 9, 2)::int) + interval \'1 month - 1 day\')::date when $0 ->> \'edtf\' ~ \'^[0-9]{4}$\' then $0 ->> \'start\' = ($0 ->> \'edtf\') || \'-01-01\' and $0 ->> \'end\' = ($0 ->> \'edtf\') || \'-12-31\' else true end is true)', 'signed_on'), name='proposal_signed_on_edtf', violation_error_message='signed_on: not a well-formed date (EDTF text, bounds in order, precision).'),
        ),
        migrations.AddConstraint(
            model_name='proposal',
            constraint=models.CheckConstraint(condition=events.models.fields.SqlExpression("coalesce(jsonb_typeof($0), 'null') in ('object', 'null')", 'original'), name='proposal_original_object', violation_error_message='original: an object of column names and values.'),
        ),
        migrations.AddConstraint(
            model_name='proposalcoding',
            constraint=models.UniqueConstraint(deferrable=django.db.models.constraints.Deferrable['DEFERRED'], fields=('proposal', 'position'), name='proposal_coding_position'),
        ),
        migrations.AddConstraint(
            model_name='proposalcoding',
            constraint=models.CheckConstraint(condition=events.models.fields.SqlExpression("btrim($0, E' \\t\\n\\r') <> ''", 'scheme'), name='proposal_coding_scheme_not_blank', violation_error_message='scheme: required.'),
        ),
        migrations.AddConstraint(
            model_name='proposalcoding',
            constraint=models.CheckConstraint(condition=events.models.fields.SqlExpression("btrim($0, E' \\t\\n\\r') <> ''", 'code'), name='proposal_coding_code_not_blank', violation_error_message='code: required.'),
        ),
        migrations.AddConstraint(
            model_name='proposalcoding',
            constraint=models.UniqueConstraint(fields=('proposal', 'scheme', 'code'), name='proposal_coding_once'),
        ),
        migrations.AddConstraint(
            model_name='proposalparty',
            constraint=models.UniqueConstraint(deferrable=django.db.models.constraints.Deferrable['DEFERRED'], fields=('proposal', 'role', 'position'), name='proposal_party_position'),
        ),
        migrations.AddConstraint(
            model_name='proposalparty',
            constraint=models.CheckConstraint(condition=models.Q(('role__in', ['proposer', 'addressee'])), name='proposal_party_role_known', violation_error_message='role: one of proposer, addressee.'),
        ),
        migrations.AddConstraint(
            model_name='proposalparty',
            constraint=models.UniqueConstraint(fields=('proposal', 'role', 'party'), name='proposal_party_once'),
        ),
        migrations.AddConstraint(
            model_name='proposalprovision',
            constraint=models.UniqueConstraint(deferrable=django.db.models.constraints.Deferrable['DEFERRED'], fields=('proposal', 'position'), name='proposal_provision_position'),
        ),
        migrations.AddConstraint(
            model_name='proposalprovision',
            constraint=models.CheckConstraint(condition=events.models.fields.SqlExpression("btrim($0, E' \\t\\n\\r') <> ''", 'number'), name='proposal_provision_number_not_blank', violation_error_message='number: required.'),
        ),
        migrations.AddConstraint(
            model_name='proposalprovision',
            constraint=models.CheckConstraint(condition=events.models.fields.SqlExpression("btrim($0, E' \\t\\n\\r') <> ''", 'text'), name='proposal_provision_text_not_blank', violation_error_message='text: required.'),
        ),
        migrations.AddConstraint(
            model_name='proposalprovision',
            constraint=models.UniqueConstraint(fields=('proposal', 'number'), name='proposal_provision_once'),
        ),
        migrations.AddConstraint(
            model_name='proposalrelation',
            constraint=models.UniqueConstraint(deferrable=django.db.models.constraints.Deferrable['DEFERRED'], fields=('proposal', 'kind', 'position'), name='proposal_relation_position'),
        ),
        migrations.AddConstraint(
            model_name='proposalrelation',
            constraint=models.CheckConstraint(condition=models.Q(('kind__in', ['supersedes', 'relates-to'])), name='proposal_relation_kind_known', violation_error_message='kind: one of supersedes, relates-to.'),
        ),
        migrations.AddConstraint(
            model_name='proposalrelation',
            constraint=models.UniqueConstraint(fields=('proposal', 'kind', 'other'), name='proposal_relation_once'),
        ),
        migrations.AddConstraint(
            model_name='proposalrelation',
            constraint=models.CheckConstraint(condition=models.Q(('proposal', models.F('other')), _negated=True), name='proposal_relation_to_another', violation_error_message='other: a proposal does not relate to itself.'),
        ),
        migrations.AddConstraint(
            model_name='sourcetext',
            constraint=models.CheckConstraint(condition=events.models.fields.SqlExpression("btrim($0, E' \\t\\n\\r') <> ''", 'text'), name='source_text_text_not_blank', violation_error_message='text: required.'),
        ),
        migrations.AddIndex(
            model_name='source',
            index=models.Index(models.OrderBy(django.db.models.functions.comparison.Coalesce('published_start', 'published_end'), descending=True, nulls_last=True), models.F('slug'), condition=models.Q(('publication', 'published')), name='source_newest'),
        ),
        migrations.AddConstraint(
            model_name='source',
            constraint=models.CheckConstraint(condition=models.Q(('slug__regex', '^[a-z0-9]+(-[a-z0-9]+)*$')), name='source_slug_shape', violation_error_message='slug: lower-case letters and digits in words joined by single hyphens.'),
        ),
        migrations.AddConstraint(
            model_name='source',
            constraint=models.CheckConstraint(condition=models.Q(('publication__in', ['draft', 'published', 'withdrawn'])), name='source_publication_known', violation_error_message='publication: one of draft, published, withdrawn.'),
        ),
        migrations.AddConstraint(
            model_name='source',
            constraint=models.CheckConstraint(condition=models.Q(('merged_into__isnull', True), models.Q(('publication', 'withdrawn'), models.Q(('merged_into', models.F('id')), _negated=True)), _connector='OR'), name='source_merged_is_withdrawn', violation_error_message='merged_into: only a withdrawn record is merged, and never into itself.'),
        ),
        migrations.AddConstraint(
            model_name='source',
            constraint=models.CheckConstraint(condition=events.models.fields.SqlExpression('jsonb_typeof($0) = \'array\' and not jsonb_path_exists($0, \'strict $[*] ? (@.type() <> "object")\', \'{}\', true) and not jsonb_path_exists($0, \'$[*] ? (!exists(@.scheme) || !exists(@.identifier))\') and not jsonb_path_exists($0, \'strict $[*].* ? (@.type() <> "string" && @.type() <> "null")\', \'{}\', true) and not jsonb_path_exists($0, \'$[*].keyvalue().key ? (@ <> "scheme" && @ <> "identifier")\')', 'identifiers'), name='source_identifiers_rows', violation_error_message="identifiers: each row has exactly 'scheme', 'identifier', as text."),
        ),
        migrations.AddConstraint(
            model_name='source',
            constraint=models.CheckConstraint(condition=events.models.fields.SqlExpression('jsonb_typeof($0) = \'array\' and not jsonb_path_exists($0, \'strict $[*] ? (@.type() <> "object")\', \'{}\', true) and not jsonb_path_exists($0, \'$[*] ? (!exists(@.field) || !exists(@.basis))\') and not jsonb_path_exists($0, \'strict $[*].* ? (@.type() <> "string" && @.type() <> "null")\', \'{}\', true) and not jsonb_path_exists($0, \'$[*].keyvalue().key ? (@ <> "field" && @ <> "basis")\')', 'inferences'), name='source_inferences_rows', violation_error_message="inferences: each row has exactly 'field', 'basis', as text."),
        ),
        migrations.AddConstraint(
            model_name='source',
            constraint=models.CheckConstraint(condition=events.models.fields.SqlExpression("btrim($0, E' \\t\\n\\r') <> ''", 'title'), name='source_title_not_blank', violation_error_message='title: required.'),
        ),
        migrations.AddConstraint(
            model_name='source',
            constraint=models.CheckConstraint(condition=models.Q(('kind__in', ['article', 'interview', 'broadcast', 'communique', 'press-release', 'speech', 'treaty-text', 'dataset', 'report', 'social-media', 'other'])), name='source_kind_known', violation_error_message='kind: one of article, interview, broadcast, communique, press-release, speech, treaty-text, dataset, report, social-media, other.'),
        ),
        migrations.AddConstraint(
            model_name='source',
            constraint=models.CheckConstraint(condition=events.models.fields.SqlExpression('$0 is null or (jsonb_typeof($0) = \'object\' and $0 ?& array[\'edtf\', \'start\', \'end\', \'qualifier\', \'precision\', \'stated\'] and $0 - array[\'edtf\', \'start\', \'end\', \'qualifier\', \'precision\', \'stated\'] = \'{}\'::jsonb and not jsonb_path_exists($0, \'$.* ? (@.type() <> "string" && @.type() <> "null")\') and coalesce($0 ->> \'edtf\', \'\') <> \'\' and coalesce($0 ->> \'precision\', \'\') in (\'day\', \'month\', \'season\', \'quarter\', \'year\', \'decade\', \'century\', \'interval\', \'set\') and coalesce($0 ->> \'qualifier\', \'uncertain\') in (\'uncertain\', \'approximate\', \'uncertain-approximate\') and coalesce($0 ->> \'start\', \'0001-01-01\') ~ \'^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$\' and make_date(substr(($0 ->> \'start\'), 1, 4)::int, substr(($0 ->> \'start\'), 6, 2)::int, substr(($0 ->> \'start\'), 9, 2)::int) is not distinct from make_date(substr(($0 ->> \'start\'), 1, 4)::int, substr(($0 ->> \'start\'), 6, 2)::int, substr(($0 ->> \'start\'), 9, 2)::int) and coalesce($0 ->> \'end\', \'9999-12-31\') ~ \'^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$\' and make_date(substr(($0 ->> \'end\'), 1, 4)::int, substr(($0 ->> \'end\'), 6, 2)::int, substr(($0 ->> \'end\'), 9, 2)::int) is not distinct from make_date(substr(($0 ->> \'end\'), 1, 4)::int, substr(($0 ->> \'end\'), 6, 2)::int, substr(($0 ->> \'end\'), 9, 2)::int) and coalesce($0 ->> \'start\', \'0001-01-01\') collate "C" <= coalesce($0 ->> \'end\', \'9999-12-31\') and case when $0 ->> \'edtf\' ~ \'^[0-9]{4}-[0-9]{2}-[0-9]{2}$\' then $0 ->> \'start\' = $0 ->> \'edtf\' and $0 ->> \'end\' = $0 ->> \'edtf\' when $0 ->> \'edtf\' ~ \'^[0-9]{4}-(0[1-9]|1[0-2])$\' then $0 ->> \'start\' = ($0 ->> \'edtf\') || \'-01\' and make_date(substr(($0 ->> \'end\'), 1, 4)::int, substr(($0 ->> \'end\'), 6, 2)::int, substr(($0 ->> \'end\'), 9, 2)::int) = (make_date(substr(($0 ->> \'start\'), 1, 4)::int, substr(($0 ->> \'start\'), 6, 2)::int, substr(($0 ->> \'start\'), 9, 2)::int) + interval \'1 month - 1 day\')::date when $0 ->> \'edtf\' ~ \'^[0-9]{4}$\' then $0 ->> \'start\' = ($0 ->> \'edtf\') || \'-01-01\' and $0 ->> \'end\' = ($0 ->> \'edtf\') || \'-12-31\' else true end is true)', 'published'), name='source_published_edtf', violation_error_message='published: not a well-formed date (EDTF text, bounds in order, precision).'),
        ),
        migrations.AddConstraint(
            model_name='source',
            constraint=models.CheckConstraint(condition=events.models.fields.SqlExpression("coalesce(jsonb_typeof($0), 'null') in ('object', 'null')", 'original'), name='source_original_object', violation_error_message='original: an object of column names and values.'),
        ),
        migrations.AddConstraint(
            model_name='source',
            constraint=models.CheckConstraint(condition=events.models.fields.SqlExpression("$0 between '0001-01-01'::date and '9999-12-31'::date", 'accessed'), name='source_accessed_day', violation_error_message='accessed: a day in the years 1 to 9999.'),
        ),
        migrations.AddConstraint(
            model_name='source',
            constraint=models.CheckConstraint(condition=models.Q(('sha256', ''), ('sha256__regex', '^[0-9a-f]{64}$'), _connector='OR'), name='source_sha256_shape', violation_error_message='sha256: 64 hexadecimal digits in lower case.'),
        ),
        migrations.AddConstraint(
            model_name='proposalsource',
            constraint=models.UniqueConstraint(deferrable=django.db.models.constraints.Deferrable['DEFERRED'], fields=('proposal', 'position'), name='proposal_source_position'),
        ),
        migrations.AddConstraint(
            model_name='proposalsource',
            constraint=models.UniqueConstraint(fields=('proposal', 'source'), name='proposal_source_once'),
        ),
        migrations.AddConstraint(
            model_name='officesource',
            constraint=models.UniqueConstraint(deferrable=django.db.models.constraints.Deferrable['DEFERRED'], fields=('office', 'position'), name='office_source_position'),
        ),
        migrations.AddConstraint(
            model_name='officesource',
            constraint=models.UniqueConstraint(fields=('office', 'source'), name='office_source_once'),
        ),
        migrations.AddIndex(
            model_name='speaker',
            index=models.Index(fields=['name'], name='speaker_name'),
        ),
        migrations.AddConstraint(
            model_name='speaker',
            constraint=models.CheckConstraint(condition=models.Q(('slug__regex', '^[a-z0-9]+(-[a-z0-9]+)*$')), name='speaker_slug_shape', violation_error_message='slug: lower-case letters and digits in words joined by single hyphens.'),
        ),
        migrations.AddConstraint(
            model_name='speaker',
            constraint=models.CheckConstraint(condition=models.Q(('publication__in', ['draft', 'published', 'withdrawn'])), name='speaker_publication_known', violation_error_message='publication: one of draft, published, withdrawn.'),
        ),
        migrations.AddConstraint(
            model_name='speaker',
            constraint=models.CheckConstraint(condition=models.Q(('merged_into__isnull', True), models.Q(('publication', 'withdrawn'), models.Q(('merged_into', models.F('id')), _negated=True)), _connector='OR'), name='speaker_merged_is_withdrawn', violation_error_message='merged_into: only a withdrawn record is merged, and never into itself.'),
        ),
        migrations.AddConstraint(
            model_name='speaker',
            constraint=models.CheckConstraint(condition=events.models.fields.SqlExpression('jsonb_typeof($0) = \'array\' and not jsonb_path_exists($0, \'strict $[*] ? (@.type() <> "object")\', \'{}\', true) and not jsonb_path_exists($0, \'$[*] ? (!exists(@.scheme) || !exists(@.identifier))\') and not jsonb_path_exists($0, \'strict $[*].* ? (@.type() <> "string" && @.type() <> "null")\', \'{}\', true) and not jsonb_path_exists($0, \'$[*].keyvalue().key ? (@ <> "scheme" && @ <> "identifier")\')', 'identifiers'), name='speaker_identifiers_rows', violation_error_message="identifiers: each row has exactly 'scheme', 'identifier', as text."),
        ),
        migrations.AddConstraint(
            model_name='speaker',
            constraint=models.CheckConstraint(condition=events.models.fields.SqlExpression('jsonb_typeof($0) = \'array\' and not jsonb_path_exists($0, \'strict $[*] ? (@.type() <> "object")\', \'{}\', true) and not jsonb_path_exists($0, \'$[*] ? (!exists(@.field) || !exists(@.basis))\') and not jsonb_path_exists($0, \'strict $[*].* ? (@.type() <> "string" && @.type() <> "null")\', \'{}\', true) and not jsonb_path_exists($0, \'$[*].keyvalue().key ? (@ <> "field" && @ <> "basis")\')', 'inferences'), name='speaker_inferences_rows', violation_error_message="inferences: each row has exactly 'field', 'basis', as text."),
        ),
        migrations.AddConstraint(
            model_name='speaker',
            constraint=models.CheckConstraint(condition=events.models.fields.SqlExpression("btrim($0, E' \\t\\n\\r') <> ''", 'name'), name='speaker_name_not_blank', violation_error_message='name: required.'),
        ),
        migrations.AddConstraint(
            model_name='speaker',
            constraint=models.CheckConstraint(condition=models.Q(('gender__in', ['female', 'male', 'other', ''])), name='speaker_gender_known', violation_error_message='gender: one of female, male, other.'),
        ),
        migrations.AddConstraint(
            model_name='speaker',
            constraint=models.CheckConstraint(condition=events.models.fields.SqlExpression('jsonb_typeof($0) = \'array\' and not jsonb_path_exists($0, \'strict $[*] ? (@.type() <> "object")\', \'{}\', true) and not jsonb_path_exists($0, \'$[*] ? (!exists(@.name) || !exists(@.language))\') and not jsonb_path_exists($0, \'strict $[*].* ? (@.type() <> "string" && @.type() <> "null")\', \'{}\', true) and not jsonb_path_exists($0, \'$[*].keyvalue().key ? (@ <> "name" && @ <> "language")\')', 'aliases'), name='speaker_aliases_rows', violation_error_message="aliases: each row has exactly 'name', 'language', as text."),
        ),
        migrations.AddConstraint(
            model_name='speaker',
            constraint=models.CheckConstraint(condition=events.models.fields.SqlExpression('jsonb_typeof($0) = \'array\' and not jsonb_path_exists($0, \'strict $[*] ? (@.type() <> "object")\', \'{}\', true) and not jsonb_path_exists($0, \'$[*] ? (!exists(@.url) || !exists(@.note))\') and not jsonb_path_exists($0, \'strict $[*].* ? (@.type() <> "string" && @.type() <> "null")\', \'{}\', true) and not jsonb_path_exists($0, \'$[*].keyvalue().key ? (@ <> "url" && @ <> "note")\')', 'links'), name='speaker_links_rows', violation_error_message="links: each row has exactly 'url', 'note', as text."),
        ),
        migrations.AddConstraint(
            model_name='speaker',
            constraint=models.CheckConstraint(condition=events.models.fields.SqlExpression('jsonb_typeof($0) = \'array\' and not jsonb_path_exists($0, \'strict $[*] ? (@.type() <> "object")\', \'{}\', true) and not jsonb_path_exists($0, \'$[*] ? (!exists(@.url) || !exists(@.note))\') and not jsonb_path_exists($0, \'strict $[*].* ? (@.type() <> "string" && @.type() <> "null")\', \'{}\', true) and not jsonb_path_exists($0, \'$[*].keyvalue().key ? (@ <> "url" && @ <> "note")\')', 'images'), name='speaker_images_rows', violation_error_message="images: each row has exactly 'url', 'note', as text."),
        ),
        migrations.AddConstraint(
            model_name='speaker',
            constraint=models.CheckConstraint(condition=events.models.fields.SqlExpression('$0 is null or (jsonb_typeof($0) = \'object\' and $0 ?& array[\'edtf\', \'start\', \'end\', \'qualifier\', \'precision\', \'stated\'] and $0 - array[\'edtf\', \'start\', \'end\', \'qualifier\', \'precision\', \'stated\'] = \'{}\'::jsonb and not jsonb_path_exists($0, \'$.* ? (@.type() <> "string" && @.type() <> "null")\') and coalesce($0 ->> \'edtf\', \'\') <> \'\' and coalesce($0 ->> \'precision\', \'\') in (\'day\', \'month\', \'season\', \'quarter\', \'year\', \'decade\', \'century\', \'interval\', \'set\') and coalesce($0 ->> \'qualifier\', \'uncertain\') in (\'uncertain\', \'approximate\', \'uncertain-approximate\') and coalesce($0 ->> \'start\', \'0001-01-01\') ~ \'^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$\' and make_date(substr(($0 ->> \'start\'), 1, 4)::int, substr(($0 ->> \'start\'), 6, 2)::int, substr(($0 ->> \'start\'), 9, 2)::int) is not distinct from make_date(substr(($0 ->> \'start\'), 1, 4)::int, substr(($0 ->> \'start\'), 6, 2)::int, substr(($0 ->> \'start\'), 9, 2)::int) and coalesce($0 ->> \'end\', \'9999-12-31\') ~ \'^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$\' and make_date(substr(($0 ->> \'end\'), 1, 4)::int, substr(($0 ->> \'end\'), 6, 2)::int, substr(($0 ->> \'end\'), 9, 2)::int) is not distinct from make_date(substr(($0 ->> \'end\'), 1, 4)::int, substr(($0 ->> \'end\'), 6, 2)::int, substr(($0 ->> \'end\'), 9, 2)::int) and coalesce($0 ->> \'start\', \'0001-01-01\') collate "C" <= coalesce($0 ->> \'end\', \'9999-12-31\') and case when $0 ->> \'edtf\' ~ \'^[0-9]{4}-[0-9]{2}-[0-9]{2}$\' then $0 ->> \'start\' = $0 ->> \'edtf\' and $0 ->> \'end\' = $0 ->> \'edtf\' when $0 ->> \'edtf\' ~ \'^[0-9]{4}-(0[1-9]|1[0-2])$\' then $0 ->> \'start\' = ($0 ->> \'edtf\') || \'-01\' and make_date(substr(($0 ->> \'end\'), 1, 4)::int, substr(($0 ->> \'end\'), 6, 2)::int, substr(($0 ->> \'end\'), 9, 2)::int) = (make_date(substr(($0 ->> \'start\'), 1, 4)::int, substr(($0 ->> \'start\'), 6, 2)::int, substr(($0 ->> \'start\'), 9, 2)::int) + interval \'1 month - 1 day\')::date when $0 ->> \'edtf\' ~ \'^[0-9]{4}$\' then $0 ->> \'start\' = ($0 ->> \'edtf\') || \'-01-01\' and $0 ->> \'end\' = ($0 ->> \'edtf\') || \'-12-31\' else true end is true)', 'born'), name='speaker_born_edtf', violation_error_message='born: not a well-formed date (EDTF text, bounds in order, precision).'),
        ),
        migrations.AddConstraint(
            model_name='speaker',
            constraint=models.CheckConstraint(condition=events.models.fields.SqlExpression('$0 is null or (jsonb_typeof($0) = \'object\' and $0 ?& array[\'edtf\', \'start\', \'end\', \'qualifier\', \'precision\', \'stated\'] and $0 - array[\'edtf\', \'start\', \'end\', \'qualifier\', \'precision\', \'stated\'] = \'{}\'::jsonb and not jsonb_path_exists($0, \'$.* ? (@.type() <> "string" && @.type() <> "null")\') and coalesce($0 ->> \'edtf\', \'\') <> \'\' and coalesce($0 ->> \'precision\', \'\') in (\'day\', \'month\', \'season\', \'quarter\', \'year\', \'decade\', \'century\', \'interval\', \'set\') and coalesce($0 ->> \'qualifier\', \'uncertain\') in (\'uncertain\', \'approximate\', \'uncertain-approximate\') and coalesce($0 ->> \'start\', \'0001-01-01\') ~ \'^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$\' and make_date(substr(($0 ->> \'start\'), 1, 4)::int, substr(($0 ->> \'start\'), 6, 2)::int, substr(($0 ->> \'start\'), 9, 2)::int) is not distinct from make_date(substr(($0 ->> \'start\'), 1, 4)::int, substr(($0 ->> \'start\'), 6, 2)::int, substr(($0 ->> \'start\'), 9, 2)::int) and coalesce($0 ->> \'end\', \'9999-12-31\') ~ \'^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$\' and make_date(substr(($0 ->> \'end\'), 1, 4)::int, substr(($0 ->> \'end\'), 6, 2)::int, substr(($0 ->> \'end\'), 9, 2)::int) is not distinct from make_date(substr(($0 ->> \'end\'), 1, 4)::int, substr(($0 ->> \'end\'), 6, 2)::int, substr(($0 ->> \'end\'), 9, 2)::int) and coalesce($0 ->> \'start\', \'0001-01-01\') collate "C" <= coalesce($0 ->> \'end\', \'9999-12-31\') and case when $0 ->> \'edtf\' ~ \'^[0-9]{4}-[0-9]{2}-[0-9]{2}$\' then $0 ->> \'start\' = $0 ->> \'edtf\' and $0 ->> \'end\' = $0 ->> \'edtf\' when $0 ->> \'edtf\' ~ \'^[0-9]{4}-(0[1-9]|1[0-2])$\' then $0 ->> \'start\' = ($0 ->> \'edtf\') || \'-01\' and make_date(substr(($0 ->> \'end\'), 1, 4)::int, substr(($0 ->> \'end\'), 6, 2)::int, substr(($0 ->> \'end\'), 9, 2)::int) = (make_date(substr(($0 ->> \'start\'), 1, 4)::int, substr(($0 ->> \'start\'), 6, 2)::int, substr(($0 ->> \'start\'), 9, 2)::int) + interval \'1 month - 1 day\')::date when $0 ->> \'edtf\' ~ \'^[0-9]{4}$\' then $0 ->> \'start\' = ($0 ->> \'edtf\') || \'-01-01\' and $0 ->> \'end\' = ($0 ->> \'edtf\') || \'-12-31\' else true end is true)', 'died'), name='speaker_died_edtf', violation_error_message='died: not a well-formed date (EDTF text, bounds in order, precision).'),
        ),
        migrations.AddConstraint(
            model_name='speaker',
            constraint=models.CheckConstraint(condition=events.models.fields.SqlExpression("coalesce(jsonb_typeof($0), 'null') in ('object', 'null')", 'original'), name='speaker_original_object', violation_error_message='original: an object of column names and values.'),
        ),
        migrations.AddConstraint(
            model_name='proposalsignatory',
            constraint=models.UniqueConstraint(deferrable=django.db.models.constraints.Deferrable['DEFERRED'], fields=('proposal', 'position'), name='proposal_signatory_position'),
        ),
        migrations.AddConstraint(
            model_name='proposalsignatory',
            constraint=models.CheckConstraint(condition=models.Q(('role__in', ['party', 'guarantor', 'witness'])), name='proposal_signatory_role_known', violation_error_message='role: one of party, guarantor, witness.'),
        ),
        migrations.AddConstraint(
            model_name='proposalsignatory',
            constraint=models.CheckConstraint(condition=models.Q(('party__isnull', False), ('speaker__isnull', False), models.Q(('stated', ''), _negated=True), _connector='OR'), name='proposal_signatory_named', violation_error_message='A signatory has a party, a person, or a stated wording.'),
        ),
        migrations.AddIndex(
            model_name='office',
            index=models.Index(models.OrderBy(django.db.models.functions.comparison.Coalesce('start_start', 'start_end'), descending=True, nulls_last=True), models.F('slug'), condition=models.Q(('publication', 'published')), name='office_newest'),
        ),
        migrations.AddConstraint(
            model_name='office',
            constraint=models.CheckConstraint(condition=models.Q(('slug__regex', '^[a-z0-9]+(-[a-z0-9]+)*$')), name='office_slug_shape', violation_error_message='slug: lower-case letters and digits in words joined by single hyphens.'),
        ),
        migrations.AddConstraint(
            model_name='office',
            constraint=models.CheckConstraint(condition=models.Q(('publication__in', ['draft', 'published', 'withdrawn'])), name='office_publication_known', violation_error_message='publication: one of draft, published, withdrawn.'),
        ),
        migrations.AddConstraint(
            model_name='office',
            constraint=models.CheckConstraint(condition=models.Q(('merged_into__isnull', True), models.Q(('publication', 'withdrawn'), models.Q(('merged_into', models.F('id')), _negated=True)), _connector='OR'), name='office_merged_is_withdrawn', violation_error_message='merged_into: only a withdrawn record is merged, and never into itself.'),
        ),
        migrations.AddConstraint(
            model_name='office',
            constraint=models.CheckConstraint(condition=events.models.fields.SqlExpression('jsonb_typeof($0) = \'array\' and not jsonb_path_exists($0, \'strict $[*] ? (@.type() <> "object")\', \'{}\', true) and not jsonb_path_exists($0, \'$[*] ? (!exists(@.scheme) || !exists(@.identifier))\') and not jsonb_path_exists($0, \'strict $[*].* ? (@.type() <> "string" && @.type() <> "null")\', \'{}\', true) and not jsonb_path_exists($0, \'$[*].keyvalue().key ? (@ <> "scheme" && @ <> "identifier")\')', 'identifiers'), name='office_identifiers_rows', violation_error_message="identifiers: each row has exactly 'scheme', 'identifier', as text."),
        ),
        migrations.AddConstraint(
            model_name='office',
            constraint=models.CheckConstraint(condition=events.models.fields.SqlExpression('jsonb_typeof($0) = \'array\' and not jsonb_path_exists($0, \'strict $[*] ? (@.type() <> "object")\', \'{}\', true) and not jsonb_path_exists($0, \'$[*] ? (!exists(@.field) || !exists(@.basis))\') and not jsonb_path_exists($0, \'strict $[*].* ? (@.type() <> "string" && @.type() <> "null")\', \'{}\', true) and not jsonb_path_exists($0, \'$[*].keyvalue().key ? (@ <> "field" && @ <> "basis")\')', 'inferences'), name='office_inferences_rows', violation_error_message="inferences: each row has exactly 'field', 'basis', as text."),
        ),
        migrations.AddConstraint(
            model_name='office',
            constraint=models.CheckConstraint(condition=events.models.fields.SqlExpression("btrim($0, E' \\t\\n\\r') <> ''", 'title'), name='office_title_not_blank', violation_error_message='title: required.'),
        ),
        migrations.AddConstraint(
            model_name='office',
            constraint=models.CheckConstraint(condition=events.models.fields.SqlExpression('$0 is null or (jsonb_typeof($0) = \'object\' and $0 ?& array[\'edtf\', \'start\', \'end\', \'qualifier\', \'precision\', \'stated\'] and $0 - array[\'edtf\', \'start\', \'end\', \'qualifier\', \'precision\', \'stated\'] = \'{}\'::jsonb and not jsonb_path_exists($0, \'$.* ? (@.type() <> "string" && @.type() <> "null")\') and coalesce($0 ->> \'edtf\', \'\') <> \'\' and coalesce($0 ->> \'precision\', \'\') in (\'day\', \'month\', \'season\', \'quarter\', \'year\', \'decade\', \'century\', \'interval\', \'set\') and coalesce($0 ->> \'qualifier\', \'uncertain\') in (\'uncertain\', \'approximate\', \'uncertain-approximate\') and coalesce($0 ->> \'start\', \'0001-01-01\') ~ \'^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$\' and make_date(substr(($0 ->> \'start\'), 1, 4)::int, substr(($0 ->> \'start\'), 6, 2)::int, substr(($0 ->> \'start\'), 9, 2)::int) is not distinct from make_date(substr(($0 ->> \'start\'), 1, 4)::int, substr(($0 ->> \'start\'), 6, 2)::int, substr(($0 ->> \'start\'), 9, 2)::int) and coalesce($0 ->> \'end\', \'9999-12-31\') ~ \'^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$\' and make_date(substr(($0 ->> \'end\'), 1, 4)::int, substr(($0 ->> \'end\'), 6, 2)::int, substr(($0 ->> \'end\'), 9, 2)::int) is not distinct from make_date(substr(($0 ->> \'end\'), 1, 4)::int, substr(($0 ->> \'end\'), 6, 2)::int, substr(($0 ->> \'end\'), 9, 2)::int) and coalesce($0 ->> \'start\', \'0001-01-01\') collate "C" <= coalesce($0 ->> \'end\', \'9999-12-31\') and case when $0 ->> \'edtf\' ~ \'^[0-9]{4}-[0-9]{2}-[0-9]{2}$\' then $0 ->> \'start\' = $0 ->> \'edtf\' and $0 ->> \'end\' = $0 ->> \'edtf\' when $0 ->> \'edtf\' ~ \'^[0-9]{4}-(0[1-9]|1[0-2])$\' then $0 ->> \'start\' = ($0 ->> \'edtf\') || \'-01\' and make_date(substr(($0 ->> \'end\'), 1, 4)::int, substr(($0 ->> \'end\'), 6, 2)::int, substr(($0 ->> \'end\'), 9, 2)::int) = (make_date(substr(($0 ->> \'start\'), 1, 4)::int, substr(($0 ->> \'start\'), 6, 2)::int, substr(($0 ->> \'start\'), 9, 2)::int) + interval \'1 month - 1 day\')::date when $0 ->> \'edtf\' ~ \'^[0-9]{4}$\' then $0 ->> \'start\' = ($0 ->> \'edtf\') || \'-01-01\' and $0 ->> \'end\' = ($0 ->> \'edtf\') || \'-12-31\' else true end is true)', 'start'), name='office_start_edtf', violation_error_message='start: not a well-formed date (EDTF text, bounds in order, precision).'),
        ),
        migrations.AddConstraint(
            model_name='office',
            constraint=models.CheckConstraint(condition=events.models.fields.SqlExpression('$0 is null or (jsonb_typeof($0) = \'object\' and $0 ?& array[\'edtf\', \'start\', \'end\', \'qualifier\', \'precision\', \'stated\'] and $0 - array[\'edtf\', \'start\', \'end\', \'qualifier\', \'precision\', \'stated\'] = \'{}\'::jsonb and not jsonb_path_exists($0, \'$.* ? (@.type() <> "string" && @.type() <> "null")\') and coalesce($0 ->> \'edtf\', \'\') <> \'\' and coalesce($0 ->> \'precision\', \'\') in (\'day\', \'month\', \'season\', \'quarter\', \'year\', \'decade\', \'century\', \'interval\', \'set\') and coalesce($0 ->> \'qualifier\', \'uncertain\') in (\'uncertain\', \'approximate\', \'uncertain-approximate\') and coalesce($0 ->> \'start\', \'0001-01-01\') ~ \'^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$\' and make_date(substr(($0 ->> \'start\'), 1, 4)::int, substr(($0 ->> \'start\'), 6, 2)::int, substr(($0 ->> \'start\'), 9, 2)::int) is not distinct from make_date(substr(($0 ->> \'start\'), 1, 4)::int, substr(($0 ->> \'start\'), 6, 2)::int, substr(($0 ->> \'start\'), 9, 2)::int) and coalesce($0 ->> \'end\', \'9999-12-31\') ~ \'^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$\' and make_date(substr(($0 ->> \'end\'), 1, 4)::int, substr(($0 ->> \'end\'), 6, 2)::int, substr(($0 ->> \'end\'), 9, 2)::int) is not distinct from make_date(substr(($0 ->> \'end\'), 1, 4)::int, substr(($0 ->> \'end\'), 6, 2)::int, substr(($0 ->> \'end\'), 9, 2)::int) and coalesce($0 ->> \'start\', \'0001-01-01\') collate "C" <= coalesce($0 ->> \'end\', \'9999-12-31\') and case when $0 ->> \'edtf\' ~ \'^[0-9]{4}-[0-9]{2}-[0-9]{2}$\' then $0 ->> \'start\' = $0 ->> \'edtf\' and $0 ->> \'end\' = $0 ->> \'edtf\' when $0 ->> \'edtf\' ~ \'^[0-9]{4}-(0[1-9]|1[0-2])$\' then $0 ->> \'start\' = ($0 ->> \'edtf\') || \'-01\' and make_date(substr(($0 ->> \'end\'), 1, 4)::int, substr(($0 ->> \'end\'), 6, 2)::int, substr(($0 ->> \'end\'), 9, 2)::int) = (make_date(substr(($0 ->> \'start\'), 1, 4)::int, substr(($0 ->> \'start\'), 6, 2)::int, substr(($0 ->> \'start\'), 9, 2)::int) + interval \'1 month - 1 day\')::date when $0 ->> \'edtf\' ~ \'^[0-9]{4}$\' then $0 ->> \'start\' = ($0 ->> \'edtf\') || \'-01-01\' and $0 ->> \'end\' = ($0 ->> \'edtf\') || \'-12-31\' else true end is true)', 'end'), name='office_end_edtf', violation_error_message='end: not a well-formed date (EDTF text, bounds in order, precision).'),
        ),
        migrations.AddConstraint(
            model_name='office',
            constraint=models.CheckConstraint(condition=events.models.fields.SqlExpression("coalesce(jsonb_typeof($0), 'null') in ('object', 'null')", 'original'), name='office_original_object', violation_error_message='original: an object of column names and values.'),
        ),
        migrations.AddConstraint(
            model_name='office',
            constraint=models.CheckConstraint(condition=models.Q(('start_start__isnull', True), ('end_end__isnull', True), ('start_start__lte', models.F('end_end')), _connector='OR'), name='office_ends_after_start', violation_error_message='end: before the start.'),
        ),
        migrations.AddConstraint(
            model_name='office',
            constraint=django.contrib.postgres.constraints.ExclusionConstraint(condition=models.Q(('end_start__isnull', False), ('speaker__isnull', False), ('start_end__isnull', False), models.Q(('publication', 'withdrawn'), _negated=True), ('start_end__lt', models.F('end_start'))), expressions=[(events.models.fields.SqlExpression("int8range(hashtextextended(coalesce($0::text, '') || '|' || coalesce($1::text, '') || '|' || coalesce($2::text, '') || '|' || coalesce($3::text, '') || '|' || coalesce($4::text, '') || '|' || coalesce($5::text, '') || '|' || coalesce($6::text, ''), 0), hashtextextended(coalesce($0::text, '') || '|' || coalesce($1::text, '') || '|' || coalesce($2::text, '') || '|' || coalesce($3::text, '') || '|' || coalesce($4::text, '') || '|' || coalesce($5::text, '') || '|' || coalesce($6::text, ''), 0), '[]')", 'speaker', 'party', 'title', 'role', 'area', 'on_behalf_of', 'legislative_period'), '&&'), (events.models.fields.SqlExpression('daterange($0, $1)', 'start_end', 'end_start'), '&&')], name='office_held_once', violation_error_message='This person already holds this post at that time.'),
        ),
        migrations.AddConstraint(
            model_name='eventactor',
            constraint=models.UniqueConstraint(deferrable=django.db.models.constraints.Deferrable['DEFERRED'], fields=('event', 'side', 'position'), name='event_actor_position'),
        ),
        migrations.AddConstraint(
            model_name='eventactor',
            constraint=models.CheckConstraint(condition=models.Q(('side__in', ['actor', 'recipient'])), name='event_actor_side_known', violation_error_message='side: one of actor, recipient.'),
        ),
        migrations.AddConstraint(
            model_name='eventactor',
            constraint=models.CheckConstraint(condition=events.models.fields.SqlExpression('case when coalesce(array_ndims($0), 1) = 1 then array_position($0, null) is null else false end', 'sectors'), name='event_actor_sectors_flat', violation_error_message='sectors: one list of texts, none of them null.'),
        ),
        migrations.AddConstraint(
            model_name='eventactor',
            constraint=models.CheckConstraint(condition=models.Q(('party__isnull', False), ('speaker__isnull', False), ('country__isnull', False), models.Q(('stated', ''), _negated=True), models.Q(('sectors', []), _negated=True), _connector='OR'), name='event_actor_named', violation_error_message='An actor has a party, a person, a country, sectors or a stated wording.'),
        ),
        migrations.AddIndex(
            model_name='event',
            index=models.Index(models.OrderBy(django.db.models.functions.comparison.Coalesce('occurred_start', 'occurred_end'), descending=True, nulls_last=True), models.F('slug'), condition=models.Q(('publication', 'published')), name='event_newest'),
        ),
        migrations.AddConstraint(
            model_name='event',
            constraint=models.CheckConstraint(condition=models.Q(('slug__regex', '^[a-z0-9]+(-[a-z0-9]+)*$')), name='event_slug_shape', violation_error_message='slug: lower-case letters and digits in words joined by single hyphens.'),
        ),
        migrations.AddConstraint(
            model_name='event',
            constraint=models.CheckConstraint(condition=models.Q(('publication__in', ['draft', 'published', 'withdrawn'])), name='event_publication_known', violation_error_message='publication: one of draft, published, withdrawn.'),
        ),
        migrations.AddConstraint(
            model_name='event',
            constraint=models.CheckConstraint(condition=models.Q(('merged_into__isnull', True), models.Q(('publication', 'withdrawn'), models.Q(('merged_into', models.F('id')), _negated=True)), _connector='OR'), name='event_merged_is_withdrawn', violation_error_message='merged_into: only a withdrawn record is merged, and never into itself.'),
        ),
        migrations.AddConstraint(
            model_name='event',
            constraint=models.CheckConstraint(condition=events.models.fields.SqlExpression('jsonb_typeof($0) = \'array\' and not jsonb_path_exists($0, \'strict $[*] ? (@.type() <> "object")\', \'{}\', true) and not jsonb_path_exists($0, \'$[*] ? (!exists(@.scheme) || !exists(@.identifier))\') and not jsonb_path_exists($0, \'strict $[*].* ? (@.type() <> "string" && @.type() <> "null")\', \'{}\', true) and not jsonb_path_exists($0, \'$[*].keyvalue().key ? (@ <> "scheme" && @ <> "identifier")\')', 'identifiers'), name='event_identifiers_rows', violation_error_message="identifiers: each row has exactly 'scheme', 'identifier', as text."),
        ),
        migrations.AddConstraint(
            model_name='event',
            constraint=models.CheckConstraint(condition=events.models.fields.SqlExpression('jsonb_typeof($0) = \'array\' and not jsonb_path_exists($0, \'strict $[*] ? (@.type() <> "object")\', \'{}\', true) and not jsonb_path_exists($0, \'$[*] ? (!exists(@.field) || !exists(@.basis))\') and not jsonb_path_exists($0, \'strict $[*].* ? (@.type() <> "string" && @.type() <> "null")\', \'{}\', true) and not jsonb_path_exists($0, \'$[*].keyvalue().key ? (@ <> "field" && @ <> "basis")\')', 'inferences'), name='event_inferences_rows', violation_error_message="inferences: each row has exactly 'field', 'basis', as text."),
        ),
        migrations.AddConstraint(
            model_name='event',
            constraint=models.CheckConstraint(condition=models.Q(('modality__in', ['happened', 'future', 'conditional', 'negated', 'historical'])), name='event_modality_known', violation_error_message='modality: one of happened, future, conditional, negated, historical.'),
        ),
        migrations.AddConstraint(
            model_name='event',
            constraint=models.CheckConstraint(condition=events.models.fields.SqlExpression('$0 is null or (jsonb_typeof($0) = \'object\' and $0 ?& array[\'edtf\', \'start\', \'end\', \'qualifier\', \'precision\', \'stated\'] and $0 - array[\'edtf\', \'start\', \'end\', \'qualifier\', \'precision\', \'stated\'] = \'{}\'::jsonb and not jsonb_path_exists($0, \'$.* ? (@.type() <> "string" && @.type() <> "null")\') and coalesce($0 ->> \'edtf\', \'\') <> \'\' and coalesce($0 ->> \'precision\', \'\') in (\'day\', \'month\', \'season\', \'quarter\', \'year\', \'decade\', \'century\', \'interval\', \'set\') and coalesce($0 ->> \'qualifier\', \'uncertain\') in (\'uncertain\', \'approximate\', \'uncertain-approximate\') and coalesce($0 ->> \'start\', \'0001-01-01\') ~ \'^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$\' and make_date(substr(($0 ->> \'start\'), 1, 4)::int, substr(($0 ->> \'start\'), 6, 2)::int, substr(($0 ->> \'start\'), 9, 2)::int) is not distinct from make_date(substr(($0 ->> \'start\'), 1, 4)::int, substr(($0 ->> \'start\'), 6, 2)::int, substr(($0 ->> \'start\'), 9, 2)::int) and coalesce($0 ->> \'end\', \'9999-12-31\') ~ \'^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$\' and make_date(substr(($0 ->> \'end\'), 1, 4)::int, substr(($0 ->> \'end\'), 6, 2)::int, substr(($0 ->> \'end\'), 9, 2)::int) is not distinct from make_date(substr(($0 ->> \'end\'), 1, 4)::int, substr(($0 ->> \'end\'), 6, 2)::int, substr(($0 ->> \'end\'), 9, 2)::int) and coalesce($0 ->> \'start\', \'0001-01-01\') collate "C" <= coalesce($0 ->> \'end\', \'9999-12-31\') and case when $0 ->> \'edtf\' ~ \'^[0-9]{4}-[0-9]{2}-[0-9]{2}$\' then $0 ->> \'start\' = $0 ->> \'edtf\' and $0 ->> \'end\' = $0 ->> \'edtf\' when $0 ->> \'edtf\' ~ \'^[0-9]{4}-(0[1-9]|1[0-2])$\' then $0 ->> \'start\' = ($0 ->> \'edtf\') || \'-01\' and make_date(substr(($0 ->> \'end\'), 1, 4)::int, substr(($0 ->> \'end\'), 6, 2)::int, substr(($0 ->> \'end\'), 9, 2)::int) = (make_date(substr(($0 ->> \'start\'), 1, 4)::int, substr(($0 ->> \'start\'), 6, 2)::int, substr(($0 ->> \'start\'), 9, 2)::int) + interval \'1 month - 1 day\')::date when $0 ->> \'edtf\' ~ \'^[0-9]{4}$\' then $0 ->> \'start\' = ($0 ->> \'edtf\') || \'-01-01\' and $0 ->> \'end\' = ($0 ->> \'edtf\') || \'-12-31\' else true end is true)', 'occurred'), name='event_occurred_edtf', violation_error_message='occurred: not a well-formed date (EDTF text, bounds in order, precision).'),
        ),
        migrations.AddConstraint(
            model_name='event',
            constraint=models.CheckConstraint(condition=models.Q(('reciprocal_of__isnull', True), models.Q(('reciprocal_of', models.F('id')), _negated=True), _connector='OR'), name='event_reciprocal_of_another', violation_error_message='reciprocal_of: an event is not its own reciprocal.'),
        ),
        migrations.AddConstraint(
            model_name='event',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('plover__isnull', True), ('plover_version', ''), ('plover_mode', ''), ('plover_contexts', []), ('plover_derived_from', '')), models.Q(('plover__isnull', False), models.Q(('plover_version', ''), _negated=True), ('plover_derived_from__in', ['', 'cameo'])), _connector='OR'), name='event_plover_whole', violation_error_message='plover: type and version go together; mode and contexts need a type.'),
        ),
        migrations.AddConstraint(
            model_name='event',
            constraint=models.CheckConstraint(condition=events.models.fields.SqlExpression('case when coalesce(array_ndims($0), 1) = 1 then array_position($0, null) is null else false end', 'plover_contexts'), name='event_plover_contexts_flat', violation_error_message='plover_contexts: one list of texts, none of them null.'),
        ),
        migrations.AddConstraint(
            model_name='event',
            constraint=models.CheckConstraint(condition=events.models.fields.SqlExpression("$0 <> 'NaN'", 'intensity'), name='event_intensity_number', violation_error_message='intensity: a number.'),
        ),
        migrations.AddConstraint(
            model_name='event',
            constraint=models.CheckConstraint(condition=events.models.fields.SqlExpression("coalesce(jsonb_typeof($0), 'null') in ('object', 'null')", 'original'), name='event_original_object', violation_error_message='original: an object of column names and values.'),
        ),
        migrations.AddIndex(
            model_name='statement',
            index=models.Index(models.OrderBy(django.db.models.functions.comparison.Coalesce('made_on_start', 'made_on_end'), descending=True, nulls_last=True), models.F('slug'), condition=models.Q(('publication', 'published')), name='statement_newest'),
        ),
        migrations.AddConstraint(
            model_name='statement',
            constraint=models.CheckConstraint(condition=models.Q(('slug__regex', '^[a-z0-9]+(-[a-z0-9]+)*$')), name='statement_slug_shape', violation_error_message='slug: lower-case letters and digits in words joined by single hyphens.'),
        ),
        migrations.AddConstraint(
            model_name='statement',
            constraint=models.CheckConstraint(condition=models.Q(('publication__in', ['draft', 'published', 'withdrawn'])), name='statement_publication_known', violation_error_message='publication: one of draft, published, withdrawn.'),
        ),
        migrations.AddConstraint(
            model_name='statement',
            constraint=models.CheckConstraint(condition=models.Q(('merged_into__isnull', True), models.Q(('publication', 'withdrawn'), models.Q(('merged_into', models.F('id')), _negated=True)), _connector='OR'), name='statement_merged_is_withdrawn', violation_error_message='merged_into: only a withdrawn record is merged, and never into itself.'),
        ),
        migrations.AddConstraint(
            model_name='statement',
            constraint=models.CheckConstraint(condition=events.models.fields.SqlExpression('jsonb_typeof($0) = \'array\' and not jsonb_path_exists($0, \'strict $[*] ? (@.type() <> "object")\', \'{}\', true) and not jsonb_path_exists($0, \'$[*] ? (!exists(@.scheme) || !exists(@.identifier))\') and not jsonb_path_exists($0, \'strict $[*].* ? (@.type() <> "string" && @.type() <> "null")\', \'{}\', true) and not jsonb_path_exists($0, \'$[*].keyvalue().key ? (@ <> "scheme" && @ <> "identifier")\')', 'identifiers'), name='statement_identifiers_rows', violation_error_message="identifiers: each row has exactly 'scheme', 'identifier', as text."),
        ),
        migrations.AddConstraint(
            model_name='statement',
            constraint=models.CheckConstraint(condition=events.models.fields.SqlExpression('jsonb_typeof($0) = \'array\' and not jsonb_path_exists($0, \'strict $[*] ? (@.type() <> "object")\', \'{}\', true) and not jsonb_path_exists($0, \'$[*] ? (!exists(@.field) || !exists(@.basis))\') and not jsonb_path_exists($0, \'strict $[*].* ? (@.type() <> "string" && @.type() <> "null")\', \'{}\', true) and not jsonb_path_exists($0, \'$[*].keyvalue().key ? (@ <> "field" && @ <> "basis")\')', 'inferences'), name='statement_inferences_rows', violation_error_message="inferences: each row has exactly 'field', 'basis', as text."),
        ),
        migrations.AddConstraint(
            model_name='statement',
            constraint=models.CheckConstraint(condition=models.Q(('kind__in', ['quote', 'paraphrase', 'communique', 'speech', 'mention'])), name='statement_kind_known', violation_error_message='kind: one of quote, paraphrase, communique, speech, mention.'),
        ),
        migrations.AddConstraint(
            model_name='statement',
            constraint=models.CheckConstraint(condition=models.Q(('medium__in', ['interview', 'press-conference', 'briefing', 'speech', 'debate', 'press-release', 'document', 'call', 'meeting', 'article', 'social-media', 'broadcast', 'other', ''])), name='statement_medium_known', violation_error_message='medium: one of interview, press-conference, briefing, speech, debate, press-release, document, call, meeting, article, social-media, broadcast, other.'),
        ),
        migrations.AddConstraint(
            model_name='statement',
            constraint=models.CheckConstraint(condition=events.models.fields.SqlExpression('$0 is null or (jsonb_typeof($0) = \'object\' and $0 ?& array[\'edtf\', \'start\', \'end\', \'qualifier\', \'precision\', \'stated\'] and $0 - array[\'edtf\', \'start\', \'end\', \'qualifier\', \'precision\', \'stated\'] = \'{}\'::jsonb and not jsonb_path_exists($0, \'$.* ? (@.type() <> "string" && @.type() <> "null")\') and coalesce($0 ->> \'edtf\', \'\') <> \'\' and coalesce($0 ->> \'precision\', \'\') in (\'day\', \'month\', \'season\', \'quarter\', \'year\', \'decade\', \'century\', \'interval\', \'set\') and coalesce($0 ->> \'qualifier\', \'uncertain\') in (\'uncertain\', \'approximate\', \'uncertain-approximate\') and coalesce($0 ->> \'start\', \'0001-01-01\') ~ \'^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$\' and make_date(substr(($0 ->> \'start\'), 1, 4)::int, substr(($0 ->> \'start\'), 6, 2)::int, substr(($0 ->> \'start\'), 9, 2)::int) is not distinct from make_date(substr(($0 ->> \'start\'), 1, 4)::int, substr(($0 ->> \'start\'), 6, 2)::int, substr(($0 ->> \'start\'), 9, 2)::int) and coalesce($0 ->> \'end\', \'9999-12-31\') ~ \'^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$\' and make_date(substr(($0 ->> \'end\'), 1, 4)::int, substr(($0 ->> \'end\'), 6, 2)::int, substr(($0 ->> \'end\'), 9, 2)::int) is not distinct from make_date(substr(($0 ->> \'end\'), 1, 4)::int, substr(($0 ->> \'end\'), 6, 2)::int, substr(($0 ->> \'end\'), 9, 2)::int) and coalesce($0 ->> \'start\', \'0001-01-01\') collate "C" <= coalesce($0 ->> \'end\', \'9999-12-31\') and case when $0 ->> \'edtf\' ~ \'^[0-9]{4}-[0-9]{2}-[0-9]{2}$\' then $0 ->> \'start\' = $0 ->> \'edtf\' and $0 ->> \'end\' = $0 ->> \'edtf\' when $0 ->> \'edtf\' ~ \'^[0-9]{4}-(0[1-9]|1[0-2])$\' then $0 ->> \'start\' = ($0 ->> \'edtf\') || \'-01\' and make_date(substr(($0 ->> \'end\'), 1, 4)::int, substr(($0 ->> \'end\'), 6, 2)::int, substr(($0 ->> \'end\'), 9, 2)::int) = (make_date(substr(($0 ->> \'start\'), 1, 4)::int, substr(($0 ->> \'start\'), 6, 2)::int, substr(($0 ->> \'start\'), 9, 2)::int) + interval \'1 month - 1 day\')::date when $0 ->> \'edtf\' ~ \'^[0-9]{4}$\' then $0 ->> \'start\' = ($0 ->> \'edtf\') || \'-01-01\' and $0 ->> \'end\' = ($0 ->> \'edtf\') || \'-12-31\' else true end is true)', 'made_on'), name='statement_made_on_edtf', violation_error_message='made_on: not a well-formed date (EDTF text, bounds in order, precision).'),
        ),
        migrations.AddConstraint(
            model_name='statement',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('kind', 'mention'), ('text__isnull', True)), models.Q(models.Q(('kind', 'mention'), _negated=True), ('text__isnull', False), models.Q(('text', ''), _negated=True)), _connector='OR'), name='statement_text_unless_mention', violation_error_message='text: required, except for a mention, which has none.'),
        ),
        migrations.AddConstraint(
            model_name='statement',
            constraint=models.CheckConstraint(condition=events.models.fields.SqlExpression('num_nonnulls($0, $1) >= 1', 'speaker', 'party'), name='statement_said_by', violation_error_message='Choose at least one of speaker, party.'),
        ),
        migrations.AddConstraint(
            model_name='statement',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('sequence', ''), ('sequence_part__isnull', True)), models.Q(models.Q(('sequence', ''), _negated=True), ('sequence_part__isnull', False)), _connector='OR'), name='statement_sequence_whole', violation_error_message='sequence: the key and the part go together.'),
        ),
        migrations.AddConstraint(
            model_name='statement',
            constraint=models.UniqueConstraint(condition=models.Q(models.Q(('sequence', ''), _negated=True), models.Q(('publication', 'withdrawn'), _negated=True)), fields=('sequence', 'sequence_part'), name='statement_sequence_once'),
        ),
        migrations.AddConstraint(
            model_name='statement',
            constraint=models.CheckConstraint(condition=events.models.fields.SqlExpression("coalesce(jsonb_typeof($0), 'null') in ('object', 'null')", 'original'), name='statement_original_object', violation_error_message='original: an object of column names and values.'),
        ),
        migrations.AddConstraint(
            model_name='proposalstatusentry',
            constraint=models.UniqueConstraint(deferrable=django.db.models.constraints.Deferrable['DEFERRED'], fields=('proposal', 'position'), name='proposal_status_position'),
        ),
        migrations.AddConstraint(
            model_name='proposalstatusentry',
            constraint=models.CheckConstraint(condition=models.Q(('status__in', ['floated', 'tabled', 'published', 'under-discussion', 'accepted', 'signed', 'rejected', 'withdrawn', 'superseded', 'unilateral', 'unclear'])), name='proposal_status_status_known', violation_error_message='status: one of floated, tabled, published, under-discussion, accepted, signed, rejected, withdrawn, superseded, unilateral, unclear.'),
        ),
        migrations.AddConstraint(
            model_name='proposalstatusentry',
            constraint=models.CheckConstraint(condition=events.models.fields.SqlExpression('$0 is null or (jsonb_typeof($0) = \'object\' and $0 ?& array[\'edtf\', \'start\', \'end\', \'qualifier\', \'precision\', \'stated\'] and $0 - array[\'edtf\', \'start\', \'end\', \'qualifier\', \'precision\', \'stated\'] = \'{}\'::jsonb and not jsonb_path_exists($0, \'$.* ? (@.type() <> "string" && @.type() <> "null")\') and coalesce($0 ->> \'edtf\', \'\') <> \'\' and coalesce($0 ->> \'precision\', \'\') in (\'day\', \'month\', \'season\', \'quarter\', \'year\', \'decade\', \'century\', \'interval\', \'set\') and coalesce($0 ->> \'qualifier\', \'uncertain\') in (\'uncertain\', \'approximate\', \'uncertain-approximate\') and coalesce($0 ->> \'start\', \'0001-01-01\') ~ \'^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$\' and make_date(substr(($0 ->> \'start\'), 1, 4)::int, substr(($0 ->> \'start\'), 6, 2)::int, substr(($0 ->> \'start\'), 9, 2)::int) is not distinct from make_date(substr(($0 ->> \'start\'), 1, 4)::int, substr(($0 ->> \'start\'), 6, 2)::int, substr(($0 ->> \'start\'), 9, 2)::int) and coalesce($0 ->> \'end\', \'9999-12-31\') ~ \'^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$\' and make_date(substr(($0 ->> \'end\'), 1, 4)::int, substr(($0 ->> \'end\'), 6, 2)::int, substr(($0 ->> \'end\'), 9, 2)::int) is not distinct from make_date(substr(($0 ->> \'end\'), 1, 4)::int, substr(($0 ->> \'end\'), 6, 2)::int, substr(($0 ->> \'end\'), 9, 2)::int) and coalesce($0 ->> \'start\', \'0001-01-01\') collate "C" <= coalesce($0 ->> \'end\', \'9999-12-31\') and case when $0 ->> \'edtf\' ~ \'^[0-9]{4}-[0-9]{2}-[0-9]{2}$\' then $0 ->> \'start\' = $0 ->> \'edtf\' and $0 ->> \'end\' = $0 ->> \'edtf\' when $0 ->> \'edtf\' ~ \'^[0-9]{4}-(0[1-9]|1[0-2])$\' then $0 ->> \'start\' = ($0 ->> \'edtf\') || \'-01\' and make_date(substr(($0 ->> \'end\'), 1, 4)::int, substr(($0 ->> \'end\'), 6, 2)::int, substr(($0 ->> \'end\'), 9, 2)::int) = (make_date(substr(($0 ->> \'start\'), 1, 4)::int, substr(($0 ->> \'start\'), 6, 2)::int, substr(($0 ->> \'start\'), 9, 2)::int) + interval \'1 month - 1 day\')::date when $0 ->> \'edtf\' ~ \'^[0-9]{4}$\' then $0 ->> \'start\' = ($0 ->> \'edtf\') || \'-01-01\' and $0 ->> \'end\' = ($0 ->> \'edtf\') || \'-12-31\' else true end is true)', 'on'), name='proposal_status_on_edtf', violation_error_message='on: not a well-formed date (EDTF text, bounds in order, precision).'),
        ),
        migrations.AddConstraint(
            model_name='proposalstatusentry',
            constraint=models.CheckConstraint(condition=events.models.fields.SqlExpression('num_nonnulls($0, $1) = 1', 'statement', 'source'), name='proposal_status_evidence', violation_error_message='Choose exactly one of statement, source.'),
        ),
        migrations.AddConstraint(
            model_name='proposalresponse',
            constraint=models.UniqueConstraint(deferrable=django.db.models.constraints.Deferrable['DEFERRED'], fields=('proposal', 'position'), name='proposal_response_position'),
        ),
        migrations.AddConstraint(
            model_name='proposalresponse',
            constraint=models.CheckConstraint(condition=models.Q(('stance__in', ['accept', 'welcome', 'conditional', 'counter', 'reject', 'no-answer', 'unspecified'])), name='proposal_response_stance_known', violation_error_message='stance: one of accept, welcome, conditional, counter, reject, no-answer, unspecified.'),
        ),
        migrations.AddConstraint(
            model_name='proposalresponse',
            constraint=models.CheckConstraint(condition=events.models.fields.SqlExpression('$0 is null or (jsonb_typeof($0) = \'object\' and $0 ?& array[\'edtf\', \'start\', \'end\', \'qualifier\', \'precision\', \'stated\'] and $0 - array[\'edtf\', \'start\', \'end\', \'qualifier\', \'precision\', \'stated\'] = \'{}\'::jsonb and not jsonb_path_exists($0, \'$.* ? (@.type() <> "string" && @.type() <> "null")\') and coalesce($0 ->> \'edtf\', \'\') <> \'\' and coalesce($0 ->> \'precision\', \'\') in (\'day\', \'month\', \'season\', \'quarter\', \'year\', \'decade\', \'century\', \'interval\', \'set\') and coalesce($0 ->> \'qualifier\', \'uncertain\') in (\'uncertain\', \'approximate\', \'uncertain-approximate\') and coalesce($0 ->> \'start\', \'0001-01-01\') ~ \'^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$\' and make_date(substr(($0 ->> \'start\'), 1, 4)::int, substr(($0 ->> \'start\'), 6, 2)::int, substr(($0 ->> \'start\'), 9, 2)::int) is not distinct from make_date(substr(($0 ->> \'start\'), 1, 4)::int, substr(($0 ->> \'start\'), 6, 2)::int, substr(($0 ->> \'start\'), 9, 2)::int) and coalesce($0 ->> \'end\', \'9999-12-31\') ~ \'^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$\' and make_date(substr(($0 ->> \'end\'), 1, 4)::int, substr(($0 ->> \'end\'), 6, 2)::int, substr(($0 ->> \'end\'), 9, 2)::int) is not distinct from make_date(substr(($0 ->> \'end\'), 1, 4)::int, substr(($0 ->> \'end\'), 6, 2)::int, substr(($0 ->> \'end\'), 9, 2)::int) and coalesce($0 ->> \'start\', \'0001-01-01\') collate "C" <= coalesce($0 ->> \'end\', \'9999-12-31\') and case when $0 ->> \'edtf\' ~ \'^[0-9]{4}-[0-9]{2}-[0-9]{2}$\' then $0 ->> \'start\' = $0 ->> \'edtf\' and $0 ->> \'end\' = $0 ->> \'edtf\' when $0 ->> \'edtf\' ~ \'^[0-9]{4}-(0[1-9]|1[0-2])$\' then $0 ->> \'start\' = ($0 ->> \'edtf\') || \'-01\' and make_date(substr(($0 ->> \'end\'), 1, 4)::int, substr(($0 ->> \'end\'), 6, 2)::int, substr(($0 ->> \'end\'), 9, 2)::int) = (make_date(substr(($0 ->> \'start\'), 1, 4)::int, substr(($0 ->> \'start\'), 6, 2)::int, substr(($0 ->> \'start\'), 9, 2)::int) + interval \'1 month - 1 day\')::date when $0 ->> \'edtf\' ~ \'^[0-9]{4}$\' then $0 ->> \'start\' = ($0 ->> \'edtf\') || \'-01-01\' and $0 ->> \'end\' = ($0 ->> \'edtf\') || \'-12-31\' else true end is true)', 'on'), name='proposal_response_on_edtf', violation_error_message='on: not a well-formed date (EDTF text, bounds in order, precision).'),
        ),
        migrations.AddConstraint(
            model_name='proposalresponse',
            constraint=models.CheckConstraint(condition=events.models.fields.SqlExpression('num_nonnulls($0, $1) >= 1', 'statement', 'source'), name='proposal_response_evidence', violation_error_message='Choose at least one of statement, source.'),
        ),
        migrations.AddConstraint(
            model_name='statementcitation',
            constraint=models.UniqueConstraint(deferrable=django.db.models.constraints.Deferrable['DEFERRED'], fields=('statement', 'position'), name='statement_citation_position'),
        ),
        migrations.AddConstraint(
            model_name='statementcitation',
            constraint=models.UniqueConstraint(fields=('statement', 'source'), name='statement_citation_once'),
        ),
        migrations.AddConstraint(
            model_name='statementcitation',
            constraint=models.CheckConstraint(condition=events.models.fields.SqlExpression('jsonb_typeof($0) = \'array\' and not jsonb_path_exists($0, \'strict $[*] ? (@.type() <> "array" || @.size() <> 2 || @[0].type() <> "number" || @[1].type() <> "number" || @[0] < 0 || @[0] >= @[1] || @[0].floor() <> @[0] || @[1].floor() <> @[1])\', \'{}\', true)', 'ranges'), name='statement_citation_ranges_ranges', violation_error_message='ranges: pairs of whole numbers [start, end], with start below end.'),
        ),
        migrations.AddConstraint(
            model_name='statementcitation',
            constraint=models.CheckConstraint(condition=events.models.fields.SqlExpression('jsonb_typeof($0) = \'array\' and not jsonb_path_exists($0, \'strict $[*] ? (@.type() <> "array" || @.size() <> 2 || @[0].type() <> "number" || @[1].type() <> "number" || @[0] < 0 || @[0] >= @[1] || @[0].floor() <> @[0] || @[1].floor() <> @[1])\', \'{}\', true)', 'insertions'), name='statement_citation_insertions_ranges', violation_error_message='insertions: pairs of whole numbers [start, end], with start below end.'),
        ),
        migrations.AddConstraint(
            model_name='suggestion',
            constraint=models.UniqueConstraint(fields=('type', 'record_id', 'field', 'dataset'), name='import_suggestion_once'),
        ),
        migrations.AddConstraint(
            model_name='suggestion',
            constraint=models.CheckConstraint(condition=models.Q(('status__in', ['open', 'accepted', 'dismissed'])), name='import_suggestion_status_known', violation_error_message='status: one of open, accepted, dismissed.'),
        ),
        migrations.AddConstraint(
            model_name='suggestion',
            constraint=models.CheckConstraint(condition=models.Q(('type__in', ['party', 'speaker', 'office', 'source', 'topic', 'statement', 'talk', 'proposal', 'event'])), name='import_suggestion_type_known', violation_error_message='type: one of party, speaker, office, source, topic, statement, talk, proposal, event.'),
        ),
        migrations.AddIndex(
            model_name='talk',
            index=models.Index(models.OrderBy(django.db.models.functions.comparison.Coalesce('starts_start', 'starts_end'), descending=True, nulls_last=True), models.F('slug'), condition=models.Q(('publication', 'published')), name='talk_newest'),
        ),
        migrations.AddConstraint(
            model_name='talk',
            constraint=models.CheckConstraint(condition=models.Q(('slug__regex', '^[a-z0-9]+(-[a-z0-9]+)*$')), name='talk_slug_shape', violation_error_message='slug: lower-case letters and digits in words joined by single hyphens.'),
        ),
        migrations.AddConstraint(
            model_name='talk',
            constraint=models.CheckConstraint(condition=models.Q(('publication__in', ['draft', 'published', 'withdrawn'])), name='talk_publication_known', violation_error_message='publication: one of draft, published, withdrawn.'),
        ),
        migrations.AddConstraint(
            model_name='talk',
            constraint=models.CheckConstraint(condition=models.Q(('merged_into__isnull', True), models.Q(('publication', 'withdrawn'), models.Q(('merged_into', models.F('id')), _negated=True)), _connector='OR'), name='talk_merged_is_withdrawn', violation_error_message='merged_into: only a withdrawn record is merged, and never into itself.'),
        ),
        migrations.AddConstraint(
            model_name='talk',
            constraint=models.CheckConstraint(condition=events.models.fields.SqlExpression('jsonb_typeof($0) = \'array\' and not jsonb_path_exists($0, \'strict $[*] ? (@.type() <> "object")\', \'{}\', true) and not jsonb_path_exists($0, \'$[*] ? (!exists(@.scheme) || !exists(@.identifier))\') and not jsonb_path_exists($0, \'strict $[*].* ? (@.type() <> "string" && @.type() <> "null")\', \'{}\', true) and not jsonb_path_exists($0, \'$[*].keyvalue().key ? (@ <> "scheme" && @ <> "identifier")\')', 'identifiers'), name='talk_identifiers_rows', violation_error_message="identifiers: each row has exactly 'scheme', 'identifier', as text."),
        ),
        migrations.AddConstraint(
            model_name='talk',
            constraint=models.CheckConstraint(condition=events.models.fields.SqlExpression('jsonb_typeof($0) = \'array\' and not jsonb_path_exists($0, \'strict $[*] ? (@.type() <> "object")\', \'{}\', true) and not jsonb_path_exists($0, \'$[*] ? (!exists(@.field) || !exists(@.basis))\') and not jsonb_path_exists($0, \'strict $[*].* ? (@.type() <> "string" && @.type() <> "null")\', \'{}\', true) and not jsonb_path_exists($0, \'$[*].keyvalue().key ? (@ <> "field" && @ <> "basis")\')', 'inferences'), name='talk_inferences_rows', violation_error_message="inferences: each row has exactly 'field', 'basis', as text."),
        ),
        migrations.AddConstraint(
            model_name='talk',
            constraint=models.CheckConstraint(condition=events.models.fields.SqlExpression("btrim($0, E' \\t\\n\\r') <> ''", 'title'), name='talk_title_not_blank', violation_error_message='title: required.'),
        ),
        migrations.AddConstraint(
            model_name='talk',
            constraint=models.CheckConstraint(condition=models.Q(('kind__in', ['process', 'track', 'round', 'meeting', 'call', 'contacts', 'unspecified'])), name='talk_kind_known', violation_error_message='kind: one of process, track, round, meeting, call, contacts, unspecified.'),
        ),
        migrations.AddConstraint(
            model_name='talk',
            constraint=models.CheckConstraint(condition=models.Q(('status__in', ['proposed', 'agreed', 'planned', 'scheduled', 'under-way', 'suspended', 'held', 'concluded', 'broken-off', 'cancelled', 'unclear'])), name='talk_status_known', violation_error_message='status: one of proposed, agreed, planned, scheduled, under-way, suspended, held, concluded, broken-off, cancelled, unclear.'),
        ),
        migrations.AddConstraint(
            model_name='talk',
            constraint=models.CheckConstraint(condition=models.Q(('format__in', ['bilateral', 'trilateral', 'multilateral', 'indirect', ''])), name='talk_format_known', violation_error_message='format: one of bilateral, trilateral, multilateral, indirect.'),
        ),
        migrations.AddConstraint(
            model_name='talk',
            constraint=models.CheckConstraint(condition=events.models.fields.SqlExpression('$0 is null or (jsonb_typeof($0) = \'object\' and $0 ?& array[\'edtf\', \'start\', \'end\', \'qualifier\', \'precision\', \'stated\'] and $0 - array[\'edtf\', \'start\', \'end\', \'qualifier\', \'precision\', \'stated\'] = \'{}\'::jsonb and not jsonb_path_exists($0, \'$.* ? (@.type() <> "string" && @.type() <> "null")\') and coalesce($0 ->> \'edtf\', \'\') <> \'\' and coalesce($0 ->> \'precision\', \'\') in (\'day\', \'month\', \'season\', \'quarter\', \'year\', \'decade\', \'century\', \'interval\', \'set\') and coalesce($0 ->> \'qualifier\', \'uncertain\') in (\'uncertain\', \'approximate\', \'uncertain-approximate\') and coalesce($0 ->> \'start\', \'0001-01-01\') ~ \'^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$\' and make_date(substr(($0 ->> \'start\'), 1, 4)::int, substr(($0 ->> \'start\'), 6, 2)::int, substr(($0 ->> \'start\'), 9, 2)::int) is not distinct from make_date(substr(($0 ->> \'start\'), 1, 4)::int, substr(($0 ->> \'start\'), 6, 2)::int, substr(($0 ->> \'start\'), 9, 2)::int) and coalesce($0 ->> \'end\', \'9999-12-31\') ~ \'^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$\' and make_date(substr(($0 ->> \'end\'), 1, 4)::int, substr(($0 ->> \'end\'), 6, 2)::int, substr(($0 ->> \'end\'), 9, 2)::int) is not distinct from make_date(substr(($0 ->> \'end\'), 1, 4)::int, substr(($0 ->> \'end\'), 6, 2)::int, substr(($0 ->> \'end\'), 9, 2)::int) and coalesce($0 ->> \'start\', \'0001-01-01\') collate "C" <= coalesce($0 ->> \'end\', \'9999-12-31\') and case when $0 ->> \'edtf\' ~ \'^[0-9]{4}-[0-9]{2}-[0-9]{2}$\' then $0 ->> \'start\' = $0 ->> \'edtf\' and $0 ->> \'end\' = $0 ->> \'edtf\' when $0 ->> \'edtf\' ~ \'^[0-9]{4}-(0[1-9]|1[0-2])$\' then $0 ->> \'start\' = ($0 ->> \'edtf\') || \'-01\' and make_date(substr(($0 ->> \'end\'), 1, 4)::int, substr(($0 ->> \'end\'), 6, 2)::int, substr(($0 ->> \'end\'), 9, 2)::int) = (make_date(substr(($0 ->> \'start\'), 1, 4)::int, substr(($0 ->> \'start\'), 6, 2)::int, substr(($0 ->> \'start\'), 9, 2)::int) + interval \'1 month - 1 day\')::date when $0 ->> \'edtf\' ~ \'^[0-9]{4}$\' then $0 ->> \'start\' = ($0 ->> \'edtf\') || \'-01-01\' and $0 ->> \'end\' = ($0 ->> \'edtf\') || \'-12-31\' else true end is true)', 'starts'), name='talk_starts_edtf', violation_error_message='starts: not a well-formed date (EDTF text, bounds in order, precision).'),
        ),
        migrations.AddConstraint(
            model_name='talk',
            constraint=models.CheckConstraint(condition=events.models.fields.SqlExpression('$0 is null or (jsonb_typeof($0) = \'object\' and $0 ?& array[\'edtf\', \'start\', \'end\', \'qualifier\', \'precision\', \'stated\'] and $0 - array[\'edtf\', \'start\', \'end\', \'qualifier\', \'precision\', \'stated\'] = \'{}\'::jsonb and not jsonb_path_exists($0, \'$.* ? (@.type() <> "string" && @.type() <> "null")\') and coalesce($0 ->> \'edtf\', \'\') <> \'\' and coalesce($0 ->> \'precision\', \'\') in (\'day\', \'month\', \'season\', \'quarter\', \'year\', \'decade\', \'century\', \'interval\', \'set\') and coalesce($0 ->> \'qualifier\', \'uncertain\') in (\'uncertain\', \'approximate\', \'uncertain-approximate\') and coalesce($0 ->> \'start\', \'0001-01-01\') ~ \'^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$\' and make_date(substr(($0 ->> \'start\'), 1, 4)::int, substr(($0 ->> \'start\'), 6, 2)::int, substr(($0 ->> \'start\'), 9, 2)::int) is not distinct from make_date(substr(($0 ->> \'start\'), 1, 4)::int, substr(($0 ->> \'start\'), 6, 2)::int, substr(($0 ->> \'start\'), 9, 2)::int) and coalesce($0 ->> \'end\', \'9999-12-31\') ~ \'^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$\' and make_date(substr(($0 ->> \'end\'), 1, 4)::int, substr(($0 ->> \'end\'), 6, 2)::int, substr(($0 ->> \'end\'), 9, 2)::int) is not distinct from make_date(substr(($0 ->> \'end\'), 1, 4)::int, substr(($0 ->> \'end\'), 6, 2)::int, substr(($0 ->> \'end\'), 9, 2)::int) and coalesce($0 ->> \'start\', \'0001-01-01\') collate "C" <= coalesce($0 ->> \'end\', \'9999-12-31\') and case when $0 ->> \'edtf\' ~ \'^[0-9]{4}-[0-9]{2}-[0-9]{2}$\' then $0 ->> \'start\' = $0 ->> \'edtf\' and $0 ->> \'end\' = $0 ->> \'edtf\' when $0 ->> \'edtf\' ~ \'^[0-9]{4}-(0[1-9]|1[0-2])$\' then $0 ->> \'start\' = ($0 ->> \'edtf\') || \'-01\' and make_date(substr(($0 ->> \'end\'), 1, 4)::int, substr(($0 ->> \'end\'), 6, 2)::int, substr(($0 ->> \'end\'), 9, 2)::int) = (make_date(substr(($0 ->> \'start\'), 1, 4)::int, substr(($0 ->> \'start\'), 6, 2)::int, substr(($0 ->> \'start\'), 9, 2)::int) + interval \'1 month - 1 day\')::date when $0 ->> \'edtf\' ~ \'^[0-9]{4}$\' then $0 ->> \'start\' = ($0 ->> \'edtf\') || \'-01-01\' and $0 ->> \'end\' = ($0 ->> \'edtf\') || \'-12-31\' else true end is true)', 'ends'), name='talk_ends_edtf', violation_error_message='ends: not a well-formed date (EDTF text, bounds in order, precision).'),
        ),
        migrations.AddConstraint(
            model_name='talk',
            constraint=models.CheckConstraint(condition=events.models.fields.SqlExpression("$0 >= '0001-01-02T00:00:00Z'::timestamptz and $0 < '9999-12-31T00:00:00Z'::timestamptz", 'starts_at'), name='talk_time_in_years', violation_error_message='starts_at: a time in the years 1 to 9999.'),
        ),
        migrations.AddConstraint(
            model_name='talk',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('starts_at__isnull', True), ('starts_at_zone', '')), models.Q(('starts_at__isnull', False), models.Q(('starts_at_zone', ''), _negated=True)), _connector='OR'), name='talk_time_has_zone', violation_error_message='starts_at_zone: an exact time and its time zone go together.'),
        ),
        migrations.AddConstraint(
            model_name='talk',
            constraint=models.CheckConstraint(condition=models.Q(('parent__isnull', True), models.Q(('parent', models.F('id')), _negated=True), _connector='OR'), name='talk_not_its_own_parent', violation_error_message='parent: a talk is not part of itself.'),
        ),
        migrations.AddConstraint(
            model_name='talk',
            constraint=models.CheckConstraint(condition=events.models.fields.SqlExpression("coalesce(jsonb_typeof($0), 'null') in ('object', 'null')", 'original'), name='talk_original_object', violation_error_message='original: an object of column names and values.'),
        ),
        migrations.AddConstraint(
            model_name='statementreference',
            constraint=models.UniqueConstraint(deferrable=django.db.models.constraints.Deferrable['DEFERRED'], fields=('statement', 'role', 'position'), name='statement_reference_position'),
        ),
        migrations.AddConstraint(
            model_name='statementreference',
            constraint=models.CheckConstraint(condition=models.Q(('role__in', ['addressed-to', 'about', 'responds-to'])), name='statement_reference_role_known', violation_error_message='role: one of addressed-to, about, responds-to.'),
        ),
        migrations.AddConstraint(
            model_name='statementreference',
            constraint=models.CheckConstraint(condition=events.models.fields.SqlExpression('num_nonnulls($0, $1, $2, $3, $4, $5, $6, $7) = 1', 'party', 'speaker', 'office', 'source', 'to_statement', 'talk', 'proposal', 'event'), name='statement_reference_one', violation_error_message='Choose exactly one of party, speaker, office, source, to_statement, talk, proposal, event.'),
        ),
        migrations.AddConstraint(
            model_name='statementreference',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('role', 'addressed-to'), _negated=True), ('party__isnull', False), ('speaker__isnull', False), ('office__isnull', False), _connector='OR'), name='statement_reference_addressee', violation_error_message='A statement is addressed to a party, speaker or office.'),
        ),
        migrations.AddConstraint(
            model_name='statementreference',
            constraint=models.CheckConstraint(condition=models.Q(('to_statement__isnull', True), models.Q(('to_statement', models.F('statement')), _negated=True), _connector='OR'), name='statement_reference_to_another', violation_error_message='to_statement: a statement does not refer to itself.'),
        ),
        migrations.AddConstraint(
            model_name='eventevidence',
            constraint=models.UniqueConstraint(deferrable=django.db.models.constraints.Deferrable['DEFERRED'], fields=('event', 'position'), name='event_evidence_position'),
        ),
        migrations.AddConstraint(
            model_name='eventevidence',
            constraint=models.CheckConstraint(condition=events.models.fields.SqlExpression('num_nonnulls($0, $1, $2, $3) = 1', 'statement', 'source', 'talk', 'proposal'), name='event_evidence_one', violation_error_message='Choose exactly one of statement, source, talk, proposal.'),
        ),
        migrations.AddConstraint(
            model_name='eventevidence',
            constraint=models.CheckConstraint(condition=events.models.fields.SqlExpression('jsonb_typeof($0) = \'array\' and not jsonb_path_exists($0, \'strict $[*] ? (@.type() <> "array" || @.size() <> 2 || @[0].type() <> "number" || @[1].type() <> "number" || @[0] < 0 || @[0] >= @[1] || @[0].floor() <> @[0] || @[1].floor() <> @[1])\', \'{}\', true)', 'ranges'), name='event_evidence_ranges_ranges', violation_error_message='ranges: pairs of whole numbers [start, end], with start below end.'),
        ),
        migrations.AddConstraint(
            model_name='talkannouncement',
            constraint=models.UniqueConstraint(deferrable=django.db.models.constraints.Deferrable['DEFERRED'], fields=('talk', 'position'), name='talk_announcement_position'),
        ),
        migrations.AddConstraint(
            model_name='talkannouncement',
            constraint=models.UniqueConstraint(fields=('talk', 'statement'), name='talk_announcement_once'),
        ),
        migrations.AddConstraint(
            model_name='talkparticipant',
            constraint=models.UniqueConstraint(deferrable=django.db.models.constraints.Deferrable['DEFERRED'], fields=('talk', 'position'), name='talk_participant_position'),
        ),
        migrations.AddConstraint(
            model_name='talkparticipant',
            constraint=models.CheckConstraint(condition=events.models.fields.SqlExpression('num_nonnulls($0, $1, $2) >= 1', 'party', 'speaker', 'office'), name='talk_participant_named', violation_error_message='Choose at least one of party, speaker, office.'),
        ),
        migrations.AddConstraint(
            model_name='talkparticipant',
            constraint=models.CheckConstraint(condition=models.Q(('role__in', ['party', 'host', 'mediator', 'observer'])), name='talk_participant_role_known', violation_error_message='role: one of party, host, mediator, observer.'),
        ),
        migrations.AddConstraint(
            model_name='talkparticipant',
            constraint=models.CheckConstraint(condition=models.Q(('level__in', ['head-of-state', 'head-of-government', 'minister', 'deputy-minister', 'adviser', 'ambassador', 'official', 'expert', ''])), name='talk_participant_level_known', violation_error_message='level: one of head-of-state, head-of-government, minister, deputy-minister, adviser, ambassador, official, expert.'),
        ),
        migrations.AddConstraint(
            model_name='talksource',
            constraint=models.UniqueConstraint(deferrable=django.db.models.constraints.Deferrable['DEFERRED'], fields=('talk', 'position'), name='talk_source_position'),
        ),
        migrations.AddConstraint(
            model_name='talksource',
            constraint=models.UniqueConstraint(fields=('talk', 'source'), name='talk_source_once'),
        ),
        migrations.AddConstraint(
            model_name='talkstatusentry',
            constraint=models.UniqueConstraint(deferrable=django.db.models.constraints.Deferrable['DEFERRED'], fields=('talk', 'position'), name='talk_status_position'),
        ),
        migrations.AddConstraint(
            model_name='talkstatusentry',
            constraint=models.CheckConstraint(condition=models.Q(('status__in', ['proposed', 'agreed', 'planned', 'scheduled', 'under-way', 'suspended', 'held', 'concluded', 'broken-off', 'cancelled', 'unclear'])), name='talk_status_status_known', violation_error_message='status: one of proposed, agreed, planned, scheduled, under-way, suspended, held, concluded, broken-off, cancelled, unclear.'),
        ),
        migrations.AddConstraint(
            model_name='talkstatusentry',
            constraint=models.CheckConstraint(condition=events.models.fields.SqlExpression('$0 is null or (jsonb_typeof($0) = \'object\' and $0 ?& array[\'edtf\', \'start\', \'end\', \'qualifier\', \'precision\', \'stated\'] and $0 - array[\'edtf\', \'start\', \'end\', \'qualifier\', \'precision\', \'stated\'] = \'{}\'::jsonb and not jsonb_path_exists($0, \'$.* ? (@.type() <> "string" && @.type() <> "null")\') and coalesce($0 ->> \'edtf\', \'\') <> \'\' and coalesce($0 ->> \'precision\', \'\') in (\'day\', \'month\', \'season\', \'quarter\', \'year\', \'decade\', \'century\', \'interval\', \'set\') and coalesce($0 ->> \'qualifier\', \'uncertain\') in (\'uncertain\', \'approximate\', \'uncertain-approximate\') and coalesce($0 ->> \'start\', \'0001-01-01\') ~ \'^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$\' and make_date(substr(($0 ->> \'start\'), 1, 4)::int, substr(($0 ->> \'start\'), 6, 2)::int, substr(($0 ->> \'start\'), 9, 2)::int) is not distinct from make_date(substr(($0 ->> \'start\'), 1, 4)::int, substr(($0 ->> \'start\'), 6, 2)::int, substr(($0 ->> \'start\'), 9, 2)::int) and coalesce($0 ->> \'end\', \'9999-12-31\') ~ \'^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$\' and make_date(substr(($0 ->> \'end\'), 1, 4)::int, substr(($0 ->> \'end\'), 6, 2)::int, substr(($0 ->> \'end\'), 9, 2)::int) is not distinct from make_date(substr(($0 ->> \'end\'), 1, 4)::int, substr(($0 ->> \'end\'), 6, 2)::int, substr(($0 ->> \'end\'), 9, 2)::int) and coalesce($0 ->> \'start\', \'0001-01-01\') collate "C" <= coalesce($0 ->> \'end\', \'9999-12-31\') and case when $0 ->> \'edtf\' ~ \'^[0-9]{4}-[0-9]{2}-[0-9]{2}$\' then $0 ->> \'start\' = $0 ->> \'edtf\' and $0 ->> \'end\' = $0 ->> \'edtf\' when $0 ->> \'edtf\' ~ \'^[0-9]{4}-(0[1-9]|1[0-2])$\' then $0 ->> \'start\' = ($0 ->> \'edtf\') || \'-01\' and make_date(substr(($0 ->> \'end\'), 1, 4)::int, substr(($0 ->> \'end\'), 6, 2)::int, substr(($0 ->> \'end\'), 9, 2)::int) = (make_date(substr(($0 ->> \'start\'), 1, 4)::int, substr(($0 ->> \'start\'), 6, 2)::int, substr(($0 ->> \'start\'), 9, 2)::int) + interval \'1 month - 1 day\')::date when $0 ->> \'edtf\' ~ \'^[0-9]{4}$\' then $0 ->> \'start\' = ($0 ->> \'edtf\') || \'-01-01\' and $0 ->> \'end\' = ($0 ->> \'edtf\') || \'-12-31\' else true end is true)', 'on'), name='talk_status_on_edtf', violation_error_message='on: not a well-formed date (EDTF text, bounds in order, precision).'),
        ),
        migrations.AddConstraint(
            model_name='talkstatusentry',
            constraint=models.CheckConstraint(condition=events.models.fields.SqlExpression('num_nonnulls($0, $1) = 1', 'statement', 'source'), name='talk_status_evidence', violation_error_message='Choose exactly one of statement, source.'),
        ),
        migrations.AddConstraint(
            model_name='topic',
            constraint=models.CheckConstraint(condition=models.Q(('slug__regex', '^[a-z0-9]+(-[a-z0-9]+)*$')), name='topic_slug_shape', violation_error_message='slug: lower-case letters and digits in words joined by single hyphens.'),
        ),
        migrations.AddConstraint(
            model_name='topic',
            constraint=models.CheckConstraint(condition=models.Q(('publication__in', ['draft', 'published', 'withdrawn'])), name='topic_publication_known', violation_error_message='publication: one of draft, published, withdrawn.'),
        ),
        migrations.AddConstraint(
            model_name='topic',
            constraint=models.CheckConstraint(condition=models.Q(('merged_into__isnull', True), models.Q(('publication', 'withdrawn'), models.Q(('merged_into', models.F('id')), _negated=True)), _connector='OR'), name='topic_merged_is_withdrawn', violation_error_message='merged_into: only a withdrawn record is merged, and never into itself.'),
        ),
        migrations.AddConstraint(
            model_name='topic',
            constraint=models.CheckConstraint(condition=events.models.fields.SqlExpression('jsonb_typeof($0) = \'array\' and not jsonb_path_exists($0, \'strict $[*] ? (@.type() <> "object")\', \'{}\', true) and not jsonb_path_exists($0, \'$[*] ? (!exists(@.scheme) || !exists(@.identifier))\') and not jsonb_path_exists($0, \'strict $[*].* ? (@.type() <> "string" && @.type() <> "null")\', \'{}\', true) and not jsonb_path_exists($0, \'$[*].keyvalue().key ? (@ <> "scheme" && @ <> "identifier")\')', 'identifiers'), name='topic_identifiers_rows', violation_error_message="identifiers: each row has exactly 'scheme', 'identifier', as text."),
        ),
        migrations.AddConstraint(
            model_name='topic',
            constraint=models.CheckConstraint(condition=events.models.fields.SqlExpression('jsonb_typeof($0) = \'array\' and not jsonb_path_exists($0, \'strict $[*] ? (@.type() <> "object")\', \'{}\', true) and not jsonb_path_exists($0, \'$[*] ? (!exists(@.field) || !exists(@.basis))\') and not jsonb_path_exists($0, \'strict $[*].* ? (@.type() <> "string" && @.type() <> "null")\', \'{}\', true) and not jsonb_path_exists($0, \'$[*].keyvalue().key ? (@ <> "field" && @ <> "basis")\')', 'inferences'), name='topic_inferences_rows', violation_error_message="inferences: each row has exactly 'field', 'basis', as text."),
        ),
        migrations.AddConstraint(
            model_name='topic',
            constraint=models.CheckConstraint(condition=events.models.fields.SqlExpression("btrim($0, E' \\t\\n\\r') <> ''", 'name'), name='topic_name_not_blank', violation_error_message='name: required.'),
        ),
        migrations.AddConstraint(
            model_name='topic',
            constraint=models.CheckConstraint(condition=models.Q(('parent__isnull', True), models.Q(('parent', models.F('id')), _negated=True), _connector='OR'), name='topic_not_its_own_parent', violation_error_message='parent: a topic is not part of itself.'),
        ),
        migrations.AddConstraint(
            model_name='talkagendaitem',
            constraint=models.UniqueConstraint(deferrable=django.db.models.constraints.Deferrable['DEFERRED'], fields=('talk', 'position'), name='talk_agenda_position'),
        ),
        migrations.AddConstraint(
            model_name='talkagendaitem',
            constraint=models.CheckConstraint(condition=events.models.fields.SqlExpression('num_nonnulls($0, $1) = 1', 'proposal', 'topic'), name='talk_agenda_one', violation_error_message='Choose exactly one of proposal, topic.'),
        ),
        migrations.AddConstraint(
            model_name='statementtopic',
            constraint=models.UniqueConstraint(deferrable=django.db.models.constraints.Deferrable['DEFERRED'], fields=('statement', 'position'), name='statement_topic_position'),
        ),
        migrations.AddConstraint(
            model_name='statementtopic',
            constraint=models.UniqueConstraint(fields=('statement', 'topic'), name='statement_topic_once'),
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
    ]
