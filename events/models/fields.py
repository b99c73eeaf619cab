"""The kinds of column that records share: EDTF dates, lists of small rows, and what keeps them well formed.

A date that somebody stated is one `jsonb` value that holds the EDTF text, its strict bounds and the stated wording
together, so that no write path (ORM, COPY, psql) can change one without the others. Bounds that are filtered on are
generated columns, computed by PostgreSQL from that value.
"""

import re
from collections.abc import Sequence
from typing import Any

from django.db import models
from django.db.models import F, Func, Q

from events.vocabulary.edtf_dates import PRECISIONS, QUALIFIERS, EdtfDate


class EdtfField(models.JSONField):
    """A stated date: `{"edtf", "start", "end", "qualifier", "precision", "stated"}`, or null where none is stated.

    In Python the value is an `EdtfDate` (see `events.vocabulary.edtf_dates.parse`), in fixtures and SQL its JSON.
    """

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        kwargs.setdefault("null", True)
        kwargs.setdefault("blank", True)
        super().__init__(*args, **kwargs)

    def from_db_value(self, value: Any, expression: Any, connection: Any) -> EdtfDate | None:
        """The stored JSON as an `EdtfDate`."""
        decoded = super().from_db_value(value, expression, connection)
        return EdtfDate.from_stored(decoded) if isinstance(decoded, dict) else decoded

    def to_python(self, value: Any) -> EdtfDate | None:
        """Accept an `EdtfDate` or its JSON (as fixtures carry it)."""
        return EdtfDate.from_json(value) if isinstance(value, dict) else value

    def get_db_prep_value(self, value: Any, connection: Any, prepared: bool = False) -> Any:
        """The value as JSON, in the order of the contract; none is SQL NULL, also where a constraint is checked."""
        if value is None:
            return None
        if isinstance(value, EdtfDate):
            value = value.as_json()
        return super().get_db_prep_value(value, connection, prepared)

    def value_to_string(self, obj: models.Model) -> Any:
        """The value as `dumpdata` writes it."""
        return self.value_from_object(obj)

    def value_from_object(self, obj: models.Model) -> Any:
        """The value as JSON, for serializers."""
        value = super().value_from_object(obj)
        return value.as_json() if isinstance(value, EdtfDate) else value

    def validate(self, value: Any, model_instance: models.Model | None) -> None:
        """Parsing has validated it; only presence is left to check."""
        if value is None:
            models.Field.validate(self, value, model_instance)


class SqlExpression(Func):
    """A SQL expression over one or more columns of the same row, for constraints and generated columns."""

    conditional = True

    def __init__(self, template: str, *columns: str, output_field: models.Field | None = None) -> None:
        self.template_text, self.columns, self.given_output = template, columns, output_field
        super().__init__(*(F(column) for column in columns), output_field=output_field or models.BooleanField())

    def deconstruct(self) -> tuple[str, tuple[Any, ...], dict[str, Any]]:
        """As migrations write it: `SqlExpression(template, *columns, output_field=…)`."""
        path = f"{self.__class__.__module__}.{self.__class__.__name__}"
        # Only what was given: Django compares expressions by the arguments they were made with.
        given = {} if self.given_output is None else {"output_field": self.given_output}
        return path, (self.template_text, *self.columns), given

    def as_sql(self, compiler: Any, connection: Any, *_: Any, **extra: Any) -> Any:
        """The template with `$0`, `$1` … replaced by the compiled columns."""
        compiled = [self._compiled(expression, compiler, connection) for expression in self.get_source_expressions()]
        params: list[Any] = []

        def fill(match: re.Match[str]) -> str:
            sql, values = compiled[int(match[1])]
            params.extend(values)
            return sql

        # psycopg reads % as a placeholder where a statement has parameters, and only there.
        escaped = any(values for _, values in compiled)
        text = self.template_text.replace("%", "%%") if escaped else self.template_text
        return f"({re.sub('[$]([0-9])', fill, text)})", params

    def _compiled(self, expression: Any, compiler: Any, connection: Any) -> tuple[str, Any]:
        """An operand. Where a form checks a constraint, values stand in for the columns, and a null needs its type."""
        sql, values = compiler.compile(expression)
        return (f"NULL::{expression.output_field.db_type(connection)}" if sql == "NULL" else sql), values


def _day_of(bound: str) -> str:
    part = f"($0 ->> '{bound}')"
    return f"make_date(substr({part}, 1, 4)::int, substr({part}, 6, 2)::int, substr({part}, 9, 2)::int)"


