"""Backups under a pulled plug and on a full drive: whole or not there, and nothing else is lost."""

import json
import os
import random
import signal
import subprocess
import sys
import time

import pytest
from sqlalchemy import select

from clinic_desk.access import Permission
from clinic_desk.audit.events import EventKind
from clinic_desk.audit.tables import log_entry
from clinic_desk.backup import drill, keeping, making, places, proving, restoring
from tests.builders import Role, a_patient, a_session
from tests.core.backup.conftest import at, back_up, restore, verified
from tests.faults.killing import BETWEEN
from tests.house.sources import ROOT

pytestmark = pytest.mark.fault
KILLS, SEED = 12, 20260302
FACTS = select(log_entry.c.kind, log_entry.c.facts)


def in_a_child(run):
    child = os.fork()
    if child == 0:
        try:
            run()
        finally:
            os._exit(0)
    return child


def killed(run, rng, longest):
    """Run in a child and kill it, as a pulled plug would, before it can be done."""
    child = in_a_child(run)
    time.sleep(rng.uniform(0, longest))
    os.kill(child, signal.SIGKILL)
    os.waitpid(child, 0)


def lasts(run):
    """Seconds that it takes where nobody kills it."""
    began = time.monotonic()
    os.waitpid(in_a_child(run), 0)
    return time.monotonic() - began


def proves(clinic, path):
    """A backup that bears its name opens and holds what it says."""
    session = a_session(clinic)
    sealed = places.read(path)
    key = sealed.content.key_for(session.account, clinic.desk.unlocked.private_key)
    inside = sealed.opened(key, clinic.desk.unlocked.vault_key)
    for _ in proving.proved(path / places.DATABASE, key, inside):
        pass


@pytest.mark.slow
@pytest.mark.skipif(sys.platform == "win32", reason="kills by a signal that Windows has not")
def test_killed_while_it_is_made_it_is_whole_or_not_there(clinic, quick_path):
    rng, drive = random.Random(SEED), quick_path / "drive"
    drive.mkdir()
    a_patient(a_session(clinic))
    clinic.close()

    def run():
        session = a_session(clinic, Role.OWNER)
        for _ in making.back_up(session, clinic.desk.unlocked, drive, clinic.desk.log_key()):
            pass

    whole = lasts(run)
    for _ in range(KILLS):
        clinic.clock.move(BETWEEN)
        killed(run, rng, whole)
        clinic.clock.move(BETWEEN)
        visible = list(drive.glob(f"[!.]*{places.SUFFIX}"))
        for path in visible:
            proves(clinic, path)
        clinic.close()
    clinic.clock.move(BETWEEN)
    made = back_up(clinic, drive)
    assert [path for path in drive.iterdir() if path.name.startswith(".")] == []
    proves(clinic, made.path)
    assert verified(clinic).verdict.exit == 0


@pytest.mark.slow
@pytest.mark.skipif(sys.platform == "win32", reason="kills by a signal that Windows has not")
def test_killed_while_it_is_restored_the_folder_is_whole_or_not_there(clinic, quick_path):
    rng, into = random.Random(SEED), quick_path / "new"
    backup = back_up(clinic, quick_path / "drive").path
    clinic.close()

    def run():
        for _ in restoring.restore(backup, into, clinic.keychain, clinic.clock, opening=clinic.kit):
            pass

    for _ in range(KILLS):
        killed(run, rng, 0.2)
        if into.exists():
            break
    else:
        restore(clinic, backup, into, kit=clinic.kit)
    clinic.clock.move(BETWEEN)
    restored = at(clinic, into)
    assert verified(restored).verdict.exit == 0
    restored.close()


