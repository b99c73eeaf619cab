"""PA-X, the Peace Agreements Database: a CSV of one agreement a row, coded on some 240 issues.

An agreement becomes a proposal, a peace process a talk that has its agreements on the agenda. The columns are those of
all versions and partial exports alike: agreement id, name and date are needed; numbers and codes of any other column,
known here or not, are codings of the proposal, and texts stand in `original`, so that nothing is lost. Limits: who
signed is free text in PA-X and is not taken apart into persons; a process is told by its number alone.
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
"""The columns that an agreement cannot be told without."""

_WRITTEN_OUT = {
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
"""What PA-X calls the status of a document → ours, and the kind that follows from it."""

_CODES = frozenset(("Contp", "Reg", "Agtp", "Stage", "StageSub", "Loc1ISO", "Loc2ISO"))
"""Columns whose values are words of a code. Numbers and `NA` are codes in every column."""

_NUMBER = re.compile(r"NA|[0-9]{1,9}(?:\.[0-9]{1,9})?")
_RESOLUTION = re.compile(r"(?:United Nations|UN) Security Council Resolution\b", re.I)
_ENTRY = re.compile(r"\n[^\S\n]*\n|;(?=\s)")
_ENTRY_LENGTH = 500
_CODE_LENGTH = 200
_PARTY_NAME = re.compile(r"[^\d:\n]{2,80}")
_SLASHED = re.compile(r"(\d{1,2})[/.](\d{1,2})[/.](\d{4})")
_NO_ROLE_STATED = "PA-X lists third parties without saying in what role each signed; they stand here as witnesses."


@dataclass(slots=True)
class _Process:
    """A peace process: where it was met first, its name, and the keys of its agreements with their dates."""

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
        """Every agreement. The processes follow at the end of the files."""
        columns: list[str] = []
        for item in delimited_rows(file, REQUIRED, delimiter_of(file), _WRITTEN_OUT):
            if isinstance(item, list):
                columns = [name or f"column {place}" for place, name in enumerate(item, 1)]
                if "PP" not in columns:
                    context.warn("the files have no column PP: agreements are not joined to a peace process")
            elif isinstance(item, Rejected):
                yield item
            else:
                yield self._row(item, columns, file.name)

    def closing_rows(self, context: RunContext) -> Iterable[Row]:
        """Every process that the agreements belong to."""
        for number, process in self._processes.items():
            dated = sorted(process.agreements.items(), key=lambda agreement: (agreement[1], agreement[0]))
            data = (number, process.name, [key for key, _ in dated])
            yield Row(f"process {number}", process.line, repr(data).encode("utf-8", "replace"), data, process.file)

    def drafts(self, row: Row, context: RunContext) -> Iterable[Draft]:
        """The proposal of an agreement with the parties that it names, or the talk of a process."""
        return [_process_draft(row)] if isinstance(row.data, tuple) else _agreement_drafts(row, context)

    def _row(self, item: Cells, columns: list[str], file_name: str) -> Row | Rejected:
        cells = dict(zip(columns, item.values, strict=True))
        number = cells["AgtId"].strip()
        if number in _MISSING or len(number) > 60:
            return Rejected(item.line, "AgtId", cells["AgtId"][:200], "An agreement needs an id.")
        if not cells["Agt"].strip():
            return Rejected(item.line, "Agt", "", "An agreement needs a name.")
        key = f"agreement {number}"
        self._note_process(cells, key, item.line, file_name)
        return Row(key, item.line, f"{columns}\x1f{item.raw}".encode("utf-8", "surrogatepass"), cells)

    def _note_process(self, cells: dict[str, str], key: str, line: int, file_name: str) -> None:
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
            # PA-X knows what was agreed, not whether a process goes on.
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
    shown = {
        **fields,
        "signatories": signatories,
        "status_history": [{"on": None if day is None else day.as_json(), "stated": stated}],
    }
    known = served(shown)
    left = {column: value for column, value in cells.items() if value and value != known.get(column)}
    coded = {column: value for column, value in left.items() if _is_code(column, value)}
    fields["original"] = {column: value for column, value in left.items() if column not in coded} or None
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
    return (column in _CODES and len(value) <= _CODE_LENGTH) or _NUMBER.fullmatch(value) is not None


def _status(stated: str, context: RunContext) -> tuple[ProposalStatus, ProposalKind]:
    found = _STATUS.get(" ".join(stated.casefold().split()))
    if found is None:
        if stated not in _MISSING:
            context.warn(f"the status “{stated[:60]}” is not one of PA-X's: it counts as unclear")
        return ProposalStatus.UNCLEAR, ProposalKind.OTHER
    return found


def _day(text: str, line: int) -> EdtfDate | None:
    """The date of an agreement; besides PA-X's own notation `22/09/2016`, where it can mean only one day."""
    if text in _MISSING:
        return None
    slashed = _SLASHED.fullmatch(text)
    if slashed is None:
        return _parsed(text, text, line)
    first, second, year = slashed.groups()
    if int(first) <= 12 and int(second) <= 12 and int(first) != int(second):
        reason = "Either day or month may come first: write it as 2016-09-22."
        raise Rejected(line, "Dat", text, reason)
    month, day = (second, first) if int(second) <= 12 else (first, second)
    return _parsed(f"{year}-{month:0>2}-{day:0>2}", text, line)


def _parsed(edtf: str, stated: str, line: int) -> EdtfDate:
    try:
        return parse(edtf, None if stated == edtf else stated)
    except EdtfError as error:
        raise Rejected(line, "Dat", stated[:200], str(error)) from error


def _signatories(cells: dict[str, str], context: RunContext) -> tuple[list[dict[str, Any]], list[Draft]]:
    """Who signed and who else stood by, entry by entry as stated; and the parties, where an entry is a party's name."""
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
    """The paragraphs of a list of signatories, and what semicolons separate; too long ones by lines."""
    for paragraph in _ENTRY.split(text):
        lines = [paragraph] if len(paragraph.strip()) <= _ENTRY_LENGTH else paragraph.split("\n")
        for line in lines:
            for piece in [line] if len(line) <= _ENTRY_LENGTH else textwrap.wrap(line, _ENTRY_LENGTH):
                if piece.strip():
                    yield piece.strip()


def served(document: dict[str, Any]) -> dict[str, str]:
    """The columns that a proposal's document shows word for word beside its codings and `original`."""
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


def rebuilt(document: dict[str, Any], columns: Iterable[str]) -> dict[str, str]:
    """The row that a proposal's document was made from, in these columns. Inverse of the mapping."""
    coded = {coding["code"]: coding["value"] for coding in document["codings"] if coding["scheme"] == SCHEME}
    known = {**served(document), **coded, **(document["original"] or {})}
    return {column: known.get(column, "") for column in columns}
