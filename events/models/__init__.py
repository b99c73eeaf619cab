"""The models of records and imports. Also imports those of `publish` and `access`, so that Django finds all models."""

from events.access.daily_usage import DailyUsage
from events.access.keys import ApiKey
from events.access.webhooks.subscriptions import WebhookDelivery, WebhookSubscription
from events.models.coded_events import Event, EventActor, EventEvidence, EventPlace, EventSameEvent
from events.models.codes import CameoCode, PloverType
from events.models.imports import ImportDataset, ImportedRow, ImportRun, PossibleDuplicate, Suggestion
from events.models.offices import Office, OfficeSource
from events.models.parties import Party, PartyMembership
from events.models.proposals import (
    Proposal,
    ProposalCoding,
    ProposalParty,
    ProposalProvision,
    ProposalRelation,
    ProposalResponse,
    ProposalSignatory,
    ProposalSource,
    ProposalStatusEntry,
)
from events.models.record import Part, Record
from events.models.sources import Source, SourceText
from events.models.speakers import Speaker
from events.models.statements import Statement, StatementCitation, StatementReference, StatementTopic
from events.models.talks import (
    Talk,
    TalkAgendaItem,
    TalkAnnouncement,
    TalkParticipant,
    TalkSource,
    TalkStatusEntry,
)
from events.models.topics import Topic
from events.publish.current import Current
from events.publish.version import Version

__all__ = [
    "ApiKey",
    "CameoCode",
    "Current",
    "DailyUsage",
    "Event",
    "EventActor",
    "EventEvidence",
    "EventPlace",
    "EventSameEvent",
    "ImportDataset",
    "ImportRun",
    "ImportedRow",
    "Office",
    "OfficeSource",
    "Part",
    "Party",
    "PartyMembership",
    "PloverType",
    "PossibleDuplicate",
    "Proposal",
    "ProposalCoding",
    "ProposalParty",
    "ProposalProvision",
    "ProposalRelation",
    "ProposalResponse",
    "ProposalSignatory",
    "ProposalSource",
    "ProposalStatusEntry",
    "Record",
    "Source",
    "SourceText",
    "Speaker",
    "Statement",
    "StatementCitation",
    "StatementReference",
    "StatementTopic",
    "Suggestion",
    "Talk",
    "TalkAgendaItem",
    "TalkAnnouncement",
    "TalkParticipant",
    "TalkSource",
    "TalkStatusEntry",
    "Topic",
    "Version",
    "WebhookDelivery",
    "WebhookSubscription",
]
