"""The same scenario for each kind of target: first copy, kill, restart, redaction, verification, and a new epoch."""

import pytest

from events.models import Speaker, Topic
from events.publish import epoch, redaction
from tests import factories
from tests.clients.mirror.conftest import TOPICS, published, run, start
from tests.clients.mirror.copies import FilesCopy, PostgresqlCopy, SqliteCopy
from tests.everything import everything
from tests.publish.programs import scratch_database, url_of
from tests.publish.sessions import run as execute
from tests.publish.sessions import until

SECRET = "a-word-that-has-to-go"


@pytest.fixture(params=["sqlite", "postgresql", "ndjson", "parquet"])
def copy(request, tmp_path, committed):
    """A target without a copy."""
    if request.param == "postgresql":
        with scratch_database("mirror") as name:
            yield PostgresqlCopy(url_of(name))
    else:
        yield SqliteCopy(tmp_path) if request.param == "sqlite" else FilesCopy(request.param, tmp_path)


@pytest.mark.slow
@pytest.mark.usefixtures("epoch_kept")
def test_the_copy_is_what_is_published_after_each_step(service, copy):
    execute(TOPICS, [1, 3000])
    everything()
    survivor, merged = factories.speaker(name="Wang Yi"), factories.speaker(name="Yi Wang")
    Speaker.objects.filter(pk=merged.pk).update(publication="withdrawn", merged_into=survivor)
    factories.topic(slug="named", name=SECRET)

    process = start("sync", service, "--to", copy.address)
    until(lambda: len(copy.held()) > 100, "a part of it is there")
    process.kill()
    process.communicate()
    run("sync", service, "--to", copy.address, "--once")
    assert copy.held() == published()
    assert copy.merged_into(merged.slug) == survivor.slug
    assert copy.holds(SECRET)
    if isinstance(copy, FilesCopy):
        before = {path.name: path.stat().st_mtime_ns for path in copy.folder.glob(f"*.{copy.kind}")}

    # While following, a redacted text is erased at once, and other changes are applied.
    process = start("sync", service, "--to", copy.address)
    try:
        execute("update events_topic set description = 'Changed' where id % 10 = 0")
        Topic.objects.filter(slug="named").update(name="Harmless")
        redaction.redact("topic", "named", "a test", "a test")
        until(lambda: copy.held() == published(), "the changes have arrived")
        until(lambda: not copy.holds(SECRET), "the redacted text is nowhere")
        assert "Another mirror" in run("sync", service, "--to", copy.address, "--once", code=4)
        assert process.poll() is None
    finally:
        process.terminate()
        process.communicate(timeout=30)
    if isinstance(copy, FilesCopy):
        after = {path.name: path.stat().st_mtime_ns for path in copy.folder.glob(f"*.{copy.kind}")}
        assert after[f"office.{copy.kind}"] == before[f"office.{copy.kind}"], "files without changes are not rewritten"
        assert after[f"topic.{copy.kind}"] != before[f"topic.{copy.kind}"]

    run("verify", service, "--to", copy.address)
    copy.spoil()
    told = run("verify", service, "--to", copy.address, code=1)
    assert "topic subject-7: other" in told and "1 records differ" in told
    run("sync", service, "--to", copy.address, "--once", "--start-over")
    run("verify", service, "--to", copy.address)

    execute("delete from events_topic where slug like 'subject-1%%'")
    epoch.start_new()
    run("sync", service, "--to", copy.address, "--once")
    assert copy.held() == published()
    before = copy.held()
    execute("delete from events_topic where slug like 'subject-%%'")
    assert "would keep" in run("sync", service, "--to", copy.address, "--once", code=3)
    epoch.start_new()
    assert "would keep" in run("sync", service, "--to", copy.address, "--once", code=3)
    assert copy.held() == before
    run("sync", service, "--to", copy.address, "--once", "--yes")
    assert copy.held() == published()
    run("verify", service, "--to", copy.address)
