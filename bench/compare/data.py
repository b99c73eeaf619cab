"""The data of the base service, from which requests are derived: its documents and its OpenAPI description."""

import json
import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from itertools import islice, zip_longest
from typing import Any
from urllib.parse import quote, urlencode

from bench.compare.running_service import Service

API = "/api/v1"

Document = dict[str, Any]
Parameter = dict[str, Any]

_PROBES = 60
"""The number of values of a filter that are tried until some match."""

_WANTED = 4
"""The number of values of a filter that are compared."""


def address(path: str, **parameters: str) -> str:
    """An address below /api/v1/, with a query."""
    query = urlencode(parameters, safe=",:.*/")
    return f"{API}/{path}{'?' + query if query else ''}"


def json_of(service: Service, path: str, streams: bool = False) -> Any:
    """The parsed response. LookupError when its status is not 200."""
    answer = service.ask(path, streams=streams)
    if answer.status != 200:
        raise LookupError(f"{path}: {answer.status}: {answer.body[:300]!r}")
    return json.loads(answer.body)


@dataclass(frozen=True)
class Filter:
    """A filter of a list, with values of the data, the most frequent first; `matches`: a record has one of them."""

    name: str
    values: list[str]
    matches: bool


class Served:
    """The data of a service. Each property is read once, when it is first used."""

    def __init__(self, service: Service) -> None:
        """Read nothing yet."""
        self.service = service
        self._filters: dict[tuple[str, str], Filter] = {}
        self._scalars: dict[str, Counter[tuple[tuple[str, ...], str]]] = {}

    @cached_property
    def schema(self) -> dict[str, Any]:
        """The OpenAPI description, in which the parameters are not references to shared components."""
        found = dict(json_of(self.service, f"{API}/schema/"))
        for methods in found["paths"].values():
            for operation in methods.values():
                if isinstance(operation, dict) and "parameters" in operation:
                    operation["parameters"] = [_resolved(found, one) for one in operation["parameters"]]
        return found

    @cached_property
    def types(self) -> dict[str, str]:
        """The record type of each collection."""
        return {one["name"]: one["type"] for one in json_of(self.service, f"{API}/")["collections"]}

    @cached_property
    def documents(self) -> dict[str, list[Document]]:
        """All published documents by collection, in order of their ids."""
        found = {}
        for collection in self.types:
            answer = self.service.ask(f"{API}/exports/{collection}.ndjson", streams=True)
            lines = [json.loads(line) for line in answer.body.splitlines()]
            found[collection] = sorted(lines, key=lambda one: str(one["id"]))
        return found

    @cached_property
    def ids(self) -> set[str]:
        """The ids of all documents."""
        return {str(one["id"]) for documents in self.documents.values() for one in documents}

    @cached_property
    def log(self) -> list[dict[str, Any]]:
        """All changes, without their documents, in the order of the log."""
        found: list[dict[str, Any]] = []
        since = "0"
        while True:
            page = json_of(self.service, f"{API}/changes/?versions=all&limit=1000&since={since}")
            found += [{name: value for name, value in one.items() if name != "document"} for one in page["results"]]
            if page["next_since"] == page["head"]:
                return found
            since = page["next_since"]

    @cached_property
    def head(self) -> str:
        """The last position of the log."""
        return str(json_of(self.service, f"{API}/changes/?limit=1")["head"])

    @property
    def epoch(self) -> str:
        """The epoch of the log."""
        return self.head.partition("-")[0]

    def parameters(self, path: str) -> dict[str, Parameter]:
        """The query parameters of an address (below /api/v1/, such as `statements/`) by name."""
        operation = self.schema["paths"][f"{API}/{path}"]["get"]
        return {one["name"]: one for one in operation.get("parameters", []) if one["in"] == "query"}

    @cached_property
    def _slug_pattern(self) -> str:
        operation = self.schema["paths"][f"{API}/parties/{{slug}}/"]["get"]
        return next(str(one["schema"]["pattern"]) for one in operation["parameters"] if one["name"] == "slug")

    def filter(self, collection: str, name: str) -> Filter:
        """A filter with values: those that match records, where there are such values, found by requests."""
        if (collection, name) not in self._filters:
            self._filters[collection, name] = self._tried(collection, name)
        return self._filters[collection, name]

    def _tried(self, collection: str, name: str) -> Filter:
        candidates = self._candidates(collection, self.parameters(f"{collection}/")[name])
        chosen, others = [], []
        # Frequent values come first, then some from the middle and the rare end.
        middle = candidates[len(candidates) // 2 :]
        for value in list(dict.fromkeys([*candidates[: _PROBES // 2], *middle[:10], *candidates[-20:]]))[:_PROBES]:
            answer = self.service.ask(address(f"{collection}/", **{name: value, "limit": "1"}))
            if answer.status == 200 and json.loads(answer.body)["results"]:
                chosen.append(value)
            else:
                others.append(value)
        kept = [*chosen[: _WANTED - 1], *chosen[_WANTED - 1 :][-1:]]
        return Filter(name, [*kept, *others[: 1 if kept else _WANTED]] or ["nothing"], bool(chosen))

    def _candidates(self, collection: str, parameter: Parameter) -> list[str]:
        """Values that may match, the most frequent first: enumerated ones, else those of documents by the same name."""
        item = parameter["schema"].get("items", parameter["schema"])
        if "enum" in item:
            return [str(one) for one in item["enum"]]
        name = str(parameter["name"]).partition(".")[0]
        pattern = re.compile(str(item["pattern"])) if "pattern" in item else None
        refers = item.get("pattern") == self._slug_pattern
        named: Counter[str] = Counter()
        others: dict[str, Counter[str]] = {}
        for (path, value), count in self._counted(collection).items():
            if (refers and value not in self.ids) or (pattern and not pattern.fullmatch(value)):
                continue
            is_named = name in path or f"{name}s" in path
            (named if is_named else others.setdefault(path[-1], Counter()))[value] += count
        if "examples" in item:
            dates = Counter({value: n for (path, value), n in self._counted(collection).items() if path[-1] == "edtf"})
            return _with_spans(_ranked(named) or _ranked(dates))
        if pattern is None:
            return _in_turn([_ranked(named), _ranked(Counter(_pairs(self.documents[collection])))])
        return [*_ranked(named), *_in_turn([_ranked(others[member]) for member in sorted(others)])]

    def _counted(self, collection: str) -> Counter[tuple[tuple[str, ...], str]]:
        """The frequency of each scalar in the documents, by its path of members."""
        if collection not in self._scalars:
            self._scalars[collection] = Counter(
                leaf for document in self.documents[collection] for leaf in _leaves(document)
            )
        return self._scalars[collection]

    def filters(self, collection: str) -> list[str]:
        """The parameters of a list that select records by members of their documents."""
        own = {"id", "include", "fields", "language", "types"}
        return [
            name
            for name, one in self.parameters(f"{collection}/").items()
            if one["schema"]["type"] == "array" and name not in own
        ]

    def words(self, collection: str) -> list[str]:
        """Words of the texts: a frequent one, one in the middle, a rare one, and one with a letter beyond ASCII."""
        counted: Counter[str] = Counter()
        for (path, value), _ in sorted(self._counted(collection).items()):
            if path[-1] in ("name", "title", "text", "description"):
                counted.update({word.lower() for word in re.findall(r"\w{4,}", value)})
        ranked = _ranked(counted)
        if not ranked:
            return ["nothing"]
        beyond = [word for word in ranked if not word.isascii()][:1]
        return list(dict.fromkeys([ranked[0], ranked[len(ranked) // 3], ranked[-1], *beyond]))

    def include_paths(self, collection: str) -> dict[str, list[str]]:
        """The paths of `include` from a collection, with the collections of their records."""
        parameter = self.parameters(f"{collection}/").get("include")
        return dict(parameter["x-includes"]) if parameter else {}


def segment(value: str) -> str:
    """A text as one segment of an address."""
    return quote(value, safe="")


def _leaves(value: Any, path: tuple[str, ...] = ()) -> Iterator[tuple[tuple[str, ...], str]]:
    """Every scalar of a document with its path of members."""
    if isinstance(value, dict):
        for name, member in value.items():
            yield from _leaves(member, (*path, name))
    elif isinstance(value, list):
        for one in value:
            yield from _leaves(one, path)
    elif value is not None and not isinstance(value, bool):
        text = str(value)
        if text and len(text) <= 200:
            yield path, text


def _in_turn(lists: list[list[str]]) -> list[str]:
    """The first of each, then the second of each, and so on."""
    return [one for row in zip_longest(*lists) for one in row if one is not None]


def _pairs(documents: list[Document]) -> Iterator[str]:
    """`scheme:identifier` and `type:id` of the objects that have both."""

    def objects(value: Any) -> Iterator[Document]:
        if isinstance(value, dict):
            yield value
            for member in value.values():
                yield from objects(member)
        elif isinstance(value, list):
            for one in value:
                yield from objects(one)

    for document in documents:
        for found in islice(objects(document), 1, None):
            for one, other in (("scheme", "identifier"), ("type", "id")):
                if found.get(one) and found.get(other):
                    yield f"{found[one]}:{found[other]}"


def _with_spans(dates: list[str]) -> list[str]:
    """Stated dates, then the years and months of plain days, and intervals that begin or end with one."""
    days = [one for one in dates if re.fullmatch(r"\d{4}-\d\d-\d\d", one)]
    years = list(dict.fromkeys(one[:4] for one in dates if re.match(r"\d{4}", one)))
    spans = [one[:7] for one in days[:2]] + [f"{one}/.." for one in days[:1]] + [f"../{one}" for one in days[-1:]]
    plain = [one for one in dates if re.fullmatch(r"\d{4}(-\d\d){0,2}", one)]
    return list(dict.fromkeys([*years[:2], *spans, *plain[:3], *years[2:], *plain[3:20]]))


def _ranked(counted: Counter[str]) -> list[str]:
    """The most frequent first, those of one frequency by their text."""
    return [value for value, _ in sorted(counted.items(), key=lambda one: (-one[1], one[0]))]


def _resolved(schema: dict[str, Any], node: Any) -> Any:
    """A node of an OpenAPI description in which references to components are replaced by the components."""
    if isinstance(node, list):
        return [_resolved(schema, one) for one in node]
    if not isinstance(node, dict):
        return node
    if "$ref" not in node:
        return {name: _resolved(schema, value) for name, value in node.items()}
    found: Any = schema
    for name in node["$ref"].removeprefix("#/").split("/"):
        found = found[name]
    return {**_resolved(schema, found), **{name: value for name, value in node.items() if name != "$ref"}}
