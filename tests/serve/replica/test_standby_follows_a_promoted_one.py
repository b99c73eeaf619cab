"""The primary is lost: one standby is promoted, the other one follows it and serves the new epoch."""

import subprocess
import sys
from collections.abc import Iterator

import pytest

from diplo_api.embedded.server import EmbeddedServer
from tests.serve.replica.conftest import MakeStandby
from tests.serve.replica.servers import ROOT, TOPIC, Standby, environment_of, query, until

pytestmark = pytest.mark.slow

FENCED = "select epoch, fenced from published_epoch"


@pytest.fixture
def two(make_standby: MakeStandby) -> Iterator[tuple[Standby, Standby]]:
    """Two standbys of one primary."""
    yield make_standby("to_promote"), make_standby("to_follow")


def test_the_other_standby_is_fenced_as_long_as_the_promoted_one(
    primary: EmbeddedServer, two: tuple[Standby, Standby]
) -> None:
    """Its control file has the old timeline until its next restart point, minutes later."""
    promoted, other = two
    as_reader = {**other.parameters, "user": "diplo_reader"}
    [(before, fenced)] = query(as_reader, FENCED)
    assert not fenced
    promoted.promote()
    assert query(promoted.parameters, FENCED) == [(before, True)]
    other.follow(promoted)
    receiving = "select received_tli from pg_stat_wal_receiver"
    until(lambda: query(other.parameters, receiving) == [(2,)], "it receives from the promoted one")
    assert query(as_reader, FENCED) == [(before, True)], "a standby of a fenced log is fenced"

    command = [sys.executable, "manage.py", "new_epoch"]
    url = promoted.url.replace("diplo_reader@", "diplo@")
    given = environment_of(primary, DATABASE_URL=url)
    done = subprocess.run(command, cwd=ROOT, env=given, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    query(promoted.parameters, TOPIC, ["in-the-new-epoch"])
    written = "select count(*) from events_current where slug = 'in-the-new-epoch'"
    until(lambda: query(as_reader, written) == [(1,)], "it has replayed the new epoch")
    [(after, fenced)] = query(as_reader, FENCED)
    assert after != before and not fenced
    assert query(promoted.parameters, FENCED) == [(after, False)]
