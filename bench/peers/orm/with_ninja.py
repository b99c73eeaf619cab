"""django-ninja: ModelSchemas, which pydantic fills from the model instances."""

from typing import Annotated, Any

import orjson
from django.http import HttpRequest
from ninja import Field, ModelSchema, NinjaAPI, Query, Schema
from ninja.renderers import BaseRenderer
from pydantic import BeforeValidator

from bench.peers.orm import models
from bench.peers.orm.pages import page


class OrjsonRenderer(BaseRenderer):
    """JSON with orjson, as the documentation of django-ninja recommends for speed."""

    media_type = "application/json"

    def render(self, request: HttpRequest, data: Any, *, response_status: int) -> bytes:
        """The content as bytes."""
        return orjson.dumps(data)


Slug = Annotated[str, BeforeValidator(lambda record: record.slug)]
"""A record of which a page shows the slug."""


class Reference(Schema):
    """A record of any type."""

    type: str
    slug: str


class SpeakerSchema(ModelSchema):
    """A person."""

    class Meta:
        model = models.Speaker
        exclude = ("id",)


class MembershipSchema(ModelSchema):
    """A party's membership in another."""

    party: Slug = Field(alias="organization")

    class Meta:
        model = models.PartyMembership
        fields = ("role", "start", "end")


class PartySchema(ModelSchema):
    """A party."""

    parent: Slug | None
    memberships: list[MembershipSchema]

    class Meta:
        model = models.Party
        exclude = ("id", "parent")


class SourceSchema(ModelSchema):
    """A source."""

    class Meta:
        model = models.Source
        exclude = ("id",)


class StatusSchema(ModelSchema):
    """A status in a history."""

    by: Slug | None
    statement: Slug | None
    source: Slug | None

    class Meta:
        model = models.TalkStatusEntry
        fields = ("status", "on", "stated")


class ParticipantSchema(ModelSchema):
    """A participant of a talk."""

    party: Slug | None
    speaker: Slug | None
    office: Slug | None

    class Meta:
        model = models.TalkParticipant
        fields = ("role", "level", "stated")


class TalkSchema(ModelSchema):
    """A node of the tree of talks."""

    parent: Slug | None
    country: Slug | None
    status_history: list[StatusSchema]
    participants: list[ParticipantSchema]
    agenda: list[Reference]
    announced_by: list[str]
    sources: list[str]

    class Meta:
        model = models.Talk
        exclude = ("id", "parent", "country")


class SignatorySchema(ModelSchema):
    """A signatory of a proposal."""

    party: Slug | None
    speaker: Slug | None

    class Meta:
        model = models.ProposalSignatory
        fields = ("role", "stated")


class ProvisionSchema(ModelSchema):
    """A numbered text of a proposal."""

    class Meta:
        model = models.ProposalProvision
        fields = ("number", "text")


class CodingSchema(ModelSchema):
    """A coding of a proposal."""

    class Meta:
        model = models.ProposalCoding
        fields = ("scheme", "code", "value")


class ResponseSchema(ModelSchema):
    """The response of a party to a proposal."""

    party: Slug
    provision: Annotated[str, BeforeValidator(lambda provision: provision.number)] | None
    according_to: Slug | None
    statement: Slug | None
    source: Slug | None

    class Meta:
        model = models.ProposalResponse
        fields = ("stance", "on", "stated")


class ProposalSchema(ModelSchema):
    """A proposal."""

    proposers: list[str]
    addressees: list[str]
    signatories: list[SignatorySchema]
    status_history: list[StatusSchema]
    provisions: list[ProvisionSchema]
    supersedes: list[str]
    relates_to: list[str]
    codings: list[CodingSchema]
    responses: list[ResponseSchema]
    sources: list[str]

    class Meta:
        model = models.Proposal
        exclude = ("id",)


class CitationSchema(ModelSchema):
    """A citation of a statement."""

    source: SourceSchema

    class Meta:
        model = models.StatementCitation
        fields = ("ranges", "insertions", "verified")


class AboutSchema(Schema):
    """A subject of a statement."""

    talk: TalkSchema | None
    proposal: ProposalSchema | None


class StatementSchema(ModelSchema):
    """A statement with its related records."""

    speaker: SpeakerSchema | None
    office: Slug | None
    party: PartySchema | None
    reported_by: Slug | None
    addressed_to: list[Reference]
    about: list[AboutSchema]
    responds_to: list[Reference]
    topics: list[str]
    citations: list[CitationSchema]

    class Meta:
        model = models.Statement
        exclude = ("id", "publication", "made_on_start", "made_on_end", "speaker", "office", "party", "reported_by")


class Filters(Schema):
    """The filters of a page."""

    speaker: str | None = None
    party: str | None = None
    topic: str | None = None
    talk: str | None = None


api = NinjaAPI(openapi_url=None, docs_url=None, renderer=OrjsonRenderer())


@api.get("/statements", response=list[StatementSchema])
def statements(request: HttpRequest, filters: Query[Filters]) -> Any:
    """A page."""
    return page(filters.dict(exclude_none=True))
