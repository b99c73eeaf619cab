"""The collection `statements`: its document, filters and includes."""

from events.serve.collections.collection import Collection
from events.serve.collections.columns import column, include, include_any
from events.serve.collections.fields import (
    Choice,
    Document,
    Flag,
    Integer,
    JsonObject,
    Open,
    Ranges,
    Slug,
    Slugs,
    StatedDate,
    Text,
    TypedReference,
)
from events.serve.collections.filters import choice, reference, stated_date, subtree, text, typed_reference
from events.vocabulary.enumerations import Medium, RecordType, StatementKind

# A typed reference has one column a type.
_REFERENCES = {
    RecordType.PARTY: "party_id",
    RecordType.SPEAKER: "speaker_id",
    RecordType.OFFICE: "office_id",
    RecordType.SOURCE: "source_id",
    RecordType.STATEMENT: "to_statement_id",
    RecordType.TALK: "talk_id",
    RecordType.PROPOSAL: "proposal_id",
    RecordType.EVENT: "event_id",
}
_ADDRESSEES = {t: _REFERENCES[t] for t in (RecordType.PARTY, RecordType.SPEAKER, RecordType.OFFICE)}


class Citation(JsonObject):
    """Where in a source an utterance stands."""

    rendered_from = "statementcitation"

    source = Slug(RecordType.SOURCE)  # type: ignore[assignment]  # DRF takes declared fields out of the class
    ranges = Ranges()
    insertions = Ranges()
    verified = Flag(null=True)


class StatementDocument(Document):
    """What was said once: a quote, paraphrase, communiqué, speech, or the mention of one whose content is not given."""

    record_type = RecordType.STATEMENT
    rendered_from = "statement"

    kind = Choice(StatementKind)
    text = Text(null=True)
    language = Text(null=True)
    original_text = Text(null=True)
    original_language = Text(null=True)
    speaker = Slug(RecordType.SPEAKER, null=True)
    office = Slug(RecordType.OFFICE, null=True)
    party = Slug(RecordType.PARTY, null=True)
    reported_by = Slug(RecordType.SPEAKER, null=True)
    made_on = StatedDate(allow_null=True)
    medium = Choice(Medium, null=True)
    venue = Text(null=True)
    addressed_to = TypedReference(many=True, help_text="To whom it is said: parties, speakers or offices.")
    about = TypedReference(many=True, help_text="What it speaks of: records of any type but topics.")
    responds_to = TypedReference(many=True, help_text="What it answers: records of any type but topics.")
    topics = Slugs(RecordType.TOPIC, help_text="Its subjects.")
    sequence = Text(null=True)
    sequence_part = Integer(null=True)
    citations = Citation(many=True, help_text="Where it stands, in each source that carries it.")
    original = Open(null=True)


COLLECTION = Collection(
    RecordType.STATEMENT,
    StatementDocument,
    filters=(
        reference("speaker", RecordType.SPEAKER, "speaker_id", help="Who said it."),
        subtree("party", RecordType.PARTY, "party_id", help="The party it was spoken for."),
        reference("office", RecordType.OFFICE, "office_id", help="The office it was spoken in."),
        reference("reported_by", RecordType.SPEAKER, "reported_by_id", help="Who relays it."),
        reference("source", RecordType.SOURCE, "statement_citation.source_id", help="A source that carries it."),
        subtree("topic", RecordType.TOPIC, "statement_topic.topic_id", help="A subject of it."),
        subtree("talk", RecordType.TALK, "statement_reference.talk_id", help="A talk it is about or responds to."),
        typed_reference("about", "statement_reference", _REFERENCES, role="about", help="What it speaks of."),
        typed_reference("responds_to", "statement_reference", _REFERENCES, role="responds-to", help="What it answers."),
        typed_reference("addressed_to", "statement_reference", _ADDRESSEES, role="addressed-to", help="To whom."),
        choice("kind", StatementKind, help="How the words have come down."),
        choice("medium", Medium, help="Occasion or channel."),
        text("language", example="en", help="Language of the text (BCP 47)."),
        text("original_language", example="ru", help="Language it was spoken in (BCP 47)."),
        text("venue", example="Russia Today", help="Where or to whom."),
        text("sequence", column("sequence"), help="The key shared by the parts of one utterance."),
        stated_date("made_on", help="When it was said."),
    ),
    includes={
        "speaker": include(RecordType.SPEAKER, "speaker_id"),
        "office": include(RecordType.OFFICE, "office_id"),
        "party": include(RecordType.PARTY, "party_id"),
        "reported_by": include(RecordType.SPEAKER, "reported_by_id"),
        "addressed_to": include_any("statement_reference", _ADDRESSEES, role="addressed-to"),
        "about": include_any("statement_reference", _REFERENCES, role="about"),
        "responds_to": include_any("statement_reference", _REFERENCES, role="responds-to"),
        "topics": include(RecordType.TOPIC, "statement_topic.topic_id"),
        "citations.source": include(RecordType.SOURCE, "statement_citation.source_id"),
    },
    dates=("made_on",),
    snippet_text="concat_ws(E'\\n', c.body ->> 'text', c.body ->> 'original_text', c.body ->> 'venue')",
)
