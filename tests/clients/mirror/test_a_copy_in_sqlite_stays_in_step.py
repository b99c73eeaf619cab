"""diplo-mirror with SQLite: first copy, following, kills, redaction, and all errors."""

import signal
import socket
import sqlite3
import threading
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest

from events.models import Speaker, Topic
from events.publish import epoch, redaction
from tests import factories
from tests.clients.mirror.conftest import TOPICS, held, kept, published, run, start, until_held
from tests.everything import everything
from tests.publish.sessions import open_session, until
from tests.publish.sessions import run as execute


@pytest.fixture
def copy(tmp_path: Path) -> Path:
    """Path of the copy."""
    return tmp_path / "copy.db"


def test_a_first_copy_is_byte_for_byte_equal_and_verified(service, seeded, copy):
    everything()
    factories.topic(publication="draft")
    survivor, merged = factories.speaker(name="Wang Yi"), factories.speaker(name="Yi Wang")
    Speaker.objects.filter(pk=merged.pk).update(publication="withdrawn", merged_into=survivor)
    told = run("sync", service, "--to", f"sqlite:{copy}", "--once")
    assert "in step at" in told
    assert held(copy) == published()
    assert kept(copy, "select merged_into from redirects") == survivor.slug
    assert kept(copy, f"select document ->> '$.name' from records where id = '{survivor.slug}'") == "Wang Yi"
    assert "the copy is what is published" in run("verify", service, "--to", f"sqlite:{copy}")


def test_withdrawn_merged_and_republished_records_arrive_while_following(service, committed, copy):
    topics = [factories.topic() for _ in range(3)]
    process = start("sync", service, "--to", f"sqlite:{copy}")
    try:
        until_held(copy, lambda: held(copy) == published(), "the first copy is there")
        Topic.objects.filter(pk=topics[0].pk).update(publication="withdrawn")
        Topic.objects.filter(pk=topics[1].pk).update(publication="withdrawn", merged_into=topics[2])
        Topic.objects.filter(pk=topics[2].pk).update(name="Renamed")
        until_held(copy, lambda: held(copy) == published() and len(held(copy)) == 1, "the changes have arrived")
        assert kept(copy, "select id || ' ' || merged_into from redirects") == f"{topics[1].slug} {topics[2].slug}"
        Topic.objects.filter(pk__in=[topics[0].pk, topics[1].pk]).update(publication="published", merged_into=None)
        until_held(copy, lambda: held(copy) == published() and len(held(copy)) == 3, "they are back")
        assert kept(copy, "select count(*) from redirects") == 0
        # The mirror is still waiting for changes.
        assert process.poll() is None
    finally:
        process.send_signal(signal.SIGTERM)
        process.communicate(timeout=30)
    assert process.returncode == 0


@pytest.mark.slow
def test_a_killed_mirror_continues_where_it_was(service, committed, copy):
    execute(TOPICS, [1, 6000])
    kills = 0
    for goal in (1, 2000, 4000):
        process = start("sync", service, "--to", f"sqlite:{copy}", "--once")
        until_held(copy, lambda goal=goal: len(held(copy)) >= goal, f"{goal} records are there")
        kills += process.poll() is None
        process.kill()
        process.communicate()
    assert kills, "the mirror was never killed while it was working"
    before = len(held(copy))
    execute("update events_topic set name = name || '!' where id % 7 = 0")
    told = run("sync", service, "--to", f"sqlite:{copy}", "--once")
    assert before < 6000 or "in step" in told
    assert held(copy) == published()
    run("verify", service, "--to", f"sqlite:{copy}")


def test_verify_lists_the_records_that_differ(service, committed, copy):
    execute(TOPICS, [1, 300])
    everything()
    run("sync", service, "--to", f"sqlite:{copy}", "--once")
    db = sqlite3.connect(copy)
    with db:
        db.execute("update records set document = replace(document, 'Topic 7 ', 'Topic 8 ') where id = 'subject-7'")
        db.execute("delete from records where id = 'subject-8'")
        db.execute("insert into records values ('topic', 'invented', 1, 1, '', '{}')")
        db.execute("delete from records where type = 'office'")
    offices = {slug for type_, slug in published() if type_ == "office"}
    db.close()
    told = run("verify", service, "--to", f"sqlite:{copy}", code=1).splitlines()
    differing = {"topic subject-7: other", "topic subject-8: missing", "topic invented: extra"}
    assert {line for line in told if ": " in line} >= differing | {f"office {slug}: missing" for slug in offices}
    assert f"{3 + len(offices)} records differ" in "\n".join(told)
    run("sync", service, "--to", f"sqlite:{copy}", "--once", "--start-over")
    assert held(copy) == published()
    run("verify", service, "--to", f"sqlite:{copy}")


