"""Checks that the log is consistent and agrees with the records."""

import json
from collections.abc import Iterator
from typing import Any

from django.db import connection

from events.publish import catalog


def assert_log_is_sound() -> None:
    """Check every invariant that holds after a COMMIT. Fails with those that are violated.

    Current rows are the newest of the log; versions run from 1 without a gap; time never goes back; a published
    record's document says what the record says now; nothing else has a live document; every reference in a live
    document, and every survivor that a tombstone names, is a record that the reader may know of.
    """
    problems = [
        f"{name}: {rows}"
        for name, sql in {
            "current is not the newest row of the log": _CURRENT_IS_NEWEST,
            "records of the log without a current row": _LOG_WITHOUT_CURRENT,
            "versions with gaps": _GAPS,
            "recorded_at goes back": _TIME_GOES_BACK,
            "updated is not recorded_at, or the head of the document is wrong": _HEAD_IS_WRONG,
            "a tombstone follows a tombstone that says the same": _REPEATED_TOMBSTONE,
            "records pending without a transaction": "select * from events_pending limit 3",
            "survivors without a document": _UNKNOWN_SURVIVOR,
            "the checksum is not that of the documents": _CHECKSUM_IS_WRONG,
        }.items()
        if (rows := _rows(sql))
    ]
    for type_, model in catalog.record_models().items():
        problems += _against_records(type_, model._meta.db_table)
        problems += _searched(type_)
    problems += _listed()
    problems += _dangling_references()
    assert not problems, "\n".join(problems)


def _rows(sql: str, params: Any = None) -> list[tuple[Any, ...]]:
    with connection.cursor() as cursor:
        cursor.execute(sql, params)
        return cursor.fetchall()


_CURRENT_IS_NEWEST = """
select c.type, c.slug, c.seq, n.seq from events_current c
left join lateral (
  select * from events_version v where v.type = c.type and v.record_id = c.record_id order by v.seq desc limit 1
) n on true
where n.seq is null
  or (c.slug, c.seq, c.version, c.op, c.recorded_at) is distinct from (n.slug, n.seq, n.version, n.op, n.recorded_at)
  or c.merged_into is distinct from n.merged_into or c.redacted <> n.redacted
  or c.body::text is distinct from n.body::text
"""

_LOG_WITHOUT_CURRENT = """
select distinct v.type, v.slug from events_version v
where not exists (select from events_current c where c.type = v.type and c.record_id = v.record_id)
"""

_GAPS = """
select type, record_id, versions from (
  select type, record_id, array_agg(version order by seq) as versions from events_version group by 1, 2
) each where versions <> (select array_agg(n) from generate_series(1, cardinality(versions)) n)
"""

_TIME_GOES_BACK = """
select seq, recorded_at, before from (
  select seq, recorded_at, lag(recorded_at) over (order by seq) as before from events_version
) each where recorded_at < before
"""

_HEAD_IS_WRONG = """
select seq, left(body::text, 200) from events_version
where op = 'upsert' and not redacted and body::text not like
  '{"id":"' || slug || '","type":"' || type || '","version":' || version || ',"updated":"'
  || to_char(recorded_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') || '","change_note":%'
"""

_REPEATED_TOMBSTONE = """
select seq, type, slug from (
  select *, lag(op) over by_record as op_before, lag(merged_into) over by_record as survivor_before
  from events_version window by_record as (partition by type, record_id order by seq)
) each where op = 'delete' and not redacted
  and (op_before is null or (op_before = 'delete' and merged_into is not distinct from survivor_before))
"""

# A survivor has been published: otherwise its slug would be that of a draft, which may change.
_UNKNOWN_SURVIVOR = """
select v.seq, v.type, v.slug, v.merged_into from events_version v
where v.merged_into is not null
  and not exists (select from events_current c where c.type = v.type and c.slug = v.merged_into)
"""


# Written out, so that it shares no code with the triggers that maintain the checksum.
_CHECKSUM_IS_WRONG = """
select type, bucket, held.records, counted.records
from (select * from events_checksum where records <> 0 or checksum <> repeat('0', 128)::bit(128)) held
full join (
  select type, get_byte(sha256(convert_to(slug, 'UTF8')), 0) as bucket, count(*) as records,
    bit_xor(('x' || left(encode(sha256(convert_to(body::text, 'UTF8')), 'hex'), 32))::bit(128)) as checksum
  from events_current where op = 'upsert' group by 1, 2
) counted using (type, bucket)
where (held.records, held.checksum) is distinct from (counted.records, counted.checksum)
limit 3
"""


def _against_records(type_: str, table: str) -> Iterator[str]:
    """Compare the documents with the records, as they are rendered now."""
    published = _rows(
        "select r.slug, c.body::text, d.facts from"
        f" {table} r join events_render_{type_} d on d.record_id = r.id"
        " left join events_current c on c.type = %s and c.record_id = r.id and c.op = 'upsert'"
        " where r.publication = 'published'",
        [type_],
    )
    for slug, body, facts in published:
        if body is None:
            yield f"{type_} {slug} is published and has no document"
            continue
        document = json.loads(body)
        for key in ("version", "updated", "change_note"):
            del document[key]
        if document != {"id": slug, "type": type_, **json.loads(facts)}:
            yield f"{type_} {slug} has a stale document: {body} is not {facts}"
    leaked = _rows(
        f"select c.slug from events_current c left join {table} r on r.id = c.record_id"
        " where c.type = %s and c.op = 'upsert' and r.publication is distinct from 'published'",
        [type_],
    )
    for (slug,) in leaked:
        yield f"{type_} {slug} is not published and has a document"
    survivors = _rows(
        f"select r.slug, c.merged_into, s.slug from {table} r left join {table} s on s.id = r.merged_into_id"
        " join events_current c on c.type = %s and c.record_id = r.id"
        " where c.op = 'delete' and c.merged_into is distinct from s.slug",
        [type_],
    )
    for slug, said, survivor in survivors:
        yield f"the tombstone of {type_} {slug} says that it was merged into {said}, and the record says {survivor}"


