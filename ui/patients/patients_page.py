"""The patients room: type, choose with the arrows, Enter opens the card.

It asks nobody: whoever listens answers ``search_wanted`` with ``show_found``.
"""

from collections.abc import Mapping, Sequence
from collections.abc import Set as AbstractSet
from types import MappingProxyType

from PySide6.QtCore import QCoreApplication, QEvent, QRectF, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from clinic_desk.ids import PatientId
from clinic_desk.patients.records import DirectoryEntry
from ui.actions.keys import is_key
from ui.actions.registry import BY_ID
from ui.kit.announce import announce
from ui.kit.button import Button
from ui.kit.empty_state import EmptyState
from ui.kit.frames import Card, row
from ui.kit.inputs import TextField
from ui.kit.label import Elided, Label
from ui.kit.moment import Moment
from ui.patients.duplicates_view import DuplicatesView, PairRow
from ui.patients.patients_model import PatientsModel
from ui.patients.patients_table import PatientsTable
from ui.patients.patients_words import found_words, nobody_words, pairs_words, title
from ui.theme.icons import Icon, paint_icon
from ui.theme.style import colours, px
from ui.theme.tokens import ICON_SMALL, S3, S4, SEARCH_WIDTH
from ui.words.keys import keys_shown

REST = 400
"""Milliseconds without a key after which what is on the screen counts as looked at."""
REVEAL = "patients:details:reveal"