def test_verify_is_exact_during_concurrent_writes(service, committed, copy):
    execute(TOPICS, [1, 500])
    run("sync", service, "--to", f"sqlite:{copy}", "--once")
    done = threading.Event()

    def write() -> None:
        with open_session(autocommit=True) as session:
            while not done.is_set():
                session.execute("update events_topic set name = name || '.' where id % 50 = 0")

    writer = threading.Thread(target=write)
    writer.start()
    try:
        for _ in range(2):
            run("verify", service, "--to", f"sqlite:{copy}")
    finally:
        done.set()
        writer.join(30)


SECRET = "a-word-that-has-to-go"


def test_the_files_of_the_copy_do_not_contain_a_redacted_text(service, committed, copy):
    execute(TOPICS, [1, 50])
    topic = factories.topic(name=SECRET, slug="named")
    withdrawn = factories.topic(name=f"{SECRET} too", slug="withdrawn")
    process = start("sync", service, "--to", f"sqlite:{copy}")

    def files() -> bytes:
        return b"".join(file.read_bytes() for file in copy.parent.glob("copy.db*"))

    try:
        until_held(copy, lambda: held(copy) == published(), "the first copy is there")
        assert SECRET.encode() in files()
        Topic.objects.filter(pk=topic.pk).update(name="Harmless")
        Topic.objects.filter(pk=withdrawn.pk).update(publication="withdrawn")
        for slug in ("named", "withdrawn"):
            redaction.redact("topic", slug, "a test", "a test")
        until_held(copy, lambda: held(copy) == published(), "the change has arrived")
        until(lambda: SECRET.encode() not in files(), "nothing of it is left")
        assert process.poll() is None
    finally:
        process.terminate()
        process.communicate(timeout=30)
    assert SECRET.encode() not in files()


def test_a_second_mirror_of_the_same_file_is_refused(service, committed, copy):
    factories.topic()
    process = start("sync", service, "--to", f"sqlite:{copy}")
    try:
        until_held(copy, lambda: held(copy) == published(), "the first copy is there")
        assert "Another mirror" in run("sync", service, "--to", f"sqlite:{copy}", "--once", code=4)
    finally:
        process.kill()
        process.communicate()
    run("sync", service, "--to", f"sqlite:{copy}", "--once")


def test_after_a_new_epoch_everything_is_read_again_and_only_differences_are_written(service, epoch_kept, copy):
    execute(TOPICS, [1, 1500])
    run("sync", service, "--to", f"sqlite:{copy}", "--once")
    db = sqlite3.connect(copy)
    with db:
        # A trigger as a user may create it shows that unchanged rows are not written.
        db.execute("create table seen (id text)")
        db.execute("create trigger t after update on records begin insert into seen values (new.id); end")
    db.close()
    execute("update events_topic set name = 'Other' where slug = 'subject-9'")
    execute("delete from events_topic where slug = 'subject-10'")
    epoch.start_new()
    told = run("sync", service, "--to", f"sqlite:{copy}", "--once")
    assert "Reading everything again" in told and "another epoch" in told
    assert held(copy) == published()
    assert kept(copy, "select group_concat(id) from seen") == "subject-9"
    assert kept(copy, "select count(*) from records_staged") == 0


def test_a_copy_that_would_lose_most_of_its_records_is_not_changed(service, epoch_kept, copy):
    execute(TOPICS, [1, 100])
    run("sync", service, "--to", f"sqlite:{copy}", "--once")
    before = held(copy)
    # A new epoch with the same number of other records.
    execute("update events_topic set publication = 'withdrawn' where id % 10 > 0")
    execute(TOPICS, [201, 400])
    epoch.start_new()
    for _ in range(2):
        told = run("sync", service, "--to", f"sqlite:{copy}", "--once", code=3)
        assert "The copy would keep 10 of 100 records" in told and "--yes" in told
        assert held(copy) == before
    run("sync", service, "--to", f"sqlite:{copy}", "--once", "--yes")
    assert held(copy) == published()
    # The same with tombstones, and with a service that has almost no records.
    execute("update events_topic set publication = 'withdrawn' where slug like 'subject-3%%'")
    before = held(copy)
    execute("delete from events_topic where slug like 'subject-2%%'")
    assert "The copy would keep" in run("sync", service, "--to", f"sqlite:{copy}", "--once", code=3)
    assert held(copy) == before
    epoch.start_new()
    assert "The copy would keep" in run("sync", service, "--to", f"sqlite:{copy}", "--once", code=3)
    assert held(copy) == before
    run("sync", service, "--to", f"sqlite:{copy}", "--once", "--yes")
    assert held(copy) == published()


