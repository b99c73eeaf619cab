"""`make demo` imports the samples of every format into an empty database."""

import os
import subprocess
import sys
from pathlib import Path

import pytest
from django.conf import settings
from django.core.management import CommandError, call_command

from events.imports import demo_data
from events.imports.formats import FORMATS
from tests import factories

SAMPLES = [each for each in demo_data.samples() if each.path.parent.name == "samples"]


def test_every_format_has_a_sample() -> None:
    assert {each.format for each in SAMPLES} == set(FORMATS)


@pytest.mark.parametrize("sample", SAMPLES, ids=lambda sample: sample.path.name)
def test_each_sample_is_imported(with_countries: None, sample: demo_data.Sample) -> None:
    summary = demo_data.load(sample)
    assert summary.message == ""
    assert sum(words["created"] for words in summary.counts.values()) > 1


def test_the_demo_refuses_a_database_with_records(committed: None) -> None:
    factories.party(name="Somebody's")
    with pytest.raises(CommandError, match="has records already"):
        call_command("demo")
    assert len(demo_data.counts()) == 9 and demo_data.counts()["parties"] == 1


@pytest.mark.slow
def test_the_demo_creates_a_database_and_prints_where_to_look(tmp_path: Path) -> None:
    environment = {**os.environ, "DIPLO_DATA_DIR": str(tmp_path / "demo")}
    environment["DJANGO_SETTINGS_MODULE"] = "diplo_api.settings"
    for name in ("DATABASE_URL", "DATABASE_READER_URL"):
        environment.pop(name, None)
    command = [sys.executable, "manage.py", "demo"]
    ended = subprocess.run(command, cwd=settings.BASE_DIR, env=environment, capture_output=True, text=True, timeout=300)
    assert ended.returncode == 0, ended.stdout + ended.stderr
    for sample in demo_data.samples():
        assert f"{sample.format}: {sample.path.name}: " in ended.stdout
    assert "DIPLO_DATA_DIR=" in ended.stdout and "/api/v1/offices/" in ended.stdout
