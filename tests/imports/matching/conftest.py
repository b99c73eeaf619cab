"""Fixtures that create states and people with offices."""

from collections.abc import Callable
from typing import Any

import pytest
from django.db import transaction

from events.models import Office, Party, Speaker
from tests import factories
from tests.factories import day


@pytest.fixture
def state(committed: None) -> Callable[[str, str], Party]:
    """Creates a state."""

    def make(name: str, slug: str) -> Party:
        made: Party = factories.party(name=name, slug=slug, kind="state")
        return made

    return make


@pytest.fixture
def minister(committed: None) -> Callable[..., Speaker]:
    """Creates a person with an office in a ministry of a state, from a start to an end date."""

    @transaction.atomic
    def make(name: str, state: Party, title: str, start: str, end: str, **given: Any) -> Speaker:
        person: Speaker = factories.speaker(name=name, **given)
        ministry = factories.party(name=f"A ministry of {state.name}", kind="ministry", parent=state)
        Office.objects.create(
            slug=f"office-of-{person.slug}",
            speaker=person,
            party=ministry,
            title=title,
            start=day(start),
            end=day(end),
            publication="published",
        )
        return person

    return make