def edtf_bound(field: str, bound: str) -> models.GeneratedField:
    """The `start` or `end` of an `EdtfField` of the same model as a date column that PostgreSQL keeps.

    Null where that bound is open or unknown, and where no date is stated.
    """
    return models.GeneratedField(
        expression=SqlExpression(_day_of(bound), field, output_field=models.DateField()),
        output_field=models.DateField(),
        db_persist=True,
        help_text=f"The strict {bound} of {field}, computed by the database. Blank where open, unknown or undated.",
        db_comment=f"The strict {bound} of {field}, computed by the database. Blank where open, unknown or undated.",
    )


_DATE_KEYS = "array['edtf', 'start', 'end', 'qualifier', 'precision', 'stated']"
_DAY = "^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$"


def _listed(values: Sequence[str]) -> str:
    return ", ".join(f"'{value}'" for value in values)


# What PostgreSQL can check of a date without parsing EDTF: its keys and their types, bounds that are days and in order,
# and for a plain day, month or year exactly its bounds.
_DATE_CHECK = (
    "$0 is null or (jsonb_typeof($0) = 'object'"
    f" and $0 ?& {_DATE_KEYS} and $0 - {_DATE_KEYS} = '{{}}'::jsonb"
    ' and not jsonb_path_exists($0, \'$.* ? (@.type() <> "string" && @.type() <> "null")\')'
    " and coalesce($0 ->> 'edtf', '') <> ''"
    f" and coalesce($0 ->> 'precision', '') in ({_listed(PRECISIONS)})"
    f" and coalesce($0 ->> 'qualifier', 'uncertain') in ({_listed(QUALIFIERS)})"
    f" and coalesce($0 ->> 'start', '0001-01-01') ~ '{_DAY}'"
    f" and {_day_of('start')} is not distinct from {_day_of('start')}"
    f" and coalesce($0 ->> 'end', '9999-12-31') ~ '{_DAY}'"
    f" and {_day_of('end')} is not distinct from {_day_of('end')}"
    " and coalesce($0 ->> 'start', '0001-01-01') collate \"C\" <= coalesce($0 ->> 'end', '9999-12-31')"
    " and case when $0 ->> 'edtf' ~ '^[0-9]{4}-[0-9]{2}-[0-9]{2}$'"
    " then $0 ->> 'start' = $0 ->> 'edtf' and $0 ->> 'end' = $0 ->> 'edtf'"
    " when $0 ->> 'edtf' ~ '^[0-9]{4}-(0[1-9]|1[0-2])$'"
    " then $0 ->> 'start' = ($0 ->> 'edtf') || '-01'"
    f" and {_day_of('end')} = ({_day_of('start')} + interval '1 month - 1 day')::date"
    " when $0 ->> 'edtf' ~ '^[0-9]{4}$'"
    " then $0 ->> 'start' = ($0 ->> 'edtf') || '-01-01' and $0 ->> 'end' = ($0 ->> 'edtf') || '-12-31'"
    " else true end is true)"
)


def well_formed_date(model: str, *fields: str) -> list[models.CheckConstraint]:
    """One CHECK a field: all six keys, bounds that are days and not reversed, a plain day's bounds that day."""
    return [
        models.CheckConstraint(
            condition=SqlExpression(_DATE_CHECK, field),
            name=f"{model}_{field}_edtf",
            violation_error_message=f"{field}: not a well-formed date (EDTF text, bounds in order, precision).",
        )
        for field in fields
    ]


class RowsField(models.JSONField):
    """A short list of small rows, as `[{"scheme": …, "identifier": …}]`, each with exactly the same text columns."""

    def __init__(self, *args: Any, columns: Sequence[str] = (), **kwargs: Any) -> None:
        self.columns = tuple(columns)
        kwargs.setdefault("default", list)
        kwargs.setdefault("blank", True)
        super().__init__(*args, **kwargs)

    def deconstruct(self) -> Any:
        """With its columns, for migrations."""
        name, path, args, kwargs = super().deconstruct()
        return name, path, args, {**kwargs, "columns": self.columns}


def original_members() -> models.JSONField:
    """What a data set says in columns or members of its own names, for which there is no field."""
    return models.JSONField(
        null=True, blank=True, help_text="The source's columns that have no field of their own. Blank where curated."
    )


