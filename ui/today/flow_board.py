"""The flow board: four columns of cards, arrow keys between them, one letter for each step."""

from collections.abc import Callable, Iterable

from PySide6.QtCore import QEvent, QRect, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

from clinic_desk.ids import AppointmentId
from clinic_desk.scheduling import late
from clinic_desk.scheduling.flow import FlowBoard, FlowCard
from clinic_desk.scheduling.records import AppointmentStatus
from ui.actions.keys import is_key
from ui.kit.button import Button, ButtonKind
from ui.kit.revealing import Revealing
from ui.theme.style import px
from ui.theme.tokens import S1, S2, S3, S4, TARGET
from ui.today import flow_words
from ui.today.flow_card import CardButton
from ui.today.flow_heading import Heading
from ui.today.flow_model import (
    LANES,
    LEAST,
    Column,
    Step,
    Stop,
    columns_of,
    first_stop,
    lanes_of,
    left_behind,
    near,
    place_of,
    step_from,
    tracks_of,
)
from ui.today.late_words import expected_mark

_STEPS: dict[int, Step] = {
    Qt.Key.Key_Up: Step.UP,
    Qt.Key.Key_Down: Step.DOWN,
    Qt.Key.Key_Left: Step.LEFT,
    Qt.Key.Key_Right: Step.RIGHT,
    Qt.Key.Key_Home: Step.FIRST,
    Qt.Key.Key_End: Step.LAST,
}
_CUT, _CANCEL = "scheduling:appointment:cut", "scheduling:appointment:cancel"
_BAR_ROOM = 14  # beside the columns, for the scroll bar
_HEAD = 35
_CARD = 90  # a card with marks, and the gap below it
_KEPT_FREE = 150  # for the missed
_BESIDE_FROM = 1400  # pixels of width from which the expected stand in two columns


