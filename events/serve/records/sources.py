"""The collection `sources`: its document, filters and includes."""

from events.serve.fields import Choice, Day, Document, Open, StatedDate, Text
from events.serve.records.collection import Collection, by_date
from events.serve.records.filters import dated, equals, one_of
from events.vocabulary.enumerations import RecordType, SourceKind


class SourceDocument(Document):
    """An article, interview, communiqué, data set, treaty text or other place where something was reported."""

    record_type = RecordType.SOURCE
    rendered_from = "source"

    kind = Choice(SourceKind)
    outlet = Text(null=True)
    section = Text(null=True)
    title = Text()
    url = Text(null=True)
    byline = Text(null=True)
    publisher = Text(null=True)
    language = Text(null=True)
    published = StatedDate(allow_null=True)
    accessed = Day(null=True)
    archive_url = Text(null=True)
    licence = Text(null=True)
    dataset_version = Text(null=True)
    sha256 = Text(null=True)
    original = Open(null=True)


SOURCES = Collection(
    RecordType.SOURCE,
    SourceDocument,
    filters=(
        one_of("kind", SourceKind, help="What kind of thing reported it."),
        equals("outlet", help="Newspaper, agency or site."),
        equals("publisher", help="Who publishes it."),
        equals("language", example="en", help="Language (BCP 47)."),
        equals("title", help="Title as printed."),
        equals("byline", help="Author as printed."),
        equals("url", help="Address."),
        equals("sha256", help="SHA-256 of its text or file."),
        dated("published", help="When it was published."),
    ),
    includes={},
    dates=(by_date("published"),),
)
