"""Full disk, damaged pages, other people's files, clocks: each said, nothing committed lost."""

import json
import os
import subprocess
import sys
import tempfile
from datetime import timedelta
from pathlib import Path

import pytest
from sqlalchemy import select

from clinic_desk.access import Permission, PurposeOfUse
from clinic_desk.audit.events import EventKind
from clinic_desk.audit.tables import log_entry
from clinic_desk.errors import (
    DiskFull,
    ReadOnly,
    SignInFailed,
    VaultDamaged,
    VaultInUse,
    VaultNotEncrypted,
    WrongKey,
)
from clinic_desk.patients import record
from clinic_desk.storage import sqlite
from clinic_desk.vault.vault import DATABASE_NAME
from tests.builders import Role, a_clinic, a_patient, a_session
from tests.house.sources import ROOT

pytestmark = pytest.mark.fault
KINDS = select(log_entry.c.kind, log_entry.c.facts).order_by(log_entry.c.seq)


def child(code, *arguments):
    """Run a few lines in a process of its own; what it printed."""
    ran = subprocess.run(
        [sys.executable, "-c", code, *map(str, arguments)],
        cwd=ROOT,
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
    )
    assert ran.returncode == 0, ran.stderr[-3000:]
    return ran.stdout.split()


FILLED = """
import json, resource, signal, sys
from pathlib import Path
from clinic_desk.errors import DiskFull, LogUnwritable
from clinic_desk.access import PurposeOfUse
from clinic_desk.vault.vault import DATABASE_NAME
from tests.builders import Clinic, a_patient, a_session
folder = Path(sys.argv[1])
clinic = Clinic.of_json(folder / "vault", json.loads((folder / "people.json").read_text()))
session = a_session(clinic)
kept = [a_patient(session, f"Lind {n}") for n in range(3)]
signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
most = max(path.stat().st_size for path in clinic.folder.iterdir()) + int(sys.argv[2])
resource.setrlimit(resource.RLIMIT_FSIZE, (most, resource.RLIM_INFINITY))
try:
    while True:
        kept.append(a_patient(session, f"Lind {len(kept)}", alert="x" * 200))
except DiskFull:
    print("DiskFull")
try:
    for _ in range(500):
        with session.opened(kept[0], PurposeOfUse.PHONE):
            pass
except LogUnwritable as refused:
    print(refused.cause)
resource.setrlimit(resource.RLIMIT_FSIZE, (resource.RLIM_INFINITY, resource.RLIM_INFINITY))
kept.append(a_patient(session, "Ek"))
print(len(kept))
clinic.close()
"""


@pytest.mark.skipif(sys.platform == "win32", reason="limits that Windows has not")
@pytest.mark.parametrize("room", [0, 50_000, 300_000])
def test_a_full_disk_is_said_and_loses_nothing(clinic, room):
    told = clinic.folder.parent / "people.json"
    told.write_text(json.dumps(clinic.to_json()))
    full, unwritable, kept = child(FILLED, clinic.folder.parent, room)
    assert (full, unwritable) == ("DiskFull", "DiskFull")
    clinic.clock.move(timedelta(hours=1))
    session = a_session(clinic)
    kinds = [kind for kind, _ in session.log(Permission.LOG_READ).rows(KINDS)]
    assert kinds.count(EventKind.PATIENT_REGISTERED) == int(kept)


LOCKED_UP = """
import os, sys
from pathlib import Path
from clinic_desk.clock import SystemClock
from clinic_desk.desk import Desk
from clinic_desk.errors import EnvironmentFault
from clinic_desk.storage import sqlite
from clinic_desk.vault.keychain import FileKeychain
folder = Path(sys.argv[1])
if os.geteuid() == 0:  # a superuser may write everywhere: be somebody else
    os.setgid(65534)
    os.setuid(65534)
for attempt in (
    lambda: Desk(folder, FileKeychain(folder / "device.secret"), SystemClock()),
    lambda: sqlite.connect(folder / "clinic.db", bytes.fromhex(sys.argv[2])),
):
    try:
        attempt()
    except EnvironmentFault as fault:
        print(fault.code)
"""


@pytest.mark.skipif(sys.platform == "win32", reason="rights that Windows has not")
def test_a_folder_that_cannot_be_written_is_said():
    with tempfile.TemporaryDirectory() as name:
        Path(name).chmod(0o755)
        clinic = a_clinic(Path(name))
        a_session(clinic)
        key = clinic.desk.unlocked.vault_key.hex()
        clinic.close()
        for path in clinic.folder.iterdir():
            path.chmod(0o444)
        clinic.folder.chmod(0o555)
        try:
            assert child(LOCKED_UP, clinic.folder, key) == ["ReadOnly", "ReadOnly"]
        finally:
            clinic.folder.chmod(0o755)


def pages(clinic):
    path = clinic.folder / DATABASE_NAME
    return path, path.stat().st_size // 4096


def spoil(path, page):
    """Turn one bit in the middle of a page."""
    with path.open("r+b") as file:
        file.seek(page * 4096 + 2000)
        (byte,) = file.read(1)
        file.seek(-1, os.SEEK_CUR)
        file.write(bytes([byte ^ 1]))


def read_everything(session, patient):
    with session.opened(patient, PurposeOfUse.DESK) as viewing:
        record.read(viewing)
    session.log(Permission.LOG_READ).rows(select(log_entry))