class FlowBoardView(QWidget):
    """Shows a board. Cards keep their widgets wherever they go: focus and place stay with them."""

    step_wanted = Signal(object, object)
    """The FlowCard and the AppointmentStatus to bring it to; the step is a legal one."""
    step_refused = Signal(object, object)
    """The same where no step leads there."""
    card_opened = Signal(object)
    """The DayAppointment of the card that was opened."""
    move_wanted = Signal(object)
    """That of the card one stands on, which is to have another time."""
    cancel_wanted = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._board: FlowBoard | None = None
        self._now = 0
        self._columns: tuple[Column, ...] = ()
        self._unfolded: frozenset[AppointmentStatus] = frozenset()
        self._chosen: Stop | None = None
        self._left: tuple[AppointmentId, AppointmentId] | None = None  # a card, and its neighbour
        self._least, self._beside = LEAST, False
        self._cards: dict[AppointmentId, CardButton] = {}
        self._folds: dict[AppointmentStatus, Button] = {}
        self._revealing = Revealing(self.rewrite, self)
        self._canvas = QWidget()
        self._canvas.setProperty("kind", "clear")
        self._scroll = _Columns()
        self._scroll.setWidget(self._canvas)
        self._scroll.setFrameShape(QFrame.Shape.NoFrame)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._head = QWidget()
        self._headings = {status: self._heading(status) for lane in LANES for status in lane}
        lines = QVBoxLayout(self)
        lines.setContentsMargins(0, 0, 0, 0)
        lines.setSpacing(0)
        lines.addWidget(self._head)
        lines.addWidget(self._scroll, 1)

    def show_board(self, board: FlowBoard, now: int) -> None:
        """Show the board as it is at ``now`` (UTC minutes); what was chosen stays chosen."""
        self._board = board
        self._show(now)

    def show_now(self, now: int) -> None:
        """Let the minutes pass."""
        if self._board is not None and now != self._now:
            self._show(now)

    def rewrite(self, only: AppointmentId | None = None) -> None:
        """Write the names anew, or one card's: they are shown otherwise now."""
        for key, button in self._cards.items():
            if button.card is not None and self._board is not None and only in (None, key):
                button.show_card(button.card, self._board, self._now)
        self._place()

    def chosen(self) -> FlowCard | None:
        """The chosen card, if one stands on a card."""
        key = None if self._chosen is None else self._chosen.card
        return None if key is None or key not in self._cards else self._cards[key].card

    def columns(self) -> tuple[Column, ...]:
        return self._columns

    def card_of(self, wanted: AppointmentId) -> CardButton | None:
        """The widget of a visit that is shown."""
        return self._cards.get(wanted)

    def choose(self, stop: Stop) -> None:
        """Go to a card or to the line below a column."""
        self._chosen = stop
        self._mark_chosen()
        self._revealing.look_at(stop.card)
        widget = self._widget_of(stop)
        widget.setFocus(Qt.FocusReason.OtherFocusReason)
        self._scroll.ensureWidgetVisible(widget, 0, S4)

    def stand_on(self, wanted: AppointmentId) -> None:
        """Go to a visit if it is today's, out of what is folded away as well."""
        cards = self._board.cards if self._board is not None else ()
        card = next((one for one in cards if one.appointment.id == wanted), None)
        if card is not None:
            self._chosen = Stop(status=card.status, card=wanted)
            self._show(self._now)
            self.choose(self._chosen)

    def go(self, to: AppointmentStatus) -> None:
        """Move the chosen card on or back, where that is a step."""
        card = self.chosen()
        if card is not None:
            (self.step_wanted if card.may_go(to) else self.step_refused).emit(card, to)

    def go_by(self, status: AppointmentStatus) -> Callable[[], None]:
        return lambda: self.go(status)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if self._asked(event):
            return
        step = _STEPS.get(event.key())
        if step is None or event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            super().keyPressEvent(event)
            return
        card = None if self._chosen is None else self._chosen.card
        left = self._left[1] if self._left is not None and self._left[0] == card else None
        to = step_from(lanes_of(self._columns, beside=self._beside), self._chosen, step, left)
        if to is not None:
            self.choose(to)

    def _asked(self, event: QKeyEvent) -> bool:
        """The keys that move and cancel a visit in the schedule do it for the card, too."""
        keys = ((_CUT, self.move_wanted), (_CANCEL, self.cancel_wanted))
        wanted = next((signal for key, signal in keys if is_key(event, key)), None)
        card = self.chosen()
        if wanted is None or card is None or card.appointment.masked:
            return False
        wanted.emit(card.appointment)
        return True

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        if self._chosen is not None:
            self.choose(self._chosen)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if self._board is not None and self._room() != (self._least, self._beside):
            self._show(self._now)
        self._place()

    def changeEvent(self, event: QEvent) -> None:
        kind = event.type()
        if kind in (QEvent.Type.LanguageChange, QEvent.Type.FontChange) and self._board:
            self._show(self._now)
        super().changeEvent(event)

    def sizeHint(self) -> QSize:
        return QSize(px(700), px(400))

    def _heading(self, status: AppointmentStatus) -> Heading:
        missed = status is AppointmentStatus.MISSED
        made = Heading(status, self._canvas if missed else self._head)
        made.key.clicked.connect(self.go_by(status))
        return made

    def _show(self, now: int) -> None:
        assert self._board is not None
        place = place_of(lanes_of(self._columns, beside=self._beside), self._chosen)
        focused = self._holds_focus()
        keep = None if self._chosen is None else self._chosen.card
        self._now = now
        self._least, self._beside = self._room()
        before, self._columns = (
            self._columns,
            columns_of(self._board, now, self._unfolded, keep, self._least, beside=self._beside),
        )
        if keep is not None and (left := left_behind(before, self._columns, keep)) is not None:
            self._left = keep, left
        self._fill()
        lanes = lanes_of(self._columns, beside=self._beside)
        where = place_of(lanes, self._chosen)
        if where is not None:
            self._chosen = lanes[where[0]][where[1]]
        else:
            self._chosen = first_stop(lanes) if place is None else near(lanes, place)
        self._mark_chosen()
        self._place()
        if not focused or self._chosen is None:
            return
        if not self._holds_focus():
            self.choose(self._chosen)
        elif where != place:
            self._scroll.ensureWidgetVisible(self._widget_of(self._chosen), 0, S4)

    def _fill(self) -> None:
        """Give every card its widget, and take away those of cards that are gone."""
        assert self._board is not None
        wanted = {one.appointment.id: one for column in self._columns for one in column.cards}
        zone, away = self._board.clinic.zone, self._board.away
        delayed = {
            one.card.appointment.id: one
            for whom in late.running_late(self._board.cards, self._now, away)
            for one in whom.delayed
            if one.minutes >= self._board.late_from
        }
        for gone in [key for key in self._cards if key not in wanted]:
            self._let_go(self._cards.pop(gone))
        for key, card in wanted.items():
            if key not in self._cards:
                self._cards[key] = self._card_button(key)
            marks = [expected_mark(delayed[key], zone)] if key in delayed else ()
            self._cards[key].show_card(card, self._board, self._now, marks)
        for column in self._columns:
            self._headings[column.status].show_count(column.count)
            self._fill_fold(column)

    def _card_button(self, key: AppointmentId) -> CardButton:
        made = CardButton(self._canvas)
        made.opened.connect(lambda: self._open(key))
        made.chosen.connect(lambda: self.choose(self._stop_of(key)))
        made.show()
        return made

    def _fill_fold(self, column: Column) -> None:
        status = column.status
        if not column.folds:
            if status in self._folds:
                self._let_go(self._folds.pop(status))
            return
        if status not in self._folds:
            made = _FoldButton(self._canvas)
            made.clicked.connect(lambda: self._turn(status))
            made.show()
            self._folds[status] = made
        self._folds[status].set_words(flow_words.folded_words(status, column.folded))

    def _let_go(self, widget: QWidget) -> None:
        widget.hide()
        widget.deleteLater()

    def _turn(self, status: AppointmentStatus) -> None:
        """Fold a column, or unfold it."""
        self._unfolded ^= {status}
        self._chosen = Stop(status=status, card=None)
        self._show(self._now)

    def _open(self, key: AppointmentId) -> None:
        self.choose(self._stop_of(key))
        card = self._cards[key].card
        if card is not None:
            self.card_opened.emit(card.appointment)

    def _stop_of(self, key: AppointmentId) -> Stop:
        card = self._cards[key].card
        assert card is not None
        return Stop(status=card.status, card=key)

    def _mark_chosen(self) -> None:
        for key, button in self._cards.items():
            chosen = self._chosen is not None and self._chosen.card == key
            button.set_chosen(chosen=chosen)
        for status, fold in self._folds.items():
            chosen = self._chosen == Stop(status=status, card=None)
            strong, click = Qt.FocusPolicy.StrongFocus, Qt.FocusPolicy.ClickFocus
            fold.setFocusPolicy(strong if chosen else click)

    def _widget_of(self, stop: Stop) -> QWidget:
        return self._folds[stop.status] if stop.card is None else self._cards[stop.card]

    def _room(self) -> tuple[int, bool]:
        """How many cards stand above each other without scrolling; whether in two columns."""
        rows = (self.height() - px(_HEAD + _KEPT_FREE)) // px(_CARD)
        return max(rows, LEAST), self.width() >= px(_BESIDE_FROM)

    def _holds_focus(self) -> bool:
        focus = self.focusWidget()
        return focus is not None and focus.hasFocus() and focus.isVisible()

    def _place(self) -> None:
        """Put headings and cards where they belong."""
        tracks = tracks_of(self._columns, beside=self._beside)
        wide = max((self.width() - _BAR_ROOM - S3 * (len(tracks) - 1)) // len(tracks), 1)
        bottom = 0
        headed: set[AppointmentStatus] = set()
        for number, track in enumerate(tracks):
            x, y = number * (wide + S3), 0
            for column in track:
                heading = self._headings[column.status]
                if column.status is AppointmentStatus.MISSED:
                    heading.setGeometry(x, y + S2, wide, px(_HEAD))
                    y += px(_HEAD) + S2
                elif column.status in headed:
                    heading.setGeometry(heading.geometry().united(QRect(x, 0, wide, px(_HEAD))))
                else:
                    heading.setGeometry(x, 0, wide, px(_HEAD))
                    headed.add(column.status)
                y = self._place_column(column, QRect(x, y, wide, 0))
            bottom = max(bottom, y)
        self._head.setFixedHeight(px(_HEAD))
        self._canvas.resize(self._scroll.width(), bottom)
        self._scroll.end_above((*self._folds.values(), self._headings[AppointmentStatus.MISSED]))

    def _place_column(self, column: Column, top: QRect) -> int:
        y = top.y()
        for card in column.cards:
            button = self._cards[card.appointment.id]
            tall = button.height_for(top.width())
            button.setGeometry(top.x(), y, top.width(), tall)
            y += tall + S2
        if column.folds:
            fold = self._folds[column.status]
            fold.setGeometry(top.x() + S1, y, fold.sizeHint().width() + S2, px(TARGET))
            y += px(TARGET) + S2
        return y


class _Columns(QScrollArea):
    """Scrolls a page at a time by key; the arrow keys belong to the board."""

    def end_above(self, lines: Iterable[QWidget]) -> None:
        """Let no line of words be cut in two by the lower edge, as long as nothing is scrolled."""
        tall = self.height()
        tops = [line.y() for line in lines if line.y() < tall < line.geometry().bottom() - S1]
        self.setViewportMargins(0, 0, 0, tall - min(tops) if tops else 0)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_PageUp, Qt.Key.Key_PageDown):
            super().keyPressEvent(event)
        else:
            event.ignore()


class _FoldButton(Button):
    """The line below a column; arrow keys go past it as past a card."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__("", ButtonKind.TEXT, parent=parent)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
        elif event.key() == Qt.Key.Key_Space:
            super().keyPressEvent(event)
        else:
            event.ignore()
