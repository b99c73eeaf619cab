"""PA-X: agreements become proposals, processes become talks, and every value of any column is preserved."""

import csv
from pathlib import Path
from typing import Any

import pytest
from django.contrib.auth.models import User
from django.test import Client

from events.imports.peace_agreements import rebuild
from events.models import Proposal
from events.models.imports import ImportedRow
from tests.admin.page_forms import fields_of
from tests.imports.agreement_files import agreement_row, agreements_file
from tests.imports.conftest import RunImport, documents, log_length


def _proposal(number: int) -> dict[str, Any]:
    wanted = {"scheme": "pa-x", "identifier": str(number)}
    return next(body for body in documents("proposal").values() if wanted in body["identifiers"])


def test_an_agreement_becomes_a_proposal_with_date_status_and_signatories(
    run_import: RunImport, tmp_path: Path
) -> None:
    witnesses = "Witnessed by: Norway; The Republic of Ruritania"
    row = agreement_row(1, Part="Kenya;\nA movement, represented by its chair", ThrdPart=witnesses, Agt=" The\nPact ")
    summary = run_import("peace-agreements", agreements_file(tmp_path / "pax.csv", [row]))
    assert (summary.rejects, summary.counts["proposal"]) == ([], {"created": 1})
    document = _proposal(1)
    assert (document["id"], document["title"]) == ("1995-09-28-the-pact", "The Pact")
    assert (document["kind"], document["kind_stated"]) == ("agreement", "Multiparty signed/agreed")
    assert (document["status"], document["signed_on"]["edtf"]) == ("signed", "1995-09-28")
    assert document["status_history"][0]["evidence"] == {"type": "source", "id": "pa-x-peace-agreements-database"}
    assert [(s["party"], s["role"], s["stated"]) for s in document["signatories"]] == [
        ("kenya", "party", "Kenya"),
        (None, "party", "A movement, represented by its chair"),
        (None, "witness", "Witnessed by: Norway"),
        (None, "witness", "The Republic of Ruritania"),
    ]
    assert [inference["field"] for inference in document["inferences"]] == ["signatories"]
    assert document["sources"] == ["pa-x-peace-agreements-database"]
    assert {"scheme": "pa-x", "code": "ImUN", "value": "3"} in document["codings"]
    assert {"scheme": "pa-x", "code": "GCh", "value": "0"} in document["codings"]


def test_each_status_of_pa_x_is_mapped(run_import: RunImport, tmp_path: Path) -> None:
    cases = [
        ("Unilateral document", "unilateral", "declaration", ["published_on"]),
        ("Agreement with subsequent status", "accepted", "agreement", []),
        ("Status unclear", "unclear", "other", []),
        ("Something new", "unclear", "other", []),
    ]
    rows = [agreement_row(number, Status=case[0]) for number, case in enumerate(cases)]
    summary = run_import("peace-agreements", agreements_file(tmp_path / "pax.csv", rows))
    for number, (stated, status, kind, dated) in enumerate(cases):
        document = _proposal(number)
        assert (document["status"], document["kind"]) == (status, kind)
        assert [name for name in ("published_on", "signed_on") if document[name]] == dated
        assert document["status_history"][0]["stated"] == stated
    assert ["Something new" in text for text in summary.warnings] == [True]


def test_a_process_has_its_agreements_on_the_agenda_by_date(run_import: RunImport, tmp_path: Path) -> None:
    rows = [agreement_row(n, Dat=f"199{9 - n}-01-01") for n in range(5)]
    without_process = agreement_row(9, PP="NA", PPName="")
    path = agreements_file(tmp_path / "pax.csv", [*rows, without_process])
    summary = run_import("peace-agreements", path, batch=2)
    assert summary.counts["talk"] == {"created": 1}
    talk = documents("talk")["freedonia-sylvania-process"]
    assert (talk["kind"], talk["status"], talk["title"]) == ("process", "unclear", "Freedonia - Sylvania process")
    assert talk["agenda"] == [{"type": "proposal", "id": _proposal(n)["id"]} for n in (4, 3, 2, 1, 0)]
    before = log_length()
    assert run_import("peace-agreements", path).counts["talk"] == {"unchanged": 1}
    assert log_length() == before


def test_a_newer_file_extends_a_process_and_missing_agreements_are_withdrawn_on_request(
    run_import: RunImport, tmp_path: Path
) -> None:
    run_import("peace-agreements", agreements_file(tmp_path / "1.csv", [agreement_row(1), agreement_row(2)]))
    missing = _proposal(1)["id"]
    newer = agreements_file(tmp_path / "2.csv", [agreement_row(2, ImUN="1"), agreement_row(3, PPName="Another name")])
    summary = run_import("peace-agreements", newer, version="9", withdraw_vanished=True)
    assert summary.counts["proposal"] == {"created": 1, "updated": 1, "withdrawn": 1}
    talk = documents("talk")["freedonia-sylvania-process"]
    assert [item["id"] for item in talk["agenda"]] == [_proposal(2)["id"], _proposal(3)["id"]]
    assert missing not in documents("proposal")
    assert documents("source")["pa-x-peace-agreements-database"]["dataset_version"] == "9"


