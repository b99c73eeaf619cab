"""The internal log of imports: which file and line each imported record came from, and what waits for a person.

None of these tables is part of a document. They refer to records by type and id, not by foreign key: nine types share
them, and a record that a curator deletes leaves its line here, so that the next import does not bring it back.
"""

from typing import ClassVar

from django.db import models
from django.db.models import Q
from django.db.models.functions import Now

from events.models.fields import not_blank, one_of
from events.vocabulary.enumerations import RecordType


class RunStatus(models.TextChoices):
    """How far an import has come."""

    RUNNING = "running", "Running"
    DONE = "done", "Done"
    DONE_WITH_REJECTS = "done-with-rejects", "Done, with rejected rows"
    FAILED = "failed", "Failed: see its message"
    INTERRUPTED = "interrupted", "Interrupted: the same command goes on where it ended"


class SuggestionStatus(models.TextChoices):
    """What a person decided about a suggestion."""

    OPEN = "open", "Open: nobody has decided"
    ACCEPTED = "accepted", "Accepted: the record has the data set's value now"
    DISMISSED = "dismissed", "Dismissed: the record keeps its value"


class DuplicateStatus(models.TextChoices):
    """What a person decided about a possible duplicate."""

    OPEN = "open", "Open: nobody has decided"
    SAME = "same", "Same: they are one, and to be merged"
    DIFFERENT = "different", "Different: they are two"


class ImportDataset(models.Model):
    """A data set by its name: the frame within which the source's own keys are unique."""

    name = models.CharField(max_length=300, unique=True, help_text="Name of the data set, as imports give it.")
    format = models.CharField(max_length=40, help_text="The format of its files.")
    source_id = models.BigIntegerField(
        null=True, help_text="Id of the source record that stands for it. Blank until the first batch is in."
    )

    class Meta:
        db_table = "import_dataset"
        constraints: ClassVar = (not_blank("import_dataset", "name"),)

    def __str__(self) -> str:
        """The name."""
        return self.name


class ImportRun(models.Model):
    """One run of an import."""

    dataset = models.ForeignKey(
        ImportDataset, on_delete=models.CASCADE, related_name="runs", help_text="The data set that was imported."
    )
    status = models.CharField(max_length=20, choices=RunStatus.choices, help_text="How far it has come.")
    started_at = models.DateTimeField(db_default=Now(), help_text="When it began.")
    finished_at = models.DateTimeField(null=True, blank=True, help_text="When it ended. Blank while it runs.")
    publish = models.BooleanField(default=False, help_text="Whether its records were published, not left as drafts.")
    files = models.JSONField(default=list, help_text="The files: name, SHA-256, bytes, encoding.")
    rows = models.BigIntegerField(default=0, help_text="How many rows were read.")
    counts = models.JSONField(default=dict, help_text="By record type: created, updated, unchanged, matched …")
    rejected = models.BigIntegerField(default=0, help_text="How many rows were rejected.")
    rejects = models.JSONField(default=list, help_text="The first rejected rows: file, line, column, value, reason.")
    vanished = models.BigIntegerField(default=0, help_text="Records of the data set that its files no longer have.")
    warnings = models.JSONField(default=dict, help_text="What else is worth knowing, with how often it occurred.")
    message = models.TextField(blank=True, help_text="Why it failed. Blank where it did not.")

    class Meta:
        db_table = "import_run"
        ordering = ("-pk",)
        constraints: ClassVar = (one_of("import_run", "status", RunStatus),)

    def __str__(self) -> str:
        """Data set and number."""
        return f"{self.dataset} #{self.pk}"


