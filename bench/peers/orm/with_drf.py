"""Django REST framework: nested ModelSerializers."""

from rest_framework import serializers
from rest_framework.generics import ListAPIView

from bench.peers.orm import models
from bench.peers.orm.pages import page


class SpeakerSerializer(serializers.ModelSerializer):
    """A person."""

    class Meta:
        model = models.Speaker
        exclude = ("id",)


class PartySerializer(serializers.ModelSerializer):
    """A body that acts."""

    class Meta:
        model = models.Party
        exclude = ("id",)


class SourceSerializer(serializers.ModelSerializer):
    """Where something was reported."""

    class Meta:
        model = models.Source
        exclude = ("id",)


class TalkSerializer(serializers.ModelSerializer):
    """A node of the tree of talks."""

    class Meta:
        model = models.Talk
        exclude = ("id",)


class ProposalSerializer(serializers.ModelSerializer):
    """A proposal on the table."""

    class Meta:
        model = models.Proposal
        exclude = ("id",)


class CitationSerializer(serializers.ModelSerializer):
    """Where a statement stands."""

    source = SourceSerializer()

    class Meta:
        model = models.StatementCitation
        fields = ("source", "ranges")


class AboutSerializer(serializers.ModelSerializer):
    """What a statement is about."""

    talk = TalkSerializer()
    proposal = ProposalSerializer()

    class Meta:
        model = models.StatementReference
        fields = ("talk", "proposal")


class StatementSerializer(serializers.ModelSerializer):
    """One utterance with what it refers to."""

    speaker = SpeakerSerializer()
    party = PartySerializer()
    topics = serializers.SerializerMethodField()
    citations = CitationSerializer(many=True)
    about = AboutSerializer(many=True)

    class Meta:
        model = models.Statement
        fields = (
            "slug", "kind", "text", "language", "speaker", "party", "made_on", "medium", "venue", "inferences",
            "topics", "citations", "about",
        )  # fmt: skip

    def get_topics(self, statement: models.Statement) -> list[str]:
        """The slugs of its topics."""
        return [row.topic.slug for row in statement.topics.all()]


class Statements(ListAPIView):
    """A page."""

    serializer_class = StatementSerializer
    pagination_class = None

    def get_queryset(self):  # type: ignore[no-untyped-def]
        """The statements that the query string asks for."""
        return page(self.request.query_params.dict())
