"""The product's fixtures, published: loaded once, and from then on copied in, which is many times as fast.

The copies are what `loaddata` made, ids and all; only their positions in the log are new ones, as those of a second
load would be. The tests of loading itself (tests/seed, tests/publish) run `loaddata`.
"""

from dataclasses import dataclass

from django.core.management import call_command
from django.db import connection, transaction
from django.db.backends.utils import CursorWrapper

SEEDS = ("countries", "organizations", "seed_article")
"""The fixtures that come with the product, in the order in which they are loaded."""

_EMPTY = "select not exists (select from events_version) and not exists (select from events_party)"
_COLUMNS = """
select c.table_name, array_agg(quote_ident(c.column_name) order by c.ordinal_position)
from information_schema.columns c join information_schema.tables t using (table_schema, table_name)
where table_schema = 'public' and table_type = 'BASE TABLE' and table_name like 'events%' and is_generated = 'NEVER'
  and table_name not in ('events_cameocode', 'events_plovertype', 'events_epoch', 'events_origin', 'events_deployment')
group by c.table_name
"""


@dataclass(frozen=True, slots=True)
class _Kept:
    """One table's rows, kept in another schema."""

    table: str
    columns: list[str]
    schema: str

    def keep(self, cursor: CursorWrapper) -> int:
        """Copy the rows; how many there are."""
        names = ", ".join(self.columns)
        cursor.execute(f"create table {self.schema}.{self.table} as select {names} from public.{self.table}")
        return int(cursor.rowcount)

    def bring_back(self, raised: int) -> str:
        """SQL that copies them back, with positions raised by so much."""
        names = ", ".join(self.columns)
        values = ", ".join(f"seq + {raised}" if name == "seq" else name for name in self.columns)
        return (
            f"insert into public.{self.table} ({names}) overriding system value"
            f" select {values} from {self.schema}.{self.table}; "
        )


_kept: dict[tuple[str, ...], list[_Kept]] = {}


def load(*fixtures: str) -> None:
    """Publish these fixtures in the committed test database; by `loaddata` where it holds anything already."""
    with connection.cursor() as cursor:
        cursor.execute(_EMPTY)
        empty = cursor.fetchone()[0]
    if not empty or fixtures not in _kept:
        call_command("loaddata", *fixtures, verbosity=0)
    if not empty:
        return
    with transaction.atomic(), connection.cursor() as cursor:
        if fixtures in _kept:
            _bring_back(cursor, _kept[fixtures])
        else:
            _kept[fixtures] = _keep(cursor, f"loaded_{len(_kept)}")


def _keep(cursor: CursorWrapper, schema: str) -> list[_Kept]:
    cursor.execute(f"create schema {schema}")
    cursor.execute(_COLUMNS)
    tables = [_Kept(table, columns, schema) for table, columns in cursor.fetchall()]
    return [one for one in tables if one.keep(cursor)]


def _bring_back(cursor: CursorWrapper, tables: list[_Kept]) -> None:
    log = next(one for one in tables if one.table == "events_version")
    cursor.execute(
        "select setval('events_version_seq_seq', s.last_value + k.most - k.least + 1), s.last_value - k.least + 1"
        f" from events_version_seq_seq s, (select min(seq) as least, max(seq) as most from {log.schema}.{log.table}) k"
    )
    raised = cursor.fetchone()[1]
    copies = "".join(one.bring_back(raised) for one in tables)
    cursor.execute(f"set local session_replication_role = replica; {copies}")
