"""What a fault in the program, or somebody who writes one, may try; each was tried."""

from threading import Thread

import pytest
from sqlalchemy import DDL, case, column, func, insert, select, text, update
from sqlalchemy.dialects.sqlite import insert as upsert

from clinic_desk.access import EventDraft, Permission, PurposeOfUse
from clinic_desk.errors import ScopeClosed
from clinic_desk.family import second_contact
from clinic_desk.family.second import SecondContact
from clinic_desk.patients import finding, record
from clinic_desk.patients.tables import directory, patient, patient_words, second_number
from clinic_desk.patients.tables import record as record_view
from clinic_desk.staff import policies
from clinic_desk.storage import sqlite
from clinic_desk.storage.gate import CLOSED, GateClosed, Scope
from clinic_desk.storage.tables import setting
from tests.builders import Role, a_patient, a_session

NAMES = "family FROM patient"
REFUSED = [
    NAMES,
    "family FROM main.patient",
    "max(family) FROM patient",
    "count(DISTINCT family) FROM patient",
    "count(*) OVER (PARTITION BY family) FROM patient",
    "id FROM patient ORDER BY family",
    "id FROM patient GROUP BY family",
    "id FROM patient WHERE family > 'l'",
    "id FROM patient GROUP BY id HAVING max(family) > 'l'",
    "1 WHERE 'Lind' IN (SELECT family FROM patient)",
    "(SELECT family FROM patient)",
    "(SELECT family FROM patient) FROM record",
    "* FROM (SELECT family FROM patient) AS record",
    "record.family FROM patient AS record",
    "* FROM (SELECT family FROM patient) AS record, record AS another",
    "family FROM record UNION SELECT family FROM patient",
    "record.id FROM record LEFT JOIN patient ON patient.family = 'Lind'",
    "patient.id FROM patient WHERE EXISTS (SELECT 1 FROM record WHERE family = patient.family)",
    "1 FROM patient NATURAL JOIN (SELECT 'Lind' AS family) AS asked",
    "count(*) FROM (SELECT 'Lind' AS family) AS asked JOIN patient USING (family)",
    "family FROM patient RIGHT JOIN (SELECT 'Lind' AS family) AS asked USING (family)",
    "* FROM (WITH record AS (SELECT family FROM patient) SELECT * FROM record)",
    "(1, 2) IN patient_pseudonym",
    "pseudonym FROM patient_pseudonym",
    "patient FROM appointment",
    "kind FROM audit_event",
    "block FROM patient_words_data",
    "term FROM patient_words_idx",
    "id FROM patient_words_docsize",
    "rowid FROM patient_words",
    "rank FROM patient_words",
    "rowid FROM patient_words WHERE patient_words MATCH 'lind'",
    "rowid FROM patient_words('lind')",
    "count(*) FROM patient_words('lind')",
    "rowid FROM patient_parts('lin')",
    "highlight(patient_words, 0, '', '') FROM patient_words('lind')",
    "id FROM patient WHERE rowid IN patient_words('lind')",
    "sql FROM sqlite_schema",
    "name FROM pragma_table_info('patient')",
    "load_extension('x')",
    "fts3_tokenizer('simple')",
    "sqlcipher_export('main')",
    "input FROM fts3tokenize",
]
COMMANDS = [
    "CREATE TEMP VIEW record AS SELECT * FROM patient",
    "CREATE VIEW seen AS SELECT * FROM patient",
    "CREATE TEMP TRIGGER patient_update_gate AFTER INSERT ON setting BEGIN SELECT 1; END",
    "CREATE TEMP TABLE record AS SELECT * FROM patient",
    "CREATE TABLE record2 (x)",
    "CREATE INDEX another ON patient (email)",
    "CREATE VIRTUAL TABLE temp.seen USING fts5vocab(main, patient_words, row)",
    "DROP TRIGGER patient_update_gate",
    "DROP VIEW record",
    "DROP TABLE patient",
    "ALTER TABLE patient RENAME TO record2",
    "ALTER TABLE patient ADD COLUMN another",
    "ATTACH DATABASE ':memory:' AS another",
    "DETACH DATABASE main",
    "ANALYZE",
    "REINDEX patient_family",
    "VACUUM INTO '/dev/null'",
    "PRAGMA writable_schema = ON",
    "PRAGMA query_only = OFF",
    "PRAGMA foreign_keys = OFF",
    "PRAGMA recursive_triggers = OFF",
    "PRAGMA ignore_check_constraints = ON",
    "PRAGMA journal_mode = DELETE",
    "PRAGMA user_version = 99",
    "PRAGMA rekey = 'x'",
    "PRAGMA key",
    "PRAGMA table_info(patient)",
    "PRAGMA data_version = 3",
    "UPDATE sqlite_schema SET sql = ''",
    "INSERT INTO setting VALUES ('a', 'b')",
    "DELETE FROM patient",
    "EXPLAIN SELECT family FROM patient",
    "WITH seen AS (SELECT family FROM patient) SELECT * FROM seen",
]


