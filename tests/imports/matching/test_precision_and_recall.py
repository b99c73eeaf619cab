"""Precision and recall of matching, on invented names and, if the files are present, on members of real parliaments.

The numbers in `docs/matching.md` are those of the real set; a test compares them with the page. Print the table with
`pytest -s tests/imports/matching/test_precision_and_recall.py`.
"""

import json
import random
import re
import time
from pathlib import Path

import pytest
from django.db import transaction

from events.imports.matching import Matcher
from events.models import Office, Speaker
from tests import factories
from tests.imports.matching.labelled_names import NamedPerson, Query, queries_for
from tests.imports.matching.measurement import Measurement, measure, table
from tests.imports.matching.synthetic_names import OTHERS, PEOPLE

DOCS = Path(__file__).resolve().parents[3] / "docs" / "matching.md"


def run_queries(people: list[NamedPerson], others: list[NamedPerson]) -> dict[str, Measurement]:
    """Create the people, each with an office of a state, and run the queries with and without the country."""
    with transaction.atomic():
        states = {
            number: factories.party(kind="state", name=f"State {number}") for number in {p.country for p in people}
        }
        speakers = Speaker.objects.bulk_create(
            Speaker(slug=f"person-{n}", name=p.name, aliases=[{"name": name, "language": None} for name in p.aliases])
            for n, p in enumerate(people)
        )
        Office.objects.bulk_create(
            Office(slug=f"office-{n}", title="Member", party=states[p.country], speaker=speakers[n])
            for n, p in enumerate(people)
        )
        elsewhere = factories.party(kind="state", name="Elsewhere").pk
    matcher = Matcher("speaker")
    queries = queries_for(people, others)
    ids = [speaker.pk for speaker in speakers]

    def with_country(query: Query):
        country = states[query.country].pk if query.country in states else elsewhere
        return matcher.match(query.name, country=country)

    began = time.perf_counter()
    measurements = {
        "with the country": measure(queries, with_country, ids),
        "without the country": measure(queries, lambda query: matcher.match(query.name), ids),
    }
    rate = 2 * len(queries) / (time.perf_counter() - began)
    for title, each in measurements.items():
        print(f"\n{title}: {summary(each)}\n{table(each)}")
    print(f"{rate:,.0f} matches/s")
    return measurements


def summary(measurements: Measurement) -> str:
    """The three shares as the docs give them."""
    return (
        f"precision {measurements.precision:.4f}, recall {measurements.recall:.4f},"
        f" matched without a person {measurements.automatic:.4f}"
    )


def parliaments(folder: Path) -> tuple[list[NamedPerson], list[NamedPerson]]:
    """Members of two parliaments. Half of their other names become aliases; a fifth of them is left out."""
    rng = random.Random(7)
    people: list[NamedPerson] = []
    others: list[NamedPerson] = []
    for country, file in enumerate(("kenya", "estonia"), 1):
        for person in json.loads((folder / f"{file}-ep-popolo-v1.0.json").read_text())["persons"]:
            names = sorted({row["name"] for row in person.get("other_names", [])} - {person["name"]})
            rng.shuffle(names)
            half = len(names) // 2
            named = NamedPerson(person["name"], country, names[:half], names[half:])
            (others if rng.random() < 0.2 else people).append(named)
    return people, others


def test_precision_and_recall_on_invented_names(committed):
    measurements = run_queries(PEOPLE, OTHERS)
    for title, each in measurements.items():
        assert each.precision >= 0.995, (title, each.wrong)
        assert each.recall >= 0.95, (title, each.missed)
    assert measurements["with the country"].automatic >= 0.6


def test_precision_and_recall_on_parliaments_are_as_documented(committed, shared_data):
    folder = shared_data / "popolo"
    if not folder.is_dir():
        pytest.skip(f"no Popolo files at {folder}: put the shared data folder beside the repository")
    measurements = run_queries(*parliaments(folder))
    page = re.sub(r"[ ]+", " ", DOCS.read_text())
    for each in measurements.values():
        assert each.precision >= 0.995, each.wrong
        assert each.recall >= 0.95
        assert summary(each) in page
    assert table(measurements["with the country"]) in page
