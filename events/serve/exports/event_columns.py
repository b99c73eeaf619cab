"""Extra columns of coded events, for counting who did what to whom.

An event can have several actors, so the first actor and the first recipient have columns of their own with the codes of
their country. A country or a coding can be blank for several reasons, so a column `…_blank` says which one applies.
Limits: countries are those of the currently published parties, also in an export as of an earlier time.
"""

from events.serve.exports.blank_cells import Blank
from events.serve.exports.columns import CellKind, ExportColumn, ExtraColumns
from events.serve.exports.queries import QUERIES
from events.vocabulary import cameo, plover
from events.vocabulary.enumerations import RecordType

_UNKNOWN_OR_NONE = (Blank.UNKNOWN, Blank.NOT_APPLICABLE)
_NONE = (Blank.NOT_APPLICABLE,)


def _roots_without_plover() -> tuple[str, ...]:
    """The CAMEO roots (two digits) for which no code has a PLOVER type."""
    roots = {code.root for code in cameo.all()}
    with_type = {code.root for code in cameo.all() if plover.derive_from_cameo(code.code)}
    return tuple(sorted(roots - with_type))


def _side(prefix: str, members: str, who: str) -> list[ExportColumn]:
    """The columns of one side. `prefix` is also the alias of the joined first actor."""
    first = f"The first {who}; `{members}` contains all of them, in the order of the source."
    country = f"{prefix}_country"
    codes: tuple[tuple[str, CellKind, str], ...] = (
        ("iso2", "word", "ISO 3166-1 alpha-2 code"),
        ("iso3", "word", "ISO 3166-1 alpha-3 code"),
        ("cow", "integer", "Correlates of War state number"),
        ("gw", "integer", "Gleditsch-Ward state number"),
    )
    reason = (
        f"case when {country}.slug is null then case when json_array_length(x.{members}) = 0 then 'unknown'"
        f" else coalesce({country}.blank, 'unknown') end end"
    )
    return [
        ExportColumn(
            f"{prefix}_count",
            "integer",
            f"The number of {members}.",
            f"json_array_length(x.{members})",
            nullable=False,
        ),
        ExportColumn(
            f"{prefix}_party",
            "word",
            f"The party. Blank where it is unknown, or there is none. {first}",
            f"{prefix}.party",
            blank=_UNKNOWN_OR_NONE,
            target=RecordType.PARTY,
        ),
        ExportColumn(
            f"{prefix}_speaker",
            "word",
            f"The person. Blank where the person is unknown, or there is none. {first}",
            f"{prefix}.speaker",
            blank=_UNKNOWN_OR_NONE,
            target=RecordType.SPEAKER,
        ),
        ExportColumn(
            f"{prefix}_stated",
            "text",
            f"The name in the source. Blank where it is not stated, or there is none. {first}",
            f"{prefix}.stated",
            blank=_UNKNOWN_OR_NONE,
        ),
        ExportColumn(
            country,
            "word",
            f"The country of the first {who}: the coded one, else the state or territory that its party is or belongs "
            f"to. Blank where it is unknown, or there is none; `{country}_blank` says which.",
            f"{country}.slug",
            blank=_UNKNOWN_OR_NONE,
            target=RecordType.PARTY,
        ),
        *(
            ExportColumn(
                f"{country}_{name}",
                kind,
                f"{label} of `{country}`. Blank where the country has none, or is blank itself.",
                f"{country}.{name}",
                blank=_NONE,
            )
            for name, kind, label in codes
        ),
        ExportColumn(
            f"{country}_blank",
            "word",
            f"Why `{country}` is blank. Blank where it is not blank.",
            reason,
            blank=_NONE,
            enumeration=Blank,
        ),
    ]


def extra_columns() -> ExtraColumns:
    """The extra columns, with the CTEs and joins that they need."""
    roots = ", ".join(f"'{root}'" for root in _roots_without_plover())
    without = "x_plover.type is null"
    return ExtraColumns(
        columns=(
            *_side("actor", "actors", "actor"),
            *_side("recipient", "recipients", "recipient"),
            ExportColumn(
                "cameo_blank",
                "word",
                "Why the columns `cameo_…` are blank. Blank where they are not.",
                "case when x_cameo.code is null then 'not-coded' end",
                blank=_NONE,
                enumeration=Blank,
            ),
            ExportColumn(
                "plover_blank",
                "word",
                "Why the columns `plover_…` are blank: not coded, or PLOVER has no type for the CAMEO code. Blank "
                "where they are not.",
                f"case when {without} then case when x_cameo.root in ({roots}) then 'not-applicable'"
                " else 'not-coded' end end",
                blank=_NONE,
                enumeration=Blank,
            ),
        ),
        ctes=QUERIES.text("party_countries"),
        joins=QUERIES.text("event_sides"),
    )