@pytest.fixture
def searched(gated, owner):
    """A connection on which a search has just run: FTS5 keeps statements of its own ready."""
    a_patient(owner)
    opened = Scope(directory=1)
    assert gated.rows(opened, finding._BY_WORDS, {"terms": '"lind" *', "most": 9})
    assert gated.rows(opened, finding._BY_PARTS, {"terms": '"lin"', "most": 9})
    return gated


@pytest.mark.parametrize("sql", REFUSED)
def test_a_question_without_a_scope_is_refused(searched, sql):
    with pytest.raises(GateClosed):
        searched.rows(CLOSED, select(text(sql)), {})


@pytest.mark.parametrize("sql", REFUSED)
def test_an_open_directory_answers_it_no_more(searched, sql):
    with pytest.raises(GateClosed):
        searched.rows(Scope(directory=1), select(text(sql)), {})


@pytest.mark.parametrize("sql", COMMANDS)
def test_the_database_obeys_no_command(raw, searched, sql):
    with pytest.raises(
        sqlite.driver.DatabaseError, match=r"authoriz|prohibited|may not be modified"
    ):
        raw.execute(sql).fetchall()


@pytest.mark.parametrize(
    "statement",
    [
        text(f"SELECT {NAMES}"),
        text(f"WITH record AS (SELECT {NAMES}) SELECT * FROM record").columns(column("family")),
        text("UPDATE setting SET value = '' RETURNING key").columns(column("key")),
        DDL("CREATE TEMP VIEW record AS SELECT * FROM patient"),
        "SELECT 1",
    ],
)
def test_a_connection_takes_nothing_but_expressions(gated, statement):
    with pytest.raises(TypeError):
        gated.rows(CLOSED, statement, {})


def test_a_common_table_expression_does_not_pass_for_a_view(gated):
    named = select(patient.c.family).cte("record")
    with pytest.raises(GateClosed):
        gated.rows(CLOSED, select(named.c.family), {})


def test_a_view_by_another_case_is_no_view(gated):
    with pytest.raises(GateClosed):
        gated.rows(CLOSED, select(text("family FROM RECORD")), {})


@pytest.mark.parametrize(
    ("name", "known"),
    [("family_key", "hemlig"), ("given_key", "vera"), ("birth_date", "1971-01-02")],
)
@pytest.mark.parametrize("scope", [CLOSED, Scope(directory=0)])
def test_a_comparison_that_fails_tells_of_nobody_hidden(gated, owner, name, known, scope):
    a_patient(owner, "Hemlig", "Vera", born="1971-01-02", protected=True)
    too_low = text("-9223372036854775807 - 1")
    fails = func.abs(case((directory.c[name] == known, too_low), else_=1))
    asked = select(directory.c.id).where(fails > 0).order_by(directory.c[name])
    assert gated.rows(scope, asked, {}) == []


@pytest.mark.parametrize("scope", [CLOSED, Scope(directory=0)])
def test_nor_does_one_with_a_second_number(gated, owner, scope):
    policies.change(owner, "contact.second-phone", "1")
    whose = a_patient(owner, protected=True)
    with owner.opened(whose, PurposeOfUse.DESK, reason="asks") as viewing:
        second_contact.keep(owner, viewing, whose, SecondContact(phone="+46709998877"))
    too_low = text("-9223372036854775807 - 1")
    key = second_number.c.second_key
    fails = func.abs(case((key == "77889990764", too_low), else_=1))
    asked = select(second_number.c.id).where(fails > 0, key >= "0").order_by(key)
    assert gated.rows(scope, asked, {}) == []


def test_reading_does_not_write(owner):
    asked = update(setting).values(value="x").returning(setting.c.key)
    with pytest.raises(TypeError), owner.work(Permission.SCHEDULE_CONFIGURE) as work:
        work.rows(asked)


@pytest.mark.parametrize(
    "statement",
    [
        update(patient).where(patient.c.id == 1).values(alert="x").returning(patient.c.email),
        update(patient).where(patient.c.family == "Lind").values(alert="x"),
        update(patient).values(alert=patient.c.email),
        update(setting).values(value=select(patient.c.family).scalar_subquery()),
        insert(setting).from_select(["key", "value"], select(patient.c.family, patient.c.given)),
        insert(patient_words).from_select(["names"], select(patient.c.family)),
    ],
)
def test_writing_reads_nothing_that_is_shut(owner, statement):
    a_patient(owner)
    with pytest.raises(GateClosed), owner.work(Permission.PATIENT_CORRECT) as work:
        work.write(statement)


