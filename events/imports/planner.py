"""Plans a batch of rows: which records are created, changed, matched or left as they are. Writes nothing.

The records of a row are planned together or the row is rejected. Limits: a plan is made inside the batch's transaction,
on records which that transaction has locked, and is valid in it only.
"""

import logging
from collections import defaultdict
from collections.abc import Callable, Iterator
from typing import Any

from events.imports.columns import InvalidValue, target_table
from events.imports.drafts import Draft, Match, Ref, Rejected, Row
from events.imports.existing_records import ExistingRecords, changed_since_import, log_rows_by_key
from events.imports.formats import COUNTRY_KEY, ImportFormat, RunContext, country_draft
from events.imports.plan import (
    NOT_LOGGED,
    ImportLogRow,
    ImportPlan,
    PlannedRecord,
    fingerprint_of,
    references,
    values_as_json,
)
from events.imports.queries import fetch
from events.imports.three_way_merge import merge_into_imported, merge_into_matched
from events.vocabulary.enumerations import Publication

log = logging.getLogger(__name__)

_CACHED_KEYS = 100_000
"""The number of supporting records that a run caches; when it is exceeded, the cache is emptied."""

_IDS_PER_DRAW = 500
_MappedRow = tuple[Row, bytes, list[Draft]]


class Planner:
    """Plans the batches of one run, and caches the log rows of the supporting records between them.

    `was_read` says whether an earlier batch contained that row of the import log. With `dry_run` nothing is committed.
    """

    def __init__(
        self,
        dataset_pk: int,
        format_: ImportFormat,
        context: RunContext,
        was_read: Callable[[int], bool] = lambda row_id: False,
        dry_run: bool = False,
    ) -> None:
        self.dataset_pk, self.format, self.context, self.was_read = dataset_pk, format_, context, was_read
        self.dry_run = dry_run
        self.supporting: dict[str, ImportLogRow] = {}
        # The rows' own records that this connection may not see yet: those of the batch that is being committed; in a
        # dry run those of all batches.
        self.uncommitted: dict[str, ImportLogRow] = {}
        self._drawn_ids: dict[str, list[int]] = defaultdict(list)

    def clear_cache(self) -> None:
        """Empty the caches, after a batch was rolled back."""
        self.supporting.clear()
        if not self.dry_run:
            self.uncommitted.clear()
        self.context.clear_cache()

    def plan(self, cursor: Any, rows: list[Row]) -> ImportPlan:
        """The plan of one batch. Locks the records that it may change."""
        if len(self.supporting) > _CACHED_KEYS:
            self.supporting.clear()
        plan = _BatchPlanner(self, cursor).plan_rows(rows)
        if not self.dry_run:
            self.uncommitted.clear()
        own = (each for each in plan.planned if each.new and each.log_row.key == each.row.key)
        self.uncommitted.update((each.log_row.key, each.log_row) for each in own)
        return plan

    def new_id(self, cursor: Any, type_: str) -> int:
        """An id for a new record, from the sequence of its table."""
        ids = self._drawn_ids[type_]
        if not ids:
            table = target_table(type_).table
            ids += [row[0] for row in fetch(cursor, "draw_ids", [_IDS_PER_DRAW], table=table)][::-1]
        return ids.pop()


class _UnresolvedReference(Exception):
    """A reference to a record that is not planned yet, or does not exist."""


