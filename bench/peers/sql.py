"""The hand-written SQL of the FastAPI peers, from the files beside this one."""

from pathlib import Path

_FILTERS = {
    "speaker": "s.speaker_id = (select id from events_speaker where slug = $1)",
    "party": "s.party_id = (select id from events_party where slug = $1)",
    "topic": "s.id in (select statement_id from events_statementtopic"
    " where topic_id = (select id from events_topic where slug = $1))",
    "talk": "s.id in (select statement_id from events_statementreference"
    " where talk_id = (select id from events_talk where slug = $1))",
}


def page_sql(name: str, by: str) -> str:
    """The text of `<name>.sql` with the condition of the filter `by` in it; it binds one slug, `$1`."""
    return (Path(__file__).parent / f"{name}.sql").read_text(encoding="utf-8").replace("$filter", _FILTERS[by])
