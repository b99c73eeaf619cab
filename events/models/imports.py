"""The internal tables of imports: the file and line of each imported record, suggestions, and possible duplicates.

No document contains any of this. The tables refer to records by type and id instead of by foreign key, because all
record types share them, and because the row of a deleted record remains, so that the next import does not create the
record again.
"""

from typing import ClassVar

from django.db import models
from django.db.models import Q
from django.db.models.functions import Now

from events.models.fields import not_blank, one_of
from events.vocabulary.enumerations import RecordType


class RunStatus(models.TextChoices):
    """Status of an import run."""

    RUNNING = "running", "Running"
    DONE = "done", "Done"
    DONE_WITH_REJECTS = "done-with-rejects", "Done, with rejected rows"
    FAILED = "failed", "Failed: see the message"
    INTERRUPTED = "interrupted", "Interrupted: the same command continues where it stopped"


class SuggestionStatus(models.TextChoices):
    """Decision about a suggestion."""

    OPEN = "open", "Open: not decided yet"
    ACCEPTED = "accepted", "Accepted: the data set's value was written into the record"
    DISMISSED = "dismissed", "Dismissed: the record keeps its value"


class DuplicateStatus(models.TextChoices):
    """Decision about a possible duplicate."""

    OPEN = "open", "Open: not decided yet"
    SAME = "same", "Same: the name and the record are the same"
    DIFFERENT = "different", "Different: the name and the record are different"


class ImportDataset(models.Model):
    """A data set. The keys of its rows are unique in it."""

    name = models.CharField(max_length=300, unique=True, help_text="Name of the data set, as given to the import.")
    format = models.CharField(max_length=40, help_text="Format of the files.")
    source_id = models.BigIntegerField(
        null=True, help_text="Id of the source record of the data set. Blank until the first batch is imported."
    )

    class Meta:
        db_table = "import_dataset"
        verbose_name = "data set"
        constraints: ClassVar = (not_blank("import_dataset", "name"),)

    def __str__(self) -> str:
        """The name."""
        return self.name


class ImportRun(models.Model):
    """One run of an import."""

    dataset = models.ForeignKey(
        ImportDataset,
        verbose_name="data set",
        on_delete=models.CASCADE,
        related_name="runs",
        help_text="The data set that was imported.",
    )
    status = models.CharField(max_length=20, choices=RunStatus.choices, help_text="Status of the run.")
    started_at = models.DateTimeField(db_default=Now(), help_text="When the run started.")
    finished_at = models.DateTimeField(null=True, blank=True, help_text="When the run ended. Blank while it runs.")
    publish = models.BooleanField(
        "published", default=False, help_text="Whether the imported records were published. Otherwise they are drafts."
    )
    files = models.JSONField(default=list, help_text="The files, each with name, SHA-256, size in bytes and encoding.")
    rows = models.BigIntegerField(default=0, help_text="Number of rows read.")
    counts = models.JSONField(
        default=dict, help_text="Number of records by type and result (created, updated, unchanged, matched …)."
    )
    rejected = models.BigIntegerField(default=0, help_text="Number of rows rejected.")
    rejects = models.JSONField(
        default=list, help_text="The first 100 rejected rows, each with file, line, column, value and reason."
    )
    vanished = models.BigIntegerField(
        default=0, help_text="Number of records of the data set that its files no longer contain."
    )
    warnings = models.JSONField(default=dict, help_text="Warnings, each with the number of times it occurred.")
    message = models.TextField(blank=True, help_text="Why the run failed. Blank if it did not fail.")

    class Meta:
        db_table = "import_run"
        ordering = ("-pk",)
        constraints: ClassVar = (one_of("import_run", "status", RunStatus),)

    def __str__(self) -> str:
        """The data set and the number of the run."""
        return f"{self.dataset} #{self.pk}"


