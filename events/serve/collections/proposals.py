"""The collection `proposals`: its document, filters and includes."""

from events.serve.collections.collection import Collection
from events.serve.collections.columns import column, include, include_any
from events.serve.collections.fields import (
    Choice,
    Document,
    JsonObject,
    Open,
    Slug,
    Slugs,
    StatedDate,
    Text,
    TypedReference,
)
from events.serve.collections.filters import (
    choice,
    reference,
    stated_date,
    subtree,
    text,
)
from events.vocabulary.enumerations import ProposalKind, ProposalStatus, RecordType, SignatoryRole, Stance

_PROPOSER = column("proposal_party.party_id", role="proposer")
_ADDRESSEE = column("proposal_party.party_id", role="addressee")
_SUPERSEDED = column("proposal_relation.other_id", kind="supersedes")
_RELATED = column("proposal_relation.other_id", kind="relates-to")


class Signatory(JsonObject):
    """Who signed, and in what role."""

    rendered_from = "proposalsignatory"

    party = Slug(RecordType.PARTY, null=True)
    speaker = Slug(RecordType.SPEAKER, null=True)
    role = Choice(SignatoryRole)
    stated = Text(null=True)


class ProposalStatusEntrySerializer(JsonObject):
    """One status in the history of a proposal."""

    rendered_from = "proposalstatusentry"

    status = Choice(ProposalStatus)
    on = StatedDate(allow_null=True)
    by = Slug(RecordType.PARTY, null=True)
    stated = Text(null=True)
    evidence = TypedReference(help_text="The statement or source that shows it.")


class Provision(JsonObject):
    """A numbered provision."""

    rendered_from = "proposalprovision"

    number = Text()
    text = Text()


class Coding(JsonObject):
    """A value that a coding scheme gives the proposal."""

    rendered_from = "proposalcoding"

    scheme = Text()
    code = Text()
    value = Text()


class ProposalResponseSerializer(JsonObject):
    """How a party answered, in its own words or according to somebody else."""

    rendered_from = "proposalresponse"

    party = Slug(RecordType.PARTY)
    stance = Choice(Stance)
    provision = Text("The number of the provision it answers. Null where it answers the whole.", null=True)
    according_to = Slug(RecordType.SPEAKER, null=True)
    on = StatedDate(allow_null=True)
    stated = Text(null=True)
    statement = Slug(RecordType.STATEMENT, null=True)
    source = Slug(RecordType.SOURCE, null=True)  # type: ignore[assignment]  # DRF takes declared fields out of the class


class ProposalDocument(Document):
    """A draft treaty, agreement, plan, demand or resolution on the table, or a signed agreement."""

    record_type = RecordType.PROPOSAL
    rendered_from = "proposal"

    kind = Choice(ProposalKind)
    kind_stated = Text(null=True)
    title = Text()
    proposers = Slugs(RecordType.PARTY, help_text="The parties that put it forward.")
    addressees = Slugs(RecordType.PARTY, help_text="The parties it is put to. Empty where not stated.")
    signatories = Signatory(many=True, help_text="Who signed. Empty where not signed or not stated.")
    status = Choice(ProposalStatus)
    status_history = ProposalStatusEntrySerializer(
        many=True, help_text="Each status with the date it is true from; the last is the newest."
    )
    published_on = StatedDate(allow_null=True)
    signed_on = StatedDate(allow_null=True)
    provisions = Provision(many=True, help_text="Its numbered provisions, as far as recorded.")
    supersedes = Slugs(RecordType.PROPOSAL, help_text="The proposals whose place it takes.")
    relates_to = Slugs(RecordType.PROPOSAL, help_text="The proposals it belongs together with.")
    codings = Coding(many=True, help_text="Values that coding schemes give it.")
    responses = ProposalResponseSerializer(many=True, help_text="How parties answered it, as far as reported.")
    sources = Slugs(RecordType.SOURCE, help_text="The sources that report it.")
    original = Open(null=True)


COLLECTION = Collection(
    RecordType.PROPOSAL,
    ProposalDocument,
    filters=(
        subtree("proposer", RecordType.PARTY, _PROPOSER, help="A party that put it forward."),
        subtree("addressee", RecordType.PARTY, _ADDRESSEE, help="A party it is put to."),
        subtree("signatory", RecordType.PARTY, "proposal_signatory.party_id", help="A party that signed."),
        subtree("responded_by", RecordType.PARTY, "proposal_response.party_id", help="A party that answered it."),
        subtree(
            "party",
            RecordType.PARTY,
            "proposal_party.party_id",
            "proposal_signatory.party_id",
            "proposal_response.party_id",
            help="A party in any role: it put it forward, is addressed, signed or answered.",
        ),
        reference("speaker", RecordType.SPEAKER, "proposal_signatory.speaker_id", help="A person who signed."),
        reference(
            "according_to", RecordType.SPEAKER, "proposal_response.according_to_id", help="Who reports an answer."
        ),
        reference(
            "statement", RecordType.STATEMENT, "proposal_response.statement_id", help="A statement that answers."
        ),
        reference("source", RecordType.SOURCE, "proposal_source.source_id", help="A source that reports it."),
        reference("supersedes", RecordType.PROPOSAL, _SUPERSEDED, help="What it supersedes."),
        reference("relates_to", RecordType.PROPOSAL, _RELATED, help="What it relates to."),
        choice("stance", Stance, "proposal_response.stance", help="How some party answered it."),
        choice("kind", ProposalKind, help="What kind of text or idea it is."),
        choice("status", ProposalStatus, help="How far it has come."),
        text("coding", column("proposal_coding.code"), help="A code that a coding scheme gives it."),
        stated_date("published_on", help="When its text was published."),
        stated_date("signed_on", help="When it was signed."),
    ),
    includes={
        "proposers": include(RecordType.PARTY, "proposal_party.party_id", role="proposer"),
        "addressees": include(RecordType.PARTY, "proposal_party.party_id", role="addressee"),
        "signatories.party": include(RecordType.PARTY, "proposal_signatory.party_id"),
        "signatories.speaker": include(RecordType.SPEAKER, "proposal_signatory.speaker_id"),
        "status_history.by": include(RecordType.PARTY, "proposal_status_entry.by_id"),
        "status_history.evidence": include_any(
            "proposal_status_entry", {RecordType.STATEMENT: "statement_id", RecordType.SOURCE: "source_id"}
        ),
        "supersedes": include(RecordType.PROPOSAL, "proposal_relation.other_id", kind="supersedes"),
        "relates_to": include(RecordType.PROPOSAL, "proposal_relation.other_id", kind="relates-to"),
        "responses.party": include(RecordType.PARTY, "proposal_response.party_id"),
        "responses.according_to": include(RecordType.SPEAKER, "proposal_response.according_to_id"),
        "responses.statement": include(RecordType.STATEMENT, "proposal_response.statement_id"),
        "responses.source": include(RecordType.SOURCE, "proposal_response.source_id"),
        "sources": include(RecordType.SOURCE, "proposal_source.source_id"),
    },
    dates=("published_on", "signed_on"),
    snippet_text="""concat_ws(E'\\n', c.body ->> 'title', (
      select string_agg(item ->> 'text', E'\\n') from json_array_elements(c.body -> 'provisions') item))""",
)
