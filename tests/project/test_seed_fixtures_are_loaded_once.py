"""Seed fixtures are only loaded into a new database; existing records are not changed."""

from django.db import connections

from diplo_api.bootstrap import load_seed_fixtures
from events.models import Party
from tests import factories
from tests.publish.log import head
from tests.publish.sessions import all_at_once

NAMES = ["countries", "organizations", "seed_article"]


def test_fixtures_are_loaded_once_and_changes_of_curators_are_kept(committed):
    assert load_seed_fixtures() == NAMES
    Party.objects.filter(slug="kenya").update(name="Republic of Kenya")
    before = head()
    assert load_seed_fixtures() == []
    assert (Party.objects.get(slug="kenya").name, head()) == ("Republic of Kenya", before)


def test_fixtures_are_not_loaded_if_records_exist_or_have_existed(committed):
    made = factories.topic()
    made.delete()
    assert load_seed_fixtures() == []
    assert not Party.objects.exists()


def test_concurrent_processes_load_fixtures_once(committed):
    def load():
        try:
            return load_seed_fixtures()
        finally:
            connections.close_all()

    assert sorted(all_at_once(load, load)) == [[], NAMES]
    assert Party.objects.filter(slug="kenya").count() == 1
