"""The parts of records: each a table, with the position in a list."""

# These models are never printed.
# ruff: noqa: DJ008

from typing import Any

from django.db import models

from bench.peers.orm.models.records import (
    Event,
    Office,
    Party,
    Proposal,
    Source,
    Speaker,
    Statement,
    Talk,
    Topic,
    to,
)


def part_of(model: Any, related_name: str) -> models.ForeignKey:
    """The reference to the record to which a row belongs."""
    return models.ForeignKey(model, models.DO_NOTHING, related_name=related_name)


_COLUMNS = ("talk", "proposal", "to_statement", "party", "speaker", "office", "source", "event")


class Part(models.Model):
    """A row of a list."""

    position = models.SmallIntegerField()

    class Meta:
        abstract = True


class PartyMembership(Part):
    """A party's membership in another."""

    party = part_of(Party, "membership_rows")
    organization = to(Party)
    role = models.CharField(max_length=100)
    start = models.JSONField(null=True)
    end = models.JSONField(null=True)


class StatementTopic(Part):
    """A subject of a statement."""

    statement = part_of(Statement, "topic_rows")
    topic = to(Topic, null=False)


class StatementCitation(Part):
    """A citation of a statement."""

    statement = part_of(Statement, "citation_rows")
    source = to(Source, null=False)
    ranges = models.JSONField()
    insertions = models.JSONField()
    verified = models.BooleanField(null=True)


class StatementReference(Part):
    """An addressee or subject of a statement, or what it responds to."""

    statement = part_of(Statement, "reference_rows")
    role = models.CharField(max_length=20)
    party = to(Party)
    speaker = to(Speaker)
    office = to(Office)
    source = to(Source)
    to_statement = to(Statement)
    talk = to(Talk)
    proposal = to(Proposal)
    event = to(Event)

    @property
    def reference(self) -> dict[str, str]:
        """The type and slug of the related record."""
        column = next(column for column in _COLUMNS if getattr(self, f"{column}_id") is not None)
        return {"type": column.removeprefix("to_"), "slug": getattr(self, column).slug}


class StatusEntry(Part):
    """A status in a history, and the statement or source that is its evidence."""

    status = models.CharField(max_length=20)
    on = models.JSONField(null=True)
    by = to(Party)
    stated = models.CharField(max_length=500)
    statement = to(Statement)
    source = to(Source)

    class Meta:
        abstract = True


class TalkStatusEntry(StatusEntry):
    """A status of a talk."""

    talk = part_of(Talk, "status_rows")


class TalkParticipant(Part):
    """A participant of a talk."""

    talk = part_of(Talk, "participant_rows")
    party = to(Party)
    speaker = to(Speaker)
    office = to(Office)
    role = models.CharField(max_length=20)
    level = models.CharField(max_length=20)
    stated = models.CharField(max_length=300)


class TalkAgendaItem(Part):
    """A proposal or topic on the agenda of a talk."""

    talk = part_of(Talk, "agenda_rows")
    proposal = to(Proposal)
    topic = to(Topic)

    @property
    def reference(self) -> dict[str, str]:
        """Type and slug of the item."""
        if self.proposal_id is None:
            return {"type": "topic", "slug": self.topic.slug}
        return {"type": "proposal", "slug": self.proposal.slug}


class TalkAnnouncement(Part):
    """A statement that announced a talk."""

    talk = part_of(Talk, "announcement_rows")
    statement = to(Statement, null=False)


class TalkSource(Part):
    """A source that reports a talk."""

    talk = part_of(Talk, "source_rows")
    source = to(Source, null=False)


class ProposalParty(Part):
    """A proposer or addressee."""

    proposal = part_of(Proposal, "party_rows")
    role = models.CharField(max_length=20)
    party = to(Party, null=False)


class ProposalSignatory(Part):
    """A signatory of a proposal."""

    proposal = part_of(Proposal, "signatory_rows")
    party = to(Party)
    speaker = to(Speaker)
    role = models.CharField(max_length=20)
    stated = models.CharField(max_length=500)


class ProposalStatusEntry(StatusEntry):
    """A status of a proposal."""

    proposal = part_of(Proposal, "status_rows")


class ProposalProvision(Part):
    """A numbered text of a proposal."""

    proposal = part_of(Proposal, "provision_rows")
    number = models.CharField(max_length=50)
    text = models.TextField()


class ProposalRelation(Part):
    """Another proposal that this one supersedes or relates to."""

    proposal = part_of(Proposal, "relation_rows")
    kind = models.CharField(max_length=20)
    other = to(Proposal, null=False)


class ProposalCoding(Part):
    """A coding of a proposal."""

    proposal = part_of(Proposal, "coding_rows")
    scheme = models.CharField(max_length=50)
    code = models.CharField(max_length=100)
    value = models.CharField(max_length=200)


class ProposalResponse(Part):
    """The response of a party to a proposal."""

    proposal = part_of(Proposal, "response_rows")
    party = to(Party, null=False)
    stance = models.CharField(max_length=20)
    provision = to(ProposalProvision)
    according_to = to(Speaker)
    on = models.JSONField(null=True)
    stated = models.TextField()
    statement = to(Statement)
    source = to(Source)


class ProposalSource(Part):
    """A source that reports a proposal."""

    proposal = part_of(Proposal, "source_rows")
    source = to(Source, null=False)
