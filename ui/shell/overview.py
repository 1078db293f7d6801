"""The overview of one person at the desk: asks each room what is due, and says it in lines."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import timedelta, tzinfo

from PySide6.QtCore import QCoreApplication, QObject, Signal
from PySide6.QtWidgets import QWidget

from clinic_desk.access import Permission, Reach
from clinic_desk.audit import failing, keeping, verifying
from clinic_desk.audit.events import EventKind
from clinic_desk.backup import state
from clinic_desk.beginning import still_to_do
from clinic_desk.beginning.still_to_do import ToDo
from clinic_desk.errors import ClinicDeskError
from clinic_desk.scheduling import at_work, clinic, day, month
from clinic_desk.scheduling.walltime import monday_of, zone_named
from clinic_desk.staff import accounts
from clinic_desk.staff.session import DeskSession
from ui.actions.registry import BY_ID
from ui.shell import checks, due
from ui.shell.refreshing import Refreshing
from ui.shell.room import Room
from ui.shell.undoing import Done, UndoDesk
from ui.theme.icons import Icon
from ui.theme.tokens import Tone
from ui.today import overview_words
from ui.today.overview_model import Line, Overview
from ui.today.overview_page import OverviewPage

_LATELY = timedelta(days=7)
_SOON = timedelta(days=30)
_ONE_DAY = timedelta(days=1)
_MANY = 10
"""So many failed sign-ins in a week are worth a warning."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Waved:
    """Nobody is to be reminded of it: it is not needed here, or seen to elsewhere."""

    what: ToDo


