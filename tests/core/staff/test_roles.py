"""Who may do what: every service, called by every role, against the one table.

A service that is not in ``agreed.SERVICES`` fails the first test: write down what it asks for.
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
from tests.core.staff.agreed import A_DOOR_BEFORE, SERVICES, TABLE
from tests.house.sources import short
from tests.house.test_services import functions, kinds, task_files

P = Permission


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
        "Proposal": SimpleNamespace(practitioner=None),
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
