"""The import log: data sets, runs, the file and line of each imported record, and decisions left to curators.

These tables are not part of any document. They refer to records by type and id instead of a foreign key, because all
record types share them, and because the row of a deleted record is kept so that the next import does not create the
record again.
"""

from typing import ClassVar

from django.db import models
from django.db.models import Q
from django.db.models.functions import Now

from events.models.fields import not_blank, one_of
from events.vocabulary.enumerations import RecordType


class RunStatus(models.TextChoices):
    """The status of a run."""

    RUNNING = "running", "Running"
    DONE = "done", "Done"
    DONE_WITH_REJECTS = "done-with-rejects", "Done, with rejected rows"
    FAILED = "failed", "Failed: see its message"
    INTERRUPTED = "interrupted", "Interrupted: run the same command again to continue"


class SuggestionStatus(models.TextChoices):
    """A curator's decision about a suggestion."""

    OPEN = "open", "Open: not decided"
    ACCEPTED = "accepted", "Accepted: the record has the data set's value now"
    DISMISSED = "dismissed", "Dismissed: the record keeps its value"


class DuplicateStatus(models.TextChoices):
    """A curator's decision about a possible duplicate."""

    OPEN = "open", "Open: not decided"
    SAME = "same", "Same: one record, to be merged"
    DIFFERENT = "different", "Different: two records"


