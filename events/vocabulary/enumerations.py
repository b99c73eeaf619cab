"""The enumerations of the public contract, each value with its meaning, in this one place.

Values are in lower case with hyphens, record types with underscores. A label has the form "Name: meaning"; the admin
and OpenAPI show it. Blank is never a member: a field that may be unknown is blank (null in its document), and its help
text says what blank means.
"""

from django.db.models import TextChoices


class RecordType(TextChoices):
    """The record types; the value is the `type` of a document and of a typed reference."""

    # A member is declared as value, collection and label. A value of several words joins them by underscores.
    PARTY = "party", "parties", "Party: a state, ministry, organization or other body that acts"
    SPEAKER = "speaker", "speakers", "Speaker: a person"
    OFFICE = "office", "offices", "Office: a post, and who holds it when"
    SOURCE = "source", "sources", "Source: where something was reported"
    TOPIC = "topic", "topics", "Topic: a subject, in a tree of subjects"
    STATEMENT = "statement", "statements", "Statement: one utterance"
    TALK = "talk", "talks", "Talk: a process, track, round, meeting, call or series of contacts"
    PROPOSAL = "proposal", "proposals", "Proposal: a draft treaty, agreement, plan, demand or resolution"
    EVENT = "event", "events", "Event: a coded event, who did what to whom"

    collection: str
    """The plural under which records of the type are served, as a segment of the URL: `parties`."""

    def __new__(cls, value: str, collection: str | None = None) -> "RecordType":
        """Create a member; Django's metaclass has removed the label from its arguments. Raises TypeError."""
        if collection is None:
            raise TypeError(f"RecordType “{value}”: declare value, collection and label, as for the other types.")
        member = str.__new__(cls, value)
        member._value_ = value
        member.collection = collection
        return member


class Publication(TextChoices):
    """Whether a record has a document. Internal: never public, and never called status."""

    DRAFT = "draft", "Draft: nobody outside sees it"
    PUBLISHED = "published", "Published: it has a document"
    WITHDRAWN = "withdrawn", "Withdrawn: it had a document; its address answers 410"


class PartyKind(TextChoices):
    """What a party is."""

    STATE = "state", "State: a sovereign state"
    TERRITORY = "territory", "Territory: a dependent or disputed territory with a code of its own"
    MINISTRY = "ministry", "Ministry: a ministry or department of a government"
    GOVERNMENT_OFFICE = "government-office", "Government office: a presidency, agency or other office of a government"
    LEGISLATURE = "legislature", "Legislature: a parliament or one of its chambers"
    COURT = "court", "Court: a court or tribunal"
    MILITARY = "military", "Military: armed forces of a state"
    IGO = "intergovernmental-organization", "Intergovernmental organization: founded by a treaty between states"
    ORGAN = "organ", "Organ: a body of an intergovernmental organization"
    ALLIANCE = "alliance", "Alliance: an organization for common defence"
    BLOC = "bloc", "Bloc: a group of states that acts together without an organization"
    NGO = "non-governmental-organization", "Non-governmental organization"
    POLITICAL_PARTY = "political-party", "Political party: a party, faction or parliamentary group"
    ARMED_GROUP = "armed-group", "Armed group: an organized armed group that is not a state's"
    DELEGATION = "delegation", "Delegation: a delegation or negotiating team"
    COLLECTIVE = "collective", "Collective: several parties named together, as “NATO member states”"
    COMPANY = "company", "Company: a company or other commercial body"
    MEDIA = "media", "Media: a newspaper, broadcaster or agency that acts as a party"
    OTHER = "other", "Other: none of the other kinds"


class Gender(TextChoices):
    """A person's gender, as a source states it."""

    FEMALE = "female", "Female"
    MALE = "male", "Male"
    OTHER = "other", "Other: stated, and neither female nor male"


class SourceKind(TextChoices):
    """What kind of source reported it."""

    ARTICLE = "article", "Article: a news article"
    INTERVIEW = "interview", "Interview: an interview, in print or broadcast"
    BROADCAST = "broadcast", "Broadcast: a programme on radio, television or the net"
    COMMUNIQUE = "communique", "Communiqué: an official text issued after talks"
    PRESS_RELEASE = "press-release", "Press release: an official text issued by one party"
    SPEECH = "speech", "Speech: the text of a speech"
    TREATY_TEXT = "treaty-text", "Treaty text: the text of a treaty or agreement, draft or signed"
    DATASET = "dataset", "Dataset: a published data set"
    REPORT = "report", "Report: a report or study"
    SOCIAL_MEDIA = "social-media", "Social media: a post"
    OTHER = "other", "Other: none of the other kinds"


