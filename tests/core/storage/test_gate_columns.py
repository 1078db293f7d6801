"""Every column of every table, read without a scope: what is not written down stays shut."""

import pytest
from sqlalchemy import String, cast, column, func, insert, literal, select, table, text, update

from clinic_desk.access import PurposeOfUse
from clinic_desk.patients import finding
from clinic_desk.patients.tables import patient
from clinic_desk.storage.connection import Connection
from clinic_desk.storage.gate import (
    CLOSED,
    NAMED_COLUMNS,
    OPEN_COLUMNS,
    OPEN_TABLES,
    VIA,
    GateClosed,
    Scope,
)
from clinic_desk.storage.tables import setting
from tests.builders import a_patient

SHADOWS = {
    f"patient_{index}_{shadow}"
    for index in ("words", "parts")
    for shadow in ("data", "idx", "docsize", "config")
}
VIEWS = {
    *("record", "directory", "apart", "patient_word_match", "patient_part_match"),
    *("confusable", "record_confusable", "call_in_number"),
    *("record_merge", "record_merge_visit", "merged_directory"),
    *("day_appointment", "record_appointment"),
    *("waiting_list", "record_waiting", "recall_list", "record_recall", "call_list", "record_call"),
    *("unkept_visit", "put_visit", "day_rebook", "to_do_count", "unkept_count"),
    "interpreter_count",
    *("protected_visit", "number_never_told", "contact", "second_number"),
    *("day_series", "record_series"),
    *("day_step", "record_step", "day_late_call", "counted_visit", "named_visit", "group_place"),
    "imported",
    *("relation", "relation_between", "wish", "deceased", "need", "interpreter"),
    *("log_entry", "log_listed", "log_recent", "unlisted_entry"),
    "changed_entry",
    *("log_subject", "log_detail", "log_patient", "recorded_patient"),
}
BY_ROWID = {("audit_event", "rowid"), ("audit_recent", "rowid"), ("series_visit", "rowid")}
SEARCHES = {"patient_word_match", "patient_part_match"}


def schema(raw, kind):
    found = raw.execute("SELECT name FROM sqlite_schema WHERE type = ?", (kind,))
    return {name for (name,) in found}


def columns_of(raw, name):
    return {row[1] for row in raw.execute(f'PRAGMA table_xinfo("{name}")')}


def is_open(gated, name, *what):
    try:
        gated.rows(CLOSED, select(*what).select_from(table(name)).limit(1), {})
    except GateClosed:
        return False
    return True


def test_every_table_stands_in_one_list_and_nothing_else_does(raw):
    tables = schema(raw, "table") - SHADOWS
    assert tables == (OPEN_TABLES - {"json_each"}) | VIA.keys()
    assert OPEN_TABLES.isdisjoint(VIA)
    assert schema(raw, "view") == VIEWS
    assert schema(raw, "view") | schema(raw, "trigger") >= set().union(*VIA.values())


def test_every_column_is_shut_but_those_that_are_written_down(raw, owner):
    a_patient(owner)
    tables = {name: columns_of(raw, name) for name in schema(raw, "table")}
    gated = Connection(raw)
    gated.rows(Scope(directory=1), finding._BY_WORDS, {"terms": '"lind" *', "most": 9})
    gated.rows(Scope(directory=1), finding._BY_PARTS, {"terms": '"lin"', "most": 9})
    found = {
        (name, each)
        for name, columns in tables.items()
        for each in columns | {"rowid"}
        if (each != "rowid" or "rowid" in columns or name in VIA)
        and name != "audit_subject"
        and is_open(gated, name, column(each))
    }
    written_down = OPEN_COLUMNS | {
        (name, each) for name in OPEN_TABLES - {"json_each"} for each in tables[name]
    }
    assert found == written_down | BY_ROWID
    assert not is_open(gated, "audit_subject", column("pseudonym"))
    assert not is_open(gated, "audit_subject", column("recorded"))
    assert not is_open(gated, "audit_subject", column("seq"))


def test_a_row_is_named_by_what_writes_it_and_by_nothing_that_gives_it_back(raw, owner):
    whose = a_patient(owner)
    gated = Connection(raw)
    named = update(patient).where(patient.c.id == whose).values(alert="none")
    works = Scope(subject=whose, writing=True)
    assert gated.write(works, named, {}) == 1
    for scope in (CLOSED, works, Scope(directory=1), Scope(viewing=whose)):
        with pytest.raises(GateClosed):
            gated.rows(scope, select(patient.c.id), {})
        with pytest.raises(TypeError):
            gated.rows(scope, named.returning(patient.c.id), {})
    assert NAMED_COLUMNS.isdisjoint(OPEN_COLUMNS)


@pytest.mark.parametrize("name", sorted(VIEWS - SEARCHES))
def test_a_view_shows_nothing_while_its_scope_is_closed(gated, owner, name):
    whose = a_patient(owner)
    with owner.opened(whose, PurposeOfUse.PHONE):
        shown = gated.rows(CLOSED, select(func.count()).select_from(table(name)), {})
    assert shown == [(0,)]


@pytest.mark.parametrize("query", [finding._BY_WORDS, finding._BY_PARTS])
def test_a_search_finds_nobody_while_its_scope_is_closed(gated, owner, query):
    a_patient(owner)
    typed = {"terms": '"lin"', "most": 9}
    with pytest.raises(GateClosed):  # nothing is ready yet: not even the index is opened
        gated.rows(CLOSED, query, typed)
    gated.rows(Scope(directory=1), query, typed)
    assert gated.rows(CLOSED, query, typed) == []


def test_counts_are_open_and_counts_of_a_search_are_not(gated, owner):
    a_patient(owner)
    assert gated.rows(CLOSED, select(text("count(*) FROM patient")), {}) == [(1,)]
    gated.rows(Scope(directory=1), finding._BY_WORDS, {"terms": '"lind" *', "most": 9})
    with pytest.raises(GateClosed):
        gated.rows(CLOSED, select(text("count(*) FROM patient_words")), {})


def test_the_schema_itself_is_read_by_nobody(gated):
    assert not is_open(gated, "sqlite_schema", column("sql"))
    assert not is_open(gated, "sqlite_temp_schema", column("sql"))


def test_what_names_a_row_is_carried_into_no_table_that_everybody_reads(raw, owner):
    a_patient(owner, protected=True)
    gated, writes = Connection(raw), Scope(writing=True)
    ids = select(literal("kept"), cast(patient.c.id, String))
    one = select(cast(patient.c.id, String)).limit(1).scalar_subquery()
    for carried in (
        insert(setting).from_select(["key", "value"], ids),
        update(setting).values(value=one),
        insert(setting).values(key="kept", value=one),
    ):
        with pytest.raises(GateClosed):
            gated.write(writes, carried, {})
        with pytest.raises(GateClosed):
            gated.write_many(writes, carried, [{}])
    gated.write(writes, insert(setting).values(key="other", value="1"), {})
