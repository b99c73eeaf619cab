"""Every fact of the seed article, requested over HTTP as a client requests it."""

from collections.abc import Iterator
from typing import Any
from urllib.parse import urlencode

import pytest
from django.test import Client

from tests.conftest import empty_tables
from tests.loaded import SEEDS, load

pytestmark = pytest.mark.usefixtures("published_article")

ARTICLE = "lavrov-three-tracks-article"
TREATY, AGREEMENT = "draft-treaty-on-security-guarantees", "draft-agreement-on-measures-russia-nato-member-states"
PROCESS, FIRST_ROUND = "security-guarantees-talks", "security-guarantees-talks-first-round"
SECOND_DOCUMENT = "security-guarantees-talks-second-document"
CONTACTS = "russia-united-states-presidential-assistants-contacts"
STOLTENBERG_STATEMENT = "jens-stoltenberg-on-security-guarantees"
WHITE_HOUSE_STATEMENT = "white-house-no-consultations-without-allies"
LAVROV = "2021-12-22-sergei-lavrov-"


@pytest.fixture(scope="module")
def published_article(django_db_setup: None, django_db_blocker: Any) -> Iterator[None]:
    """The article, published once for all tests of this module, which do not write."""
    with django_db_blocker.unblock():
        load(*SEEDS)
        yield
        empty_tables()


def get(path: str, **parameters: str) -> dict[str, Any]:
    """The JSON of a response with status 200; the keyword `made_on__within` is the parameter `made_on.within`."""
    query = urlencode({name.replace("__", "."): value for name, value in parameters.items()})
    response = Client().get(f"/api/v1/{path}/" + (f"?{query}" if query else ""))
    assert response.status_code == 200, response.content
    return response.json()


def ids(path: str, **parameters: str) -> set[str]:
    return {document["id"] for document in get(path, **parameters)["results"]}


def references(*pairs: tuple[str, str]) -> list[dict[str, str]]:
    return [{"type": type_, "id": id_} for type_, id_ in pairs]


def inferred(document: dict[str, Any]) -> set[str]:
    return {row["field"].split("[")[0] for row in document["inferences"]}


def test_the_source() -> None:
    source = get(f"sources/{ARTICLE}")
    assert source["title"] == "Lavrov: US and Russia to Hold “Three Tracks” of Talks"
    assert (source["section"], source["byline"]) == ("Home / World", "Корреспондент")
    assert (source["outlet"], source["published"], source["url"]) == (None, None, None)
    assert source["sha256"] == "eb028e14c46169a47c011c8b6b1f08706915c57487c42f0897ece4b5aab8f7cd"
    assert ids("sources", byline="Корреспондент") == {ARTICLE}


def test_statements_of_a_speaker_with_included_records_in_one_request() -> None:
    page = get("statements", speaker="sergei-lavrov", include="speaker,office,about,citations.source")
    results, included = page["results"], page["included"]
    assert {document["id"].removeprefix(LAVROV) for document in results} == {
        "start-in-january",
        "three-tracks",
        "businesslike",
        "us-reaction",
        "start-in-early-2022",
        "first-round-bilateral",
        "second-document",
        "inappropriate",
        "another-job",
    }
    for document in results:
        assert document["office"] == "sergei-lavrov-foreign-minister-russia"
        assert (document["medium"], document["venue"]) == ("interview", "Russia Today")
        assert (document["made_on"]["edtf"], document["made_on"]["stated"]) == ("2021-12-22", "Wednesday, December 22")
        assert document["party"] == ("russia" if document["id"].endswith("inappropriate") else "russia-mfa")
        assert document["addressed_to"] == []
        assert [citation["source"] for citation in document["citations"]] == [ARTICLE]
        assert {"made_on", "party"} <= inferred(document)
        for reference in document["about"]:
            assert any(reference["id"] in records for records in included.values())
    assert included["speakers"]["sergei-lavrov"]["name"] == "Sergei Lavrov"
    assert included["offices"]["sergei-lavrov-foreign-minister-russia"]["speaker"] == "sergei-lavrov"
    assert ARTICLE in included["sources"]
    # Filtering by Russia includes the statements of its ministry.
    assert ids("statements", party="russia") == {document["id"] for document in results}


def test_quotes_have_their_ranges_and_insertions() -> None:
    quotes = {d["id"].removeprefix(LAVROV): d for d in get("statements", kind="quote", source=ARTICLE)["results"]}
    assert {name: document["citations"][0]["ranges"] for name, document in quotes.items()} == {
        "three-tracks": [[474, 581]],
        "businesslike": [[670, 682]],
        "us-reaction": [[686, 1046]],
        "first-round-bilateral": [[1134, 1390]],
        "inappropriate": [[1742, 1755]],
        "another-job": [[1759, 2095]],
    }
    for document in quotes.values():
        ((start, end),) = document["citations"][0]["ranges"]
        assert len(document["text"]) == end - start
        assert document["citations"][0]["verified"] is None
    job = quotes["another-job"]
    ((start, end),) = job["citations"][0]["insertions"]
    note = job["text"][start - 1759 : end - 1759]
    assert note.startswith("(the principle of indivisibility")
    assert note.endswith("- ed.)")


