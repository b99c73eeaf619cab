"""Redaction erases a record's text from every row and every answer, and publishes a change for copies."""

import json

import pytest
from django.core.management import CommandError, call_command
from django.db import DatabaseError, connection, connections, transaction

from events.models import Statement
from events.publish import redaction
from tests import factories
from tests.publish.log import changes, head, refused
from tests.publish.sessions import run, scalar
from tests.publish.soundness import assert_log_is_sound

pytestmark = pytest.mark.publish

SECRET = "zanzibarsecretphrase"


@pytest.fixture(autouse=True)
def sound(committed):
    """The log is consistent after every redaction."""
    yield
    assert_log_is_sound()


def _tables_with(text: str) -> list[str]:
    """Every table with a row that contains the text."""
    with connection.cursor() as cursor:
        names = connection.introspection.table_names(cursor)
    return [
        name
        for name in names
        if scalar(f'select exists (select from "{name}" t where t::text ilike %s)', [f"%{text}%"])
    ]


def _answers_with(http, text: str, slug: str) -> list[str]:
    """Every address of the public API about the record whose answer contains the text."""
    position = http.get("/api/v1/changes/").headers["Diplo-Position"]
    addresses = [
        "/api/v1/changes/?limit=1000",
        "/api/v1/changes/?limit=1000&versions=all",
        "/api/v1/changes/?limit=1000&versions=all&format=ndjson",
        "/api/v1/statements/?limit=100",
        f"/api/v1/statements/?q={text}",
        f"/api/v1/statements/{slug}/",
        f"/api/v1/statements/{slug}/?as_of={position}",
        f"/api/v1/statements/{slug}/?as_of={position.split('-')[0]}-1",
        f"/api/v1/statements/{slug}/versions/",
        f"/api/v1/statements/{slug}/references/",
        *(f"/api/v1/statements/{slug}/versions/{n}/" for n in range(1, 6)),
        *(f"/api/v1/statements/{slug}/versions/{n}/diff/" for n in range(1, 6)),
    ]
    return [address for address in addresses if text in http.get(address).content.decode()]


def _said(slug: str) -> Statement:
    """A statement with two versions that both contain the text."""
    made = factories.statement(slug=slug, text=f"First {SECRET}")
    Statement.objects.filter(pk=made.pk).update(text=f"Second {SECRET}")
    return made


def test_only_the_id_of_a_withdrawn_record_remains(committed, http):
    made = _said("to-be-erased")
    assert {"events_version", "events_current"} <= set(_tables_with(SECRET))
    assert _answers_with(http, SECRET, made.slug)
    made.publication = "withdrawn"
    made.save()
    before = head()
    done = redaction.redact("statement", made.slug, "an order of the court", "a clerk")
    assert done.erased == 2
    assert _tables_with(SECRET) == ["events_statement"], "only the curators' row may contain it"
    assert _answers_with(http, SECRET, made.slug) == []
    (change,) = json.loads(http.get(f"/api/v1/changes/?since={_position(http, before)}").content)["results"]
    assert (change["id"], change["op"], change["version"], change["redacted"], change["document"]) == (
        made.slug,
        "delete",
        4,
        True,
        None,
    )
    tombstone = http.get(f"/api/v1/statements/{made.slug}/").json()["tombstone"]
    assert tombstone["redacted"] is True
    Statement.objects.filter(pk=made.pk).delete()
    assert _tables_with(SECRET) == []


def test_the_current_document_of_a_changed_record_remains(committed, http):
    made = _said("partly-erased")
    Statement.objects.filter(pk=made.pk).update(text="Something harmless")
    redaction.redact("statement", made.slug, "an order of the court", "a clerk")
    assert _tables_with(SECRET) == []
    assert _answers_with(http, SECRET, made.slug) == []
    document = http.get(f"/api/v1/statements/{made.slug}/").json()
    assert (document["text"], document["version"]) == ("Something harmless", 4)
    listed = http.get(f"/api/v1/statements/{made.slug}/versions/").json()["results"]
    assert [(one["version"], one["redacted"]) for one in listed] == [(4, True), (3, True), (2, True), (1, True)]
    assert http.get(f"/api/v1/statements/{made.slug}/versions/4/").json() == document
    gone = http.get(f"/api/v1/statements/{made.slug}/versions/2/")
    assert gone.status_code == 410
    assert gone.json()["tombstone"]["redacted"] is True
    # The next change is an ordinary one.
    Statement.objects.filter(pk=made.pk).update(text="Something else")
    newest = changes()[-1]
    assert (newest.version, newest.body["text"]) == (5, "Something else")
    assert scalar("select redacted from events_current where slug = %s", [made.slug]) is False


def test_the_current_row_is_the_newest_of_the_log(committed):
    made = _said("still-in-step")
    Statement.objects.filter(pk=made.pk).update(text="Something harmless")
    redaction.redact("statement", made.slug, "reason", "who")
    same = "(v.seq, v.version, v.op, v.body::text, v.redacted, v.recorded_at, v.slug)"
    assert scalar(
        f"select {same} = {same.replace('v.', 'c.')} from events_current c join events_version v using (seq)"
        " where c.slug = %s",
        [made.slug],
    )
    # The digest is that of the published document, so saving the record again publishes nothing.
    before = head()
    Statement.objects.get(pk=made.pk).save()
    assert head() == before


