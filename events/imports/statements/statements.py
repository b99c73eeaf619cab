"""Convert rows of a table to statements with their speakers, parties, offices and sources."""

import re
from collections.abc import Iterable, Iterator
from datetime import date, datetime
from typing import Any

from django.core.exceptions import ValidationError
from django.core.validators import URLValidator

from events.imports.drafts import DATASET_KEY, Draft, Ref, Rejected, Row
from events.imports.files import InputFile
from events.imports.formats import DatasetDefaults, ImportFormat, RunContext
from events.imports.plan import fingerprint_of
from events.imports.statements.attribution import Attribution, StatedAttribution, attribute
from events.imports.statements.mapping import ENUMERATIONS, StatementMapping, read_mapping
from events.imports.statements.tables import TableRow, table_rows
from events.models import Source
from events.models.imports import ImportedRow
from events.vocabulary.edtf_dates import EdtfDate, EdtfError, parse
from events.vocabulary.enumerations import Publication, SourceKind, StatementKind
from events.vocabulary.slugs import slugify_name

_SERVED_FIELDS = ("text", "language", "original_text", "original_language", "kind", "medium", "venue")
"""Fields of the mapping that documents contain under the same name."""

_LANGUAGE = re.compile(r"[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*")
_ISO_TIME = re.compile(r"([0-9]{4}-[0-9]{2}-[0-9]{2})[T ][0-9]{2}:?[0-9]{2}.*", re.DOTALL)
_COMPACT_DATE = re.compile(r"([0-9]{4})([0-9]{2})([0-9]{2})")
_WEB_ADDRESS = URLValidator(schemes=["http", "https"])
_SLUG_WORDS = 6
_MAX_TITLE_LENGTH = 500
_SOURCE_KINDS = {
    StatementKind.SPEECH: SourceKind.SPEECH,
    StatementKind.COMMUNIQUE: SourceKind.COMMUNIQUE,
}


class StatementsFormat(ImportFormat):
    """The format `statements`."""

    name = "statements"
    version = 1
    defaults = DatasetDefaults("")  # Each table is a data set of its own, so there is no default name.
    options = ("mapping",)

    def __init__(self) -> None:
        self._mapping: StatementMapping | None = None

    def rows(self, file: InputFile, context: RunContext) -> Iterator[Row | Rejected]:
        """Every row of a table; its fingerprint covers the mapping."""
        mapping = self._mapping = self._mapping or read_mapping(context.options.get("mapping"))
        known = {*mapping.columns, *mapping.ignored}
        kept: set[str] = set()
        for item in table_rows(file, mapping):
            if isinstance(item, Rejected):
                yield item
                continue
            for name in item.cells.keys() - known - kept:
                kept.add(name)
                context.warn(f"the column “{name[:60]}” is not mapped: it is kept in original")
            yield _row(item, mapping)
        for name in sorted(mapping.ignored):
            context.warn(f"the column “{name[:60]}” is ignored, as the mapping says")

    def drafts(self, row: Row, context: RunContext) -> Iterable[Draft]:
        """The statement with its speaker, party, office and source."""
        mapping = self._mapping
        assert mapping is not None, "rows() is called before drafts()"
        return _drafts(row, mapping, context)


def _row(item: TableRow, mapping: StatementMapping) -> Row | Rejected:
    if "key" in mapping.fields:
        key = mapping.text("key", item.cells)
        if not key or len(key) > 400:
            return Rejected(item.line, ", ".join(mapping.fields["key"].columns), key[:200], "A statement needs a key.")
    else:
        identifying = ("text", "speaker", "speaker_id", "country", "party", "date", "source_url")
        parts = [mapping.text(name, item.cells).encode("utf-8", "surrogatepass") for name in identifying]
        key = fingerprint_of(*parts).hex()
    raw = f"{mapping.content}\x1f{item.raw}".encode("utf-8", "surrogatepass")
    return Row(f"statement {key}", item.line, raw, item.cells)


