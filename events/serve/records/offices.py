"""The collection `offices`: its document, filters and includes."""

from events.serve.fields import Document, Open, Slug, Slugs, StatedDate, Text
from events.serve.records.collection import Collection, by_date
from events.serve.records.filters import Dated, dated, equals, in_tree, refers
from events.serve.records.paths import to
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


OFFICES = Collection(
    RecordType.OFFICE,
    OfficeDocument,
    filters=(
        refers("speaker", RecordType.SPEAKER, "speaker_id", help="Who holds it."),
        in_tree("party", RecordType.PARTY, "party_id", help="The party whose post it is."),
        in_tree("on_behalf_of", RecordType.PARTY, "on_behalf_of_id", help="The party for which it is held."),
        refers("source", RecordType.SOURCE, "office_source.source_id", help="A source that shows it."),
        equals("title", help="The post's title."),
        equals("role", help="Role in it."),
        equals("area", help="Constituency or area."),
        equals("legislative_period", help="Legislative period."),
        (Dated("at", (), "Held then.", start="r.start_start", end="r.end_end", how="term"),),
        dated("start", help="Since when it is held."),
        dated("end", help="Until when it was held."),
    ),
    includes={
        "speaker": to(RecordType.SPEAKER, "speaker_id"),
        "party": to(RecordType.PARTY, "party_id"),
        "on_behalf_of": to(RecordType.PARTY, "on_behalf_of_id"),
        "sources": to(RecordType.SOURCE, "office_source.source_id"),
    },
    dates=(by_date("start"),),
)
