"""A clinician's day: the next patient on top, then who comes, what is free, and what is over."""

from collections.abc import Callable, Sequence
from itertools import pairwise

from PySide6.QtCore import QCoreApplication, QEvent, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFocusEvent, QKeyEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from clinic_desk.ids import AppointmentId
from clinic_desk.scheduling.flow import FlowBoard, FlowCard
from clinic_desk.scheduling.own_day import OwnDay, own_day
from clinic_desk.scheduling.records import AppointmentStatus
from ui.kit import draw
from ui.kit.label import Label
from ui.theme.fonts import body_font
from ui.theme.style import colours, px
from ui.theme.tokens import CAPTION, S2, S3, S4, S6
from ui.today import own_day_words
from ui.today.flow_card import CardButton
from ui.today.next_card import NextCard
from ui.today.passing import PassingColumn, PassingRow

_STEPS: dict[int, int] = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}
_ENDS = (Qt.Key.Key_Home, Qt.Key.Key_End)
_OVER = (AppointmentStatus.DONE, AppointmentStatus.MISSED)
_BAR_ROOM = 14
_GAP = 30
_BESIDE_FROM = 1400
"""Pixels of width from which what is over stands beside what comes, and not below it."""
_COMING, _OVER_BESIDE = 3, 2
"""How the two share that width."""


class OwnDayList(QWidget):
    """Shows the visits of one practitioner. Cards keep their widgets, and with them the focus."""

    step_wanted = Signal(object, object)
    """The FlowCard and the AppointmentStatus to bring it to; the step is a legal one."""
    step_refused = Signal(object, object)
    """The same where no step leads there."""
    card_opened = Signal(object)
    """The DayAppointment of the card that was opened."""
    slot_wanted = Signal(object, object)
    """PractitionerId and start of the free time that was opened."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.next = NextCard()
        self.next.opened.connect(self._open_next)
        self.next.step_wanted.connect(self._step_next)
        self._cards: dict[AppointmentId, CardButton] = {}
        self._gaps: list[_GapButton] = []
        self._rows: list[CardButton | _GapButton] = []
        self._coming, self._over = Label(kind="lead"), Label(kind="lead")
        self._nobody = Label(kind="caption", wrap=True)
        self._lines, below = _column()
        self._past, beside = _column()
        left = QVBoxLayout()
        left.setSpacing(S4)
        left.addWidget(self.next)
        left.addWidget(PassingColumn(below), 1)
        self._right = PassingColumn(beside)
        self._right.hide()
        self._halves = QHBoxLayout(self)
        self._halves.setContentsMargins(0, 0, 0, 0)
        self._halves.setSpacing(S6)
        self._halves.addLayout(left, _COMING)
        self._halves.addWidget(self._right, _OVER_BESIDE)
        self._day: tuple[OwnDay, FlowBoard, int] | None = None
        self.retranslate()

    def show_board(self, board: FlowBoard, now: int) -> None:
        """Show the day as it is at ``now`` (UTC minutes)."""
        day = own_day(board, now)
        self._day = day, board, now
        stood = self._standing()
        self.next.show_next(day, board, now)
        self._fill(day, board, now)
        self._fit()
        if stood is not None:
            self._stand(stood)

    def chosen(self) -> FlowCard | None:
        """The card that has the focus, else the next patient's."""
        focused = next((row for row in self._rows if row.hasFocus()), None)
        return focused.card if isinstance(focused, CardButton) else self.next.card

    def go(self, to: AppointmentStatus) -> None:
        """Move the chosen visit on or back, where that is a step."""
        card = self.chosen()
        if card is not None:
            (self.step_wanted if card.may_go(to) else self.step_refused).emit(card, to)

    def go_by(self, status: AppointmentStatus) -> Callable[[], None]:
        return lambda: self.go(status)

    def retranslate(self) -> None:
        self._coming.setText(QCoreApplication.translate("today", "Later today"))
        self._over.setText(QCoreApplication.translate("today", "Over"))
        self._nobody.setText(QCoreApplication.translate("today", "Who was seen stands here."))

    def changeEvent(self, event: QEvent) -> None:
        if event.type() is QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        stops = self._stops()
        if event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier or not stops:
            super().keyPressEvent(event)
            return
        here = next((n for n, stop in enumerate(stops) if stop.hasFocus()), 0)
        if event.key() in _STEPS:
            there = here + _STEPS[event.key()]
            stops[min(max(there, 0), len(stops) - 1)].setFocus(Qt.FocusReason.OtherFocusReason)
        elif event.key() in _ENDS:
            end = 0 if event.key() == Qt.Key.Key_Home else -1
            stops[end].setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        stops = self._stops()
        if stops:
            stops[0].setFocus(event.reason())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        beside = self.width() >= px(_BESIDE_FROM)
        if self._day is not None and beside is self._right.isHidden():
            self._fill(*self._day)
        self._fit()

    def _stops(self) -> list[QWidget]:
        first = [self.next.open] if self.next.card is not None else []
        return [*first, *self._rows]

    def _fill(self, day: OwnDay, board: FlowBoard, now: int) -> None:
        beside = self.width() >= px(_BESIDE_FROM)
        self._right.setVisible(beside)
        for lines in (self._lines, self._past):
            while lines.count():
                lines.takeAt(0)
        wanted = {card.appointment.id for card in day.visits} - _id_of(day.next)
        for gone in [key for key in self._cards if key not in wanted]:
            self._let_go(self._cards.pop(gone))
        coming = [one for one in day.visits if one.status not in _OVER and one is not day.next]
        over = [one for one in day.visits if one.status in _OVER and one is not day.next]
        self._fill_gaps(day, board)
        rows: list[tuple[int, CardButton | _GapButton]] = [
            (one.appointment.start_utc, self._card(one, day, board, now)) for one in coming
        ]
        rows += [(gap.start, gap) for gap in self._gaps]
        rows.sort(key=lambda one: one[0])
        self._rows = [row for _, row in rows]
        self._section(self._lines, self._coming, self._rows)
        done = [self._card(one, day, board, now) for one in over]
        self._section(self._past if beside else self._lines, self._over, done)
        if beside:
            self._past.addWidget(self._nobody)
            self._over.show()
        self._nobody.setVisible(beside and not done)
        self._rows += done
        for lines in (self._lines, self._past):
            lines.addStretch(1)
        self._order_tabs()

    def _section(self, lines: QVBoxLayout, title: Label, rows: Sequence[QWidget]) -> None:
        lines.addWidget(title)
        title.setVisible(bool(rows))
        for row in rows:
            lines.addWidget(row)

    def _card(self, card: FlowCard, day: OwnDay, board: FlowBoard, now: int) -> CardButton:
        key = card.appointment.id
        if key not in self._cards:
            made = CardButton(self)
            made.opened.connect(lambda: self._open(key))
            made.chosen.connect(lambda: self._cards[key].setFocus())
            self._cards[key] = made
        button = self._cards[key]
        button.show_card(card, board, now, own_day_words.about_time(card, day, board))
        button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        button.show()
        return button

    def _fill_gaps(self, day: OwnDay, board: FlowBoard) -> None:
        while len(self._gaps) > len(day.free):
            self._let_go(self._gaps.pop())
        while len(self._gaps) < len(day.free):
            made = _GapButton(self)
            made.clicked.connect(self._opener(made))
            self._gaps.append(made)
        whom = next((one.id for one in board.clinic.practitioners), None)
        for gap, span in zip(self._gaps, day.free, strict=True):
            gap.whom, gap.start = whom, span[0]
            gap.set_words(own_day_words.free_words(span, board))
            gap.show()

    def _order_tabs(self) -> None:
        stops = self._stops()
        for one, other in pairwise(stops):
            QWidget.setTabOrder(one, other)

    def _fit(self) -> None:
        self._halves.activate()
        past = self._right.width() if self._right.isVisibleTo(self) else 0
        coming = self.width() - (past + S6 if past else 0)
        for card in self._cards.values():
            over = past and card.card is not None and card.card.status in _OVER
            card.setFixedHeight(card.height_for(max((past if over else coming) - _BAR_ROOM, 1)))

    def _standing(self) -> int | None:
        """The number of the stop that the keys stand on."""
        for number, stop in enumerate(self._stops()):
            if stop.hasFocus():
                return number
        return None

    def _stand(self, number: int) -> None:
        """A card that is gone from where the keys stood leaves them at its place."""
        stops = self._stops()
        if stops and not any(stop.hasFocus() for stop in stops):
            stops[min(number, len(stops) - 1)].setFocus(Qt.FocusReason.OtherFocusReason)

    def _let_go(self, widget: QWidget) -> None:
        widget.hide()
        widget.deleteLater()

    def _opener(self, gap: "_GapButton") -> Callable[[], None]:
        return lambda: self.slot_wanted.emit(gap.whom, gap.start)

    def _open(self, key: AppointmentId) -> None:
        card = self._cards[key].card
        if card is not None:
            self.card_opened.emit(card.appointment)

    def _open_next(self) -> None:
        if self.next.card is not None:
            self.card_opened.emit(self.next.card.appointment)

    def _step_next(self, to: AppointmentStatus) -> None:
        card = self.next.card
        if card is not None and card.may_go(to):
            self.step_wanted.emit(card, to)