def _drafts(row: Row, mapping: StatementMapping, context: RunContext) -> Iterator[Draft]:
    cells: dict[str, str] = row.data
    for name, allowed in ENUMERATIONS.items():
        if (value := mapping.text(name, cells)) and value not in allowed:
            reason = f"Not one of {', '.join(allowed)}. Translate it with the option “values”."
            raise Rejected(row.line, _column(mapping, name), value[:200], reason)
    kind = mapping.text("kind", cells) or StatementKind.SPEECH.value
    text = _verbatim_text(mapping, "text", cells)
    if not text.strip() and kind != StatementKind.MENTION:
        raise Rejected(row.line, _column(mapping, "text"), "", "A statement needs its text.")
    made_on = _made_on(mapping, cells, row.line)
    attribution = _attribution(mapping, cells, made_on, context)
    if not {"speaker_id", "party_id"} & attribution.columns.keys():
        stated = mapping.text("speaker", cells) or mapping.text("country", cells)
        reason = "The row names neither a speaker nor a country or party."
        raise Rejected(row.line, _column(mapping, "speaker"), stated[:200], reason)
    fields: dict[str, Any] = {
        "kind": kind,
        "text": None if kind == StatementKind.MENTION else text,
        "language": _language(mapping, "language", cells, row.line),
        "original_text": _verbatim_text(mapping, "original_text", cells),
        "original_language": _language(mapping, "original_language", cells, row.line),
        "medium": mapping.text("medium", cells),
        "venue": mapping.text("venue", cells),
        "made_on": made_on,
        **attribution.columns,
    }
    document = {**fields, "made_on": None if made_on is None else made_on.as_json()}
    identifiers = []
    if mapping.scheme and "key" in mapping.fields:
        identifiers.append({"scheme": mapping.scheme, "identifier": mapping.text("key", cells)})
    known = served_cells(document, mapping)
    original = {
        column: value
        for column, value in cells.items()
        if value and value != known.get(column) and column not in mapping.ignored
    }
    fields |= {"identifiers": identifiers, "original": original or None}
    source = _source(mapping, cells, kind, row.line, context)
    cited = [{"source_id": each} for each in (*(source[0] if source else ()), Ref(DATASET_KEY))]
    who = mapping.text("speaker", cells) or mapping.text("party", cells) or mapping.text("country", cells)
    words = " ".join(text.split(None, _SLUG_WORDS)[:_SLUG_WORDS])[:80]
    slug = slugify_name(f"{made_on.edtf if made_on else ''} {who[:80]} {words}")
    yield Draft("statement", row.key, slug, fields, {"citations": cited})
    yield from attribution.drafts
    yield from source[1] if source else ()


def _verbatim_text(mapping: StatementMapping, name: str, cells: dict[str, str]) -> str:
    """A field's text, with its white space unchanged if the field is a single column."""
    given = mapping.fields.get(name)
    text = mapping.text(name, cells)
    return cells[given.verbatim_column] if text and given is not None and given.verbatim_column else text


def _column(mapping: StatementMapping, name: str) -> str:
    given = mapping.fields.get(name)
    return ", ".join(given.columns) if given is not None else ""


def _attribution(
    mapping: StatementMapping, cells: dict[str, str], made_on: EdtfDate | None, context: RunContext
) -> Attribution:
    given = mapping.fields.get("speaker_id")
    scheme = (given.scheme if given else "") or mapping.scheme or "speaker-id"
    stated = StatedAttribution(
        mapping.text("speaker", cells),
        (scheme, mapping.text("speaker_id", cells)),
        mapping.text("country", cells),
        mapping.text("party", cells),
        mapping.text("role", cells),
    )
    day: date | None = made_on.start if made_on else None
    return context.cached(("attribution", stated, day), lambda: attribute(stated, day, context))


def _language(mapping: StatementMapping, name: str, cells: dict[str, str], line: int) -> str:
    found = mapping.text(name, cells)
    if found and not _LANGUAGE.fullmatch(found):
        reason = "Not a language code such as en, fr or pt-BR (BCP 47). Translate it with the option “values”."
        raise Rejected(line, _column(mapping, name), found[:200], reason)
    return found