class OverviewDesk(QObject):
    """Joins the overview with what the rooms know."""

    room_wanted = Signal(str)
    action_wanted = Signal(str)
    week_wanted = Signal()
    reports_wanted = Signal()

    def __init__(
        self,
        session: DeskSession,
        parent: QObject,
        undo: UndoDesk,
        fault: Callable[[ClinicDeskError], None],
        rooms: Callable[[], Sequence[Room]],
    ) -> None:
        """``rooms``: those that this person has; a line leads to no other."""
        super().__init__(parent)
        self._session, self._undo, self._fault = session, undo, fault
        self._rooms = rooms
        undo.knows(Waved, self._waved)
        self._page: OverviewPage | None = None
        self._refreshing = Refreshing(self.refresh, self._is_seen, self)

    def make(self, switch: QWidget | None = None) -> OverviewPage:
        page = OverviewPage(switch)
        self._page = page
        page.destroyed.connect(self._forget_page)
        page.line_opened.connect(self._open)
        page.line_waved.connect(self._wave)
        page.week_opened.connect(self.week_wanted)
        page.reports.setVisible(self._session.may(Permission.REPORT_READ))
        page.reports_wanted.connect(self.reports_wanted)
        page.seen.connect(self._refreshing.catch_up)
        self.refresh()
        return page

    def close(self) -> None:
        self._refreshing.done()

    def _open(self, leads_to: str) -> None:
        """A line leads to a room, or does what an action does."""
        (self.action_wanted if leads_to in BY_ID else self.room_wanted).emit(leads_to)

    def _wave(self, line: str) -> None:
        act = Waved(what=due.set_up_of(line))
        self._remind(act, again=False)
        self._undo.did(self._waved(act))

    def _waved(self, act: Waved) -> Done:
        translate = QCoreApplication.translate

        def back() -> str:
            self._remind(act, again=True)
            return translate("today", "It stands among what is to set up again")

        def again() -> Done:
            self._remind(act, again=False)
            return self._waved(act)

        sentence = translate("today", "You are not reminded of it any more")
        return Done(act=act, sentence=sentence, take_back=back, again=again)

    def _remind(self, act: Waved, *, again: bool) -> None:
        do = still_to_do.remind_again if again else still_to_do.wave_away
        do(self._session, act.what)
        self.refresh()

    def refresh(self) -> None:
        """Ask everybody anew."""
        if self._page is None:
            return
        self._refreshing.done()
        try:
            self._page.show_overview(self._overview(), day.today(self._session))
        except ClinicDeskError as error:
            self._fault(error)

    def refresh_soon(self) -> None:
        """Something was recorded: show it when somebody looks."""
        self._refreshing.soon()

    def _overview(self) -> Overview:
        session = self._session
        monday = monday_of(day.today(session))
        return Overview(
            lines=self._leading(self._lines()),
            to_do=self._leading(due.still_to_set_up(session)),
            at_work=at_work.today(session),
            week=month.capacity(session, monday, monday + 6 * _ONE_DAY),
            zone=clinic.load(session).zone,
        )

    def _leading(self, lines: Iterable[Line]) -> tuple[Line, ...]:
        """A line leads only to a room that there is for this person."""
        there = {one.id for one in self._rooms()} | BY_ID.keys()
        return tuple(
            line if line.opens in there else replace(line, opens="", mend="") for line in lines
        )

    def _lines(self) -> Iterator[Line]:
        session = self._session
        if session.may(Permission.BACKUP_MAKE):
            yield self._backup(zone_named(clinic.load(session).zone))
        if session.may(Permission.LOG_VERIFY):
            yield from self._log()
        if session.reach(Permission.LOG_READ) is Reach.ALL:
            yield from self._failures()
        if session.reach(Permission.ACCOUNT_READ) is Reach.ALL:
            yield from self._ending(zone_named(clinic.load(session).zone))
        for asked in (due.of_incidents, due.of_reviews, due.of_training, checks.due):
            yield from asked(session)

    def _backup(self, zone: tzinfo) -> Line:
        now, known = self._session.clock.now(), state.state(self._session)
        words = overview_words.backup_words(known.made, known.days(now), known.late_days, now, zone)
        late = known.late(now)
        return Line(
            id="backup",
            words=words,
            tone=Tone.WARN if late else Tone.OK,
            icon=Icon.DATABASE_BACKUP,
            opens="security",
            mend=QCoreApplication.translate("today", "Open backups"),
        )

    def _log(self) -> Iterator[Line]:
        session, now = self._session, self._session.clock.now()
        checked, outside = verifying.checked(session), keeping.outside(session)
        broken = failing.since(session, now - _LATELY).get(EventKind.LOG_NOT_PROVED, 0)
        days = None if checked is None else (now - checked.at) // _ONE_DAY
        verify = QCoreApplication.translate("today", "Verify the log")
        tone = Tone.DANGER if broken else Tone.INFO if days is None else Tone.OK
        yield Line(
            id="verified",
            words=overview_words.verified_words(0 if broken else days, holds=not broken),
            tone=tone,
            icon=Icon.SHIELD_CHECK,
            opens="log",
            mend=verify,
        )
        kept = None if outside.at is None else (now - outside.at) // _ONE_DAY
        yield Line(
            id="outside",
            words=overview_words.outside_words(kept),
            tone=Tone.WARN if outside.late(now) else Tone.INFO if kept is None else Tone.OK,
            icon=Icon.STAMP,
            opens="log",
            mend=QCoreApplication.translate("today", "Keep a checkpoint outside"),
        )

    def _failures(self) -> Iterator[Line]:
        found = failing.since(self._session, self._session.clock.now() - _LATELY)
        read = QCoreApplication.translate("today", "Read the log")
        refused = found.get(EventKind.SESSION_REFUSED, 0)
        told = (
            (
                refused,
                overview_words.refused_words,
                Tone.WARN if refused >= _MANY else Tone.INFO,
                Icon.LOCK,
            ),
            (
                found.get(EventKind.SIGN_INS_DISTURBED, 0),
                overview_words.disturbed_words,
                Tone.DANGER,
                Icon.TRIANGLE_ALERT,
            ),
            (
                found.get(EventKind.PERMISSION_REFUSED, 0),
                overview_words.not_allowed_words,
                Tone.INFO,
                Icon.BAN,
            ),
            (
                found.get(EventKind.CONTACT_REVEALED, 0),
                overview_words.revealed_words,
                Tone.INFO,
                Icon.LOCK_KEYHOLE,
            ),
        )
        for many, words, tone, icon in told:
            if many:
                name = words.__name__
                yield Line(id=name, words=words(many), tone=tone, icon=icon, opens="log", mend=read)

    def _ending(self, zone: tzinfo) -> Iterator[Line]:
        now = self._session.clock.now()
        today = now.astimezone(zone).date()
        for one in accounts.everyone(self._session):
            if one.roles and one.ends is not None and now < one.ends < now + _SOON:
                ends = one.ends.astimezone(zone).date()
                yield Line(
                    id=f"ends {one.id}",
                    words=overview_words.ends_words(one.display_name, ends, today),
                    tone=Tone.INFO,
                    icon=Icon.USER_X,
                    opens="staff",
                    mend=QCoreApplication.translate("today", "Open the account"),
                )

    def _is_seen(self) -> bool:
        return self._page is not None and self._page.isVisible()

    def _forget_page(self) -> None:
        self._page = None
