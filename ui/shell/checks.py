"""Interpreters and guardians to check, for one person at the desk."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import timedelta

from PySide6.QtCore import QCoreApplication, QObject, Signal

from clinic_desk.access import Directory, Permission, Reach
from clinic_desk.errors import ClinicDeskError
from clinic_desk.family import telling
from clinic_desk.ids import AppointmentId
from clinic_desk.patients import finding
from clinic_desk.scheduling import clinic, day, interpreters
from clinic_desk.scheduling.interpreters import InterpreterState, ToInterpret
from clinic_desk.scheduling.to_do import when
from clinic_desk.staff.session import DeskSession
from ui.family.checks_panel import ChecksPanel, Grown
from ui.shell.doors import HeldDirectory
from ui.shell.main_window import MainWindow
from ui.shell.undoing import Done, UndoDesk
from ui.theme.icons import Icon
from ui.theme.tokens import Tone
from ui.today import due_words
from ui.today.overview_model import Line
from ui.words import errors as error_words
from ui.words.people import known_as

_AHEAD = 7
_KEPT = "family-due"


@dataclass(frozen=True, slots=True, kw_only=True)
class Interpreting:
    """How far the interpreter of a visit is, and was."""

    visit: AppointmentId
    was: InterpreterState | None
    now: InterpreterState | None


class ChecksDesk(QObject):
    """Joins the panel with the core."""

    card_wanted = Signal(object)

    def __init__(
        self,
        session: DeskSession,
        window: MainWindow,
        undo: UndoDesk,
        directory: HeldDirectory,
        fault: Callable[[ClinicDeskError], None],
    ) -> None:
        super().__init__(window)
        self._session, self._window, self._undo = session, window, undo
        self._directory, self._fault = directory, fault
        undo.knows(Interpreting, self._interpreting)

    def open(self) -> None:
        """Show what is to be checked within a week."""
        house = clinic.load(self._session)
        panel = ChecksPanel(house.zone, day.today(self._session))
        panel.change_wanted.connect(self._change)
        panel.card_wanted.connect(self.card_wanted)
        panel.closed.connect(self._close)
        self._window.show_panel(panel)
        self.refresh()
        panel.setFocus()

    def refresh(self) -> None:
        """Show anew what is to be checked, where that is shown."""
        panel = self._window.panel()
        if not isinstance(panel, ChecksPanel):
            return
        try:
            visits = self._directory.ask(lambda opened: _coming(self._session, opened))
            grown = self._directory.ask(lambda opened: _grown(self._session, opened))
        except ClinicDeskError as error:
            self._fault(error)
        else:
            panel.show_checks(visits, grown)

    def _change(self, which: AppointmentId, to: InterpreterState | None) -> None:
        panel = self._window.panel()
        try:
            act = self._set(which, to)
        except ClinicDeskError as error:
            if isinstance(panel, ChecksPanel):
                panel.refuse(error_words.sentence(error))
            return
        self._undo.did(self._interpreting(act))

    def _set(self, which: AppointmentId, to: InterpreterState | None) -> Interpreting:
        before = self._directory.ask(
            lambda opened: interpreters.change(self._session, opened, which, to)
        )
        self._session.kept.pop(_KEPT, None)
        self.refresh()
        return Interpreting(visit=which, was=before, now=to)

    def _interpreting(self, act: Interpreting) -> Done:
        def back() -> str:
            self._set(act.visit, act.was)
            return QCoreApplication.translate("deeds", "The interpreter is as before")

        said = {
            None: QCoreApplication.translate("deeds", "The interpreter is not ordered"),
            InterpreterState.ORDERED: QCoreApplication.translate(
                "deeds", "The interpreter is ordered"
            ),
            InterpreterState.CONFIRMED: QCoreApplication.translate(
                "deeds", "The interpreter is confirmed"
            ),
        }
        return Done(
            act=act,
            sentence=said[act.now],
            take_back=back,
            again=lambda: self._interpreting(self._set(act.visit, act.now)),
        )

    def _close(self) -> None:
        self._window.show_panel(None)
        self._window.focus_room()


def _coming(session: DeskSession, opened: Directory) -> list[ToInterpret]:
    today = day.today(session)
    return [
        one
        for more in range(_AHEAD)
        for one in interpreters.on_day(session, opened, today + timedelta(days=more))
    ]


def _grown(session: DeskSession, opened: Directory) -> list[Grown]:
    if not session.may(Permission.PATIENT_CORRECT):
        return []
    due = telling.reviews_due(opened, day.today(session))
    names = finding.names(opened, {one.patient for one in due})
    found = {
        one.patient: Grown(
            patient=one.patient,
            name=known_as(names[one.patient]),
            age=one.age,
            since=one.since,
        )
        for one in due
        if one.patient in names
    }
    return list(found.values())


def due(session: DeskSession) -> Iterator[Line]:
    """What is to be checked, in lines of the overview; asked once a day, since asking is
    written down."""
    if session.reach(Permission.PROTECTED_SEE) is not Reach.ALL:
        return
    today = day.today(session)
    kept = session.kept.get(_KEPT)
    if kept is None or kept[0] != today:
        with session.directory("due") as opened:
            unsettled = [one for one in _soon(session, opened) if not one.settled]
            kept = today, len(unsettled), len(_grown(session, opened))
        session.kept[_KEPT] = kept
    _, visits, grown = kept
    for many, words, icon in (
        (visits, due_words.interpreters, Icon.LANGUAGES),
        (grown, due_words.guardians, Icon.USERS),
    ):
        if many:
            yield Line(
                id=words.__name__,
                words=words(many),
                tone=Tone.WARN,
                icon=icon,
                opens="patients:checks:show",
                mend=QCoreApplication.translate("today", "Look at them"),
            )


def _soon(session: DeskSession, opened: Directory) -> list[ToInterpret]:
    """Today's and those of the next open day."""
    today = day.today(session)
    return [
        one
        for on in (today, when.next_open_day(clinic.load(session), today))
        for one in interpreters.on_day(session, opened, on)
    ]
