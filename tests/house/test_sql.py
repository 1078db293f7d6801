"""Queries are read, not assembled: no f-string, %, +, format or join near SQL."""

import ast
import re

from tests.house.sources import calls, is_assembled, place, python_files, short, tree

RUNS_SQL = {"text", "execute", "executemany", "executescript", "exec_driver_sql", "literal_column"}
BEGINS_LIKE_SQL = re.compile(
    r"\s*(SELECT\s|INSERT\s+INTO|UPDATE\s+\w+\s+SET|DELETE\s+FROM|CREATE\s|DROP\s|ALTER\s|PRAGMA\s|ATTACH\s)"
)
ALLOWED = {
    "clinic_desk/storage/sqlite.py": "PRAGMA key takes no bound value; the key is hexadecimal",
}


def assembled_sql(path):
    """Where a text that begins like a statement is part of something put together."""
    for node in ast.walk(tree(path)):
        if isinstance(node, ast.JoinedStr | ast.BinOp | ast.Call) and is_assembled(node):
            words = [
                part.value
                for part in ast.walk(node)
                if isinstance(part, ast.Constant) and isinstance(part.value, str)
            ]
            pieces_only = not isinstance(node, ast.Call) or is_text_method(node)
            if pieces_only and any(BEGINS_LIKE_SQL.match(word) for word in words):
                yield node


def is_text_method(node: ast.Call) -> bool:
    return isinstance(node.func, ast.Attribute) and node.func.attr in {
        "format",
        "format_map",
        "join",
        "replace",
    }


def test_what_runs_sql_is_given_no_assembled_text():
    found = [
        place(path, call)
        for path in python_files("clinic_desk", "ui")
        for name, call in calls(tree(path))
        if name in RUNS_SQL and any(is_assembled(argument) for argument in call.args[:1])
    ]
    assert found == []


def test_no_statement_is_put_together_from_pieces():
    found = [
        place(path, node)
        for path in python_files("clinic_desk", "ui")
        if short(path) not in ALLOWED
        for node in assembled_sql(path)
    ]
    assert found == []


def test_the_orm_is_not_used():
    found = [
        place(path, node)
        for path in python_files("clinic_desk", "ui")
        for node in ast.walk(tree(path))
        if isinstance(node, ast.Import | ast.ImportFrom)
        and "sqlalchemy.orm" in [getattr(node, "module", None), *(name.name for name in node.names)]
    ]
    assert found == []