class ImportDataset(models.Model):
    """A data set, within which the source's own keys are unique."""

    name = models.CharField(max_length=300, unique=True, help_text="Name of the data set.")
    format = models.CharField(max_length=40, help_text="The format of its files.")
    source_id = models.BigIntegerField(
        null=True, help_text="Id of the source record of the data set. Blank until the first import has created it."
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
    status = models.CharField(max_length=20, choices=RunStatus.choices, help_text="Status of the run.")
    started_at = models.DateTimeField(db_default=Now(), help_text="Time of the start.")
    finished_at = models.DateTimeField(
        null=True, blank=True, help_text="Time of the end. Blank while the run is running."
    )
    publish = models.BooleanField(
        default=False, help_text="Whether the records were published. Otherwise they are drafts."
    )
    files = models.JSONField(default=list, help_text="The files: name, SHA-256, bytes, encoding.")
    rows = models.BigIntegerField(default=0, help_text="Number of rows that were read.")
    counts = models.JSONField(
        default=dict, help_text="Numbers of created, updated, unchanged, matched … records by record type."
    )
    rejected = models.BigIntegerField(default=0, help_text="Number of rejected rows.")
    rejects = models.JSONField(default=list, help_text="The first rejected rows: file, line, column, value, reason.")
    vanished = models.BigIntegerField(
        default=0, help_text="Number of records of the data set that the files no longer contain."
    )
    warnings = models.JSONField(default=dict, help_text="Warnings, with the number of times that each occurred.")
    message = models.TextField(blank=True, help_text="Error message. Blank unless the run failed.")

    class Meta:
        db_table = "import_run"
        ordering = ("-pk",)
        constraints: ClassVar = (one_of("import_run", "status", RunStatus),)

    def __str__(self) -> str:
        """The data set and the number of the run."""
        return f"{self.dataset} #{self.pk}"


class ImportedRow(models.Model):
    """A row of the import log: the source's own key, the record it stands for, and the values of the last import."""

    dataset = models.ForeignKey(
        ImportDataset, on_delete=models.CASCADE, related_name="imported", help_text="The data set."
    )
    key = models.TextField(db_collation="C", help_text="The source's own key, unique in the data set.")
    type = models.CharField(max_length=20, choices=RecordType.choices, help_text="Record type.")
    record_id = models.BigIntegerField(null=True, help_text="Id of the record. Blank if the name has no record here.")
    created = models.BooleanField(
        help_text="Whether the import created the record. Otherwise it matched an existing one."
    )
    main = models.BooleanField(
        help_text="Whether a row of the file describes this record. Otherwise a row only names it."
    )
    fingerprint = models.BinaryField(
        help_text="Hash of the data that the record is mapped from. If it is equal, the record is unchanged."
    )
    imported = models.TextField(
        blank=True,
        help_text="The values of the last import as JSON: fields and parts. Stored as text, as it is not searched.",
    )
    withdrawn = models.BooleanField(
        default=False, help_text="Whether an import withdrew the record because the files no longer contain it."
    )
    file = models.TextField(blank=True, help_text="The file of the last change.")
    line = models.BigIntegerField(default=0, help_text="The line in that file. 0 for a format without lines.")
    run_id = models.BigIntegerField(help_text="Id of the run that last wrote this row.")
    written_at = models.DateTimeField(db_default=Now(), help_text="Time of that write.")
    compared_seq = models.BigIntegerField(
        null=True,
        help_text="Position of the record's document when an import last compared it. Blank if there was no document.",
    )

    class Meta:
        db_table = "import_row"
        constraints: ClassVar = (
            # Serves the lookup of the keys of a batch.
            models.UniqueConstraint(fields=["dataset", "key"], name="import_row_key"),
            one_of("import_row", "type", RecordType),
        )
        # Serves the lookup by record: in the admin, by merges and by decisions.
        indexes: ClassVar = (models.Index(fields=["type", "record_id"], name="import_row_record"),)

    def __str__(self) -> str:
        """The key."""
        return self.key


class Suggestion(models.Model):
    """A data set's value for a field that a person has changed: it is written only after a curator's decision."""

    dataset = models.ForeignKey(
        ImportDataset,
        on_delete=models.CASCADE,
        related_name="suggestions",
        help_text="The data set that it comes from.",
    )
    type = models.CharField(max_length=20, choices=RecordType.choices, help_text="Record type.")
    record_id = models.BigIntegerField(help_text="Id of the record.")
    field = models.CharField(max_length=60, help_text="Name of the field, or of the list of parts.")
    theirs = models.JSONField(null=True, help_text="The data set's value.")
    ours = models.JSONField(null=True, help_text="The record's value at the time of the import.")
    run = models.ForeignKey(ImportRun, on_delete=models.CASCADE, related_name="+", help_text="The run that created it.")
    status = models.CharField(
        max_length=10,
        choices=SuggestionStatus.choices,
        default=SuggestionStatus.OPEN,
        help_text="The decision.",
    )
    decided_at = models.DateTimeField(null=True, blank=True, help_text="Time of the decision. Blank while it is open.")
    decided_by = models.CharField(max_length=150, blank=True, help_text="User who decided. Blank while it is open.")

    class Meta:
        db_table = "import_suggestion"
        ordering = ("-pk",)
        constraints: ClassVar = (
            models.UniqueConstraint(fields=["type", "record_id", "field", "dataset"], name="import_suggestion_once"),
            one_of("import_suggestion", "status", SuggestionStatus),
            one_of("import_suggestion", "type", RecordType),
        )

    def __str__(self) -> str:
        """The record type, the id and the field."""
        return f"{self.type} {self.record_id}: {self.field}"


class PossibleDuplicate(models.Model):
    """An imported name that may mean an existing record, but not certainly enough for an automatic match."""

    dataset = models.ForeignKey(
        ImportDataset, on_delete=models.CASCADE, related_name="duplicates", help_text="The data set that it comes from."
    )
    key = models.TextField(db_collation="C", help_text="The source's own key of the imported name.")
    type = models.CharField(max_length=20, choices=RecordType.choices, help_text="Record type.")
    name = models.TextField(help_text="The name as imported.")
    record_id = models.BigIntegerField(
        null=True, help_text="Id of the record that was created for the name. Blank if none was created."
    )
    other_id = models.BigIntegerField(help_text="Id of the existing record that the name may mean.")
    evidence = models.TextField(help_text="The evidence for and against it.")
    run = models.ForeignKey(ImportRun, on_delete=models.CASCADE, related_name="+", help_text="The run that created it.")
    status = models.CharField(
        max_length=10, choices=DuplicateStatus.choices, default=DuplicateStatus.OPEN, help_text="The decision."
    )
    decided_at = models.DateTimeField(null=True, blank=True, help_text="Time of the decision. Blank while it is open.")
    decided_by = models.CharField(max_length=150, blank=True, help_text="User who decided. Blank while it is open.")

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
        """The name and the record that it may mean."""
        return f"{self.name} = {self.type} {self.other_id}?"