def original_is_object(model: str) -> models.CheckConstraint:
    """CHECK that `original` is an object, or null."""
    return models.CheckConstraint(
        condition=SqlExpression("coalesce(jsonb_typeof($0), 'null') in ('object', 'null')", "original"),
        name=f"{model}_original_object",
        violation_error_message="original: an object of column names and values.",
    )


def well_formed_rows(model: str, field: str, columns: Sequence[str]) -> models.CheckConstraint:
    """CHECK that a `RowsField` is an array of objects that have exactly these columns, each text or null."""
    missing = " || ".join(f"!exists(@.{column})" for column in columns)
    keys = ", ".join(f"'{column}'" for column in columns)
    return models.CheckConstraint(
        condition=SqlExpression(
            "jsonb_typeof($0) = 'array'"
            " and not jsonb_path_exists($0, 'strict $[*] ? (@.type() <> \"object\")', '{}', true)"
            f" and not jsonb_path_exists($0, '$[*] ? ({missing})')"
            " and not jsonb_path_exists($0,"
            " 'strict $[*].* ? (@.type() <> \"string\" && @.type() <> \"null\")', '{}', true)"
            f" and not jsonb_path_exists($0, '$[*].keyvalue().key ? ("
            + " && ".join(f'@ <> "{column}"' for column in columns)
            + ")')",
            field,
        ),
        name=f"{model}_{field}_rows",
        violation_error_message=f"{field}: each row has exactly {keys}, as text.",
    )


class RangesField(models.JSONField):
    """A list of half-open ranges `[[start, end], …]` in Unicode code points of a source's text, without quote marks."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        kwargs.setdefault("default", list)
        kwargs.setdefault("blank", True)
        super().__init__(*args, **kwargs)


def well_formed_ranges(model: str, field: str) -> models.CheckConstraint:
    """CHECK that a `RangesField` holds pairs of whole numbers, `0 <= start < end`."""
    return models.CheckConstraint(
        condition=SqlExpression(
            "jsonb_typeof($0) = 'array' and not jsonb_path_exists($0, 'strict $[*] ? ("
            '@.type() <> "array" || @.size() <> 2 || @[0].type() <> "number" || @[1].type() <> "number"'
            " || @[0] < 0 || @[0] >= @[1] || @[0].floor() <> @[0] || @[1].floor() <> @[1])', '{}', true)",
            field,
        ),
        name=f"{model}_{field}_ranges",
        violation_error_message=f"{field}: pairs of whole numbers [start, end], with start below end.",
    )


def exactly_one(name: str, *fields: str) -> models.CheckConstraint:
    """CHECK that exactly one of several nullable references is set."""
    numbered = ", ".join(f"${index}" for index in range(len(fields)))
    return models.CheckConstraint(
        condition=SqlExpression(f"num_nonnulls({numbered}) = 1", *fields),
        name=name,
        violation_error_message=f"Choose exactly one of {', '.join(fields)}.",
    )


def at_least_one(name: str, *fields: str) -> models.CheckConstraint:
    """CHECK that one of several nullable references is set, or more."""
    numbered = ", ".join(f"${index}" for index in range(len(fields)))
    return models.CheckConstraint(
        condition=SqlExpression(f"num_nonnulls({numbered}) >= 1", *fields),
        name=name,
        violation_error_message=f"Choose at least one of {', '.join(fields)}.",
    )


def not_blank(model: str, field: str) -> models.CheckConstraint:
    """CHECK that a required text is not blank, whichever way it is written."""
    return models.CheckConstraint(
        condition=SqlExpression("btrim($0, E' \\t\\n\\r') <> ''", field),
        name=f"{model}_{field}_not_blank",
        violation_error_message=f"{field}: required.",
    )


def flat_texts(model: str, field: str) -> models.CheckConstraint:
    """CHECK that an array of texts is one list without nulls."""
    return models.CheckConstraint(
        condition=SqlExpression(
            "case when coalesce(array_ndims($0), 1) = 1 then array_position($0, null) is null else false end", field
        ),
        name=f"{model}_{field}_flat",
        violation_error_message=f"{field}: one list of texts, none of them null.",
    )


def one_of(model: str, field: str, choices: type[models.TextChoices], blank: bool = False) -> models.CheckConstraint:
    """CHECK that an enumeration holds one of its values (or blank, where blank has a meaning)."""
    values = [*choices.values, ""] if blank else list(choices.values)
    return models.CheckConstraint(
        condition=Q(**{f"{field}__in": values}),
        name=f"{model}_{field}_known",
        violation_error_message=f"{field}: one of {', '.join(choices.values)}.",
    )
