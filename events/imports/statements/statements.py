"""Rows of a table of statements as statements, with who spoke and where it is to be read."""

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
from events.imports.statements.mapping import ENUMERATIONS, StatementMapping, read_mapping
from events.imports.statements.speaking import Stated, Voice, voice
from events.imports.statements.tables import TableRow, table_rows
from events.models import Source
from events.models.imports import ImportedRow
from events.vocabulary.edtf_dates import EdtfDate, EdtfError, parse
from events.vocabulary.enumerations import Publication, SourceKind, StatementKind
from events.vocabulary.slugs import slugify_name

_SHOWN = ("text", "language", "original_text", "original_language", "kind", "medium", "venue")
"""Fields of the mapping that the document shows under the same name."""

_LANGUAGE = re.compile(r"[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*")
_ISO_TIME = re.compile(r"([0-9]{4}-[0-9]{2}-[0-9]{2})[T ][0-9]{2}:?[0-9]{2}.*", re.DOTALL)
_COMPACT = re.compile(r"([0-9]{4})([0-9]{2})([0-9]{2})")
_WEB_ADDRESS = URLValidator(schemes=["http", "https"])
_SLUG_WORDS = 6
_TITLE = 500
_SOURCE_KINDS = {
    StatementKind.SPEECH: SourceKind.SPEECH,
    StatementKind.COMMUNIQUE: SourceKind.COMMUNIQUE,
}


class StatementsFormat(ImportFormat):
    """The format `statements`."""

    name = "statements"
    version = 1
    defaults = DatasetDefaults("")  # each table is a data set of its own
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
        """The statement, who spoke, and the source of its text."""
        mapping = self._mapping
        assert mapping is not None, "rows come before drafts"
        return _drafts(row, mapping, context)


def _row(item: TableRow, mapping: StatementMapping) -> Row | Rejected:
    if "key" in mapping.fields:
        key = mapping.text("key", item.cells)
        if not key or len(key) > 400:
            return Rejected(item.line, ", ".join(mapping.fields["key"].columns), key[:200], "A statement needs a key.")
    else:
        told_by = ("text", "speaker", "speaker_id", "country", "party", "date", "source_url")
        parts = [mapping.text(name, item.cells).encode("utf-8", "surrogatepass") for name in told_by]
        key = fingerprint_of(*parts).hex()
    raw = f"{mapping.digest}\x1f{item.raw}".encode("utf-8", "surrogatepass")
    return Row(f"statement {key}", item.line, raw, item.cells)


def _drafts(row: Row, mapping: StatementMapping, context: RunContext) -> Iterator[Draft]:
    cells: dict[str, str] = row.data
    for name, known_words in ENUMERATIONS.items():
        if (word := mapping.text(name, cells)) and word not in known_words:
            reason = f"Not one of {', '.join(known_words)}: let the mapping translate it with values."
            raise Rejected(row.line, _column(mapping, name), word[:200], reason)
    kind = mapping.text("kind", cells) or StatementKind.SPEECH.value
    text = _whole_text(mapping, "text", cells)
    if not text.strip() and kind != StatementKind.MENTION:
        raise Rejected(row.line, _column(mapping, "text"), "", "A statement needs its text.")
    made_on = _made_on(mapping, cells, row.line)
    spoken = _voice(mapping, cells, made_on, context)
    if not {"speaker_id", "party_id"} & spoken.columns.keys():
        stated = mapping.text("speaker", cells) or mapping.text("country", cells)
        raise Rejected(
            row.line, _column(mapping, "speaker"), stated[:200], "It names nobody who speaks, and no country or party."
        )
    fields: dict[str, Any] = {
        "kind": kind,
        "text": None if kind == StatementKind.MENTION else text,
        "language": _language(mapping, "language", cells, row.line),
        "original_text": _whole_text(mapping, "original_text", cells),
        "original_language": _language(mapping, "original_language", cells, row.line),
        "medium": mapping.text("medium", cells),
        "venue": mapping.text("venue", cells),
        "made_on": made_on,
        **spoken.columns,
    }
    shown = {**fields, "made_on": None if made_on is None else made_on.as_json()}
    identifiers = []
    if mapping.scheme and "key" in mapping.fields:
        identifiers.append({"scheme": mapping.scheme, "identifier": mapping.text("key", cells)})
    known = served(shown, mapping)
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
    yield from spoken.drafts
    yield from source[1] if source else ()


def _whole_text(mapping: StatementMapping, name: str, cells: dict[str, str]) -> str:
    """A text as it stands in its one column, white space included."""
    given = mapping.fields.get(name)
    text = mapping.text(name, cells)
    return cells[given.plain] if text and given is not None and given.plain else text


