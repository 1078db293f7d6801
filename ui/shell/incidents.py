"""Reports of incidents: written from every screen, read by who takes care of them."""

from collections.abc import Callable, Mapping
from datetime import UTC, datetime, timedelta
from typing import Any

from PySide6.QtCore import QCoreApplication, QObject
from PySide6.QtWidgets import QWidget

from clinic_desk.access import Permission
from clinic_desk.errors import ClinicDeskError, InvalidInput
from clinic_desk.oversight import incidents
from clinic_desk.oversight.records import Incident, IncidentKind, IncidentStatus, NewIncident
from clinic_desk.staff import accounts
from clinic_desk.staff.session import DeskSession
from ui.oversight.incident_words import kind_words
from ui.oversight.incidents_section import IncidentsSection, Report
from ui.oversight.report_form import Reported, ReportForm, ReportPage, ReportPanel
from ui.shell.host import Host
from ui.shell.room import Room
from ui.shell.security import ROOM as SECURITY
from ui.theme.icons import Icon
from ui.words import errors as error_words
from ui.words.dates import clock_time, relative_day

ROOM = "report"


class IncidentDesk(QObject):
    """Joins the form and the list with the core."""

    def __init__(
        self, session: DeskSession, program: Host, fault: Callable[[ClinicDeskError], None]
    ) -> None:
        super().__init__(program)
        self._session, self._program, self._fault = session, program, fault
        self._section: IncidentsSection | None = None
        self._half: dict[str, Any] = {}

    def may_read(self) -> bool:
        return self._session.may(Permission.INCIDENT_READ)

    def show(self) -> None:
        """The form at the side of whatever room is shown."""
        window = self._program.window
        if not self._session.may(Permission.INCIDENT_REPORT):
            return
        if any(room.id == ROOM for room in window.rooms()):
            window.enter(ROOM)
            return
        panel = ReportPanel(self._form())
        panel.close_wanted.connect(lambda: window.show_panel(None))
        panel.close_wanted.connect(window.focus_room)
        window.show_panel(panel)
        panel.setFocus()

    def half_written(self) -> dict[str, Any]:
        """A report that is written and not sent, and whether it stands at the side."""
        is_open = isinstance(self._program.window.panel(), ReportPanel)
        return {**self._half, "is_open": is_open} if self._half else {}

    def take_up(self, half: Mapping[str, Any], *, here: bool) -> None:
        """Put back what ``half_written`` gave; ``here``: in the place where it was left."""
        self._half = {name: one for name, one in half.items() if name != "is_open"}
        if here and half.get("is_open"):
            self.show()

    def room(self) -> Room:
        """The form as a room, for whoever has few of them."""
        return Room(
            id=ROOM,
            words=lambda: QCoreApplication.translate("rooms", "Report"),
            icon=Icon.BELL,
            make=lambda: ReportPage(self._form()),
            permission=Permission.INCIDENT_REPORT,
        )

    def make(self) -> QWidget:
        """The section of the security page."""
        section = self._section = IncidentsSection()
        section.destroyed.connect(self._forget)
        section.words_wanted.connect(self._read)
        section.seen_wanted.connect(self._take_up)
        self._write()
        return section

    def happened(self) -> None:
        """Something was reported or taken up."""
        self.count()
        if self._section is not None:
            self._write()

    def count(self) -> None:
        """Say at the rail how many reports nobody has taken up."""
        if self.may_read():
            self._program.window.rail.set_count(SECURITY, incidents.unseen(self._session))

    def close(self) -> None:
        """Nothing is open."""

    def _form(self) -> ReportForm:
        form = ReportForm()
        if self._half:
            form.take_up(self._half)
        form.changed.connect(lambda: setattr(self, "_half", form.half()))

        def report(kind: IncidentKind, words: str, ago: int, urgent: bool) -> None:  # noqa: FBT001
            noticed = self._session.clock.now() - timedelta(minutes=ago)
            new = NewIncident(kind=kind, words=words, noticed=noticed, urgent=urgent)
            try:
                incidents.report(self._session, new)
            except InvalidInput as error:
                form.show_problems(
                    {name: error_words.problem(one) for name, one in error.problems.items()}
                )
            except ClinicDeskError as error:
                form.show_fault(error_words.sentence(error))
            else:
                form.show_sent()
                self._show_mine(form)

        form.report_wanted.connect(report)
        self._show_mine(form)
        return form

    def _show_mine(self, form: ReportForm) -> None:
        form.show_mine(
            [
                Reported(words=kind_words(one.kind), below=self._below(one, ""))
                for one in incidents.mine(self._session)
            ]
        )

    def _write(self) -> None:
        if self._section is None:
            return
        names = accounts.names(self._session)
        self._section.show_reports(
            [
                Report(
                    id=one.id,
                    kind=kind_words(one.kind),
                    below=self._below(one, names.get(one.reporter, "")),
                    urgent=one.urgent,
                    new=one.status is IncidentStatus.NEW,
                )
                for one in incidents.latest(self._session)
            ]
        )

    def _below(self, one: Incident, who: str) -> str:
        translate = QCoreApplication.translate
        parts = [who] if who else []
        parts.append(self._when(one.reported))
        if one.status is IncidentStatus.SEEN and one.seen is not None:
            seen = translate("oversight", "taken up {when}")
            parts.append(seen.format(when=self._when(one.seen)))
        elif not who:
            parts.append(translate("oversight", "not taken up yet"))
        return " · ".join(parts)

    def _when(self, at: datetime) -> str:
        zone = self._program.zone or UTC
        here, today = at.astimezone(zone), self._session.clock.now().astimezone(zone).date()
        return " ".join((relative_day(here.date(), today), clock_time(here)))

    def _read(self, report: int) -> None:
        try:
            words = incidents.words(self._session, report)
        except ClinicDeskError as error:
            self._fault(error)
            return
        if self._section is not None:
            self._section.show_words(report, words)

    def _take_up(self, report: int) -> None:
        try:
            incidents.mark_seen(self._session, report)
        except ClinicDeskError as error:
            self._fault(error)
            return
        self._write()

    def _forget(self) -> None:
        self._section = None