def test_a_merged_record_still_redirects_to_its_survivor(committed, http):
    made, survivor = _said("merged-away"), factories.statement(text="Something harmless")
    Statement.objects.filter(pk=made.pk).update(publication="withdrawn", merged_into=survivor)
    redaction.redact("statement", made.slug, "an order of the court", "a clerk")
    answer = http.get(f"/api/v1/statements/{made.slug}/")
    assert (answer.status_code, answer["Location"]) == (308, f"/api/v1/statements/{survivor.slug}/")
    assert (changes()[-1].op, changes()[-1].merged_into) == ("delete", survivor.slug)
    assert _tables_with(SECRET) == ["events_statement"]


def test_a_published_record_with_one_text_only_is_refused(committed):
    made = factories.statement(text=SECRET)
    with refused("redaction_needs_change", made.slug, "Withdraw"):
        redaction.redact("statement", made.slug, "reason", "who")
    with refused("redaction_of_nothing", "statement", "a-ghost"):
        redaction.redact("statement", "a-ghost", "reason", "who")
    Statement.objects.filter(pk=made.pk).update(publication="withdrawn")
    redaction.redact("statement", made.slug, "reason", "who")
    with refused("redaction_needs_change", made.slug, "already been redacted"):
        redaction.redact("statement", made.slug, "reason", "who")


def test_an_uncommitted_change_is_refused(committed):
    made = _said("not-yet")
    with refused("redaction_before_commit", made.slug), transaction.atomic():
        Statement.objects.filter(pk=made.pk).update(text="Something harmless")
        run("select * from events_redact('statement', %s, 'reason', 'who')", [made.slug])
    assert SECRET in json.dumps(changes()[-1].body)


def test_the_log_accepts_no_update_but_redaction(committed):
    factories.statement(text=SECRET)
    # An UPDATE from a trigger of another table, which runs at a greater trigger depth.
    run("create table public.attack (n int)")
    try:
        for what in (
            "body = '{}'",
            "body = null, redacted = true, version = 9",
            "body = null",
            "slug = 'x'",
            "redacted = true",
        ):
            run(
                "create or replace function public.attack() returns trigger language plpgsql as"
                f" $$ begin update public.events_version set {what}; return new; end $$"
            )
            run(
                "create or replace trigger attack after insert on public.attack"
                " for each row execute function public.attack()"
            )
            with refused("log_is_insert_only"), transaction.atomic():
                run("insert into public.attack values (1)")
    finally:
        run("drop table public.attack")
        run("drop function public.attack()")
    with refused("log_is_insert_only"), transaction.atomic():
        run("update events_version set body = null, redacted = true")


def test_the_audit_log_has_who_and_why_and_is_insert_only(committed):
    made = _said("audited")
    made.delete()
    done = redaction.redact("statement", "audited", "an order of the court", "a clerk")
    with connection.cursor() as cursor:
        cursor.execute("select type, slug, seq, erased, reason, redacted_by from events_redaction")
        assert cursor.fetchall() == [("statement", "audited", done.seq, 2, "an order of the court", "a clerk")]
    for how in (
        "update events_redaction set reason = 'none'",
        "delete from events_redaction",
        "truncate events_redaction",
    ):
        with refused("log_is_insert_only", "events_redaction"), transaction.atomic():
            run(how)


@pytest.mark.parametrize(
    "sql", ["select * from events_redact('statement', 'x', 'y', 'z')", "select * from events_redaction"]
)
def test_the_reader_role_can_neither_redact_nor_read_reasons(committed, sql):
    with pytest.raises(DatabaseError, match="permission denied"), connections["reader"].cursor() as cursor:
        cursor.execute(sql)


class TestCommand:
    """`manage.py redact`."""

    @pytest.fixture(autouse=True)
    def withdrawn(self, committed):
        self.made = _said("by-command")
        self.made.publication = "withdrawn"
        self.made.save()

    def _answers(self, monkeypatch, *answers):
        remaining = iter(answers)
        monkeypatch.setattr("builtins.input", lambda question: next(remaining))

    def test_asks_twice(self, monkeypatch, capsys):
        self._answers(monkeypatch, "by-command", "erase")
        call_command("redact", "statement", "by-command", "--reason", "an order", "--by", "a clerk")
        said = capsys.readouterr().out
        assert "2 documents" in said
        assert SECRET not in said
        assert _tables_with(SECRET) == ["events_statement"]
        assert scalar("select redacted_by from events_redaction") == "a clerk"

    @pytest.mark.parametrize("answers", [("by-comand",), ("by-command", "no"), ("by-command", "")])
    def test_changes_nothing_without_both_confirmations(self, monkeypatch, answers):
        self._answers(monkeypatch, *answers)
        with pytest.raises(CommandError, match="Nothing was changed"):
            call_command("redact", "statement", "by-command", "--reason", "an order")
        assert "events_version" in _tables_with(SECRET)

    def test_accepts_the_id_twice_instead_of_a_prompt(self):
        with pytest.raises(CommandError, match="twice"):
            call_command("redact", "statement", "by-command", "--reason", "an order", "--yes", "by-command")
        twice = ("--yes", "by-command", "--yes", "by-command")
        call_command("redact", "statement", "by-command", "--reason", "an order", *twice)
        assert _tables_with(SECRET) == ["events_statement"]

    def test_refuses_an_unknown_record_and_a_blank_reason(self):
        with pytest.raises(CommandError, match="ever published"):
            call_command(
                "redact", "statement", "a-ghost", "--reason", "an order", "--yes", "a-ghost", "--yes", "a-ghost"
            )
        with pytest.raises(CommandError, match="reason"):
            call_command("redact", "statement", "by-command", "--reason", "  ")


def _position(http, seq: int) -> str:
    return f"{http.get('/api/v1/changes/').headers['Diplo-Position'].split('-')[0]}-{seq}"
