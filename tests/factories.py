"""Records for tests: one function for each type, with only the required fields, and scenarios of several records.

Each function saves and returns its record, published unless `publication` says otherwise; keyword arguments are the
fields of the model. A scenario saves its records in one transaction, so that they are published together. Nothing is
random. Slugs are numbered through the whole run, so two calls never have the same one.
"""

from itertools import count
from typing import Any

from django.db import transaction

from events.models import (
    Event,
    EventActor,
    Office,
    Party,
    Proposal,
    Record,
    Source,
    Speaker,
    Statement,
    Talk,
    Topic,
)
from events.vocabulary.edtf_dates import EdtfDate, parse

_numbers = count(1)


def day(text: str = "2021-12-22", stated: str | None = None) -> EdtfDate:
    """A stated date, from its EDTF text."""
    return parse(text, stated)


def _record(model: type[Record], required: dict[str, Any], given: dict[str, Any]) -> Any:
    slug = f"{model.record_type.value.replace('_', '-')}-{next(_numbers)}"
    return model._default_manager.create(**{"slug": slug, "publication": "published", **required, **given})


def party(**given: Any) -> Party:
    """A state."""
    return _record(Party, {"name": "A state", "kind": "state"}, given)


def speaker(**given: Any) -> Speaker:
    """A person."""
    return _record(Speaker, {"name": "Сергей Лавров"}, given)


def source(**given: Any) -> Source:
    """An article."""
    return _record(Source, {"kind": "article", "title": "Three tracks"}, given)


def topic(**given: Any) -> Topic:
    """A topic."""
    return _record(Topic, {"name": "Security guarantees"}, given)


def office(**given: Any) -> Office:
    """A post without a holder, of a new published party unless one is given."""
    if "party" not in given:
        given["party"] = party()
    return _record(Office, {"title": "Minister of Foreign Affairs"}, given)


def statement(**given: Any) -> Statement:
    """A quote, of a new published speaker unless a speaker or party is given."""
    if "speaker" not in given and "party" not in given:
        given["speaker"] = speaker()
    return _record(Statement, {"kind": "quote", "text": "There is an agreement."}, given)


def talk(**given: Any) -> Talk:
    """A process with the status agreed."""
    return _record(Talk, {"kind": "process", "title": "Talks on security guarantees", "status": "agreed"}, given)


def proposal(**given: Any) -> Proposal:
    """A draft treaty whose text is public."""
    return _record(Proposal, {"kind": "draft-treaty", "title": "A draft treaty", "status": "published"}, given)


def event(**given: Any) -> Event:
    """An event that happened, without codes."""
    return _record(Event, {"modality": "happened"}, given)


MAKERS: dict[str, Any] = {
    "party": party,
    "speaker": speaker,
    "office": office,
    "source": source,
    "topic": topic,
    "statement": statement,
    "talk": talk,
    "proposal": proposal,
    "event": event,
}
"""The function that makes a record of a type with only the required fields."""


def make(type_: str, **given: Any) -> Any:
    """A record of a type with only the required fields."""
    return MAKERS[type_](**given)


def statements(number: int, **given: Any) -> list[Statement]:
    """`number` statements of one published speaker, inserted by one SQL statement."""
    given.setdefault("publication", "published")
    if "speaker" not in given:
        given["speaker"] = speaker()
    first = next(_numbers)
    rows = [
        Statement(slug=f"statement-{first}-{n}", **{"kind": "quote", "text": f"Sentence {n}.", **given})
        for n in range(number)
    ]
    return Statement.objects.bulk_create(rows)


@transaction.atomic
def reciprocal_events(**given: Any) -> tuple[Event, Event]:
    """One agreement coded in both directions; the second event has the first as its reciprocal."""
    left, right = party(), party()
    there = event(cameo_id="057", **given)
    back = event(cameo_id="057", reciprocal_of=there, **given)
    for coded, actor, recipient in ((there, left, right), (back, right, left)):
        EventActor.objects.create(event=coded, side="actor", party=actor)
        EventActor.objects.create(event=coded, side="recipient", party=recipient)
    return there, back


@transaction.atomic
def tree(type_: str, depth: int) -> list[Any]:
    """A chain of records of one type, each the parent of the next; the root is first."""
    chain: list[Any] = []
    for _ in range(depth):
        chain.append(make(type_, parent=chain[-1] if chain else None))
    return chain
