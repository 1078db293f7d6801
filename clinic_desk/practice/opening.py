"""Making a practice clinic, sitting down in it, and leaving nothing of it.

It is a second ``Desk`` over a vault of its own. The key lies in memory alone, the folder is
private and short-lived, and nothing here is handed anything of the real clinic but a name and
roles. So there is no way from it to the real vault, whatever is done in it.
"""

import secrets
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from pathlib import Path
from threading import Lock

from clinic_desk.access import Happened, Permission, Session
from clinic_desk.clock import HandClock
from clinic_desk.demo.building import Demo, DemoSize, build
from clinic_desk.demo.house import OWNER
from clinic_desk.desk import Desk
from clinic_desk.ids import PractitionerId
from clinic_desk.practice import places
from clinic_desk.practice.places import Home
from clinic_desk.progress import Progress
from clinic_desk.scheduling import clinic
from clinic_desk.staff import accounts, codes
from clinic_desk.staff.permissions import Role
from clinic_desk.staff.records import Enrolment, Grounds, NewAccount
from clinic_desk.staff.session import DeskSession
from clinic_desk.staff.signing_in import Credentials
from clinic_desk.training import excusing
from clinic_desk.vault import argon
from clinic_desk.vault.keychain import MemoryKeychain

NOW = datetime(2026, 11, 24, 8, 41, tzinfo=UTC)
"""A Tuesday morning, each time: a task finds the same patients and the same free times."""
SIZE = DemoSize(patients=60, appointments=200, events=600)
SEED = 1
EACH_ACT = timedelta(seconds=20)
"""The clock stands while somebody thinks, and goes on by this with everything that is done."""
WITHHELD = frozenset(
    {
        Permission.BACKUP_MAKE,
        Permission.BACKUP_RESTORE,
        Permission.CHECKPOINT_MAKE,
        Permission.LOG_EXPORT,
        Permission.DATA_EXPORT,
        Permission.DATA_IMPORT,
        Permission.INCIDENT_READ,
        Permission.INCIDENT_REPORT,
        Permission.TRAINING_OWN,
    }
)
"""What would write a file or be kept: nothing leaves a practice clinic. Nor does one learn there,
or report what went wrong: that belongs in the real one."""
STAGE = "practice"
_FOLDER = "clinic"
_NAME = "learner"
_PRACTISES, _A_DAY = "practises here", timedelta(days=1)
_CODE_AGE = timedelta(seconds=2 * codes.STEP_SECONDS)


@dataclass(frozen=True, slots=True, kw_only=True)
class Learner:
    """All that a practice clinic is told of whoever practises in it."""

    name: str
    roles: tuple[Role, ...]
    language: str = "en"


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class PracticeClinic:
    """A desk with somebody at it. ``clock`` is moved by hand, and by each act a little."""

    desk: Desk
    session: DeskSession
    clock: HandClock
    keychain: MemoryKeychain = field(repr=False)
    home: Home = field(repr=False)

    def move(self, by: timedelta) -> None:
        """Let time go on, as a task asks for it."""
        self.clock.move(by)

    def listen(self, listener: Callable[[Sequence[Happened]], None]) -> None:
        """Hear of what is recorded there: tasks are judged by it."""
        self.desk.listen(listener)

    def destroy(self) -> None:
        """Close it, forget its key, remove its folder."""
        try:
            self.desk.close()
        finally:
            self.keychain.forget()
            self.home.destroy()


def learner_of(session: DeskSession, language: str = "en") -> Learner:
    """Name and roles of whoever is to practise, and the language they read."""
    return Learner(name=session.who.display_name, roles=session.who.roles, language=language)


class Practice:
    """One learner's practice clinic: made, made anew, destroyed. May be called by any thread."""

    def __init__(self, learner: Learner, under: Sequence[Path] | None = None) -> None:
        self._learner, self._under = learner, under
        self._lock = Lock()
        self._clinic: PracticeClinic | None = None
        self._over = False

    @property
    def clinic(self) -> PracticeClinic | None:
        """The clinic, once it is made and until it is destroyed."""
        return self._clinic

    def open(self) -> Iterator[Progress]:
        """Make the clinic, and let the learner sit down in it; one that was there goes first.

        May be closed at any step: nothing is left then. Raises DiskFull, ReadOnly.
        """
        self._destroy()
        yield Progress(done=0, total=0, stage=STAGE)
        home = places.make(self._under)
        try:
            keychain = MemoryKeychain()
            with argon.remembering():
                demo = build(
                    home.folder / _FOLDER,
                    size=SIZE,
                    seed=SEED,
                    now=NOW,
                    keychain=keychain,
                    language=self._learner.language,
                )
                made = _seated(demo, keychain, home, self._learner)
        except BaseException:
            home.destroy()
            raise
        with self._lock:
            self._clinic, made_in_vain = (None, made) if self._over else (made, None)
        if made_in_vain is not None:
            made_in_vain.destroy()
        yield Progress(done=1, total=1, stage=STAGE)

    def close(self) -> None:
        """Destroy it, now or as soon as it is made; none is made after that."""
        self._over = True
        self._destroy()

    def _destroy(self) -> None:
        with self._lock:
            made, self._clinic = self._clinic, None
        if made is not None:
            made.destroy()


def _seated(demo: Demo, keychain: MemoryKeychain, home: Home, learner: Learner) -> PracticeClinic:
    """The learner at the desk, let in as anybody is, by an account that the owner made."""
    clock = HandClock(NOW)
    desk = Desk(demo.folder, keychain, clock, pause=_at_once, withheld=WITHHELD)
    try:
        clock.move(_CODE_AGE)
        owner = next(one for one in demo.accounts if one.sign_in_name == OWNER)
        code = codes.code_at(codes.secret_of(owner.secret), codes.step_of(clock.now()))
        session = desk.sign_in(Credentials(name=OWNER, password=owner.password, code=code))
        password = secrets.token_urlsafe(32)
        enrolled = _account(session, desk, learner, password)
        session.end("signed-out")
        code = codes.code_at(enrolled.secret, codes.step_of(clock.now()))
        session = desk.sign_in(Credentials(name=_NAME, password=password, code=code))
    except BaseException:
        desk.close()
        raise
    desk.listen(lambda _: clock.move(EACH_ACT))
    return PracticeClinic(desk=desk, session=session, clock=clock, keychain=keychain, home=home)


def _account(session: DeskSession, desk: Desk, learner: Learner, password: str) -> Enrolment:
    temp = Role.TEMP in learner.roles
    new = NewAccount(
        sign_in_name=_NAME,
        display_name=learner.name,
        roles=learner.roles,
        password=password,
        practitioner=_post(session) if Role.CLINICIAN in learner.roles else None,
        ends=session.clock.now() + _A_DAY if temp else None,
        grounds={Role.TEMP: _temps_grounds(session)} if temp else {},
    )
    enrolled = accounts.create(session, desk.unlocked, new)
    excusing.excuse(session, enrolled.account, _PRACTISES, session.clock.now() + _A_DAY)
    return enrolled


def _temps_grounds(session: DeskSession) -> Grounds:
    return Grounds(task=_PRACTISES, need=_PRACTISES, risk=_PRACTISES, buddy=session.account)


def _post(session: Session) -> PractitionerId:
    """Whose patients a clinician practises with: those of the first practitioner."""
    return clinic.load(session).practitioners[0].id


def _at_once(_seconds: float) -> None:
    """Nobody guesses here: a refusal need not wait."""
