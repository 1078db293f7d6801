"""Who may do what: every service, called by every role, against the one table.

A service that is not in ``SERVICES`` fails the first test: write down what it asks for.
"""

import importlib
import inspect
from contextlib import suppress
from datetime import date
from pathlib import Path
from types import SimpleNamespace

import pytest
from sqlalchemy import func, select

from clinic_desk.access import Permission, Reach
from clinic_desk.audit.events import EventKind
from clinic_desk.audit.tables import log_entry
from clinic_desk.errors import NotAllowed
from clinic_desk.ids import AccountId
from clinic_desk.staff import permissions
from clinic_desk.staff.permissions import REACH
from clinic_desk.staff.records import Access, NewAccount
from tests.builders import Role, a_new_patient, a_session
from tests.house.sources import short
from tests.house.test_services import functions, kinds, task_files

P = Permission
A_DOOR_BEFORE = None
"""It takes what a door handed out: the permission was asked for there."""

SERVICES = {
    "audit.checkpoints.kept": P.LOG_VERIFY,
    "audit.checkpoints.latest": P.LOG_VERIFY,
    "audit.checkpoints.make": P.CHECKPOINT_MAKE,
    "audit.exporting.export": P.LOG_EXPORT,
    "audit.failing.since": P.LOG_READ,
    "audit.holding.hold": P.LOG_VERIFY,
    "audit.keeping.keep": P.CHECKPOINT_MAKE,
    "audit.keeping.outside": P.LOG_VERIFY,
    "audit.keeping.save": P.CHECKPOINT_MAKE,
    "audit.queries.around": P.LOG_READ,
    "audit.queries.at_position": P.LOG_READ,
    "audit.queries.count": P.LOG_READ,
    "audit.queries.entry": P.LOG_READ,
    "audit.queries.open_log": P.LOG_READ,
    "audit.queries.page": P.LOG_READ,
    "audit.queries.reason": P.LOG_READ,
    "audit.queries.views_by_hour": P.LOG_READ,
    "audit.verifying.checked": P.LOG_VERIFY,
    "audit.verifying.verify": P.LOG_VERIFY,
    "backup.making.back_up": P.BACKUP_MAKE,
    "backup.drill.try_restore": P.BACKUP_RESTORE,
    "backup.state.restored": P.BACKUP_RESTORE,
    "backup.state.plan": P.BACKUP_MAKE,
    "backup.state.due": P.BACKUP_MAKE,
    "backup.state.state": P.BACKUP_MAKE,
    "oversight.incidents.latest": P.INCIDENT_READ,
    "oversight.incidents.mark_seen": P.INCIDENT_READ,
    "oversight.incidents.mine": P.INCIDENT_REPORT,
    "oversight.incidents.report": P.INCIDENT_REPORT,
    "oversight.incidents.unseen": P.INCIDENT_READ,
    "oversight.incidents.words": P.INCIDENT_READ,
    "patients.duplicates.alike": A_DOOR_BEFORE,
    "patients.duplicates.ask_again": P.PATIENT_CORRECT,
    "patients.duplicates.keep_apart": P.PATIENT_CORRECT,
    "patients.duplicates.probable": P.PATIENT_CORRECT,
    "patients.finding.find": A_DOOR_BEFORE,
    "patients.finding.search": A_DOOR_BEFORE,
    "patients.record.correct": P.PATIENT_CORRECT,
    "patients.registering.add": A_DOOR_BEFORE,
    "patients.registering.add_many": P.PATIENT_REGISTER,
    "patients.registering.register": P.PATIENT_REGISTER,
    "scheduling.at_work.today": P.SCHEDULE_READ,
    "scheduling.booking.add": A_DOOR_BEFORE,
    "scheduling.booking.add_many": P.APPOINTMENT_BOOK,
    "scheduling.booking.book": P.APPOINTMENT_BOOK,
    "scheduling.booking.book_new": P.PATIENT_REGISTER,
    "scheduling.booking.cancel": P.APPOINTMENT_CANCEL,
    "scheduling.booking.change_status": P.APPOINTMENT_MOVE,
    "scheduling.booking.move": P.APPOINTMENT_MOVE,
    "scheduling.booking.reinstate": P.APPOINTMENT_BOOK,
    "scheduling.booking.step": A_DOOR_BEFORE,
    "scheduling.identity.change": P.SCHEDULE_CONFIGURE,
    "scheduling.identity.read": P.SCHEDULE_READ,
    "scheduling.leave.add": P.SCHEDULE_CONFIGURE,
    "scheduling.leave.coming": P.SCHEDULE_READ,
    "scheduling.leave.put_back": P.SCHEDULE_CONFIGURE,
    "scheduling.leave.remove": P.SCHEDULE_CONFIGURE,
    "scheduling.practitioners.add": P.SCHEDULE_CONFIGURE,
    "scheduling.practitioners.change": P.SCHEDULE_CONFIGURE,
    "scheduling.practitioners.restore": P.SCHEDULE_CONFIGURE,
    "scheduling.practitioners.retire": P.SCHEDULE_CONFIGURE,
    "scheduling.rooms.add": P.SCHEDULE_CONFIGURE,
    "scheduling.rooms.in_use": P.SCHEDULE_READ,
    "scheduling.rooms.rename": P.SCHEDULE_CONFIGURE,
    "scheduling.rooms.restore": P.SCHEDULE_CONFIGURE,
    "scheduling.rooms.retire": P.SCHEDULE_CONFIGURE,
    "scheduling.services.add": P.SCHEDULE_CONFIGURE,
    "scheduling.services.change": P.SCHEDULE_CONFIGURE,
    "scheduling.services.restore": P.SCHEDULE_CONFIGURE,
    "scheduling.services.retire": P.SCHEDULE_CONFIGURE,
    "scheduling.working.put_back": P.SCHEDULE_CONFIGURE,
    "scheduling.working.set_week": P.SCHEDULE_CONFIGURE,
    "scheduling.working.usual_week": P.SCHEDULE_READ,
    "scheduling.working.weeks": P.SCHEDULE_READ,
    "scheduling.clinic.furnish": P.SCHEDULE_CONFIGURE,
    "scheduling.clinic.load": P.SCHEDULE_READ,
    "scheduling.day.day": P.SCHEDULE_READ,
    "scheduling.day.days": P.SCHEDULE_READ,
    "scheduling.day.today": P.SCHEDULE_READ,
    "scheduling.expected.first_today": A_DOOR_BEFORE,
    "scheduling.flow.next_free": P.SCHEDULE_READ,
    "scheduling.flow.today": P.SCHEDULE_READ,
    "scheduling.free.gaps": P.SCHEDULE_READ,
    "scheduling.free.next_free": P.SCHEDULE_READ,
    "scheduling.free.why_not": P.SCHEDULE_READ,
    "scheduling.month.capacity": P.SCHEDULE_READ,
    "scheduling.month.month": P.SCHEDULE_READ,
    "scheduling.week.week": P.SCHEDULE_READ,
    "staff.accounts.create": P.ACCOUNT_MANAGE,
    "staff.accounts.end": P.ACCOUNT_MANAGE,
    "staff.accounts.invite": P.ACCOUNT_MANAGE,
    "staff.accounts.everyone": P.ACCOUNT_READ,
    "staff.accounts.names": P.ACCOUNT_READ,
    "staff.colleagues.colleagues": P.ACCOUNT_MANAGE,
    "staff.drafts.drop": P.ACCOUNT_OWN,
    "staff.drafts.keep": P.ACCOUNT_OWN,
    "staff.drafts.read": P.ACCOUNT_OWN,
    "staff.policies.change": P.POLICY_SET,
    "staff.policies.values": P.POLICY_SET,
    "staff.granting.change": P.ACCOUNT_MANAGE,
    "staff.granting.grants": P.ACCOUNT_MANAGE,
    "staff.granting.review": P.ACCOUNT_MANAGE,
    "staff.granting.set_end": P.ACCOUNT_MANAGE,
    "staff.inviting.again": P.ACCOUNT_MANAGE,
    "staff.inviting.invite": P.ACCOUNT_MANAGE,
    "staff.own_account.change_password": P.ACCOUNT_OWN,
    "staff.own_account.make_recovery_codes": P.ACCOUNT_OWN,
    "staff.own_account.new_device": P.ACCOUNT_OWN,
    "staff.own_account.own": P.ACCOUNT_OWN,
    "staff.own_account.renew_device": P.ACCOUNT_OWN,
    "staff.preferences.put": P.ACCOUNT_OWN,
    "staff.preferences.read": P.ACCOUNT_OWN,
    "staff.unlocking.unlock": P.ACCOUNT_MANAGE,
    "training.answering.answer": P.TRAINING_OWN,
    "training.answering.path": P.TRAINING_OWN,
    "training.answering.performed": P.TRAINING_OWN,
    "training.answering.progress": P.TRAINING_OWN,
    "training.answering.read": P.TRAINING_OWN,
    "training.coverage.certificate": P.TRAINING_OWN,
    "training.coverage.team": P.TRAINING_OVERSEE,
    "training.excusing.excuse": P.TRAINING_OVERSEE,
}

