"""The collection `statements`: its document, filters and includes."""

from events.serve.fields import (
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
from events.serve.records.collection import Collection, by_date
from events.serve.records.filters import dated, equals, in_tree, one_of, refers, refers_to_any
from events.serve.records.paths import path, to, to_any
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


STATEMENTS = Collection(
    RecordType.STATEMENT,
    StatementDocument,
    filters=(
        refers("speaker", RecordType.SPEAKER, "speaker_id", help="Who said it."),
        in_tree("party", RecordType.PARTY, "party_id", help="The party it was spoken for."),
        refers("office", RecordType.OFFICE, "office_id", help="The office it was spoken in."),
        refers("reported_by", RecordType.SPEAKER, "reported_by_id", help="Who relays it."),
        refers("source", RecordType.SOURCE, "statement_citation.source_id", help="A source that carries it."),
        in_tree("topic", RecordType.TOPIC, "statement_topic.topic_id", help="A subject of it."),
        in_tree("talk", RecordType.TALK, "statement_reference.talk_id", help="A talk it is about or responds to."),
        refers_to_any("about", "statement_reference", _REFERENCES, role="about", help="What it speaks of."),
        refers_to_any("responds_to", "statement_reference", _REFERENCES, role="responds-to", help="What it answers."),
        refers_to_any("addressed_to", "statement_reference", _ADDRESSEES, role="addressed-to", help="To whom."),
        one_of("kind", StatementKind, help="How the words have come down."),
        one_of("medium", Medium, help="Occasion or channel."),
        equals("language", example="en", help="Language of the text (BCP 47)."),
        equals("original_language", example="ru", help="Language it was spoken in (BCP 47)."),
        equals("venue", example="Russia Today", help="Where or to whom."),
        equals("sequence", path("sequence"), help="The key shared by the parts of one utterance."),
        dated("made_on", help="When it was said."),
    ),
    includes={
        "speaker": to(RecordType.SPEAKER, "speaker_id"),
        "office": to(RecordType.OFFICE, "office_id"),
        "party": to(RecordType.PARTY, "party_id"),
        "reported_by": to(RecordType.SPEAKER, "reported_by_id"),
        "addressed_to": to_any("statement_reference", _ADDRESSEES, role="addressed-to"),
        "about": to_any("statement_reference", _REFERENCES, role="about"),
        "responds_to": to_any("statement_reference", _REFERENCES, role="responds-to"),
        "topics": to(RecordType.TOPIC, "statement_topic.topic_id"),
        "citations.source": to(RecordType.SOURCE, "statement_citation.source_id"),
    },
    dates=(by_date("made_on"),),
)