def test_a_rejected_agreement_is_left_out_of_its_process(run_import: RunImport, tmp_path: Path) -> None:
    invalid = [
        agreement_row(2, Dat="1995-06-31"),
        agreement_row(3, Dat="0000-00-00"),
        agreement_row(4, Dat="10/9/1995"),
        agreement_row(5, Agt="x" * 1001),
        agreement_row(6, Agt=" "),
        agreement_row(1, Lgt="9"),
        agreement_row(7, Con="a\0b"),
    ]
    path = agreements_file(tmp_path / "pax.csv", [agreement_row(1), *invalid, agreement_row(8, Dat="28/09/1995")])
    summary = run_import("peace-agreements", path)
    found = [(each.line, each.column, each.reason) for each in summary.rejects]
    assert [line for line, _, _ in sorted(found)] == [3, 4, 5, 6, 7, 8, 9]
    reasons = " ".join(reason for _, _, reason in found)
    for part in (
        "June 1995 has 30 days",
        "the year 0000",
        "Day and month may be in either order",
        "1000 characters",
        "NUL",
    ):
        assert part in reasons
    talk = documents("talk")["freedonia-sylvania-process"]
    assert len(talk["agenda"]) == 2
    assert _proposal(8)["signed_on"] == {
        "edtf": "1995-09-28",
        "start": "1995-09-28",
        "end": "1995-09-28",
        "qualifier": None,
        "precision": "day",
        "stated": "28/09/1995",
    }


HOSTILE = "<script>alert(1)</script> =HYPERLINK(1) “Ж”"


def test_a_row_can_be_rebuild(run_import: RunImport, tmp_path: Path) -> None:
    paragraphs = "\n\n".join(f"Signatory {n} " + "x" * n for n in range(0, 700, 50))
    rows = [
        agreement_row(number, **{"OthAgr": "", "Dat2": "", "New Column": "", **given})
        for number, given in enumerate(
            [
                {},
                {"Part": "Line one\nline two", "ThrdPart": "NA", "PP": "NA", "Status": ""},
                {"Part": "First\n\nSecond;  third", "ThrdPart": "A; B;C\n"},
                {"Part": paragraphs, "OthAgr": "y " * 6000},
                {"Part": "z" * 2000, "Agt": "  Two  spaces ", "Dat": " 1995-09-28", "Dat2": "1995"},
                {"Part": HOSTILE, "Con": HOSTILE, "New Column": HOSTILE},
            ]
        )
    ]
    assert run_import("peace-agreements", agreements_file(tmp_path / "pax.csv", rows)).rejects == []
    for number, row in enumerate(rows):
        assert rebuild(_proposal(number), row) == row
    assert max(len(s["stated"]) for n in (3, 4) for s in _proposal(n)["signatories"]) <= 500


def test_exports_with_few_columns_or_semicolons_are_read(run_import: RunImport, tmp_path: Path) -> None:
    few = {"Agreement ID": "5", "Agreement Name": "A pact", "Date Signed": "1995"}
    summary = run_import("peace-agreements", agreements_file(tmp_path / "few.csv", [few], ";"))
    assert (summary.exit_code, _proposal(5)["status"]) == (0, "unclear")
    assert any("no column PP" in text for text in summary.warnings)
    wrong = agreements_file(tmp_path / "wrong.csv", [{"AgtId": "1", "Name": "x", "Date": "1995"}])
    assert "lacks the column “Agt”" in run_import("peace-agreements", wrong).message


@pytest.mark.slow
def test_a_curator_can_save_an_agreement_with_its_many_codings_and_signatories(
    run_import: RunImport, tmp_path: Path, client: Client
) -> None:
    codes = {f"Issue{n}": str(n % 4) for n in range(260)}
    many = "; ".join(f"Signatory {n}" for n in range(150))
    run_import("peace-agreements", agreements_file(tmp_path / "pax.csv", [agreement_row(1, Part=many, **codes)]))
    client.force_login(User.objects.create_superuser("curator"))
    url = f"/admin/events/proposal/{Proposal.objects.get().pk}/change/"
    page = client.get(url)
    assert b"<td>Issue259</td>" in page.content  # Read-only: a form with all codings would take many seconds.
    confirm = client.post(url, {**fields_of(page, "proposal_form"), "title": "Ours"})
    answer = client.post(url, {**fields_of(confirm, "proposal_form"), "_change_note": "Title"})
    assert answer.status_code == 302
    document = _proposal(1)
    assert (document["title"], len(document["codings"]), len(document["signatories"])) == ("Ours", 265, 150)


def test_a_dry_run_reports_the_same_counts_and_writes_nothing(run_import: RunImport, tmp_path: Path) -> None:
    rows = [*(agreement_row(n, PP=str(n % 2)) for n in range(5)), agreement_row(9, Dat="never")]
    path = agreements_file(tmp_path / "pax.csv", rows)
    dry = run_import("peace-agreements", path, dry_run=True, batch=2)
    assert Proposal.objects.count() == 0
    real = run_import("peace-agreements", path, batch=2)
    assert (dry.counts, dry.rejected) == (real.counts, real.rejected)


@pytest.mark.slow
def test_every_agreement_of_the_real_file_is_imported_and_rebuild(run_import: RunImport, shared_data: Path) -> None:
    path = shared_data / "peace-agreements" / "pax_all_agreements_data.csv"
    summary = run_import("peace-agreements", path)
    assert (summary.rejected, summary.counts["proposal"]) == (0, {"created": 1789})
    assert summary.counts["talk"] == {"created": 151}
    with path.open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    served = {
        next(i["identifier"] for i in body["identifiers"] if i["scheme"] == "pa-x"): body
        for body in documents("proposal").values()
    }
    assert len(served) == len(rows)
    for row in rows:
        assert rebuild(served[row["AgtId"]], row) == row
    on_agendas = {item["id"] for talk in documents("talk").values() for item in talk["agenda"]}
    assert len(on_agendas) == sum(row["PP"] not in ("", "NA") for row in rows)
    before = log_length()
    run_import("peace-agreements", path)
    assert log_length() == before
    assert ImportedRow.objects.filter(type="proposal", key="agreement 1923", line=3).exists()
