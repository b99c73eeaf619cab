"""The database refuses what a form refuses: tests violate each constraint with plain SQL."""

from typing import Any

import pytest
from django.db import IntegrityError, connection, models, transaction

from events.publish import catalog
from tests import factories
from tests.everything import Everything
from tests.models.raw_sql import TABLES, set_, violates
from tests.publish.log import refused
from tests.publish.sessions import run, scalar

pytestmark = pytest.mark.publish

CHOICES = [
    (t.table, f.column, f.blank)
    for t in TABLES
    for f in t.model._meta.local_concrete_fields
    if getattr(f, "choices", None)
]


@pytest.mark.parametrize(("table", "column", "blank"), CHOICES, ids=[f"{t}.{c}" for t, c, _ in CHOICES])
def test_an_enumeration_holds_its_values_only(all_: Everything, table: str, column: str, blank: bool) -> None:
    for value in ("nonsense", "PARTY", " party", *([] if blank else [""])):
        with violates(f"{column}_known"):
            set_(table, column, value)


ENUMERATIONS = (
    "kind",
    "status",
    "role",
    "stance",
    "side",
    "modality",
    "medium",
    "level",
    "format",
    "gender",
    "precision",
)


def test_every_enumeration_is_among_them() -> None:
    assert {column for _, column, _ in CHOICES} == {*ENUMERATIONS, "publication"}


ONE_OF_SEVERAL = {
    "events_statementreference": "statement_reference_one",
    "events_talkagendaitem": "talk_agenda_one",
    "events_talkstatusentry": "talk_status_evidence",
    "events_proposalstatusentry": "proposal_status_evidence",
    "events_eventevidence": "event_evidence_one",
}


@pytest.mark.parametrize("table", ONE_OF_SEVERAL)
def test_exactly_one_of_several_references_is_set(all_: Everything, table: str) -> None:
    constraint = ONE_OF_SEVERAL[table]
    model = next(t.model for t in TABLES if t.table == table)
    owner = next(t.owner for t in TABLES if t.table == table)
    check = next(c for c in model._meta.constraints if c.name == constraint)
    names = check.condition.columns  # type: ignore[attr-defined]
    columns = [str(f.column) for f in model._meta.local_concrete_fields if f.name in names]
    assert len(columns) == len(names)
    assert len(columns) >= 2 and owner not in columns
    role = ", role = 'about'" if table == "events_statementreference" else ""
    with violates(constraint):
        run(f"update {table} set " + ", ".join(f'"{column}" = null' for column in columns) + role)
    targets = [r for r in catalog.references() if r.source.table == table and r.column in columns]
    slugs = {r.column: scalar(f"select id from {r.to_table} limit 1") for r in targets}
    for first in columns:
        for second in columns:
            if first != second:
                with violates(constraint):
                    others = "".join(f', "{c}" = null' for c in columns if c not in (first, second))
                    run(
                        f'update {table} set "{first}" = %s, "{second}" = %s{others}{role}',
                        [slugs[first], slugs[second]],
                    )


SLUGS = ["", "Lavrov", "ser gei", "-a", "a-", "a--b", "a_b", "é", "лавров", "a\n", "a/b", "a.b", "ａ", "x" * 201]


@pytest.mark.parametrize("slug", SLUGS, ids=repr)
def test_a_slug_is_words_joined_by_hyphens(all_: Everything, slug: str) -> None:
    for model in catalog.record_models().values():
        with pytest.raises(Exception, match=r"slug_shape|too long"), transaction.atomic():
            run(
                f"update {model._meta.db_table} set slug = %s where id = (select max(id) from {model._meta.db_table})",
                [slug],
            )


NOT_BLANK = [
    (t.table, c.name.removesuffix("_not_blank"), c.name)
    for t in TABLES
    for c in t.model._meta.constraints
    if c.name.endswith("_not_blank")
]


@pytest.mark.parametrize(("table", "name", "constraint"), NOT_BLANK, ids=[name for _, _, name in NOT_BLANK])
def test_what_is_required_is_not_blank(all_: Everything, table: str, name: str, constraint: str) -> None:
    column = next(
        f.column for t in TABLES if t.table == table for f in t.model._meta.fields if name.endswith(f"_{f.column}")
    )
    for blank in ("", " ", "\t\n "):
        with violates(constraint):
            run(f'update {table} set "{column}" = %s', [blank])
    with pytest.raises(IntegrityError, match="not-null"), transaction.atomic():
        run(f'update {table} set "{column}" = null')


