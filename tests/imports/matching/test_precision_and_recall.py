"""Precision and recall of matching: always on names of the tests' own, and on real parliaments where they are at hand.

The numbers in `docs/matching.md` are those of the real set; a test compares them, so that the page stays true. Print
the table with `pytest -s tests/imports/matching/test_measured_on_a_labelled_set.py`.
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
from tests.imports.matching.labelled_names import Asked, Known, asked_of
from tests.imports.matching.measuring import Measured, measure, table
from tests.imports.matching.own_names import OTHERS, PEOPLE

DOCS = Path(__file__).resolve().parents[3] / "docs" / "matching.md"


def ask_all(people: list[Known], others: list[Known]) -> dict[str, Measured]:
    """Enter the people, each with an office of a ministry of the country, and ask with and without the country."""
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
    questions = asked_of(people, others)
    ids = [speaker.pk for speaker in speakers]

    def with_country(asked: Asked):
        country = states[asked.country].pk if asked.country in states else elsewhere
        return matcher.match(asked.name, country=country)

    began = time.perf_counter()
    measured = {
        "with the country": measure(questions, with_country, ids),
        "without the country": measure(questions, lambda asked: matcher.match(asked.name), ids),
    }
    rate = 2 * len(questions) / (time.perf_counter() - began)
    for title, each in measured.items():
        print(f"\n{title}: {summary(each)}\n{table(each)}")
    print(f"{rate:,.0f} matches/s")
    return measured


def summary(measured: Measured) -> str:
    """The three shares, as the docs give them."""
    return (
        f"precision {measured.precision:.4f}, recall {measured.recall:.4f},"
        f" matched without a person {measured.automatic:.4f}"
    )


def parliaments(folder: Path) -> tuple[list[Known], list[Known]]:
    """Members of two parliaments: half of their other names are aliases, and a fifth of the people are not known."""
    chance = random.Random(7)
    people: list[Known] = []
    others: list[Known] = []
    for country, file in enumerate(("kenya", "estonia"), 1):
        for person in json.loads((folder / f"{file}-ep-popolo-v1.0.json").read_text())["persons"]:
            names = sorted({row["name"] for row in person.get("other_names", [])} - {person["name"]})
            chance.shuffle(names)
            half = len(names) // 2
            known = Known(person["name"], country, names[:half], names[half:])
            (others if chance.random() < 0.2 else people).append(known)
    return people, others


def test_on_names_of_our_own_precision_and_recall_are_what_is_promised(committed):
    measured = ask_all(PEOPLE, OTHERS)
    for title, each in measured.items():
        assert each.precision >= 0.995, (title, each.wrong)
        assert each.recall >= 0.95, (title, each.missed)
    assert measured["with the country"].automatic >= 0.6


def test_on_real_parliaments_it_is_as_the_docs_say(committed, shared_data):
    folder = shared_data / "popolo"
    if not folder.is_dir():
        pytest.skip(f"no Popolo files at {folder}: put the shared data folder beside the repository")
    measured = ask_all(*parliaments(folder))
    page = re.sub(r"[ ]+", " ", DOCS.read_text())
    for each in measured.values():
        assert each.precision >= 0.995, each.wrong
        assert each.recall >= 0.95
        assert summary(each) in page
    assert table(measured["with the country"]) in page
