"""Every file and folder that the docs name exists, every link has a target, and the pictures of folders are complete.

A path in backticks is relative to the repository, to the folder of its document, or to a folder that was named before
it in the same section or in the section that contains it (as the files of a numbered walk are), or that a link of the
section leads to. `<type>` means any name.
"""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
ARCHITECTURE = ROOT / "docs" / "architecture.md"
DESIGN = [ARCHITECTURE, *(ROOT / name for name in ("README.md", "CONTRIBUTING.md", "docs/glossary.md"))]
# The recipe for record types names files that its reader makes; a test of its own follows it.
DOCUMENTS = sorted(
    {
        *ROOT.glob("*.md"),
        *(set(ROOT.glob("docs/**/*.md")) - {ROOT / "docs" / "adding-a-record-type.md"}),
        *ROOT.glob("clients/*/README.md"),
        *ROOT.glob("fixtures/**/*.md"),
        ROOT / "bench" / "README.md",
    }
)
NAMES = [str(document.relative_to(ROOT)) for document in DOCUMENTS]

FENCE = re.compile(r"^```\w*\n(.*?)^```$", re.MULTILINE | re.DOTALL)
HEADING = re.compile(r"^(#+) +(.+)$", re.MULTILINE)
IN_BACKTICKS = re.compile(r"`([^`\n]+)`")
PATH = re.compile(r"[\w.*<>-]+(?:/[\w.*<>-]+)*/?")
LINK = re.compile(r"\]\((?!https?:|mailto:)([^)\s#]*)(?:#([^)\s]*))?\)")
SOURCE_SUFFIXES = (".py", ".sql", ".md", ".toml", ".cff")

# What a run of the service or of the benchmark makes, and the folder of real data next to the repository.
NOT_COMMITTED = (".data", "bench/.data", "DATA", "../shared")


def _sections(text: str) -> Iterator[tuple[int, str, str]]:
    """Level, heading and text of each section, up to the next heading; code blocks may contain no heading."""
    starts = [match for match in HEADING.finditer(text) if not _is_in_a_fence(text, match.start())]
    ends = [*(match.start() for match in starts[1:]), len(text)]
    for match, end in zip(starts, ends, strict=True):
        yield len(match[1]), match[2], text[match.end() : end]


def _is_in_a_fence(text: str, place: int) -> bool:
    return any(fence.start() < place < fence.end() for fence in FENCE.finditer(text))


def _is_path(token: str, document: Path) -> bool:
    """Whether it looks like a file or folder of the repository; addresses, media types and dates do not."""
    if not PATH.fullmatch(token) or token.startswith(NOT_COMMITTED):
        return False
    first, slash, _ = token.partition("/")
    is_folder = token.endswith("/") and (document in DESIGN or document.parent.name == "decisions")
    return token.endswith(SOURCE_SUFFIXES) or is_folder or bool(slash and (ROOT / first).exists())


def _exists(path: str, bases: list[Path]) -> bool:
    pattern = re.sub(r"<[\w-]+>", "*", path).rstrip("/")
    return any(found.is_dir() or not path.endswith("/") for base in bases for found in base.glob(pattern))


def _missing_paths(text: str, document: Path) -> tuple[list[str], dict[str, list[Path]]]:
    """The paths in backticks that do not exist; and the folders that each section names, by its heading."""
    missing: list[str] = []
    named: dict[str, list[Path]] = {}
    containing: list[tuple[int, list[Path]]] = []
    for level, heading, body in _sections(text):
        containing = [one for one in containing if one[0] < level]
        bases = list(containing[-1][1]) if containing else [ROOT, document.parent]
        bases += [(document.parent / path).parent for path, _ in LINK.findall(body) if path.endswith(SOURCE_SUFFIXES)]
        for token in IN_BACKTICKS.findall(heading + "\n" + FENCE.sub("", body)):
            if not _is_path(token, document):
                continue
            if not _exists(token, bases):
                missing.append(token)
            elif token.endswith("/"):
                bases += [base / token for base in bases if (base / token).is_dir()]
        containing.append((level, bases))
        named[heading] = bases
    return missing, named


