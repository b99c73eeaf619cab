"""The internal log of imports, and what waits for a person: no table of it is part of a document."""

import django.db.models.deletion
import django.db.models.functions.datetime
import events.models.fields
from django.db import migrations, models


class Migration(migrations.Migration):
    """Creates the tables of imports."""

    dependencies = [
        ('events', '0007_redaction'),
    ]

    operations = [
        migrations.CreateModel(
            name='ImportDataset',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('name', models.CharField(db_comment='Name of the data set.', help_text='Name of the data set.', max_length=300, unique=True)),
                ('format', models.CharField(db_comment='The format of its files.', help_text='The format of its files.', max_length=40)),
                ('source_id', models.BigIntegerField(db_comment='Id of the source record of the data set. Blank until the first import has created it.', help_text='Id of the source record of the data set. Blank until the first import has created it.', null=True)),
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
                ('status', models.CharField(choices=[('running', 'Running'), ('done', 'Done'), ('done-with-rejects', 'Done, with rejected rows'), ('failed', 'Failed: see its message'), ('interrupted', 'Interrupted: run the same command again to continue')], db_comment='Status of the run.', help_text='Status of the run.', max_length=20)),
                ('started_at', models.DateTimeField(db_comment='Time of the start.', db_default=django.db.models.functions.datetime.Now(), help_text='Time of the start.')),
                ('finished_at', models.DateTimeField(blank=True, db_comment='Time of the end. Blank while the run is running.', help_text='Time of the end. Blank while the run is running.', null=True)),
                ('publish', models.BooleanField(db_comment='Whether the records were published. Otherwise they are drafts.', default=False, help_text='Whether the records were published. Otherwise they are drafts.')),
                ('files', models.JSONField(db_comment='The files: name, SHA-256, bytes, encoding.', default=list, help_text='The files: name, SHA-256, bytes, encoding.')),
                ('rows', models.BigIntegerField(db_comment='Number of rows that were read.', default=0, help_text='Number of rows that were read.')),
                ('counts', models.JSONField(db_comment='Numbers of created, updated, unchanged, matched … records by record type.', default=dict, help_text='Numbers of created, updated, unchanged, matched … records by record type.')),
                ('rejected', models.BigIntegerField(db_comment='Number of rejected rows.', default=0, help_text='Number of rejected rows.')),
                ('rejects', models.JSONField(db_comment='The first rejected rows: file, line, column, value, reason.', default=list, help_text='The first rejected rows: file, line, column, value, reason.')),
                ('vanished', models.BigIntegerField(db_comment='Number of records of the data set that the files no longer contain.', default=0, help_text='Number of records of the data set that the files no longer contain.')),
                ('warnings', models.JSONField(db_comment='Warnings, with the number of times that each occurred.', default=dict, help_text='Warnings, with the number of times that each occurred.')),
                ('message', models.TextField(blank=True, db_comment='Error message. Blank unless the run failed.', help_text='Error message. Blank unless the run failed.')),
                ('dataset', models.ForeignKey(db_comment='The data set that was imported.', help_text='The data set that was imported.', on_delete=django.db.models.deletion.CASCADE, related_name='runs', to='events.importdataset')),
            ],
            options={
                'db_table': 'import_run',
                'ordering': ('-pk',),
            },
        ),
        migrations.CreateModel(
            name='PossibleDuplicate',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('key', models.TextField(db_collation='C', db_comment="The source's own key of the imported name.", help_text="The source's own key of the imported name.")),
                ('type', models.CharField(choices=[('party', 'Party: a state, ministry, organization or other body that acts'), ('speaker', 'Speaker: a person'), ('office', 'Office: a post, and who holds it when'), ('source', 'Source: where something was reported'), ('topic', 'Topic: a subject, in a tree of subjects'), ('statement', 'Statement: one utterance'), ('talk', 'Talk: a process, track, round, meeting, call or series of contacts'), ('proposal', 'Proposal: a draft treaty, agreement, plan, demand or resolution'), ('event', 'Event: a coded event, who did what to whom')], db_comment='Record type.', help_text='Record type.', max_length=20)),
                ('name', models.TextField(db_comment='The name as imported.', help_text='The name as imported.')),
                ('record_id', models.BigIntegerField(db_comment='Id of the record that was created for the name. Blank if none was created.', help_text='Id of the record that was created for the name. Blank if none was created.', null=True)),
                ('other_id', models.BigIntegerField(db_comment='Id of the existing record that the name may mean.', help_text='Id of the existing record that the name may mean.')),
                ('evidence', models.TextField(db_comment='The evidence for and against it.', help_text='The evidence for and against it.')),
                ('status', models.CharField(choices=[('open', 'Open: not decided'), ('same', 'Same: one record, to be merged'), ('different', 'Different: two records')], db_comment='The decision.', default='open', help_text='The decision.', max_length=10)),
                ('decided_at', models.DateTimeField(blank=True, db_comment='Time of the decision. Blank while it is open.', help_text='Time of the decision. Blank while it is open.', null=True)),
                ('decided_by', models.CharField(blank=True, db_comment='User who decided. Blank while it is open.', help_text='User who decided. Blank while it is open.', max_length=150)),
                ('dataset', models.ForeignKey(db_comment='The data set that it comes from.', help_text='The data set that it comes from.', on_delete=django.db.models.deletion.CASCADE, related_name='duplicates', to='events.importdataset')),
                ('run', models.ForeignKey(db_comment='The run that created it.', help_text='The run that created it.', on_delete=django.db.models.deletion.CASCADE, related_name='+', to='events.importrun')),
            ],
            options={
                'db_table': 'import_possible_duplicate',
                'ordering': ('-pk',),
            },
        ),
        migrations.CreateModel(
            name='Suggestion',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('type', models.CharField(choices=[('party', 'Party: a state, ministry, organization or other body that acts'), ('speaker', 'Speaker: a person'), ('office', 'Office: a post, and who holds it when'), ('source', 'Source: where something was reported'), ('topic', 'Topic: a subject, in a tree of subjects'), ('statement', 'Statement: one utterance'), ('talk', 'Talk: a process, track, round, meeting, call or series of contacts'), ('proposal', 'Proposal: a draft treaty, agreement, plan, demand or resolution'), ('event', 'Event: a coded event, who did what to whom')], db_comment='Record type.', help_text='Record type.', max_length=20)),
                ('record_id', models.BigIntegerField(db_comment='Id of the record.', help_text='Id of the record.')),
                ('field', models.CharField(db_comment='Name of the field, or of the list of parts.', help_text='Name of the field, or of the list of parts.', max_length=60)),
                ('theirs', models.JSONField(db_comment="The data set's value.", help_text="The data set's value.", null=True)),
                ('ours', models.JSONField(db_comment="The record's value at the time of the import.", help_text="The record's value at the time of the import.", null=True)),
                ('status', models.CharField(choices=[('open', 'Open: not decided'), ('accepted', "Accepted: the record has the data set's value now"), ('dismissed', 'Dismissed: the record keeps its value')], db_comment='The decision.', default='open', help_text='The decision.', max_length=10)),
                ('decided_at', models.DateTimeField(blank=True, db_comment='Time of the decision. Blank while it is open.', help_text='Time of the decision. Blank while it is open.', null=True)),
                ('decided_by', models.CharField(blank=True, db_comment='User who decided. Blank while it is open.', help_text='User who decided. Blank while it is open.', max_length=150)),
                ('dataset', models.ForeignKey(db_comment='The data set that it comes from.', help_text='The data set that it comes from.', on_delete=django.db.models.deletion.CASCADE, related_name='suggestions', to='events.importdataset')),
                ('run', models.ForeignKey(db_comment='The run that created it.', help_text='The run that created it.', on_delete=django.db.models.deletion.CASCADE, related_name='+', to='events.importrun')),
            ],
            options={
                'db_table': 'import_suggestion',
                'ordering': ('-pk',),
            },
        ),
        migrations.CreateModel(
            name='ImportedRow',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('key', models.TextField(db_collation='C', db_comment="The source's own key, unique in the data set.", help_text="The source's own key, unique in the data set.")),
                ('type', models.CharField(choices=[('party', 'Party: a state, ministry, organization or other body that acts'), ('speaker', 'Speaker: a person'), ('office', 'Office: a post, and who holds it when'), ('source', 'Source: where something was reported'), ('topic', 'Topic: a subject, in a tree of subjects'), ('statement', 'Statement: one utterance'), ('talk', 'Talk: a process, track, round, meeting, call or series of contacts'), ('proposal', 'Proposal: a draft treaty, agreement, plan, demand or resolution'), ('event', 'Event: a coded event, who did what to whom')], db_comment='Record type.', help_text='Record type.', max_length=20)),
                ('record_id', models.BigIntegerField(db_comment="Id of the record. Blank if the name has no record here.", help_text="Id of the record. Blank if the name has no record here.", null=True)),
                ('created', models.BooleanField(db_comment='Whether the import created the record. Otherwise it matched an existing one.', help_text='Whether the import created the record. Otherwise it matched an existing one.')),
                ('main', models.BooleanField(db_comment='Whether a row of the file describes this record. Otherwise a row only names it.', help_text='Whether a row of the file describes this record. Otherwise a row only names it.')),
                ('fingerprint', models.BinaryField(db_comment='Hash of the data that the record is mapped from. If it is equal, the record is unchanged.', help_text='Hash of the data that the record is mapped from. If it is equal, the record is unchanged.')),
                ('imported', models.TextField(blank=True, db_comment='The values of the last import as JSON: fields and parts. Stored as text, as it is not searched.', help_text='The values of the last import as JSON: fields and parts. Stored as text, as it is not searched.')),
                ('withdrawn', models.BooleanField(db_comment='Whether an import withdrew the record because the files no longer contain it.', default=False, help_text='Whether an import withdrew the record because the files no longer contain it.')),
                ('file', models.TextField(blank=True, db_comment='The file of the last change.', help_text='The file of the last change.')),
                ('line', models.BigIntegerField(db_comment='The line in that file. 0 for a format without lines.', default=0, help_text='The line in that file. 0 for a format without lines.')),
                ('run_id', models.BigIntegerField(db_comment='Id of the run that last wrote this row.', help_text='Id of the run that last wrote this row.')),
                ('written_at', models.DateTimeField(db_comment='When: a record saved later was saved by a person.', db_default=django.db.models.functions.datetime.Now(), help_text='When: a record saved later was saved by a person.')),
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
    ]