class ImportedRow(models.Model):
    """A record of a data set: its key in the data set, the record here, and the values of the last import."""

    dataset = models.ForeignKey(
        ImportDataset,
        verbose_name="data set",
        on_delete=models.CASCADE,
        related_name="imported",
        help_text="The data set that contains the row.",
    )
    key = models.TextField(db_collation="C", help_text="Key of the row in the data set. Unique in the data set.")
    type = models.CharField(max_length=20, choices=RecordType.choices, help_text="Type of the record.")
    record_id = models.BigIntegerField(null=True, help_text="Id of the record. Blank if the row has no record.")
    created = models.BooleanField(
        help_text="Whether the import created the record. Otherwise it matched an existing one."
    )
    main = models.BooleanField(
        help_text="Whether the record is a row of the file. Otherwise rows of the file only name it."
    )
    fingerprint = models.BinaryField(
        help_text="Hash of the row's values. An import skips a row whose hash is unchanged."
    )
    imported = models.TextField(
        blank=True,
        help_text="Values of fields and parts that the last import wrote, as JSON text. Blank if there are none.",
    )
    withdrawn = models.BooleanField(
        default=False, help_text="Whether an import withdrew the record because its files no longer contain it."
    )
    file = models.TextField(blank=True, help_text="File that last changed the row. Blank if not known.")
    line = models.BigIntegerField(default=0, help_text="Line in that file. 0 if the format has no lines.")
    run_id = models.BigIntegerField(help_text="Number of the run that last wrote this row.")
    written_at = models.DateTimeField(db_default=Now(), help_text="When the row was last written.")
    compared_seq = models.BigIntegerField(
        null=True,
        help_text="Position in the log of the record's document when an import last compared it. Blank if it had no"
        " document.",
    )

    class Meta:
        db_table = "import_row"
        constraints: ClassVar = (
            # Serves the lookup of the keys of a batch.
            models.UniqueConstraint(fields=["dataset", "key"], name="import_row_key"),
            one_of("import_row", "type", RecordType),
        )
        # Serves the lookup of a record's rows, for its origin and after merges and decisions.
        indexes: ClassVar = (models.Index(fields=["type", "record_id"], name="import_row_record"),)

    def __str__(self) -> str:
        """The key."""
        return self.key


class Suggestion(models.Model):
    """A data set's value for a field that a user changed. It is written only if a user accepts it."""

    dataset = models.ForeignKey(
        ImportDataset,
        verbose_name="data set",
        on_delete=models.CASCADE,
        related_name="suggestions",
        help_text="The data set that has the value.",
    )
    type = models.CharField(max_length=20, choices=RecordType.choices, help_text="Type of the record.")
    record_id = models.BigIntegerField(help_text="Id of the record.")
    field = models.CharField(max_length=60, help_text="Name of the field, or of the list of parts.")
    theirs = models.JSONField("value in the data set", null=True, help_text="Value in the data set.")
    ours = models.JSONField(
        "value in the record", null=True, help_text="Value in the record when the data set was imported."
    )
    run = models.ForeignKey(
        ImportRun, on_delete=models.CASCADE, related_name="+", help_text="The import run that found the difference."
    )
    status = models.CharField(
        max_length=10,
        choices=SuggestionStatus.choices,
        default=SuggestionStatus.OPEN,
        help_text="The decision.",
    )
    decided_at = models.DateTimeField(
        null=True, blank=True, help_text="When the decision was made. Blank while it is open."
    )
    decided_by = models.CharField(
        max_length=150, blank=True, help_text="User who made the decision. Blank while it is open."
    )

    class Meta:
        db_table = "import_suggestion"
        ordering = ("-pk",)
        constraints: ClassVar = (
            models.UniqueConstraint(fields=["type", "record_id", "field", "dataset"], name="import_suggestion_once"),
            one_of("import_suggestion", "status", SuggestionStatus),
            one_of("import_suggestion", "type", RecordType),
        )

    def __str__(self) -> str:
        """Record type, id of the record, and field."""
        return f"{self.get_type_display().partition(':')[0]} no. {self.record_id}, {self.field.replace('_', ' ')}"


class PossibleDuplicate(models.Model):
    """An imported name that is similar to an existing record, but not similar enough to match it automatically."""

    dataset = models.ForeignKey(
        ImportDataset,
        verbose_name="data set",
        on_delete=models.CASCADE,
        related_name="duplicates",
        help_text="The data set that contains the name.",
    )
    key = models.TextField(db_collation="C", help_text="Key of the name in the data set.")
    type = models.CharField(max_length=20, choices=RecordType.choices, help_text="Type of the record.")
    name = models.TextField(help_text="The imported name.")
    record_id = models.BigIntegerField(
        null=True, help_text="Id of the record that the import created for the name. Blank if it created none."
    )
    other_id = models.BigIntegerField(help_text="Id of the existing record that may be the same.")
    evidence = models.TextField(help_text="Why the name and the record may be the same.")
    run = models.ForeignKey(
        ImportRun, on_delete=models.CASCADE, related_name="+", help_text="The import run that found the name."
    )
    status = models.CharField(
        max_length=10, choices=DuplicateStatus.choices, default=DuplicateStatus.OPEN, help_text="The decision."
    )
    decided_at = models.DateTimeField(
        null=True, blank=True, help_text="When the decision was made. Blank while it is open."
    )
    decided_by = models.CharField(
        max_length=150, blank=True, help_text="User who made the decision. Blank while it is open."
    )

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
        """The name, and type and id of the record that may be the same."""
        return f"{self.name} ({self.get_type_display().partition(':')[0]} no. {self.other_id}?)"
