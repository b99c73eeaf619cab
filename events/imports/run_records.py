"""The rows in which people see what runs: one a run, and the lock that keeps two runs of a data set apart."""

from collections.abc import Iterator
from contextlib import contextmanager

from django.db import OperationalError, connection
from django.utils import timezone

from events.imports.drafts import FileRefused
from events.imports.files import InputFile
from events.imports.formats import ImportFormat
from events.imports.queries import fetch
from events.imports.run_summary import Summary
from events.models.imports import ImportDataset, ImportRun, RunStatus

_SHOWN_REJECTS = 100
_LOCK_TIMEOUT = "60s"


@contextmanager
def only_run(dataset: str) -> Iterator[None]:
    """Hold the data set's lock. The connections of a killed run may need a moment to end their work and be given up."""
    _patiently("lock", dataset)
    try:
        _patiently("await_batches", dataset)
        yield
    finally:
        with connection.cursor() as cursor:
            fetch(cursor, "unlock", [dataset])


def _patiently(lock: str, dataset: str) -> None:
    with connection.cursor() as cursor:
        cursor.execute("select set_config('lock_timeout', %s, false)", [_LOCK_TIMEOUT])
        try:
            fetch(cursor, lock, [dataset])
        except OperationalError as error:
            raise FileRefused(f"Another import of “{dataset}” is running. Wait for its end.") from error
        finally:
            cursor.execute("select set_config('lock_timeout', '0', false)")


@contextmanager
def record_of(form: ImportFormat, summary: Summary, files: list[InputFile], publish: bool) -> Iterator[ImportRun]:
    """The row in which people see the run. A dry run has one that is never saved."""
    dataset = ImportDataset.objects.filter(name=summary.dataset).first()
    if dataset is not None and dataset.format != form.name:
        raise FileRefused(f"“{dataset.name}” is a data set of the format {dataset.format}, not {form.name}.")
    listed = [{"name": f.name, "sha256": f.sha256, "bytes": f.size, "encoding": f.encoding} for f in files]
    if summary.dry_run:
        yield ImportRun(pk=0, dataset=dataset or ImportDataset(pk=0, name=summary.dataset, format=form.name))
        return
    if dataset is None:
        dataset = ImportDataset.objects.create(name=summary.dataset, format=form.name)
    # We hold the lock: a run that seems to be under way is not.
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
    """Write how far the run is into its row."""
    record.rows, record.rejected, record.vanished = summary.rows, summary.rejected, summary.vanished
    record.counts = {type_: dict(counts) for type_, counts in sorted(summary.counts.items())}
    record.warnings = dict(summary.warnings)
    record.rejects = [
        [each.file, each.line, each.column, each.value.replace("\0", "␀"), each.reason]
        for each in summary.rejects[:_SHOWN_REJECTS]
    ]
    record.save()
