"""docs/keys.md: the problems, scopes and limits that it names are those that there are."""

import json
import re
import subprocess
import sys
from pathlib import Path

from events.access.keys import Scope
from events.access.rate_limits import LIMITS, UNKNOWN_KEYS, USAGE_ALLOWED
from events.serve.errors import KINDS

ROOT = Path(__file__).resolve().parents[2]
GUIDE = (ROOT / "docs" / "keys.md").read_text(encoding="utf-8")


def test_every_problem_of_keys_and_limits_is_named_with_its_status():
    told = {name: int(status) for status, name in re.findall(r"^\| (\d{3}) \| `([a-z-]+)` \|", GUIDE, re.MULTILINE)}
    assert told and all(KINDS[name].status == status for name, status in told.items())
    assert {name for name, kind in KINDS.items() if kind.status in (401, 429) or "scope" in name} <= set(told)


def test_every_scope_and_limit_is_explained():
    assert re.findall(r"^\| `([a-z]+)` \| [a-z ]+ \|$", GUIDE, re.MULTILINE) == list(Scope.values)
    rows = re.findall(r"^\| `([a-z]+)` \| .* \| ([\d,]+) an? (\w+) \| ([\d,]+) an? (\w+)", GUIDE, re.MULTILINE)
    assert [row[0] for row in rows] == [limit.name for limit in LIMITS if limit is not UNKNOWN_KEYS]
    seconds = {"minute": 60, "hour": 3600}
    assert {row[0]: seconds[row[2]] for row in rows} == {one.name: one.window for one in LIMITS[:3]}
    names = ["THROTTLE_ANONYMOUS", "THROTTLE_KEY", "THROTTLE_EXPORTS_ANONYMOUS", "THROTTLE_EXPORTS_KEY"]
    program = f"import json, diplo_api.settings as s; print(json.dumps([getattr(s, name) for name in {names}]))"
    done = subprocess.run([sys.executable, "-c", program], cwd=ROOT, env={}, capture_output=True, text=True, check=True)
    shown = [int(number.replace(",", "")) for row in rows for number in (row[1], row[3])]
    assert shown == [*json.loads(done.stdout), USAGE_ALLOWED, USAGE_ALLOWED]
