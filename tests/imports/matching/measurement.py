"""Precision and recall of a matcher on a labelled set, for each kind of query and in total."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field

from events.imports.drafts import Match
from tests.imports.matching.labelled_names import Query


@dataclass
class QueryCounts:
    """The results of one kind of query: `possible` and `other` are possible matches, of the right or another person."""

    queries: int = 0
    right: int = 0
    possible: int = 0
    wrong: int = 0
    other: int = 0
    new: int = 0


@dataclass
class Measurement:
    """The counts of all kinds, and the queries with a wrong result."""

    about_known: dict[str, QueryCounts] = field(default_factory=dict)
    about_others: dict[str, QueryCounts] = field(default_factory=dict)
    wrong: list[tuple[Query, Match]] = field(default_factory=list)
    missed: list[tuple[Query, Match]] = field(default_factory=list)

    @property
    def precision(self) -> float:
        """The share of right matches among the automatic ones."""
        rows = [*self.about_known.values(), *self.about_others.values()]
        right, wrong = sum(row.right for row in rows), sum(row.wrong for row in rows)
        return right / (right + wrong) if right + wrong else 1.0

    @property
    def recall(self) -> float:
        """The share of queries for existing people that find them, as a match or as a possible duplicate."""
        rows = self.about_known.values()
        return sum(row.right + row.possible for row in rows) / sum(row.queries for row in rows)

    @property
    def automatic(self) -> float:
        """The share of queries for existing people that are matched automatically."""
        rows = self.about_known.values()
        return sum(row.right for row in rows) / sum(row.queries for row in rows)


def measure(queries: Iterable[Query], answer: Callable[[Query], Match], ids: list[int]) -> Measurement:
    """Run all queries. `ids` are the records of the people, in the order of the labelled set."""
    measurement = Measurement()
    for query in queries:
        match = answer(query)
        rows = measurement.about_others if query.person is None else measurement.about_known
        row = rows.setdefault(query.kind, QueryCounts())
        row.queries += 1
        meant = match.record_id is not None and query.person is not None and match.record_id == ids[query.person]
        if match.verdict == "matched":
            row.right += meant
            row.wrong += not meant
            if not meant:
                measurement.wrong.append((query, match))
        elif match.verdict == "possible":
            row.possible += meant
            row.other += not meant
        else:
            row.new += 1
        if query.person is not None and not meant:
            measurement.missed.append((query, match))
    return measurement


def table(measurement: Measurement) -> str:
    """The table of `docs/matching.md` in Markdown."""
    lines = [
        "| what is asked | questions | matched | possible | wrongly matched | possibly another | new |",
        "|---|--:|--:|--:|--:|--:|--:|",
    ]
    for title, rows in (
        ("**about people who are known**", measurement.about_known),
        ("**about others**", measurement.about_others),
    ):
        lines.append(f"| {title} | | | | | | |")
        for kind, row in sorted(rows.items()):
            cells = (row.queries, row.right, row.possible, row.wrong, row.other, row.new)
            lines.append(f"| {kind} | " + " | ".join(f"{cell:,}" for cell in cells) + " |")
    return "\n".join(lines)