def _pictures() -> dict[Path, dict[Path, bool]]:
    """The pictures in the architecture's sections "The folders …": the folder that each shows, and its entries.

    A line is names, two spaces, and words; a deeper line belongs to the last folder that is less deep. The value says
    whether the picture shows the entry as a folder.
    """
    text = ARCHITECTURE.read_text(encoding="utf-8")
    _, named = _missing_paths(text, ARCHITECTURE)
    pictures = {}
    for _, heading, body in _sections(text):
        if heading.startswith("The folders"):
            shown = heading.removeprefix("The folders").removeprefix(" of ").strip("`")
            base = next(one for one in named[heading] if f"{one}/".endswith(f"/{shown}")) if shown else ROOT
            picture = FENCE.search(body)
            assert picture, f"{heading}: no picture"
            pictures[base] = dict(_entries(base, picture[1]))
    return pictures


def _entries(base: Path, picture: str) -> Iterator[tuple[Path, bool]]:
    parents: list[tuple[int, Path]] = []
    for line in picture.splitlines():
        depth = len(line) - len(line.lstrip())
        parents = [parent for parent in parents if parent[0] < depth]
        within = parents[-1][1] if parents else base
        for chunk in re.split(r" {2,}", line.strip()):
            if not re.fullmatch(r"[\w.-]+/?", chunk):
                break
            path = within / chunk
            if chunk.endswith("/"):
                parents.append((depth, path))
            yield path if path.exists() or chunk.endswith("/") else path.with_suffix(".py"), chunk.endswith("/")


@pytest.mark.parametrize("name", NAMES)
def test_every_path_in_backticks_exists(name):
    missing, _ = _missing_paths((ROOT / name).read_text(encoding="utf-8"), ROOT / name)
    assert missing == []


def _anchors(document: Path) -> set[str]:
    """The anchors of a document's headings, as GitHub makes them."""
    headings = [heading for _, heading, _ in _sections(document.read_text(encoding="utf-8"))]
    return {re.sub(r"[^\w\- ]", "", heading.lower()).replace(" ", "-") for heading in headings}


@pytest.mark.parametrize("name", NAMES)
def test_every_link_has_a_target(name):
    document = ROOT / name
    broken = []
    for path, anchor in LINK.findall(FENCE.sub("", document.read_text(encoding="utf-8"))):
        target = (document.parent / path).resolve() if path else document
        if not target.exists() or (anchor and anchor not in _anchors(target)):
            broken.append(f"{path}#{anchor}")
    assert broken == []


def test_the_pictures_of_folders_show_what_exists():
    pictures = _pictures()
    assert ROOT in pictures
    for entries in pictures.values():
        for path, is_folder in entries.items():
            assert path.exists() and path.is_dir() == is_folder, path.relative_to(ROOT)


def test_the_pictures_of_folders_leave_out_no_folder_of_the_product():
    pictures = _pictures()
    for base in [ROOT / "events", *(one for one in pictures if one != ROOT)]:
        shown = {path for entries in pictures.values() for path in entries}
        folders = {path for path in base.iterdir() if path.is_dir() and path.name != "__pycache__"}
        assert folders - shown == set()


def test_a_path_that_does_not_exist_is_noticed():
    text = "# Walk\n`events/publish/`\n1. `sql/publish.sql`, `/api/v1/`\n## Deeper\n2. `sql/no.sql`, `events/no/`"
    assert _missing_paths(text, ARCHITECTURE)[0] == ["sql/no.sql", "events/no/"]
    assert _missing_paths("# Other\n`sql/publish.sql`", ARCHITECTURE)[0] == ["sql/publish.sql"]
    assert dict(_entries(ROOT, "events/  two words\n  no/  wsgi  more words\n")) == {
        ROOT / "events": True,
        ROOT / "events" / "no": True,
        ROOT / "events" / "wsgi.py": False,
    }
