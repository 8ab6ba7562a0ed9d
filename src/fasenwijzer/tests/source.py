"""The source code as the architecture tests read it."""

import ast
from collections.abc import Iterator
from functools import cache
from pathlib import Path

HOUSE = Path(__file__).resolve().parent.parent
ROOT = HOUSE.parent.parent
TEST_FILES = ("test_", "conftest", "cast")


@cache
def modules() -> dict[str, ast.Module]:
    """Every module that is not a test or a migration, by its path in the house."""
    found = {}
    for path in sorted(HOUSE.rglob("*.py")):
        name = path.relative_to(HOUSE).as_posix()
        if not path.name.startswith(TEST_FILES) and not name.startswith("tests/") and "/migrations/" not in name:
            found[name] = ast.parse(path.read_text(encoding="utf-8"))
    return found


def nodes(*kinds: type[ast.AST]) -> Iterator[tuple[str, ast.AST]]:
    """Every node of these kinds, with where it stands (`plan/goals/models.py:12`)."""
    for name, module in modules().items():
        for node in ast.walk(module):
            if isinstance(node, kinds):
                yield f"{name}:{node.lineno}", node


def imports() -> Iterator[tuple[str, str]]:
    """Every dotted name that is imported, with where."""
    for where, node in nodes(ast.Import, ast.ImportFrom):
        if isinstance(node, ast.ImportFrom):
            yield from ((where, f"{node.module}.{alias.name}") for alias in node.names)
        else:
            yield from ((where, alias.name) for alias in node.names)


def functions_of_classes(filename: str) -> Iterator[tuple[str, ast.FunctionDef]]:
    """Every method in the files of this name, with where."""
    for where, node in nodes(ast.ClassDef):
        if where.split(":")[0].endswith(filename):
            methods = [part for part in node.body if isinstance(part, ast.FunctionDef)]
            yield from ((f"{where.split(':')[0]}:{method.lineno}", method) for method in methods)
