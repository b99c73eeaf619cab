"""The source record that stands for a data set: name, version, publisher, licence, address and SHA-256 of its files."""

import hashlib
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

from django.db import DataError, IntegrityError, connection, transaction

from events.imports.database_errors import refusal
from events.imports.drafts import DATASET_KEY, Draft, FileRefused, Rejected, Row
from events.imports.existing_records import known_keys
from events.imports.files import InputFile
from events.imports.formats import DatasetDefaults, ImportFormat, RunContext
from events.imports.plan import ImportLogRow, ImportPlan
from events.imports.planner import Planner
from events.imports.writer import write
from events.models.imports import ImportDataset, ImportRun
from events.models.sources import Source
from events.publish.notes import change_note
from events.vocabulary.enumerations import Publication, SourceKind
from events.vocabulary.slugs import slugify_name


class _DatasetFormat(ImportFormat):
    """The data set itself, as the one row of a format of its own: its source record."""

    name = "dataset"
    defaults = DatasetDefaults("")
    vanishes = False

    def __init__(self, fields: dict[str, Any]) -> None:
        self._fields = fields

    def rows(self, file: InputFile, context: RunContext) -> Iterator[Row | Rejected]:
        """None: it stands in no file."""
        yield from ()

    def drafts(self, row: Row, context: RunContext) -> Iterable[Draft]:
        """The source record."""
        yield Draft("source", row.key, slugify_name(self._fields["title"]), dict(self._fields))


def bring_up_to_date(
    record: ImportRun,
    context: RunContext,
    defaults: DatasetDefaults,
    said: DatasetDefaults,
    version: str,
    sha256: str,
    dry_run: bool,
    about: dict[str, Any],
) -> tuple[ImportLogRow | None, ImportPlan]:
    """Make the source record of the run's data set, or update it. Returns its row of the log, and what was done.

    `said` is what the command says, blank where it says nothing: what is there stays then, if the files are the same.
    `about` is what the files themselves say of the data set, by column.
    Raises FileRefused where the record cannot be what it must: a person withdrew it, or a text is too long.
    """
    dataset = record.dataset
    fields = {**_fields(dataset, defaults, said, version, sha256), **about}
    row = Row(DATASET_KEY, 0, repr(sorted(fields.items())).encode(), None)
    planner = Planner(int(dataset.pk or 0), _DatasetFormat(fields), context)
    try:
        with transaction.atomic(), connection.cursor() as cursor:
            change_note(f"Imported from {dataset.name}.")
            plan = planner.plan(cursor, [row])
            write(cursor, plan, int(dataset.pk or 0), record.pk or 0, context.publish)
            known = _known(cursor, dataset, plan)
            if dry_run:
                transaction.set_rollback(True)
            elif known is not None and known.record_id != dataset.source_id:
                # In the same transaction: a run that is killed after it has the data set know its source record.
                dataset.source_id = known.record_id
                ImportDataset.objects.filter(pk=dataset.pk).update(source_id=known.record_id)
    except (IntegrityError, DataError) as error:
        raise FileRefused(refusal(error)) from error
    if plan.rejects:
        raise FileRefused(f"The data set cannot be described so: {plan.rejects[0].reason}")
    if known is not None and dry_run:
        return known, plan
    state = Source.objects.filter(pk=dataset.source_id).values_list("publication", "merged_into_id").first()
    if state is None or (state[0] == Publication.WITHDRAWN and state[1] is None):
        raise FileRefused(f"The source record of “{dataset.name}” was deleted or withdrawn. Restore it first.")
    return known, plan


def _known(cursor: Any, dataset: ImportDataset, plan: ImportPlan) -> ImportLogRow | None:
    """The source record's row of the log: as it was planned now, or where nothing has changed as it is."""
    if plan.planned:
        return plan.planned[0].known
    return known_keys(cursor, int(dataset.pk or 0), [DATASET_KEY]).get(DATASET_KEY)


def _fields(
    dataset: ImportDataset, defaults: DatasetDefaults, said: DatasetDefaults, version: str, sha256: str
) -> dict[str, str]:
    there = Source.objects.filter(pk=dataset.source_id, sha256=sha256).first() if dataset.source_id else None
    return {
        "kind": SourceKind.DATASET.value,
        "title": dataset.name,
        "sha256": sha256,
        "publisher": said.publisher or (there.publisher if there else defaults.publisher),
        "licence": said.licence or (there.licence if there else defaults.licence),
        "url": said.url or (there.url if there else defaults.url),
        "dataset_version": version or (there.dataset_version if there else ""),
    }


def combined_sha256(paths: list[Path], files: list[InputFile]) -> str:
    """The SHA-256 of the file; of several, of their contents one after another, as `cat … | sha256sum` gives it."""
    if len(paths) == 1:
        return files[0].sha256
    digest = hashlib.sha256()
    for path in paths:
        with path.open("rb") as stream:
            while chunk := stream.read(1 << 20):
                digest.update(chunk)
    return digest.hexdigest()
