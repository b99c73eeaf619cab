"""SQL that names the records to include that documents do not tell: those that refer to the page's, and ancestors.

A path is followed in the tables from its beginning; every record on the way is named too.
"""

from collections.abc import Iterator
from contextlib import suppress

from events.serve.records.filters import BadValue
from events.serve.records.includes import Step, steps
from events.vocabulary.enumerations import RecordType

_ANCESTORS = """{name} (id) as (
  select p.parent_id from published_{type} p where p.id in (select id from {origin}) and p.parent_id is not null
  union select p.parent_id from {name} a join published_{type} p on p.id = a.id where p.parent_id is not null)"""

INCLUDED = """
union all
select 1, 0, c.type, c.slug collate "C", null, null
from included i join events_current c on c.type = i.type and c.record_id = i.id and c.op = 'upsert'"""


def include_ctes(starts: dict[RecordType, str], wanted: tuple[str, ...]) -> list[str]:
    """One CTE of ids for each step, then `included`: every type and id that any of them reached.

    `starts` names the CTE of the page's ids by type; a path counts from the types that it leads somewhere from. Empty
    where it does from none.
    """
    names: dict[Step, str] = {}
    by_node: dict[tuple[str, RecordType], list[str]] = {("", type_): [name] for type_, name in starts.items()}
    ctes: list[str] = []
    for text in wanted:
        for step in _steps(starts, text):
            if step in names:
                continue
            name = names[step] = f"step{len(names)}"
            ctes.append(_step_cte(step, name, by_node[step.origin, step.origin_type]))
            by_node.setdefault((step.reached, step.target), []).append(name)
    if not names:
        return []
    reached = " union ".join(f"select distinct '{step.target.value}', id from {name}" for step, name in names.items())
    return [*ctes, f"included (type, id) as ({reached})"]


def _steps(starts: dict[RecordType, str], text: str) -> Iterator[Step]:
    for type_ in starts:
        with suppress(BadValue):
            yield from steps(type_, text)


def _step_cte(step: Step, name: str, origins: list[str]) -> str:
    origin = origins[0] if len(origins) == 1 else f"({' union all '.join(f'select id from {o}' for o in origins)}) o"
    type_, path = step.origin_type.value, step.path
    if step.tree == "ancestors":
        return _ANCESTORS.format(name=name, type=type_, origin=origin)
    if step.tree == "children":
        query = f"select r.id from published_{type_} r where r.parent_id in (select id from {origin})"
    elif path is not None and path.table:
        fixed = "".join(f" and x.{column} = '{value}'" for column, value in path.where)
        query = (
            f"select x.{path.column} from published_{path.table} x"
            f" where x.{path.owner} in (select id from {origin}) and x.{path.column} is not null{fixed}"
        )
    elif path is not None:
        query = (
            f"select r.{path.column} from published_{type_} r"
            f" where r.id in (select id from {origin}) and r.{path.column} is not null"
        )
    else:
        raise ValueError(f"a step without a path: {step}")
    return f"{name} (id) as ({query})"
