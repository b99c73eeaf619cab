"""The format `peace-agreements`: PA-X, a CSV file with one peace agreement per row, coded on some 240 issues.

An agreement becomes a proposal, a peace process a talk with its agreements on the agenda. Any version or partial export
can be imported: id, name and date are required; numbers and codes in any other column become codings of the proposal,
texts are kept in `original`. Limits: signatories are free text in PA-X and are not split into persons; a process is
identified by its number only.
"""

import re
import textwrap
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from typing import Any

from events.imports.delimited import Cells, delimited_rows, delimiter_of
from events.imports.drafts import DATASET_KEY, Draft, MatchRequest, Ref, Rejected, Row
from events.imports.files import InputFile
from events.imports.formats import DatasetDefaults, ImportFormat, RunContext
from events.vocabulary.edtf_dates import EdtfDate, EdtfError, parse
from events.vocabulary.enumerations import (
    ProposalKind,
    ProposalStatus,
    SignatoryRole,
    TalkKind,
    TalkStatus,
)
from events.vocabulary.slugs import slugify_name

SCHEME = "pa-x"
PROCESS_SCHEME = "pa-x-process"
REQUIRED = ("AgtId", "Agt", "Dat")
"""The columns that a file must have."""

_COLUMN_SYNONYMS = {
    "agreement id": "AgtId",
    "agreement name": "Agt",
    "date signed": "Dat",
}
_MISSING = ("", "NA")
_STATUS = {
    "multiparty signed/agreed": (ProposalStatus.SIGNED, ProposalKind.AGREEMENT),
    "unilateral document": (ProposalStatus.UNILATERAL, ProposalKind.DECLARATION),
    "agreement with subsequent status": (ProposalStatus.ACCEPTED, ProposalKind.AGREEMENT),
    "status unclear": (ProposalStatus.UNCLEAR, ProposalKind.OTHER),
}
"""Status of an agreement in PA-X → the proposal's status and the kind inferred from it."""

_CODE_COLUMNS = frozenset(("Contp", "Reg", "Agtp", "Stage", "StageSub", "Loc1ISO", "Loc2ISO"))
"""Columns with codes that are words. Numbers and `NA` are codes in every column."""

_NUMBER = re.compile(r"NA|[0-9]{1,9}(?:\.[0-9]{1,9})?")
_RESOLUTION = re.compile(r"(?:United Nations|UN) Security Council Resolution\b", re.I)
_ENTRY_SEPARATOR = re.compile(r"\n[^\S\n]*\n|;(?=\s)")
_MAX_ENTRY_LENGTH = 500
_MAX_CODE_LENGTH = 200
_PARTY_NAME = re.compile(r"[^\d:\n]{2,80}")
_SLASHED = re.compile(r"(\d{1,2})[/.](\d{1,2})[/.](\d{4})")
_NO_ROLE_STATED = "PA-X lists third parties without saying in what role each signed; they stand here as witnesses."


@dataclass(slots=True)
class _Process:
    """A peace process: its first row, its name, and the keys of its agreements with their dates."""

    line: int
    file: str
    name: str
    agreements: dict[str, str] = field(default_factory=dict)