TABLE = {
    P.CHECKPOINT_MAKE: "all all - - -",
    P.LOG_EXPORT: "all all - - -",
    P.LOG_READ: "all all own own own",
    P.LOG_VERIFY: "all all - - -",
    P.BACKUP_MAKE: "all all - - -",
    P.BACKUP_RESTORE: "all all - - -",
    P.INCIDENT_READ: "all all - - -",
    P.INCIDENT_REPORT: "all all own own own",
    P.DIRECTORY_BROWSE: "all all all all -",
    P.DIRECTORY_SEARCH: "all all all all all",
    P.PATIENT_CORRECT: "all all all - -",
    P.PATIENT_REGISTER: "all all all - all",
    P.PROTECTED_SEE: "all all - own -",
    P.RECORD_OPEN: "all all all own all",
    P.APPOINTMENT_BOOK: "all all all own all",
    P.APPOINTMENT_CANCEL: "all all all own all",
    P.APPOINTMENT_MOVE: "all all all own all",
    P.SCHEDULE_CONFIGURE: "all all - - -",
    P.SCHEDULE_READ: "all all all own all",
    P.ACCOUNT_MANAGE: "all all - - -",
    P.ACCOUNT_OWN: "all all own own own",
    P.ACCOUNT_READ: "all all own own own",
    P.OWNER_MANAGE: "all - - - -",
    P.POLICY_SET: "all all - - -",
    P.TRAINING_OWN: "all all own own own",
    P.TRAINING_OVERSEE: "all all - - -",
}
"""Owner, manager, receptionist, clinician, temp: the second opinion on the program's table."""