def test_one_utterance_quoted_in_two_wordings() -> None:
    key = f"{LAVROV}us-reaction-and-modalities"
    parts = sorted(get("statements", sequence=key)["results"], key=lambda document: document["sequence_part"])
    assert [document["id"].removeprefix(LAVROV) for document in parts] == [
        "businesslike",
        "us-reaction",
        "first-round-bilateral",
    ]
    assert "organizational modalities for further work were essentially agreed" in parts[1]["text"]
    assert "the organizational modalities of further work were essentially agreed upon" in parts[2]["text"]
    assert all("sequence" in inferred(document) for document in parts)


def test_what_each_statement_is_about_and_responds_to() -> None:
    about = {
        "three-tracks": references(("talk", PROCESS)),
        "start-in-early-2022": references(("talk", PROCESS)),
        "first-round-bilateral": references(("talk", FIRST_ROUND), ("talk", CONTACTS)),
        "second-document": references(("talk", SECOND_DOCUMENT), ("proposal", AGREEMENT)),
        "another-job": references(("speaker", "jens-stoltenberg")),
    }
    for name, expected in about.items():
        assert get(f"statements/{LAVROV}{name}")["about"] == expected
    answers = {f"{LAVROV}inappropriate", f"{LAVROV}another-job"}
    assert ids("statements", responds_to=STOLTENBERG_STATEMENT) == answers
    assert ids("statements", responds_to=TREATY) == {WHITE_HOUSE_STATEMENT}
    assert f"{LAVROV}businesslike" in ids("statements", about=AGREEMENT)


def test_a_mention_has_no_text() -> None:
    mention = get(f"statements/{STOLTENBERG_STATEMENT}", include="speaker,office")
    assert (mention["kind"], mention["text"], mention["made_on"]) == ("mention", None, None)
    assert (mention["speaker"], mention["reported_by"]) == ("jens-stoltenberg", "sergei-lavrov")
    assert mention["office"] == "jens-stoltenberg-secretary-general-nato"
    assert ids("statements", kind="mention") == {STOLTENBERG_STATEMENT}


def test_a_statement_of_a_party_without_a_speaker() -> None:
    (statement,) = get("statements", party="united-states")["results"]
    assert statement["id"] == WHITE_HOUSE_STATEMENT
    assert (statement["party"], statement["speaker"], statement["office"]) == ("white-house", None, None)
    assert (statement["made_on"]["edtf"], statement["made_on"]["stated"]) == ("[..2021-12-22]", "In response")
    assert statement["responds_to"] == references(("proposal", TREATY), ("proposal", AGREEMENT))


def test_two_proposals_with_the_responses_of_each_side() -> None:
    page = get("proposals", proposer="russia", include="responses.statement.speaker,addressees")
    proposals = {document["id"]: document for document in page["results"]}
    assert proposals.keys() == {TREATY, AGREEMENT}
    assert (proposals[TREATY]["kind"], proposals[AGREEMENT]["kind"]) == ("draft-treaty", "draft-agreement")
    assert (proposals[TREATY]["addressees"], proposals[AGREEMENT]["addressees"]) == ([], ["nato-member-states"])
    for proposal in proposals.values():
        (published,) = proposal["status_history"]
        assert (published["status"], published["by"]) == ("published", "russia-mfa")
        assert (published["on"]["edtf"], published["on"]["stated"]) == ("[..2021-12-22]", "Earlier")
        assert published["evidence"] == {"type": "source", "id": ARTICLE}
        american, white_house = proposal["responses"]
        assert (american["party"], american["stated"]) == ("united-states", "businesslike")
        assert (american["according_to"], american["stance"]) == ("sergei-lavrov", "unspecified")
        assert (white_house["party"], white_house["stance"]) == ("white-house", "conditional")
        assert (white_house["according_to"], white_house["statement"]) == (None, WHITE_HOUSE_STATEMENT)
    assert page["included"]["parties"]["nato-member-states"]["kind"] == "collective"
    assert "sergei-lavrov" in page["included"]["speakers"]
    assert ids("proposals", responded_by="nato") == ids("proposals", responded_by="nato-member-states") == set()


def test_talks_are_exactly_those_that_the_article_describes() -> None:
    talks = {document["id"]: document for document in get("talks")["results"]}
    assert talks.keys() == {PROCESS, FIRST_ROUND, SECOND_DOCUMENT, CONTACTS}
    assert ids("talks", talk=PROCESS) == {PROCESS, FIRST_ROUND, SECOND_DOCUMENT}
    process, first, second = talks[PROCESS], talks[FIRST_ROUND], talks[SECOND_DOCUMENT]
    assert (process["kind"], process["status"]) == ("process", "agreed")
    assert (process["expected_tracks"], process["expected_rounds"]) == (3, 3)
    assert (process["starts"]["edtf"], process["starts"]["stated"]) == ("2022-01", "in January")
    assert [p["party"] for p in process["participants"]] == ["russia", "united-states"]
    assert (first["kind"], first["format"], first["status"]) == ("round", "bilateral", "agreed")
    assert (first["starts"]["edtf"], first["starts"]["qualifier"]) == ("2022-01~", "approximate")
    assert (second["kind"], second["kind_stated"]) == ("unspecified", "a negotiating platform")
    assert (second["participants"], second["agenda"]) == ([], references(("proposal", AGREEMENT)))
    assert second["status"] == "planned"
    assert ids("talks", announced_by=f"{LAVROV}first-round-bilateral") == {FIRST_ROUND}