class PeaceAgreementsFormat(ImportFormat):
    """The format `peace-agreements`."""

    name = "peace-agreements"
    version = 1
    defaults = DatasetDefaults(
        "PA-X Peace Agreements Database",
        publisher="University of Edinburgh",
        url="https://www.peaceagreements.org/",
    )

    def __init__(self) -> None:
        self._processes: dict[str, _Process] = {}

    def rows(self, file: InputFile, context: RunContext) -> Iterator[Row | Rejected]:
        """Every agreement. `closing_rows` yields the processes."""
        columns: list[str] = []
        for item in delimited_rows(file, REQUIRED, delimiter_of(file), _COLUMN_SYNONYMS):
            if isinstance(item, list):
                columns = [name or f"column {place}" for place, name in enumerate(item, 1)]
                if "PP" not in columns:
                    context.warn("the files have no column PP: agreements are not assigned to a peace process")
            elif isinstance(item, Rejected):
                yield item
            else:
                yield self._row(item, columns, file.name)

    def closing_rows(self, context: RunContext) -> Iterable[Row]:
        """Every peace process of the agreements."""
        for number, process in self._processes.items():
            dated = sorted(process.agreements.items(), key=lambda agreement: (agreement[1], agreement[0]))
            data = (number, process.name, [key for key, _ in dated])
            yield Row(f"process {number}", process.line, repr(data).encode("utf-8", "replace"), data, process.file)

    def drafts(self, row: Row, context: RunContext) -> Iterable[Draft]:
        """The proposal of an agreement and its parties, or the talk of a process."""
        return [_process_draft(row)] if isinstance(row.data, tuple) else _agreement_drafts(row, context)

    def _row(self, item: Cells, columns: list[str], file_name: str) -> Row | Rejected:
        cells = dict(zip(columns, item.values, strict=True))
        number = cells["AgtId"].strip()
        if number in _MISSING or len(number) > 60:
            return Rejected(item.line, "AgtId", cells["AgtId"][:200], "An agreement needs an id.")
        if not cells["Agt"].strip():
            return Rejected(item.line, "Agt", "", "An agreement needs a name.")
        key = f"agreement {number}"
        self._add_to_process(cells, key, item.line, file_name)
        return Row(key, item.line, f"{columns}\x1f{item.raw}".encode("utf-8", "surrogatepass"), cells)

    def _add_to_process(self, cells: dict[str, str], key: str, line: int, file_name: str) -> None:
        number = cells.get("PP", "").strip()
        if number in _MISSING:
            return
        name = " ".join(cells.get("PPName", "").split())
        process = self._processes.setdefault(number, _Process(line, file_name, name))
        process.name = process.name or name
        process.agreements.setdefault(key, cells["Dat"].strip())


def _process_draft(row: Row) -> Draft:
    number, name, agreements = row.data
    return Draft(
        "talk",
        row.key,
        slugify_name(name or f"peace process {number}"),
        {
            "kind": TalkKind.PROCESS.value,
            "title": name or f"Peace process {number}",
            # PA-X contains the agreements of a process, not whether it continues.
            "status": TalkStatus.UNCLEAR.value,
            "identifiers": [{"scheme": PROCESS_SCHEME, "identifier": number}],
        },
        {
            "agenda": [{"proposal_id": Ref(key, optional=True)} for key in agreements],
            "sources": [{"source_id": Ref(DATASET_KEY)}],
        },
    )


def _agreement_drafts(row: Row, context: RunContext) -> Iterator[Draft]:
    cells: dict[str, str] = row.data
    title, stated = " ".join(cells["Agt"].split()), cells.get("Status", "").strip()
    day = _day(cells["Dat"].strip(), row.line)
    status, kind = _status(stated, context)
    kind_stated = stated
    if _RESOLUTION.match(title):
        kind, kind_stated = ProposalKind.RESOLUTION, title[:300]
    signatories, parties = _signatories(cells, context)
    inferences = []
    if cells.get("ThrdPart", "").strip() not in _MISSING:
        inferences.append({"field": "signatories", "basis": _NO_ROLE_STATED})
    fields: dict[str, Any] = {
        "kind": kind.value,
        "kind_stated": kind_stated,
        "title": title,
        "status": status.value,
        "signed_on": day if status is ProposalStatus.SIGNED else None,
        "published_on": day if status is ProposalStatus.UNILATERAL else None,
        "identifiers": [{"scheme": SCHEME, "identifier": cells["AgtId"].strip()}],
        "inferences": inferences,
    }
    history = [{"status": status.value, "on": day, "stated": stated, "source_id": Ref(DATASET_KEY)}]
    document = {
        **fields,
        "signatories": signatories,
        "status_history": [{"on": None if day is None else day.as_json(), "stated": stated}],
    }
    served = served_values(document)
    unserved = {column: value for column, value in cells.items() if value and value != served.get(column)}
    coded = {column: value for column, value in unserved.items() if _is_code(column, value)}
    fields["original"] = {column: value for column, value in unserved.items() if column not in coded} or None
    codings = [{"scheme": SCHEME, "code": column, "value": value} for column, value in coded.items()]
    slug = slugify_name(f"{day.edtf if day else ''} {title}")
    parts = {
        "status_history": history,
        "signatories": signatories,
        "codings": codings,
        "sources": [{"source_id": Ref(DATASET_KEY)}],
    }
    yield Draft("proposal", row.key, slug, fields, parts)
    yield from parties


