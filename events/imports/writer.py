"""Writes a plan in bulk: COPY for new rows, and one UPDATE for each set of changed columns.

Ids are drawn before, so that records of one batch can refer to each other in any order; PostgreSQL checks the
references at COMMIT. Raises Django's database errors; the caller then divides the batch.
"""

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import cache
from typing import Any

import orjson

from events.imports.columns import TargetColumn, TargetTable, as_json, target_table
from events.imports.drafts import Draft
from events.imports.plan import NOT_LOGGED, ImportPlan, PlannedRecord
from events.imports.queries import execute, fetch
from events.vocabulary.enumerations import Publication
from events.vocabulary.slugs import next_free

_LOG_COLUMNS = (
    "id",
    "dataset_id",
    "key",
    "type",
    "record_id",
    "created",
    "main",
    "fingerprint",
    "imported",
    "withdrawn",
    "file",
    "line",
    "run_id",
)


def write_plan(
    cursor: Any,
    plan: ImportPlan,
    dataset_pk: int,
    run_id: int,
    publish: bool,
    uncommitted_slugs: Mapping[str, set[str]] | None = None,
) -> None:
    """Write the records of a plan, their rows of the import log, the suggestions and the possible duplicates.

    `uncommitted_slugs` are those of the previous batch by type: taken, but not visible to this connection yet.
    """
    new = [each for each in plan.planned if each.new and each.log_row.created and each.log_row.record_id is not None]
    _insert(cursor, plan, new, Publication.PUBLISHED if publish else Publication.DRAFT, uncommitted_slugs or {})
    _update(cursor, [each for each in plan.planned if each.changes is not None and each.changes.changed])
    for type_, ids in plan.restored.items():
        execute(cursor, "restore_records", [ids], table=target_table(type_).table)
    for type_, ids in plan.published.items():
        execute(cursor, "publish_drafts", [ids], table=target_table(type_).table)
    _write_log(cursor, plan.planned, dataset_pk, run_id)
    # Two rows may match the same record; the database has one suggestion for each field of it.
    suggestions = {(each["type"], each["record_id"], each["field"]): each for each in plan.suggestions}
    for name, items in (
        ("upsert_suggestions", list(suggestions.values())),
        ("insert_possible_duplicates", plan.duplicates),
    ):
        if items:
            rows = [{"dataset_id": dataset_pk, "run_id": run_id, **item} for item in items]
            execute(cursor, name, [_json(rows)])


def _insert(
    cursor: Any, plan: ImportPlan, new: list[PlannedRecord], publication: str, uncommitted_slugs: Mapping[str, set[str]]
) -> None:
    by_type: dict[str, list[PlannedRecord]] = defaultdict(list)
    for each in new:
        by_type[each.log_row.type].append(each)
    for type_, planned in by_type.items():
        table = target_table(type_)
        slugs = free_slugs(cursor, table, [each.draft for each in planned], uncommitted_slugs.get(type_, ()))
        plan.slugs[type_].update(slugs)
        getters = _column_getters(table)
        rows = []
        for each, slug in zip(planned, slugs, strict=True):
            fields = each.values["fields"]
            rows.append([each.log_row.record_id, slug, publication, *[get(fields) for get in getters]])
        _copy(cursor, table.table, ("id", "slug", "publication", *table.columns), rows)
        for name, part in table.parts.items():
            made = [(each.log_row.record_id, each.values["parts"].get(name, ())) for each in planned]
            _insert_parts(cursor, part, made)


def _insert_parts(cursor: Any, part: TargetTable, lists: Iterable[tuple[int | None, Sequence[dict[str, Any]]]]) -> None:
    getters = _column_getters(part)
    rows = []
    for owner, items in lists:
        places: dict[Any, int] = {}
        for item in items:
            in_list = item[part.list_column] if part.list_column else None
            place = places.get(in_list, 0)
            places[in_list] = place + 1
            rows.append([owner, place, *[get(item) for get in getters]])
    if rows:
        _copy(
            cursor, part.table, (part.owner, "position", *(name for name in part.columns if name != "position")), rows
        )


@cache
def _column_getters(table: TargetTable) -> list[Callable[[dict[str, Any]], Any]]:
    """For each column a function that gets its value from a row, in the form for COPY; the default if it is missing."""

    def getter(name: str, column: TargetColumn) -> Callable[[dict[str, Any]], Any]:
        default = column.for_copy(column.default())
        if column.json:
            return lambda row: column.for_copy(row[name]) if name in row else default
        if column.array:
            return lambda row: _array(row[name]) if name in row else "{}"
        return lambda row: row.get(name, default)

    return [getter(name, column) for name, column in table.columns.items() if name != "position"]


def _array(items: list[Any]) -> str:
    """A list as the text of a PostgreSQL array. Much faster than psycopg's own conversion."""
    if not items:
        return "{}"
    quoted = (str(item).replace("\\", "\\\\").replace('"', '\\"') for item in items)
    return '{"' + '","'.join(quoted) + '"}'


def _copy(cursor: Any, table: str, columns: Sequence[str], rows: list[list[Any]]) -> None:
    listed = ", ".join(f'"{column}"' for column in columns)
    # Django converts psycopg's errors for `execute`, but not for `copy`.
    with cursor.db.wrap_database_errors, cursor.copy(f"copy public.{table} ({listed}) from stdin") as copy:
        for row in rows:
            copy.write_row(row)


