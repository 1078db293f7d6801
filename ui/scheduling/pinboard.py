"""The pinboard: visits at hand while a new time is looked for. Each keeps its old time.

It stands at the side of the schedule while it holds anything; where that is narrow and holds one
alone, it leaves the schedule its width until it is gone to. Ctrl+X takes a visit there, or the
mouse does; Ctrl+V in the schedule puts down the one that is chosen, or the mouse does.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication, QEvent, QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QResizeEvent
from PySide6.QtWidgets import QApplication, QFrame, QSizePolicy, QVBoxLayout, QWidget

from clinic_desk.ids import AppointmentId
from clinic_desk.scheduling.records import DayAppointment
from ui.kit.button import Button, ButtonKind
from ui.kit.frames import Card
from ui.kit.label import Label
from ui.kit.marks import IconMark
from ui.kit.results import ResultGroup, ResultRow, ResultsList
from ui.theme.icons import Icon
from ui.theme.style import px
from ui.theme.tokens import S2
from ui.words.keys import keys_shown

_WIDTH, _TARGET_WIDTH = 220, 120
_TALLEST, _LOWEST = 330, 50
_GROWS = 100
"""How much sooner the list takes a height than what is left empty below."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Pinned:
    """One visit, and what is said of it: who, and when it is as yet."""

    appointment: DayAppointment
    name: str
    when: str


class Pinboard(Card):
    """Arrow keys choose, Enter looks for a new time, Del lets a visit stay where it is."""

    find_wanted = Signal(object)
    """The DayAppointment for which the next free times are wanted."""
    let_stay = Signal(object)
    """The DayAppointment that is to be on the board no more."""
    dropped = Signal(object, QPoint)
    """The DayAppointment that was carried away by the mouse, and where it fell (global)."""
    left = Signal()
    chosen_changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self._pinned: dict[AppointmentId, DayAppointment] = {}
        self._roomy, self._called = True, False
        self._title = Label(kind="strong")
        self._list = _Pins("")
        self._advice = Label(kind="caption", wrap=True)
        self._find = Button("", ButtonKind.QUIET)
        self._stay = Button("", ButtonKind.TEXT)
        for one in (self._find, self._stay):
            one.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._list.chosen.connect(self._find_time)
        self._list.let_stay.connect(self._let_stay)
        self._list.dropped.connect(self._drop)
        self._list.left.connect(self._leave)
        self._list.selectionModel().currentChanged.connect(
            lambda _now, _was: self.chosen_changed.emit()
        )
        self._find.clicked.connect(self._list.choose_current)
        self._stay.clicked.connect(lambda: self._let_stay(self._list.current_key()))
        lines = QVBoxLayout()
        lines.setSpacing(S2)
        lines.addWidget(self._title)
        lines.addWidget(self._list, _GROWS)
        for widget in (self._find, self._stay, self._advice):
            lines.addWidget(widget)
        lines.addStretch(1)
        self.body.addLayout(lines)
        self.setFixedWidth(px(_WIDTH))
        self.setFocusProxy(self._list)
        self.hide()
        self.retranslate()

    def show_pinned(self, pinned: Sequence[Pinned]) -> None:
        """What stands on it, the last taken chosen; nothing hides it."""
        before = {*self._pinned}
        self._pinned = {one.appointment.id: one.appointment for one in pinned}
        rows = tuple(
            ResultRow(key=one.appointment.id, title=one.name, detail=one.when) for one in pinned
        )
        self._list.show_groups([ResultGroup(rows=rows)])
        if before - {*self._pinned} == set() and rows:
            self._list.step(len(rows) - 1)
        whole = min(self._list.height_of_all() + 4, px(_TALLEST))
        self._list.setMaximumHeight(whole)
        self._list.setMinimumHeight(min(whole, px(_LOWEST)))
        self._called = self._called and bool(rows)
        self._appear()
        self._fit_height()

    def fit(self, *, roomy: bool) -> None:
        """Whether the schedule has room enough beside it for a board with one visit alone."""
        self._roomy = roomy
        self._appear()

    def call_up(self) -> None:
        """Stand there, however narrow it is, until it is left or empty."""
        self._called = True
        self._appear()

    def minimumSizeHint(self) -> QSize:
        """The title and one visit; in a low window the keys do what the buttons would."""
        return QSize(px(_WIDTH), self._least())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit_height()

    def chosen(self) -> DayAppointment | None:
        """The one that Ctrl+V puts down."""
        key = self._list.current_key()
        return self._pinned.get(AppointmentId(key)) if isinstance(key, int) else None

    def takes(self, point: QPoint) -> bool:
        """Whether a visit that is let go there (global) falls on the board."""
        return self.isVisible() and self.rect().contains(self.mapFromGlobal(point))

    def retranslate(self) -> None:
        translate = QCoreApplication.translate
        self._title.setText(translate("scheduling", "Pinboard"))
        self._list.setAccessibleName(translate("scheduling", "Pinboard"))
        self._advice.setText(
            translate("scheduling", "Each keeps its time until Ctrl V puts it down elsewhere.")
        )
        self._find.set_words(translate("scheduling", "Find a new time"), keys_shown("Return"))
        self._stay.set_words(translate("scheduling", "Let it stay"), keys_shown("Del"))

    def changeEvent(self, event: QEvent) -> None:
        if event.type() is QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

    def _appear(self) -> None:
        many = len(self._pinned) > 1
        self.setVisible(many or (bool(self._pinned) and (self._roomy or self._called)))

    def _leave(self) -> None:
        self._called = False
        self.left.emit()  # first: the keys go where they are to, not to what stands beside it
        self._appear()

    def _least(self) -> int:
        around = self.body.contentsMargins()
        title = self._title.sizeHint().height() + S2 + self._list.minimumHeight()
        return title + around.top() + around.bottom() + 2

    def _fit_height(self) -> None:
        """Where it is low the advice gives way, then the buttons: nothing lies over a visit."""
        around = self.body.contentsMargins()
        left = self.height() - self._least()
        left -= 2 * (self._find.sizeHint().height() + S2)
        for button in (self._find, self._stay):
            button.setVisible(left >= 0)
        wide = self.width() - around.left() - around.right()
        self._advice.setVisible(left >= self._advice.heightForWidth(wide) + S2)

    def _find_time(self, key: object) -> None:
        if isinstance(key, int):
            self.find_wanted.emit(self._pinned[AppointmentId(key)])

    def _let_stay(self, key: object) -> None:
        if isinstance(key, int):
            self.let_stay.emit(self._pinned[AppointmentId(key)])

    def _drop(self, key: object, point: QPoint) -> None:
        if isinstance(key, int):
            self.dropped.emit(self._pinned[AppointmentId(key)], point)


