"""A prepared transaction keeps the publishing lock, without a session: other writers are refused in time, in words."""

import json
import time
from collections.abc import Iterator

import psycopg
import pytest

from diplo_api.embedded.server import EmbeddedServer
from tests.durability.servers import product, server_of_its_own

pytestmark = pytest.mark.slow

INSERT = (
    "insert into events_topic (slug, publication, name, description, identifiers, inferences, notes)"
    " values (%s, 'published', 'A', '', '[]', '[]', '')"
)

STATE = """
import django; django.setup()
import dataclasses, json
from events.publish import locks
locks.ALARM_SECONDS = 0.0
state = locks.state()
print(json.dumps({**dataclasses.asdict(state), "problem": state.problem}))
"""


@pytest.fixture(scope="module")
def server() -> Iterator[EmbeddedServer]:
    """A server that allows prepared transactions, with the tables of this release."""
    with server_of_its_own() as own:
        with psycopg.connect(**own.connection_parameters(), autocommit=True) as session:  # type: ignore[arg-type]
            session.execute("alter system set max_prepared_transactions = 5")
        own.stop(force=True)
        product(own.ensure_running(), "manage.py", "migrate", "--verbosity", "0")
        yield own


def test_writers_are_refused_and_the_holder_is_shown(server: EmbeddedServer) -> None:
    target = server.connection_parameters()
    with psycopg.connect(**target) as careless, psycopg.connect(**target) as writer:  # type: ignore[arg-type]
        careless.execute(INSERT, ["prepared"])
        # Publishing runs before PREPARE TRANSACTION, and takes the lock.
        careless.execute("prepare transaction 'forgotten'")
        careless.close()
        writer.execute("set statement_timeout = '100ms'; set lock_timeout = '500ms'")
        writer.commit()
        writer.execute(INSERT, ["waiting"])
        began = time.monotonic()
        with pytest.raises(psycopg.errors.LockNotAvailable) as refused:
            writer.commit()
        # statement_timeout does not apply to COMMIT.
        assert 0.5 <= time.monotonic() - began < 10
        assert refused.value.diag.message_primary == (
            "Publishing is busy: another transaction holds the publishing lock"
        )
        assert "held by a prepared transaction" in str(refused.value.diag.message_detail)
        state = json.loads(product(target, "-c", STATE))
        assert (state["held"], state["held_by"], state["prepared"]) == (True, None, 1)
        assert 0 < state["held_seconds"] == pytest.approx(state["prepared_seconds"], abs=0.1)
        assert "ROLLBACK PREPARED" in state["problem"]
        writer.rollback()
        with psycopg.connect(**target, autocommit=True) as operator:  # type: ignore[arg-type]
            operator.execute("rollback prepared 'forgotten'")
        writer.execute(INSERT, ["waiting"])
        writer.commit()
    state = json.loads(product(target, "-c", STATE))
    assert (state["held"], state["prepared"], state["prepared_seconds"]) == (False, 0, None)
