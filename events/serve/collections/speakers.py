"""The collection `speakers`: its document, filters and includes."""

from events.serve.collections.collection import ALIAS_NAMES, Collection
from events.serve.collections.columns import column, include
from events.serve.collections.fields import Choice, Document, Open, Rows, StatedDate, Text
from events.serve.collections.filters import choice, stated_date, subtree, text
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


COLLECTION = Collection(
    RecordType.SPEAKER,
    SpeakerDocument,
    filters=(
        subtree("party", RecordType.PARTY, column("office.party_id", owner="speaker_id"), help="Held an office of it."),
        choice("gender", Gender, help="Gender as a source states it."),
        text("name", help="The name as it is usually printed in English."),
        text("family_name", help="Family name."),
        stated_date("born", stored=False, help="Date of birth."),
        stated_date("died", stored=False, help="Date of death."),
    ),
    includes={
        "offices": include(RecordType.OFFICE, "office.id", owner="speaker_id"),
    },
    snippet_text=f"concat_ws(E'\\n', c.body ->> 'name', {ALIAS_NAMES})",
)
