"""A soak of one minute: 8 writers, processes killed at random; no change is lost, out of order or wrong."""

import time

import pytest

from tests.durability.soak.running import Soak

KILLED = {"web server", "page worker", "stream process", "webhook worker", "mirror", "PostgreSQL backend", "PostgreSQL"}


@pytest.mark.slow
def test_mirrors_receivers_and_readers_end_with_the_published_state() -> None:
    seed = int(time.time())
    ledger = Soak(60, seed, print).run()
    print(f"seed {seed}\n{ledger}")
    assert ledger.is_clean, str(ledger)
    assert set(ledger.killed) == KILLED
    assert ledger.committed > 200 and ledger.rolled_back > 50 and ledger.cut_off > 8
    assert len(ledger.accounts) == 7 and all(one.received > 200 for one in ledger.accounts)