def discovered():
    found = {}
    for path in task_files():
        room = short(path).removeprefix("clinic_desk/").removesuffix(".py").replace("/", ".")
        for name, function in functions(path).items():
            if not name.startswith("_") and kinds(function)[:1] == ["Session"]:
                module = importlib.import_module(f"clinic_desk.{room}")
                found[f"{room}.{name}"] = getattr(module, name)
    return found


DISCOVERED = discovered()
ASKING = sorted(name for name, wanted in SERVICES.items() if wanted is not A_DOOR_BEFORE)


def test_every_service_is_written_down_with_what_it_asks_for():
    assert DISCOVERED.keys() == SERVICES.keys()


def test_what_needs_no_permission_takes_what_a_door_handed_out():
    for name, wanted in SERVICES.items():
        if wanted is A_DOOR_BEFORE:
            taken = [
                str(each.annotation)
                for each in inspect.signature(DISCOVERED[name]).parameters.values()
            ]
            assert any(door in kind for kind in taken for door in ("Directory", "Work", "Viewing"))


@pytest.mark.parametrize("permission", list(Permission))
def test_each_role_reaches_as_far_as_was_agreed(permission):
    reached = {role: dict(zip(Role, TABLE[permission].split(), strict=True))[role] for role in Role}
    for role in Role:
        reach = permissions.reach([role], permission)
        assert (reach.value if reach else "-") == reached[role], role


def test_two_roles_reach_as_far_as_the_further_one():
    both = (Role.CLINICIAN, Role.RECEPTIONIST)
    assert permissions.reach(both, P.APPOINTMENT_BOOK) is Reach.ALL
    assert permissions.reach(both, P.PROTECTED_SEE) is Reach.OWN
    assert permissions.reach((), P.APPOINTMENT_BOOK) is None


def test_nobody_but_an_owner_reaches_everything():
    assert {role for role in Role if REACH[role].keys() == set(Permission)} == {Role.OWNER}


def call(name, session, clinic, tmp_path: Path):
    """Call with something for every parameter; only the answer about permission matters."""
    values = {
        "NewAccount": NewAccount(
            sign_in_name="Tor", display_name="Tor Berg", roles=(Role.CLINICIAN,), password=""
        ),
        "NewPatient": a_new_patient(),
        "BookingRequest": SimpleNamespace(practitioner=None),
        "Path": tmp_path / "log.jsonl",
        "bytes": clinic.desk.log_key(),
        "Unlocked": clinic.desk.unlocked,
        "AccountId": AccountId(1),
        "Access": Access(grounds={}),
        "str": "x",
        "int": 1,
        "date": date(2026, 3, 2),
    }
    service = DISCOVERED[name]
    wanted = [
        each
        for each in list(inspect.signature(service).parameters.values())[1:]
        if each.default is inspect.Parameter.empty
    ]
    given = {
        each.name: values.get(getattr(each.annotation, "__name__", ""), object()) for each in wanted
    }
    answer = service(session, **given)
    if inspect.isgenerator(answer):
        for _ in answer:
            pass


def refusals(session):
    wanted = select(func.count()).where(log_entry.c.kind == EventKind.PERMISSION_REFUSED)
    return session.log(P.LOG_READ).value(wanted)


@pytest.mark.parametrize("role", list(Role))
def test_a_service_lets_in_whom_the_table_lets_in_and_refuses_the_others(clinic, tmp_path, role):
    session = a_session(clinic, role)
    for name in ASKING:
        reach = permissions.reach([role], SERVICES[name])
        before = refusals(session)
        if reach is None:
            with pytest.raises(NotAllowed) as refused:
                call(name, session, clinic, tmp_path)
            assert refused.value.permission == SERVICES[name], name
            assert refusals(session) == before + 1, name
            continue
        with suppress(Exception):  # whatever else is wrong with what it was given
            call(name, session, clinic, tmp_path)
        if reach is Reach.ALL:
            assert refusals(session) == before, name
