// Made from openapi.yaml by `npm run generate`; not to be edited.

/** The collections, and the `type` of their documents. */
export const COLLECTIONS = {
  events: "event",
  offices: "office",
  parties: "party",
  proposals: "proposal",
  sources: "source",
  speakers: "speaker",
  statements: "statement",
  talks: "talk",
  topics: "topic",
} as const;

/** Everything that is read page by page. */
export const LISTS = ["events", "offices", "parties", "proposals", "sources", "speakers", "statements", "talks", "topics", "search", "timeline"] as const;

/** The schema of a page of each, as it is without `fields`. */
export interface Pages {
  events: "EventPage";
  offices: "OfficePage";
  parties: "PartyPage";
  proposals: "ProposalPage";
  search: "SearchPage";
  sources: "SourcePage";
  speakers: "SpeakerPage";
  statements: "StatementPage";
  talks: "TalkPage";
  timeline: "TimelinePage";
  topics: "TopicPage";
}

/** The names that end a problem's `type`. */
export const PROBLEM_NAMES = [
  "unknown-parameter",
  "malformed-parameter",
  "malformed-request",
  "not-authenticated",
  "unknown-key",
  "expired-key",
  "revoked-key",
  "missing-scope",
  "too-many-webhooks",
  "cannot-resume",
  "forbidden",
  "not-found",
  "method-not-allowed",
  "not-acceptable",
  "gone",
  "position-gone",
  "position-too-old",
  "unsupported-media-type",
  "range-not-satisfiable",
  "throttled",
  "internal-error",
  "behind",
  "no-streams",
  "too-many-streams",
  "keys-unavailable",
  "database-unavailable",
  "not-ready",
  "storage-unavailable",
  "too-slow",
] as const;

/** Where the names of `include` lead from each list: to records of these collections. */
export interface Includes {
  events: {
    "actors.party": "parties";
    "actors.speaker": "speakers";
    "actors.country": "parties";
    "recipients.party": "parties";
    "recipients.speaker": "speakers";
    "recipients.country": "parties";
    "according_to": "speakers";
    "places.country": "parties";
    "reciprocal_of": "events";
    "same_event": "events";
    "evidence": "proposals" | "sources" | "statements" | "talks";
    "dataset": "sources";
  };
  offices: {
    "speaker": "speakers";
    "party": "parties";
    "on_behalf_of": "parties";
    "sources": "sources";
  };
  parties: {
    "parent": "parties";
    "memberships.party": "parties";
    "ancestors": "parties";
    "children": "parties";
  };
  proposals: {
    "proposers": "parties";
    "addressees": "parties";
    "signatories.party": "parties";
    "signatories.speaker": "speakers";
    "status_history.by": "parties";
    "status_history.evidence": "sources" | "statements";
    "supersedes": "proposals";
    "relates_to": "proposals";
    "responses.party": "parties";
    "responses.according_to": "speakers";
    "responses.statement": "statements";
    "responses.source": "sources";
    "sources": "sources";
  };
  sources: {
  };
  speakers: {
    "offices": "offices";
  };
  statements: {
    "speaker": "speakers";
    "office": "offices";
    "party": "parties";
    "reported_by": "speakers";
    "addressed_to": "offices" | "parties" | "speakers";
    "about": "events" | "offices" | "parties" | "proposals" | "sources" | "speakers" | "statements" | "talks";
    "responds_to": "events" | "offices" | "parties" | "proposals" | "sources" | "speakers" | "statements" | "talks";
    "topics": "topics";
    "citations.source": "sources";
  };
  talks: {
    "parent": "talks";
    "ancestors": "talks";
    "children": "talks";
    "country": "parties";
    "status_history.by": "parties";
    "status_history.evidence": "sources" | "statements";
    "participants.party": "parties";
    "participants.speaker": "speakers";
    "participants.office": "offices";
    "agenda": "proposals" | "topics";
    "announced_by": "statements";
    "sources": "sources";
  };
  topics: {
    "parent": "topics";
    "ancestors": "topics";
    "children": "topics";
  };
  search: {
    "actors.party": "parties";
    "actors.speaker": "speakers";
    "actors.country": "parties";
    "recipients.party": "parties";
    "recipients.speaker": "speakers";
    "recipients.country": "parties";
    "according_to": "speakers";
    "places.country": "parties";
    "reciprocal_of": "events";
    "same_event": "events";
    "evidence": "proposals" | "sources" | "statements" | "talks";
    "dataset": "sources";
    "speaker": "speakers";
    "party": "parties";
    "on_behalf_of": "parties";
    "sources": "sources";
    "parent": "parties" | "talks" | "topics";
    "memberships.party": "parties";
    "ancestors": "parties" | "talks" | "topics";
    "children": "parties" | "talks" | "topics";
    "proposers": "parties";
    "addressees": "parties";
    "signatories.party": "parties";
    "signatories.speaker": "speakers";
    "status_history.by": "parties";
    "status_history.evidence": "sources" | "statements";
    "supersedes": "proposals";
    "relates_to": "proposals";
    "responses.party": "parties";
    "responses.according_to": "speakers";
    "responses.statement": "statements";
    "responses.source": "sources";
    "offices": "offices";
    "office": "offices";
    "reported_by": "speakers";
    "addressed_to": "offices" | "parties" | "speakers";
    "about": "events" | "offices" | "parties" | "proposals" | "sources" | "speakers" | "statements" | "talks";
    "responds_to": "events" | "offices" | "parties" | "proposals" | "sources" | "speakers" | "statements" | "talks";
    "topics": "topics";
    "citations.source": "sources";
    "country": "parties";
    "participants.party": "parties";
    "participants.speaker": "speakers";
    "participants.office": "offices";
    "agenda": "proposals" | "topics";
    "announced_by": "statements";
  };
  timeline: {
    "actors.party": "parties";
    "actors.speaker": "speakers";
    "actors.country": "parties";
    "recipients.party": "parties";
    "recipients.speaker": "speakers";
    "recipients.country": "parties";
    "according_to": "speakers";
    "places.country": "parties";
    "reciprocal_of": "events";
    "same_event": "events";
    "evidence": "proposals" | "sources" | "statements" | "talks";
    "dataset": "sources";
    "proposers": "parties";
    "addressees": "parties";
    "signatories.party": "parties";
    "signatories.speaker": "speakers";
    "status_history.by": "parties";
    "status_history.evidence": "sources" | "statements";
    "supersedes": "proposals";
    "relates_to": "proposals";
    "responses.party": "parties";
    "responses.according_to": "speakers";
    "responses.statement": "statements";
    "responses.source": "sources";
    "sources": "sources";
    "speaker": "speakers";
    "office": "offices";
    "party": "parties";
    "reported_by": "speakers";
    "addressed_to": "offices" | "parties" | "speakers";
    "about": "events" | "offices" | "parties" | "proposals" | "sources" | "speakers" | "statements" | "talks";
    "responds_to": "events" | "offices" | "parties" | "proposals" | "sources" | "speakers" | "statements" | "talks";
    "topics": "topics";
    "citations.source": "sources";
    "parent": "talks";
    "ancestors": "talks";
    "children": "talks";
    "country": "parties";
    "participants.party": "parties";
    "participants.speaker": "speakers";
    "participants.office": "offices";
    "agenda": "proposals" | "topics";
    "announced_by": "statements";
  };
}
