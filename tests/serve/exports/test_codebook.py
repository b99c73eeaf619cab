"""The codebook explains every column, value and blank cell, and its recipes count correctly."""

import json
import re

import duckdb
import pytest

from events.models import EventActor, EventSameEvent
from events.serve.collections import COLLECTIONS
from events.serve.collections.fields import Choice
from events.serve.exports import codebook, flat_queries
from events.serve.exports.blank_cells import MEANINGS
from events.serve.exports.recipes import RECIPES
from events.vocabulary import cameo, plover
from tests import factories


def test_every_column_blank_cell_and_value_is_explained():
    book = codebook.codebook()
    for collection in COLLECTIONS.values():
        entries = {one["name"]: one for one in book["collections"][collection.name]["columns"]}
        columns = flat_queries.columns(collection)
        assert [one.name for one in columns] == list(entries), "every name occurs once"
        for column in columns:
            assert len(entries[column.name]["description"]) > 3, column.name
            if column.nullable and column.kind != "list":
                assert column.blank, f"{collection.name}.{column.name}: `blank_cells` must give its meaning"
        for name, field in collection.document().get_fields().items():
            if isinstance(field, Choice):
                values = {one["value"]: one["meaning"] for one in entries[name]["values"]}
                assert values == {str(value): str(label) for value, label in field.enumeration.choices}
    assert {one["name"]: one["version"] for one in book["schemes"]}.items() >= {
        "CAMEO": cameo.VERSION,
        "PLOVER": plover.VERSION,
    }.items()
    roles = next(one for one in book["collections"]["talks"]["columns"] if one["name"] == "participants")["values_of"]
    assert {one["value"] for one in roles["role"]} == {"party", "host", "mediator", "observer"}


def test_the_table_of_blank_meanings_names_columns_that_can_be_blank():
    for type_, meanings in MEANINGS.items():
        columns = flat_queries.columns(COLLECTIONS[type_])
        blank = {one.name for one in columns if one.nullable} | {one.within for one in columns if one.nullable}
        assert meanings.keys() <= blank, type_


def test_the_crosswalk_is_the_one_of_the_importers():
    rows = {row["cameo"]: row for row in codebook.codebook()["crosswalk"]["rows"]}
    assert set(rows) == {one.code for one in cameo.all() if plover.derive_from_cameo(one.code)}
    for code, row in rows.items():
        coding = plover.derive_from_cameo(code)
        assert coding is not None
        assert (row["plover_type"], row["plover_mode"]) == (coding.type, coding.mode)
    assert "010" not in rows and "020" not in rows


def test_it_is_served_as_json_and_markdown(http, folder):
    assert http.get("/api/v1/exports/codebook.json").json() == json.loads(json.dumps(codebook.codebook()))
    text = http.get("/api/v1/exports/codebook.md", headers={"accept": "text/html"})
    for address in ("codebook.md", "codebook.json", ""):
        etag = http.get(f"/api/v1/exports/{address}")["ETag"]
        again = http.get(f"/api/v1/exports/{address}", headers={"if-none-match": etag})
        assert (again.status_code, again.content, again["ETag"]) == (304, b"", etag)
    assert text["Content-Type"].startswith("text/markdown")
    assert "| `actor_country_iso3` |" in text.content.decode()
    for table in re.findall(r"(?:^\|.*\n)+", text.content.decode(), re.MULTILINE):
        assert len({len(re.findall(r"(?<!\\)\|", line)) for line in table.splitlines()}) == 1, table[:200]


@pytest.fixture
def coded(committed, build, folder, monkeypatch):
    """An agreement of France and Germany in both directions, of which one has two further reports; other events."""
    france = factories.party(slug="france", iso3166_alpha2="FR", iso3166_alpha3="FRA", cow_code=220, gw_code=220)
    germany = factories.party(slug="germany", iso3166_alpha2="DE", iso3166_alpha3="DEU", cow_code=255, gw_code=260)
    ministry = factories.party(slug="germany-aa", kind="ministry", parent=germany)
    nato = factories.party(slug="nato", kind="alliance")
    rebels = factories.party(slug="rebels", kind="armed-group")
    nowhere = factories.party(slug="nowhere", kind="territory")

    def act(slug, actor, recipient, **given):
        one = factories.event(slug=slug, **given)
        for side, party in (("actor", actor), ("recipient", recipient)):
            if party is not None:
                EventActor.objects.create(event=one, side=side, party=party)
        return one

    there = act("a-agree", france, ministry, cameo_id="057")
    back = act("b-agree", ministry, france, cameo_id="057", reciprocal_of=there)
    for slug, other in (("d-report", back), ("c-report", None)):
        report = act(slug, germany, france, cameo_id="057")
        if other is not None:
            EventSameEvent.objects.create(event=report, other=other)
            linked = report
        else:
            EventSameEvent.objects.create(event=linked, other=report, position=1)
    act("e-nato", nato, rebels, cameo_id="020")
    act("f-unknown", None, nowhere, modality="future")
    stated = factories.event(slug="g-stated")
    EventActor.objects.create(event=stated, side="actor", stated="officials", country=france)
    EventActor.objects.create(event=stated, side="actor", party=germany, position=1)
    made = build()
    monkeypatch.chdir(folder / made.build)


def test_recipes_count_events_correctly(coded):
    found = {one.name: {row[:2]: row[2] for row in duckdb.sql(one.sql).fetchall()} for one in RECIPES}
    fr, de = "FRA", "DEU"
    others = {(None, None): 1, (fr, None): 1}
    assert found["Directed"] == {(fr, de): 1, (de, fr): 3, **others}
    assert found["Undirected"] == {(de, fr): 3, (None, None): 1, (fr, fr): 1} or found["Undirected"] == {
        (de, fr): 3,
        **others,
    }
    assert found["Without repeated reports"] == {(fr, de): 1, (de, fr): 1, **others}
    assert found["Each event once"][de, fr] == 1
    assert all(f"```sql\n{one.sql.strip()}\n```" in codebook.as_markdown() for one in RECIPES)


def test_blank_countries_and_codings_have_a_reason(coded):
    names = "actor_count, actor_country, actor_country_iso2, actor_country_iso3, actor_country_cow, actor_country_gw"
    rows = duckdb.sql(f"select id, {names}, actor_country_blank from 'events.parquet'").fetchall()
    countries = {row[0]: row[1:] for row in rows}
    assert countries["a-agree"] == (1, "france", "FR", "FRA", 220, 220, None)
    assert countries["b-agree"] == (1, "germany", "DE", "DEU", 255, 260, None), (
        "a ministry has the country of its state"
    )
    assert countries["e-nato"] == (1, None, None, None, None, None, "not-applicable")
    assert countries["f-unknown"] == (0, None, None, None, None, None, "unknown")
    assert countries["g-stated"][:2] == (2, "france"), "the first, by the country that was coded"
    sql = "select id, recipient_country, recipient_country_cow, recipient_country_blank, cameo_blank, plover_blank"
    blanks = {row[0]: row[1:] for row in duckdb.sql(f"{sql} from read_csv('events.csv.gz')").fetchall()}
    assert blanks["e-nato"] == (None, None, "unknown", None, "not-applicable"), "CAMEO 020 has no PLOVER type"
    assert blanks["f-unknown"] == ("nowhere", None, None, "not-coded", "not-coded")
    assert blanks["a-agree"] == ("germany", 255, None, None, "not-coded")
