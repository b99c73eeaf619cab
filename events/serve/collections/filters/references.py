"""Filters by id: a batch of records, and references to records of one type, of a subtree, or of several types."""

from dataclasses import dataclass
from typing import Any

from events.serve.collections.columns import ColumnPath, column
from events.serve.collections.filters.condition import (
    Condition,
    OrderedReferences,
    Site,
    any_of,
    child_ids,
    child_test,
    column_condition,
    relations,
    with_listing,
    with_scan,
)
from events.serve.collections.filters.filter import (
    MANY,
    MAX_VALUES,
    ONE,
    SLUG_SCHEMA,
    Filter,
    Form,
    ParsedValues,
    one_or_many,
    parse_slug,
    parse_slugs,
    refuse_unknown,
)
from events.vocabulary.enumerations import RecordType

# The id of a record by its slug. The second subquery, for a slug that was merged, runs only if the first finds nothing.
_ONE_ID = """coalesce(
  (select c.record_id from events_current c where c.type = '{type}' and c.slug = {value} and c.op = 'upsert'),
  (with recursive chain (op, record_id, merged_into) as (
     select c.op, c.record_id, c.merged_into from events_current c where c.type = '{type}' and c.slug = {value}
     union select c.op, c.record_id, c.merged_into
     from chain join events_current c on c.type = '{type}' and c.slug = chain.merged_into)
   select record_id from chain where op = 'upsert' limit 1))"""

# The same for an array of slugs.
_MANY_IDS = """with recursive chain (op, record_id, merged_into) as (
     select c.op, c.record_id, c.merged_into
     from events_current c where c.type = '{type}' and c.slug = any({value}::text[])
     union select c.op, c.record_id, c.merged_into
     from chain join events_current c on c.type = '{type}' and c.slug = chain.merged_into)
   select record_id from chain where op = 'upsert'"""

# The same with the subtrees of the records.
_SUBTREE_IDS = """with recursive top (id) as ({many}), tree (id) as (
     select id from top union select p.id from tree join published_{type} p on p.parent_id = tree.id)
   select id from tree"""


def _ids_of(target: RecordType, value: str) -> str:
    return f"select array({_MANY_IDS.format(type=target.value, value=value)})"


@dataclass(frozen=True)
class IdFilter(Filter):
    """The records with these ids: a batch."""

    def parse(self, values: list[str]) -> ParsedValues:
        """An array."""
        return ParsedValues(MANY, (parse_slugs(values),))

    def condition(self, form: Form, placeholders: list[str], site: Site) -> Condition:
        """The record's own id."""
        ids = f"{site.value()}::bigint[]"
        cte = site.cte(_ids_of(site.record, placeholders[0]))
        return Condition(f"(r.id + 0) = any({ids})", f"select unnest({ids})", (cte,))

    @property
    def schema(self) -> dict[str, Any]:
        """An id."""
        return SLUG_SCHEMA

    @property
    def description(self) -> str:
        """The size of a batch, and merged ids."""
        return f"Only these records, up to {MAX_VALUES}. The id of a merged record finds its survivor."


@dataclass(frozen=True)
class ReferenceFilter(Filter):
    """A reference to a record of one type, by its id."""

    target: RecordType = RecordType.PARTY

    def parse(self, values: list[str]) -> ParsedValues:
        """One id, or an array."""
        return one_or_many([parse_slug(value) for value in values])

    def condition(self, form: Form, placeholders: list[str], site: Site) -> Condition:
        """The id of the target is looked up once, in a CTE."""
        if form == ONE:
            cte = site.cte(f"select {_ONE_ID.format(type=self.target.value, value=placeholders[0])}")
            found = column_condition(self.columns, f"= {site.value()}", site, (cte,), single=True)
        else:
            cte = site.cte(_ids_of(self.target, placeholders[0]))
            found = column_condition(self.columns, f"= any({site.value()}::bigint[])", site, (cte,))
        return with_scan(found, self.columns, site, many=form != ONE)

    @property
    def schema(self) -> dict[str, Any]:
        """An id."""
        return SLUG_SCHEMA

    @property
    def description(self) -> str:
        """The collection that it refers to, and that several values mean OR."""
        return f"{self.help} An id in `/{self.target.collection}/`; several mean any of them."