def test_the_loss_of_a_copy_that_has_grown_is_measured_by_its_current_size(service, committed, copy):
    execute(TOPICS, [1, 30])
    process = start("sync", service, "--to", f"sqlite:{copy}")
    try:
        until_held(copy, lambda: len(held(copy)) == 30, "the first copy is there")
        execute(TOPICS, [31, 300])
        until_held(copy, lambda: len(held(copy)) == 300, "it has grown")
        execute("delete from events_topic where id % 10 < 8")
        assert process.wait(30) == 3
    finally:
        process.kill()
        process.communicate()
    assert len(held(copy)) == 300


@pytest.mark.slow
def test_an_unavailable_service_is_retried(live, committed, copy):
    factories.topic()
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        nobody = f"http://127.0.0.1:{taken.getsockname()[1]}"
    told = run("sync", nobody, "--to", f"sqlite:{copy}", "--once", "--patience", "1", code=6)
    assert "Gave up" in told and "retrying" in told
    process = None
    try:
        with live() as base:
            process = start("sync", base, "--to", f"sqlite:{copy}")
            until_held(copy, lambda: held(copy) == published(), "the first copy is there")
        # The service has stopped, and the mirror retries.
        line = ""
        while "retrying" not in line:
            line = process.stderr.readline()
            assert line, "the mirror ended instead of retrying"
        assert process.poll() is None
    finally:
        process.kill()
        process.communicate()


class Otherwise(BaseHTTPRequestHandler):
    """A server that is not a DiploAPI, or is busy."""

    asked = 0

    def do_GET(self) -> None:
        Otherwise.asked += 1
        name = self.path.split("/")[1]
        status, body, headers = {
            "busy": (429, b"{}", {"Retry-After": "1"}),
            "json": (200, b"[1, 2]", {}),
        }.get(name, (404 if name == "missing" else 200, b"<html>Welcome</html>", {}))
        self.send_response(status)
        for key, value in {"Content-Length": str(len(body)), **headers}.items():
            self.send_header(key, value)
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *_: object) -> None:
        pass


@pytest.fixture
def otherwise():
    server = ThreadingHTTPServer(("127.0.0.1", 0), Otherwise)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_port}"
    server.shutdown()


@pytest.mark.parametrize(
    ("path", "code", "says"),
    [
        ("html", 2, "not a DiploAPI"),
        ("json", 2, "not a DiploAPI"),
        ("missing", 2, "answers 404"),
        ("busy", 6, "retrying in 1.0 s"),
    ],
)
def test_the_url_of_another_service(otherwise, copy, path, code, says):
    told = run("sync", f"{otherwise}/{path}", "--to", f"sqlite:{copy}", "--once", "--patience", "1.5", code=code)
    assert says in told and "Traceback" not in told


@pytest.mark.parametrize(
    "url", ["diplo.example.org", "ftp://example.org", "http://", "http://[", "http://127.0.0.1:99999"]
)
def test_invalid_urls(url, copy):
    told = run("sync", url, "--to", f"sqlite:{copy}", "--once", "--patience", "0.1", code=2)
    assert "Traceback" not in told and url in told


def test_invalid_targets(tmp_path, otherwise):
    (tmp_path / "text.db").write_text("This is no database, but a text that is long enough to be looked at. " * 20)
    other = sqlite3.connect(tmp_path / "other.db")
    other.execute("create table records (a)")
    other.close()
    for target, says in (
        (f"sqlite:{tmp_path}/text.db", "not an SQLite database"),
        (f"sqlite:{tmp_path}/other.db", "other tables"),
        (f"sqlite:{tmp_path}/no/copy.db", "does not exist"),
        ("copy.db", "none of"),
        ("sqlite:", "none of"),
    ):
        assert says in run("sync", otherwise, "--to", target, "--once", code=2)


@pytest.mark.parametrize("limit", [200_000])
def test_a_full_disk_stops_the_mirror_and_the_copy_stays_consistent(service, committed, copy, limit):
    """A limit on the file size simulates a full disk: SQLite gets the same kind of error."""
    execute(TOPICS, [1, 3000])
    import resource

    def limited() -> None:
        signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
        resource.setrlimit(resource.RLIMIT_FSIZE, (limit, limit))

    process = start("sync", service, "--to", f"sqlite:{copy}", "--once", preexec_fn=limited)
    output, errors = process.communicate(timeout=60)
    assert process.returncode == 5, output + errors
    assert "Run the command again to continue" in errors and "Traceback" not in errors
    run("sync", service, "--to", f"sqlite:{copy}", "--once")
    assert held(copy) == published()