@pytest.mark.slow
@pytest.mark.skipif(sys.platform == "win32", reason="kills by a signal that Windows has not")
def test_killed_while_older_ones_go_every_one_that_bears_its_name_is_whole(
    clinic, quick_path, monkeypatch
):
    rng, drive = random.Random(SEED), quick_path / "drive"
    for _ in range(6):
        back_up(clinic, drive)
        clinic.clock.move(BETWEEN)
    clinic.close()
    monkeypatch.setattr(keeping, "kept", lambda times: set(sorted(times)[-2:]))

    def run():
        back_up(clinic, drive)

    whole = lasts(run)
    for _ in range(KILLS):
        clinic.clock.move(BETWEEN)
        killed(run, rng, whole)
        clinic.clock.move(BETWEEN)
        there = list(drive.glob(f"[!.]*{places.SUFFIX}"))
        assert len(there) >= 2
        for path in there:
            proves(clinic, path)
        clinic.close()
    back_up(clinic, drive)
    assert len(list(drive.glob(f"[!.]*{places.SUFFIX}"))) == 2
    assert [path for path in drive.iterdir() if path.name.startswith(".")] == []


@pytest.mark.slow
@pytest.mark.skipif(sys.platform == "win32", reason="kills by a signal that Windows has not")
def test_killed_while_a_restore_is_tried_the_next_try_leaves_nothing(clinic, quick_path):
    rng, drive = random.Random(SEED), quick_path / "drive"
    back_up(clinic, drive)
    clinic.close()
    before = sorted(path.name for path in clinic.folder.iterdir())

    def run():
        list(drill.try_restore(a_session(clinic), clinic.desk.unlocked))

    whole = lasts(run)
    for _ in range(KILLS // 2):
        clinic.clock.move(BETWEEN)
        killed(run, rng, whole)
        clinic.clock.move(BETWEEN)
    *_, last = drill.try_restore(a_session(clinic), clinic.desk.unlocked)
    assert last.stage == drill.TRIED
    assert verified(clinic).verdict.exit == 0
    clinic.close()
    assert sorted(path.name for path in clinic.folder.iterdir()) == before


FULL = """
import json, resource, signal, sys
from pathlib import Path
from clinic_desk.backup import making
from clinic_desk.errors import DiskFull
from clinic_desk.vault.vault import DATABASE_NAME
from tests.builders import Clinic, a_patient, a_session
folder, drive = Path(sys.argv[1]), Path(sys.argv[2])
clinic = Clinic.of_json(folder / "vault", json.loads((folder / "people.json").read_text()))
session = a_session(clinic)
signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
most = (clinic.folder / DATABASE_NAME).stat().st_size - int(sys.argv[3])
resource.setrlimit(resource.RLIMIT_FSIZE, (most, resource.RLIM_INFINITY))
try:
    list(making.back_up(session, clinic.desk.unlocked, drive, clinic.desk.log_key()))
except DiskFull:
    print("DiskFull")
print(len(list(drive.iterdir())))
resource.setrlimit(resource.RLIMIT_FSIZE, (resource.RLIM_INFINITY, resource.RLIM_INFINITY))
a_patient(session, "Ek")
*_, last = making.back_up(session, clinic.desk.unlocked, drive, clinic.desk.log_key())
print(last.path.name)
clinic.close()
"""


@pytest.mark.skipif(sys.platform == "win32", reason="Windows limits no file's size")
@pytest.mark.parametrize("short", [4096, 60_000])
def test_a_full_drive_leaves_nothing_and_the_next_one_is_made(clinic, tmp_path, short):
    drive, told = tmp_path / "drive", clinic.folder.parent / "people.json"
    drive.mkdir()
    told.write_text(json.dumps(clinic.to_json()))
    ran = subprocess.run(
        [sys.executable, "-c", FULL, clinic.folder.parent, drive, str(short)],
        cwd=ROOT,
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
    )
    assert ran.returncode == 0, ran.stderr[-3000:]
    full, left, name = ran.stdout.split()
    assert (full, left) == ("DiskFull", "0")
    assert [path.name for path in drive.glob("*.clinicbackup")] == [name]
    clinic.clock.move(BETWEEN)
    rows = a_session(clinic).log(Permission.LOG_READ).rows(FACTS)
    assert (EventKind.BACKUP_FAILED, '{"why":"DiskFull"}') in [tuple(row) for row in rows]
    assert verified(clinic).verdict.exit == 0
