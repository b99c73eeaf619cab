"""One run of an import: reads the rows of the files in batches, and plans, writes and commits each batch.

A killed run keeps the batches that it committed, and the same command continues after them: imported rows are
recognized by their fingerprints. If the database rejects a batch, the batch is divided until the invalid row is found;
only that row is rejected.

Limits: one run of a data set at a time; one process.
"""

import gc
import time
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, NamedTuple

from django.db import DatabaseError, connection, transaction

from diplo_api.postgresql.retry import retry_transaction
from events.imports.columns import target_table
from events.imports.database_errors import aborts_batch_only, error_message, is_caused_by_rows
from events.imports.dataset_source import combined_sha256, update_dataset_source
from events.imports.drafts import DATASET_KEY, FileRefused, Rejected, Row
from events.imports.files import InputFile, input_files
from events.imports.formats import DatasetDefaults, ImportFormat, RunContext, find
from events.imports.pipelined_connection import PipelinedConnection
from events.imports.plan import ImportPlan
from events.imports.planner import Planner
from events.imports.progress import ProgressReporter, SilentReporter
from events.imports.queries import execute, fetch
from events.imports.run_records import dataset_lock, recorded_run, save_progress
from events.imports.run_summary import KEPT_REJECTS, RejectsFile, Summary
from events.imports.vanished_records import withdraw_vanished
from events.imports.writer import write_plan
from events.models.imports import ImportRun
from events.publish.limits import set_publish_limit
from events.publish.notes import change_note

BATCH = 1000
_ATTEMPTS = 5

LOCK_PATIENCE = 300.0
"""Seconds for which a batch that waits for a lock is repeated before the run ends."""

_BATCHES_BEFORE_ANALYZE = (1, 4, 16, 64, 256)
"""After these batches the tables that grew are analyzed, because autovacuum may come too late."""

_SECONDS_BETWEEN_SAVES = 2.0


@dataclass(frozen=True)
class Options:
    """The options of one import. A blank text means the format's default."""

    name: str = ""
    version: str = ""
    publisher: str = ""
    licence: str = ""
    url: str = ""
    publish: bool = False
    dry_run: bool = False
    withdraw_vanished: bool = False
    rejects: Path | None = None
    encoding: str | None = None
    batch: int = BATCH
    extra: dict[str, Any] = field(default_factory=dict)


class _PreviousBatchFailed(Exception):
    """The COMMIT of the previous batch failed, so the plan of the current one is invalid."""


class _CommittingBatch(NamedTuple):
    """A batch whose COMMIT was sent, and whose result is not known yet."""

    connection: PipelinedConnection
    rows: list[Row]
    plan: ImportPlan


def ingest(format_name: str, paths: list[Path], options: Options, reporter: ProgressReporter | None = None) -> Summary:
    """Import files. An error of a file or of the database is the summary's `message`, not an exception."""
    format_ = find(format_name)
    summary = Summary(options.name or format_.dataset_name(paths), dry_run=options.dry_run)
    started = time.monotonic()
    try:
        if not summary.dataset:
            raise FileRefused(
                f"The format {format_name} needs --dataset-name, the name within which the keys of its rows are unique."
            )
        files = [file for path in paths for file in input_files(path, options.encoding)]
        context = RunContext(options.publish, summary.dataset, options.extra, summary.warnings)
        source_fields = format_.prepare(files, context)
        skipped = [file for file in files if not _is_of_format(format_, file, context)]
        files = [file for file in files if file not in skipped]
        if not files:
            raise FileRefused(f"{', '.join(file.name for file in skipped)}: there is no file of data in it.")
        summary.warnings.clear()
        for file in skipped:
            context.warn(f"{file.name} is about the data, and not imported")
        recorded = recorded_run(format_, summary, files, options.publish)
        with _infrequent_garbage_collection(), dataset_lock(summary.dataset), recorded as record:
            run = _Run(format_, files, options, context, summary, record, reporter or SilentReporter())
            run.import_all(paths, source_fields)
    except FileRefused as refused:
        summary.message = str(refused)
    except DatabaseError as error:
        summary.message = f"The database: {error_message(error)}"
    finally:
        summary.seconds = time.monotonic() - started
        if reporter is not None:
            reporter.close()
    return summary


@contextmanager
def _infrequent_garbage_collection() -> Iterator[None]:
    """Run Python's cyclic garbage collector rarely: a batch creates few cycles, and each collection visits the caches.

    Measured: a quarter of the processor time of an import of 12,000 rows.
    """
    usual = gc.get_threshold()
    gc.set_threshold(20_000, 10, 1_000)
    try:
        yield
    finally:
        gc.set_threshold(*usual)


def _is_of_format(format_: ImportFormat, file: InputFile, context: RunContext) -> bool:
    """Whether a file is of the format. Raises FileRefused if it is not, except for a README or LICENSE in a zip."""
    try:
        _read_first_row(format_, file, context)
    except FileRefused:
        if not file.for_people:
            raise
        return False
    return True


