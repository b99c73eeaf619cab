"""A document consists of five members about the version, followed by the facts of the record verbatim."""

import json
from datetime import UTC, timedelta

import pytest
from django.db import transaction

from events.models import Speaker, Statement, Topic
from events.publish.documents import render
from events.publish.notes import change_note
from tests import factories
from tests.everything import everything
from tests.publish.expected import as_text, expected_facts
from tests.publish.log import appended, changes, current, document, head, nothing_appended
from tests.publish.sessions import open_session, run, scalar

pytestmark = [pytest.mark.publish, pytest.mark.usefixtures("sound")]

HEAD = ["id", "type", "version", "updated", "change_note"]


def test_every_field_and_every_kind_of_part_is_in_its_document_in_the_order_of_the_contract() -> None:
    for record in everything().records():
        record = type(record)._default_manager.get(pk=record.pk)
        body = document(record)
        assert list(body)[:5] == HEAD
        facts = {key: value for key, value in body.items() if key not in HEAD[2:]}
        assert as_text(facts) == as_text(expected_facts(record))
        assert as_text(render(record)) == as_text(facts)


def test_the_document_of_a_record_with_required_fields_only_has_every_member() -> None:
    whole = {record.record_type: list(document(record)) for record in everything().records()}
    for type_ in factories.MAKERS:
        record = factories.make(type_)
        body = document(type(record)._default_manager.get(pk=record.pk))
        assert list(body) == whole[record.record_type]


def test_updated_is_when_the_change_was_recorded_to_the_microsecond() -> None:
    change = current(factories.topic())
    assert change is not None and change.body is not None
    assert change.body["updated"] == change.recorded_at.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%S.%fZ")


def test_all_versions_of_a_transaction_have_one_time_and_one_note() -> None:
    with transaction.atomic():
        change_note("  Names corrected: “Лавров” & 'Co'\n")
        factories.topic()
        factories.speaker()
        with transaction.atomic():
            factories.party()
    assert {c.body["change_note"] for c in changes() if c.body} == {"Names corrected: “Лавров” & 'Co'"}
    assert len({c.recorded_at for c in changes()}) == 1


def test_the_next_transaction_has_no_note() -> None:
    topic = factories.topic()
    with transaction.atomic():
        change_note("Only here")
        Topic.objects.filter(pk=topic.pk).update(name="Changed")
    assert document(topic)["change_note"] == "Only here"
    Topic.objects.filter(pk=topic.pk).update(name="Changed again")
    assert document(topic)["change_note"] is None


def test_a_note_without_a_change_appends_nothing() -> None:
    topic = factories.topic()
    with nothing_appended(), transaction.atomic():
        change_note("Nothing happened")
        topic.save()


def test_a_note_set_in_sql_is_published() -> None:
    topic = factories.topic()
    with open_session() as session:
        session.execute("select set_config('events.change_note', 'from psql', true)")
        session.execute("update events_topic set name = 'psql' where id = %s", [topic.pk])
    assert document(topic)["change_note"] == "from psql"