# SQL that violates exactly one constraint.
ATTACKS: list[tuple[str, str, str]] = [
    ("statement", "statement_text_unless_mention", "text = null"),
    ("statement", "statement_text_unless_mention", "text = ''"),
    ("statement", "statement_text_unless_mention", "kind = 'mention'"),
    ("statement", "statement_said_by", "speaker_id = null, party_id = null"),
    ("statement", "statement_sequence_whole", "sequence = ''"),
    ("statement", "statement_sequence_whole", "sequence_part = null"),
    ("statement", "statement_sequence_part_check", "sequence_part = -1"),
    ("talk", "talk_time_has_zone", "starts_at_zone = ''"),
    ("talk", "talk_time_has_zone", "starts_at = null"),
    ("talk", "talk_time_in_years", "starts_at = 'infinity'"),
    ("talk", "talk_time_in_years", "starts_at = '-infinity'"),
    ("talk", "talk_time_in_years", "starts_at = '10000-01-01'"),
    ("talk", "talk_not_its_own_parent", "parent_id = id"),
    ("talk", "talk_expected_rounds_check", "expected_rounds = -1"),
    ("party", "party_not_its_own_parent", "parent_id = id"),
    ("party", "party_iso3166_alpha2_shape", "iso3166_alpha2 = 'ru'"),
    ("party", "party_iso3166_alpha2_shape", "iso3166_alpha2 = 'R'"),
    ("party", "party_iso3166_alpha2_shape", "iso3166_alpha2 = 'Ж1'"),
    ("party", "party_iso3166_alpha3_shape", "iso3166_alpha3 = 'RU1'"),
    ("party", "party_cow_code_check", "cow_code = -1"),
    ("topic", "topic_not_its_own_parent", "parent_id = id"),
    ("source", "source_sha256_shape", "sha256 = 'abc'"),
    ("source", "source_sha256_shape", "sha256 = repeat('A', 64)"),
    ("source", "source_accessed_day", "accessed = 'infinity'"),
    ("source", "source_accessed_day", "accessed = '0044-03-15 BC'"),
    ("source", "source_accessed_day", "accessed = '10000-01-01'"),
    ("office", "office_ends_after_start", 'start = "end", "end" = start'),
    ("event", "event_reciprocal_of_another", "reciprocal_of_id = id"),
    ("event", "event_plover_whole", "plover_id = null"),
    ("event", "event_plover_whole", "plover_version = ''"),
    ("event", "event_plover_whole", "plover_derived_from = 'guess'"),
    (
        "event",
        "event_plover_whole",
        "plover_id = null, plover_version = '', plover_mode = '', plover_derived_from = ''",
    ),
    ("event", "event_intensity_number", "intensity = 'NaN'"),
    *[
        (type_, f"{type_}_original_object", "original = '[]'")
        for type_ in ("party", "speaker", "office", "source", "statement", "talk", "proposal", "event")
    ],
    ("event", "event_original_object", "original = '7'"),
    ("event", "event_original_object", "original = '\"text\"'"),
    ("event", "event_plover_contexts_flat", "plover_contexts = '{NULL}'"),
    ("event", "event_plover_contexts_flat", "plover_contexts = '{{a},{b}}'"),
    *[(type_, f"{type_}_merged_is_withdrawn", "merged_into_id = id + 1") for type_ in factories.MAKERS],
    *[
        (type_, f"{type_}_merged_is_withdrawn", "publication = 'withdrawn', merged_into_id = id")
        for type_ in factories.MAKERS
    ],
]


@pytest.mark.parametrize(("type_", "constraint", "change"), ATTACKS, ids=[f"{t}: {c}" for t, _, c in ATTACKS])
def test_a_record_keeps_its_fields_in_agreement(all_: Everything, type_: str, constraint: str, change: str) -> None:
    with violates(constraint):
        run(f"update events_{type_} r set {change} where id = %s".replace("%%", "%"), [getattr(all_, type_).pk])


