"""The pydantic models of the page: a statement that contains its related records, with all members of our documents."""

from datetime import date, datetime

from pydantic import BaseModel

Rows = list[dict[str, str | None]]
"""An alias, link, identifier …: an object with two members."""

Stated = dict[str, str | None]
"""A stated date with its bounds."""

Ranges = list[list[int]]


class Reference(BaseModel):
    """A record of any type."""

    type: str
    slug: str


class Record(BaseModel):
    """The members of every record."""

    slug: str
    identifiers: Rows
    inferences: Rows


class Speaker(Record):
    """A person."""

    name: str
    sort_name: str
    given_name: str
    family_name: str
    aliases: Rows
    honorific: str
    gender: str
    born: Stated | None
    died: Stated | None
    links: Rows
    images: Rows


class Membership(BaseModel):
    """A party's membership in another."""

    party: str
    role: str
    start: Stated | None
    end: Stated | None


class Party(Record):
    """A party."""

    name: str
    short_name: str
    aliases: Rows
    kind: str
    parent: str | None
    memberships: list[Membership]
    iso3166_alpha2: str
    iso3166_alpha3: str
    cameo_code: str
    cow_code: int | None
    gw_code: int | None


class Source(Record):
    """A source."""

    kind: str
    outlet: str
    section: str
    title: str
    url: str
    byline: str
    publisher: str
    language: str
    published: Stated | None
    accessed: date | None
    archive_url: str
    licence: str
    dataset_version: str
    sha256: str


class StatusEntry(BaseModel):
    """A status in a history, and the statement or source that is its evidence."""

    status: str
    on: Stated | None
    by: str | None
    stated: str
    statement: str | None
    source: str | None


class Participant(BaseModel):
    """A participant of a talk."""

    party: str | None
    speaker: str | None
    office: str | None
    role: str
    level: str
    stated: str


class Talk(Record):
    """A node of the tree of talks."""

    kind: str
    kind_stated: str
    parent: str | None
    title: str
    status: str
    status_history: list[StatusEntry]
    starts: Stated | None
    starts_at: datetime | None
    starts_at_zone: str
    ends: Stated | None
    place: str
    country: str | None
    format: str
    participants: list[Participant]
    agenda: list[Reference]
    expected_rounds: int | None
    expected_tracks: int | None
    outcome: str
    announced_by: list[str]
    sources: list[str]


class Signatory(BaseModel):
    """A signatory of a proposal."""

    party: str | None
    speaker: str | None
    role: str
    stated: str


class Provision(BaseModel):
    """A numbered text of a proposal."""

    number: str
    text: str


class Coding(BaseModel):
    """A coding of a proposal."""

    scheme: str
    code: str
    value: str


class Answered(BaseModel):
    """The response of a party to a proposal."""

    party: str
    stance: str
    provision: str | None
    according_to: str | None
    on: Stated | None
    stated: str
    statement: str | None
    source: str | None


class Proposal(Record):
    """A proposal."""

    kind: str
    kind_stated: str
    title: str
    proposers: list[str]
    addressees: list[str]
    signatories: list[Signatory]
    status: str
    status_history: list[StatusEntry]
    published_on: Stated | None
    signed_on: Stated | None
    provisions: list[Provision]
    supersedes: list[str]
    relates_to: list[str]
    codings: list[Coding]
    responses: list[Answered]
    sources: list[str]


class Citation(BaseModel):
    """A citation of a statement."""

    source: Source
    ranges: Ranges
    insertions: Ranges
    verified: bool | None


class About(BaseModel):
    """A subject of a statement."""

    talk: Talk | None
    proposal: Proposal | None


class Statement(Record):
    """A statement with its related records."""

    kind: str
    text: str | None
    language: str
    original_text: str
    original_language: str
    speaker: Speaker | None
    office: str | None
    party: Party | None
    reported_by: str | None
    made_on: Stated | None
    medium: str
    venue: str
    addressed_to: list[Reference]
    about: list[About]
    responds_to: list[Reference]
    topics: list[str]
    sequence: str
    sequence_part: int | None
    citations: list[Citation]
