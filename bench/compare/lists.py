"""Requests for records: every document, and every list with its filters, orders, pages, includes and words.

Each function yields tasks: functions without arguments that send requests to both services and compare. Tasks are
independent, so several can run concurrently; their requests depend on the data only.
"""

import json
from collections.abc import Callable, Iterator
from functools import partial
from itertools import islice

from bench.compare.comparison import Comparison
from bench.compare.data import API, Served, address

Task = Callable[[], None]

_CODINGS = ("gzip", "br", "zstd", "gzip, br;q=0.5", "identity;q=0, gzip")
_BATCH = 100
_THIRD_LEVEL = 12
_EVERY = 10


def _ask(comparison: Comparison, kind: str, path: str, **options: str) -> None:
    comparison.same(kind, path, **options)  # type: ignore[arg-type]


def documents(comparison: Comparison, data: Served) -> Iterator[Task]:
    """Every document at its own address, in batches of addresses."""

    def batch(collection: str, slugs: list[str]) -> None:
        for slug in slugs:
            comparison.same("documents", address(f"{collection}/{slug}/"))

    for collection, found in data.documents.items():
        slugs = [str(one["id"]) for one in found]
        for start in range(0, len(slugs), _BATCH):
            yield partial(batch, collection, slugs[start : start + _BATCH])


def walk(comparison: Comparison, kind: str, path: str, most: int | None = None) -> None:
    """Follow `next` from an address to the end, or for `pages` pages, and `previous` back to the start."""
    for direction in ("next", "previous"):
        pages = 0
        while most is None or pages < most:
            base, _ = comparison.same(kind if direction == "next" else f"{kind}, backwards", path)
            pages += 1
            following = json.loads(base.body).get(direction) if base.status == 200 else None
            if not following:
                break
            path = relative(str(following))


def relative(url: str) -> str:
    """The path and query of an address."""
    _, _, rest = url.partition("://")
    return f"/{rest.partition('/')[2]}" if rest else url


def pages(comparison: Comparison, data: Served) -> Iterator[Task]:
    """Every order from the first page to the last and back, and page sizes."""
    for collection in data.types:
        orders = data.parameters(f"{collection}/")["order"]["schema"]["enum"]
        for order in orders:
            yield partial(walk, comparison, "pages", address(f"{collection}/", order=order, limit="100"))
            yield partial(walk, comparison, "pages", address(f"{collection}/", order=order), 8)
        yield partial(walk, comparison, "pages", address(f"{collection}/", limit="1"), 12)
        for limit in ("1", "2", "99", "100"):
            yield partial(_ask, comparison, "pages", address(f"{collection}/", limit=limit, count="exact"))


def filters(comparison: Comparison, data: Served) -> Iterator[Task]:
    """Every filter with each of its values: counted, in pages, in every order, exported; then pairs of filters."""

    def one(collection: str, name: str) -> None:
        found = data.filter(collection, name)
        values = found.values
        if not found.matches:
            comparison.note(f"{collection}: no record of these data matches the filter {name} (tried {values[:3]})")
        path = f"{collection}/"
        known = data.parameters(path)
        for value in values:
            comparison.same("filters", address(path, **{name: value, "count": "exact"}))
            comparison.same("filters", address(path, **{name: value, "limit": "100"}))
        first = values[0]
        walk(comparison, "filters", address(path, **{name: first, "limit": "7"}), 4)
        comparison.same("filters", address(path, **{name: ",".join(values[:3]), "count": "exact"}))
        repeated = "&".join(address("", **{name: value}).partition("?")[2] for value in values[:3])
        comparison.same("filters", f"{API}/{path}?{repeated}")
        for order in known["order"]["schema"]["enum"]:
            comparison.same("filters", address(path, **{name: first, "order": order}))
        for unknown in ("include", "exclude"):
            if "unknown" in known:
                comparison.same("filters", address(path, **{name: first, "unknown": unknown, "count": "exact"}))
        comparison.same("filters", address(path, **{name: "no-such-value-anywhere"}))
        comparison.same("filters", address(path, **{name: ""}))
        for suffix in ("ndjson", "csv"):
            comparison.same(
                "exports", address(f"exports/{collection}.{suffix}", **{name: first}), streams=True, in_order=False
            )

    def pairs(collection: str) -> None:
        chosen = [data.filter(collection, name) for name in data.filters(collection)]
        for number, found in enumerate(chosen):
            for other in islice([*chosen[number + 1 :], *chosen[:number]], 4):
                both = {found.name: found.values[0], other.name: other.values[0]}
                comparison.same("filters, two", address(f"{collection}/", **both, count="exact"))
            words = data.words(collection)[0]
            comparison.same("filters, with q", address(f"{collection}/", **{found.name: found.values[0], "q": words}))

    for collection in data.types:
        for name in data.filters(collection):
            yield partial(one, collection, name)
        yield partial(pairs, collection)
        if "bbox" in data.parameters(f"{collection}/"):
            for box in ("-180,-90,180,90", "20,-10,60,40", "170,-60,-170,60", "0,0,0.001,0.001"):
                yield partial(_ask, comparison, "filters", address(f"{collection}/", bbox=box, count="exact"))
                yield partial(walk, comparison, "filters", address(f"{collection}/", bbox=box), 5)


