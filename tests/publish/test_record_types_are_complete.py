"""The system checks name each thing that a record type lacks, with its id and what to do, before tables are created."""

import shutil
from pathlib import Path

import pytest
from django.core.exceptions import ImproperlyConfigured
from django.db import transaction

from events.publish import catalog, checks, deployment
from events.vocabulary.enumerations import RecordType
from tests import factories
from tests.conftest import factories_are_complete
from tests.publish.sessions import run


def _messages() -> list[str]:
    return [f"{m.id} {m.msg} {m.hint}" for m in checks.record_types_are_complete()]


@pytest.fixture
def sql(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A copy of the SQL of this release, which the test edits."""
    copied = tmp_path / "sql"
    shutil.copytree(deployment.SQL, copied)
    monkeypatch.setattr(deployment, "SQL", copied)
    return copied


def test_every_record_type_is_complete() -> None:
    assert checks.record_types_are_complete() == []
    assert factories_are_complete() == []


def test_a_type_without_a_model_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    others = {type_: model for type_, model in catalog.record_models().items() if type_ != "topic"}
    monkeypatch.setattr(catalog, "record_models", lambda: others)
    (message,) = _messages()
    assert message.startswith("events.E005 The record type topic has no model.")
    assert "record_type = RecordType.TOPIC" in message and "events/models/__init__.py" in message


@pytest.mark.parametrize(("folder", "view", "check"), [("render", "render", "E006"), ("search", "searched", "E007")])
def test_a_type_without_a_view_is_named(folder: str, view: str, check: str, sql: Path) -> None:
    file = sql / folder / "topic.sql"
    for damage in (lambda: file.write_text("create view public.events_other as select 1;"), file.unlink):
        damage()
        (message,) = _messages()
        assert message.startswith(f"events.{check} The record type topic has no view events_{view}_topic.")
        assert f"events/publish/sql/{folder}/topic.sql" in message


@pytest.mark.publish
@pytest.mark.usefixtures("sound")
@pytest.mark.parametrize("folder", ["render", "search"])
def test_migrate_refuses_a_type_without_a_view_before_it_drops_or_creates_anything(folder: str, sql: Path) -> None:
    before = deployment.deployed_checksum()
    (sql / folder / "topic.sql").unlink()
    with pytest.raises(ImproperlyConfigured, match=rf"sql/{folder}/topic\.sql must create the view events_\w+_topic"):
        deployment._before_migrate("default", [(type("Migration", (), {"app_label": "events"}), False)])
    assert deployment.deployed_checksum() == before


@pytest.mark.publish
@pytest.mark.usefixtures("sound")
@pytest.mark.parametrize("index", ["events_search_topic", "events_current_seq_topic", "topic_identifiers"])
def test_a_type_without_one_of_its_indexes_is_named(index: str) -> None:
    with transaction.atomic():
        run(f"drop index {index}")
        (message,) = checks.publishing_is_deployed(databases=["default"])
        assert message.id == "events.E008" and f"the index {index} does not exist" in message.msg
        assert "docs/adding-a-record-type.md" in str(message.hint)
        transaction.set_rollback(True)


def test_a_type_without_a_factory_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    others = {type_: maker for type_, maker in factories.MAKERS.items() if type_ != "topic"}
    monkeypatch.setattr(factories, "MAKERS", others)
    (message,) = factories_are_complete()
    assert (message.id, message.msg) == ("tests.E001", "The record type topic has no factory.")


def test_every_type_declares_a_collection_of_its_own() -> None:
    collections = [type_.collection for type_ in RecordType]
    assert len(set(collections)) == len(collections)
    with pytest.raises(TypeError, match="declare value, collection and label"):
        RecordType._new_member_(RecordType, "treaty_body")
