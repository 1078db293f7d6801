"""Coming in with an invitation: what the desk does for somebody who has no password yet.

Every try is counted like a sign-in, and opens the vault anew with the phrase.
"""

from collections.abc import Callable, Sequence
from typing import TypeVar

from clinic_desk.access import Happened
from clinic_desk.desk import Desk, open_database
from clinic_desk.errors import InvalidInput, InvitationOver
from clinic_desk.staff import accepting, invitations, signing_in
from clinic_desk.staff.records import Acceptance, Welcome
from clinic_desk.staff.session import DeskSession
from clinic_desk.staff.signing_in import Credentials
from clinic_desk.storage.database import Database
from clinic_desk.vault import vault
from clinic_desk.vault.vault import Unlocked

T = TypeVar("T")


def welcome(desk: Desk, name: str, phrase: str) -> Welcome:
    """Whom the phrase asks in. Raises SignInFailed, InvitationOver, the vault's faults."""
    now = desk.clock.now()
    return _by_phrase(desk, name, phrase, lambda opened, keys: accepting.welcome(opened, keys, now))


def accept(desk: Desk, given: Acceptance) -> DeskSession:
    """Set a colleague's own password and code, and let them in.

    As ``welcome``; raises InvalidInput for "password" and "code".
    """

    def act(opened: Database, keys: Unlocked) -> None:
        accepting.accept(opened, keys, desk.device(), given, desk.clock.now())

    _by_phrase(desk, given.sign_in_name, given.phrase, act)
    return desk.sign_in(
        Credentials(name=given.sign_in_name, password=given.password, code=given.code)
    )


def _by_phrase(desk: Desk, name: str, phrase: str, act: Callable[[Database, Unlocked], T]) -> T:
    def opened() -> T:
        typed = invitations.folded(phrase)
        unlocked = vault.unlock(desk.folder, desk.keychain, name, typed)
        database = open_database(unlocked, desk.randbits, _nobody_hears)
        try:
            return act(database, unlocked)
        finally:
            database.close()

    attempts = desk.attempts()
    try:
        answer = signing_in.counted(attempts, desk.clock, name, opened, pause=desk.pause)
    except (InvalidInput, InvitationOver):  # the phrase was right
        attempts.succeeded(name)
        raise
    attempts.succeeded(name)
    return answer


def _nobody_hears(_happened: Sequence[Happened]) -> None:
    """Nobody sits at the desk yet whose screens would show it."""