def _column() -> tuple[QVBoxLayout, QWidget]:
    """Lines below each other, and what holds them."""
    holder = QWidget()
    lines = QVBoxLayout(holder)
    lines.setContentsMargins(0, 0, _BAR_ROOM, S4)
    lines.setSpacing(S2)
    return lines, holder


class _GapButton(PassingRow):
    """Free time; Enter begins a booking there."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.whom: object = None
        self.start = 0
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def set_words(self, words: str) -> None:
        self.setText(words)
        self.setAccessibleName(words)
        self.setAccessibleDescription(QCoreApplication.translate("today", "Book here"))
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(px(200), px(_GAP))

    def minimumSizeHint(self) -> QSize:
        return QSize(px(120), px(_GAP))

    def paintEvent(self, _event: QPaintEvent) -> None:
        now, painter, rect = colours(), QPainter(self), QRectF(self.rect())
        draw.box(painter, rect, edge=now.line2, dashed=True)
        painter.setFont(body_font(px(CAPTION)))
        painter.setPen(QColor(now.t2))
        words = rect.adjusted(S3 + 1, 0, -S3, 0)
        middle = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft
        painter.drawText(words, middle, self.text())
        if self.hasFocus():
            draw.ring(painter, rect, colour=now.acc)


def _id_of(card: FlowCard | None) -> set[AppointmentId]:
    return set() if card is None else {card.appointment.id}