class PatientsPage(QWidget):
    """A field, and below it who was found."""

    reads_across = True

    search_wanted = Signal(str)
    settled = Signal(str)
    """The typing has rested; what was found for this text has been looked at."""
    patient_chosen = Signal(object)
    """A PatientId."""
    duplicates_wanted = Signal()
    """Answer: ``show_duplicates``."""

    def __init__(
        self,
        *,
        region: str,
        most: int,
        lists_duplicates: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        """``region`` is where phone numbers are dialled, ``most`` what a search finds at most."""
        super().__init__(parent)
        self.setProperty("kind", "page")
        self._most = most
        self._close = False
        self.model = PatientsModel(region, self)
        self.rest = QTimer(self)
        self.rest.setSingleShot(True)
        self.rest.setInterval(REST)
        self.rest.timeout.connect(self._rested)
        self._build()
        self._list.setVisible(lists_duplicates)
        self.retranslate()
        self._show_state()

    def _build(self) -> None:
        self._title = Label(kind="title")
        self._count = Elided(kind="caption")
        self._reveal = Button("", icon=Icon.EYE)
        self._reveal.clicked.connect(self.toggle_reveal)
        self._list = Button("", icon=Icon.USERS)
        self._list.clicked.connect(self.duplicates_wanted)
        kept = self._reveal.sizePolicy()
        kept.setRetainSizeWhenHidden(True)  # the title stays where it is
        self._reveal.setSizePolicy(kept)
        self.line = _PatientLine(self)
        self.line.setFixedWidth(px(SEARCH_WIDTH))
        self.table = PatientsTable(self.model)
        self.table.chosen.connect(self.patient_chosen)
        self.table.typed.connect(self._type_on)
        self.table.left_upwards.connect(self.line.setFocus)
        self.table.row_changed.connect(self._moved)
        self.moment = Moment(self.model.look_at, self)
        self.table.row_changed.connect(self.moment.stand_on)
        self.line.textEdited.connect(self._typed)
        self.setFocusProxy(self.line)
        self._start = EmptyState(Icon.SEARCH, "", "")
        self._nobody = EmptyState(Icon.USER_X, "", "")
        self._states = QStackedWidget()
        self.duplicates = DuplicatesView()
        self.duplicates.card_wanted.connect(self.patient_chosen)
        self.duplicates.left.connect(self._leave_duplicates)
        for state in (self._start, self._nobody, self.table, self.duplicates):
            self._states.addWidget(state)
        card = Card()
        card.body.setContentsMargins(1, 1, 1, 1)
        card.body.addWidget(self._states)
        lines = QVBoxLayout(self)
        lines.setContentsMargins(S4, S3 + 2, S4, S3)
        lines.setSpacing(S3)
        head = row(self._title, spacing=S3)
        head.addWidget(self._count, 1)
        for button in (self._reveal, self._list):
            head.addWidget(button)
        lines.addLayout(head)
        lines.addWidget(self.line)
        lines.addWidget(card, 1)

    def show_found(
        self,
        found: Sequence[DirectoryEntry],
        *,
        close: bool = False,
        confused: AbstractSet[PatientId] = frozenset(),
        second: Mapping[PatientId, str] = MappingProxyType({}),
    ) -> None:
        """Show who was found, or is close; the first is current, so that Enter takes it.

        ``second``: the second numbers of those whom nothing else found.
        """
        self._close = close
        self.model.reveal(None)
        self.model.show_found(found, confused, second)
        if found:
            self.table.go(0)
        self._show_state()

    def show_duplicates(self, pairs: Sequence[PairRow]) -> None:
        """The work list of records that may be one person's."""
        self.line.setText("")
        self.show_found(())
        self._states.setCurrentWidget(self.duplicates)
        self._count.setText(pairs_words(len(pairs)) if pairs else "")
        self.duplicates.show_pairs(pairs)

    def _leave_duplicates(self) -> None:
        self.duplicates.show_pairs(())
        self._show_state()
        self.line.setFocus(Qt.FocusReason.OtherFocusReason)

    def forget(self) -> None:
        """Keep nothing of what was typed or found."""
        self.rest.stop()
        self.duplicates.show_pairs(())
        self.line.setText("")
        self.show_found(())

    def toggle_reveal(self) -> None:
        """Show the current patient's birth and phone whole, or hide them again."""
        current = self.table.current()
        again = current is None or current.id == self.model.revealed
        self.model.reveal(None if again or current is None else current.id)
        self._say_reveal()

    def retranslate(self) -> None:
        self._title.setText(title())
        self.setAccessibleName(title())
        words = QCoreApplication.translate("patients", "Name, phone, date of birth or number")
        self.line.setPlaceholderText(words)
        self.line.setAccessibleName(QCoreApplication.translate("patients", "Find a patient"))
        self.table.setAccessibleName(QCoreApplication.translate("patients", "Patients found"))
        self._start.set_words(
            QCoreApplication.translate("patients", "Find a patient"),
            QCoreApplication.translate(
                "patients",
                "Type three letters of a name, the last digits of a phone number, "
                "a date of birth or the patient number.\n"
                "Choose with the arrow keys. Enter opens the card.",
            ),
        )
        self._nobody.set_words(
            nobody_words(),
            QCoreApplication.translate(
                "patients",
                "Try fewer letters, or the date of birth.\n"
                "Somebody new is registered while booking: press {keys}.",
            ).format(keys=keys_shown(BY_ID["scheduling:booking:new"].shortcut)),
        )
        self._list.set_words(QCoreApplication.translate("patients", "Probable duplicates"))
        self.model.retranslate()
        self._show_state()

    def changeEvent(self, event: QEvent) -> None:
        if event.type() is QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

    def event(self, event: QEvent) -> bool:
        if event.type() is QEvent.Type.ShortcutOverride and is_key(event, REVEAL):
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if is_key(event, REVEAL):
            self.toggle_reveal()
            return
        super().keyPressEvent(event)

    def _typed(self, text: str) -> None:
        self.search_wanted.emit(text)
        if text.strip():
            self.rest.start()
        else:
            self.rest.stop()

    def _rested(self) -> None:
        announce(self, self._count.text() or nobody_words())
        self.settled.emit(self.line.text())

    def _type_on(self, text: str) -> None:
        """A letter typed in the list belongs to the field."""
        self.line.setFocus(Qt.FocusReason.OtherFocusReason)
        self.line.insert(text)
        self._typed(self.line.text())

    def _moved(self, _row: int) -> None:
        self.model.reveal(None)
        self._say_reveal()

    def _show_state(self) -> None:
        count = self.model.rowCount()
        asked = bool(self.line.text().strip())
        empty = self._nobody if asked else self._start
        self._states.setCurrentWidget(self.table if count else empty)
        words = found_words(count, all_of_them=count < self._most, close=self._close)
        self._count.setText(words if count else "")
        self._say_reveal()

    def _say_reveal(self) -> None:
        keys = keys_shown(BY_ID[REVEAL].shortcut)
        if self.model.revealed is None:
            self._reveal.set_words(QCoreApplication.translate("patients", "Show details"), keys)
        else:
            self._reveal.set_words(QCoreApplication.translate("patients", "Hide details"), keys)
        self._reveal.setVisible(self.model.rowCount() > 0)


class _PatientLine(TextField):
    """The search field; Up, Down, page keys and Enter belong to the list below it."""

    def __init__(self, page: PatientsPage) -> None:
        super().__init__(parent=page)
        self._page = page
        self.setProperty("kind", "search")

    def keyPressEvent(self, event: QKeyEvent) -> None:
        table = self._page.table
        if is_key(event, REVEAL):  # a line edit on X11 would take it for "delete"
            self._page.toggle_reveal()
            return
        match event.key():
            case Qt.Key.Key_Down:
                table.step(1)
            case Qt.Key.Key_Up:
                table.step(-1)
            case Qt.Key.Key_PageDown:
                table.step(table.rows_on_a_page())
            case Qt.Key.Key_PageUp:
                table.step(-table.rows_on_a_page())
            case Qt.Key.Key_Return | Qt.Key.Key_Enter:
                table.choose_current()
            case Qt.Key.Key_Escape if self.text():
                self.clear()
                self._page.rest.stop()
                self._page.search_wanted.emit("")
            case _:
                super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        side = px(ICON_SMALL)
        square = QRectF(11, (self.height() - side) / 2, side, side)
        paint_icon(QPainter(self), Icon.SEARCH, square, colours().t3)
