"""Joins the pages that follow the founding with the clinic: practitioners, services, a colleague.

Which page comes next is kept in the vault for the owner who began it.
"""

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal

from clinic_desk.access import Session
from clinic_desk.beginning import still_to_do
from clinic_desk.beginning.still_to_do import PAGES, Page
from clinic_desk.errors import ClinicDeskError, InvalidInput
from clinic_desk.scheduling import clinic, practitioners, services, walltime, working
from ui.shell.first_start import words
from ui.shell.first_start.filling_pages import (
    ColleaguePage,
    FillingPage,
    PractitionerPage,
    ServicePage,
)
from ui.shell.first_start.frame import Frame
from ui.shell.main_window import MainWindow
from ui.words.people import practitioner_name


class SetUpDesk(QObject):
    """Shown to the owner after the first sign-in, until each page was done or put off."""

    done = Signal()
    """All pages were seen or put off."""
    invite_wanted = Signal()

    def __init__(
        self,
        session: Session,
        window: MainWindow,
        fault: Callable[[ClinicDeskError], object],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._session, self._window, self._fault = session, window, fault
        self._page = still_to_do.next_page(session)
        self.frame: Frame | None = None
        self.pages: dict[Page, FillingPage | ColleaguePage] = {}

    def begin(self) -> None:
        """Show the page that is next, if one is."""
        if self._page is None:
            return
        frame = self.frame = Frame()
        self.people, self.services, self.colleague = (
            PractitionerPage(),
            ServicePage(),
            ColleaguePage(),
        )
        self.pages = {
            Page.PRACTITIONERS: self.people,
            Page.SERVICES: self.services,
            Page.COLLEAGUE: self.colleague,
        }
        for page in self.pages.values():
            frame.add(page)
        self.people.another_wanted.connect(self._another)
        self.services.another_wanted.connect(self._another)
        self.colleague.invite_wanted.connect(self._invite)
        frame.go_on_wanted.connect(self.go_on)
        frame.skip_wanted.connect(self._skip)
        frame.back_wanted.connect(self._back)
        self._window.show_instead(frame)
        self._show()

    def go_on(self) -> None:
        """Save what is typed, if something is, and go on."""
        if self._saved():
            self._go_to_next()

    def close(self) -> None:
        """The person leaves: what is typed in a form here is not kept."""
        frame, self.frame = self.frame, None
        if frame is not None:
            self._window.show_instead(None)

    # --- saving ------------------------------------------------------------------------------

    def _saved(self) -> bool:
        """Whether nothing is left in the form that would be lost."""
        page = self.pages[self._now()]
        if isinstance(page, ColleaguePage) or page.is_empty():
            return True
        try:
            if page is self.people:
                self._save_practitioner()
            else:
                services.add(self._session, self.services.of.typed())
        except InvalidInput as error:
            page.show_problems(error.problems)
            return False
        except ClinicDeskError as error:
            self._fault(error)
            return False
        return True

    def _save_practitioner(self) -> None:
        week = self.people.hours.week()
        added = practitioners.add(self._session, self.people.of.typed())
        zone = walltime.zone_named(clinic.load(self._session).zone)
        today = self._session.clock.now().astimezone(zone).date()
        working.set_week(self._session, added.id, week, since=today)

    def _another(self) -> None:
        if self._saved():
            self._show()

    # --- forward and back --------------------------------------------------------------------

    def _skip(self) -> None:
        self._go_to_next()

    def _back(self) -> None:
        at = PAGES.index(self._now())
        if at:
            self._go_to(PAGES[at - 1])

    def _go_to_next(self) -> None:
        at = PAGES.index(self._now()) + 1
        self._go_to(PAGES[at] if at < len(PAGES) else None)

    def _go_to(self, page: Page | None) -> None:
        try:
            still_to_do.go_to(self._session, page)
        except ClinicDeskError as error:
            self._fault(error)
            return
        self._page = page
        if page is None:
            self.close()
            self.done.emit()
        else:
            self._show()

    def _invite(self) -> None:
        self._go_to(None)
        self.invite_wanted.emit()

    def _now(self) -> Page:
        assert self._page is not None
        return self._page

    def _show(self) -> None:
        """Show the page, its form empty."""
        assert self.frame is not None
        house = clinic.load(self._session)
        page = self._now()
        if page is Page.PRACTITIONERS:
            self.people.begin(working.usual_week(self._session))
            self.people.show_added([practitioner_name(one) for one in house.practitioners])
        elif page is Page.SERVICES:
            self.services.begin(house.practitioners)
            self.services.show_added([one.name for one in house.services])
        self.frame.show_page(
            self.pages[page],
            words.steps(),
            words.position(page),
            back=page is not PAGES[0],
            skip=page is not Page.COLLEAGUE,
        )
