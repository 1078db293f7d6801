"""Today of a clinician: how the day runs, and the day."""

from PySide6.QtCore import QCoreApplication, QEvent, Qt, Signal
from PySide6.QtGui import QFocusEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from clinic_desk.scheduling.flow import FlowBoard, NextFree
from clinic_desk.scheduling.own_day import own_day
from ui.kit.button import Button, ButtonKind
from ui.kit.empty_state import EmptyState
from ui.kit.frames import row
from ui.kit.label import Elided, Label
from ui.theme.icons import Icon
from ui.theme.style import px
from ui.theme.tokens import S2, S3, S4
from ui.today import flow_words, own_day_words
from ui.today.own_day_list import OwnDayList
from ui.words.keys import keys_shown

_WIDEST = 1960
"""Pixels of width that a day in two columns needs at most; it stands in the middle of more."""


class OwnDayPage(QWidget):
    """Shows one practitioner's day. What is done in it is said by ``board``'s signals."""

    booking_wanted = Signal(object, object)
    """PractitionerId and start in UTC minutes, or None and None."""
    seen = Signal()
    """The page has come to be shown again."""

    def __init__(
        self, *, may_book: bool, switch: QWidget | None = None, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setProperty("kind", "page")
        self._may_book = may_book
        self._shown: FlowBoard | None = None
        self._now = 0
        self.board = OwnDayList()
        self.board.slot_wanted.connect(self._book_at)
        self._lay_out(switch)
        self.retranslate()

    def show_board(self, board: FlowBoard, now: int) -> None:
        """Show the day as it stands at ``now`` (UTC minutes)."""
        self._shown, self._now = board, now
        self._body.setCurrentIndex(0 if board.cards else 1)
        self.board.show_board(board, now)
        self._write(board, now)

    def show_now(self, now: int, _free: tuple[NextFree, ...]) -> None:
        """Let the minutes pass."""
        if self._shown is not None:
            self.show_board(self._shown, now)

    def headline(self) -> str:
        return self._headline.text()

    def retranslate(self) -> None:
        translate = QCoreApplication.translate
        self._title.setText(flow_words.title())
        self._new.set_words(translate("today", "New booking"), keys_shown("Ctrl+N"))
        self._empty.set_words(
            translate("today", "Nobody is booked with you today"),
            translate("today", "Your visits stand here, the next one on top."),
        )
        if self._shown is not None:
            self.show_board(self._shown, self._now)

    def changeEvent(self, event: QEvent) -> None:
        if event.type() is QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """The keys belong to the day, or to the one thing there is to do."""
        super().focusInEvent(event)
        here = self.board if self._body.currentIndex() == 0 else self._new
        here.setFocus(event.reason())

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.seen.emit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        side = max(S4, (self.width() - px(_WIDEST)) // 2)
        lines = self.layout()
        assert lines is not None
        lines.setContentsMargins(side, 14, side, 0)

    def _write(self, board: FlowBoard, now: int) -> None:
        day = own_day(board, now)
        self._headline.setText(own_day_words.headline(day, board, now))
        late = own_day_words.running_words(day, board)
        self._late.setText(late)
        self._late.setVisible(bool(late))

    def _lay_out(self, switch: QWidget | None) -> None:
        self._title = Label(kind="title")
        self._headline = Elided(kind="caption")
        self._new = Button("", ButtonKind.QUIET, icon=Icon.PLUS)
        self._new.clicked.connect(lambda: self.booking_wanted.emit(None, None))
        if not self._may_book:
            self._new.hide()
        head = row(self._title, S3 - S2, spacing=S2)
        head.addWidget(self._headline, 1)
        if switch is not None:
            head.addWidget(switch)
        head.addWidget(self._new)
        self._late = Label(kind="warn", wrap=True)
        self._late.hide()
        self._empty = EmptyState(Icon.CALENDAR_DAYS, "", "")
        self._body = QStackedWidget()
        self._body.addWidget(self.board)
        self._body.addWidget(self._empty)
        lines = QVBoxLayout(self)
        lines.setContentsMargins(S4, 14, S4, 0)
        lines.setSpacing(S3)
        lines.addLayout(head)
        lines.addWidget(self._late)
        lines.addWidget(self._body, 1)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)

    def _book_at(self, whom: object, start: object) -> None:
        if self._may_book:
            self.booking_wanted.emit(whom, start)
