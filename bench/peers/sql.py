"""The hand-written SQL of the FastAPI peers, from the files in `queries/`."""

import re
from pathlib import Path

_FOLDER = Path(__file__).parent / "queries"
_NAME = re.compile(r"\$([a-z]+)")
_FILTERS = {
    "speaker": "s.speaker_id = (select id from events_speaker where slug = $1)",
    "party": "s.party_id = (select id from events_party where slug = $1)",
    "topic": "s.id in (select statement_id from events_statementtopic"
    " where topic_id = (select id from events_topic where slug = $1))",
    "talk": "s.id in (select statement_id from events_statementreference"
    " where talk_id = (select id from events_talk where slug = $1))",
}


def page_sql(name: str, by: str) -> str:
    """The text of `<name>.sql`, with `$<other>` replaced by this other file, and `$filter` by the condition of `by`.

    It binds one slug, `$1`.
    """
    text = (_FOLDER / f"{name}.sql").read_text(encoding="utf-8")
    return _NAME.sub(lambda found: _FILTERS[by] if found[1] == "filter" else page_sql(found[1], by), text)
