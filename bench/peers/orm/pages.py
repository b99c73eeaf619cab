"""The query set of a page for both ORM peers: select_related for single relations, prefetch_related for lists.

Where a page shows only the slug of a record, only the slug is read. Each list is one query per page.
"""

from collections.abc import Callable
from typing import Any

from django.db.models import F, Model, Prefetch, Q, QuerySet
from django.db.models.functions import Coalesce

from bench.peers.orm import models


def _of_talk(slug: str) -> Q:
    """No join, as a statement may refer to one talk twice."""
    return Q(pk__in=models.StatementReference.objects.filter(talk__slug=slug).values("statement_id"))


_CONDITIONS: dict[str, Callable[[str], Q]] = {
    "speaker": lambda slug: Q(speaker__slug=slug),
    "party": lambda slug: Q(party__slug=slug),
    "topic": lambda slug: Q(topic_rows__topic__slug=slug),
    "talk": _of_talk,
}


def _with(model: type[Model], *shown: str) -> QuerySet[Any]:
    """All columns of a table, and one column of each related record, given as `relation__column`."""
    own = [field.name for field in model._meta.concrete_fields]
    joined = [one.rpartition("__")[0] for one in shown]
    return model._default_manager.select_related(*joined).only(*own, *shown)


def _list(rows: str, attribute: str, model: type[Model], *shown: str) -> Prefetch:
    """The rows of a list in order, as a plain attribute: without `to_attr`, Django creates a query set for each."""
    return Prefetch(rows, _with(model, *shown).order_by("position"), to_attr=attribute)


_TALKS = _with(models.Talk, "parent__slug", "country__slug").prefetch_related(
    _list("status_rows", "status_history", models.TalkStatusEntry, "by__slug", "statement__slug", "source__slug"),
    _list("participant_rows", "participants", models.TalkParticipant, "party__slug", "speaker__slug", "office__slug"),
    _list("agenda_rows", "agenda_list", models.TalkAgendaItem, "proposal__slug", "topic__slug"),
    _list("announcement_rows", "announcement_list", models.TalkAnnouncement, "statement__slug"),
    _list("source_rows", "source_list", models.TalkSource, "source__slug"),
)

_PROPOSALS = models.Proposal.objects.prefetch_related(
    _list("party_rows", "party_list", models.ProposalParty, "party__slug"),
    _list("signatory_rows", "signatories", models.ProposalSignatory, "party__slug", "speaker__slug"),
    _list("status_rows", "status_history", models.ProposalStatusEntry, "by__slug", "statement__slug", "source__slug"),
    _list("provision_rows", "provisions", models.ProposalProvision),
    _list("relation_rows", "relation_list", models.ProposalRelation, "other__slug"),
    _list("coding_rows", "codings", models.ProposalCoding),
    _list("response_rows", "responses", models.ProposalResponse,
        "party__slug", "provision__number", "according_to__slug", "statement__slug", "source__slug",
    ),
    _list("source_rows", "source_list", models.ProposalSource, "source__slug"),
)  # fmt: skip


def _by_slug(name: str, model: type[Model]) -> Prefetch:
    return Prefetch(name, model._default_manager.only("slug"))


# There is no query for a type to which no row refers.
_REFERENCES = models.StatementReference.objects.prefetch_related(
    Prefetch("talk", _TALKS),
    Prefetch("proposal", _PROPOSALS),
    _by_slug("to_statement", models.Statement),
    _by_slug("party", models.Party),
    _by_slug("speaker", models.Speaker),
    _by_slug("office", models.Office),
    _by_slug("source", models.Source),
    _by_slug("event", models.Event),
)

# No joins for speaker and party: PostgreSQL would join every matching statement before it takes the newest 25.
_STATEMENTS = (
    models.Statement.objects.filter(publication="published")
    .prefetch_related(
        "speaker",
        Prefetch(
            "party",
            _with(models.Party, "parent__slug").prefetch_related(
                _list("membership_rows", "memberships", models.PartyMembership, "organization__slug")
            ),
        ),
        "office",
        _by_slug("reported_by", models.Speaker),
        _list("topic_rows", "topic_list", models.StatementTopic, "topic__slug"),
        Prefetch(
            "citation_rows",
            models.StatementCitation.objects.select_related("source").order_by("position"),
            to_attr="citations",
        ),
        Prefetch("reference_rows", _REFERENCES.order_by("role", "position"), to_attr="reference_list"),
    )
    .order_by(Coalesce("made_on_start", "made_on_end").desc(nulls_last=True), F("slug").asc())
)


def page(filters: dict[str, str]) -> QuerySet[models.Statement]:
    """The newest 25 statements that match `speaker=`, `party=`, `topic=` or `talk=` slugs."""
    return _STATEMENTS.filter(*(_CONDITIONS[name](slug) for name, slug in filters.items()))[:25]
