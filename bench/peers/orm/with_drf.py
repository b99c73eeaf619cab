"""Django REST framework: nested ModelSerializers."""

from rest_framework import serializers
from rest_framework.generics import ListAPIView

from bench.peers.orm import models
from bench.peers.orm.pages import page


def _slug() -> serializers.SlugRelatedField:
    return serializers.SlugRelatedField(slug_field="slug", read_only=True)


class SpeakerSerializer(serializers.ModelSerializer):
    """A person."""

    class Meta:
        model = models.Speaker
        exclude = ("id",)


class MembershipSerializer(serializers.ModelSerializer):
    """A party's membership in another."""

    party = serializers.SlugRelatedField(slug_field="slug", read_only=True, source="organization")

    class Meta:
        model = models.PartyMembership
        fields = ("party", "role", "start", "end")


class PartySerializer(serializers.ModelSerializer):
    """A party."""

    parent = _slug()
    memberships = MembershipSerializer(many=True)

    class Meta:
        model = models.Party
        exclude = ("id",)


class SourceSerializer(serializers.ModelSerializer):
    """A source."""

    class Meta:
        model = models.Source
        exclude = ("id",)


class TalkStatusSerializer(serializers.ModelSerializer):
    """A status of a talk."""

    by, statement, source = _slug(), _slug(), _slug()

    class Meta:
        model = models.TalkStatusEntry
        exclude = ("id", "talk", "position")


class ParticipantSerializer(serializers.ModelSerializer):
    """A participant of a talk."""

    party, speaker, office = _slug(), _slug(), _slug()

    class Meta:
        model = models.TalkParticipant
        exclude = ("id", "talk", "position")


class TalkSerializer(serializers.ModelSerializer):
    """A node of the tree of talks."""

    parent, country = _slug(), _slug()
    status_history = TalkStatusSerializer(many=True)
    participants = ParticipantSerializer(many=True)
    agenda = serializers.ReadOnlyField()
    announced_by = serializers.ReadOnlyField()
    sources = serializers.ReadOnlyField()

    class Meta:
        model = models.Talk
        exclude = ("id",)


class ProposalStatusSerializer(serializers.ModelSerializer):
    """A status of a proposal."""

    by, statement, source = _slug(), _slug(), _slug()

    class Meta:
        model = models.ProposalStatusEntry
        exclude = ("id", "proposal", "position")


class SignatorySerializer(serializers.ModelSerializer):
    """A signatory of a proposal."""

    party, speaker = _slug(), _slug()

    class Meta:
        model = models.ProposalSignatory
        exclude = ("id", "proposal", "position")


class ProvisionSerializer(serializers.ModelSerializer):
    """A numbered text of a proposal."""

    class Meta:
        model = models.ProposalProvision
        fields = ("number", "text")


class CodingSerializer(serializers.ModelSerializer):
    """A coding of a proposal."""

    class Meta:
        model = models.ProposalCoding
        fields = ("scheme", "code", "value")


class ResponseSerializer(serializers.ModelSerializer):
    """The response of a party to a proposal."""

    party, according_to, statement, source = _slug(), _slug(), _slug(), _slug()
    provision = serializers.SlugRelatedField(slug_field="number", read_only=True)

    class Meta:
        model = models.ProposalResponse
        exclude = ("id", "proposal", "position")


class ProposalSerializer(serializers.ModelSerializer):
    """A proposal."""

    proposers = serializers.ReadOnlyField()
    addressees = serializers.ReadOnlyField()
    signatories = SignatorySerializer(many=True)
    status_history = ProposalStatusSerializer(many=True)
    provisions = ProvisionSerializer(many=True)
    supersedes = serializers.ReadOnlyField()
    relates_to = serializers.ReadOnlyField()
    codings = CodingSerializer(many=True)
    responses = ResponseSerializer(many=True)
    sources = serializers.ReadOnlyField()

    class Meta:
        model = models.Proposal
        exclude = ("id",)


class CitationSerializer(serializers.ModelSerializer):
    """A citation of a statement."""

    source = SourceSerializer()

    class Meta:
        model = models.StatementCitation
        fields = ("source", "ranges", "insertions", "verified")


class AboutSerializer(serializers.ModelSerializer):
    """A subject of a statement."""

    talk = TalkSerializer()
    proposal = ProposalSerializer()

    class Meta:
        model = models.StatementReference
        fields = ("talk", "proposal")


class StatementSerializer(serializers.ModelSerializer):
    """A statement with its related records."""

    speaker = SpeakerSerializer()
    party = PartySerializer()
    office, reported_by = _slug(), _slug()
    addressed_to = serializers.ReadOnlyField()
    about = AboutSerializer(many=True)
    responds_to = serializers.ReadOnlyField()
    topics = serializers.ReadOnlyField()
    citations = CitationSerializer(many=True)

    class Meta:
        model = models.Statement
        exclude = ("id", "publication", "made_on_start", "made_on_end")


class Statements(ListAPIView):
    """A page."""

    serializer_class = StatementSerializer
    pagination_class = None

    def get_queryset(self):  # type: ignore[no-untyped-def]
        """The statements that match the query string."""
        return page(self.request.query_params.dict())
