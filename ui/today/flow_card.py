"""One visit on the board: time and name, what for and with whom, how long, and its marks."""

from collections.abc import Sequence

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QPushButton, QWidget

from clinic_desk.scheduling.flow import FlowBoard, FlowCard
from ui.kit import draw
from ui.theme.style import colours
from ui.theme.tokens import BAR, RADIUS, RING
from ui.today import flow_words, late_words
from ui.today.flow_card_layout import Face, layout_of

_OPENS = {Qt.Key.Key_Return, Qt.Key.Key_Enter}


class CardButton(QPushButton):
    """A card. A click chooses it; Enter, Space or two clicks open the patient's card."""

    opened = Signal()
    chosen = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.card: FlowCard | None = None
        self._face: Face | None = None
        self._chosen = False
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self.clicked.connect(self.opened)

    def show_card(
        self, card: FlowCard, board: FlowBoard, now: int, also: Sequence[flow_words.Mark] = ()
    ) -> None:
        """Write the card as it is now, and these marks with it."""
        self.card = card
        waited = card.waited(now)
        self._face = Face(
            time=flow_words.time_on(card, board),
            name=flow_words.name_on(card),
            about=(
                *(flow_words.Fact(words=one) for one in flow_words.about_words(card, board)),
                *late_words.steps_words(card.steps, now, board.clinic.zone),
            ),
            waited="" if waited is None else flow_words.waited_words(waited),
            marks=(*flow_words.marks_of(card, board, now), *also),
            late=board.late(card, now) > 0,
        )
        spoken = flow_words.card_words(card, board, now)
        times = late_words.steps_spoken(card.steps, board.clinic.zone)
        spoken = ", ".join((spoken, *([times] if times else []), *(mark.words for mark in also)))
        if spoken != self.accessibleName():
            self.setAccessibleName(spoken)
        self.update()

    def set_chosen(self, *, chosen: bool) -> None:
        """Only the chosen card is a stop of the Tab key."""
        self._chosen = chosen
        strong, click = Qt.FocusPolicy.StrongFocus, Qt.FocusPolicy.ClickFocus
        self.setFocusPolicy(strong if chosen else click)
        self.update()

    def height_for(self, width: int) -> int:
        """How tall the card is when it is so wide."""
        return layout_of(self._face, width).height if self._face else 0

    def words(self) -> tuple[str, ...]:
        """Everything that stands on the card."""
        return self._face.words() if self._face else ()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in _OPENS:
            self.opened.emit()
        elif event.key() == Qt.Key.Key_Space:
            super().keyPressEvent(event)
        else:
            event.ignore()  # a button would take the arrow keys for itself

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self.chosen.emit()
        event.accept()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        event.accept()

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        self.opened.emit()
        event.accept()

    def paintEvent(self, _event: QPaintEvent) -> None:
        if self._face is None:
            return
        now = colours()
        painter = QPainter(self)
        rect = QRectF(self.rect())
        draw.box(painter, rect, fill=now.surface, edge=now.acc if self._chosen else now.line)
        if self._face.late:
            self._paint_bar(painter, rect)
        if self.hasFocus():
            draw.ring(painter, rect, colour=now.acc)
        layout = layout_of(self._face, self.width())
        for text in layout.texts:
            painter.setFont(text.font)
            painter.setPen(QColor(draw.token(text.ink)))
            painter.drawText(text.at, text.words)
        for at, mark in layout.marks:
            draw.badge(painter, at, mark.words, mark.tone, mark.icon)

    def _paint_bar(self, painter: QPainter, rect: QRectF) -> None:
        """The bar of who is late, beside the focus ring if there is one."""
        edge = RING if self.hasFocus() else 0
        painter.save()
        painter.setClipRect(QRectF(edge, 0, BAR, rect.height()))
        inside = rect.adjusted(edge, edge, -edge, -edge)
        draw.box(painter, inside, fill=colours().danger, radius=RADIUS - edge)
        painter.restore()
