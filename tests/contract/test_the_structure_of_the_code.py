"""The structure of the code: unique class names, and packages that are imported through their interface.

The layers of packages are kept by import-linter (`make lint`).
"""

import ast
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).parents[2]
SERVE = ROOT / "events" / "serve"

# Names that Django prescribes.
PRESCRIBED = {"Command", "Migration", "Meta", "Media"}


def _modules(*folders: str) -> Iterator[tuple[str, ast.Module]]:
    for folder in folders:
        for path in sorted((ROOT / folder).rglob("*.py")):
            name = ".".join(path.relative_to(ROOT).with_suffix("").parts)
            yield name.removesuffix(".__init__"), ast.parse(path.read_text(encoding="utf-8"))


def test_no_class_name_occurs_twice():
    found = defaultdict(list)
    for name, tree in _modules("events", "diplo_api"):
        for node in ast.walk(tree):
            if isinstance(node, ast.ClassDef) and node.name not in PRESCRIBED:
                found[node.name].append(name)
    assert {name: modules for name, modules in found.items() if len(modules) > 1} == {}


def _interface(package: str) -> set[str]:
    tree = ast.parse((SERVE / package / "__init__.py").read_text(encoding="utf-8"))
    for node in tree.body:
        if isinstance(node, ast.Assign) and ast.unparse(node.targets[0]) == "__all__":
            return set(ast.literal_eval(node.value))
    return set()


def test_packages_of_serve_are_imported_through_their_interface():
    """From outside a package only names and modules of its `__all__` are imported."""
    packages = {path.parent.name for path in SERVE.glob("*/__init__.py")}
    violations = []
    for importer, tree in _modules("events", "diplo_api"):
        for node in ast.walk(tree):
            if not isinstance(node, ast.ImportFrom) or not (node.module or "").startswith("events.serve."):
                continue
            package, *inside = str(node.module).split(".")[2:]
            if package not in packages or importer.startswith(f"events.serve.{package}"):
                continue
            used = {inside[0]} if inside else {alias.name for alias in node.names}
            if outside := used - _interface(package):
                violations.append(f"{importer} imports {', '.join(sorted(outside))} of {package}")
    assert violations == []


def test_every_name_of_an_interface_exists():
    for path in SERVE.glob("*/__init__.py"):
        tree = ast.parse(path.read_text(encoding="utf-8"))
        imported = {
            alias.asname or alias.name for node in tree.body if isinstance(node, ast.ImportFrom) for alias in node.names
        }
        modules = {one.stem for one in path.parent.glob("*.py")} | {
            one.parent.name for one in path.parent.glob("*/__init__.py")
        }
        assert _interface(path.parent.name) <= imported | modules