def _update(cursor: Any, changed: list[PlannedRecord]) -> None:
    groups: dict[tuple[str, frozenset[str]], list[PlannedRecord]] = defaultdict(list)
    for each in changed:
        if each.changes is not None:
            groups[each.log_row.type, frozenset(each.changes.fields)].append(each)
    for (type_, names), planned in sorted(groups.items(), key=lambda group: (group[0][0], sorted(group[0][1]))):
        table = target_table(type_)
        ids = [each.log_row.record_id for each in planned]
        for name in sorted(names):
            if table.columns[name].unique:
                execute(cursor, "clear_column", [ids], table=table.table, column=name)
        rows = [{"id": each.log_row.record_id, **each.changes.fields} for each in planned if each.changes is not None]
        _update_columns(cursor, table, sorted(names), rows, "updated_at = statement_timestamp()")
        for name, part in table.parts.items():
            lists = [
                (each.log_row.record_id, each.part_ids.get(name, []), each.changes.parts[name])
                for each in planned
                if each.changes is not None and name in each.changes.parts
            ]
            if lists:
                _replace_parts(cursor, part, lists)


def _update_columns(
    cursor: Any, table: TargetTable, names: Sequence[str], rows: list[dict[str, Any]], *assignments: str
) -> None:
    """Set these columns of the rows, by their `id`, and make the further assignments."""
    execute(
        cursor,
        "update_columns",
        [_json(rows)],
        table=table.table,
        assignments=", ".join([*assignments, *(f'"{name}" = new."{name}"' for name in names)]),
        columns="".join(f', "{name}" {table.columns[name].db_type}' for name in names),
    )


def _replace_parts(
    cursor: Any, part: TargetTable, lists: list[tuple[int | None, list[int], list[dict[str, Any]]]]
) -> None:
    """Replace lists of parts. If foreign keys refer to the part, its rows are updated in place and keep their ids."""
    if not part.is_referenced:
        execute(cursor, "delete_parts", [[each for _, ids, _ in lists for each in ids]], table=part.table)
        _insert_parts(cursor, part, [(owner, rows) for owner, _, rows in lists])
        return
    names = [name for name in part.columns if name != "position"]
    kept = [{"id": i, **row} for _, ids, rows in lists for i, row in zip(ids, rows, strict=False)]
    _update_columns(cursor, part, names, kept)
    execute(cursor, "delete_parts", [[i for _, ids, rows in lists for i in ids[len(rows) :]]], table=part.table)
    for owner, ids, rows in lists:
        more = [[owner, place, *(part.columns[n].for_copy(row[n]) for n in names)] for place, row in enumerate(rows)]
        if more[len(ids) :]:
            _copy(cursor, part.table, (part.owner, "position", *names), more[len(ids) :])


def _write_log(cursor: Any, planned: list[PlannedRecord], dataset_pk: int, run_id: int) -> None:
    new = [each for each in planned if each.log_row.row_id is None]
    ids = [row[0] for row in fetch(cursor, "draw_ids", [len(new)], table="import_row")] if new else []
    rows = []
    for each, row_id in zip(new, ids, strict=True):
        log_row, row = each.log_row, each.row
        log_row.row_id = row_id
        rows.append(
            [
                row_id,
                dataset_pk,
                log_row.key,
                log_row.type,
                log_row.record_id,
                log_row.created,
                log_row.main,
                log_row.fingerprint,
                each.imported.decode(),
                False,
                row.file,
                row.line,
                run_id,
            ]
        )
    if rows:
        _copy(cursor, "import_row", _LOG_COLUMNS, rows)
    existing = [each for each in planned if not each.new and each.log_row.row_id != NOT_LOGGED]
    if existing:
        execute(cursor, "update_log_rows", [_json([_log_row_values(each, run_id) for each in existing])])


def _log_row_values(each: PlannedRecord, run_id: int) -> dict[str, Any]:
    log_row = each.log_row
    return {
        "id": log_row.row_id,
        "record_id": log_row.record_id,
        "created": log_row.created,
        "main": log_row.main,
        "fingerprint": f"\\x{log_row.fingerprint.hex()}",
        "imported": each.imported.decode(),
        "file": each.row.file,
        "line": each.row.line,
        "run_id": run_id,
    }


def free_slugs(cursor: Any, table: TargetTable, drafts: list[Draft], uncommitted: Iterable[str] = ()) -> list[str]:
    """A slug for each draft: the one it proposes, with a number appended if that one is taken.

    `uncommitted` are further taken slugs.
    """
    wanted = {draft.slug for draft in drafts}
    values: dict[str, Any] = {"type": table.record_type, "slugs": list(wanted)}
    taken = {row[0] for row in fetch(cursor, "select_taken_slugs", values, table=table.table)}
    taken.update(uncommitted)
    numbered: set[str] = set()
    given: list[str] = []
    for draft in drafts:
        slug = draft.slug
        if slug in taken:
            if slug not in numbered:
                numbered.add(slug)
                values = {"type": table.record_type, "slug": slug}
                taken.update(row[0] for row in fetch(cursor, "select_numbered_slugs", values, table=table.table))
            slug = next_free(slug, taken)
        taken.add(slug)
        given.append(slug)
    return given


def _json(items: Any) -> str:
    return orjson.dumps(items, default=as_json).decode()
