"""A record type without a collection is an error of `manage.py check`, not an address that silently is missing."""

from events.serve import collections
from events.serve.checks import every_type_is_served
from events.vocabulary.enumerations import RecordType


def test_every_record_type_has_a_collection():
    assert every_type_is_served() == []
    assert list(collections.COLLECTIONS) == list(RecordType)


def test_the_missing_type_and_the_fix_are_named(monkeypatch):
    monkeypatch.delitem(collections.COLLECTIONS, RecordType.TOPIC)
    (error,) = every_type_is_served()
    assert error.id == "events.E009" and "topic" in error.msg and "events/serve/collections/" in str(error.hint)
