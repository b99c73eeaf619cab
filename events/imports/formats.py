"""The formats that can be imported, the interface that each of them implements, and the context that it gets."""

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
"""Name of a format → its module and class. Imported on demand, so that its libraries are loaded only if it is used."""

_CACHE_SIZE = 50_000
_MAX_WARNINGS = 200

COUNTRY_KEY = "country:"
"""Prefix of the keys of countries; the slug follows."""


@dataclass(frozen=True, slots=True)
class DatasetDefaults:
    """The name, publisher, licence and URL of a data set of the format, used if the command does not give them."""

    name: str
    publisher: str = ""
    licence: str = ""
    url: str = ""


@dataclass
class RunContext:
    """What a mapping may use of the run: data set, options, countries, matchers, a cache; and the run's warnings."""

    publish: bool = False
    dataset: str = ""
    options: dict[str, Any] = field(default_factory=dict)
    warnings: Counter[str] = field(default_factory=Counter)
    cache: dict[Any, Any] = field(default_factory=dict)
    """Values that a mapping keeps between rows, by its own keys. Emptied after a rollback, and when it is full."""
    _countries: dict[str, int | Ref | None] = field(default_factory=dict)
    _matchers: dict[str, Matcher] = field(default_factory=dict)

    def country(self, name_or_code: str) -> int | Ref | None:
        """The party of a country, by a name or code (see `events.vocabulary.countries`); None if it is not a country.

        An id, or a `Ref` if the database does not contain the party: the planner then creates it from the product's
        own list of countries. None, too, if a curator has withdrawn it.
        """
        if name_or_code not in self._countries:
            slug = countries.find(name_or_code)
            self._countries[name_or_code] = None if slug is None else _party_of(slug)
        return self._countries[name_or_code]

    def matcher(self, kind: str) -> Matcher:
        """The matcher of a record type, `party` or `speaker`. Created at the first call."""
        if kind not in self._matchers:
            self._matchers[kind] = Matcher(kind)
        return self._matchers[kind]

    def date(self, text: str, line: int, column: str, stated: str | None = None) -> EdtfDate | None:
        """The EDTF date of a text; None if it is blank. Raises Rejected with the reason if it is not a date."""
        if not text.strip():
            return None
        try:
            return _parsed(text, stated)
        except EdtfError as error:
            raise Rejected(line, column, text[:200], str(error)) from error

    def clear_cache(self) -> None:
        """Drop the cached state of the database, after a batch was rolled back."""
        self.cache.clear()
        self._countries.clear()
        self._matchers.clear()

    def cached(self, key: Any, make: Callable[[], Any]) -> Any:
        """The cached value of the key, computed by `make` if it is missing. The caller must not change it."""
        if key not in self.cache:
            if len(self.cache) >= _CACHE_SIZE:
                self.cache.clear()
            self.cache[key] = make()
        return self.cache[key]

    def warn(self, text: str) -> None:
        """Add a warning. The summary shows each text once, with the number of times it was added."""
        if text not in self.warnings and len(self.warnings) >= _MAX_WARNINGS:
            text = "further warnings, which are not listed"
        self.warnings[text] += 1


class ImportFormat(ABC):
    """One format. Increase `version` when the mapping changes: every row is then mapped again at the next import."""

    name: ClassVar[str]
    version: ClassVar[int] = 1
    defaults: ClassVar[DatasetDefaults]
    options: ClassVar[tuple[str, ...]] = ()
    counts_vanished: ClassVar[bool] = True
    """Whether a record whose row the files no longer contain counts as vanished."""

    def dataset_name(self, paths: Sequence[Path]) -> str:
        """The name of the data set in these files, used if the command does not give one."""
        return self.defaults.name

    def prepare(self, files: Sequence[InputFile], context: RunContext) -> dict[str, Any]:
        """Read what the format needs before the first row. Returns columns of the data set's source record.

        For formats that spread a record over several places of the files. Raises FileRefused.
        """
        return {}

    @abstractmethod
    def rows(self, file: InputFile, context: RunContext) -> Iterator[Row | Rejected]:
        """Every row of a file, in order. Raises FileRefused before the first row if the file is not of the format."""

    def closing_rows(self, context: RunContext) -> Iterable[Row]:
        """Rows that result from the files as a whole, read after the last row. None in most formats."""
        return ()

    @abstractmethod
    def drafts(self, row: Row, context: RunContext) -> Iterable[Draft]:
        """The records of a new or changed row; the first one has the key of the row. Raises Rejected."""


def find(name: str) -> ImportFormat:
    """The format of that name. Raises KeyError for an unknown name."""
    module, _, class_name = FORMATS[name].partition(":")
    made: ImportFormat = getattr(importlib.import_module(module), class_name)()
    return made


def country_draft(slug: str, key: str) -> Draft:
    """A country from the product's own list. Raises KeyError for an unknown slug."""
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
