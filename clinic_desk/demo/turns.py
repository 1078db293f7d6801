"""Taking turns at the desk: each person signs in with a code of that moment, and out again."""

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import datetime

from clinic_desk.clock import HandClock
from clinic_desk.ids import DeviceId
from clinic_desk.seating import seated
from clinic_desk.staff import codes, signing_in
from clinic_desk.staff.session import DeskSession
from clinic_desk.storage.database import Database
from clinic_desk.vault.vault import Unlocked


@dataclass(frozen=True, slots=True, kw_only=True)
class Badge:
    """What somebody comes in with: the vault as their password opened it, and their codes."""

    unlocked: Unlocked = field(repr=False)
    secret: bytes = field(repr=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class Turns:
    """One desk, one clock moved by hand. Passwords were stretched once, for all turns."""

    database: Database
    clock: HandClock
    device: DeviceId
    badges: Mapping[str, Badge]

    @contextmanager
    def turn(self, who: str, begin: datetime, end: datetime) -> Iterator[DeskSession]:
        """Sit down at ``begin`` and leave at ``end`` (UTC), or as soon as one is done."""
        self.reach(begin)
        now = self.clock.now()
        badge = self.badges[who]
        code = codes.code_at(badge.secret, codes.step_of(now))
        shown = signing_in.Credentials(name="", password="", code=code)
        admitted = signing_in.admit(self.database, badge.unlocked, self.device, shown, now)
        session = seated(admitted, self.clock, _gone)
        yield session
        self.reach(end)
        session.end("signed-out")

    def reach(self, instant: datetime) -> None:
        """Move the clock on to an instant (UTC), never back."""
        self.clock.move(max(instant, self.clock.at) - self.clock.at)


def _gone(_session: DeskSession, _reason: str) -> None:
    """The database stays open for whoever comes next."""
