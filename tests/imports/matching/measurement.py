"""How well a matcher answers a labelled set: per kind of question, and over all."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field

from events.imports.drafts import Match
from tests.imports.matching.labelled_names import Asked


@dataclass
class Row:
    """Counts of one kind: `right` and `wrong` are matched, `possible` names the right one, `other` another one."""

    asked: int = 0
    right: int = 0
    possible: int = 0
    wrong: int = 0
    other: int = 0
    new: int = 0


@dataclass
class Measured:
    """All kinds, and the questions that were answered wrongly."""

    about_known: dict[str, Row] = field(default_factory=dict)
    about_others: dict[str, Row] = field(default_factory=dict)
    wrong: list[tuple[Asked, Match]] = field(default_factory=list)
    missed: list[tuple[Asked, Match]] = field(default_factory=list)

    @property
    def precision(self) -> float:
        """Share of the automatic matches that are right."""
        rows = [*self.about_known.values(), *self.about_others.values()]
        right, wrong = sum(row.right for row in rows), sum(row.wrong for row in rows)
        return right / (right + wrong) if right + wrong else 1.0

    @property
    def recall(self) -> float:
        """Share of the questions about known people that find them, matched or as a possible duplicate."""
        rows = self.about_known.values()
        return sum(row.right + row.possible for row in rows) / sum(row.asked for row in rows)

    @property
    def automatic(self) -> float:
        """Share of the questions about known people that are matched without a person."""
        rows = self.about_known.values()
        return sum(row.right for row in rows) / sum(row.asked for row in rows)


def measure(questions: Iterable[Asked], answer: Callable[[Asked], Match], ids: list[int]) -> Measured:
    """Ask everything. `ids` are the records of the people, in the order of the labelled set."""
    measured = Measured()
    for asked in questions:
        match = answer(asked)
        rows = measured.about_others if asked.person is None else measured.about_known
        row = rows.setdefault(asked.kind, Row())
        row.asked += 1
        meant = match.record_id is not None and asked.person is not None and match.record_id == ids[asked.person]
        if match.verdict == "matched":
            row.right += meant
            row.wrong += not meant
            if not meant:
                measured.wrong.append((asked, match))
        elif match.verdict == "possible":
            row.possible += meant
            row.other += not meant
        else:
            row.new += 1
        if asked.person is not None and not meant:
            measured.missed.append((asked, match))
    return measured


def table(measured: Measured) -> str:
    """The table of `docs/matching.md`, in Markdown."""
    lines = [
        "| what is asked | questions | matched | possible | wrongly matched | possibly another | new |",
        "|---|--:|--:|--:|--:|--:|--:|",
    ]
    for title, rows in (
        ("**about people who are known**", measured.about_known),
        ("**about others**", measured.about_others),
    ):
        lines.append(f"| {title} | | | | | | |")
        for kind, row in sorted(rows.items()):
            cells = (row.asked, row.right, row.possible, row.wrong, row.other, row.new)
            lines.append(f"| {kind} | " + " | ".join(f"{cell:,}" for cell in cells) + " |")
    return "\n".join(lines)
