"""The day's backup, the program's own act: whoever sits at the desk, it is made and recorded.

It asks no permission, since nobody asked for it, and shows nobody anything.
"""

from collections.abc import Generator
from contextlib import AbstractContextManager
from dataclasses import dataclass
from pathlib import Path

from clinic_desk.access import Agent, Permission, Reads, Work
from clinic_desk.backup import copying, store
from clinic_desk.clock import Clock
from clinic_desk.progress import Progress
from clinic_desk.staff.session import DeskSession
from clinic_desk.storage.database import Database, ScopedReads
from clinic_desk.storage.gate import CLOSED
from clinic_desk.vault.vault import Unlocked


@dataclass(frozen=True, slots=True, kw_only=True)
class ProgramDoors:
    """What the program's own act reads and writes by, in the name of nobody."""

    database: Database
    agent: Agent
    clock: Clock

    def reading(self, _permission: Permission) -> Reads:
        return ScopedReads(self.database, CLOSED)

    def work(self, _permission: Permission) -> AbstractContextManager[Work]:
        return self.database.work(self.agent, self.clock.now())


def doors_beside(session: DeskSession) -> ProgramDoors:
    """The program's own doors, while somebody sits at the desk."""
    agent = session.agent.program()
    return ProgramDoors(database=session.database, agent=agent, clock=session.clock)


def place_due(doors: ProgramDoors) -> Path | None:
    """Where the day's backup is to be made now; None where none is due, or no place is known."""
    known = store.read(doors.reading(Permission.BACKUP_MAKE))
    return known.place if known.daily and known.due(doors.clock.now()) else None


def back_up(
    doors: ProgramDoors, unlocked: Unlocked, target: Path, log_key: bytes
) -> Generator[Progress, None, None]:
    """Make it; the last step is BackedUp. Raises what ``making.back_up`` raises, recorded."""
    yield from copying.made(doors, unlocked, target, log_key)