def _searched(type_: str) -> Iterator[str]:
    """Compare the searchable words with those of the records."""
    differing = _rows(
        f"select coalesce(s.slug, w.slug) from (select * from events_search where type = %s) s full join"
        f" (select * from events_searched_{type_} where publication = 'published') w on w.record_id = s.record_id"
        " where (s.slug, s.at, s.words) is distinct from (w.slug, w.at, w.words)",
        [type_],
    )
    yield from (f"the searched words of {type_} {slug} are not its own" for (slug,) in differing)


def _listed() -> Iterator[str]:
    """Compare the listing with the references and dates in the documents."""
    kept = {(*key, *(day and day.isoformat() for day in days)) for *key, days in _rows(_LISTING)}
    expected = set()
    for type_, body in _rows(
        "select type, body::text from events_current where type in ('statement', 'event') and op = 'upsert'"
    ):
        document = json.loads(body)
        if type_ == "statement":
            date, found = document["made_on"], _listed_of_statement(document)
        else:
            date, found = document["occurred"], _listed_of_event(document)
        date = date or {"start": None, "end": None}
        days = (date["start"] or date["end"], date["start"], date["end"])
        expected |= {(f"{type_}.{name}", slug, document["id"], *days) for name, slug in found}
    yield from (f"in the listing, and in no document: {row}" for row in kept - expected)
    yield from (f"in a document, and not in the listing: {row}" for row in expected - kept)


def _listed_of_statement(document: dict[str, Any]) -> set[tuple[str, str]]:
    found = {("topic", slug) for slug in document["topics"]}
    found |= {("source", one["source"]) for one in document["citations"]}
    for member in ("addressed_to", "about", "responds_to"):
        found |= {(f"{member.replace('_', '-')}.{one['type']}", one["id"]) for one in document[member]}
    return found


def _listed_of_event(document: dict[str, Any]) -> set[tuple[str, str]]:
    sides = {"actor": document["actors"], "recipient": document["recipients"]}
    found = {(f"{side}.party", one["party"]) for side, actors in sides.items() for one in actors if one["party"]}
    return found | {("country", one["country"]) for one in document["places"] if one["country"]}


_LISTING = """
select l.relation, c.slug, l.slug, array[l.at, l.starts, l.ends] from events_listing l left join events_current c
on c.type = replace(substring(l.relation from '[^.]*$'), 'country', 'party') and c.record_id = l.target_id
"""

# Members of a document that are a slug or a list of slugs, with the record type.
_SLUGS: dict[str, dict[str, str]] = {
    "party": {"parent": "party"},
    "office": {"speaker": "speaker", "party": "party", "on_behalf_of": "party", "sources": "source"},
    "topic": {"parent": "topic"},
    "statement": {
        "speaker": "speaker",
        "office": "office",
        "party": "party",
        "reported_by": "speaker",
        "topics": "topic",
    },
    "talk": {"parent": "talk", "country": "party", "announced_by": "statement", "sources": "source"},
    "proposal": {
        "proposers": "party",
        "addressees": "party",
        "supersedes": "proposal",
        "relates_to": "proposal",
        "sources": "source",
    },
    "event": {
        "according_to": "speaker",
        "reciprocal_of": "event",
        "same_event": "event",
        "dataset": "source",
    },
}
# The same for members of objects in any list.
_IN_ROWS = {
    "party": "party",
    "speaker": "speaker",
    "office": "office",
    "by": "party",
    "country": "party",
    "according_to": "speaker",
    "statement": "statement",
    "source": "source",
}
_LISTS = (
    "memberships",
    "citations",
    "status_history",
    "participants",
    "signatories",
    "responses",
    "actors",
    "recipients",
    "places",
)


def slugs_in(document: dict[str, Any]) -> Iterator[tuple[str, str]]:
    """All (type, slug) to which a document refers."""
    for name, type_ in _SLUGS.get(document["type"], {}).items():
        value = document[name]
        yield from ((type_, slug) for slug in (value if isinstance(value, list) else [value]) if slug)
    for name in _LISTS:
        for row in document.get(name) or []:
            yield from ((type_, row[key]) for key, type_ in _IN_ROWS.items() if row.get(key))
            if row.get("evidence"):
                yield row["evidence"]["type"], row["evidence"]["id"]
    for name in ("addressed_to", "about", "responds_to", "agenda", "evidence"):
        yield from ((item["type"], item["id"]) for item in document.get(name) or [])


def _dangling_references() -> Iterator[str]:
    live = {(type_, slug) for type_, slug in _rows("select type, slug from events_current where op = 'upsert'")}
    for (body,) in _rows("select body::text from events_current where op = 'upsert'"):
        document = json.loads(body)
        for reference in slugs_in(document):
            if reference not in live:
                yield f"{document['type']} {document['id']} refers to {reference}, which has no document"
