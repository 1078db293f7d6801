"""Backups while somebody sits at the desk: when asked for, and the day's one by itself.

The work runs off the window's thread on connections of its own. At a lock it stops at a safe
point; what was asked for is begun again when its person is back, the day's one when it is due.
"""

from collections.abc import Callable, Generator
from datetime import UTC, datetime, timedelta
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from clinic_desk.access import Permission
from clinic_desk.backup import daily, drill, making, state
from clinic_desk.backup.drill import Tried
from clinic_desk.backup.records import BackedUp
from clinic_desk.errors import ClinicDeskError
from clinic_desk.progress import Progress
from clinic_desk.staff import preferences
from clinic_desk.staff.session import DeskSession
from ui.background.runner import Job
from ui.oversight.backup_section import BackupSection
from ui.oversight.backup_words import (
    failed_words,
    late_words,
    made_words,
    status_words,
    stopped_words,
    tried_words,
    trouble_words,
)
from ui.oversight.restore_words import notice_words
from ui.shell.host import Host
from ui.shell.status_line import Fact
from ui.theme.icons import Icon
from ui.theme.tokens import Tone

_LOOK_EVERY = timedelta(minutes=1)
_AGAIN_AFTER = timedelta(hours=1)
"""How long the program waits before it tries a failed daily backup again."""
_UNDER_WAY, _TOLD = "backup-under-way", "restore-told"


class BackupDesk(QObject):
    """Joins the backups' section with the core, and looks whether the day's one is due."""

    facts_changed = Signal()
    """Ask ``facts`` again."""

    def __init__(
        self,
        session: DeskSession,
        program: Host,
        fault: Callable[[ClinicDeskError], None],
    ) -> None:
        super().__init__(program)
        self._session, self._program, self._fault = session, program, fault
        self._may = session.may(Permission.BACKUP_MAKE)
        self._section: BackupSection | None = None
        self._job: Job | None = None
        self._asked = self._trouble = False
        self._made: BackedUp | Tried | None = None
        self._look_at: datetime | None = None

    def make(self) -> BackupSection:
        section = BackupSection()
        self._section = section
        section.destroyed.connect(self._forget_section)
        section.back_up_wanted.connect(self.back_up)
        section.stop_wanted.connect(self._stop)
        section.try_wanted.connect(self._try)
        section.schedule_wanted.connect(self._plan)
        self._show_state()
        if self._job is not None:
            section.begin_work()
        return section

    def facts(self) -> list[Fact]:
        """What the status line says of backups, to whoever may make them."""
        if not self._may:
            return []
        now = self._session.clock.now()
        if self._trouble:
            return [Fact(words=trouble_words(), icon=Icon.DATABASE_BACKUP, tone=Tone.WARN)]
        words, tone = status_words(state.state(self._session), now, self._program.zone or UTC)
        if self._is_invented() and tone is not Tone.PLAIN:
            tone = Tone.PLAIN  # nothing would be missed
        return [Fact(words=words, icon=Icon.DATABASE_BACKUP, tone=tone)]

    def begin(self) -> None:
        """Begin again what a lock stopped."""
        if self._may:
            kept = preferences.read(self._session)
            self._tell_if_late()
            if self._tell_of_restore(kept.get(_TOLD, "")):
                self._remember("")  # what was under way when the copy was made is so no longer
                return
            place = kept.get(_UNDER_WAY, "")
            if place:
                self.back_up(Path(place))

    def _tell_if_late(self) -> None:
        known, now = state.state(self._session), self._session.clock.now()
        days = known.days(now)
        if days is not None and known.late(now):
            self._program.window.banner.say(late_words(days), Tone.WARN)

    def _tell_of_restore(self, told: str) -> bool:
        """Whoever manages hears once of each restore, with what was lost; whether just now."""
        last = state.restored(self._session)
        if last is None or last.at.isoformat() == told:
            return False
        self._program.window.banner.say(notice_words(last, self._program.zone), Tone.WARN)
        self._put(_TOLD, last.at.isoformat())
        return True

    def tick(self, now: datetime) -> None:
        """Make the day's backup if it is due, whoever sits here."""
        if self._job is not None or (self._look_at is not None and now < self._look_at):
            return
        self._look_at = now + _LOOK_EVERY
        desk = self._program.desk
        doors = None if desk is None else desk.as_program()
        if desk is None or doors is None:
            return
        place = daily.place_due(doors)
        if place is not None:
            self._look_at = now + _AGAIN_AFTER
            self._follow(
                lambda: daily.back_up(doors, desk.unlocked, place, desk.log_key()), asked=False
            )

    def back_up(self, place: Path) -> None:
        """Make one now, since this person asked for it."""
        desk = self._program.desk
        if desk is None or self._job is not None:
            return
        self._remember(str(place.absolute()))
        self._follow(
            lambda: making.back_up(self._session, desk.unlocked, place, desk.log_key()), asked=True
        )

    def close(self) -> None:
        """Stop at a safe point; what was asked for stays noted."""
        if self._job is not None:
            self._job.cancel()

    def _follow(self, work: Callable[[], Generator[Progress, None, None]], *, asked: bool) -> None:
        self._asked, self._made = asked, None
        if self._section is not None:
            self._section.begin_work()
        self._job = self._program.runner.follow(work, self._ended, self._failed)
        self._job.progressed.connect(self._advance)

    def _advance(self, step: Progress) -> None:
        if isinstance(step, BackedUp | Tried):
            self._made = step
        elif self._section is not None:
            self._section.advance(step)

    def _ended(self, finished: bool) -> None:  # noqa: FBT001 - what the runner tells
        made, now = self._made, self._session.clock.now()
        self._trouble = False
        if finished and isinstance(made, Tried):
            self._over(tried_words(made, self._program.zone or UTC), Tone.OK)
        elif finished and isinstance(made, BackedUp):
            wall = now.astimezone(self._program.zone)
            words = made_words(made.path, made.size, wall, made.pruned)
            self._over(words, Tone.OK)
        else:
            self._over(stopped_words(), Tone.INFO)

    def _failed(self, error: ClinicDeskError) -> None:
        self._trouble = not self._asked and self._section is None
        self._over(failed_words(error), Tone.DANGER)

    def _over(self, sentence: str, tone: Tone) -> None:
        self._job = None
        if self._asked:
            self._remember("")
        if self._section is not None:
            self._section.end_work(sentence, tone)
        self._show_state()
        self.facts_changed.emit()

    def _plan(self, daily: bool, hour: int) -> None:  # noqa: FBT001 - what the section tells
        try:
            state.plan(self._session, daily=daily, hour=hour)
        except ClinicDeskError as error:
            self._fault(error)
        self._show_state()

    def _try(self) -> None:
        desk = self._program.desk
        if desk is not None and self._job is None:
            self._follow(lambda: drill.try_restore(self._session, desk.unlocked), asked=False)

    def _stop(self) -> None:
        if self._job is not None:
            self._job.cancel()

    def _show_state(self) -> None:
        if self._section is not None:
            now = self._session.clock.now()
            self._section.show_state(state.state(self._session), now, self._program.zone or UTC)

    def _remember(self, place: str) -> None:
        self._put(_UNDER_WAY, place)

    def _put(self, key: str, value: str) -> None:
        try:
            preferences.put(self._session, key, value)
        except ClinicDeskError as error:
            self._fault(error)

    def _is_invented(self) -> bool:
        return self._program.desk is not None and self._program.desk.invented

    def _forget_section(self) -> None:
        self._section = None