class _BatchPlanner:
    """Plans one batch."""

    def __init__(self, planner: Planner, cursor: Any) -> None:
        self.planner, self.cursor, self.context = planner, cursor, planner.context
        self.plan = ImportPlan()
        self.log_rows: dict[str, ImportLogRow] = {}
        self.existing = ExistingRecords(cursor, planner.context.publish)
        self._rows: dict[str, Row] = {}
        self._unresolved_key = ""
        self._rejected_keys: set[str] = set()
        self._normalized_parts: dict[int, tuple[Any, dict[str, Any] | None]] = {}

    def plan_rows(self, rows: list[Row]) -> ImportPlan:
        """The plan of these rows. A row that refers to a later one is planned after it."""
        self.log_rows = log_rows_by_key(self.cursor, self.planner.dataset_pk, {row.key for row in rows})
        changed = changed_since_import(self.cursor, self.log_rows.values())
        waiting = [mapped for row in rows if (mapped := self._map(row, changed)) is not None]
        self._load_existing(waiting)
        while waiting:
            left = [mapped for mapped in waiting if not self._plan_row(*mapped)]
            if len(left) == len(waiting):
                key = self._unresolved_key
                for row, _, _ in left:
                    self._reject(row, "", key, f"It refers to “{key}”, but no row of the data set has that key.")
                break
            waiting = left
        return self.plan

    def _map(self, row: Row, changed: set[int]) -> _MappedRow | None:
        """The row with its drafts; None if it is unchanged or rejected."""
        format_ = self.planner.format
        fingerprint = fingerprint_of(f"{format_.name} {format_.version}".encode(), row.fingerprint)
        log_row = self.log_rows.get(row.key) or self.planner.uncommitted.get(row.key)
        if (first := self._rows.get(row.key)) is not None:
            if first.fingerprint != row.fingerprint:
                self._reject(row, "", row.key, f"The row in line {first.line} has the same key, and was read first.")
            return None
        if log_row is not None and log_row.row_id is not None:
            same = log_row.fingerprint == fingerprint
            if not same and self.planner.was_read(log_row.row_id):
                self._reject(row, "", row.key, "An earlier row of these files has the same key, and was read first.")
                return None
            self.plan.seen.append(log_row.row_id)
            if self.context.publish and log_row.created and log_row.record_id is not None:
                self.plan.published[log_row.type].append(log_row.record_id)
            if same and log_row.row_id not in changed and not log_row.withdrawn:
                self.plan.counts[log_row.type]["unchanged"] += 1
                return None
        self._rows[row.key] = row
        try:
            supporting = self.planner.supporting
            drafts = [draft for draft in format_.drafts(row, self.context) if draft.key not in supporting]
        except Rejected as rejected:
            rejected.file, rejected.line = row.file, rejected.line or row.line
            self.plan.rejects.append(rejected)
            self._rejected_keys.add(row.key)
            return None
        except Exception as error:  # a row that the mapping does not expect must not end the import of the others
            log.exception("%s: row %s cannot be mapped", format_.name, row.key)
            reason = f"The row does not have the form of the format {format_.name} ({type(error).__name__}: {error})."
            self._reject(row, "", row.key, reason)
            self._rejected_keys.add(row.key)
            return None
        if not drafts or drafts[0].key != row.key:  # which also detects a row whose key is a supporting record's
            raise AssertionError(f"{format_.name}: the first draft of row {row.key} has another key")
        return row, fingerprint, drafts

    def _load_existing(self, mapped: list[_MappedRow]) -> None:
        """Read what the drafts need: log rows by key, states of records, current and last imported values."""
        needed: set[str] = set()
        for _, _, drafts in mapped:
            referenced = [key for draft in drafts for key in references(draft)]
            if any(key.startswith(COUNTRY_KEY) for key in referenced):
                referenced += self._add_countries(drafts)
            needed.update(referenced)
            needed.update(draft.key for draft in drafts)
        unknown = needed.difference(self.log_rows, self.planner.supporting, self.planner.uncommitted)
        if unknown:
            self.log_rows.update(log_rows_by_key(self.cursor, self.planner.dataset_pk, unknown))
        found = (self.log_rows.get(key) or self.planner.supporting.get(key) for key in sorted(needed))
        self.existing.load_states(each for each in found if each is not None)
        imported_before = [
            (draft, self.log_rows[draft.key])
            for _, _, drafts in mapped
            for draft in drafts
            if draft.key in self.log_rows
        ]
        self.existing.load_values(log_row for draft, log_row in imported_before if log_row.created or draft.fill)

    def _add_countries(self, drafts: list[Draft]) -> list[str]:
        """Append drafts of the referenced countries and their parents that are not in the database.

        Returns the keys that these drafts refer to.
        """
        added: list[str] = []
        own = {draft.key for draft in drafts}
        wanted = [key for draft in drafts for key in references(draft) if key.startswith(COUNTRY_KEY)]
        while wanted:
            key = wanted.pop()
            if key not in own and key not in self.planner.supporting:
                own.add(key)
                drafts.append(country_draft(key.removeprefix(COUNTRY_KEY), key))
                more = list(references(drafts[-1]))
                wanted += more
                added += more
        return added

    def _plan_row(self, row: Row, fingerprint: bytes, drafts: list[Draft]) -> bool:
        """Plan the records of a row, all or none. False if it refers to a record that is not planned yet."""
        made: list[PlannedRecord] = []
        new: dict[str, ImportLogRow] = {}
        duplicates_before, suggestions_before = len(self.plan.duplicates), len(self.plan.suggestions)
        try:
            for draft in _in_order(drafts, self.planner.supporting):
                planned = self._plan_record(draft, row, fingerprint, new)
                if planned is not None:
                    made.append(planned)
        except (_UnresolvedReference, InvalidValue) as problem:
            del self.plan.duplicates[duplicates_before:], self.plan.suggestions[suggestions_before:]
            self._normalized_parts.clear()  # it may contain ids of records that only this row would have created
            if isinstance(problem, InvalidValue):
                self._reject(row, problem.column, problem.value, str(problem))
                self._rejected_keys.add(row.key)
                return True
            self._unresolved_key = str(problem)
            return False
        self.log_rows.update(new)
        for planned in made:
            self._count(planned)
            if not planned.log_row.main:
                self.planner.supporting[planned.log_row.key] = planned.log_row
        self.plan.planned += made
        return True

    def _plan_record(
        self, draft: Draft, row: Row, fingerprint: bytes, new: dict[str, ImportLogRow]
    ) -> PlannedRecord | None:
        """The planned record of a draft; None if nothing is written for it."""
        main = draft.key == row.key
        log_row = self.log_rows.get(draft.key)
        if log_row is not None and log_row.row_id is None:
            return None  # planned with an earlier row of the batch
        if log_row is not None and log_row.type != draft.type:
            raise InvalidValue("", draft.key, f"It was imported as a {log_row.type} before, and is a {draft.type} now.")
        is_new = log_row is None
        if log_row is None:
            log_row = self._match_or_create(draft)
            if log_row.row_id == NOT_LOGGED:
                new[draft.key] = self.planner.supporting[draft.key] = log_row
                return None
        values = self._normalized_values(draft, new)
        imported = values_as_json(draft, values)
        if not main:
            fingerprint = fingerprint_of(imported)
            if log_row.fingerprint == fingerprint:
                self.planner.supporting[log_row.key] = log_row
                return None
        planned = PlannedRecord(log_row, draft, row, values, imported, is_new)
        if draft.fill if not log_row.created else not is_new:
            self._merge_into_existing(planned)
        if log_row.withdrawn and log_row.record_id is not None:
            self.plan.restored[draft.type].append(log_row.record_id)
        log_row.main = (main and self.planner.format.counts_vanished) or log_row.main
        log_row.fingerprint = fingerprint
        if is_new:
            new[draft.key] = log_row
        return planned

    def _match_or_create(self, draft: Draft) -> ImportLogRow:
        """The log row of a draft that was not imported before: of the record it matches, or of a new record."""
        match, request = Match(None, "new"), draft.match
        if draft.record_id is not None:
            match = Match(draft.record_id, "matched")
        elif request is not None:
            match = self.context.matcher(draft.type).match(
                request.name,
                country=request.country,
                on=request.on,
                identifiers=request.identifiers,
                aliases=request.aliases,
            )
        if match.verdict == "matched" and match.record_id is not None:
            state = self.existing.state(draft.type, match.record_id)
            if not draft.create and self.context.publish and state is not None and state[0] != Publication.PUBLISHED:
                self.context.warn(f"a draft {draft.type} has the name of one in the files: it was not linked")
                return ImportLogRow(draft.key, NOT_LOGGED, draft.type, None, created=False)
            matched = ImportLogRow(draft.key, None, draft.type, match.record_id, created=False)
            if draft.fill:
                self.existing.load_values([matched])
            return matched
        record_id = self.planner.new_id(self.cursor, draft.type) if draft.create else None
        if match.verdict == "possible" and match.record_id is not None and request is not None:
            self.plan.duplicates.append(
                {
                    "key": draft.key,
                    "type": draft.type,
                    "name": request.name,
                    "record_id": record_id,
                    "other_id": match.record_id,
                    "evidence": match.evidence,
                }
            )
        return ImportLogRow(draft.key, None, draft.type, record_id, created=draft.create, is_new_record=draft.create)

    def _normalized_values(self, draft: Draft, new: dict[str, ImportLogRow]) -> dict[str, Any]:
        """The draft's fields and parts, normalized, with ids for references."""
        table = target_table(draft.type)

        def resolve(ref: Ref) -> int | None:
            log_row = new.get(ref.key) or self.log_rows.get(ref.key)
            log_row = log_row or self.planner.supporting.get(ref.key) or self.planner.uncommitted.get(ref.key)
            if log_row is None:
                if ref.optional and (ref.key not in self._rows or ref.key in self._rejected_keys):
                    return None
                raise _UnresolvedReference(ref.key)
            record_id = self.existing.resolved_id(log_row)
            if record_id is None and ref.needed:
                raise InvalidValue(
                    "", ref.key, f"It refers to “{ref.key}”, which was withdrawn or deleted here. Restore it first."
                )
            return record_id

        parts: dict[str, list[dict[str, Any]]] = {}
        for name, rows in draft.parts.items():
            kept = parts[name] = []
            for row in rows:
                # Mappings return the same object for the same actor or place (`RunContext.cached`).
                found = self._normalized_parts.get(id(row))
                if found is None:
                    normalized = table.parts[name].normalized(row, resolve)
                    # Without any value it was only an optional reference to a missing record.
                    blank = all(value is None for value in normalized.values())
                    found = self._normalized_parts[id(row)] = (row, None if blank else normalized)
                if found[1] is not None:
                    kept.append(found[1])
        return {"fields": table.normalized(draft.fields, resolve), "parts": parts}

    def _merge_into_existing(self, planned: PlannedRecord) -> None:
        """Set the changes to an existing record. A record that was merged, withdrawn or deleted is not changed."""
        log_row = planned.log_row
        if log_row.record_id is None:
            return
        state = self.existing.state(log_row.type, log_row.record_id)
        current = self.existing.current(log_row.type, log_row.record_id)
        if state is None or current is None or state[1] is not None:
            return
        if state[0] == Publication.WITHDRAWN and not log_row.withdrawn:
            return
        merge = merge_into_imported if log_row.created else merge_into_matched
        table = target_table(log_row.type)
        planned.changes = merge(table, self.existing.last_imported(log_row.row_id), current, planned.values)
        planned.part_ids = current["part_ids"]
        for name, (theirs, ours) in planned.changes.suggestions.items():
            self.plan.suggestions.append(
                {"type": log_row.type, "record_id": log_row.record_id, "field": name, "theirs": theirs, "ours": ours}
            )

    def _count(self, planned: PlannedRecord) -> None:
        log_row, request, changes = planned.log_row, planned.draft.match, planned.changes
        counts = self.plan.counts[log_row.type]
        if planned.new and log_row.record_id is None:
            counts["left open"] += 1
        elif planned.new:
            counts["created" if log_row.created else "matched"] += 1
            if request is not None and log_row.record_id is not None and (log_row.created or planned.draft.fill):
                # Later rows match it too; a row with another identifier of the data set is a different record.
                self.context.matcher(log_row.type).add(
                    log_row.record_id,
                    request.name,
                    country=request.country,
                    identifiers=request.identifiers,
                    aliases=request.aliases,
                )
        if changes is not None and changes.changed:
            counts["updated"] += 1
        elif log_row.main and not planned.new:
            counts["unchanged"] += 1
        if changes is not None and changes.suggestions:
            counts["suggested"] += 1
        if planned.new and any(each["key"] == log_row.key for each in self.plan.duplicates):
            counts["possible"] += 1

    def _reject(self, row: Row, column: str, value: str, reason: str) -> None:
        self.plan.rejects.append(Rejected(row.line, column, value[:200], reason, row.file))


def _in_order(drafts: list[Draft], supporting: dict[str, ImportLogRow]) -> Iterator[Draft]:
    """Supporting records in the order of their references, those already cached left out; the row's own record last."""
    if len(drafts) == 1:
        yield drafts[0]
        return
    waiting = {draft.key: draft for draft in drafts[1:] if draft.key not in supporting}
    while waiting:
        for key, draft in waiting.items():
            if not any(reference in waiting and reference != key for reference in references(draft)):
                break
        else:
            key, draft = next(iter(waiting.items()))  # they refer to each other, which works as ids are drawn before
        del waiting[key]
        yield draft
    yield drafts[0]