def _column(mapping: StatementMapping, name: str) -> str:
    given = mapping.fields.get(name)
    return ", ".join(given.columns) if given is not None else ""


def _voice(mapping: StatementMapping, cells: dict[str, str], made_on: EdtfDate | None, context: RunContext) -> Voice:
    given = mapping.fields.get("speaker_id")
    scheme = (given.scheme if given else "") or mapping.scheme or "speaker-id"
    stated = Stated(
        mapping.text("speaker", cells),
        (scheme, mapping.text("speaker_id", cells)),
        mapping.text("country", cells),
        mapping.text("party", cells),
        mapping.text("role", cells),
    )
    day: date | None = made_on.start if made_on else None
    return context.cached(("voice", stated, day), lambda: voice(stated, day, context))


def _language(mapping: StatementMapping, name: str, cells: dict[str, str], line: int) -> str:
    found = mapping.text(name, cells)
    if found and not _LANGUAGE.fullmatch(found):
        reason = "Not a language's code as en, fr or pt-BR (BCP 47): let the mapping translate it with values."
        raise Rejected(line, _column(mapping, name), found[:200], reason)
    return found


def _made_on(mapping: StatementMapping, cells: dict[str, str], line: int) -> EdtfDate | None:
    text = mapping.text("date", cells)
    if not text:
        return None
    formats = mapping.fields["date"].formats
    edtf = _by_format(text, formats)
    if edtf is None and formats:
        reason = f"Not written as {' or '.join(formats)}."
        raise Rejected(line, _column(mapping, "date"), text[:200], reason)
    if edtf is None:
        timed, compact = _ISO_TIME.fullmatch(text), _COMPACT.fullmatch(text)
        edtf = timed[1] if timed else "-".join(compact.groups()) if compact else text
    try:
        return parse(edtf, None if edtf == text else text)
    except EdtfError as error:
        raise Rejected(line, _column(mapping, "date"), text[:200], str(error)) from error


def _by_format(text: str, formats: tuple[str, ...]) -> str | None:
    """The date as EDTF, as exact as the first format that fits: a day, a month or a year."""
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
    """The source that a web address names: one that a curator entered, else a new one."""
    url = mapping.text("source_url", cells)
    if not url:
        return None
    try:
        _WEB_ADDRESS(url)
    except ValidationError as error:
        raise Rejected(line, _column(mapping, "source_url"), url[:200], "Not an address of the web.") from error
    there = context.cached("sources by address", lambda: _entered_sources(context)).get(url)
    if there is not None:
        return [there], []
    key = f"source:{url}"
    title = mapping.text("source_title", cells) or (url if len(url) <= _TITLE else f"{url[: _TITLE - 1]}…")
    fields = {
        "kind": mapping.text("source_kind", cells) or _SOURCE_KINDS.get(StatementKind(kind), SourceKind.OTHER).value,
        "title": title,
        "url": url,
        "outlet": mapping.text("source_outlet", cells),
        "language": _language(mapping, "language", cells, line),
    }
    return [Ref(key)], [Draft("source", key, slugify_name(title), fields)]


def _entered_sources(context: RunContext) -> dict[str, int]:
    """The sources that no import made, by their address."""
    made = ImportedRow.objects.filter(type="source", created=True, record_id__isnull=False).values("record_id")
    sources = Source.objects.exclude(url="").exclude(publication=Publication.WITHDRAWN).exclude(pk__in=made)
    if context.publish:
        sources = sources.filter(publication=Publication.PUBLISHED)
    return dict(sources.order_by("-pk").values_list("url", "pk"))


def served(document: dict[str, Any], mapping: StatementMapping) -> dict[str, str]:
    """The columns that a statement's document shows word for word beside `original`."""
    found: dict[str, str] = {}
    for name in _SHOWN:
        given = mapping.fields.get(name)
        if given is not None and given.plain and document.get(name):
            found[given.plain] = document[name]
    given, made_on = mapping.fields.get("date"), document.get("made_on")
    if given is not None and given.plain and made_on:
        found[given.plain] = made_on["stated"] or made_on["edtf"]
    return found


def rebuilt(document: dict[str, Any], mapping: StatementMapping, columns: Iterable[str]) -> dict[str, str]:
    """The row that a statement's document was made from, in these columns. Inverse of the mapping."""
    known = {**served(document, mapping), **(document["original"] or {})}
    return {column: known.get(column, "") for column in columns}
