"""`docs/adding-a-record-type.md` is complete: following it adds a type, and the existing types have all its parts."""

import os
import re
import shutil
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
import yaml
from django.contrib import admin

from events.models.record import Part
from events.publish import catalog
from events.vocabulary.enumerations import RecordType
from tests.contract import recipe

ROOT = Path(__file__).resolve().parents[2]
DOCUMENT = ROOT / "docs" / "adding-a-record-type.md"
RECIPE = DOCUMENT.read_text(encoding="utf-8")
TYPES = list(RecordType)

_COPIED = ("diplo_api", "docs", "events", "fixtures", "tests", "manage.py", "openapi.yaml", "pyproject.toml")


@dataclass(frozen=True)
class Copy:
    """A copy of the repository with a database folder of its own."""

    root: Path
    data: Path

    def run(self, *command: str) -> str:
        """The output of a Python command in the copy. Fails with the output if the command does."""
        environment = {name: value for name, value in os.environ.items() if name not in _SETTINGS}
        done = subprocess.run(
            [sys.executable, *command],
            cwd=self.root,
            env={**environment, "DIPLO_DATA_DIR": str(self.data), "PYTHONDONTWRITEBYTECODE": "1"},
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
            check=False,
        )
        assert done.returncode == 0, f"{' '.join(command)}:\n{done.stdout}"
        return done.stdout


_SETTINGS = ("DATABASE_URL", "DATABASE_READER_URL", "DJANGO_SETTINGS_MODULE", "PYTHONPATH")
"""Variables of the test run that must not reach the copy."""


@pytest.fixture
def copy(tmp_path: Path) -> Iterator[Copy]:
    """A copy of the repository; its server is stopped and its database deleted afterwards."""
    copied = Copy(tmp_path / "copy", ROOT / ".data" / "recipe")
    shutil.rmtree(copied.data, ignore_errors=True)
    copied.root.mkdir()
    for name in _COPIED:
        if (ROOT / name).is_dir():
            shutil.copytree(ROOT / name, copied.root / name, ignore=shutil.ignore_patterns("__pycache__"))
        else:
            shutil.copy(ROOT / name, copied.root / name)
    try:
        yield copied
    finally:
        copied.run("-m", "diplo_api.database", "stop", "--force")
        shutil.rmtree(copied.data, ignore_errors=True)


_PYTEST = ("-m", "pytest", "-q", "-p", "no:cacheprovider")


@pytest.mark.slow
def test_a_type_of_two_words_is_added_by_following_the_recipe(copy: Copy) -> None:
    for step in recipe.read(DOCUMENT):
        if isinstance(step, recipe.Snippet):
            step.apply(copy.root)
            continue
        for line in step.lines:
            program, *arguments = line.split()
            assert program == "python"
            copy.run(*arguments)
    copy.run(*_PYTEST, "tests/contract/treaty_body_works.py")
    # The tests of publishing over all types cover the new one.
    copy.run(*_PYTEST, "tests/publish", "-m", "not slow", "-k", "treaty_body or treatybody")


def models_of(type_: RecordType) -> list[type]:
    return [table.model for table in catalog.captured_tables() if table.type == type_.value]


def test_every_path_the_recipe_names_exists():
    named = [path for path in re.findall(r"`([a-z_]+/[\w./<>-]+)`", RECIPE) if "/" in path]
    assert len(named) >= 8
    created = {s.path for s in recipe.read(DOCUMENT) if isinstance(s, recipe.Snippet) and s.after is None}
    for path in named:
        if path.startswith(("api/", "manage")):
            continue
        if path in created or path.endswith("_treaty_body_indexes.py"):
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
    paths = yaml.load((ROOT / "openapi.yaml").read_text(encoding="utf-8"), Loader=yaml.CSafeLoader)["paths"]
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
