"""django-ninja: ModelSchemas, which pydantic fills from the model instances."""

from typing import Any

import orjson
from django.http import HttpRequest
from ninja import ModelSchema, NinjaAPI, Query, Schema
from ninja.renderers import BaseRenderer

from bench.peers.orm import models
from bench.peers.orm.pages import page


class OrjsonRenderer(BaseRenderer):
    """JSON by orjson, as the documentation of django-ninja recommends for speed."""

    media_type = "application/json"

    def render(self, request: HttpRequest, data: Any, *, response_status: int) -> bytes:
        """The bytes."""
        return orjson.dumps(data)


class SpeakerSchema(ModelSchema):
    """A person."""

    class Meta:
        model = models.Speaker
        exclude = ("id",)


class PartySchema(ModelSchema):
    """A body that acts."""

    class Meta:
        model = models.Party
        exclude = ("id",)


class SourceSchema(ModelSchema):
    """Where something was reported."""

    class Meta:
        model = models.Source
        exclude = ("id",)


class TalkSchema(ModelSchema):
    """A node of the tree of talks."""

    class Meta:
        model = models.Talk
        exclude = ("id",)


class ProposalSchema(ModelSchema):
    """A proposal on the table."""

    class Meta:
        model = models.Proposal
        exclude = ("id",)


class CitationSchema(Schema):
    """Where a statement stands."""

    source: SourceSchema
    ranges: list[list[int]]


class AboutSchema(Schema):
    """What a statement is about."""

    talk: TalkSchema | None
    proposal: ProposalSchema | None


class StatementSchema(ModelSchema):
    """One utterance with what it refers to."""

    speaker: SpeakerSchema | None
    party: PartySchema | None
    topics: list[str]
    citations: list[CitationSchema]
    about: list[AboutSchema]

    class Meta:
        model = models.Statement
        fields = ("slug", "kind", "text", "language", "made_on", "medium", "venue", "inferences")

    @staticmethod
    def resolve_topics(statement: models.Statement) -> list[str]:
        """The slugs of its topics."""
        return [row.topic.slug for row in statement.topics.all()]


class Filters(Schema):
    """What a page may be narrowed to."""

    speaker: str | None = None
    party: str | None = None
    topic: str | None = None
    talk: str | None = None


api = NinjaAPI(openapi_url=None, docs_url=None, renderer=OrjsonRenderer())


@api.get("/statements", response=list[StatementSchema])
def statements(request: HttpRequest, filters: Query[Filters]) -> Any:
    """A page."""
    return page(filters.dict(exclude_none=True))
