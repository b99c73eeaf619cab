"""The data of `make demo`: the samples of each format that come with the product, and real files if they are present.

Limits: for an empty database, because the samples are not meant to be published.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from django.conf import settings

from events.imports.formats import FORMATS
from events.imports.run import Options, ingest
from events.imports.run_summary import Summary
from events.models import Event, Party, Speaker
from events.publish.catalog import record_models

FIXTURES = ("countries", "organizations", "seed_article")

_MAPPING = ".yaml"
_REAL_FILES = {
    "icews": "icews/*.tab",
    "plover": "cameo-plover/*.jsonl",
    "popolo": "popolo/*.json",
    "peace-agreements": "peace-agreements/*.csv",
}
"""Patterns of the real files of a format, in the folder of shared data next to the checkout."""

_COUNTRIES = {"kenya": "KE", "estonia": "EE"}


@dataclass(frozen=True, slots=True)
class Sample:
    """A file, its format, and the format's options."""

    format: str
    path: Path
    extra: dict[str, Any]


def samples() -> Iterator[Sample]:
    """The product's own samples (`fixtures/samples/<format>.*`), then the real files."""
    folder = Path(settings.FIXTURE_DIRS[0]) / "samples"
    for name in sorted(FORMATS):
        mapping = folder / f"{name}{_MAPPING}"
        extra = {"mapping": mapping} if mapping.is_file() else {}
        for path in sorted(folder.glob(f"{name}.*")):
            if path.suffix != _MAPPING:
                yield Sample(name, path, extra)
    real = Path(settings.BASE_DIR).parent / "shared" / "data"
    for name, pattern in _REAL_FILES.items():
        if name in FORMATS:
            for path in sorted(real.glob(pattern)):
                yield Sample(name, path, {"country": _COUNTRIES.get(path.name.partition("-")[0], "")})


def load(sample: Sample) -> Summary:
    """Import a sample as a separate data set, and publish it."""
    name = f"{sample.format}: {sample.path.name}"
    return ingest(sample.format, [sample.path], Options(name=name, publish=True, extra=sample.extra))


def is_empty() -> bool:
    """Whether the database contains no events, parties and speakers."""
    return not any(model.objects.exists() for model in (Event, Party, Speaker))


def counts() -> dict[str, int]:
    """The number of records in each collection."""
    return {model.record_type.collection: model.objects.count() for model in record_models().values()}
