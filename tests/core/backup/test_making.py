"""Making a backup: whole, proved, recorded, or not there at all."""

from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest
from sqlalchemy import select

from clinic_desk.access import Permission
from clinic_desk.audit.events import EventKind
from clinic_desk.audit.tables import log_entry
from clinic_desk.backup import keeping, making, places, proving, removals, state
from clinic_desk.backup.records import BackedUp
from clinic_desk.errors import BackupDamaged, NotAllowed, PlaceGone, WrongKey
from clinic_desk.storage import sqlite
from clinic_desk.vault.vault import DATABASE_NAME
from tests.builders import Role, a_patient, a_session
from tests.core.backup.conftest import back_up, look_at, restore

KINDS = select(log_entry.c.kind, log_entry.c.facts).order_by(log_entry.c.seq)


def steps_of(clinic, target):
    session = a_session(clinic)
    return making.back_up(session, clinic.desk.unlocked, target, clinic.desk.log_key())


def kinds(clinic):
    return [row[0] for row in a_session(clinic).log(Permission.LOG_READ).rows(KINDS)]


def test_it_has_the_clinics_name_and_time_and_nothing_else_lies_there(clinic, tmp_path):
    made = back_up(clinic, tmp_path / "drive")
    wall = "20260302-0831"  # an hour after UTC, in Stockholm's winter
    assert made.path.name == f"norra-kliniken-{wall}.clinicbackup"
    journal = removals.beside(tmp_path / "drive", clinic.desk.unlocked.vault_id)
    assert set((tmp_path / "drive").iterdir()) == {made.path, journal}
    files = {path.relative_to(made.path).as_posix() for path in made.path.rglob("*")}
    assert files == {"backup.keys", "clinic.db", "keys", "keys/vault.keys"}


def test_a_second_one_in_the_same_minute_has_a_name_of_its_own(clinic, tmp_path):
    session = a_session(clinic)
    made = []
    for _ in range(3):
        steps = making.back_up(session, clinic.desk.unlocked, tmp_path, clinic.desk.log_key())
        *_, last = steps
        made.append(last.path)
    assert len(set(made)) == 3
    assert all(path.is_dir() for path in made)


def test_it_does_not_open_with_the_vaults_key_nor_without_one(clinic, backup):
    database = backup / places.DATABASE
    assert sqlite.refuses_no_key(database)
    with pytest.raises(WrongKey):
        sqlite.connect_for_reading(database, clinic.desk.unlocked.vault_key)


def test_nothing_readable_is_in_it(clinic, tmp_path):
    look_at(clinic, "Zetterlundqvist")
    made = back_up(clinic, tmp_path / "drive")
    for path in made.path.rglob("*"):
        if path.is_file():
            data = path.read_bytes()
            assert b"Zetterlundqvist" not in data
            assert b"Norra" not in data


def test_who_made_it_is_recorded_after_a_checkpoint(clinic, backup):
    found = kinds(clinic)
    made = found.index(EventKind.BACKUP_MADE)
    assert found[made - 1] == EventKind.CHECKPOINT_MADE
    known = state.state(a_session(clinic))
    assert known.place == backup.parent
    assert known.made <= clinic.clock.now()


def test_work_goes_on_while_it_is_made(clinic, tmp_path):
    session = a_session(clinic)
    steps = making.back_up(session, clinic.desk.unlocked, tmp_path, clinic.desk.log_key())
    number = 0
    for step in steps:
        if not isinstance(step, BackedUp):
            a_patient(session, f"Lind {number}")
            number += 1
    assert number
    assert restore(clinic, next(tmp_path.glob("*.clinicbackup")), tmp_path / "new").entries


def test_closed_early_nothing_is_left(clinic, tmp_path):
    steps = steps_of(clinic, tmp_path)
    next(steps)
    steps.close()
    assert not list(tmp_path.glob("*backup*"))
    assert not list(tmp_path.glob(".*"))
    assert {EventKind.BACKUP_MADE, EventKind.BACKUP_FAILED}.isdisjoint(kinds(clinic))


def test_what_a_dead_program_left_is_taken_away(clinic, tmp_path):
    session = a_session(clinic)
    left = places.unfinished(tmp_path, clinic.desk.unlocked.vault_id)
    left.mkdir()
    (left / "clinic.db").write_bytes(b"half")
    *_, last = making.back_up(session, clinic.desk.unlocked, tmp_path, clinic.desk.log_key())
    assert not left.exists()
    assert last.path.is_dir()


def test_a_target_that_is_not_there_is_told_and_recorded(clinic, tmp_path):
    with pytest.raises(PlaceGone):
        list(steps_of(clinic, tmp_path / "no drive"))
    rows = a_session(clinic).log(Permission.LOG_READ).rows(KINDS)
    assert (EventKind.BACKUP_FAILED, '{"why":"PlaceGone"}') in [tuple(row) for row in rows]
    assert state.state(a_session(clinic)).made is None


