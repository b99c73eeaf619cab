"""The collection `sources`: its document, filters and includes."""

from events.serve.collections.collection import Collection
from events.serve.collections.fields import Choice, Day, Document, Open, StatedDate, Text
from events.serve.collections.filters import choice, stated_date, text
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


COLLECTION = Collection(
    RecordType.SOURCE,
    SourceDocument,
    filters=(
        choice("kind", SourceKind, help="What kind of thing reported it."),
        text("outlet", help="Newspaper, agency or site."),
        text("publisher", help="Who publishes it."),
        text("language", example="en", help="Language (BCP 47)."),
        text("title", help="Title as printed."),
        text("byline", help="Author as printed."),
        text("url", help="Address."),
        text("sha256", help="SHA-256 of its text or file."),
        stated_date("published", help="When it was published."),
    ),
    includes={},
    dates=("published",),
    snippet_text="concat_ws(E'\\n', c.body ->> 'title', c.body ->> 'outlet', c.body ->> 'byline')",
)
