"""The collection `speakers`: its document, filters and includes."""

from events.serve.fields import Choice, Document, Open, Rows, StatedDate, Text
from events.serve.records.collection import Collection
from events.serve.records.filters import dated, equals, in_tree, one_of
from events.serve.records.paths import Ways, path
from events.vocabulary.enumerations import Gender, RecordType


class SpeakerDocument(Document):
    """A person."""

    record_type = RecordType.SPEAKER
    rendered_from = "speaker"

    name = Text()
    sort_name = Text(null=True)
    given_name = Text(null=True)
    family_name = Text(null=True)
    aliases = Rows("name", "language")
    honorific = Text(null=True)
    gender = Choice(Gender, null=True)
    born = StatedDate(allow_null=True)
    died = StatedDate(allow_null=True)
    links = Rows("url", "note")
    images = Rows("url", "note")
    original = Open(null=True)


SPEAKERS = Collection(
    RecordType.SPEAKER,
    SpeakerDocument,
    filters=(
        in_tree("party", RecordType.PARTY, path("office.party_id", owner="speaker_id"), help="Held an office of it."),
        one_of("gender", Gender, help="Gender as a source states it."),
        equals("name", help="The name as it is usually printed in English."),
        equals("family_name", help="Family name."),
        dated("born", stored=False, help="Date of birth."),
        dated("died", stored=False, help="Date of death."),
    ),
    includes={
        "offices": Ways(((RecordType.OFFICE, path("office.id", owner="speaker_id")),)),
    },
)
