"""The record of a run (`ImportRun`, shown in the admin), and the lock that allows one run of a data set at a time."""

from collections.abc import Iterator
from contextlib import contextmanager

from django.db import OperationalError, connection
from django.utils import timezone

from events.imports.drafts import FileRefused
from events.imports.files import InputFile
from events.imports.formats import ImportFormat
from events.imports.queries import execute, fetch
from events.imports.run_summary import Summary
from events.models.imports import ImportDataset, ImportRun, RunStatus

_SAVED_REJECTS = 100
_LOCK_TIMEOUT = "60s"


@contextmanager
def dataset_lock(dataset: str) -> Iterator[None]:
    """Hold the lock of a data set, and start only when no batch of a killed run is still being committed.

    Waits up to 60 seconds, as the server may need a moment to end the sessions of a killed run. Raises FileRefused if
    another import of the data set is running.
    """
    _acquire("lock_dataset", dataset)
    try:
        _acquire("wait_for_batches", dataset)
        yield
    finally:
        with connection.cursor() as cursor:
            fetch(cursor, "unlock_dataset", [dataset])


def _acquire(lock: str, dataset: str) -> None:
    with connection.cursor() as cursor:
        fetch(cursor, "set_lock_timeout", [_LOCK_TIMEOUT])
        try:
            fetch(cursor, lock, [dataset])
        except OperationalError as error:
            raise FileRefused(
                f"Another import of “{dataset}” is running. Wait until it has ended, then run this command again."
            ) from error
        finally:
            execute(cursor, "reset_lock_timeout")


@contextmanager
def recorded_run(form: ImportFormat, summary: Summary, files: list[InputFile], publish: bool) -> Iterator[ImportRun]:
    """The run's ImportRun, saved at the start and at the end; that of a dry run is never saved.

    Requires the lock of the data set. Raises FileRefused if the data set was imported in another format.
    """
    dataset = ImportDataset.objects.filter(name=summary.dataset).first()
    if dataset is not None and dataset.format != form.name:
        raise FileRefused(
            f"“{dataset.name}” is a data set of the format {dataset.format}, not {form.name}. Use that format, or give "
            "another --dataset-name."
        )
    listed = [{"name": f.name, "sha256": f.sha256, "bytes": f.size, "encoding": f.encoding} for f in files]
    if summary.dry_run:
        yield ImportRun(pk=0, dataset=dataset or ImportDataset(pk=0, name=summary.dataset, format=form.name))
        return
    if dataset is None:
        dataset = ImportDataset.objects.create(name=summary.dataset, format=form.name)
    # This process holds the lock, so a run with the status RUNNING was killed.
    dataset.runs.filter(status=RunStatus.RUNNING).update(status=RunStatus.INTERRUPTED, finished_at=timezone.now())
    record = ImportRun.objects.create(dataset=dataset, status=RunStatus.RUNNING, publish=publish, files=listed)
    try:
        yield record
    except BaseException as error:
        summary.message = summary.message or f"{type(error).__name__}: {error}"
        raise
    finally:
        failed = RunStatus.FAILED if summary.message else None
        record.status = failed or (RunStatus.DONE_WITH_REJECTS if summary.rejected else RunStatus.DONE)
        record.finished_at, record.message = timezone.now(), summary.message
        save_progress(record, summary)


def save_progress(record: ImportRun, summary: Summary) -> None:
    """Save the counts of the summary, its warnings and its first 100 rejected rows in the ImportRun."""
    record.rows, record.rejected, record.vanished = summary.rows, summary.rejected, summary.vanished
    record.counts = {type_: dict(counts) for type_, counts in sorted(summary.counts.items())}
    record.warnings = dict(summary.warnings)
    record.rejects = [
        [each.file, each.line, each.column, each.value.replace("\0", "␀"), each.reason]
        for each in summary.rejects[:_SAVED_REJECTS]
    ]
    record.save()
