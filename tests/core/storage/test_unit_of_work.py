"""One transaction: data and its entry in one commit, or neither."""

from threading import Thread

import pytest
from sqlalchemy import bindparam, delete, insert, select, update

from clinic_desk.access import EventDraft, Permission, PurposeOfUse
from clinic_desk.audit import queries, store
from clinic_desk.audit.events import Action, EventKind
from clinic_desk.audit.tables import (
    audit_checkpoint,
    audit_detail,
    audit_event,
    audit_node,
    audit_recent,
    audit_subject,
)
from clinic_desk.errors import ScopeClosed
from clinic_desk.patients import record
from clinic_desk.patients.tables import patient
from clinic_desk.staff.permissions import Role
from clinic_desk.staff.tables import account, account_role
from clinic_desk.storage.gate import GateClosed
from clinic_desk.storage.sqlite import ConstraintBroken
from clinic_desk.storage.tables import preference, setting
from clinic_desk.storage.unit_of_work import UnrecordedChange
from tests.builders import a_patient
from tests.core.audit.conftest import let_all_be_listed

NAME = select(setting.c.value).where(setting.c.key == "clinic.name")
RENAME = update(setting).where(setting.c.key == "clinic.name").values(value="Södra Kliniken")
ENTRY = EventDraft(kind=EventKind.SERVICES_CONFIGURED, action=Action.UPDATE)


def name(session):
    return session.reading(Permission.SCHEDULE_READ).value(NAME)


def alerts(session, *whom):
    read = []
    for one in whom:
        with session.opened(one, PurposeOfUse.DESK, reason="a test") as viewing:
            read.append(record.read(viewing).alert)
    return read


def length(session):
    return store.size(session.reading(Permission.SCHEDULE_READ))


def test_a_clean_exit_commits_the_change_and_its_entry(owner):
    before = length(owner)
    with owner.work(Permission.SCHEDULE_CONFIGURE) as work:
        work.write(RENAME)
        seq = work.record(ENTRY)
    assert (name(owner), length(owner), seq) == ("Södra Kliniken", before + 1, before + 1)


def test_an_error_takes_the_change_and_its_entry_back(owner):
    before = length(owner)
    with pytest.raises(ZeroDivisionError), owner.work(Permission.SCHEDULE_CONFIGURE) as work:
        work.write(RENAME)
        work.record(ENTRY)
        assert work.value(NAME) == "Södra Kliniken"
        _ = 1 / 0
    assert (name(owner), length(owner)) == ("Norra Kliniken", before)


def test_leaving_without_a_word_takes_it_back_too(owner):
    before = length(owner)
    units = owner.work(Permission.SCHEDULE_CONFIGURE)
    work = units.__enter__()
    work.write(RENAME)
    work.record(ENTRY)
    units.gen.close()
    assert (name(owner), length(owner)) == ("Norra Kliniken", before)


def test_nobody_else_sees_what_is_not_committed(owner):
    with owner.work(Permission.SCHEDULE_CONFIGURE) as work:
        work.write(RENAME)
        work.record(ENTRY)
        assert name(owner) == "Norra Kliniken"
    assert name(owner) == "Södra Kliniken"


def test_a_change_without_an_entry_is_refused(owner):
    with pytest.raises(UnrecordedChange), owner.work(Permission.SCHEDULE_CONFIGURE) as work:
        work.write(RENAME)
    assert name(owner) == "Norra Kliniken"


def test_many_changes_without_an_entry_are_refused(owner):
    with pytest.raises(UnrecordedChange), owner.work(Permission.SCHEDULE_CONFIGURE) as work:
        work.write_many(insert(setting), [{"key": "a", "value": "b"}])
    assert (
        owner.reading(Permission.SCHEDULE_READ).rows(select(setting).where(setting.c.key == "a"))
        == []
    )


def test_an_entry_about_nobody_does_not_pay_for_a_patient(owner):
    mine = a_patient(owner)
    with pytest.raises(UnrecordedChange), owner.work(Permission.PATIENT_CORRECT) as work:
        work.about(mine)
        work.write(update(patient).where(patient.c.id == mine).values(alert="x"))
        work.record(ENTRY)


def test_an_entry_about_another_does_not_pay_for_a_patient(owner):
    mine, other = a_patient(owner), a_patient(owner, "Ek", "Bo")
    with pytest.raises(UnrecordedChange), owner.work(Permission.PATIENT_CORRECT) as work:
        work.about(mine)
        work.record(EventDraft(kind=ENTRY.kind, action=Action.UPDATE, patient=other))


def test_rows_of_several_patients_are_written_in_one_go_and_each_is_owed_an_entry(owner):
    one, other = a_patient(owner), a_patient(owner, "Ek", "Bo")
    alert = update(patient).where(patient.c.id == bindparam("whose")).values(alert="x")
    both = [{"whose": one}, {"whose": other}]

    def change(*told):
        with owner.work(Permission.PATIENT_CORRECT) as work:
            work.write_many(alert, both, about="whose")
            for whom in told:
                work.record(EventDraft(kind=ENTRY.kind, action=Action.UPDATE, patient=whom))

    with pytest.raises(UnrecordedChange):
        change(other)
    assert alerts(owner, one, other) == [None, None]
    change(one, other)
    assert alerts(owner, one, other) == ["x", "x"]


