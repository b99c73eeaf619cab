"""Republishing renders all records again and appends the documents that differ."""

from io import StringIO
from typing import Any

import pytest
from django.core.management import call_command
from django.db import connection, transaction

from events.models import CameoCode
from events.publish import coding_schemes
from events.publish.republish import republish
from tests import factories
from tests.everything import everything
from tests.publish.log import appended, changes, document, head, nothing_appended
from tests.publish.sessions import run, scalar

pytestmark = [pytest.mark.publish, pytest.mark.usefixtures("sound")]


def _unnoticed(sql: str, params: Any = None) -> None:
    """Write without capture, as a restore of data does."""
    with transaction.atomic():
        run("set local session_replication_role = replica")
        run(sql, params)


def test_nothing_is_appended_when_nothing_differs() -> None:
    everything()
    factories.topic(publication="draft")
    with nothing_appended():
        rendered = {type_: 0 for type_ in factories.MAKERS}
        for type_, records, versions in republish():
            rendered[type_] += records
            assert versions == 0
    assert rendered == {
        type_: scalar("select count(*) from events_current where type = %s and op = 'upsert'", [type_])
        for type_ in rendered
    }


def test_a_changed_label_gives_a_version_only_to_the_events_with_that_code() -> None:
    carrying = [factories.event(cameo_id="036") for _ in range(5)]
    factories.event(cameo_id="057")
    factories.topic()
    try:
        with nothing_appended():
            CameoCode.objects.filter(code="036").update(label="A new label")
        with appended(*[(event.slug, "upsert", 2) for event in carrying]):
            batches = list(republish(["event"], size=2))
        assert sum(versions for _, _, versions in batches) == 5
        assert [records for _, records, _ in batches] == [2, 2, 2]
        assert {document(event)["cameo"]["label"] for event in carrying} == {"A new label"}
        with nothing_appended():
            list(republish(["event"]))
    finally:
        assert coding_schemes.load() == 1
    with appended(*[(event.slug, "upsert", 3) for event in carrying]):
        call_command("republish", "event", stdout=StringIO())


def test_the_vocabulary_is_loaded_and_loading_it_again_writes_nothing() -> None:
    assert CameoCode.objects.count() > 250
    assert coding_schemes.load() == 0


def test_a_published_record_that_was_never_captured_gets_its_document() -> None:
    topic = factories.topic(publication="draft")
    _unnoticed("update events_topic set publication = 'published' where id = %s", [topic.pk])
    with appended((topic.slug, "upsert", 1)):
        list(republish(["topic"]))


def test_a_document_whose_record_was_deleted_or_withdrawn_gets_its_tombstone() -> None:
    gone, withdrawn, stale = factories.topic(), factories.topic(), factories.topic()
    _unnoticed("delete from events_topic where id = %s", [gone.pk])
    _unnoticed("update events_topic set publication = 'withdrawn' where id = %s", [withdrawn.pk])
    _unnoticed("update events_topic set name = 'Stale' where id = %s", [stale.pk])
    with appended((gone.slug, "delete", 2), (withdrawn.slug, "delete", 2), (stale.slug, "upsert", 2)):
        list(republish(["topic"], size=1))


def test_the_command_reports_totals_and_refuses_unknown_types() -> None:
    factories.topic()
    out, err = StringIO(), StringIO()
    call_command("republish", stdout=out)
    assert "topic: 1 rendered, 0 changed" in out.getvalue() and "Done: 1 rendered, 0 changed" in out.getvalue()
    for arguments in (["topics"], ["--batch", "0"]):
        with pytest.raises(SystemExit) as caught:
            call_command("republish", *arguments, stdout=out, stderr=err)
        assert caught.value.code == 2
    assert "Unknown record type topics" in err.getvalue()


def test_it_can_be_interrupted_between_batches_and_run_again() -> None:
    topics = [factories.topic() for _ in range(4)]
    _unnoticed("update events_topic set name = 'Stale'")
    before = head()
    next(republish(["topic"], size=1))
    assert len(changes(before)) == 1
    list(republish(["topic"]))
    assert sorted(c.slug for c in changes(before)) == sorted(t.slug for t in topics)
    assert connection.get_autocommit()
