"""The TypeScript client: generated types are current, it compiles in strict mode, and reads a live service."""

import json
import re
from pathlib import Path

import pytest

from events.models import Record, Speaker
from tests import factories
from tests.clients.conftest import Live, npm
from tests.live import ROOT

pytestmark = pytest.mark.slow


def test_generated_files_are_current(typescript_client: Path):
    npm("run", "check")


def test_outdated_generated_files_are_detected(typescript_client: Path):
    """The check of the test above fails if a field in the generated types is changed."""
    kept = typescript_client / "src" / "openapi.ts"
    before = kept.read_text()
    try:
        kept.write_text(before.replace("change_note", "changed_note", 1))
        with pytest.raises(AssertionError, match=r"openapi\.ts.*npm run generate"):
            npm("run", "check")
    finally:
        kept.write_text(before)


def test_the_lock_file_pins_all_packages_and_contains_no_registry():
    text = (ROOT / "clients" / "typescript" / "package-lock.json").read_text()
    packages = {name: one for name, one in json.loads(text)["packages"].items() if name}
    assert len(packages) > 10
    assert [name for name, one in packages.items() if not one.get("integrity")] == []
    assert "resolved" not in text
    # The only URLs are those of the packages' funding pages.
    rest = re.sub(r'"funding": (\{[^}]*\}|\[[^\]]*\]|"[^"]*")', "", text)
    assert re.findall(r"https?://[^\"]+", rest) == []


@pytest.fixture
def withdrawn_and_merged(seeded: None) -> dict[str, str]:
    """Environment variables with the ids of a withdrawn and a merged speaker."""
    survivor, merged, withdrawn = (factories.speaker(name=name) for name in ("Wang Yi", "Yi Wang", "Nobody"))
    Speaker.objects.filter(pk=merged.pk).update(publication="withdrawn", merged_into=survivor)
    Speaker.objects.filter(pk=withdrawn.pk).update(publication="withdrawn")
    slugs: dict[str, Record] = {"SURVIVOR": survivor, "MERGED": merged, "WITHDRAWN": withdrawn}
    return {f"DIPLO_{name}": record.slug for name, record in slugs.items()}


def test_it_reads_a_live_service(typescript_client: Path, withdrawn_and_merged: dict[str, str], live: Live):
    with live() as base:
        output = npm("test", DIPLO_URL=base, **withdrawn_and_merged)
    assert "# fail 0" in output or "ℹ fail 0" in output, output
    assert not re.search(r"(# |ℹ )tests 0\b", output), output


def _examples(readme: str, base: str) -> str:
    """Return the README's examples as one program: imports first, then each example in a block of its own."""
    blocks = re.findall(r"```ts\n(.*?)```", readme, re.DOTALL)
    assert len(blocks) >= 5
    lines = [line for block in blocks for line in block.splitlines()]
    imports = [line for line in lines if line.startswith("import ")]
    bodies = [[line for line in block.splitlines() if line not in imports] for block in blocks]
    code = ["\n".join(body if "createClient" in "".join(body) else ["{", *body, "}"]) for body in bodies]
    return "\n".join([*imports, *code]).replace("http://127.0.0.1:8000", base)


def test_the_examples_in_the_readme_compile_and_run(typescript_client: Path, seeded: None, live: Live):
    folder = typescript_client / "test-dist" / "readme"
    folder.mkdir(parents=True, exist_ok=True)
    with live() as base:
        (folder / "examples.ts").write_text(_examples((typescript_client / "README.md").read_text(), base))
        npm(
            "exec",
            "--",
            "tsc",
            "--strict",
            "--target",
            "es2022",
            "--module",
            "nodenext",
            "test-dist/readme/examples.ts",
        )
        output = npm("exec", "--", "node", "test-dist/readme/examples.js")
    assert "There is an agreement with the United States" in output
    assert "not-found No statement is published under this id." in output