def test_a_row_of_somebody_else_is_not_written_under_a_patient_that_is_named(owner):
    one, other = a_patient(owner), a_patient(owner, "Ek", "Bo")
    alert = update(patient).where(patient.c.id == bindparam("whose")).values(alert="x")
    with pytest.raises(GateClosed), owner.work(Permission.PATIENT_CORRECT) as work:
        work.write_many(alert, [{"whose": other, "named": one}], about="named")
    assert alerts(owner, other) == [None]


def test_what_one_call_opened_is_shut_for_the_next(owner):
    one = a_patient(owner)
    with pytest.raises(GateClosed), owner.work(Permission.PATIENT_CORRECT) as work:
        alert = update(patient).where(patient.c.id == bindparam("whose")).values(alert="x")
        work.write_many(alert, [{"whose": one}], about="whose")
        work.write(alert, whose=one)
    assert alerts(owner, one) == [None]


def test_housekeeping_needs_no_entry(owner):
    before = length(owner)
    with owner.work(Permission.ACCOUNT_OWN) as work:
        work.write(insert(preference), account=owner.account, key="theme", value="dark")
    assert length(owner) == before


def test_one_unit_of_work_does_not_hold_another(owner):
    with owner.work(Permission.SCHEDULE_CONFIGURE) as work:
        work.write(RENAME)
        work.record(ENTRY)
        with pytest.raises(RuntimeError), owner.work(Permission.SCHEDULE_CONFIGURE):
            pass
    assert name(owner) == "Södra Kliniken"


def test_units_of_work_on_several_threads_take_turns(owner):
    before = length(owner)

    def work_on():
        for _ in range(20):
            with owner.work(Permission.SCHEDULE_CONFIGURE) as work:
                work.write(RENAME)
                work.record(ENTRY)

    threads = [Thread(target=work_on) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert length(owner) == before + 80


def test_a_unit_of_work_does_nothing_before_and_after(owner):
    with owner.work(Permission.SCHEDULE_CONFIGURE) as work:
        pass
    for late in (lambda: work.write(RENAME), lambda: work.value(NAME), lambda: work.record(ENTRY)):
        with pytest.raises(ScopeClosed):
            late()
    assert name(owner) == "Norra Kliniken"


def test_ids_of_one_unit_of_work_differ_however_many(owner):
    bits = iter([5, 5, 5, 6, 6, 7] * 2)
    owner.database._randbits = lambda _: next(bits)
    with owner.work(Permission.SCHEDULE_CONFIGURE) as work:
        assert len({work.new_id() for _ in range(3)}) == 3


@pytest.mark.parametrize(
    "table",
    [audit_event, audit_recent, audit_subject, audit_detail, audit_node, audit_checkpoint],
    ids=str,
)
@pytest.mark.parametrize("change", [delete, update])
def test_the_log_is_only_added_to(owner, table, change):
    a_patient(owner)
    with owner.directory("find") as opened:
        opened.shown(EventKind.SEARCH_SHOWN, [a_patient(owner, "Ek", "Bo")], words="ek")
    let_all_be_listed(owner)
    queries.open_log(owner)
    statement = change(table)
    if change is update:
        statement = statement.values({next(iter(table.c)).name: 1})
    with (
        pytest.raises(ConstraintBroken, match="append-only"),
        owner.work(Permission.LOG_READ) as work,
    ):
        work.write(insert(audit_checkpoint), size=1, made=1, note="x")
        work.write(statement)


@pytest.mark.parametrize("way", ["OR REPLACE", "OR IGNORE"])
def test_an_entry_is_not_written_over(owner, way):
    copied = insert(audit_event).prefix_with(way).values(seq=1, kind="x", action="R", outcome=0)
    copied = copied.values(recorded=0, role="", device=1, care_unit=1)
    with (
        pytest.raises(ConstraintBroken, match="append-only"),
        owner.work(Permission.LOG_READ) as work,
    ):
        work.write(copied.values(salt=bytes(16), leaf=bytes(32)))


def test_a_node_of_the_tree_is_not_written_over(owner):
    let_all_be_listed(owner)
    again = insert(audit_node).prefix_with("OR REPLACE").values(level=1, position=0, hash=bytes(32))
    with (
        pytest.raises(ConstraintBroken, match="append-only"),
        owner.work(Permission.LOG_READ) as work,
    ):
        work.write(again)


@pytest.mark.parametrize(
    "statement",
    [
        update(account).values(status="ended"),
        delete(account_role).where(account_role.c.role == Role.OWNER),
        update(account_role).values(role="receptionist"),
        delete(account),
    ],
)
def test_the_last_owner_stays(owner, statement):
    with pytest.raises(ConstraintBroken), owner.work(Permission.ACCOUNT_MANAGE) as work:
        work.write(statement)


def test_a_used_code_is_not_made_good_again(owner):
    with pytest.raises(ConstraintBroken), owner.work(Permission.ACCOUNT_MANAGE) as work:
        work.write(update(account).values(code_step=account.c.code_step - 1))
