"""`docs/adding-a-record-type.md` is true: for each of the nine types, what its steps name is where they say."""

import re
from pathlib import Path

import pytest
import yaml
from django.contrib import admin

from events.models.record import Part
from events.publish import catalog
from events.vocabulary.enumerations import RecordType

ROOT = Path(__file__).resolve().parents[2]
RECIPE = (ROOT / "docs" / "adding-a-record-type.md").read_text(encoding="utf-8")
TYPES = list(RecordType)


def models_of(type_: RecordType) -> list[type]:
    return [table.model for table in catalog.captured_tables() if table.type == type_.value]


def test_every_path_the_recipe_names_exists():
    named = [path for path in re.findall(r"`([a-z_]+/[\w./<>-]+)`", RECIPE) if "/" in path]
    assert len(named) >= 8
    for path in named:
        if path.startswith(("api/", "manage")):
            continue
        pattern = re.sub(r"<[a-z]+>", "*", path)
        assert list(ROOT.glob(pattern)), f"{path} is named in the recipe and does not exist"


@pytest.mark.parametrize("type_", TYPES)
def test_record_has_a_model_whose_fields_are_described(type_: RecordType):
    assert type_.value in catalog.record_models()
    for model in models_of(type_):
        for field in model._meta.local_concrete_fields:
            if field.name == "id":
                continue
            assert field.help_text, f"{model.__name__}.{field.name} is not described"
            assert field.db_comment == field.help_text
        if issubclass(model, Part):
            assert model._meta.get_field(model.owner).related_model in catalog.record_models().values()


@pytest.mark.parametrize("type_", TYPES)
def test_record_is_rendered_by_a_view_of_its_own(type_: RecordType):
    sql = (ROOT / "events" / "publish" / "sql" / "render" / f"{type_.value}.sql").read_text(encoding="utf-8")
    assert f"create view public.events_render_{type_.value} as" in sql


@pytest.mark.parametrize("type_", TYPES)
def test_record_is_served_and_in_the_contract(type_: RecordType):
    paths = yaml.safe_load((ROOT / "openapi.yaml").read_text(encoding="utf-8"))["paths"]
    assert f"/api/v1/{type_.collection}/" in paths
    assert any(path.startswith(f"/api/v1/{type_.collection}/{{") for path in paths)


@pytest.mark.parametrize("type_", TYPES)
def test_record_can_be_edited(type_: RecordType):
    assert catalog.record_models()[type_.value] in admin.site._registry


@pytest.mark.parametrize("type_", TYPES)
def test_record_is_in_the_guide(type_: RecordType):
    assert f"`{type_.collection}`" in (ROOT / "docs" / "api.md").read_text(encoding="utf-8")


@pytest.mark.django_db
def test_every_reference_column_is_indexed():
    from django.db import connection

    with connection.cursor() as cursor:
        cursor.execute(
            "select i.indrelid::regclass::text, a.attname from pg_index i"
            " join pg_attribute a on a.attrelid = i.indrelid and a.attnum = i.indkey[0]"
        )
        leading = set(cursor.fetchall())
    missing = [(r.source.table, r.column) for r in catalog.references() if (r.source.table, r.column) not in leading]
    assert not missing