PART_ATTACKS = [
    ("partymembership", "party_membership_in_another", "organization_id = party_id"),
    (
        "statementreference",
        "statement_reference_to_another",
        "to_statement_id = statement_id, party_id = null,"
        " speaker_id = null, office_id = null, source_id = null, talk_id = null, proposal_id = null, event_id = null,"
        " role = 'about'",
    ),
    ("statementreference", "statement_reference_addressee", "role = 'addressed-to', position = position + 100"),
    ("talkparticipant", "talk_participant_named", "party_id = null, speaker_id = null, office_id = null"),
    ("proposalsignatory", "proposal_signatory_named", "party_id = null, speaker_id = null, stated = ''"),
    ("proposalrelation", "proposal_relation_to_another", "other_id = proposal_id"),
    ("proposalresponse", "proposal_response_evidence", "statement_id = null, source_id = null"),
    (
        "eventactor",
        "event_actor_named",
        "party_id = null, speaker_id = null, country_id = null, stated = '', sectors = '{{}}'",
    ),
    ("eventactor", "event_actor_sectors_flat", "sectors = array[null]::varchar[]"),
    ("eventactor", "event_actor_sectors_flat", "sectors = '{{{{a}},{{b}}}}'"),
    ("eventplace", "event_place_on_earth", "latitude = 90.000001"),
    ("eventplace", "event_place_on_earth", "latitude = -90.000001"),
    ("eventplace", "event_place_on_earth", "longitude = 180.000001"),
    ("eventplace", "event_place_on_earth", "longitude = null"),
    ("eventplace", "event_place_on_earth", "latitude = null"),
    ("eventplace", "event_place_on_earth", "latitude = 'NaN'"),
    ("eventplace", "event_place_on_earth", "longitude = 'NaN'"),
    ("eventsameevent", "event_same_another", "other_id = event_id"),
]


@pytest.mark.parametrize(
    ("table", "constraint", "change"), PART_ATTACKS, ids=[f"{t}: {c[:60]}" for t, _, c in PART_ATTACKS]
)
def test_a_part_keeps_its_fields_in_agreement(all_: Everything, table: str, constraint: str, change: str) -> None:
    with violates(constraint):
        run(f"update events_{table} set {change.format()}")


DUPLICATES = [
    (t.table, c.name, c.fields)
    for t in TABLES
    for c in t.model._meta.constraints
    if isinstance(c, models.UniqueConstraint) and t.owner != "id"
]


@pytest.mark.parametrize(("table", "constraint", "fields"), DUPLICATES, ids=[name for _, name, _ in DUPLICATES])
def test_a_part_is_listed_once_and_each_place_is_taken_once(
    all_: Everything, table: str, constraint: str, fields: tuple[str, ...]
) -> None:
    model = next(t.model for t in TABLES if t.table == table)
    columns = [str(f.column) for f in model._meta.local_concrete_fields if f.column != "id"]
    connection.check_constraints()
    # Otherwise another constraint of the table may refuse the row first.
    for other in model._meta.constraints:
        if isinstance(other, models.UniqueConstraint) and other.name != constraint:
            run(f"alter table {table} drop constraint {other.name}")
    with violates(constraint):
        _duplicate(table, columns, moved="position" not in fields)


def _duplicate(table: str, columns: list[str], moved: bool) -> None:
    """Insert a copy of a row of the table, at another place of its list where that shall not be the reason."""
    listed = ", ".join(f'"{column}"' for column in columns)
    values = ", ".join('"position" + 100' if moved and column == "position" else f'"{column}"' for column in columns)
    run(f"insert into {table} ({listed}) select {values} from {table} order by id limit 1")
    connection.check_constraints()


def test_places_in_a_list_may_be_exchanged_in_one_transaction(all_: Everything) -> None:
    run(
        "update events_statementreference set position = 1 - position"
        " where role = 'addressed-to' and position in (0, 1)"
    )
    first = all_.statement.references.get(role="addressed-to", position=0)
    second = all_.statement.references.get(role="addressed-to", position=1)
    first.position, second.position = 1, 0
    first.save()
    second.save()
    connection.check_constraints()