class ImportedRow(models.Model):
    """One record as a data set has it: by the source's own key, the record here, and what the last import wrote."""

    dataset = models.ForeignKey(
        ImportDataset, on_delete=models.CASCADE, related_name="imported", help_text="The data set."
    )
    key = models.TextField(db_collation="C", help_text="The source's own key, unique in the data set.")
    type = models.CharField(max_length=20, choices=RecordType.choices, help_text="Record type.")
    record_id = models.BigIntegerField(
        null=True, help_text="Id of the record. Blank where the source's name stands for no record of ours."
    )
    created = models.BooleanField(help_text="Whether the import made the record, and did not find it here.")
    main = models.BooleanField(help_text="Whether a row of the file is this record, not only names it.")
    fingerprint = models.BinaryField(help_text="Hash of what the record is mapped from: equal means nothing to do.")
    imported = models.TextField(
        blank=True,
        help_text="The values that the last import gave, as JSON: fields and parts. Text, as nobody searches in it.",
    )
    withdrawn = models.BooleanField(default=False, help_text="Whether an import withdrew it because it vanished.")
    file = models.TextField(blank=True, help_text="The file in which it was last changed.")
    line = models.BigIntegerField(default=0, help_text="Its line there. 0 where lines mean nothing.")
    run_id = models.BigIntegerField(help_text="The run that last wrote this row.")
    written_at = models.DateTimeField(db_default=Now(), help_text="When.")
    compared_seq = models.BigIntegerField(
        null=True,
        help_text="Position of the record's document when an import last compared it. Blank where it had none.",
    )

    class Meta:
        db_table = "import_row"
        constraints: ClassVar = (
            # Serves the look-up of each batch's keys.
            models.UniqueConstraint(fields=["dataset", "key"], name="import_row_key"),
            one_of("import_row", "type", RecordType),
        )
        # Serves “where does this record come from” and the marking of what a merge or a decision concerns.
        indexes: ClassVar = (models.Index(fields=["type", "record_id"], name="import_row_record"),)

    def __str__(self) -> str:
        """The key."""
        return self.key


class Suggestion(models.Model):
    """A value that a data set has for a field that a person changed here: theirs is not written without a decision."""

    dataset = models.ForeignKey(
        ImportDataset, on_delete=models.CASCADE, related_name="suggestions", help_text="The data set it comes from."
    )
    type = models.CharField(max_length=20, choices=RecordType.choices, help_text="Record type.")
    record_id = models.BigIntegerField(help_text="Id of the record.")
    field = models.CharField(max_length=60, help_text="The field, or the list of parts.")
    theirs = models.JSONField(null=True, help_text="The data set's value.")
    ours = models.JSONField(null=True, help_text="The record's value when it was imported.")
    run = models.ForeignKey(ImportRun, on_delete=models.CASCADE, related_name="+", help_text="The run that found it.")
    status = models.CharField(
        max_length=10,
        choices=SuggestionStatus.choices,
        default=SuggestionStatus.OPEN,
        help_text="What a person decided.",
    )
    decided_at = models.DateTimeField(null=True, blank=True, help_text="When. Blank while it is open.")
    decided_by = models.CharField(max_length=150, blank=True, help_text="Who decided. Blank while it is open.")

    class Meta:
        db_table = "import_suggestion"
        ordering = ("-pk",)
        constraints: ClassVar = (
            models.UniqueConstraint(fields=["type", "record_id", "field", "dataset"], name="import_suggestion_once"),
            one_of("import_suggestion", "status", SuggestionStatus),
            one_of("import_suggestion", "type", RecordType),
        )

    def __str__(self) -> str:
        """Type, record and field."""
        return f"{self.type} {self.record_id}: {self.field}"


class PossibleDuplicate(models.Model):
    """An imported name that may be somebody who is already here: too close to ignore, not close enough to decide."""

    dataset = models.ForeignKey(
        ImportDataset, on_delete=models.CASCADE, related_name="duplicates", help_text="The data set it comes from."
    )
    key = models.TextField(db_collation="C", help_text="The source's own key of the imported name.")
    type = models.CharField(max_length=20, choices=RecordType.choices, help_text="Record type.")
    name = models.TextField(help_text="The name as imported.")
    record_id = models.BigIntegerField(
        null=True, help_text="Id of the record that was made for it. Blank where none was made."
    )
    other_id = models.BigIntegerField(help_text="Id of the record that it may be.")
    evidence = models.TextField(help_text="What speaks for it.")
    run = models.ForeignKey(ImportRun, on_delete=models.CASCADE, related_name="+", help_text="The run that found it.")
    status = models.CharField(
        max_length=10, choices=DuplicateStatus.choices, default=DuplicateStatus.OPEN, help_text="What a person decided."
    )
    decided_at = models.DateTimeField(null=True, blank=True, help_text="When. Blank while it is open.")
    decided_by = models.CharField(max_length=150, blank=True, help_text="Who decided. Blank while it is open.")

    class Meta:
        db_table = "import_possible_duplicate"
        ordering = ("-pk",)
        constraints: ClassVar = (
            models.UniqueConstraint(fields=["dataset", "key", "other_id"], name="import_duplicate_once"),
            models.CheckConstraint(
                condition=Q(record_id__isnull=True) | ~Q(record_id=models.F("other_id")), name="import_duplicate_two"
            ),
            one_of("import_possible_duplicate", "status", DuplicateStatus),
            one_of("import_possible_duplicate", "type", RecordType),
        )

    def __str__(self) -> str:
        """The name and what it may be."""
        return f"{self.name} = {self.type} {self.other_id}?"
