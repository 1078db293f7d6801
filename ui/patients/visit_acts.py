"""What can be done with the visit that one stands on in a card: arrive, move it, cancel it."""

from PySide6.QtCore import QCoreApplication, QEvent, Signal
from PySide6.QtWidgets import QWidget

from clinic_desk.scheduling.records import Appointment, AppointmentStatus
from ui.actions.registry import BY_ID
from ui.kit.button import Button, ButtonKind
from ui.kit.flow import FlowLayout
from ui.patients.card import OpenCard
from ui.theme.tokens import S3
from ui.words.keys import keys_shown

ARRIVE = "today:card:arrive"
CANCEL = "scheduling:appointment:cancel"
MOVE = "scheduling:appointment:cut"
NOTE = "scheduling:appointment:note"
_MOVES = {AppointmentStatus.BOOKED, AppointmentStatus.MISSED}


class VisitActs(QWidget):
    """Under the list of visits, with their keys; away where there is nothing to do."""

    arrive_wanted = Signal()
    move_wanted = Signal()
    cancel_wanted = Signal()
    note_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._move, self._cancel, self._note = (Button("", ButtonKind.TEXT) for _ in range(3))
        self._arrive = Button("", ButtonKind.TEXT)
        self._arrive.clicked.connect(self.arrive_wanted)
        self._move.clicked.connect(self.move_wanted)
        self._cancel.clicked.connect(self.cancel_wanted)
        self._note.clicked.connect(self.note_wanted)
        line = FlowLayout(self, spacing=S3)
        line.addWidget(self._arrive)
        line.addWidget(self._move)
        line.addWidget(self._cancel)
        line.addWidget(self._note)
        self.retranslate()

    def show_for(self, card: OpenCard | None, visit: Appointment | None) -> None:
        """Offer what this person may do with this visit as it stands."""
        self._arrive.setVisible(may_arrive(card, visit))
        self._move.setVisible(may_move(card, visit))
        self._cancel.setVisible(may_cancel(card, visit))
        self._note.setVisible(may_note(card, visit))
        acts = may_move(card, visit), may_cancel(card, visit), may_note(card, visit)
        self.setVisible(any(acts))

    def retranslate(self) -> None:
        translate = QCoreApplication.translate
        self._arrive.set_words(
            translate("patients", "Has arrived"), keys_shown(BY_ID[ARRIVE].shortcut)
        )
        self._move.set_words(
            translate("patients", "Move the visit"), keys_shown(BY_ID[MOVE].shortcut)
        )
        self._cancel.set_words(
            translate("patients", "Cancel the visit"), keys_shown(BY_ID[CANCEL].shortcut)
        )
        self._note.set_words(translate("patients", "Note"), keys_shown(BY_ID[NOTE].shortcut))

    def changeEvent(self, event: QEvent) -> None:
        if event.type() is QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)


def may_arrive(card: OpenCard | None, visit: Appointment | None) -> bool:
    """Today's visit alone, of somebody who is still expected."""
    if card is None or visit is None or not may_move(card, visit):
        return False
    return visit.status is AppointmentStatus.BOOKED and visit.start.date() == card.today


def may_move(card: OpenCard | None, visit: Appointment | None) -> bool:
    return bool(card and card.may_move and visit and visit.status in _MOVES)


def may_cancel(card: OpenCard | None, visit: Appointment | None) -> bool:
    ends = AppointmentStatus.CANCELLED
    return bool(card and card.may_cancel and visit and ends in visit.status.next)


def may_note(card: OpenCard | None, visit: Appointment | None) -> bool:
    """The note of a visit that is over can be put right too."""
    return bool(card and card.may_move and visit and not card.veiled)
