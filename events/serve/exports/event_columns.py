"""The columns of coded events that no document has: for those who count who did what to whom.

An event can have several actors, and its codings can be blank for more than one reason. So the first actor and
recipient stand in columns of their own with the codes of their country, and a column `…_blank` says why another is.
Limits: countries are those of the parties as they are published now, also in an export as of an earlier time.
"""

from django.db.models import TextChoices

from events.serve.delivery.reader import named_sql
from events.serve.exports.columns import Added, Column
from events.vocabulary import cameo, plover
from events.vocabulary.enumerations import RecordType


class Blank(TextChoices):
    """Why a cell is blank, where there is more than one reason for it."""

    UNKNOWN = "unknown", "Unknown: there is or may be a value, and the source or we do not know it"
    NOT_APPLICABLE = "not-applicable", "Not applicable: there can be none"
    NOT_CODED = "not-coded", "Not coded: nobody has coded it so far"


def _roots_without_plover() -> tuple[str, ...]:
    """The CAMEO roots, two digits, for none of whose codes PLOVER has a type."""
    roots = {code.root for code in cameo.all()}
    with_type = {code.root for code in cameo.all() if plover.derive_from_cameo(code.code)}
    return tuple(sorted(roots - with_type))


def _side(prefix: str, members: str, who: str) -> list[Column]:
    """The columns of one side; `prefix` is also the name of the joined first actor."""
    first = f"The first {who}; `{members}` has all of them, in the order of the source."
    country = f"{prefix}_country"
    codes = (
        ("iso2", "word", "ISO 3166-1 alpha-2 code"),
        ("iso3", "word", "ISO 3166-1 alpha-3 code"),
        ("cow", "integer", "Correlates of War state number"),
        ("gw", "integer", "Gleditsch-Ward state number"),
    )
    at = RecordType.PARTY
    reason = (
        f"case when {country}.slug is null then case when json_array_length(x.{members}) = 0 then 'unknown'"
        f" else coalesce({country}.blank, 'unknown') end end"
    )
    return [
        Column(
            f"{prefix}_count",
            "integer",
            f"How many there are in `{members}`.",
            f"json_array_length(x.{members})",
            nullable=False,
        ),
        Column(
            f"{prefix}_party",
            "word",
            f"The party. Blank where it is not known here, or there is none. {first}",
            f"{prefix}.party",
            target=at,
        ),
        Column(
            f"{prefix}_speaker",
            "word",
            f"The person. Blank where it is not known here, or there is none. {first}",
            f"{prefix}.speaker",
            target=RecordType.SPEAKER,
        ),
        Column(
            f"{prefix}_stated",
            "text",
            f"As the source names it. Blank where it is not stated, or there is none. {first}",
            f"{prefix}.stated",
        ),
        Column(
            country,
            "word",
            f"The country of the first {who}: the one coded, else the state or territory that its party is or is part "
            f"of. Blank where it is unknown, or there is none; `{country}_blank` says which.",
            f"{country}.slug",
            target=at,
        ),
        *(
            Column(
                f"{country}_{name}",
                "word" if kind == "word" else "integer",
                f"{told} of `{country}`. Blank where that has none, or is blank itself.",
                f"{country}.{name}",
            )
            for name, kind, told in codes
        ),
        Column(
            f"{country}_blank",
            "word",
            f"Why `{country}` is blank. Blank where that is not blank itself.",
            reason,
            enumeration=Blank,
        ),
    ]


def added() -> Added:
    """The columns, and what they need of the flat query."""
    roots = ", ".join(f"'{root}'" for root in _roots_without_plover())
    without = "x_plover.type is null"
    return Added(
        columns=(
            *_side("actor", "actors", "actor"),
            *_side("recipient", "recipients", "recipient"),
            Column(
                "cameo_blank",
                "word",
                "Why the columns `cameo_…` are blank. Blank where none is blank itself.",
                "case when x_cameo.code is null then 'not-coded' end",
                enumeration=Blank,
            ),
            Column(
                "plover_blank",
                "word",
                "Why the columns `plover_…` are blank: not coded, or PLOVER has no type for what CAMEO has a code for. "
                "Blank where none is blank itself.",
                f"case when {without} then case when x_cameo.root in ({roots}) then 'not-applicable'"
                " else 'not-coded' end end",
                enumeration=Blank,
            ),
        ),
        ctes=named_sql("exports/countries"),
        joins=named_sql("exports/event_sides"),
    )
