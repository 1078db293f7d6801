"""Nothing leads from a practice clinic to the real one, and nothing leaves it."""

import gc
import os
import signal
import stat
import subprocess
import sys
import types
import typing
from pathlib import Path

import pytest

from clinic_desk.access import Permission
from clinic_desk.audit import exporting, keeping
from clinic_desk.backup import making
from clinic_desk.clock import HandClock
from clinic_desk.desk import Desk
from clinic_desk.errors import KeychainUnavailable, NotAllowed, VaultMissing
from clinic_desk.practice import places
from clinic_desk.practice.opening import NOW, WITHHELD
from clinic_desk.staff.permissions import Role
from clinic_desk.staff.signing_in import Credentials
from clinic_desk.vault import vault
from clinic_desk.vault.keychain import FileKeychain, MemoryKeychain, OsKeychain
from tests.builders import a_clinic, a_session
from tests.core.practice.conftest import opened
from tests.core.staff.test_roles import DISCOVERED, SERVICES
from tests.house.sources import ROOT

pytestmark = pytest.mark.slow


def reachable(start: object) -> list[object]:
    """Everything that an object holds on to, code and modules apart."""
    code = (type, types.ModuleType, types.FunctionType, types.CodeType, types.FrameType)
    seen, found, todo = {id(start)}, [], [start]
    while todo:
        one = todo.pop()
        found.append(one)
        held = gc.get_referents(one)
        if isinstance(one, types.MethodType):
            held = [one.__self__]
        for each in held:
            if id(each) not in seen and not isinstance(each, code):
                seen.add(id(each))
                todo.append(each)
    return found


def test_nothing_of_the_real_clinic_can_be_reached_from_its_session(tmp_path, tmp_path_factory):
    clinic = a_clinic(tmp_path)
    session = a_session(clinic, Role.OWNER)
    desk = clinic.desk
    practice = opened(tmp_path_factory.mktemp("practice"), Role.OWNER)
    made = practice.clinic
    found = reachable([made, made.session])

    real = {id(one) for one in (desk, session, session.database, desk.keychain, clinic)}
    assert len(found) > 100, "it was walked"
    assert any(one is made.desk for one in found)
    assert not [one for one in found if id(one) in real]
    assert not [one for one in found if isinstance(one, OsKeychain | FileKeychain)]
    texts = [str(one) for one in found if isinstance(one, str | Path)]
    assert any(str(made.home.folder) in one for one in texts)
    assert not [one for one in texts if str(clinic.folder) in one]
    practice.close()
    clinic.close()


def test_the_folder_is_private_and_holds_no_secret(lasting):
    made = lasting.clinic
    folder = made.home.folder
    secret = made.keychain.get(vault.vault_id(made.desk.folder), vault.DEVICE_SECRET)
    files = {path.name: path.read_bytes() for path in folder.rglob("*") if path.is_file()}

    assert stat.S_IMODE(folder.stat().st_mode) == 0o700
    assert "clinic.db" in files
    assert not {"device.secret", "sign-in-card.json"} & files.keys()
    for said in files.values():
        assert secret not in said
        assert made.desk.unlocked.vault_key not in said
        assert "Rådberg".encode() not in said


@pytest.mark.parametrize("permission", sorted(WITHHELD))
def test_what_would_leave_it_is_refused_even_to_its_owner(lasting, permission):
    session = lasting.clinic.session

    assert not session.may(permission)
    with pytest.raises(NotAllowed):
        session.require(permission)


def test_no_export_no_checkpoint_and_no_backup_is_written(lasting, tmp_path):
    made = lasting.clinic
    key = made.desk.log_key()

    with pytest.raises(NotAllowed):
        list(exporting.export(made.session, tmp_path / "log.jsonl", key))
    with pytest.raises(NotAllowed):
        keeping.save(made.session, None, tmp_path / "checkpoint.txt")
    with pytest.raises(NotAllowed):
        list(making.back_up(made.session, made.desk.unlocked, tmp_path / "copies", key))
    assert list(tmp_path.iterdir()) == []


def takes_a_path(service) -> bool:
    return any(
        "Path" in str(one)
        for name, one in typing.get_type_hints(service).items()
        if name != "return"
    )


def test_every_service_that_is_given_a_path_asks_for_what_is_withheld():
    writing = {name for name, service in DISCOVERED.items() if takes_a_path(service)}

    assert writing, "some services write files"
    assert {name for name in writing if SERVICES[name] not in WITHHELD} == set()


def test_withheld_is_what_some_role_may_do_in_the_real_clinic(tmp_path):
    clinic = a_clinic(tmp_path)
    session = a_session(clinic, Role.OWNER)

    assert {one for one in Permission if one in WITHHELD and session.may(one)} == WITHHELD
    clinic.close()


# --- what a program that was killed leaves ---------------------------------------------------

KILLED = """
import sys, time
from pathlib import Path
from clinic_desk.practice.opening import Learner, Practice
from clinic_desk.staff.permissions import Role
practice = Practice(Learner(name="Nora Ny", roles=(Role.RECEPTIONIST,)), [Path(sys.argv[1])])
for _ in practice.open():
    pass
print("ready", flush=True)
sys.stdin.read()
"""


def test_a_killed_program_leaves_what_nobody_opens_and_the_next_start_removes(tmp_path):
    with subprocess.Popen(
        [sys.executable, "-c", KILLED, str(tmp_path)],
        cwd=ROOT,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
    ) as program:
        assert program.stdout.readline().strip() == b"ready"
        assert places.sweep([tmp_path]) == 0, "it still runs"
        os.kill(program.pid, signal.SIGKILL)
    (left,) = tmp_path.iterdir()

    with pytest.raises(KeychainUnavailable):
        Desk(left / "clinic", MemoryKeychain(), HandClock(NOW)).sign_in(
            Credentials(name="eva", password="harbour velvet otter lantern", code="000000")
        )
    assert places.sweep([tmp_path]) == 1
    assert list(tmp_path.iterdir()) == []
    with pytest.raises(VaultMissing):
        Desk(left / "clinic", MemoryKeychain(), HandClock(NOW))
