"""Requests that do not belong to one collection: search, timeline, errors, methods, the root."""

from collections.abc import Iterator
from functools import partial

from bench.compare.comparison import Comparison
from bench.compare.data import API, Served, address
from bench.compare.lists import Task, walk


def search(comparison: Comparison, data: Served) -> Iterator[Task]:
    """Ranked search: words of every collection, types, snippets, includes, pages."""

    def one(query: str, types: list[str]) -> None:
        for more in ({}, {"highlight": "1"}, {"limit": "100"}, {"language": "de,ru"}):
            comparison.same("search", address("search/", q=query, **more))
        walk(comparison, "search", address("search/", q=query, limit="10"), 5)
        for chosen in types:
            comparison.same("search", address("search/", q=query, types=chosen, highlight="1"))
        comparison.same("search", address("search/", q=query, types=",".join(types[:3]), include="speaker,party"))

    parameters = data.parameters("search/")
    types = parameters["types"]["schema"]["items"]["enum"]
    queries = [word for collection in data.types for word in data.words(collection)]
    for query in [
        *dict.fromkeys(queries),
        "security guarantees",
        '"peace agreement"',
        "agreement -peace",
        "a or b",
        "-a",
        "",
    ]:
        yield partial(one, query, types)


def timeline(comparison: Comparison, data: Served) -> Iterator[Task]:
    """The timeline by dates, types, filters and words, in both orders, from the first page to the last and back."""
    parameters = data.parameters("timeline/")
    types = parameters["types"]["schema"]["items"]["enum"]

    def one(**chosen: str) -> None:
        comparison.same("timeline", address("timeline/", **chosen))

    def filtered(name: str) -> None:
        for collection in ("statements", "talks", "events", "proposals"):
            if name in data.filters(collection):
                for value in data.filter(collection, name).values[:3]:
                    walk(comparison, "timeline", address("timeline/", **{name: value}), 3)

    for order in parameters["order"]["schema"]["enum"]:
        yield partial(walk, comparison, "timeline", address("timeline/", order=order, limit="100"))
        yield partial(walk, comparison, "timeline", address("timeline/", order=order), 6)
        for type_ in types:
            yield partial(walk, comparison, "timeline", address("timeline/", order=order, types=type_), 4)
    for start, end in (("2018", "2018"), ("2018-06", "2018-07"), ("1990", "2000"), ("2021-12-22", "2021-12-22")):
        for include in ("speaker", "party,speaker", "actors.party"):
            yield partial(one, **{"from": start, "to": end, "include": include})
        yield partial(walk, comparison, "timeline", address("timeline/", **{"from": start, "to": end}), 6)
        yield partial(one, **{"from": start})
        yield partial(one, to=end, order="-date")
    for name in parameters:
        if name not in ("from", "to", "types", "order", "include", "limit", "cursor", "at_least", "q", "language"):
            yield partial(filtered, name)
    for word in data.words("events") + data.words("proposals"):
        yield partial(one, q=word)
    yield partial(one, **{"from": "2021-02-30"})


