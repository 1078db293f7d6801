"""Above the schedule: which days are shown, the way to others, and what is shown of them."""

from collections.abc import Sequence
from datetime import date
from itertools import pairwise

from PySide6.QtCore import QCoreApplication, QEvent, QRectF, QSignalBlocker, Qt, Signal
from PySide6.QtGui import QFontMetrics, QKeyEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QSizePolicy, QWidget

from clinic_desk.ids import PractitionerId, ServiceId
from clinic_desk.scheduling.records import AppointmentStatus, Practitioner, Service
from ui.actions.registry import BY_ID
from ui.kit.announce import announce
from ui.kit.button import Button, ButtonKind, icon_button
from ui.kit.chip import Chip
from ui.kit.flow import FlowLayout
from ui.kit.frames import row
from ui.kit.inputs import Combo, TextField
from ui.kit.label import Elided
from ui.kit.segmented import Segmented
from ui.scheduling.schedule_views import Looking, View
from ui.scheduling.schedule_words import step_words, view_words
from ui.theme.icons import Icon, paint_icon
from ui.theme.style import colours, px
from ui.theme.tokens import BUTTON_HEIGHT, ICON_SMALL, S2, S3
from ui.words.dates import long_day
from ui.words.keys import keys_shown
from ui.words.people import short_name
from ui.words.typed_days import date_typed
from ui.words.visits import status_words

_LONG_DAYS = (date(2026, 9, 23), date(2026, 9, 24))
_ONE_LINE_FROM = {View.DAY: 1140, View.WEEK: 1130, View.MONTH: 1190, View.AGENDA: 1440}
"""Pixels of width from which everything stands in one line."""
_CHOOSER = 172


