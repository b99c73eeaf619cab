"""The Popolo sample, and files with the same objects in other layouts."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

from django.conf import settings

SAMPLE = Path(settings.BASE_DIR) / "fixtures" / "samples" / "popolo.json"
SCHEME = "ruritania"
"""The identifier scheme of the sample's ids if it is imported as the data set “Ruritania”."""

PLURALS = ("persons", "organizations", "posts", "memberships", "areas", "events")


def sample() -> dict[str, Any]:
    """The sample's document."""
    found: dict[str, Any] = json.loads(SAMPLE.read_text(encoding="utf-8"))
    return found


def popolo_file(path: Path, document: Any) -> Path:
    """A document as a file."""
    path.write_text(json.dumps(document, ensure_ascii=False, indent=1), encoding="utf-8")
    return path


def _one_file_per_class(folder: Path) -> list[Path]:
    document = sample()
    return [popolo_file(folder / f"{plural}.json", document[plural]) for plural in PLURALS]


def _lines(folder: Path) -> list[Path]:
    document, paths = sample(), []
    for plural in PLURALS:
        path = folder / f"ruritania-{plural}.jsonl"
        path.write_text("".join(json.dumps(each) + "\n" for each in document[plural]), encoding="utf-8")
        paths.append(path)
    return paths


def _lines_of_all_classes(folder: Path) -> list[Path]:
    document, path = sample(), folder / "everything.ndjson"
    lines = [{"@type": plural, **each} for plural in PLURALS for each in document[plural]]
    path.write_text("".join(json.dumps(each) + "\n" for each in lines), encoding="utf-8")
    return [path]


def _single_objects(folder: Path) -> list[Path]:
    document = sample()
    return [
        popolo_file(folder / f"{plural}-{number}.json", each)
        for plural in PLURALS
        for number, each in enumerate(document[plural])
    ]


def _pages_of_an_api(folder: Path) -> list[Path]:
    document = sample()
    return [
        popolo_file(folder / f"{plural}.json", {"total": len(document[plural]), "result": document[plural]})
        for plural in PLURALS
    ]


def _nested(folder: Path) -> list[Path]:
    """Persons contain their memberships, which contain the objects that they refer to, as in mySociety's files."""
    document = sample()
    by_id = {each["id"]: each for plural in PLURALS for each in document[plural] if "id" in each}
    for membership in document["memberships"]:
        if "person_id" in membership:
            by_id[membership["person_id"]].setdefault("memberships", []).append(membership)
        for name in ("organization", "on_behalf_of", "post", "area", "legislative_period"):
            if f"{name}_id" in membership:
                membership[name] = by_id[membership.pop(f"{name}_id")]
    of_organizations = [each for each in document["memberships"] if "person_id" not in each]
    return [popolo_file(folder / "nested.json", {**document, "memberships": of_organizations})]


LAYOUTS: dict[str, Callable[[Path], list[Path]]] = {
    "one file per class": _one_file_per_class,
    "one object per line": _lines,
    "one object per line, all classes": _lines_of_all_classes,
    "single objects": _single_objects,
    "pages of an API": _pages_of_an_api,
    "nested": _nested,
}
"""Name of a layout → a function that writes its files into a folder."""
