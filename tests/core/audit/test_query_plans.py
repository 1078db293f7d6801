"""No list of the log scans or sorts: SQLite's own plans are held to it."""

import re

import pytest

from clinic_desk.audit import store, walks
from clinic_desk.storage import sqlite
from clinic_desk.storage.gate import Gate, Scope
from tests.core.audit.conftest import raw

STATEMENTS = {
    **{("entries", *which): walk for which, walk in walks.WALKS.items()},
    **{("subjects", *which): walk for which, walk in walks.SUBJECT_WALKS.items()},
    ("by numbers",): store.BY_SEQS,
    ("after",): store.AFTER,
    ("by time",): store.BY_TIME,
}
HARMLESS = re.compile(r"SCAN CONSTANT ROW|SCAN \w+ VIRTUAL TABLE INDEX 1:|SCAN audit_recent")
"""No table at all, json_each over a list of bound values, and the few entries that no list has."""


def plan(connection, statement) -> list[str]:
    compiled = statement.compile(
        dialect=sqlite.dialect, compile_kwargs={"render_postcompile": True}
    )
    explained = connection.execute(
        f"EXPLAIN QUERY PLAN {compiled}", [0] * len(compiled.positiontup)
    )
    return [row[3] for row in explained]


@pytest.mark.parametrize("which", STATEMENTS, ids=str)
def test_a_list_walks_an_index_and_neither_scans_nor_sorts(clinic, owner, which):
    with raw(clinic) as connection:
        gate = Gate()
        gate.scope = Scope(log=0)
        sqlite.add_functions(connection, gate)

        steps = plan(connection, STATEMENTS[which])

    heavy = [step for step in steps if "SCAN" in step and not HARMLESS.fullmatch(step)]
    assert heavy == []
    assert [step for step in steps if "TEMP B-TREE" in step] == []
    assert any(step.startswith("SEARCH audit_") for step in steps)


@pytest.mark.parametrize(
    ("account", "kind", "index"),
    [
        (False, False, "audit_event_recorded"),
        (True, False, "audit_event_account"),
        (False, True, "audit_event_kind"),
        (True, True, "audit_event_account_kind"),
    ],
)
def test_each_filter_walks_its_own_index(clinic, owner, account, kind, index):
    with raw(clinic) as connection:
        sqlite.add_functions(connection, Gate())

        steps = plan(connection, walks.WALKS[account, kind, True])

    assert any(f"INDEX {index} (" in step for step in steps)
