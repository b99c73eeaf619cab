"""The collection `offices`: its document, filters and includes."""

from events.serve.collections.collection import Collection
from events.serve.collections.columns import include
from events.serve.collections.fields import Document, Open, Slug, Slugs, StatedDate, Text
from events.serve.collections.filters import reference, stated_date, subtree, term, text
from events.vocabulary.enumerations import RecordType


class OfficeDocument(Document):
    """A post of a party, and its holder over a time. The holder may be unknown."""

    record_type = RecordType.OFFICE
    rendered_from = "office"

    speaker = Slug(RecordType.SPEAKER, null=True)
    party = Slug(RecordType.PARTY)
    title = Text()
    role = Text(null=True)
    on_behalf_of = Slug(RecordType.PARTY, null=True)
    area = Text(null=True)
    legislative_period = Text(null=True)
    start = StatedDate(allow_null=True)
    end = StatedDate(allow_null=True)
    sources = Slugs(RecordType.SOURCE, help_text="The sources that show who held it.")
    original = Open(null=True)


COLLECTION = Collection(
    RecordType.OFFICE,
    OfficeDocument,
    filters=(
        reference("speaker", RecordType.SPEAKER, "speaker_id", help="Who holds it."),
        subtree("party", RecordType.PARTY, "party_id", help="The party whose post it is."),
        subtree("on_behalf_of", RecordType.PARTY, "on_behalf_of_id", help="The party for which it is held."),
        reference("source", RecordType.SOURCE, "office_source.source_id", help="A source that shows it."),
        text("title", help="The post's title."),
        text("role", help="Role in it."),
        text("area", help="Constituency or area."),
        text("legislative_period", help="Legislative period."),
        term("at", "start", "end", help="Held then."),
        stated_date("start", help="Since when it is held."),
        stated_date("end", help="Until when it was held."),
    ),
    includes={
        "speaker": include(RecordType.SPEAKER, "speaker_id"),
        "party": include(RecordType.PARTY, "party_id"),
        "on_behalf_of": include(RecordType.PARTY, "on_behalf_of_id"),
        "sources": include(RecordType.SOURCE, "office_source.source_id"),
    },
    dates=("start",),
    snippet_text="concat_ws(E'\\n', c.body ->> 'title', c.body ->> 'role', c.body ->> 'area')",
)
