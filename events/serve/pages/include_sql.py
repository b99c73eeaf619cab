"""The SQL that finds included records which documents do not name: those that refer to a record, and its ancestors.

A path is followed in the tables from its beginning; every record that it passes is found too.
"""

from events.serve.pages.include_paths import IncludeStep, steps_from_any
from events.vocabulary.enumerations import RecordType

_ANCESTORS = """{name} (id) as (
  select p.parent_id from published_{type} p where p.id in (select id from {origin}) and p.parent_id is not null
  union select p.parent_id from {name} a join published_{type} p on p.id = a.id where p.parent_id is not null)"""

INCLUDED = """
union all
select 1, 0, c.type, c.slug collate "C", null, null
from included i join events_current c on c.type = i.type and c.record_id = i.id and c.op = 'upsert'"""
"""The rows of the records that the CTE `included` contains."""


def include_ctes(starts: dict[RecordType, str], paths: tuple[str, ...]) -> list[str]:
    """One CTE of ids for each step of the paths, then `included`: every type and id that any of them reached.

    `starts`: the CTE of the page's ids by type. Empty where no path leads anywhere from one of these types.
    """
    names: dict[IncludeStep, str] = {}
    origins: dict[tuple[str, RecordType], list[str]] = {("", type_): [name] for type_, name in starts.items()}
    ctes: list[str] = []
    for path in paths:
        for step in steps_from_any(starts, path):
            if step in names:
                continue
            name = names[step] = f"step{len(names)}"
            ctes.append(_step_cte(step, name, origins[step.origin, step.origin_type]))
            origins.setdefault((step.reached, step.target), []).append(name)
    if not names:
        return []
    reached = " union ".join(f"select distinct '{step.target.value}', id from {name}" for step, name in names.items())
    return [*ctes, f"included (type, id) as ({reached})"]


def page_include_ctes(types: list[RecordType], limit: int, paths: tuple[str, ...]) -> list[str]:
    """The same for a page of several types: its CTE `page` has columns type, id and n."""
    starts = {type_: f"shown_{type_.value}" for type_ in types}
    ctes = include_ctes(starts, paths)
    shown = [
        f"{name} (id) as (select id from page where n <= {limit} and type = '{type_.value}')"
        for type_, name in starts.items()
    ]
    return [*shown, *ctes] if ctes else []


def _step_cte(step: IncludeStep, name: str, origins: list[str]) -> str:
    origin = origins[0] if len(origins) == 1 else f"({' union all '.join(f'select id from {o}' for o in origins)}) o"
    type_, column = step.origin_type.value, step.column
    if step.tree == "ancestors":
        return _ANCESTORS.format(name=name, type=type_, origin=origin)
    if step.tree == "children":
        query = f"select r.id from published_{type_} r where r.parent_id in (select id from {origin})"
    elif column is not None and column.table:
        selected = "".join(f" and x.{name} = '{value}'" for name, value in column.where)
        query = (
            f"select x.{column.column} from {column.view} x"
            f" where x.{column.owner} in (select id from {origin}) and x.{column.column} is not null{selected}"
        )
    elif column is not None:
        query = (
            f"select r.{column.column} from published_{type_} r"
            f" where r.id in (select id from {origin}) and r.{column.column} is not null"
        )
    else:
        raise ValueError(f"a step without a column or tree: {step}")
    return f"{name} (id) as ({query})"
