"""What changed between two documents: as JSON Patch (RFC 6902), and as a list that people read."""

import copy
from typing import Any

import jsonpatch
from jsonpointer import JsonPointerException, resolve_pointer

Patch = list[dict[str, Any]]


def between(old: dict[str, Any], new: dict[str, Any]) -> tuple[Patch, list[dict[str, Any]]]:
    """The patch that turns `old` into `new`, and for each of its steps `{path, before, after}`.

    `before` and `after` are null where there was or is nothing at the path; the steps are in the patch's order, so a
    path in a list is that of the list as the steps before it left it.
    """
    patch = list(jsonpatch.make_patch(old, new))
    document = copy.deepcopy(old)
    changes = []
    for step in patch:
        # A move is told as what left the one place, and stands in the other.
        before = _at(document, step.get("from") or step["path"]) if step["op"] != "add" else None
        document = jsonpatch.apply_patch(document, [step])
        after = _at(document, step["path"]) if step["op"] != "remove" else None
        changes.append({"path": step["path"], "before": before, "after": after})
    return patch, changes


def _at(document: Any, path: str) -> Any:
    try:
        return copy.deepcopy(resolve_pointer(document, path))
    except JsonPointerException:
        return None
