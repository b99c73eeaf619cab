"""The settings: secure defaults, invalid values, and no side effects of importing them."""

import json
import os
import stat
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]


def run(arguments: list[str], data_dir: Path, **environment: str) -> subprocess.CompletedProcess[str]:
    """Run Python with only the given environment variables."""
    return subprocess.run(
        [sys.executable, *arguments],
        cwd=ROOT,
        env={"PATH": os.environ["PATH"], "DIPLO_DATA_DIR": str(data_dir), **environment},
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
    )


def setting(expression: str, data_dir: Path, **environment: str) -> object:
    """Return the value of an expression of the settings `s`, converted through JSON."""
    code = f"import json\nimport diplo_api.settings as s\nprint(json.dumps({expression}))"
    result = run(["-c", code], data_dir, **environment)
    assert result.returncode == 0, result.stderr
    return json.loads(result.stdout)


def test_defaults_are_secure(tmp_path: Path) -> None:
    assert setting("[s.DEBUG, s.ALLOWED_HOSTS]", tmp_path) == [False, ["127.0.0.1", "localhost", "[::1]"]]
    assert setting("[s.CORS_ALLOW_CREDENTIALS, s.CORS_ALLOW_METHODS]", tmp_path) == [False, ["GET", "HEAD", "OPTIONS"]]


def test_importing_settings_starts_nothing_and_writes_nothing(tmp_path: Path) -> None:
    data_dir = tmp_path / "data"
    setting("str(s.DATA_DIR)", data_dir)
    assert not data_dir.exists()
    result = run(["manage.py", "check"], data_dir)
    assert result.returncode == 0, result.stderr
    assert not (data_dir / "postgres").exists()


def test_the_secret_key_is_generated_once_and_only_readable_by_its_owner(tmp_path: Path) -> None:
    code = "from django.conf import settings\nprint(settings.SECRET_KEY)"
    environment = {
        "PATH": os.environ["PATH"],
        "DIPLO_DATA_DIR": str(tmp_path / "data"),
        "DJANGO_SETTINGS_MODULE": "diplo_api.settings",
    }
    at_once = [
        subprocess.Popen([sys.executable, "-c", code], cwd=ROOT, env=environment, stdout=subprocess.PIPE, text=True)
        for _ in range(4)
    ]
    keys = {process.communicate(timeout=60)[0].strip() for process in at_once}
    assert len(keys) == 1
    assert len(keys.pop()) > 60
    assert stat.S_IMODE((tmp_path / "data" / "secret-key").stat().st_mode) == 0o600
    assert [file.name for file in (tmp_path / "data").iterdir()] == ["secret-key"]


def test_a_secret_key_from_the_environment_is_not_stored(tmp_path: Path) -> None:
    assert setting("str(s.SECRET_KEY)", tmp_path / "data", SECRET_KEY="given") == "given"
    assert not (tmp_path / "data").exists()


def test_https_passes_djangos_deployment_check(tmp_path: Path) -> None:
    result = run(["manage.py", "check", "--deploy", "--fail-level", "WARNING"], tmp_path, HTTPS="1")
    assert result.returncode == 0, result.stderr
    assert "no issues (0 silenced)" in result.stdout


def test_without_https_the_deployment_check_fails(tmp_path: Path) -> None:
    result = run(["manage.py", "check", "--deploy", "--fail-level", "WARNING"], tmp_path)
    assert result.returncode == 1
    assert "security.W008" in result.stderr


@pytest.mark.parametrize("variable", ["DATABASE_URL", "DATABASE_READER_URL"])
def test_a_database_that_is_not_postgresql_is_refused(tmp_path: Path, variable: str) -> None:
    urls = {"DATABASE_URL": "postgresql://writer@db.example.org/diplo", variable: "sqlite:///diplo.sqlite3"}
    result = run(["-c", "import diplo_api.settings"], tmp_path, **urls)
    assert result.returncode != 0
    assert f"{variable} must be a postgresql:// URL" in result.stderr


def test_exports_storage_options_must_be_a_json_object(tmp_path: Path) -> None:
    for wrong in ("location=/srv", '["/srv"]'):
        result = run(["-c", "import diplo_api.settings"], tmp_path, EXPORTS_STORAGE_OPTIONS=wrong)
        assert result.returncode != 0
        assert "EXPORTS_STORAGE_OPTIONS" in result.stderr.splitlines()[-1]
    assert setting("s.STORAGES['exports']['OPTIONS']", tmp_path) == {"location": str(tmp_path / "exports")}


def test_the_reader_never_has_the_writers_credentials(tmp_path: Path) -> None:
    reader = "[s.DATABASES['reader'][k] for k in ('HOST', 'PORT', 'NAME', 'USER', 'PASSWORD')]"
    url = "postgresql://writer:secret@db.example.org:5433/diplo"
    assert setting(reader, tmp_path, DATABASE_URL=url) == ["db.example.org", 5433, "diplo", "diplo_reader", ""]
    with_password = setting(reader, tmp_path, DATABASE_URL=url, DATABASE_READER_PASSWORD="other")
    assert with_password == ["db.example.org", 5433, "diplo", "diplo_reader", "other"]
    replica = "postgresql://diplo_reader:other@replica.example.org/diplo"
    at_replica = setting(reader, tmp_path, DATABASE_URL=url, DATABASE_READER_URL=replica)
    assert at_replica == ["replica.example.org", "", "diplo", "diplo_reader", "other"]


def test_the_reader_is_read_only_and_has_a_statement_timeout(tmp_path: Path) -> None:
    for environment in ({}, {"DATABASE_URL": "postgresql://writer@db.example.org/diplo?options=-c%20geqo%3Doff"}):
        options = str(setting("s.DATABASES['reader']['OPTIONS']['options']", tmp_path, **environment))
        assert "default_transaction_read_only=on" in options
        assert "statement_timeout=5000" in options
        assert ("geqo=off" in options) == bool(environment)


def test_a_socket_folder_in_the_url_is_supported(tmp_path: Path) -> None:
    for url in ("postgresql://w@/diplo?host=/run/postgresql", "postgresql://w@%2Frun%2Fpostgresql/diplo"):
        assert setting("[s.DATABASES[a]['HOST'] for a in s.DATABASES]", tmp_path, DATABASE_URL=url) == (
            ["/run/postgresql"] * 2
        )


def test_all_environment_variables_are_documented() -> None:
    import re

    code = "".join((ROOT / "diplo_api" / name).read_text() for name in ("settings.py", "database_settings.py"))
    read = set(re.findall(r'(?:env\.\w+|_parse_url)\(\s*"([A-Z_]+)"', code))
    table = set(re.findall(r"^\| `([A-Z_]+)` \|", (ROOT / "docs" / "operations.md").read_text(), re.MULTILINE))
    assert read == table