def test_a_damaged_page_is_damage_and_never_a_wrong_answer(quick_path):
    refused = 0
    made = a_clinic(quick_path)
    patient = a_patient(a_session(made))
    made.close()
    path, count = pages(made)
    kept = path.read_bytes()
    for page in range(0, count, 3):
        path.write_bytes(kept)
        spoil(path, page)
        made.clock.move(timedelta(hours=2))
        try:
            read_everything(a_session(made), patient)
        except VaultDamaged as error:
            assert error.what == "database"
            refused += 1
        try:
            made.close()
        except VaultDamaged:
            made._desk = None
        for end in ("-wal", "-shm"):
            path.with_name(path.name + end).unlink(missing_ok=True)
    assert refused > 0


def test_a_damaged_first_page_is_damage_for_who_has_the_right_key(clinic):
    path, _ = pages(clinic)
    spoil(path, 0)
    with pytest.raises(VaultDamaged) as refused:
        a_session(clinic)
    assert refused.value.what == "database"


@pytest.mark.parametrize("length", [0, 100, 4096, 6000])
def test_a_file_cut_short_is_damage(clinic, length):
    path, _ = pages(clinic)
    path.write_bytes(path.read_bytes()[:length])
    with pytest.raises(VaultDamaged):
        read_everything(a_session(clinic), 1)


def test_a_database_that_is_gone_is_damage(clinic):
    path, _ = pages(clinic)
    path.unlink()
    with pytest.raises(VaultDamaged):
        a_session(clinic)
    assert not path.exists()


def test_another_vaults_database_is_damage(clinic, tmp_path):
    path, _ = pages(clinic)
    other = sqlite.connect(tmp_path / "other.db", bytes(32), create=True)
    other.execute("CREATE TABLE a (b)")
    other.close()
    path.write_bytes((tmp_path / "other.db").read_bytes())
    with pytest.raises(VaultDamaged):
        a_session(clinic)


def test_a_wrong_key_is_a_wrong_key(clinic):
    with pytest.raises(WrongKey):
        sqlite.connect(clinic.folder / DATABASE_NAME, bytes(32))


def test_a_file_that_anybody_can_read_is_not_opened(clinic):
    path, _ = pages(clinic)
    path.unlink()
    plain = sqlite.driver.connect(str(path))
    plain.execute("CREATE TABLE a (b)")
    plain.close()
    before = path.read_bytes()
    with pytest.raises(VaultNotEncrypted):
        a_session(clinic)
    assert path.read_bytes() == before


HOLDS = """
import sys, json
from pathlib import Path
from tests.builders import Clinic
folder = Path(sys.argv[1])
clinic = Clinic.of_json(folder / "vault", json.loads((folder / "people.json").read_text()))
clinic.desk
print("holds", flush=True)
sys.stdin.read()
"""


def test_a_second_program_is_told_who_holds_the_vault(clinic):
    told = clinic.folder.parent / "people.json"
    told.write_text(json.dumps(clinic.to_json()))
    first = subprocess.Popen(
        [sys.executable, "-c", HOLDS, clinic.folder.parent],
        cwd=ROOT,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
    )
    with first:
        assert first.stdout.readline() == b"holds\n"
        with pytest.raises(VaultInUse) as refused:
            clinic.another_desk()
        assert refused.value.pid == first.pid
        first.kill()
    assert a_session(clinic, Role.OWNER)


def test_somebody_elses_lock_on_the_database_is_said(clinic, owner, monkeypatch):
    other = sqlite.connect(clinic.folder / DATABASE_NAME, clinic.desk.unlocked.vault_key)
    other.execute("BEGIN IMMEDIATE")
    owner.database._writer._raw.set_authorizer(None)
    owner.database._writer._raw.execute("PRAGMA busy_timeout = 1")
    with pytest.raises(VaultInUse):
        a_patient(owner)
    other.execute("ROLLBACK")
    other.close()
    assert a_patient(owner)


def test_a_clock_that_goes_back_is_recorded_and_stops_nobody(clinic, owner):
    a_patient(owner)
    clinic.clock.at -= timedelta(hours=3)
    a_patient(owner, "Ek", "Bo")
    kinds = owner.log(Permission.LOG_READ).rows(KINDS)
    assert kinds[-2:] == [
        (EventKind.CLOCK_WENT_BACK, '{"seconds":10800}'),
        (EventKind.PATIENT_REGISTERED, None),
    ]
    a_patient(owner, "Al", "Bo")
    assert [kind for kind, _ in owner.log(Permission.LOG_READ).rows(KINDS)].count(
        EventKind.CLOCK_WENT_BACK
    ) == 1


def test_a_clock_that_goes_back_makes_no_used_code_good(clinic):
    typed = clinic.credentials(Role.RECEPTIONIST)
    clinic.desk.sign_in(typed)
    clinic.sign_out()
    clinic.clock.at -= timedelta(minutes=5)
    with pytest.raises(SignInFailed):
        clinic.desk.sign_in(clinic.credentials(Role.RECEPTIONIST))


@pytest.mark.parametrize(
    ("code", "writing", "expected"),
    [
        (sqlite.driver.SQLITE_IOERR, True, DiskFull),
        (sqlite.driver.SQLITE_IOERR, False, VaultDamaged),
        (sqlite.driver.SQLITE_FULL, True, DiskFull),
        (sqlite.driver.SQLITE_CORRUPT, True, VaultDamaged),
        (sqlite.driver.SQLITE_READONLY, True, ReadOnly),
        (sqlite.driver.SQLITE_CANTOPEN, False, ReadOnly),
    ],
)
def test_a_full_disk_is_told_from_damage(code, writing, expected):
    raised = sqlite.driver.OperationalError("disk I/O error")
    raised.sqlite_errorcode = code
    with pytest.raises(expected), sqlite.faults(writing=writing):
        raise raised
