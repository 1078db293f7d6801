"""The schedule's page: which day, the way to others, and the day itself."""

from datetime import date, timedelta

from PySide6.QtCore import QCoreApplication, QEvent, QRectF, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from ui.kit.announce import announce
from ui.kit.button import Button, ButtonKind, icon_button
from ui.kit.chip import Chip
from ui.kit.empty_state import EmptyState
from ui.kit.frames import Card, row
from ui.kit.inputs import TextField
from ui.kit.label import Elided
from ui.scheduling.date_jump import date_typed
from ui.scheduling.day_header import DayHeader
from ui.scheduling.day_model import DayPlan
from ui.scheduling.day_view import DayView
from ui.scheduling.legend import Legend
from ui.theme.icons import Icon, paint_icon
from ui.theme.style import colours, px
from ui.theme.tokens import ICON_SMALL, S2, S3, S4
from ui.words.beginning import nobody_to_book
from ui.words.dates import long_day, long_day_with_year
from ui.words.keys import keys_shown

_ONE_LINE_FROM = 740  # pixels of width from which everything stands in one line
_LEGEND_FROM = 800  # pixels of height from which the legend has room


class DayPage(QWidget):
    """Shows one day. What a person does inside the day is said by ``view``'s signals."""

    day_wanted = Signal(object)
    """The date of the day to show."""
    cancelled_wanted = Signal(bool)
    """Whether cancelled appointments are to be shown."""

    def __init__(self, today: date, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("kind", "page")
        self._today = self._date = today
        self.view = DayView()
        self._bookable = True
        self._header = DayHeader()
        self._legend = Legend()
        self._build_line()
        self._build_body()
        lines = QVBoxLayout(self)
        lines.setContentsMargins(S4, S3, S4, S3)
        lines.setSpacing(S3 + 2)
        lines.addLayout(self._line)
        lines.addWidget(self._body, 1)
        lines.addWidget(self._legend)
        self.setFocusProxy(self.view)
        self.retranslate()

    def show_day(self, plan: DayPlan, today: date) -> None:
        """Show this day; ``today`` is the clinic's."""
        self._today = today
        moved, self._date = plan.day.date != self._date, plan.day.date
        self.view.show_plan(plan)
        self._body.setCurrentIndex(0 if plan.day.columns else 1)
        self._bookable = bool(plan.shown.services)
        self._say_why_empty()
        self._legend.show_services(plan.shown.services.values())
        self._write_title()
        if moved:
            announce(self.view, self._title.text())

    def date_shown(self) -> date:
        return self._date

    def go(self, days: int) -> None:
        """Ask for the day that lies so many days from the one shown."""
        self.day_wanted.emit(self._date + timedelta(days=days))

    def go_today(self) -> None:
        self.day_wanted.emit(self._today)

    def retranslate(self) -> None:
        translate = QCoreApplication.translate
        self._button.set_words(translate("scheduling", "Today"), keys_shown("Ctrl+T"))
        self._back.set_words(translate("scheduling", "One day back"))
        self._forward.set_words(translate("scheduling", "One day forward"))
        for button in (self._back, self._forward):
            button.set_icon_only()
        self._cancelled.set_words(translate("scheduling", "Cancelled"))
        self._cancelled.setAccessibleDescription(
            translate("scheduling", "Show the cancelled appointments too")
        )
        self._jump.setAccessibleName(translate("scheduling", "Go to a date"))
        self._jump.setPlaceholderText(translate("scheduling", "Date, fri, w48, in 6 w"))
        self._say_why_empty()
        self._write_title()

    def _say_why_empty(self) -> None:
        translate = QCoreApplication.translate
        off = translate("scheduling", "Nobody works this day")
        otherwise = (off, translate("scheduling", "Choose another day."))
        self._empty.set_words(*(otherwise if self._bookable else nobody_to_book()))

    def changeEvent(self, event: QEvent) -> None:
        if event.type() is QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._legend.setVisible(self.height() >= px(_LEGEND_FROM))
        narrow = self.width() < px(_ONE_LINE_FROM)
        direction = QBoxLayout.Direction
        self._line.setDirection(direction.TopToBottom if narrow else direction.LeftToRight)

    def _build_line(self) -> None:
        self._button = Button("")
        self._button.clicked.connect(self.go_today)
        self._back = icon_button(Icon.CHEVRON_LEFT, "", ButtonKind.BARE)
        self._back.clicked.connect(lambda: self.go(-1))
        self._forward = icon_button(Icon.CHEVRON_RIGHT, "", ButtonKind.BARE)
        self._forward.clicked.connect(lambda: self.go(1))
        self._title = Elided(kind="title")
        self._cancelled = Chip("", icon=Icon.CALENDAR_X)
        self._cancelled.toggled.connect(self.cancelled_wanted)
        self._jump = _JumpField()
        self._jump.setFixedWidth(px(192))
        self._jump.returnPressed.connect(self._jump_there)
        self._jump.left.connect(lambda: self.view.setFocus(Qt.FocusReason.OtherFocusReason))
        self._line = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._line.setSpacing(S2)
        days = row(self._button, S3 - 2, self._back, self._forward, S2 + 1, spacing=2)
        days.addWidget(self._title, 1)
        self._line.addLayout(days, 1)
        self._line.addLayout(row(self._cancelled, self._jump, None))

    def _build_body(self) -> None:
        card = Card()
        card.body.setContentsMargins(1, 1, 1, 1)
        card.body.setSpacing(0)
        card.body.addWidget(self._header)
        card.body.addWidget(self.view, 1)
        self._empty = EmptyState(Icon.CALENDAR_DAYS, "", "")
        self._body = QStackedWidget()
        self._body.addWidget(card)
        self._body.addWidget(self._empty)
        self.view.laid_out.connect(self._show_header)
        self.view.horizontalScrollBar().valueChanged.connect(self._header.move_to)

    def _show_header(self) -> None:
        plan, geometry = self.view.plan(), self.view.geometry_now()
        if plan and geometry:
            self._header.show_columns(plan, geometry)

    def _write_title(self) -> None:
        same = self._date.year == self._today.year
        self._title.setText(long_day(self._date) if same else long_day_with_year(self._date))

    def _jump_there(self) -> None:
        found = date_typed(self._jump.text(), self._today)
        self._jump.setProperty("problem", "false" if found else "true")
        self._jump.style().unpolish(self._jump)
        self._jump.style().polish(self._jump)
        if found is None:
            announce(
                self._jump,
                QCoreApplication.translate("scheduling", "This is not a date. Write it as 24/11."),
            )
            return
        self._jump.clear()
        self.view.setFocus(Qt.FocusReason.OtherFocusReason)
        self.day_wanted.emit(found)


class _JumpField(TextField):
    """A date to go to; Esc goes back to the day."""

    left = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("kind", "search")

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        side = px(ICON_SMALL)
        square = QRectF(11, (self.height() - side) / 2, side, side)
        paint_icon(QPainter(self), Icon.CALENDAR, square, colours().t3)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
            return
        super().keyPressEvent(event)