def test_a_target_that_goes_away_meanwhile_is_told(clinic, tmp_path):
    drive = tmp_path / "drive"
    drive.mkdir()
    steps = steps_of(clinic, drive)
    next(steps)
    drive.rename(tmp_path / "pulled")
    with pytest.raises(PlaceGone):
        for _ in steps:
            pass
    assert not drive.exists()


def test_a_copy_that_is_not_what_was_read_does_not_count(clinic, tmp_path, monkeypatch):
    look_at(clinic)

    def spoiled(database, *rest, **more):
        data = bytearray(database.read_bytes())
        data[len(data) // 2] ^= 1
        database.write_bytes(data)
        return proved(database, *rest, **more)

    proved = proving.proved
    monkeypatch.setattr(proving, "proved", spoiled)
    with pytest.raises(BackupDamaged):
        list(steps_of(clinic, tmp_path))
    assert not list(tmp_path.glob("*backup*"))
    assert EventKind.BACKUP_FAILED in kinds(clinic)


def test_rows_that_are_missing_from_a_copy_are_noticed(clinic, backup):
    sealed = places.read(backup)
    session = a_session(clinic)
    key = sealed.content.key_for(session.account, clinic.desk.unlocked.private_key)
    known = sealed.opened(key, clinic.desk.unlocked.vault_key)
    rows = dict(known.rows)
    for changed in ({**rows, "patient": rows["patient"] + 1}, {**rows, "more": 0}):
        with pytest.raises(BackupDamaged) as refused:
            list(proving.proved(backup / "clinic.db", key, replace(known, rows=changed)))
        assert refused.value.what == "rows"


@pytest.mark.parametrize("role", [Role.RECEPTIONIST, Role.CLINICIAN])
def test_who_may_not_makes_none(clinic, tmp_path, role):
    session = a_session(clinic, role)
    steps = making.back_up(session, clinic.desk.unlocked, tmp_path, clinic.desk.log_key())
    with pytest.raises(NotAllowed):
        next(steps)
    assert not list(tmp_path.glob("*backup*"))


def test_older_ones_go_only_after_the_new_one_is_there(clinic, tmp_path, monkeypatch):
    made = [back_up(clinic, tmp_path / "drive").path]
    clinic.clock.move(timedelta(days=1))
    made.append(back_up(clinic, tmp_path / "drive").path)
    monkeypatch.setattr(keeping, "kept", lambda times: set(sorted(times)[-1:]))
    clinic.clock.move(timedelta(days=1))
    last = back_up(clinic, tmp_path / "drive")
    assert last.pruned == 2
    assert list((tmp_path / "drive").glob("*.clinicbackup")) == [last.path]
    assert not any(path.exists() for path in made)


def test_another_clinics_backups_are_left_alone(clinic, backup, tmp_path, monkeypatch):
    other = backup.parent / "other-20200101-0800.clinicbackup"
    other.mkdir()
    (other / "backup.keys").write_text("{}")
    monkeypatch.setattr(keeping, "kept", lambda times: set())
    made = back_up(clinic, backup.parent)
    assert other.is_dir()
    assert made.path.is_dir()  # never the new one, whatever a rule says
    assert not backup.exists()


# --- when --------------------------------------------------------------------------------------


def test_one_is_due_each_day_and_late_after_some(clinic, tmp_path):
    session = a_session(clinic)
    now = clinic.clock.now
    assert state.due(session, now())
    assert state.state(session).late(now())
    assert state.state(session).days(now()) is None
    back_up(clinic, tmp_path / "drive")
    session = a_session(clinic)
    assert not state.due(session, now())
    assert not state.state(session).late(now())
    clinic.clock.move(timedelta(days=1))
    assert state.due(session, now())
    assert state.state(session).days(now()) == 1
    assert not state.state(session).late(now())
    clinic.clock.move(timedelta(days=2))
    assert state.state(session).late(now())


@pytest.mark.parametrize(
    ("clinic_name", "slug"),
    [
        ("Norra Kliniken", "norra-kliniken"),
        ("Åsa & Co. AB", "asa-co-ab"),
        ("../../etc", "etc"),
        ("診療所", "clinic"),
        ("x" * 300, "x" * 40),
    ],
)
def test_any_clinics_name_makes_a_plain_file_name(clinic, clinic_name, slug):
    name = places.name_for(clinic_name, clinic.clock.now())
    assert name == f"{slug}-20260302-0730.clinicbackup"
    assert Path(name).name == name


def test_the_vault_is_not_changed_by_it_but_for_what_is_recorded(clinic, backup):
    assert (clinic.folder / DATABASE_NAME).is_file()
    assert kinds(clinic).count(EventKind.BACKUP_MADE) == 1
