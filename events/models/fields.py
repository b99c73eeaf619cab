"""Field types that records share (EDTF dates, lists of small rows, character ranges), and their constraints.

A stated date is one `jsonb` value with the EDTF text, its bounds and the source's wording, so that no write (by the
ORM, COPY or psql) can change one without the others. Bounds that queries filter on are generated columns of that value.
"""

import re
from collections.abc import Sequence
from typing import Any

from django.db import models
from django.db.models import F, Func, Q

from events.vocabulary.edtf_dates import PRECISIONS, QUALIFIERS, EdtfDate


class EdtfField(models.JSONField):
    """A stated date: `{"edtf", "start", "end", "qualifier", "precision", "stated"}`, or null.

    The Python value is an `EdtfDate` (see `events.vocabulary.edtf_dates.parse`). Fixtures and SQL contain its JSON.
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
        """Accept an `EdtfDate` or its JSON, as in fixtures."""
        return EdtfDate.from_json(value) if isinstance(value, dict) else value

    def get_db_prep_value(self, value: Any, connection: Any, prepared: bool = False) -> Any:
        """The value as JSON, with keys in the order of the contract. None is SQL NULL, also in constraint checks."""
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
        """Check that a required date is present. Parsing has validated everything else."""
        if value is None:
            models.Field.validate(self, value, model_instance)


class SqlExpression(Func):
    """A SQL expression over one or more columns of the same row, for constraints and generated columns."""

    conditional = True

    def __init__(self, template: str, *columns: str, output_field: models.Field | None = None) -> None:
        self.template_text, self.columns, self.given_output = template, columns, output_field
        super().__init__(*(F(column) for column in columns), output_field=output_field or models.BooleanField())

    def deconstruct(self) -> tuple[str, tuple[Any, ...], dict[str, Any]]:
        """The form for migrations: `SqlExpression(template, *columns, output_field=…)`."""
        path = f"{self.__class__.__module__}.{self.__class__.__name__}"
        # Without an output field that was not given, because Django compares expressions by these arguments.
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

        # psycopg treats % as a placeholder only if the statement has parameters.
        escaped = any(values for _, values in compiled)
        text = self.template_text.replace("%", "%%") if escaped else self.template_text
        return f"({re.sub('[$]([0-9])', fill, text)})", params

    def _compiled(self, expression: Any, compiler: Any, connection: Any) -> tuple[str, Any]:
        """The SQL of an operand. When a form checks a constraint, operands are values, and a null needs a type cast."""
        sql, values = compiler.compile(expression)
        return (f"NULL::{expression.output_field.db_type(connection)}" if sql == "NULL" else sql), values


def _day_of(bound: str) -> str:
    part = f"($0 ->> '{bound}')"
    return f"make_date(substr({part}, 1, 4)::int, substr({part}, 6, 2)::int, substr({part}, 9, 2)::int)"


def edtf_bound(field: str, bound: str) -> models.GeneratedField:
    """A generated date column with the `start` or `end` of an `EdtfField` of the same model.

    Null if that bound is open or unknown, or if there is no date.
    """
    return models.GeneratedField(
        expression=SqlExpression(_day_of(bound), field, output_field=models.DateField()),
        output_field=models.DateField(),
        db_persist=True,
        help_text=f"The {bound} of {field}, computed by the database. Blank if it is open or unknown, or if there is"
        " no date.",
        db_comment=f"The {bound} of {field}, computed by the database. Blank if it is open or unknown, or if there"
        " is no date.",
    )


_DATE_KEYS = "array['edtf', 'start', 'end', 'qualifier', 'precision', 'stated']"
_DAY = "^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$"


def _listed(values: Sequence[str]) -> str:
    return ", ".join(f"'{value}'" for value in values)


# Checks of a date that need no EDTF parser: keys and their types, bounds that are days in order, and the exact bounds
# of a plain day, month or year.
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
    """One CHECK constraint per field: all six keys, valid bounds in order, and exact bounds of a plain date."""
    return [
        models.CheckConstraint(
            condition=SqlExpression(_DATE_CHECK, field),
            name=f"{model}_{field}_edtf",
            violation_error_message=f"{field}: not a valid date. A date needs EDTF text, bounds in order, and a"
            " precision.",
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
        """The form for migrations, with the columns."""
        name, path, args, kwargs = super().deconstruct()
        return name, path, args, {**kwargs, "columns": self.columns}


def original_members() -> models.JSONField:
    """The field for columns of a data set that have no field of their own, by the data set's names."""
    return models.JSONField(
        null=True,
        blank=True,
        help_text="Columns of the data set that have no field of their own. Blank if a curator entered the record.",
    )


def original_is_object(model: str) -> models.CheckConstraint:
    """CHECK that `original` is an object, or null."""
    return models.CheckConstraint(
        condition=SqlExpression("coalesce(jsonb_typeof($0), 'null') in ('object', 'null')", "original"),
        name=f"{model}_original_object",
        violation_error_message="original: must be an object of column names and values.",
    )


def well_formed_rows(model: str, field: str, columns: Sequence[str]) -> models.CheckConstraint:
    """CHECK that a `RowsField` is an array of objects with exactly these columns, each a text or null."""
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
        violation_error_message=f"{field}: each row must have exactly the texts {keys}.",
    )


class RangesField(models.JSONField):
    """A list of character ranges `[[start, end], …]` of a source's text, in Unicode code points from 0.

    The character at `start` is included, the one at `end` is not. Quote marks are outside the ranges.
    """

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
        violation_error_message=f"{field}: must be pairs of whole numbers [start, end], with start less than end.",
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
    """CHECK that at least one of several nullable references is set."""
    numbered = ", ".join(f"${index}" for index in range(len(fields)))
    return models.CheckConstraint(
        condition=SqlExpression(f"num_nonnulls({numbered}) >= 1", *fields),
        name=name,
        violation_error_message=f"Choose at least one of {', '.join(fields)}.",
    )


def not_blank(model: str, field: str) -> models.CheckConstraint:
    """CHECK that a required text contains more than whitespace."""
    return models.CheckConstraint(
        condition=SqlExpression("btrim($0, E' \\t\\n\\r') <> ''", field),
        name=f"{model}_{field}_not_blank",
        violation_error_message=f"{field}: required.",
    )


def flat_texts(model: str, field: str) -> models.CheckConstraint:
    """CHECK that an array of texts has one dimension and no nulls."""
    return models.CheckConstraint(
        condition=SqlExpression(
            "case when coalesce(array_ndims($0), 1) = 1 then array_position($0, null) is null else false end", field
        ),
        name=f"{model}_{field}_flat",
        violation_error_message=f"{field}: must be one list of texts without nulls.",
    )


def one_of(model: str, field: str, choices: type[models.TextChoices], blank: bool = False) -> models.CheckConstraint:
    """CHECK that a column contains a value of an enumeration, or a blank if that is allowed."""
    values = [*choices.values, ""] if blank else list(choices.values)
    return models.CheckConstraint(
        condition=Q(**{f"{field}__in": values}),
        name=f"{model}_{field}_known",
        violation_error_message=f"{field}: must be one of {', '.join(choices.values)}.",
    )