def around(comparison: Comparison, data: Served) -> Iterator[Task]:
    """The root, problems, errors of every kind, other methods, other origins, positions."""

    def one(kind: str, path: str, method: str = "GET", headers: dict[str, str] | None = None) -> None:
        comparison.same(kind, path, method=method, headers=headers)

    for path in ("", "problems/", "exports/codebook.json", "exports/codebook.md"):
        yield partial(one, "around", address(path))
    collections = list(data.types)
    for collection in collections:
        list_ = address(f"{collection}/")
        slug = str(data.documents[collection][0]["id"]) if data.documents[collection] else "nobody"
        detail = address(f"{collection}/{slug}/")
        for query in (
            "speeker=x", "limit=0", "limit=101", "limit=x", "order=colour", "fields=nothing", "include=nothing",
            "include=parent.parent.parent.parent", "cursor=x", "cursor=", "count=some", "highlight=2", "q=", "id=",
            "id=UPPER", "limit=1&limit=2", "unknown=perhaps", "kind=nothing", "bbox=1,2", "made_on=2021-02-30", "%FF=1",
            "q=%00", "at_least=x", "identifier=x", "x", "&&", "limit=5&", "as_of=2021-01-01",
        ):  # fmt: skip
            yield partial(one, "errors", f"{list_}?{query}")
        for query in ("fields=nothing", "include=nothing", "as_of=yesterday", "as_of=2021-01-01T00:00:00", "limit=3"):
            yield partial(one, "errors", f"{detail}?{query}")
        for further in (
            "versions/0/",
            "versions/x/",
            "versions/99/",
            "versions/99/diff/",
            "versions/?limit=0",
            "nothing/",
        ):
            yield partial(one, "errors", f"{detail}{further}")
        for name in ("nobody", f"{slug}x", "UPPER", "a--b", "%FF", "a%2Fb", "x" * 300):
            yield partial(one, "errors", address(f"{collection}/") + f"{name}/")
        yield partial(one, "errors", detail.rstrip("/"))
        yield partial(one, "errors", list_.rstrip("/"))
        for method in ("HEAD", "OPTIONS", "POST", "PUT", "PATCH", "DELETE"):
            for path in (list_, detail):
                yield partial(one, "methods", path, method)
        origin = {"Origin": "https://example.org"}
        yield partial(one, "methods", list_, "GET", origin)
        preflight = {
            **origin,
            "Access-Control-Request-Method": "GET",
            "Access-Control-Request-Headers": "if-none-match",
        }
        yield partial(one, "methods", list_, "OPTIONS", preflight)
        for accept in ("text/html", "application/xml", "application/json;q=0", "*/*", "application/*"):
            yield partial(one, "errors", list_, "GET", {"Accept": accept})
        for position in (data.head, f"{data.epoch}-1", f"{data.epoch}-99999999999", "0", "other-1"):
            yield partial(one, "positions", address(f"{collection}/", at_least=position, limit="1"))
    for path in ("nothing/", "statement/", "search/", "search/?types=nothing", "timeline/?order=x", "exports/x.csv"):
        yield partial(one, "errors", address(path))
    for path in (
        "exports/statements.xlsx",
        "exports/releases/none/",
        "exports/files/none/none.csv",
        "checksum/?bucket=00",
    ):
        yield partial(one, "errors", address(path))
    yield partial(one, "errors", "/nothing")
    yield partial(one, "around", f"{API}")
    yield partial(one, "errors", address("statements/"), "GET", {"Authorization": "Api-Key none.such"})


def gone(comparison: Comparison, data: Served) -> Iterator[Task]:
    """The addresses of merged, withdrawn and redacted records, and all below them: 308 and 410."""
    collections = {type_: collection for collection, type_ in data.types.items()}

    def one(path: str) -> None:
        for further in (
            "",
            "?include=nothing",
            "?fields=id",
            "versions/",
            "versions/1/",
            "versions/1/diff/",
            "references/",
        ):
            comparison.same("gone", f"{path}{further}")
        comparison.same("gone", f"{path}?as_of={data.epoch}-{data.log[len(data.log) // 2]['seq']}")
        comparison.same("gone", path, method="HEAD")

    for change in data.log:
        if change["op"] == "delete" or change["redacted"] or change["merged_into"]:
            yield partial(one, address(f"{collections[change['type']]}/{change['id']}/"))


def contract(comparison: Comparison, data: Served) -> Iterator[Task]:
    """The parts of the OpenAPI descriptions that clients depend on: addresses, methods, parameters and statuses."""
    head = Served(comparison.head)

    def operations(served: Served) -> dict[str, object]:
        return {
            f"{method.upper()} {path}": {
                "parameters": {
                    f"{one['in']} {one['name']}": bool(one.get("required")) for one in operation.get("parameters", [])
                },
                "statuses": sorted(operation["responses"]),
            }
            for path, methods in served.schema["paths"].items()
            for method, operation in methods.items()
            if isinstance(operation, dict)
        }

    def one() -> None:
        mine, its = operations(data), operations(head)
        for name in sorted(mine.keys() | its.keys()):
            comparison.equal("OpenAPI", name, "parameters and statuses", mine.get(name), its.get(name))

    yield one