@pytest.mark.parametrize("code", ["iso3166_alpha2", "iso3166_alpha3"])
def test_a_code_names_one_party_at_a_time(all_: Everything, code: str) -> None:
    taken = getattr(all_.party, code)
    with violates(f"party_{code}_once"):
        factories.party(**{code: taken})
    with violates(f"party_{code}_once"):
        factories.party(publication="draft", **{code: taken})
    factories.party(publication="withdrawn", **{code: taken})
    factories.party(**{code: ""})
    factories.party(**{code: ""})


def test_a_place_in_an_utterance_is_taken_once(all_: Everything) -> None:
    with violates("statement_sequence_once"):
        factories.statement(sequence=all_.statement.sequence, sequence_part=all_.statement.sequence_part)
    factories.statement(sequence=all_.statement.sequence, sequence_part=2)


def test_an_event_has_one_reciprocal(all_: Everything) -> None:
    with pytest.raises(IntegrityError, match="reciprocal_of_id"), transaction.atomic():
        factories.event(reciprocal_of=all_.event)


def _office(start: str | None, end: str | None, **more: Any) -> Any:
    dates = {name: factories.day(text) if text else None for name, text in (("start", start), ("end", end))}
    return factories.office(title="Minister", **dates, **more)


OVERLAPS = [
    ("2010", "2015", "2012", "2020", True),
    ("2010-01-01", "2015-06-30", "2015-06-29", "2020", True),
    ("2010-01-01", "2015-06-30", "2015-06-30", "2020", False),
    ("2010", "2015", "2015", "2020", False),
    ("2010", "2012", "2014", "2020", False),
    ("2010", None, "2012", "2020", False),
    ("2010/2013", "2015", "2010", "2012", False),
    ("2004-03-09", "2030-01-01", "2010-05", "2010-07", True),
]


@pytest.mark.parametrize(("start", "end", "other_start", "other_end", "clash"), OVERLAPS)
def test_a_person_holds_a_post_once_at_a_time(
    all_: Everything, start: str, end: str | None, other_start: str, other_end: str, clash: bool
) -> None:
    person, party = factories.speaker(), factories.party()
    _office(start, end, speaker=person, party=party)
    if clash:
        with violates("office_held_once"):
            _office(other_start, other_end, speaker=person, party=party)
    else:
        _office(other_start, other_end, speaker=person, party=party)
    for different in ({"role": "acting"}, {"area": "North"}, {"legislative_period": "II"}, {"on_behalf_of": party}):
        _office(start, end, speaker=person, party=party, **different)
    _office(start, end, speaker=factories.speaker(), party=party)
    _office(start, end, speaker=person, party=factories.party())
    _office(start, end, speaker=None, party=party)
    _office(start, end, speaker=None, party=party)
    _office(other_start, other_end, speaker=person, party=party, publication="withdrawn")


def test_a_response_with_another_proposal_s_provision_is_refused(all_: Everything) -> None:
    other = factories.proposal()
    provision = other.provisions.create(number="9", text="x")
    with refused("proposal_response_own_provision"), transaction.atomic():
        run("update events_proposalresponse set provision_id = %s", [provision.pk])
        connection.check_constraints()


def test_codes_exist(all_: Everything) -> None:
    for column, code in (("cameo_id", "999"), ("plover_id", "HUG")):
        with pytest.raises(IntegrityError, match="foreign key"), transaction.atomic():
            run(f"update events_event set {column} = %s where id = %s", [code, all_.event.pk])
            connection.check_constraints()


def test_every_constraint_of_the_models_is_in_the_database_and_valid(all_: Everything) -> None:
    declared = {c.name for table in TABLES for c in table.model._meta.constraints}
    found = scalar(
        "select array_agg(name) from (select conname::text from pg_constraint where convalidated"
        " union select indexrelid::regclass::text from pg_index where indisunique and indisvalid) c (name)"
    )
    assert declared - set(found) == set()


def test_every_column_has_its_help_text_as_comment(all_: Everything) -> None:
    for table in TABLES:
        for field in table.model._meta.local_concrete_fields:
            if field.column == "id":
                continue
            comment = scalar(
                "select col_description(attrelid, attnum) from pg_attribute"
                " where attrelid = %s::regclass and attname = %s",
                [table.table, field.column],
            )
            assert comment == str(field.help_text) and comment, f"{table.table}.{field.column}"
