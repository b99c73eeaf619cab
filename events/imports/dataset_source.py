"""The source record of a data set: name, version, publisher, licence, URL and the SHA-256 of its files."""

import hashlib
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

from django.db import DataError, IntegrityError, connection, transaction

from diplo_api.postgresql.retry import COMMAND_PATIENCE, retry_transaction
from events.imports.database_errors import error_message
from events.imports.drafts import DATASET_KEY, Draft, FileRefused, Rejected, Row
from events.imports.existing_records import log_rows_by_key
from events.imports.files import InputFile
from events.imports.formats import DatasetDefaults, ImportFormat, RunContext
from events.imports.plan import ImportLogRow, ImportPlan
from events.imports.planner import Planner
from events.imports.writer import write_plan
from events.models.imports import ImportDataset, ImportRun
from events.models.sources import Source
from events.publish.notes import change_note
from events.vocabulary.enumerations import Publication, SourceKind
from events.vocabulary.slugs import slugify_name


class _DatasetFormat(ImportFormat):
    """A format whose only row is the data set itself, so that its source record is planned and written like others."""

    name = "dataset"
    defaults = DatasetDefaults("")
    counts_vanished = False

    def __init__(self, fields: dict[str, Any]) -> None:
        self._fields = fields

    def rows(self, file: InputFile, context: RunContext) -> Iterator[Row | Rejected]:
        """No rows: the row does not come from a file."""
        yield from ()

    def drafts(self, row: Row, context: RunContext) -> Iterable[Draft]:
        """The source record."""
        yield Draft("source", row.key, slugify_name(self._fields["title"]), dict(self._fields))


def update_dataset_source(
    record: ImportRun,
    context: RunContext,
    defaults: DatasetDefaults,
    given: DatasetDefaults,
    version: str,
    sha256: str,
    dry_run: bool,
    source_fields: dict[str, Any],
) -> tuple[ImportLogRow | None, ImportPlan]:
    """Create or update the source record of the run's data set. Returns its log row, and the plan that was written.

    `given` are the values of the command, `source_fields` those of the files by column. For a value that is blank in
    both, the record keeps its own if the files are the same, and gets the format's default otherwise.
    Raises FileRefused if a curator withdrew the record, or if a value cannot be stored.
    """
    dataset = record.dataset
    fields = {**_fields(dataset, defaults, given, version, sha256), **source_fields}
    row = Row(DATASET_KEY, 0, repr(sorted(fields.items())).encode(), None)

    def run_transaction() -> tuple[ImportPlan, ImportLogRow | None]:
        with transaction.atomic(), connection.cursor() as cursor:
            change_note(f"Imported from {dataset.name}.")
            plan = Planner(int(dataset.pk or 0), _DatasetFormat(fields), context).plan(cursor, [row])
            write_plan(cursor, plan, int(dataset.pk or 0), record.pk or 0, context.publish)
            log_row = _log_row(cursor, dataset, plan)
            if dry_run:
                transaction.set_rollback(True)
            elif log_row is not None and log_row.record_id != dataset.source_id:
                # In the same transaction, so that a killed run leaves both or none.
                ImportDataset.objects.filter(pk=dataset.pk).update(source_id=log_row.record_id)
        return plan, log_row

    try:
        plan, log_row = retry_transaction(run_transaction, patience=COMMAND_PATIENCE)
    except (IntegrityError, DataError) as error:
        raise FileRefused(error_message(error)) from error
    if log_row is not None and not dry_run:
        dataset.source_id = log_row.record_id
    if plan.rejects:
        raise FileRefused(f"The source record of “{dataset.name}” cannot be saved: {plan.rejects[0].reason}")
    if log_row is not None and dry_run:
        return log_row, plan
    state = Source.objects.filter(pk=dataset.source_id).values_list("publication", "merged_into_id").first()
    if state is None or (state[0] == Publication.WITHDRAWN and state[1] is None):
        raise FileRefused(f"The source record of “{dataset.name}” was deleted or withdrawn. Restore it first.")
    return log_row, plan


def _log_row(cursor: Any, dataset: ImportDataset, plan: ImportPlan) -> ImportLogRow | None:
    """The log row of the source record: the planned one, or the stored one if nothing has changed."""
    if plan.planned:
        return plan.planned[0].log_row
    return log_rows_by_key(cursor, int(dataset.pk or 0), [DATASET_KEY]).get(DATASET_KEY)


def _fields(
    dataset: ImportDataset, defaults: DatasetDefaults, given: DatasetDefaults, version: str, sha256: str
) -> dict[str, str]:
    current = Source.objects.filter(pk=dataset.source_id, sha256=sha256).first() if dataset.source_id else None
    return {
        "kind": SourceKind.DATASET.value,
        "title": dataset.name,
        "sha256": sha256,
        "publisher": given.publisher or (current.publisher if current else defaults.publisher),
        "licence": given.licence or (current.licence if current else defaults.licence),
        "url": given.url or (current.url if current else defaults.url),
        "dataset_version": version or (current.dataset_version if current else ""),
    }


def combined_sha256(paths: list[Path], files: list[InputFile]) -> str:
    """The SHA-256 of the file; of several files that of their concatenation, as `cat … | sha256sum` prints it."""
    if len(paths) == 1:
        return files[0].sha256
    digest = hashlib.sha256()
    for path in paths:
        with path.open("rb") as stream:
            while chunk := stream.read(1 << 20):
                digest.update(chunk)
    return digest.hexdigest()
