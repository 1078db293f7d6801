"""The vault is whole and the keychain is lost: the kit's words bring everybody's sign-in back."""

import pytest

from clinic_desk.access import Permission
from clinic_desk.audit.events import EventKind
from clinic_desk.audit.tables import log_entry
from clinic_desk.audit.verify import Finding
from clinic_desk.backup import renewing, reopening, state, trying
from clinic_desk.errors import (
    InvalidInput,
    KeychainUnavailable,
    ReadOnly,
    SignInFailed,
    VaultMissing,
    WrongKey,
)
from clinic_desk.vault import kit, vault
from clinic_desk.vault.keychain import MemoryKeychain
from clinic_desk.vault.vault import DEVICE_ID, DEVICE_SECRET, LOG_KEY
from tests.builders import Role, a_session

from .conftest import at, look_at, verified


@pytest.fixture
def lost(clinic):
    """The clinic with something in its log, closed, and a keychain that knows nothing of it."""
    look_at(clinic)
    clinic.sign_out()
    clinic.close()
    return MemoryKeychain()


def reopen(clinic, keychain, **how):
    reopening.reopen(clinic.folder, keychain, clinic.clock, how.pop("words", clinic.kit), **how)


def test_without_the_keychain_nobody_comes_in_and_with_the_kit_everybody_does(clinic, lost):
    there = at(clinic, clinic.folder, lost)
    with pytest.raises(KeychainUnavailable):
        a_session(there)
    reopen(there, lost)
    for role in (Role.OWNER, Role.RECEPTIONIST):
        assert a_session(there, role)
    there.close()


def test_nothing_is_lost_and_the_log_goes_on_under_a_key_that_the_kit_certified(clinic, lost):
    before = clinic.keychain.get(vault.vault_id(clinic.folder), LOG_KEY)
    reopen(clinic, lost)
    there = at(clinic, clinic.folder, lost)
    assert there.desk.log_key() != before
    assert verified(there).verdict.finding is Finding.WHOLE
    session = a_session(there)
    rows = session.log(Permission.LOG_READ).rows(log_entry.select())
    used = [row for row in rows if EventKind.KIT_USED in row]
    assert len(used) == 1
    assert "recovery-kit" in used[0]
    there.close()


def test_a_keychain_that_kept_the_logs_key_goes_on_with_it(clinic, lost):
    known = vault.vault_id(clinic.folder)
    before = clinic.keychain.get(known, LOG_KEY)
    lost.set(known, LOG_KEY, before)
    reopen(clinic, lost)
    there = at(clinic, clinic.folder, lost)
    assert there.desk.log_key() == before
    last = verified(there).verdict
    assert (last.finding, last.seams) == (Finding.WHOLE, ())
    there.close()


def test_a_secret_of_another_computer_is_replaced(clinic, lost):
    lost.set(vault.vault_id(clinic.folder), DEVICE_SECRET, b"x" * 32)
    there = at(clinic, clinic.folder, lost)
    with pytest.raises(WrongKey):
        a_session(there)
    there.close()
    reopen(there, lost)
    assert a_session(at(clinic, clinic.folder, lost))


def test_whoever_manages_is_told_and_the_kit_is_to_be_replaced(clinic, lost):
    reopen(clinic, lost)
    there = at(clinic, clinic.folder, lost)
    told = state.restored(a_session(there, Role.PRACTICE_MANAGER))
    assert (told.in_place, told.by_kit, told.kit_old, told.lost) == (True, True, True, 0)
    there.close()
    renewing.put_in_force(renewing.propose(clinic.folder, clinic.kit), clinic.clock)
    with pytest.raises(WrongKey):
        reopen(clinic, lost)


def test_other_words_change_nothing_and_are_slowed(clinic, lost, tmp_path):
    attempts = trying.counter(
        tmp_path / "tries", MemoryKeychain(), vault.vault_id(clinic.folder), clinic.clock
    )
    words = (*clinic.kit[1:], clinic.kit[0])
    with pytest.raises(InvalidInput):
        reopen(clinic, lost, words=words, attempts=attempts)
    other = kit_of_another()
    for _ in range(2):
        with pytest.raises((WrongKey, SignInFailed)):
            reopen(clinic, lost, words=other, attempts=attempts)
    assert attempts.wait(trying.KIT) > 0
    assert lost.get(vault.vault_id(clinic.folder), DEVICE_SECRET) is None


def kit_of_another():
    return kit.new_kit(b"k" * 32, b"d" * 32, {})[0].words


def test_a_keychain_that_takes_nothing_leaves_the_vault_as_it_was(clinic, lost):
    class Refusing(MemoryKeychain):
        def set(self, vault_id, name, secret):
            if name == LOG_KEY:
                raise ReadOnly
            super().set(vault_id, name, secret)

    shut = Refusing()
    with pytest.raises(ReadOnly):
        reopen(clinic, shut)
    assert shut.get(vault.vault_id(clinic.folder), DEVICE_SECRET) is None
    there = at(clinic, clinic.folder)
    assert state.restored(a_session(there)) is None
    there.close()


def test_what_the_keychain_had_before_stands_there_again_where_it_fails(clinic, lost):
    class Refusing(MemoryKeychain):
        def set(self, vault_id, name, secret):
            if name == DEVICE_ID:
                raise ReadOnly
            super().set(vault_id, name, secret)

    shut, known = Refusing(), vault.vault_id(clinic.folder)
    for name in (DEVICE_SECRET, LOG_KEY):
        shut.set(known, name, b"of another" + bytes(22))
    with pytest.raises(ReadOnly):
        reopen(clinic, shut)
    for name in (DEVICE_SECRET, LOG_KEY):
        assert shut.get(known, name) == b"of another" + bytes(22)


def test_no_vault_is_told_apart(clinic, lost, tmp_path):
    with pytest.raises(VaultMissing):
        reopening.reopen(tmp_path / "nothing", lost, clinic.clock, clinic.kit)