class PinTarget(QFrame):
    """Stands at the right of the times while a visit is carried and the board is empty: let go
    there, it is kept at hand."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setProperty("kind", "well")
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self._words = Label(kind="caption", wrap=True)
        self._words.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        lines = QVBoxLayout(self)
        lines.setContentsMargins(S2, S2, S2, S2)
        lines.addStretch(1)
        lines.addWidget(IconMark(Icon.MAP_PIN, "acc"), 0, Qt.AlignmentFlag.AlignHCenter)
        lines.addWidget(self._words)
        lines.addStretch(1)
        self.setFixedWidth(px(_TARGET_WIDTH))
        self.hide()

    def offer(self, over: QRect) -> None:
        """Stand at the right edge of this."""
        self._words.setText(QCoreApplication.translate("scheduling", "Pinboard: let go here"))
        self.setGeometry(over.right() - self.width() + 1, over.top(), self.width(), over.height())
        self.show()
        self.raise_()

    def takes(self, point: QPoint) -> bool:
        """Whether a visit that is let go there (global) falls on it."""
        return self.isVisible() and self.rect().contains(self.mapFromGlobal(point))


class _Pins(ResultsList):
    let_stay = Signal(object)
    dropped = Signal(object, QPoint)
    left = Signal()

    def __init__(self, name: str) -> None:
        super().__init__(name, beside=False)
        self._pressed: QPoint | None = None
        self._carried = False
        self.clicked.disconnect()  # one click chooses; what Enter does needs Enter or two
        self.doubleClicked.connect(lambda _index: self.choose_current())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        match event.key():
            case Qt.Key.Key_Delete:
                self.let_stay.emit(self.current_key())
            case Qt.Key.Key_Escape:
                self.left.emit()
            case _:
                super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        super().mousePressEvent(event)
        self._pressed, self._carried = event.position().toPoint(), False

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self._pressed is None:
            super().mouseMoveEvent(event)
            return
        away = (event.position().toPoint() - self._pressed).manhattanLength()
        if away >= QApplication.startDragDistance() and not self._carried:
            self._carried = True
            self.viewport().setCursor(Qt.CursorShape.ClosedHandCursor)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        carried, self._carried, self._pressed = self._carried, False, None
        self.viewport().unsetCursor()
        if carried:
            self.dropped.emit(self.current_key(), event.globalPosition().toPoint())
        else:
            super().mouseReleaseEvent(event)
