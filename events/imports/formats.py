"""The formats that can be imported, and what each of them offers to the spine and gets from it."""

import importlib
import json
from abc import ABC, abstractmethod
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from functools import cache, lru_cache
from pathlib import Path
from typing import Any, ClassVar

from django.conf import settings

from events.imports.drafts import Draft, Ref, Rejected, Row
from events.imports.files import InputFile
from events.imports.matching import Matcher
from events.models import Party
from events.vocabulary import countries
from events.vocabulary.edtf_dates import EdtfDate, EdtfError, parse
from events.vocabulary.enumerations import Publication

FORMATS = {
    "icews": "events.imports.icews:IcewsFormat",
    "plover": "events.imports.plover:PloverFormat",
    "gdelt": "events.imports.gdelt:GdeltFormat",
    "popolo": "events.imports.popolo:PopoloFormat",
    "icalendar": "events.imports.calendars.talks:ICalendarFormat",
    "statements": "events.imports.statements.statements:StatementsFormat",
    "peace-agreements": "events.imports.peace_agreements:PeaceAgreementsFormat",
}
"""Name of a format → its module and class. Imported when asked for, so that one format's libraries burden no other."""

_REMEMBERED = 50_000
_MOST_WARNINGS = 200

COUNTRY_KEY = "country:"
"""Keys of countries begin so; the rest is the slug."""


@dataclass(frozen=True, slots=True)
class DatasetDefaults:
    """What a data set of the format is called and whose it is, unless the command says otherwise."""

    name: str
    publisher: str = ""
    licence: str = ""
    url: str = ""


@dataclass
class RunContext:
    """What a mapping may know of the run: data set, whether it publishes, options, countries; and its warnings."""

    publish: bool = False
    dataset: str = ""
    options: dict[str, Any] = field(default_factory=dict)
    warnings: Counter[str] = field(default_factory=Counter)
    memory: dict[Any, Any] = field(default_factory=dict)
    """What a mapping keeps from row to row, by keys of its own; emptied when a batch was rolled back, and when full."""
    _countries: dict[str, int | Ref | None] = field(default_factory=dict)
    _matchers: dict[str, Matcher] = field(default_factory=dict)

    def country(self, name_or_code: str) -> int | Ref | None:
        """The party of a country, by a name or code (see `events.vocabulary.countries`); None where it is none.

        An id, or a `Ref` where the party is not here yet: the spine then makes it from the product's own list. None,
        too, where a curator has withdrawn it.
        """
        if name_or_code not in self._countries:
            slug = countries.find(name_or_code)
            self._countries[name_or_code] = None if slug is None else _party_of(slug)
        return self._countries[name_or_code]

    def matcher(self, kind: str) -> Matcher:
        """The matcher of a type (`party`, `speaker`): `match(name, country=, on=, identifiers=, aliases=) -> Match`."""
        if kind not in self._matchers:
            self._matchers[kind] = Matcher(kind)
        return self._matchers[kind]

    def date(self, text: str, line: int, column: str, stated: str | None = None) -> EdtfDate | None:
        """A date of a row, None where the text is blank. Raises Rejected with the reason where it is no date."""
        if not text.strip():
            return None
        try:
            return _parsed(text, stated)
        except EdtfError as error:
            raise Rejected(line, column, text[:200], str(error)) from error

    def forget(self) -> None:
        """Drop what was remembered of the database, after a batch was rolled back."""
        self.memory.clear()
        self._countries.clear()
        self._matchers.clear()

    def remembered(self, key: Any, make: Callable[[], Any]) -> Any:
        """What `make` gave for the key before, else what it gives now. Whoever gets it must not change it."""
        if key not in self.memory:
            if len(self.memory) >= _REMEMBERED:
                self.memory.clear()
            self.memory[key] = make()
        return self.memory[key]

    def warn(self, text: str) -> None:
        """Note something that the person who imports should know; counted, and shown once in the summary."""
        if text not in self.warnings and len(self.warnings) >= _MOST_WARNINGS:
            text = "further notes, which are not listed"
        self.warnings[text] += 1


class ImportFormat(ABC):
    """One format. `version` is raised whenever the mapping changes: every row is then mapped anew."""

    name: ClassVar[str]
    version: ClassVar[int] = 1
    defaults: ClassVar[DatasetDefaults]
    options: ClassVar[tuple[str, ...]] = ()
    vanishes: ClassVar[bool] = True
    """Whether a record whose row is in no file any more counts as vanished."""

    def dataset_name(self, paths: Sequence[Path]) -> str:
        """What the data set in these files is called, unless the command says so."""
        return self.defaults.name

    def prepare(self, files: Sequence[InputFile], context: RunContext) -> dict[str, Any]:
        """Look at the files before the first row; what they say of the data set: columns of its source record.

        For formats whose rows are spread over several places. Raises FileRefused.
        """
        return {}

    @abstractmethod
    def rows(self, file: InputFile, context: RunContext) -> Iterator[Row | Rejected]:
        """Every row of a file, in order. Raises FileRefused before the first row where it is not of the format."""

    def closing_rows(self, context: RunContext) -> Iterable[Row]:
        """Rows that follow from the files as a whole, asked for after the last row of the last one. Mostly none."""
        return ()

    @abstractmethod
    def drafts(self, row: Row, context: RunContext) -> Iterable[Draft]:
        """The records of a row that is new or has changed; the first has the row's key. Raises Rejected."""


def find(name: str) -> ImportFormat:
    """The format of that name. Raises KeyError for another name."""
    module, _, class_name = FORMATS[name].partition(":")
    made: ImportFormat = getattr(importlib.import_module(module), class_name)()
    return made


def country_draft(slug: str, key: str) -> Draft:
    """A country as the product's own list has it. Raises KeyError for a slug that is none."""
    listed = _listed_countries()[slug]
    parent = listed.get("parent")
    kept = {name: value for name, value in listed.items() if name not in ("slug", "publication", "parent")}
    return Draft("party", key, slug, {**kept, "parent_id": Ref(f"{COUNTRY_KEY}{parent[0]}") if parent else None})


_parsed = lru_cache(10_000)(parse)


def _party_of(slug: str) -> int | Ref | None:
    party = Party.objects.filter(slug=slug).values("pk", "publication", "merged_into_id").first()
    if party is None:
        return Ref(f"{COUNTRY_KEY}{slug}")
    seen: set[int] = set()
    while party and party["merged_into_id"] and party["pk"] not in seen:
        seen.add(party["pk"])
        party = Party.objects.filter(pk=party["merged_into_id"]).values("pk", "publication", "merged_into_id").first()
    return party["pk"] if party and party["publication"] != Publication.WITHDRAWN else None


@cache
def _listed_countries() -> dict[str, dict[str, Any]]:
    path = Path(settings.FIXTURE_DIRS[0]) / "countries.json"
    return {entry["fields"]["slug"]: entry["fields"] for entry in json.loads(path.read_text(encoding="utf-8"))}
