"""The query set of a page, as both ORM peers use it: select_related and prefetch_related, six queries a page."""

from django.db.models import F, Prefetch, QuerySet
from django.db.models.functions import Coalesce

from bench.peers.orm.models import Statement, StatementCitation, StatementReference, StatementTopic

_LOOKUPS = {
    "speaker": "speaker__slug",
    "party": "party__slug",
    "topic": "topics__topic__slug",
    "talk": "references__talk__slug",
}

_STATEMENTS = (
    Statement.objects.filter(publication="published")
    .select_related("speaker", "party")
    .prefetch_related(
        Prefetch("topics", StatementTopic.objects.select_related("topic").order_by("position")),
        Prefetch("citations", StatementCitation.objects.select_related("source").order_by("position")),
        Prefetch(
            "references",
            StatementReference.objects.filter(role="about").select_related("talk", "proposal").order_by("position"),
            to_attr="about",
        ),
    )
    .order_by(Coalesce("made_on_start", "made_on_end").desc(nulls_last=True), F("slug").asc())
)


def page(filters: dict[str, str]) -> QuerySet[Statement]:
    """The newest 25 statements that match `speaker=`, `party=`, `topic=` or `talk=` slugs."""
    return _STATEMENTS.filter(**{_LOOKUPS[name]: slug for name, slug in filters.items()})[:25]