def _is_code(column: str, value: str) -> bool:
    return (column in _CODE_COLUMNS and len(value) <= _MAX_CODE_LENGTH) or _NUMBER.fullmatch(value) is not None


def _status(stated: str, context: RunContext) -> tuple[ProposalStatus, ProposalKind]:
    found = _STATUS.get(" ".join(stated.casefold().split()))
    if found is None:
        if stated not in _MISSING:
            context.warn(f"the status “{stated[:60]}” is not a status of PA-X: it is imported as unclear")
        return ProposalStatus.UNCLEAR, ProposalKind.OTHER
    return found


def _day(text: str, line: int) -> EdtfDate | None:
    """The date of an agreement: ISO 8601 as PA-X writes it, or `22/09/2016` if only one order of day and month fits."""
    if text in _MISSING:
        return None
    slashed = _SLASHED.fullmatch(text)
    if slashed is None:
        return _parse_date(text, text, line)
    first, second, year = slashed.groups()
    if int(first) <= 12 and int(second) <= 12 and int(first) != int(second):
        reason = "Day and month may be in either order. Write the date in the form 2016-09-22."
        raise Rejected(line, "Dat", text, reason)
    month, day = (second, first) if int(second) <= 12 else (first, second)
    return _parse_date(f"{year}-{month:0>2}-{day:0>2}", text, line)


def _parse_date(edtf: str, stated: str, line: int) -> EdtfDate:
    try:
        return parse(edtf, None if stated == edtf else stated)
    except EdtfError as error:
        raise Rejected(line, "Dat", stated[:200], str(error)) from error


def _signatories(cells: dict[str, str], context: RunContext) -> tuple[list[dict[str, Any]], list[Draft]]:
    """The signatories and witnesses, one per entry as stated; and the parties whose names are entries."""
    rows, drafts = [], []
    for column, role in (("Part", SignatoryRole.PARTY), ("ThrdPart", SignatoryRole.WITNESS)):
        text = cells.get(column, "")
        for entry in _entries(text) if text.strip() not in _MISSING else ():
            signatory: dict[str, Any] = {"role": role.value, "stated": entry}
            if _PARTY_NAME.fullmatch(entry):
                signatory["party_id"] = context.country(entry)
                if signatory["party_id"] is None:
                    key = f"party?:{entry}"
                    request = MatchRequest(entry)
                    drafts.append(
                        Draft("party", key, slugify_name(entry), {"name": entry}, match=request, create=False)
                    )
                    signatory["party_id"] = Ref(key)
            rows.append(signatory)
    return rows, drafts


def _entries(text: str) -> Iterator[str]:
    """The entries of a list of signatories: paragraphs, split at semicolons; long ones are split into lines."""
    for paragraph in _ENTRY_SEPARATOR.split(text):
        lines = [paragraph] if len(paragraph.strip()) <= _MAX_ENTRY_LENGTH else paragraph.split("\n")
        for line in lines:
            for piece in [line] if len(line) <= _MAX_ENTRY_LENGTH else textwrap.wrap(line, _MAX_ENTRY_LENGTH):
                if piece.strip():
                    yield piece.strip()


def served_values(document: dict[str, Any]) -> dict[str, str]:
    """The columns that a proposal's document contains word for word in fields other than codings and `original`."""
    entry = document["status_history"][0]
    found = {
        "AgtId": next(i["identifier"] for i in document["identifiers"] if i["scheme"] == SCHEME),
        "Agt": document["title"],
        "Status": entry["stated"] or "",
        "Dat": "" if entry["on"] is None else entry["on"]["stated"] or entry["on"]["edtf"],
    }
    for column, role in (("Part", SignatoryRole.PARTY), ("ThrdPart", SignatoryRole.WITNESS)):
        stated = [row["stated"] for row in document["signatories"] if row["role"] == role]
        if len(stated) == 1:
            found[column] = stated[0]
    return found


def rebuild(document: dict[str, Any], columns: Iterable[str]) -> dict[str, str]:
    """The row that a proposal's document was created from, in these columns. Inverse of the mapping."""
    coded = {coding["code"]: coding["value"] for coding in document["codings"] if coding["scheme"] == SCHEME}
    known = {**served_values(document), **coded, **(document["original"] or {})}
    return {column: known.get(column, "") for column in columns}