def test_recorded_at_never_decreases_even_if_the_clock_does() -> None:
    topic = factories.topic()
    change = current(topic)
    assert change is not None and change.body is not None
    ahead = change.recorded_at + timedelta(hours=1)
    # Published when the clock was an hour ahead.
    with transaction.atomic():
        run("set local session_replication_role = replica")
        run(
            "update events_version set recorded_at = %s, body = replace(body::text, %s, %s)::json where seq = %s",
            [ahead, change.body["updated"], ahead.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%S.%fZ"), change.seq],
        )
    with transaction.atomic():
        # The triggers that maintain the checksum remain enabled; only the guard is disabled.
        run("alter table events_current disable trigger events_refuse_direct_write")
        run(
            "update events_current set (recorded_at, body) = (select recorded_at, body from events_version v"
            " where v.seq = events_current.seq) where seq = %s",
            [change.seq],
        )
        run("alter table events_current enable trigger events_refuse_direct_write")
    Topic.objects.filter(pk=topic.pk).update(name="Later")
    later = current(topic)
    assert later is not None and later.recorded_at >= ahead and later.version == 2


HOSTILE = [
    "'; drop table events_topic; --",
    'He said "no" \\ \\" \\u0041 \\u0000',
    "$$ $1 %s %(name)s {0} $cases",
    "<script>alert('x')</script> &amp; ]]>",
    "Ελλάδα Россия 中国 עִבְרִית عَرَبِيّ",
    "\u202eright to left\u202c \u200f \u2066isolate\u2069",
    "👩‍👩‍👧‍👦 🇺🇳 𝔘𝔫𝔦𝔠𝔬𝔡𝔢 𐍈",
    "é and é, ﬁ, ﷺ",
    "line\nbreak\r\ntab\t\x01\x1f\x7f\x85\u2028\u2029\ufeff\ufffe\U0010ffff",
    " leading and trailing ",
]


@pytest.mark.parametrize("text", HOSTILE, ids=range(len(HOSTILE)))
def test_any_text_is_published_unchanged(text: str) -> None:
    statement = factories.statement(text=text, venue=text[:300])
    topic = factories.topic(name=text, description=text)
    speaker = factories.speaker(name=text, aliases=[{"name": text, "language": text}])
    assert (document(statement)["text"], document(statement)["venue"]) == (text, text[:300])
    assert (document(topic)["name"], document(topic)["description"]) == (text, text)
    assert document(speaker)["aliases"] == [{"name": text, "language": text}]
    with nothing_appended():
        for record in (Statement.objects.get(), Topic.objects.get(), Speaker.objects.get(pk=speaker.pk)):
            record.save()


def test_a_very_long_text_is_published_completely() -> None:
    text = "«Договорённость» 👍 " * 100_000
    assert document(factories.statement(text=text))["text"] == text


def test_a_zero_byte_is_refused_and_nothing_is_written() -> None:
    before = head()
    for make in (
        lambda: factories.topic(name="a\x00b"),
        lambda: factories.speaker(aliases=[{"name": "a\x00b", "language": None}]),
        lambda: factories.event(original={"a": "\x00"}),
    ):
        with pytest.raises(Exception, match=r"NUL|0x00|unicode escape|Unicode escape"):
            make()
    assert head() == before and not Topic.objects.exists()


@pytest.mark.parametrize(
    "settings",
    [
        "set datestyle = 'German'; set timezone = 'Pacific/Chatham'; set intervalstyle = 'iso_8601'",
        "set datestyle = 'SQL, DMY'; set timezone = 'America/St_Johns'; set extra_float_digits = -15",
        "set client_encoding = 'LATIN1'; set standard_conforming_strings = off; set search_path = pg_temp",
        "set bytea_output = 'escape'; set xmloption = document; set default_toast_compression = 'pglz'",
    ],
)
def test_session_settings_change_no_document(settings: str) -> None:
    records = everything().records()
    with nothing_appended(), open_session() as session:
        session.execute(settings)
        for record in records:
            session.execute(f"update public.{record._meta.db_table} set notes = 'touched' where id = {record.pk}")


def test_the_stored_text_is_compact_json_without_reordering() -> None:
    topic = factories.topic(name="T", description="D")
    text = scalar("select body::text from events_current where record_id = %s", [topic.pk])
    assert text.startswith(f'{{"id":"{topic.slug}","type":"topic","version":1,"updated":"')
    assert text.endswith(
        '"change_note":null,"name":"T","parent":null,"description":"D","identifiers":[],"inferences":[]}'
    )
    assert json.loads(text)["id"] == topic.slug


def test_goldstein_values_and_coordinates_are_numbers() -> None:
    event = everything().event
    body = document(event)
    assert (body["cameo"]["goldstein"], body["intensity"]) == (4.0, 4.5)
    assert (body["places"][0]["latitude"], body["places"][0]["longitude"]) == (46.2267, 6.1406)


def test_versions_are_numbered_from_one() -> None:
    topic = factories.topic()
    with appended(*[(topic.slug, "upsert", number) for number in range(2, 7)]):
        for number in range(2, 7):
            Topic.objects.filter(pk=topic.pk).update(name=f"Name {number}")
