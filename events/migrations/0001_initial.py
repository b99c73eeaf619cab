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
                ('code', models.CharField(db_collation='C', db_comment='The code, for instance “036”.', help_text='The code, for instance “036”.', max_length=4, primary_key=True, serialize=False)),
                ('version', models.CharField(db_comment='Version of CAMEO that defines the code.', help_text='Version of CAMEO that defines the code.', max_length=20)),
                ('label', models.CharField(db_comment='Label of the code.', help_text='Label of the code.', max_length=200)),
                ('root', models.CharField(db_comment='Two-digit root of the code.', help_text='Two-digit root of the code.', max_length=2)),
                ('quad_class', models.PositiveSmallIntegerField(db_comment='Quad class: 1 verbal cooperation, 2 material cooperation, 3 verbal conflict, 4 material conflict.', help_text='Quad class: 1 verbal cooperation, 2 material cooperation, 3 verbal conflict, 4 material conflict.')),
                ('goldstein', models.DecimalField(db_comment='Goldstein value, from −10 to 10. Blank if the code has none.', decimal_places=1, help_text='Goldstein value, from −10 to 10. Blank if the code has none.', max_digits=3, null=True)),
            ],
            options={
                'verbose_name': 'CAMEO code',
                'ordering': ('code',),
            },
        ),
        migrations.CreateModel(
            name='PloverType',
            fields=[
                ('code', models.CharField(db_collation='C', db_comment='The type, for instance “AGREE”.', help_text='The type, for instance “AGREE”.', max_length=20, primary_key=True, serialize=False)),
                ('label', models.CharField(db_comment='Meaning of the type.', help_text='Meaning of the type.', max_length=200)),
                ('quad_class', models.PositiveSmallIntegerField(db_comment='Quad class of PLOVER, from 1 to 4. Blank if the type has none.', help_text='Quad class of PLOVER, from 1 to 4. Blank if the type has none.', null=True)),
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
                ('slug', models.CharField(db_collation='C', db_comment='The public id: lower-case words joined by hyphens. It cannot change after publication.', help_text='The public id: lower-case words joined by hyphens. It cannot change after publication.', max_length=200, unique=True)),
                ('publication', models.CharField(choices=[('draft', 'Draft: nobody outside sees it'), ('published', 'Published: it has a document'), ('withdrawn', 'Withdrawn: it had a document; its address answers 410')], db_comment='Whether the record is a draft, published or withdrawn. Internal, never public.', default='draft', help_text='Whether the record is a draft, published or withdrawn. Internal, never public.', max_length=9)),
                ('identifiers', events.models.fields.RowsField(blank=True, columns=('scheme', 'identifier'), db_comment='Identifiers of the record in other systems: rows of scheme (wikidata, icews, pa-x …) and identifier.', default=list, help_text='Identifiers of the record in other systems: rows of scheme (wikidata, icews, pa-x …) and identifier.')),
                ('inferences', events.models.fields.RowsField(blank=True, columns=('field', 'basis'), db_comment='Values that were concluded instead of read in a source: rows of field and basis, the reason for its value. Public.', default=list, help_text='Values that were concluded instead of read in a source: rows of field and basis, the reason for its value. Public.')),
                ('notes', models.TextField(blank=True, db_comment='Internal notes of the curators. Never public.', help_text='Internal notes of the curators. Never public.')),
                ('created_at', models.DateTimeField(db_comment='When the record was created. Internal, never public.', db_default=django.db.models.functions.datetime.Now(), editable=False, help_text='When the record was created. Internal, never public.')),
                ('updated_at', models.DateTimeField(auto_now=True, db_comment='When the record was last saved. Internal, never public.', db_default=django.db.models.functions.datetime.Now(), help_text='When the record was last saved. Internal, never public.')),
                ('kind', models.CharField(choices=[('article', 'Article: a news article'), ('interview', 'Interview: an interview, in print or broadcast'), ('broadcast', 'Broadcast: a programme on radio, television or the net'), ('communique', 'Communiqué: an official text issued after talks'), ('press-release', 'Press release: an official text issued by one party'), ('speech', 'Speech: the text of a speech'), ('treaty-text', 'Treaty text: the text of a treaty or agreement, draft or signed'), ('dataset', 'Dataset: a published data set'), ('report', 'Report: a report or study'), ('social-media', 'Social media: a post'), ('other', 'Other: none of the other kinds')], db_comment='Kind of the source.', help_text='Kind of the source.', max_length=20)),
                ('outlet', models.CharField(blank=True, db_comment='Newspaper, news agency or website. Blank if not known.', help_text='Newspaper, news agency or website. Blank if not known.', max_length=200)),
                ('section', models.CharField(blank=True, db_comment='Section of the outlet, as printed. Blank if there is none.', help_text='Section of the outlet, as printed. Blank if there is none.', max_length=200)),
                ('title', models.CharField(db_comment='Title, as printed.', help_text='Title, as printed.', max_length=500)),
                ('url', models.URLField(blank=True, db_comment='Web address. Blank if not known.', help_text='Web address. Blank if not known.', max_length=1000, verbose_name='URL')),
                ('byline', models.CharField(blank=True, db_comment='Author, as printed. Blank if none is printed.', help_text='Author, as printed. Blank if none is printed.', max_length=300)),
                ('publisher', models.CharField(blank=True, db_comment='Publisher. Blank if not known.', help_text='Publisher. Blank if not known.', max_length=200)),
                ('language', models.CharField(blank=True, db_comment='Language (BCP 47). Blank if not known.', help_text='Language (BCP 47). Blank if not known.', max_length=35)),
                ('published', events.models.fields.EdtfField(blank=True, db_comment='When the source was published. Blank if not stated.', help_text='When the source was published. Blank if not stated.', null=True)),
                ('published_start', models.GeneratedField(db_comment='The start of published, computed by the database. Blank if it is open or unknown, or if there is no date.', db_persist=True, expression=events.models.fields.SqlExpression("make_date(substr(($0 ->> 'start'), 1, 4)::int, substr(($0 ->> 'start'), 6, 2)::int, substr(($0 ->> 'start'), 9, 2)::int)", 'published', output_field=models.DateField()), help_text='The start of published, computed by the database. Blank if it is open or unknown, or if there is no date.', output_field=models.DateField())),
                ('published_end', models.GeneratedField(db_comment='The end of published, computed by the database. Blank if it is open or unknown, or if there is no date.', db_persist=True, expression=events.models.fields.SqlExpression("make_date(substr(($0 ->> 'end'), 1, 4)::int, substr(($0 ->> 'end'), 6, 2)::int, substr(($0 ->> 'end'), 9, 2)::int)", 'published', output_field=models.DateField()), help_text='The end of published, computed by the database. Blank if it is open or unknown, or if there is no date.', output_field=models.DateField())),
                ('accessed', models.DateField(blank=True, db_comment='Date on which the source was read. Blank if not recorded.', help_text='Date on which the source was read. Blank if not recorded.', null=True, verbose_name='accessed on')),
                ('archive_url', models.URLField(blank=True, db_comment='Web address of an archived copy. Blank if there is none.', help_text='Web address of an archived copy. Blank if there is none.', max_length=1000, verbose_name='archive URL')),
                ('licence', models.CharField(blank=True, db_comment='Licence of the source. Blank if not known.', help_text='Licence of the source. Blank if not known.', max_length=200)),
                ('dataset_version', models.CharField(blank=True, db_comment='Version of a data set, as its publisher names it. Blank for other sources.', help_text='Version of a data set, as its publisher names it. Blank for other sources.', max_length=100, verbose_name='data set version')),
                ('sha256', models.CharField(blank=True, db_comment="SHA-256, in hexadecimal digits, of the text that character positions refer to, or of a data set's file. Blank if not computed.", help_text="SHA-256, in hexadecimal digits, of the text that character positions refer to, or of a data set's file. Blank if not computed.", max_length=64, verbose_name='SHA-256')),
                ('original', models.JSONField(blank=True, db_comment='Columns of the data set that have no field of their own. Blank if a curator entered the record.', help_text='Columns of the data set that have no field of their own. Blank if a curator entered the record.', null=True)),
                ('merged_into', models.ForeignKey(blank=True, db_comment='The record that replaces this one. Blank if this record was not merged.', help_text='The record that replaces this one. Blank if this record was not merged.', null=True, on_delete=django.db.models.deletion.PROTECT, related_name='merged_from', to='events.source')),
            ],
            options={
                'ordering': ('-published_start', 'slug'),
            },
        ),
        migrations.CreateModel(
            name='ApiKey',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('prefix', models.CharField(db_comment="The part of the key's text that identifies it in pages and logs.", editable=False, help_text="The part of the key's text that identifies it in pages and logs.", max_length=8, unique=True)),
                ('owner', models.CharField(db_comment='The person or organization that uses the key.', help_text='The person or organization that uses the key.', max_length=200)),
                ('contact', models.EmailField(db_comment='E-mail address for messages about the key.', help_text='E-mail address for messages about the key.', max_length=254)),
                ('scopes', django.contrib.postgres.fields.ArrayField(base_field=models.CharField(choices=[('read', 'read: more requests per minute'), ('export', 'export: more downloads per hour'), ('webhooks', 'webhooks: create and manage webhook subscriptions')], max_length=20), db_comment='What the key permits: one or more scopes.', help_text='What the key permits: one or more scopes.', size=None)),
                ('requests_per_minute', models.PositiveIntegerField(blank=True, db_comment='Maximum requests per minute; 0 for no limit. Blank for the default (THROTTLE_KEY).', help_text='Maximum requests per minute; 0 for no limit. Blank for the default (THROTTLE_KEY).', null=True)),
                ('exports_per_hour', models.PositiveIntegerField(blank=True, db_comment='Maximum downloads per hour; 0 for no limit. Blank for the default (THROTTLE_EXPORTS_KEY).', help_text='Maximum downloads per hour; 0 for no limit. Blank for the default (THROTTLE_EXPORTS_KEY).', null=True)),
                ('secret_hash', models.BinaryField(db_comment="SHA-256 of the key's text.", help_text="SHA-256 of the key's text.", unique=True)),
                ('previous_hash', models.BinaryField(db_comment="SHA-256 of the key's previous text. Blank if the key was never rotated.", help_text="SHA-256 of the key's previous text. Blank if the key was never rotated.", null=True, unique=True)),
                ('previous_until', models.DateTimeField(db_comment='When the previous text expires. Blank if the key was never rotated.', editable=False, help_text='When the previous text expires. Blank if the key was never rotated.', null=True)),
                ('created_at', models.DateTimeField(db_comment='When the key was created.', db_default=django.db.models.functions.datetime.Now(), editable=False, help_text='When the key was created.')),
                ('created_by', models.CharField(blank=True, db_comment='The user who created the key. Blank if it was not created in the admin.', editable=False, help_text='The user who created the key. Blank if it was not created in the admin.', max_length=150)),
                ('expires_at', models.DateTimeField(blank=True, db_comment='When the key expires. Blank for a key that does not expire.', help_text='When the key expires. Blank for a key that does not expire.', null=True)),
                ('revoked_at', models.DateTimeField(db_comment='When the key was revoked, which cannot be undone. Blank if it was not.', editable=False, help_text='When the key was revoked, which cannot be undone. Blank if it was not.', null=True)),
                ('last_used_at', models.DateTimeField(db_comment='When the key was last used, to within a few seconds. Blank if never.', editable=False, help_text='When the key was last used, to within a few seconds. Blank if never.', null=True)),
                ('notes', models.TextField(blank=True, db_comment='Internal notes, for example why the key was issued. Never public.', help_text='Internal notes, for example why the key was issued. Never public.')),
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
                ('slug', models.CharField(db_collation='C', db_comment='The public id: lower-case words joined by hyphens. It cannot change after publication.', help_text='The public id: lower-case words joined by hyphens. It cannot change after publication.', max_length=200, unique=True)),
                ('publication', models.CharField(choices=[('draft', 'Draft: nobody outside sees it'), ('published', 'Published: it has a document'), ('withdrawn', 'Withdrawn: it had a document; its address answers 410')], db_comment='Whether the record is a draft, published or withdrawn. Internal, never public.', default='draft', help_text='Whether the record is a draft, published or withdrawn. Internal, never public.', max_length=9)),
                ('identifiers', events.models.fields.RowsField(blank=True, columns=('scheme', 'identifier'), db_comment='Identifiers of the record in other systems: rows of scheme (wikidata, icews, pa-x …) and identifier.', default=list, help_text='Identifiers of the record in other systems: rows of scheme (wikidata, icews, pa-x …) and identifier.')),
                ('inferences', events.models.fields.RowsField(blank=True, columns=('field', 'basis'), db_comment='Values that were concluded instead of read in a source: rows of field and basis, the reason for its value. Public.', default=list, help_text='Values that were concluded instead of read in a source: rows of field and basis, the reason for its value. Public.')),
                ('notes', models.TextField(blank=True, db_comment='Internal notes of the curators. Never public.', help_text='Internal notes of the curators. Never public.')),
                ('created_at', models.DateTimeField(db_comment='When the record was created. Internal, never public.', db_default=django.db.models.functions.datetime.Now(), editable=False, help_text='When the record was created. Internal, never public.')),
                ('updated_at', models.DateTimeField(auto_now=True, db_comment='When the record was last saved. Internal, never public.', db_default=django.db.models.functions.datetime.Now(), help_text='When the record was last saved. Internal, never public.')),
                ('modality', models.CharField(choices=[('happened', 'Happened: reported as a fact'), ('future', 'Future: announced or expected'), ('conditional', 'Conditional: if something else is the case'), ('negated', 'Negated: reported not to have happened'), ('historical', 'Historical: recalled from an earlier time')], db_comment='Whether the event happened, is expected, is conditional, is denied, or is recalled from an earlier time.', help_text='Whether the event happened, is expected, is conditional, is denied, or is recalled from an earlier time.', max_length=20)),
                ('plover_version', models.CharField(blank=True, db_comment='Version of PLOVER. Blank if not coded in PLOVER.', help_text='Version of PLOVER. Blank if not coded in PLOVER.', max_length=20, verbose_name='PLOVER version')),
                ('plover_mode', models.CharField(blank=True, db_comment='PLOVER mode. Blank if there is none.', help_text='PLOVER mode. Blank if there is none.', max_length=40, verbose_name='PLOVER mode')),
                ('plover_contexts', django.contrib.postgres.fields.ArrayField(base_field=models.CharField(max_length=40), blank=True, db_comment='PLOVER contexts. Empty if there are none.', default=list, help_text='PLOVER contexts. Empty if there are none.', size=None, verbose_name='PLOVER contexts')),
                ('plover_derived_from', models.CharField(blank=True, db_comment='“cameo” if the PLOVER coding was derived from the CAMEO code. Blank if it was coded directly.', help_text='“cameo” if the PLOVER coding was derived from the CAMEO code. Blank if it was coded directly.', max_length=20, verbose_name='PLOVER derived from')),
                ('intensity', models.DecimalField(blank=True, db_comment='Intensity, as the data set states it. Blank if not stated.', decimal_places=2, help_text='Intensity, as the data set states it. Blank if not stated.', max_digits=5, null=True)),
                ('label_stated', models.CharField(blank=True, db_comment="The source's wording from which the event was coded. Blank if not recorded.", help_text="The source's wording from which the event was coded. Blank if not recorded.", max_length=500, verbose_name='wording')),
                ('occurred', events.models.fields.EdtfField(blank=True, db_comment='When the event happened or is expected to happen. Blank if not stated.', help_text='When the event happened or is expected to happen. Blank if not stated.', null=True)),
                ('occurred_start', models.GeneratedField(db_comment='The start of occurred, computed by the database. Blank if it is open or unknown, or if there is no date.', db_persist=True, expression=events.models.fields.SqlExpression("make_date(substr(($0 ->> 'start'), 1, 4)::int, substr(($0 ->> 'start'), 6, 2)::int, substr(($0 ->> 'start'), 9, 2)::int)", 'occurred', output_field=models.DateField()), help_text='The start of occurred, computed by the database. Blank if it is open or unknown, or if there is no date.', output_field=models.DateField())),
                ('occurred_end', models.GeneratedField(db_comment='The end of occurred, computed by the database. Blank if it is open or unknown, or if there is no date.', db_persist=True, expression=events.models.fields.SqlExpression("make_date(substr(($0 ->> 'end'), 1, 4)::int, substr(($0 ->> 'end'), 6, 2)::int, substr(($0 ->> 'end'), 9, 2)::int)", 'occurred', output_field=models.DateField()), help_text='The end of occurred, computed by the database. Blank if it is open or unknown, or if there is no date.', output_field=models.DateField())),
                ('original', models.JSONField(blank=True, db_comment='Columns of the data set that have no field of their own. Blank if a curator entered the record.', help_text='Columns of the data set that have no field of their own. Blank if a curator entered the record.', null=True)),
                ('cameo', models.ForeignKey(blank=True, db_comment='CAMEO code of the act. Blank if not coded in CAMEO.', help_text='CAMEO code of the act. Blank if not coded in CAMEO.', null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='events.cameocode', verbose_name='CAMEO code')),
                ('merged_into', models.ForeignKey(blank=True, db_comment='The record that replaces this one. Blank if this record was not merged.', help_text='The record that replaces this one. Blank if this record was not merged.', null=True, on_delete=django.db.models.deletion.PROTECT, related_name='merged_from', to='events.event')),
                ('reciprocal_of', models.OneToOneField(blank=True, db_comment='The event that codes the same act in the other direction. Blank if there is none.', help_text='The event that codes the same act in the other direction. Blank if there is none.', null=True, on_delete=django.db.models.deletion.PROTECT, related_name='reciprocal', to='events.event')),
                ('plover', models.ForeignKey(blank=True, db_comment='PLOVER type of the act. Blank if not coded in PLOVER, or if PLOVER has no type for it.', help_text='PLOVER type of the act. Blank if not coded in PLOVER, or if PLOVER has no type for it.', null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='events.plovertype', verbose_name='PLOVER type')),
                ('dataset', models.ForeignKey(blank=True, db_comment='The data set that contains the event. Blank if a curator entered the event.', help_text='The data set that contains the event. Blank if a curator entered the event.', null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='events.source', verbose_name='data set')),
            ],
            options={
                'ordering': ('-occurred_start', 'slug'),
            },
        ),
        migrations.CreateModel(
            name='ImportDataset',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('name', models.CharField(db_comment='Name of the data set, as given to the import.', help_text='Name of the data set, as given to the import.', max_length=300, unique=True)),
                ('format', models.CharField(db_comment='Format of the files.', help_text='Format of the files.', max_length=40)),
                ('source_id', models.BigIntegerField(db_comment='Id of the source record of the data set. Blank until the first batch is imported.', help_text='Id of the source record of the data set. Blank until the first batch is imported.', null=True)),
            ],
            options={
                'verbose_name': 'data set',
                'db_table': 'import_dataset',
                'constraints': [models.CheckConstraint(condition=events.models.fields.SqlExpression("btrim($0, E' \\t\\n\\r') <> ''", 'name'), name='import_dataset_name_not_blank', violation_error_message='name: required.')],
            },
        ),
        migrations.CreateModel(
            name='ImportRun',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('status', models.CharField(choices=[('running', 'Running'), ('done', 'Done'), ('done-with-rejects', 'Done, with rejected rows'), ('failed', 'Failed: see the message'), ('interrupted', 'Interrupted: the same command continues where it stopped')], db_comment='Status of the run.', help_text='Status of the run.', max_length=20)),
                ('started_at', models.DateTimeField(db_comment='When the run started.', db_default=django.db.models.functions.datetime.Now(), help_text='When the run started.')),
                ('finished_at', models.DateTimeField(blank=True, db_comment='When the run ended. Blank while it runs.', help_text='When the run ended. Blank while it runs.', null=True)),
                ('publish', models.BooleanField(db_comment='Whether the imported records were published. Otherwise they are drafts.', default=False, help_text='Whether the imported records were published. Otherwise they are drafts.', verbose_name='published')),
                ('files', models.JSONField(db_comment='The files, each with name, SHA-256, size in bytes and encoding.', default=list, help_text='The files, each with name, SHA-256, size in bytes and encoding.')),
                ('rows', models.BigIntegerField(db_comment='Number of rows read.', default=0, help_text='Number of rows read.')),
                ('counts', models.JSONField(db_comment='Number of records by type and result (created, updated, unchanged, matched …).', default=dict, help_text='Number of records by type and result (created, updated, unchanged, matched …).')),
                ('rejected', models.BigIntegerField(db_comment='Number of rows rejected.', default=0, help_text='Number of rows rejected.')),
                ('rejects', models.JSONField(db_comment='The first 100 rejected rows, each with file, line, column, value and reason.', default=list, help_text='The first 100 rejected rows, each with file, line, column, value and reason.')),
                ('vanished', models.BigIntegerField(db_comment='Number of records of the data set that its files no longer contain.', default=0, help_text='Number of records of the data set that its files no longer contain.')),
                ('warnings', models.JSONField(db_comment='Warnings, each with the number of times it occurred.', default=dict, help_text='Warnings, each with the number of times it occurred.')),
                ('message', models.TextField(blank=True, db_comment='Why the run failed. Blank if it did not fail.', help_text='Why the run failed. Blank if it did not fail.')),
                ('dataset', models.ForeignKey(db_comment='The data set that was imported.', help_text='The data set that was imported.', on_delete=django.db.models.deletion.CASCADE, related_name='runs', to='events.importdataset', verbose_name='data set')),
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
                ('slug', models.CharField(db_collation='C', db_comment='The public id: lower-case words joined by hyphens. It cannot change after publication.', help_text='The public id: lower-case words joined by hyphens. It cannot change after publication.', max_length=200, unique=True)),
                ('publication', models.CharField(choices=[('draft', 'Draft: nobody outside sees it'), ('published', 'Published: it has a document'), ('withdrawn', 'Withdrawn: it had a document; its address answers 410')], db_comment='Whether the record is a draft, published or withdrawn. Internal, never public.', default='draft', help_text='Whether the record is a draft, published or withdrawn. Internal, never public.', max_length=9)),
                ('identifiers', events.models.fields.RowsField(blank=True, columns=('scheme', 'identifier'), db_comment='Identifiers of the record in other systems: rows of scheme (wikidata, icews, pa-x …) and identifier.', default=list, help_text='Identifiers of the record in other systems: rows of scheme (wikidata, icews, pa-x …) and identifier.')),
                ('inferences', events.models.fields.RowsField(blank=True, columns=('field', 'basis'), db_comment='Values that were concluded instead of read in a source: rows of field and basis, the reason for its value. Public.', default=list, help_text='Values that were concluded instead of read in a source: rows of field and basis, the reason for its value. Public.')),
                ('notes', models.TextField(blank=True, db_comment='Internal notes of the curators. Never public.', help_text='Internal notes of the curators. Never public.')),
                ('created_at', models.DateTimeField(db_comment='When the record was created. Internal, never public.', db_default=django.db.models.functions.datetime.Now(), editable=False, help_text='When the record was created. Internal, never public.')),
                ('updated_at', models.DateTimeField(auto_now=True, db_comment='When the record was last saved. Internal, never public.', db_default=django.db.models.functions.datetime.Now(), help_text='When the record was last saved. Internal, never public.')),
                ('name', models.CharField(db_comment='The name in its usual English form.', help_text='The name in its usual English form.', max_length=300)),
                ('short_name', models.CharField(blank=True, db_comment='A shorter name, for instance an acronym. Blank if none is usual.', help_text='A shorter name, for instance an acronym. Blank if none is usual.', max_length=100)),
                ('aliases', events.models.fields.RowsField(blank=True, columns=('name', 'language'), db_comment='Other names: rows of name and language (BCP 47, blank if not known).', default=list, help_text='Other names: rows of name and language (BCP 47, blank if not known).')),
                ('kind', models.CharField(choices=[('state', 'State: a sovereign state'), ('territory', 'Territory: a dependent or disputed territory with a code of its own'), ('ministry', 'Ministry: a ministry or department of a government'), ('government-office', 'Government office: a presidency, agency or other office of a government'), ('legislature', 'Legislature: a parliament or one of its chambers'), ('court', 'Court: a court or tribunal'), ('military', 'Military: armed forces of a state'), ('intergovernmental-organization', 'Intergovernmental organization: founded by a treaty between states'), ('organ', 'Organ: a body of an intergovernmental organization'), ('alliance', 'Alliance: an organization for common defence'), ('bloc', 'Bloc: a group of states that acts together without an organization'), ('non-governmental-organization', 'Non-governmental organization'), ('political-party', 'Political party: a party, faction or parliamentary group'), ('armed-group', "Armed group: an organized armed group that is not a state's"), ('delegation', 'Delegation: a delegation or negotiating team'), ('collective', 'Collective: several parties named together, as “NATO member states”'), ('company', 'Company: a company or other commercial body'), ('media', 'Media: a newspaper, broadcaster or agency that acts as a party'), ('other', 'Other: none of the other kinds')], db_comment='Kind of the party.', help_text='Kind of the party.', max_length=40)),
                ('iso3166_alpha2', models.CharField(blank=True, db_comment='ISO 3166-1 alpha-2 code. Blank if the party has none.', help_text='ISO 3166-1 alpha-2 code. Blank if the party has none.', max_length=2, verbose_name='ISO 3166-1 alpha-2')),
                ('iso3166_alpha3', models.CharField(blank=True, db_comment='ISO 3166-1 alpha-3 code. Blank if the party has none.', help_text='ISO 3166-1 alpha-3 code. Blank if the party has none.', max_length=3, verbose_name='ISO 3166-1 alpha-3')),
                ('cameo_code', models.CharField(blank=True, db_comment='CAMEO actor code. Blank if the party has none.', help_text='CAMEO actor code. Blank if the party has none.', max_length=12, verbose_name='CAMEO actor code')),
                ('cow_code', models.PositiveSmallIntegerField(blank=True, db_comment='State number of the Correlates of War project. Blank if the project does not list the party.', help_text='State number of the Correlates of War project. Blank if the project does not list the party.', null=True, verbose_name='COW number')),
                ('gw_code', models.PositiveSmallIntegerField(blank=True, db_comment='State number of the Gleditsch-Ward list. Blank if the list does not contain the party.', help_text='State number of the Gleditsch-Ward list. Blank if the list does not contain the party.', null=True, verbose_name='Gleditsch-Ward number')),
                ('original', models.JSONField(blank=True, db_comment='Columns of the data set that have no field of their own. Blank if a curator entered the record.', help_text='Columns of the data set that have no field of their own. Blank if a curator entered the record.', null=True)),
                ('merged_into', models.ForeignKey(blank=True, db_comment='The record that replaces this one. Blank if this record was not merged.', help_text='The record that replaces this one. Blank if this record was not merged.', null=True, on_delete=django.db.models.deletion.PROTECT, related_name='merged_from', to='events.party')),
                ('parent', models.ForeignKey(blank=True, db_comment='The party that this one is a part of, for instance the state of a ministry. Blank if there is none.', help_text='The party that this one is a part of, for instance the state of a ministry. Blank if there is none.', null=True, on_delete=django.db.models.deletion.PROTECT, related_name='children', to='events.party')),
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
                ('slug', models.CharField(db_collation='C', db_comment='The public id: lower-case words joined by hyphens. It cannot change after publication.', help_text='The public id: lower-case words joined by hyphens. It cannot change after publication.', max_length=200, unique=True)),
                ('publication', models.CharField(choices=[('draft', 'Draft: nobody outside sees it'), ('published', 'Published: it has a document'), ('withdrawn', 'Withdrawn: it had a document; its address answers 410')], db_comment='Whether the record is a draft, published or withdrawn. Internal, never public.', default='draft', help_text='Whether the record is a draft, published or withdrawn. Internal, never public.', max_length=9)),
                ('identifiers', events.models.fields.RowsField(blank=True, columns=('scheme', 'identifier'), db_comment='Identifiers of the record in other systems: rows of scheme (wikidata, icews, pa-x …) and identifier.', default=list, help_text='Identifiers of the record in other systems: rows of scheme (wikidata, icews, pa-x …) and identifier.')),
                ('inferences', events.models.fields.RowsField(blank=True, columns=('field', 'basis'), db_comment='Values that were concluded instead of read in a source: rows of field and basis, the reason for its value. Public.', default=list, help_text='Values that were concluded instead of read in a source: rows of field and basis, the reason for its value. Public.')),
                ('notes', models.TextField(blank=True, db_comment='Internal notes of the curators. Never public.', help_text='Internal notes of the curators. Never public.')),
                ('created_at', models.DateTimeField(db_comment='When the record was created. Internal, never public.', db_default=django.db.models.functions.datetime.Now(), editable=False, help_text='When the record was created. Internal, never public.')),
                ('updated_at', models.DateTimeField(auto_now=True, db_comment='When the record was last saved. Internal, never public.', db_default=django.db.models.functions.datetime.Now(), help_text='When the record was last saved. Internal, never public.')),
                ('title', models.CharField(db_comment='Title of the post, for instance “Minister of Foreign Affairs”.', help_text='Title of the post, for instance “Minister of Foreign Affairs”.', max_length=300)),
                ('role', models.CharField(blank=True, db_comment='Qualifier of the post, for instance “acting”. Blank if there is none.', help_text='Qualifier of the post, for instance “acting”. Blank if there is none.', max_length=200)),
                ('area', models.CharField(blank=True, db_comment='Constituency or area of the post. Blank if there is none.', help_text='Constituency or area of the post. Blank if there is none.', max_length=200)),
                ('legislative_period', models.CharField(blank=True, db_comment='Legislative period of the post. Blank if there is none.', help_text='Legislative period of the post. Blank if there is none.', max_length=200)),
                ('start', events.models.fields.EdtfField(blank=True, db_comment='Start of the term. Blank if not stated.', help_text='Start of the term. Blank if not stated.', null=True)),
                ('start_start', models.GeneratedField(db_comment='The start of start, computed by the database. Blank if it is open or unknown, or if there is no date.', db_persist=True, expression=events.models.fields.SqlExpression("make_date(substr(($0 ->> 'start'), 1, 4)::int, substr(($0 ->> 'start'), 6, 2)::int, substr(($0 ->> 'start'), 9, 2)::int)", 'start', output_field=models.DateField()), help_text='The start of start, computed by the database. Blank if it is open or unknown, or if there is no date.', output_field=models.DateField())),
                ('start_end', models.GeneratedField(db_comment='The end of start, computed by the database. Blank if it is open or unknown, or if there is no date.', db_persist=True, expression=events.models.fields.SqlExpression("make_date(substr(($0 ->> 'end'), 1, 4)::int, substr(($0 ->> 'end'), 6, 2)::int, substr(($0 ->> 'end'), 9, 2)::int)", 'start', output_field=models.DateField()), help_text='The end of start, computed by the database. Blank if it is open or unknown, or if there is no date.', output_field=models.DateField())),
                ('end', events.models.fields.EdtfField(blank=True, db_comment='End of the term. Blank if not stated, or if the term has not ended.', help_text='End of the term. Blank if not stated, or if the term has not ended.', null=True)),
                ('end_start', models.GeneratedField(db_comment='The start of end, computed by the database. Blank if it is open or unknown, or if there is no date.', db_persist=True, expression=events.models.fields.SqlExpression("make_date(substr(($0 ->> 'start'), 1, 4)::int, substr(($0 ->> 'start'), 6, 2)::int, substr(($0 ->> 'start'), 9, 2)::int)", 'end', output_field=models.DateField()), help_text='The start of end, computed by the database. Blank if it is open or unknown, or if there is no date.', output_field=models.DateField())),
                ('end_end', models.GeneratedField(db_comment='The end of end, computed by the database. Blank if it is open or unknown, or if there is no date.', db_persist=True, expression=events.models.fields.SqlExpression("make_date(substr(($0 ->> 'end'), 1, 4)::int, substr(($0 ->> 'end'), 6, 2)::int, substr(($0 ->> 'end'), 9, 2)::int)", 'end', output_field=models.DateField()), help_text='The end of end, computed by the database. Blank if it is open or unknown, or if there is no date.', output_field=models.DateField())),
                ('original', models.JSONField(blank=True, db_comment='Columns of the data set that have no field of their own. Blank if a curator entered the record.', help_text='Columns of the data set that have no field of their own. Blank if a curator entered the record.', null=True)),
                ('merged_into', models.ForeignKey(blank=True, db_comment='The record that replaces this one. Blank if this record was not merged.', help_text='The record that replaces this one. Blank if this record was not merged.', null=True, on_delete=django.db.models.deletion.PROTECT, related_name='merged_from', to='events.office')),
                ('on_behalf_of', models.ForeignKey(blank=True, db_comment='The party on whose behalf the post is held, for instance a parliamentary group. Blank if there is none.', help_text='The party on whose behalf the post is held, for instance a parliamentary group. Blank if there is none.', null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='events.party')),
                ('party', models.ForeignKey(db_comment='The party that the post belongs to.', help_text='The party that the post belongs to.', on_delete=django.db.models.deletion.PROTECT, related_name='offices', to='events.party')),
            ],
            options={
                'ordering': ('title', 'slug'),
            },
        ),
        migrations.CreateModel(
            name='EventPlace',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('position', models.PositiveSmallIntegerField(db_comment='Position in the list, from 0.', default=0, help_text='Position in the list, from 0.')),
                ('name', models.CharField(blank=True, db_comment='Name of the place. Blank if not stated.', help_text='Name of the place. Blank if not stated.', max_length=300)),
                ('city', models.CharField(blank=True, db_comment='City. Blank if not known.', help_text='City. Blank if not known.', max_length=200)),
                ('district', models.CharField(blank=True, db_comment='Second-level administrative division. Blank if not known.', help_text='Second-level administrative division. Blank if not known.', max_length=200)),
                ('province', models.CharField(blank=True, db_comment='First-level administrative division. Blank if not known.', help_text='First-level administrative division. Blank if not known.', max_length=200)),
                ('latitude', models.DecimalField(blank=True, db_comment='Latitude in degrees north (WGS 84). Blank if not known.', decimal_places=6, help_text='Latitude in degrees north (WGS 84). Blank if not known.', max_digits=9, null=True)),
                ('longitude', models.DecimalField(blank=True, db_comment='Longitude in degrees east (WGS 84). Blank if not known.', decimal_places=6, help_text='Longitude in degrees east (WGS 84). Blank if not known.', max_digits=9, null=True)),
                ('precision', models.CharField(blank=True, choices=[('exact', 'Exact: a building or point'), ('city', 'City'), ('district', 'District: a second-order division'), ('province', 'Province: a first-order division'), ('country', 'Country')], db_comment='Precision of the place. Blank if not coded.', help_text='Precision of the place. Blank if not coded.', max_length=10)),
                ('stated', models.CharField(blank=True, db_comment="The source's wording. Blank if not recorded.", help_text="The source's wording. Blank if not recorded.", max_length=500, verbose_name='wording')),
                ('event', models.ForeignKey(db_comment='The event that happened at the place.', db_index=False, help_text='The event that happened at the place.', on_delete=django.db.models.deletion.CASCADE, related_name='places', to='events.event')),
                ('country', models.ForeignKey(blank=True, db_comment='The country of the place. Blank if not known.', help_text='The country of the place. Blank if not known.', null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='events.party')),
            ],
            options={
                'ordering': ('event', 'position'),
            },
        ),
        migrations.CreateModel(
            name='PartyMembership',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('position', models.PositiveSmallIntegerField(db_comment='Position in the list, from 0.', default=0, help_text='Position in the list, from 0.')),
                ('role', models.CharField(blank=True, db_comment='Kind of membership, for instance “observer”. Blank for a full member.', help_text='Kind of membership, for instance “observer”. Blank for a full member.', max_length=100)),
                ('start', events.models.fields.EdtfField(blank=True, db_comment='Start of the membership. Blank if not stated.', help_text='Start of the membership. Blank if not stated.', null=True)),
                ('end', events.models.fields.EdtfField(blank=True, db_comment='End of the membership. Blank if not stated, or if it has not ended.', help_text='End of the membership. Blank if not stated, or if it has not ended.', null=True)),
                ('organization', models.ForeignKey(db_comment='The party that has the member.', help_text='The party that has the member.', on_delete=django.db.models.deletion.PROTECT, related_name='members', to='events.party')),
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
                ('key', models.TextField(db_collation='C', db_comment='Key of the name in the data set.', help_text='Key of the name in the data set.')),
                ('type', models.CharField(choices=[('party', 'Party: a state, ministry, organization or other body that acts'), ('speaker', 'Speaker: a person'), ('office', 'Office: a post, and who holds it when'), ('source', 'Source: where something was reported'), ('topic', 'Topic: a subject, in a tree of subjects'), ('statement', 'Statement: one utterance'), ('talk', 'Talk: a process, track, round, meeting, call or series of contacts'), ('proposal', 'Proposal: a draft treaty, agreement, plan, demand or resolution'), ('event', 'Event: a coded event, who did what to whom')], db_comment='Type of the record.', help_text='Type of the record.', max_length=20)),
                ('name', models.TextField(db_comment='The imported name.', help_text='The imported name.')),
                ('record_id', models.BigIntegerField(db_comment='Id of the record that the import created for the name. Blank if it created none.', help_text='Id of the record that the import created for the name. Blank if it created none.', null=True)),
                ('other_id', models.BigIntegerField(db_comment='Id of the existing record that may be the same.', help_text='Id of the existing record that may be the same.')),
                ('evidence', models.TextField(db_comment='Why the name and the record may be the same.', help_text='Why the name and the record may be the same.')),
                ('status', models.CharField(choices=[('open', 'Open: not decided yet'), ('same', 'Same: the name and the record are the same'), ('different', 'Different: the name and the record are different')], db_comment='The decision.', default='open', help_text='The decision.', max_length=10)),
                ('decided_at', models.DateTimeField(blank=True, db_comment='When the decision was made. Blank while it is open.', help_text='When the decision was made. Blank while it is open.', null=True)),
                ('decided_by', models.CharField(blank=True, db_comment='User who made the decision. Blank while it is open.', help_text='User who made the decision. Blank while it is open.', max_length=150)),
                ('dataset', models.ForeignKey(db_comment='The data set that contains the name.', help_text='The data set that contains the name.', on_delete=django.db.models.deletion.CASCADE, related_name='duplicates', to='events.importdataset', verbose_name='data set')),
                ('run', models.ForeignKey(db_comment='The import run that found the name.', help_text='The import run that found the name.', on_delete=django.db.models.deletion.CASCADE, related_name='+', to='events.importrun')),
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
                ('slug', models.CharField(db_collation='C', db_comment='The public id: lower-case words joined by hyphens. It cannot change after publication.', help_text='The public id: lower-case words joined by hyphens. It cannot change after publication.', max_length=200, unique=True)),
                ('publication', models.CharField(choices=[('draft', 'Draft: nobody outside sees it'), ('published', 'Published: it has a document'), ('withdrawn', 'Withdrawn: it had a document; its address answers 410')], db_comment='Whether the record is a draft, published or withdrawn. Internal, never public.', default='draft', help_text='Whether the record is a draft, published or withdrawn. Internal, never public.', max_length=9)),
                ('identifiers', events.models.fields.RowsField(blank=True, columns=('scheme', 'identifier'), db_comment='Identifiers of the record in other systems: rows of scheme (wikidata, icews, pa-x …) and identifier.', default=list, help_text='Identifiers of the record in other systems: rows of scheme (wikidata, icews, pa-x …) and identifier.')),
                ('inferences', events.models.fields.RowsField(blank=True, columns=('field', 'basis'), db_comment='Values that were concluded instead of read in a source: rows of field and basis, the reason for its value. Public.', default=list, help_text='Values that were concluded instead of read in a source: rows of field and basis, the reason for its value. Public.')),
                ('notes', models.TextField(blank=True, db_comment='Internal notes of the curators. Never public.', help_text='Internal notes of the curators. Never public.')),
                ('created_at', models.DateTimeField(db_comment='When the record was created. Internal, never public.', db_default=django.db.models.functions.datetime.Now(), editable=False, help_text='When the record was created. Internal, never public.')),
                ('updated_at', models.DateTimeField(auto_now=True, db_comment='When the record was last saved. Internal, never public.', db_default=django.db.models.functions.datetime.Now(), help_text='When the record was last saved. Internal, never public.')),
                ('kind', models.CharField(choices=[('draft-treaty', 'Draft treaty'), ('draft-agreement', 'Draft agreement'), ('treaty', 'Treaty: signed'), ('agreement', 'Agreement: signed or otherwise concluded'), ('plan', 'Plan'), ('demand', 'Demand'), ('resolution', 'Resolution: draft or adopted'), ('declaration', 'Declaration: joint or unilateral'), ('other', 'Other: none of the other kinds')], db_comment='Kind of the proposal.', help_text='Kind of the proposal.', max_length=20)),
                ('kind_stated', models.CharField(blank=True, db_comment="The source's wording from which the kind was coded. Blank if not recorded.", help_text="The source's wording from which the kind was coded. Blank if not recorded.", max_length=300, verbose_name='kind as stated')),
                ('title', models.CharField(db_comment='The title, or a short title written by the curators.', help_text='The title, or a short title written by the curators.', max_length=1000)),
                ('status', models.CharField(choices=[('floated', 'Floated: mentioned, with no text'), ('tabled', 'Tabled: handed to the other side'), ('published', 'Published: its text is public'), ('under-discussion', 'Under discussion: the parties negotiate about it'), ('accepted', 'Accepted: agreed, and not signed yet'), ('signed', 'Signed'), ('rejected', 'Rejected'), ('withdrawn', 'Withdrawn by who proposed it'), ('superseded', 'Superseded by another proposal'), ('unilateral', 'Unilateral: declared by one side'), ('unclear', 'Unclear: the sources do not say, or contradict each other')], db_comment='The current status. It must equal the last row of the status history.', help_text='The current status. It must equal the last row of the status history.', max_length=20)),
                ('published_on', events.models.fields.EdtfField(blank=True, db_comment='When the text was published. Blank if not stated, or if it was not published.', help_text='When the text was published. Blank if not stated, or if it was not published.', null=True)),
                ('published_on_start', models.GeneratedField(db_comment='The start of published_on, computed by the database. Blank if it is open or unknown, or if there is no date.', db_persist=True, expression=events.models.fields.SqlExpression("make_date(substr(($0 ->> 'start'), 1, 4)::int, substr(($0 ->> 'start'), 6, 2)::int, substr(($0 ->> 'start'), 9, 2)::int)", 'published_on', output_field=models.DateField()), help_text='The start of published_on, computed by the database. Blank if it is open or unknown, or if there is no date.', output_field=models.DateField())),
                ('published_on_end', models.GeneratedField(db_comment='The end of published_on, computed by the database. Blank if it is open or unknown, or if there is no date.', db_persist=True, expression=events.models.fields.SqlExpression("make_date(substr(($0 ->> 'end'), 1, 4)::int, substr(($0 ->> 'end'), 6, 2)::int, substr(($0 ->> 'end'), 9, 2)::int)", 'published_on', output_field=models.DateField()), help_text='The end of published_on, computed by the database. Blank if it is open or unknown, or if there is no date.', output_field=models.DateField())),
                ('signed_on', events.models.fields.EdtfField(blank=True, db_comment='When the proposal was signed. Blank if not stated, or if it was not signed.', help_text='When the proposal was signed. Blank if not stated, or if it was not signed.', null=True)),
                ('signed_on_start', models.GeneratedField(db_comment='The start of signed_on, computed by the database. Blank if it is open or unknown, or if there is no date.', db_persist=True, expression=events.models.fields.SqlExpression("make_date(substr(($0 ->> 'start'), 1, 4)::int, substr(($0 ->> 'start'), 6, 2)::int, substr(($0 ->> 'start'), 9, 2)::int)", 'signed_on', output_field=models.DateField()), help_text='The start of signed_on, computed by the database. Blank if it is open or unknown, or if there is no date.', output_field=models.DateField())),
                ('signed_on_end', models.GeneratedField(db_comment='The end of signed_on, computed by the database. Blank if it is open or unknown, or if there is no date.', db_persist=True, expression=events.models.fields.SqlExpression("make_date(substr(($0 ->> 'end'), 1, 4)::int, substr(($0 ->> 'end'), 6, 2)::int, substr(($0 ->> 'end'), 9, 2)::int)", 'signed_on', output_field=models.DateField()), help_text='The end of signed_on, computed by the database. Blank if it is open or unknown, or if there is no date.', output_field=models.DateField())),
                ('original', models.JSONField(blank=True, db_comment='Columns of the data set that have no field of their own. Blank if a curator entered the record.', help_text='Columns of the data set that have no field of their own. Blank if a curator entered the record.', null=True)),
                ('merged_into', models.ForeignKey(blank=True, db_comment='The record that replaces this one. Blank if this record was not merged.', help_text='The record that replaces this one. Blank if this record was not merged.', null=True, on_delete=django.db.models.deletion.PROTECT, related_name='merged_from', to='events.proposal')),
            ],
            options={
                'ordering': ('-published_on_start', 'slug'),
            },
        ),
        migrations.CreateModel(
            name='ProposalCoding',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('position', models.PositiveSmallIntegerField(db_comment='Position in the list, from 0.', default=0, help_text='Position in the list, from 0.')),
                ('scheme', models.CharField(db_comment='Name of the coding scheme, for instance “pa-x”.', help_text='Name of the coding scheme, for instance “pa-x”.', max_length=50)),
                ('code', models.CharField(db_comment='Code of the scheme.', help_text='Code of the scheme.', max_length=100)),
                ('value', models.CharField(db_comment='Value that the scheme assigns, as the scheme writes it.', help_text='Value that the scheme assigns, as the scheme writes it.', max_length=200)),
                ('proposal', models.ForeignKey(db_comment='The proposal that is coded.', db_index=False, help_text='The proposal that is coded.', on_delete=django.db.models.deletion.CASCADE, related_name='codings', to='events.proposal')),
            ],
            options={
                'ordering': ('proposal', 'position'),
            },
        ),
        migrations.CreateModel(
            name='ProposalParty',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('position', models.PositiveSmallIntegerField(db_comment='Position in the list, from 0.', default=0, help_text='Position in the list, from 0.')),
                ('role', models.CharField(choices=[('proposer', 'Proposer: it put the proposal forward'), ('addressee', 'Addressee: the proposal is put to it')], db_comment='Whether the party makes the proposal or receives it.', help_text='Whether the party makes the proposal or receives it.', max_length=20)),
                ('party', models.ForeignKey(db_comment='The party that makes or receives the proposal.', help_text='The party that makes or receives the proposal.', on_delete=django.db.models.deletion.PROTECT, related_name='+', to='events.party')),
                ('proposal', models.ForeignKey(db_comment='The proposal that the party makes or receives.', db_index=False, help_text='The proposal that the party makes or receives.', on_delete=django.db.models.deletion.CASCADE, related_name='parties', to='events.proposal')),
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
                ('position', models.PositiveSmallIntegerField(db_comment='Position in the list, from 0.', default=0, help_text='Position in the list, from 0.')),
                ('number', models.CharField(db_comment='Number of the provision, as printed.', help_text='Number of the provision, as printed.', max_length=50)),
                ('text', models.TextField(db_comment='Text of the provision, or a summary by the curators.', help_text='Text of the provision, or a summary by the curators.')),
                ('proposal', models.ForeignKey(db_comment='The proposal that contains the provision.', db_index=False, help_text='The proposal that contains the provision.', on_delete=django.db.models.deletion.CASCADE, related_name='provisions', to='events.proposal')),
            ],
            options={
                'ordering': ('proposal', 'position'),
            },
        ),
        migrations.CreateModel(
            name='ProposalRelation',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('position', models.PositiveSmallIntegerField(db_comment='Position in the list, from 0.', default=0, help_text='Position in the list, from 0.')),
                ('kind', models.CharField(choices=[('supersedes', "Supersedes: it takes the other's place"), ('relates-to', 'Relates to: it belongs together with the other')], db_comment='Whether the proposal supersedes the other one or only relates to it.', help_text='Whether the proposal supersedes the other one or only relates to it.', max_length=20)),
                ('other', models.ForeignKey(db_comment='The proposal that is superseded or related to.', help_text='The proposal that is superseded or related to.', on_delete=django.db.models.deletion.PROTECT, related_name='related_from', to='events.proposal')),
                ('proposal', models.ForeignKey(db_comment='The proposal that supersedes or relates to the other one.', db_index=False, help_text='The proposal that supersedes or relates to the other one.', on_delete=django.db.models.deletion.CASCADE, related_name='relations', to='events.proposal')),
            ],
            options={
                'ordering': ('proposal', 'kind', 'position'),
            },
        ),
        migrations.CreateModel(
            name='SourceText',
            fields=[
                ('source', models.OneToOneField(db_comment='The source that has this text.', help_text='The source that has this text.', on_delete=django.db.models.deletion.CASCADE, primary_key=True, related_name='attached_text', serialize=False, to='events.source')),
                ('text', models.TextField(db_comment='The text, whose SHA-256 is that of the source. Private, never public.', help_text='The text, whose SHA-256 is that of the source. Private, never public.')),
                ('attached_at', models.DateTimeField(auto_now=True, db_comment='When the text was last saved. Internal, never public.', help_text='When the text was last saved. Internal, never public.')),
            ],
        ),
        migrations.CreateModel(
            name='ProposalSource',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('position', models.PositiveSmallIntegerField(db_comment='Position in the list, from 0.', default=0, help_text='Position in the list, from 0.')),
                ('proposal', models.ForeignKey(db_comment='The proposal that the source reports.', db_index=False, help_text='The proposal that the source reports.', on_delete=django.db.models.deletion.CASCADE, related_name='sources', to='events.proposal')),
                ('source', models.ForeignKey(db_comment='The source that reports the proposal.', help_text='The source that reports the proposal.', on_delete=django.db.models.deletion.PROTECT, related_name='+', to='events.source')),
            ],
            options={
                'ordering': ('proposal', 'position'),
            },
        ),
        migrations.CreateModel(
            name='OfficeSource',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('position', models.PositiveSmallIntegerField(db_comment='Position in the list, from 0.', default=0, help_text='Position in the list, from 0.')),
                ('office', models.ForeignKey(db_comment='The office that the source reports.', db_index=False, help_text='The office that the source reports.', on_delete=django.db.models.deletion.CASCADE, related_name='sources', to='events.office')),
                ('source', models.ForeignKey(db_comment='The source that shows who held the office.', help_text='The source that shows who held the office.', on_delete=django.db.models.deletion.PROTECT, related_name='+', to='events.source')),
            ],
            options={
                'ordering': ('office', 'position'),
            },
        ),
        migrations.CreateModel(
            name='Speaker',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('slug', models.CharField(db_collation='C', db_comment='The public id: lower-case words joined by hyphens. It cannot change after publication.', help_text='The public id: lower-case words joined by hyphens. It cannot change after publication.', max_length=200, unique=True)),
                ('publication', models.CharField(choices=[('draft', 'Draft: nobody outside sees it'), ('published', 'Published: it has a document'), ('withdrawn', 'Withdrawn: it had a document; its address answers 410')], db_comment='Whether the record is a draft, published or withdrawn. Internal, never public.', default='draft', help_text='Whether the record is a draft, published or withdrawn. Internal, never public.', max_length=9)),
                ('identifiers', events.models.fields.RowsField(blank=True, columns=('scheme', 'identifier'), db_comment='Identifiers of the record in other systems: rows of scheme (wikidata, icews, pa-x …) and identifier.', default=list, help_text='Identifiers of the record in other systems: rows of scheme (wikidata, icews, pa-x …) and identifier.')),
                ('inferences', events.models.fields.RowsField(blank=True, columns=('field', 'basis'), db_comment='Values that were concluded instead of read in a source: rows of field and basis, the reason for its value. Public.', default=list, help_text='Values that were concluded instead of read in a source: rows of field and basis, the reason for its value. Public.')),
                ('notes', models.TextField(blank=True, db_comment='Internal notes of the curators. Never public.', help_text='Internal notes of the curators. Never public.')),
                ('created_at', models.DateTimeField(db_comment='When the record was created. Internal, never public.', db_default=django.db.models.functions.datetime.Now(), editable=False, help_text='When the record was created. Internal, never public.')),
                ('updated_at', models.DateTimeField(auto_now=True, db_comment='When the record was last saved. Internal, never public.', db_default=django.db.models.functions.datetime.Now(), help_text='When the record was last saved. Internal, never public.')),
                ('name', models.CharField(db_comment='The name in its usual English spelling.', help_text='The name in its usual English spelling.', max_length=300)),
                ('sort_name', models.CharField(blank=True, db_comment='The name for sorting, for instance “Lavrov, Sergei”. Blank if not given.', help_text='The name for sorting, for instance “Lavrov, Sergei”. Blank if not given.', max_length=300)),
                ('given_name', models.CharField(blank=True, db_comment='Given names. Blank if not known separately.', help_text='Given names. Blank if not known separately.', max_length=200)),
                ('family_name', models.CharField(blank=True, db_comment='Family name. Blank if not known separately.', help_text='Family name. Blank if not known separately.', max_length=200)),
                ('aliases', events.models.fields.RowsField(blank=True, columns=('name', 'language'), db_comment='Other names and spellings, in any script: rows of name and language (BCP 47, blank if not known).', default=list, help_text='Other names and spellings, in any script: rows of name and language (BCP 47, blank if not known).')),
                ('honorific', models.CharField(blank=True, db_comment='Title before the name, for instance “Dr”. Blank if there is none.', help_text='Title before the name, for instance “Dr”. Blank if there is none.', max_length=100)),
                ('gender', models.CharField(blank=True, choices=[('female', 'Female'), ('male', 'Male'), ('other', 'Other: stated, and neither female nor male')], db_comment='Gender, as a source states it. Blank if not stated.', help_text='Gender, as a source states it. Blank if not stated.', max_length=10)),
                ('born', events.models.fields.EdtfField(blank=True, db_comment='Date of birth. Blank if not stated.', help_text='Date of birth. Blank if not stated.', null=True)),
                ('died', events.models.fields.EdtfField(blank=True, db_comment='Date of death. Blank if not stated, or if the person is alive.', help_text='Date of death. Blank if not stated, or if the person is alive.', null=True)),
                ('links', events.models.fields.RowsField(blank=True, columns=('url', 'note'), db_comment='Web pages about the person: rows of url and note (blank if there is none).', default=list, help_text='Web pages about the person: rows of url and note (blank if there is none).')),
                ('images', events.models.fields.RowsField(blank=True, columns=('url', 'note'), db_comment='Pictures of the person: rows of url and note (credit and licence, blank if not known).', default=list, help_text='Pictures of the person: rows of url and note (credit and licence, blank if not known).')),
                ('original', models.JSONField(blank=True, db_comment='Columns of the data set that have no field of their own. Blank if a curator entered the record.', help_text='Columns of the data set that have no field of their own. Blank if a curator entered the record.', null=True)),
                ('merged_into', models.ForeignKey(blank=True, db_comment='The record that replaces this one. Blank if this record was not merged.', help_text='The record that replaces this one. Blank if this record was not merged.', null=True, on_delete=django.db.models.deletion.PROTECT, related_name='merged_from', to='events.speaker')),
            ],
            options={
                'ordering': ('sort_name', 'name', 'slug'),
            },
        ),
        migrations.CreateModel(
            name='ProposalSignatory',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('position', models.PositiveSmallIntegerField(db_comment='Position in the list, from 0.', default=0, help_text='Position in the list, from 0.')),
                ('role', models.CharField(choices=[('party', 'Party: bound by it'), ('guarantor', 'Guarantor: it answers for its keeping'), ('witness', 'Witness')], db_comment='The role in which the signatory signed.', help_text='The role in which the signatory signed.', max_length=20)),
                ('stated', models.CharField(blank=True, db_comment='The signatory, as the source names it. Blank if not recorded.', help_text='The signatory, as the source names it. Blank if not recorded.', max_length=500, verbose_name='wording')),
                ('party', models.ForeignKey(blank=True, db_comment='The party that signed. Blank if only a person or a wording is known.', help_text='The party that signed. Blank if only a person or a wording is known.', null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='events.party')),
                ('proposal', models.ForeignKey(db_comment='The proposal that was signed.', db_index=False, help_text='The proposal that was signed.', on_delete=django.db.models.deletion.CASCADE, related_name='signatories', to='events.proposal')),
                ('speaker', models.ForeignKey(blank=True, db_comment='The person who signed. Blank if not stated.', help_text='The person who signed. Blank if not stated.', null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='events.speaker')),
            ],
            options={
                'verbose_name_plural': 'proposal signatories',
                'ordering': ('proposal', 'position'),
            },
        ),
        migrations.AddField(
            model_name='office',
            name='speaker',
            field=models.ForeignKey(blank=True, db_comment='The holder of the office. Blank if not known.', help_text='The holder of the office. Blank if not known.', null=True, on_delete=django.db.models.deletion.PROTECT, related_name='offices', to='events.speaker'),
        ),
        migrations.CreateModel(
            name='EventActor',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('position', models.PositiveSmallIntegerField(db_comment='Position in the list, from 0.', default=0, help_text='Position in the list, from 0.')),
                ('side', models.CharField(choices=[('actor', 'Actor: who did it'), ('recipient', 'Recipient: to whom it was done')], db_comment='Whether it is an actor or a recipient of the act.', help_text='Whether it is an actor or a recipient of the act.', max_length=10)),
                ('sectors', django.contrib.postgres.fields.ArrayField(base_field=models.CharField(max_length=200), blank=True, db_comment='Sectors, as the data set codes them. Empty if not coded.', default=list, help_text='Sectors, as the data set codes them. Empty if not coded.', size=None)),
                ('stated', models.CharField(blank=True, db_comment="The source's wording. Blank if not recorded.", help_text="The source's wording. Blank if not recorded.", max_length=500, verbose_name='wording')),
                ('event', models.ForeignKey(db_comment='The event in which they act or receive.', db_index=False, help_text='The event in which they act or receive.', on_delete=django.db.models.deletion.CASCADE, related_name='participants', to='events.event')),
                ('country', models.ForeignKey(blank=True, db_comment='The country of the actor or recipient. Blank if not known.', help_text='The country of the actor or recipient. Blank if not known.', null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='events.party')),
                ('party', models.ForeignKey(blank=True, db_comment='The party that acts or receives. Blank if not known.', help_text='The party that acts or receives. Blank if not known.', null=True, on_delete=django.db.models.deletion.PROTECT, related_name='acts', to='events.party')),
                ('speaker', models.ForeignKey(blank=True, db_comment='The person who acts or receives. Blank if no person is named.', help_text='The person who acts or receives. Blank if no person is named.', null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='events.speaker')),
            ],
            options={
                'ordering': ('event', 'side', 'position'),
            },
        ),
        migrations.AddField(
            model_name='event',
            name='according_to',
            field=models.ForeignKey(blank=True, db_comment='The person who reports the event. Blank if the source itself reports it.', help_text='The person who reports the event. Blank if the source itself reports it.', null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='events.speaker'),
        ),
        migrations.CreateModel(
            name='Statement',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('slug', models.CharField(db_collation='C', db_comment='The public id: lower-case words joined by hyphens. It cannot change after publication.', help_text='The public id: lower-case words joined by hyphens. It cannot change after publication.', max_length=200, unique=True)),
                ('publication', models.CharField(choices=[('draft', 'Draft: nobody outside sees it'), ('published', 'Published: it has a document'), ('withdrawn', 'Withdrawn: it had a document; its address answers 410')], db_comment='Whether the record is a draft, published or withdrawn. Internal, never public.', default='draft', help_text='Whether the record is a draft, published or withdrawn. Internal, never public.', max_length=9)),
                ('identifiers', events.models.fields.RowsField(blank=True, columns=('scheme', 'identifier'), db_comment='Identifiers of the record in other systems: rows of scheme (wikidata, icews, pa-x …) and identifier.', default=list, help_text='Identifiers of the record in other systems: rows of scheme (wikidata, icews, pa-x …) and identifier.')),
                ('inferences', events.models.fields.RowsField(blank=True, columns=('field', 'basis'), db_comment='Values that were concluded instead of read in a source: rows of field and basis, the reason for its value. Public.', default=list, help_text='Values that were concluded instead of read in a source: rows of field and basis, the reason for its value. Public.')),
                ('notes', models.TextField(blank=True, db_comment='Internal notes of the curators. Never public.', help_text='Internal notes of the curators. Never public.')),
                ('created_at', models.DateTimeField(db_comment='When the record was created. Internal, never public.', db_default=django.db.models.functions.datetime.Now(), editable=False, help_text='When the record was created. Internal, never public.')),
                ('updated_at', models.DateTimeField(auto_now=True, db_comment='When the record was last saved. Internal, never public.', db_default=django.db.models.functions.datetime.Now(), help_text='When the record was last saved. Internal, never public.')),
                ('kind', models.CharField(choices=[('quote', 'Quote: the words themselves, between quote marks in the source'), ('paraphrase', 'Paraphrase: reported in other words'), ('communique', 'Communiqué: an official text'), ('speech', 'Speech: the text of a whole speech'), ('mention', 'Mention: somebody refers to it, and its content is not given')], db_comment='Whether the text is a quote, a paraphrase, an official text, a speech or only a mention.', help_text='Whether the text is a quote, a paraphrase, an official text, a speech or only a mention.', max_length=20)),
                ('text', models.TextField(blank=True, db_comment='The words of a quote, or the paraphrase. Blank for a mention.', help_text='The words of a quote, or the paraphrase. Blank for a mention.', null=True)),
                ('language', models.CharField(blank=True, db_comment='Language of the text (BCP 47). Blank if not known.', help_text='Language of the text (BCP 47). Blank if not known.', max_length=35)),
                ('original_text', models.TextField(blank=True, db_comment='The words in the language in which they were spoken. Blank if the text is in that language.', help_text='The words in the language in which they were spoken. Blank if the text is in that language.')),
                ('original_language', models.CharField(blank=True, db_comment='Language in which the words were spoken (BCP 47). Blank if not stated.', help_text='Language in which the words were spoken (BCP 47). Blank if not stated.', max_length=35)),
                ('made_on', events.models.fields.EdtfField(blank=True, db_comment='When it was said. Blank if not stated.', help_text='When it was said. Blank if not stated.', null=True)),
                ('made_on_start', models.GeneratedField(db_comment='The start of made_on, computed by the database. Blank if it is open or unknown, or if there is no date.', db_persist=True, expression=events.models.fields.SqlExpression("make_date(substr(($0 ->> 'start'), 1, 4)::int, substr(($0 ->> 'start'), 6, 2)::int, substr(($0 ->> 'start'), 9, 2)::int)", 'made_on', output_field=models.DateField()), help_text='The start of made_on, computed by the database. Blank if it is open or unknown, or if there is no date.', output_field=models.DateField())),
                ('made_on_end', models.GeneratedField(db_comment='The end of made_on, computed by the database. Blank if it is open or unknown, or if there is no date.', db_persist=True, expression=events.models.fields.SqlExpression("make_date(substr(($0 ->> 'end'), 1, 4)::int, substr(($0 ->> 'end'), 6, 2)::int, substr(($0 ->> 'end'), 9, 2)::int)", 'made_on', output_field=models.DateField()), help_text='The end of made_on, computed by the database. Blank if it is open or unknown, or if there is no date.', output_field=models.DateField())),
                ('medium', models.CharField(blank=True, choices=[('interview', 'Interview'), ('press-conference', 'Press conference'), ('briefing', 'Briefing: a regular or background briefing for the press'), ('speech', 'Speech: an address to an audience'), ('debate', 'Debate: in a parliament, council or assembly'), ('press-release', 'Press release: a written statement to the press'), ('document', 'Document: a letter, note or other official document'), ('call', 'Call: a conversation by telephone or video'), ('meeting', 'Meeting: said at a meeting'), ('article', 'Article: written by the speaker for publication'), ('social-media', 'Social media'), ('broadcast', 'Broadcast: on radio, television or the net, other than an interview'), ('other', 'Other: none of the other channels')], db_comment='Occasion or channel of the statement. Blank if not stated.', help_text='Occasion or channel of the statement. Blank if not stated.', max_length=20)),
                ('venue', models.CharField(blank=True, db_comment='Where or to whom it was said, for instance “Russia Today”. Blank if not stated.', help_text='Where or to whom it was said, for instance “Russia Today”. Blank if not stated.', max_length=300)),
                ('sequence', models.CharField(blank=True, db_comment='Key that all parts, or all wordings, of one utterance share. Blank for a statement without other parts.', help_text='Key that all parts, or all wordings, of one utterance share. Blank for a statement without other parts.', max_length=200)),
                ('sequence_part', models.PositiveSmallIntegerField(blank=True, db_comment='Number of the part in the utterance, from 1. Blank for a statement without other parts.', help_text='Number of the part in the utterance, from 1. Blank for a statement without other parts.', null=True)),
                ('original', models.JSONField(blank=True, db_comment='Columns of the data set that have no field of their own. Blank if a curator entered the record.', help_text='Columns of the data set that have no field of their own. Blank if a curator entered the record.', null=True)),
                ('merged_into', models.ForeignKey(blank=True, db_comment='The record that replaces this one. Blank if this record was not merged.', help_text='The record that replaces this one. Blank if this record was not merged.', null=True, on_delete=django.db.models.deletion.PROTECT, related_name='merged_from', to='events.statement')),
                ('office', models.ForeignKey(blank=True, db_comment='The office that the speaker held. Blank if not stated.', help_text='The office that the speaker held. Blank if not stated.', null=True, on_delete=django.db.models.deletion.PROTECT, related_name='statements', to='events.office')),
                ('party', models.ForeignKey(blank=True, db_comment='The party for which the speaker spoke. Blank if not stated.', help_text='The party for which the speaker spoke. Blank if not stated.', null=True, on_delete=django.db.models.deletion.PROTECT, related_name='statements', to='events.party')),
                ('reported_by', models.ForeignKey(blank=True, db_comment='The person who reports the statement. Blank if the source itself reports it.', help_text='The person who reports the statement. Blank if the source itself reports it.', null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='events.speaker')),
                ('speaker', models.ForeignKey(blank=True, db_comment='The person who said it. Blank if the source names only a party (“the White House said”).', help_text='The person who said it. Blank if the source names only a party (“the White House said”).', null=True, on_delete=django.db.models.deletion.PROTECT, related_name='statements', to='events.speaker')),
            ],
            options={
                'ordering': ('-made_on_start', 'slug'),
            },
        ),
        migrations.CreateModel(
            name='ProposalStatusEntry',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('position', models.PositiveSmallIntegerField(db_comment='Position in the list, from 0.', default=0, help_text='Position in the list, from 0.')),
                ('on', events.models.fields.EdtfField(blank=True, db_comment='The date from which the status applies. Blank if not stated.', help_text='The date from which the status applies. Blank if not stated.', null=True, verbose_name='date')),
                ('stated', models.CharField(blank=True, db_comment="The source's wording from which the status was coded. Blank if not recorded.", help_text="The source's wording from which the status was coded. Blank if not recorded.", max_length=500, verbose_name='wording')),
                ('status', models.CharField(choices=[('floated', 'Floated: mentioned, with no text'), ('tabled', 'Tabled: handed to the other side'), ('published', 'Published: its text is public'), ('under-discussion', 'Under discussion: the parties negotiate about it'), ('accepted', 'Accepted: agreed, and not signed yet'), ('signed', 'Signed'), ('rejected', 'Rejected'), ('withdrawn', 'Withdrawn by who proposed it'), ('superseded', 'Superseded by another proposal'), ('unilateral', 'Unilateral: declared by one side'), ('unclear', 'Unclear: the sources do not say, or contradict each other')], db_comment='The status from this date on.', help_text='The status from this date on.', max_length=20)),
                ('by', models.ForeignKey(blank=True, db_comment='The party that caused the status. Blank if several parties or none did.', help_text='The party that caused the status. Blank if several parties or none did.', null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='events.party')),
                ('proposal', models.ForeignKey(db_comment='The proposal that has the status.', db_index=False, help_text='The proposal that has the status.', on_delete=django.db.models.deletion.CASCADE, related_name='status_history', to='events.proposal')),
                ('source', models.ForeignKey(blank=True, db_comment='The source that is evidence of the status. Blank if a statement is.', help_text='The source that is evidence of the status. Blank if a statement is.', null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='events.source')),
                ('statement', models.ForeignKey(blank=True, db_comment='The statement that is evidence of the status. Blank if a source is.', help_text='The statement that is evidence of the status. Blank if a source is.', null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='events.statement')),
            ],
            options={
                'verbose_name_plural': 'proposal status entries',
                'ordering': ('proposal', 'position'),
            },
        ),
        migrations.CreateModel(
            name='ProposalResponse',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('position', models.PositiveSmallIntegerField(db_comment='Position in the list, from 0.', default=0, help_text='Position in the list, from 0.')),
                ('stance', models.CharField(choices=[('accept', 'Accept'), ('welcome', 'Welcome: favourable, without accepting'), ('conditional', 'Conditional: on a condition that it states'), ('counter', 'Counter: with a proposal of its own'), ('reject', 'Reject'), ('no-answer', 'No answer: it is known not to have answered'), ('unspecified', 'Unspecified: it answered, and the source does not say how')], db_comment='How the party responds.', help_text='How the party responds.', max_length=20)),
                ('on', events.models.fields.EdtfField(blank=True, db_comment='When the party responded. Blank if not stated.', help_text='When the party responded. Blank if not stated.', null=True, verbose_name='date')),
                ('stated', models.TextField(blank=True, db_comment="The source's wording from which the stance was coded. Blank if not recorded.", help_text="The source's wording from which the stance was coded. Blank if not recorded.", verbose_name='wording')),
                ('party', models.ForeignKey(db_comment='The party that responds.', help_text='The party that responds.', on_delete=django.db.models.deletion.PROTECT, related_name='responses', to='events.party')),
                ('proposal', models.ForeignKey(db_comment='The proposal that the party responds to.', db_index=False, help_text='The proposal that the party responds to.', on_delete=django.db.models.deletion.CASCADE, related_name='responses', to='events.proposal')),
                ('provision', models.ForeignKey(blank=True, db_comment='The provision that the party responds to. Blank if it responds to the whole proposal.', help_text='The provision that the party responds to. Blank if it responds to the whole proposal.', null=True, on_delete=django.db.models.deletion.PROTECT, related_name='responses', to='events.proposalprovision')),
                ('source', models.ForeignKey(blank=True, db_comment='The source that reports the response. Blank if a statement contains it.', help_text='The source that reports the response. Blank if a statement contains it.', null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='events.source')),
                ('according_to', models.ForeignKey(blank=True, db_comment='The person who reports the response. Blank if the party itself states it.', help_text='The person who reports the response. Blank if the party itself states it.', null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='events.speaker')),
                ('statement', models.ForeignKey(blank=True, db_comment='The statement that contains the response. Blank if only a source reports it.', help_text='The statement that contains the response. Blank if only a source reports it.', null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='events.statement')),
            ],
            options={
                'ordering': ('proposal', 'position'),
            },
        ),
        migrations.CreateModel(
            name='StatementCitation',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('position', models.PositiveSmallIntegerField(db_comment='Position in the list, from 0.', default=0, help_text='Position in the list, from 0.')),
                ('ranges', events.models.fields.RangesField(blank=True, db_comment="Character positions of the words in the source's text, from 0, without the quote marks: the first character is included, the last position is not. Empty if the text is not available.", default=list, help_text="Character positions of the words in the source's text, from 0, without the quote marks: the first character is included, the last position is not. Empty if the text is not available.", verbose_name='character positions')),
                ('insertions', events.models.fields.RangesField(blank=True, db_comment="Character positions inside the ranges whose words are not the speaker's, for instance an editor's note in brackets. Empty if there are none.", default=list, help_text="Character positions inside the ranges whose words are not the speaker's, for instance an editor's note in brackets. Empty if there are none.")),
                ('verified', models.BooleanField(blank=True, db_comment="Whether the source's text contains the words at these positions. Null if the source has no text, or the statement is no quote.", editable=False, help_text="Whether the source's text contains the words at these positions. Null if the source has no text, or the statement is no quote.", null=True)),
                ('source', models.ForeignKey(db_comment='The source that reports the statement.', db_index=False, help_text='The source that reports the statement.', on_delete=django.db.models.deletion.PROTECT, related_name='citations', to='events.source')),
                ('statement', models.ForeignKey(db_comment='The statement that the source reports.', db_index=False, help_text='The statement that the source reports.', on_delete=django.db.models.deletion.CASCADE, related_name='citations', to='events.statement')),
            ],
            options={
                'ordering': ('statement', 'position'),
            },
        ),
        migrations.CreateModel(
            name='Suggestion',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('type', models.CharField(choices=[('party', 'Party: a state, ministry, organization or other body that acts'), ('speaker', 'Speaker: a person'), ('office', 'Office: a post, and who holds it when'), ('source', 'Source: where something was reported'), ('topic', 'Topic: a subject, in a tree of subjects'), ('statement', 'Statement: one utterance'), ('talk', 'Talk: a process, track, round, meeting, call or series of contacts'), ('proposal', 'Proposal: a draft treaty, agreement, plan, demand or resolution'), ('event', 'Event: a coded event, who did what to whom')], db_comment='Type of the record.', help_text='Type of the record.', max_length=20)),
                ('record_id', models.BigIntegerField(db_comment='Id of the record.', help_text='Id of the record.')),
                ('field', models.CharField(db_comment='Name of the field, or of the list of parts.', help_text='Name of the field, or of the list of parts.', max_length=60)),
                ('theirs', models.JSONField(db_comment='Value in the data set.', help_text='Value in the data set.', null=True, verbose_name='value in the data set')),
                ('ours', models.JSONField(db_comment='Value in the record when the data set was imported.', help_text='Value in the record when the data set was imported.', null=True, verbose_name='value in the record')),
                ('status', models.CharField(choices=[('open', 'Open: not decided yet'), ('accepted', "Accepted: the data set's value was written into the record"), ('dismissed', 'Dismissed: the record keeps its value')], db_comment='The decision.', default='open', help_text='The decision.', max_length=10)),
                ('decided_at', models.DateTimeField(blank=True, db_comment='When the decision was made. Blank while it is open.', help_text='When the decision was made. Blank while it is open.', null=True)),
                ('decided_by', models.CharField(blank=True, db_comment='User who made the decision. Blank while it is open.', help_text='User who made the decision. Blank while it is open.', max_length=150)),
                ('dataset', models.ForeignKey(db_comment='The data set that has the value.', help_text='The data set that has the value.', on_delete=django.db.models.deletion.CASCADE, related_name='suggestions', to='events.importdataset', verbose_name='data set')),
                ('run', models.ForeignKey(db_comment='The import run that found the difference.', help_text='The import run that found the difference.', on_delete=django.db.models.deletion.CASCADE, related_name='+', to='events.importrun')),
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
                ('slug', models.CharField(db_collation='C', db_comment='The public id: lower-case words joined by hyphens. It cannot change after publication.', help_text='The public id: lower-case words joined by hyphens. It cannot change after publication.', max_length=200, unique=True)),
                ('publication', models.CharField(choices=[('draft', 'Draft: nobody outside sees it'), ('published', 'Published: it has a document'), ('withdrawn', 'Withdrawn: it had a document; its address answers 410')], db_comment='Whether the record is a draft, published or withdrawn. Internal, never public.', default='draft', help_text='Whether the record is a draft, published or withdrawn. Internal, never public.', max_length=9)),
                ('identifiers', events.models.fields.RowsField(blank=True, columns=('scheme', 'identifier'), db_comment='Identifiers of the record in other systems: rows of scheme (wikidata, icews, pa-x …) and identifier.', default=list, help_text='Identifiers of the record in other systems: rows of scheme (wikidata, icews, pa-x …) and identifier.')),
                ('inferences', events.models.fields.RowsField(blank=True, columns=('field', 'basis'), db_comment='Values that were concluded instead of read in a source: rows of field and basis, the reason for its value. Public.', default=list, help_text='Values that were concluded instead of read in a source: rows of field and basis, the reason for its value. Public.')),
                ('notes', models.TextField(blank=True, db_comment='Internal notes of the curators. Never public.', help_text='Internal notes of the curators. Never public.')),
                ('created_at', models.DateTimeField(db_comment='When the record was created. Internal, never public.', db_default=django.db.models.functions.datetime.Now(), editable=False, help_text='When the record was created. Internal, never public.')),
                ('updated_at', models.DateTimeField(auto_now=True, db_comment='When the record was last saved. Internal, never public.', db_default=django.db.models.functions.datetime.Now(), help_text='When the record was last saved. Internal, never public.')),
                ('kind', models.CharField(choices=[('process', 'Process: the whole of the negotiations on a matter'), ('track', 'Track: one strand of a process'), ('round', 'Round: one round of a process or track'), ('meeting', 'Meeting: one meeting'), ('call', 'Call: one call'), ('contacts', 'Contacts: a series of contacts that nobody counts'), ('unspecified', 'Unspecified: the source does not say')], db_comment='Level of the talk in the tree of talks.', help_text='Level of the talk in the tree of talks.', max_length=20)),
                ('kind_stated', models.CharField(blank=True, db_comment="The source's wording from which the kind was coded. Blank if not recorded.", help_text="The source's wording from which the kind was coded. Blank if not recorded.", max_length=300, verbose_name='kind as stated')),
                ('title', models.CharField(db_comment='A short title, written by the curators.', help_text='A short title, written by the curators.', max_length=500)),
                ('status', models.CharField(choices=[('proposed', 'Proposed: one side or a third party suggests it'), ('agreed', 'Agreed: the parties have agreed to hold it'), ('planned', 'Planned: it is expected, and by whom it is agreed is not stated'), ('scheduled', 'Scheduled: a day is fixed'), ('under-way', 'Under way: it has begun'), ('suspended', 'Suspended: broken off for a time'), ('held', 'Held: it took place'), ('concluded', 'Concluded: it ended with an outcome'), ('broken-off', 'Broken off: it ended without one'), ('cancelled', 'Cancelled: it did not take place'), ('unclear', 'Unclear: the sources do not say, or contradict each other')], db_comment='The current status. It must equal the last row of the status history.', help_text='The current status. It must equal the last row of the status history.', max_length=20)),
                ('starts', events.models.fields.EdtfField(blank=True, db_comment='When the talk starts or started. Blank if not stated.', help_text='When the talk starts or started. Blank if not stated.', null=True)),
                ('starts_start', models.GeneratedField(db_comment='The start of starts, computed by the database. Blank if it is open or unknown, or if there is no date.', db_persist=True, expression=events.models.fields.SqlExpression("make_date(substr(($0 ->> 'start'), 1, 4)::int, substr(($0 ->> 'start'), 6, 2)::int, substr(($0 ->> 'start'), 9, 2)::int)", 'starts', output_field=models.DateField()), help_text='The start of starts, computed by the database. Blank if it is open or unknown, or if there is no date.', output_field=models.DateField())),
                ('starts_end', models.GeneratedField(db_comment='The end of starts, computed by the database. Blank if it is open or unknown, or if there is no date.', db_persist=True, expression=events.models.fields.SqlExpression("make_date(substr(($0 ->> 'end'), 1, 4)::int, substr(($0 ->> 'end'), 6, 2)::int, substr(($0 ->> 'end'), 9, 2)::int)", 'starts', output_field=models.DateField()), help_text='The end of starts, computed by the database. Blank if it is open or unknown, or if there is no date.', output_field=models.DateField())),
                ('starts_at', models.DateTimeField(blank=True, db_comment='Exact time of the start. Blank if not stated.', help_text='Exact time of the start. Blank if not stated.', null=True, verbose_name='exact start')),
                ('starts_at_zone', models.CharField(blank=True, db_comment='Time zone of the exact start (IANA name, for instance Europe/Zurich). Blank if no exact time is stated.', help_text='Time zone of the exact start (IANA name, for instance Europe/Zurich). Blank if no exact time is stated.', max_length=60, verbose_name='time zone')),
                ('ends', events.models.fields.EdtfField(blank=True, db_comment='When the talk ends or ended. Blank if not stated.', help_text='When the talk ends or ended. Blank if not stated.', null=True)),
                ('place', models.CharField(blank=True, db_comment='Place, as the source names it. Blank if not stated.', help_text='Place, as the source names it. Blank if not stated.', max_length=300)),
                ('format', models.CharField(blank=True, choices=[('bilateral', 'Bilateral: two sides'), ('trilateral', 'Trilateral: three sides'), ('multilateral', 'Multilateral: more than three sides'), ('indirect', 'Indirect: through a mediator (proximity or shuttle talks)')], db_comment='How many sides take part, and whether through a mediator. Blank if not stated.', help_text='How many sides take part, and whether through a mediator. Blank if not stated.', max_length=20)),
                ('expected_rounds', models.PositiveSmallIntegerField(blank=True, db_comment='Number of rounds that are announced. Blank if not stated.', help_text='Number of rounds that are announced. Blank if not stated.', null=True)),
                ('expected_tracks', models.PositiveSmallIntegerField(blank=True, db_comment='Number of tracks that are announced. Blank if not stated.', help_text='Number of tracks that are announced. Blank if not stated.', null=True)),
                ('outcome', models.TextField(blank=True, db_comment='The outcome, summarized by the curators. Blank if none is reported.', help_text='The outcome, summarized by the curators. Blank if none is reported.')),
                ('original', models.JSONField(blank=True, db_comment='Columns of the data set that have no field of their own. Blank if a curator entered the record.', help_text='Columns of the data set that have no field of their own. Blank if a curator entered the record.', null=True)),
                ('country', models.ForeignKey(blank=True, db_comment='The country in which the talk takes place. Blank if not stated.', help_text='The country in which the talk takes place. Blank if not stated.', null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='events.party')),
                ('merged_into', models.ForeignKey(blank=True, db_comment='The record that replaces this one. Blank if this record was not merged.', help_text='The record that replaces this one. Blank if this record was not merged.', null=True, on_delete=django.db.models.deletion.PROTECT, related_name='merged_from', to='events.talk')),
                ('parent', models.ForeignKey(blank=True, db_comment='The talk that this one is part of. Blank for the top of a tree.', help_text='The talk that this one is part of. Blank for the top of a tree.', null=True, on_delete=django.db.models.deletion.PROTECT, related_name='children', to='events.talk')),
            ],
            options={
                'ordering': ('-starts_start', 'slug'),
            },
        ),
        migrations.CreateModel(
            name='StatementReference',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('position', models.PositiveSmallIntegerField(db_comment='Position in the list, from 0.', default=0, help_text='Position in the list, from 0.')),
                ('role', models.CharField(choices=[('addressed-to', 'Addressed to: to whom it is said'), ('about', 'About: what it speaks of'), ('responds-to', 'Responds to: what it answers')], db_comment='Whether the statement is addressed to the other record, is about it, or responds to it.', help_text='Whether the statement is addressed to the other record, is about it, or responds to it.', max_length=20)),
                ('event', models.ForeignKey(blank=True, db_comment='The event referred to. Blank if the reference is to another type of record.', help_text='The event referred to. Blank if the reference is to another type of record.', null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='events.event')),
                ('office', models.ForeignKey(blank=True, db_comment='The office referred to. Blank if the reference is to another type of record.', help_text='The office referred to. Blank if the reference is to another type of record.', null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='events.office')),
                ('party', models.ForeignKey(blank=True, db_comment='The party referred to. Blank if the reference is to another type of record.', help_text='The party referred to. Blank if the reference is to another type of record.', null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='events.party')),
                ('proposal', models.ForeignKey(blank=True, db_comment='The proposal referred to. Blank if the reference is to another type of record.', help_text='The proposal referred to. Blank if the reference is to another type of record.', null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='events.proposal')),
                ('source', models.ForeignKey(blank=True, db_comment='The source referred to. Blank if the reference is to another type of record.', help_text='The source referred to. Blank if the reference is to another type of record.', null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='events.source')),
                ('speaker', models.ForeignKey(blank=True, db_comment='The speaker referred to. Blank if the reference is to another type of record.', help_text='The speaker referred to. Blank if the reference is to another type of record.', null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='events.speaker')),
                ('statement', models.ForeignKey(db_comment='The statement that refers to the other record.', db_index=False, help_text='The statement that refers to the other record.', on_delete=django.db.models.deletion.CASCADE, related_name='references', to='events.statement')),
                ('to_statement', models.ForeignKey(blank=True, db_comment='The statement referred to. Blank if the reference is to another type of record.', help_text='The statement referred to. Blank if the reference is to another type of record.', null=True, on_delete=django.db.models.deletion.PROTECT, related_name='referred_to_by', to='events.statement', verbose_name='statement')),
                ('talk', models.ForeignKey(blank=True, db_comment='The talk referred to. Blank if the reference is to another type of record.', help_text='The talk referred to. Blank if the reference is to another type of record.', null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='events.talk')),
            ],
            options={
                'ordering': ('statement', 'role', 'position'),
            },
        ),
        migrations.CreateModel(
            name='EventEvidence',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('position', models.PositiveSmallIntegerField(db_comment='Position in the list, from 0.', default=0, help_text='Position in the list, from 0.')),
                ('sentence', models.TextField(blank=True, db_comment='The sentence from which the event was coded. Blank if not recorded.', help_text='The sentence from which the event was coded. Blank if not recorded.')),
                ('ranges', events.models.fields.RangesField(blank=True, db_comment="Character positions of the sentence in the source's text, from 0: the first character is included, the last position is not. Empty if not recorded.", default=list, help_text="Character positions of the sentence in the source's text, from 0: the first character is included, the last position is not. Empty if not recorded.", verbose_name='character positions')),
                ('event', models.ForeignKey(db_comment='The event that the evidence shows.', db_index=False, help_text='The event that the evidence shows.', on_delete=django.db.models.deletion.CASCADE, related_name='evidence', to='events.event')),
                ('proposal', models.ForeignKey(blank=True, db_comment='The proposal that is the evidence. Blank if another type of record is.', help_text='The proposal that is the evidence. Blank if another type of record is.', null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='events.proposal')),
                ('source', models.ForeignKey(blank=True, db_comment='The source that is the evidence. Blank if another type of record is.', help_text='The source that is the evidence. Blank if another type of record is.', null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='events.source')),
                ('statement', models.ForeignKey(blank=True, db_comment='The statement that is the evidence. Blank if another type of record is.', help_text='The statement that is the evidence. Blank if another type of record is.', null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='events.statement')),
                ('talk', models.ForeignKey(blank=True, db_comment='The talk that is the evidence. Blank if another type of record is.', help_text='The talk that is the evidence. Blank if another type of record is.', null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='events.talk')),
            ],
            options={
                'verbose_name': 'event evidence',
                'verbose_name_plural': 'event evidence',
                'ordering': ('event', 'position'),
            },
        ),
        migrations.CreateModel(
            name='TalkAnnouncement',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('position', models.PositiveSmallIntegerField(db_comment='Position in the list, from 0.', default=0, help_text='Position in the list, from 0.')),
                ('statement', models.ForeignKey(db_comment='The statement that announced the talk.', help_text='The statement that announced the talk.', on_delete=django.db.models.deletion.PROTECT, related_name='+', to='events.statement')),
                ('talk', models.ForeignKey(db_comment='The talk that the statement announced.', db_index=False, help_text='The talk that the statement announced.', on_delete=django.db.models.deletion.CASCADE, related_name='announced_by', to='events.talk')),
            ],
            options={
                'ordering': ('talk', 'position'),
            },
        ),
        migrations.CreateModel(
            name='TalkParticipant',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('position', models.PositiveSmallIntegerField(db_comment='Position in the list, from 0.', default=0, help_text='Position in the list, from 0.')),
                ('role', models.CharField(choices=[('party', 'Party: it negotiates'), ('host', 'Host: it receives the others'), ('mediator', 'Mediator: it mediates'), ('observer', 'Observer: it listens')], db_comment='The role of the participant.', help_text='The role of the participant.', max_length=20)),
                ('level', models.CharField(blank=True, choices=[('head-of-state', 'Head of state'), ('head-of-government', 'Head of government'), ('minister', 'Minister'), ('deputy-minister', 'Deputy minister, or state secretary'), ('adviser', 'Adviser: an adviser or assistant to a leader'), ('ambassador', 'Ambassador, or envoy'), ('official', 'Official: civil servants or officers'), ('expert', 'Expert')], db_comment='The level of the participant. Blank if not stated.', help_text='The level of the participant. Blank if not stated.', max_length=20)),
                ('stated', models.CharField(blank=True, db_comment="The source's wording from which the participant was coded. Blank if not recorded.", help_text="The source's wording from which the participant was coded. Blank if not recorded.", max_length=300, verbose_name='wording')),
                ('office', models.ForeignKey(blank=True, db_comment='The office whose holder takes part. Blank if not stated.', help_text='The office whose holder takes part. Blank if not stated.', null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='events.office')),
                ('party', models.ForeignKey(blank=True, db_comment='The party that takes part. Blank if not stated.', help_text='The party that takes part. Blank if not stated.', null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='events.party')),
                ('speaker', models.ForeignKey(blank=True, db_comment='The person who takes part. Blank if no person is named.', help_text='The person who takes part. Blank if no person is named.', null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='events.speaker')),
                ('talk', models.ForeignKey(db_comment='The talk in which they take part.', db_index=False, help_text='The talk in which they take part.', on_delete=django.db.models.deletion.CASCADE, related_name='participants', to='events.talk')),
            ],
            options={
                'ordering': ('talk', 'position'),
            },
        ),
        migrations.CreateModel(
            name='TalkSource',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('position', models.PositiveSmallIntegerField(db_comment='Position in the list, from 0.', default=0, help_text='Position in the list, from 0.')),
                ('source', models.ForeignKey(db_comment='The source that reports the talk.', help_text='The source that reports the talk.', on_delete=django.db.models.deletion.PROTECT, related_name='+', to='events.source')),
                ('talk', models.ForeignKey(db_comment='The talk that the source reports.', db_index=False, help_text='The talk that the source reports.', on_delete=django.db.models.deletion.CASCADE, related_name='sources', to='events.talk')),
            ],
            options={
                'ordering': ('talk', 'position'),
            },
        ),
        migrations.CreateModel(
            name='TalkStatusEntry',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('position', models.PositiveSmallIntegerField(db_comment='Position in the list, from 0.', default=0, help_text='Position in the list, from 0.')),
                ('on', events.models.fields.EdtfField(blank=True, db_comment='The date from which the status applies. Blank if not stated.', help_text='The date from which the status applies. Blank if not stated.', null=True, verbose_name='date')),
                ('stated', models.CharField(blank=True, db_comment="The source's wording from which the status was coded. Blank if not recorded.", help_text="The source's wording from which the status was coded. Blank if not recorded.", max_length=500, verbose_name='wording')),
                ('status', models.CharField(choices=[('proposed', 'Proposed: one side or a third party suggests it'), ('agreed', 'Agreed: the parties have agreed to hold it'), ('planned', 'Planned: it is expected, and by whom it is agreed is not stated'), ('scheduled', 'Scheduled: a day is fixed'), ('under-way', 'Under way: it has begun'), ('suspended', 'Suspended: broken off for a time'), ('held', 'Held: it took place'), ('concluded', 'Concluded: it ended with an outcome'), ('broken-off', 'Broken off: it ended without one'), ('cancelled', 'Cancelled: it did not take place'), ('unclear', 'Unclear: the sources do not say, or contradict each other')], db_comment='The status from this date on.', help_text='The status from this date on.', max_length=20)),
                ('by', models.ForeignKey(blank=True, db_comment='The party that caused the status. Blank if several parties or none did.', help_text='The party that caused the status. Blank if several parties or none did.', null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='events.party')),
                ('source', models.ForeignKey(blank=True, db_comment='The source that is evidence of the status. Blank if a statement is.', help_text='The source that is evidence of the status. Blank if a statement is.', null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='events.source')),
                ('statement', models.ForeignKey(blank=True, db_comment='The statement that is evidence of the status. Blank if a source is.', help_text='The statement that is evidence of the status. Blank if a source is.', null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='events.statement')),
                ('talk', models.ForeignKey(db_comment='The talk that has the status.', db_index=False, help_text='The talk that has the status.', on_delete=django.db.models.deletion.CASCADE, related_name='status_history', to='events.talk')),
            ],
            options={
                'verbose_name_plural': 'talk status entries',
                'ordering': ('talk', 'position'),
            },
        ),
        migrations.CreateModel(
            name='Topic',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('slug', models.CharField(db_collation='C', db_comment='The public id: lower-case words joined by hyphens. It cannot change after publication.', help_text='The public id: lower-case words joined by hyphens. It cannot change after publication.', max_length=200, unique=True)),
                ('publication', models.CharField(choices=[('draft', 'Draft: nobody outside sees it'), ('published', 'Published: it has a document'), ('withdrawn', 'Withdrawn: it had a document; its address answers 410')], db_comment='Whether the record is a draft, published or withdrawn. Internal, never public.', default='draft', help_text='Whether the record is a draft, published or withdrawn. Internal, never public.', max_length=9)),
                ('identifiers', events.models.fields.RowsField(blank=True, columns=('scheme', 'identifier'), db_comment='Identifiers of the record in other systems: rows of scheme (wikidata, icews, pa-x …) and identifier.', default=list, help_text='Identifiers of the record in other systems: rows of scheme (wikidata, icews, pa-x …) and identifier.')),
                ('inferences', events.models.fields.RowsField(blank=True, columns=('field', 'basis'), db_comment='Values that were concluded instead of read in a source: rows of field and basis, the reason for its value. Public.', default=list, help_text='Values that were concluded instead of read in a source: rows of field and basis, the reason for its value. Public.')),
                ('notes', models.TextField(blank=True, db_comment='Internal notes of the curators. Never public.', help_text='Internal notes of the curators. Never public.')),
                ('created_at', models.DateTimeField(db_comment='When the record was created. Internal, never public.', db_default=django.db.models.functions.datetime.Now(), editable=False, help_text='When the record was created. Internal, never public.')),
                ('updated_at', models.DateTimeField(auto_now=True, db_comment='When the record was last saved. Internal, never public.', db_default=django.db.models.functions.datetime.Now(), help_text='When the record was last saved. Internal, never public.')),
                ('name', models.CharField(db_comment='Name of the topic.', help_text='Name of the topic.', max_length=200)),
                ('description', models.TextField(blank=True, db_comment='Scope of the topic. Blank if the name is sufficient.', help_text='Scope of the topic. Blank if the name is sufficient.')),
                ('merged_into', models.ForeignKey(blank=True, db_comment='The record that replaces this one. Blank if this record was not merged.', help_text='The record that replaces this one. Blank if this record was not merged.', null=True, on_delete=django.db.models.deletion.PROTECT, related_name='merged_from', to='events.topic')),
                ('parent', models.ForeignKey(blank=True, db_comment='The wider topic. Blank for the top of a tree.', help_text='The wider topic. Blank for the top of a tree.', null=True, on_delete=django.db.models.deletion.PROTECT, related_name='children', to='events.topic')),
            ],
            options={
                'ordering': ('name', 'slug'),
            },
        ),
        migrations.CreateModel(
            name='TalkAgendaItem',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('position', models.PositiveSmallIntegerField(db_comment='Position in the list, from 0.', default=0, help_text='Position in the list, from 0.')),
                ('proposal', models.ForeignKey(blank=True, db_comment='The proposal on the agenda. Blank if the item is a topic.', help_text='The proposal on the agenda. Blank if the item is a topic.', null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='events.proposal')),
                ('talk', models.ForeignKey(db_comment='The talk whose agenda contains the item.', db_index=False, help_text='The talk whose agenda contains the item.', on_delete=django.db.models.deletion.CASCADE, related_name='agenda', to='events.talk')),
                ('topic', models.ForeignKey(blank=True, db_comment='The topic on the agenda. Blank if the item is a proposal.', help_text='The topic on the agenda. Blank if the item is a proposal.', null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='events.topic')),
            ],
            options={
                'ordering': ('talk', 'position'),
            },
        ),
        migrations.CreateModel(
            name='StatementTopic',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('position', models.PositiveSmallIntegerField(db_comment='Position in the list, from 0.', default=0, help_text='Position in the list, from 0.')),
                ('statement', models.ForeignKey(db_comment='The statement about the topic.', db_index=False, help_text='The statement about the topic.', on_delete=django.db.models.deletion.CASCADE, related_name='topics', to='events.statement')),
                ('topic', models.ForeignKey(db_comment='A topic of the statement.', db_index=False, help_text='A topic of the statement.', on_delete=django.db.models.deletion.PROTECT, related_name='+', to='events.topic')),
            ],
            options={
                'ordering': ('statement', 'position'),
            },
        ),
        migrations.CreateModel(
            name='WebhookSubscription',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('public_id', models.CharField(db_comment='The id of the webhook in the API.', default=events.access.webhooks.subscriptions.new_public_id, editable=False, help_text='The id of the webhook in the API.', max_length=24, unique=True)),
                ('url', models.TextField(db_comment='The URL that changes are sent to, with POST.', help_text='The URL that changes are sent to, with POST.')),
                ('description', models.CharField(blank=True, db_comment="The owner's description of the webhook. May be blank.", help_text="The owner's description of the webhook. May be blank.", max_length=200)),
                ('types', django.contrib.postgres.fields.ArrayField(base_field=models.TextField(), blank=True, db_comment='Record types whose changes are sent. Empty for all types.', default=list, help_text='Record types whose changes are sent. Empty for all types.', size=None)),
                ('epoch', models.CharField(db_comment="The epoch of the webhook's position in the log.", help_text="The epoch of the webhook's position in the log.", max_length=16)),
                ('seq', models.BigIntegerField(db_comment='The position in the log up to which everything has been sent.', help_text='The position in the log up to which everything has been sent.')),
                ('state', models.CharField(choices=[('active', 'Changes are sent as they are published'), ('paused', 'Nothing is sent until the webhook is resumed; `paused_because` contains the reason')], db_comment='Whether changes are sent.', db_default='active', default='active', help_text='Whether changes are sent.', max_length=10)),
                ('paused_because', models.CharField(blank=True, choices=[('asked', 'Its owner paused it: resume it when you are ready'), ('operator', 'The operator of this service paused it: ask the operator to resume it'), ('failing', 'No attempt in 24 hours was answered with 2xx: repair the receiver, send a test, resume'), ('gone', 'The receiver answered 410 Gone: resume it if that was a mistake, otherwise delete it'), ('epoch', 'The log has started a new epoch: bring your copy up to date, then resume with `since`'), ('secret', "The service's secret key was changed: rotate the secret, then resume"), ('key', 'Its API key was revoked, has expired, or lacks the scope `webhooks`')], db_comment='Why the webhook is paused. Blank while it is active.', help_text='Why the webhook is paused. Blank while it is active.', max_length=10)),
                ('failures', models.IntegerField(db_comment='Number of failed attempts to send the next change.', db_default=0, default=0, help_text='Number of failed attempts to send the next change.')),
                ('failing_since', models.DateTimeField(db_comment='When the first of these attempts failed. Blank if none has failed.', help_text='When the first of these attempts failed. Blank if none has failed.', null=True)),
                ('next_attempt_at', models.DateTimeField(db_comment='The earliest time of the next attempt.', db_default=django.db.models.functions.datetime.Now(), help_text='The earliest time of the next attempt.')),
                ('last_attempt_at', models.DateTimeField(db_comment='When a message was last sent. Blank if none has been sent.', help_text='When a message was last sent. Blank if none has been sent.', null=True)),
                ('test_asked_at', models.DateTimeField(db_comment='When a test was requested that has not been sent yet. Blank if no test is pending.', help_text='When a test was requested that has not been sent yet. Blank if no test is pending.', null=True)),
                ('secret_salt', models.CharField(db_comment="The salt from which, with SECRET_KEY, the webhook's secret is derived.", help_text="The salt from which, with SECRET_KEY, the webhook's secret is derived.", max_length=32)),
                ('secret_made_with', models.CharField(db_comment='Fingerprint of the SECRET_KEY that the secret is derived from.', help_text='Fingerprint of the SECRET_KEY that the secret is derived from.', max_length=16)),
                ('previous_salt', models.CharField(blank=True, db_comment='The salt of the previous secret. Blank if there is none.', help_text='The salt of the previous secret. Blank if there is none.', max_length=32)),
                ('previous_made_with', models.CharField(blank=True, db_comment='Fingerprint of the SECRET_KEY that the previous secret is derived from. Blank if there is none.', help_text='Fingerprint of the SECRET_KEY that the previous secret is derived from. Blank if there is none.', max_length=16)),
                ('previous_until', models.DateTimeField(db_comment='Until when messages are also signed with the previous secret. Blank if there is none.', help_text='Until when messages are also signed with the previous secret. Blank if there is none.', null=True)),
                ('created_at', models.DateTimeField(db_comment='When the webhook was created.', db_default=django.db.models.functions.datetime.Now(), help_text='When the webhook was created.')),
                ('key', models.ForeignKey(db_comment='The API key that the webhook belongs to.', help_text='The API key that the webhook belongs to.', on_delete=django.db.models.deletion.CASCADE, related_name='webhooks', to='events.apikey')),
            ],
            options={
                'verbose_name': 'webhook subscription',
                'db_table': 'webhook_subscription',
                'ordering': ('pk',),
            },
        ),
        migrations.CreateModel(
            name='WebhookDelivery',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('message', models.CharField(db_comment='The message id: the position of the change, or the id of a test.', help_text='The message id: the position of the change, or the id of a test.', max_length=40)),
                ('attempt', models.IntegerField(db_comment='The number of the attempt to send this message, from 1.', help_text='The number of the attempt to send this message, from 1.')),
                ('result', models.CharField(choices=[('delivered', 'Answered with 2xx'), ('status', 'Answered with another status'), ('redirect', 'Answered with a redirect, which is not followed'), ('timeout', 'Not answered in time'), ('name', 'The host name does not resolve'), ('connection', 'The connection could not be established, or was lost'), ('tls', 'The certificate is not valid, or TLS failed for another reason'), ('address', "The host's address is not allowed: private, loopback, link-local or otherwise reserved"), ('protocol', 'The response was not valid HTTP, or was incomplete')], db_comment='The result of the attempt.', help_text='The result of the attempt.', max_length=10)),
                ('status', models.SmallIntegerField(db_comment='HTTP status of the response. Blank if there was no response.', help_text='HTTP status of the response. Blank if there was no response.', null=True)),
                ('milliseconds', models.IntegerField(db_comment='Milliseconds until the status of the response arrived, or until the attempt failed.', help_text='Milliseconds until the status of the response arrived, or until the attempt failed.')),
                ('at', models.DateTimeField(db_comment='When the attempt ended.', db_default=django.db.models.functions.datetime.Now(), help_text='When the attempt ended.')),
                ('subscription', models.ForeignKey(db_comment='The webhook subscription.', help_text='The webhook subscription.', on_delete=django.db.models.deletion.CASCADE, related_name='deliveries', to='events.webhooksubscription')),
            ],
            options={
                'verbose_name': 'webhook delivery',
                'verbose_name_plural': 'webhook deliveries',
                'db_table': 'webhook_delivery',
                'ordering': ('-pk',),
            },
        ),
        migrations.CreateModel(
            name='DailyUsage',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('day', models.DateField(db_comment='The day, in UTC.', help_text='The day, in UTC.')),
                ('requests', models.BigIntegerField(db_comment='Number of accepted requests other than downloads.', default=0, help_text='Number of accepted requests other than downloads.')),
                ('exports', models.BigIntegerField(db_comment='Number of accepted downloads.', default=0, help_text='Number of accepted downloads.')),
                ('refused', models.BigIntegerField(db_comment='Number of requests refused because of a rate limit.', default=0, help_text='Number of requests refused because of a rate limit.')),
                ('key', models.ForeignKey(db_comment='The API key.', help_text='The API key.', on_delete=django.db.models.deletion.CASCADE, related_name='days', to='events.apikey')),
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
                ('position', models.PositiveSmallIntegerField(db_comment='Position in the list, from 0.', default=0, help_text='Position in the list, from 0.')),
                ('event', models.ForeignKey(db_comment='The event that is the same as the other one.', db_index=False, help_text='The event that is the same as the other one.', on_delete=django.db.models.deletion.CASCADE, related_name='same_event', to='events.event')),
                ('other', models.ForeignKey(db_comment='The other record of the same event.', help_text='The other record of the same event.', on_delete=django.db.models.deletion.PROTECT, related_name='same_event_of', to='events.event')),
            ],
            options={
                'verbose_name': 'record of the same event',
                'verbose_name_plural': 'records of the same event',
                'ordering': ('event', 'position'),
                'constraints': [models.UniqueConstraint(deferrable=django.db.models.constraints.Deferrable['DEFERRED'], fields=('event', 'position'), name='event_same_position'), models.UniqueConstraint(fields=('event', 'other'), name='event_same_once'), models.CheckConstraint(condition=models.Q(('event', models.F('other')), _negated=True), name='event_same_another', violation_error_message='other: choose another event than this one.')],
            },
        ),
        migrations.CreateModel(
            name='ImportedRow',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('key', models.TextField(db_collation='C', db_comment='Key of the row in the data set. Unique in the data set.', help_text='Key of the row in the data set. Unique in the data set.')),
                ('type', models.CharField(choices=[('party', 'Party: a state, ministry, organization or other body that acts'), ('speaker', 'Speaker: a person'), ('office', 'Office: a post, and who holds it when'), ('source', 'Source: where something was reported'), ('topic', 'Topic: a subject, in a tree of subjects'), ('statement', 'Statement: one utterance'), ('talk', 'Talk: a process, track, round, meeting, call or series of contacts'), ('proposal', 'Proposal: a draft treaty, agreement, plan, demand or resolution'), ('event', 'Event: a coded event, who did what to whom')], db_comment='Type of the record.', help_text='Type of the record.', max_length=20)),
                ('record_id', models.BigIntegerField(db_comment='Id of the record. Blank if the row has no record.', help_text='Id of the record. Blank if the row has no record.', null=True)),
                ('created', models.BooleanField(db_comment='Whether the import created the record. Otherwise it matched an existing one.', help_text='Whether the import created the record. Otherwise it matched an existing one.')),
                ('main', models.BooleanField(db_comment='Whether the record is a row of the file. Otherwise rows of the file only name it.', help_text='Whether the record is a row of the file. Otherwise rows of the file only name it.')),
                ('fingerprint', models.BinaryField(db_comment="Hash of the row's values. An import skips a row whose hash is unchanged.", help_text="Hash of the row's values. An import skips a row whose hash is unchanged.")),
                ('imported', models.TextField(blank=True, db_comment='Values of fields and parts that the last import wrote, as JSON text. Blank if there are none.', help_text='Values of fields and parts that the last import wrote, as JSON text. Blank if there are none.')),
                ('withdrawn', models.BooleanField(db_comment='Whether an import withdrew the record because its files no longer contain it.', default=False, help_text='Whether an import withdrew the record because its files no longer contain it.')),
                ('file', models.TextField(blank=True, db_comment='File that last changed the row. Blank if not known.', help_text='File that last changed the row. Blank if not known.')),
                ('line', models.BigIntegerField(db_comment='Line in that file. 0 if the format has no lines.', default=0, help_text='Line in that file. 0 if the format has no lines.')),
                ('run_id', models.BigIntegerField(db_comment='Number of the run that last wrote this row.', help_text='Number of the run that last wrote this row.')),
                ('written_at', models.DateTimeField(db_comment='When the row was last written.', db_default=django.db.models.functions.datetime.Now(), help_text='When the row was last written.')),
                ('compared_seq', models.BigIntegerField(db_comment="Position in the log of the record's document when an import last compared it. Blank if it had no document.", help_text="Position in the log of the record's document when an import last compared it. Blank if it had no document.", null=True)),
                ('dataset', models.ForeignKey(db_comment='The data set that contains the row.', help_text='The data set that contains the row.', on_delete=django.db.models.deletion.CASCADE, related_name='imported', to='events.importdataset', verbose_name='data set')),
            ],
            options={
                'db_table': 'import_row',
                'indexes': [models.Index(fields=['type', 'record_id'], name='import_row_record')],
                'constraints': [models.UniqueConstraint(fields=('dataset', 'key'), name='import_row_key'), models.CheckConstraint(condition=models.Q(('type__in', ['party', 'speaker', 'office', 'source', 'topic', 'statement', 'talk', 'proposal', 'event'])), name='import_row_type_known', violation_error_message='type: must be one of party, speaker, office, source, topic, statement, talk, proposal, event.')],
            },
        ),
        migrations.AddConstraint(
            model_name='importrun',
            constraint=models.CheckConstraint(condition=models.Q(('status__in', ['running', 'done', 'done-with-rejects', 'failed', 'interrupted'])), name='import_run_status_known', violation_error_message='status: must be one of running, done, done-with-rejects, failed, interrupted.'),
        ),
        migrations.AddIndex(
            model_name='party',
            index=models.Index(fields=['name'], name='party_name'),
        ),
        migrations.AddConstraint(
            model_name='party',
            constraint=models.CheckConstraint(condition=models.Q(('slug__regex', '^[a-z0-9]+(-[a-z0-9]+)*$')), name='party_slug_shape', violation_error_message='slug: use words of lower-case letters and digits, joined by single hyphens.'),
        ),
        migrations.AddConstraint(
            model_name='party',
            constraint=models.CheckConstraint(condition=models.Q(('publication__in', ['draft', 'published', 'withdrawn'])), name='party_publication_known', violation_error_message='publication: must be one of draft, published, withdrawn.'),
        ),
        migrations.AddConstraint(
            model_name='party',
            constraint=models.CheckConstraint(condition=models.Q(('merged_into__isnull', True), models.Q(('publication', 'withdrawn'), models.Q(('merged_into', models.F('id')), _negated=True)), _connector='OR'), name='party_merged_is_withdrawn', violation_error_message='merged_into: only a withdrawn record can be merged, and not into itself.'),
        ),
        migrations.AddConstraint(
            model_name='party',
            constraint=models.CheckConstraint(condition=events.models.fields.SqlExpression('jsonb_typeof($0) = \'array\' and not jsonb_path_exists($0, \'strict $[*] ? (@.type() <> "object")\', \'{}\', true) and not jsonb_path_exists($0, \'$[*] ? (!exists(@.scheme) || !exists(@.identifier))\') and not jsonb_path_exists($0, \'strict $[*].* ? (@.type() <> "string" && @.type() <> "null")\', \'{}\', true) and not jsonb_path_exists($0, \'$[*].keyvalue().key ? (@ <> "scheme" && @ <> "identifier")\')', 'identifiers'), name='party_identifiers_rows', violation_error_message="identifiers: each row must have exactly the texts 'scheme', 'identifier'."),
        ),
        migrations.AddConstraint(
            model_name='party',
            constraint=models.CheckConstraint(condition=events.models.fields.SqlExpression('jsonb_typeof($0) = \'array\' and not jsonb_path_exists($0, \'strict $[*] ? (@.type() <> "object")\', \'{}\', true) and not jsonb_path_exists($0, \'$[*] ? (!exists(@.field) || !exists(@.basis))\') and not jsonb_path_exists($0, \'strict $[*].* ? (@.type() <> "string" && @.type() <> "null")\', \'{}\', true) and not jsonb_path_exists($0, \'$[*].keyvalue().key ? (@ <> "field" && @ <> "basis")\')', 'inferences'), name='party_inferences_rows', violation_error_message="inferences: each row must have exactly the texts 'field', 'basis'."),
        ),
        migrations.AddConstraint(
            model_name='party',
            constraint=models.CheckConstraint(condition=events.models.fields.SqlExpression("btrim($0, E' \\t\\n\\r') <> ''", 'name'), name='party_name_not_blank', violation_error_message='name: required.'),
        ),
        migrations.AddConstraint(
            model_name='party',
            constraint=models.CheckConstraint(condition=models.Q(('kind__in', ['state', 'territory', 'ministry', 'government-office', 'legislature', 'court', 'military', 'intergovernmental-organization', 'organ', 'alliance', 'bloc', 'non-governmental-organization', 'political-party', 'armed-group', 'delegation', 'collective', 'company', 'media', 'other'])), name='party_kind_known', violation_error_message='kind: must be one of state, territory, ministry, government-office, legislature, court, military, intergovernmental-organization, organ, alliance, bloc, non-governmental-organization, political-party, armed-group, delegation, collective, company, media, other.'),
        ),
        migrations.AddConstraint(
            model_name='party',
            constraint=models.CheckConstraint(condition=events.models.fields.SqlExpression('jsonb_typeof($0) = \'array\' and not jsonb_path_exists($0, \'strict $[*] ? (@.type() <> "object")\', \'{}\', true) and not jsonb_path_exists($0, \'$[*] ? (!exists(@.name) || !exists(@.language))\') and not jsonb_path_exists($0, \'strict $[*].* ? (@.type() <> "string" && @.type() <> "null")\', \'{}\', true) and not jsonb_path_exists($0, \'$[*].keyvalue().key ? (@ <> "name" && @ <> "language")\')', 'aliases'), name='party_aliases_rows', violation_error_message="aliases: each row must have exactly the texts 'name', 'language'."),
        ),
        migrations.AddConstraint(
            model_name='party',
            constraint=models.CheckConstraint(condition=models.Q(('iso3166_alpha2', ''), ('iso3166_alpha2__regex', '^[A-Z]{2}$'), _connector='OR'), name='party_iso3166_alpha2_shape', violation_error_message='iso3166_alpha2: enter two capital letters.'),
        ),
        migrations.AddConstraint(
            model_name='party',
            constraint=models.CheckConstraint(condition=models.Q(('iso3166_alpha3', ''), ('iso3166_alpha3__regex', '^[A-Z]{3}$'), _connector='OR'), name='party_iso3166_alpha3_shape', violation_error_message='iso3166_alpha3: enter three capital letters.'),
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
            constraint=models.CheckConstraint(condition=models.Q(('parent__isnull', True), models.Q(('parent', models.F('id')), _negated=True), _connector='OR'), name='party_not_its_own_parent', violation_error_message='parent: a party cannot be a part of itself.'),
        ),
        migrations.AddConstraint(
            model_name='party',
            constraint=models.CheckConstraint(condition=events.models.fields.SqlExpression("coalesce(jsonb_typeof($0), 'null') in ('object', 'null')", 'original'), name='party_original_object', violation_error_message='original: must be an object of column names and values.'),
        ),
        migrations.AddConstraint(
            model_name='eventplace',
            constraint=models.UniqueConstraint(deferrable=django.db.models.constraints.Deferrable['DEFERRED'], fields=('event', 'position'), name='event_place_position'),
        ),
        migrations.AddConstraint(
            model_name='eventplace',
            constraint=models.CheckConstraint(condition=models.Q(('precision__in', ['exact', 'city', 'district', 'province', 'country', ''])), name='event_place_precision_known', violation_error_message='precision: must be one of exact, city, district, province, country.'),
        ),
        migrations.AddConstraint(
            model_name='eventplace',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('latitude__isnull', True), ('longitude__isnull', True)), models.Q(('latitude__isnull', False), ('longitude__isnull', False), ('latitude__range', (-90, 90)), ('longitude__range', (-180, 180))), _connector='OR'), name='event_place_on_earth', violation_error_message='Enter both a latitude from −90 to 90 and a longitude from −180 to 180, or neither.'),
        ),
        migrations.AddConstraint(
            model_name='partymembership',
            constraint=models.UniqueConstraint(deferrable=django.db.models.constraints.Deferrable['DEFERRED'], fields=('party', 'position'), name='party_membership_position'),
        ),
        migrations.AddConstraint(
            model_name='partymembership',
            constraint=models.CheckConstraint(condition=events.models.fields.SqlExpression('$0 is null or (jsonb_typeof($0) = \'object\' and $0 ?& array[\'edtf\', \'start\', \'end\', \'qualifier\', \'precision\', \'stated\'] and $0 - array[\'edtf\', \'start\', \'end\', \'qualifier\', \'precision\', \'stated\'] = \'{}\'::jsonb and not jsonb_path_exists($0, \'$.* ? (@.type() <> "string" && @.type() <> "null")\') and coalesce($0 ->> \'edtf\', \'\') <> \'\' and coalesce($0 ->> \'precision\', \'\') in (\'day\', \'month\', \'season\', \'quarter\', \'year\', \'decade\', \'century\', \'interval\', \'set\') and coalesce($0 ->> \'qualifier\', \'uncertain\') in (\'uncertain\', \'approximate\', \'uncertain-approximate\') and coalesce($0 ->> \'start\', \'0001-01-01\') ~ \'^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$\' and make_date(substr(($0 ->> \'start\'), 1, 4)::int, substr(($0 ->> \'start\'), 6, 2)::int, substr(($0 ->> \'start\'), 9, 2)::int) is not distinct from make_date(substr(($0 ->> \'start\'), 1, 4)::int, substr(($0 ->> \'start\'), 6, 2)::int, substr(($0 ->> \'start\'), 9, 2)::int) and coalesce($0 ->> \'end\', \'9999-12-31\') ~ \'^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$\' and make_date(substr(($0 ->> \'end\'), 1, 4)::int, substr(($0 ->> \'end\'), 6, 2)::int, substr(($0 ->> \'end\'), 9, 2)::int) is not distinct from make_date(substr(($0 ->> \'end\'), 1, 4)::int, substr(($0 ->> \'end\'), 6, 2)::int, substr(($0 ->> \'end\'), 9, 2)::int) and coalesce($0 ->> \'start\', \'0001-01-01\') collate "C" <= coalesce($0 ->> \'end\', \'9999-12-31\') and case when $0 ->> \'edtf\' ~ \'^[0-9]{4}-[0-9]{2}-[0-9]{2}$\' then $0 ->> \'start\' = $0 ->> \'edtf\' and $0 ->> \'end\' = $0 ->> \'edtf\' when $0 ->> \'edtf\' ~ \'^[0-9]{4}-(0[1-9]|1[0-2])$\' then $0 ->> \'start\' = ($0 ->> \'edtf\') || \'-01\' and make_date(substr(($0 ->> \'end\'), 1, 4)::int, substr(($0 ->> \'end\'), 6, 2)::int, substr(($0 ->> \'end\'), 9, 2)::int) = (make_date(substr(($0 ->> \'start\'), 1, 4)::int, substr(($0 ->> \'start\'), 6, 2)::int, substr(($0 ->> \'start\'), 9, 2)::int) + interval \'1 month - 1 day\')::date when $0 ->> \'edtf\' ~ \'^[0-9]{4}$\' then $0 ->> \'start\' = ($0 ->> \'edtf\') || \'-01-01\' and $0 ->> \'end\' = ($0 ->> \'edtf\') || \'-12-31\' else true end is true)', 'start'), name='party_membership_start_edtf', violation_error_message='start: not a valid date. A date needs EDTF text, bounds in order, and a precision.'),
        ),
        migrations.AddConstraint(
            model_name='partymembership',
            constraint=models.CheckConstraint(condition=events.models.fields.SqlExpression('$0 is null or (jsonb_typeof($0) = \'object\' and $0 ?& array[\'edtf\', \'start\', \'end\', \'qualifier\', \'precision\', \'stated\'] and $0 - array[\'edtf\', \'start\', \'end\', \'qualifier\', \'precision\', \'stated\'] = \'{}\'::jsonb and not jsonb_path_exists($0, \'$.* ? (@.type() <> "string" && @.type() <> "null")\') and coalesce($0 ->> \'edtf\', \'\') <> \'\' and coalesce($0 ->> \'precision\', \'\') in (\'day\', \'month\', \'season\', \'quarter\', \'year\', \'decade\', \'century\', \'interval\', \'set\') and coalesce($0 ->> \'qualifier\', \'uncertain\') in (\'uncertain\', \'approximate\', \'uncertain-approximate\') and coalesce($0 ->> \'start\', \'0001-01-01\') ~ \'^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$\' and make_date(substr(($0 ->> \'start\'), 1, 4)::int, substr(($0 ->> \'start\'), 6, 2)::int, substr(($0 ->> \'start\'), 9, 2)::int) is not distinct from make_date(substr(($0 ->> \'start\'), 1, 4)::int, substr(($0 ->> \'start\'), 6, 2)::int, substr(($0 ->> \'start\'), 9, 2)::int) and coalesce($0 ->> \'end\', \'9999-12-31\') ~ \'^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$\' and make_date(substr(($0 ->> \'end\'), 1, 4)::int, substr(($0 ->> \'end\'), 6, 2)::int, substr(($0 ->> \'end\'), 9, 2)::int) is not distinct from make_date(substr(($0 ->> \'end\'), 1, 4)::int, substr(($0 ->> \'end\'), 6, 2)::int, substr(($0 ->> \'end\'), 9, 2)::int) and coalesce($0 ->> \'start\', \'0001-01-01\') collate "C" <= coalesce($0 ->> \'end\', \'9999-12-31\') and case when $0 ->> \'edtf\' ~ \'^[0-9]{4}-[0-9]{2}-[0-9]{2}$\' then $0 ->> \'start\' = $0 ->> \'edtf\' and $0 ->> \'end\' = $0 ->> \'edtf\' when $0 ->> \'edtf\' ~ \'^[0-9]{4}-(0[1-9]|1[0-2])$\' then $0 ->> \'start\' = ($0 ->> \'edtf\') || \'-01\' and make_date(substr(($0 ->> \'end\'), 1, 4)::int, substr(($0 ->> \'end\'), 6, 2)::int, substr(($0 ->> \'end\'), 9, 2)::int) = (make_date(substr(($0 ->> \'start\'), 1, 4)::int, substr(($0 ->> \'start\'), 6, 2)::int, substr(($0 ->> \'start\'), 9, 2)::int) + interval \'1 month - 1 day\')::date when $0 ->> \'edtf\' ~ \'^[0-9]{4}$\' then $0 ->> \'start\' = ($0 ->> \'edtf\') || \'-01-01\' and $0 ->> \'end\' = ($0 ->> \'edtf\') || \'-12-31\' else true end is true)', 'end'), name='party_membership_end_edtf', violation_error_message='end: not a valid date. A date needs EDTF text, bounds in order, and a precision.'),
        ),
        migrations.AddConstraint(
            model_name='partymembership',
            constraint=models.CheckConstraint(condition=models.Q(('party', models.F('organization')), _negated=True), name='party_membership_in_another', violation_error_message='organization: a party cannot be a member of itself.'),
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
            constraint=models.CheckConstraint(condition=models.Q(('status__in', ['open', 'same', 'different'])), name='import_possible_duplicate_status_known', violation_error_message='status: must be one of open, same, different.'),
        ),
        migrations.AddConstraint(
            model_name='possibleduplicate',
            constraint=models.CheckConstraint(condition=models.Q(('type__in', ['party', 'speaker', 'office', 'source', 'topic', 'statement', 'talk', 'proposal', 'event'])), name='import_possible_duplicate_type_known', violation_error_message='type: must be one of party, speaker, office, source, topic, statement, talk, proposal, event.'),
        ),
        migrations.AddIndex(
            model_name='proposal',
            index=models.Index(models.OrderBy(django.db.models.functions.comparison.Coalesce('published_on_start', 'published_on_end'), descending=True, nulls_last=True), models.F('slug'), condition=models.Q(('publication', 'published')), name='proposal_newest'),
        ),
        migrations.AddConstraint(
            model_name='proposal',
            constraint=models.CheckConstraint(condition=models.Q(('slug__regex', '^[a-z0-9]+(-[a-z0-9]+)*$')), name='proposal_slug_shape', violation_error_message='slug: use words of lower-case letters and digits, joined by single hyphens.'),
        ),
        migrations.AddConstraint(
            model_name='proposal',
            constraint=models.CheckConstraint(condition=models.Q(('publication__in', ['draft', 'published', 'withdrawn'])), name='proposal_publication_known', violation_error_message='publication: must be one of draft, published, withdrawn.'),
        ),
        migrations.AddConstraint(
            model_name='proposal',
            constraint=models.CheckConstraint(condition=models.Q(('merged_into__isnull', True), models.Q(('publication', 'withdrawn'), models.Q(('merged_into', models.F('id')), _negated=True)), _connector='OR'), name='proposal_merged_is_withdrawn', violation_error_message='merged_into: only a withdrawn record can be merged, and not into itself.'),
        ),
        migrations.AddConstraint(
            model_name='proposal',
            constraint=models.CheckConstraint(condition=events.models.fields.SqlExpression('jsonb_typeof($0) = \'array\' and not jsonb_path_exists($0, \'strict $[*] ? (@.type() <> "object")\', \'{}\', true) and not jsonb_path_exists($0, \'$[*] ? (!exists(@.scheme) || !exists(@.identifier))\') and not jsonb_path_exists($0, \'strict $[*].* ? (@.type() <> "string" && @.type() <> "null")\', \'{}\', true) and not jsonb_path_exists($0, \'$[*].keyvalue().key ? (@ <> "scheme" && @ <> "identifier")\')', 'identifiers'), name='proposal_identifiers_rows', violation_error_message="identifiers: each row must have exactly the texts 'scheme', 'identifier'."),
        ),
        migrations.AddConstraint(
            model_name='proposal',
            constraint=models.CheckConstraint(condition=events.models.fields.SqlExpression('jsonb_typeof($0) = \'array\' and not jsonb_path_exists($0, \'strict $[*] ? (@.type() <> "object")\', \'{}\', true) and not jsonb_path_exists($0, \'$[*] ? (!exists(@.field) || !exists(@.basis))\') and not jsonb_path_exists($0, \'strict $[*].* ? (@.type() <> "string" && @.type() <> "null")\', \'{}\', true) and not jsonb_path_exists($0, \'$[*].keyvalue().key ? (@ <> "field" && @ <> "basis")\')', 'inferences'), name='proposal_inferences_rows', violation_error_message="inferences: each row must have exactly the texts 'field', 'basis'."),
        ),
        migrations.AddConstraint(
            model_name='proposal',
            constraint=models.CheckConstraint(condition=events.models.fields.SqlExpression("btrim($0, E' \\t\\n\\r') <> ''", 'title'), name='proposal_title_not_blank', violation_error_message='title: required.'),
        ),
        migrations.AddConstraint(
            model_name='proposal',
            constraint=models.CheckConstraint(condition=models.Q(('kind__in', ['draft-treaty', 'draft-agreement', 'treaty', 'agreement', 'plan', 'demand', 'resolution', 'declaration', 'other'])), name='proposal_kind_known', violation_error_message='kind: must be one of draft-treaty, draft-agreement, treaty, agreement, plan, demand, resolution, declaration, other.'),
        ),
        migrations.AddConstraint(
            model_name='proposal',
            constraint=models.CheckConstraint(condition=models.Q(('status__in', ['floated', 'tabled', 'published', 'under-discussion', 'accepted', 'signed', 'rejected', 'withdrawn', 'superseded', 'unilateral', 'unclear'])), name='proposal_status_known', violation_error_message='status: must be one of floated, tabled, published, under-discussion, accepted, signed, rejected, withdrawn, superseded, unilateral, unclear.'),
        ),
        migrations.AddConstraint(
            model_name='proposal',
            constraint=models.CheckConstraint(condition=events.models.fields.SqlExpression('$0 is null or (jsonb_typeof($0) = \'object\' and $0 ?& array[\'edtf\', \'start\', \'end\', \'qualifier\', \'precision\', \'stated\'] and $0 - array[\'edtf\', \'start\', \'end\', \'qualifier\', \'precision\', \'stated\'] = \'{}\'::jsonb and not jsonb_path_exists($0, \'$.* ? (@.type() <> "string" && @.type() <> "null")\') and coalesce($0 ->> \'edtf\', \'\') <> \'\' and coalesce($0 ->> \'precision\', \'\') in (\'day\', \'month\', \'season\', \'quarter\', \'year\', \'decade\', \'century\', \'interval\', \'set\') and coalesce($0 ->> \'qualifier\', \'uncertain\') in (\'uncertain\', \'approximate\', \'uncertain-approximate\') and coalesce($0 ->> \'start\', \'0001-01-01\') ~ \'^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$\' and make_date(substr(($0 ->> \'start\'), 1, 4)::int, substr(($0 ->> \'start\'), 6, 2)::int, substr(($0 ->> \'start\'), 9, 2)::int) is not distinct from make_date(substr(($0 ->> \'start\'), 1, 4)::int, substr(($0 ->> \'start\'), 6, 2)::int, substr(($0 ->> \'start\'), 9, 2)::int) and coalesce($0 ->> \'end\', \'9999-12-31\') ~ \'^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$\' and make_date(substr(($0 ->> \'end\'), 1, 4)::int, substr(($0 ->> \'end\'), 6, 2)::int, substr(($0 ->> \'end\'), 9, 2)::int) is not distinct from make_date(substr(($0 ->> \'end\'), 1, 4)::int, substr(($0 ->> \'end\'), 6, 2)::int, substr(($0 ->> \'end\'), 9, 2)::int) and coalesce($0 ->> \'start\', \'0001-01-01\') collate "C" <= coalesce($0 ->> \'end\', \'9999-12-31\') and case when $0 ->> \'edtf\' ~ \'^[0-9]{4}-[0-9]{2}-[0-9]{2}$\' then $0 ->> \'start\' = $0 ->> \'edtf\' and $0 ->> \'end\' = $0 ->> \'edtf\' when $0 ->> \'edtf\' ~ \'^[0-9]{4}-(0[1-9]|1[0-2])$\' then $0 ->> \'start\' = ($0 ->> \'edtf\') || \'-01\' and make_date(substr(($0 ->> \'end\'), 1, 4)::int, substr(($0 ->> \'end\'), 6, 2)::int, substr(($0 ->> \'end\'), 9, 2)::int) = (make_date(substr(($0 ->> \'start\'), 1, 4)::int, substr(($0 ->> \'start\'), 6, 2)::int, substr(($0 ->> \'start\'), 9, 2)::int) + interval \'1 month - 1 day\')::date when $0 ->> \'edtf\' ~ \'^[0-9]{4}$\' then $0 ->> \'start\' = ($0 ->> \'edtf\') || \'-01-01\' and $0 ->> \'end\' = ($0 ->> \'edtf\') || \'-12-31\' else true end is true)', 'published_on'), name='proposal_published_on_edtf', violation_error_message='published_on: not a valid date. A date needs EDTF text, bounds in order, and a precision.'),
        ),
        migrations.AddConstraint(
            model_name='proposal',
            constraint=models.CheckConstraint(condition=events.models.fields.SqlExpression('$0 is null or (jsonb_typeof($0) = \'object\' and $0 ?& array[\'edtf\', \'start\', \'end\', \'qualifier\', \'precision\', \'stated\'] and $0 - array[\'edtf\', \'start\', \'end\', \'qualifier\', \'precision\', \'stated\'] = \'{}\'::jsonb and not jsonb_path_exists($0, \'$.* ? (@.type() <> "string" && @.type() <> "null")\') and coalesce($0 ->> \'edtf\', \'\') <> \'\' and coalesce($0 ->> \'precision\', \'\') in (\'day\', \'month\', \'season\', \'quarter\', \'year\', \'decade\', \'century\', \'interval\', \'set\') and coalesce($0 ->> \'qualifier\', \'uncertain\') in (\'uncertain\', \'approximate\', \'uncertain-approximate\') and coalesce($0 ->> \'start\', \'0001-01-01\') ~ \'^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$\' and make_date(substr(($0 ->> \'start\'), 1, 4)::int, substr(($0 ->> \'start\'), 6, 2)::int, substr(($0 ->> \'start\'), 9, 2)::int) is not distinct from make_date(substr(($0 ->> \'start\'), 1, 4)::int, substr(($0 ->> \'start\'), 6, 2)::int, substr(($0 ->> \'start\'), 9, 2)::int) and coalesce($0 ->> \'end\', \'9999-12-31\') ~ \'^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$\' and make_date(substr(($0 ->> \'end\'), 1, 4)::int, substr(($0 ->> \'end\'), 6, 2)::int, substr(($0 ->> \'end\'), 9, 2)::int) is not distinct from make_date(substr(($0 ->> \'end\'), 1, 4)::int, substr(($0 ->> \'end\'), 6, 2)::int, substr(($0 ->> \'end\'), 9, 2)::int) and coalesce($0 ->> \'start\', \'0001-01-01\') collate "C" <= coalesce($0 ->> \'end\', \'9999-12-31\') and case when $0 ->> \'edtf\' ~ \'^[0-9]{4}-[0-9]{2}-[0-9]{2}$\' then $0 ->> \'start\' = $0 ->> \'edtf\' and $0 ->> \'end\' = $0 ->> \'edtf\' when $0 ->> \'edtf\' ~ \'^[0-9]{4}-(0[1-9]|1[0-2])$\' then $0 ->> \'start\' = ($0 ->> \'edtf\') || \'-01\' and make_date(substr(($0 ->> \'end\'), 1, 4)::int, substr(($0 ->> \'end\'), 6, 2)::int, substr(($0 ->> \'end\'), 9, 2)::int) = (make_date(substr(($0 ->> \'start\'), 1, 4)::int, substr(($0 ->> \'start\'), 6, 2)::int, substr(($0 ->> \'start\'), 9, 2)::int) + interval \'1 month - 1 day\')::date when $0 ->> \'edtf\' ~ \'^[0-9]{4}$\' then $0 ->> \'start\' = ($0 ->> \'edtf\') || \'-01-01\' and $0 ->> \'end\' = ($0 ->> \'edtf\') || \'-12-31\' else true end is true)', 'signed_on'), name='proposal_signed_on_edtf', violation_error_message='signed_on: not a valid date. A date needs EDTF text, bounds in order, and a precision.'),
        ),
        migrations.AddConstraint(
            model_name='proposal',
            constraint=models.CheckConstraint(condition=events.models.fields.SqlExpression("coalesce(jsonb_typeof($0), 'null') in ('object', 'null')", 'original'), name='proposal_original_object', violation_error_message='original: must be an object of column names and values.'),
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
            constraint=models.CheckConstraint(condition=models.Q(('role__in', ['proposer', 'addressee'])), name='proposal_party_role_known', violation_error_message='role: must be one of proposer, addressee.'),
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
            constraint=models.CheckConstraint(condition=models.Q(('kind__in', ['supersedes', 'relates-to'])), name='proposal_relation_kind_known', violation_error_message='kind: must be one of supersedes, relates-to.'),
        ),
        migrations.AddConstraint(
            model_name='proposalrelation',
            constraint=models.UniqueConstraint(fields=('proposal', 'kind', 'other'), name='proposal_relation_once'),
        ),
        migrations.AddConstraint(
            model_name='proposalrelation',
            constraint=models.CheckConstraint(condition=models.Q(('proposal', models.F('other')), _negated=True), name='proposal_relation_to_another', violation_error_message='other: a proposal cannot relate to itself.'),
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
            constraint=models.CheckConstraint(condition=models.Q(('slug__regex', '^[a-z0-9]+(-[a-z0-9]+)*$')), name='source_slug_shape', violation_error_message='slug: use words of lower-case letters and digits, joined by single hyphens.'),
        ),
        migrations.AddConstraint(
            model_name='source',
            constraint=models.CheckConstraint(condition=models.Q(('publication__in', ['draft', 'published', 'withdrawn'])), name='source_publication_known', violation_error_message='publication: must be one of draft, published, withdrawn.'),
        ),
        migrations.AddConstraint(
            model_name='source',
            constraint=models.CheckConstraint(condition=models.Q(('merged_into__isnull', True), models.Q(('publication', 'withdrawn'), models.Q(('merged_into', models.F('id')), _negated=True)), _connector='OR'), name='source_merged_is_withdrawn', violation_error_message='merged_into: only a withdrawn record can be merged, and not into itself.'),
        ),
        migrations.AddConstraint(
            model_name='source',
            constraint=models.CheckConstraint(condition=events.models.fields.SqlExpression('jsonb_typeof($0) = \'array\' and not jsonb_path_exists($0, \'strict $[*] ? (@.type() <> "object")\', \'{}\', true) and not jsonb_path_exists($0, \'$[*] ? (!exists(@.scheme) || !exists(@.identifier))\') and not jsonb_path_exists($0, \'strict $[*].* ? (@.type() <> "string" && @.type() <> "null")\', \'{}\', true) and not jsonb_path_exists($0, \'$[*].keyvalue().key ? (@ <> "scheme" && @ <> "identifier")\')', 'identifiers'), name='source_identifiers_rows', violation_error_message="identifiers: each row must have exactly the texts 'scheme', 'identifier'."),
        ),
        migrations.AddConstraint(
            model_name='source',
            constraint=models.CheckConstraint(condition=events.models.fields.SqlExpression('jsonb_typeof($0) = \'array\' and not jsonb_path_exists($0, \'strict $[*] ? (@.type() <> "object")\', \'{}\', true) and not jsonb_path_exists($0, \'$[*] ? (!exists(@.field) || !exists(@.basis))\') and not jsonb_path_exists($0, \'strict $[*].* ? (@.type() <> "string" && @.type() <> "null")\', \'{}\', true) and not jsonb_path_exists($0, \'$[*].keyvalue().key ? (@ <> "field" && @ <> "basis")\')', 'inferences'), name='source_inferences_rows', violation_error_message="inferences: each row must have exactly the texts 'field', 'basis'."),
        ),
        migrations.AddConstraint(
            model_name='source',
            constraint=models.CheckConstraint(condition=events.models.fields.SqlExpression("btrim($0, E' \\t\\n\\r') <> ''", 'title'), name='source_title_not_blank', violation_error_message='title: required.'),
        ),
        migrations.AddConstraint(
            model_name='source',
            constraint=models.CheckConstraint(condition=models.Q(('kind__in', ['article', 'interview', 'broadcast', 'communique', 'press-release', 'speech', 'treaty-text', 'dataset', 'report', 'social-media', 'other'])), name='source_kind_known', violation_error_message='kind: must be one of article, interview, broadcast, communique, press-release, speech, treaty-text, dataset, report, social-media, other.'),
        ),
        migrations.AddConstraint(
            model_name='source',
            constraint=models.CheckConstraint(condition=events.models.fields.SqlExpression('$0 is null or (jsonb_typeof($0) = \'object\' and $0 ?& array[\'edtf\', \'start\', \'end\', \'qualifier\', \'precision\', \'stated\'] and $0 - array[\'edtf\', \'start\', \'end\', \'qualifier\', \'precision\', \'stated\'] = \'{}\'::jsonb and not jsonb_path_exists($0, \'$.* ? (@.type() <> "string" && @.type() <> "null")\') and coalesce($0 ->> \'edtf\', \'\') <> \'\' and coalesce($0 ->> \'precision\', \'\') in (\'day\', \'month\', \'season\', \'quarter\', \'year\', \'decade\', \'century\', \'interval\', \'set\') and coalesce($0 ->> \'qualifier\', \'uncertain\') in (\'uncertain\', \'approximate\', \'uncertain-approximate\') and coalesce($0 ->> \'start\', \'0001-01-01\') ~ \'^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$\' and make_date(substr(($0 ->> \'start\'), 1, 4)::int, substr(($0 ->> \'start\'), 6, 2)::int, substr(($0 ->> \'start\'), 9, 2)::int) is not distinct from make_date(substr(($0 ->> \'start\'), 1, 4)::int, substr(($0 ->> \'start\'), 6, 2)::int, substr(($0 ->> \'start\'), 9, 2)::int) and coalesce($0 ->> \'end\', \'9999-12-31\') ~ \'^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$\' and make_date(substr(($0 ->> \'end\'), 1, 4)::int, substr(($0 ->> \'end\'), 6, 2)::int, substr(($0 ->> \'end\'), 9, 2)::int) is not distinct from make_date(substr(($0 ->> \'end\'), 1, 4)::int, substr(($0 ->> \'end\'), 6, 2)::int, substr(($0 ->> \'end\'), 9, 2)::int) and coalesce($0 ->> \'start\', \'0001-01-01\') collate "C" <= coalesce($0 ->> \'end\', \'9999-12-31\') and case when $0 ->> \'edtf\' ~ \'^[0-9]{4}-[0-9]{2}-[0-9]{2}$\' then $0 ->> \'start\' = $0 ->> \'edtf\' and $0 ->> \'end\' = $0 ->> \'edtf\' when $0 ->> \'edtf\' ~ \'^[0-9]{4}-(0[1-9]|1[0-2])$\' then $0 ->> \'start\' = ($0 ->> \'edtf\') || \'-01\' and make_date(substr(($0 ->> \'end\'), 1, 4)::int, substr(($0 ->> \'end\'), 6, 2)::int, substr(($0 ->> \'end\'), 9, 2)::int) = (make_date(substr(($0 ->> \'start\'), 1, 4)::int, substr(($0 ->> \'start\'), 6, 2)::int, substr(($0 ->> \'start\'), 9, 2)::int) + interval \'1 month - 1 day\')::date when $0 ->> \'edtf\' ~ \'^[0-9]{4}$\' then $0 ->> \'start\' = ($0 ->> \'edtf\') || \'-01-01\' and $0 ->> \'end\' = ($0 ->> \'edtf\') || \'-12-31\' else true end is true)', 'published'), name='source_published_edtf', violation_error_message='published: not a valid date. A date needs EDTF text, bounds in order, and a precision.'),
        ),
        migrations.AddConstraint(
            model_name='source',
            constraint=models.CheckConstraint(condition=events.models.fields.SqlExpression("coalesce(jsonb_typeof($0), 'null') in ('object', 'null')", 'original'), name='source_original_object', violation_error_message='original: must be an object of column names and values.'),
        ),
        migrations.AddConstraint(
            model_name='source',
            constraint=models.CheckConstraint(condition=events.models.fields.SqlExpression("$0 between '0001-01-01'::date and '9999-12-31'::date", 'accessed'), name='source_accessed_day', violation_error_message='accessed: enter a date in the years 1 to 9999.'),
        ),
        migrations.AddConstraint(
            model_name='source',
            constraint=models.CheckConstraint(condition=models.Q(('sha256', ''), ('sha256__regex', '^[0-9a-f]{64}$'), _connector='OR'), name='source_sha256_shape', violation_error_message='sha256: enter 64 hexadecimal digits in lower case.'),
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
            constraint=models.CheckConstraint(condition=models.Q(('slug__regex', '^[a-z0-9]+(-[a-z0-9]+)*$')), name='speaker_slug_shape', violation_error_message='slug: use words of lower-case letters and digits, joined by single hyphens.'),
        ),
        migrations.AddConstraint(
            model_name='speaker',
            constraint=models.CheckConstraint(condition=models.Q(('publication__in', ['draft', 'published', 'withdrawn'])), name='speaker_publication_known', violation_error_message='publication: must be one of draft, published, withdrawn.'),
        ),
        migrations.AddConstraint(
            model_name='speaker',
            constraint=models.CheckConstraint(condition=models.Q(('merged_into__isnull', True), models.Q(('publication', 'withdrawn'), models.Q(('merged_into', models.F('id')), _negated=True)), _connector='OR'), name='speaker_merged_is_withdrawn', violation_error_message='merged_into: only a withdrawn record can be merged, and not into itself.'),
        ),
        migrations.AddConstraint(
            model_name='speaker',
            constraint=models.CheckConstraint(condition=events.models.fields.SqlExpression('jsonb_typeof($0) = \'array\' and not jsonb_path_exists($0, \'strict $[*] ? (@.type() <> "object")\', \'{}\', true) and not jsonb_path_exists($0, \'$[*] ? (!exists(@.scheme) || !exists(@.identifier))\') and not jsonb_path_exists($0, \'strict $[*].* ? (@.type() <> "string" && @.type() <> "null")\', \'{}\', true) and not jsonb_path_exists($0, \'$[*].keyvalue().key ? (@ <> "scheme" && @ <> "identifier")\')', 'identifiers'), name='speaker_identifiers_rows', violation_error_message="identifiers: each row must have exactly the texts 'scheme', 'identifier'."),
        ),
        migrations.AddConstraint(
            model_name='speaker',
            constraint=models.CheckConstraint(condition=events.models.fields.SqlExpression('jsonb_typeof($0) = \'array\' and not jsonb_path_exists($0, \'strict $[*] ? (@.type() <> "object")\', \'{}\', true) and not jsonb_path_exists($0, \'$[*] ? (!exists(@.field) || !exists(@.basis))\') and not jsonb_path_exists($0, \'strict $[*].* ? (@.type() <> "string" && @.type() <> "null")\', \'{}\', true) and not jsonb_path_exists($0, \'$[*].keyvalue().key ? (@ <> "field" && @ <> "basis")\')', 'inferences'), name='speaker_inferences_rows', violation_error_message="inferences: each row must have exactly the texts 'field', 'basis'."),
        ),
        migrations.AddConstraint(
            model_name='speaker',
            constraint=models.CheckConstraint(condition=events.models.fields.SqlExpression("btrim($0, E' \\t\\n\\r') <> ''", 'name'), name='speaker_name_not_blank', violation_error_message='name: required.'),
        ),
        migrations.AddConstraint(
            model_name='speaker',
            constraint=models.CheckConstraint(condition=models.Q(('gender__in', ['female', 'male', 'other', ''])), name='speaker_gender_known', violation_error_message='gender: must be one of female, male, other.'),
        ),
        migrations.AddConstraint(
            model_name='speaker',
            constraint=models.CheckConstraint(condition=events.models.fields.SqlExpression('jsonb_typeof($0) = \'array\' and not jsonb_path_exists($0, \'strict $[*] ? (@.type() <> "object")\', \'{}\', true) and not jsonb_path_exists($0, \'$[*] ? (!exists(@.name) || !exists(@.language))\') and not jsonb_path_exists($0, \'strict $[*].* ? (@.type() <> "string" && @.type() <> "null")\', \'{}\', true) and not jsonb_path_exists($0, \'$[*].keyvalue().key ? (@ <> "name" && @ <> "language")\')', 'aliases'), name='speaker_aliases_rows', violation_error_message="aliases: each row must have exactly the texts 'name', 'language'."),
        ),
        migrations.AddConstraint(
            model_name='speaker',
            constraint=models.CheckConstraint(condition=events.models.fields.SqlExpression('jsonb_typeof($0) = \'array\' and not jsonb_path_exists($0, \'strict $[*] ? (@.type() <> "object")\', \'{}\', true) and not jsonb_path_exists($0, \'$[*] ? (!exists(@.url) || !exists(@.note))\') and not jsonb_path_exists($0, \'strict $[*].* ? (@.type() <> "string" && @.type() <> "null")\', \'{}\', true) and not jsonb_path_exists($0, \'$[*].keyvalue().key ? (@ <> "url" && @ <> "note")\')', 'links'), name='speaker_links_rows', violation_error_message="links: each row must have exactly the texts 'url', 'note'."),
        ),
        migrations.AddConstraint(
            model_name='speaker',
            constraint=models.CheckConstraint(condition=events.models.fields.SqlExpression('jsonb_typeof($0) = \'array\' and not jsonb_path_exists($0, \'strict $[*] ? (@.type() <> "object")\', \'{}\', true) and not jsonb_path_exists($0, \'$[*] ? (!exists(@.url) || !exists(@.note))\') and not jsonb_path_exists($0, \'strict $[*].* ? (@.type() <> "string" && @.type() <> "null")\', \'{}\', true) and not jsonb_path_exists($0, \'$[*].keyvalue().key ? (@ <> "url" && @ <> "note")\')', 'images'), name='speaker_images_rows', violation_error_message="images: each row must have exactly the texts 'url', 'note'."),
        ),
        migrations.AddConstraint(
            model_name='speaker',
            constraint=models.CheckConstraint(condition=events.models.fields.SqlExpression('$0 is null or (jsonb_typeof($0) = \'object\' and $0 ?& array[\'edtf\', \'start\', \'end\', \'qualifier\', \'precision\', \'stated\'] and $0 - array[\'edtf\', \'start\', \'end\', \'qualifier\', \'precision\', \'stated\'] = \'{}\'::jsonb and not jsonb_path_exists($0, \'$.* ? (@.type() <> "string" && @.type() <> "null")\') and coalesce($0 ->> \'edtf\', \'\') <> \'\' and coalesce($0 ->> \'precision\', \'\') in (\'day\', \'month\', \'season\', \'quarter\', \'year\', \'decade\', \'century\', \'interval\', \'set\') and coalesce($0 ->> \'qualifier\', \'uncertain\') in (\'uncertain\', \'approximate\', \'uncertain-approximate\') and coalesce($0 ->> \'start\', \'0001-01-01\') ~ \'^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$\' and make_date(substr(($0 ->> \'start\'), 1, 4)::int, substr(($0 ->> \'start\'), 6, 2)::int, substr(($0 ->> \'start\'), 9, 2)::int) is not distinct from make_date(substr(($0 ->> \'start\'), 1, 4)::int, substr(($0 ->> \'start\'), 6, 2)::int, substr(($0 ->> \'start\'), 9, 2)::int) and coalesce($0 ->> \'end\', \'9999-12-31\') ~ \'^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$\' and make_date(substr(($0 ->> \'end\'), 1, 4)::int, substr(($0 ->> \'end\'), 6, 2)::int, substr(($0 ->> \'end\'), 9, 2)::int) is not distinct from make_date(substr(($0 ->> \'end\'), 1, 4)::int, substr(($0 ->> \'end\'), 6, 2)::int, substr(($0 ->> \'end\'), 9, 2)::int) and coalesce($0 ->> \'start\', \'0001-01-01\') collate "C" <= coalesce($0 ->> \'end\', \'9999-12-31\') and case when $0 ->> \'edtf\' ~ \'^[0-9]{4}-[0-9]{2}-[0-9]{2}$\' then $0 ->> \'start\' = $0 ->> \'edtf\' and $0 ->> \'end\' = $0 ->> \'edtf\' when $0 ->> \'edtf\' ~ \'^[0-9]{4}-(0[1-9]|1[0-2])$\' then $0 ->> \'start\' = ($0 ->> \'edtf\') || \'-01\' and make_date(substr(($0 ->> \'end\'), 1, 4)::int, substr(($0 ->> \'end\'), 6, 2)::int, substr(($0 ->> \'end\'), 9, 2)::int) = (make_date(substr(($0 ->> \'start\'), 1, 4)::int, substr(($0 ->> \'start\'), 6, 2)::int, substr(($0 ->> \'start\'), 9, 2)::int) + interval \'1 month - 1 day\')::date when $0 ->> \'edtf\' ~ \'^[0-9]{4}$\' then $0 ->> \'start\' = ($0 ->> \'edtf\') || \'-01-01\' and $0 ->> \'end\' = ($0 ->> \'edtf\') || \'-12-31\' else true end is true)', 'born'), name='speaker_born_edtf', violation_error_message='born: not a valid date. A date needs EDTF text, bounds in order, and a precision.'),
        ),
        migrations.AddConstraint(
            model_name='speaker',
            constraint=models.CheckConstraint(condition=events.models.fields.SqlExpression('$0 is null or (jsonb_typeof($0) = \'object\' and $0 ?& array[\'edtf\', \'start\', \'end\', \'qualifier\', \'precision\', \'stated\'] and $0 - array[\'edtf\', \'start\', \'end\', \'qualifier\', \'precision\', \'stated\'] = \'{}\'::jsonb and not jsonb_path_exists($0, \'$.* ? (@.type() <> "string" && @.type() <> "null")\') and coalesce($0 ->> \'edtf\', \'\') <> \'\' and coalesce($0 ->> \'precision\', \'\') in (\'day\', \'month\', \'season\', \'quarter\', \'year\', \'decade\', \'century\', \'interval\', \'set\') and coalesce($0 ->> \'qualifier\', \'uncertain\') in (\'uncertain\', \'approximate\', \'uncertain-approximate\') and coalesce($0 ->> \'start\', \'0001-01-01\') ~ \'^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$\' and make_date(substr(($0 ->> \'start\'), 1, 4)::int, substr(($0 ->> \'start\'), 6, 2)::int, substr(($0 ->> \'start\'), 9, 2)::int) is not distinct from make_date(substr(($0 ->> \'start\'), 1, 4)::int, substr(($0 ->> \'start\'), 6, 2)::int, substr(($0 ->> \'start\'), 9, 2)::int) and coalesce($0 ->> \'end\', \'9999-12-31\') ~ \'^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$\' and make_date(substr(($0 ->> \'end\'), 1, 4)::int, substr(($0 ->> \'end\'), 6, 2)::int, substr(($0 ->> \'end\'), 9, 2)::int) is not distinct from make_date(substr(($0 ->> \'end\'), 1, 4)::int, substr(($0 ->> \'end\'), 6, 2)::int, substr(($0 ->> \'end\'), 9, 2)::int) and coalesce($0 ->> \'start\', \'0001-01-01\') collate "C" <= coalesce($0 ->> \'end\', \'9999-12-31\') and case when $0 ->> \'edtf\' ~ \'^[0-9]{4}-[0-9]{2}-[0-9]{2}$\' then $0 ->> \'start\' = $0 ->> \'edtf\' and $0 ->> \'end\' = $0 ->> \'edtf\' when $0 ->> \'edtf\' ~ \'^[0-9]{4}-(0[1-9]|1[0-2])$\' then $0 ->> \'start\' = ($0 ->> \'edtf\') || \'-01\' and make_date(substr(($0 ->> \'end\'), 1, 4)::int, substr(($0 ->> \'end\'), 6, 2)::int, substr(($0 ->> \'end\'), 9, 2)::int) = (make_date(substr(($0 ->> \'start\'), 1, 4)::int, substr(($0 ->> \'start\'), 6, 2)::int, substr(($0 ->> \'start\'), 9, 2)::int) + interval \'1 month - 1 day\')::date when $0 ->> \'edtf\' ~ \'^[0-9]{4}$\' then $0 ->> \'start\' = ($0 ->> \'edtf\') || \'-01-01\' and $0 ->> \'end\' = ($0 ->> \'edtf\') || \'-12-31\' else true end is true)', 'died'), name='speaker_died_edtf', violation_error_message='died: not a valid date. A date needs EDTF text, bounds in order, and a precision.'),
        ),
        migrations.AddConstraint(
            model_name='speaker',
            constraint=models.CheckConstraint(condition=events.models.fields.SqlExpression("coalesce(jsonb_typeof($0), 'null') in ('object', 'null')", 'original'), name='speaker_original_object', violation_error_message='original: must be an object of column names and values.'),
        ),
        migrations.AddConstraint(
            model_name='proposalsignatory',
            constraint=models.UniqueConstraint(deferrable=django.db.models.constraints.Deferrable['DEFERRED'], fields=('proposal', 'position'), name='proposal_signatory_position'),
        ),
        migrations.AddConstraint(
            model_name='proposalsignatory',
            constraint=models.CheckConstraint(condition=models.Q(('role__in', ['party', 'guarantor', 'witness'])), name='proposal_signatory_role_known', violation_error_message='role: must be one of party, guarantor, witness.'),
        ),
        migrations.AddConstraint(
            model_name='proposalsignatory',
            constraint=models.CheckConstraint(condition=models.Q(('party__isnull', False), ('speaker__isnull', False), models.Q(('stated', ''), _negated=True), _connector='OR'), name='proposal_signatory_named', violation_error_message='Enter a party, a speaker or a wording for the signatory.'),
        ),
        migrations.AddIndex(
            model_name='office',
            index=models.Index(models.OrderBy(django.db.models.functions.comparison.Coalesce('start_start', 'start_end'), descending=True, nulls_last=True), models.F('slug'), condition=models.Q(('publication', 'published')), name='office_newest'),
        ),
        migrations.AddConstraint(
            model_name='office',
            constraint=models.CheckConstraint(condition=models.Q(('slug__regex', '^[a-z0-9]+(-[a-z0-9]+)*$')), name='office_slug_shape', violation_error_message='slug: use words of lower-case letters and digits, joined by single hyphens.'),
        ),
        migrations.AddConstraint(
            model_name='office',
            constraint=models.CheckConstraint(condition=models.Q(('publication__in', ['draft', 'published', 'withdrawn'])), name='office_publication_known', violation_error_message='publication: must be one of draft, published, withdrawn.'),
        ),
        migrations.AddConstraint(
            model_name='office',
            constraint=models.CheckConstraint(condition=models.Q(('merged_into__isnull', True), models.Q(('publication', 'withdrawn'), models.Q(('merged_into', models.F('id')), _negated=True)), _connector='OR'), name='office_merged_is_withdrawn', violation_error_message='merged_into: only a withdrawn record can be merged, and not into itself.'),
        ),
        migrations.AddConstraint(
            model_name='office',
            constraint=models.CheckConstraint(condition=events.models.fields.SqlExpression('jsonb_typeof($0) = \'array\' and not jsonb_path_exists($0, \'strict $[*] ? (@.type() <> "object")\', \'{}\', true) and not jsonb_path_exists($0, \'$[*] ? (!exists(@.scheme) || !exists(@.identifier))\') and not jsonb_path_exists($0, \'strict $[*].* ? (@.type() <> "string" && @.type() <> "null")\', \'{}\', true) and not jsonb_path_exists($0, \'$[*].keyvalue().key ? (@ <> "scheme" && @ <> "identifier")\')', 'identifiers'), name='office_identifiers_rows', violation_error_message="identifiers: each row must have exactly the texts 'scheme', 'identifier'."),
        ),
        migrations.AddConstraint(
            model_name='office',
            constraint=models.CheckConstraint(condition=events.models.fields.SqlExpression('jsonb_typeof($0) = \'array\' and not jsonb_path_exists($0, \'strict $[*] ? (@.type() <> "object")\', \'{}\', true) and not jsonb_path_exists($0, \'$[*] ? (!exists(@.field) || !exists(@.basis))\') and not jsonb_path_exists($0, \'strict $[*].* ? (@.type() <> "string" && @.type() <> "null")\', \'{}\', true) and not jsonb_path_exists($0, \'$[*].keyvalue().key ? (@ <> "field" && @ <> "basis")\')', 'inferences'), name='office_inferences_rows', violation_error_message="inferences: each row must have exactly the texts 'field', 'basis'."),
        ),
        migrations.AddConstraint(
            model_name='office',
            constraint=models.CheckConstraint(condition=events.models.fields.SqlExpression("btrim($0, E' \\t\\n\\r') <> ''", 'title'), name='office_title_not_blank', violation_error_message='title: required.'),
        ),
        migrations.AddConstraint(
            model_name='office',
            constraint=models.CheckConstraint(condition=events.models.fields.SqlExpression('$0 is null or (jsonb_typeof($0) = \'object\' and $0 ?& array[\'edtf\', \'start\', \'end\', \'qualifier\', \'precision\', \'stated\'] and $0 - array[\'edtf\', \'start\', \'end\', \'qualifier\', \'precision\', \'stated\'] = \'{}\'::jsonb and not jsonb_path_exists($0, \'$.* ? (@.type() <> "string" && @.type() <> "null")\') and coalesce($0 ->> \'edtf\', \'\') <> \'\' and coalesce($0 ->> \'precision\', \'\') in (\'day\', \'month\', \'season\', \'quarter\', \'year\', \'decade\', \'century\', \'interval\', \'set\') and coalesce($0 ->> \'qualifier\', \'uncertain\') in (\'uncertain\', \'approximate\', \'uncertain-approximate\') and coalesce($0 ->> \'start\', \'0001-01-01\') ~ \'^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$\' and make_date(substr(($0 ->> \'start\'), 1, 4)::int, substr(($0 ->> \'start\'), 6, 2)::int, substr(($0 ->> \'start\'), 9, 2)::int) is not distinct from make_date(substr(($0 ->> \'start\'), 1, 4)::int, substr(($0 ->> \'start\'), 6, 2)::int, substr(($0 ->> \'start\'), 9, 2)::int) and coalesce($0 ->> \'end\', \'9999-12-31\') ~ \'^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$\' and make_date(substr(($0 ->> \'end\'), 1, 4)::int, substr(($0 ->> \'end\'), 6, 2)::int, substr(($0 ->> \'end\'), 9, 2)::int) is not distinct from make_date(substr(($0 ->> \'end\'), 1, 4)::int, substr(($0 ->> \'end\'), 6, 2)::int, substr(($0 ->> \'end\'), 9, 2)::int) and coalesce($0 ->> \'start\', \'0001-01-01\') collate "C" <= coalesce($0 ->> \'end\', \'9999-12-31\') and case when $0 ->> \'edtf\' ~ \'^[0-9]{4}-[0-9]{2}-[0-9]{2}$\' then $0 ->> \'start\' = $0 ->> \'edtf\' and $0 ->> \'end\' = $0 ->> \'edtf\' when $0 ->> \'edtf\' ~ \'^[0-9]{4}-(0[1-9]|1[0-2])$\' then $0 ->> \'start\' = ($0 ->> \'edtf\') || \'-01\' and make_date(substr(($0 ->> \'end\'), 1, 4)::int, substr(($0 ->> \'end\'), 6, 2)::int, substr(($0 ->> \'end\'), 9, 2)::int) = (make_date(substr(($0 ->> \'start\'), 1, 4)::int, substr(($0 ->> \'start\'), 6, 2)::int, substr(($0 ->> \'start\'), 9, 2)::int) + interval \'1 month - 1 day\')::date when $0 ->> \'edtf\' ~ \'^[0-9]{4}$\' then $0 ->> \'start\' = ($0 ->> \'edtf\') || \'-01-01\' and $0 ->> \'end\' = ($0 ->> \'edtf\') || \'-12-31\' else true end is true)', 'start'), name='office_start_edtf', violation_error_message='start: not a valid date. A date needs EDTF text, bounds in order, and a precision.'),
        ),
        migrations.AddConstraint(
            model_name='office',
            constraint=models.CheckConstraint(condition=events.models.fields.SqlExpression('$0 is null or (jsonb_typeof($0) = \'object\' and $0 ?& array[\'edtf\', \'start\', \'end\', \'qualifier\', \'precision\', \'stated\'] and $0 - array[\'edtf\', \'start\', \'end\', \'qualifier\', \'precision\', \'stated\'] = \'{}\'::jsonb and not jsonb_path_exists($0, \'$.* ? (@.type() <> "string" && @.type() <> "null")\') and coalesce($0 ->> \'edtf\', \'\') <> \'\' and coalesce($0 ->> \'precision\', \'\') in (\'day\', \'month\', \'season\', \'quarter\', \'year\', \'decade\', \'century\', \'interval\', \'set\') and coalesce($0 ->> \'qualifier\', \'uncertain\') in (\'uncertain\', \'approximate\', \'uncertain-approximate\') and coalesce($0 ->> \'start\', \'0001-01-01\') ~ \'^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$\' and make_date(substr(($0 ->> \'start\'), 1, 4)::int, substr(($0 ->> \'start\'), 6, 2)::int, substr(($0 ->> \'start\'), 9, 2)::int) is not distinct from make_date(substr(($0 ->> \'start\'), 1, 4)::int, substr(($0 ->> \'start\'), 6, 2)::int, substr(($0 ->> \'start\'), 9, 2)::int) and coalesce($0 ->> \'end\', \'9999-12-31\') ~ \'^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$\' and make_date(substr(($0 ->> \'end\'), 1, 4)::int, substr(($0 ->> \'end\'), 6, 2)::int, substr(($0 ->> \'end\'), 9, 2)::int) is not distinct from make_date(substr(($0 ->> \'end\'), 1, 4)::int, substr(($0 ->> \'end\'), 6, 2)::int, substr(($0 ->> \'end\'), 9, 2)::int) and coalesce($0 ->> \'start\', \'0001-01-01\') collate "C" <= coalesce($0 ->> \'end\', \'9999-12-31\') and case when $0 ->> \'edtf\' ~ \'^[0-9]{4}-[0-9]{2}-[0-9]{2}$\' then $0 ->> \'start\' = $0 ->> \'edtf\' and $0 ->> \'end\' = $0 ->> \'edtf\' when $0 ->> \'edtf\' ~ \'^[0-9]{4}-(0[1-9]|1[0-2])$\' then $0 ->> \'start\' = ($0 ->> \'edtf\') || \'-01\' and make_date(substr(($0 ->> \'end\'), 1, 4)::int, substr(($0 ->> \'end\'), 6, 2)::int, substr(($0 ->> \'end\'), 9, 2)::int) = (make_date(substr(($0 ->> \'start\'), 1, 4)::int, substr(($0 ->> \'start\'), 6, 2)::int, substr(($0 ->> \'start\'), 9, 2)::int) + interval \'1 month - 1 day\')::date when $0 ->> \'edtf\' ~ \'^[0-9]{4}$\' then $0 ->> \'start\' = ($0 ->> \'edtf\') || \'-01-01\' and $0 ->> \'end\' = ($0 ->> \'edtf\') || \'-12-31\' else true end is true)', 'end'), name='office_end_edtf', violation_error_message='end: not a valid date. A date needs EDTF text, bounds in order, and a precision.'),
        ),
        migrations.AddConstraint(
            model_name='office',
            constraint=models.CheckConstraint(condition=events.models.fields.SqlExpression("coalesce(jsonb_typeof($0), 'null') in ('object', 'null')", 'original'), name='office_original_object', violation_error_message='original: must be an object of column names and values.'),
        ),
        migrations.AddConstraint(
            model_name='office',
            constraint=models.CheckConstraint(condition=models.Q(('start_start__isnull', True), ('end_end__isnull', True), ('start_start__lte', models.F('end_end')), _connector='OR'), name='office_ends_after_start', violation_error_message='end: the end is before the start.'),
        ),
        migrations.AddConstraint(
            model_name='office',
            constraint=django.contrib.postgres.constraints.ExclusionConstraint(condition=models.Q(('end_start__isnull', False), ('speaker__isnull', False), ('start_end__isnull', False), models.Q(('publication', 'withdrawn'), _negated=True), ('start_end__lt', models.F('end_start'))), expressions=[(events.models.fields.SqlExpression("int8range(hashtextextended(coalesce($0::text, '') || '|' || coalesce($1::text, '') || '|' || coalesce($2::text, '') || '|' || coalesce($3::text, '') || '|' || coalesce($4::text, '') || '|' || coalesce($5::text, '') || '|' || coalesce($6::text, ''), 0), hashtextextended(coalesce($0::text, '') || '|' || coalesce($1::text, '') || '|' || coalesce($2::text, '') || '|' || coalesce($3::text, '') || '|' || coalesce($4::text, '') || '|' || coalesce($5::text, '') || '|' || coalesce($6::text, ''), 0), '[]')", 'speaker', 'party', 'title', 'role', 'area', 'on_behalf_of', 'legislative_period'), '&&'), (events.models.fields.SqlExpression('daterange($0, $1)', 'start_end', 'end_start'), '&&')], name='office_held_once', violation_error_message='Another office record says that this person holds this post at that time.'),
        ),
        migrations.AddConstraint(
            model_name='eventactor',
            constraint=models.UniqueConstraint(deferrable=django.db.models.constraints.Deferrable['DEFERRED'], fields=('event', 'side', 'position'), name='event_actor_position'),
        ),
        migrations.AddConstraint(
            model_name='eventactor',
            constraint=models.CheckConstraint(condition=models.Q(('side__in', ['actor', 'recipient'])), name='event_actor_side_known', violation_error_message='side: must be one of actor, recipient.'),
        ),
        migrations.AddConstraint(
            model_name='eventactor',
            constraint=models.CheckConstraint(condition=events.models.fields.SqlExpression('case when coalesce(array_ndims($0), 1) = 1 then array_position($0, null) is null else false end', 'sectors'), name='event_actor_sectors_flat', violation_error_message='sectors: must be one list of texts without nulls.'),
        ),
        migrations.AddConstraint(
            model_name='eventactor',
            constraint=models.CheckConstraint(condition=models.Q(('party__isnull', False), ('speaker__isnull', False), ('country__isnull', False), models.Q(('stated', ''), _negated=True), models.Q(('sectors', []), _negated=True), _connector='OR'), name='event_actor_named', violation_error_message='Enter a party, speaker, country, sectors or wording for the actor or recipient.'),
        ),
        migrations.AddIndex(
            model_name='event',
            index=models.Index(models.OrderBy(django.db.models.functions.comparison.Coalesce('occurred_start', 'occurred_end'), descending=True, nulls_last=True), models.F('slug'), condition=models.Q(('publication', 'published')), name='event_newest'),
        ),
        migrations.AddConstraint(
            model_name='event',
            constraint=models.CheckConstraint(condition=models.Q(('slug__regex', '^[a-z0-9]+(-[a-z0-9]+)*$')), name='event_slug_shape', violation_error_message='slug: use words of lower-case letters and digits, joined by single hyphens.'),
        ),
        migrations.AddConstraint(
            model_name='event',
            constraint=models.CheckConstraint(condition=models.Q(('publication__in', ['draft', 'published', 'withdrawn'])), name='event_publication_known', violation_error_message='publication: must be one of draft, published, withdrawn.'),
        ),
        migrations.AddConstraint(
            model_name='event',
            constraint=models.CheckConstraint(condition=models.Q(('merged_into__isnull', True), models.Q(('publication', 'withdrawn'), models.Q(('merged_into', models.F('id')), _negated=True)), _connector='OR'), name='event_merged_is_withdrawn', violation_error_message='merged_into: only a withdrawn record can be merged, and not into itself.'),
        ),
        migrations.AddConstraint(
            model_name='event',
            constraint=models.CheckConstraint(condition=events.models.fields.SqlExpression('jsonb_typeof($0) = \'array\' and not jsonb_path_exists($0, \'strict $[*] ? (@.type() <> "object")\', \'{}\', true) and not jsonb_path_exists($0, \'$[*] ? (!exists(@.scheme) || !exists(@.identifier))\') and not jsonb_path_exists($0, \'strict $[*].* ? (@.type() <> "string" && @.type() <> "null")\', \'{}\', true) and not jsonb_path_exists($0, \'$[*].keyvalue().key ? (@ <> "scheme" && @ <> "identifier")\')', 'identifiers'), name='event_identifiers_rows', violation_error_message="identifiers: each row must have exactly the texts 'scheme', 'identifier'."),
        ),
        migrations.AddConstraint(
            model_name='event',
            constraint=models.CheckConstraint(condition=events.models.fields.SqlExpression('jsonb_typeof($0) = \'array\' and not jsonb_path_exists($0, \'strict $[*] ? (@.type() <> "object")\', \'{}\', true) and not jsonb_path_exists($0, \'$[*] ? (!exists(@.field) || !exists(@.basis))\') and not jsonb_path_exists($0, \'strict $[*].* ? (@.type() <> "string" && @.type() <> "null")\', \'{}\', true) and not jsonb_path_exists($0, \'$[*].keyvalue().key ? (@ <> "field" && @ <> "basis")\')', 'inferences'), name='event_inferences_rows', violation_error_message="inferences: each row must have exactly the texts 'field', 'basis'."),
        ),
        migrations.AddConstraint(
            model_name='event',
            constraint=models.CheckConstraint(condition=models.Q(('modality__in', ['happened', 'future', 'conditional', 'negated', 'historical'])), name='event_modality_known', violation_error_message='modality: must be one of happened, future, conditional, negated, historical.'),
        ),
        migrations.AddConstraint(
            model_name='event',
            constraint=models.CheckConstraint(condition=events.models.fields.SqlExpression('$0 is null or (jsonb_typeof($0) = \'object\' and $0 ?& array[\'edtf\', \'start\', \'end\', \'qualifier\', \'precision\', \'stated\'] and $0 - array[\'edtf\', \'start\', \'end\', \'qualifier\', \'precision\', \'stated\'] = \'{}\'::jsonb and not jsonb_path_exists($0, \'$.* ? (@.type() <> "string" && @.type() <> "null")\') and coalesce($0 ->> \'edtf\', \'\') <> \'\' and coalesce($0 ->> \'precision\', \'\') in (\'day\', \'month\', \'season\', \'quarter\', \'year\', \'decade\', \'century\', \'interval\', \'set\') and coalesce($0 ->> \'qualifier\', \'uncertain\') in (\'uncertain\', \'approximate\', \'uncertain-approximate\') and coalesce($0 ->> \'start\', \'0001-01-01\') ~ \'^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$\' and make_date(substr(($0 ->> \'start\'), 1, 4)::int, substr(($0 ->> \'start\'), 6, 2)::int, substr(($0 ->> \'start\'), 9, 2)::int) is not distinct from make_date(substr(($0 ->> \'start\'), 1, 4)::int, substr(($0 ->> \'start\'), 6, 2)::int, substr(($0 ->> \'start\'), 9, 2)::int) and coalesce($0 ->> \'end\', \'9999-12-31\') ~ \'^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$\' and make_date(substr(($0 ->> \'end\'), 1, 4)::int, substr(($0 ->> \'end\'), 6, 2)::int, substr(($0 ->> \'end\'), 9, 2)::int) is not distinct from make_date(substr(($0 ->> \'end\'), 1, 4)::int, substr(($0 ->> \'end\'), 6, 2)::int, substr(($0 ->> \'end\'), 9, 2)::int) and coalesce($0 ->> \'start\', \'0001-01-01\') collate "C" <= coalesce($0 ->> \'end\', \'9999-12-31\') and case when $0 ->> \'edtf\' ~ \'^[0-9]{4}-[0-9]{2}-[0-9]{2}$\' then $0 ->> \'start\' = $0 ->> \'edtf\' and $0 ->> \'end\' = $0 ->> \'edtf\' when $0 ->> \'edtf\' ~ \'^[0-9]{4}-(0[1-9]|1[0-2])$\' then $0 ->> \'start\' = ($0 ->> \'edtf\') || \'-01\' and make_date(substr(($0 ->> \'end\'), 1, 4)::int, substr(($0 ->> \'end\'), 6, 2)::int, substr(($0 ->> \'end\'), 9, 2)::int) = (make_date(substr(($0 ->> \'start\'), 1, 4)::int, substr(($0 ->> \'start\'), 6, 2)::int, substr(($0 ->> \'start\'), 9, 2)::int) + interval \'1 month - 1 day\')::date when $0 ->> \'edtf\' ~ \'^[0-9]{4}$\' then $0 ->> \'start\' = ($0 ->> \'edtf\') || \'-01-01\' and $0 ->> \'end\' = ($0 ->> \'edtf\') || \'-12-31\' else true end is true)', 'occurred'), name='event_occurred_edtf', violation_error_message='occurred: not a valid date. A date needs EDTF text, bounds in order, and a precision.'),
        ),
        migrations.AddConstraint(
            model_name='event',
            constraint=models.CheckConstraint(condition=models.Q(('reciprocal_of__isnull', True), models.Q(('reciprocal_of', models.F('id')), _negated=True), _connector='OR'), name='event_reciprocal_of_another', violation_error_message='reciprocal_of: an event cannot be its own reciprocal.'),
        ),
        migrations.AddConstraint(
            model_name='event',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('plover__isnull', True), ('plover_version', ''), ('plover_mode', ''), ('plover_contexts', []), ('plover_derived_from', '')), models.Q(('plover__isnull', False), models.Q(('plover_version', ''), _negated=True), ('plover_derived_from__in', ['', 'cameo'])), _connector='OR'), name='event_plover_whole', violation_error_message='plover: enter both type and version, or neither. Mode and contexts need a type.'),
        ),
        migrations.AddConstraint(
            model_name='event',
            constraint=models.CheckConstraint(condition=events.models.fields.SqlExpression('case when coalesce(array_ndims($0), 1) = 1 then array_position($0, null) is null else false end', 'plover_contexts'), name='event_plover_contexts_flat', violation_error_message='plover_contexts: must be one list of texts without nulls.'),
        ),
        migrations.AddConstraint(
            model_name='event',
            constraint=models.CheckConstraint(condition=events.models.fields.SqlExpression("$0 <> 'NaN'", 'intensity'), name='event_intensity_number', violation_error_message='intensity: enter a number.'),
        ),
        migrations.AddConstraint(
            model_name='event',
            constraint=models.CheckConstraint(condition=events.models.fields.SqlExpression("coalesce(jsonb_typeof($0), 'null') in ('object', 'null')", 'original'), name='event_original_object', violation_error_message='original: must be an object of column names and values.'),
        ),
        migrations.AddIndex(
            model_name='statement',
            index=models.Index(models.OrderBy(django.db.models.functions.comparison.Coalesce('made_on_start', 'made_on_end'), descending=True, nulls_last=True), models.F('slug'), condition=models.Q(('publication', 'published')), name='statement_newest'),
        ),
        migrations.AddConstraint(
            model_name='statement',
            constraint=models.CheckConstraint(condition=models.Q(('slug__regex', '^[a-z0-9]+(-[a-z0-9]+)*$')), name='statement_slug_shape', violation_error_message='slug: use words of lower-case letters and digits, joined by single hyphens.'),
        ),
        migrations.AddConstraint(
            model_name='statement',
            constraint=models.CheckConstraint(condition=models.Q(('publication__in', ['draft', 'published', 'withdrawn'])), name='statement_publication_known', violation_error_message='publication: must be one of draft, published, withdrawn.'),
        ),
        migrations.AddConstraint(
            model_name='statement',
            constraint=models.CheckConstraint(condition=models.Q(('merged_into__isnull', True), models.Q(('publication', 'withdrawn'), models.Q(('merged_into', models.F('id')), _negated=True)), _connector='OR'), name='statement_merged_is_withdrawn', violation_error_message='merged_into: only a withdrawn record can be merged, and not into itself.'),
        ),
        migrations.AddConstraint(
            model_name='statement',
            constraint=models.CheckConstraint(condition=events.models.fields.SqlExpression('jsonb_typeof($0) = \'array\' and not jsonb_path_exists($0, \'strict $[*] ? (@.type() <> "object")\', \'{}\', true) and not jsonb_path_exists($0, \'$[*] ? (!exists(@.scheme) || !exists(@.identifier))\') and not jsonb_path_exists($0, \'strict $[*].* ? (@.type() <> "string" && @.type() <> "null")\', \'{}\', true) and not jsonb_path_exists($0, \'$[*].keyvalue().key ? (@ <> "scheme" && @ <> "identifier")\')', 'identifiers'), name='statement_identifiers_rows', violation_error_message="identifiers: each row must have exactly the texts 'scheme', 'identifier'."),
        ),
        migrations.AddConstraint(
            model_name='statement',
            constraint=models.CheckConstraint(condition=events.models.fields.SqlExpression('jsonb_typeof($0) = \'array\' and not jsonb_path_exists($0, \'strict $[*] ? (@.type() <> "object")\', \'{}\', true) and not jsonb_path_exists($0, \'$[*] ? (!exists(@.field) || !exists(@.basis))\') and not jsonb_path_exists($0, \'strict $[*].* ? (@.type() <> "string" && @.type() <> "null")\', \'{}\', true) and not jsonb_path_exists($0, \'$[*].keyvalue().key ? (@ <> "field" && @ <> "basis")\')', 'inferences'), name='statement_inferences_rows', violation_error_message="inferences: each row must have exactly the texts 'field', 'basis'."),
        ),
        migrations.AddConstraint(
            model_name='statement',
            constraint=models.CheckConstraint(condition=models.Q(('kind__in', ['quote', 'paraphrase', 'communique', 'speech', 'mention'])), name='statement_kind_known', violation_error_message='kind: must be one of quote, paraphrase, communique, speech, mention.'),
        ),
        migrations.AddConstraint(
            model_name='statement',
            constraint=models.CheckConstraint(condition=models.Q(('medium__in', ['interview', 'press-conference', 'briefing', 'speech', 'debate', 'press-release', 'document', 'call', 'meeting', 'article', 'social-media', 'broadcast', 'other', ''])), name='statement_medium_known', violation_error_message='medium: must be one of interview, press-conference, briefing, speech, debate, press-release, document, call, meeting, article, social-media, broadcast, other.'),
        ),
        migrations.AddConstraint(
            model_name='statement',
            constraint=models.CheckConstraint(condition=events.models.fields.SqlExpression('$0 is null or (jsonb_typeof($0) = \'object\' and $0 ?& array[\'edtf\', \'start\', \'end\', \'qualifier\', \'precision\', \'stated\'] and $0 - array[\'edtf\', \'start\', \'end\', \'qualifier\', \'precision\', \'stated\'] = \'{}\'::jsonb and not jsonb_path_exists($0, \'$.* ? (@.type() <> "string" && @.type() <> "null")\') and coalesce($0 ->> \'edtf\', \'\') <> \'\' and coalesce($0 ->> \'precision\', \'\') in (\'day\', \'month\', \'season\', \'quarter\', \'year\', \'decade\', \'century\', \'interval\', \'set\') and coalesce($0 ->> \'qualifier\', \'uncertain\') in (\'uncertain\', \'approximate\', \'uncertain-approximate\') and coalesce($0 ->> \'start\', \'0001-01-01\') ~ \'^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$\' and make_date(substr(($0 ->> \'start\'), 1, 4)::int, substr(($0 ->> \'start\'), 6, 2)::int, substr(($0 ->> \'start\'), 9, 2)::int) is not distinct from make_date(substr(($0 ->> \'start\'), 1, 4)::int, substr(($0 ->> \'start\'), 6, 2)::int, substr(($0 ->> \'start\'), 9, 2)::int) and coalesce($0 ->> \'end\', \'9999-12-31\') ~ \'^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$\' and make_date(substr(($0 ->> \'end\'), 1, 4)::int, substr(($0 ->> \'end\'), 6, 2)::int, substr(($0 ->> \'end\'), 9, 2)::int) is not distinct from make_date(substr(($0 ->> \'end\'), 1, 4)::int, substr(($0 ->> \'end\'), 6, 2)::int, substr(($0 ->> \'end\'), 9, 2)::int) and coalesce($0 ->> \'start\', \'0001-01-01\') collate "C" <= coalesce($0 ->> \'end\', \'9999-12-31\') and case when $0 ->> \'edtf\' ~ \'^[0-9]{4}-[0-9]{2}-[0-9]{2}$\' then $0 ->> \'start\' = $0 ->> \'edtf\' and $0 ->> \'end\' = $0 ->> \'edtf\' when $0 ->> \'edtf\' ~ \'^[0-9]{4}-(0[1-9]|1[0-2])$\' then $0 ->> \'start\' = ($0 ->> \'edtf\') || \'-01\' and make_date(substr(($0 ->> \'end\'), 1, 4)::int, substr(($0 ->> \'end\'), 6, 2)::int, substr(($0 ->> \'end\'), 9, 2)::int) = (make_date(substr(($0 ->> \'start\'), 1, 4)::int, substr(($0 ->> \'start\'), 6, 2)::int, substr(($0 ->> \'start\'), 9, 2)::int) + interval \'1 month - 1 day\')::date when $0 ->> \'edtf\' ~ \'^[0-9]{4}$\' then $0 ->> \'start\' = ($0 ->> \'edtf\') || \'-01-01\' and $0 ->> \'end\' = ($0 ->> \'edtf\') || \'-12-31\' else true end is true)', 'made_on'), name='statement_made_on_edtf', violation_error_message='made_on: not a valid date. A date needs EDTF text, bounds in order, and a precision.'),
        ),
        migrations.AddConstraint(
            model_name='statement',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('kind', 'mention'), ('text__isnull', True)), models.Q(models.Q(('kind', 'mention'), _negated=True), ('text__isnull', False), models.Q(('text', ''), _negated=True)), _connector='OR'), name='statement_text_unless_mention', violation_error_message='text: required, except for a mention, which must not have a text.'),
        ),
        migrations.AddConstraint(
            model_name='statement',
            constraint=models.CheckConstraint(condition=events.models.fields.SqlExpression('num_nonnulls($0, $1) >= 1', 'speaker', 'party'), name='statement_said_by', violation_error_message='Choose at least one of speaker, party.'),
        ),
        migrations.AddConstraint(
            model_name='statement',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('sequence', ''), ('sequence_part__isnull', True)), models.Q(models.Q(('sequence', ''), _negated=True), ('sequence_part__isnull', False)), _connector='OR'), name='statement_sequence_whole', violation_error_message='sequence: enter both the sequence and the part, or neither.'),
        ),
        migrations.AddConstraint(
            model_name='statement',
            constraint=models.UniqueConstraint(condition=models.Q(models.Q(('sequence', ''), _negated=True), models.Q(('publication', 'withdrawn'), _negated=True)), fields=('sequence', 'sequence_part'), name='statement_sequence_once'),
        ),
        migrations.AddConstraint(
            model_name='statement',
            constraint=models.CheckConstraint(condition=events.models.fields.SqlExpression("coalesce(jsonb_typeof($0), 'null') in ('object', 'null')", 'original'), name='statement_original_object', violation_error_message='original: must be an object of column names and values.'),
        ),
        migrations.AddConstraint(
            model_name='proposalstatusentry',
            constraint=models.UniqueConstraint(deferrable=django.db.models.constraints.Deferrable['DEFERRED'], fields=('proposal', 'position'), name='proposal_status_position'),
        ),
        migrations.AddConstraint(
            model_name='proposalstatusentry',
            constraint=models.CheckConstraint(condition=models.Q(('status__in', ['floated', 'tabled', 'published', 'under-discussion', 'accepted', 'signed', 'rejected', 'withdrawn', 'superseded', 'unilateral', 'unclear'])), name='proposal_status_status_known', violation_error_message='status: must be one of floated, tabled, published, under-discussion, accepted, signed, rejected, withdrawn, superseded, unilateral, unclear.'),
        ),
        migrations.AddConstraint(
            model_name='proposalstatusentry',
            constraint=models.CheckConstraint(condition=events.models.fields.SqlExpression('$0 is null or (jsonb_typeof($0) = \'object\' and $0 ?& array[\'edtf\', \'start\', \'end\', \'qualifier\', \'precision\', \'stated\'] and $0 - array[\'edtf\', \'start\', \'end\', \'qualifier\', \'precision\', \'stated\'] = \'{}\'::jsonb and not jsonb_path_exists($0, \'$.* ? (@.type() <> "string" && @.type() <> "null")\') and coalesce($0 ->> \'edtf\', \'\') <> \'\' and coalesce($0 ->> \'precision\', \'\') in (\'day\', \'month\', \'season\', \'quarter\', \'year\', \'decade\', \'century\', \'interval\', \'set\') and coalesce($0 ->> \'qualifier\', \'uncertain\') in (\'uncertain\', \'approximate\', \'uncertain-approximate\') and coalesce($0 ->> \'start\', \'0001-01-01\') ~ \'^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$\' and make_date(substr(($0 ->> \'start\'), 1, 4)::int, substr(($0 ->> \'start\'), 6, 2)::int, substr(($0 ->> \'start\'), 9, 2)::int) is not distinct from make_date(substr(($0 ->> \'start\'), 1, 4)::int, substr(($0 ->> \'start\'), 6, 2)::int, substr(($0 ->> \'start\'), 9, 2)::int) and coalesce($0 ->> \'end\', \'9999-12-31\') ~ \'^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$\' and make_date(substr(($0 ->> \'end\'), 1, 4)::int, substr(($0 ->> \'end\'), 6, 2)::int, substr(($0 ->> \'end\'), 9, 2)::int) is not distinct from make_date(substr(($0 ->> \'end\'), 1, 4)::int, substr(($0 ->> \'end\'), 6, 2)::int, substr(($0 ->> \'end\'), 9, 2)::int) and coalesce($0 ->> \'start\', \'0001-01-01\') collate "C" <= coalesce($0 ->> \'end\', \'9999-12-31\') and case when $0 ->> \'edtf\' ~ \'^[0-9]{4}-[0-9]{2}-[0-9]{2}$\' then $0 ->> \'start\' = $0 ->> \'edtf\' and $0 ->> \'end\' = $0 ->> \'edtf\' when $0 ->> \'edtf\' ~ \'^[0-9]{4}-(0[1-9]|1[0-2])$\' then $0 ->> \'start\' = ($0 ->> \'edtf\') || \'-01\' and make_date(substr(($0 ->> \'end\'), 1, 4)::int, substr(($0 ->> \'end\'), 6, 2)::int, substr(($0 ->> \'end\'), 9, 2)::int) = (make_date(substr(($0 ->> \'start\'), 1, 4)::int, substr(($0 ->> \'start\'), 6, 2)::int, substr(($0 ->> \'start\'), 9, 2)::int) + interval \'1 month - 1 day\')::date when $0 ->> \'edtf\' ~ \'^[0-9]{4}$\' then $0 ->> \'start\' = ($0 ->> \'edtf\') || \'-01-01\' and $0 ->> \'end\' = ($0 ->> \'edtf\') || \'-12-31\' else true end is true)', 'on'), name='proposal_status_on_edtf', violation_error_message='on: not a valid date. A date needs EDTF text, bounds in order, and a precision.'),
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
            constraint=models.CheckConstraint(condition=models.Q(('stance__in', ['accept', 'welcome', 'conditional', 'counter', 'reject', 'no-answer', 'unspecified'])), name='proposal_response_stance_known', violation_error_message='stance: must be one of accept, welcome, conditional, counter, reject, no-answer, unspecified.'),
        ),
        migrations.AddConstraint(
            model_name='proposalresponse',
            constraint=models.CheckConstraint(condition=events.models.fields.SqlExpression('$0 is null or (jsonb_typeof($0) = \'object\' and $0 ?& array[\'edtf\', \'start\', \'end\', \'qualifier\', \'precision\', \'stated\'] and $0 - array[\'edtf\', \'start\', \'end\', \'qualifier\', \'precision\', \'stated\'] = \'{}\'::jsonb and not jsonb_path_exists($0, \'$.* ? (@.type() <> "string" && @.type() <> "null")\') and coalesce($0 ->> \'edtf\', \'\') <> \'\' and coalesce($0 ->> \'precision\', \'\') in (\'day\', \'month\', \'season\', \'quarter\', \'year\', \'decade\', \'century\', \'interval\', \'set\') and coalesce($0 ->> \'qualifier\', \'uncertain\') in (\'uncertain\', \'approximate\', \'uncertain-approximate\') and coalesce($0 ->> \'start\', \'0001-01-01\') ~ \'^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$\' and make_date(substr(($0 ->> \'start\'), 1, 4)::int, substr(($0 ->> \'start\'), 6, 2)::int, substr(($0 ->> \'start\'), 9, 2)::int) is not distinct from make_date(substr(($0 ->> \'start\'), 1, 4)::int, substr(($0 ->> \'start\'), 6, 2)::int, substr(($0 ->> \'start\'), 9, 2)::int) and coalesce($0 ->> \'end\', \'9999-12-31\') ~ \'^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$\' and make_date(substr(($0 ->> \'end\'), 1, 4)::int, substr(($0 ->> \'end\'), 6, 2)::int, substr(($0 ->> \'end\'), 9, 2)::int) is not distinct from make_date(substr(($0 ->> \'end\'), 1, 4)::int, substr(($0 ->> \'end\'), 6, 2)::int, substr(($0 ->> \'end\'), 9, 2)::int) and coalesce($0 ->> \'start\', \'0001-01-01\') collate "C" <= coalesce($0 ->> \'end\', \'9999-12-31\') and case when $0 ->> \'edtf\' ~ \'^[0-9]{4}-[0-9]{2}-[0-9]{2}$\' then $0 ->> \'start\' = $0 ->> \'edtf\' and $0 ->> \'end\' = $0 ->> \'edtf\' when $0 ->> \'edtf\' ~ \'^[0-9]{4}-(0[1-9]|1[0-2])$\' then $0 ->> \'start\' = ($0 ->> \'edtf\') || \'-01\' and make_date(substr(($0 ->> \'end\'), 1, 4)::int, substr(($0 ->> \'end\'), 6, 2)::int, substr(($0 ->> \'end\'), 9, 2)::int) = (make_date(substr(($0 ->> \'start\'), 1, 4)::int, substr(($0 ->> \'start\'), 6, 2)::int, substr(($0 ->> \'start\'), 9, 2)::int) + interval \'1 month - 1 day\')::date when $0 ->> \'edtf\' ~ \'^[0-9]{4}$\' then $0 ->> \'start\' = ($0 ->> \'edtf\') || \'-01-01\' and $0 ->> \'end\' = ($0 ->> \'edtf\') || \'-12-31\' else true end is true)', 'on'), name='proposal_response_on_edtf', violation_error_message='on: not a valid date. A date needs EDTF text, bounds in order, and a precision.'),
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
            constraint=models.CheckConstraint(condition=events.models.fields.SqlExpression('jsonb_typeof($0) = \'array\' and not jsonb_path_exists($0, \'strict $[*] ? (@.type() <> "array" || @.size() <> 2 || @[0].type() <> "number" || @[1].type() <> "number" || @[0] < 0 || @[0] >= @[1] || @[0].floor() <> @[0] || @[1].floor() <> @[1])\', \'{}\', true)', 'ranges'), name='statement_citation_ranges_ranges', violation_error_message='ranges: must be pairs of whole numbers [start, end], with start less than end.'),
        ),
        migrations.AddConstraint(
            model_name='statementcitation',
            constraint=models.CheckConstraint(condition=events.models.fields.SqlExpression('jsonb_typeof($0) = \'array\' and not jsonb_path_exists($0, \'strict $[*] ? (@.type() <> "array" || @.size() <> 2 || @[0].type() <> "number" || @[1].type() <> "number" || @[0] < 0 || @[0] >= @[1] || @[0].floor() <> @[0] || @[1].floor() <> @[1])\', \'{}\', true)', 'insertions'), name='statement_citation_insertions_ranges', violation_error_message='insertions: must be pairs of whole numbers [start, end], with start less than end.'),
        ),
        migrations.AddConstraint(
            model_name='suggestion',
            constraint=models.UniqueConstraint(fields=('type', 'record_id', 'field', 'dataset'), name='import_suggestion_once'),
        ),
        migrations.AddConstraint(
            model_name='suggestion',
            constraint=models.CheckConstraint(condition=models.Q(('status__in', ['open', 'accepted', 'dismissed'])), name='import_suggestion_status_known', violation_error_message='status: must be one of open, accepted, dismissed.'),
        ),
        migrations.AddConstraint(
            model_name='suggestion',
            constraint=models.CheckConstraint(condition=models.Q(('type__in', ['party', 'speaker', 'office', 'source', 'topic', 'statement', 'talk', 'proposal', 'event'])), name='import_suggestion_type_known', violation_error_message='type: must be one of party, speaker, office, source, topic, statement, talk, proposal, event.'),
        ),
        migrations.AddIndex(
            model_name='talk',
            index=models.Index(models.OrderBy(django.db.models.functions.comparison.Coalesce('starts_start', 'starts_end'), descending=True, nulls_last=True), models.F('slug'), condition=models.Q(('publication', 'published')), name='talk_newest'),
        ),
        migrations.AddConstraint(
            model_name='talk',
            constraint=models.CheckConstraint(condition=models.Q(('slug__regex', '^[a-z0-9]+(-[a-z0-9]+)*$')), name='talk_slug_shape', violation_error_message='slug: use words of lower-case letters and digits, joined by single hyphens.'),
        ),
        migrations.AddConstraint(
            model_name='talk',
            constraint=models.CheckConstraint(condition=models.Q(('publication__in', ['draft', 'published', 'withdrawn'])), name='talk_publication_known', violation_error_message='publication: must be one of draft, published, withdrawn.'),
        ),
        migrations.AddConstraint(
            model_name='talk',
            constraint=models.CheckConstraint(condition=models.Q(('merged_into__isnull', True), models.Q(('publication', 'withdrawn'), models.Q(('merged_into', models.F('id')), _negated=True)), _connector='OR'), name='talk_merged_is_withdrawn', violation_error_message='merged_into: only a withdrawn record can be merged, and not into itself.'),
        ),
        migrations.AddConstraint(
            model_name='talk',
            constraint=models.CheckConstraint(condition=events.models.fields.SqlExpression('jsonb_typeof($0) = \'array\' and not jsonb_path_exists($0, \'strict $[*] ? (@.type() <> "object")\', \'{}\', true) and not jsonb_path_exists($0, \'$[*] ? (!exists(@.scheme) || !exists(@.identifier))\') and not jsonb_path_exists($0, \'strict $[*].* ? (@.type() <> "string" && @.type() <> "null")\', \'{}\', true) and not jsonb_path_exists($0, \'$[*].keyvalue().key ? (@ <> "scheme" && @ <> "identifier")\')', 'identifiers'), name='talk_identifiers_rows', violation_error_message="identifiers: each row must have exactly the texts 'scheme', 'identifier'."),
        ),
        migrations.AddConstraint(
            model_name='talk',
            constraint=models.CheckConstraint(condition=events.models.fields.SqlExpression('jsonb_typeof($0) = \'array\' and not jsonb_path_exists($0, \'strict $[*] ? (@.type() <> "object")\', \'{}\', true) and not jsonb_path_exists($0, \'$[*] ? (!exists(@.field) || !exists(@.basis))\') and not jsonb_path_exists($0, \'strict $[*].* ? (@.type() <> "string" && @.type() <> "null")\', \'{}\', true) and not jsonb_path_exists($0, \'$[*].keyvalue().key ? (@ <> "field" && @ <> "basis")\')', 'inferences'), name='talk_inferences_rows', violation_error_message="inferences: each row must have exactly the texts 'field', 'basis'."),
        ),
        migrations.AddConstraint(
            model_name='talk',
            constraint=models.CheckConstraint(condition=events.models.fields.SqlExpression("btrim($0, E' \\t\\n\\r') <> ''", 'title'), name='talk_title_not_blank', violation_error_message='title: required.'),
        ),
        migrations.AddConstraint(
            model_name='talk',
            constraint=models.CheckConstraint(condition=models.Q(('kind__in', ['process', 'track', 'round', 'meeting', 'call', 'contacts', 'unspecified'])), name='talk_kind_known', violation_error_message='kind: must be one of process, track, round, meeting, call, contacts, unspecified.'),
        ),
        migrations.AddConstraint(
            model_name='talk',
            constraint=models.CheckConstraint(condition=models.Q(('status__in', ['proposed', 'agreed', 'planned', 'scheduled', 'under-way', 'suspended', 'held', 'concluded', 'broken-off', 'cancelled', 'unclear'])), name='talk_status_known', violation_error_message='status: must be one of proposed, agreed, planned, scheduled, under-way, suspended, held, concluded, broken-off, cancelled, unclear.'),
        ),
        migrations.AddConstraint(
            model_name='talk',
            constraint=models.CheckConstraint(condition=models.Q(('format__in', ['bilateral', 'trilateral', 'multilateral', 'indirect', ''])), name='talk_format_known', violation_error_message='format: must be one of bilateral, trilateral, multilateral, indirect.'),
        ),
        migrations.AddConstraint(
            model_name='talk',
            constraint=models.CheckConstraint(condition=events.models.fields.SqlExpression('$0 is null or (jsonb_typeof($0) = \'object\' and $0 ?& array[\'edtf\', \'start\', \'end\', \'qualifier\', \'precision\', \'stated\'] and $0 - array[\'edtf\', \'start\', \'end\', \'qualifier\', \'precision\', \'stated\'] = \'{}\'::jsonb and not jsonb_path_exists($0, \'$.* ? (@.type() <> "string" && @.type() <> "null")\') and coalesce($0 ->> \'edtf\', \'\') <> \'\' and coalesce($0 ->> \'precision\', \'\') in (\'day\', \'month\', \'season\', \'quarter\', \'year\', \'decade\', \'century\', \'interval\', \'set\') and coalesce($0 ->> \'qualifier\', \'uncertain\') in (\'uncertain\', \'approximate\', \'uncertain-approximate\') and coalesce($0 ->> \'start\', \'0001-01-01\') ~ \'^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$\' and make_date(substr(($0 ->> \'start\'), 1, 4)::int, substr(($0 ->> \'start\'), 6, 2)::int, substr(($0 ->> \'start\'), 9, 2)::int) is not distinct from make_date(substr(($0 ->> \'start\'), 1, 4)::int, substr(($0 ->> \'start\'), 6, 2)::int, substr(($0 ->> \'start\'), 9, 2)::int) and coalesce($0 ->> \'end\', \'9999-12-31\') ~ \'^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$\' and make_date(substr(($0 ->> \'end\'), 1, 4)::int, substr(($0 ->> \'end\'), 6, 2)::int, substr(($0 ->> \'end\'), 9, 2)::int) is not distinct from make_date(substr(($0 ->> \'end\'), 1, 4)::int, substr(($0 ->> \'end\'), 6, 2)::int, substr(($0 ->> \'end\'), 9, 2)::int) and coalesce($0 ->> \'start\', \'0001-01-01\') collate "C" <= coalesce($0 ->> \'end\', \'9999-12-31\') and case when $0 ->> \'edtf\' ~ \'^[0-9]{4}-[0-9]{2}-[0-9]{2}$\' then $0 ->> \'start\' = $0 ->> \'edtf\' and $0 ->> \'end\' = $0 ->> \'edtf\' when $0 ->> \'edtf\' ~ \'^[0-9]{4}-(0[1-9]|1[0-2])$\' then $0 ->> \'start\' = ($0 ->> \'edtf\') || \'-01\' and make_date(substr(($0 ->> \'end\'), 1, 4)::int, substr(($0 ->> \'end\'), 6, 2)::int, substr(($0 ->> \'end\'), 9, 2)::int) = (make_date(substr(($0 ->> \'start\'), 1, 4)::int, substr(($0 ->> \'start\'), 6, 2)::int, substr(($0 ->> \'start\'), 9, 2)::int) + interval \'1 month - 1 day\')::date when $0 ->> \'edtf\' ~ \'^[0-9]{4}$\' then $0 ->> \'start\' = ($0 ->> \'edtf\') || \'-01-01\' and $0 ->> \'end\' = ($0 ->> \'edtf\') || \'-12-31\' else true end is true)', 'starts'), name='talk_starts_edtf', violation_error_message='starts: not a valid date. A date needs EDTF text, bounds in order, and a precision.'),
        ),
        migrations.AddConstraint(
            model_name='talk',
            constraint=models.CheckConstraint(condition=events.models.fields.SqlExpression('$0 is null or (jsonb_typeof($0) = \'object\' and $0 ?& array[\'edtf\', \'start\', \'end\', \'qualifier\', \'precision\', \'stated\'] and $0 - array[\'edtf\', \'start\', \'end\', \'qualifier\', \'precision\', \'stated\'] = \'{}\'::jsonb and not jsonb_path_exists($0, \'$.* ? (@.type() <> "string" && @.type() <> "null")\') and coalesce($0 ->> \'edtf\', \'\') <> \'\' and coalesce($0 ->> \'precision\', \'\') in (\'day\', \'month\', \'season\', \'quarter\', \'year\', \'decade\', \'century\', \'interval\', \'set\') and coalesce($0 ->> \'qualifier\', \'uncertain\') in (\'uncertain\', \'approximate\', \'uncertain-approximate\') and coalesce($0 ->> \'start\', \'0001-01-01\') ~ \'^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$\' and make_date(substr(($0 ->> \'start\'), 1, 4)::int, substr(($0 ->> \'start\'), 6, 2)::int, substr(($0 ->> \'start\'), 9, 2)::int) is not distinct from make_date(substr(($0 ->> \'start\'), 1, 4)::int, substr(($0 ->> \'start\'), 6, 2)::int, substr(($0 ->> \'start\'), 9, 2)::int) and coalesce($0 ->> \'end\', \'9999-12-31\') ~ \'^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$\' and make_date(substr(($0 ->> \'end\'), 1, 4)::int, substr(($0 ->> \'end\'), 6, 2)::int, substr(($0 ->> \'end\'), 9, 2)::int) is not distinct from make_date(substr(($0 ->> \'end\'), 1, 4)::int, substr(($0 ->> \'end\'), 6, 2)::int, substr(($0 ->> \'end\'), 9, 2)::int) and coalesce($0 ->> \'start\', \'0001-01-01\') collate "C" <= coalesce($0 ->> \'end\', \'9999-12-31\') and case when $0 ->> \'edtf\' ~ \'^[0-9]{4}-[0-9]{2}-[0-9]{2}$\' then $0 ->> \'start\' = $0 ->> \'edtf\' and $0 ->> \'end\' = $0 ->> \'edtf\' when $0 ->> \'edtf\' ~ \'^[0-9]{4}-(0[1-9]|1[0-2])$\' then $0 ->> \'start\' = ($0 ->> \'edtf\') || \'-01\' and make_date(substr(($0 ->> \'end\'), 1, 4)::int, substr(($0 ->> \'end\'), 6, 2)::int, substr(($0 ->> \'end\'), 9, 2)::int) = (make_date(substr(($0 ->> \'start\'), 1, 4)::int, substr(($0 ->> \'start\'), 6, 2)::int, substr(($0 ->> \'start\'), 9, 2)::int) + interval \'1 month - 1 day\')::date when $0 ->> \'edtf\' ~ \'^[0-9]{4}$\' then $0 ->> \'start\' = ($0 ->> \'edtf\') || \'-01-01\' and $0 ->> \'end\' = ($0 ->> \'edtf\') || \'-12-31\' else true end is true)', 'ends'), name='talk_ends_edtf', violation_error_message='ends: not a valid date. A date needs EDTF text, bounds in order, and a precision.'),
        ),
        migrations.AddConstraint(
            model_name='talk',
            constraint=models.CheckConstraint(condition=events.models.fields.SqlExpression("$0 >= '0001-01-02T00:00:00Z'::timestamptz and $0 < '9999-12-31T00:00:00Z'::timestamptz", 'starts_at'), name='talk_time_in_years', violation_error_message='starts_at: enter a time in the years 1 to 9999.'),
        ),
        migrations.AddConstraint(
            model_name='talk',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('starts_at__isnull', True), ('starts_at_zone', '')), models.Q(('starts_at__isnull', False), models.Q(('starts_at_zone', ''), _negated=True)), _connector='OR'), name='talk_time_has_zone', violation_error_message='starts_at_zone: enter both the exact time and its time zone, or neither.'),
        ),
        migrations.AddConstraint(
            model_name='talk',
            constraint=models.CheckConstraint(condition=models.Q(('parent__isnull', True), models.Q(('parent', models.F('id')), _negated=True), _connector='OR'), name='talk_not_its_own_parent', violation_error_message='parent: a talk cannot be part of itself.'),
        ),
        migrations.AddConstraint(
            model_name='talk',
            constraint=models.CheckConstraint(condition=events.models.fields.SqlExpression("coalesce(jsonb_typeof($0), 'null') in ('object', 'null')", 'original'), name='talk_original_object', violation_error_message='original: must be an object of column names and values.'),
        ),
        migrations.AddConstraint(
            model_name='statementreference',
            constraint=models.UniqueConstraint(deferrable=django.db.models.constraints.Deferrable['DEFERRED'], fields=('statement', 'role', 'position'), name='statement_reference_position'),
        ),
        migrations.AddConstraint(
            model_name='statementreference',
            constraint=models.CheckConstraint(condition=models.Q(('role__in', ['addressed-to', 'about', 'responds-to'])), name='statement_reference_role_known', violation_error_message='role: must be one of addressed-to, about, responds-to.'),
        ),
        migrations.AddConstraint(
            model_name='statementreference',
            constraint=models.CheckConstraint(condition=events.models.fields.SqlExpression('num_nonnulls($0, $1, $2, $3, $4, $5, $6, $7) = 1', 'party', 'speaker', 'office', 'source', 'to_statement', 'talk', 'proposal', 'event'), name='statement_reference_one', violation_error_message='Choose exactly one of party, speaker, office, source, to_statement, talk, proposal, event.'),
        ),
        migrations.AddConstraint(
            model_name='statementreference',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('role', 'addressed-to'), _negated=True), ('party__isnull', False), ('speaker__isnull', False), ('office__isnull', False), _connector='OR'), name='statement_reference_addressee', violation_error_message='A statement can be addressed only to a party, speaker or office.'),
        ),
        migrations.AddConstraint(
            model_name='statementreference',
            constraint=models.CheckConstraint(condition=models.Q(('to_statement__isnull', True), models.Q(('to_statement', models.F('statement')), _negated=True), _connector='OR'), name='statement_reference_to_another', violation_error_message='to_statement: a statement cannot refer to itself.'),
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
            constraint=models.CheckConstraint(condition=events.models.fields.SqlExpression('jsonb_typeof($0) = \'array\' and not jsonb_path_exists($0, \'strict $[*] ? (@.type() <> "array" || @.size() <> 2 || @[0].type() <> "number" || @[1].type() <> "number" || @[0] < 0 || @[0] >= @[1] || @[0].floor() <> @[0] || @[1].floor() <> @[1])\', \'{}\', true)', 'ranges'), name='event_evidence_ranges_ranges', violation_error_message='ranges: must be pairs of whole numbers [start, end], with start less than end.'),
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
            constraint=models.CheckConstraint(condition=models.Q(('role__in', ['party', 'host', 'mediator', 'observer'])), name='talk_participant_role_known', violation_error_message='role: must be one of party, host, mediator, observer.'),
        ),
        migrations.AddConstraint(
            model_name='talkparticipant',
            constraint=models.CheckConstraint(condition=models.Q(('level__in', ['head-of-state', 'head-of-government', 'minister', 'deputy-minister', 'adviser', 'ambassador', 'official', 'expert', ''])), name='talk_participant_level_known', violation_error_message='level: must be one of head-of-state, head-of-government, minister, deputy-minister, adviser, ambassador, official, expert.'),
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
            constraint=models.CheckConstraint(condition=models.Q(('status__in', ['proposed', 'agreed', 'planned', 'scheduled', 'under-way', 'suspended', 'held', 'concluded', 'broken-off', 'cancelled', 'unclear'])), name='talk_status_status_known', violation_error_message='status: must be one of proposed, agreed, planned, scheduled, under-way, suspended, held, concluded, broken-off, cancelled, unclear.'),
        ),
        migrations.AddConstraint(
            model_name='talkstatusentry',
            constraint=models.CheckConstraint(condition=events.models.fields.SqlExpression('$0 is null or (jsonb_typeof($0) = \'object\' and $0 ?& array[\'edtf\', \'start\', \'end\', \'qualifier\', \'precision\', \'stated\'] and $0 - array[\'edtf\', \'start\', \'end\', \'qualifier\', \'precision\', \'stated\'] = \'{}\'::jsonb and not jsonb_path_exists($0, \'$.* ? (@.type() <> "string" && @.type() <> "null")\') and coalesce($0 ->> \'edtf\', \'\') <> \'\' and coalesce($0 ->> \'precision\', \'\') in (\'day\', \'month\', \'season\', \'quarter\', \'year\', \'decade\', \'century\', \'interval\', \'set\') and coalesce($0 ->> \'qualifier\', \'uncertain\') in (\'uncertain\', \'approximate\', \'uncertain-approximate\') and coalesce($0 ->> \'start\', \'0001-01-01\') ~ \'^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$\' and make_date(substr(($0 ->> \'start\'), 1, 4)::int, substr(($0 ->> \'start\'), 6, 2)::int, substr(($0 ->> \'start\'), 9, 2)::int) is not distinct from make_date(substr(($0 ->> \'start\'), 1, 4)::int, substr(($0 ->> \'start\'), 6, 2)::int, substr(($0 ->> \'start\'), 9, 2)::int) and coalesce($0 ->> \'end\', \'9999-12-31\') ~ \'^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$\' and make_date(substr(($0 ->> \'end\'), 1, 4)::int, substr(($0 ->> \'end\'), 6, 2)::int, substr(($0 ->> \'end\'), 9, 2)::int) is not distinct from make_date(substr(($0 ->> \'end\'), 1, 4)::int, substr(($0 ->> \'end\'), 6, 2)::int, substr(($0 ->> \'end\'), 9, 2)::int) and coalesce($0 ->> \'start\', \'0001-01-01\') collate "C" <= coalesce($0 ->> \'end\', \'9999-12-31\') and case when $0 ->> \'edtf\' ~ \'^[0-9]{4}-[0-9]{2}-[0-9]{2}$\' then $0 ->> \'start\' = $0 ->> \'edtf\' and $0 ->> \'end\' = $0 ->> \'edtf\' when $0 ->> \'edtf\' ~ \'^[0-9]{4}-(0[1-9]|1[0-2])$\' then $0 ->> \'start\' = ($0 ->> \'edtf\') || \'-01\' and make_date(substr(($0 ->> \'end\'), 1, 4)::int, substr(($0 ->> \'end\'), 6, 2)::int, substr(($0 ->> \'end\'), 9, 2)::int) = (make_date(substr(($0 ->> \'start\'), 1, 4)::int, substr(($0 ->> \'start\'), 6, 2)::int, substr(($0 ->> \'start\'), 9, 2)::int) + interval \'1 month - 1 day\')::date when $0 ->> \'edtf\' ~ \'^[0-9]{4}$\' then $0 ->> \'start\' = ($0 ->> \'edtf\') || \'-01-01\' and $0 ->> \'end\' = ($0 ->> \'edtf\') || \'-12-31\' else true end is true)', 'on'), name='talk_status_on_edtf', violation_error_message='on: not a valid date. A date needs EDTF text, bounds in order, and a precision.'),
        ),
        migrations.AddConstraint(
            model_name='talkstatusentry',
            constraint=models.CheckConstraint(condition=events.models.fields.SqlExpression('num_nonnulls($0, $1) = 1', 'statement', 'source'), name='talk_status_evidence', violation_error_message='Choose exactly one of statement, source.'),
        ),
        migrations.AddConstraint(
            model_name='topic',
            constraint=models.CheckConstraint(condition=models.Q(('slug__regex', '^[a-z0-9]+(-[a-z0-9]+)*$')), name='topic_slug_shape', violation_error_message='slug: use words of lower-case letters and digits, joined by single hyphens.'),
        ),
        migrations.AddConstraint(
            model_name='topic',
            constraint=models.CheckConstraint(condition=models.Q(('publication__in', ['draft', 'published', 'withdrawn'])), name='topic_publication_known', violation_error_message='publication: must be one of draft, published, withdrawn.'),
        ),
        migrations.AddConstraint(
            model_name='topic',
            constraint=models.CheckConstraint(condition=models.Q(('merged_into__isnull', True), models.Q(('publication', 'withdrawn'), models.Q(('merged_into', models.F('id')), _negated=True)), _connector='OR'), name='topic_merged_is_withdrawn', violation_error_message='merged_into: only a withdrawn record can be merged, and not into itself.'),
        ),
        migrations.AddConstraint(
            model_name='topic',
            constraint=models.CheckConstraint(condition=events.models.fields.SqlExpression('jsonb_typeof($0) = \'array\' and not jsonb_path_exists($0, \'strict $[*] ? (@.type() <> "object")\', \'{}\', true) and not jsonb_path_exists($0, \'$[*] ? (!exists(@.scheme) || !exists(@.identifier))\') and not jsonb_path_exists($0, \'strict $[*].* ? (@.type() <> "string" && @.type() <> "null")\', \'{}\', true) and not jsonb_path_exists($0, \'$[*].keyvalue().key ? (@ <> "scheme" && @ <> "identifier")\')', 'identifiers'), name='topic_identifiers_rows', violation_error_message="identifiers: each row must have exactly the texts 'scheme', 'identifier'."),
        ),
        migrations.AddConstraint(
            model_name='topic',
            constraint=models.CheckConstraint(condition=events.models.fields.SqlExpression('jsonb_typeof($0) = \'array\' and not jsonb_path_exists($0, \'strict $[*] ? (@.type() <> "object")\', \'{}\', true) and not jsonb_path_exists($0, \'$[*] ? (!exists(@.field) || !exists(@.basis))\') and not jsonb_path_exists($0, \'strict $[*].* ? (@.type() <> "string" && @.type() <> "null")\', \'{}\', true) and not jsonb_path_exists($0, \'$[*].keyvalue().key ? (@ <> "field" && @ <> "basis")\')', 'inferences'), name='topic_inferences_rows', violation_error_message="inferences: each row must have exactly the texts 'field', 'basis'."),
        ),
        migrations.AddConstraint(
            model_name='topic',
            constraint=models.CheckConstraint(condition=events.models.fields.SqlExpression("btrim($0, E' \\t\\n\\r') <> ''", 'name'), name='topic_name_not_blank', violation_error_message='name: required.'),
        ),
        migrations.AddConstraint(
            model_name='topic',
            constraint=models.CheckConstraint(condition=models.Q(('parent__isnull', True), models.Q(('parent', models.F('id')), _negated=True), _connector='OR'), name='topic_not_its_own_parent', violation_error_message='parent: a topic cannot be part of itself.'),
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
