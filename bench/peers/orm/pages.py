"""The query set of a page, as both ORM peers use it: select_related where a join is enough, prefetch_related for lists.

Of records that a page shows by their slug only, only the slug is read. Each list of every record is one query a page.
"""

from typing import Any

from django.db.models import F, Model, Prefetch, QuerySet
from django.db.models.functions import Coalesce

from bench.peers.orm import models

_LOOKUPS = {
    "speaker": "speaker__slug",
    "party": "party__slug",
    "topic": "topic_rows__topic__slug",
    "talk": "reference_rows__talk__slug",
}


def _with(model: type[Model], *shown: str) -> QuerySet[Any]:
    """All columns of a table, and of records that it refers to one column each, given as `relation__column`."""
    own = [field.name for field in model._meta.concrete_fields]
    joined = [one.rpartition("__")[0] for one in shown]
    return model._default_manager.select_related(*joined).only(*own, *shown)


def _list(name: str, model: type[Model], *shown: str) -> Prefetch:
    return Prefetch(name, _with(model, *shown).order_by("position"))


_TALKS = _with(models.Talk, "parent__slug", "country__slug").prefetch_related(
    _list("status_history", models.TalkStatusEntry, "by__slug", "statement__slug", "source__slug"),
    _list("participants", models.TalkParticipant, "party__slug", "speaker__slug", "office__slug"),
    _list("agenda_rows", models.TalkAgendaItem, "proposal__slug", "topic__slug"),
    _list("announcement_rows", models.TalkAnnouncement, "statement__slug"),
    _list("source_rows", models.TalkSource, "source__slug"),
)

_PROPOSALS = models.Proposal.objects.prefetch_related(
    _list("party_rows", models.ProposalParty, "party__slug"),
    _list("signatories", models.ProposalSignatory, "party__slug", "speaker__slug"),
    _list("status_history", models.ProposalStatusEntry, "by__slug", "statement__slug", "source__slug"),
    _list("provisions", models.ProposalProvision),
    _list("relation_rows", models.ProposalRelation, "other__slug"),
    _list("codings", models.ProposalCoding),
    _list(
        "responses", models.ProposalResponse,
        "party__slug", "provision__number", "according_to__slug", "statement__slug", "source__slug",
    ),
    _list("source_rows", models.ProposalSource, "source__slug"),
)  # fmt: skip

_REFERENCES = _with(
    models.StatementReference,
    "to_statement__slug", "party__slug", "speaker__slug", "office__slug", "source__slug", "event__slug",
).prefetch_related(Prefetch("talk", _TALKS), Prefetch("proposal", _PROPOSALS))  # fmt: skip

_OWN = [field.name for field in models.Statement._meta.concrete_fields]
_SPEAKER = [f"speaker__{field.name}" for field in models.Speaker._meta.concrete_fields]
_PARTY = [f"party__{field.name}" for field in models.Party._meta.concrete_fields]

_STATEMENTS = (
    models.Statement.objects.filter(publication="published")
    .select_related("speaker", "party__parent", "office", "reported_by")
    .only(*_OWN, *_SPEAKER, *_PARTY, "party__parent__slug", "office__slug", "reported_by__slug")
    .prefetch_related(
        _list("party__memberships", models.PartyMembership, "organization__slug"),
        _list("topic_rows", models.StatementTopic, "topic__slug"),
        Prefetch("citations", models.StatementCitation.objects.select_related("source").order_by("position")),
        Prefetch("reference_rows", _REFERENCES.order_by("role", "position")),
    )
    .order_by(Coalesce("made_on_start", "made_on_end").desc(nulls_last=True), F("slug").asc())
)


def page(filters: dict[str, str]) -> QuerySet[models.Statement]:
    """The newest 25 statements that match `speaker=`, `party=`, `topic=` or `talk=` slugs."""
    return _STATEMENTS.filter(**{_LOOKUPS[name]: slug for name, slug in filters.items()})[:25]
