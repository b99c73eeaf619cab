"""Reads `docs/adding-a-record-type.md` as instructions: files to create, lines to insert, commands to run."""

import re
from dataclasses import dataclass
from pathlib import Path

_CREATE = re.compile(r"Create `(?P<path>[^`]+)`:")
_INSERT = re.compile(r"In `(?P<path>[^`]+)`, insert after `(?P<line>[^\n]+)`:")
_BLOCK = re.compile(r"(?P<sentence>[^\n]*)\n\n```(?P<language>\w+)\n(?P<text>.*?)```\n", re.DOTALL)


@dataclass(frozen=True)
class Snippet:
    """A fenced block for a file: the whole file, or lines to insert after the one line that reads `after`.

    `path` may contain `*` for the number of a migration.
    """

    path: str
    text: str
    after: str | None

    def apply(self, root: Path) -> None:
        """Create or edit the file below `root`. Fails if the file or the line is not there exactly once."""
        if self.after is None:
            file = root / self.path
            assert not file.exists(), f"{self.path} exists already"
            file.write_text(self.text, encoding="utf-8")
            return
        (file,) = root.glob(self.path)
        lines = file.read_text(encoding="utf-8").splitlines(keepends=True)
        places = [number for number, line in enumerate(lines) if line.strip() == self.after]
        assert len(places) == 1, f"{self.path} has {len(places)} lines that read {self.after}"
        lines.insert(places[0] + 1, self.text)
        file.write_text("".join(lines), encoding="utf-8")


@dataclass(frozen=True)
class Commands:
    """A fenced block of commands, each without its prompt."""

    lines: tuple[str, ...]


def read(document: Path) -> list[Snippet | Commands]:
    """The instructions of the document in their order. Fails on a block that says neither file nor command."""
    steps: list[Snippet | Commands] = []
    text = document.read_text(encoding="utf-8")
    for block in _BLOCK.finditer(text):
        sentence, content = block["sentence"], block["text"]
        if block["language"] == "console":
            steps.append(Commands(tuple(line.removeprefix("$ ") for line in content.splitlines())))
        elif found := _CREATE.fullmatch(sentence):
            steps.append(Snippet(found["path"], content, None))
        elif found := _INSERT.fullmatch(sentence):
            steps.append(Snippet(found["path"], content, found["line"]))
        else:
            raise AssertionError(f"This block does not say which file it belongs to: {sentence!r}\n{content}")
    assert len(steps) == text.count("```") // 2, "a fenced block was not read"
    return steps