class ScheduleHead(QWidget):
    """Says what a person wants to see; ``page`` shows it."""

    today_wanted = Signal()
    step_wanted = Signal(int)
    day_typed = Signal(object)
    """A date that was typed."""
    view_wanted = Signal(str)
    cancelled_wanted = Signal(bool)
    whom_wanted = Signal(object)
    """PractitionerId, or None for everybody."""
    service_wanted = Signal(object)
    """ServiceId, or None for none in particular."""
    choose_wanted = Signal()
    """Which columns, groups and colours there are is to be chosen."""
    by_room_wanted = Signal(bool)
    """Whether the day's columns are to be rooms."""
    by_device_wanted = Signal(bool)
    list_week_wanted = Signal(bool)
    status_wanted = Signal(object)
    """AppointmentStatus, or None for all that are listed."""
    left = Signal()
    """The keys are to go back to the schedule."""

    def __init__(self, today: date, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._today = today
        self._view = View.DAY
        self._narrow = self._devices = False
        self._whole = self._short = ""
        self._build()
        self._lay_out()
        self.show_view(View.DAY)
        self.retranslate()

    def show_title(self, words: str, today: date, short: str = "") -> None:
        """``short`` stands there where the whole would not fit beside the views."""
        self._whole, self._short = words, short or words
        self._title.setText(words)
        self._today = today
        self._fit()

    def title(self) -> str:
        return self._whole

    def show_view(self, view: View) -> None:
        """Offer what goes with a view."""
        self._view = view
        self.switch.choose(view)
        self.whom.setVisible(view is not View.DAY and self.whom.count() > 2)
        self.service.setVisible(view is View.MONTH)
        self.cancelled.setVisible(view in {View.DAY, View.WEEK})
        self.by_room.setVisible(view is View.DAY)
        self.by_device.setVisible(view is View.DAY and self._devices)
        self.list_week.setVisible(view is View.AGENDA)
        self.status.setVisible(view is View.AGENDA)
        self._name_steps()
        self._fit()

    def show_choices(
        self,
        practitioners: Sequence[Practitioner],
        whom: PractitionerId | None,
        services: Sequence[Service],
        service: ServiceId | None,
    ) -> None:
        """Offer these, these two chosen."""
        translate = QCoreApplication.translate
        everybody = (translate("scheduling", "Everybody"), None)
        people = [everybody, *((short_name(one), one.id) for one in practitioners)]
        _fill(self.whom, people, whom)
        free = (translate("scheduling", "Free time"), None)
        every = (translate("scheduling", "Every status"), None)
        statuses = [(_capital(status_words(one)), one) for one in AppointmentStatus]
        _fill(self.status, [every, *statuses], self.status.currentData())
        _fill(self.service, [free, *((one.name, one.id) for one in services)], service)
        self.show_view(self._view)

    def show_looking(self, looking: Looking, *, devices: bool) -> None:
        """Which of the switches are on; ``devices``: whether the clinic has any."""
        self._devices = devices
        for chip, on in (
            (self.by_room, looking.by_room),
            (self.by_device, looking.by_device),
            (self.list_week, looking.list_week),
        ):
            with QSignalBlocker(chip):
                chip.setChecked(on)
        self.status.setCurrentIndex(max(self.status.findData(looking.list_status), 0))

    def retranslate(self) -> None:
        translate = QCoreApplication.translate
        self.today.set_words(translate("scheduling", "Today"), keys_shown("Ctrl+T"))
        self.switch.set_words({view: view_words(view) for view in View})
        self.cancelled.set_words(translate("scheduling", "Cancelled"))
        self.cancelled.setAccessibleDescription(
            translate("scheduling", "Show the cancelled appointments too")
        )
        self.cancelled.setToolTip(keys_shown(BY_ID["scheduling:view:cancelled"].shortcut))
        words = translate("scheduling", "Columns, groups and colours")
        self.choose.set_words(words, keys_shown(BY_ID["scheduling:view:choose"].shortcut))
        self.choose.set_icon_only()
        self.by_room.set_words(translate("scheduling", "Rooms"))
        self.by_room.setAccessibleDescription(
            translate("scheduling", "Show the rooms side by side, not the practitioners")
        )
        self.by_room.setToolTip(keys_shown(BY_ID["scheduling:view:by-room"].shortcut))
        self.by_device.set_words(translate("scheduling", "Equipment"))
        self.by_device.setAccessibleDescription(
            translate("scheduling", "Show the devices side by side, not the practitioners")
        )
        self.list_week.set_words(translate("scheduling", "Whole week"))
        self.status.setAccessibleName(translate("scheduling", "Which status is listed"))
        self.jump.setAccessibleName(translate("scheduling", "Go to a date"))
        self.jump.setToolTip(keys_shown(BY_ID["scheduling:day:jump"].shortcut))
        self.jump.setPlaceholderText(translate("scheduling", "fri, w48, in 6 w"))
        self.whom.setAccessibleName(translate("scheduling", "Whose week or month"))
        self.service.setAccessibleName(translate("scheduling", "What is to be free"))
        self.switch.setAccessibleName(translate("scheduling", "How the schedule is shown"))
        for combo, words in (
            (self.whom, translate("scheduling", "Everybody")),
            (self.status, translate("scheduling", "Every status")),
            (self.service, translate("scheduling", "Free time")),
        ):
            if combo.count():
                combo.setItemText(0, words)
        self._name_steps()

    def changeEvent(self, event: QEvent) -> None:
        if event.type() is QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        narrow = self.width() < max(px(_ONE_LINE_FROM[self._view]), self._wanted())
        direction = QBoxLayout.Direction
        self._line.setDirection(direction.TopToBottom if narrow else direction.LeftToRight)
        if narrow is not self._narrow:
            self._narrow = narrow
            self._place_switch()
        self._title.setText(self._short if narrow and not self._fits() else self._whole)
        self._title.setToolTip(self._whole if self._title.text() != self._whole else "")
        # In a low window the schedule gives way, not the lines above it.
        self.setMinimumHeight(self._line.heightForWidth(self.width()))

    def _wanted(self) -> int:
        """What a day needs in one line with the longest of titles: it does not jump from day
        to day."""
        if self._view is not View.DAY:
            return 0
        font = QFontMetrics(self._title.font())
        longest = max(font.horizontalAdvance(long_day(one)) for one in _LONG_DAYS)
        rest = self._days.sizeHint().width() - self._title.sizeHint().width()
        return longest + rest + self._choices.sizeHint().width() + S2

    def _fits(self) -> bool:
        """Whether the whole title stands beside the steps and the views."""
        whole = QFontMetrics(self._title.font()).horizontalAdvance(self._whole)
        rest = self._days.sizeHint().width() - self._title.sizeHint().width()
        return whole + rest <= self.width()

    def _place_switch(self) -> None:
        """At the right: of the title in two lines, else of everything. Tab follows."""
        chosen = (*self._chosen, self.jump)
        self._days.removeWidget(self.switch)
        self._choices.removeWidget(self.switch)
        line = self._days if self._narrow else self._choices
        line.addWidget(self.switch)
        self._days.set_last_right(last_right=self._narrow)
        switch = self.switch.segments()
        order = (*switch, *chosen) if self._narrow else (*chosen, *switch)
        for before, after in pairwise((self.forward, *order)):
            QWidget.setTabOrder(before, after)

    def _name_steps(self) -> None:
        for button, back in ((self.back, True), (self.forward, False)):
            button.set_words(step_words(self._view, back=back))
            button.set_icon_only()

    def _build(self) -> None:
        self.today = Button("")
        self.today.clicked.connect(self.today_wanted)
        self.back = icon_button(Icon.CHEVRON_LEFT, "", ButtonKind.BARE)
        self.back.clicked.connect(lambda: self.step_wanted.emit(-1))
        self.forward = icon_button(Icon.CHEVRON_RIGHT, "", ButtonKind.BARE)
        self.forward.clicked.connect(lambda: self.step_wanted.emit(1))
        self._title = Elided(kind="title")
        self.switch = Segmented("", [(view, view_words(view)) for view in View])
        for segment, view in zip(self.switch.segments(), View, strict=True):
            segment.setToolTip(keys_shown(BY_ID[f"scheduling:view:{view}"].shortcut))
        self.switch.chosen.connect(self.view_wanted)
        self.cancelled = Chip("", icon=Icon.CALENDAR_X)
        self.cancelled.toggled.connect(self.cancelled_wanted)
        self.choose = icon_button(Icon.SETTINGS_2, "", ButtonKind.BARE)
        self.choose.clicked.connect(self.choose_wanted)
        self.by_room = Chip("", icon=Icon.DOOR_OPEN)
        self.by_room.toggled.connect(self.by_room_wanted)
        self.by_device = Chip("", icon=Icon.STETHOSCOPE)
        self.by_device.toggled.connect(self.by_device_wanted)
        self.list_week = Chip("", icon=Icon.CALENDAR_DAYS)
        self.list_week.toggled.connect(self.list_week_wanted)
        self.whom, self.service, self.status = _chooser(), _chooser(), _chooser()
        self.status.activated.connect(self._want_status)
        self._chosen = (
            self.whom,
            self.status,
            self.service,
            self.list_week,
            self.by_room,
            self.by_device,
            self.cancelled,
            self.choose,
        )
        self.whom.activated.connect(lambda: self.whom_wanted.emit(self.whom.currentData()))
        self.service.activated.connect(lambda: self.service_wanted.emit(self.service.currentData()))
        self.jump = _JumpField()
        self.jump.setFixedWidth(px(144))
        self.jump.returnPressed.connect(self._jump_there)
        self.jump.left.connect(self.left)

    def _lay_out(self) -> None:
        self._line = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._line.setContentsMargins(0, 0, 0, 0)
        self._line.setSpacing(S2)
        steps = QWidget()
        steps.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        steps.setLayout(row(self.today, S3 - 2, self.back, self.forward, spacing=2))
        self._days = days = FlowLayout(spacing=S2 + 3)
        days.addWidget(steps)
        days.addWidget(self._title)
        self._line.addLayout(days, 1)
        self._choices = choices = FlowLayout(last_right=True, spacing=6)
        for one in (*self._chosen, self.jump, self.switch):
            choices.addWidget(one)
        self._line.addLayout(choices)

    def _want_status(self) -> None:
        """A list of choices gives a status back as plain words, which no status is."""
        chosen = self.status.currentData()
        self.status_wanted.emit(AppointmentStatus(chosen) if chosen else None)

    def begin_jump(self) -> None:
        """The keys go to the field in which a date is typed."""
        self.jump.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.jump.selectAll()

    def toggle_cancelled(self) -> None:
        """The cancelled ones come among the others, or go; a list shows them alone, or all."""
        if self._view is View.AGENDA:
            only = self.status.currentData() == AppointmentStatus.CANCELLED
            found = 0 if only else self.status.findData(AppointmentStatus.CANCELLED)
            self.status.setCurrentIndex(max(found, 0))
            self._want_status()
        elif self._view is not View.MONTH:
            self.cancelled.toggle()
            announce(
                self,
                QCoreApplication.translate("scheduling", "The cancelled appointments are shown")
                if self.cancelled.isChecked()
                else QCoreApplication.translate("scheduling", "The cancelled ones are hidden"),
            )

    def _jump_there(self) -> None:
        found = date_typed(self.jump.text(), self._today)
        self.jump.setProperty("problem", "false" if found else "true")
        self.jump.style().unpolish(self.jump)
        self.jump.style().polish(self.jump)
        if found is None:
            announce(
                self.jump,
                QCoreApplication.translate(
                    "scheduling", "This is not a date. Write it as 24/11, fri, w48 or in 6 w."
                ),
            )
            return
        self.jump.clear()
        self.left.emit()
        self.day_typed.emit(found)


def _capital(words: str) -> str:
    return words[:1].upper() + words[1:]


def _chooser() -> Combo:
    made = Combo()
    made.setFixedSize(px(_CHOOSER), px(BUTTON_HEIGHT))
    made.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
    return made


def _fill(combo: Combo, wanted: Sequence[tuple[str, object]], chosen: object) -> None:
    """Offer these, without saying that anything was chosen."""
    with QSignalBlocker(combo):
        if [(combo.itemText(n), combo.itemData(n)) for n in range(combo.count())] != list(wanted):
            combo.clear()
            for words, key in wanted:
                combo.add(words, key)
        keys = [key for _, key in wanted]
        combo.setCurrentIndex(keys.index(chosen) if chosen in keys else 0)
    combo.update()


class _JumpField(TextField):
    """A date to go to; Esc goes back to the schedule."""

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
