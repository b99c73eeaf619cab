"""The collection `parties`: its document, filters and includes."""

from events.serve.collections.collection import ALIAS_NAMES, Collection
from events.serve.collections.columns import TREE_INCLUDES, include
from events.serve.collections.fields import Choice, Document, Integer, JsonObject, Open, Rows, Slug, StatedDate, Text
from events.serve.collections.filters import choice, integer, reference, text
from events.vocabulary.enumerations import PartyKind, RecordType


class Membership(JsonObject):
    """A party's membership in another party."""

    rendered_from = "partymembership"

    party = Slug(RecordType.PARTY, help_text="The party that it is a member of.")
    role = Text(null=True)
    start = StatedDate(allow_null=True)
    end = StatedDate(allow_null=True)


class PartyDocument(Document):
    """A state, ministry, government office, organization, alliance, bloc, armed group, delegation or collective."""

    record_type = RecordType.PARTY
    rendered_from = "party"

    name = Text()
    short_name = Text(null=True)
    aliases = Rows("name", "language")
    kind = Choice(PartyKind)
    parent = Slug(RecordType.PARTY, null=True)  # type: ignore[assignment]  # DRF takes declared fields out of the class
    memberships = Membership(many=True, help_text="What it is a member of.")
    iso3166_alpha2 = Text(null=True)
    iso3166_alpha3 = Text(null=True)
    cameo_code = Text(null=True)
    cow_code = Integer(null=True)
    gw_code = Integer(null=True)
    original = Open(null=True)


COLLECTION = Collection(
    RecordType.PARTY,
    PartyDocument,
    filters=(
        choice("kind", PartyKind, help="What the party is."),
        reference("parent", RecordType.PARTY, "parent_id", help="The party that it is directly part of."),
        reference("member_of", RecordType.PARTY, "party_membership.organization_id", help="What it is a member of."),
        text("name", help="The usual English name."),
        text("iso3166_alpha2", example="RU", help="ISO 3166-1 alpha-2 code."),
        text("iso3166_alpha3", example="RUS", help="ISO 3166-1 alpha-3 code."),
        text("cameo_code", example="RUSGOV", help="CAMEO actor code."),
        integer("cow_code", help="Correlates of War state number."),
        integer("gw_code", help="Gleditsch-Ward state number."),
    ),
    includes={
        "parent": include(RecordType.PARTY, "parent_id"),
        "memberships.party": include(RecordType.PARTY, "party_membership.organization_id"),
        **TREE_INCLUDES,
    },
    snippet_text=f"concat_ws(E'\\n', c.body ->> 'name', c.body ->> 'short_name', {ALIAS_NAMES})",
)
