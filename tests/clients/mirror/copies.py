"""Access to copies of all kinds: their documents, the content of their files, and how to damage them."""

import sqlite3
from abc import ABC, abstractmethod
from pathlib import Path

import psycopg
import pyarrow.compute
import pyarrow.parquet

from tests.clients.mirror.conftest import held, kept

Documents = dict[tuple[str, str], bytes]


class Copy(ABC):
    """A copy. `address` is the value of `--to`."""

    address: str

    @abstractmethod
    def held(self) -> Documents:
        """Return all documents by type and id; empty if there is no copy yet."""

    @abstractmethod
    def position(self) -> str:
        """Return the position at which the copy is in step; blank if it is not."""

    @abstractmethod
    def spoil(self) -> None:
        """Change one word in the topic `subject-7`."""

    @abstractmethod
    def holds(self, text: str) -> bool:
        """Whether the copy contains a text."""

    @abstractmethod
    def merged_into(self, id_: str) -> str | None:
        """Return the id that a record was merged into."""


class SqliteCopy(Copy):
    """An SQLite file."""

    def __init__(self, folder: Path) -> None:
        self.path = folder / "copy.db"
        self.address = f"sqlite:{self.path}"

    def held(self) -> Documents:
        """Return all documents."""
        return _quietly(self.path)

    def position(self) -> str:
        """Return the position at which the copy is in step."""
        return _position(self.path)

    def spoil(self) -> None:
        """Change one word."""
        with sqlite3.connect(self.path) as db:
            db.execute("update records set document = replace(document, 'Topic', 'Tropic') where id = 'subject-7'")
        db.close()

    def holds(self, text: str) -> bool:
        """Whether one of the copy's files contains the text."""
        return any(text.encode() in file.read_bytes() for file in self.path.parent.glob("copy.db*"))

    def merged_into(self, id_: str) -> str | None:
        """Return the id that a record was merged into."""
        with sqlite3.connect(self.path) as db:
            row = db.execute("select merged_into from redirects where id = ?", (id_,)).fetchone()
        db.close()
        return row and row[0]


class PostgresqlCopy(Copy):
    """A schema in a database."""

    def __init__(self, url: str) -> None:
        self.address = url

    def held(self) -> Documents:
        """Return all documents."""
        with psycopg.connect(self.address) as session:
            if session.execute("select to_regclass('diplo_mirror.records')").fetchone() == (None,):
                return {}
            rows = session.execute("select type, id, convert_to(document::text, 'UTF8') from diplo_mirror.records")
            return {(type_, id_): document for type_, id_, document in rows}

    def position(self) -> str:
        """Return the position at which the copy is in step."""
        with psycopg.connect(self.address) as session:
            row = session.execute("select position from diplo_mirror.mirror where in_step").fetchone()
        return row[0] if row else ""

    def spoil(self) -> None:
        """Change one word."""
        with psycopg.connect(self.address) as session:
            session.execute(
                "update diplo_mirror.records set document = replace(document::text, 'Topic', 'Tropic')::json"
                " where id = 'subject-7'"
            )

    def holds(self, text: str) -> bool:
        """Whether a row contains the text, or a dead row that was not vacuumed."""
        if any(text.encode() in document for document in self.held().values()):
            return True
        with psycopg.connect(self.address) as session:
            dead = session.execute("select to_erase from diplo_mirror.mirror").fetchone()
        return dead != (False,)

    def merged_into(self, id_: str) -> str | None:
        """Return the id that a record was merged into."""
        with psycopg.connect(self.address) as session:
            row = session.execute("select merged_into from diplo_mirror.redirects where id = %s", [id_]).fetchone()
        return row and row[0]


class FilesCopy(Copy):
    """A folder of NDJSON or Parquet files."""

    def __init__(self, kind: str, folder: Path) -> None:
        self.kind, self.folder = kind, folder / "copy"
        self.address = f"{kind}:{self.folder}"

    def held(self) -> Documents:
        """Return the documents in the files; before the files are written, those in the database in the folder."""
        if not (self.folder / "manifest.json").exists():
            return _quietly(self.folder / "mirror.db")
        found: Documents = {}
        for path in self.folder.glob(f"*.{self.kind}"):
            if self.kind == "parquet":
                rows = pyarrow.parquet.read_table(path).to_pylist()
                found |= {(row["type"], row["id"]): row["document"].encode() for row in rows}
            elif path.stem != "redirects":
                for line in path.read_bytes().splitlines():
                    id_ = line.partition(b'"id":"')[2].partition(b'"')[0].decode()
                    found[path.stem, id_] = line
        return found

    def position(self) -> str:
        """Return the position at which the database in the folder is in step; the files follow within a minute."""
        return _position(self.folder / "mirror.db")

    def spoil(self) -> None:
        """Change one word."""
        path = self.folder / f"topic.{self.kind}"
        if self.kind == "ndjson":
            path.write_bytes(path.read_bytes().replace(b"Topic 7 ", b"Tropic 7 "))
            return
        table = pyarrow.parquet.read_table(path)
        changed = pyarrow.compute.replace_substring(table["document"], "Topic 7 ", "Tropic 7 ")
        index = table.schema.get_field_index("document")
        pyarrow.parquet.write_table(table.set_column(index, table.schema.field(index), changed), path)

    def holds(self, text: str) -> bool:
        """Whether one of the files contains the text, compressed or not."""
        unpacked = any(text.encode() in document for document in self.held().values())
        return unpacked or any(text.encode() in file.read_bytes() for file in self.folder.iterdir())

    def merged_into(self, id_: str) -> str | None:
        """Return the id that a record was merged into."""
        lines = (self.folder / "redirects.ndjson").read_text().splitlines()
        return next((line.split('"')[-2] for line in lines if f'"{id_}"' in line), None)


def _position(path: Path) -> str:
    try:
        return str(kept(path, "select position from mirror where in_step") or "") if path.exists() else ""
    except sqlite3.OperationalError:
        return ""


def _quietly(path: Path) -> Documents:
    try:
        return held(path) if path.exists() else {}
    except sqlite3.OperationalError:
        return {}
