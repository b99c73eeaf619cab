"""Following the references of an OpenAPI description."""

from typing import Any


def resolved(part: dict[str, Any], description: dict[str, Any]) -> dict[str, Any]:
    """The part, or what its `$ref` refers to."""
    while "$ref" in part:
        found: Any = description
        for name in part["$ref"].removeprefix("#/").split("/"):
            found = found[name]
        part = found
    return part


def members(schema: dict[str, Any], description: dict[str, Any]) -> dict[str, Any]:
    """The members of an object by name: its own, and those of the schemas that it is built on with `allOf`."""
    whole = resolved(schema, description)
    inherited = [members(one, description) for one in whole.get("allOf", ())]
    return {name: one for each in [*inherited, whole.get("properties", {})] for name, one in each.items()}
