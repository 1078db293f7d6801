"""A clinic with something in it, backups of it, and ways to restore them."""

from pathlib import Path

import pytest

from clinic_desk.access import PurposeOfUse
from clinic_desk.audit import verifying
from clinic_desk.audit.records import Verified
from clinic_desk.backup import making, restoring
from clinic_desk.backup.records import BackedUp
from clinic_desk.backup.restoring import Restored
from clinic_desk.storage.copying import Standing
from clinic_desk.vault.keychain import FileKeychain, Keychain
from tests.builders import CODE_AGE, Clinic, Role, a_patient, a_session, stretching_once


def back_up(clinic: Clinic, target: Path, role: Role = Role.OWNER) -> BackedUp:
    """Somebody makes a backup to its end."""
    session = a_session(clinic, role)
    target.mkdir(exist_ok=True)
    steps = making.back_up(session, clinic.desk.unlocked, target, clinic.desk.log_key())
    *_, last = steps
    assert isinstance(last, BackedUp)
    return last


def look_at(clinic: Clinic, name: str = "Lind") -> None:
    """A patient is registered and opened with a reason: rows, entries and sealed words."""
    session = a_session(clinic)
    patient = a_patient(session, name)
    with session.opened(patient, PurposeOfUse.PHONE, reason="about an invoice"):
        pass


def restore(
    clinic: Clinic,
    backup: Path,
    into: Path,
    *,
    role: Role = Role.OWNER,
    kit: tuple[str, ...] | None = None,
    keychain: Keychain | None = None,
    present: Path | None = None,
) -> Restored:
    clinic.clock.move(CODE_AGE)
    with stretching_once():
        *_, last = restoring.restore(
            backup,
            into,
            keychain or clinic.keychain,
            clinic.clock,
            opening=kit or clinic.credentials(role),
            present=present,
        )
    assert isinstance(last, Restored)
    return last


def at(clinic: Clinic, folder: Path, keychain: Keychain | None = None) -> Clinic:
    """The same people at another folder, once theirs is closed."""
    clinic.close()
    return Clinic(
        folder=folder,
        clock=clinic.clock,
        people=clinic.people,
        keychain=keychain or clinic.keychain,
        kit=clinic.kit,
    )


def verified(clinic: Clinic, **how) -> Verified:
    session = a_session(clinic)
    *_, last = verifying.verify(session, whole=True, **how)
    assert isinstance(last, Verified)
    return last


def every_row(folder: Path, key: bytes) -> dict[str, list[tuple]]:
    """All rows of all tables."""
    with Standing(folder, key) as standing:
        raw = standing._raw
        return {
            name: raw.execute(f'SELECT * FROM "{name}"').fetchall() for name in standing.counts()
        }


@pytest.fixture
def backup(clinic: Clinic, tmp_path: Path) -> Path:
    """A backup of a clinic with a patient in it."""
    look_at(clinic)
    return back_up(clinic, tmp_path / "drive").path


@pytest.fixture
def another_computer(tmp_path: Path) -> FileKeychain:
    """A keychain that knows nothing."""
    return FileKeychain(tmp_path / "elsewhere" / "device.secret")
