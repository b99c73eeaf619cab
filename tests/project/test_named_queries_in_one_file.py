"""A file of named SQL statements: what its statements are, and which mistakes in it raise an error."""

from pathlib import Path

import pytest

from diplo_api.postgresql.named_queries import NamedQueries, QueryFileError

_FILE = """-- Statements of a test.

-- lock_rows --
-- Locks rows, in the order of their ids,
-- so that two sessions cannot deadlock.
select id from public.$table where id = any(%s)
order by id for update

-- Slugs and times

-- find_by_pattern --
-- Finds slugs that end with a number.
select slug from public.$table where slug ~ '-[0-9]+$' and ${column}id > 0

-- now --
-- The server's clock.
select now()
"""


def _queries(folder: Path, text: str) -> NamedQueries:
    path = folder / "queries.sql"
    path.write_text(text, encoding="utf-8")
    return NamedQueries(path)


def test_statements_have_a_name_a_purpose_and_a_text(tmp_path: Path) -> None:
    """The purpose may have several lines, and is not part of the text."""
    found = {query.name: query for query in _queries(tmp_path, _FILE)}
    assert list(found) == ["lock_rows", "find_by_pattern", "now"]
    assert found["lock_rows"].purpose == "Locks rows, in the order of their ids, so that two sessions cannot deadlock."
    assert found["now"].text == "select now()"
    assert found["find_by_pattern"].placeholders == {"table", "column"}


def test_placeholders_are_replaced(tmp_path: Path) -> None:
    """Both forms of a placeholder are replaced; a dollar sign that begins none stays."""
    queries = _queries(tmp_path, _FILE)
    assert queries.text("lock_rows", table="events_party") == (
        "select id from public.events_party where id = any(%s)\norder by id for update"
    )
    assert queries.text("find_by_pattern", table="events_party", column="record_") == (
        "select slug from public.events_party where slug ~ '-[0-9]+$' and record_id > 0"
    )


def test_an_unknown_name_is_an_error(tmp_path: Path) -> None:
    """The error names the file and the statement."""
    with pytest.raises(QueryFileError, match=r"queries\.sql has no statement 'lock'"):
        _queries(tmp_path, _FILE).text("lock")


@pytest.mark.parametrize("identifiers", [{}, {"tables": "events_party"}, {"table": "events_party", "column": "id"}])
def test_placeholders_and_identifiers_must_match(tmp_path: Path, identifiers: dict[str, str]) -> None:
    """A missing identifier would send `$table` to the server; a superfluous one is a typing error."""
    with pytest.raises(QueryFileError, match=r"lock_rows has the placeholders \['table'\]"):
        _queries(tmp_path, _FILE).text("lock_rows", **identifiers)


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("-- now --\n-- The time.\nselect 1\n\n-- now --\n-- The time.\nselect 2\n", "two statements 'now'"),
        ("-- now --\nselect now()\n", "'now' has no purpose"),
        ("-- now --\n-- The time.\n", "'now' has no text"),
        ("-- now --\n-- then --\n-- The time.\nselect now()\n", "'now' has no purpose"),
        ("select now()\n-- then --\n-- The time.\nselect now()\n", "before the first header"),
    ],
)
def test_a_malformed_file_is_an_error(tmp_path: Path, text: str, reason: str) -> None:
    """It is found when the file is read, not when the statement is first used."""
    with pytest.raises(QueryFileError, match=reason):
        _queries(tmp_path, text)
