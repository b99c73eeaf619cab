"""The collection `talks`: its document, filters and includes."""

from events.serve.collections.collection import Collection
from events.serve.collections.columns import TREE_INCLUDES, include, include_any
from events.serve.collections.fields import (
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
from events.serve.collections.filters import choice, integer, reference, stated_date, subtree
from events.vocabulary.enumerations import (
    ParticipantLevel,
    ParticipantRole,
    RecordType,
    TalkFormat,
    TalkKind,
    TalkStatus,
)


class TalkStatusEntrySerializer(JsonObject):
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
    status_history = TalkStatusEntrySerializer(
        many=True, help_text="Each status, and from when it is true; the last is newest."
    )
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


COLLECTION = Collection(
    RecordType.TALK,
    TalkDocument,
    filters=(
        reference("parent", RecordType.TALK, "parent_id", help="The talk that it is directly part of."),
        subtree("talk", RecordType.TALK, "id", help="The talk itself and all its parts."),
        subtree("party", RecordType.PARTY, "talk_participant.party_id", help="A party that takes part."),
        reference("speaker", RecordType.SPEAKER, "talk_participant.speaker_id", help="A person who takes part."),
        reference("office", RecordType.OFFICE, "talk_participant.office_id", help="An office that takes part."),
        reference("proposal", RecordType.PROPOSAL, "talk_agenda_item.proposal_id", help="A proposal on its agenda."),
        subtree("topic", RecordType.TOPIC, "talk_agenda_item.topic_id", help="A subject on its agenda."),
        subtree("country", RecordType.PARTY, "country_id", help="The country it takes place in."),
        reference("announced_by", RecordType.STATEMENT, "talk_announcement.statement_id", help="What announced it."),
        reference("source", RecordType.SOURCE, "talk_source.source_id", help="A source that reports it."),
        choice("kind", TalkKind, help="What node of the tree it is."),
        choice("status", TalkStatus, help="How far it has come."),
        choice("format", TalkFormat, help="How many sides."),
        integer("expected_rounds", help="How many rounds are announced."),
        integer("expected_tracks", help="How many tracks are announced."),
        stated_date("starts", help="When it starts."),
        stated_date("ends", stored=False, help="When it ends."),
    ),
    includes={
        "parent": include(RecordType.TALK, "parent_id"),
        **TREE_INCLUDES,
        "country": include(RecordType.PARTY, "country_id"),
        "status_history.by": include(RecordType.PARTY, "talk_status_entry.by_id"),
        "status_history.evidence": include_any(
            "talk_status_entry", {RecordType.STATEMENT: "statement_id", RecordType.SOURCE: "source_id"}
        ),
        "participants.party": include(RecordType.PARTY, "talk_participant.party_id"),
        "participants.speaker": include(RecordType.SPEAKER, "talk_participant.speaker_id"),
        "participants.office": include(RecordType.OFFICE, "talk_participant.office_id"),
        "agenda": include_any("talk_agenda_item", {RecordType.PROPOSAL: "proposal_id", RecordType.TOPIC: "topic_id"}),
        "announced_by": include(RecordType.STATEMENT, "talk_announcement.statement_id"),
        "sources": include(RecordType.SOURCE, "talk_source.source_id"),
    },
    dates=("starts",),
    snippet_text="concat_ws(E'\\n', c.body ->> 'title', c.body ->> 'place', c.body ->> 'outcome')",
)
