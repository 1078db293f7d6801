"""A day of views by person and hour, with the days before it."""

from datetime import date, timedelta

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QWidget

from ui.audit.aside import Aside
from ui.audit.heat_map import DayOfViews, HeatMap, HourScale
from ui.kit.announce import announce
from ui.kit.button import ButtonKind, icon_button
from ui.kit.frames import row
from ui.kit.label import Label
from ui.theme.icons import Icon
from ui.words.dates import long_day


class HoursPanel(Aside):
    """Begins with today, once it is seen: asking is recorded."""

    day_wanted = Signal(object)
    """A date. Answer: ``show_views``."""

    def __init__(self, today: date, parent: QWidget | None = None) -> None:
        super().__init__(scrolled=False, parent=parent)
        self._today, self._day = today, today
        self._asked = False
        self._views: DayOfViews | None = None
        self._when = Label(kind="caption")
        self.back = icon_button(Icon.CHEVRON_LEFT, "", ButtonKind.BARE)
        self.on = icon_button(Icon.CHEVRON_RIGHT, "", ButtonKind.BARE)
        self.map = HeatMap()
        self._scale = HourScale(self.map)
        self._cell = Label(kind="strong", wrap=True)
        self._legend = Label(kind="caption", wrap=True)
        self.back.clicked.connect(lambda: self.go(self._day - timedelta(days=1)))
        self.on.clicked.connect(lambda: self.go(self._day + timedelta(days=1)))
        self.map.cell_changed.connect(self._cell.setText)
        self.content.addLayout(row(self._when, None, self.back, self.on, spacing=2))
        for part in (self.map, self._scale, self._cell, self._legend):
            self.content.addWidget(part)
        self.content.addStretch(1)
        self.setFocusProxy(self.map)
        self._cell.hide()
        self.retranslate()

    @property
    def day(self) -> date:
        return self._day

    def go(self, day: date) -> None:
        """Ask for a day that is not to come."""
        if day <= self._today:
            self._day = day
            self._asked = True
            self.day_wanted.emit(day)

    def show_views(self, views: DayOfViews) -> None:
        """What was asked for."""
        self._day, self._views = views.day, views
        self.map.show_views(views)
        some = bool(self.map.heat.people)
        for part in (self.map, self._scale, self._cell):
            part.setVisible(some)
        self.retranslate()
        announce(self, self._when.text())

    def set_today(self, today: date) -> None:
        self._today = today
        self.on.setEnabled(self._day < today)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if not self._asked:
            self.go(self._day)

    def retranslate(self) -> None:
        title = QCoreApplication.translate("audit", "Views by person and hour")
        self.set_title(title)
        self.map.setAccessibleName(title)
        self._when.setText(long_day(self._day))
        for button, words in (
            (self.back, QCoreApplication.translate("audit", "One day back")),
            (self.on, QCoreApplication.translate("audit", "One day on")),
        ):
            button.set_words(words)
            button.setToolTip(words)
        self.on.setEnabled(self._day < self._today)
        if self._views is not None and not self.map.heat.people:
            self._legend.setText(
                QCoreApplication.translate("audit", "Nobody opened a card on this day.")
            )
        else:
            self._legend.setText(
                QCoreApplication.translate(
                    "audit",
                    "The stronger the colour, the more cards were opened. Red stripes: outside the "
                    "clinic’s hours. Enter shows the entries of a cell.",
                )
            )
        current = self.map.currentIndex()
        if current.isValid():
            self.map.currentChanged(current, current)
