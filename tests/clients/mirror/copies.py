"""Copies of every kind, as their users see them: what they hold, what is in their files, and how to spoil them."""

import sqlite3
from abc import ABC, abstractmethod
from pathlib import Path

import psycopg
import pyarrow.compute
import pyarrow.parquet

from tests.clients.mirror.conftest import held, kept

Documents = dict[tuple[str, str], bytes]


class Copy(ABC):
    """A copy: `address` is what `--to` takes."""

    address: str

    @abstractmethod
    def held(self) -> Documents:
        """Every document by type and id; nothing where there is no copy yet."""

    @abstractmethod
    def position(self) -> str:
        """Up to where it is in step; blank where it is not."""

    @abstractmethod
    def spoil(self) -> None:
        """Change one word in the topic `subject-7`."""

    @abstractmethod
    def holds(self, text: str) -> bool:
        """Whether a text can be found in it."""

    @abstractmethod
    def merged_into(self, id_: str) -> str | None:
        """What a record was merged into."""


class SqliteCopy(Copy):
    """A file."""

    def __init__(self, folder: Path) -> None:
        self.path = folder / "copy.db"
        self.address = f"sqlite:{self.path}"

    def held(self) -> Documents:
        """Every document."""
        return _quietly(self.path)

    def position(self) -> str:
        """Up to where it is in step."""
        return _position(self.path)

    def spoil(self) -> None:
        """Change one word."""
        with sqlite3.connect(self.path) as db:
            db.execute("update records set document = replace(document, 'Topic', 'Tropic') where id = 'subject-7'")
        db.close()

    def holds(self, text: str) -> bool:
        """Whether a file of it has the text."""
        return any(text.encode() in file.read_bytes() for file in self.path.parent.glob("copy.db*"))

    def merged_into(self, id_: str) -> str | None:
        """What a record was merged into."""
        with sqlite3.connect(self.path) as db:
            row = db.execute("select merged_into from redirects where id = ?", (id_,)).fetchone()
        db.close()
        return row and row[0]


class PostgresqlCopy(Copy):
    """A schema of a database."""

    def __init__(self, url: str) -> None:
        self.address = url

    def held(self) -> Documents:
        """Every document."""
        with psycopg.connect(self.address) as session:
            if session.execute("select to_regclass('diplo_mirror.records')").fetchone() == (None,):
                return {}
            rows = session.execute("select type, id, convert_to(document::text, 'UTF8') from diplo_mirror.records")
            return {(type_, id_): document for type_, id_, document in rows}

    def position(self) -> str:
        """Up to where it is in step."""
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
        """Whether a row has the text, or a dead one that was not vacuumed."""
        if any(text.encode() in document for document in self.held().values()):
            return True
        with psycopg.connect(self.address) as session:
            dead = session.execute("select to_erase from diplo_mirror.mirror").fetchone()
        return dead != (False,)

    def merged_into(self, id_: str) -> str | None:
        """What a record was merged into."""
        with psycopg.connect(self.address) as session:
            row = session.execute("select merged_into from diplo_mirror.redirects where id = %s", [id_]).fetchone()
        return row and row[0]


class FilesCopy(Copy):
    """A folder of NDJSON or Parquet files."""

    def __init__(self, kind: str, folder: Path) -> None:
        self.kind, self.folder = kind, folder / "copy"
        self.address = f"{kind}:{self.folder}"

    def held(self) -> Documents:
        """Every document: those in the files, or before there are any those in the database beside them."""
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
        """Up to where the database beside the files is in step; the files follow within a minute."""
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
        """Whether a file of it has the text, packed or not."""
        unpacked = any(text.encode() in document for document in self.held().values())
        return unpacked or any(text.encode() in file.read_bytes() for file in self.folder.iterdir())

    def merged_into(self, id_: str) -> str | None:
        """What a record was merged into."""
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