class StatementKind(TextChoices):
    """The form in which an utterance is known."""

    QUOTE = "quote", "Quote: the words themselves, between quote marks in the source"
    PARAPHRASE = "paraphrase", "Paraphrase: reported in other words"
    COMMUNIQUE = "communique", "Communiqué: an official text"
    SPEECH = "speech", "Speech: the text of a whole speech"
    MENTION = "mention", "Mention: somebody refers to it, and its content is not given"


class Medium(TextChoices):
    """The occasion or channel in which something was said."""

    INTERVIEW = "interview", "Interview"
    PRESS_CONFERENCE = "press-conference", "Press conference"
    BRIEFING = "briefing", "Briefing: a regular or background briefing for the press"
    SPEECH = "speech", "Speech: an address to an audience"
    DEBATE = "debate", "Debate: in a parliament, council or assembly"
    PRESS_RELEASE = "press-release", "Press release: a written statement to the press"
    DOCUMENT = "document", "Document: a letter, note or other official document"
    CALL = "call", "Call: a conversation by telephone or video"
    MEETING = "meeting", "Meeting: said at a meeting"
    ARTICLE = "article", "Article: written by the speaker for publication"
    SOCIAL_MEDIA = "social-media", "Social media"
    BROADCAST = "broadcast", "Broadcast: on radio, television or the net, other than an interview"
    OTHER = "other", "Other: none of the other channels"


class TalkKind(TextChoices):
    """What kind of node in the tree of talks it is."""

    PROCESS = "process", "Process: the whole of the negotiations on a matter"
    TRACK = "track", "Track: one strand of a process"
    ROUND = "round", "Round: one round of a process or track"
    MEETING = "meeting", "Meeting: one meeting"
    CALL = "call", "Call: one call"
    CONTACTS = "contacts", "Contacts: a series of contacts that nobody counts"
    UNSPECIFIED = "unspecified", "Unspecified: the source does not say"


class TalkStatus(TextChoices):
    """The state of a talk."""

    PROPOSED = "proposed", "Proposed: one side or a third party suggests it"
    AGREED = "agreed", "Agreed: the parties have agreed to hold it"
    PLANNED = "planned", "Planned: it is expected, and by whom it is agreed is not stated"
    SCHEDULED = "scheduled", "Scheduled: a day is fixed"
    UNDER_WAY = "under-way", "Under way: it has begun"
    SUSPENDED = "suspended", "Suspended: broken off for a time"
    HELD = "held", "Held: it took place"
    CONCLUDED = "concluded", "Concluded: it ended with an outcome"
    BROKEN_OFF = "broken-off", "Broken off: it ended without one"
    CANCELLED = "cancelled", "Cancelled: it did not take place"
    UNCLEAR = "unclear", "Unclear: the sources do not say, or contradict each other"


class TalkFormat(TextChoices):
    """How many sides take part."""

    BILATERAL = "bilateral", "Bilateral: two sides"
    TRILATERAL = "trilateral", "Trilateral: three sides"
    MULTILATERAL = "multilateral", "Multilateral: more than three sides"
    INDIRECT = "indirect", "Indirect: through a mediator (proximity or shuttle talks)"


class ParticipantRole(TextChoices):
    """The role of a participant in a talk."""

    PARTY = "party", "Party: it negotiates"
    HOST = "host", "Host: it receives the others"
    MEDIATOR = "mediator", "Mediator: it mediates"
    OBSERVER = "observer", "Observer: it listens"


class ParticipantLevel(TextChoices):
    """At what level a participant is represented."""

    HEAD_OF_STATE = "head-of-state", "Head of state"
    HEAD_OF_GOVERNMENT = "head-of-government", "Head of government"
    MINISTER = "minister", "Minister"
    DEPUTY_MINISTER = "deputy-minister", "Deputy minister, or state secretary"
    ADVISER = "adviser", "Adviser: an adviser or assistant to a leader"
    AMBASSADOR = "ambassador", "Ambassador, or envoy"
    OFFICIAL = "official", "Official: civil servants or officers"
    EXPERT = "expert", "Expert"