def _read_first_row(format_: ImportFormat, file: InputFile, context: RunContext) -> None:
    """Read up to the first valid row, so that a file of another format is refused before anything is written."""
    rows = iter(format_.rows(file, context))
    next((item for item in rows if not isinstance(item, Rejected)), None)
    close = getattr(rows, "close", None)
    if close is not None:
        close()
    file.position = 0


class _Run:
    """The loop over files and batches."""

    def __init__(
        self,
        format_: ImportFormat,
        files: list[InputFile],
        options: Options,
        context: RunContext,
        summary: Summary,
        record: ImportRun,
        reporter: ProgressReporter,
    ) -> None:
        self.format, self.files, self.options, self.context = format_, files, options, context
        self.summary, self.record, self.reporter = summary, record, reporter
        self.dataset_pk = int(record.dataset.pk or 0)
        self.planner = Planner(self.dataset_pk, format_, context, self._was_read, options.dry_run)
        self.rejects = RejectsFile(options.rejects)
        summary.rejects_file = options.rejects
        self._unreadable_rows = 0
        self._batches_done = 0
        self._connections = [PipelinedConnection(), PipelinedConnection()]
        self._committing: _CommittingBatch | None = None
        self._saved = time.monotonic()

    def import_all(self, paths: list[Path], source_fields: dict[str, Any]) -> None:
        """Import every file, then count or withdraw the vanished records.

        `source_fields` are columns of the data set's source record, as read from the files.
        """
        with connection.cursor() as cursor:
            execute(cursor, "create_seen_table")
            execute(cursor, "empty_seen_table")
        try:
            self._update_source(paths, source_fields)
            if self.options.publish:
                self._publish_supporting_drafts()
            total = sum(file.size for file in self.files)
            for rows in self._batches(self._rows_of_files()):
                self._import_batch(rows)
                position = sum(min(file.position, file.size) for file in self.files)
                self.reporter.update(self.summary.rows, position, total)
            self._finish_previous_batch(quiet=True)  # closing rows refer to rows of the last batch
            for rows in self._batches(self.format.closing_rows(self.context)):
                self._import_batch(rows)
            self._finish_previous_batch(quiet=True)
            self._handle_vanished()
        finally:
            for each in self._connections:
                each.close()
            self.rejects.close()

    def _rows_of_files(self) -> Iterator[Row | Rejected]:
        """The rows of all files, one file after another: a batch may contain many small files."""
        for file in self.files:
            for item in self.format.rows(file, self.context):
                item.file = item.file or file.name
                yield item
            file.position = file.size

    def _batches(self, items: Iterable[Row | Rejected]) -> Iterator[list[Row]]:
        rows: list[Row] = []
        for item in items:
            self.summary.rows += 1
            if isinstance(item, Rejected):
                self._unreadable_rows += 1
                self._reject(item)
                continue
            rows.append(item)
            if len(rows) >= self.options.batch:
                yield rows
                rows = []
        yield rows

    def _import_batch(self, rows: list[Row]) -> None:
        """Plan and write a batch while the previous one is being committed, then send its COMMIT."""
        if not rows:
            return
        current = self._connections[0]
        try:
            plan = self._plan_and_write(current, rows)
            self._finish_previous_batch()
        except _PreviousBatchFailed:
            current.rollback()
            self._import_separately(rows)
            return
        except DatabaseError as error:
            current.rollback()
            self._finish_previous_batch(quiet=True)
            if not aborts_batch_only(error):
                raise
            self._import_separately(rows)
            return
        if self.options.dry_run:
            current.rollback()
            self._record_batch(plan)
            return
        current.send_commit()
        self._committing = _CommittingBatch(current, rows, plan)
        self._connections.reverse()

    def _plan_and_write(self, current: PipelinedConnection, rows: list[Row]) -> ImportPlan:
        cursor = current.begin()
        fetch(cursor, "lock_batch", [self.summary.dataset])
        fetch(cursor, "set_change_note", [f"Imported from {self.summary.dataset}."])
        plan = self.planner.plan(cursor, rows)
        uncommitted_slugs = self._committing.plan.slugs if self._committing is not None else None
        write_plan(cursor, plan, self.dataset_pk, self.record.pk or 0, self.options.publish, uncommitted_slugs)
        return plan

    def _was_read(self, row_id: int) -> bool:
        """Whether the files contained that row of the import log in an earlier batch."""
        if self._committing is not None and row_id in self._committing.plan.log_row_ids():
            return True
        with connection.cursor() as cursor:
            return bool(fetch(cursor, "select_seen", [[row_id]]))

    def _finish_previous_batch(self, quiet: bool = False) -> None:
        """Wait for the COMMIT of the previous batch. If it failed because of its rows or a lock, import it separately.

        Raises _PreviousBatchFailed in that case unless `quiet`: a plan made since then refers to missing records.
        """
        if self._committing is None:
            return
        previous, self._committing = self._committing, None
        try:
            previous.connection.wait_for_commit()
        except DatabaseError as error:
            if not aborts_batch_only(error):
                raise
            # The transaction of the current batch may hold locks that the previous batch needs.
            for each in self._connections:
                each.rollback()
            self._import_separately(previous.rows)
            if not quiet:
                raise _PreviousBatchFailed from error
            return
        self._record_batch(previous.plan)

    def _import_separately(self, rows: list[Row]) -> None:
        """Import a batch while no other is being committed. If the database rejects it, import its halves.

        A single row that the database rejects is listed as rejected. After a deadlock, as with a curator's save, the
        batch is repeated first; after too long a wait for a lock it is repeated for LOCK_PATIENCE seconds. If the lock
        is still held then, the run ends, and the same command continues here.
        """
        self.planner.clear_cache()
        try:
            plan = retry_transaction(lambda: self._import_and_commit(rows), attempts=_ATTEMPTS, patience=LOCK_PATIENCE)
        except DatabaseError as error:
            if not is_caused_by_rows(error):
                raise
            if len(rows) == 1:
                self._reject(Rejected(rows[0].line, "", rows[0].key, error_message(error), rows[0].file))
                return
        else:
            self._record_batch(plan)
            return
        middle = len(rows) // 2
        self._import_separately(rows[:middle])
        self._import_separately(rows[middle:])

    def _import_and_commit(self, rows: list[Row]) -> ImportPlan:
        current = self._connections[0]
        try:
            plan = self._plan_and_write(current, rows)
            if self.options.dry_run:
                current.rollback()
            else:
                current.send_commit()
                current.wait_for_commit()
        except DatabaseError:
            current.rollback()
            self.planner.clear_cache()
            raise
        return plan

    def _record_batch(self, plan: ImportPlan) -> None:
        """Add a committed batch to the summary, to the table of seen rows and to the ImportRun."""
        self.summary.add(plan.counts)
        for rejected in plan.rejects:
            self._reject(rejected)
        self._batches_done += 1
        if self._batches_done in _BATCHES_BEFORE_ANALYZE and not self.options.dry_run:
            self._analyze({each.log_row.type for each in plan.planned if each.new})
        with connection.cursor() as cursor:
            execute(cursor, "insert_seen", [list(plan.log_row_ids())])
        if not self.options.dry_run and time.monotonic() > self._saved + _SECONDS_BETWEEN_SAVES:
            save_progress(self.record, self.summary)
            self._saved = time.monotonic()

    def _analyze(self, types: set[str]) -> None:
        records = [target_table(type_) for type_ in sorted(types)]
        tables = [table for each in records for table in (each.table, *(part.table for part in each.parts.values()))]
        if not tables:
            return
        with connection.cursor() as cursor:
            for (table,) in fetch(cursor, "select_tables_to_analyze", [[*tables, "import_row", "events_current"]]):
                execute(cursor, "analyze_table", table=table)

    def _update_source(self, paths: list[Path], source_fields: dict[str, Any]) -> None:
        """Create or update the source record of the data set."""
        given = DatasetDefaults("", self.options.publisher, self.options.licence, self.options.url)
        log_row, plan = update_dataset_source(
            self.record,
            self.context,
            self.format.defaults,
            given,
            self.options.version,
            combined_sha256(paths, self.files),
            self.options.dry_run,
            source_fields,
        )
        self.summary.add(plan.counts)
        if log_row is not None:
            self.planner.supporting[DATASET_KEY] = log_row

    def _publish_supporting_drafts(self) -> None:
        """Publish the supporting records that earlier runs left as drafts; the rows' own records follow in batches."""

        def run_transaction() -> None:
            with transaction.atomic(), connection.cursor() as cursor:
                # They refer to each other, so they cannot be divided into batches.
                set_publish_limit(0)
                change_note(f"Imported from {self.summary.dataset}.")
                for type_ in ("source", "topic", "party", "speaker", "office", "talk", "proposal"):
                    table = target_table(type_).table
                    rows = fetch(cursor, "select_supporting_drafts", [self.dataset_pk, type_], table=table)
                    if rows:
                        execute(cursor, "publish_drafts", [[row[0] for row in rows]], table=table)
                if self.options.dry_run:
                    transaction.set_rollback(True)

        retry_transaction(run_transaction, attempts=_ATTEMPTS, patience=LOCK_PATIENCE)

    def _handle_vanished(self) -> None:
        """Count the records that the files no longer contain, and withdraw them if the option says so."""
        with connection.cursor() as cursor:
            self.summary.vanished = fetch(cursor, "count_vanished", [self.dataset_pk])[0][0]
        if not self.options.withdraw_vanished or not self.summary.vanished or self.options.dry_run:
            return
        if self._unreadable_rows or not all(file.complete for file in self.files):
            self.context.warn(
                "nothing was withdrawn, because some rows could not be read and may contain the missing records"
            )
            return
        note = f"No longer in {self.summary.dataset}."
        for type_, withdrawn, errors in withdraw_vanished(self.dataset_pk, note):
            self.summary.add({type_: withdrawn})
            for reason in errors:
                self.context.warn(f"not withdrawn: {reason}")

    def _reject(self, rejected: Rejected) -> None:
        self.summary.rejected += 1
        if len(self.summary.rejects) < KEPT_REJECTS:
            self.summary.rejects.append(rejected)
        self.rejects.write(rejected)
