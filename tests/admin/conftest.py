"""Users of each role, and records. All of them are committed, because publishing happens at COMMIT."""

from collections.abc import Callable, Iterator
from typing import Any

import pytest
from django.contrib.auth.models import Group, User
from django.test import Client

from events.models import Party, Source, SourceText, Speaker
from events.vocabulary.edtf_dates import parse

TEXT = (
    "Talks to resume. “We have agreed on three rounds,” the minister said on Friday, “and the first will be in May.” "
    "Later he called the other side’s answer “businesslike”. The office gave no details – none at all."
)


@pytest.fixture
def make_user(committed: None) -> Callable[..., User]:
    """Creates a member of staff with a role."""

    def make(name: str, role: str | None = None, **extra: Any) -> User:
        user = User.objects.create_user(name, password="a password for tests", is_staff=True, **extra)
        if role is not None:
            user.groups.add(Group.objects.get(name=role))
        return user

    return make


@pytest.fixture
def sign_in(make_user: Callable[..., User]) -> Callable[..., Client]:
    """Creates a member of staff with a role, and returns a client in which they are logged in."""

    def client_of(name: str, role: str | None = None, **extra: Any) -> Client:
        client = Client()
        client.force_login(make_user(name, role, **extra))
        return client

    return client_of


@pytest.fixture
def curator(sign_in: Callable[..., Client]) -> Client:
    """A curator's client."""
    return sign_in("carla", "curator")


@pytest.fixture
def editor(sign_in: Callable[..., Client]) -> Client:
    """An editor's client."""
    return sign_in("edgar", "editor")


@pytest.fixture
def ministry(committed: None) -> Iterator[Party]:
    """A published party."""
    yield Party.objects.create(slug="test-ministry", name="Test Ministry", kind="ministry", publication="published")


@pytest.fixture
def draft_speaker(committed: None) -> Speaker:
    """A draft speaker."""
    return Speaker.objects.create(slug="ada-example", name="Ada Example")


@pytest.fixture
def source_with_text(committed: None) -> Source:
    """A draft source with its text."""
    source = Source.objects.create(
        slug="talks-to-resume", title="Talks to resume", kind="article", published=parse("2024-03-01"), language="en"
    )
    SourceText.objects.create(source=source, text=TEXT)
    return source
