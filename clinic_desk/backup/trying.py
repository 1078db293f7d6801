"""Tries to open a backup are counted, and slowed, as those to sign in are.

Nobody has a vault here yet, so the counter lies with this computer's settings, under a secret of
its own in the keychain. It slows whoever sits at this window; a copied backup knows no counter.
"""

import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from clinic_desk.clock import Clock
from clinic_desk.errors import SignInFailed, WrongKey
from clinic_desk.vault.attempts import Attempts
from clinic_desk.vault.fields import KEY_BYTES
from clinic_desk.vault.keychain import Keychain

KIT = "the recovery kit"
"""What is counted where it is the kit that opens."""
_SECRET, _MIRROR = "restore-secret", "restore-generation"


def counter(folder: Path, keychain: Keychain, vault_id: str, clock: Clock) -> Attempts:
    """The counter of one vault's backups on this computer. Raises KeychainUnavailable."""
    secret = keychain.get(vault_id, _SECRET)
    if secret is None:
        secret = os.urandom(KEY_BYTES)
        keychain.set(vault_id, _SECRET, secret)
    place = folder / vault_id
    place.mkdir(parents=True, exist_ok=True, mode=0o700)
    return Attempts(place, secret, keychain, vault_id, clock, mirror=_MIRROR)


@contextmanager
def counted(attempts: Attempts | None, name: str) -> Iterator[None]:
    """One try. Raises SignInFailed with the seconds to wait; WrongKey for another kit's words."""
    if attempts is None:
        yield
        return
    wait = attempts.wait(name)
    if wait > 0:
        raise SignInFailed(wait)
    attempts.failed(name)  # taken back below: a program that is killed meanwhile has counted too
    try:
        yield
    except SignInFailed:
        raise SignInFailed(attempts.wait(name)) from None
    except WrongKey:
        raise
    except Exception:
        attempts.taken_back(name)  # something else was wrong than what was typed
        raise
    attempts.succeeded(name)
