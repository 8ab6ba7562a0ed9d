"""The house rules that can be read off the source (docs/architecture.md says why)."""

import ast

from fasenwijzer.tests import source

LONGEST = 400
BY_WHOM_IS_CLEAR = {"read_at_first", "found", "accept", "tell_about_self"}
"""By nobody yet, or by the person whose own record it is."""
NAMES_THAT_SAY_NOTHING = {"utils", "helpers", "misc", "services", "managers", "common", "tools", "base_models"}


def test_no_module_is_long():
    long = {n: len(p.splitlines()) for n in source.modules() for p in [(source.HOUSE / n).read_text(encoding="utf-8")]}
    assert {name: lines for name, lines in long.items() if lines > LONGEST} == {}


def test_every_module_has_a_name_that_says_something():
    assert [n for n in source.modules() if set(n.removesuffix(".py").split("/")) & NAMES_THAT_SAY_NOTHING] == []


def test_every_module_says_what_it_is_for():
    silent = [
        n
        for n, module in source.modules().items()
        if module.body and not n.endswith(("apps.py", "urls.py")) and not ast.get_docstring(module)
    ]
    assert silent == []


def test_nothing_happens_by_signal():
    wrong = [w for w, name in source.imports() if ".signals" in name or name.startswith("django.dispatch")]
    assert wrong == []


def test_no_record_is_kept_as_json():
    assert [w for w, n in source.nodes(ast.Attribute, ast.Name) if _name(n) == "JSONField"] == []


def test_errors_are_caught_by_name():
    broad = {"Exception", "BaseException"}
    wrong = [
        where
        for where, node in source.nodes(ast.ExceptHandler)
        if (node.type is None or _name(node.type) in broad) and not _raises_again(node)
    ]
    assert wrong == []


def test_imports_stand_at_the_top():
    wrong = [
        f"{where}: in {function.name}"
        for where, function in source.nodes(ast.FunctionDef)
        for node in ast.walk(function)
        if isinstance(node, ast.Import | ast.ImportFrom)
    ]
    assert wrong == []


def test_the_time_is_asked_of_the_clock():
    askers = {f"{kind}.{name}" for kind in ("timezone", "datetime", "date") for name in ("now", "today", "localdate")}
    wrong = [
        where
        for where, node in source.nodes(ast.Attribute)
        if f"{_name(node.value)}.{node.attr}" in askers and not where.startswith("clock.py")
    ]
    assert wrong == []


def test_every_verb_says_by_whom():
    """A verb is a method of a record that runs in a transaction of its own."""
    wrong = [
        f"{where} {function.name}"
        for where, function in source.functions_of_classes("models.py")
        if any(_name(d) == "atomic" for d in function.decorator_list)
        and "by" not in _arguments(function)
        and function.name not in BY_WHOM_IS_CLEAR
    ]
    assert wrong == []


def test_every_verb_leaves_a_line_in_the_log():
    """By itself, or by a function that does."""
    recording = _that_record()
    wrong = [
        f"{where} {function.name}"
        for where, function in source.functions_of_classes("models.py")
        if any(_name(d) == "atomic" for d in function.decorator_list) and function.name not in recording
    ]
    assert wrong == []


def test_views_hold_no_queries_on_cases():
    """A view about a case is handed the case by the door."""
    queries = {"Case.objects.get", "Case.objects.filter", "get_object_or_404(Case"}
    wrong = [
        where
        for where, node in source.nodes(ast.Call)
        if where.split(":")[0].endswith("views.py") and ast.unparse(node).startswith(tuple(queries))
    ]
    assert wrong == []


def _name(node: ast.AST) -> str:
    if isinstance(node, ast.Attribute):
        return node.attr
    if isinstance(node, ast.Call):
        return _name(node.func)
    return node.id if isinstance(node, ast.Name) else ""


def _arguments(function: ast.FunctionDef) -> set[str]:
    return {argument.arg for argument in (*function.args.args, *function.args.kwonlyargs)}


def _raises_again(handler: ast.ExceptHandler) -> bool:
    return any(isinstance(node, ast.Raise) and node.exc is None for node in ast.walk(handler))


def _that_record() -> set[str]:
    """The names of all functions that call `record`, or another function that does."""
    calls: dict[str, set[str]] = {}
    for _where, function in source.nodes(ast.FunctionDef):
        called = {_name(node.func) for node in ast.walk(function) if isinstance(node, ast.Call)}
        calls.setdefault(function.name, set()).update(called)
    found, before = {"record"}, set()
    while found != before:
        before = set(found)
        found |= {name for name, called in calls.items() if called & before}
    return found