def other_row(wanted, **changed):
    return {
        **dict.fromkeys(("family", "given", "family_key", "given_key"), "x"),
        "id": wanted,
        "number": 99,
        "care_unit": 1,
        "device": 1,
        "registered": 0,
        "registered_by": 1,
        "version": 1,
        "protected": 0,
        **changed,
    }


@pytest.mark.parametrize(
    "statement",
    [
        lambda mine, other: update(patient).where(patient.c.id == other).values(alert="x"),
        lambda mine, other: update(patient).values(alert="x"),
        lambda mine, other: update(patient).where(patient.c.id == mine).values(id=7),
        lambda mine, other: patient.delete().where(patient.c.id == other),
        lambda mine, other: insert(patient).values(other_row(77)),
        lambda mine, other: (
            insert(patient).prefix_with("OR REPLACE").values(other_row(mine, number=2))
        ),
        lambda mine, other: (
            upsert(patient)
            .values(other_row(mine, number=2))
            .on_conflict_do_update(index_elements=["number"], set_={"alert": "x"})
        ),
    ],
)
def test_a_unit_of_work_about_one_patient_writes_to_no_other(owner, statement):
    mine, other = a_patient(owner), a_patient(owner, "Ek", "Bo")
    with pytest.raises(GateClosed), owner.work(Permission.PATIENT_CORRECT) as work:
        work.about(mine)
        work.write(statement(mine, other))
    with owner.opened(other, PurposeOfUse.PHONE) as viewing:
        assert record.read(viewing).alert is None


def test_a_unit_of_work_shows_one_patient_and_keeps_the_others_shut(owner):
    mine = a_patient(owner)
    a_patient(owner, "Ek", "Bo")
    with (
        owner.opened(mine, PurposeOfUse.PHONE) as viewing,
        owner.work(Permission.PATIENT_CORRECT, viewing=viewing) as work,
    ):
        assert work.rows(select(record_view.c.family)) == [("Lind",)]
        assert work.rows(select(directory.c.family)) == []
        work.record(EventDraft(kind="test", action="R", patient=mine))


def test_nothing_is_left_to_read_when_a_scope_has_closed(owner):
    asked = select(record_view.c.family)
    mine = a_patient(owner)
    with owner.opened(mine, PurposeOfUse.PHONE) as viewing:
        assert viewing.rows(asked) == [("Lind",)]
        with owner.work(Permission.PATIENT_CORRECT, viewing=viewing) as work:
            work.record(EventDraft(kind="test", action="R", patient=mine))
    with owner.directory("find") as opened:
        assert opened.rows(select(directory.c.family)) == [("Lind",)]
    assert owner.reading(Permission.SCHEDULE_READ).rows(asked) == []
    for left in (viewing, opened, work):
        with pytest.raises(ScopeClosed):
            left.rows(asked)
    with pytest.raises(ScopeClosed):
        work.write(update(setting).values(value="x"))


def test_an_open_scope_opens_nothing_on_another_thread(owner):
    mine = a_patient(owner)
    seen = []
    with owner.opened(mine, PurposeOfUse.PHONE) as viewing:
        reads = owner.reading(Permission.SCHEDULE_READ)
        threads = [
            Thread(target=lambda: seen.extend(reads.rows(select(record_view.c.family))))
            for _ in range(4)
        ]
        for thread in threads:
            thread.start()
            assert viewing.rows(select(record_view.c.family)) == [("Lind",)]
        for thread in threads:
            thread.join()
    assert seen == []


def test_a_scope_cannot_be_widened(owner):
    with owner.directory("find") as opened, pytest.raises(AttributeError):
        opened.scope.viewing = 1
    with pytest.raises(AttributeError):
        CLOSED.directory = 1


def test_a_receptionist_learns_nothing_of_a_protected_person(clinic, owner):
    hidden = a_patient(owner, "Hemlig", "Vera", phone="070-765 43 21", protected=True)
    session = a_session(clinic, Role.RECEPTIONIST)
    with session.directory("find") as opened:
        for typed in ("hemlig", "vera", "vera hemlig", "eml", "4321", "1980-03-12", "1"):
            assert finding.find(session, opened, typed) == []
        assert finding.names(opened, [hidden]) == {}
        assert opened.value(select(func.count()).select_from(directory)) == 0


def test_the_gate_is_shut_between_calls_and_after_a_fault(gated):
    gated.rows(Scope(directory=1), select(directory.c.id), {})
    assert gated._gate.scope is CLOSED
    with pytest.raises(GateClosed):
        gated.rows(Scope(directory=1), select(patient.c.family), {})
    assert gated._gate.scope is CLOSED
