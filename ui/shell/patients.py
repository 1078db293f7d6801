"""The patients room of one person at the desk."""

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, QObject, Signal

from clinic_desk.access import Permission, Session
from clinic_desk.errors import ClinicDeskError
from clinic_desk.ids import PatientId
from clinic_desk.patients import duplicates, finding
from clinic_desk.patients.duplicates import Pair
from clinic_desk.patients.records import DirectoryEntry
from clinic_desk.scheduling import expected
from ui.patients.duplicates_view import PairRow
from ui.patients.patients_page import PatientsPage
from ui.patients.patients_words import why_words
from ui.shell.calling import Calling
from ui.shell.doors import HeldDirectory
from ui.shell.main_window import MainWindow
from ui.shell.room import Room
from ui.shell.ties import TieDesk
from ui.theme.icons import Icon
from ui.words.contact import born_hidden, phone_hidden


class PatientsDesk(QObject):
    """Answers the patients page from a directory of its own."""

    patient_chosen = Signal(object)
    merge_wanted = Signal(object)
    """The ids of two cards that may be one person's."""

    def __init__(
        self,
        session: Session,
        window: MainWindow,
        ties: TieDesk,
        region: str,
        fault: Callable[[ClinicDeskError], None],
    ) -> None:
        super().__init__(window)
        self._session, self._region, self._fault = session, region, fault
        self._ties = ties
        self._directory = HeldDirectory(session, "patients", self._cannot_show, self)
        self._page: PatientsPage | None = None
        self.calling = Calling(session)

    def room(self) -> Room:
        return Room(
            id="patients",
            words=lambda: QCoreApplication.translate("rooms", "Patients"),
            icon=Icon.USERS,
            make=self.make,
            permission=Permission.DIRECTORY_BROWSE,
        )

    def make(self) -> PatientsPage:
        lists = self._session.may(Permission.PATIENT_CORRECT)
        page = PatientsPage(region=self._region, most=finding.LIMIT, lists_duplicates=lists)
        page.duplicates_wanted.connect(self._list_duplicates)
        page.duplicates.told_apart.connect(lambda ids: self._decide(ids, apart=True))
        page.duplicates.asked_again.connect(lambda ids: self._decide(ids, apart=False))
        page.duplicates.merge_wanted.connect(self.merge_wanted)
        page.duplicates.confusable_changed.connect(self._tie)
        self._page = page
        page.destroyed.connect(self._forget_page)
        page.search_wanted.connect(self._search)
        page.patient_chosen.connect(self.patient_chosen)
        return page

    def close(self) -> None:
        self._directory.close()

    def _search(self, text: str) -> None:
        if self._page is None:
            return
        if not text.strip():
            self._page.show_found(())
            return
        try:
            found = self._directory.ask(
                lambda opened: self.calling.hidden(
                    opened,
                    expected.search(self._session, opened, text),
                )
            )
        except ClinicDeskError as error:
            self._page.show_found(())
            self._fault(error)
            return
        self._page.show_found(
            found.entries, close=found.close, confused=found.confused, second=found.second
        )

    def _list_duplicates(self) -> None:
        if self._page is None:
            return
        try:
            pairs = self._directory.ask(lambda opened: duplicates.probable(self._session, opened))
        except ClinicDeskError as error:
            self._page.show_duplicates(())
            self._fault(error)
            return
        self._page.show_duplicates([_pair_row(pair, self._region) for pair in pairs])

    def _decide(self, ids: tuple[PatientId, PatientId], *, apart: bool) -> None:
        act = duplicates.keep_apart if apart else duplicates.ask_again
        try:
            self._directory.ask(lambda opened: act(self._session, opened, *ids))
        except ClinicDeskError as error:
            self._fault(error)
            return
        if self._page is not None:
            self._page.duplicates.show_apart(ids, apart=apart)

    def _tie(self, ids: tuple[PatientId, PatientId], marked: bool) -> None:  # noqa: FBT001
        if self._ties.decide(*ids, marked=marked) and self._page is not None:
            self._page.duplicates.show_confusable(ids, marked=marked)

    def cards_changed(self) -> None:
        """Cards were merged, parted or tied: the list that stands here is written anew."""
        if self._page is not None and self._page.duplicates.isVisible():
            self._list_duplicates()
        elif self._page is not None and self._page.line.text().strip():
            self._search(self._page.line.text())

    def _cannot_show(self, error: ClinicDeskError) -> None:
        if self._page is not None:
            self._page.forget()
        self._fault(error)

    def _forget_page(self) -> None:
        self._page = None


def _pair_row(pair: Pair, region: str) -> PairRow:
    both = (pair.one, pair.other)
    return PairRow(
        ids=(pair.one.id, pair.other.id),
        names=(pair.one.name, pair.other.name),
        details=(_told(both[0], region), _told(both[1], region)),
        why=why_words(pair.why),
    )


def _told(one: DirectoryEntry, region: str) -> str:
    """What tells a record from the other, half hidden."""
    phone = phone_hidden(one.phone, region) if one.phone and not one.protected else ""
    parts = (born_hidden(one.birth_date), phone, str(one.number))
    return " · ".join(part for part in parts if part)
