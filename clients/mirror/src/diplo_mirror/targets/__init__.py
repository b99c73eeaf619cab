"""Where a copy is kept: opened by an address such as `sqlite:copy.db`."""

from diplo_mirror.failures import BadTarget
from diplo_mirror.targets.target import State, Target

__all__ = ["State", "Target", "open_target"]

_KINDS = "sqlite:FILE, postgresql://…, ndjson:FOLDER, parquet:FOLDER"


def open_target(address: str) -> Target:
    """The target, locked against other mirrors. Raises BadTarget, Locked, CannotWrite."""
    kind, _, place = address.partition(":")
    if kind == "sqlite" and place.removeprefix("//"):
        from diplo_mirror.targets.sqlite import SqliteTarget

        # sqlite:copy.db, sqlite:/var/copy.db; and as SQLAlchemy writes them: sqlite:///copy.db, sqlite:////var/copy.db
        return SqliteTarget(place.removeprefix("///") if place.startswith("///") else place)
    if kind in ("postgresql", "postgres") and place.startswith("//"):
        from diplo_mirror.targets.postgresql import PostgresqlTarget

        return PostgresqlTarget(address)
    if kind in ("ndjson", "parquet") and place:
        from diplo_mirror.targets.files import NdjsonTarget, ParquetTarget

        return NdjsonTarget(place) if kind == "ndjson" else ParquetTarget(place)
    raise BadTarget(f"{address} is none of: {_KINDS}")
