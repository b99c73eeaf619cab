"""Requests for changes and earlier states: the log, versions, `as_of`, references, checksums, exports."""

import json
from collections.abc import Iterator
from functools import partial
from typing import Any

from bench.compare.comparison import Comparison
from bench.compare.data import API, Served, address
from bench.compare.lists import Task, relative, walk
from bench.running import Answer

Build = dict[str, Any]

_FOLLOWED = 40
"""The number of records of each type whose versions and references are read."""

_STREAMED = 200_000
"""The number of bytes that are read of an event stream, which does not end."""


def changes(comparison: Comparison, data: Served) -> Iterator[Task]:
    """The log from its beginning and from positions in between, in both modes, by types, in every format."""

    def follow(most: int | None = None, streams: bool = False, **parameters: str) -> None:
        since, pages = "0", 0
        while most is None or pages < most:
            base, _ = comparison.same("changes", address("changes/", since=since, **parameters))
            pages += 1
            if base.status != 200:
                return
            page = json.loads(base.body)
            if page["next_since"] == page["head"]:
                return
            since = page["next_since"]

    def one(path: str, headers: dict[str, str] | None = None, streams: bool = False, most: int | None = None) -> None:
        comparison.same("changes", path, headers=headers, streams=streams, most=most)

    for mode in ("latest", "all"):
        yield partial(follow, versions=mode, limit="1000")
        yield partial(follow, versions=mode, limit="100")
        yield partial(follow, 20, versions=mode, limit="7")
        for type_ in data.types.values():
            yield partial(follow, versions=mode, types=type_, limit="500")
        yield partial(follow, versions=mode, types="statement,talk,topic", limit="333")
    last = int(data.head.rpartition("-")[2])
    for seq in (0, 1, last // 3, last // 2, last - 1, last):
        for mode in ("latest", "all"):
            for form in ("json", "ndjson"):
                path = address("changes/", since=f"{data.epoch}-{seq}", versions=mode, format=form, limit="50")
                yield partial(one, path)
    for since in (f"{data.epoch}-{last + 1}", "0-1", "zzzz-5", "x", "-1"):
        yield partial(one, address("changes/", since=since))
    yield partial(one, address("changes/"), {"Accept": "application/x-ndjson"})
    yield partial(one, address("changes/", wait="1", since=data.head))
    yield partial(one, address("changes/", wait="1", since=data.head), None, True)
    yield partial(one, address("changes/", wait="1", limit="3"), None, True)
    yield partial(one, address("changes/"), {"Accept": "text/event-stream"})
    for mode in ("latest", "all"):
        yield partial(one, address("changes/", format="sse", versions=mode), None, True, _STREAMED)


def versions(comparison: Comparison, data: Served) -> Iterator[Task]:
    """Versions, differences, `as_of` and references, of all records with several versions and of some others."""
    last = int(data.head.rpartition("-")[2])
    moments = [one["recorded_at"] for one in data.log[:: max(len(data.log) // 3, 1)]]

    def record(collection: str, slug: str, numbers: list[int]) -> None:
        path = f"{collection}/{slug}/"
        comparison.same("record", address(path))
        walk(comparison, "versions", address(f"{path}versions/"), 10)
        for number in [*numbers, numbers[-1] + 1]:
            comparison.same("versions", address(f"{path}versions/{number}/"))
            comparison.same("diff", address(f"{path}versions/{number}/diff/"))
            comparison.same("diff", address(f"{path}versions/{number}/diff/", **{"from": str(numbers[0])}))
        for seq in (1, last // 2, last):
            comparison.same("as_of", address(path, as_of=f"{data.epoch}-{seq}"))
        for moment in (*moments, "2000-01-01T00:00:00Z", "2100-01-01T00:00:00Z"):
            comparison.same("as_of", address(path, as_of=moment))
        walk(comparison, "references", address(f"{path}references/"), 4)
        walk(comparison, "references", address(f"{path}references/", limit="3"), 4)

    collections = {type_: collection for collection, type_ in data.types.items()}
    known: dict[tuple[str, str], list[int]] = {}
    for change in data.log:
        known.setdefault((change["type"], change["id"]), []).append(change["version"])
    changed = [key for key, numbers in known.items() if len(numbers) > 1]
    single = [key for key, numbers in known.items() if len(numbers) == 1]
    for type_, collection in collections.items():
        others = [key for key in single if key[0] == type_]
        some = [key for key in changed if key[0] == type_][:_FOLLOWED]
        for _, slug in [*some, *others[:: max(len(others) // _FOLLOWED, 1)][:_FOLLOWED]]:
            yield partial(record, collection, slug, known[type_, slug])


def checksums(comparison: Comparison, data: Served) -> Iterator[Task]:
    """Checksums of everything, of each type and of some buckets, now and at earlier positions."""

    def one(**parameters: str) -> None:
        comparison.same("checksums", address("checksum/", **parameters))

    last = int(data.head.rpartition("-")[2])
    yield one
    for seq in (last, last - 1, last - 20, last // 2, 0):
        yield partial(one, at=f"{data.epoch}-{max(seq, 0)}")
    for type_ in data.types.values():
        yield partial(one, type=type_)
        yield partial(one, type=type_, at=f"{data.epoch}-{max(last - 30, 0)}")
        for bucket in range(0, 256, 16):
            yield partial(one, type=type_, bucket=f"{bucket:02x}")


def exports(comparison: Comparison, data: Served) -> Iterator[Task]:
    """Exports of every collection in every format, now and as of an earlier position, and the redirects to them."""
    paths = []
    for path, operations in data.schema["paths"].items():
        parameters = {one["name"]: one for one in operations.get("get", {}).get("parameters", [])}
        if not path.startswith(f"{API}/exports/") or not operations.get("get"):
            continue
        if "suffix" in parameters:
            paths += [path.replace("{suffix}", one) for one in parameters["suffix"]["schema"]["enum"]]
        elif "{" not in path and not path.endswith("/"):
            paths.append(path)
    last = int(data.head.rpartition("-")[2])

    def one(path: str, streams: bool, headers: dict[str, str] | None = None) -> None:
        comparison.same("exports", path, streams=streams, headers=headers, in_order=False)

    for path in paths:
        yield partial(one, path, False)
        yield partial(one, path, True)
        yield partial(one, path, True, {"Accept-Encoding": "gzip"})
        for as_of in (f"{data.epoch}-{last // 2}", data.head):
            yield partial(one, f"{path}?as_of={as_of}", True)
        yield partial(one, f"{path}?limit=3", False)


def built_exports(comparison: Comparison, data: Served) -> Iterator[Task]:
    """The manifest and the files of builds, without their names, which contain the time, and their times."""
    builds = [
        json.loads(service.ask(f"{API}/exports/").body)["builds"] for service in (comparison.base, comparison.head)
    ]

    def nameless(build: Build, text: str) -> str:
        return text.replace(build["build"], "BUILD").replace(build["built_at"], "TIME")

    def shown(build: Build) -> Build:
        return dict(json.loads(nameless(build, json.dumps(build))))

    def manifests() -> None:
        address = f"{API}/exports/"
        comparison.equal("built exports", address, "number of builds", *map(len, builds))
        for base, head in zip(*builds, strict=False):
            one, other = shown(base), shown(head)
            for mine, its in zip(one.pop("files"), other.pop("files"), strict=False):
                comparison.equal("built exports", address, f"file {mine['url']}", mine, its)
            comparison.equal("built exports", address, f"build {base['kind']}", one, other)

    def file(number: int, urls: tuple[str, str], headers: dict[str, str]) -> None:
        found = []
        for service, url, its in zip((comparison.base, comparison.head), urls, builds, strict=True):
            answer = service.ask(relative(url), headers=headers, streams=True)
            named = {name: nameless(its[number], value) for name, value in answer.headers.items()}
            found.append(Answer(answer.status, named, answer.body))
        comparison.answers("built exports", urls[0], *found)

    yield manifests
    for number, (base, head) in enumerate(zip(*builds, strict=False)):
        for mine, its in zip(base["files"], head["files"], strict=False):
            for headers in ({}, {"Range": "bytes=10-99"}, {"Range": "bytes=99999999-"}):
                yield partial(file, number, (mine["url"], its["url"]), headers)
