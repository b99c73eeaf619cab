"""The tables of CAMEO and PLOVER are complete and consistent."""

import pytest

from events.vocabulary import cameo, plover


def test_the_code_of_an_agreement_to_meet() -> None:
    """Code 036 as documents contain it."""
    assert cameo.get("036") == cameo.CameoEntry("036", "Express intent to meet or negotiate", "03", "03", 1, 4.0)


def test_every_code_has_its_parent_and_root() -> None:
    """Codes are two to four digits; the parent is the code without its last digit."""
    codes = {code.code: code for code in cameo.all()}
    assert len(codes) == 318 and list(codes) == sorted(codes)
    assert [code for code in codes if len(code) == 2] == [f"{number:02}" for number in range(1, 21)]
    for code in codes.values():
        assert code.root == code.code[:2]
        assert code.parent == (code.code[:-1] if len(code.code) > 2 else None)
        assert code.parent is None or code.parent in codes
        assert code.quad_class == codes[code.root].quad_class in cameo.QUAD_CLASSES
        assert code.goldstein is None or -10 <= code.goldstein <= 10
        assert code.label[0].isupper() and not code.label.isupper() and code.label == code.label.strip()


def test_only_codes_that_the_goldstein_scale_lacks_have_no_value() -> None:
    """No other code lacks a value."""
    without = [code.code for code in cameo.all() if code.goldstein is None]
    assert without == ["1213", "1214", "155", "176", "1834", "1951", "1952"]


def test_quad_classes_of_gdelt() -> None:
    """Roots 01-05, 06-08, 09-13, 14-20."""
    by_root = {code.root: code.quad_class for code in cameo.all()}
    assert list(by_root.values()) == [1] * 5 + [2] * 3 + [3] * 5 + [4] * 7


@pytest.mark.parametrize(
    ("code", "nearest"), [("36", "036"), ("0361", "036"), ("1959", "195"), ("1", "01"), ("elephant", None), ("", None)]
)
def test_an_unknown_code_names_the_nearest(code: str, nearest: str | None) -> None:
    """A missing leading zero and an extra digit are common mistakes."""
    with pytest.raises(cameo.UnknownCameoCode) as caught:
        cameo.get(code)
    assert isinstance(caught.value, KeyError)
    assert next(iter(caught.value.nearest), None) == nearest
    assert f"“{code}” is not a CAMEO code" in str(caught.value)


def test_a_reciprocal_code_is_its_own_inverse() -> None:
    """The reciprocal of a reciprocal code is the code; both are cooperation and have the same PLOVER type."""
    pairs = {code.code: cameo.reciprocal(code.code) for code in cameo.all()}
    assert pairs["036"] == "036" and pairs["042"] == "043" and pairs["043"] == "042"
    assert pairs["111"] is None and pairs["010"] is None and pairs["071"] is None
    for code, other in pairs.items():
        if other is not None:
            assert pairs[other] == code
            first, second = plover.derive_from_cameo(code), plover.derive_from_cameo(other)
            assert first and second and first.type == second.type
    with pytest.raises(cameo.UnknownCameoCode):
        cameo.reciprocal("999")


def test_a_proposal_for_a_future_meeting() -> None:
    """AGREE, not CONSULT."""
    proposal = cameo.propose("036")
    assert proposal.plover == plover.PloverCoding("0.8", "AGREE", None, ("diplomatic",), 1, "cameo")
    assert proposal.cameo.goldstein == 4.0 and proposal.reciprocal == "036"


def test_statements_and_appeals_have_no_plover_type() -> None:
    """No code of the roots 01 and 02 has a type; every other root has one, except those with several types."""
    for code in cameo.all():
        coding = plover.derive_from_cameo(code.code)
        if code.root in ("01", "02") or code.code in ("08", "16", "17", "19", "176"):
            assert coding is None, code.code
        else:
            assert coding is not None and coding.derived_from == "cameo", code.code
    assert plover.derive_from_cameo("999") is None and plover.derive_from_cameo("") is None


@pytest.mark.parametrize(
    ("code", "type_", "mode", "contexts"),
    [
        ("040", "CONSULT", None, ()),
        ("042", "CONSULT", "visit", ()),
        ("111", "ACCUSE", "disapprove", ()),
        ("125", "REJECT", "meet", ("diplomatic",)),
        ("091", "ACCUSE", "investigate", ("crime", "corruption")),
        ("163", "COERCE", "restrict", ("diplomatic",)),
        ("0813", "RETREAT", None, ("legal",)),
        ("175", "ASSAULT", None, ("pro_autocracy", "military")),
        ("1951", "ASSAULT", None, ("military",)),
        ("1834", "ASSAULT", None, ()),
    ],
)
def test_mapped_codes(code: str, type_: str, mode: str | None, contexts: tuple[str, ...]) -> None:
    """As in the conversion table; a code that is not in it has its parent's type and contexts, but not its mode."""
    coding = plover.derive_from_cameo(code)
    assert coding is not None
    assert (coding.type, coding.mode, coding.contexts) == (type_, mode, contexts)


def test_types_of_the_draft_and_older_ones() -> None:
    """16 types in draft 0.8, four older names; only types of the draft are derived."""
    types = {type_.type: type_ for type_ in plover.types()}
    current = {name for name, type_ in types.items() if type_.current}
    assert len(current) == 16 and set(types) - current == {"DEMAND", "DISAPPROVE", "INVESTIGATE", "CRIME"}
    assert types["DEMAND"].replaced_by == "REQUEST" and types["CRIME"].replaced_by is None
    derived = {coding.type for code in cameo.all() if (coding := plover.derive_from_cameo(code.code))}
    assert derived == current
    assert "visit" in plover.modes("CONSULT") and "visit" not in plover.modes("AGREE")
    assert "diplomatic" in plover.contexts()


def test_where_the_quad_classes_of_gdelt_and_plover_differ() -> None:
    """Yielding in words only: GDELT classifies all codes of root 08 as material cooperation."""
    differ = {
        code.code
        for code in cameo.all()
        if (coding := plover.derive_from_cameo(code.code)) and coding.quad_class != code.quad_class
    }
    assert differ == {"080", "081", "0811", "0812", "082", "083", "0831", "0832", "0833", "0834"}
