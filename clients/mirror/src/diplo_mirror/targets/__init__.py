"""The targets that store a copy, opened by an address such as `sqlite:copy.db`."""

from diplo_mirror.errors import InvalidTarget
from diplo_mirror.targets.target import State, Target

__all__ = ["State", "Target", "open_target"]

_KINDS = "sqlite:FILE, postgresql://…, ndjson:FOLDER, parquet:FOLDER"


def open_target(address: str) -> Target:
    """Open and lock a target. Raises InvalidTarget, TargetLocked, TargetNotWritable."""
    kind, _, path = address.partition(":")
    if kind == "sqlite" and path.removeprefix("//"):
        from diplo_mirror.targets.sqlite import SqliteTarget

        # sqlite:copy.db, sqlite:/var/copy.db; and SQLAlchemy's notation: sqlite:///copy.db, sqlite:////var/copy.db
        return SqliteTarget(path.removeprefix("///") if path.startswith("///") else path)
    if kind in ("postgresql", "postgres") and path.startswith("//"):
        from diplo_mirror.targets.postgresql import PostgresqlTarget

        return PostgresqlTarget(address)
    if kind in ("ndjson", "parquet") and path:
        from diplo_mirror.targets.files import NdjsonTarget, ParquetTarget

        return NdjsonTarget(path) if kind == "ndjson" else ParquetTarget(path)
    raise InvalidTarget(f"The target {address} is none of: {_KINDS}")