def test_participants_in_offices_with_unknown_holders() -> None:
    contacts = get(f"talks/{CONTACTS}", include="participants.office")
    assert (contacts["kind"], contacts["status"], contacts["starts"]["edtf"]) == ("contacts", "held", "[..2021-12-22]")
    assert contacts["outcome"]
    assert [(p["party"], p["speaker"], p["level"]) for p in contacts["participants"]] == [
        ("russia", None, "adviser"),
        ("united-states", None, "adviser"),
    ]
    offices = contacts["included"]["offices"]
    assert [offices[p["office"]]["speaker"] for p in contacts["participants"]] == [None, None]


def test_coded_events_in_both_directions_with_their_evidence() -> None:
    events = {document["id"]: document for document in get("events", limit="100")["results"]}
    codes = sorted((e["cameo"]["code"], (e["plover"] or {}).get("type"), e["modality"]) for e in events.values())
    assert codes == [
        ("010", None, "happened"),
        ("036", "AGREE", "future"),
        ("036", "AGREE", "future"),
        ("040", "CONSULT", "happened"),
        ("040", "CONSULT", "happened"),
        ("040", "CONSULT", "happened"),
        ("040", "CONSULT", "happened"),
        ("111", "ACCUSE", "happened"),
        ("125", "REJECT", "conditional"),
    ]
    for event in events.values():
        assert event["evidence"]
        assert event["plover"] is None or event["plover"]["derived_from"] == "cameo"
        other = events.get(event["reciprocal_of"])
        if other is not None:
            assert other["reciprocal_of"] == event["id"]
            assert (other["actors"], other["recipients"]) == (event["recipients"], event["actors"])
        else:
            assert event["cameo"]["code"] in {"010", "111", "125"}


def test_actors_recipients_and_evidence_of_events() -> None:
    (agreed,) = get("events", actor="united-states", cameo="036")["results"]
    assert (agreed["according_to"], agreed["occurred"]["edtf"]) == ("sergei-lavrov", "2022-01")
    assert agreed["cameo"] == {
        "version": "1.1b3",
        "code": "036",
        "label": "Express intent to meet or negotiate",
        "root": "03",
        "quad_class": 1,
        "goldstein": 4.0,
    }
    (criticized,) = get("events", speaker="jens-stoltenberg")["results"]
    assert (criticized["cameo"]["code"], criticized["actors"][0]["speaker"]) == ("111", "sergei-lavrov")
    evidence = {row["id"] for row in criticized["evidence"]}
    assert evidence == {f"{LAVROV}inappropriate", f"{LAVROV}another-job"}
    (refused,) = get("events", modality="conditional")["results"]
    assert (refused["cameo"]["code"], refused["actors"][0]["party"]) == ("125", "white-house")
    (discussed,) = get("events", actor__exact="united-states", cameo="040", evidence=WHITE_HOUSE_STATEMENT)["results"]
    assert [(r["party"], r["stated"]) for r in discussed["recipients"]] == [(None, "allies")]
    (said,) = get("events", cameo="010")["results"]
    assert (said["plover"], said["recipients"]) == (None, [])


def test_parties_have_parents_and_offices_have_holders() -> None:
    assert get("parties/russia-mfa")["parent"] == "russia"
    assert get("parties/white-house")["parent"] == "united-states"
    held = get("offices", party="russia", at="2021-12-22", include="speaker")
    assert "sergei-lavrov-foreign-minister-russia" in {document["id"] for document in held["results"]}
    assert ids("offices", speaker="jens-stoltenberg") == {"jens-stoltenberg-secretary-general-nato"}
    assert get("offices/jens-stoltenberg-secretary-general-nato")["party"] == "nato"


def test_filters_by_dates_that_are_partly_known() -> None:
    assert ids("talks", starts="2022-01") >= {PROCESS, FIRST_ROUND, SECOND_DOCUMENT}
    assert len(ids("statements", made_on__within="2021-12-22")) == 9
    assert WHITE_HOUSE_STATEMENT in ids("statements", made_on="2021-12-01/..")
    assert WHITE_HOUSE_STATEMENT not in ids("statements", made_on__within="2021-12-01/2021-12-31")
    assert STOLTENBERG_STATEMENT not in ids("statements", made_on="2021-12-22")
    assert STOLTENBERG_STATEMENT in ids("statements", made_on="2021-12-22", unknown="include")
