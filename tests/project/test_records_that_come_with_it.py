"""The product's own records go into a new database, and into no other: what is there is its curators'."""

from django.db import connections

from diplo_api.bootstrap import load_seed_fixtures
from events.models import Party
from tests import factories
from tests.publish.log import head
from tests.publish.sessions import all_at_once

NAMES = ["countries", "organizations", "seed_article"]


def test_they_are_loaded_once_and_what_curators_changed_stays(committed):
    assert load_seed_fixtures() == NAMES
    Party.objects.filter(slug="kenya").update(name="Republic of Kenya")
    before = head()
    assert load_seed_fixtures() == []
    assert (Party.objects.get(slug="kenya").name, head()) == ("Republic of Kenya", before)


def test_they_do_not_come_where_others_are_or_were(committed):
    made = factories.topic()
    made.delete()
    assert load_seed_fixtures() == []
    assert not Party.objects.exists()


def test_processes_that_start_at_once_load_them_once(committed):
    def load():
        try:
            return load_seed_fixtures()
        finally:
            connections.close_all()

    assert sorted(all_at_once(load, load)) == [[], NAMES]
    assert Party.objects.filter(slug="kenya").count() == 1
