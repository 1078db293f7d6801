"""Today's page: how the day stands in one line, the board, and the next free times."""

from PySide6.QtCore import QCoreApplication, QEvent, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from clinic_desk.scheduling import late
from clinic_desk.scheduling.flow import FlowBoard, NextFree
from ui.kit.button import Button, ButtonKind
from ui.kit.empty_state import EmptyState
from ui.kit.frames import row
from ui.kit.label import Elided, Label
from ui.kit.notice import Notice
from ui.theme.icons import Icon
from ui.theme.style import px
from ui.theme.tokens import PANEL_WIDTH_SLIM, S2, S3, S4
from ui.today import flow_words
from ui.today.flow_board import FlowBoardView
from ui.today.late_strip import LateStrip
from ui.today.next_free import NextFreeList
from ui.words.beginning import nobody_to_book
from ui.words.keys import keys_shown

_LEAST = 440  # pixels of width in which four columns can be read
_BESIDE_FROM = 900  # pixels of width from which the next free times stand beside the board
_WIDE_FROM = 1100  # and from which they have all the room they like
_SLIM = 208
_TALL_FROM = 440  # pixels of height from which the board has room above them


class FlowPage(QWidget):
    """Shows the day as it flows. What is done on the board is said by ``board``'s signals."""

    booking_wanted = Signal(object, object)
    """PractitionerId and start in UTC minutes, or None and None."""
    tell_wanted = Signal()
    """To see whom to tell that it gets later."""
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
        self.board = FlowBoardView()
        self.next_free = NextFreeList()
        self.next_free.chosen.connect(self._book_with)
        self.late = LateStrip()
        self.late.tell_wanted.connect(self.tell_wanted)
        self._lay_out(switch)
        self.retranslate()

    def show_board(self, board: FlowBoard, now: int) -> None:
        """Show the day as it stands at ``now`` (UTC minutes)."""
        self._shown, self._now = board, now
        self._body.setCurrentIndex(0 if board.cards else 1)
        self._say_why_empty()
        self.board.show_board(board, now)
        self.next_free.show_free(board.next_free, board.date)
        self._show_late()
        self._write_headline()

    def show_now(self, now: int, free: tuple[NextFree, ...]) -> None:
        """Let the minutes pass; what is free has changed with them."""
        if self._shown is None:
            return
        self._now = now
        self.board.show_now(now)
        self.next_free.show_free(free, self._shown.date)
        self._show_late()
        self._write_headline()

    def headline(self) -> str:
        return self._headline.text()

    def rewrite_names(self) -> None:
        """What may be seen of people has changed."""
        self.board.rewrite()

    def retranslate(self) -> None:
        translate = QCoreApplication.translate
        self._title.setText(flow_words.title())
        for button in (self._new, self._first):
            button.set_words(translate("today", "New booking"), keys_shown("Ctrl+N"))
        self._say_why_empty()
        self._write_headline()

    def _say_why_empty(self) -> None:
        translate = QCoreApplication.translate
        advice = translate("today", "Press Ctrl N to book the first visit.")
        words = (translate("today", "Nobody is booked today"), advice if self._may_book else "")
        bookable = self._shown is None or bool(self._shown.next_free)
        self._empty.set_words(*(words if bookable else nobody_to_book()))
        self._first.setVisible(self._may_book and bookable)
        empty = self._shown is not None and not self._shown.cards
        self._new.setVisible(self._may_book and not (empty and bookable))

    def changeEvent(self, event: QEvent) -> None:
        if event.type() is QEvent.Type.LanguageChange:
            self.retranslate()
        elif event.type() is QEvent.Type.FontChange:
            self._fit()
        super().changeEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """The keys belong to the board, or to the one thing there is to do."""
        super().focusInEvent(event)
        here = self.board if self._body.currentIndex() == 0 else self._first
        here.setFocus(event.reason())

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.seen.emit()

    def minimumSizeHint(self) -> QSize:
        return super().minimumSizeHint().expandedTo(QSize(px(_LEAST), 0))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        """Put the next free times where there is room for them."""
        beside = self.width() >= px(_BESIDE_FROM)
        direction = QBoxLayout.Direction
        self._lines.setDirection(direction.LeftToRight if beside else direction.TopToBottom)
        self.next_free.set_below(below=not beside)
        self.next_free.setVisible(beside or self.height() >= px(_TALL_FROM))
        if beside:
            wide = self.width() >= px(_WIDE_FROM)
            self.next_free.setFixedWidth(px(PANEL_WIDTH_SLIM if wide else _SLIM))
        else:
            self.next_free.setMinimumWidth(0)
            self.next_free.setMaximumWidth(16777215)

    def _lay_out(self, switch: QWidget | None) -> None:
        self._title = Label(kind="title")
        self._headline = Elided(kind="caption")
        self._new = Button("", ButtonKind.PRIMARY, icon=Icon.PLUS)
        self._first = Button("", ButtonKind.PRIMARY, icon=Icon.PLUS)
        for button in (self._new, self._first):
            button.clicked.connect(lambda: self.booking_wanted.emit(None, None))
            if not self._may_book:
                button.hide()  # never shown here: without a place it would be a window
        head = row(self._title, S3 - S2, spacing=S2)
        head.addWidget(self._headline, 1)
        if switch is not None:
            head.addWidget(switch)
        head.addWidget(self._new)
        head.setContentsMargins(0, 0, S4 - 2, 0)
        self._empty = EmptyState(Icon.CALENDAR_DAYS, "", "", self._first)
        self._body = QStackedWidget()
        self._body.addWidget(self.board)
        self._body.addWidget(self._empty)
        left = QVBoxLayout()
        left.setContentsMargins(S4, 14, 2, 0)
        left.setSpacing(S3 - 1)
        left.addLayout(head)
        self.notice = Notice()
        self.notice.setContentsMargins(0, 0, S4 - 2, 0)
        left.addWidget(self.notice)
        left.addWidget(self.late)
        left.addWidget(self._body, 1)
        self._lines = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._lines.setContentsMargins(0, 0, 0, 0)
        self._lines.setSpacing(0)
        self._lines.addLayout(left, 1)
        self._lines.addWidget(self.next_free)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)

    def _book_with(self, one: NextFree) -> None:
        if one.proposal is not None:
            self.booking_wanted.emit(one.practitioner.id, one.proposal.start_utc)

    def _show_late(self) -> None:
        board, now = self._shown, self._now
        assert board is not None
        away = board.away
        people = late.to_tell(board.cards, now, away)
        untold = [one for one in people if not one.told(board.calls.get(one.card.appointment.id))]
        self.late.show_late(late.running_late(board.cards, now, away), board, len(untold))

    def _write_headline(self) -> None:
        shown = self._shown
        if shown is not None:
            counts, any_card = shown.counts(self._now), bool(shown.cards)
            self._headline.shorter = flow_words.short_headline(counts) if any_card else ""
            self._headline.setText(flow_words.headline(counts) if any_card else "")