class ProposalKind(TextChoices):
    """What kind of text or idea is proposed."""

    DRAFT_TREATY = "draft-treaty", "Draft treaty"
    DRAFT_AGREEMENT = "draft-agreement", "Draft agreement"
    TREATY = "treaty", "Treaty: signed"
    AGREEMENT = "agreement", "Agreement: signed or otherwise concluded"
    PLAN = "plan", "Plan"
    DEMAND = "demand", "Demand"
    RESOLUTION = "resolution", "Resolution: draft or adopted"
    DECLARATION = "declaration", "Declaration: joint or unilateral"
    OTHER = "other", "Other: none of the other kinds"


class ProposalStatus(TextChoices):
    """The state of a proposal."""

    FLOATED = "floated", "Floated: mentioned, with no text"
    TABLED = "tabled", "Tabled: handed to the other side"
    PUBLISHED = "published", "Published: its text is public"
    UNDER_DISCUSSION = "under-discussion", "Under discussion: the parties negotiate about it"
    ACCEPTED = "accepted", "Accepted: agreed, and not signed yet"
    SIGNED = "signed", "Signed"
    REJECTED = "rejected", "Rejected"
    WITHDRAWN = "withdrawn", "Withdrawn by who proposed it"
    SUPERSEDED = "superseded", "Superseded by another proposal"
    UNILATERAL = "unilateral", "Unilateral: declared by one side"
    UNCLEAR = "unclear", "Unclear: the sources do not say, or contradict each other"


class ProposalPartyRole(TextChoices):
    """The role of a party in a proposal."""

    PROPOSER = "proposer", "Proposer: it put the proposal forward"
    ADDRESSEE = "addressee", "Addressee: the proposal is put to it"


class ProposalRelationKind(TextChoices):
    """The relation of one proposal to another."""

    SUPERSEDES = "supersedes", "Supersedes: it takes the other's place"
    RELATES_TO = "relates-to", "Relates to: it belongs together with the other"


class SignatoryRole(TextChoices):
    """The role of a signatory."""

    PARTY = "party", "Party: bound by it"
    GUARANTOR = "guarantor", "Guarantor: it answers for its keeping"
    WITNESS = "witness", "Witness"


class Stance(TextChoices):
    """How a party answers a proposal."""

    ACCEPT = "accept", "Accept"
    WELCOME = "welcome", "Welcome: favourable, without accepting"
    CONDITIONAL = "conditional", "Conditional: on a condition that it states"
    COUNTER = "counter", "Counter: with a proposal of its own"
    REJECT = "reject", "Reject"
    NO_ANSWER = "no-answer", "No answer: it is known not to have answered"
    UNSPECIFIED = "unspecified", "Unspecified: it answered, and the source does not say how"


class ReferenceRole(TextChoices):
    """The relation of a referenced record to a statement."""

    ADDRESSED_TO = "addressed-to", "Addressed to: to whom it is said"
    ABOUT = "about", "About: what it speaks of"
    RESPONDS_TO = "responds-to", "Responds to: what it answers"


class EventSide(TextChoices):
    """The side of a coded event on which an actor is."""

    ACTOR = "actor", "Actor: who did it"
    RECIPIENT = "recipient", "Recipient: to whom it was done"


class Modality(TextChoices):
    """Whether a coded event is reported as a fact, expected, conditional, denied or recalled."""

    HAPPENED = "happened", "Happened: reported as a fact"
    FUTURE = "future", "Future: announced or expected"
    CONDITIONAL = "conditional", "Conditional: if something else is the case"
    NEGATED = "negated", "Negated: reported not to have happened"
    HISTORICAL = "historical", "Historical: recalled from an earlier time"


class PlacePrecision(TextChoices):
    """How exactly a place is known. The coordinates are those of the centre of that unit."""

    EXACT = "exact", "Exact: a building or point"
    CITY = "city", "City"
    DISTRICT = "district", "District: a second-order division"
    PROVINCE = "province", "Province: a first-order division"
    COUNTRY = "country", "Country"