@dataclass(frozen=True)
class SubtreeFilter(ReferenceFilter):
    """A reference to a record of a type that is a tree: references to its descendants match too."""

    def parse(self, values: list[str]) -> ParsedValues:
        """An array, because one id means its descendants as well."""
        return ParsedValues(MANY, (parse_slugs(values),))

    def condition(self, form: Form, placeholders: list[str], site: Site) -> Condition:
        """The ids of the subtree are looked up once, in a CTE."""
        many = _MANY_IDS.format(type=self.target.value, value=placeholders[0])
        cte = site.cte(f"select array({_SUBTREE_IDS.format(type=self.target.value, many=many)})")
        found = column_condition(self.columns, f"= any({site.value()}::bigint[])", site, (cte,))
        return with_scan(found, self.columns, site, many=True, subtree=True)

    @property
    def description(self) -> str:
        """That descendants match, and the filter without them."""
        return f"{super().description} Includes its descendants in the tree; `{self.name}.exact` does not."


@dataclass(frozen=True)
class TypedReferenceFilter(Filter):
    """A reference to a record of one of several types: an id, or `type:id`."""

    targets: tuple[tuple[RecordType, ColumnPath], ...] = ()

    def parse(self, values: list[str]) -> ParsedValues:
        """One array for each type that is meant; the form names these types."""
        wanted: dict[str, list[str]] = {}
        types = [target.value for target, _ in self.targets]
        for value in values:
            type_, colon, slug = value.rpartition(":")
            if colon and type_ not in types:
                refuse_unknown(type_, types, f"a type that {self.name} can refer to")
            for one in [type_] if colon else types:
                wanted.setdefault(one, []).append(parse_slug(slug))
        form = tuple(type_ for type_ in types if type_ in wanted)
        return ParsedValues(form, tuple(list(dict.fromkeys(wanted[type_])) for type_ in form))

    def placeholder_count(self, form: Form) -> int:
        """One array for each type."""
        return len(form)

    def condition(self, form: Form, placeholders: list[str], site: Site) -> Condition:
        """The child table has a column for each type; a record matches if one of them does."""
        columns = dict(self.targets)
        tests, queries, ctes, sources = [], [], [], []
        for part, (name, placeholder) in enumerate(zip(form, placeholders, strict=True)):
            type_ = RecordType(name)
            ctes.append(site.cte(_ids_of(type_, placeholder), part))
            target = f"{site.value(part)}::bigint[]"
            tests.append(child_test(columns[type_], f"= any({target})"))
            queries.append(child_ids(columns[type_], f"= any({target})"))
            sources += [OrderedReferences(target, relation) for relation in relations(site.record, columns[type_])]
        found = Condition(any_of(tests), " union all ".join(queries), tuple(ctes))
        return with_listing(found, sources, many=True) if len(sources) == len(form) else found

    @property
    def description(self) -> str:
        """The types."""
        types = ", ".join(f"`{target.value}`" for target, _ in self.targets)
        return f"{self.help} An id, or `type:id` with one of {types}; several mean any of them."


def reference(name: str, target: RecordType, *at: str | ColumnPath, help: str) -> tuple[Filter, ...]:
    """A filter by a reference to one type, stored in one of these columns."""
    return (ReferenceFilter(name, as_columns(at), help, target=target),)


def subtree(name: str, target: RecordType, *at: str | ColumnPath, help: str) -> tuple[Filter, ...]:
    """The same for a type that is a tree: `name` with descendants, `name.exact` without."""
    exact = ReferenceFilter(f"{name}.exact", as_columns(at), f"{help} Without its descendants.", target=target)
    return (SubtreeFilter(name, as_columns(at), help, target=target), exact)


def typed_reference(
    name: str, table: str, columns: dict[RecordType, str], help: str, **where: str
) -> tuple[Filter, ...]:
    """A filter by a typed reference: a child table with one column for each type."""
    targets = tuple((target, column(f"{table}.{one}", **where)) for target, one in columns.items())
    return (TypedReferenceFilter(name, (), help, targets=targets),)


def as_columns(at: tuple[str | ColumnPath, ...]) -> tuple[ColumnPath, ...]:
    """Columns, parsed where they are given as text."""
    return tuple(column(one) if isinstance(one, str) else one for one in at)