def words(comparison: Comparison, data: Served) -> Iterator[Task]:
    """`q` in the syntax of a web search, with snippets, languages, filters' orders and pages."""

    def one(collection: str) -> None:
        path, found = f"{collection}/", data.words(collection)
        queries = [*found, f"{found[0]} {found[1 % len(found)]}", f'"{found[0]} {found[-1]}"']
        queries += [f"{found[0]} or {found[-1]}", f"{found[0]} -{found[-1]}", f"-{found[0]}", "!!", "a b", found[0][:3]]
        for query in queries:
            comparison.same("q", address(path, q=query))
            comparison.same("q", address(path, q=query, highlight="1", count="exact"))
            comparison.same("q", address(path, q=query, language="ru,fr", highlight="1"))
            walk(comparison, "q", address(path, q=query, limit="10"), 4)
        for order in data.parameters(path)["order"]["schema"]["enum"]:
            comparison.same("q", address(path, q=found[0], order=order))
        path = address(f"exports/{collection}.ndjson", q=found[0])
        comparison.same("exports", path, streams=True, in_order=False)

    for collection in data.types:
        yield partial(one, collection)


def includes(comparison: Comparison, data: Served) -> Iterator[Task]:
    """The paths of `include`: all of the first and second level, some of the third; on lists and on single records."""

    def level(collection: str, paths: list[str]) -> None:
        for path in paths:
            comparison.same("includes", address(f"{collection}/", include=path))
            first = path.partition(".")[0]
            having = [str(one["id"]) for one in data.documents[collection] if one.get(first)][:2]
            for slug in having or [str(one["id"]) for one in data.documents[collection]][:1]:
                comparison.same("includes", address(f"{collection}/{slug}/", include=path))

    for collection in data.types:
        firsts = data.include_paths(collection)
        seconds = [
            (f"{path}.{further}", leads)
            for path, targets in firsts.items()
            for target in targets
            for further, leads in data.include_paths(target).items()
        ]
        longest = 3  # levels of a path
        allowed = [(path, leads) for path, leads in seconds if path.count(".") < longest]
        thirds = [
            f"{path}.{further}"
            for path, targets in allowed
            for target in targets
            for further in data.include_paths(target)
        ]
        step = max(len(thirds) // (_THIRD_LEVEL * 5), 1)
        chosen = [*firsts, *dict.fromkeys(path for path, _ in seconds), *list(dict.fromkeys(thirds))[::step]]
        for start in range(0, len(chosen), 20):
            yield partial(level, collection, chosen[start : start + 20])
        every = ",".join(list(firsts)[:20])
        yield partial(walk, comparison, "includes", address(f"{collection}/", include=every, limit="50"), 12)


def fields(comparison: Comparison, data: Served) -> Iterator[Task]:
    """Every member alone, some together, and with includes."""

    def one(collection: str) -> None:
        path = f"{collection}/"
        names = data.parameters(path)["fields"]["schema"]["items"]["enum"]
        slug = str(data.documents[collection][0]["id"]) if data.documents[collection] else "nobody"
        for name in names:
            comparison.same("fields", address(path, fields=name))
            comparison.same("fields", address(f"{path}{slug}/", fields=name))
        for chosen in (names[-3:], names[2:9], list(reversed(names))):
            comparison.same("fields", address(path, fields=",".join(chosen), limit="100"))
        include = next(iter(data.include_paths(collection)), None)
        if include:
            comparison.same("fields", address(path, fields="id", include=include))

    for collection in data.types:
        yield partial(one, collection)


def batches(comparison: Comparison, data: Served) -> Iterator[Task]:
    """Batches by `id`: up to a hundred, in other orders, with merged, withdrawn and unknown ids, and too many."""

    def one(collection: str) -> None:
        path = f"{collection}/"
        slugs = [str(one["id"]) for one in data.documents[collection]]
        gone = [str(one["id"]) for one in data.log if one["type"] == data.types[collection] and one["op"] == "delete"]
        spread = slugs[:: max(len(slugs) // 100, 1)][:100]
        include = next(iter(data.include_paths(collection)), "")
        for chosen in (spread, spread[:3], list(reversed(spread[:25])), [*gone, *spread[:5], "nobody"], gone[:100]):
            if chosen:
                comparison.same("batches", address(path, id=",".join(chosen)))
                comparison.same("batches", address(path, id=",".join(chosen), limit="2", count="exact"))
                if include:
                    comparison.same("batches", address(path, id=",".join(chosen), include=include))
        comparison.same("batches", address(path, id=",".join([*spread, *(f"x{n}" for n in range(101))])))

    for collection in data.types:
        yield partial(one, collection)


def codings(comparison: Comparison, data: Served) -> Iterator[Task]:
    """Compressed responses, byte by byte, and repeated pages, which come from the page cache."""

    def one(collection: str) -> None:
        paths = [address(f"{collection}/"), address(f"{collection}/", limit="100", count="exact")]
        paths += [address(f"{collection}/{one['id']}/") for one in data.documents[collection][:3]]
        for path in paths:
            for coding in _CODINGS:
                comparison.same("compressed", path, headers={"Accept-Encoding": coding})
            for _ in range(3):
                comparison.same("repeated", path)

    for collection in data.types:
        yield partial(one, collection)


def conditional(comparison: Comparison, data: Served) -> Iterator[Task]:
    """If-None-Match with the ETag of each service: 304 with the same headers, and none for another ETag."""

    def one(path: str) -> None:
        answers = comparison.same("conditional", path)
        for coding in ("identity", "gzip"):
            responses = [
                service.ask(
                    path, headers={"If-None-Match": answer.headers.get("etag", '"none"'), "Accept-Encoding": coding}
                )
                for service, answer in zip((comparison.base, comparison.head), answers, strict=True)
            ]
            comparison.answers("conditional", f"{path} If-None-Match", *responses)
        comparison.same("conditional", path, headers={"If-None-Match": '"another"'})
        comparison.same("conditional", path, headers={"If-Modified-Since": "Tue, 24 Nov 2037 21:00:00 GMT"})

    for collection in data.types:
        yield partial(one, address(f"{collection}/"))
        for document in data.documents[collection][::_EVERY][:5]:
            yield partial(one, address(f"{collection}/{document['id']}/"))
