"""Imports stand at the top, where the layers can be checked; a lazy one says why."""

import ast
import re

from tests.house.sources import place, python_files, short, tree

ELSEWHERE = {
    "clinic_desk/scheduling/holidaying.py": "calendars are looked at once a year, not at the start",
    "clinic_desk/guarding.py": "few texts hold so many figures, and a start should not pay for it",
    "clinic_desk/vault/keychain.py": "each system's keychain is imported on that system alone",
}


def may_import_late(name: str) -> bool:
    return name == "ui/app.py" or name.startswith("clinic_desk/cli/")


def late_imports(path):
    for scope in ast.walk(tree(path)):
        if isinstance(scope, ast.FunctionDef | ast.AsyncFunctionDef | ast.Lambda):
            for node in ast.walk(scope):
                if isinstance(node, ast.Import | ast.ImportFrom):
                    yield node


def is_explained(path, node: ast.stmt) -> bool:
    """A comment on its line, or on the line above the block of imports it belongs to."""
    lines = path.read_text(encoding="utf-8").splitlines()
    if "#" in lines[node.lineno - 1]:
        return True
    above = node.lineno - 2
    while re.match(r"\s*(from|import)\b", lines[above]):
        above -= 1
    return lines[above].strip().startswith("#")


def test_only_the_doors_import_inside_functions():
    found = [
        place(path, node)
        for path in python_files("clinic_desk", "ui")
        if not may_import_late(short(path)) and short(path) not in ELSEWHERE
        for node in late_imports(path)
    ]
    assert found == []


def test_a_late_import_says_why():
    found = [
        place(path, node)
        for path in python_files("clinic_desk", "ui")
        if may_import_late(short(path))
        for node in late_imports(path)
        if not is_explained(path, node)
    ]
    assert found == []


def test_no_import_takes_everything():
    found = [
        place(path, node)
        for path in python_files("clinic_desk", "ui", "tests", "bench")
        for node in ast.walk(tree(path))
        if isinstance(node, ast.ImportFrom) and any(name.name == "*" for name in node.names)
    ]
    assert found == []