def _made_on(mapping: StatementMapping, cells: dict[str, str], line: int) -> EdtfDate | None:
    text = mapping.text("date", cells)
    if not text:
        return None
    formats = mapping.fields["date"].formats
    edtf = _by_format(text, formats)
    if edtf is None and formats:
        reason = f"The date does not have the format {' or '.join(formats)}."
        raise Rejected(line, _column(mapping, "date"), text[:200], reason)
    if edtf is None:
        timed, compact = _ISO_TIME.fullmatch(text), _COMPACT_DATE.fullmatch(text)
        edtf = timed[1] if timed else "-".join(compact.groups()) if compact else text
    try:
        return parse(edtf, None if edtf == text else text)
    except EdtfError as error:
        raise Rejected(line, _column(mapping, "date"), text[:200], str(error)) from error


def _by_format(text: str, formats: tuple[str, ...]) -> str | None:
    """The date as EDTF by the first format that matches, with that format's precision: a day, a month or a year."""
    for each in formats:
        try:
            found = datetime.strptime(text, each)
        except ValueError:
            continue
        if any(directive in each for directive in ("%d", "%j", "%D", "%x", "%c", "%u", "%w", "%a", "%A")):
            return found.date().isoformat()
        return found.date().isoformat()[: 7 if any(month in each for month in ("%m", "%b", "%B")) else 4]
    return None


def _source(
    mapping: StatementMapping, cells: dict[str, str], kind: str, line: int, context: RunContext
) -> tuple[list[int | Ref], list[Draft]] | None:
    """The source with the row's web address: an existing one that a curator entered, else a new one."""
    url = mapping.text("source_url", cells)
    if not url:
        return None
    try:
        _WEB_ADDRESS(url)
    except ValidationError as error:
        raise Rejected(line, _column(mapping, "source_url"), url[:200], "Not a web address.") from error
    existing = context.cached("sources by address", lambda: _curated_sources(context)).get(url)
    if existing is not None:
        return [existing], []
    key = f"source:{url}"
    title = mapping.text("source_title", cells) or (
        url if len(url) <= _MAX_TITLE_LENGTH else f"{url[: _MAX_TITLE_LENGTH - 1]}…"
    )
    fields = {
        "kind": mapping.text("source_kind", cells) or _SOURCE_KINDS.get(StatementKind(kind), SourceKind.OTHER).value,
        "title": title,
        "url": url,
        "outlet": mapping.text("source_outlet", cells),
        "language": _language(mapping, "language", cells, line),
    }
    return [Ref(key)], [Draft("source", key, slugify_name(title), fields)]


def _curated_sources(context: RunContext) -> dict[str, int]:
    """The sources that no import created, by address."""
    created = ImportedRow.objects.filter(type="source", created=True, record_id__isnull=False).values("record_id")
    sources = Source.objects.exclude(url="").exclude(publication=Publication.WITHDRAWN).exclude(pk__in=created)
    if context.publish:
        sources = sources.filter(publication=Publication.PUBLISHED)
    return dict(sources.order_by("-pk").values_list("url", "pk"))


def served_cells(document: dict[str, Any], mapping: StatementMapping) -> dict[str, str]:
    """The columns that a statement's document contains word for word in fields other than `original`."""
    found: dict[str, str] = {}
    for name in _SERVED_FIELDS:
        given = mapping.fields.get(name)
        if given is not None and given.verbatim_column and document.get(name):
            found[given.verbatim_column] = document[name]
    given, made_on = mapping.fields.get("date"), document.get("made_on")
    if given is not None and given.verbatim_column and made_on:
        found[given.verbatim_column] = made_on["stated"] or made_on["edtf"]
    return found


def rebuild(document: dict[str, Any], mapping: StatementMapping, columns: Iterable[str]) -> dict[str, str]:
    """The row that a statement's document was created from, in these columns. Inverse of the mapping."""
    known = {**served_cells(document, mapping), **(document["original"] or {})}
    return {column: known.get(column, "") for column in columns}
