"""The collection `talks`: its document, filters and includes."""

from events.serve.fields import (
    Choice,
    Document,
    Instant,
    Integer,
    JsonObject,
    Open,
    Slug,
    Slugs,
    StatedDate,
    Text,
    TypedReference,
)
from events.serve.records.collection import Collection, by_date
from events.serve.records.filters import dated, in_tree, one_of, refers, whole
from events.serve.records.paths import PARENT_TREE, to, to_any
from events.vocabulary.enumerations import (
    ParticipantLevel,
    ParticipantRole,
    RecordType,
    TalkFormat,
    TalkKind,
    TalkStatus,
)


class TalkStatusEntry(JsonObject):
    """One status in the history of a talk."""

    rendered_from = "talkstatusentry"

    status = Choice(TalkStatus)
    on = StatedDate(allow_null=True)
    by = Slug(RecordType.PARTY, null=True)
    stated = Text(null=True)
    evidence = TypedReference(help_text="The statement or source that shows it.")


class StartTime(JsonObject):
    """An exact time, and the zone it was stated in."""

    instant = Instant("The moment, in UTC.")
    zone = Text("The time zone it was stated in (IANA).")


class Participant(JsonObject):
    """Who takes part in a talk, in what role and at what level."""

    rendered_from = "talkparticipant"

    party = Slug(RecordType.PARTY, null=True)
    speaker = Slug(RecordType.SPEAKER, null=True)
    office = Slug(RecordType.OFFICE, null=True)
    role = Choice(ParticipantRole)
    level = Choice(ParticipantLevel, null=True)
    stated = Text(null=True)


class TalkDocument(Document):
    """A node of the tree of talks: process, track, round, meeting, call, or an uncounted series of contacts."""

    record_type = RecordType.TALK
    rendered_from = "talk"

    kind = Choice(TalkKind)
    kind_stated = Text(null=True)
    parent = Slug(RecordType.TALK, null=True)  # type: ignore[assignment]  # DRF takes declared fields out of the class
    title = Text()
    status = Choice(TalkStatus)
    status_history = TalkStatusEntry(many=True, help_text="Each status, and from when it is true; the last is newest.")
    starts = StatedDate(allow_null=True)
    starts_at = StartTime(allow_null=True)
    ends = StatedDate(allow_null=True)
    place = Text(null=True)
    country = Slug(RecordType.PARTY, null=True)
    format = Choice(TalkFormat, null=True)
    participants = Participant(many=True, help_text="Who takes part.")
    agenda = TypedReference(many=True, help_text="The proposals and topics on its agenda.")
    expected_rounds = Integer(null=True)
    expected_tracks = Integer(null=True)
    outcome = Text(null=True)
    announced_by = Slugs(RecordType.STATEMENT, help_text="The statements that announced it.")
    sources = Slugs(RecordType.SOURCE, help_text="The sources that report it.")
    original = Open(null=True)


TALKS = Collection(
    RecordType.TALK,
    TalkDocument,
    filters=(
        refers("parent", RecordType.TALK, "parent_id", help="The talk that it is directly part of."),
        in_tree("talk", RecordType.TALK, "id", help="The talk itself and all its parts."),
        in_tree("party", RecordType.PARTY, "talk_participant.party_id", help="A party that takes part."),
        refers("speaker", RecordType.SPEAKER, "talk_participant.speaker_id", help="A person who takes part."),
        refers("office", RecordType.OFFICE, "talk_participant.office_id", help="An office that takes part."),
        refers("proposal", RecordType.PROPOSAL, "talk_agenda_item.proposal_id", help="A proposal on its agenda."),
        in_tree("topic", RecordType.TOPIC, "talk_agenda_item.topic_id", help="A subject on its agenda."),
        in_tree("country", RecordType.PARTY, "country_id", help="The country it takes place in."),
        refers("announced_by", RecordType.STATEMENT, "talk_announcement.statement_id", help="What announced it."),
        refers("source", RecordType.SOURCE, "talk_source.source_id", help="A source that reports it."),
        one_of("kind", TalkKind, help="What node of the tree it is."),
        one_of("status", TalkStatus, help="How far it has come."),
        one_of("format", TalkFormat, help="How many sides."),
        whole("expected_rounds", help="How many rounds are announced."),
        whole("expected_tracks", help="How many tracks are announced."),
        dated("starts", help="When it starts."),
        dated("ends", stored=False, help="When it ends."),
    ),
    includes={
        "parent": to(RecordType.TALK, "parent_id"),
        **PARENT_TREE,
        "country": to(RecordType.PARTY, "country_id"),
        "status_history.by": to(RecordType.PARTY, "talk_status_entry.by_id"),
        "status_history.evidence": to_any(
            "talk_status_entry", {RecordType.STATEMENT: "statement_id", RecordType.SOURCE: "source_id"}
        ),
        "participants.party": to(RecordType.PARTY, "talk_participant.party_id"),
        "participants.speaker": to(RecordType.SPEAKER, "talk_participant.speaker_id"),
        "participants.office": to(RecordType.OFFICE, "talk_participant.office_id"),
        "agenda": to_any("talk_agenda_item", {RecordType.PROPOSAL: "proposal_id", RecordType.TOPIC: "topic_id"}),
        "announced_by": to(RecordType.STATEMENT, "talk_announcement.statement_id"),
        "sources": to(RecordType.SOURCE, "talk_source.source_id"),
    },
    dates=(by_date("starts"),),
)
